/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A table for spreadsheets: a row for each finding, and one for each document without any. */
#include "report/escape.h"
#include "report/platform.h"

static int begin(bl_report *report)
{
	bl_buf_text(
		report->out,
		"path,id,url,document,governing licence,requirement,licence,clause,severity,outcome,"
		"line,column,message,why,fix,evidence,fingerprint\n");
	return bl_report_state(report);
}

static void put_cell(bl_buf *out, bl_str value)
{
	bl_buf_char(out, ',');
	if (value.size > 0)
		bl_csv_add(out, bl_str_first(value, BL_TEXT_MOST, NULL));
}

static void put_document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_buf path = bl_scratch_open(report->out);

	bl_report_path(&path, report, given);
	bl_csv_add(report->out, bl_buf_str(&path));
	bl_scratch_close(&path, report->out);
	put_cell(report->out, given->record.id);
	put_cell(report->out, given->record.url);
	put_cell(report->out, bl_str_of(bl_outcome_name(verdict->outcome)));
	put_cell(report->out, verdict->licence);
}

static void put_place(bl_buf *out, const bl_finding *finding)
{
	bl_place place = finding->evidence_count > 0 ? finding->evidence->place : (bl_place){0};

	if (place.line > 0)
		bl_buf_format(out, ",%zu,%zu", place.line, place.column);
	else
		bl_buf_text(out, ",,");
}

static void put_finding(bl_report *report, const bl_finding *finding)
{
	bl_buf *out = report->out;

	put_cell(out, finding->requirement);
	put_cell(out, finding->licence);
	put_cell(out, finding->clause);
	put_cell(out, bl_str_of(bl_severity_name(finding->severity)));
	put_cell(out, bl_str_of(bl_outcome_name(finding->outcome)));
	put_place(out, finding);
	put_cell(out, finding->message);
	put_cell(out, finding->why);
	put_cell(out, finding->fix);
	put_cell(out, finding->evidence_count > 0 ? finding->evidence->text : (bl_str){0});
	put_cell(out, bl_str_of(finding->fingerprint));
	bl_buf_text(out, "\n");
}

/* The note of what could not be read stands where messages stand. */
static void put_none(bl_report *report, const bl_verdict *verdict)
{
	bl_buf_text(report->out, ",,,,,,,,");
	if (verdict->outcome == BL_OUTCOME_ERROR)
		bl_csv_add(report->out, bl_unreadable_words(verdict));
	bl_buf_text(report->out, ",,,,\n");
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bool any = false;
	size_t i;

	for (i = 0; i < verdict->finding_count; i++) {
		if (!bl_finding_is_reported(verdict->findings[i]))
			continue;
		put_document(report, given, verdict);
		put_finding(report, verdict->findings[i]);
		any = true;
	}
	if (!any) {
		put_document(report, given, verdict);
		put_none(report, verdict);
	}
	return bl_report_state(report);
}

static int end(bl_report *report)
{
	return bl_report_state(report);
}

const bl_reporter bl_reporter_csv = {
	.name = "csv",
	.about = "a table for spreadsheets",
	.begin = begin,
	.document = document,
	.end = end,
};
