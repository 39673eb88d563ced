/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Expressions: windows, groups, limits. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "match/regex.h"

static bl_regexes *regexes;
static bl_error error;

static void open_one(void)
{
	error = (bl_error){0};
	ck_assert_int_eq(bl_regexes_new(&regexes, 2, &bl_memory_default, &error), BL_OK);
}

static void close_one(void)
{
	bl_regexes_free(regexes);
}

static int at(const char *pattern, bl_str text, size_t anchor, bl_regex_match *match)
{
	return bl_regex_at(regexes, 0, bl_str_of(pattern), text, (bl_span){0, text.size}, anchor,
	                   match, &error);
}

START_TEST(groups_by_name)
{
	bl_str text = BL_S("see ticket AB-1234, please");
	bl_regex_match match;

	ck_assert_int_eq(at("ticket \\x20 (?<creator> [A-Z]{2} -? \\d+ )", text, 4, &match), 1);
	ck_assert_uint_eq(match.span.begin, 4);
	ck_assert_uint_eq(match.span.end, 18);
	ck_assert_uint_eq(match.count, 1);
	ck_assert_str_eq(match.groups[0].name, "creator");
	ck_assert_uint_eq(match.groups[0].span.begin, 11);
}
END_TEST

/* The first match of the window need not be the one that holds the anchor. */
START_TEST(the_match_holds_the_anchor)
{
	bl_str text = BL_S("ticket 1 and ticket 22");
	bl_regex_match match;

	ck_assert_int_eq(at("ticket \\x20 \\d+", text, 13, &match), 1);
	ck_assert_uint_eq(match.span.begin, 13);
	ck_assert_int_eq(at("ticket \\x20 \\d+", text, 9, &match), 0);
}
END_TEST

START_TEST(nothing_beyond_the_window)
{
	char text[4096];
	bl_regex_match match;

	memset(text, 'x', sizeof text);
	memcpy(text + 2000, "start", 5);
	memcpy(text + 2000 + BL_REGEX_WINDOW + 8, "finish", 6);
	ck_assert_int_eq(at("start x+ finish", (bl_str){text, sizeof text}, 2000, &match), 0);
	memcpy(text + 2200, "finish", 6);
	ck_assert_int_eq(at("start x+ finish", (bl_str){text, sizeof text}, 2000, &match), 1);
}
END_TEST

/* A window that would begin or end inside a character begins or ends before it. */
START_TEST(windows_keep_characters_whole)
{
	char text[4096];
	bl_regex_match match;

	for (size_t shift = 0; shift < 4; shift++) {
		for (size_t i = 0; i + 2 <= sizeof text; i += 2)
			memcpy(text + i, "\xC3\xA9", 2);
		memcpy(text + 2000 + shift * 2, "anchor", 6);
		ck_assert_int_eq(at("\xC3\xA9 anchor \xC3\xA9", (bl_str){text, sizeof text},
		                    2000 + shift * 2, &match),
		                 1);
	}
}
END_TEST

START_TEST(a_runaway_is_limited)
{
	char text[1000];
	bl_regex_match match;

	memset(text, 'a', sizeof text);
	ck_assert_int_eq(at("(a|aa)+ [;:]", (bl_str){text, sizeof text}, 400, &match), 0);
	ck_assert(match.limited);
	ck_assert(!bl_regex_is_tame(BL_S("go \\x20 (a|aa)+ [;:]"), BL_S("go")));
	ck_assert(bl_regex_is_tame(BL_S("go \\x20 (?> a|aa )+ [;:]"), BL_S("go")));
}
END_TEST

START_TEST(a_broken_one_says_where)
{
	ck_assert_int_eq(bl_regex_check(BL_S("abc (de"), &error), BL_E_RULES);
	ck_assert_ptr_nonnull(strstr(error.text, "parenthesis"));
	ck_assert_ptr_nonnull(strstr(error.text, "byte 8"));
	ck_assert_int_eq(bl_regex_check(BL_S("abc (de)"), NULL), BL_OK);
}
END_TEST

/* Often enough for machine code to take over: the answers stay. */
START_TEST(uses_do_not_change_answers)
{
	bl_str text = BL_S("one two three");
	bl_regex_match match;

	for (int i = 0; i < 100; i++) {
		ck_assert_int_eq(at("t(w|hr)", text, 4, &match), 1);
		ck_assert_uint_eq(match.span.end, 6);
		ck_assert_int_eq(at("t(w|hr)", text, 0, &match), 0);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("regex");
	TCase *tests = tcase_create("regex");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_one, close_one);
	tcase_add_test(tests, groups_by_name);
	tcase_add_test(tests, the_match_holds_the_anchor);
	tcase_add_test(tests, nothing_beyond_the_window);
	tcase_add_test(tests, windows_keep_characters_whole);
	tcase_add_test(tests, a_runaway_is_limited);
	tcase_add_test(tests, a_broken_one_says_where);
	tcase_add_test(tests, uses_do_not_change_answers);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
