/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* UTF-8 as it stands, UTF-8 with invalid bytes, and UTF-16 and UTF-32 by their byte order marks. A
 * byte that cannot be decoded becomes U+FFFD and is counted, never an error. */
#include "text/decode.h"

#include <string.h>

#include "base/utf8.h"
#include "text/map.h"

typedef struct coding {
	const char *name;
	const char mark[4];
	size_t mark_size;
	unsigned unit; /* bytes of a code unit */
	bool big_endian;
} coding;

/* UTF-32 first: its little-endian mark begins with that of UTF-16. */
static const coding codings[] = {{"UTF-32LE", "\xFF\xFE\0\0", 4, 4, false},
                                 {"UTF-32BE", "\0\0\xFE\xFF", 4, 4, true},
                                 {"UTF-16LE", "\xFF\xFE", 2, 2, false},
                                 {"UTF-16BE", "\xFE\xFF", 2, 2, true}};

typedef struct writer {
	bl_text *text;
	bl_arena *arena;
	char *out;
	size_t size;
	size_t broken;
	bool failed;
} writer;

static void map_char(writer *w, size_t source, size_t text_unit, size_t source_unit)
{
	if (bl_map_add(&w->text->map, w->arena, w->size, source, text_unit, source_unit) < 0)
		w->failed = true;
}

/* One character more may have a row of its own, and so may what comes before it. */
static bool is_crowded(const bl_map *map)
{
	return map->count + 2 > BL_MAP_ROWS_MOST;
}

int bl_decode_note_crowded(bl_text *text, bl_arena *arena, bl_error *error)
{
	bl_str *place = is_crowded(&text->map) ? BL_PUSH(&text->notes, arena) : NULL;

	if (place)
		*place = BL_S(
			"too many bytes of the document are broken: only its first part was judged");
	return place || !is_crowded(&text->map) ? BL_OK : bl_fail_memory(error);
}

static bool has_room(const writer *w)
{
	return !w->failed && !is_crowded(&w->text->map);
}

static void put(writer *w, uint32_t code, size_t source, unsigned source_unit)
{
	char bytes[4];
	size_t size = bl_utf8_put(bytes, code);

	map_char(w, source, size, source_unit);
	memcpy(w->out + w->size, bytes, size);
	w->size += size;
}

static void put_broken(writer *w, size_t source, unsigned source_unit)
{
	w->broken++;
	put(w, 0xFFFD, source, source_unit);
}

static int note(writer *w, const char *format, size_t count, const char *name)
{
	bl_str *place = BL_PUSH(&w->text->notes, w->arena);

	if (!place)
		return -1;
	*place = bl_str_format(w->arena, format, count, name);
	return place->data ? 0 : -1;
}

/* ---- UTF-8 ---- */

static void copy_run(writer *w, size_t begin, size_t end)
{
	if (begin == end)
		return;
	map_char(w, begin, 1, 1);
	memcpy(w->out + w->size, w->text->source.data + begin, end - begin);
	w->size += end - begin;
}

static void mend_utf8(writer *w, size_t begin)
{
	bl_str source = w->text->source;
	size_t pos = begin, length;

	while (pos < source.size && has_room(w)) {
		if (bl_utf8_at(source, pos, &length) == BL_UTF8_INVALID) {
			copy_run(w, begin, pos);
			put_broken(w, pos, (unsigned)length);
			begin = pos + length;
		}
		pos += length;
	}
	copy_run(w, begin, pos);
}

