/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The spellings are a contract: each list whole, and nothing behind its end. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "bylint.h"

/* Compares the names of 0, 1, … with expected; "-" stands for NULL, which must follow the last. */
#define CHECK_NAMES(name_of, type, ...)                                   \
	do {                                                              \
		static const char *const expected[] = {__VA_ARGS__};      \
		size_t count = sizeof(expected) / sizeof *expected, i;    \
		for (i = 0; i < count; i++) {                             \
			const char *name = name_of((type)i);              \
			ck_assert_str_eq(name ? name : "-", expected[i]); \
		}                                                         \
		ck_assert_ptr_null(name_of((type)count));                 \
	} while (0)

START_TEST(names_of_what_is_found)
{
	CHECK_NAMES(bl_from_name, bl_from, "-", "text", "markup", "record", "option", "card");
	CHECK_NAMES(bl_scope_name, bl_scope, "unknown", "document", "site", "image", "media",
	            "quote", "data", "software", "other-work");
	CHECK_NAMES(bl_statement_kind_name, bl_statement_kind, "mention", "grant", "tag", "link",
	            "reservation", "waiver", "fulltext");
	CHECK_NAMES(bl_confidence_name, bl_confidence, "low", "medium", "high");
	CHECK_NAMES(bl_credit_kind_name, bl_credit_kind, "wire", "image", "republication",
	            "translation", "adaptation", "data-source", "tasl", "byline", "reporting",
	            "priority");
	CHECK_NAMES(bl_relation_name, bl_relation, "derivation", "reference", "ambiguous", "self");
	CHECK_NAMES(bl_role_name, bl_role, "-", "author", "translator", "editor", "reviewer",
	            "photographer", "agency", "outlet", "organisation", "document");
}
END_TEST

START_TEST(names_of_what_is_judged)
{
	CHECK_NAMES(bl_outcome_name, bl_outcome, "none", "met", "not-met", "unsure", "not-needed",
	            "error");
	CHECK_NAMES(bl_class_name, bl_class, "licence", "conflict", "marking", "policy", "config");
	CHECK_NAMES(bl_condition_name, bl_condition, "-", "always", "if-given", "if-possible",
	            "if-changed", "never");
	CHECK_NAMES(bl_severity_name, bl_severity, "note", "warning", "error");
	CHECK_NAMES(bl_permit_name, bl_permit, "unknown", "yes", "no");
	CHECK_NAMES(bl_format_name, bl_format, "auto", "text", "markdown", "html");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("names");
	TCase *tests = tcase_create("names");
	SRunner *runner;
	int failed;

	tcase_add_test(tests, names_of_what_is_found);
	tcase_add_test(tests, names_of_what_is_judged);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0;
}
