/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Credits: who is named as a source, in what role, and whether something was taken from it. */
#include <stdlib.h>
#include <string.h>

#include "facts/find.h"
#include "facts/places.h"

/* ---- One credit ---- */

static bl_span span_of(const bl_walk *w, bl_slot slot)
{
	const bl_capture *capture = bl_walk_slot(w, slot);

	return capture ? capture->span : BL_NO_SPAN;
}

/* Whom a cue names as the source: the slots in the order in which they are believed. */
static const bl_capture *source_of(const bl_walk *w)
{
	static const bl_slot slots[] = {BL_SLOT_PUBLISHER, BL_SLOT_ORGANISATION, BL_SLOT_DOCUMENT};
	const bl_capture *capture = NULL;

	for (size_t i = 0; i < sizeof slots / sizeof *slots && !capture; i++)
		capture = bl_walk_slot(w, slots[i]);
	return capture;
}

static bl_role role_of(const bl_search *s, const bl_cue_row *cue, const bl_capture *source,
                       uint32_t publisher)
{
	const bl_rules *rules = s->facts->rules;

	if (cue->role != BL_ROLE_NONE)
		return (bl_role)cue->role;
	if (!source)
		return BL_ROLE_NONE;
	if (source->slot == BL_SLOT_ORGANISATION)
		return BL_ROLE_ORGANISATION;
	if (source->slot == BL_SLOT_DOCUMENT)
		return BL_ROLE_DOCUMENT;
	if (publisher == BL_NONE || cue->kind == BL_CREDIT_REPORTING)
		return BL_ROLE_OUTLET;
	return bl_str_ends(bl_rules_str(rules, rules->publishers[publisher].kind), BL_S("agency"))
	               ? BL_ROLE_AGENCY
	               : BL_ROLE_OUTLET;
}

/* The cue's own words: the first run of them that no slot interrupts, before the source or, where
 * there are none, behind it. */
static bl_span cue_span(const bl_walk *w, bl_span source)
{
	bl_span cue = BL_NO_SPAN;

	for (size_t i = 0; i < w->count; i++) {
		const bl_capture *c = &w->captures[i];
		bool inside = source.begin != BL_NOWHERE && c->span.begin >= source.begin &&
		              c->span.end <= source.end;

		if (c->slot == BL_SLOT_WORDS && !inside)
			cue = (bl_span){cue.begin == BL_NOWHERE ? c->span.begin : cue.begin,
			                c->span.end};
		else if (c->slot < BL_SLOTS && cue.begin != BL_NOWHERE)
			break;
	}
	return cue;
}

static uint32_t licence_in(const bl_search *s)
{
	const bl_capture *capture = bl_walk_slot(&s->walk, BL_SLOT_LICENCE);

	return capture ? s->facts->licence_hits.items[capture->item].licence : BL_NONE;
}

static bl_scope scope_of(const bl_cue_row *cue)
{
	return cue->kind == BL_CREDIT_IMAGE ? BL_SCOPE_IMAGE : BL_SCOPE_DOCUMENT;
}

static void read_credit(const bl_search *s, uint32_t phrase, bl_credited *c)
{
	const bl_rules *rules = s->facts->rules;
	const bl_walk *w = &s->walk;
	uint32_t row = rules->phrases[phrase].target;
	const bl_cue_row *cue = &rules->cues[row];
	const bl_capture *source = source_of(w);

	*c = (bl_credited){.cue = row,
	                   .phrase = phrase,
	                   .kind = (bl_credit_kind)cue->kind,
	                   .relation = (bl_relation)cue->relation,
	                   .scope = scope_of(cue),
	                   .publisher = bl_capture_publisher(s->facts, source),
	                   .licence = licence_in(s),
	                   .confidence = BL_CONFIDENCE_HIGH,
	                   .whole = w->span,
	                   .source = source ? source->span : BL_NO_SPAN,
	                   .creator = span_of(w, BL_SLOT_CREATOR),
	                   .title = span_of(w, BL_SLOT_TITLE),
	                   .url = span_of(w, BL_SLOT_ADDRESS),
	                   .licence_span = span_of(w, BL_SLOT_LICENCE),
	                   .changes = BL_NO_SPAN};
	if (c->creator.begin == BL_NOWHERE)
		c->creator = span_of(w, BL_SLOT_PERSON);
	c->role = role_of(s, cue, source, c->publisher);
	c->cue_span = cue_span(w, c->source);
}

/* ---- Whether it is believed ---- */

