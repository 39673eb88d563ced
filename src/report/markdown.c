/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A page for a pull request or a step summary: what it comes to, then the worst findings. */
#include "report/escape.h"
#include "report/platform.h"

/* A step summary may have 1 MiB, and nobody reads so far. */
enum { ROWS_MOST = 500, BYTES_MOST = 900000, BESIDE_ROWS = 2048, CELL_MOST = 300 };

static int begin(bl_report *report)
{
	return bl_report_state(report);
}

static void put_cell(bl_buf *out, bl_str value)
{
	bool cut;

	bl_buf_text(out, value.size > 0 ? " " : "");
	bl_markdown_add(out, bl_str_first(value, CELL_MOST, &cut));
	bl_buf_text(out, cut ? "\xE2\x80\xA6 |" : " |");
}

static void put_place(bl_buf *out, const bl_report *report, const bl_document *given,
                      const bl_finding *finding)
{
	bl_buf where = bl_scratch_open(out);

	bl_report_unit(&where, report, given);
	if (finding != NULL && finding->evidence_count > 0 && finding->evidence->place.line > 0)
		bl_buf_format(&where, ":%zu:%zu", finding->evidence->place.line,
		              finding->evidence->place.column);
	put_cell(out, bl_buf_str(&where));
	bl_scratch_close(&where, out);
}

static void put_finding(bl_report *report, const bl_document *given, const bl_finding *finding)
{
	bl_severity level = bl_finding_level(report, finding);
	bl_buf *line = bl_kept_open(&report->kept, report->out, level, ROWS_MOST);
	bl_buf id;

	if (line == NULL)
		return;
	id = bl_scratch_open(report->out);
	bl_finding_id(&id, finding);
	bl_buf_format(line, "| %s%s |", bl_severity_name(finding->severity),
	              finding->outcome == BL_OUTCOME_UNSURE ? ", cannot tell" : "");
	put_place(line, report, given, finding);
	put_cell(line, bl_buf_str(&id));
	put_cell(line, finding->message);
	put_cell(line, finding->fix);
	bl_kept_close(&report->kept, level);
	bl_scratch_close(&id, report->out);
}

static void put_unreadable(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_buf *line = bl_kept_open(&report->kept, report->out, BL_SEVERITY_ERROR, ROWS_MOST);

	if (line == NULL)
		return;
	bl_buf_text(line, "| unreadable |");
	put_place(line, report, given, NULL);
	put_cell(line, (bl_str){0});
	put_cell(line, bl_unreadable_words(verdict));
	put_cell(line, (bl_str){0});
	bl_kept_close(&report->kept, BL_SEVERITY_ERROR);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	size_t i;

	if (verdict->outcome == BL_OUTCOME_ERROR)
		put_unreadable(report, given, verdict);
	for (i = 0; i < verdict->finding_count; i++)
		if (bl_finding_is_reported(verdict->findings[i]))
			put_finding(report, given, verdict->findings[i]);
	return bl_report_state(report);
}

static void put_outcomes(bl_buf *out, const bl_summary *summary)
{
	bl_buf_text(out, "| documents | met | not met | cannot tell | no licence | unreadable |\n"
	                 "|---:|---:|---:|---:|---:|---:|\n");
	bl_buf_format(out, "| %zu | %zu | %zu | %zu | %zu | %zu |\n", summary->documents,
	              summary->met, summary->not_met, summary->unsure, summary->none,
	              summary->error);
}

static int end(bl_report *report)
{
	const bl_summary *summary = report->summary;
	size_t all = bl_summary_findings(summary) + summary->error, shown = 0;
	size_t room = BYTES_MOST;

	if (report->room > 0 && report->room < room + BESIDE_ROWS)
		room = report->room > BESIDE_ROWS ? report->room - BESIDE_ROWS : 0;

	bl_buf_text(report->out, "## bylint: ");
	bl_summary_words(report->out, summary, "document", "documents");
	bl_buf_text(report->out, "\n\n");
	put_outcomes(report->out, summary);
	if (all > 0) {
		bl_buf_text(report->out,
		            "\n| severity | where | requirement | what | how to mend it |\n"
		            "|---|---|---|---|---|\n");
		shown = bl_kept_print(&report->kept, report->out, ROWS_MOST, room, "");
	}
	if (shown < all)
		bl_buf_format(report->out, "\nAnd %zu more, which have no room here.\n",
		              all - shown);
	return bl_report_state(report);
}

const bl_reporter bl_reporter_markdown = {
	.name = "markdown",
	.about = "a page for a pull request: the totals and the worst findings",
	.begin = begin,
	.document = document,
	.end = end,
};
