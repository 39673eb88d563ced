/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where words begin and end. */
#include "facts/words.h"

#include "base/utf8.h"
#include "match/lexicon.h"

/* Thai to Khmer, kana, Han, Hangul: words stand without blanks, so every character may begin one. */
static bool without_blanks(uint32_t code)
{
	return (code >= 0x0E00 && code < 0x1000) || (code >= 0x1780 && code < 0x1800) ||
	       (code >= 0x2E80 && code < 0xD7B0) || (code >= 0xF900 && code < 0xFB00) ||
	       code >= 0x20000;
}

bool bl_word_edge(bl_str text, size_t pos)
{
	size_t length;
	uint32_t before, after;

	if (pos == 0 || pos >= text.size)
		return true;
	before = bl_utf8_before(text, pos, &length);
	after = bl_utf8_at(text, pos, &length);
	return !bl_code_is_word(before) || !bl_code_is_word(after) || without_blanks(before) ||
	       without_blanks(after);
}

static bool joins(uint32_t code)
{
	return code == '-' || code == '\'' || code == 0x2019 || code == 0x2010 || code == 0x2011;
}

bool bl_word_needs_no_blank(bl_str text, size_t pos)
{
	size_t length;

	return pos > 0 && pos < text.size &&
	       (without_blanks(bl_utf8_before(text, pos, &length)) ||
	        without_blanks(bl_utf8_at(text, pos, &length)));
}

size_t bl_word_end(bl_str text, size_t pos)
{
	size_t length;

	while (pos < text.size) {
		uint32_t code = bl_utf8_at(text, pos, &length);
		size_t after;

		if (joins(code) && pos + length < text.size &&
		    bl_code_is_word(bl_utf8_at(text, pos + length, &after)))
			pos += length + after;
		else if (bl_code_is_word(code))
			pos += length;
		else
			break;
		if (without_blanks(code))
			break;
	}
	return pos;
}

/* "4.0" and "example.org" go on behind their dots. */
static bool ends_sentence(bl_str text, size_t pos, uint32_t code)
{
	size_t length;

	if (code == '.')
		return pos + 1 >= text.size || !bl_code_is_word(bl_utf8_at(text, pos + 1, &length));
	return code == '!' || code == '?' || code == ';' || code == 0x3002 || code == 0xFF01 ||
	       code == 0xFF1F || code == 0x061F || code == 0x06D4;
}

size_t bl_word_skip(bl_str text, size_t pos)
{
	size_t length, end;

	while (pos < text.size) {
		uint32_t code = bl_utf8_at(text, pos, &length);

		if (bl_code_is_word(code))
			break;
		if (ends_sentence(text, pos, code))
			return BL_NOWHERE;
		pos += length;
	}
	end = bl_word_end(text, pos);
	return end == pos ? BL_NOWHERE : end;
}

size_t bl_word_back(bl_str text, size_t pos, size_t floor)
{
	size_t length, begin = pos;

	while (begin > floor && !bl_code_is_word(bl_utf8_before(text, begin, &length)))
		begin -= length;
	if (begin <= floor)
		return BL_NOWHERE;
	do {
		(void)bl_utf8_before(text, begin, &length);
		begin -= length;
	} while (begin > floor && !bl_word_edge(text, begin));
	return begin;
}

bool bl_word_is_capital(bl_str text, size_t pos)
{
	size_t length;

	return pos < text.size && bl_code_is_upper(bl_utf8_at(text, pos, &length));
}
