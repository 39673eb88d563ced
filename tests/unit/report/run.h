/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One suite as a program. */
#ifndef RUN_H
#define RUN_H

#include <check.h>

static inline int run_tests(const char *name, const TTest *const *tests, size_t count)
{
	Suite *suite = suite_create(name);
	TCase *cases = tcase_create(name);
	SRunner *runner;
	int failed;
	size_t i;

	for (i = 0; i < count; i++)
		tcase_add_test(cases, tests[i]);
	suite_add_tcase(suite, cases);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0;
}

#define RUN_TESTS(name, ...)                                                  \
	int main(void)                                                        \
	{                                                                     \
		const TTest *const given[] = {__VA_ARGS__};                   \
		return run_tests(name, given, sizeof(given) / sizeof *given); \
	}

#endif
