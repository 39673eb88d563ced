/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Records and what is wrong with them. */
#include "stream/records.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

static bl_item item;

static void read_record(const char *text, bool unfinished, const bl_record_fields *fields)
{
	bl_record_fields standard = bl_record_fields_default();
	bl_line line = {.text = bl_str_of(text), .number = 7, .unfinished = unfinished};

	bl_item_clear(&item);
	bl_record_read(&item, &line, fields ? fields : &standard, BL_FORMAT_AUTO);
}

static void is(bl_str value, const char *text)
{
	if (!text)
		ck_assert_ptr_null(value.data);
	else
		ck_assert_msg(bl_str_equal(value, bl_str_of(text)), "%.*s is not %s", BL_ARG(value),
		              text);
}

START_TEST(a_record_of_text)
{
	read_record(
		"{\"id\":42,\"text\":\"a\\u00e9\\n\",\"url\":\"https://example.org/\",\"title\":\"\",\"author\":[\"A\",\"B\"],"
		"\"license\":null}",
		false, NULL);
	ck_assert_int_eq(item.state, BL_ITEM_DOCUMENT);
	is(item.document.bytes, "a\xC3\xA9\n");
	ck_assert_int_eq(item.document.format, BL_FORMAT_AUTO);
	ck_assert(item.document.record.is_record);
	is(item.document.record.id, "42");
	is(item.document.record.url, "https://example.org/");
	is(item.document.record.title, NULL);
	is(item.document.record.author, "A, B");
	is(item.document.record.licence, NULL);
}
END_TEST

START_TEST(html_wins_unless_it_is_empty)
{
	read_record("{\"text\":\"t\",\"html\":\"<p>h\"}", false, NULL);
	is(item.document.bytes, "<p>h");
	ck_assert_int_eq(item.document.format, BL_FORMAT_HTML);
	read_record("{\"text\":\"t\",\"html\":\"\"}", false, NULL);
	is(item.document.bytes, "t");
	read_record("{\"text\":\"t\",\"html\":null}", false, NULL);
	is(item.document.bytes, "t");
}
END_TEST

START_TEST(an_empty_text_is_a_document)
{
	read_record("{\"text\":\"\"}", false, NULL);
	ck_assert_int_eq(item.state, BL_ITEM_DOCUMENT);
	ck_assert_ptr_nonnull(item.document.bytes.data);
	ck_assert_uint_eq(item.document.bytes.size, 0);
}
END_TEST

START_TEST(fields_by_path)
{
	bl_record_fields fields = bl_record_fields_default();

	fields.text = BL_S("body.raw");
	fields.id = BL_S("meta.key");
	fields.licence = BL_S("meta.licence");
	read_record(
		"{\"body\":{\"raw\":\"words\"},\"meta\":{\"key\":\"k\",\"licence\":\"cc0-1.0\"}}",
		false, &fields);
	ck_assert_int_eq(item.state, BL_ITEM_DOCUMENT);
	is(item.document.bytes, "words");
	is(item.document.record.id, "k");
	is(item.document.record.licence, "cc0-1.0");
}
END_TEST

typedef struct broken {
	const char *line;
	bool unfinished;
	const char *note; /* the beginning of it */
} broken;

static const broken broken_rows[] = {
	{"nonsense", false, "line 7: not a JSON record: "},
	{"{\"text\":\"cut", true, "line 7: the file ends inside this record"},
	{"[1]", false, "line 7: not a JSON object"},
	{"{\"id\":\"x\"}", false, "line 7: neither field \"text\" nor \"html\" holds a text"},
	{"{\"text\":5}", false, "line 7: neither field \"text\" nor \"html\" holds a text"},
	{"{\"text\":\"a\"} more", false, "line 7: not a JSON record: "},
};

START_TEST(broken_records)
{
	const broken *b = &broken_rows[_i];

	read_record(b->line, b->unfinished, NULL);
	ck_assert_int_eq(item.state, BL_ITEM_BAD_RECORD);
	ck_assert_msg(bl_str_starts(item.problem, bl_str_of(b->note)), "%.*s",
	              BL_ARG(item.problem));
}
END_TEST

START_TEST(a_broken_record_keeps_its_id)
{
	read_record("{\"id\":\"x\",\"body\":\"b\"}", false, NULL);
	ck_assert_int_eq(item.state, BL_ITEM_BAD_RECORD);
	is(item.document.record.id, "x");
}
END_TEST

START_TEST(a_record_over_the_ceiling)
{
	bl_record_fields fields = bl_record_fields_default();
	bl_line line = {.text = BL_S("{\"text\":"), .number = 3, .too_long = true};

	bl_item_clear(&item);
	bl_record_read(&item, &line, &fields, BL_FORMAT_AUTO);
	ck_assert_int_eq(item.state, BL_ITEM_BAD_RECORD);
	ck_assert(bl_str_starts(item.problem, BL_S("line 3: ")));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("records");
	TCase *tcase = tcase_create("records");
	SRunner *runner = srunner_create(suite);
	int failed;

	bl_item_init(&item, NULL, 1 << 20);
	tcase_add_test(tcase, a_record_of_text);
	tcase_add_test(tcase, html_wins_unless_it_is_empty);
	tcase_add_test(tcase, an_empty_text_is_a_document);
	tcase_add_test(tcase, fields_by_path);
	tcase_add_loop_test(tcase, broken_records, 0, sizeof broken_rows / sizeof *broken_rows);
	tcase_add_test(tcase, a_broken_record_keeps_its_id);
	tcase_add_test(tcase, a_record_over_the_ceiling);
	suite_add_tcase(suite, tcase);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	bl_item_free(&item);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
