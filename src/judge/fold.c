/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One spelling for comparing, and a finder whose time is linear whatever the words are. */
#include "judge/fold.h"

#include <string.h>

#include "base/utf8.h"

/* One spelling of quotes, apostrophes and dashes. */
static uint32_t plain_sign(uint32_t code)
{
	switch (code) {
	case 0x2018:
	case 0x2019:
	case 0x201B:
	case 0x02BC:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x00AB:
	case 0x00BB:
		return '"';
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
		return '-';
	default:
		return code;
	}
}

/* The folded bytes of the code point at pos; *length is how much of s it took. */
static size_t fold_at(bl_str s, size_t pos, bool quotes, char out[4], size_t *length)
{
	uint32_t code = bl_utf8_at(s, pos, length);

	if (code == BL_UTF8_INVALID) {
		out[0] = s.data[pos];
		return 1;
	}
	if (bl_code_is_blank(code)) {
		out[0] = ' ';
		return 1;
	}
	code = bl_code_lower(code);
	return bl_utf8_put(out, quotes ? plain_sign(code) : code);
}

bl_str bl_fold(bl_str s, bool quotes, bl_arena *arena)
{
	size_t size = 0, length, pos;
	char *out;

	/* Lower case takes at most three bytes for two. */
	if (s.data == NULL || (out = bl_arena_take(arena, s.size * 2 + 4)) == NULL)
		return (bl_str){NULL, 0};
	for (pos = 0; pos < s.size; pos += length) {
		char bytes[4];
		size_t n = fold_at(s, pos, quotes, bytes, &length);

		if (bytes[0] == ' ' && (size == 0 || out[size - 1] == ' '))
			continue;
		memcpy(out + size, bytes, n);
		size += n;
	}
	if (size > 0 && out[size - 1] == ' ')
		size--;
	return (bl_str){out, size};
}

static void fill_fail(uint32_t *fail, bl_str needle)
{
	size_t i, k = 0;

	for (i = 1; i < needle.size; i++) {
		while (k > 0 && needle.data[i] != needle.data[k])
			k = fail[k - 1];
		if (needle.data[i] == needle.data[k])
			k++;
		fail[i] = (uint32_t)k;
	}
}

bool bl_finder_init(bl_finder *finder, bl_str hay, bl_str needle, bl_arena *arena)
{
	*finder = (bl_finder){.hay = hay, .needle = bl_fold(needle, true, arena)};
	if (finder->needle.size == 0 || finder->needle.size > UINT32_MAX)
		return false;
	finder->fail = bl_arena_take(arena, finder->needle.size * sizeof *finder->fail);
	finder->begins = bl_arena_take(arena, finder->needle.size * sizeof *finder->begins);
	if (finder->fail == NULL || finder->begins == NULL) {
		finder->needle.size = 0;
		return false;
	}
	fill_fail(finder->fail, finder->needle);
	return true;
}

/* One folded byte, of what began at begin; true where the needle is complete. */
static bool feed(bl_finder *finder, char byte, size_t begin)
{
	bl_str needle = finder->needle;

	finder->begins[finder->fed++ % needle.size] = begin;
	if (finder->matched == needle.size)
		finder->matched = finder->fail[needle.size - 1];
	while (finder->matched > 0 && needle.data[finder->matched] != byte)
		finder->matched = finder->fail[finder->matched - 1];
	if (needle.data[finder->matched] == byte)
		finder->matched++;
	return finder->matched == needle.size;
}

bool bl_finder_next(bl_finder *finder, bl_span *out)
{
	if (finder->needle.size == 0)
		return false;
	while (finder->pos < finder->hay.size) {
		char bytes[4];
		size_t length, i, begin = finder->pos;
		size_t n = fold_at(finder->hay, begin, true, bytes, &length);
		bool again = finder->blank && bytes[0] == ' ', found = false;

		finder->pos += length;
		finder->blank = bytes[0] == ' ';
		for (i = 0; i < n && !again; i++)
			found = feed(finder, bytes[i], begin);
		if (found) {
			*out = (bl_span){finder->begins[finder->fed % finder->needle.size],
			                 finder->pos};
			return true;
		}
	}
	return false;
}

static bool word_at(bl_str s, size_t pos)
{
	size_t length;

	return pos < s.size && bl_code_is_word(bl_utf8_at(s, pos, &length));
}

static bool word_before(bl_str s, size_t pos)
{
	size_t length;

	return pos > 0 && bl_code_is_word(bl_utf8_before(s, pos, &length));
}

static bool is_edge(bl_str s, size_t pos)
{
	return !(word_before(s, pos) && word_at(s, pos));
}

bool bl_find_words(bl_str hay, bl_str needle, bl_arena *arena, bl_span *out)
{
	bl_finder finder;

	if (!bl_finder_init(&finder, hay, needle, arena))
		return false;
	while (bl_finder_next(&finder, out))
		if (is_edge(hay, out->begin) && is_edge(hay, out->end))
			return true;
	return false;
}

bool bl_names_agree(bl_str a, bl_str b, bl_arena *arena)
{
	bl_span span;

	return bl_find_words(a, b, arena, &span) || bl_find_words(b, a, arena, &span);
}
