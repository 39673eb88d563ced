/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A publisher's wishes about words: the byline, the line that names the origin and its place; and those
 * that the use decides, edits and channels. */
#include "judge/ask.h"

#include "judge/evidence.h"
#include "judge/finding.h"
#include "judge/fold.h"
#include "judge/wish.h"

static bl_str wish_at(const bl_question *q, uint32_t i)
{
	return bl_rules_text(q->c->rules, q->policy->values, i);
}

/* The first line that will do. */
static bool find_line(bl_question *q, bl_run values, bl_span *span)
{
	bl_span creator;
	uint32_t i;

	for (i = 0; i < values.count; i++)
		if (bl_wish_find(q->c, bl_rules_text(q->c->rules, values, i), q->publisher, span,
		                 &creator))
			return true;
	return false;
}

/* The credit that says that the text is from this publisher, or BL_NOWHERE. */
static size_t origin_credit(const bl_question *q)
{
	size_t i;

	for (i = 0; bl_next_credit(q, &i); i++) {
		const bl_credited *credited = &q->c->facts->credited.items[i];

		if (credited->kind == BL_CREDIT_REPUBLICATION &&
		    credited->publisher == q->publisher && bl_is_there(credited->whole))
			return i;
	}
	return BL_NOWHERE;
}

/* ---- The byline ---- */

static bl_span line_of(bl_str chars, bl_span span)
{
	while (span.begin > 0 && chars.data[span.begin - 1] != '\n')
		span.begin--;
	while (span.end < chars.size && chars.data[span.end] != '\n')
		span.end++;
	return span;
}

/* A credit of the text that names somebody who wrote it, or BL_NOWHERE. */
static size_t byline(const bl_question *q)
{
	size_t i;

	for (i = 0; bl_next_credit(q, &i); i++) {
		const bl_credited *credited = &q->c->facts->credited.items[i];

		if (credited->kind != BL_CREDIT_TRANSLATION && bl_is_there(credited->creator))
			return i;
	}
	return BL_NOWHERE;
}

/* More than blanks and signs stands behind the name: an institution, most likely. */
static bool says_more(const bl_question *q, size_t credit)
{
	bl_span creator = q->c->facts->credited.items[credit].creator;
	bl_span line = line_of(q->c->text->chars, creator);
	size_t at = creator.end;

	while (at < line.end && (unsigned char)q->c->text->chars.data[at] < 0x80 &&
	       !((q->c->text->chars.data[at] | 0x20) >= 'a' &&
	         (q->c->text->chars.data[at] | 0x20) <= 'z'))
		at++;
	return at < line.end;
}

/* A wish without words of its own asks for names alone. */
static bl_outcome ask_names_alone(bl_question *q)
{
	bool institution = bl_str_find(wish_at(q, 0), BL_S("<institution>")) != BL_NOWHERE;
	size_t i = byline(q);

	if (!institution || (i != BL_NOWHERE && says_more(q, i)))
		return BL_OUTCOME_MET;
	q->more = BL_S("The name stands without an institution.");
	return BL_OUTCOME_UNSURE;
}

/* The byline's line names the publisher too, in another form. */
static bool names_publisher(const bl_question *q, size_t i)
{
	bl_span line = line_of(q->c->text->chars, q->c->facts->credited.items[i].whole), found;

	return bl_find_words(bl_case_words(q->c, line), bl_case_publisher_name(q->c, q->publisher),
	                     q->c->arena, &found);
}

bl_outcome bl_ask_holds_byline(bl_question *q)
{
	bl_outcome named;
	bl_span span;
	size_t i;

	if (find_line(q, q->policy->values, &span)) {
		bl_finding_prove(q->c, q->finding, bl_case_proof(q->c, span));
		return BL_OUTCOME_MET;
	}
	named = bl_ask_names_creator(q);
	if (named != BL_OUTCOME_MET)
		return q->c->supplied.count > 0 ? BL_OUTCOME_NOT_MET : BL_OUTCOME_UNSURE;
	if (!bl_wish_has_words(wish_at(q, 0)))
		return ask_names_alone(q);
	i = byline(q);
	if (i == BL_NOWHERE || !names_publisher(q, i))
		return BL_OUTCOME_NOT_MET;
	q->more = BL_S("Both are named, in another form.");
	return BL_OUTCOME_UNSURE;
}

/* ---- The line that names the origin ---- */

bl_outcome bl_ask_holds_line(bl_question *q)
{
	size_t credit = origin_credit(q);
	bl_span span;

	if (find_line(q, q->policy->values, &span)) {
		bl_finding_prove(q->c, q->finding, bl_case_proof(q->c, span));
		return BL_OUTCOME_MET;
	}
	if (credit == BL_NOWHERE)
		return BL_OUTCOME_NOT_MET;
	bl_finding_prove(q->c, q->finding, bl_case_proof_credit(q->c, credit));
	q->more = BL_S("The origin is named in other words.");
	return BL_OUTCOME_UNSURE;
}

