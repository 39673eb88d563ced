/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Full texts, on those that this repository holds itself. */
#include <check.h>
#include <stdlib.h>

#include "base/input.h"
#include "base/str.h"

static bl_scanner *scanner;
static bl_buf bytes;
static bl_error error;

static void open_scanner(void)
{
	error = (bl_error){0};
	bl_buf_init(&bytes, NULL, (size_t)1 << 24);
	ck_assert_int_eq(bl_scanner_new(&scanner, bl_rules_builtin(), NULL, &error), BL_OK);
}

static void close_scanner(void)
{
	bl_scanner_free(scanner);
	bl_buf_free(&bytes);
}

static const bl_verdict *check_bytes(bl_str text)
{
	bl_document document = {.bytes = text, .format = BL_FORMAT_TEXT};
	const bl_verdict *verdict = NULL;

	ck_assert_int_eq(bl_check(scanner, &document, &verdict, &error), BL_OK);
	return verdict;
}

static bl_str read_text(const char *path)
{
	bool cut;

	ck_assert_int_eq(bl_input_read(&bytes, path, (size_t)1 << 23, &cut, &error), BL_OK);
	return bl_buf_str(&bytes);
}

static void holds_only(const char *path, const char *id)
{
	const bl_verdict *verdict = check_bytes(read_text(path));

	ck_assert_uint_eq(verdict->statement_count, 1);
	ck_assert(bl_str_equal(verdict->statements[0]->licence, bl_str_of(id)));
	ck_assert_int_eq(verdict->statements[0]->kind, BL_STATEMENT_FULLTEXT);
	ck_assert_ptr_null(verdict->licence.data);
}

/* What a legal code says of licences is part of the code. */
START_TEST(a_legal_code_is_one_statement)
{
	holds_only("LICENSES/CC-BY-4.0.txt", "cc-by-4.0");
	holds_only("LICENSES/CC0-1.0.txt", "cc0-1.0");
}
END_TEST

/* An article above the text of its licence is still granted by its own words. */
START_TEST(a_notice_far_above_still_governs)
{
	bl_str code;
	bl_buf text;
	const bl_verdict *verdict;

	bl_buf_init(&text, NULL, (size_t)1 << 24);
	bl_buf_text(&text, "This article by Sara Rahimi is licensed under CC BY 4.0.\n\n");
	for (int i = 0; i < 200; i++)
		bl_buf_text(&text,
		            "The bridge opened on Thursday, and many people walked over it.\n\n");
	code = read_text("LICENSES/CC-BY-4.0.txt");
	bl_buf_add(&text, code);
	verdict = check_bytes(bl_buf_str(&text));
	ck_assert(bl_str_equal(verdict->licence, BL_S("cc-by-4.0")));
	ck_assert_uint_eq(verdict->statement_count, 2);
	ck_assert_int_eq(verdict->statements[0]->kind, BL_STATEMENT_GRANT);
	ck_assert_int_eq(verdict->statements[1]->kind, BL_STATEMENT_FULLTEXT);
	bl_buf_free(&text);
}
END_TEST

/* Three headings may stand in any report. */
START_TEST(a_few_headings_are_no_legal_code)
{
	const bl_verdict *verdict = check_bytes(
		BL_S("This report is licensed under CC BY 4.0.\n\nSection 1 Definitions\n\n"
	             "Section 2 Scope\n\nSection 8 Interpretation\n"));

	ck_assert_uint_eq(verdict->statement_count, 1);
	ck_assert_int_eq(verdict->statements[0]->kind, BL_STATEMENT_GRANT);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("fulltext");
	TCase *tests = tcase_create("fulltext");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_scanner, close_scanner);
	tcase_add_test(tests, a_legal_code_is_one_statement);
	tcase_add_test(tests, a_notice_far_above_still_governs);
	tcase_add_test(tests, a_few_headings_are_no_legal_code);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
