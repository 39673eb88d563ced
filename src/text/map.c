/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Rows of a map are sorted by text, and each says at what rate its bytes stand for others. */
#include "text/map.h"

#include <limits.h>

/* Most rows stand for themselves, and a division costs more than all else here. */
static size_t places_in(const bl_map_row *row, size_t pos)
{
	size_t offset = pos - row->text_begin;

	if (row->text_unit != 1)
		offset /= row->text_unit;
	return row->source_begin + offset * row->source_unit;
}

int bl_map_add(bl_map *map, bl_arena *arena, size_t text_begin, size_t source_begin,
               size_t text_unit, size_t source_unit)
{
	bl_map_row *last = map->count ? &map->items[map->count - 1] : NULL;
	bl_map_row *row;

	if (text_unit > UINT_MAX || source_unit > UINT_MAX)
		return -1;
	if (last && last->text_unit == text_unit && last->source_unit == source_unit &&
	    places_in(last, text_begin) == source_begin)
		return 0;
	if (!(row = BL_PUSH(map, arena)))
		return -1;
	*row = (bl_map_row){text_begin, source_begin, (unsigned)text_unit, (unsigned)source_unit};
	return 0;
}

/* The last row that begins at or before pos. */
static size_t row_at(const bl_map *map, size_t pos)
{
	size_t low = 0, high = map->count;

	while (low + 1 < high) {
		size_t middle = (low + high) / 2;

		if (map->items[middle].text_begin <= pos)
			low = middle;
		else
			high = middle;
	}
	return low;
}

size_t bl_map_begin(const bl_map *map, size_t pos)
{
	return map->count ? places_in(&map->items[row_at(map, pos)], pos) : pos;
}

size_t bl_map_end(const bl_map *map, size_t pos)
{
	const bl_map_row *row;

	if (map->count == 0 || pos == 0)
		return bl_map_begin(map, pos);
	row = &map->items[row_at(map, pos - 1)];
	return places_in(row, pos + row->text_unit - 1);
}

bl_span bl_map_span(const bl_map *map, bl_span span)
{
	size_t end;

	if (span.begin == BL_NOWHERE)
		return BL_NO_SPAN;
	end = bl_map_end(map, span.end);
	return (bl_span){span.begin < span.end ? bl_map_begin(map, span.begin) : end, end};
}

/* ---- One map through another ---- */

typedef struct passage {
	bl_map *out;
	const bl_map *inner;
	size_t at; /* row of inner where the last place was */
	bl_arena *arena;
} passage;

static const bl_map_row *inner_row(passage *p, size_t pos)
{
	while (p->at + 1 < p->inner->count && p->inner->items[p->at + 1].text_begin <= pos)
		p->at++;
	while (p->at > 0 && p->inner->items[p->at].text_begin > pos)
		p->at--;
	return &p->inner->items[p->at];
}

/* Bytes that stand for themselves: as many rows as inner has there. */
static int pass_bytes(passage *p, const bl_map_row *row, size_t size)
{
	size_t begin = row->source_begin, end = begin + size;

	while (begin < end) {
		const bl_map_row *in = inner_row(p, begin);
		bool last = p->at + 1 == p->inner->count;

		if (bl_map_add(p->out, p->arena, row->text_begin + (begin - row->source_begin),
		               places_in(in, begin), in->text_unit, in->source_unit) < 0)
			return -1;
		begin = last ? end : p->inner->items[p->at + 1].text_begin;
	}
	return 0;
}

static int pass_units(passage *p, const bl_map_row *row, size_t size)
{
	for (size_t done = 0; done < size; done += row->text_unit) {
		size_t from = places_in(row, row->text_begin + done), to = from + row->source_unit;
		size_t begin = places_in(inner_row(p, from), from),
		       end = places_in(inner_row(p, to), to);

		if (bl_map_add(p->out, p->arena, row->text_begin + done, begin, row->text_unit,
		               end - begin) < 0)
			return -1;
	}
	return 0;
}

int bl_map_through(bl_map *map, size_t size, const bl_map *inner, bl_arena *arena)
{
	bl_map out = {0};
	passage p = {&out, inner, 0, arena};

	if (inner->count == 0)
		return 0;
	for (size_t i = 0; i < map->count; i++) {
		const bl_map_row *row = &map->items[i];
		size_t end = i + 1 < map->count ? map->items[i + 1].text_begin : size;
		bool same = row->text_unit == 1 && row->source_unit == 1;

		if ((same ? pass_bytes : pass_units)(&p, row, end - row->text_begin) < 0)
			return -1;
	}
	*map = out;
	return 0;
}
