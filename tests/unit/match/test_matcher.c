/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The traps of fast matching: every path finds what the reference finds, and that is right. */
#include <stdio.h>

#include "matching.h"

#include "../base/failing_memory.h"

typedef struct trap {
	const char *phrases, *text, *hits;
} trap;

#define UMLAUT "\xCC\x88"
#define SHY "\xC2\xAD"
#define ZWNJ "\xE2\x80\x8C"

static const trap traps[] = {
	/* edges */
	{"reuters", "Reuters", "0-7:0"},
	{"reuters", "reuters\xEF\xBC\x9A", "0-7:0"},
	{"reuters", "\xEF\xBC\x8Creuters\xEF\xBC\x8C", "3-10:0"},
	{"reuters", "xreuters reutersx reuters_ _reuters 1reuters reuters1", "18-25:0 28-35:0"},
	{"reuters", "(reuters) \"reuters\" reuters's", "1-8:0 11-18:0 20-27:0"},
	{"reuters", "\xE8\xB7\xAFreuters\xE9\x80\x8F", "3-10:0"},
	{"reuters", "reuters" UMLAUT, "0-7:0"},
	{"a|b", "a b _a a_ b", "0-1:0 2-3:1 5-6:0 7-8:0 10-11:1"},
	{"bar", "foo_bar", "4-7:0"},
	{"photo by|foo bar", "*photo* _by foo _bar* foo_ bar foo bar_",
         "1-11:0 12-20:1 22-30:1 31-38:1"},
	/* overlapping and nested */
	{"creative commons|commons attribution|commons|attribution", "Creative Commons Attribution",
         "0-16:0 9-16:2 9-28:1 17-28:3"},
	{"a b a", "a b a b a", "0-5:0 4-9:0"},
	{"news|News", "news", "0-4:0 0-4:1"},
	{"associated press|the associated press|press of pakistan",
         "The Associated Press of Pakistan", "0-20:1 4-20:0 15-32:2"},
	/* letters beyond ASCII */
	{"s\xC3\xBC"
         "ddeutsche",
         "S\xC3\x9C"
         "DDEUTSCHE Su" UMLAUT "ddeutsche",
         "0-12:0 13-26:0"},
	{"su" UMLAUT "ddeutsche",
         "s\xC3\xBC"
         "ddeutsche",
         "0-12:0"},
	{"caf\xC3\xA9", "caf\xC3\xA9 cafe\xCC\x81 cafe CAF\xC3\x89 cafes", "0-5:0 6-12:0 18-23:0"},
	{"\xC3\xA0", "\xC3\xA0 a\xCC\x80 \xC3\x80 a xa\xCC\x80", "0-2:0 3-6:0 7-9:0"},
	{"\xE1\xBA\xBF", "\xE1\xBA\xBF \xC3\xAA\xCC\x81 e\xCC\x82\xCC\x81 \xE1\xBA\xBE",
         "0-3:0 4-8:0 9-14:0 15-18:0"},
	{"press",
         "pre\xC5\xBF\xC5\xBF"
         "es pre\xC5\xBFs",
         "0-7:0 10-16:0"},
	{"stuff", "\xC5\xBFtuff x\xC5\xBFtuff", "0-6:0 8-14:0"},
	{"reuters stuff", "reuters\xC5\xBFtuff reuters \xC5\xBFtuff", "14-28:0"},
	{"kelvin",
         "\xE2\x84\xAA"
         "elvin",
         "0-8:0"},
	{"istanbul", "\xC4\xB0stanbul", "0-9:0"},
	{"\xC3\xA5ngstr",
         "\xE2\x84\xAB"
         "ngstr A\xCC\x8Angstr",
         "0-8:0 9-17:0"},
	{"\xD1\x80\xD0\xB5\xD0\xB9\xD1\x82\xD0\xB5\xD1\x80",
         "\xD0\xA0\xD0\x95\xD0\x99\xD0\xA2\xD0\x95\xD0\xA0 "
         "\xD0\xA0\xD0\xB5\xD0\xB8\xCC\x86\xD1\x82\xD0\xB5\xD1\x80",
         "0-12:0 13-27:0"},
	{"\xCF\x83\xCF\x8C\xCF\x82", "\xCE\xA3\xCE\x8C\xCE\xA3", "0-6:0"},
	{"\xE0\xA4\xA1\xE0\xA4\xBC", "\xE0\xA5\x9C \xE0\xA4\xA1\xE0\xA4\xBC", "0-3:0 4-10:0"},
	{"\xC2\xA9|\xC2\xA9 reuters", "\xC2\xA9 Reuters", "0-2:0 0-10:1"},
	{"s1|s\xC2\xA2", "s\xC2\xA2 s1", "0-3:1 4-6:0"},
	/* CJK and other scripts without blanks */
	{"\xE8\xB7\xAF\xE9\x80\x8F\xE7\xA4\xBE|\xE9\x80\x8F",
         "\xE6\x8D\xAE\xE8\xB7\xAF\xE9\x80\x8F\xE7\xA4\xBE\xE6\x8A\xA5", "3-12:0 6-9:1"},
	{"afp\xE9\x80\x9A\xE4\xBF\xA1",
         "\xE3\x80\x90"
         "AFP\xE9\x80\x9A\xE4\xBF\xA1\xE3\x80\x91",
         "3-12:0"},
	{"ap\xE9\x80\x9A\xE4\xBF\xA1", "xap\xE9\x80\x9A\xE4\xBF\xA1", ""},
	/* Arabic and Persian: forms, vowels, tatweel, joiners */
	{"\xD8\xB1\xD9\x88\xD9\x8A\xD8\xAA\xD8\xB1\xD8\xB2",
         "\xD8\xB1\xD9\x88\xDB\x8C\xD8\xAA\xD8\xB1\xD8\xB2 "
         "\xD8\xB1\xD9\x8F\xD9\x88\xD9\x8A\xD9\x80\xD9\x80\xD8\xAA\xD9\x8E\xD8\xB1\xD8\xB2\xD9\x92",
         "0-12:0 13-33:0"},
	{"\xD8\xA3\xD8\xB3\xD9\x88", "\xD8\xA7\xD8\xB3\xD9\x88 \xD8\xA7\xD9\x94\xD8\xB3\xD9\x88",
         "0-6:0 7-15:0"},
	{"\xD8\xA6\xD8\xA8", "\xD9\x8A\xD9\x94\xD8\xA8 \xD9\x8A\xD8\xA8", "0-6:0"},
	{"\xD9\x85\xDB\x8C" ZWNJ "\xD8\xB4\xD9\x88\xD8\xAF",
         "\xD9\x85\xDB\x8C" ZWNJ
         "\xD8\xB4\xD9\x88\xD8\xAF \xD9\x85\xDB\x8C\xD8\xB4\xD9\x88\xD8\xAF",
         "0-13:0 14-24:0"},
	{"\xD8\xA7\xDB\x8C\xD8\xB1\xD9\x86\xD8\xA7",
         "\xD9\x88\xD8\xA7\xDB\x8C\xD8\xB1\xD9\x86\xD8\xA7", "2-12:0"},
	/* dress in ASCII words */
	{"reuters|ters|reu", "Reu" SHY "ters", "0-3:2 0-9:0 5-9:1"},
	{"reuters said", "R" SHY "e" SHY "u" SHY "ters" SHY " said", "0-20:0"},
	{"international", "inter" SHY "national", "0-15:0"},
	{"ab", "a" SHY SHY SHY SHY SHY SHY SHY SHY "b a" SHY SHY SHY SHY SHY SHY SHY SHY SHY "b",
         "0-18:0"},
	{"caf\xC3\xA9", "c" SHY "af" SHY "e" SHY "\xCC\x81", "0-12:0"},
	/* gaps */
	{"creative commons",
         "creative\xC2\xA0"
         "commons",
         "0-17:0"},
	{"creative commons", "creative\ncommons creative\r\n  commons", "0-16:0 17-36:0"},
	{"creative commons", "creative\n\ncommons creative\r\n\r\ncommons", ""},
	{"creative commons", "creative&nbsp;commons creative &nbsp; commons", "0-21:0 22-45:0"},
	{"creative commons", "creative-commons creative \xE2\x80\x94 commons", "0-16:0 17-37:0"},
	{"creative commons", "**creative** _commons* creative\"commons", "2-21:0"},
	{"creative commons",
         "creative \xE2\x80\x9C"
         "commons\xE2\x80\x9D",
         "0-19:0"},
	{"creative commons", "creative                        commons", "0-39:0"},
	{"creative commons", "creative                         commons", ""},
	{"creative commons",
         "creative\xE3\x80\x80"
         "commons creative\xE2\x80\xA8"
         "commons",
         "0-18:0 19-37:0"},
	{"a b c d e f g h", "a b\tc\nd  e-f g h", "0-16:0"},
	/* joins */
	{"e-mail", "email e-mail e mail e\xE2\x80\x90mail emails", "0-5:0 6-12:0 13-19:0 20-28:0"},
	{"share-alike", "sharealike Share Alike", "0-10:0 11-22:0"},
	{"a-b-c-d-e", "abcd-e abcde a-b-c-d-e", "0-6:0 13-22:0"},
	/* quotes, dashes and other signs */
	{"ha detto all'ansa",
         "ha detto all\xE2\x80\x99"
         "ANSA",
         "0-19:0"},
	{"(reuters) \xE2\x80\x94", "LONDON (Reuters) - x (Reuters) x", "7-18:0"},
	{"(ap)|- ap", "(AP) - AP", "0-4:0 5-9:1"},
	{"\"ap\"",
         "\xC2\xAB"
         "AP\xC2\xBB 'AP'",
         "0-6:0 7-11:0"},
	{"u.s.", "U.S. U.S.x u s", "0-4:0 5-9:0"},
	{"AT & T|at&t", "AT & T AT&T AT&nbsp;T", "0-6:0 7-11:1"},
	{"nbsp; y|x nbsp; y", "x &nbsp; y", "3-10:0"},
	/* case that counts */
	{"=AP|ap", "AP ap Ap", "0-2:0 0-2:1 3-5:1 6-8:1"},
	{"=The Sun", "The  Sun the sun", "0-8:0"},
	/* broken UTF-8 beside a match */
	{"reuters", "\xFFreuters\xFF \xC3reuters\xC3 \xE2\x80reuters\xE2", "1-8:0 11-18:0 22-29:0"},
	{"\xC3\xA9t\xC3\xA9", "\xC3\xC3\xA9t\xC3\xA9\xC3", "1-6:0"},
	{"\xC3\xA9", "\xC3", ""},
	{"\xE8\xB7\xAF", "\xE8\xB7", ""},
	/* nothing */
	{"", "reuters", ""},
	{"reuters", "", ""},
};

