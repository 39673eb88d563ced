/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Any bytes are a document, and every place in its verdict lies inside it. The first byte chooses
 * the format and the use; the rest is the document. One scanner reads them all, as in a corpus. */
#include <stdlib.h>
#include <string.h>

#include "bylint.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool true_always)
{
	if (!true_always)
		abort();
}

static bool inside(bl_span span, const bl_document *document)
{
	if (span.begin == BL_NOWHERE && span.end == BL_NOWHERE)
		return true;
	return span.begin <= span.end && span.end <= document->bytes.size;
}

/* A place that is given is the place of that span. */
static bool agrees(bl_place place, bl_span span)
{
	if (span.begin == BL_NOWHERE)
		return place.line == 0;
	return place.offset == span.begin && place.line >= 1 && place.column >= 1;
}

static void read_statements(const bl_verdict *v, const bl_document *document)
{
	for (size_t i = 0; i < v->statement_count; i++) {
		const bl_statement *statement = v->statements[i];

		demand(inside(statement->span, document));
		demand(agrees(statement->place, statement->span));
		demand(inside(statement->licensor.span, document));
		demand(bl_statement_kind_name(statement->kind) != NULL);
	}
}

static void read_credits(const bl_verdict *v, const bl_document *document)
{
	for (size_t i = 0; i < v->credit_count; i++) {
		const bl_credit *credit = v->credits[i];

		demand(inside(credit->spans.whole, document));
		demand(inside(credit->spans.cue, document));
		demand(inside(credit->spans.source, document));
		demand(inside(credit->spans.creator, document));
		demand(inside(credit->spans.title, document));
		demand(inside(credit->spans.url, document));
		demand(inside(credit->spans.licence, document));
		demand(inside(credit->spans.changes, document));
		demand(agrees(credit->place, credit->spans.whole));
	}
}

static void read_findings(const bl_verdict *v, const bl_document *document)
{
	for (size_t i = 0; i < v->finding_count; i++) {
		const bl_finding *finding = v->findings[i];

		demand(finding->requirement.size > 0);
		demand(inside(finding->fix_span, document));
		demand(strlen(finding->fingerprint) == 32);
		if (finding->subject == BL_SUBJECT_STATEMENT)
			demand(finding->subject_index < v->statement_count);
		if (finding->subject == BL_SUBJECT_CREDIT)
			demand(finding->subject_index < v->credit_count);
		for (size_t j = 0; j < finding->evidence_count; j++) {
			demand(inside(finding->evidence[j].span, document));
			demand(agrees(finding->evidence[j].place, finding->evidence[j].span));
		}
	}
}

static void read_verdict(const bl_verdict *v, const bl_document *document)
{
	demand(bl_outcome_name(v->outcome) != NULL);
	demand(v->bytes == document->bytes.size);
	demand(inside(v->title.span, document));
	demand(inside(v->publisher.span, document));
	for (size_t i = 0; i < v->creator_count; i++)
		demand(inside(v->creators[i].span, document));
	read_statements(v, document);
	read_credits(v, document);
	read_findings(v, document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const bl_str ours[] = {{"Example Daily", 13}};
	static const bl_level levels[] = {{.id = {"marking", 7}, .is_off = true}};
	static const bl_house house = {.names = ours,
	                               .name_count = 1,
	                               .held = ours,
	                               .held_count = 1,
	                               .levels = levels,
	                               .level_count = 1,
	                               .wants_image_credits = true,
	                               .heeds_document = true};
	static bl_scanner *scanner;
	bl_document document = {0};
	const bl_verdict *verdict = NULL;
	bl_error error = {0};

	if (size == 0)
		return 0;
	if (!scanner)
		demand(bl_scanner_new(&scanner, bl_rules_builtin(), NULL, NULL) == 0);
	document.bytes = (bl_str){(const char *)data + 1, size - 1};
	document.format = (bl_format)(data[0] & 3);
	document.stated.use = (bl_use)((data[0] >> 2) % (BL_USE_TEXT_MINING + 1));
	document.stated.own = (data[0] & 0x80) != 0;
	document.record.is_record = (data[0] & 0x40) != 0;
	document.house = document.record.is_record ? NULL : &house;

	/* A broken document is no error. */
	demand(bl_check(scanner, &document, &verdict, &error) == 0);
	read_verdict(verdict, &document);
	return 0;
}
