/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Wrapping, cutting, and the excerpt with its caret, cell by cell. */
#include "report/excerpt.h"
#include "run.h"

#define ELLIPSIS "\xE2\x80\xA6"
#define FSI "\xE2\x81\xA8"
#define PDI "\xE2\x81\xA9"
#define CJK "\xE7\x89\x88"
#define PERSIAN "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85"

static bl_buf out;

static bl_screen screen_of(size_t width, bool utf8)
{
	bl_buf_clear(&out);
	return (bl_screen){.out = &out, .width = width, .utf8 = utf8};
}

static void setup(void)
{
	bl_buf_init(&out, NULL, (size_t)1 << 20);
}

START_TEST(words_wrap)
{
	bl_screen screen;

	setup();
	screen = screen_of(20, true);
	bl_screen_text(&screen, "= why: ");
	screen.indent = screen.column;
	bl_screen_words(&screen, BL_S("a licence\nasks  for it; averylongwordindeed ends"));
	bl_screen_line(&screen);
	ck_assert_str_eq(out.data, "= why: a licence\n"
	                           "       asks for it;\n"
	                           "       averylongword\n"
	                           "       indeed ends\n");
	bl_buf_free(&out);
}
END_TEST

/* Blanks at the ends part a value from its neighbours, once. */
START_TEST(values_are_parted)
{
	bl_screen screen;

	setup();
	screen = screen_of(40, true);
	bl_screen_words(&screen, BL_S(" CC BY 4.0"));
	bl_screen_say(&screen, ", ");
	bl_screen_words(&screen, BL_S(" this text"));
	bl_screen_say(&screen, " (line %d)", 3);
	bl_screen_line(&screen);
	ck_assert_str_eq(out.data, "CC BY 4.0, this text (line 3)\n");
	bl_buf_free(&out);
}
END_TEST

START_TEST(right_to_left_text_keeps_to_itself)
{
	bl_screen screen;

	setup();
	screen = screen_of(10, true);
	bl_screen_text(&screen, "by ");
	bl_screen_words(&screen, BL_S(PERSIAN " " PERSIAN));
	bl_screen_text(&screen, ".");
	ck_assert_str_eq(out.data, "by " FSI PERSIAN PDI "\n" FSI PERSIAN PDI ".");

	screen = screen_of(60, false);
	bl_screen_words(&screen, BL_S("\xD8\xB3"));
	ck_assert_str_eq(out.data, "\\u0633");
	bl_buf_free(&out);
}
END_TEST

START_TEST(values_are_cut)
{
	bl_screen screen;

	setup();
	screen = screen_of(12, true);
	bl_screen_text(&screen, "\"");
	bl_screen_fit(&screen, BL_S("ten cells!"), 1);
	bl_screen_text(&screen, "\"");
	ck_assert_str_eq(out.data, "\"ten cells!\"");

	screen = screen_of(12, true);
	bl_screen_fit(&screen, BL_S("twelve\n cells!"), 1);
	ck_assert_str_eq(out.data, "twelve cel" ELLIPSIS);

	screen = screen_of(12, false);
	bl_screen_fit(&screen, BL_S("twelve cells!"), 1);
	ck_assert_str_eq(out.data, "twelve c...");

	screen = screen_of(6, true);
	bl_screen_fit(&screen, BL_S(CJK CJK CJK CJK), 0);
	ck_assert_str_eq(out.data, CJK CJK ELLIPSIS);
	bl_buf_free(&out);
}
END_TEST

/* The excerpt of the words between two bars, which are taken out of the line. */
static void check_excerpt(const char *marked, size_t width, bool utf8, const char *expected)
{
	char bytes[512];
	bl_screen screen = screen_of(width, utf8);
	bl_span span = {0};
	size_t size = 0, bars = 0;

	for (; *marked; marked++) {
		if (*marked == '|')
			*(bars++ == 0 ? &span.begin : &span.end) = size;
		else
			bytes[size++] = *marked;
	}
	bl_excerpt(&screen, (bl_str){bytes, size}, span, 14, 2, BL_RED);
	ck_assert_str_eq(out.data, expected);
}

