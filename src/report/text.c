/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The screen: each finding with its place and an excerpt, then the table of requirements. */
#include <string.h>

#include "report/excerpt.h"
#include "report/hint.h"
#include "report/ledger.h"
#include "report/licence_name.h"
#include "report/reporter.h"
#include "report/table.h"

#define WIDTH 100
#define NARROWEST 60

/* Further evidence of one finding that is shown. */
#define EVIDENCE_SHOWN 4

static bl_screen screen_of(const bl_report *report)
{
	size_t width = report->width == 0 ? WIDTH : report->width;

	return (bl_screen){
		.out = report->out,
		.width = width < NARROWEST ? NARROWEST : width,
		.colour = report->colour,
		.utf8 = report->utf8,
	};
}

static int begin(bl_report *report)
{
	return bl_report_state(report);
}

/* A document as the screen names it. */
typedef struct shown {
	bl_str name, bytes;
	bool in_record; /* places are no places of the file */
} shown;

/* ---- A finding --------------------------------------------------------------------------- */

static const char *colour_of(bl_severity severity)
{
	switch (severity) {
	case BL_SEVERITY_ERROR:
		return BL_RED;
	case BL_SEVERITY_WARNING:
		return BL_YELLOW;
	case BL_SEVERITY_NOTE:
		break;
	}
	return BL_CYAN;
}

static int digits(size_t number)
{
	int count = 1;

	for (; number >= 10; number /= 10)
		count++;
	return count < 2 ? 2 : count;
}

static void put_header(bl_screen *screen, const bl_finding *finding)
{
	bl_buf id = bl_scratch_open(screen->out);

	bl_finding_id(&id, finding);
	bl_buf_text(&id, "]:");
	screen->indent = 4;
	bl_screen_colour(screen, colour_of(finding->severity));
	bl_screen_text(screen, bl_severity_name(finding->severity));
	bl_screen_text(screen, "[");
	bl_screen_words(screen, bl_buf_str(&id));
	bl_screen_plain(screen);
	screen->gap = true;
	bl_screen_words(screen, finding->message);
	bl_screen_line(screen);
	bl_scratch_close(&id, screen->out);
}

static void put_address(bl_screen *screen, const shown *document, bl_place place,
                        const bl_finding *finding, int gutter)
{
	const bl_evidence *evidence = finding->evidence_count > 0 ? finding->evidence : NULL;

	bl_screen_pad(screen, (size_t)gutter, 0);
	bl_screen_paint(screen, BL_BLUE, "--> ");
	bl_screen_whole(screen, document->name);
	bl_screen_format(screen, document->in_record ? ", in its text %zu:%zu" : ":%zu:%zu",
	                 place.line, place.column);
	screen->indent = (size_t)gutter + 4;
	if (evidence != NULL && evidence->place.line == 0 && evidence->field.size > 0) {
		bl_screen_say(screen, " (its field ");
		bl_screen_words(screen, evidence->field);
		bl_screen_say(screen, ": \"");
		bl_screen_words(screen, evidence->text);
		bl_screen_say(screen, "\")");
	}
	bl_screen_line(screen);
}

/* "   = why: ", behind which further lines go on. */
static void put_label(bl_screen *screen, int gutter, const char *label)
{
	bl_screen_pad(screen, (size_t)gutter + 1, 0);
	bl_screen_paint(screen, BL_BLUE, "=");
	bl_screen_text(screen, " ");
	bl_screen_paint(screen, BL_BOLD, label);
	bl_screen_text(screen, ": ");
	screen->indent = screen->column;
}

static void put_further_evidence(bl_screen *screen, const bl_finding *finding, int gutter)
{
	size_t i;

	for (i = 1; i < finding->evidence_count && i <= EVIDENCE_SHOWN; i++) {
		const bl_evidence *evidence = &finding->evidence[i];

		put_label(screen, gutter, "and");
		if (evidence->place.line > 0)
			bl_screen_format(screen, "%zu:%zu ", evidence->place.line,
			                 evidence->place.column);
		else if (evidence->field.size > 0) {
			bl_screen_fit(screen, evidence->field, screen->width / 2);
			bl_screen_text(screen, " ");
		}
		bl_screen_text(screen, "\"");
		bl_screen_fit(screen, evidence->text, 1);
		bl_screen_text(screen, "\"");
		bl_screen_line(screen);
	}
}

