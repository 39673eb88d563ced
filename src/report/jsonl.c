/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One JSON value a line for each document (bylint.document/1). */
#include "report/reporter.h"

static int begin(bl_report *report)
{
	return bl_report_state(report);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_json_start(&report->json, report->out, 0);
	bl_report_object(&report->json, report, given, verdict);
	bl_buf_char(report->out, '\n');
	return bl_report_state(report);
}

static int end(bl_report *report)
{
	return bl_report_state(report);
}

const bl_reporter bl_reporter_jsonl = {
	.name = "jsonl",
	.about = "one JSON object a line for each document (bylint.document/1)",
	.begin = begin,
	.document = document,
	.end = end,
};
