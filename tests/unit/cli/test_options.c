/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The command line, read through the one table of options. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/options.h"

static bl_arena arena;
static bl_settings settings;
static bl_error error;

static void open_arena(void)
{
	bl_arena_init(&arena, NULL, (size_t)1 << 24);
}

static void close_arena(void)
{
	bl_arena_free(&arena);
}

static int read_line(const char *const *words)
{
	char *argv[16] = {NULL};
	int argc = 0;

	settings = (bl_settings){.color = BL_WHEN_AUTO, .arena = &arena};
	error = (bl_error){.code = BL_OK};
	for (; words[argc]; argc++)
		memcpy(&argv[argc], &words[argc], sizeof argv[0]);
	return bl_options_read(&settings, argc, argv, &error);
}

#define READ(...) read_line((const char *const[]){"bylint", __VA_ARGS__, NULL})

START_TEST(values_stand_behind_a_blank_or_an_equals_sign)
{
	ck_assert_int_eq(READ("check", "--title", "Bridges", "--author=Sara Rahimi", "a.txt"),
	                 BL_OK);
	ck_assert_str_eq(settings.command->name, "check");
	ck_assert(bl_str_equal(settings.stated.title, BL_S("Bridges")));
	ck_assert(bl_str_equal(settings.stated.author, BL_S("Sara Rahimi")));
	ck_assert_uint_eq(settings.paths.count, 1);
}
END_TEST

START_TEST(both_spellings_are_one_option)
{
	ck_assert_int_eq(READ("check", "--license", "cc-by-4.0", "a.txt"), BL_OK);
	ck_assert(bl_str_equal(settings.stated.licence, BL_S("cc-by-4.0")));
	ck_assert_int_eq(READ("check", "--license-out=cc-by-sa-4.0", "a.txt"), BL_OK);
	ck_assert(bl_str_equal(settings.stated.licence_out, BL_S("cc-by-sa-4.0")));
}
END_TEST

START_TEST(nothing_behind_two_dashes_is_an_option)
{
	ck_assert_int_eq(READ("check", "--", "--own"), BL_OK);
	ck_assert(!settings.stated.own);
	ck_assert_uint_eq(settings.paths.count, 1);
}
END_TEST

START_TEST(mistakes_are_told_with_a_next_step)
{
	ck_assert_int_eq(READ("check", "--titel", "x"), BL_E_USE);
	ck_assert_ptr_nonnull(strstr(error.hint, "--title"));
	ck_assert_int_eq(READ("chek", "a.txt"), BL_E_USE);
	ck_assert_ptr_nonnull(strstr(error.hint, "check"));
	ck_assert_int_eq(READ("check", "--title"), BL_E_USE);
	ck_assert_int_eq(READ("check", "--own=yes", "a.txt"), BL_E_USE);
	ck_assert_int_eq(READ("check", "--use", "borrow", "a.txt"), BL_E_USE);
}
END_TEST

/* A row that no command offers, or a default that its own row refuses, would never be noticed. */
START_TEST(every_row_can_be_read)
{
	for (size_t i = 0; i < bl_option_count; i++) {
		const bl_option *option = &bl_options[i];

		ck_assert_msg(option->commands & BL_FOR_ALL, "%s is for no command", option->name);
		ck_assert_msg(option->about && option->about[0], "%s has no words", option->name);
		ck_assert_msg(option->argument || option->kind == BL_OPTION_FLAG ||
		                      option->kind == BL_OPTION_SET,
		              "%s takes nothing", option->name);
		for (size_t k = 0; k < i; k++)
			ck_assert_msg(strcmp(option->name, bl_options[k].name) != 0 ||
			                      !(option->commands & bl_options[k].commands),
			              "%s stands twice", option->name);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("options");
	TCase *tests = tcase_create("options");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_arena, close_arena);
	tcase_add_test(tests, values_stand_behind_a_blank_or_an_equals_sign);
	tcase_add_test(tests, both_spellings_are_one_option);
	tcase_add_test(tests, nothing_behind_two_dashes_is_an_option);
	tcase_add_test(tests, mistakes_are_told_with_a_next_step);
	tcase_add_test(tests, every_row_can_be_read);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
