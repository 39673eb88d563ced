/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Slots in the words of the cards. */
#include "judge/say.h"

#include "judge/credit_line.h"
#include "judge/evidence.h"
#include "judge/licence.h"
#include "judge/wish.h"

static bl_str say_who(bl_question *q)
{
	return q->who;
}

static bl_str say_licence(bl_question *q)
{
	return q->thing->licence == BL_NONE ? (bl_str){NULL, 0}
	                                    : bl_licence_short_name(q->c->rules, q->thing->licence);
}

static bl_str say_title(bl_question *q)
{
	return q->wanted.size > 0 ? q->wanted : q->named;
}

static bl_str say_url(bl_question *q)
{
	return q->url;
}

static bl_str say_changes(bl_question *q)
{
	return q->changes;
}

static bl_str say_credit_line(bl_question *q)
{
	return bl_credit_line_for(q->c, q->thing);
}

size_t bl_say_notice(const bl_question *q)
{
	const bl_declared *items = q->c->facts->declared.items;
	size_t i = q->c->governing.statement;

	if (q->thing->licence == BL_NONE)
		return BL_NOWHERE;
	if (q->thing->subject == BL_SUBJECT_DOCUMENT && i != BL_NOWHERE &&
	    bl_is_there(items[i].name) &&
	    bl_licence_agrees(q->c->rules, items[i].licence, q->thing->licence))
		return i;
	for (i = q->thing->first_statement; bl_next_statement(q, &i); i++)
		if (bl_is_there(items[i].name))
			return i;
	return BL_NOWHERE;
}

static bl_str say_notice(bl_question *q)
{
	size_t i = bl_say_notice(q);

	return i == BL_NOWHERE ? (bl_str){NULL, 0} : q->c->statements[i].text;
}

static bl_str say_licence_url(bl_question *q)
{
	return q->thing->licence == BL_NONE
	               ? (bl_str){NULL, 0}
	               : bl_rules_str(q->c->rules,
	                              q->c->rules->licences[q->thing->licence].address);
}

static bl_str say_publisher(bl_question *q)
{
	return q->policy == NULL ? (bl_str){NULL, 0} : bl_case_publisher_name(q->c, q->publisher);
}

/* All that will do. */
static bl_str say_wish(bl_question *q)
{
	bl_run values = q->policy == NULL ? (bl_run){0, 0} : q->policy->values;
	bl_str out = {NULL, 0};
	uint32_t i;

	for (i = 0; i < values.count; i++) {
		bl_str wish =
			bl_wish_filled(q->c, bl_rules_text(q->c->rules, values, i), q->publisher);

		out = i == 0 ? wish
		             : bl_case_format(q->c, "%.*s, or %.*s", BL_ARG(out), BL_ARG(wish));
	}
	return out;
}

static const struct {
	const char *name;
	bl_str (*say)(bl_question *q);
	const char *unknown;
} slots[] = {
	{"<who>", say_who, "the creator"},
	{"<licence>", say_licence, "the licence"},
	{"<title>", say_title, "the title"},
	{"<url>", say_url, "the original's address"},
	{"<changes>", say_changes, "what was changed"},
	{"<credit-line>", say_credit_line, "a line that names creator, source and licence"},
	{"<notice>", say_notice, "the notice"},
	{"<licence-url>", say_licence_url, "the licence's address"},
	{"<publisher>", say_publisher, "the publisher"},
	{"<wish>", say_wish, "what it asks for"},
};

enum { SLOTS = sizeof slots / sizeof *slots };

static size_t slot_at(bl_str rest)
{
	size_t i;

	for (i = 0; i < SLOTS; i++)
		if (bl_str_starts(rest, bl_str_of(slots[i].name)))
			break;
	return i;
}

/* *known turns false where a slot had no value. */
static bl_str fill(bl_question *q, bl_str words, bool *known)
{
	bl_str out = {"", 0};
	size_t i, begin = 0;

	*known = true;
	for (i = 0; i < words.size; i++) {
		size_t slot =
			words.data[i] == '<' ? slot_at(bl_str_slice(words, i, words.size)) : SLOTS;
		bl_str value;

		if (slot == SLOTS)
			continue;
		value = slots[slot].say(q);
		*known &= value.size > 0;
		if (value.size == 0)
			value = bl_str_of(slots[slot].unknown);
		out = bl_case_format(q->c, "%.*s%.*s%.*s", BL_ARG(out),
		                     BL_ARG(bl_str_slice(words, begin, i)), BL_ARG(value));
		begin = i + bl_str_of(slots[slot].name).size;
		i = begin - 1;
	}
	return begin == 0 ? words
	                  : bl_case_format(q->c, "%.*s%.*s", BL_ARG(out),
	                                   BL_ARG(bl_str_slice(words, begin, words.size)));
}

static bl_ref words_for(const bl_requirement_row *requirement, bl_outcome outcome)
{
	switch (outcome) {
	case BL_OUTCOME_MET:
		return requirement->say_met;
	case BL_OUTCOME_NOT_MET:
		return requirement->say_not_met;
	case BL_OUTCOME_UNSURE:
		return requirement->say_unsure;
	default:
		return requirement->say_not_needed;
	}
}

bl_str bl_say_message(bl_question *q, bl_outcome outcome)
{
	bool known;
	bl_str words = bl_rules_str(q->c->rules, words_for(q->requirement, outcome));
	bl_str message;

	if (words.size == 0)
		words = bl_rules_str(q->c->rules, q->requirement->asks);
	message = fill(q, words, &known);
	return q->more.size > 0
	               ? bl_case_format(q->c, "%.*s %.*s", BL_ARG(message), BL_ARG(q->more))
	               : message;
}

bl_str bl_say_fix(bl_question *q)
{
	bool known;
	bl_str fix = fill(q, bl_rules_str(q->c->rules, q->requirement->fix), &known);
	bl_str line = known ? (bl_str){NULL, 0} : say_credit_line(q);

	if (known)
		return fix.size > 0 ? fix : (bl_str){NULL, 0};
	return line.size > 0 ? line : (bl_str){NULL, 0};
}
