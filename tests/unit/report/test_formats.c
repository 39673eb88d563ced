/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The seed in every format, byte for byte: its verdict is made by hand, what it must look like is in
 * the files seed.* beside this one. And what a document without text, a choice or a run of none
 * looks like. */
#include <stdio.h>

#include "base/input.h"
#include "report/licence_name.h"
#include "run.h"
#include "sample.h"

#define GOLDEN "tests/unit/report/seed."

static sample s;

static void check_golden(const char *ending, const bl_buf *out)
{
	char path[64];
	bl_buf expected;
	bl_error error = {0};
	bool cut_short;

	snprintf(path, sizeof(path), GOLDEN "%s", ending);
	bl_buf_init(&expected, NULL, (size_t)1 << 20);
	ck_assert_msg(bl_input_read(&expected, path, (size_t)1 << 20, &cut_short, &error) == 0,
	              "%s", error.text);
	ck_assert_str_eq(out->data, expected.data);
	bl_buf_free(&expected);
}

static void check_format(const char *format, const char *ending, bool utf8, bool explain)
{
	bl_report report;
	bl_buf out;

	sample_seed(&s);
	report = sample_report(&out, format);
	report.utf8 = utf8;
	report.explain = explain;
	ck_assert_int_eq(sample_run(&report, &s), 0);
	check_golden(ending, &out);
	bl_buf_free(&out);
}

START_TEST(the_seed_in_every_format)
{
	check_format("text", "txt", true, false);
	check_format("text", "ascii.txt", false, false);
	check_format("text", "explain.txt", true, true);
	check_format("concise", "concise", true, false);
	check_format("json", "json", true, false);
	check_format("jsonl", "jsonl", true, false);
	check_format("sarif", "sarif", true, false);
	check_format("junit", "junit.xml", true, false);
	check_format("github", "github", true, false);
	check_format("gitlab", "gitlab.json", true, false);
	check_format("checkstyle", "checkstyle.xml", true, false);
	check_format("rdjson", "rdjson", true, false);
	check_format("csv", "csv", true, false);
	check_format("markdown", "md", true, false);
}
END_TEST

/* The sample stands where the contract says. */
START_TEST(the_sample_is_the_contract)
{
	sample_seed(&s);
	ck_assert_uint_eq(s.statements[0].place.column, 5867);
	ck_assert_uint_eq(s.credits[0].place.column, 282);
	ck_assert(bl_str_equal(s.credits[3].source, BL_S("the Iranian presidency")));
	ck_assert(bl_str_equal(s.credits[0].source, BL_S("Fars News")));
}
END_TEST

static void strip_colour(bl_buf *plain, const bl_buf *out)
{
	size_t i;

	for (i = 0; i < out->size; i++) {
		if (out->data[i] != '\033') {
			bl_buf_char(plain, out->data[i]);
			continue;
		}
		while (out->data[i] != 'm')
			i++;
	}
}

START_TEST(colour_adds_nothing_but_colour)
{
	bl_report report;
	bl_buf out, plain;

	sample_seed(&s);
	report = sample_report(&out, "text");
	report.colour = true;
	ck_assert_int_eq(sample_run(&report, &s), 0);
	ck_assert_uint_ne(bl_str_find(bl_buf_str(&out), BL_S("\033[1;31mNOT MET\033[0m")),
	                  BL_NOWHERE);
	bl_buf_init(&plain, NULL, (size_t)1 << 20);
	strip_colour(&plain, &out);
	check_golden("txt", &plain);
	bl_buf_free(&plain);
	bl_buf_free(&out);
}
END_TEST

/* Reports what could not be read, alone. */
static void run_unreadable(bl_report *report)
{
	static const bl_summary summary = {.documents = 1, .error = 1};
	bl_document document = {.path = BL_S("a\nb.txt"), .record.id = BL_S("7")};

	report->summary = &summary;
	ck_assert_int_eq(report->reporter->begin(report), 0);
	ck_assert_int_eq(bl_report_error_document(report, &document, BL_S("binary data\n(a NUL)")),
	                 0);
	ck_assert_int_eq(report->reporter->end(report), 0);
}

