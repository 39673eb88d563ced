/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* JSON is read strictly, and what is written can be read again. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "base/utf8.h"
#include "failing_memory.h"

static bl_arena arena;
static bl_buf out;
static bl_json_writer w;

static void begin(void)
{
	bl_arena_init(&arena, NULL, 64 << 20);
	bl_buf_init(&out, NULL, 64 << 20);
	bl_json_start(&w, &out, 0);
}

static void end(void)
{
	bl_buf_free(&out);
	bl_arena_free(&arena);
}

/* ---- Reading ----------------------------------------------------------------------------- */

static const bl_json *read_good(bl_str source)
{
	const bl_json *value = NULL;
	bl_error error = {0};
	int result = bl_json_read(&value, source, &arena, &error);

	ck_assert_msg(result == 0, "%.*s: %s at %zu", BL_ARG(source), error.text,
	              error.place.offset);
	return value;
}

static void check_bad(bl_str source, size_t offset)
{
	const bl_json *value = NULL;
	bl_error error = {0};

	ck_assert_msg(bl_json_read(&value, source, &arena, &error) == BL_E_INPUT, "%.*s is read",
	              BL_ARG(source));
	ck_assert_ptr_null(value);
	ck_assert_int_eq(error.code, BL_E_INPUT);
	ck_assert_uint_ge(error.place.line, 1);
	ck_assert_msg(error.place.offset == offset, "%.*s: at %zu, not %zu: %s", BL_ARG(source),
	              error.place.offset, offset, error.text);
	ck_assert_int_eq(bl_json_read(&value, source, &arena, NULL), BL_E_INPUT);
}

static void check_string(const char *source, bl_str text)
{
	const bl_json *value = read_good(bl_str_of(source));

	ck_assert_int_eq(value->kind, BL_JSON_STRING);
	ck_assert_msg(bl_str_equal(value->text, text), "%s gives %.*s", source,
	              BL_ARG(value->text));
}

START_TEST(reads_values)
{
	const bl_json *root = read_good(BL_S(
		" {\"a\": [1, -0.5e+7, true, false, null, \"x\"], \"b\":{}, \"c\":[ ] }\r\n\t"));
	static const bl_json_kind kinds[] = {BL_JSON_NUMBER, BL_JSON_NUMBER, BL_JSON_TRUE,
	                                     BL_JSON_FALSE,  BL_JSON_NULL,   BL_JSON_STRING};
	const bl_json *item = root->first->first;

	for (size_t i = 0; i < 6; i++, item = item->next)
		ck_assert_int_eq(item->kind, kinds[i]);
	ck_assert_ptr_null(item);
	ck_assert(bl_str_equal(root->first->first->next->text, BL_S("-0.5e+7")));
	ck_assert_int_eq(bl_json_get(root, BL_S("b"))->kind, BL_JSON_OBJECT);
	ck_assert_int_eq(bl_json_get(root, BL_S("c"))->kind, BL_JSON_ARRAY);
	ck_assert_ptr_null(bl_json_get(root, BL_S("c"))->first);
	ck_assert_int_eq(read_good(BL_S("0"))->kind, BL_JSON_NUMBER);
}
END_TEST

START_TEST(reads_strings)
{
	static const char source[] = "\"plain text\"";

	ck_assert_ptr_eq(read_good(bl_str_of(source))->text.data, source + 1);
	check_string("\"\"", BL_S(""));
	check_string("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", BL_S("\"\\/\b\f\n\r\t"));
	check_string("\"\\u0041\\u00e9\\u4E2d\"", BL_S("Aé中"));
	check_string("\"\\ud83d\\ude00!\"", BL_S("😀!"));
	check_string("\"a\\u0000b\"", (bl_str){"a\0b", 3});
	check_string("\"\\ud83d\"", BL_S("\xEF\xBF\xBD"));
	check_string("\"\\ude00x\"", BL_S("\xEF\xBF\xBDx"));
	check_string("\"\\ud83d\\ud83d\\ude00\"", BL_S("\xEF\xBF\xBD😀"));
	check_string("\"\\ude00\\ude00\"", BL_S("\xEF\xBF\xBD\xEF\xBF\xBD"));
	check_string("\"\\ud83d\\n\"", BL_S("\xEF\xBF\xBD\n"));
	check_string("\"\\ud83d\\u0041\"", BL_S("\xEF\xBF\xBD"
	                                        "A"));
	check_string("\"\xFF\xC3\"", BL_S("\xFF\xC3"));
	check_string("\"\x7F\xC2\x80\"", BL_S("\x7F\xC2\x80"));
}
END_TEST

