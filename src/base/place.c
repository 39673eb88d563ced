/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines are counted byte by byte, columns only in the last line, and nothing is walked twice. */
#include "base/place.h"

#include "base/utf8.h"

static const bl_place start = {0, 1, 1};

void bl_places_init(bl_places *places, bl_str bytes)
{
	*places = (bl_places){bytes, start};
}

/* The first LF or CR in [begin, end), or end. */
static size_t seek_end(bl_str bytes, size_t begin, size_t end)
{
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

		bl_utf8_at(bytes, place->offset, &length);
		if (place->offset + length > offset)
			return;
		place->offset += length;
		place->column++;
	}
}

bl_place bl_places_at(bl_places *places, size_t offset)
{
	bl_place *last = &places->last;
	size_t next;

	if (offset > places->bytes.size)
		offset = places->bytes.size;
	if (offset < last->offset)
		*last = start;
	while ((next = next_line(places->bytes, last->offset, offset)) != BL_NOWHERE)
		*last = (bl_place){next, last->line + 1, 1};
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
