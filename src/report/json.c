/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One JSON value for the whole run (bylint.report/1), laid out for reading. */
#include "report/reporter.h"

static int begin(bl_report *report)
{
	bl_json_writer *json = &report->json;

	bl_json_start(json, report->out, 2);
	bl_json_open(json, NULL, '{');
	bl_json_text(json, "schema", "bylint.report/1");
	bl_json_text(json, "engine", BYLINT_VERSION);
	bl_report_rules(json, report);
	bl_json_open(json, "documents", '[');
	return bl_report_state(report);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_report_object(&report->json, report, given, verdict);
	return bl_report_state(report);
}

static void put_summary(bl_json_writer *json, const bl_summary *summary)
{
	bl_json_open(json, "summary", '{');
	bl_json_number(json, "documents", summary->documents);
	bl_json_number(json, "met", summary->met);
	bl_json_number(json, "not-met", summary->not_met);
	bl_json_number(json, "unsure", summary->unsure);
	bl_json_number(json, "none", summary->none);
	bl_json_number(json, "error", summary->error);
	bl_json_open(json, "findings", '{');
	bl_json_number(json, "error", summary->findings[BL_SEVERITY_ERROR]);
	bl_json_number(json, "warning", summary->findings[BL_SEVERITY_WARNING]);
	bl_json_number(json, "note", summary->findings[BL_SEVERITY_NOTE]);
	bl_json_close(json, '}');
	bl_json_number(json, "suppressed", summary->suppressed);
	bl_json_number(json, "skipped", summary->skipped);
	bl_json_close(json, '}');
}

static int end(bl_report *report)
{
	bl_json_close(&report->json, ']');
	put_summary(&report->json, report->summary);
	bl_json_close(&report->json, '}');
	bl_buf_char(report->out, '\n');
	return bl_report_state(report);
}

const bl_reporter bl_reporter_json = {
	.name = "json",
	.about = "one JSON value for the whole run (bylint.report/1)",
	.begin = begin,
	.document = document,
	.end = end,
};
