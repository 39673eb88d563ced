/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What stands directly before a place, beside what a phrase's words may end with there. */
#include "facts/walk.h"
#include "match/letter.h"

enum { BEFORE_MAX = 64 };

/* The character before pos, blanks and what dresses words aside, as its bit; none at the start of a
 * block. */
uint64_t bl_bit_before(const bl_text *text, size_t pos)
{
	const bl_block *block = bl_text_block(text, pos);
	bl_str chars = {text->chars.data, text->chars.size};
	size_t floor = block ? block->span.begin : 0, length;

	for (unsigned i = 0; i < BEFORE_MAX && pos > floor; i++) {
		uint32_t code = bl_utf8_before(chars, pos, &length);
		size_t piece = bl_gap_piece_before(chars, pos);

		if (!piece && !bl_letter_is_dress(code))
			return bl_letter_bit(code);
		pos -= piece ? piece : length;
	}
	return pos > floor ? BL_ANY_LETTER : 0;
}

bool bl_may_stand_behind(const bl_phrase_row *row, uint64_t before)
{
	uint64_t wanted = row->before[0] | (uint64_t)row->before[1] << 32;

	return wanted == BL_ANY_LETTER || (wanted & before);
}
