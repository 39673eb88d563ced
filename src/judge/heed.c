/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A note of changes is heeded in one line with a notice or a credit, or where it begins a short line
 * of its own; an endorsement where it is the source's. */
#include "judge/heed.h"

#include <string.h>

#include "judge/fold.h"

/* In bytes: how far a note may stand from a notice, how long its own line may be, and how short a
 * note is that says too little to stand alone. */
enum { NEARBY = 200, SHORT_LINE = 200, SINGLE_WORD = 14 };

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* In one line with the other, and not far; a single word behind it. */
static bool is_near(const bl_case *c, bl_span note, bl_span other)
{
	size_t begin = other.end < note.begin ? other.end : note.end;
	size_t end = other.end < note.begin ? note.begin : other.begin, i;

	if (note.end - note.begin <= SINGLE_WORD && note.begin < other.end)
		return note.begin >= other.begin;
	for (i = begin; i < end; i++)
		if (i - begin > NEARBY || is_line_end(c->text->chars.data[i]))
			return false;
	return true;
}

static bool is_near_notice(const bl_case *c, bl_span note)
{
	size_t from = note.begin > 4 * NEARBY ? note.begin - 4 * NEARBY : 0, i;

	for (i = BL_FIRST_FROM(c->facts->declared, bl_declared, span, from);
	     i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];

		if (declared->span.begin > note.end + NEARBY)
			return false;
		if (!declared->denied && declared->kind != BL_STATEMENT_MENTION &&
		    is_near(c, note, declared->span))
			return true;
	}
	return false;
}

/* The credit of a text or picture that came from elsewhere; what is merely reported is none. */
static bool is_near_credit(const bl_case *c, bl_span note)
{
	size_t from = note.begin > 4 * NEARBY ? note.begin - 4 * NEARBY : 0, i;

	for (i = BL_FIRST_FROM(c->facts->credited, bl_credited, whole, from);
	     i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (credited->whole.begin > note.end + NEARBY)
			return false;
		if (credited->relation == BL_RELATION_DERIVATION &&
		    is_near(c, note, credited->whole))
			return true;
	}
	return false;
}

/* It begins a line, behind nothing but brackets and marks of emphasis, and the line is short. */
static bool has_own_line(const bl_case *c, bl_span note)
{
	bl_str chars = c->text->chars;
	size_t begin = note.begin, end = note.end;

	while (begin > 0 && strchr(" \t*_([\"'-", chars.data[begin - 1]) != NULL &&
	       chars.data[begin - 1] != '\0')
		begin--;
	if (begin > 0 && !is_line_end(chars.data[begin - 1]))
		return false;
	while (end < chars.size && end - begin <= SHORT_LINE && !is_line_end(chars.data[end]))
		end++;
	return end - begin <= SHORT_LINE;
}

static bool is_change(const bl_case *c, bl_span note)
{
	if (is_near_notice(c, note) || is_near_credit(c, note))
		return true;
	return note.end - note.begin > SINGLE_WORD && has_own_line(c, note);
}

static bool is_of_source(const bl_case *c, const bl_remark *remark)
{
	bl_str source = c->source.value;

	if (remark->publisher != BL_NONE)
		return bl_str_equal(
			c->source.id,
			bl_rules_str(c->rules, c->rules->publishers[remark->publisher].id));
	return source.size > 0 &&
	       bl_names_agree(source, bl_case_words(c, remark->holder), c->arena);
}

static bool is_heeded(const bl_case *c, const bl_remark *remark)
{
	switch (remark->section) {
	case BL_SECTION_CHANGES:
		return is_change(c, remark->span);
	case BL_SECTION_ENDORSES:
		return is_of_source(c, remark);
	default:
		return true;
	}
}

void bl_heed_remarks(bl_case *c)
{
	size_t i, count = c->facts->remarks.count;

	c->heeded = bl_case_take(c, count + 1);
	for (i = 0; i < count && c->heeded != NULL; i++)
		c->heeded[i] = is_heeded(c, &c->facts->remarks.items[i]);
}
