/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Code points are read strictly, and what they are is utf8proc's knowledge. */
#include "base/utf8.h"

#include <endian.h>
#include <string.h>
#include <utf8proc.h>

static uint32_t invalid(size_t *length)
{
	*length = 1;
	return BL_UTF8_INVALID;
}

/* The bytes behind a lead byte, by the table of well-formed sequences (Unicode, table 3-7):
 * only the second byte has bounds of its own. */
static uint32_t sequence(const unsigned char *at, size_t left, size_t *length)
{
	unsigned char lead = at[0];
	size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
	unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
	unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
	uint32_t code = lead & (0xFFu >> (size + 1));

	if (left < size || at[1] < low || at[1] > high)
		return invalid(length);
	for (size_t i = 1; i < size; i++) {
		if ((at[i] & 0xC0) != 0x80)
			return invalid(length);
		code = code << 6 | (at[i] & 0x3Fu);
	}
	*length = size;
	return code;
}

uint32_t bl_utf8_at(bl_str s, size_t pos, size_t *length)
{
	const unsigned char *at = (const unsigned char *)s.data + pos;

	if (at[0] < 0x80) {
		*length = 1;
		return at[0];
	}
	if (at[0] < 0xC2 || at[0] > 0xF4)
		return invalid(length);
	return sequence(at, s.size - pos, length);
}

uint32_t bl_utf8_before(bl_str s, size_t pos, size_t *length)
{
	bl_str head = {s.data, pos};

	for (size_t back = 1; back <= 4 && back <= pos; back++) {
		uint32_t code = bl_utf8_at(head, pos - back, length);

		if (code != BL_UTF8_INVALID && *length == back)
			return code;
	}
	return invalid(length);
}

size_t bl_utf8_put(char out[4], uint32_t code)
{
	size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};

	if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return bl_utf8_put(out, 0xFFFD);
	for (size_t i = size; --i > 0; code >>= 6)
		out[i] = (char)(0x80 | (code & 0x3F));
	out[0] = (char)(lead[size] | code);
	return size;
}

/* Behind ASCII bytes from pos on, eight at once. */
static size_t pass_ascii(bl_str s, size_t pos)
{
	uint64_t eight;

	for (; s.size - pos >= sizeof eight; pos += sizeof eight) {
		memcpy(&eight, s.data + pos, sizeof eight);
		eight = le64toh(eight) & 0x8080808080808080u;
		if (eight)
			return pos + (size_t)__builtin_ctzll(eight) / 8;
	}
	while (pos < s.size && (unsigned char)s.data[pos] < 0x80)
		pos++;
	return pos;
}

bool bl_utf8_valid(bl_str s)
{
	size_t length;

	for (size_t pos = pass_ascii(s, 0); pos < s.size; pos = pass_ascii(s, pos + length))
		if (bl_utf8_at(s, pos, &length) == BL_UTF8_INVALID)
			return false;
	return true;
}

static utf8proc_category_t category(uint32_t code)
{
	return code > 0x10FFFF ? UTF8PROC_CATEGORY_CN : utf8proc_category((utf8proc_int32_t)code);
}

bool bl_code_is_word(uint32_t code)
{
	utf8proc_category_t is;

	if (code < 0x80)
		return (code >= '0' && code <= '9') ||
		       ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
	/* Lu Ll Lt Lm Lo, Mn Mc Me, Nd Nl No stand together in utf8proc's list. */
	is = category(code);
	return is >= UTF8PROC_CATEGORY_LU && is <= UTF8PROC_CATEGORY_NO;
}

bool bl_code_is_upper(uint32_t code)
{
	utf8proc_category_t is;

	if (code < 0x80)
		return code >= 'A' && code <= 'Z';
	is = category(code);
	return is == UTF8PROC_CATEGORY_LU || is == UTF8PROC_CATEGORY_LT;
}

bool bl_code_is_blank(uint32_t code)
{
	utf8proc_category_t is;

	if (code < 0x80)
		return code == ' ' || (code >= '\t' && code <= '\r');
	is = category(code);
	return code == 0x85 || (is >= UTF8PROC_CATEGORY_ZS && is <= UTF8PROC_CATEGORY_ZP);
}

bool bl_code_is_unsafe(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x061C || code == 0x200E ||
	       code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
	       (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

uint32_t bl_code_lower(uint32_t code)
{
	if (code < 0x80)
		return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
	return code > 0x10FFFF ? code : (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

int bl_code_cells(uint32_t code)
{
	if (code >= 0x20 && code < 0x7F)
		return 1;
	return code > 0x10FFFF ? 1 : utf8proc_charwidth((utf8proc_int32_t)code);
}