/* "according to plan": words that must not follow the cue. */
static bool is_guarded(const bl_search *s, const bl_credited *c)
{
	const bl_rules *rules = s->facts->rules;
	bl_run unless = rules->cues[c->cue].unless;
	bl_str chars = s->facts->text->chars;
	size_t after = c->cue_span.begin == BL_NOWHERE ? c->whole.end : c->cue_span.end;

	for (uint32_t i = 0; i < unless.count; i++)
		if (bl_literal_at(chars, bl_gap_at(chars, after), bl_rules_text(rules, unless, i),
		                  false) != BL_NOWHERE)
			return true;
	return false;
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

static int add_credit(bl_search *s, uint32_t phrase, const bl_hit *hit)
{
	const bl_rules *rules = s->facts->rules;
	bl_where where = (bl_where)rules->cues[rules->phrases[phrase].target].where;
	bl_credited c, *place;

	if (bl_search_is_full(s, s->facts->credited.count, s->limits->credits, "credits") ||
	    !bl_search_walk(s, phrase, hit->begin, where != BL_WHERE_ANYWHERE))
		return BL_OK;
	read_credit(s, phrase, &c);
	if (is_guarded(s, &c) || is_statement(s, &c) || !bl_stands(s->facts->text, c.whole, where))
		return BL_OK;
	if (!(place = BL_PUSH(&s->facts->credited, s->arena)))
		return bl_fail_memory(s->error);
	*place = c;
	return BL_OK;
}

/* ---- One credit a source ---- */

static int by_place(const void *a, const void *b)
{
	const bl_credited *x = a, *y = b;

	if (x->whole.begin != y->whole.begin)
		return x->whole.begin < y->whole.begin ? -1 : 1;
	if (x->whole.end != y->whole.end)
		return x->whole.end > y->whole.end ? -1 : 1;
	return (x->phrase > y->phrase) - (x->phrase < y->phrase);
}

static void drop_overlaps(bl_facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < facts->credited.count; i++) {
		bl_credited *c = &facts->credited.items[i],
			    *last = kept ? &facts->credited.items[kept - 1] : NULL;

		if (!last || c->whole.begin >= last->whole.end)
			facts->credited.items[kept++] = *c;
		else if (c->whole.end - c->whole.begin > last->whole.end - last->whole.begin)
			*last = *c;
	}
	facts->credited.count = kept;
}

static bl_scope scope_of_thing(const bl_credited *c)
{
	switch (c->kind) {
	case BL_CREDIT_IMAGE:
		return BL_SCOPE_IMAGE;
	case BL_CREDIT_ADAPTATION:
	case BL_CREDIT_DATA_SOURCE:
	case BL_CREDIT_TRANSLATION:
		return BL_SCOPE_OTHER_WORK;
	default:
		return BL_SCOPE_DOCUMENT;
	}
}

/* A licence inside a credit is that of the thing credited; a title and its maker leave open what that is, so
 * the place where they stand still tells. */
static void give_licences(bl_facts *facts)
{
	size_t k = 0;

	for (size_t i = 0; i < facts->declared.count; i++) {
		bl_declared *d = &facts->declared.items[i];
		const bl_credited *c;

		while (k < facts->credited.count &&
		       facts->credited.items[k].whole.end < d->span.end)
			k++;
		c = k < facts->credited.count ? &facts->credited.items[k] : NULL;
		if (!c || d->has_subject || d->span.begin < c->whole.begin ||
		    d->span.end > c->whole.end)
			continue;
		if (c->kind != BL_CREDIT_TASL || d->scope == BL_SCOPE_UNKNOWN)
			d->scope = scope_of_thing(c);
		if (d->kind == BL_STATEMENT_MENTION)
			d->kind = BL_STATEMENT_TAG;
	}
}

/* Whoever grants the text's own licence is its publisher: naming it is no reuse of another's work. */
static void mark_self(bl_facts *facts)
{
	for (size_t i = 0; i < facts->declared.count; i++) {
		const bl_declared *d = &facts->declared.items[i];

		if (d->kind != BL_STATEMENT_GRANT || d->denied || d->publisher == BL_NONE ||
		    (d->scope != BL_SCOPE_SITE && d->scope != BL_SCOPE_DOCUMENT))
			continue;
		for (size_t k = 0; k < facts->credited.count; k++)
			if (facts->credited.items[k].publisher == d->publisher &&
			    facts->credited.items[k].kind == BL_CREDIT_REPORTING)
				facts->credited.items[k].relation = BL_RELATION_SELF;
	}
}

int bl_find_credited(bl_search *s)
{
	int r = bl_search_phrases(s, BL_BIT(BL_SECTION_CUE), add_credit);

	if (s->facts->credited.count)
		qsort(s->facts->credited.items, s->facts->credited.count,
		      sizeof *s->facts->credited.items, by_place);
	drop_overlaps(s->facts);
	mark_self(s->facts);
	give_licences(s->facts);
	return r;
}
