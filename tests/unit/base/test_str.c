/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Views compare and cut; buffers grow, stop at their ceiling and remember it. */
#include <check.h>
#include <string.h>

#include "base/str.h"
#include "failing_memory.h"

#define ck_assert_text(s, literal)                                          \
	do {                                                                \
		bl_str text_ = (s);                                         \
		ck_assert_uint_eq(text_.size, sizeof(literal) - 1);         \
		ck_assert_mem_eq(text_.data, literal, sizeof(literal) - 1); \
	} while (0)

static const bl_str absent = {NULL, 0};

START_TEST(cuts)
{
	ck_assert_text(bl_str_of("abc"), "abc");
	ck_assert_ptr_null(bl_str_of(NULL).data);
	ck_assert_text(bl_str_slice(BL_S("abcdef"), 1, 3), "bc");
	ck_assert_text(bl_str_slice(BL_S("abc"), 2, 99), "c");
	ck_assert_text(bl_str_slice(BL_S("abc"), 9, 99), "");
	ck_assert_text(bl_str_slice(BL_S("abc"), 2, 1), "");
	ck_assert_ptr_null(bl_str_slice(absent, 0, 5).data);
	ck_assert_text(bl_str_trim(BL_S(" \t\r\n\v\fa b\n")), "a b");
	ck_assert_text(bl_str_trim(BL_S(" \n ")), "");
	ck_assert_text(bl_str_trim(BL_S("\xC2\xA0x")), "\xC2\xA0x");
	ck_assert_ptr_null(bl_str_trim(absent).data);
}
END_TEST

START_TEST(compares)
{
	ck_assert(bl_str_equal(BL_S("ab"), BL_S("ab")));
	ck_assert(!bl_str_equal(BL_S("ab"), BL_S("aB")));
	ck_assert(!bl_str_equal(BL_S("ab"), BL_S("abc")));
	ck_assert(bl_str_equal(absent, BL_S("")));
	ck_assert(bl_str_equal_nocase(BL_S("CC-by"), BL_S("cc-BY")));
	ck_assert(!bl_str_equal_nocase(BL_S("["), BL_S("{")));
	ck_assert(!bl_str_equal_nocase(BL_S("a"), BL_S("ab")));
	ck_assert(bl_str_starts(BL_S("licence"), BL_S("lic")));
	ck_assert(bl_str_starts(BL_S("licence"), absent));
	ck_assert(!bl_str_starts(BL_S("li"), BL_S("lic")));
	ck_assert(bl_str_ends(BL_S("card.yaml"), BL_S(".yaml")));
	ck_assert(!bl_str_ends(BL_S("yaml"), BL_S(".yaml")));
	ck_assert_int_lt(bl_str_compare(BL_S("a"), BL_S("ab")), 0);
	ck_assert_int_gt(bl_str_compare(BL_S("b"), BL_S("ab")), 0);
	ck_assert_int_gt(bl_str_compare(BL_S("\xC3"), BL_S("z")), 0);
	ck_assert_int_eq(bl_str_compare(absent, BL_S("")), 0);
}
END_TEST

START_TEST(finds)
{
	ck_assert_uint_eq(bl_str_find(BL_S("abcabc"), BL_S("ca")), 2);
	ck_assert_uint_eq(bl_str_find(BL_S("abc"), BL_S("")), 0);
	ck_assert_uint_eq(bl_str_find(absent, BL_S("a")), BL_NOWHERE);
	ck_assert_uint_eq(bl_str_find(BL_S("ab"), BL_S("abc")), BL_NOWHERE);
	ck_assert_uint_eq(bl_str_find((bl_str){"a\0b", 3}, BL_S("b")), 2);
}
END_TEST

START_TEST(guesses_the_nearest)
{
	static const bl_str fields[] = {
		{"name", 4}, {"licence", 7}, {"sites", 5}, {"lookalikes", 10}};
	static const bl_str letters[] = {{"y", 1}, {"no", 2}};
	static const bl_str nearer[] = {{"license", 7}, {"licence", 7}, {"licensed", 8}};

	ck_assert_text(bl_str_nearest(BL_S("licens"), fields, 4), "licence");
	ck_assert_text(bl_str_nearest(BL_S("LICENSE"), fields, 4), "licence");
	ck_assert_text(bl_str_nearest(BL_S("nmae"), fields, 4), "name");
	ck_assert_text(bl_str_nearest(BL_S("site"), fields, 4), "sites");
	ck_assert_text(bl_str_nearest(BL_S("look-a-likes"), fields, 4), "lookalikes");
	ck_assert_text(bl_str_nearest(BL_S("name"), fields, 4), "name");
	ck_assert_ptr_null(bl_str_nearest(BL_S("nxxe"), fields, 4).data);
	ck_assert_ptr_null(bl_str_nearest(BL_S(""), fields, 4).data);
	ck_assert_ptr_null(bl_str_nearest(absent, fields, 4).data);
	ck_assert_ptr_null(bl_str_nearest(BL_S("name"), NULL, 0).data);
	ck_assert_ptr_null(bl_str_nearest(BL_S("x"), letters, 2).data);
	ck_assert_text(bl_str_nearest(BL_S("n"), letters, 2), "no");
	ck_assert_text(bl_str_nearest(BL_S("licens"), nearer, 3), "license");
	ck_assert_text(bl_str_nearest(BL_S("licensd"), nearer, 3), "license");
}
END_TEST

