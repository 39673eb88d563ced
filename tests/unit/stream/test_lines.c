/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines of files, whole, cut and broken. */
#include "stream/lines.h"

#include "place.h"

enum { CEILING = 200000 };

static place here;

static void open_lines(bl_lines *lines, bl_str bytes, size_t ceiling)
{
	ck_assert_int_eq(
		bl_lines_open(lines, place_file(&here, "x.jsonl", bytes), ceiling, NULL, NULL),
		BL_OK);
}

static void expect(bl_lines *lines, size_t number, const char *text)
{
	bl_line line;

	ck_assert_int_eq(bl_lines_next(lines, &line, NULL), 1);
	ck_assert_uint_eq(line.number, number);
	ck_assert(!line.too_long);
	ck_assert(bl_str_equal(line.text, bl_str_of(text)));
}

static void expect_end(bl_lines *lines)
{
	bl_line line;

	ck_assert_int_eq(bl_lines_next(lines, &line, NULL), 0);
	ck_assert_int_eq(bl_lines_next(lines, &line, NULL), 0);
	bl_lines_close(lines);
}

START_TEST(ends_of_lines)
{
	bl_lines lines;
	bl_line line;

	open_lines(&lines, BL_S("\xEF\xBB\xBFone\ntwo\r\n\nlast"), CEILING);
	expect(&lines, 1, "one");
	expect(&lines, 2, "two");
	expect(&lines, 3, "");
	ck_assert_int_eq(bl_lines_next(&lines, &line, NULL), 1);
	ck_assert(line.unfinished);
	ck_assert(bl_str_equal(line.text, BL_S("last")));
	expect_end(&lines);
}
END_TEST

START_TEST(an_empty_file_has_no_line)
{
	bl_lines lines;

	open_lines(&lines, BL_S(""), CEILING);
	expect_end(&lines);
}
END_TEST

/* Lines of every size round the size of one read, so that an end falls on every side of it. */
START_TEST(lines_over_reads)
{
	size_t size = 65530 + (size_t)_i;
	char *bytes = malloc(size + 3);
	bl_lines lines;
	bl_line line;

	memset(bytes, 'x', size);
	memcpy(bytes + size, "\ny\n", 3);
	open_lines(&lines, (bl_str){bytes, size + 3}, CEILING);
	ck_assert_int_eq(bl_lines_next(&lines, &line, NULL), 1);
	ck_assert_uint_eq(line.text.size, size);
	ck_assert(!line.unfinished);
	expect(&lines, 2, "y");
	expect_end(&lines);
	free(bytes);
}
END_TEST

static const size_t long_sizes[] = {1001, 70000, 150000, 400000};

START_TEST(a_line_over_the_ceiling_is_read_off)
{
	size_t size = long_sizes[_i];
	char *bytes = malloc(2 * size + 16);
	bl_lines lines;
	bl_line line;

	memset(bytes, 'x', size);
	memcpy(bytes + size, "\nnext\n", 6);
	memset(bytes + size + 6, 'z', size);
	open_lines(&lines, (bl_str){bytes, 2 * size + 6}, 1000);
	ck_assert_int_eq(bl_lines_next(&lines, &line, NULL), 1);
	ck_assert(line.too_long);
	ck_assert_uint_eq(line.text.size, 1000);
	expect(&lines, 2, "next");
	ck_assert_int_eq(bl_lines_next(&lines, &line, NULL), 1);
	ck_assert(line.too_long);
	ck_assert(line.unfinished);
	ck_assert_uint_eq(line.number, 3);
	expect_end(&lines);
	free(bytes);
}
END_TEST

START_TEST(a_file_that_is_not_there)
{
	bl_error error = {.code = BL_OK};
	bl_lines lines;

	ck_assert_int_eq(bl_lines_open(&lines, place_path(&here, "none"), CEILING, NULL, &error),
	                 BL_E_INPUT);
	ck_assert_int_eq(error.code, BL_E_INPUT);
	bl_lines_close(&lines);
}
END_TEST

static void begin(void)
{
	place_make(&here);
}

static void end(void)
{
	place_end(&here);
}

int main(void)
{
	Suite *suite = suite_create("lines");
	TCase *tcase = tcase_create("lines");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_unchecked_fixture(tcase, begin, end);
	tcase_add_test(tcase, ends_of_lines);
	tcase_add_test(tcase, an_empty_file_has_no_line);
	tcase_add_loop_test(tcase, lines_over_reads, 0, 12);
	tcase_add_loop_test(tcase, a_line_over_the_ceiling_is_read_off, 0, 4);
	tcase_add_test(tcase, a_file_that_is_not_there);
	suite_add_tcase(suite, tcase);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