START_TEST(test_traps)
{
	const trap *t = &traps[_i];

	matching_expect(t->phrases, bl_str_of(t->text), t->hits);
}
END_TEST

/* The phrase at each place around the bounds of masks and chunks, first and last in the text too. */
START_TEST(test_bounds)
{
	static const size_t places[] = {0,    1,    25,   31,   57,   63,   64,  4080,
	                                4089, 4090, 4094, 4095, 4096, 4097, 8191};
	static const char *const names[] = {"reuters", "\xE8\xB7\xAF\xE9\x80\x8F",
	                                    "c" SHY "af\xC3\xA9", "creative  commons",
	                                    "\xD1\x80\xD0\xB5\xD0\xB9"};
	const char *name = names[_i];

	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		for (size_t behind = 0; behind < 2; behind++) {
			char text[9000], hits[40];
			size_t size = strlen(name), end = places[i] + size;

			memset(text, ' ', sizeof text);
			memcpy(text + places[i], name, size);
			snprintf(hits, sizeof hits, "%zu-%zu:0", places[i], end);
			matching_expect(name, (bl_str){text, behind ? sizeof text : end}, hits);
			memset(text, '.', sizeof text);
			memcpy(text + places[i], name, size);
			matching_expect(name, (bl_str){text, behind ? sizeof text : end}, hits);
		}
	}
}
END_TEST

