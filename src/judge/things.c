/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Pictures, quotations and other works beside the text. */
#include "judge/things.h"

bl_thing bl_thing_document(bl_case *c, uint32_t licence, bl_change change)
{
	return (bl_thing){.subject = BL_SUBJECT_DOCUMENT,
	                  .licence = licence,
	                  .around = {0, c->text->chars.size},
	                  .change = change};
}

/* A part is its line: there its creator, licence and source stand, if they stand anywhere. A line
 * that is a whole page (a text without line ends) is cut to what is near. What only markup states has no
 * line. */
enum { NEARBY = 300 };

/* A quotation, or a sample of code, with all blocks that are one with it: its lines belong together. */
static bool is_set_apart(const bl_case *c, size_t pos, bl_span *out)
{
	const bl_block *block = bl_text_block(c->text, pos), *first, *end, *last = block;

	if (block == NULL || (block->role != BL_BLOCK_QUOTE && block->role != BL_BLOCK_CODE))
		return false;
	first = c->text->blocks.items;
	end = first + c->text->blocks.count;
	while (block > first && block[-1].role == block->role && pos - block[-1].span.end <= NEARBY)
		block--;
	while (last + 1 < end && last[1].role == last->role && last[1].span.begin - pos <= NEARBY)
		last++;
	*out = (bl_span){block->span.begin, last->span.end};
	return true;
}

static bl_span around(const bl_case *c, bl_span span)
{
	bl_str chars = c->text->chars;
	size_t begin = span.begin, end = span.end, low, high;
	bl_span block;

	if (!bl_is_there(span))
		return (bl_span){0, 0};
	low = begin > NEARBY ? begin - NEARBY : 0;
	high = chars.size - end > NEARBY ? end + NEARBY : chars.size;
	if (is_set_apart(c, begin, &block)) {
		low = block.begin > low ? block.begin : low;
		high = block.end < high ? block.end : high;
		return (bl_span){begin < low ? begin : low, end > high ? end : high};
	}
	while (begin > low && chars.data[begin - 1] != '\n')
		begin--;
	while (end < high && chars.data[end] != '\n')
		end++;
	return (bl_span){begin, end};
}

static bl_thing part(const bl_case *c, bl_span span)
{
	bl_thing thing = {.licence = BL_NONE, .around = around(c, span)};
	size_t from = thing.around.begin;

	thing.first_credit = BL_FIRST_FROM(c->facts->credited, bl_credited, whole, from);
	thing.first_statement = BL_FIRST_FROM(c->facts->declared, bl_declared, span, from);
	thing.first_remark = BL_FIRST_FROM(c->facts->remarks, bl_remark, span, from);
	thing.change = bl_use_of_part(c);
	return thing;
}

static bl_thing credit_part(const bl_case *c, size_t i)
{
	const bl_credited *credited = &c->facts->credited.items[i];
	bl_thing thing = part(c, credited->whole);

	thing.subject = BL_SUBJECT_CREDIT;
	thing.index = i;
	thing.credited = credited;
	return thing;
}

/* ---- Credits ---- */

/* What the credit states; for a work that this text was made from, else what the card of its publisher
 * says of all its works. */
static uint32_t licence_of_part(const bl_case *c, const bl_credited *credited)
{
	bool adapted = bl_use_is_adaptation(c, credited);

	if (!bl_credited_derives(credited) || (bl_credited_is_own(credited) && !adapted))
		return BL_NONE;
	if (credited->licence == BL_NONE && adapted && credited->publisher != BL_NONE)
		return c->rules->publishers[credited->publisher].licence;
	return credited->licence;
}

/* A translation of a licensed work is an adaptation of it, whatever was stated. */
static void judge_licensed_credit(bl_case *c, size_t i)
{
	bl_thing thing = credit_part(c, i);

	thing.licence = licence_of_part(c, thing.credited);
	if (bl_use_is_adaptation(c, thing.credited))
		thing.change = BL_CHANGE_ADAPTED;
	if (thing.credited->licence == BL_NONE)
		bl_case_note_card(
			c, thing.credited->publisher,
			"The licence of the work that this text was made from is not stated.");
	bl_ask_duties(c, &thing);
}

static bool is_source(const bl_case *c, uint32_t publisher)
{
	return bl_str_equal(c->source.id,
	                    bl_rules_str(c->rules, c->rules->publishers[publisher].id));
}

/* Text of somebody whose card knows no grant; a picture only where the card knows that there is
 * none, for a picture's credit is often all that its maker asks for. */
static bool needs_permission(const bl_case *c, const bl_credited *credited)
{
	const bl_publisher_row *row;

	if (credited->relation != BL_RELATION_DERIVATION || credited->publisher == BL_NONE ||
	    credited->licence != BL_NONE)
		return false;
	row = &c->rules->publishers[credited->publisher];
	if (row->no_grant)
		return true;
	if (credited->kind == BL_CREDIT_IMAGE || row->licence != BL_NONE)
		return false;
	return !(c->governing.count > 0 && is_source(c, credited->publisher));
}

static void ask_permission(bl_case *c, size_t i)
{
	bl_thing thing = credit_part(c, i);

	bl_ask_requirement(c, &thing, BL_S("permission"), BL_CONDITION_ALWAYS, BL_SEVERITY_NOTE);
}

static void judge_credits(bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (licence_of_part(c, credited) != BL_NONE)
			judge_licensed_credit(c, i);
		else if (needs_permission(c, credited))
			ask_permission(c, i);
	}
}

/* ---- Statements ---- */

static bool overlaps(bl_span a, bl_span b)
{
	return a.begin < b.end && b.begin < a.end;
}

/* A credit of the same line states the licence, and is judged for it. */
static bool is_in_credit(const bl_case *c, const bl_thing *thing, bl_span span)
{
	size_t i;

	for (i = thing->first_credit; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (credited->whole.begin >= thing->around.end)
			return false;
		if ((overlaps(credited->whole, span) || overlaps(credited->licence_span, span)) &&
		    licence_of_part(c, credited) != BL_NONE)
			return true;
	}
	return false;
}

static bool is_of_part(const bl_declared *declared)
{
	return !bl_declared_is_own(declared) && !declared->denied &&
	       declared->kind != BL_STATEMENT_MENTION && declared->kind != BL_STATEMENT_FULLTEXT;
}

static void judge_statements(bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];
		bl_thing thing;

		if (!is_of_part(declared))
			continue;
		thing = part(c, declared->span);
		thing.subject = BL_SUBJECT_STATEMENT;
		thing.index = i;
		thing.licence = bl_declared_licence(c->rules, declared);
		if (thing.licence != BL_NONE && !is_in_credit(c, &thing, declared->span))
			bl_ask_duties(c, &thing);
	}
}

/* ---- Nothing is granted ---- */

/* The stated source is known to grant nothing, and the text says nothing else. */
static void judge_source(bl_case *c)
{
	uint32_t publisher = c->stated->source_url.size > 0
	                             ? bl_rules_site(c->rules, c->stated->source_url)
	                             : BL_NONE;
	bl_thing thing = bl_thing_document(c, BL_NONE, BL_CHANGE_UNSTATED);

	if (publisher != BL_NONE && c->rules->publishers[publisher].no_grant &&
	    c->governing.count == 0)
		bl_ask_requirement(c, &thing, BL_S("permission"), BL_CONDITION_ALWAYS,
		                   BL_SEVERITY_WARNING);
}

void bl_things_judge(bl_case *c)
{
	judge_source(c);
	judge_credits(c);
	judge_statements(c);
}
