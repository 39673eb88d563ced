/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* References are read as browsers read them: the longest name that is one, numbers with or without a
 * semicolon, and numbers from 128 to 159 as windows-1252. */
#include "text/html_entities.h"

#include <string.h>

#include "base/utf8.h"

enum { NAME_MOST = 32 };

typedef struct entity {
	char name[NAME_MOST + 1];
	uint32_t first, second;
} entity;

#define E(name, first, second) {name, first, second},
static const entity entities[] = {
#include "text/html_entities.inc"
};
#undef E

uint32_t bl_windows_1252(unsigned char byte)
{
	static const uint16_t codes[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
	                                 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
	                                 0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D,
	                                 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
	                                 0x0153, 0x9D,   0x017E, 0x0178};

	return byte >= 0x80 && byte < 0xA0 ? codes[byte - 0x80] : byte;
}

static void add(bl_reference *r, uint32_t code)
{
	r->size += bl_utf8_put(r->chars + r->size, code);
}

/* ---- Numbers ---- */

static unsigned digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10 : 99;
}

static bl_reference number(bl_str source, size_t pos)
{
	bool hex = pos + 2 < source.size && (source.data[pos + 2] | 0x20) == 'x';
	size_t at = pos + (hex ? 3 : 2), first = at;
	unsigned base = hex ? 16 : 10, digit;
	bl_reference r = {{0}, 0, 0};
	uint32_t code = 0;

	for (; at < source.size && (digit = digit_of(source.data[at])) < base; at++)
		code = code > 0x10FFFF ? code : code * base + digit;
	if (at == first)
		return r;
	if (at < source.size && source.data[at] == ';')
		at++;
	add(&r, code == 0 ? 0xFFFD : code < 0x100 ? bl_windows_1252((unsigned char)code) : code);
	r.length = at - pos;
	return r;
}

/* ---- Names ---- */

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* The row of exactly this name, or NULL. */
static const entity *named(bl_str name)
{
	size_t low = 0, high = sizeof entities / sizeof *entities;

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = strncmp(entities[middle].name, name.data, name.size);

		if (order == 0 && entities[middle].name[name.size] == '\0')
			return &entities[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Nine of ten references are one of these. */
static bl_reference usual(bl_str source, size_t pos)
{
	static const bl_reference none = {{0}, 0, 0}, space = {"\xC2\xA0", 2, 6}, and = {"&", 1, 5},
				  quote = {"\"", 1, 6}, less = {"<", 1, 4}, more = {">", 1, 4};
	bl_str rest = bl_str_slice(source, pos + 1, source.size);

	switch (rest.size > 0 ? rest.data[0] : ' ') {
	case 'n':
		return bl_str_starts(rest, BL_S("nbsp;")) ? space : none;
	case 'a':
		return bl_str_starts(rest, BL_S("amp;")) ? and : none;
	case 'q':
		return bl_str_starts(rest, BL_S("quot;")) ? quote : none;
	case 'l':
		return bl_str_starts(rest, BL_S("lt;")) ? less : none;
	case 'g':
		return bl_str_starts(rest, BL_S("gt;")) ? more : none;
	default:
		return none;
	}
}

static size_t name_end(bl_str source, size_t begin)
{
	size_t end = begin;

	while (end < source.size && end - begin < NAME_MOST && is_alnum(source.data[end]))
		end++;
	return end < source.size && source.data[end] == ';' ? end + 1 : end;
}

static bl_reference name(bl_str source, size_t pos, bool in_attribute)
{
	bl_reference r = usual(source, pos);
	const entity *found = NULL;
	size_t begin = pos + 1, end;

	if (r.length > 0)
		return r;
	end = name_end(source, begin);
	while (end >= begin + 2 && !(found = named(bl_str_slice(source, begin, end))))
		end--;
	if (!found)
		return r;
	if (in_attribute && source.data[end - 1] != ';' && end < source.size &&
	    (source.data[end] == '=' || is_alnum(source.data[end])))
		return r;
	add(&r, found->first);
	if (found->second)
		add(&r, found->second);
	r.length = end - pos;
	return r;
}

bl_reference bl_html_reference(bl_str source, size_t pos, bool in_attribute)
{
	if (pos + 1 < source.size && source.data[pos + 1] == '#')
		return number(source, pos);
	return name(source, pos, in_attribute);
}
