/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Blanks of the input become one gap, and a gap is written when the next word comes: so that no block
 * begins or ends with one, and a deleted piece of markup lies inside a gap or between two rows. */
#include "text/writer.h"

#include <string.h>

#include "text/lanes.h"

/* Text is a small part of a page: a quarter is given first, and all that could be needed where that is
 * too little. What was pointed to stays where it was. */
static int grow(bl_writer *w)
{
	size_t room = w->room ? 2 * w->in.size + 64 : w->in.size / 4 + 1024;
	char *out = room > w->room ? bl_arena_take_unset(w->arena, room) : NULL;

	if (!out) {
		w->failed = true;
		return -1;
	}
	if (w->size > 0)
		memcpy(out, w->out, w->size);
	w->out = out;
	w->room = room;
	return 0;
}

/* As many rows as most pages of this size have. */
static int make_room(bl_writer *w)
{
	size_t rows = w->in.size / 256 + 64, blocks = w->in.size / 1024 + 64;
	bl_text *text = w->text;

	if (text->map.capacity < rows) {
		text->map.items = bl_arena_take_unset(w->arena, rows * sizeof *text->map.items);
		text->map.capacity = text->map.items ? rows : 0;
	}
	if (text->blocks.capacity < blocks) {
		text->blocks.items =
			bl_arena_take_unset(w->arena, blocks * sizeof *text->blocks.items);
		text->blocks.capacity = text->blocks.items ? blocks : 0;
	}
	return text->map.items && text->blocks.items ? 0 : -1;
}

int bl_writer_start(bl_writer *w, bl_text *text, bl_str in, bl_arena *arena)
{
	*w = (bl_writer){.text = text, .arena = arena, .in = in};
	text->map.count = text->blocks.count = 0;
	return make_room(w) < 0 ? -1 : grow(w);
}

static void map(bl_writer *w, size_t source, size_t text_unit, size_t source_unit)
{
	if (w->text->map.count >= BL_MAP_ROWS_MOST)
		w->full = true;
	else if (bl_map_add(&w->text->map, w->arena, w->size, source, text_unit, source_unit) < 0)
		w->failed = true;
}

static void end_block(bl_writer *w)
{
	if (w->text->blocks.count > 0)
		w->text->blocks.items[w->text->blocks.count - 1].span.end = w->size;
}

static void begin_block(bl_writer *w)
{
	bl_block *block = BL_PUSH(&w->text->blocks, w->arena);

	if (block)
		*block = (bl_block){{w->size, w->size}, w->role};
	else
		w->failed = true;
}

/* The gap before a word that stands at pos. */
static void write_gap(bl_writer *w, size_t pos)
{
	size_t size = w->gap == BL_GAP_BLOCK ? 2 : 1;

	map(w, w->taken, size, pos - w->taken);
	memset(w->out + w->size, w->gap == BL_GAP_BLANK ? ' ' : '\n', size);
	w->size += size;
}

/* Readies for size bytes that stand for source_unit bytes at pos. */
static bool begin_word(bl_writer *w, size_t size, size_t pos, size_t text_unit, size_t source_unit)
{
	bool first = w->size == 0;

	if (w->full || w->failed || (size + 2 + BL_LANES > w->room - w->size && grow(w) < 0))
		return false;
	if (!first && w->gap == BL_GAP_BLOCK)
		end_block(w);
	if (!first && w->gap != BL_GAP_NONE)
		write_gap(w, pos);
	if (first || w->gap == BL_GAP_BLOCK)
		begin_block(w);
	w->gap = BL_GAP_NONE;
	map(w, pos, text_unit, source_unit);
	return !w->full && !w->failed;
}

void bl_writer_put(bl_writer *w, bl_str chars, size_t begin, size_t end)
{
	if (!begin_word(w, chars.size, begin, chars.size, end - begin))
		return;
	memcpy(w->out + w->size, chars.data, chars.size);
	w->size += chars.size;
	w->taken = end;
	w->wide = true;
}

/* ---- Words ---- */

