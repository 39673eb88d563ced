/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Web addresses, compared and found. */
#include "judge/address.h"

#include <string.h>

#include "base/utf8.h"
#include "judge/fold.h"

static bl_str without(bl_str s, bl_str prefix)
{
	bool starts = s.size >= prefix.size &&
	              bl_str_equal_nocase(bl_str_slice(s, 0, prefix.size), prefix);

	return starts ? bl_str_slice(s, prefix.size, s.size) : s;
}

static size_t until(bl_str s, const char *stops)
{
	size_t i = 0;

	while (i < s.size && strchr(stops, s.data[i]) == NULL)
		i++;
	return i;
}

/* An address without what does not count, the case of its host still as given. */
static bl_str bare(bl_str address)
{
	static const char *const heads[] = {"https:", "http:", "//", "www."};
	bl_str s = bl_str_trim(address);
	size_t i;

	for (i = 0; i < sizeof heads / sizeof *heads; i++)
		s = without(s, bl_str_of(heads[i]));
	s = bl_str_slice(s, 0, until(s, "#"));
	while (s.size > 0 && s.data[s.size - 1] == '/')
		s.size--;
	return s;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bl_str bl_address_key(bl_str address, bl_arena *arena)
{
	bl_str s = bare(address);
	size_t i, host = until(s, "/?");
	char *bytes;

	if (host == 0 || (bytes = bl_arena_take(arena, s.size)) == NULL)
		return (bl_str){NULL, 0};
	memcpy(bytes, s.data, s.size);
	for (i = 0; i < host; i++)
		bytes[i] = lower(bytes[i]);
	return (bl_str){bytes, s.size};
}

bool bl_address_same(bl_str a, bl_str b, bl_arena *arena)
{
	bl_str key = bl_address_key(a, arena);

	return key.data != NULL && bl_str_equal(key, bl_address_key(b, arena));
}

/* A host begins here: behind a scheme, behind "www.", or where no name goes on. */
static bool begins_host(bl_str text, size_t pos)
{
	bl_str before = bl_str_slice(text, pos > 4 ? pos - 4 : 0, pos);
	size_t length;
	uint32_t code;

	if (pos == 0 || bl_str_ends(before, BL_S("//")))
		return true;
	if (before.size == 4 && bl_str_equal_nocase(before, BL_S("www.")))
		return true;
	code = bl_utf8_before(text, pos, &length);
	return !bl_code_is_word(code) && code != '.' && code != '-' && code != '/' && code != '@';
}

static bool ends_sentence(char c)
{
	return strchr(".,;:!?)]}'*_", c) != NULL;
}

/* Nothing of an address goes on here: its end, a fragment, or the punctuation of the sentence. */
static bool ends_address(bl_str text, size_t pos)
{
	size_t length;

	if (pos < text.size && text.data[pos] == '/')
		pos++;
	if (pos < text.size && text.data[pos] == '#')
		return true;
	while (pos < text.size && text.data[pos] != '\0' && ends_sentence(text.data[pos]))
		pos++;
	if (pos >= text.size || strchr("\"<>|\\^`(", text.data[pos]) != NULL)
		return true;
	return bl_code_is_blank(bl_utf8_at(text, pos, &length)) ||
	       ((unsigned char)text.data[pos] >= 0x80 &&
	        !bl_code_is_word(bl_utf8_at(text, pos, &length)));
}

/* Where the address begins as it is written, with its scheme. */
static size_t with_scheme(bl_str text, size_t pos)
{
	size_t begin = pos;

	if (pos >= 4 && bl_str_equal_nocase(bl_str_slice(text, pos - 4, pos), BL_S("www.")))
		begin = pos -= 4;
	if (pos < 3 || !bl_str_equal(bl_str_slice(text, pos - 3, pos), BL_S("://")))
		return begin;
	begin = pos - 3;
	while (begin > 0 && lower(text.data[begin - 1]) >= 'a' &&
	       lower(text.data[begin - 1]) <= 'z')
		begin--;
	return begin;
}

bool bl_address_find(bl_str text, bl_str address, bl_arena *arena, bl_span *out)
{
	bl_str key = bl_address_key(address, arena);
	size_t host = until(key, "/?");
	bl_finder finder;

	if (key.data == NULL || !bl_finder_init(&finder, text, key, arena))
		return false;
	while (bl_finder_next(&finder, out)) {
		bl_str found = bl_str_slice(text, out->begin, out->end);

		if (!begins_host(text, out->begin) || !ends_address(text, out->end) ||
		    !bl_str_equal(bl_str_slice(found, host, found.size),
		                  bl_str_slice(key, host, key.size)))
			continue;
		out->begin = with_scheme(text, out->begin);
		return true;
	}
	return false;
}
