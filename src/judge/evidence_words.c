/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Evidence of addresses, notices, changes and other words. */
#include "judge/evidence.h"

#include "judge/address.h"
#include "judge/credit_line.h"
#include "judge/fold.h"
#include "judge/licence.h"
#include "judge/line.h"

/* How far behind a notice a short note of changes may stand, in bytes. */
enum { NEARBY = 400 };

/* ---- Addresses ---- */

/* A reader need not see the address that he can follow. */
static bool find_hyperlink(const bl_question *q, bl_str wanted, bl_evidence *out)
{
	size_t i;

	for (i = 0; wanted.size > 0 && i < q->c->text->links.count; i++) {
		const bl_link *link = &q->c->text->links.items[i];

		if (link->kind != BL_LINK_ANCHOR ||
		    !bl_address_same(link->url, wanted, q->c->arena))
			continue;
		*out = bl_case_proof_source(q->c, link->source, link->url);
		return true;
	}
	return false;
}

static bool find_address(bl_question *q, bl_str wanted, bl_evidence *out)
{
	bl_span span;

	if (!bl_address_find(q->c->text->chars, wanted, q->c->arena, &span))
		return find_hyperlink(q, wanted, out);
	*out = bl_case_proof(q->c, span);
	return true;
}

/* As it was given, or as a credit line has it, where a sign of it would end an address. */
bool bl_find_text_original(bl_question *q, bl_evidence *out)
{
	return find_address(q, q->wanted, out) ||
	       find_address(q, bl_line_address(q->wanted, q->c->arena), out);
}

static bool is_wanted(const bl_question *q, bl_str address)
{
	return address.size > 0 &&
	       (q->wanted.size == 0 || bl_address_same(address, q->wanted, q->c->arena));
}

bool bl_find_credit_original(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_credit; bl_next_credit(q, &i); i++)
		if (is_wanted(q, q->c->credits[i].url)) {
			*out = bl_case_proof_credit(q->c, i);
			return true;
		}
	return false;
}

bool bl_find_record_original(bl_question *q, bl_evidence *out)
{
	bl_str url = q->c->document->record.url;

	if (q->thing->subject != BL_SUBJECT_DOCUMENT || !is_wanted(q, url))
		return false;
	*out = bl_case_proof_field("url", url);
	return true;
}

/* Its address stands for the licence, or for one that says more or less of the same. */
bool bl_find_notice_licence(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_statement; bl_next_statement(q, &i); i++) {
		const bl_declared *declared = &q->c->facts->declared.items[i];

		if (bl_is_there(declared->link) && declared->linked != BL_NONE &&
		    bl_licence_agrees(q->c->rules, declared->linked, q->thing->licence)) {
			*out = bl_case_proof_statement(q->c, i);
			return true;
		}
	}
	return false;
}

bool bl_find_record_licence(bl_question *q, bl_evidence *out)
{
	bl_str words = q->c->document->record.licence;

	if (q->thing->subject != BL_SUBJECT_DOCUMENT || q->thing->licence == BL_NONE ||
	    !bl_licence_has_address(q->c->rules, q->thing->licence, words, q->c->arena))
		return false;
	*out = bl_case_proof_field("license", words);
	return true;
}

/* ---- Notices ---- */

static bool is_kind(const bl_question *q, size_t i, bl_statement_kind kind)
{
	return q->c->facts->declared.items[i].kind == kind;
}

bool bl_find_licence_text(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = 0; i < q->c->facts->declared.count; i++) {
		uint32_t licence = q->c->facts->declared.items[i].licence;

		if (is_kind(q, i, BL_STATEMENT_FULLTEXT) && licence != BL_NONE &&
		    bl_licence_agrees(q->c->rules, licence, q->thing->licence)) {
			*out = bl_case_proof_statement(q->c, i);
			return true;
		}
	}
	return false;
}

static bool find_wanted(bl_question *q, bl_evidence *out)
{
	bl_span span;

	if (!bl_find_words(q->c->text->chars, q->wanted, q->c->arena, &span))
		return false;
	*out = bl_case_proof(q->c, span);
	return true;
}

static bool find_remark(bl_question *q, bl_section section, bl_evidence *out)
{
	size_t i = q->thing->first_remark;

	if (!bl_next_remark(q, section, &i))
		return false;
	*out = bl_case_proof_remark(q->c, i);
	return true;
}

