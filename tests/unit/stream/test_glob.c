/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Patterns mean what git says that they mean. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "stream/glob.h"

typedef struct row {
	const char *pattern, *path;
	bool folder, matches;
} row;

static const row rows[] = {
	{"drop.md", "drop.md", false, true},
	{"drop.md", "a/b/drop.md", false, true},
	{"/drop.md", "a/drop.md", false, false},
	{"/drop.md", "drop.md", false, true},
	{"a/drop.md", "a/drop.md", false, true},
	{"a/drop.md", "b/a/drop.md", false, false},
	{"drafts/", "drafts", true, true},
	{"drafts/", "drafts", false, false},
	{"drafts/", "a/drafts", true, true},
	{"*.md", "a/x.md", false, true},
	{"*.md", "a/x.mdx", false, false},
	{"a/*.md", "a/x.md", false, true},
	{"a/*.md", "a/b/x.md", false, false},
	{"**/x.md", "x.md", false, true},
	{"**/x.md", "a/b/x.md", false, true},
	{"a/**", "a/b", false, true},
	{"a/**", "a/b/c", false, true},
	{"a/**", "a", true, false},
	{"a/**/b", "a/b", false, true},
	{"a/**/b", "a/x/b", false, true},
	{"a/**/b", "a/x/y/b", false, true},
	{"a/**/b", "a/xb", false, false},
	{"a/**/b", "ax/b", false, false},
	{"foo**bar", "fooxbar", false, true},
	{"a/foo**bar", "a/foo/bar", false, false},
	{"?.md", "x.md", false, true},
	{"a?b", "a/b", false, false},
	{"[a-c].md", "b.md", false, true},
	{"[a-c].md", "d.md", false, false},
	{"[!a-c].md", "d.md", false, true},
	{"[^a-c].md", "a.md", false, false},
	{"[]x]", "]", false, true},
	{"[ab", "[ab", false, false},
	{"\\*.md", "*.md", false, true},
	{"\\*.md", "x.md", false, false},
	{"\\#x", "#x", false, true},
	{"\\!x", "!x", false, true},
	{"x\\ ", "x ", false, true},
	{"x   ", "x", false, true},
	{"x\r", "x", false, true},
	{"**", "anything/at/all", false, true},
};

START_TEST(patterns)
{
	const row *r = &rows[_i];
	bl_glob glob;

	ck_assert(bl_glob_read(&glob, bl_str_of(r->pattern)));
	ck_assert_msg(bl_glob_matches(&glob, bl_str_of(r->path), r->folder) == r->matches,
	              "%s on %s", r->pattern, r->path);
}
END_TEST

START_TEST(lines_without_a_pattern)
{
	const char *const lines[] = {"", "   ", "# comment", "/", "!", "\r"};
	bl_glob glob;

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		ck_assert_msg(!bl_glob_read(&glob, bl_str_of(lines[i])), "line %zu", i);
}
END_TEST

START_TEST(the_last_pattern_decides)
{
	bl_globs globs = {0};
	bl_arena arena;

	bl_arena_init(&arena, NULL, 1 << 20);
	ck_assert_int_eq(bl_globs_add(&globs, BL_S("\xEF\xBB\xBF*.md\n# no\n!keep.md\n"), &arena),
	                 BL_OK);
	ck_assert_uint_eq(globs.count, 2);
	ck_assert_int_eq(bl_globs_say(&globs, BL_S("x.md"), false), BL_SAID_OUT);
	ck_assert_int_eq(bl_globs_say(&globs, BL_S("a/keep.md"), false), BL_SAID_IN);
	ck_assert_int_eq(bl_globs_say(&globs, BL_S("x.txt"), false), BL_SAID_NOTHING);
	bl_arena_free(&arena);
}
END_TEST

/* A backtracking matcher would not come back from this. */
START_TEST(many_stars_end_soon)
{
	char pattern[2001], path[4001];
	bl_glob glob;

	for (size_t i = 0; i < sizeof pattern - 1; i++)
		pattern[i] = i % 2 ? 'a' : '*';
	pattern[sizeof pattern - 1] = '\0';
	pattern[sizeof pattern - 2] = 'b';
	memset(path, 'a', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	ck_assert(bl_glob_read(&glob, bl_str_of(pattern)));
	ck_assert(!bl_glob_matches(&glob, bl_str_of(path), false));
}
END_TEST

START_TEST(a_path_over_the_ceiling_matches_nothing)
{
	char path[5000];
	bl_glob glob;

	memset(path, 'a', sizeof path);
	ck_assert(bl_glob_read(&glob, BL_S("*")));
	ck_assert(!bl_glob_matches(&glob, (bl_str){path, sizeof path}, false));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("glob");
	TCase *tcase = tcase_create("glob");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tcase, patterns, 0, sizeof rows / sizeof *rows);
	tcase_add_test(tcase, lines_without_a_pattern);
	tcase_add_test(tcase, the_last_pattern_decides);
	tcase_add_test(tcase, many_stars_end_soon);
	tcase_add_test(tcase, a_path_over_the_ceiling_matches_nothing);
	suite_add_tcase(suite, tcase);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