static int read_utf8(writer *w, bl_error *error)
{
	bl_text *text = w->text;
	size_t mark = bl_str_starts(text->source, BL_S(BL_UTF8_MARK)) ? sizeof BL_UTF8_MARK - 1 : 0;

	if (bl_utf8_valid(text->source)) {
		text->chars = bl_str_slice(text->source, mark, text->source.size);
		if (mark)
			map_char(w, mark, 1, 1);
		return w->failed ? bl_fail_memory(error) : BL_OK;
	}
	if (!(w->out = bl_arena_take(w->arena, text->source.size * 3 + 4)))
		return bl_fail_memory(error);
	mend_utf8(w, mark);
	text->chars = (bl_str){w->out, w->size};
	if (w->failed || note(w, "%zu %s", w->broken,
	                      w->broken == 1 ? "byte is not UTF-8 and was read as U+FFFD"
	                                     : "bytes are not UTF-8 and were read as U+FFFD") < 0)
		return bl_fail_memory(error);
	return BL_OK;
}

/* ---- UTF-16 and UTF-32 ---- */

static uint32_t unit_at(bl_str source, size_t pos, const coding *c)
{
	uint32_t value = 0;

	for (unsigned i = 0; i < c->unit; i++) {
		unsigned at = c->big_endian ? i : c->unit - 1 - i;

		value = value << 8 | (unsigned char)source.data[pos + at];
	}
	return value;
}

static size_t put_unit(writer *w, size_t pos, const coding *c)
{
	bl_str source = w->text->source;
	uint32_t code = unit_at(source, pos, c), low;

	if (c->unit == 2 && code >= 0xD800 && code < 0xDC00 && pos + 4 <= source.size &&
	    (low = unit_at(source, pos + 2, c)) >= 0xDC00 && low < 0xE000) {
		put(w, 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00), pos, 4);
		return 4;
	}
	if ((code >= 0xD800 && code < 0xE000) || code > 0x10FFFF)
		put_broken(w, pos, c->unit);
	else
		put(w, code, pos, c->unit);
	return c->unit;
}

static int read_units(writer *w, const coding *c, bl_error *error)
{
	bl_text *text = w->text;
	size_t pos = c->mark_size;

	if (!(w->out = bl_arena_take(w->arena, text->source.size / c->unit * 3 + 8)))
		return bl_fail_memory(error);
	while (pos + c->unit <= text->source.size && has_room(w))
		pos += put_unit(w, pos, c);
	if (pos < text->source.size && has_room(w))
		put_broken(w, pos, (unsigned)(text->source.size - pos));
	text->chars = (bl_str){w->out, w->size};
	if (w->failed ||
	    (w->broken &&
	     note(w,
	          w->broken == 1 ? "%zu character is not valid %s and was read as U+FFFD"
	                         : "%zu characters are not valid %s and were read as U+FFFD",
	          w->broken, c->name) < 0))
		return bl_fail_memory(error);
	return BL_OK;
}

/* ---- Which ---- */

static const coding *coding_of(bl_str bytes)
{
	for (size_t i = 0; i < sizeof codings / sizeof *codings; i++)
		if (bl_str_starts(bytes, (bl_str){codings[i].mark, codings[i].mark_size}))
			return &codings[i];
	return NULL;
}

int bl_decode(bl_text *text, bl_arena *arena, bl_error *error)
{
	const coding *wide = coding_of(text->source);
	writer w = {.text = text, .arena = arena};
	int r = wide ? read_units(&w, wide, error) : read_utf8(&w, error);

	return r < 0 ? r : bl_decode_note_crowded(text, arena, error);
}

bool bl_decode_is_wide(bl_str bytes)
{
	return coding_of(bytes) != NULL;
}

static size_t whole_units(bl_str bytes, size_t size, const coding *c)
{
	size -= size % c->unit;
	if (c->unit == 2 && size >= 2 && (unit_at(bytes, size - 2, c) & 0xFC00) == 0xD800)
		size -= 2;
	return size;
}

size_t bl_decode_whole(bl_str bytes, size_t size)
{
	const coding *wide = coding_of(bytes);
	size_t end = size;

	if (wide)
		return whole_units(bytes, size, wide);
	while (end > 0 && size - end < 4 && ((unsigned char)bytes.data[end] & 0xC0) == 0x80)
		end--;
	return size - end < 4 ? end : size;
}
