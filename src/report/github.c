/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Annotations of a GitHub workflow: commands in the log, the worst first, as many as are shown. */
#include "base/utf8.h"
#include "report/neutral.h"
#include "report/platform.h"
#include "report/region.h"

/* Of each level in one step; the runner drops the rest without a word. */
#define SHOWN 10

static int begin(bl_report *report)
{
	return bl_report_state(report);
}

/* A message is escaped for the line, a property also for its neighbours. */
static void put_escaped(bl_buf *out, bl_str value, bool property)
{
	bl_neutral state = {.utf8 = true};
	char spelling[BL_NEUTRAL_MOST];
	size_t at, length, size, i;

	for (at = 0; at < value.size; at += length) {
		uint32_t code = bl_utf8_at(value, at, &length);

		bl_neutral_spell(&state, !property && bl_code_is_blank(code) ? ' ' : code, spelling,
		                 &size);
		for (i = 0; i < size; i++) {
			char c = spelling[i];

			if (c == '%' || (property && (c == ':' || c == ',')))
				bl_buf_format(out, "%%%02X", (unsigned)c);
			else
				bl_buf_char(out, c);
		}
	}
}

static void put_path(bl_buf *line, const bl_report *report, const bl_document *document)
{
	bl_buf path = bl_scratch_open(line);

	bl_report_path(&path, report, document);
	bl_buf_text(line, " file=");
	put_escaped(line, bl_buf_str(&path), true);
	bl_scratch_close(&path, line);
}

/* The runner takes columns within one line only. */
static void put_region(bl_buf *line, bl_region region, bool columns)
{
	bl_place from = region.begin.place, to = region.end.place;

	bl_buf_format(line, ",line=%zu,endLine=%zu", from.line, to.line);
	if (columns && from.line == to.line)
		bl_buf_format(line, ",col=%zu,endColumn=%zu", from.column, to.column);
}

static void put_finding(bl_report *report, const bl_document *given, const bl_regions *regions,
                        const bl_finding *finding)
{
	bl_severity level = bl_finding_level(report, finding);
	bl_buf *line = bl_kept_open(&report->kept, report->out, level, SHOWN);
	bl_buf id, words;

	if (line == NULL)
		return;
	id = bl_scratch_open(report->out);
	words = bl_scratch_open(report->out);
	bl_finding_id(&id, finding);
	bl_finding_sentences(&words, report, finding);
	bl_buf_format(line, "::%s", bl_level_word(level, "notice"));
	put_path(line, report, given);
	put_region(line, bl_region_of_finding(regions, finding), regions->record_line == 0);
	bl_buf_text(line, ",title=");
	put_escaped(line, bl_buf_str(&id), true);
	bl_buf_text(line, "::");
	put_escaped(line, bl_buf_str(&words), false);
	bl_kept_close(&report->kept, level);
	bl_scratch_close(&words, report->out);
	bl_scratch_close(&id, report->out);
}

static void put_unreadable(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_buf *line = bl_kept_open(&report->kept, report->out, BL_SEVERITY_ERROR, SHOWN);

	if (line == NULL)
		return;
	bl_buf_text(line, "::error");
	put_path(line, report, given);
	bl_buf_format(line, ",line=%zu,title=unreadable::", bl_unreadable_line(report, given));
	put_escaped(line, bl_unreadable_words(verdict), false);
	bl_kept_close(&report->kept, BL_SEVERITY_ERROR);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_regions regions;
	size_t i;

	if (verdict->outcome == BL_OUTCOME_ERROR)
		put_unreadable(report, given, verdict);
	if (bl_regions_open(&regions, report, given, verdict) == BL_OK)
		for (i = 0; i < verdict->finding_count; i++)
			if (bl_finding_is_reported(verdict->findings[i]))
				put_finding(report, given, &regions, verdict->findings[i]);
	bl_regions_close(&regions);
	return bl_report_state(report);
}

static int end(bl_report *report)
{
	const bl_summary *summary = report->summary;
	size_t all = bl_summary_findings(summary) + summary->error;
	size_t shown = bl_kept_print(&report->kept, report->out, 3 * SHOWN, SIZE_MAX, "");

	bl_buf_text(report->out, "bylint: ");
	bl_summary_words(report->out, summary, "document", "documents");
	if (summary->error > 0)
		bl_buf_format(report->out, ", %zu unreadable", summary->error);
	if (shown < all)
		bl_buf_format(report->out, "; %zu more than GitHub shows of one step", all - shown);
	bl_buf_char(report->out, '\n');
	return bl_report_state(report);
}

const bl_reporter bl_reporter_github = {
	.name = "github",
	.about = "annotations of a GitHub workflow, and its step summary",
	.begin = begin,
	.document = document,
	.end = end,
};