START_TEST(test_long_name)
{
	char name[1024], text[3000], hits[40];

	for (size_t i = 0; i < sizeof name; i++)
		name[i] = (char)(i % 9 == 8 ? ' ' : 'a' + i % 23);
	name[sizeof name - 1] = 0;
	memset(text, ' ', sizeof text);
	memcpy(text + 1000, name, sizeof name - 1);
	snprintf(hits, sizeof hits, "1000-%zu:0", 1000 + sizeof name - 1);
	matching_expect(name, (bl_str){text, sizeof text}, hits);
	text[1500] = '!';
	matching_expect(name, (bl_str){text, sizeof text}, "");
}
END_TEST

/* Every byte, in front of a word and behind it. */
START_TEST(test_every_byte)
{
	char text[3] = {0};

	for (int byte = 0; byte < 256; byte++) {
		bool word = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
		            (byte >= 'a' && byte <= 'z');

		text[0] = (char)byte;
		text[1] = 'q';
		matching_expect("q", (bl_str){text, 2}, word ? "" : "1-2:0");
		text[0] = 'q';
		text[1] = (char)byte;
		matching_expect("q", (bl_str){text, 2}, word ? "" : "0-1:0");
	}
}
END_TEST

START_TEST(test_memory)
{
	failing_memory memory;
	bl_memory door;
	bl_arena arena, other;
	bl_lexicon lexicon;
	bl_hits hits = {0};
	bl_error error = {0};
	bl_str text = BL_S("reuters reuters reuters reuters reuters reuters");
	int r = -1, calls;

	bl_arena_init(&other, NULL, MATCHING_CEILING);
	lexicon = matching_lexicon(&other, "reuters");
	door = failing(&memory, 0);
	bl_arena_init(&arena, &door, MATCHING_CEILING);
	ck_assert_int_eq(bl_match(&lexicon, text, &hits, &arena, BL_PATH_BEST, &error),
	                 BL_E_MEMORY);
	memory.good = 1000;
	for (int round = 0; round < 3; round++) {
		calls = memory.calls;
		hits = (bl_hits){0};
		bl_arena_reset(&arena);
		r = bl_match(&lexicon, text, &hits, &arena, BL_PATH_BEST, NULL);
		ck_assert_int_eq(r, 0);
		ck_assert_uint_eq(hits.count, 6);
	}
	ck_assert_int_eq(memory.calls, calls);
	bl_arena_free(&arena);
	bl_arena_free(&other);
	ck_assert_int_eq(memory.out, 0);
}
END_TEST

static Suite *suite(void)
{
	Suite *s = suite_create("matcher");
	TCase *t = tcase_create("matcher");

	tcase_add_loop_test(t, test_traps, 0, (int)(sizeof traps / sizeof *traps));
	tcase_add_loop_test(t, test_bounds, 0, 5);
	tcase_add_test(t, test_long_name);
	tcase_add_test(t, test_every_byte);
	tcase_add_test(t, test_memory);
	suite_add_tcase(s, t);
	return s;
}

int main(void)
{
	return matching_run(suite());
}