START_TEST(the_caret_stands_under_the_words)
{
	setup();
	check_excerpt("one\r\nit is |CC BY| here\r\nthree", 100, true,
	              "   |\n14 | it is CC BY here\n   |       ^^^^^\n");
	check_excerpt("\tit\tis |here|", 100, true, "   |\n14 |  it is here\n   |        ^^^^\n");
	check_excerpt(CJK CJK " |" CJK "|.", 100, true,
	              "   |\n14 | " CJK CJK " " CJK ".\n   |      ^^\n");
	check_excerpt("\xF0\x9F\x98\x80 e\xCC\x81 |x|", 100, true,
	              "   |\n14 | \xF0\x9F\x98\x80 e\xCC\x81 x\n   |      ^\n");
	check_excerpt("a\033[1m\xFF |b\xE2\x80\xAE|c", 100, true,
	              "   |\n14 | a\\x1b[1m\xEF\xBF\xBD b\\u202ec\n   |           ^^^^^^^\n");
	check_excerpt("caf\xC3\xA9 |b|", 100, false, "   |\n14 | caf\\xe9 b\n   |         ^\n");
	check_excerpt(PERSIAN " |" PERSIAN "|", 100, true,
	              "   |\n14 | " FSI PERSIAN " " PERSIAN PDI "\n   |      ^^^^\n");
	check_excerpt("x ##|[error]|", 100, true, "   |\n14 | x ##\\[error]\n   |     ^^^^^^^^\n");
	check_excerpt("the end||\n", 100, true, "   |\n14 | the end\n   |        ^\n");
	check_excerpt("two |lines\nof it|", 100, true, "   |\n14 | two lines\n   |     ^^^^^\n");
	check_excerpt("\xEF\xBB\xBF|First| words", 100, true,
	              "   |\n14 | First words\n   | ^^^^^\n");
	check_excerpt("||", 100, true, "   |\n14 | \n   | ^\n");
	bl_buf_free(&out);
}
END_TEST

START_TEST(long_lines_are_cut_round_the_words)
{
	setup();
	check_excerpt("one two three four five |six seven| eight nine ten eleven twelve", 40, true,
	              "   |\n14 | " ELLIPSIS "four five six seven eight nine" ELLIPSIS
	              "\n   |            ^^^^^^^^^\n");
	check_excerpt("|one two| three four five six seven eight nine ten", 40, true,
	              "   |\n14 | one two three four five six" ELLIPSIS "\n   | ^^^^^^^\n");
	check_excerpt("one two three four five six seven eight nine |ten|", 40, false,
	              "   |\n14 | ...six seven eight nine ten\n   |                         ^^^\n");
	check_excerpt("a |long long long long long long long long long| b", 40, true,
	              "   |\n14 | " ELLIPSIS "long long long long long long lo" ELLIPSIS
	              "\n   |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
	bl_buf_free(&out);
}
END_TEST

START_TEST(a_span_outside_prints_nothing)
{
	bl_screen screen;

	setup();
	screen = screen_of(100, true);
	bl_excerpt(&screen, BL_S("short"), (bl_span){2, 9}, 1, 2, BL_RED);
	bl_excerpt(&screen, BL_S("short"), BL_NO_SPAN, 1, 2, BL_RED);
	bl_excerpt(&screen, BL_S("short"), (bl_span){3, 2}, 1, 2, BL_RED);
	ck_assert_uint_eq(out.size, 0);
	bl_buf_free(&out);
}
END_TEST

RUN_TESTS("screen", words_wrap, values_are_parted, right_to_left_text_keeps_to_itself,
          values_are_cut, the_caret_stands_under_the_words, long_lines_are_cut_round_the_words,
          a_span_outside_prints_nothing)
