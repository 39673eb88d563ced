/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How each kind of character is spelled. */
#include "report/neutral.h"
#include "run.h"

typedef struct spelling {
	const char *given, *utf8, *ascii;
} spelling;

static const spelling spellings[] = {
	{"plain [text] a::b # x", "plain [text] a::b # x", "plain [text] a::b # x"},
	{"\033[31m\a\x7F", "\\x1b[31m\\x07\\x7f", "\\x1b[31m\\x07\\x7f"},
	{"a\nb\rc\td", "a\\x0ab\\x0dc d", "a\\x0ab\\x0dc d"},
	{"\xC2\x9B"
         "31m\xC2\x85",
         "\\x9b31m\\x85", "\\x9b31m\\x85"},
	{"\xE2\x80\xAE"
         "x\xE2\x81\xA6y\xE2\x80\xA8",
         "\\u202ex\\u2066y\\u2028", "\\u202ex\\u2066y\\u2028"},
	{"x\xFFy\xC0\xAF", "x\xEF\xBF\xBDy\xEF\xBF\xBD\xEF\xBF\xBD", "x?y??"},
	{"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", "???"},
	{"##[group]", "##\\[group]", "##\\[group]"},
	{"#[a] ###[b] ##x[", "#[a] ###\\[b] ##x[", "#[a] ###\\[b] ##x["},
	{"##\xE2\x80\x8B[x]", "##\xE2\x80\x8B\\[x]", "##\\u200b[x]"},
	{"::error::x", "\\x3a:error::x", "\\x3a:error::x"},
	{" \xE3\x80\x80::error::x", " \xE3\x80\x80\\x3a:error::x", " \\u3000\\x3a:error::x"},
	{"a ::error::x", "a ::error::x", "a ::error::x"},
	{"caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\x9CX\xE2\x80\x9D\xE2\x80\xA6 \xC2\xA9",
         "caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\x9CX\xE2\x80\x9D\xE2\x80\xA6 \xC2\xA9",
         "caf\\xe9 - \"X\"... (c)"},
	{"\xF0\x9F\x98\x80\xE7\x89\x88", "\xF0\x9F\x98\x80\xE7\x89\x88", "\\U0001f600\\u7248"},
	{"\xD8\xB3\xE2\x80\x8C\xD8\xA7", "\xD8\xB3\xE2\x80\x8C\xD8\xA7", "\\u0633\\u200c\\u0627"},
};

static void check_spelling(const char *given, const char *expected, bool utf8)
{
	bl_buf out;

	bl_buf_init(&out, NULL, 4096);
	bl_neutral_add(&out, bl_str_of(given), utf8);
	ck_assert_str_eq(out.data, expected);
	bl_buf_free(&out);
}

START_TEST(each_kind_has_a_spelling)
{
	size_t i;

	for (i = 0; i < sizeof(spellings) / sizeof *spellings; i++) {
		check_spelling(spellings[i].given, spellings[i].utf8, true);
		check_spelling(spellings[i].given, spellings[i].ascii, false);
	}
}
END_TEST

/* What went before counts, whoever wrote it. */
START_TEST(values_that_meet_are_no_command)
{
	bl_buf out;

	bl_buf_init(&out, NULL, 4096);
	bl_buf_text(&out, "one\n  ");
	bl_neutral_add(&out, BL_S("::error::"), true);
	bl_buf_text(&out, "##");
	bl_neutral_add(&out, BL_S("[error]"), true);
	bl_neutral_add(&out, BL_S("#"), true);
	bl_neutral_add(&out, BL_S("#"), true);
	bl_neutral_add_words(&out, BL_S(" [x]"), true);
	ck_assert_str_eq(out.data, "one\n  \\x3a:error::##\\[error]##\\[x]");
	bl_buf_free(&out);
}
END_TEST

START_TEST(words_stand_one_blank_apart)
{
	bl_buf out;

	bl_buf_init(&out, NULL, 4096);
	ck_assert_uint_eq(
		bl_neutral_add_words(&out, BL_S(" \n a\r\n\t b\xC2\xA0\xE7\x89\x88 \n"), true), 6);
	ck_assert_str_eq(out.data, "a b \xE7\x89\x88");
	bl_buf_free(&out);
}
END_TEST

START_TEST(cells_are_counted)
{
	static const struct {
		const char *text;
		size_t cells;
	} widths[] = {
		{"abc", 3},
		{"\xE7\x89\x88\xE6\x9D\x83", 4},
		{"e\xCC\x81", 1},
		{"\033", 4},
		{"\xF0\x9F\x98\x80", 2},
		{"\xD8\xB3\xD9\x84", 2},
		{"\xE2\x80\xAE", 6},
		{"##[", 4},
		{"\xFF", 1},
	};
	bl_buf out;
	size_t i;

	bl_buf_init(&out, NULL, 4096);
	for (i = 0; i < sizeof(widths) / sizeof *widths; i++) {
		bl_buf_clear(&out);
		ck_assert_uint_eq(bl_neutral_add(&out, bl_str_of(widths[i].text), true),
		                  widths[i].cells);
	}
	bl_buf_free(&out);
}
END_TEST

START_TEST(scripts_have_a_direction)
{
	ck_assert(bl_right_to_left(BL_S("by \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85")));
	ck_assert(bl_right_to_left(BL_S("\xD7\xA9")));
	ck_assert(!bl_right_to_left(BL_S("caf\xC3\xA9 \xE7\x89\x88 \xFF")));
	ck_assert(!bl_right_to_left((bl_str){0}));
}
END_TEST

RUN_TESTS("neutral", each_kind_has_a_spelling, values_that_meet_are_no_command,
          words_stand_one_blank_apart, cells_are_counted, scripts_have_a_direction)
