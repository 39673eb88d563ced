/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of evidence, and the walks over what speaks of a thing. */
#include "judge/evidence.h"

#include "judge/finding.h"
#include "judge/licence.h"
#include "judge/work.h"

static bl_evidence_finder *const finders[BL_EVIDENCE_COUNT] = {
	[BL_EVIDENCE_CREDIT_CREATOR] = bl_find_credit_creator,
	[BL_EVIDENCE_CREDIT_PUBLISHER] = bl_find_credit_publisher,
	[BL_EVIDENCE_NOTICE_CREATOR] = bl_find_notice_creator,
	[BL_EVIDENCE_NOTICE_PUBLISHER] = bl_find_notice_publisher,
	[BL_EVIDENCE_COPYRIGHT_CREATOR] = bl_find_copyright_creator,
	[BL_EVIDENCE_RECORD_CREATOR] = bl_find_record_creator,
	[BL_EVIDENCE_CREDIT_TITLE] = bl_find_credit_title,
	[BL_EVIDENCE_TEXT_TITLE] = bl_find_text_title,
	[BL_EVIDENCE_RECORD_TITLE] = bl_find_record_title,
	[BL_EVIDENCE_TEXT_ORIGINAL] = bl_find_text_original,
	[BL_EVIDENCE_CREDIT_ORIGINAL] = bl_find_credit_original,
	[BL_EVIDENCE_RECORD_ORIGINAL] = bl_find_record_original,
	[BL_EVIDENCE_NOTICE_LICENCE] = bl_find_notice_licence,
	[BL_EVIDENCE_RECORD_LICENCE] = bl_find_record_licence,
	[BL_EVIDENCE_LICENCE_TEXT] = bl_find_licence_text,
	[BL_EVIDENCE_LICENCE_COPY] = bl_find_licence_copy,
	[BL_EVIDENCE_COPYRIGHT] = bl_find_copyright,
	[BL_EVIDENCE_NOTICE] = bl_find_notice,
	[BL_EVIDENCE_DISCLAIMER] = bl_find_disclaimer,
	[BL_EVIDENCE_PRESCRIBED] = bl_find_prescribed,
	[BL_EVIDENCE_DATE] = bl_find_date,
	[BL_EVIDENCE_CHANGES] = bl_find_changes,
	[BL_EVIDENCE_ENDORSEMENT] = bl_find_endorsement,
};

/* ---- What speaks of a thing ---- */

static bool is_around(const bl_thing *thing, bl_span span)
{
	return span.begin >= thing->around.begin && span.end <= thing->around.end;
}

/* The tables are in the order of the text: behind a part nothing more can be around it. */
static bool is_past(const bl_thing *thing, bl_span span)
{
	return span.begin >= thing->around.end && thing->subject != BL_SUBJECT_DOCUMENT;
}

/* What a page says in its markup alone tells no reader anything; front matter is the text's own. What
 * only may be a byline is no evidence. */
static bool is_seen(const bl_credited *credited)
{
	return credited->confidence != BL_CONFIDENCE_LOW &&
	       (credited->meta == NULL || credited->meta->kind == BL_META_FRONT_MATTER);
}

bool bl_next_credit(const bl_question *q, size_t *i)
{
	bool document = q->thing->subject == BL_SUBJECT_DOCUMENT;

	for (; *i < q->c->facts->credited.count; ++*i) {
		const bl_credited *credited = &q->c->facts->credited.items[*i];

		if (is_past(q->thing, credited->whole))
			return false;
		if (bl_credited_derives(credited) && is_seen(credited) &&
		    (document ? bl_credited_is_own(credited)
		              : is_around(q->thing, credited->whole)))
			return true;
	}
	return false;
}

static bool says_licence(const bl_question *q, const bl_declared *declared)
{
	uint32_t licence = bl_declared_licence(q->c->rules, declared);

	return licence != BL_NONE && q->thing->licence != BL_NONE &&
	       bl_licence_agrees(q->c->rules, licence, q->thing->licence);
}

bool bl_next_statement(const bl_question *q, size_t *i)
{
	bool document = q->thing->subject == BL_SUBJECT_DOCUMENT;

	for (; *i < q->c->facts->declared.count; ++*i) {
		const bl_declared *declared = &q->c->facts->declared.items[*i];
		bool counts = !declared->denied && declared->kind != BL_STATEMENT_MENTION;

		if (is_past(q->thing, declared->span))
			return false;
		if (counts && says_licence(q, declared) &&
		    (document ? bl_declared_is_own(declared) : is_around(q->thing, declared->span)))
			return true;
	}
	return false;
}

bool bl_next_remark(const bl_question *q, bl_section section, size_t *i)
{
	for (; *i < q->c->facts->remarks.count; ++*i) {
		const bl_remark *remark = &q->c->facts->remarks.items[*i];

		if (is_past(q->thing, remark->span))
			return false;
		if (remark->section == section && q->c->heeded[*i] &&
		    is_around(q->thing, remark->span))
			return true;
	}
	return false;
}

/* ---- Conditions ---- */

/* The site of the record's address is that of the work's publisher, or of nobody known. */
static bool is_own_site(const bl_question *q)
{
	uint32_t site = bl_rules_site(q->c->rules, q->c->document->record.url);
	bl_value source = q->c->source;

	return site == BL_NONE || source.value.size == 0 || source.from == BL_FROM_RECORD ||
	       bl_str_equal(source.id, bl_rules_str(q->c->rules, q->c->rules->publishers[site].id));
}

static bool holds(const bl_question *q, uint32_t when)
{
	switch (when) {
	case BL_WHEN_ALONE:
		return q->thing->subject != BL_SUBJECT_DOCUMENT || q->c->supplied.count == 0;
	case BL_WHEN_OWN_SITE:
		return is_own_site(q);
	default:
		return true;
	}
}

/* ---- Proof ---- */

bool bl_prove(bl_question *q)
{
	bl_run met_by = q->requirement->met_by;
	bl_evidence evidence;
	uint32_t i;

	for (i = met_by.first; i < met_by.first + met_by.count; i++) {
		const bl_evidence_row *row = &q->c->rules->evidence[i];

		if (holds(q, row->when) && finders[row->evidence](q, &evidence)) {
			bl_finding_prove(q->c, q->finding, evidence);
			return true;
		}
	}
	return false;
}

bool bl_can_be_met_by(const bl_question *q, bl_evidence_kind kind)
{
	bl_run met_by = q->requirement->met_by;
	uint32_t i;

	for (i = met_by.first; i < met_by.first + met_by.count; i++)
		if (q->c->rules->evidence[i].evidence == (uint32_t)kind)
			return true;
	return false;
}
