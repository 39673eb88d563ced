/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* On any phrases and any text, the fast matchers find what the reference finds.
 *
 * Input: a byte of flags, phrases ended by a byte 0, an empty phrase, the text. With flag 1 every
 * other byte stands for one of the tokens below, so that few bytes make awkward texts. A phrase that
 * begins with 1 counts its letters' case. */
#include <stdlib.h>
#include <string.h>

#include "match/matcher.h"

#define PHRASES_MAX 32
#define TEXT_MAX 20000

static const char *const tokens[] = {
	"a",
	"b",
	"e",
	"s",
	"k",
	"i",
	"A",
	"S",
	"K",
	"ab",
	"reuters",
	"creative",
	"commons",
	"the",
	" ",
	" ",
	"  ",
	"\n",
	"\r\n",
	"\t",
	"-",
	"'",
	"\"",
	"*",
	"_",
	"`",
	".",
	"(",
	")",
	"&nbsp;",
	"&",
	";",
	"nbsp;",
	"\xC2\xA0",
	"\xC2\xAD",
	"\xC2\xA9",
	"\xC3\xA9",
	"\xC3\x89",
	"\xCC\x81",
	"\xCC\x88",
	"\xC3\xBC",
	"\xC5\xBF",
	"\xC4\xB0",
	"\xE2\x84\xAA",
	"\xE2\x80\x8C",
	"\xE2\x80\x94",
	"\xE2\x80\x99",
	"\xE2\x80\x9C",
	"\xD9\x8E",
	"\xD9\x80",
	"\xD9\x94",
	"\xD8\xA6",
	"\xD9\x8A",
	"\xDB\x8C",
	"\xD8\xA7",
	"\xD8\xA3",
	"\xD0\xB9",
	"\xD0\xB8",
	"\xCC\x86",
	"\xD0\x99",
	"\xE8\xB7\xAF",
	"\xE9\x80\x8F",
	"\xEF\xBC\x9A",
	"\xE2\x80",
	"\xFF",
	"\xC3",
	"\xE1\xBA\xBF",
	"\xC3\xAA",
	"\xCC\x82",
	"\xE1\xBD\xB1",
	"\xCE\xAC",
	"\xCE\xB1",
	"0",
	"9",
	"z",
	"\xC3\x85",
	"\xE2\x84\xAB",
	"\xCC\x8A",
	"\xF0\x9F\x85\xAD",
	"\xE0\xA5\x9C",
	"\xE0\xA4\xA1",
	"\xE0\xA4\xBC",
	"bcdefghi",
	"defghij",
};
#define TOKENS (sizeof tokens / sizeof *tokens)

typedef struct input {
	const uint8_t *data;
	size_t size;
	bool tokens;
} input;

/* Takes bytes up to a 0 or, with all, up to the end. */
static size_t take(input *in, char *to, size_t room, bool all)
{
	size_t size = 0;

	while (in->size > 0) {
		uint8_t byte = *in->data++;
		const char *token = in->tokens ? tokens[byte % TOKENS] : (const char *)&byte;
		size_t length = in->tokens ? strlen(token) : 1;

		in->size--;
		if (byte == 0 && !all)
			break;
		if (length > room - size)
			break;
		memcpy(to + size, token, length);
		size += length;
	}
	return size;
}

static size_t take_phrases(input *in, bl_literal *literals, bl_arena *arena)
{
	char phrase[200];
	size_t count = 0;

	while (count < PHRASES_MAX) {
		bool exact = in->size > 0 && *in->data == 1;
		bl_str text = {phrase, 0};

		if (exact)
			in->data++, in->size--;
		text.size = take(in, phrase, sizeof phrase, false);
		if (text.size == 0)
			break;
		literals[count] = (bl_literal){.text = bl_arena_copy(arena, text),
		                               .value = (uint32_t)count,
		                               .exact_case = exact};
		count++;
	}
	return count;
}

/* Without the phrases that are refused. */
static void build(bl_lexicon *lexicon, bl_literal *literals, size_t count, bl_arena *arena)
{
	bl_error error = {0};

	while (bl_lexicon_build(lexicon, literals, count, arena, &error) < 0) {
		if (error.code != BL_E_RULES || error.place.offset >= count)
			abort();
		literals[error.place.offset] = literals[--count];
		error.code = 0;
	}
}

static void must_equal(const bl_hits *a, const bl_hits *b)
{
	if (a->count != b->count)
		abort();
	for (size_t i = 0; i < a->count; i++)
		if (a->items[i].begin != b->items[i].begin || a->items[i].end != b->items[i].end ||
		    a->items[i].value != b->items[i].value)
			abort();
}

static void compare(const bl_lexicon *lexicon, bl_str text, bl_arena *arena)
{
	bl_hits slow = {0}, portable = {0}, best = {0};

	if (bl_match_reference(lexicon, text, &slow, arena, NULL) < 0 ||
	    bl_match(lexicon, text, &portable, arena, BL_PATH_PORTABLE, NULL) < 0 ||
	    bl_match(lexicon, text, &best, arena, BL_PATH_BEST, NULL) < 0)
		abort();
	must_equal(&slow, &portable);
	must_equal(&slow, &best);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	bl_literal literals[PHRASES_MAX];
	input in = {data + 1, size - 1, size > 0 && (data[0] & 1)};
	bl_lexicon lexicon;
	bl_arena arena;
	size_t count;
	char *text;

	if (size == 0)
		return 0;
	bl_arena_init(&arena, NULL, (size_t)1 << 30);
	count = take_phrases(&in, literals, &arena);
	build(&lexicon, literals, count, &arena);
	text = bl_arena_take(&arena, TEXT_MAX);
	if (!text)
		abort();
	/* The text fills a piece of its own, so that a sanitizer sees a byte read behind it. */
	size = take(&in, text, TEXT_MAX, true);
	compare(&lexicon, bl_arena_copy(&arena, (bl_str){text, size}), &arena);
	bl_arena_free(&arena);
	return 0;
}
