/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is wrong with a phrase that can be read: slots that nobody knows, too many words, a licence
 * where none may stand or none where one must. */
#include "rules/phrase.h"

enum { MOST_DEPTH = 150 /* of a phrase, for the walker */ };

/* How deep a walk through a part goes; entries of lists go deeper, for which there is room. */
static size_t depth_of(const bl_part *part)
{
	size_t depth = part->kind == BL_PART_SEQUENCE ? 0 : 1, most = 0;

	depth += part->before == BL_BEFORE_NOTHING ? 0 : 1;
	depth += part->maybe ? 1 : 0;
	for (const bl_part *child = part->first; child; child = child->next) {
		size_t own = depth_of(child);

		most = own > most ? own : most;
		depth += part->kind == BL_PART_SEQUENCE ? own : 0;
	}
	return depth + (part->kind == BL_PART_EITHER ? most : 0);
}

/* The slot or list that a card can use whose name is nearest to a word, or absent. */
static bl_str nearest_slot(const bl_builder *b, const bl_card *card, bl_str word)
{
	bl_str names[64];
	size_t count = 0;

	for (; count < BL_SLOTS; count++)
		names[count] = bl_str_of(bl_slot_names[count]);
	for (size_t i = 0; i < b->lists.count && count < sizeof names / sizeof *names; i++)
		if (bl_list_find(b, card, b->lists.items[i].name) == i)
			names[count++] = b->lists.items[i].name;
	return bl_str_nearest(word, names, count);
}

static void complain_slot(bl_builder *b, const bl_phrase_spec *spec, const bl_part *part)
{
	bl_str nearest = nearest_slot(b, spec->card, part->text);

	bl_phrase_complain(
		b, spec, part->span,
		"make such a list, or use <licence> <publisher> <person> <creator> <organisation> <document> "
		"<title> <year> <date> <version> <address>",
		"no list or slot has this name");
	if (nearest.data)
		bl_complaint_hint(b->complaints, "did you mean <%.*s>?", BL_ARG(nearest));
}

static bool knows_slots(bl_builder *b, const bl_phrase_spec *spec, const bl_part *part)
{
	bool known = part->kind != BL_PART_SLOT || bl_slot_named(part->text) < BL_SLOTS ||
	             bl_list_find(b, spec->card, part->text) != BL_NONE;

	if (!known)
		complain_slot(b, spec, part);
	for (const bl_part *child = part->first; child; child = child->next)
		known = knows_slots(b, spec, child) && known;
	return known;
}

/* Sentences that declare, label or mention a licence must name it; its names cannot. */
static bool licence_is_right(bl_builder *b, const bl_phrase_spec *spec, const bl_part *sequence)
{
	bool named = bl_part_needed(sequence, "licence") != NULL;
	bl_span all = {0, spec->text.size};

	if (!named && (spec->section == BL_SECTION_DECLARES || spec->section == BL_SECTION_TAGS ||
	               spec->section == BL_SECTION_MENTIONS))
		bl_phrase_complain(b, spec, all,
		                   "write <licence> where it stands, outside brackets",
		                   "this phrase does not say where the licence stands");
	else if (named && (spec->section == BL_SECTION_NAME || spec->section == BL_SECTION_LINK))
		bl_phrase_complain(b, spec, all, "write the name as texts have it",
		                   "a licence's name cannot hold <licence>");
	else
		return true;
	return false;
}

bool bl_phrase_check(bl_builder *b, const bl_phrase_spec *spec, const bl_part *sequence)
{
	if (depth_of(sequence) > MOST_DEPTH) {
		bl_phrase_complain(b, spec, (bl_span){0, spec->text.size}, "split it into several",
		                   "the phrase has too many words to be followed");
		return false;
	}
	return knows_slots(b, spec, sequence) && licence_is_right(b, spec, sequence);
}
