/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger is filled: one pass of the matcher, then each kit in its turn. */
#include "facts/facts.h"

#include <string.h>

#include "facts/find.h"

void bl_search_note(bl_search *s, bl_str note)
{
	bl_str *place;

	for (size_t i = 0; i < s->facts->notes.count; i++)
		if (bl_str_equal(s->facts->notes.items[i], note))
			return;
	if (note.data && (place = BL_PUSH(&s->facts->notes, s->arena)))
		*place = note;
}

bool bl_search_is_full(bl_search *s, size_t count, size_t ceiling, const char *what)
{
	if (count < ceiling)
		return false;
	if (s->full == what)
		return true;
	s->full = what;
	bl_search_note(s, bl_str_format(s->arena,
	                                "more than %zu %s: what is beyond was left out (--limits)",
	                                ceiling, what));
	return true;
}

void bl_search_gave_up(bl_search *s, uint32_t phrase)
{
	bl_search_note(s, bl_str_format(s->arena,
	                                "the phrase %.*s reached a limit and was given up there",
	                                BL_ARG(bl_facts_rule(s->facts, phrase, s->arena))));
}

bool bl_search_walk(bl_search *s, uint32_t phrase, size_t anchor, bool credit)
{
	bool found;

	if (s->facts->rules->phrases[phrase].anchor == BL_ANCHOR_REGEX)
		return bl_search_regex(s, phrase, anchor);
	found = bl_walk_phrase(&s->walk, s->facts, phrase, anchor, credit, s->limits->phrase_steps);
	if (!found && s->walk.steps == 0)
		bl_search_gave_up(s, phrase);
	return found;
}

static int search_targets(bl_search *s, const bl_hit *hit, unsigned sections, bl_each_phrase *each)
{
	const bl_rules *rules = s->facts->rules;
	bl_run targets = rules->anchors[hit->value].targets;
	int r = BL_OK;

	for (uint32_t i = 0; i < targets.count && r == BL_OK; i++) {
		const bl_target_row *target = &rules->targets[targets.first + i];

		if (target->kind == BL_TARGET_PHRASE &&
		    (sections & BL_BIT(rules->phrases[target->row].section)))
			r = each(s, target->row, hit);
	}
	return r;
}

static int search_place(bl_search *s, const uint32_t *phrases, uint32_t count, bl_span span,
                        unsigned sections, bl_each_phrase *each)
{
	const bl_rules *rules = s->facts->rules;
	bl_hit hit = {span.begin, span.end, BL_NONE};
	uint64_t before = bl_bit_before(s->facts->text, span.begin);
	int r = BL_OK;

	for (uint32_t i = 0; i < count && r == BL_OK; i++) {
		const bl_phrase_row *row = &rules->phrases[phrases[i]];

		if ((sections & BL_BIT(row->section)) && bl_may_stand_behind(row, before))
			r = each(s, phrases[i], &hit);
	}
	return r;
}

static int search_publishers(bl_search *s, unsigned sections, bl_each_phrase *each)
{
	const bl_facts *facts = s->facts;
	int r = BL_OK;

	for (size_t i = 0; i < facts->publisher_hits.count && r == BL_OK; i++) {
		bl_span span = facts->publisher_hits.items[i].span;

		if (!i || span.begin != facts->publisher_hits.items[i - 1].span.begin)
			r = search_place(s, facts->rules->at_publisher,
			                 facts->rules->count.at_publisher, span, sections, each);
	}
	return r;
}

static int search_licences(bl_search *s, unsigned sections, bl_each_phrase *each)
{
	const bl_facts *facts = s->facts;
	size_t count = facts->licence_hits.count; /* names of licences may be added meanwhile */
	int r = BL_OK;

	for (size_t i = 0; i < count && r == BL_OK; i++)
		r = search_place(s, facts->rules->at_licence, facts->rules->count.at_licence,
		                 facts->licence_hits.items[i].span, sections, each);
	return r;
}

int bl_search_phrases(bl_search *s, unsigned sections, bl_each_phrase *each)
{
	int r = BL_OK;

	for (size_t i = 0; i < s->hits->count && r == BL_OK; i++)
		r = search_targets(s, &s->hits->items[i], sections, each);
	if (r == BL_OK)
		r = search_publishers(s, sections, each);
	return r == BL_OK ? search_licences(s, sections, each) : r;
}

void bl_kit_init(bl_kit *kit, const bl_rules *rules, const bl_limits *limits,
                 const bl_memory *memory)
{
	*kit = (bl_kit){
		.rules = rules, .limits = *limits, .memory = memory ? *memory : bl_memory_default};
}

void bl_kit_clear(bl_kit *kit)
{
	bl_regexes_free(kit->regexes);
	kit->regexes = NULL;
}

int bl_facts_find(bl_facts *facts, const bl_text *text, bl_kit *kit, bl_arena *arena,
                  bl_error *error)
{
	const bl_rules *rules = kit->rules;
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	bl_hits hits = {NULL, 0, 0};
	bl_search *s = bl_arena_take(arena, sizeof *s);
	int r;

	memset(facts, 0, sizeof *facts);
	facts->text = text;
	facts->rules = rules;
	if (!s)
		return bl_fail_memory(error);
	*s = (bl_search){.facts = facts,
	                 .hits = &hits,
	                 .kit = kit,
	                 .limits = &kit->limits,
	                 .arena = arena,
	                 .error = error};
	if ((r = bl_match(&lexicon, text->chars, &hits, arena, BL_PATH_BEST, error)) < 0 ||
	    (r = bl_find_publishers(s)) < 0 || (r = bl_find_licences(s)) < 0 ||
	    (r = bl_find_declared(s)) < 0 || (r = bl_find_credited(s)) < 0 ||
	    (r = bl_settle_scopes(s)) < 0)
		return r;
	return bl_find_remarks(s);
}

bl_str bl_facts_rule(const bl_facts *facts, uint32_t phrase, bl_arena *arena)
{
	const bl_rules *rules = facts->rules;
	const bl_phrase_row *row = &rules->phrases[phrase];
	bl_str path = bl_rules_str(rules, rules->cards[row->card].path),
	       label = bl_rules_str(rules, row->label);

	return bl_str_format(arena, "%.*s#%.*s", (int)(path.size - strlen(".yaml")), path.data,
	                     BL_ARG(label));
}

uint32_t bl_capture_publisher(const bl_facts *facts, const bl_capture *capture)
{
	const bl_publisher_hit *hit;

	if (!capture || (capture->slot != BL_SLOT_PUBLISHER && capture->slot != BL_SLOT_CREATOR &&
	                 capture->slot != BL_SLOT_VENUE))
		return BL_NONE;
	hit = bl_publisher_at(facts, capture->span);
	return hit ? hit->publisher : BL_NONE;
}
