/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Only well-formed UTF-8 is read, and what was read can be written again. */
#include <check.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

START_TEST(every_code_point_comes_back)
{
	for (uint32_t code = 0; code <= 0x10FFFF; code++) {
		char bytes[5] = "";
		size_t size, length;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		size = bl_utf8_put(bytes, code);
		if (bl_utf8_at((bl_str){bytes, size}, 0, &length) != code || length != size)
			ck_abort_msg("U+%04X is not read", (unsigned)code);
		if (bl_utf8_before((bl_str){bytes, size}, size, &length) != code || length != size)
			ck_abort_msg("U+%04X is not read backwards", (unsigned)code);
	}
}
END_TEST

START_TEST(what_is_no_code_point_is_replaced)
{
	static const uint32_t wrong[] = {0xD800, 0xDFFF, 0x110000, BL_UTF8_INVALID};
	char bytes[4];

	for (size_t i = 0; i < 4; i++) {
		ck_assert_uint_eq(bl_utf8_put(bytes, wrong[i]), 3);
		ck_assert_mem_eq(bytes, "\xEF\xBF\xBD", 3);
	}
}
END_TEST

START_TEST(ill_formed_bytes_are_one_each)
{
	static const char *const wrong[] = {"\x80",
	                                    "\xBF",
	                                    "\xC0\xAF",
	                                    "\xC1\xBF",
	                                    "\xE0\x9F\xBF",
	                                    "\xED\xA0\x80",
	                                    "\xED\xBF\xBF",
	                                    "\xC3",
	                                    "\xE2\x82",
	                                    "\xF0\x9F\x98",
	                                    "\xF0\x8F\xBF\xBF",
	                                    "\xF4\x90\x80\x80",
	                                    "\xF5\x80\x80\x80",
	                                    "\xFE",
	                                    "\xFF",
	                                    "\xC3(",
	                                    "\xE2(\xA1",
	                                    "\xE2\x82(",
	                                    "\xF0\x9F\x98("};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		bl_str bytes = bl_str_of(wrong[i]);
		size_t length;

		ck_assert_uint_eq(bl_utf8_at(bytes, 0, &length), BL_UTF8_INVALID);
		ck_assert_uint_eq(length, 1);
		ck_assert(!bl_utf8_valid(bytes));
	}
	ck_assert(bl_utf8_valid(BL_S("")));
	ck_assert(bl_utf8_valid(BL_S("é خبر 😀")));
	ck_assert(!bl_utf8_valid(BL_S("é\xC3")));
}
END_TEST

START_TEST(backwards_meets_the_same_characters)
{
	bl_str bytes = BL_S("a\xC3\xA9\x80\xF0\x9F\x98\x80\xE2\x82z\xED\xA0\x80\xC3");
	size_t starts[32], count = 0, length, at;

	for (size_t pos = 0; pos < bytes.size; pos += length) {
		starts[count++] = pos;
		bl_utf8_at(bytes, pos, &length);
	}
	for (at = bytes.size; at > 0; at -= length) {
		uint32_t back = bl_utf8_before(bytes, at, &length), forth;
		size_t same;

		ck_assert_uint_eq(at - length, starts[--count]);
		forth = bl_utf8_at(bytes, at - length, &same);
		ck_assert_uint_eq(back, forth);
		ck_assert_uint_eq(length, same);
	}
	ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(knows_letters)
{
	static const uint32_t words[] = {'a',   'Z',    '0',   0xE9,    0x627,
	                                 0x6F4, 0x4E2D, 0x301, 0x1D400, 0x2160};
	static const uint32_t others[] = {
		' ', '-', '@', '[', '`', '{', 0xA0, 0x200C, 0x2013, 0x1F600, BL_UTF8_INVALID};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		ck_assert_msg(bl_code_is_word(words[i]), "U+%04X", (unsigned)words[i]);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		ck_assert_msg(!bl_code_is_word(others[i]), "U+%04X", (unsigned)others[i]);
	ck_assert(bl_code_is_upper('A') && bl_code_is_upper(0xC9) && bl_code_is_upper(0x1C5));
	ck_assert(!bl_code_is_upper('a') && !bl_code_is_upper(0xE9) && !bl_code_is_upper(0x627));
	ck_assert_uint_eq(bl_code_lower('Q'), 'q');
	ck_assert_uint_eq(bl_code_lower('['), '[');
	ck_assert_uint_eq(bl_code_lower(0xC9), 0xE9);
	ck_assert_uint_eq(bl_code_lower(0x416), 0x436);
	ck_assert_uint_eq(bl_code_lower(BL_UTF8_INVALID), BL_UTF8_INVALID);
}
END_TEST

START_TEST(knows_blanks_and_dangers)
{
	static const uint32_t blanks[] = {' ',  '\t', '\n',   '\r',   '\v',   '\f',
	                                  0x85, 0xA0, 0x2009, 0x2028, 0x202F, 0x3000};
	static const uint32_t unsafe[] = {0,      0x1B,   0x7F,   0x85,   0x9B,   0x61C,  0x200E,
	                                  0x200F, 0x2028, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF};
	static const uint32_t safe[] = {' ',    '~',    0xA0,   0x200C, 0x200D,
	                                0x2010, 0x202F, 0x2065, 0x206A, BL_UTF8_INVALID};

	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
		ck_assert_msg(bl_code_is_blank(blanks[i]), "U+%04X", (unsigned)blanks[i]);
	ck_assert(!bl_code_is_blank('a') && !bl_code_is_blank(0x200B) && !bl_code_is_blank(0));
	for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++)
		ck_assert_msg(bl_code_is_unsafe(unsafe[i]), "U+%04X", (unsigned)unsafe[i]);
	for (size_t i = 0; i < sizeof safe / sizeof *safe; i++)
		ck_assert_msg(!bl_code_is_unsafe(safe[i]), "U+%04X", (unsigned)safe[i]);
}
END_TEST

START_TEST(knows_cells)
{
	ck_assert_int_eq(bl_code_cells('a'), 1);
	ck_assert_int_eq(bl_code_cells(0xE9), 1);
	ck_assert_int_eq(bl_code_cells(0x301), 0);
	ck_assert_int_eq(bl_code_cells(0x200C), 0);
	ck_assert_int_eq(bl_code_cells(0x4E2D), 2);
	ck_assert_int_eq(bl_code_cells(0x1F600), 2);
	ck_assert_int_eq(bl_code_cells(BL_UTF8_INVALID), 1);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("utf8");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(tests, every_code_point_comes_back);
	tcase_add_test(tests, what_is_no_code_point_is_replaced);
	tcase_add_test(tests, ill_formed_bytes_are_one_each);
	tcase_add_test(tests, backwards_meets_the_same_characters);
	tcase_add_test(tests, knows_letters);
	tcase_add_test(tests, knows_blanks_and_dangers);
	tcase_add_test(tests, knows_cells);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
