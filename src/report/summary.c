/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Counting verdicts. */
#include "report/summary.h"

static size_t *count_of(bl_summary *summary, bl_outcome outcome)
{
	switch (outcome) {
	case BL_OUTCOME_MET:
		return &summary->met;
	case BL_OUTCOME_NOT_MET:
		return &summary->not_met;
	case BL_OUTCOME_UNSURE:
		return &summary->unsure;
	case BL_OUTCOME_ERROR:
		return &summary->error;
	case BL_OUTCOME_NONE:
	case BL_OUTCOME_NOT_NEEDED:
		break;
	}
	return &summary->none;
}

void bl_summary_add(bl_summary *summary, const bl_verdict *verdict)
{
	size_t i;

	summary->documents++;
	++*count_of(summary, verdict->outcome);

	for (i = 0; i < verdict->finding_count; i++) {
		summary->suppressed += verdict->findings[i]->suppressed_where.data != NULL;
		if (!bl_finding_is_reported(verdict->findings[i]))
			continue;
		summary->findings[verdict->findings[i]->severity]++;
		summary->fixable += verdict->findings[i]->outcome == BL_OUTCOME_NOT_MET &&
		                    verdict->findings[i]->fix_span.begin != BL_NOWHERE;
		summary->untold += verdict->findings[i]->outcome == BL_OUTCOME_UNSURE &&
		                   verdict->findings[i]->class_ != BL_CLASS_CONFLICT;
	}
}

size_t bl_summary_findings(const bl_summary *summary)
{
	size_t level, count = 0;

	for (level = 0; level <= BL_SEVERITY_ERROR; level++)
		count += summary->findings[level];
	return count;
}

/* ---- In words ---------------------------------------------------------------------------- */

const char *bl_figures(char figures[BL_FIGURES], size_t count)
{
	size_t at = BL_FIGURES;
	int place = 0;

	figures[--at] = '\0';
	do {
		if (place > 0 && place % 3 == 0)
			figures[--at] = ',';
		figures[--at] = (char)('0' + count % 10);
		count /= 10;
		place++;
	} while (count > 0);
	return figures + at;
}

static void put_count(bl_buf *out, size_t count, const char *one, const char *many)
{
	char figures[BL_FIGURES];

	bl_buf_format(out, "%s %s", bl_figures(figures, count), count == 1 ? one : many);
}

void bl_summary_words(bl_buf *out, const bl_summary *summary, const char *one, const char *many)
{
	put_count(out, summary->findings[BL_SEVERITY_ERROR], "error", "errors");
	bl_buf_text(out, ", ");
	put_count(out, summary->findings[BL_SEVERITY_WARNING], "warning", "warnings");
	if (summary->findings[BL_SEVERITY_NOTE] > 0) {
		bl_buf_text(out, ", ");
		put_count(out, summary->findings[BL_SEVERITY_NOTE], "note", "notes");
	}
	bl_buf_text(out, " in ");
	put_count(out, summary->documents, one, many);
}
