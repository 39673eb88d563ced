/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What all formats say alike. */
#include "report/licence_name.h"
#include "report/reporter.h"

/* Ids and names of licences come from cards; a choice may join some of them. */
#define SCRATCH_MOST ((size_t)1 << 20)

#define ADDRESS(name) &bl_reporter_##name,
const bl_reporter *const bl_reporters[] = {BL_REPORTERS(ADDRESS) NULL};

const bl_reporter *bl_reporter_find(bl_str name)
{
	size_t i;

	for (i = 0; bl_reporters[i] != NULL; i++)
		if (bl_str_equal(name, bl_str_of(bl_reporters[i]->name)))
			return bl_reporters[i];
	return NULL;
}

bl_verdict bl_verdict_unreadable(const bl_str *message)
{
	return (bl_verdict){
		.outcome = BL_OUTCOME_ERROR,
		.title.span = BL_NO_SPAN,
		.publisher.span = BL_NO_SPAN,
		.url.span = BL_NO_SPAN,
		.notes = message,
		.note_count = 1,
	};
}

int bl_report_error_document(bl_report *report, const bl_document *document, bl_str message)
{
	bl_verdict verdict = bl_verdict_unreadable(&message);

	return report->reporter->document(report, document, &verdict);
}

int bl_report_state(const bl_report *report)
{
	bool failed = report->out->failed || report->catalogue.descriptions.failed ||
	              bl_kept_failed(&report->kept) || bl_kept_failed(&report->unreadable) ||
	              report->page.failed;

	return failed ? BL_E_OUTPUT : BL_OK;
}

void bl_report_free(bl_report *report)
{
	bl_kept_free(&report->kept);
	bl_kept_free(&report->unreadable);
	bl_catalogue_free(&report->catalogue);
	bl_page_free(&report->page);
}

bl_buf bl_scratch_open(const bl_buf *out)
{
	bl_buf scratch;

	bl_buf_init(&scratch, &out->memory, SCRATCH_MOST);
	return scratch;
}

void bl_scratch_close(bl_buf *scratch, bl_buf *out)
{
	out->failed = out->failed || scratch->failed;
	bl_buf_free(scratch);
}

bl_str bl_document_name(const bl_document *document)
{
	if (document->path.size > 0)
		return document->path;
	if (document->record.id.size > 0)
		return document->record.id;
	return document->record.url.size > 0 ? document->record.url : BL_S("-");
}

void bl_document_put_name(bl_buf *out, const bl_report *report, const bl_document *document)
{
	bl_buf_add(out, bl_document_name(document));
	if (document->record.is_record && document->path.size > 0 && report->record_line > 0)
		bl_buf_format(out, ":%zu", report->record_line);
}

void bl_finding_id(bl_buf *out, const bl_finding *finding)
{
	if (finding->class_ == BL_CLASS_LICENCE && finding->licence.size > 0) {
		bl_buf_add(out, finding->licence);
		bl_buf_char(out, '/');
	}
	bl_buf_add(out, finding->requirement);
}

void bl_finding_clause(bl_buf *out, const bl_finding *finding)
{
	if (finding->clause.size == 0 || bl_str_find(finding->why, finding->clause) != BL_NOWHERE)
		return;
	bl_buf_text(out, " (");
	if (finding->licence.size > 0) {
		bl_licence_name(out, finding->licence);
		bl_buf_text(out, ", ");
	}
	bl_buf_add(out, finding->clause);
	bl_buf_text(out, ")");
}

typedef struct passage {
	bl_span span;
	bl_place place;
} passage;

static passage passage_of(const bl_verdict *verdict, const bl_finding *finding)
{
	const size_t index = finding->subject_index;

	if (finding->evidence_count > 0)
		return (passage){finding->evidence[0].span, finding->evidence[0].place};
	if (finding->subject == BL_SUBJECT_CREDIT && index < verdict->credit_count)
		return (passage){verdict->credits[index]->spans.whole,
		                 verdict->credits[index]->place};
	if (finding->subject == BL_SUBJECT_STATEMENT && index < verdict->statement_count)
		return (passage){verdict->statements[index]->span,
		                 verdict->statements[index]->place};
	return (passage){.span = BL_NO_SPAN};
}

bl_span bl_finding_span(const bl_verdict *verdict, const bl_finding *finding)
{
	passage found = passage_of(verdict, finding);

	return found.place.line > 0 ? found.span : BL_NO_SPAN;
}

bl_place bl_finding_place(const bl_verdict *verdict, const bl_finding *finding)
{
	passage found = passage_of(verdict, finding);

	return found.place.line > 0 ? found.place : (bl_place){.line = 1, .column = 1};
}
