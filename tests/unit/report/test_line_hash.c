/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The hash of a line against values that a reader of SARIF computed for the same files
 * (Sarif.Multitool 5.7.0, RollingHashPartialFingerprints). */
#include <stdlib.h>
#include <string.h>

#include "report/line_hash.h"
#include "run.h"

#define MOST 8

static void check_lines(bl_str bytes, const char *const *expected)
{
	bl_line_hash wanted[MOST] = {{0}};
	char printed[BL_LINE_HASH_MOST];
	size_t i, count;

	for (count = 0; expected[count] != NULL; count++)
		wanted[count].line = count + 1;
	bl_line_hashes(wanted, count, bytes);
	for (i = 0; i < count; i++) {
		bl_line_hash_print(printed, &wanted[i]);
		ck_assert_str_eq(printed, expected[i]);
	}
}

START_TEST(lines_hash_as_the_host_has_it)
{
	static const char *const crlf[] = {"14bde007ab0344dc:1", "519a9401f275a822:1",
	                                   "ef5cc89562945750:1", "a048d79140500c26:1", NULL};
	static const char *const cr[] = {"77a50b96b14e5049:1", "ca025105991a4cc2:1",
	                                 "f2078d1c7c7b87e:1",  "3791504be0bd17cc:1",
	                                 "c129715d7a2bc9a3:1", NULL};
	static const char *const blank[] = {"c129715d7a2bc9a3:1", NULL};
	static const char *const rtl[] = {"39821bbe0f4ea5e9:1", "94966f7b6c9bf848:1",
	                                  "c129715d7a2bc9a3:1", NULL};

	check_lines(BL_S("First caf\xC3\xA9 \xF0\x9F\x98\x80\r\n\t tabs and blanks \r\n\r\n"
	                 "last line without end"),
	            crlf);
	check_lines(BL_S("a\rb\r\rc\r"), cr);
	check_lines(BL_S("  \t"), blank);
	check_lines(BL_S("\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xD8\xAF\xD9\x86\xDB\x8C\xD8\xA7\n"
	                 "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xD8\xAF\xD9\x86\xDB\x8C\xD8\xA7\n"),
	            rtl);
}
END_TEST

START_TEST(equal_lines_are_numbered)
{
	static const char *const expected[] = {"52b56201ffb58620:1", "52b56201ffb58620:2",
	                                       "52b56201ffb58620:3", "c33be7e0cf7c3ca:1",
	                                       "c129715d7a2bc9a3:1", NULL};
	char bytes[3 * 121 + 2];
	size_t i;

	memset(bytes, 'x', sizeof(bytes));
	for (i = 0; i < 3; i++)
		bytes[i * 121 + 120] = '\n';
	memcpy(bytes + 363, "y\n", 2);
	check_lines((bl_str){bytes, sizeof(bytes)}, expected);
}
END_TEST

/* A line that is not wanted counts for those that are, and the order is kept. */
START_TEST(only_some_lines_are_wanted)
{
	bl_line_hash wanted[] = {{.line = 2}, {.line = 40000}, {.line = 99999}};
	size_t i;
	bl_buf out;

	bl_buf_init(&out, NULL, (size_t)64 << 20);
	for (i = 0; i < 100000; i++)
		bl_buf_text(
			&out,
			"a line of words that is longer than the hundred units which the host looks at, "
			"and the same as every other one of them\n");
	bl_line_hashes(wanted, 3, bl_buf_str(&out));
	ck_assert_uint_eq(wanted[0].count, 2);
	ck_assert_uint_eq(wanted[1].count, 40000);
	ck_assert_uint_eq(wanted[2].count, 99999);
	ck_assert_uint_eq(wanted[0].hash, wanted[2].hash);
	bl_line_hashes(wanted, 0, BL_S(""));
	bl_buf_free(&out);
}
END_TEST

RUN_TESTS("line_hash", lines_hash_as_the_host_has_it, equal_lines_are_numbered,
          only_some_lines_are_wanted)
