/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Offsets become lines and columns, in any order of asking. */
#include <check.h>

#include "base/place.h"
#include "base/str.h"

static void check_place(const char *text, size_t offset, size_t line, size_t column)
{
	bl_places places;
	bl_place place;

	bl_places_init(&places, bl_str_of(text));
	place = bl_places_at(&places, offset);
	ck_assert_msg(place.line == line && place.column == column, "%s at %zu: %zu:%zu", text,
	              offset, place.line, place.column);
}

START_TEST(counts_lines_and_characters)
{
	check_place("", 0, 1, 1);
	check_place("abc", 0, 1, 1);
	check_place("abc", 2, 1, 3);
	check_place("abc", 3, 1, 4);
	check_place("a\nb", 1, 1, 2);
	check_place("a\nb", 2, 2, 1);
	check_place("a\n", 2, 2, 1);
	check_place("é😀x", 2, 1, 2);
	check_place("é😀x", 6, 1, 3);
	check_place("é😀x", 4, 1, 2); /* inside the emoji */
	check_place("خبر: x", 8, 1, 6);
	check_place("\xFF\xFEx", 2, 1, 3);
	check_place("\xE2\x82x", 2, 1, 3);
}
END_TEST

START_TEST(knows_three_line_ends)
{
	check_place("a\r\nb", 1, 1, 2);
	check_place("a\r\nb", 2, 1, 3); /* the LF is still in its line */
	check_place("a\r\nb", 3, 2, 1);
	check_place("a\rb", 2, 2, 1);
	check_place("a\r\rb", 2, 2, 1);
	check_place("a\r\rb", 3, 3, 1);
	check_place("a\n\rb", 3, 3, 1);
	check_place("a\r", 2, 2, 1);
	check_place("\r\n\r\n", 4, 3, 1);
}
END_TEST

START_TEST(order_does_not_matter)
{
	bl_str text = BL_S("a\r\né\r😀\xFF\n\nخبر\r\n\rz\xE2\x82");
	bl_places rising, jumping;

	bl_places_init(&rising, text);
	bl_places_init(&jumping, text);
	for (size_t offset = 0; offset <= text.size + 2; offset++) {
		bl_places fresh;
		bl_place one, two, three;

		bl_places_init(&fresh, text);
		one = bl_places_at(&fresh, offset);
		two = bl_places_at(&rising, offset);
		bl_places_at(&jumping, text.size - offset % text.size);
		three = bl_places_at(&jumping, offset);
		ck_assert_mem_eq(&one, &two, sizeof one);
		ck_assert_mem_eq(&one, &three, sizeof one);
	}
}
END_TEST

static void check_line(const char *text, size_t offset, size_t begin, size_t end)
{
	bl_span line = bl_line_around(bl_str_of(text), offset);

	ck_assert_msg(line.begin == begin && line.end == end, "%s at %zu: %zu-%zu", text, offset,
	              line.begin, line.end);
}

/* Long enough for words of eight bytes and for every mark, in any order, beside a count by hand. */
START_TEST(long_texts_are_counted_alike)
{
	static const char piece[] = "one two three\nvier\r\n\xC3\xBC\xC3\xBC and eight more\rx\n\n";
	char text[64 * sizeof piece];
	bl_str bytes = {text, 0};
	bl_places places, fresh;

	for (size_t i = 0; i < 64; i++, bytes.size += sizeof piece - 1)
		memcpy(text + bytes.size, piece, sizeof piece - 1);
	bl_places_init(&places, bytes);
	for (size_t i = 0; i < 4 * bytes.size; i++) {
		size_t offset = i * 7919 % (bytes.size + 1), line = 1;
		bl_place place = bl_places_at(&places, offset);

		for (size_t at = 0; at < offset; at++)
			line += text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n');
		ck_assert_uint_eq(place.line, line);
		bl_places_init(&fresh, bytes);
		ck_assert_uint_eq(bl_places_at(&fresh, offset).column, place.column);
	}
}
END_TEST

START_TEST(finds_the_line_around)
{
	check_line("", 0, 0, 0);
	check_line("abc", 3, 0, 3);
	check_line("abc", 99, 0, 3);
	check_line("a\nbc\nd", 2, 2, 4);
	check_line("a\nbc\nd", 4, 2, 4);
	check_line("a\nbc\n", 5, 5, 5);
	check_line("a\r\nbc\r\n", 1, 0, 1);
	check_line("a\r\nbc\r\n", 2, 0, 1);
	check_line("a\r\nbc\r\n", 3, 3, 5);
	check_line("a\rbc\rd", 2, 2, 4);
	check_line("a\n\nb", 2, 2, 2);
	check_line("\r\n", 1, 0, 0);
}
END_TEST

/* The line around an offset begins where the place says column 1. */
START_TEST(lines_and_places_agree)
{
	bl_str text = BL_S("a\r\nb\rc\n\n\r\r\n\rz\r");

	for (size_t offset = 0; offset <= text.size; offset++) {
		bl_span line = bl_line_around(text, offset);
		bl_places places;
		bl_place begin, at;

		bl_places_init(&places, text);
		begin = bl_places_at(&places, line.begin);
		at = bl_places_at(&places, offset);
		ck_assert_uint_eq(begin.column, 1);
		ck_assert_uint_eq(begin.line, at.line);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("place");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(tests, counts_lines_and_characters);
	tcase_add_test(tests, knows_three_line_ends);
	tcase_add_test(tests, order_does_not_matter);
	tcase_add_test(tests, long_texts_are_counted_alike);
	tcase_add_test(tests, finds_the_line_around);
	tcase_add_test(tests, lines_and_places_agree);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
