/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a statement speaks of where its own words are silent: what its line begins with, or the picture
 * that it stands beside. */
#include "facts/silent.h"

#include <string.h>

#include "facts/frame.h"

enum { PIECE_MOST = 80, PIECES = 3, STARTS = 8 };

static bool place_of(const bl_facts *facts, const bl_declared *d, bl_silent *out)
{
	const bl_block *block = bl_text_block(facts->text, d->span.begin);

	if (!block)
		return false;
	*out = (bl_silent){d, block->span, 0, block->role};
	if (block > facts->text->blocks.items)
		out->before = block[-1].span.end;
	return true;
}

/* ---- What the line begins with ---- */

/* Whether a part of a line may begin behind c. */
static bool divides(char c)
{
	return strchr("|;.!?\n(*", c) != NULL;
}

/* Where the clause begins that ends at end. */
static size_t clause_of(bl_str text, size_t floor, size_t end)
{
	while (end > floor && !(strchr("|;.!?\n", text.data[end - 1]) &&
	                        (text.data[end] == ' ' || text.data[end] == '\n')))
		end--;
	return end;
}

/* The nearest beginning of a part of the line that names something; a clause with a verb of its own is
 * not looked beyond. */
static bl_scope line_scope(bl_search *s, const bl_silent *p)
{
	bl_str text = s->facts->text->chars;
	size_t end = p->declared->span.begin, floor = p->block.begin, pos = end, starts = 0, begin;
	bl_scope scope = BL_SCOPE_UNKNOWN;

	if (pos - floor > BL_LINE_REACH)
		floor = pos - BL_LINE_REACH;
	if (p->declared->kind == BL_STATEMENT_GRANT)
		floor = clause_of(text, floor, pos);
	while (pos > floor && starts < STARTS && scope == BL_SCOPE_UNKNOWN) {
		pos--;
		if (pos != p->block.begin && !divides(text.data[pos - (pos > 0)]))
			continue;
		starts++;
		begin = bl_skip_marks((bl_str){text.data, end}, pos);
		scope = bl_subject_label(s, begin, end);
	}
	return scope;
}

/* "CC BY 2.0 (Foto: Kate Example)": what the words behind the licence begin with. */
static bl_scope label_behind(bl_search *s, const bl_silent *p)
{
	bl_str text = {s->facts->text->chars.data, p->block.end};
	size_t pos = bl_skip_marks(text, p->declared->span.end), end = text.size;

	if (p->block.end - p->block.begin > BL_CAPTION_MOST || pos == p->declared->span.end)
		return BL_SCOPE_UNKNOWN;
	while (end > pos && text.data[end - 1] != ':')
		end--;
	return end > pos ? bl_subject_label(s, pos, end) : BL_SCOPE_UNKNOWN;
}

/* A credit laid out in several short blocks: "Photo:", "Kate Example", "CC BY 4.0". */
static bool is_piece(bl_span block)
{
	return block.end - block.begin <= PIECE_MOST;
}

/* The label a few short blocks above, a block of its own that ends with a colon. */
static bl_scope label_above(bl_search *s, const bl_silent *p)
{
	const bl_facts *facts = s->facts;
	const bl_block *first = facts->text->blocks.items,
		       *block = bl_text_block(facts->text, p->block.begin);

	if (!is_piece(p->block))
		return BL_SCOPE_UNKNOWN;
	for (unsigned i = 0; i < PIECES && block > first && is_piece(block[-1].span); i++) {
		block--;
		if (bl_frame_introduces(facts->text, block))
			return bl_subject_label(s, block->span.begin, block->span.end);
	}
	return BL_SCOPE_UNKNOWN;
}

/* ---- The answer ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* A licence between marks or the ends of its block: "(Kate Example, CC BY 4.0)". */
static bool is_set_off(bl_str text, const bl_silent *p)
{
	size_t begin = p->declared->span.begin, end = p->declared->span.end;

	while (begin > p->block.begin && is_blank(text.data[begin - 1]))
		begin--;
	while (end < p->block.end && is_blank(text.data[end]))
		end++;
	return (begin == p->block.begin || bl_is_mark(text.data[begin - 1]) ||
	        (unsigned char)text.data[begin - 1] >= 0x80) &&
	       (end == p->block.end || bl_is_mark(text.data[end]));
}

