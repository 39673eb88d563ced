/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Texts that were made to be slow, read with the shipped cards: time and rows have a ceiling. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "facts/facts.h"

enum { STATEMENTS = 500, CREDITS = 500, MEBIBYTE = 1 << 20, SECONDS = 20 };

static bl_arena arena;
static bl_text text;
static bl_facts facts;

static void begin(void)
{
	bl_arena_init(&arena, NULL, (size_t)1 << 30);
}

static void end(void)
{
	bl_arena_free(&arena);
}

static bl_str repeated(const char *words, size_t size)
{
	size_t length = strlen(words);
	char *out = bl_arena_take(&arena, size + length + 1);

	ck_assert_ptr_nonnull(out);
	for (size_t at = 0; at < size; at += length)
		memcpy(out + at, words, length);
	return (bl_str){out, size / length * length};
}

/* Reads so many bytes of the same words; returns what it took, in seconds. */
static double read_many(const char *words, size_t size)
{
	bl_limits limits = {(size_t)1 << 30, (size_t)1 << 30, STATEMENTS, CREDITS, 10000};
	bl_document document = {.bytes = repeated(words, size), .format = BL_FORMAT_TEXT};
	bl_error error = {0};
	clock_t start = clock();
	bl_kit kit;

	bl_kit_init(&kit, bl_rules_builtin(), &limits, NULL);
	ck_assert_int_eq(bl_text_read(&text, &document, (size_t)1 << 30, &arena, &error), BL_OK);
	ck_assert_int_eq(bl_facts_find(&facts, &text, &kit, &arena, &error), BL_OK);
	bl_kit_clear(&kit);
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

START_TEST(time_has_a_ceiling)
{
	static const char *const words[] = {
		"creativecommons.org/licenses/by/4.0/",
		"https://creativecommons.org/licenses/by/4.0/?",
		"https://aaaaaaaaa",
		"the the the CC BY 4.0 the ",
		"(AP) — ",
		"this article is licensed under the terms of the ",
		"photo by Al Bo Ci Du Ef Ga ",
		"“ by Sara is licensed under ",
		"no part of this article may be reproduced or used in any form ",
		"CC BY-NC-ND 4.0 (",
		"Creative Commons Attribution ",
		"Reuters, AP, AFP, ",
		"except where otherwise noted, all content by Reuters is not formerly ",
		"All rights reserved. ",
		"edited for length by ",
		"Photo: ",
		"© 2020 2021 2022 ",
		"((((((((",
		"\"\"\"\"",
		"        ",
		"a\n\n",
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		double seconds = read_many(words[i], MEBIBYTE);

		ck_assert_msg(seconds < SECONDS, "%.0f s for: %s", seconds, words[i]);
		end();
		begin();
	}
}
END_TEST

START_TEST(rows_have_a_ceiling)
{
	read_many("Licensed under CC BY 4.0. ", MEBIBYTE / 8);
	ck_assert_uint_eq(facts.declared.count, STATEMENTS);
	ck_assert_uint_le(facts.licence_hits.count, STATEMENTS);
	read_many("All rights reserved. ", MEBIBYTE / 8);
	ck_assert_uint_le(facts.declared.count, STATEMENTS);
	ck_assert_uint_ge(facts.declared.count, STATEMENTS / 4);
	read_many("According to Reuters it rained. ", MEBIBYTE / 8);
	ck_assert_uint_eq(facts.credited.count, CREDITS);
	ck_assert_uint_le(facts.publisher_hits.count, CREDITS * 4);
	read_many("This article has been edited for length. ", MEBIBYTE / 8);
	ck_assert_uint_le(facts.remarks.count, STATEMENTS);
}
END_TEST

START_TEST(a_ceiling_of_memory_is_an_error)
{
	bl_limits limits = {(size_t)1 << 30, (size_t)1 << 30, STATEMENTS, CREDITS, 10000};
	bl_document document = {
		.bytes = repeated("Licensed under CC BY 4.0, says Reuters. ", MEBIBYTE)};
	bl_error error = {0};
	bl_arena small;
	bl_kit kit;

	bl_arena_init(&small, NULL, MEBIBYTE / 4);
	bl_kit_init(&kit, bl_rules_builtin(), &limits, NULL);
	ck_assert_int_eq(bl_text_read(&text, &document, (size_t)1 << 30, &arena, &error), BL_OK);
	ck_assert_int_eq(bl_facts_find(&facts, &text, &kit, &small, &error), BL_E_MEMORY);
	ck_assert_int_eq(error.code, BL_E_MEMORY);
	bl_kit_clear(&kit);
	bl_arena_free(&small);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("limits");
	TCase *tests = tcase_create("limits");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, time_has_a_ceiling);
	tcase_add_test(tests, rows_have_a_ceiling);
	tcase_add_test(tests, a_ceiling_of_memory_is_an_error);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