START_TEST(unreadable_documents_are_rows)
{
	bl_report report;
	bl_buf out;

	report = sample_report(&out, "text");
	run_unreadable(&report);
	ck_assert_str_eq(out.data, "error: a\\x0ab.txt: binary data (a NUL)\n\n"
	                           "0 errors, 0 warnings in 1 file, 3 ms.  1 unreadable.\n");
	bl_buf_free(&out);

	report = sample_report(&out, "concise");
	run_unreadable(&report);
	ck_assert_str_eq(out.data, "a\\x0ab.txt: error: binary data (a NUL)\n");
	bl_buf_free(&out);

	report = sample_report(&out, "jsonl");
	run_unreadable(&report);
	ck_assert_str_eq(
		out.data,
		"{\"schema\":\"bylint.document/1\",\"id\":\"7\",\"path\":\"a\\u000ab.txt\","
		"\"url\":null,\"format\":null,\"bytes\":0,\"language\":null,\"outcome\":\"error\","
		"\"assuming\":[],\"licence\":null,\"licence_from\":null,\"permits\":{"
		"\"share\":\"unknown\",\"adapt\":\"unknown\",\"commercial\":\"unknown\","
		"\"text_mining\":\"unknown\"},\"work\":{\"title\":null,\"creators\":[],"
		"\"publisher\":null,\"url\":null},\"licences\":[],\"credits\":[],\"findings\":[],"
		"\"attribution\":null,\"notes\":[\"binary data\\u000a(a NUL)\"],\"engine\":\"0.1.0\","
		"\"rules\":{\"version\":\"0.1.0\",\"digest\":\"00112233445566778899aabbccddeeff\"}}\n");
	bl_buf_free(&out);
}
END_TEST

START_TEST(a_run_of_none_is_whole)
{
	static const bl_summary summary = {.skipped = 1234};
	bl_report report = {0};
	bl_buf out;

	report = sample_report(&out, "text");
	report.summary = &summary;
	report.elapsed_ms = 11234;
	report.reporter->begin(&report);
	report.reporter->end(&report);
	ck_assert_str_eq(out.data, "0 errors, 0 warnings in 0 files, 11.2 s.  "
	                           "1,234 files of other kinds skipped.\n");
	bl_buf_free(&out);

	report = sample_report(&out, "json");
	report.summary = &summary;
	report.reporter->begin(&report);
	report.reporter->end(&report);
	ck_assert_uint_ne(bl_str_find(bl_buf_str(&out), BL_S("\"documents\": []")), BL_NOWHERE);
	bl_buf_free(&out);
}
END_TEST

/* Two documents in one run, with the buffer written out and cleared between two calls or not. */
static void run_two(const char *format, bl_buf *whole, bool clear)
{
	static const bl_summary summary = {.documents = 2, .findings = {0, 2, 2}};
	bl_buf out;
	bl_report report = sample_report(&out, format);
	int step;

	bl_buf_init(whole, NULL, (size_t)1 << 20);
	report.summary = &summary;
	for (step = 0; step < 4; step++) {
		if (step == 0)
			report.reporter->begin(&report);
		else if (step == 3)
			report.reporter->end(&report);
		else
			report.reporter->document(&report, &s.document, &s.verdict);
		if (!clear && step < 3)
			continue;
		bl_buf_add(whole, bl_buf_str(&out));
		bl_buf_clear(&out);
	}
	bl_report_free(&report);
	bl_buf_free(&out);
}

START_TEST(documents_follow_each_other)
{
	bl_buf whole, pieces;
	size_t i;

	sample_seed(&s);
	for (i = 0; bl_reporters[i] != NULL; i++) {
		run_two(bl_reporters[i]->name, &whole, false);
		run_two(bl_reporters[i]->name, &pieces, true);
		ck_assert_str_eq(pieces.data, whole.data);
		bl_buf_free(&pieces);
		bl_buf_free(&whole);
	}
}
END_TEST

START_TEST(what_only_depends_on_the_use_is_no_diagnostic)
{
	bl_summary summary = {0};
	bl_verdict none = {.outcome = BL_OUTCOME_NONE};

	sample_seed(&s);
	s.findings[0].class_ = BL_CLASS_CONFLICT;
	s.findings[0].outcome = BL_OUTCOME_MET;
	bl_summary_add(&summary, &s.verdict);
	bl_summary_add(&summary, &none);
	ck_assert_uint_eq(summary.documents, 2);
	ck_assert_uint_eq(summary.not_met, 1);
	ck_assert_uint_eq(summary.none, 1);
	ck_assert_uint_eq(summary.findings[BL_SEVERITY_ERROR], 2);
	ck_assert_uint_eq(summary.findings[BL_SEVERITY_WARNING], 1);
	ck_assert_uint_eq(summary.findings[BL_SEVERITY_NOTE], 0);
}
END_TEST

