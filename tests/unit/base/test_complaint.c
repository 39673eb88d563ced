/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Complaints are printed to the letter, whatever the line holds. */
#include <check.h>
#include <string.h>

#include "base/complaint.h"
#include "base/utf8.h"
#include "failing_memory.h"

#define FILE_NAME BL_S("rules/x.yaml")

static bl_arena arena;
static bl_buf out;

static void begin(void)
{
	bl_arena_init(&arena, NULL, 1 << 20);
	bl_buf_init(&out, NULL, 1 << 20);
}

static void end(void)
{
	bl_buf_free(&out);
	bl_arena_free(&arena);
}

/* What is printed for a span of a source. */
static const char *printed(bl_str source, size_t from, size_t to, const char *hint)
{
	bl_complaints complaints = {.arena = &arena};
	bl_complaint *made = bl_complain(&complaints, FILE_NAME, source, (bl_span){from, to}, hint,
	                                 "wrong %s", "field");

	ck_assert_ptr_nonnull(made);
	bl_buf_clear(&out);
	bl_complaint_print(&out, made);
	return out.data;
}

START_TEST(points_with_carets)
{
	ck_assert_str_eq(
		printed(BL_S("a: b\nlicens: cc-by-4.0\n"), 5, 11, "did you mean \"licence\"?"),
		"rules/x.yaml:2:1: wrong field\n"
		"    2 | licens: cc-by-4.0\n"
		"      | ^^^^^^ did you mean \"licence\"?\n");
	ck_assert_str_eq(printed(BL_S("a: b"), 3, 4, NULL), "rules/x.yaml:1:4: wrong field\n"
	                                                    "    1 | a: b\n"
	                                                    "      |    ^\n");
}
END_TEST

START_TEST(points_at_ends_and_nothing)
{
	ck_assert_str_eq(printed(BL_S("ab\ncd\n"), 1, 99, "go"), "rules/x.yaml:1:2: wrong field\n"
	                                                         "    1 | ab\n"
	                                                         "      |  ^ go\n");
	ck_assert_str_eq(printed(BL_S("ab\n"), 3, 3, "go"), "rules/x.yaml:2:1: wrong field\n"
	                                                    "    2 |\n"
	                                                    "      | ^ go\n");
	ck_assert_str_eq(printed(BL_S("ab\r\n"), 2, 2, NULL), "rules/x.yaml:1:3: wrong field\n"
	                                                      "    1 | ab\n"
	                                                      "      |   ^\n");
	ck_assert_str_eq(printed(BL_S(""), 0, 0, NULL), "rules/x.yaml:1:1: wrong field\n"
	                                                "    1 |\n"
	                                                "      | ^\n");
}
END_TEST

START_TEST(second_line_of_hint_is_under_the_first)
{
	ck_assert_str_eq(printed(BL_S("  abc"), 2, 5, "one\ntwo\nthree"),
	                 "rules/x.yaml:1:3: wrong field\n"
	                 "    1 |   abc\n"
	                 "      |   ^^^ one\n"
	                 "      |       two\n"
	                 "      |       three\n");
}
END_TEST

START_TEST(hint_without_room_takes_the_place_of_carets)
{
	static const char line[] = "  - Contains Ordnance Survey data; licensed under the Open "
				   "Government License version 4.";

	ck_assert_str_eq(printed(bl_str_of(line), 4, sizeof line - 1,
	                         "closest phrase, line 25\n\"4\" is not known"),
	                 "rules/x.yaml:1:5: wrong field\n"
	                 "    1 |   - Contains Ordnance Survey data; licensed under the Open "
	                 "Government License version 4.\n"
	                 "      |     closest phrase, line 25\n"
	                 "      |     \"4\" is not known\n");
}
END_TEST

START_TEST(counts_cells)
{
	ck_assert_str_eq(printed(BL_S("\t中é: e\xCC\x81x"), 7, 11, "go"),
	                 "rules/x.yaml:1:5: wrong field\n"
	                 "    1 |  中é: e\xCC\x81x\n"
	                 "      |      ^^ go\n");
}
END_TEST

START_TEST(makes_everything_visible)
{
	ck_assert_str_eq(printed(BL_S("a\x1B[31m\xE2\x80\xAE \xFF ##[x \x7F"), 1, 2, "\x1B##[go"),
	                 "rules/x.yaml:1:2: wrong field\n"
	                 "    1 | a<U+001B>[31m<U+202E> \xEF\xBF\xBD ## [x <U+007F>\n"
	                 "      |  ^^^^^^^^ <U+001B>## [go\n");
}
END_TEST

