/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Phrases that are expressions: their named groups become captures, as a phrase's slots do. */
#include <string.h>

#include "facts/find.h"

static int make_regexes(bl_search *s)
{
	bl_kit *kit = s->kit;

	return kit->regexes ? BL_OK
	                    : bl_regexes_new(&kit->regexes, kit->rules->count.phrases, &kit->memory,
	                                     s->error);
}

static uint32_t licence_at(const bl_facts *facts, bl_span span)
{
	for (size_t i = 0; i < facts->licence_hits.count; i++)
		if (facts->licence_hits.items[i].span.begin == span.begin)
			return (uint32_t)i;
	return BL_NONE;
}

/* A group is named as a slot; "cue" holds the words that make the credit. */
static bool read_group(bl_search *s, const bl_regex_group *group)
{
	bl_walk *w = &s->walk;
	uint32_t slot = bl_slot_named(bl_str_of(group->name));
	bl_capture capture = {slot, BL_NONE, BL_NONE, group->span};

	if (slot == BL_SLOTS && strcmp(group->name, "cue") != 0)
		return true;
	if (slot == BL_SLOT_LICENCE &&
	    (capture.item = licence_at(s->facts, group->span)) == BL_NONE)
		return false;
	if (w->count < BL_CAPTURES)
		w->captures[w->count++] = capture;
	return true;
}

static bool read_match(bl_search *s, const bl_regex_match *match)
{
	s->walk.count = 0;
	s->walk.span = match->span;
	for (size_t i = 0; i < match->count; i++)
		if (!read_group(s, &match->groups[i]))
			return false;
	return true;
}

bool bl_search_regex(bl_search *s, uint32_t phrase, size_t anchor)
{
	const bl_text *text = s->facts->text;
	const bl_block *block = bl_text_block(text, anchor);
	bl_span room = block ? block->span : (bl_span){0, text->chars.size};
	bl_str pattern = bl_rules_str(s->facts->rules, s->facts->rules->phrases[phrase].text);
	bl_regex_match match = {0};
	int r = make_regexes(s);

	s->walk.facts = s->facts;
	if (r == BL_OK)
		r = bl_regex_at(s->kit->regexes, phrase, pattern, text->chars, room, anchor, &match,
		                s->error);
	if (r == BL_OK && match.limited)
		bl_search_gave_up(s, phrase);
	return r == 1 && read_match(s, &match);
}
