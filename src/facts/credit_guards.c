/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What makes a credit no credit: each guard is words of its card, or the place where it stands. */
#include "base/utf8.h"
#include "facts/credits.h"
#include "facts/places.h"
#include "facts/words.h"

/* "spokesman" in "the Spokesman-Review" is no word of its own. */
static bool is_part_of_word(bl_str chars, size_t end)
{
	size_t length;

	return end + 1 < chars.size && chars.data[end] == '-' &&
	       bl_code_is_word(bl_utf8_at(chars, end + 1, &length));
}

/* "according to plan": words that must not follow the cue. */
static bool is_followed(const bl_search *s, const bl_cue_row *cue, const bl_credited *c)
{
	bl_str chars = s->facts->text->chars;
	size_t after = c->cue_span.begin == BL_NOWHERE ? c->whole.end : c->cue_span.end;

	for (uint32_t i = 0; i < cue->unless.count; i++) {
		size_t end = bl_literal_at(chars, bl_gap_at(chars, after),
		                           bl_rules_text(s->facts->rules, cue->unless, i), false);

		if (end != BL_NOWHERE && !is_part_of_word(chars, end))
			return true;
	}
	return false;
}

/* "according to police procedure", but not "… law enforcement officials": words that must not be all
 * that is named. */
static bool is_all_named(const bl_search *s, const bl_cue_row *cue, bl_span named)
{
	bl_str chars = s->facts->text->chars;

	for (uint32_t i = 0; i < cue->unless_alone.count && named.begin != BL_NOWHERE; i++) {
		size_t end =
			bl_literal_at(chars, named.begin,
		                      bl_rules_text(s->facts->rules, cue->unless_alone, i), false);

		if (end != BL_NOWHERE && end >= named.end)
			return true;
	}
	return false;
}

/* "not to be republished from": words that must not stand before it. */
static bool is_preceded(const bl_search *s, const bl_cue_row *cue, const bl_credited *c)
{
	bl_str chars = s->facts->text->chars;
	size_t end = c->whole.begin, length;

	while (end > 0 && bl_code_is_blank(bl_utf8_before(chars, end, &length)))
		end -= length;
	for (uint32_t i = 0; i < cue->unless_before.count; i++) {
		bl_str words = bl_rules_text(s->facts->rules, cue->unless_before, i);

		if (words.size <= end && bl_word_edge(chars, end - words.size) &&
		    bl_literal_at(chars, end - words.size, words, false) == end)
			return true;
	}
	return false;
}

/* The card may ask for a source of some kinds: a line that is an outlet's name alone is no credit. */
static bool is_of_kind(const bl_search *s, const bl_cue_row *cue, const bl_credited *c)
{
	const bl_rules *rules = s->facts->rules;

	for (uint32_t i = 0; i < cue->source_is.count && c->publisher != BL_NONE; i++)
		if (bl_str_equal(bl_rules_str(rules, rules->publishers[c->publisher].kind),
		                 bl_rules_text(rules, cue->source_is, i)))
			return true;
	return cue->source_is.count == 0;
}

/* "Image: Comparison of two bridges": behind a label a name ends where its line or its clause does. */
static bool goes_on(const bl_search *s, const bl_credited *c)
{
	bl_str chars = s->facts->text->chars;
	size_t before = c->creator.begin, after = c->creator.end, length;

	if (c->creator.begin == BL_NOWHERE || c->source.begin != BL_NOWHERE ||
	    c->creator.end != c->whole.end)
		return false;
	while (before > 0 && bl_code_is_blank(bl_utf8_before(chars, before, &length)))
		before -= length;
	return before > 0 && chars.data[before - 1] == ':' && after + 1 < chars.size &&
	       chars.data[after] == ' ' && chars.data[after + 1] >= 'a' &&
	       chars.data[after + 1] <= 'z';
}

/* "All content by X is licensed under …" speaks of the text itself: a statement, and no credit. */
static bool is_statement(const bl_search *s, const bl_credited *c)
{
	for (size_t i = 0; i < s->facts->declared.count && c->kind == BL_CREDIT_TASL; i++) {
		const bl_declared *d = &s->facts->declared.items[i];

		if (d->has_subject && d->span.begin < c->whole.end && c->whole.begin < d->span.end)
			return true;
	}
	return false;
}

bool bl_credit_holds(const bl_search *s, const bl_credited *c)
{
	const bl_cue_row *cue = &s->facts->rules->cues[c->cue];

	return is_of_kind(s, cue, c) && !is_followed(s, cue, c) &&
	       !is_all_named(s, cue, c->source) && !is_all_named(s, cue, c->creator) &&
	       !is_preceded(s, cue, c) && !goes_on(s, c) && !is_statement(s, c) &&
	       bl_stands(s->facts->text, c->whole, (bl_where)cue->where);
}
