/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* JUnit's XML: a suite for each document, a case for each requirement of its licence, so that a
 * test's history is that of a requirement. Only what both readers, GitLab's and Jenkins's, accept. */
#include <stdlib.h>

#include "report/escape.h"
#include "report/platform.h"

#define MEMORY_MOST ((size_t)64 << 20)

typedef enum result { PASSED, SKIPPED, FAILED } result;

typedef struct entry {
	const bl_finding *finding;
	size_t position;
	bl_place place;
} entry;

/* One document's findings, those of one case side by side. */
typedef struct suite {
	bl_arena arena;
	bl_str name;
	entry *entries;
	size_t count;
	size_t tests, failures, skipped;
} suite;

/* ---- Cases --------------------------------------------------------------------------------- */

static bl_str licence_of(const bl_finding *finding)
{
	return finding->class_ == BL_CLASS_LICENCE ? finding->licence : (bl_str){0};
}

static int compare_cases(const bl_finding *one, const bl_finding *other)
{
	int order = bl_str_compare(licence_of(one), licence_of(other));

	return order != 0 ? order : bl_str_compare(one->requirement, other->requirement);
}

static int compare_entries(const void *a, const void *b)
{
	const entry *one = a, *other = b;
	int order = compare_cases(one->finding, other->finding);

	return order != 0 ? order
	                  : (one->position > other->position) - (one->position < other->position);
}

/* What is not needed is no case, and neither is what only depends on the use. */
static bool is_in_a_case(const bl_finding *finding)
{
	return bl_finding_is_reported(finding) || finding->outcome == BL_OUTCOME_MET;
}

static result result_of(const bl_report *report, const bl_finding *finding)
{
	if (!bl_finding_is_reported(finding))
		return PASSED;
	if (finding->outcome == BL_OUTCOME_NOT_MET || report->strict)
		return FAILED;
	return finding->class_ == BL_CLASS_CONFLICT ? FAILED : SKIPPED;
}

/* How many entries from first on are one case, and the worst result of them. */
static size_t case_at(const bl_report *report, const suite *s, size_t first, result *worst)
{
	size_t i;

	*worst = PASSED;
	for (i = first; i < s->count; i++) {
		result one = result_of(report, s->entries[i].finding);

		if (compare_cases(s->entries[first].finding, s->entries[i].finding) != 0)
			break;
		if (one > *worst)
			*worst = one;
	}
	return i - first;
}

static int collect(bl_report *report, suite *s, const bl_verdict *verdict)
{
	size_t i, n;
	result worst;

	s->entries = bl_arena_take(&s->arena, (verdict->finding_count + 1) * sizeof *s->entries);
	if (s->entries == NULL)
		return -1;
	for (i = 0; i < verdict->finding_count; i++)
		if (is_in_a_case(verdict->findings[i]))
			s->entries[s->count++] =
				(entry){verdict->findings[i], i,
			                bl_finding_place(verdict, verdict->findings[i])};
	qsort(s->entries, s->count, sizeof *s->entries, compare_entries);
	for (i = 0; i < s->count; i += n) {
		n = case_at(report, s, i, &worst);
		s->tests++;
		s->failures += worst == FAILED;
		s->skipped += worst == SKIPPED;
	}
	return 0;
}

/* ---- Writing ------------------------------------------------------------------------------- */

static void open_suite(bl_report *report, bl_str name, size_t tests, size_t failures, size_t errors,
                       size_t skipped)
{
	bl_buf_text(report->out, "  <testsuite");
	bl_xml_attribute(report->out, "name", name);
	bl_xml_number(report->out, "tests", tests);
	bl_xml_number(report->out, "failures", failures);
	bl_xml_number(report->out, "errors", errors);
	bl_xml_number(report->out, "skipped", skipped);
	bl_buf_text(report->out, ">\n");
}

static void close_suite(bl_report *report)
{
	bl_buf_text(report->out, "  </testsuite>\n");
}

static void open_case(bl_report *report, bl_str classname, bl_str name)
{
	bl_buf_text(report->out, "    <testcase");
	bl_xml_attribute(report->out, "classname", classname);
	bl_xml_attribute(report->out, "name", name);
}

/* A case of one element, or of none, and no further words. */
static void put_plain_case(bl_report *report, bl_str classname, const char *name,
                           const char *element, bl_str message)
{
	open_case(report, classname, bl_str_of(name));
	if (element != NULL) {
		bl_buf_format(report->out, "><%s", element);
		bl_xml_attribute(report->out, "message", message);
		bl_buf_text(report->out, "/></testcase>\n");
	} else {
		bl_buf_text(report->out, "/>\n");
	}
}

