/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who and what is named: creator, source, title. */
#include "judge/ask.h"

#include "judge/evidence.h"

static bl_str joined(bl_question *q, bl_str names, bl_str name)
{
	return names.size == 0 ? name
	                       : bl_case_format(q->c, "%.*s, %.*s", BL_ARG(names), BL_ARG(name));
}

/* Every author who was supplied must be named. */
static bl_outcome ask_supplied(bl_question *q)
{
	const bl_values *supplied = &q->c->supplied;
	size_t i;

	for (i = 0; i < supplied->count; i++) {
		q->wanted = supplied->items[i].value;
		if (!bl_prove(q)) {
			q->who = q->wanted;
			return BL_OUTCOME_NOT_MET;
		}
		q->who = joined(q, q->who, q->wanted);
	}
	return BL_OUTCOME_MET;
}

/* Nobody was supplied: whoever is named will do; else the publisher, where one is known. */
static bl_outcome ask_anybody(bl_question *q)
{
	uint32_t publisher = bl_rules_publisher(q->c->rules, q->c->source.id);

	q->wanted = (bl_str){NULL, 0};
	if (bl_prove(q)) {
		q->who = q->named;
		return BL_OUTCOME_MET;
	}
	if (q->platform || bl_case_is_platform(q->c, publisher)) {
		q->more = BL_S("A platform is named, and a platform is not a creator.");
		return BL_OUTCOME_UNSURE;
	}
	if (q->thing->subject != BL_SUBJECT_DOCUMENT || q->c->source.value.size == 0)
		return bl_ask_unknown(q);
	q->who = q->c->source.value;
	return BL_OUTCOME_NOT_MET;
}

bl_outcome bl_ask_names_creator(bl_question *q)
{
	if (q->thing->subject == BL_SUBJECT_DOCUMENT && q->c->supplied.count > 0)
		return ask_supplied(q);
	return ask_anybody(q);
}

bl_outcome bl_ask_names_title(bl_question *q)
{
	bl_str title = q->c->stated->title;

	if (title.size == 0)
		title = q->c->document->record.title;
	if (q->thing->subject == BL_SUBJECT_DOCUMENT)
		q->wanted = title;
	if (bl_prove(q))
		return BL_OUTCOME_MET;
	return q->wanted.size > 0 ? BL_OUTCOME_NOT_MET : bl_ask_unknown(q);
}

/* Owed as far as it was supplied: then who supplied what must be known. */
static bool is_source_unknown(const bl_question *q)
{
	return q->finding->condition == BL_CONDITION_IF_GIVEN && q->c->source.value.size == 0 &&
	       q->c->creators.count == 0;
}

bl_outcome bl_ask_names_source(bl_question *q)
{
	q->who = q->c->source.value;
	if (!bl_prove(q))
		return is_source_unknown(q) ? bl_ask_unknown(q) : BL_OUTCOME_NOT_MET;
	if (q->named.size > 0)
		q->who = q->named;
	return BL_OUTCOME_MET;
}