static bool is_silent(const bl_declared *d)
{
	bool spoken = d->kind == BL_STATEMENT_MENTION && d->phrase_size > 0;

	return !d->has_subject && !d->meta && !spoken && d->kind != BL_STATEMENT_FULLTEXT &&
	       (d->scope == BL_SCOPE_UNKNOWN || d->scope == BL_SCOPE_DOCUMENT ||
	        d->scope == BL_SCOPE_SITE || d->scope == BL_SCOPE_OTHER_WORK ||
	        d->scope == BL_SCOPE_QUOTE);
}

/* "The chart is based on data by Eurostat, CC BY 4.0": the credit before it has its licence. */
static bool is_of_data(const bl_facts *facts, const bl_declared *d)
{
	size_t next = BL_FIRST_FROM(facts->credited, bl_credited, whole, d->span.begin + 1);
	const bl_credited *c = next > 0 ? &facts->credited.items[next - 1] : NULL;

	return c && c->kind == BL_CREDIT_DATA_SOURCE && c->scope == BL_SCOPE_DATA &&
	       c->licence_span.begin <= d->span.end && d->span.begin <= c->licence_span.end;
}

static bl_scope scope_of(bl_search *s, const bl_silent *p)
{
	bl_scope scope;

	if (bl_is_quoted(s->facts->text, p->declared->span.begin))
		return BL_SCOPE_QUOTE;
	if (is_of_data(s->facts, p->declared))
		return BL_SCOPE_UNKNOWN;
	scope = line_scope(s, p);
	if (scope == BL_SCOPE_UNKNOWN)
		scope = label_behind(s, p);
	if (scope == BL_SCOPE_UNKNOWN)
		scope = label_above(s, p);
	if (scope == BL_SCOPE_UNKNOWN && bl_is_of_picture(s->facts, p))
		scope = BL_SCOPE_IMAGE;
	if (scope == BL_SCOPE_UNKNOWN && p->role == BL_BLOCK_FOOTER)
		scope = BL_SCOPE_SITE;
	return scope;
}

/* Other speakers' words are not looked at, but for the line in which a quotation names its source. */
static bool is_anothers(const bl_facts *facts, const bl_declared *d)
{
	bl_scope speaker = bl_frame_speaker(facts->text, d->span.begin);

	return speaker != BL_SCOPE_UNKNOWN &&
	       !(speaker == BL_SCOPE_QUOTE && bl_is_quoted(facts->text, d->span.begin));
}

/* "The following section was first published by …": so was a part of the text. */
static void settle_parts(bl_search *s)
{
	for (size_t i = 0; i < s->facts->credited.count; i++) {
		bl_credited *c = &s->facts->credited.items[i];

		if (c->kind == BL_CREDIT_REPUBLICATION && c->scope == BL_SCOPE_DOCUMENT &&
		    c->whole.begin != BL_NOWHERE &&
		    bl_subject_label(s, c->whole.begin, c->whole.end) == BL_SCOPE_QUOTE)
			c->scope = BL_SCOPE_QUOTE;
	}
}

int bl_settle_scopes(bl_search *s)
{
	settle_parts(s);
	bl_give_clauses(s->facts);
	for (size_t i = 0; i < s->facts->declared.count; i++) {
		bl_declared *d = &s->facts->declared.items[i];
		bl_scope scope;
		bl_silent p;

		if (!is_silent(d) || !place_of(s->facts, d, &p) || is_anothers(s->facts, d) ||
		    (d->kind == BL_STATEMENT_MENTION && !is_set_off(s->facts->text->chars, &p)) ||
		    (scope = scope_of(s, &p)) == BL_SCOPE_UNKNOWN)
			continue;
		d->scope = scope;
		if (d->kind == BL_STATEMENT_MENTION && scope == BL_SCOPE_SITE)
			d->confidence = BL_CONFIDENCE_LOW;
		if (d->kind == BL_STATEMENT_MENTION)
			d->kind = BL_STATEMENT_TAG;
	}
	bl_set_lists_aside(s->facts);
	bl_move_credits(s->facts);
	return BL_OK;
}