START_TEST(long_words_have_no_neighbour)
{
	char word[65];
	bl_str candidate = {word, 64};

	memset(word, 'a', sizeof word);
	ck_assert_text(bl_str_nearest((bl_str){word, 64}, &candidate, 1),
	               "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
	ck_assert_ptr_null(bl_str_nearest((bl_str){word, 65}, &candidate, 1).data);
}
END_TEST

START_TEST(buffer_grows)
{
	bl_buf buf;

	bl_buf_init(&buf, NULL, 1 << 20);
	ck_assert_text(bl_buf_str(&buf), "");
	bl_buf_add(&buf, absent);
	bl_buf_text(&buf, "a");
	bl_buf_char(&buf, '-');
	bl_buf_add(&buf, (bl_str){"\0b", 2});
	bl_buf_format(&buf, "%d/%s", 7, "x");
	bl_buf_text(&buf, NULL);
	ck_assert_text(bl_buf_str(&buf), "a-\0b7/x");
	ck_assert_int_eq(buf.data[buf.size], 0);
	bl_buf_clear(&buf);
	for (int i = 0; i < 10000; i++)
		bl_buf_format(&buf, "%04d", i);
	ck_assert_uint_eq(buf.size, 40000);
	ck_assert_mem_eq(buf.data + 4 * 1234, "12341235", 8);
	ck_assert(!buf.failed);
	bl_buf_free(&buf);
	bl_buf_free(&buf);
}
END_TEST

START_TEST(buffer_stops_at_its_ceiling)
{
	bl_buf buf;

	bl_buf_init(&buf, NULL, 100);
	for (int i = 0; i < 100; i++)
		bl_buf_char(&buf, 'x');
	ck_assert(!buf.failed);
	ck_assert_uint_le(buf.capacity, 101);
	bl_buf_char(&buf, 'y');
	ck_assert(buf.failed);
	bl_buf_text(&buf, "");
	bl_buf_format(&buf, "%d", 1);
	ck_assert_uint_eq(buf.size, 100);
	bl_buf_clear(&buf);
	ck_assert(!buf.failed);
	bl_buf_format(&buf, "%0100d", 0);
	ck_assert(!buf.failed);
	bl_buf_format(&buf, "%d", 1);
	ck_assert(buf.failed);
	bl_buf_free(&buf);

	bl_buf_init(&buf, NULL, SIZE_MAX);
	bl_buf_text(&buf, "x");
	ck_assert(!buf.failed);
	bl_buf_add(&buf, (bl_str){"", SIZE_MAX});
	ck_assert(buf.failed);
	bl_buf_free(&buf);
}
END_TEST

START_TEST(every_allocation_may_fail)
{
	for (int good = 0; good < 4; good++) {
		failing_memory counted;
		bl_memory memory = failing(&counted, good);
		bl_arena arena;
		bl_buf buf;

		bl_buf_init(&buf, &memory, 1 << 20);
		for (int i = 0; i < 1000; i++)
			bl_buf_text(&buf, "word");
		ck_assert(buf.failed);
		ck_assert_uint_eq(buf.size % 4, 0);
		ck_assert_int_eq(counted.calls, good + 1);
		bl_buf_free(&buf);
		ck_assert_int_eq(counted.out, 0);

		memory = failing(&counted, good);
		bl_arena_init(&arena, &memory, 1 << 20);
		ck_assert_int_eq(good > 0, bl_str_format(&arena, "%d", good).data != NULL);
		bl_arena_free(&arena);
	}
}
END_TEST

START_TEST(formats_into_an_arena)
{
	bl_arena arena;

	bl_arena_init(&arena, NULL, 1 << 20);
	ck_assert_text(bl_str_format(&arena, "%s is %zu", "x", (size_t)4), "x is 4");
	ck_assert_text(bl_str_format(&arena, "%s", ""), "");
	ck_assert_text(bl_str_format(&arena, "<%.*s>", BL_ARG(absent)), "<>");
	bl_arena_free(&arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("str");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(tests, cuts);
	tcase_add_test(tests, compares);
	tcase_add_test(tests, finds);
	tcase_add_test(tests, guesses_the_nearest);
	tcase_add_test(tests, long_words_have_no_neighbour);
	tcase_add_test(tests, buffer_grows);
	tcase_add_test(tests, buffer_stops_at_its_ceiling);
	tcase_add_test(tests, every_allocation_may_fail);
	tcase_add_test(tests, formats_into_an_arena);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