/* "1:5867: error: The address of CC BY 4.0 is not given. Why: …" */
static void put_finding(bl_report *report, const bl_finding *finding, bl_place place)
{
	bl_buf sentences = bl_scratch_open(report->out);

	bl_finding_sentences(&sentences, report, finding);
	bl_buf_format(report->out, "%zu:%zu: %s: ", place.line, place.column,
	              bl_severity_name(bl_finding_level(report, finding)));
	bl_xml_add(report->out, bl_buf_str(&sentences));
	bl_buf_char(report->out, '\n');
	bl_scratch_close(&sentences, report->out);
}

/* The message of the first that has this result, and a line for each finding. */
static void put_findings(bl_report *report, const entry *entries, size_t count, result worst)
{
	const char *element = worst == FAILED ? "failure" : "skipped";
	const bl_finding *first = entries->finding;
	size_t i;

	for (i = count; i-- > 0;)
		if (result_of(report, entries[i].finding) == worst)
			first = entries[i].finding;
	bl_buf_format(report->out, "><%s", element);
	bl_xml_attribute(report->out, "type", bl_str_of(bl_severity_name(first->severity)));
	bl_xml_attribute(report->out, "message", bl_str_first(first->message, BL_TEXT_MOST, NULL));
	bl_buf_text(report->out, ">\n");
	for (i = 0; i < count; i++)
		if (bl_finding_is_reported(entries[i].finding))
			put_finding(report, entries[i].finding, entries[i].place);
	bl_buf_format(report->out, "</%s></testcase>\n", element);
}

static void put_case(bl_report *report, const suite *s, const entry *entries, size_t count,
                     result worst)
{
	bl_buf id = bl_scratch_open(report->out);

	bl_finding_id(&id, entries->finding);
	open_case(report, s->name, bl_buf_str(&id));
	bl_scratch_close(&id, report->out);
	if (worst == PASSED)
		bl_buf_text(report->out, "/>\n");
	else
		put_findings(report, entries, count, worst);
}

/* A document of which nothing is asked passes: it was checked. */
static void put_suite(bl_report *report, const suite *s)
{
	size_t i, n;
	result worst;

	open_suite(report, s->name, s->tests > 0 ? s->tests : 1, s->failures, 0, s->skipped);
	if (s->count == 0)
		put_plain_case(report, s->name, "nothing is asked", NULL, (bl_str){0});
	for (i = 0; i < s->count; i += n) {
		n = case_at(report, s, i, &worst);
		put_case(report, s, s->entries + i, n, worst);
	}
	close_suite(report);
}

static void put_unreadable(bl_report *report, bl_str name, const bl_verdict *verdict)
{
	open_suite(report, name, 1, 0, 1, 0);
	put_plain_case(report, name, "readable", "error", bl_unreadable_words(verdict));
	close_suite(report);
}

/* ---- The run ------------------------------------------------------------------------------- */

static int begin(bl_report *report)
{
	bl_buf_text(report->out,
	            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"bylint\">\n");
	return bl_report_state(report);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_buf name = bl_scratch_open(report->out);
	suite s = {.count = 0};

	report->any = true;
	bl_report_unit(&name, report, given);
	s.name = bl_buf_str(&name);
	bl_arena_init(&s.arena, &report->out->memory, MEMORY_MOST);
	if (verdict->outcome == BL_OUTCOME_ERROR)
		put_unreadable(report, s.name, verdict);
	else if (collect(report, &s, verdict) == 0)
		put_suite(report, &s);
	else
		report->out->failed = true;
	bl_arena_free(&s.arena);
	bl_scratch_close(&name, report->out);
	return bl_report_state(report);
}

/* Readers refuse a file without a case. That nothing was checked is no success. */
static int end(bl_report *report)
{
	if (!report->any) {
		open_suite(report, BL_S("bylint"), 1, 0, 0, 1);
		put_plain_case(report, BL_S("bylint"), "documents", "skipped",
		               BL_S("nothing to check"));
		close_suite(report);
	}
	bl_buf_text(report->out, "</testsuites>\n");
	return bl_report_state(report);
}

const bl_reporter bl_reporter_junit = {
	.name = "junit",
	.about = "JUnit's XML: documents are suites, requirements are cases",
	.begin = begin,
	.document = document,
	.end = end,
};