/* Another wish of the same publisher, by the kind of its question. */
static bl_run values_of(const bl_question *q, bl_ask_kind ask)
{
	const bl_rules *rules = q->c->rules;
	bl_run policy = rules->publishers[q->publisher].policy;
	uint32_t i;

	for (i = policy.first; i < policy.first + policy.count; i++)
		if (rules->requirements[rules->policies[i].requirement].ask == (uint32_t)ask)
			return rules->policies[i].values;
	return (bl_run){0, 0};
}

/* Of the text's bytes this share counts as its start, and as its end; of its blocks these. */
enum { SHARE = 5, FEW_BLOCKS = 3 };

static bool is_of_article(const bl_block *block)
{
	return block->role != BL_BLOCK_NAV && block->role != BL_BLOCK_COMMENT &&
	       block->role != BL_BLOCK_META && block->role != BL_BLOCK_FOOTER &&
	       block->role != BL_BLOCK_ASIDE && block->span.begin < block->span.end;
}

static size_t blocks_between(const bl_case *c, size_t begin, size_t end)
{
	size_t i, count = 0;

	for (i = 0; i < c->text->blocks.count; i++)
		if (c->text->blocks.items[i].span.begin >= begin &&
		    c->text->blocks.items[i].span.end <= end)
			count += is_of_article(&c->text->blocks.items[i]);
	return count;
}

static bool stands_at(const bl_case *c, bl_span span, bl_str where)
{
	size_t size = c->text->chars.size;

	if (bl_str_equal(where, BL_S("start")))
		return span.begin <= size / SHARE || blocks_between(c, 0, span.begin) <= FEW_BLOCKS;
	return span.end >= size - size / SHARE || blocks_between(c, span.end, size) < FEW_BLOCKS;
}

bl_outcome bl_ask_line_place(bl_question *q)
{
	bl_run lines = values_of(q, BL_ASK_HOLDS_LINE);
	size_t credit = origin_credit(q);
	bl_span span;

	if (find_line(q, lines, &span))
		bl_finding_prove(q->c, q->finding, bl_case_proof(q->c, span));
	else if (credit != BL_NOWHERE) {
		span = q->c->facts->credited.items[credit].whole;
		bl_finding_prove(q->c, q->finding, bl_case_proof_credit(q->c, credit));
	} else
		return lines.count > 0 ? BL_OUTCOME_NONE : BL_OUTCOME_NOT_MET;
	return stands_at(q->c, span, wish_at(q, 0)) ? BL_OUTCOME_MET : BL_OUTCOME_NOT_MET;
}

/* ---- What the use decides ---- */

static bool wishes(const bl_question *q, const char *value)
{
	return bl_str_equal(wish_at(q, 0), bl_str_of(value));
}

static bl_outcome unsure_of_change(bl_question *q)
{
	q->more = BL_S("A change was stated; whether it is more than that cannot be told.");
	return BL_OUTCOME_UNSURE;
}

bl_outcome bl_ask_keeps_edits(bl_question *q)
{
	switch (q->thing->change) {
	case BL_CHANGE_NONE:
	case BL_CHANGE_COLLECTED:
		return BL_OUTCOME_MET;
	case BL_CHANGE_ADAPTED:
		return BL_OUTCOME_NOT_MET;
	case BL_CHANGE_EXCERPT:
		if (wishes(q, "length"))
			return BL_OUTCOME_MET;
		return wishes(q, "none") || wishes(q, "whole") ? BL_OUTCOME_NOT_MET
		                                               : unsure_of_change(q);
	case BL_CHANGE_STATED:
		return wishes(q, "none") ? BL_OUTCOME_NOT_MET : unsure_of_change(q);
	default:
		return bl_ask_assume(q);
	}
}

static bl_outcome ask_length(bl_question *q)
{
	if (q->c->stated->use != BL_USE_EXCERPT)
		return bl_ask_assume(q);
	q->more = BL_S("An excerpt was stated; its length is not measured.");
	return BL_OUTCOME_UNSURE;
}

/* Where a text appears is not written in it: only a purpose and an excerpt can be stated. */
bl_outcome bl_ask_keeps_channel(bl_question *q)
{
	if (bl_policy_decided_by(q->c->rules, q->policy)[0] == 'n')
		return BL_OUTCOME_NONE;
	if (bl_str_equal(bl_rules_str(q->c->rules, q->policy->key), BL_S("excerpt")))
		return ask_length(q);
	if (q->c->stated->purpose == BL_NONCOMMERCIAL)
		return BL_OUTCOME_MET;
	if (q->c->stated->purpose != BL_COMMERCIAL)
		return bl_ask_assume(q);
	q->more = BL_S("The use is commercial; whether it is that cannot be told.");
	return BL_OUTCOME_UNSURE;
}