static void put_clause(bl_screen *screen, const bl_finding *finding)
{
	bl_buf clause = bl_scratch_open(screen->out);

	bl_finding_clause(&clause, finding);
	bl_screen_words(screen, bl_buf_str(&clause));
	bl_scratch_close(&clause, screen->out);
}

static void put_why(bl_screen *screen, const bl_finding *finding, int gutter)
{
	bl_str hint = bl_finding_hint(finding);

	if (finding->why.size > 0) {
		put_label(screen, gutter, "why");
		bl_screen_words(screen, finding->why);
		put_clause(screen, finding);
		bl_screen_line(screen);
	}
	if (finding->fix.size > 0 || hint.size > 0) {
		put_label(screen, gutter, finding->fix_span.begin != BL_NOWHERE ? "fix" : "help");
		bl_screen_words(screen, finding->fix.size > 0 ? finding->fix : hint);
		bl_screen_line(screen);
	}
}

static void put_finding(bl_screen *screen, const shown *document, const bl_verdict *verdict,
                        const bl_finding *finding)
{
	bl_place place = bl_finding_place(verdict, finding);
	bl_span span = bl_finding_span(verdict, finding);
	int gutter = digits(place.line);

	put_header(screen, finding);
	put_address(screen, document, place, finding, gutter);
	if (span.begin != BL_NOWHERE)
		bl_excerpt(screen, document->bytes, span, place.line, gutter,
		           colour_of(finding->severity));
	put_further_evidence(screen, finding, gutter);
	put_why(screen, finding, gutter);
	bl_screen_line(screen);
}

/* ---- A document -------------------------------------------------------------------------- */

static void put_unreadable(bl_screen *screen, bl_str name, const bl_verdict *verdict)
{
	bl_screen_paint(screen, BL_RED, "error");
	bl_screen_text(screen, ": ");
	bl_screen_whole(screen, name);
	bl_screen_text(screen, ": ");
	screen->indent = 4;
	if (verdict->note_count > 0)
		bl_screen_words(screen, verdict->notes[0]);
	bl_screen_line(screen);
}

static void put_notes(bl_screen *screen, const bl_verdict *verdict)
{
	size_t i;

	for (i = 0; i < verdict->note_count; i++) {
		bl_screen_paint(screen, BL_CYAN, "note");
		bl_screen_text(screen, ": ");
		screen->indent = 6;
		bl_screen_words(screen, verdict->notes[i]);
		bl_screen_line(screen);
	}
}

/* A notice and a byline of its own, and nothing from elsewhere: perhaps the reader wrote it himself. */
static bool looks_own(const bl_document *given, const bl_verdict *verdict)
{
	bool notice = false, byline = false;
	size_t i;

	for (i = 0; i < verdict->statement_count; i++)
		notice |= verdict->statements[i]->standing == BL_STANDING_GOVERNS &&
		          verdict->licence_from == BL_FROM_TEXT;
	for (i = 0; i < verdict->credit_count; i++) {
		if (verdict->credits[i]->kind == BL_CREDIT_REPUBLICATION ||
		    verdict->credits[i]->kind == BL_CREDIT_WIRE)
			return false;
		byline |= verdict->credits[i]->kind == BL_CREDIT_BYLINE;
	}
	return notice && byline && !given->stated.own &&
	       (verdict->outcome == BL_OUTCOME_NOT_MET || verdict->outcome == BL_OUTCOME_UNSURE);
}

static void put_hint(bl_screen *screen, const bl_document *given, const bl_verdict *verdict)
{
	if (!looks_own(given, verdict))
		return;
	bl_screen_paint(screen, BL_CYAN, "help");
	bl_screen_text(screen, ": if this is a text of your own: bylint check --own");
	bl_screen_line(screen);
}

/* The first finding that a card explains. */
static void remember(bl_report *report, const bl_finding *finding)
{
	bl_buf id = bl_scratch_open(report->out);

	if (report->more[0] != '\0' || finding->class_ != BL_CLASS_LICENCE ||
	    finding->licence.size == 0)
		return;
	bl_finding_id(&id, finding);
	if (!id.failed && id.size < sizeof(report->more))
		memcpy(report->more, id.data, id.size + 1);
	bl_scratch_close(&id, report->out);
}