/* A quote, a backslash and a control are seen at every distance. */
START_TEST(runs_end_where_they_should)
{
	for (size_t fill = 0; fill < 40; fill++) {
		char source[80];
		int size = snprintf(source, sizeof source, "\"%.*s\\n%.*s\"", (int)fill,
		                    "éééééééééééééééééééé", 40 - (int)fill,
		                    "\xFF\x80!!~~\x7F\x7F éééé éééé éééé éééé éééé");
		bl_str text = read_good((bl_str){source, (size_t)size})->text;

		ck_assert_uint_eq(text.size, (size_t)size - 3);
		ck_assert_int_eq(text.data[fill], '\n');
		source[fill + 1] = '\x1F';
		check_bad((bl_str){source, (size_t)size}, fill + 1);
	}
}
END_TEST

START_TEST(refuses_what_is_not_json)
{
	check_bad(BL_S(""), 0);
	check_bad((bl_str){NULL, 0}, 0);
	check_bad(BL_S("  "), 2);
	check_bad(BL_S("{\"a\":1"), 6);
	check_bad(BL_S("{\"a\" 1}"), 5);
	check_bad(BL_S("{a:1}"), 1);
	check_bad(BL_S("{\"a\":1,}"), 7);
	check_bad(BL_S("{,}"), 1);
	check_bad(BL_S("[1,]"), 3);
	check_bad(BL_S("[1 2]"), 3);
	check_bad(BL_S("[1}"), 2);
	check_bad(BL_S("[1]]"), 3);
	check_bad(BL_S("1 2"), 2);
	check_bad(BL_S("nul"), 0);
	check_bad(BL_S("True"), 0);
	check_bad(BL_S("truex"), 4);
	check_bad(BL_S("01"), 1);
	check_bad(BL_S("-"), 1);
	check_bad(BL_S("+1"), 0);
	check_bad(BL_S(".5"), 0);
	check_bad(BL_S("1."), 2);
	check_bad(BL_S("1.e5"), 2);
	check_bad(BL_S("1e"), 2);
	check_bad(BL_S("1e+"), 3);
	check_bad(BL_S("NaN"), 0);
	check_bad(BL_S("\"abc"), 0);
	check_bad(BL_S("\"abc\\"), 0);
	check_bad(BL_S("\"abc\\\""), 0);
	check_bad(BL_S("\"a\nb\""), 2);
	check_bad(BL_S("[\"\\x\"]"), 2);
	check_bad(BL_S("\"\\u12g4\""), 1);
	check_bad(BL_S("\"\\u12"), 1);
	check_bad(BL_S("'a'"), 0);
	check_bad(BL_S("\xEF\xBB\xBF{}"), 0);
	check_bad(BL_S("{} // x"), 3);
	check_bad((bl_str){"1\0", 2}, 1);
	check_bad((bl_str){"\0", 1}, 0);
	check_bad((bl_str){"\"\\\0\"", 4}, 1);
}
END_TEST

START_TEST(places_have_lines)
{
	bl_error error = {0};
	const bl_json *value;

	bl_json_read(&value, BL_S("{\n \"é\": x}"), &arena, &error);
	ck_assert_uint_eq(error.place.line, 2);
	ck_assert_uint_eq(error.place.column, 7);
}
END_TEST

START_TEST(nesting_has_an_end)
{
	char deep[1000];

	memset(deep, '[', 256);
	memset(deep + 256, ']', 256);
	read_good((bl_str){deep, 512});
	memset(deep, '[', 257);
	memset(deep + 257, ']', 257);
	check_bad((bl_str){deep, 514}, 256);
}
END_TEST