START_TEST(a_mark_at_the_start_is_not_shown)
{
	ck_assert_str_eq(printed(BL_S(BL_UTF8_MARK "ab"), 4, 5, NULL),
	                 "rules/x.yaml:1:3: wrong field\n"
	                 "    1 | ab\n"
	                 "      |  ^\n");
}
END_TEST

static size_t cells(const char *text)
{
	bl_buf sink;
	size_t counted;

	bl_buf_init(&sink, NULL, 1 << 20);
	counted = bl_buf_visible(&sink, bl_str_of(text));
	bl_buf_free(&sink);
	return counted;
}

START_TEST(cuts_long_lines_round_the_span)
{
	static const char *const fills[] = {"x", "é", "中", "\t", "\x1B", "\xFF"};

	for (size_t f = 0; f < sizeof fills / sizeof *fills; f++)
		for (size_t at = 0; at <= 2000; at += 100) {
			bl_buf line;
			char *excerpt, *carets;
			size_t from, to, place;

			bl_buf_init(&line, NULL, 1 << 20);
			for (size_t i = 0; i < at; i++)
				bl_buf_text(&line, fills[f]);
			from = line.size;
			bl_buf_text(&line, "HERE");
			to = line.size;
			for (size_t i = at; i < 2000; i++)
				bl_buf_text(&line, fills[f]);
			excerpt = strdup(strchr(printed(bl_buf_str(&line), from, to, NULL), '\n') +
			                 1);
			carets = strchr(excerpt, '\n');
			*carets++ = '\0';
			carets[strlen(carets) - 1] = '\0';
			ck_assert_uint_le(cells(excerpt), 100);
			ck_assert_uint_ge(cells(excerpt), 82);
			ck_assert_ptr_nonnull(strstr(excerpt, "…"));
			ck_assert_ptr_nonnull(strstr(excerpt, "HERE"));
			*strstr(excerpt, "HERE") = '\0';
			place = (size_t)(strchr(carets, '^') - carets);
			ck_assert_uint_eq(cells(excerpt), place);
			ck_assert_str_eq(carets + place, "^^^^");
			free(excerpt);
			bl_buf_free(&line);
		}
}
END_TEST

START_TEST(a_heap_of_marks_ends)
{
	bl_buf line;

	bl_buf_init(&line, NULL, 1 << 20);
	bl_buf_char(&line, 'e');
	for (int i = 0; i < 100000; i++)
		bl_buf_text(&line, "\xCC\x81");
	printed(bl_buf_str(&line), 1, line.size, NULL);
	ck_assert_uint_lt(out.size, 3000);
	bl_buf_free(&line);
}
END_TEST

START_TEST(wide_line_numbers_keep_the_gutter)
{
	bl_buf text;

	bl_buf_init(&text, NULL, 1 << 20);
	for (int i = 0; i < 123455; i++)
		bl_buf_char(&text, '\n');
	bl_buf_text(&text, "ab");
	ck_assert_str_eq(printed(bl_buf_str(&text), 123456, 123457, NULL),
	                 "rules/x.yaml:123456:2: wrong field\n"
	                 "123456 | ab\n"
	                 "       |  ^\n");
	bl_buf_free(&text);
}
END_TEST

START_TEST(prints_without_a_source)
{
	bl_complaints list = {.arena = &arena};
	bl_str none = {NULL, 0};

	bl_complain(&list, FILE_NAME, none, (bl_span){0, 0}, "one\ntwo", "gone");
	bl_complain(&list, none, none, BL_NO_SPAN, NULL, "gone\n");
	bl_complain(&list, BL_S("::error::x\n"), none, BL_NO_SPAN, NULL, "gone");
	for (size_t i = 0; i < list.list.count; i++)
		bl_complaint_print(&out, &list.list.items[i]);
	ck_assert_str_eq(out.data, "rules/x.yaml: gone\n"
	                           "      | one\n"
	                           "      | two\n"
	                           "gone<U+000A>\n"
	                           "./::error::x<U+000A>: gone\n");
}
END_TEST

START_TEST(places_come_in_any_order)
{
	bl_complaints list = {.arena = &arena};
	bl_str source = BL_S("ab\ncd\nef");
	static const size_t offsets[] = {4, 5, 0, 7, 6};
	static const size_t lines[] = {2, 2, 1, 3, 3}, columns[] = {2, 3, 1, 2, 1};

	for (size_t i = 0; i < 5; i++) {
		const bl_complaint *c = bl_complain(&list, FILE_NAME, source,
		                                    (bl_span){offsets[i], offsets[i]}, NULL, "x");

		ck_assert_uint_eq(c->place.line, lines[i]);
		ck_assert_uint_eq(c->place.column, columns[i]);
	}
}
END_TEST

