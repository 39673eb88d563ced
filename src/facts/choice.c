/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Several licences in one breath: "under the GFDL and CC BY-SA 3.0". Whoever grants two licences
 * grants each of them, so they are one offer, and what is said of the first is said of all. In an SPDX
 * expression AND says that all of them hold. */
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

static bool is_own_list(const bl_rules *rules, const bl_list_row *list, uint32_t phrase)
{
	return bl_str_equal(bl_rules_str(rules, rules->cards[list->card].id),
	                    bl_rules_str(rules, rules->cards[rules->phrases[phrase].card].id));
}

typedef struct joint_word {
	bl_joint joint;
	size_t end;
} joint_word;

/* The longest word at pos that joins offers ("and", "oder", "or the"), unless the language of the phrase says
 * that it holds together, as SPDX expressions do. */
static joint_word word_at(const bl_rules *rules, uint32_t phrase, bl_str text, size_t pos)
{
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	joint_word word = {BL_JOINT_OR, pos};
	bl_hit hit;

	for (uint32_t i = 0; i < rules->count.joint_lists; i++) {
		const bl_list_row *list = &rules->lists[rules->joint_lists[i]];
		bool together = bl_str_equal(bl_rules_str(rules, list->name), BL_S("together"));

		if (!list->group || (together && !is_own_list(rules, list, phrase)) ||
		    !bl_lexicon_at(&lexicon, list->group, text, pos, &hit, 1))
			continue;
		if (together)
			return (joint_word){BL_JOINT_AND, hit.end};
		if (hit.end > word.end)
			word.end = hit.end;
	}
	return word;
}

/* How two licences are joined that have nothing but marks and one such word between them. */
static bl_joint joint_of(const bl_facts *facts, const bl_declared *a, const bl_declared *b)
{
	size_t end = end_of(a), begin = begin_of(b), pos;
	bl_str text = {facts->text->chars.data, begin};
	joint_word word;

	if (a->meta || b->meta || end == BL_NOWHERE || begin == BL_NOWHERE || begin < end ||
	    begin - end > REACH ||
	    bl_text_block(facts->text, end) != bl_text_block(facts->text, begin))
		return BL_JOINT_NONE;
	pos = skip_marks(text, end);
	if (pos == begin)
		return BL_JOINT_OR;
	text.size = facts->text->chars.size;
	word = word_at(facts->rules, a->phrase, text, pos);
	text.size = begin;
	return skip_marks(text, word.end) == begin ? word.joint : BL_JOINT_NONE;
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

	for (size_t i = 0; i < facts->declared.count; i++)
		if (facts->declared.items[i].choice >= choices)
			choices = facts->declared.items[i].choice + 1;
	for (size_t i = 0; i + 1 < facts->declared.count; i++) {
		bl_declared *d = &facts->declared.items[i], *next = d + 1;
		bl_joint joint = BL_JOINT_NONE;

		if (bl_declared_offers(d) && !bl_str_equal(d->id, next->id))
			joint = joint_of(facts, d, next);
		if (joint == BL_JOINT_NONE)
			continue;
		if (d->choice < 0)
			d->choice = choices++;
		next->choice = d->choice;
		next->joints = d->joints | joint;
		inherit(next, d);
	}
	for (size_t i = facts->declared.count; i-- > 1;) {
		bl_declared *d = &facts->declared.items[i];

		if (d->choice >= 0 && d[-1].choice == d->choice)
			d[-1].joints = d->joints;
	}
}
