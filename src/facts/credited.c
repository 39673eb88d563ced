/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Credits: who is named as a source, in what role, and whether something was taken from it. */
#include <stdlib.h>

#include "facts/credits.h"
#include "facts/places.h"

enum { NAMED_TOGETHER = 12 };

bl_credited bl_credit_empty(void)
{
	return (bl_credited){.cue = BL_NONE,
	                     .phrase = BL_NONE,
	                     .scope = BL_SCOPE_DOCUMENT,
	                     .publisher = BL_NONE,
	                     .licence = BL_NONE,
	                     .confidence = BL_CONFIDENCE_MEDIUM,
	                     .whole = BL_NO_SPAN,
	                     .cue_span = BL_NO_SPAN,
	                     .source = BL_NO_SPAN,
	                     .creator = BL_NO_SPAN,
	                     .title = BL_NO_SPAN,
	                     .url = BL_NO_SPAN,
	                     .licence_span = BL_NO_SPAN,
	                     .changes = BL_NO_SPAN};
}

int bl_credit_keep(bl_search *s, const bl_credited *c)
{
	bl_credited *place;

	if (s->facts->credited.count >= s->limits->credits)
		return BL_OK;
	if (!(place = BL_PUSH(&s->facts->credited, s->arena)))
		return bl_fail_memory(s->error);
	*place = *c;
	return BL_OK;
}

static int keep(bl_search *s, const bl_credited *rows, size_t count)
{
	int r = BL_OK;

	for (size_t i = 0; i < count && r == BL_OK; i++)
		r = bl_credit_keep(s, &rows[i]);
	return r;
}

/* Whether names that are common words too, and links, are believed in it. */
static bool has_shape(const bl_cue_row *cue)
{
	return cue->where != BL_WHERE_ANYWHERE ||
	       (cue->kind != BL_CREDIT_REPORTING && cue->kind != BL_CREDIT_PRIORITY);
}

/* "Translator: [name of translator]": the label stands, and nobody is named. */
static void leave_out_placeholder(const bl_facts *facts, bl_credited *c)
{
	if (bl_is_placeholder(facts->rules, bl_credited_creator(facts, c)))
		c->creator = BL_NO_SPAN;
	else if (c->publisher == BL_NONE &&
	         bl_is_placeholder(facts->rules, bl_credited_source(facts, c)))
		c->source = BL_NO_SPAN;
	else
		return;
	c->placeholder = true;
}

/* A phrase whose anchor comes first begins where it was found: elsewhere it need not be walked. */
static bool may_begin(const bl_search *s, uint32_t phrase, const bl_hit *hit)
{
	const bl_rules *rules = s->facts->rules;
	const bl_phrase_row *row = &rules->phrases[phrase];
	bl_where where = (bl_where)rules->cues[row->target].where;

	if (row->leading || row->anchor == BL_ANCHOR_REGEX)
		return bl_may_hold(s->facts->text, hit->begin, where);
	return bl_may_begin(s->facts->text, hit->begin, where);
}

static int add_credit(bl_search *s, uint32_t phrase, const bl_hit *hit)
{
	const bl_rules *rules = s->facts->rules;
	const bl_cue_row *cue = &rules->cues[rules->phrases[phrase].target];
	bl_credited together[NAMED_TOGETHER], c;

	if (bl_search_is_full(s, s->facts->credited.count, s->limits->credits, "credits") ||
	    !may_begin(s, phrase, hit) || !bl_search_walk(s, phrase, hit->begin, has_shape(cue)))
		return BL_OK;
	c = bl_credit_read(s, phrase);
	if (!bl_credit_holds(s, &c))
		return BL_OK;
	leave_out_placeholder(s->facts, &c);
	return keep(s, together, bl_credit_spread(s, &c, together, NAMED_TOGETHER));
}

/* ---- One credit a source ---- */

static int by_place(const void *a, const void *b)
{
	const bl_credited *x = a, *y = b;

	if (x->whole.begin != y->whole.begin)
		return x->whole.begin < y->whole.begin ? -1 : 1;
	if (x->whole.end != y->whole.end)
		return x->whole.end > y->whole.end ? -1 : 1;
	if (x->is_shape != y->is_shape)
		return x->is_shape ? 1 : -1;
	if (x->phrase != y->phrase)
		return x->phrase > y->phrase ? 1 : -1;
	if (x->source.begin != y->source.begin)
		return x->source.begin > y->source.begin ? 1 : -1;
	if (x->creator.begin != y->creator.begin)
		return x->creator.begin > y->creator.begin ? 1 : -1;
	return (x->meta > y->meta) - (x->meta < y->meta);
}

static bool is_together(const bl_credited *a, const bl_credited *b)
{
	return a->phrase == b->phrase && a->whole.begin == b->whole.begin &&
	       a->whole.end == b->whole.end &&
	       (a->source.begin != b->source.begin || a->creator.begin != b->creator.begin);
}

/* Of credits that share words the longest stays, with those that are named together with it. */
static void drop_overlaps(bl_facts *facts)
{
	size_t kept = 0, group = 0;

	if (facts->credited.count)
		qsort(facts->credited.items, facts->credited.count, sizeof *facts->credited.items,
		      by_place);
	for (size_t i = 0; i < facts->credited.count; i++) {
		bl_credited *c = &facts->credited.items[i],
			    *last = kept ? &facts->credited.items[kept - 1] : NULL;

		if (!last || c->meta || c->whole.begin >= last->whole.end) {
			group = kept;
		} else if (!is_together(c, last)) {
			if (c->whole.end - c->whole.begin <= last->whole.end - last->whole.begin)
				continue;
			kept = group;
		}
		facts->credited.items[kept++] = *c;
	}
	facts->credited.count = kept;
}

int bl_find_credited(bl_search *s)
{
	int r = bl_search_phrases(s, BL_BIT(BL_SECTION_CUE), add_credit);

	drop_overlaps(s->facts);
	if (r == BL_OK)
		r = bl_find_bylines(s);
	if (r == BL_OK && s->facts->text->format == BL_FORMAT_TEXT && s->facts->rules->count.cues)
		r = bl_find_framed(s);
	drop_overlaps(s->facts);
	bl_credits_relate(s->facts);
	return r;
}