bool bl_find_licence_copy(bl_question *q, bl_evidence *out)
{
	return find_remark(q, BL_SECTION_INCLUDES, out);
}

bool bl_find_copyright(bl_question *q, bl_evidence *out)
{
	return q->wanted.size > 0 ? find_wanted(q, out) : find_remark(q, BL_SECTION_COPYRIGHT, out);
}

bool bl_find_notice(bl_question *q, bl_evidence *out)
{
	size_t i = q->thing->first_statement;

	if (!bl_next_statement(q, &i))
		return false;
	*out = bl_case_proof_statement(q->c, i);
	return true;
}

bool bl_find_disclaimer(bl_question *q, bl_evidence *out)
{
	return find_remark(q, BL_SECTION_DISCLAIMS, out);
}

bool bl_find_prescribed(bl_question *q, bl_evidence *out)
{
	bl_span span;
	bl_str line = {NULL, 0};

	if (q->thing->licence != BL_NONE)
		line = bl_rules_str(q->c->rules,
		                    q->c->rules->licences[q->thing->licence].credit_line);
	if (line.size > 0 && line.data[line.size - 1] == '.')
		line.size--;
	if (!bl_find_words(q->c->text->chars, line, q->c->arena, &span))
		return false;
	*out = bl_case_proof(q->c, span);
	return true;
}

bool bl_find_date(bl_question *q, bl_evidence *out)
{
	return q->wanted.size > 0 && find_wanted(q, out);
}

/* ---- Changes and endorsement ---- */

/* A credit says how the text came from another: "Translated from …", or a note of its own. */
static bool find_changing_credit(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_credit; bl_next_credit(q, &i); i++) {
		const bl_credited *credited = &q->c->facts->credited.items[i];

		if (bl_is_there(credited->changes) || bl_use_is_adaptation(q->c, credited)) {
			*out = bl_case_proof_credit(q->c, i);
			return true;
		}
	}
	return false;
}

/* What an excerpt is called in any language. */
static bool find_excerpt_word(bl_question *q, bl_str hay, bl_span *span)
{
	uint32_t i;

	for (i = 0; i < q->c->rules->count.lines; i++)
		if (bl_find_words(hay, bl_lines_change(q->c->rules, i, BL_S("excerpt")),
		                  q->c->arena, span))
			return true;
	return false;
}

/* "Excerpt" counts behind a notice in its line, not in the article. */
static bool find_short_note(bl_question *q, bl_evidence *out)
{
	bl_str chars = q->c->text->chars;
	size_t i;

	for (i = q->thing->first_statement; bl_next_statement(q, &i); i++) {
		size_t end = q->c->facts->declared.items[i].span.end;
		size_t window = chars.size - end < NEARBY ? chars.size : end + NEARBY;
		bl_str rest = bl_str_slice(chars, end, window);
		size_t stop = bl_str_find(rest, BL_S("\n"));
		bl_span span;

		if (stop != BL_NOWHERE)
			rest.size = stop;
		if (!find_excerpt_word(q, rest, &span))
			continue;
		*out = bl_case_proof(q->c, (bl_span){end + span.begin, end + span.end});
		return true;
	}
	return false;
}

/* The stated change, in its own words or in those of the line's language. */
static bool find_stated_change(bl_question *q, bl_evidence *out)
{
	bl_str changes = bl_stated_changes(q->c->rules, q->c->stated);
	bl_span span;

	if (bl_str_trim(q->c->stated->changes).size == 0)
		return false;
	if (changes.size > 0 && changes.data[changes.size - 1] == '.')
		changes.size--;
	if (!bl_find_words(q->c->text->chars, changes, q->c->arena, &span))
		return false;
	*out = bl_case_proof(q->c, span);
	return true;
}

bool bl_find_changes(bl_question *q, bl_evidence *out)
{
	if (find_remark(q, BL_SECTION_CHANGES, out) || find_changing_credit(q, out))
		return true;
	if (q->thing->subject != BL_SUBJECT_DOCUMENT)
		return false;
	return find_stated_change(q, out) ||
	       (q->thing->change == BL_CHANGE_EXCERPT && find_short_note(q, out));
}

bool bl_find_endorsement(bl_question *q, bl_evidence *out)
{
	return find_remark(q, BL_SECTION_ENDORSES, out);
}
