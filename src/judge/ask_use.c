/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What depends on the use: notes of changes, share-alike, no derivatives, no commerce. */
#include "judge/ask.h"

#include "judge/credit_line.h"
#include "judge/evidence.h"
#include "judge/finding.h"
#include "judge/house.h"
#include "judge/licence.h"
#include "judge/remix.h"

/* The answers of the table that need no look at the text. */
static bl_outcome plain_outcome(bl_question *q, bl_use_answer answer)
{
	switch (answer) {
	case BL_USE_ASSUME:
		return bl_ask_assume(q);
	case BL_USE_NOT_NEEDED:
		return BL_OUTCOME_NOT_NEEDED;
	case BL_USE_MET:
		return BL_OUTCOME_MET;
	case BL_USE_NOT_MET:
		return BL_OUTCOME_NOT_MET;
	default:
		return BL_OUTCOME_UNSURE;
	}
}

static void unsure_of_adaptation(bl_question *q)
{
	q->more = BL_S("A change was stated; whether it makes an adaptation cannot be told.");
}

bl_outcome bl_ask_states_changes(bl_question *q)
{
	bool any = bl_licence_counts_any_change(q->c->rules, q->thing->licence);
	bl_use_answer answer = bl_use_states_changes(q->thing->change, any);

	q->changes = bl_stated_changes(q->c->rules, q->c->stated);
	if (answer != BL_USE_NOTE && answer != BL_USE_NOTE_OR_UNSURE)
		return plain_outcome(q, answer);
	if (bl_prove(q))
		return BL_OUTCOME_MET;
	if (answer == BL_USE_NOTE)
		return BL_OUTCOME_NOT_MET;
	unsure_of_adaptation(q);
	return BL_OUTCOME_UNSURE;
}

/* How prominent a credit is cannot be seen in a text: at most a note that does not weigh. */
bl_outcome bl_ask_credits_alike(bl_question *q)
{
	switch (q->thing->change) {
	case BL_CHANGE_UNSTATED:
	case BL_CHANGE_QUOTED:
	case BL_CHANGE_STATED:
	case BL_CHANGE_ADAPTED:
		q->finding->depends_on_use = true;
		return BL_OUTCOME_UNSURE;
	default:
		return BL_OUTCOME_NOT_NEEDED;
	}
}

/* The licence that the adaptation carries: as stated, or as the document says of itself. */
static uint32_t licence_out(const bl_question *q)
{
	const bl_governing *g = &q->c->governing;

	if (q->c->stated->licence_out.size > 0)
		return bl_rules_licence(q->c->rules, q->c->stated->licence_out);
	return g->statement != BL_NOWHERE && g->count > 0 ? g->licences[0] : BL_NONE;
}

static bl_str carried(bl_question *q, uint32_t out, bl_remix_reason reason)
{
	bl_str name = bl_licence_short_name(q->c->rules, out);
	uint32_t licence = reason == BL_REMIX_OUT_VERSION ? out : q->thing->licence;

	if (reason != BL_REMIX_VERSION && reason != BL_REMIX_OUT_VERSION)
		return bl_case_format(q->c, "The adaptation is under %.*s.", BL_ARG(name));
	return bl_case_format(q->c,
	                      "The adaptation is under %.*s, and which version of %.*s is meant is "
	                      "not stated.",
	                      BL_ARG(name), BL_ARG(bl_licence_short_name(q->c->rules, licence)));
}

static bl_outcome ask_chart(bl_question *q)
{
	uint32_t out = licence_out(q);
	bl_remix cell;

	if (out == BL_NONE) {
		q->more = BL_S("The adaptation states no licence of its own.");
		return BL_OUTCOME_NOT_MET;
	}
	cell = bl_remix_of(q->c->rules, q->thing->licence, out);
	q->more = carried(q, out, cell.reason);
	switch (cell.answer) {
	case BL_REMIX_YES:
	case BL_REMIX_DISCOURAGED:
		return BL_OUTCOME_MET;
	case BL_REMIX_NO:
		return BL_OUTCOME_NOT_MET;
	default:
		return BL_OUTCOME_UNSURE;
	}
}

/* A translation or adaptation credit is the evidence for an adaptation that nobody stated. */
static void prove_adaptation(bl_question *q)
{
	size_t credit = bl_use_adapted_credit(q->c);

	if (q->thing->subject == BL_SUBJECT_CREDIT)
		credit = q->thing->index;
	if (q->thing->change == BL_CHANGE_ADAPTED && q->c->stated->use != BL_USE_ADAPT &&
	    credit != BL_NOWHERE)
		bl_finding_prove(q->c, q->finding, bl_case_proof_credit(q->c, credit));
}

bl_outcome bl_ask_shares_alike(bl_question *q)
{
	bl_use_answer answer = bl_use_shares_alike(q->thing->change);

	prove_adaptation(q);
	if (answer == BL_USE_CHART)
		return ask_chart(q);
	if (answer == BL_USE_UNSURE)
		unsure_of_adaptation(q);
	return plain_outcome(q, answer);
}

bl_outcome bl_ask_no_adaptation(bl_question *q)
{
	bl_use_answer answer = bl_use_no_adaptation(q->thing->change);

	prove_adaptation(q);
	if (answer == BL_USE_UNSURE)
		unsure_of_adaptation(q);
	return plain_outcome(q, answer);
}

bl_outcome bl_ask_no_commerce(bl_question *q)
{
	switch (q->c->stated->purpose) {
	case BL_COMMERCIAL:
		return BL_OUTCOME_NOT_MET;
	case BL_NONCOMMERCIAL:
		return BL_OUTCOME_MET;
	default:
		return bl_ask_assume(q);
	}
}

/* A contract cannot be seen in a text; that there is one, the house may say. */
static bl_outcome answer_permission(bl_question *q, uint32_t publisher)
{
	if (!bl_house_holds(q->c, publisher, q->who))
		return BL_OUTCOME_UNSURE;
	q->more = bl_case_format(q->c, "The config says that you hold the material of %.*s.",
	                         BL_ARG(q->who));
	return BL_OUTCOME_NOT_NEEDED;
}

bl_outcome bl_ask_permission(bl_question *q)
{
	size_t statement = q->c->governing.statement;

	if (q->thing->credited != NULL) {
		q->who = bl_case_words(q->c, q->thing->credited->source);
		bl_finding_prove(q->c, q->finding, bl_case_proof_credit(q->c, q->thing->index));
		return answer_permission(q, q->thing->credited->publisher);
	}
	q->who = q->c->source.value;
	if (q->who.size == 0 && q->c->creators.count > 0)
		q->who = q->c->creators.items[0].value;
	if (q->thing->subject == BL_SUBJECT_STATEMENT)
		statement = q->thing->index;
	if (statement != BL_NOWHERE)
		bl_finding_prove(q->c, q->finding, bl_case_proof_statement(q->c, statement));
	return answer_permission(q, bl_rules_publisher(q->c->rules, q->c->source.id));
}
