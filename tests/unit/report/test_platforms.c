/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What build systems and code hosts are told: the same findings in each format, complete when there
 * is none, cut where the host cuts, and said so. */
#include "base/json.h"
#include "report/platform.h"
#include "run.h"
#include "sample.h"
#include "well_formed.h"

static sample s;

static size_t count(bl_str text, const char *needle)
{
	size_t n = 0, at;

	while ((at = bl_str_find(text, bl_str_of(needle))) != BL_NOWHERE) {
		text = bl_str_slice(text, at + strlen(needle), text.size);
		n++;
	}
	return n;
}

static bool holds(const bl_buf *out, const char *needle)
{
	return count(bl_buf_str(out), needle) > 0;
}

/* The sample so many times, in one run. */
static void run_many(bl_buf *out, const char *format, size_t times)
{
	bl_report report = sample_report(out, format);
	bl_summary summary = {0};
	size_t i;

	report.summary = &summary;
	ck_assert_int_eq(report.reporter->begin(&report), 0);
	for (i = 0; i < times; i++) {
		bl_summary_add(&summary, &s.verdict);
		ck_assert_int_eq(report.reporter->document(&report, &s.document, &s.verdict), 0);
	}
	ck_assert_int_eq(report.reporter->end(&report), 0);
	bl_report_free(&report);
}

static void check_json(const bl_buf *out)
{
	const bl_json *value;
	bl_arena arena;
	bl_error error = {0};

	bl_arena_init(&arena, NULL, (size_t)1 << 30);
	ck_assert_msg(bl_json_read(&value, bl_buf_str(out), &arena, &error) == 0, "%s", error.text);
	bl_arena_free(&arena);
}

/* ---- Totals ------------------------------------------------------------------------------- */

/* What one finding leaves in each format. */
static const struct {
	const char *format, *mark;
} marks[] = {
	{"concise", "]: "},        {"sarif", "\"ruleId\":"},      {"junit", "\n1:"},
	{"github", ",title="},     {"gitlab", "\"check_name\""},  {"checkstyle", "<error "},
	{"rdjson", "\"message\""}, {"csv", "\"0123456789abcdef"}, {"markdown", "| cc-by-4.0/"},
};

START_TEST(every_format_has_the_same_findings)
{
	bl_buf out;
	size_t i;

	sample_seed(&s);
	for (i = 0; i < sizeof(marks) / sizeof *marks; i++) {
		run_many(&out, marks[i].format, 3);
		ck_assert_msg(count(bl_buf_str(&out), marks[i].mark) == 6, "%s: %s",
		              marks[i].format, out.data);
		bl_buf_free(&out);
	}
}
END_TEST

START_TEST(the_host_cuts_and_we_say_so)
{
	enum { TIMES = 25001 };
	bl_buf out;

	sample_seed(&s);
	run_many(&out, "github", TIMES);
	ck_assert_uint_eq(count(bl_buf_str(&out), "::error "), 10);
	ck_assert_uint_eq(count(bl_buf_str(&out), "::notice "), 10);
	ck_assert(holds(&out, "25,001 errors, 25,001 warnings in 25,001 documents; 49982 more"));
	bl_buf_free(&out);

	run_many(&out, "sarif", TIMES);
	ck_assert_uint_eq(
		count(bl_buf_str(&out), "\"level\":\"error\",\"message\":{\"text\":\"the licence"),
		25000);
	ck_assert_uint_eq(count(bl_buf_str(&out), "\"ruleId\":"), 25000);
	ck_assert(holds(&out, "25000 of 50002 findings are in this file"));
	ck_assert_uint_eq(count(bl_buf_str(&out), "\"shortDescription\":"), 2);
	check_json(&out);
	bl_buf_free(&out);

	run_many(&out, "markdown", TIMES);
	ck_assert_uint_eq(count(bl_buf_str(&out), "| error | "), 500);
	ck_assert(holds(&out, "And 49502 more"));
	ck_assert_uint_lt(out.size, 1 << 20);
	bl_buf_free(&out);
}
END_TEST

/* The worst come first, whatever the order of the documents. */
START_TEST(the_worst_come_first)
{
	static const char *const formats[] = {"sarif", "github", "markdown"};
	const bl_finding *first;
	bl_buf out;
	size_t i;

	sample_seed(&s);
	first = s.finding_list[1];
	s.finding_list[1] = s.finding_list[2];
	s.finding_list[2] = first;
	for (i = 0; i < 3; i++) {
		bl_str text;

		run_many(&out, formats[i], 1);
		text = bl_buf_str(&out);
		if (i == 0)
			text = bl_str_slice(text, bl_str_find(text, BL_S("\"results\"")),
			                    text.size);
		ck_assert(bl_str_find(text, BL_S("name-and-link-licence")) <
		          bl_str_find(text, BL_S("link-to-the-original")));
		bl_buf_free(&out);
	}
}
END_TEST

