/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One line a finding, for editors and grep: PATH:LINE:COLUMN: error[ID]: message. */
#include "report/neutral.h"
#include "report/reporter.h"

static int begin(bl_report *report)
{
	return bl_report_state(report);
}

static void put_finding(bl_report *report, bl_str name, const bl_verdict *verdict,
                        const bl_finding *finding)
{
	bl_place place = bl_finding_place(verdict, finding);
	bl_buf id = bl_scratch_open(report->out);

	bl_finding_id(&id, finding);
	bl_neutral_add(report->out, name, report->utf8);
	if (report->record_line == 0)
		bl_buf_format(report->out, ":%zu:%zu", place.line, place.column);
	bl_buf_format(report->out, ": %s[", bl_severity_name(finding->severity));
	bl_neutral_add_words(report->out, bl_buf_str(&id), report->utf8);
	bl_buf_text(report->out, "]: ");
	bl_neutral_add_words(report->out, finding->message, report->utf8);
	bl_buf_char(report->out, '\n');
	bl_scratch_close(&id, report->out);
}

static void put_unreadable(bl_report *report, bl_str name, const bl_verdict *verdict)
{
	bl_neutral_add(report->out, name, report->utf8);
	bl_buf_text(report->out, ": error: ");
	bl_neutral_add_words(report->out, verdict->notes[0], report->utf8);
	bl_buf_char(report->out, '\n');
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_buf name = bl_scratch_open(report->out);
	size_t i;

	bl_document_put_name(&name, report, given);
	if (verdict->outcome == BL_OUTCOME_ERROR && verdict->note_count > 0)
		put_unreadable(report, bl_document_name(given), verdict);

	for (i = 0; i < verdict->finding_count; i++)
		if (bl_finding_is_reported(verdict->findings[i]))
			put_finding(report, bl_buf_str(&name), verdict, verdict->findings[i]);
	bl_scratch_close(&name, report->out);
	return bl_report_state(report);
}

static int end(bl_report *report)
{
	return bl_report_state(report);
}

const bl_reporter bl_reporter_concise = {
	.name = "concise",
	.about = "one line a finding",
	.begin = begin,
	.document = document,
	.end = end,
};
