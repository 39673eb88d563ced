/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Several licences in one breath: "under the GFDL and CC BY-SA 3.0". Whoever grants two licences
 * grants each of them, so they are one offer, and what is said of the first is said of all. */
#include <string.h>

#include "facts/find.h"
#include "facts/words.h"

enum { REACH = 48 };

static size_t begin_of(const bl_declared *d)
{
	return d->name.begin != BL_NOWHERE && d->name.begin < d->link.begin ? d->name.begin
	                                                                    : d->link.begin;
}

static size_t end_of(const bl_declared *d)
{
	bool linked = d->link.begin != BL_NOWHERE;

	return linked && (d->name.begin == BL_NOWHERE || d->link.end > d->name.end) ? d->link.end
	                                                                            : d->name.end;
}

static size_t skip_marks(bl_str text, size_t pos)
{
	while (pos < text.size &&
	       (strchr(" \t\n\r,;/|&+()[]*", text.data[pos]) || bl_gap_at(text, pos) > pos))
		pos += bl_gap_at(text, pos) > pos ? bl_gap_at(text, pos) - pos : 1;
	return pos;
}

/* The end of a word that joins offers at pos ("and", "oder", "or the"), or pos. */
static size_t joint_end(const bl_rules *rules, bl_str text, size_t pos)
{
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	bl_hit hit;

	for (uint32_t i = 0; i < rules->count.lists; i++)
		if (rules->lists[i].group &&
		    bl_str_equal(bl_rules_str(rules, rules->lists[i].name), BL_S("between")) &&
		    bl_lexicon_at(&lexicon, rules->lists[i].group, text, pos, &hit, 1))
			return hit.end;
	return pos;
}

/* Whether nothing but marks and one such word stands between two licences. */
static bool are_joined(const bl_facts *facts, const bl_declared *a, const bl_declared *b)
{
	size_t end = end_of(a), begin = begin_of(b), pos;
	bl_str text = {facts->text->chars.data, begin};

	if (a->meta || b->meta || end == BL_NOWHERE || begin == BL_NOWHERE || begin < end ||
	    begin - end > REACH ||
	    bl_text_block(facts->text, end) != bl_text_block(facts->text, begin))
		return false;
	pos = skip_marks(text, end);
	if (pos == begin)
		return true;
	text.size = facts->text->chars.size;
	pos = joint_end(facts->rules, text, pos);
	text.size = begin;
	return skip_marks(text, pos) == begin;
}

bool bl_declared_offers(const bl_declared *d)
{
	return d->kind == BL_STATEMENT_GRANT || d->kind == BL_STATEMENT_TAG ||
	       d->kind == BL_STATEMENT_WAIVER;
}

/* The later one has words of its own only where these say more than its bare name. */
static void inherit(bl_declared *d, const bl_declared *first)
{
	if (bl_declared_offers(d) && d->has_subject)
		return;
	d->kind = first->kind;
	d->scope = first->scope;
	d->denied = first->denied;
	d->has_subject = first->has_subject;
	d->except = first->except;
	d->licensor = first->licensor;
	d->publisher = first->publisher;
	d->confidence = first->confidence;
	d->phrase = first->phrase;
}

void bl_join_choices(bl_facts *facts)
{
	int choices = 0;

	for (size_t i = 0; i + 1 < facts->declared.count; i++) {
		bl_declared *d = &facts->declared.items[i], *next = d + 1;

		if (!bl_declared_offers(d) || bl_str_equal(d->id, next->id) ||
		    !are_joined(facts, d, next))
			continue;
		if (d->choice < 0)
			d->choice = choices++;
		next->choice = d->choice;
		inherit(next, d);
	}
}