/* ---- None, and unreadable ----------------------------------------------------------------- */

START_TEST(a_run_of_none_is_complete)
{
	static const char *const json[] = {"sarif", "gitlab", "rdjson"}, *const xml[] = {
										 "junit",
										 "checkstyle"};
	bl_buf out;
	size_t i;

	for (i = 0; i < 3; i++) {
		run_many(&out, json[i], 0);
		check_json(&out);
		bl_buf_free(&out);
	}
	for (i = 0; i < 2; i++) {
		run_many(&out, xml[i], 0);
		ck_assert(is_well_formed(bl_buf_str(&out)));
		bl_buf_free(&out);
	}
	run_many(&out, "gitlab", 0);
	ck_assert_str_eq(out.data, "[]\n");
	bl_buf_free(&out);
	run_many(&out, "junit", 0);
	ck_assert(holds(&out, "<skipped message=\"nothing to check\"/>"));
	bl_buf_free(&out);
	run_many(&out, "github", 0);
	ck_assert_str_eq(out.data, "bylint: 0 errors, 0 warnings in 0 documents\n");
	bl_buf_free(&out);
	run_many(&out, "csv", 0);
	ck_assert_uint_eq(count(bl_buf_str(&out), "\n"), 1);
	bl_buf_free(&out);
	run_many(&out, "markdown", 0);
	ck_assert(holds(&out, "## bylint: 0 errors, 0 warnings in 0 documents\n"));
	bl_buf_free(&out);
}
END_TEST

static void run_unreadable(bl_buf *out, const char *format)
{
	static const bl_summary summary = {.documents = 1, .error = 1};
	bl_document document = {.path = BL_S("a.jsonl"), .record = {.is_record = true}};
	bl_report report = sample_report(out, format);

	report.summary = &summary;
	report.record_line = 7;
	ck_assert_int_eq(report.reporter->begin(&report), 0);
	ck_assert_int_eq(bl_report_error_document(&report, &document, BL_S("not JSON")), 0);
	ck_assert_int_eq(report.reporter->end(&report), 0);
	bl_report_free(&report);
}

START_TEST(what_cannot_be_read_is_told)
{
	static const char *const told[][2] = {
		{"sarif",
	         "\"toolExecutionNotifications\":[{\"level\":\"error\",\"message\":{\"text\":\"not JSON\"},"
	         "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"a.jsonl\"},"
	         "\"region\":{\"startLine\":7}}}]}"},
		{"junit",
	         "<testcase classname=\"a.jsonl#7\" name=\"readable\"><error message=\"not JSON\"/>"},
		{"github", "::error file=a.jsonl,line=7,title=unreadable::not JSON\n"},
		{"gitlab", "\"check_name\": \"unreadable\""},
		{"checkstyle",
	         "<error line=\"7\" severity=\"error\" message=\"not JSON\" source=\"unreadable\"/>"},
		{"rdjson", "\"message\": \"not JSON\""},
		{"csv", "\"a.jsonl\",,,\"error\",,,,,,,,,\"not JSON\",,,,\n"},
		{"markdown", "| unreadable | a.jsonl\\#7 | | not JSON | |\n"},
	};
	bl_buf out;
	size_t i;

	for (i = 0; i < sizeof(told) / sizeof *told; i++) {
		run_unreadable(&out, told[i][0]);
		ck_assert_msg(holds(&out, told[i][1]), "%s", out.data);
		bl_buf_free(&out);
	}
}
END_TEST

/* ---- Levels, paths, cases ----------------------------------------------------------------- */

/* What check lets pass must not stop a code host. */
START_TEST(what_cannot_be_told_is_a_note_unless_it_counts)
{
	bl_report report = {.strict = false};
	bl_finding finding = {.severity = BL_SEVERITY_ERROR, .outcome = BL_OUTCOME_UNSURE};

	ck_assert_int_eq(bl_finding_level(&report, &finding), BL_SEVERITY_NOTE);
	report.strict = true;
	ck_assert_int_eq(bl_finding_level(&report, &finding), BL_SEVERITY_ERROR);
	report.strict = false;
	finding.class_ = BL_CLASS_CONFLICT;
	ck_assert_int_eq(bl_finding_level(&report, &finding), BL_SEVERITY_ERROR);
	finding = (bl_finding){.severity = BL_SEVERITY_WARNING, .outcome = BL_OUTCOME_NOT_MET};
	ck_assert_int_eq(bl_finding_level(&report, &finding), BL_SEVERITY_WARNING);
}
END_TEST