/* A buffer that is too small fails the run, and says so. */
START_TEST(a_full_buffer_is_an_error)
{
	bl_report report;
	bl_buf out, small;
	size_t i;

	for (i = 0; bl_reporters[i] != NULL; i++) {
		sample_seed(&s);
		report = sample_report(&out, bl_reporters[i]->name);
		bl_buf_init(&small, NULL, 64);
		report.out = &small;
		ck_assert_int_eq(sample_run(&report, &s), BL_E_OUTPUT);
		bl_buf_free(&small);
		bl_buf_free(&out);
	}
}
END_TEST

/* The allocation after so many fails, and no other. */
static void *fail_one(void *context, void *pointer, size_t size)
{
	size_t *left = context;

	if (size == 0) {
		free(pointer);
		return NULL;
	}
	if ((*left)-- == 0)
		return NULL;
	return realloc(pointer, size);
}

/* Whichever allocation fails, the run says so, and a run that says nothing is whole. */
START_TEST(the_nth_allocation_fails)
{
	size_t i, n, left;
	bl_report report;
	bl_buf whole, out;
	int r;

	sample_seed(&s);
	for (i = 0; bl_reporters[i] != NULL; i++) {
		report = sample_report(&whole, bl_reporters[i]->name);
		ck_assert_int_eq(sample_run(&report, &s), 0);
		for (n = 0, r = -1; r < 0 && n < 1000; n++) {
			bl_memory memory = {fail_one, &left};

			left = n;
			report.any = false;
			report.more[0] = '\0';
			bl_buf_init(&out, &memory, (size_t)1 << 20);
			report.out = &out;
			r = sample_run(&report, &s);
			ck_assert(r == BL_E_OUTPUT ||
			          bl_str_equal(bl_buf_str(&out), bl_buf_str(&whole)));
			bl_buf_free(&out);
		}
		ck_assert_int_eq(r, 0);
		ck_assert_uint_gt(n, 1);
		bl_buf_free(&whole);
	}
}
END_TEST

START_TEST(licences_have_names)
{
	static const char *const names[][2] = {
		{"cc-by-4.0", "CC BY 4.0"},
		{"cc-by-nc-sa-3.0-de", "CC BY-NC-SA 3.0 DE"},
		{"cc-by-sa", "CC BY-SA"},
		{"cc", "cc"},
		{"cc0-1.0", "CC0 1.0"},
		{"cc-sampling-plus-1.0", "cc-sampling-plus-1.0"},
		{"gfdl-1.2-or-later", "gfdl-1.2-or-later"},
		{"cc-by-sa-3.0 OR gfdl-1.2-or-later", "CC BY-SA 3.0 OR gfdl-1.2-or-later"},
	};
	bl_buf out;
	size_t i;

	bl_buf_init(&out, NULL, 4096);
	for (i = 0; i < sizeof(names) / sizeof *names; i++) {
		bl_buf_clear(&out);
		bl_licence_name(&out, bl_str_of(names[i][0]));
		ck_assert_str_eq(out.data, names[i][1]);
	}
	bl_buf_free(&out);
}
END_TEST

START_TEST(formats_are_found_by_name)
{
	ck_assert_ptr_eq(bl_reporter_find(BL_S("jsonl")), &bl_reporter_jsonl);
	ck_assert_ptr_null(bl_reporter_find(BL_S("JSONL")));
	ck_assert_ptr_null(bl_reporter_find((bl_str){0}));
}
END_TEST

RUN_TESTS("formats", the_seed_in_every_format, the_sample_is_the_contract,
          colour_adds_nothing_but_colour, unreadable_documents_are_rows, a_run_of_none_is_whole,
          documents_follow_each_other, what_only_depends_on_the_use_is_no_diagnostic,
          a_full_buffer_is_an_error, the_nth_allocation_fails, licences_have_names,
          formats_are_found_by_name)
