/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What must stay or be there as it was supplied: notices, dates, earlier notes of changes. */
#include "judge/ask.h"

#include "judge/evidence.h"
#include "judge/finding.h"

static bl_outcome ask_wanted(bl_question *q, bl_str wanted)
{
	q->wanted = wanted;
	if (bl_prove(q))
		return BL_OUTCOME_MET;
	return wanted.size > 0 ? BL_OUTCOME_NOT_MET : bl_ask_unknown(q);
}

/* Of the notices only that of copyright can be stated; the others are kept if they are there. */
bl_outcome bl_ask_keeps_notice(bl_question *q)
{
	bool stated = q->thing->subject == BL_SUBJECT_DOCUMENT &&
	              bl_can_be_met_by(q, BL_EVIDENCE_COPYRIGHT);

	return ask_wanted(q, stated ? q->c->stated->copyright : (bl_str){NULL, 0});
}

bl_outcome bl_ask_states_date(bl_question *q)
{
	return ask_wanted(q, q->c->stated->updated);
}

/* A note of changes is an earlier one where nobody says that this use changed anything. */
bl_outcome bl_ask_keeps_changes(bl_question *q)
{
	const bl_stated *stated = q->c->stated;
	bool own = stated->changes.size > 0 || stated->use == BL_USE_ADAPT ||
	           stated->use == BL_USE_EXCERPT;

	return !own && bl_prove(q) ? BL_OUTCOME_MET : BL_OUTCOME_NONE;
}

bl_outcome bl_ask_no_evidence_of(bl_question *q)
{
	return bl_prove(q) ? BL_OUTCOME_NOT_MET : BL_OUTCOME_MET;
}