START_TEST(finds_members)
{
	const bl_json *root =
		read_good(BL_S("{\"a\":{\"b\":{\"c\":1}},\"a.b\":{\"c\":2,\"x\":3},\"t\":4,\"t\":5,"
	                       "\"m\":{\"n.o\":6},\"\":{\"\":7}}"));

	ck_assert(bl_str_equal(bl_json_get(root, BL_S("a.b.c"))->text, BL_S("2")));
	ck_assert(bl_str_equal(bl_json_get(root, BL_S("a.b.x"))->text, BL_S("3")));
	ck_assert(bl_str_equal(bl_json_get(root, BL_S("t"))->text, BL_S("5")));
	ck_assert(bl_str_equal(bl_json_get(root, BL_S("m.n.o"))->text, BL_S("6")));
	ck_assert(bl_str_equal(bl_json_get(root, BL_S("."))->text, BL_S("7")));
	ck_assert_ptr_null(bl_json_get(root, BL_S("m.n")));
	ck_assert_ptr_null(bl_json_get(root, BL_S("t.x")));
	ck_assert_ptr_null(bl_json_get(root, BL_S("a.")));
	ck_assert_ptr_null(bl_json_get(root, BL_S("zz")));
	ck_assert_ptr_null(bl_json_get(NULL, BL_S("a")));
	ck_assert_ptr_null(bl_json_get(read_good(BL_S("[1]")), BL_S("a")));
}
END_TEST

START_TEST(every_allocation_may_fail)
{
	bl_str source = BL_S("[\"\\u0041\", {\"\\n\": [[[[]]]]}]");
	bl_buf big;

	bl_buf_init(&big, NULL, 1 << 20);
	bl_buf_char(&big, '[');
	for (int i = 0; i < 3000; i++)
		bl_buf_format(&big, "%.*s,", BL_ARG(source));
	bl_buf_text(&big, "1]");
	for (int good = 0, result = BL_E_MEMORY; result != 0; good++) {
		failing_memory counted;
		bl_memory memory = failing(&counted, good);
		bl_error error = {0};
		const bl_json *value;
		bl_arena small;

		bl_arena_init(&small, &memory, 64 << 20);
		result = bl_json_read(&value, bl_buf_str(&big), &small, &error);
		ck_assert_int_eq(error.code, result);
		ck_assert(result == 0 || result == BL_E_MEMORY);
		ck_assert(result == 0 || good < 20);
		ck_assert(result != 0 || good > 4);
		bl_arena_free(&small);
		ck_assert_int_eq(counted.out, 0);
	}
	bl_buf_free(&big);
}
END_TEST

/* ---- Writing ----------------------------------------------------------------------------- */

static void check_written(bl_str value, const char *text)
{
	bl_buf_clear(&out);
	bl_json_start(&w, &out, 0);
	bl_json_string(&w, NULL, value);
	ck_assert_str_eq(out.data, text);
}

