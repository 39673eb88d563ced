/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* json and jsonl against the schema that is installed; and the schema refuses what the contract does
 * not know. Skipped where Python has no jsonschema. */
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run.h"
#include "sample.h"

#define SKIPPED 77

static sample s;

/* The validator's exit code for text. */
static int validate(bl_str text)
{
	FILE *pipe = popen("python3 tests/cli/validate.py >/dev/null 2>&1", "w");
	int status;

	ck_assert_ptr_nonnull(pipe);
	ck_assert_uint_eq(fwrite(text.data, 1, text.size, pipe), text.size);
	status = pclose(pipe);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

START_TEST(what_is_printed_is_valid)
{
	static const char *const formats[] = {"json", "jsonl"};
	bl_report report;
	bl_buf out;
	size_t i;

	for (i = 0; i < 2; i++) {
		sample_seed(&s);
		report = sample_report(&out, formats[i]);
		ck_assert_int_eq(sample_run(&report, &s), 0);
		ck_assert_int_eq(validate(bl_buf_str(&out)), 0);
		bl_buf_free(&out);
	}
}
END_TEST

START_TEST(unreadable_documents_are_valid)
{
	bl_document document = {.record.id = BL_S("7")};
	bl_report report;
	bl_buf out;

	report = sample_report(&out, "jsonl");
	ck_assert_int_eq(bl_report_error_document(&report, &document, BL_S("no text")), 0);
	ck_assert_int_eq(bl_report_error_document(&report, &document, BL_S("\xFF##[error]")), 0);
	ck_assert_int_eq(validate(bl_buf_str(&out)), 0);
	bl_buf_free(&out);
}
END_TEST

/* Bad words are valid words; ids come from cards and are not bad. */
START_TEST(bad_words_are_valid)
{
	bl_report report;
	bl_arena pool;
	bl_buf out;
	uint32_t state = 5;
	size_t i;

	bl_arena_init(&pool, NULL, (size_t)16 << 20);
	sample_bad(&s, &pool, &state);
	s.verdict.licence = (bl_str){0};
	for (i = 0; i < SAMPLE_MOST; i++) {
		s.statements[i].licence = BL_S("cc-by-sa-3.0");
		s.credits[i].licence = BL_S("cc-by-sa-3.0 OR gfdl-1.2-or-later");
		s.findings[i].licence = (bl_str){0};
		s.findings[i].requirement = BL_S("conflict/two-grants");
	}
	report = sample_report(&out, "json");
	ck_assert_int_eq(sample_run(&report, &s), 0);
	ck_assert_int_eq(validate(bl_buf_str(&out)), 0);
	bl_buf_free(&out);
	bl_arena_free(&pool);
}
END_TEST

/* text with its first `from` replaced. */
static void replace(bl_buf *changed, bl_str text, const char *from, const char *to)
{
	size_t at = bl_str_find(text, bl_str_of(from));

	ck_assert_msg(at != BL_NOWHERE, "%s", from);
	bl_buf_clear(changed);
	bl_buf_add(changed, bl_str_slice(text, 0, at));
	bl_buf_text(changed, to);
	bl_buf_add(changed, bl_str_slice(text, at + strlen(from), text.size));
}

START_TEST(the_schema_is_strict)
{
	static const char *const changes[][2] = {
		{"\"outcome\":\"not-met\"", "\"outcome\":\"fine\""},
		{"\"assuming\":[\"unchanged\"]", "\"assuming\":[\"luck\"]"},
		{"\"bytes\":6032", "\"bytes\":\"6032\""},
		{"\"span\":[5940,5956]", "\"span\":[5940]"},
		{"\"choice\":null,", ""},
		{"\"scope\":\"site\"", "\"scope\":\"page\""},
		{"\"subject\":\"document\"", "\"subject\":\"credits/x\""},
		{"\"fingerprint\":\"0", "\"fingerprint\":\""},
		{"\"role\":\"outlet\"", "\"role\":\"witness\""},
		{"\"licence\":\"cc-by-4.0\"", "\"licence\":\"CC BY\""},
		{"\"format\":\"text\"", "\"format\":null"},
		{"bylint.document/1", "bylint.document/2"},
	};
	bl_report report;
	bl_buf out, changed;
	size_t i;

	sample_seed(&s);
	report = sample_report(&out, "jsonl");
	ck_assert_int_eq(sample_run(&report, &s), 0);
	bl_buf_init(&changed, NULL, (size_t)1 << 20);
	for (i = 0; i < sizeof(changes) / sizeof *changes; i++) {
		replace(&changed, bl_buf_str(&out), changes[i][0], changes[i][1]);
		ck_assert_msg(validate(bl_buf_str(&changed)) == 1, "%s", changes[i][1]);
	}
	/* Fields may join. */
	replace(&changed, bl_buf_str(&out), "\"url\":null", "\"url\":null,\"more\":1");
	ck_assert_int_eq(validate(bl_buf_str(&changed)), 0);
	bl_buf_free(&changed);
	bl_buf_free(&out);
}
END_TEST

static int run_all(void)
{
	const TTest *const tests[] = {what_is_printed_is_valid, unreadable_documents_are_valid,
	                              bad_words_are_valid, the_schema_is_strict};

	return run_tests("schema", tests, sizeof(tests) / sizeof *tests);
}

int main(void)
{
	if (system("python3 -c 'import jsonschema' 2>/dev/null") != 0) {
		puts("schema: skipped: no python3-jsonschema");
		return SKIPPED;
	}
	return run_all();
}