START_TEST(hints_can_follow)
{
	bl_complaints list = {.arena = &arena};
	bl_error error = {0};

	bl_complaint_hint(&list, "of nothing");
	ck_assert_int_eq(bl_complaints_to_error(&list, &error), 0);
	ck_assert_int_eq(error.code, 0);
	bl_complain(&list, FILE_NAME, BL_S("ab"), (bl_span){1, 1}, NULL, "first %d", 1);
	bl_complaint_hint(&list, "do %s", "this");
	bl_complain(&list, FILE_NAME, BL_S("ab"), (bl_span){0, 1}, NULL, "second");
	ck_assert_int_eq(bl_complaints_to_error(&list, &error), BL_E_RULES);
	ck_assert_int_eq(error.code, BL_E_RULES);
	ck_assert_str_eq(error.file, "rules/x.yaml");
	ck_assert_str_eq(error.text, "first 1");
	ck_assert_str_eq(error.hint, "do this");
	ck_assert_uint_eq(error.place.column, 2);
	ck_assert_int_eq(bl_complaints_to_error(&list, NULL), BL_E_RULES);
}
END_TEST

START_TEST(the_first_error_wins)
{
	bl_error error = {.hint = "old", .file = "old"};

	ck_assert_int_eq(bl_fail(&error, BL_E_USE, "%s %d", "wrong", 1), BL_E_USE);
	ck_assert_str_eq(error.text, "wrong 1");
	ck_assert_str_eq(error.hint, "");
	ck_assert_str_eq(error.file, "");
	ck_assert_int_eq(bl_fail(&error, BL_E_INPUT, "later"), BL_E_INPUT);
	ck_assert_int_eq(error.code, BL_E_USE);
	ck_assert_str_eq(error.text, "wrong 1");
	ck_assert_int_eq(bl_fail_memory(NULL), BL_E_MEMORY);
	error.code = 0;
	ck_assert_int_eq(bl_fail_memory(&error), BL_E_MEMORY);
	ck_assert_int_eq(error.code, BL_E_MEMORY);
}
END_TEST

/* A message is cut between characters, wherever the ceiling falls. */
START_TEST(long_messages_are_cut_whole)
{
	static const char *const letters[] = {"é", "中", "😀"};

	for (size_t l = 0; l < 3; l++)
		for (int shift = 0; shift < 4; shift++) {
			bl_error error = {0};
			bl_buf text;

			bl_buf_init(&text, NULL, 1 << 20);
			bl_buf_format(&text, "%.*s", shift, "xxxx");
			for (int i = 0; i < 600; i++)
				bl_buf_text(&text, letters[l]);
			bl_fail(&error, BL_E_USE, "%s", text.data);
			ck_assert(bl_utf8_valid(bl_str_of(error.text)));
			ck_assert_uint_ge(strlen(error.text), 508);
			bl_buf_free(&text);
		}
}
END_TEST

START_TEST(memory_may_run_out)
{
	for (int good = 0; good < 3; good++) {
		failing_memory counted;
		bl_memory memory = failing(&counted, good);
		bl_arena small;
		bl_complaints list = {.arena = &small};
		bl_error error = {0};

		bl_arena_init(&small, &memory, 1 << 20);
		for (int i = 0; i < 2000; i++)
			bl_complain(&list, FILE_NAME, BL_S("a"), (bl_span){0, 1}, "hint", "text");
		bl_complaint_hint(&list, "hint");
		ck_assert(list.failed);
		ck_assert_int_eq(bl_complaints_to_error(&list, &error),
		                 good ? BL_E_RULES : BL_E_MEMORY);
		bl_arena_free(&small);
		ck_assert_int_eq(counted.out, 0);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("complaint");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, points_with_carets);
	tcase_add_test(tests, points_at_ends_and_nothing);
	tcase_add_test(tests, second_line_of_hint_is_under_the_first);
	tcase_add_test(tests, hint_without_room_takes_the_place_of_carets);
	tcase_add_test(tests, counts_cells);
	tcase_add_test(tests, makes_everything_visible);
	tcase_add_test(tests, a_mark_at_the_start_is_not_shown);
	tcase_add_test(tests, cuts_long_lines_round_the_span);
	tcase_add_test(tests, a_heap_of_marks_ends);
	tcase_add_test(tests, wide_line_numbers_keep_the_gutter);
	tcase_add_test(tests, prints_without_a_source);
	tcase_add_test(tests, places_come_in_any_order);
	tcase_add_test(tests, hints_can_follow);
	tcase_add_test(tests, the_first_error_wins);
	tcase_add_test(tests, long_messages_are_cut_whole);
	tcase_add_test(tests, memory_may_run_out);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
