/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Files and pipes are read up to a ceiling; what cannot be read is told in plain words. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/input.h"
#include "failing_memory.h"

static char folder[] = "/tmp/bylint-input-XXXXXX";
static char path[64];
static bl_buf buf;

static void begin(void)
{
	memcpy(folder, "/tmp/bylint-input-XXXXXX", sizeof folder);
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/text", folder);
	bl_buf_init(&buf, NULL, 1 << 20);
}

static void end(void)
{
	bl_buf_free(&buf);
	unlink(path);
	rmdir(folder);
}

static void put(size_t size)
{
	FILE *file = fopen(path, "wb");

	for (size_t i = 0; i < size; i++)
		fputc((int)(i % 251), file);
	fclose(file);
}

START_TEST(reads_up_to_the_ceiling)
{
	static const size_t ceilings[] = {0, 1, 4095, 32767, 32768, 32769, 65536, 100000};

	for (size_t c = 0; c < sizeof ceilings / sizeof *ceilings; c++)
		for (size_t around = 0; around < 3; around++) {
			size_t size = ceilings[c] + around - 1,
			       kept = around == 2 ? size - 1 : size;
			bl_error error = {0};
			bool cut = around != 2;

			if (size == (size_t)-1)
				continue;
			put(size);
			ck_assert_int_eq(bl_input_read(&buf, path, ceilings[c], &cut, &error), 0);
			ck_assert_uint_eq(buf.size, kept);
			ck_assert(cut == (around == 2));
			for (size_t i = 0; i < kept; i++)
				if ((unsigned char)buf.data[i] != i % 251)
					ck_abort_msg("byte %zu is wrong", i);
		}
}
END_TEST

START_TEST(reads_standard_input)
{
	int ends[2], saved = dup(STDIN_FILENO);
	bool cut = true;

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(write(ends[1], "from a pipe", 11), 11);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	ck_assert_int_eq(bl_input_read(&buf, "-", 100, &cut, NULL), 0);
	dup2(saved, STDIN_FILENO);
	close(saved);
	ck_assert_str_eq(buf.data, "from a pipe");
	ck_assert(!cut);
}
END_TEST

static void check_refused(const char *name, const char *text)
{
	bl_error error = {0};

	bl_buf_text(&buf, "old");
	ck_assert_int_eq(bl_input_read(&buf, name, 100, NULL, &error), BL_E_INPUT);
	ck_assert_int_eq(error.code, BL_E_INPUT);
	ck_assert_str_eq(error.text, text);
	ck_assert_str_eq(error.file, name);
	ck_assert_str_ne(error.hint, "");
	ck_assert_uint_eq(buf.size, 0);
	ck_assert_int_eq(bl_input_read(&buf, name, 100, NULL, NULL), BL_E_INPUT);
}

START_TEST(refuses_in_plain_words)
{
	char below[80];

	check_refused("/nowhere/at/all", "no such file");
	check_refused("", "no such file");
	check_refused(folder, "is a folder");
	put(1);
	snprintf(below, sizeof below, "%s/x", path);
	check_refused(below, "a part of this path is a file, not a folder");
	if (geteuid() != 0) {
		chmod(path, 0);
		check_refused(path, "permission denied");
	}
}
END_TEST

START_TEST(memory_may_run_out)
{
	put(200000);
	for (int good = 0; good < 3; good++) {
		failing_memory counted;
		bl_memory memory = failing(&counted, good);
		bl_error error = {0};
		bl_buf small;

		bl_buf_init(&small, &memory, 1 << 20);
		ck_assert_int_eq(bl_input_read(&small, path, 1 << 20, NULL, &error), BL_E_MEMORY);
		ck_assert_int_eq(error.code, BL_E_MEMORY);
		bl_buf_free(&small);
		ck_assert_int_eq(counted.out, 0);
	}
}
END_TEST

START_TEST(keeps_its_room)
{
	failing_memory counted;
	bl_memory memory = failing(&counted, INT_MAX);
	bl_buf kept;
	int calls;

	put(50000);
	bl_buf_init(&kept, &memory, 1 << 20);
	ck_assert_int_eq(bl_input_read(&kept, path, 1 << 20, NULL, NULL), 0);
	calls = counted.calls;
	ck_assert_int_eq(bl_input_read(&kept, path, 1 << 20, NULL, NULL), 0);
	ck_assert_int_eq(counted.calls, calls);
	bl_buf_free(&kept);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("input");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, reads_up_to_the_ceiling);
	tcase_add_test(tests, reads_standard_input);
	tcase_add_test(tests, refuses_in_plain_words);
	tcase_add_test(tests, memory_may_run_out);
	tcase_add_test(tests, keeps_its_room);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