static void put_document(bl_report *report, bl_screen *screen, const bl_document *given,
                         bl_str name, const bl_verdict *verdict)
{
	const shown document = {name, given->bytes, given->record.is_record};
	size_t i;

	for (i = 0; i < verdict->finding_count; i++) {
		if (!bl_finding_is_reported(verdict->findings[i]))
			continue;
		put_finding(screen, &document, verdict, verdict->findings[i]);
		remember(report, verdict->findings[i]);
	}
	bl_table(screen, name, given, verdict);
	put_notes(screen, verdict);
	put_hint(screen, given, verdict);
	if (report->explain)
		bl_ledger(screen, given->bytes, verdict);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_screen screen = screen_of(report);
	bl_buf name = bl_scratch_open(report->out);

	if (report->any)
		bl_screen_line(&screen);
	report->any = true;
	bl_document_put_name(&name, report, given);
	if (verdict->outcome == BL_OUTCOME_ERROR)
		put_unreadable(&screen, bl_document_name(given), verdict);
	else
		put_document(report, &screen, given, bl_buf_str(&name), verdict);
	bl_scratch_close(&name, report->out);
	return bl_report_state(report);
}

/* ---- The last lines ---------------------------------------------------------------------- */

static void put_time(bl_screen *screen, size_t ms)
{
	if (ms < 1000)
		bl_screen_format(screen, "%zu ms", ms);
	else
		bl_screen_format(screen, "%zu.%zu s", ms / 1000, ms % 1000 / 100);
}

/* Begins another sentence of so many cells, on the next line where it does not fit. */
static void next_sentence(bl_screen *screen, size_t cells)
{
	if (screen->column + 2 + cells > screen->width)
		bl_screen_line(screen);
	else
		bl_screen_text(screen, "  ");
}

/* What the totals do not tell; nothing for what is not there. */
static void put_counts(bl_screen *screen, const bl_summary *summary, bool strict)
{
	char figures[BL_FIGURES];

	if (summary->error > 0) {
		next_sentence(screen, 20);
		bl_screen_format(screen, "%zu unreadable.", summary->error);
	}
	if (summary->untold > 0 && !strict) {
		next_sentence(screen, 44);
		bl_screen_format(screen, "%zu cannot be told (--strict counts %s).",
		                 summary->untold, summary->untold == 1 ? "it" : "them");
	}
	if (summary->suppressed > 0) {
		next_sentence(screen, 20);
		bl_screen_format(screen, "%zu suppressed.", summary->suppressed);
	}
	if (summary->skipped > 0) {
		next_sentence(screen, 36);
		bl_screen_format(screen, "%s %s of other kinds skipped.",
		                 bl_figures(figures, summary->skipped),
		                 summary->skipped == 1 ? "file" : "files");
	}
}

static int end(bl_report *report)
{
	bl_screen screen = screen_of(report);
	const bl_summary *summary = report->summary;
	bl_buf totals;

	/* That there was nothing to check is told elsewhere. */
	if (summary->documents == 0 && summary->skipped == 0)
		return bl_report_state(report);
	totals = bl_scratch_open(report->out);
	if (report->any)
		bl_screen_line(&screen);
	bl_summary_words(&totals, summary, "file", "files");
	bl_screen_text(&screen, totals.failed ? "" : totals.data);
	bl_scratch_close(&totals, report->out);
	bl_screen_text(&screen, ", ");
	put_time(&screen, report->elapsed_ms);
	bl_screen_text(&screen, ".");
	put_counts(&screen, summary, report->strict);
	bl_screen_line(&screen);
	if (summary->fixable > 0) {
		bl_screen_format(&screen, "%zu can be fixed: bylint check --fix", summary->fixable);
		bl_screen_line(&screen);
	}
	if (report->more[0] != '\0') {
		bl_screen_text(&screen, "More: bylint explain ");
		bl_screen_words(&screen, bl_str_of(report->more));
		bl_screen_line(&screen);
	}
	return bl_report_state(report);
}

const bl_reporter bl_reporter_text = {
	.name = "text",
	.about = "for reading: findings with excerpts, and the table of requirements",
	.begin = begin,
	.document = document,
	.end = end,
};
