/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Plain text: paragraphs are what blank lines divide. */
#include <string.h>

#include "text/decode.h"
#include "text/reader.h"

static bool is_blank_line(bl_str s)
{
	return bl_str_trim(s).size == 0;
}

/* The next ends of lines of both kinds, so that neither is looked for twice. */
typedef struct lines {
	bl_str chars;
	size_t lf, cr;
} lines;

static size_t find(bl_str chars, size_t pos, char c)
{
	const char *found = pos < chars.size ? memchr(chars.data + pos, c, chars.size - pos) : NULL;

	return found ? (size_t)(found - chars.data) : chars.size;
}

static size_t line_end(lines *l, size_t pos)
{
	if (l->lf < pos)
		l->lf = find(l->chars, pos, '\n');
	if (l->cr < pos)
		l->cr = find(l->chars, pos, '\r');
	return l->lf < l->cr ? l->lf : l->cr;
}

static size_t behind(bl_str chars, size_t end)
{
	return bl_str_starts(bl_str_slice(chars, end, chars.size), BL_S("\r\n")) ? end + 2
	                                                                         : end + 1;
}

static int add_block(bl_text *text, size_t begin, size_t end, bl_arena *arena, bl_error *error)
{
	bl_block *block;

	if (begin == end)
		return BL_OK;
	if (!(block = BL_PUSH(&text->blocks, arena)))
		return bl_fail_memory(error);
	*block = (bl_block){{begin, end}, BL_BLOCK_PARAGRAPH};
	return BL_OK;
}

int bl_read_plain(bl_text *text, bl_arena *arena, bl_error *error)
{
	size_t begin = 0, pos = 0;
	bl_str chars;
	lines l;
	int r;

	text->format = BL_FORMAT_TEXT;
	if ((r = bl_decode(text, arena, error)) < 0)
		return r;
	chars = text->chars;
	l = (lines){chars, find(chars, 0, '\n'), find(chars, 0, '\r')};
	while (pos < chars.size && r == BL_OK) {
		size_t end = line_end(&l, pos), next = behind(chars, end);

		if (is_blank_line(bl_str_slice(chars, pos, end))) {
			r = add_block(text, begin, pos, arena, error);
			begin = next;
		}
		pos = next;
	}
	return r < 0 || begin >= chars.size ? r : add_block(text, begin, chars.size, arena, error);
}
