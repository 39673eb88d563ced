/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A licence's own text inside a document: known by the sequence of its headings, and named by the
 * title above them. What a legal code says of licences is part of the code, and grants nothing here. */
#include "facts/find.h"

enum { HEADINGS = 4, TITLE_REACH = 4000, TAIL = 3000, GAP = 60000 };

static int add_mark(bl_search *s, uint32_t phrase, const bl_hit *hit)
{
	bl_mark *place;

	if (bl_search_is_full(s, s->marks.count, s->limits->statements, "headings") ||
	    !bl_search_walk(s, phrase, hit->begin, false))
		return BL_OK;
	if (!(place = BL_PUSH(&s->marks, s->arena)))
		return bl_fail_memory(s->error);
	*place = (bl_mark){s->facts->rules->phrases[phrase].target, phrase, s->walk.span};
	return BL_OK;
}

/* The run of headings of one set that begins at first, each behind the one before it; returns how many
 * there are, and where the last ends. */
static size_t run_of(const bl_search *s, size_t first, size_t *end)
{
	const bl_mark *last = &s->marks.items[first];
	size_t count = 1;

	for (size_t i = first + 1;
	     i < s->marks.count && s->marks.items[i].span.begin < last->span.end + GAP; i++) {
		const bl_mark *m = &s->marks.items[i];

		if (m->set != last->set || m->phrase <= last->phrase)
			continue;
		last = m;
		count++;
	}
	*end = last->span.end;
	return count;
}

static bool is_versioned(const bl_facts *facts, const bl_declared *d)
{
	return d->licence != BL_NONE && facts->rules->licences[d->licence].version.size > 0;
}

/* The statement that names the text: the last one above its first heading, or the first one below. */
static bl_declared *title_of(bl_facts *facts, size_t begin)
{
	bl_declared *title = NULL;

	for (size_t i = 0; i < facts->declared.count; i++) {
		bl_declared *d = &facts->declared.items[i];

		if (d->span.begin > begin + TITLE_REACH || (title && d->span.begin > begin))
			break;
		if (is_versioned(facts, d) && d->span.begin + TITLE_REACH > begin)
			title = d;
	}
	return title;
}

static bool same_family(const bl_facts *facts, const bl_declared *a, const bl_declared *b)
{
	const bl_rules *rules = facts->rules;

	return a->licence != BL_NONE && b->licence != BL_NONE &&
	       bl_str_equal(bl_rules_str(rules, rules->licences[a->licence].family),
	                    bl_rules_str(rules, rules->licences[b->licence].family));
}

/* "This article is licensed under …" above the title is the document's own word. */
static bool is_notice_above(const bl_facts *facts, const bl_declared *title, const bl_declared *d)
{
	return d->kind == BL_STATEMENT_GRANT && d->has_subject && is_versioned(facts, d) &&
	       d->span.end <= title->span.begin;
}

/* Statements of the title's family round the title and up to the end belong to the text. */
static void swallow(bl_facts *facts, const bl_declared *title, size_t begin, size_t end)
{
	bl_declared kept_title = *title;
	size_t kept = 0;

	for (size_t i = 0; i < facts->declared.count; i++) {
		bl_declared *d = &facts->declared.items[i];
		bool inside = d->span.begin >= begin && d->span.begin < end;

		if (d == title || !inside || !same_family(facts, d, &kept_title) ||
		    is_notice_above(facts, &kept_title, d))
			facts->declared.items[kept++] = *d;
	}
	facts->declared.count = kept;
}

static void take_text(bl_facts *facts, size_t begin, size_t end)
{
	bl_declared *title = title_of(facts, begin);

	if (!title || title->kind == BL_STATEMENT_FULLTEXT)
		return;
	title->kind = BL_STATEMENT_FULLTEXT;
	title->scope = BL_SCOPE_UNKNOWN;
	title->confidence = BL_CONFIDENCE_HIGH;
	title->choice = -1;
	swallow(facts, title, begin > TITLE_REACH ? begin - TITLE_REACH : 0, end + TAIL);
}

int bl_find_fulltexts(bl_search *s)
{
	size_t end;
	int r = bl_search_phrases(s, BL_BIT(BL_SECTION_FULLTEXT), add_mark);

	for (size_t i = 0; i < s->marks.count; i++) {
		if (run_of(s, i, &end) < HEADINGS)
			continue;
		take_text(s->facts, s->marks.items[i].span.begin, end);
		while (i + 1 < s->marks.count && s->marks.items[i + 1].span.begin < end)
			i++;
	}
	return r;
}
