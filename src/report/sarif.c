/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* SARIF 2.1.0 as code hosts accept it. Results are kept to the end, for the worst must come first
 * and rules are known when all were met. */
#include <stdio.h>

#include "report/platform.h"
#include "report/sarif.h"

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"

/* Unreadable documents that are named. */
#define NOTIFICATIONS 1000

static int begin(bl_report *report)
{
	return bl_report_state(report);
}

/* ---- What could not be read ------------------------------------------------------------------ */

static void put_location(bl_json_writer *json, const bl_report *report, const bl_document *given)
{
	bl_buf address = bl_scratch_open(json->out);

	bl_sarif_address(&address, report, given);
	bl_json_open(json, "locations", '[');
	bl_json_open(json, NULL, '{');
	bl_json_open(json, "physicalLocation", '{');
	bl_json_open(json, "artifactLocation", '{');
	bl_json_string(json, "uri", bl_buf_str(&address));
	bl_json_close(json, '}');
	bl_json_open(json, "region", '{');
	bl_json_number(json, "startLine", bl_unreadable_line(report, given));
	bl_json_close(json, '}');
	bl_json_close(json, '}');
	bl_json_close(json, '}');
	bl_json_close(json, ']');
	bl_scratch_close(&address, json->out);
}

static void put_notification(bl_json_writer *json, bl_severity level, bl_str text)
{
	bl_json_text(json, "level", bl_severity_name(level));
	bl_json_open(json, "message", '{');
	bl_json_string(json, "text", text);
	bl_json_close(json, '}');
}

/* The kept lines are results: what could not be read is told of the run, and has a list of its own. */
static void keep_notification(bl_report *report, const bl_document *given,
                              const bl_verdict *verdict)
{
	bl_buf *line =
		bl_kept_open(&report->unreadable, report->out, BL_SEVERITY_ERROR, NOTIFICATIONS);
	bl_json_writer json;

	if (line == NULL)
		return;
	bl_json_start(&json, line, 0);
	bl_json_open(&json, NULL, '{');
	put_notification(&json, BL_SEVERITY_ERROR, bl_unreadable_words(verdict));
	put_location(&json, report, given);
	bl_json_close(&json, '}');
	bl_kept_close(&report->unreadable, BL_SEVERITY_ERROR);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	if (verdict->outcome == BL_OUTCOME_ERROR)
		keep_notification(report, given, verdict);
	bl_sarif_results(report, given, verdict);
	return bl_report_state(report);
}

/* ---- The file ------------------------------------------------------------------------------- */

/* Lines that are JSON already become an array. */
static void put_lines(bl_json_writer *json, const char *name, bl_str lines)
{
	bl_json_open(json, name, '[');
	while (lines.size > 0) {
		size_t end = bl_str_find(lines, BL_S("\n")) + 1;

		bl_buf_add(json->out, bl_str_slice(lines, 0, end));
		lines = bl_str_slice(lines, end, lines.size);
		if (lines.size > 0)
			bl_buf_char(json->out, ',');
	}
	bl_json_close(json, ']');
}

static void put_tool(bl_json_writer *json, const bl_report *report)
{
	bl_json_open(json, "tool", '{');
	bl_json_open(json, "driver", '{');
	bl_json_text(json, "name", "bylint");
	bl_json_text(json, "version", BYLINT_VERSION);
	bl_json_text(json, "semanticVersion", BYLINT_VERSION);
	put_lines(json, "rules", bl_buf_str(&report->catalogue.descriptions));
	bl_json_open(json, "properties", '{');
	bl_report_rules(json, report);
	bl_json_close(json, '}');
	bl_json_close(json, '}');
	bl_json_close(json, '}');
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void put_cut(bl_json_writer *json, size_t shown, size_t all)
{
	char text[160];

	snprintf(text, sizeof text,
	         "%zu of %zu findings are in this file, the worst ones: more are not accepted.",
	         shown, all);
	bl_json_open(json, NULL, '{');
	put_notification(json, BL_SEVERITY_WARNING, bl_str_of(text));
	bl_json_close(json, '}');
}

static void put_invocation(bl_json_writer *json, const bl_report *report)
{
	size_t all = bl_summary_findings(report->summary), shown = least(all, BL_SARIF_RESULTS);

	bl_json_open(json, "invocations", '[');
	bl_json_open(json, NULL, '{');
	bl_json_bool(json, "executionSuccessful", true);
	bl_json_open(json, "toolExecutionNotifications", '[');
	if (shown < all)
		put_cut(json, shown, all);
	if (shown < all && report->unreadable.counts[BL_SEVERITY_ERROR] > 0)
		bl_buf_char(json->out, ',');
	bl_kept_print(&report->unreadable, json->out, NOTIFICATIONS, SIZE_MAX, ",");
	bl_json_close(json, ']');
	bl_json_close(json, '}');
	bl_json_close(json, ']');
}

static void put_run(bl_json_writer *json, const bl_report *report)
{
	put_tool(json, report);
	bl_json_open(json, "automationDetails", '{');
	bl_json_text(json, "id", "bylint/");
	bl_json_close(json, '}');
	bl_json_text(json, "columnKind", "unicodeCodePoints");
	put_invocation(json, report);
	bl_json_open(json, "properties", '{');
	bl_json_number(json, "documents", report->summary->documents);
	bl_json_number(json, "findings", bl_summary_findings(report->summary));
	bl_json_close(json, '}');
	bl_json_open(json, "results", '[');
	bl_buf_char(json->out, '\n');
	bl_kept_print(&report->kept, json->out, BL_SARIF_RESULTS, SIZE_MAX, ",");
	bl_json_close(json, ']');
}

static int end(bl_report *report)
{
	bl_json_writer *json = &report->json;

	bl_json_start(json, report->out, 0);
	bl_json_open(json, NULL, '{');
	bl_json_text(json, "$schema", SCHEMA);
	bl_json_text(json, "version", "2.1.0");
	bl_json_open(json, "runs", '[');
	bl_json_open(json, NULL, '{');
	put_run(json, report);
	bl_json_close(json, '}');
	bl_json_close(json, ']');
	bl_json_close(json, '}');
	bl_buf_char(report->out, '\n');
	return bl_report_state(report);
}

const bl_reporter bl_reporter_sarif = {
	.name = "sarif",
	.about = "SARIF 2.1.0, for code scanning",
	.begin = begin,
	.document = document,
	.end = end,
};