START_TEST(paths_are_relative)
{
	static const char *const paths[][2] = {
		{"a/b.txt", "a/b.txt"},   {"./a.txt", "a.txt"}, {"././a", "a"},
		{"/repo/a/b", "a/b"},     {"/repo/./a", "a"},   {"/repository/a", "/repository/a"},
		{"../a.txt", "../a.txt"}, {"/repo", "/repo"},   {"", "-"},
	};
	bl_report report = {.folder = "/repo"};
	bl_document document = {.path = {NULL, 0}};
	bl_buf out;
	size_t i;

	bl_buf_init(&out, NULL, 4096);
	for (i = 0; i < sizeof(paths) / sizeof *paths; i++) {
		bl_buf_clear(&out);
		document.path = bl_str_of(paths[i][0]);
		bl_report_path(&out, &report, &document);
		ck_assert_str_eq(out.data, paths[i][1]);
	}
	bl_buf_free(&out);
}
END_TEST

START_TEST(addresses_are_references)
{
	bl_buf out;

	sample_seed(&s);
	s.document.path = BL_S("a b/\xC3\xBC:%.txt");
	run_many(&out, "sarif", 1);
	ck_assert(holds(&out, "\"uri\":\"a%20b/%C3%BC%3A%25.txt\""));
	bl_buf_free(&out);
	s.document.path = BL_S("/else/a.txt");
	run_many(&out, "sarif", 1);
	ck_assert(holds(&out, "\"uri\":\"file:///else/a.txt\""));
	bl_buf_free(&out);
}
END_TEST

/* Two findings of one requirement are one case, whose name is never there twice. */
START_TEST(a_requirement_is_one_case)
{
	bl_buf out;

	sample_seed(&s);
	s.findings[2].requirement = s.findings[1].requirement;
	s.findings[3].requirement = s.findings[1].requirement;
	run_many(&out, "junit", 1);
	ck_assert_uint_eq(count(bl_buf_str(&out), "name=\"cc-by-4.0/name-and-link-licence\""), 1);
	ck_assert_uint_eq(count(bl_buf_str(&out), "<failure type=\"error\""), 1);
	ck_assert(holds(&out, "tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"0\""));
	ck_assert(holds(&out, "1:5867: error: ") && holds(&out, "1:1: note: "));
	bl_buf_free(&out);

	s.verdict.finding_count = 0;
	run_many(&out, "junit", 1);
	ck_assert(holds(&out, "name=\"nothing is asked\"/>"));
	bl_buf_free(&out);
}
END_TEST

/* A link in a message is ours or none. */
START_TEST(scraped_words_make_no_link)
{
	bl_evidence evidence[2];
	bl_buf out;

	sample_seed(&s);
	evidence[0] = evidence[1] = s.evidence[1];
	s.findings[1].evidence = evidence;
	s.findings[1].evidence_count = 2;
	s.findings[1].message = BL_S("see [this](https://example.org) ](x)");
	run_many(&out, "sarif", 1);
	ck_assert(holds(&out, "see [this] (https://example.org) ] (x)."));
	ck_assert_uint_eq(count(bl_buf_str(&out), "]("), 1);
	ck_assert(holds(&out, "See also [line 1](1)."));
	ck_assert(holds(&out, "\"relatedLocations\":[{\"id\":1,"));
	bl_buf_free(&out);
}
END_TEST

START_TEST(properties_are_escaped)
{
	bl_buf out;

	sample_seed(&s);
	s.document.path = BL_S("b,c:d%.md");
	s.findings[1].requirement = BL_S("no link, no name::x");
	s.findings[1].message = BL_S("50%\nof it: a, b");
	run_many(&out, "github", 1);
	ck_assert(holds(&out,
	                "::error file=b%2Cc%3Ad%25.md,line=1,endLine=1,col=5867,endColumn=5973,"
	                "title=cc-by-4.0/no link%2C no name%3A%3Ax::50%25 of it: a, b. Why: "));
	bl_buf_free(&out);
}
END_TEST

RUN_TESTS("platforms", every_format_has_the_same_findings, the_host_cuts_and_we_say_so,
          the_worst_come_first, a_run_of_none_is_complete, what_cannot_be_read_is_told,
          what_cannot_be_told_is_a_note_unless_it_counts, paths_are_relative,
          addresses_are_references, a_requirement_is_one_case, scraped_words_make_no_link,
          properties_are_escaped)