/* Controls divide words as blanks do. */
static bool is_blank(char c)
{
	return (unsigned char)c <= ' ';
}

static bool is_line_end(bl_str in, size_t pos)
{
	return in.data[pos] == '\n' ||
	       (in.data[pos] == '\r' && (pos + 1 == in.size || in.data[pos + 1] != '\n'));
}

/* Line ends that are kept: a second one divides blocks. */
static void keep_lines(bl_writer *w, size_t pos, size_t end)
{
	for (; pos < end; pos++)
		if (is_line_end(w->in, pos))
			w->gap = w->gap >= BL_GAP_LINE ? BL_GAP_BLOCK : BL_GAP_LINE;
}

static size_t blanks_end(bl_str in, size_t pos, size_t end)
{
	for (; BL_HAVE_LANES && pos + BL_LANES <= end; pos += BL_LANES) {
		unsigned words = ~bl_lanes_up_to(in.data + pos, ' ') & 0xFFFF;

		if (words)
			return pos + bl_lanes_first(words);
	}
	while (pos < end && is_blank(in.data[pos]))
		pos++;
	return pos;
}

size_t bl_writer_pass_blanks(bl_writer *w, size_t pos, size_t end)
{
	size_t stop;

	if (pos == end || !is_blank(w->in.data[pos]))
		return pos;
	stop = blanks_end(w->in, pos, end);
	if (w->keep_lines)
		keep_lines(w, pos, stop);
	bl_writer_part(w, BL_GAP_BLANK);
	return stop;
}

/* Of sixteen bytes, how many can be copied as they are: up to a blank that is not a single one between
 * two words, as far as can be seen. */
static size_t plain_lanes(const char *at)
{
	unsigned blanks = bl_lanes_up_to(at, ' '), single = bl_lanes_equal(at, ' ');
	unsigned stop = (blanks & ~single) | (single & blanks >> 1) | (single & 0x8000);

	return stop ? bl_lanes_first(stop) : BL_LANES;
}

/* Copies words that single blanks divide, 1:1. Where sixteen bytes lie before the input's end, as many
 * are stored as can be, and what is too much is overwritten later. */
static size_t copy_words(bl_writer *w, size_t pos, size_t end)
{
	const char *from = w->in.data;
	char *out = w->out;
	size_t size = w->size, begin = pos;
	unsigned wide = 0;

	for (;;) {
		while (BL_HAVE_LANES && pos + BL_LANES <= w->in.size && pos < end) {
			size_t plain = plain_lanes(from + pos), left = end - pos;

			memcpy(out + size + (pos - begin), from + pos, BL_LANES);
			wide |= bl_lanes_high(from + pos);
			pos += plain < left ? plain : left;
			if (plain < BL_LANES)
				break;
		}
		/* A blank that is the last byte was taken for one between two words. */
		if (pos == end && is_blank(from[pos - 1])) {
			pos--;
			break;
		}
		for (; pos < end && !is_blank(from[pos]); pos++) {
			wide |= (unsigned char)from[pos] >= 0x80;
			out[size + (pos - begin)] = from[pos];
		}
		if (end - pos < 2 || from[pos] != ' ' || is_blank(from[pos + 1]))
			break;
		out[size + (pos - begin)] = ' ';
		pos++;
	}
	w->wide |= wide != 0;
	return pos;
}

void bl_writer_text(bl_writer *w, size_t begin, size_t end)
{
	for (size_t pos = bl_writer_pass_blanks(w, begin, end); pos < end;
	     pos = bl_writer_pass_blanks(w, pos, end)) {
		size_t start = pos;

		if (!begin_word(w, end - pos, pos, 1, 1))
			return;
		pos = copy_words(w, pos, end);
		w->size += pos - start;
		w->taken = pos;
	}
}

/* ---- The end ---- */

void bl_writer_end(bl_writer *w)
{
	end_block(w);
	w->text->chars = (bl_str){w->out, w->size};
}

bl_span bl_writer_since(const bl_writer *w, size_t begin)
{
	while (begin < w->size && is_blank(w->out[begin]))
		begin++;
	return (bl_span){begin, w->size};
}
