/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A gap is what may stand between two words of one phrase. */
#include <string.h>

#include "match/letter.h"
#include "match/lexicon.h"

bl_gap_kind bl_gap_piece(bl_str text, size_t pos, size_t *length)
{
	uint32_t code = bl_utf8_at(text, pos, length);

	if (code == '&' && text.size - pos >= 6 && memcmp(text.data + pos, "&nbsp;", 6) == 0) {
		*length = 6;
		return BL_GAP_BLANK;
	}
	if (code == '\r' && pos + 1 < text.size && text.data[pos + 1] == '\n')
		*length = 2;
	return bl_gap_kind_of(code);
}

size_t bl_gap_piece_before(bl_str text, size_t pos)
{
	size_t length;

	if (pos == 0)
		return 0;
	if (pos >= 6 && memcmp(text.data + pos - 6, "&nbsp;", 6) == 0)
		return 6;
	return bl_gap_kind_of(bl_utf8_before(text, pos, &length)) == BL_GAP_NONE ? 0 : length;
}

typedef struct bl_gap_walk {
	bl_str text;
	size_t pos;
	unsigned pieces, breaks;
	bool solid; /* a blank or dash was passed */
} bl_gap_walk;

/* Passes one piece more; false at the gap's end. */
static bool gap_step(bl_gap_walk *gap)
{
	size_t length;
	bl_gap_kind kind;

	if (gap->pieces == BL_GAP_MAX || gap->pos >= gap->text.size)
		return false;
	kind = bl_gap_piece(gap->text, gap->pos, &length);
	if (kind == BL_GAP_NONE || (kind == BL_GAP_BREAK && gap->breaks++ > 0))
		return false;
	gap->solid |= kind != BL_GAP_DRESSING;
	gap->pieces++;
	gap->pos += length;
	return true;
}

size_t bl_gap_at(bl_str text, size_t pos)
{
	bl_gap_walk gap = {.text = text, .pos = pos};

	if (pos + 1 < text.size && bl_byte_is_alnum((unsigned char)text.data[pos + 1]) &&
	    text.data[pos] == ' ')
		return pos + 1;
	while (gap_step(&gap))
		continue;
	return gap.solid ? gap.pos : pos;
}

size_t bl_gap_tail(bl_str text, size_t pos, uint32_t code)
{
	bl_gap_walk gap = {.text = text, .pos = pos};

	for (;;) {
		size_t at = gap.pos, length;
		bool solid = gap.solid;

		if (!gap_step(&gap))
			return BL_NOWHERE;
		if (solid && bl_letter_at(text, at, false, &length) == code)
			return at + length;
	}
}
