/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What may stand directly before a phrase's anchor: where no character does that the words before it
 * may end with, the phrase need not be tried. */
#include "match/letter.h"
#include "rules/phrase.h"

enum { MAX_NESTED = 8 };

static uint64_t before_end(bl_builder *b, const bl_phrase_spec *spec, const bl_part *first,
                           const bl_part *end, unsigned depth);

/* The last character, as one or as the mark that it comes apart into. What a gap may swallow tells
 * nothing. */
static uint64_t text_end(bl_str text)
{
	size_t length, before;
	uint32_t code = bl_utf8_before(text, text.size, &length), base, mark;
	uint64_t bits = bl_letter_bit(code);

	if (bl_gap_kind_of(code) != BL_GAP_NONE || bl_letter_is_dress(code))
		return BL_ANY_LETTER;
	if (bl_letter_split(code, false, &base, &mark))
		bits |= bl_letter_bit(mark);
	if (bl_letter_may_be_mark(code) && length < text.size) {
		base = bl_utf8_before(text, text.size - length, &before);
		bits |= bl_letter_bit(bl_letter_join(bl_letter_standard(base, false), code));
	}
	return bits;
}

static uint64_t entry_end(bl_builder *b, uint32_t list, size_t i, unsigned depth)
{
	bl_phrase_spec spec = bl_list_entry(b, list, i);
	const bl_part *sequence;

	if (!bl_phrase_has_signs(spec.text))
		return text_end(spec.text);
	sequence = bl_phrase_parse(b, &spec);
	return sequence ? before_end(b, &spec, sequence->first, NULL, depth) : BL_ANY_LETTER;
}

/* A year's last digit; of the other slots nothing is known. */
static uint64_t known_end(uint32_t slot)
{
	uint64_t bits = 0;

	if (slot != BL_SLOT_YEAR)
		return BL_ANY_LETTER;
	for (uint32_t digit = '0'; digit <= '9'; digit++)
		bits |= bl_letter_bit(digit);
	return bits;
}

static uint64_t slot_end(bl_builder *b, const bl_phrase_spec *spec, bl_str name, unsigned depth)
{
	uint32_t slot = bl_slot_named(name),
		 list = slot < BL_SLOTS ? BL_NONE : bl_list_find(b, spec->card, name);
	uint64_t bits = 0;

	if (list == BL_NONE)
		return known_end(slot);
	for (size_t i = 0; i < b->lists.items[list].entries.count && bits != BL_ANY_LETTER; i++)
		bits |= entry_end(b, list, i, depth + 1);
	return bits;
}

static uint64_t part_end(bl_builder *b, const bl_phrase_spec *spec, const bl_part *part,
                         unsigned depth)
{
	uint64_t bits = 0;

	if (depth > MAX_NESTED)
		return BL_ANY_LETTER;
	switch (part->kind) {
	case BL_PART_LITERAL:
		return text_end(part->text);
	case BL_PART_SLOT:
		return slot_end(b, spec, part->text, depth);
	case BL_PART_EITHER:
		for (const bl_part *child = part->first; child; child = child->next)
			bits |= part_end(b, spec, child, depth + 1);
		return bits;
	case BL_PART_SEQUENCE:
		return before_end(b, spec, part->first, NULL, depth + 1);
	case BL_PART_DOTS:
	default:
		return BL_ANY_LETTER;
	}
}

/* Parts that may be missing let the ends before them through; before the first part stands anything. */
static uint64_t before_end(bl_builder *b, const bl_phrase_spec *spec, const bl_part *first,
                           const bl_part *end, unsigned depth)
{
	uint64_t bits = BL_ANY_LETTER;

	for (const bl_part *part = first; part && part != end; part = part->next)
		bits = (part->maybe ? bits : 0) | part_end(b, spec, part, depth);
	return bits;
}

uint64_t bl_phrase_beside(bl_builder *b, const bl_phrase_spec *spec, const bl_part *sequence,
                          const bl_part *anchor)
{
	return before_end(b, spec, sequence->first, anchor, 0);
}
