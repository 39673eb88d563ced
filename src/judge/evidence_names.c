/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Evidence that names somebody, or the work. Only notices, credits and a record's own fields name
 * anybody: who is merely reported is not credited with the text. */
#include "judge/evidence.h"

#include "judge/fold.h"

/* The name is one that will do; then it is whom the evidence names. */
static bool takes(bl_question *q, bl_str name)
{
	if (name.size == 0 || bl_is_placeholder(q->c->rules, name) ||
	    (q->wanted.size > 0 && !bl_names_agree(name, q->wanted, q->c->arena)))
		return false;
	q->named = name;
	return true;
}

/* A translator or an editor did not make the work; a name that was supplied may stand anywhere. */
static bool is_other_role(const bl_question *q, const bl_credited *credited)
{
	return q->wanted.size == 0 &&
	       (credited->role == BL_ROLE_TRANSLATOR || credited->role == BL_ROLE_EDITOR ||
	        credited->role == BL_ROLE_REVIEWER);
}

bool bl_find_credit_creator(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_credit; bl_next_credit(q, &i); i++) {
		const bl_credited *credited = &q->c->facts->credited.items[i];
		bool by_source = credited->publisher == BL_NONE || q->wanted.size > 0;

		if (is_other_role(q, credited))
			continue;
		if (takes(q, bl_credited_creator(q->c->facts, credited)) ||
		    (by_source && takes(q, bl_credited_source(q->c->facts, credited)))) {
			*out = bl_case_proof_credit(q->c, i);
			return true;
		}
	}
	return false;
}

/* Of the document, the publisher must be the one that is known, if one is. */
static bool is_other_publisher(const bl_question *q, uint32_t publisher)
{
	bl_str known = q->c->source.id;

	return q->thing->subject == BL_SUBJECT_DOCUMENT && known.size > 0 &&
	       !bl_str_equal(known,
	                     bl_rules_str(q->c->rules, q->c->rules->publishers[publisher].id));
}

/* A platform is where a work was found, and nobody's name. */
static bool takes_publisher(bl_question *q, uint32_t publisher)
{
	if (publisher == BL_NONE || is_other_publisher(q, publisher))
		return false;
	if (bl_case_is_platform(q->c, publisher)) {
		q->platform = true;
		return false;
	}
	q->named = bl_case_publisher_name(q->c, publisher);
	return true;
}

bool bl_find_credit_publisher(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_credit; bl_next_credit(q, &i); i++)
		if (takes_publisher(q, q->c->facts->credited.items[i].publisher)) {
			*out = bl_case_proof_credit(q->c, i);
			return true;
		}
	return false;
}

bool bl_find_notice_creator(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_statement; bl_next_statement(q, &i); i++) {
		const bl_declared *declared = &q->c->facts->declared.items[i];
		bool can = declared->publisher == BL_NONE || q->wanted.size > 0;

		if (can && takes(q, bl_case_words(q->c, declared->licensor))) {
			*out = bl_case_proof_statement(q->c, i);
			return true;
		}
	}
	return false;
}

bool bl_find_notice_publisher(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_statement; bl_next_statement(q, &i); i++) {
		const bl_declared *declared = &q->c->facts->declared.items[i];

		if (bl_is_there(declared->licensor) && takes_publisher(q, declared->publisher)) {
			*out = bl_case_proof_statement(q->c, i);
			return true;
		}
	}
	return false;
}

/* Where the publisher is known, a holder of that name; else any, for a text may hold notices of
 * pictures too. */
static bool takes_holder(bl_question *q, const bl_remark *remark)
{
	bl_str holder = bl_case_words(q->c, remark->holder), source = q->c->source.value;
	bool known = q->wanted.size == 0 && source.size > 0;

	return takes(q, holder) && (!known || bl_names_agree(holder, source, q->c->arena));
}

bool bl_find_copyright_creator(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_remark; bl_next_remark(q, BL_SECTION_COPYRIGHT, &i); i++)
		if (takes_holder(q, &q->c->facts->remarks.items[i])) {
			*out = bl_case_proof_remark(q->c, i);
			return true;
		}
	return false;
}

bool bl_find_record_creator(bl_question *q, bl_evidence *out)
{
	bl_str author = q->c->document->record.author;

	if (q->thing->subject != BL_SUBJECT_DOCUMENT || !takes(q, author))
		return false;
	*out = bl_case_proof_field("author", author);
	return true;
}

bool bl_find_credit_title(bl_question *q, bl_evidence *out)
{
	size_t i;

	for (i = q->thing->first_credit; bl_next_credit(q, &i); i++)
		if (takes(q, bl_case_words(q->c, q->c->facts->credited.items[i].title))) {
			*out = bl_case_proof_credit(q->c, i);
			return true;
		}
	return false;
}

bool bl_find_text_title(bl_question *q, bl_evidence *out)
{
	bl_span span;

	if (q->wanted.size == 0 || q->thing->subject != BL_SUBJECT_DOCUMENT ||
	    !bl_find_words(q->c->text->chars, q->wanted, q->c->arena, &span))
		return false;
	*out = bl_case_proof(q->c, span);
	return true;
}

bool bl_find_record_title(bl_question *q, bl_evidence *out)
{
	bl_str title = q->c->document->record.title;

	if (q->thing->subject != BL_SUBJECT_DOCUMENT || !takes(q, title))
		return false;
	*out = bl_case_proof_field("title", title);
	return true;
}
