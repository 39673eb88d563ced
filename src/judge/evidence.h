/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Evidence: what in a document, or in a record's fields, answers a question. To add a kind: a line in
 * rules/vocabulary.h, and its function here. */
#ifndef BL_JUDGE_EVIDENCE_H
#define BL_JUDGE_EVIDENCE_H

#include "judge/ask.h"

/* Walks the credits, statements and remarks that speak of the question's thing:
 *	for (i = q->thing->first_credit; bl_next_credit(q, &i); i++)
 * Credits are those that derive; statements those that are neither denied nor mentions, of the
 * thing's licence. */
bool bl_next_credit(const bl_question *q, size_t *i);
bool bl_next_statement(const bl_question *q, size_t *i);
bool bl_next_remark(const bl_question *q, bl_section section, size_t *i);

/* Tries what the requirement is met by, in the order of its card; the first that is found is added to
 * the finding, and q->named says whom it names. */
bool bl_prove(bl_question *q);

/* The requirement can be met by this kind of evidence. */
bool bl_can_be_met_by(const bl_question *q, bl_evidence_kind kind);

/* Finders: true where found. */
typedef bool bl_evidence_finder(bl_question *q, bl_evidence *out);
bl_evidence_finder bl_find_credit_creator, bl_find_credit_publisher, bl_find_notice_creator,
	bl_find_notice_publisher, bl_find_copyright_creator, bl_find_record_creator,
	bl_find_credit_title, bl_find_text_title, bl_find_record_title, bl_find_text_original,
	bl_find_credit_original, bl_find_record_original, bl_find_notice_licence,
	bl_find_record_licence, bl_find_licence_text, bl_find_licence_copy, bl_find_copyright,
	bl_find_notice, bl_find_disclaimer, bl_find_prescribed, bl_find_date, bl_find_changes,
	bl_find_endorsement;

#endif
