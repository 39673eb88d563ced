/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines are counted eight bytes at a time, columns only in the last line. Who goes back begins at the
 * nearest line that was marked on the way. */
#include "base/place.h"

#include <string.h>

#include "base/utf8.h"

enum { WORD = 8 };

static const bl_place start = {0, 1, 1};

void bl_places_init(bl_places *places, bl_str bytes)
{
	*places = (bl_places){.bytes = bytes, .last = start};
	places->stride = bytes.size / BL_PLACE_MARKS + 1;
}

/* Whether a byte of a word is the one that each byte of like is; bytes beyond ASCII are never. */
static bool holds(uint64_t word, uint64_t like)
{
	uint64_t x = word ^ like;

	return (x - 0x0101010101010101u) & ~x & 0x8080808080808080u;
}

static uint64_t word_at(bl_str bytes, size_t at)
{
	uint64_t word;

	memcpy(&word, bytes.data + at, WORD);
	return word;
}

/* The first LF or CR in [begin, end), or end. */
static size_t seek_end(bl_str bytes, size_t begin, size_t end)
{
	for (; begin + WORD <= end; begin += WORD) {
		uint64_t word = word_at(bytes, begin);

		if (holds(word, 0x0A0A0A0A0A0A0A0Au) || holds(word, 0x0D0D0D0D0D0D0D0Du))
			break;
	}
	while (begin < end && bytes.data[begin] != '\n' && bytes.data[begin] != '\r')
		begin++;
	return begin;
}

static bool in_crlf(bl_str bytes, size_t cr)
{
	return bytes.data[cr] == '\r' && cr + 1 < bytes.size && bytes.data[cr + 1] == '\n';
}

/* Where the line after the one that holds begin starts, or BL_NOWHERE where that is behind end. */
static size_t next_line(bl_str bytes, size_t begin, size_t end)
{
	size_t at = seek_end(bytes, begin, end);

	if (at < end && in_crlf(bytes, at))
		at++;
	return at < end ? at + 1 : BL_NOWHERE;
}

/* Walks characters that end at offset or before it. */
static void walk(bl_place *place, bl_str bytes, size_t offset)
{
	while (place->offset < offset) {
		size_t length;

		if (place->offset + WORD <= offset &&
		    !(word_at(bytes, place->offset) & 0x8080808080808080u)) {
			place->offset += WORD;
			place->column += WORD;
			continue;
		}

		bl_utf8_at(bytes, place->offset, &length);
		if (place->offset + length > offset)
			return;
		place->offset += length;
		place->column++;
	}
}

static void mark(bl_places *places)
{
	const bl_place *last = &places->last;
	size_t count = places->count;

	if (count < BL_PLACE_MARKS && last->offset >= (count + 1) * places->stride)
		places->marks[places->count++] = *last;
}

/* The last marked line before offset, or the start. */
static bl_place marked_before(const bl_places *places, size_t offset)
{
	size_t i = places->count;

	while (i > 0 && places->marks[i - 1].offset > offset)
		i--;
	return i > 0 ? places->marks[i - 1] : start;
}

bl_place bl_places_at(bl_places *places, size_t offset)
{
	bl_place *last = &places->last;
	size_t next;

	if (offset > places->bytes.size)
		offset = places->bytes.size;
	if (offset < last->offset)
		*last = marked_before(places, offset);
	while ((next = next_line(places->bytes, last->offset, offset)) != BL_NOWHERE) {
		*last = (bl_place){next, last->line + 1, 1};
		mark(places);
	}
	walk(last, places->bytes, offset);
	return (bl_place){offset, last->line, last->column};
}

bl_span bl_line_around(bl_str bytes, size_t offset)
{
	size_t begin;

	if (offset > bytes.size)
		offset = bytes.size;
	/* The LF of a CR LF belongs to the line that it ends. */
	if (offset > 0 && in_crlf(bytes, offset - 1))
		offset--;
	for (begin = offset; begin > 0; begin--)
		if (bytes.data[begin - 1] == '\n' || bytes.data[begin - 1] == '\r')
			break;
	return (bl_span){begin, seek_end(bytes, offset, bytes.size)};
}