START_TEST(writes_strings)
{
	check_written(BL_S("a \"b\" \\ c/"), "\"a \\\"b\\\" \\\\ c/\"");
	check_written((bl_str){"\0\n\x1B\x7F", 4}, "\"\\u0000\\u000a\\u001b\\u007f\"");
	check_written(BL_S("\xC2\x9Bx\xC2\xA0"), "\"\\u009bx\xC2\xA0\"");
	check_written(BL_S("\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F\xD8\x9C"),
	              "\"\\u202e\\u2066\\u200f\\u061c\"");
	check_written(BL_S("\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF"), "\"\\u2028\\u2029\\ufeff\"");
	check_written(BL_S("می\xE2\x80\x8Cخواهم 😀"), "\"می\xE2\x80\x8Cخواهم 😀\"");
	check_written(BL_S("##[group] #[ ###[ [##"), "\"##\\u005bgroup] #[ ###\\u005b [##\"");
	check_written(BL_S("::error::"), "\"::error::\"");
	check_written(BL_S("a\xFF\xC3(\xED\xA0\x80"),
	              "\"a\xEF\xBF\xBD\xEF\xBF\xBD(\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
	check_written(BL_S(""), "\"\"");
	check_written((bl_str){NULL, 0}, "null");
}
END_TEST

static void write_all(unsigned indent)
{
	bl_buf_clear(&out);
	bl_json_start(&w, &out, indent);
	bl_json_open(&w, NULL, '{');
	bl_json_text(&w, "a", "x");
	bl_json_text(&w, "b", NULL);
	bl_json_open(&w, "c", '[');
	bl_json_number(&w, NULL, SIZE_MAX);
	bl_json_bool(&w, NULL, true);
	bl_json_open(&w, NULL, '{');
	bl_json_close(&w, '}');
	bl_json_close(&w, ']');
	bl_json_open(&w, "d", '[');
	bl_json_close(&w, ']');
	bl_json_bool(&w, "e", false);
	bl_json_null(&w, "##[f");
	bl_json_close(&w, '}');
}

START_TEST(writes_structures)
{
	write_all(0);
	ck_assert_str_eq(out.data, "{\"a\":\"x\",\"b\":null,\"c\":[18446744073709551615,true,{}],"
	                           "\"d\":[],\"e\":false,\"##\\u005bf\":null}");
	read_good(bl_buf_str(&out));
	write_all(2);
	ck_assert_str_eq(
		out.data,
		"{\n  \"a\": \"x\",\n  \"b\": null,\n  \"c\": [\n    18446744073709551615,\n"
		"    true,\n    {}\n  ],\n  \"d\": [],\n  \"e\": false,\n"
		"  \"##\\u005bf\": null\n}");
	read_good(bl_buf_str(&out));
}
END_TEST

START_TEST(too_deep_writing_fails_the_buffer)
{
	for (int i = 0; i < 64; i++)
		bl_json_open(&w, NULL, '[');
	ck_assert(!out.failed);
	bl_json_open(&w, NULL, '[');
	ck_assert(out.failed);
	for (int i = 0; i < 65; i++)
		bl_json_close(&w, ']');
	ck_assert_uint_eq(w.depth, 0);
}
END_TEST

/* Any bytes come back as themselves, but for invalid ones and U+FFFD. */
START_TEST(what_is_written_is_read)
{
	uint32_t random = 1;

	for (int round = 0; round < 3000; round++) {
		char bytes[48];
		bl_str text = {bytes, (size_t)round % sizeof bytes}, back;

		for (size_t i = 0; i < text.size; i++) {
			random = random * 1664525 + 1013904223;
			bytes[i] = "\"\\[##\n\x1F\x7F\x80\xC2\xE2\x80\xAE\xFFx\xD8\xA7\xF0\x9F\x98"
				[random >> 24 & 15];
			if (random >> 23 & 1)
				bytes[i] = (char)(random >> 15);
		}
		bl_buf_clear(&out);
		bl_json_start(&w, &out, 0);
		bl_json_string(&w, NULL, text);
		ck_assert(bl_utf8_valid(bl_buf_str(&out)));
		ck_assert_ptr_null(strstr(out.data, "##["));
		back = read_good(bl_buf_str(&out))->text;
		ck_assert(bl_utf8_valid(back));
		if (bl_utf8_valid(text))
			ck_assert(bl_str_equal(text, back));
		bl_arena_reset(&arena);
	}
}
END_TEST

static void add_reading(TCase *tests)
{
	tcase_add_test(tests, reads_values);
	tcase_add_test(tests, reads_strings);
	tcase_add_test(tests, runs_end_where_they_should);
	tcase_add_test(tests, refuses_what_is_not_json);
	tcase_add_test(tests, places_have_lines);
	tcase_add_test(tests, nesting_has_an_end);
	tcase_add_test(tests, finds_members);
	tcase_add_test(tests, every_allocation_may_fail);
}

int main(void)
{
	Suite *suite = suite_create("json");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	add_reading(tests);
	tcase_add_test(tests, writes_strings);
	tcase_add_test(tests, writes_structures);
	tcase_add_test(tests, too_deep_writing_fails_the_buffer);
	tcase_add_test(tests, what_is_written_is_read);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
