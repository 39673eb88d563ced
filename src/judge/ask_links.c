/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is linked: the original, the licence; and the licence's full text. */
#include "judge/ask.h"

#include "judge/evidence.h"
#include "judge/finding.h"
#include "judge/mend.h"
#include "judge/say.h"
#include "judge/work.h"

bl_outcome bl_ask_links_original(bl_question *q)
{
	bl_str why = q->c->stated->no_source;
	bool document = q->thing->subject == BL_SUBJECT_DOCUMENT;

	if (document && why.size > 0) {
		q->more = bl_case_format(q->c, "The reason given: %.*s", BL_ARG(why));
		return BL_OUTCOME_NOT_NEEDED;
	}
	if (document) {
		q->wanted = q->c->stated->source_url;
		q->url = bl_work_original(q->c).value;
	}
	if (bl_prove(q))
		return BL_OUTCOME_MET;
	return q->wanted.size > 0 ? BL_OUTCOME_NOT_MET : bl_ask_unknown(q);
}

static void offer_link(bl_question *q, size_t statement)
{
	const bl_declared *declared = &q->c->facts->declared.items[statement];

	bl_mend_link(q->c, q->finding, declared->name, declared->licence, q->thing->licence);
}

bl_outcome bl_ask_links_licence(bl_question *q)
{
	size_t notice;

	if (bl_prove(q))
		return BL_OUTCOME_MET;
	notice = bl_say_notice(q);
	if (notice != BL_NOWHERE) {
		bl_finding_prove(q->c, q->finding, bl_case_proof_statement(q->c, notice));
		offer_link(q, notice);
	}
	return BL_OUTCOME_NOT_MET;
}

bl_outcome bl_ask_includes_text(bl_question *q)
{
	return bl_prove(q) ? BL_OUTCOME_MET : BL_OUTCOME_NOT_MET;
}
