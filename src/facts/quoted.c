/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines that belong to a quoted passage: its own last words, and the line that says whose they are. */
#include <string.h>

#include "facts/frame.h"

/* Bytes of a line that are looked at. */
enum { LINE_MOST = 400 };

static bool ends_sentence(char c)
{
	return strchr(".!?\"", c) != NULL || (unsigned char)c >= 0x80;
}

/* Something is said before pos, and ended: what stands at pos is not all that is quoted. */
static bool has_words_before(bl_str text, size_t begin, size_t pos)
{
	if (pos - begin > LINE_MOST)
		begin = pos - LINE_MOST;
	for (; begin + 1 < pos; begin++)
		if (ends_sentence(text.data[begin]) &&
		    (text.data[begin + 1] == ' ' || text.data[begin + 1] == '\n'))
			return true;
	return false;
}

static bool is_in_quote(const bl_text *text, const bl_block *block, size_t pos)
{
	return block->role == BL_BLOCK_QUOTE &&
	       ((block > text->blocks.items && block[-1].role == BL_BLOCK_QUOTE) ||
	        has_words_before(text->chars, block->span.begin, pos));
}

static bool begins_with_dash(bl_str text, size_t pos)
{
	bl_str rest = bl_str_slice(text, pos, text.size);

	return bl_str_starts(rest, BL_S("\xE2\x80\x94")) ||
	       bl_str_starts(rest, BL_S("\xE2\x80\x95")) ||
	       bl_str_starts(rest, BL_S("\xE2\x80\x93")) || bl_str_starts(rest, BL_S("--"));
}

static size_t line_begin(bl_str text, size_t pos)
{
	for (unsigned i = 0; i < LINE_MOST && pos > 0 && text.data[pos - 1] != '\n'; i++)
		pos--;
	return pos;
}

/* A page marks what it quotes; a plain text sets it in quotes. */
static bool ends_quotation(const bl_text *text, size_t pos)
{
	static const char *const signs[] = {"\xE2\x80\x9D", "\xC2\xBB", "\"", "\xE3\x80\x8D",
	                                    "\xE2\x80\x9C"};
	const bl_block *block;
	bl_str before;

	for (unsigned i = 0; i < LINE_MOST && pos > 0 && strchr(" \n", text->chars.data[pos - 1]);
	     i++)
		pos--;
	before = bl_str_slice(text->chars, pos > 4 ? pos - 4 : 0, pos);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (bl_str_ends(before, bl_str_of(signs[i])))
			return true;
	block = pos > 0 ? bl_text_block(text, pos - 1) : NULL;
	return block && block->role == BL_BLOCK_QUOTE;
}

/* "— Ana Lima, River Handbook, CC BY 4.0" below what she wrote. */
static bool is_below_quote(const bl_text *text, size_t pos)
{
	size_t begin = line_begin(text->chars, pos);

	return begins_with_dash(text->chars, begin) && ends_quotation(text, begin);
}

bool bl_is_quoted(const bl_text *text, size_t pos)
{
	const bl_block *block = bl_text_block(text, pos);

	return block && (is_in_quote(text, block, pos) || is_below_quote(text, pos));
}
