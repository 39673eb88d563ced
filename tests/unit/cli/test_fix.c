/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Files that get new bytes at once or not at all, and the diffs of them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/input.h"
#include "cli/diff.h"
#include "cli/replace.h"

static char folder[] = "/tmp/bylint-fix-XXXXXX";
static char path[64], other[64];
static bl_error error;

static void open_folder(void)
{
	strcpy(folder + sizeof folder - 7, "XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/a.md", folder);
	snprintf(other, sizeof other, "%s/b.md", folder);
	error = (bl_error){.code = BL_OK};
}

static void close_folder(void)
{
	unlink(path);
	unlink(other);
	ck_assert_msg(rmdir(folder) == 0, "something was left in %s", folder);
}

static void write_file(const char *text)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
}

static bool holds(const char *text)
{
	bl_buf buf;
	bool cut, equal;

	bl_buf_init(&buf, NULL, 1 << 16);
	equal = bl_input_read(&buf, path, 1 << 15, &cut, NULL) == BL_OK &&
	        bl_str_equal(bl_buf_str(&buf), bl_str_of(text));
	bl_buf_free(&buf);
	return equal;
}

START_TEST(a_file_gets_its_bytes_and_keeps_its_mode)
{
	struct stat st;

	write_file("old");
	chmod(path, 0604);
	ck_assert_int_eq(bl_replace(path, BL_S("old"), BL_S("new text"), &error), BL_OK);
	ck_assert(holds("new text"));
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_int_eq(st.st_mode & 07777, 0604);
}
END_TEST

START_TEST(what_was_changed_meanwhile_is_left_alone)
{
	static const char *const now[] = {"older", "ol", "odd", ""};

	for (size_t i = 0; i < sizeof now / sizeof *now; i++) {
		error = (bl_error){.code = BL_OK};
		write_file(now[i]);
		ck_assert_int_eq(bl_replace(path, BL_S("old"), BL_S("new"), &error), BL_E_OUTPUT);
		ck_assert_ptr_nonnull(strstr(error.text, "changed while it was read"));
		ck_assert(holds(now[i]));
	}
}
END_TEST

START_TEST(a_link_leads_to_what_is_replaced)
{
	struct stat st;

	write_file("old");
	ck_assert_int_eq(symlink("a.md", other), 0);
	ck_assert_int_eq(bl_replace(other, BL_S("old"), BL_S("new"), &error), BL_OK);
	ck_assert(holds("new"));
	ck_assert_int_eq(lstat(other, &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
}
END_TEST

START_TEST(what_is_no_plain_file_is_refused)
{
	ck_assert_int_eq(mkfifo(path, 0600), 0);
	ck_assert_int_eq(bl_replace(path, BL_S("old"), BL_S("new"), &error), BL_E_OUTPUT);
	ck_assert_ptr_nonnull(strstr(error.text, "no plain file"));
	unlink(path);
	ck_assert_int_eq(bl_replace(path, BL_S("old"), BL_S("new"), &error), BL_E_OUTPUT);
	write_file("old");
	chmod(path, 0444);
	ck_assert_int_eq(bl_replace(path, BL_S("old"), BL_S("new"), &error), BL_E_OUTPUT);
	chmod(path, 0644);
	ck_assert_int_eq(link(path, other), 0);
	ck_assert_int_eq(bl_replace(path, BL_S("old"), BL_S("new"), &error), BL_E_OUTPUT);
	ck_assert(holds("old"));
}
END_TEST

/* ---- Diffs ---- */

static void check_diff(const char *name, const char *before, const char *after, const char *diff)
{
	bl_arena arena;
	bl_buf out;

	bl_arena_init(&arena, NULL, 1 << 20);
	bl_buf_init(&out, NULL, 1 << 20);
	ck_assert_int_eq(
		bl_diff(&out, bl_str_of(name), bl_str_of(before), bl_str_of(after), &arena), 0);
	ck_assert_str_eq(out.data ? out.data : "", diff);
	bl_buf_free(&out);
	bl_arena_free(&arena);
}

START_TEST(a_diff_has_three_lines_around)
{
	check_diff("a", "1\n2\n", "1\n2\n", "");
	check_diff("a", "", "1\n", "--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+1\n");
	check_diff("./a", "1\n2\n3\n4\n5\n", "1\n2\n3\n4\nV\n",
	           "--- a/a\n+++ b/a\n@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-5\n+V\n");
	check_diff("/x/a b", "1", "1\n\n2",
	           "--- a/x/a b\t\n+++ b/x/a b\t\n@@ -1,1 +1,3 @@\n-1\n"
	           "\\ No newline at end of file\n+1\n+\n+2\n\\ No newline at end of file\n");
}
END_TEST

START_TEST(changes_far_from_one_another_are_hunks_of_their_own)
{
	check_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "I\n2\n3\n4\n5\n6\n7\n8\nIX\n",
	           "--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n-1\n+I\n 2\n 3\n 4\n"
	           "@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+IX\n");
	check_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n", "I\n2\n3\n4\n5\n6\n7\nIIX\n",
	           "--- a/a\n+++ b/a\n@@ -1,8 +1,8 @@\n-1\n+I\n 2\n 3\n 4\n 5\n 6\n 7\n"
	           "-8\n+IIX\n");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("fix");
	TCase *tests = tcase_create("fix");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_folder, close_folder);
	tcase_add_test(tests, a_file_gets_its_bytes_and_keeps_its_mode);
	tcase_add_test(tests, what_was_changed_meanwhile_is_left_alone);
	tcase_add_test(tests, a_link_leads_to_what_is_replaced);
	tcase_add_test(tests, what_is_no_plain_file_is_refused);
	tcase_add_test(tests, a_diff_has_three_lines_around);
	tcase_add_test(tests, changes_far_from_one_another_are_hunks_of_their_own);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
