/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of asks, and what holds for all of them: excuses, doubts, and the card's words. */
#include "judge/ask.h"

#include "judge/finding.h"
#include "judge/licence.h"
#include "judge/say.h"

typedef bl_outcome bl_answer(bl_question *q);

static bl_answer *const answers[BL_ASK_COUNT] = {
	[BL_ASK_NAMES_CREATOR] = bl_ask_names_creator,
	[BL_ASK_NAMES_TITLE] = bl_ask_names_title,
	[BL_ASK_NAMES_SOURCE] = bl_ask_names_source,
	[BL_ASK_LINKS_ORIGINAL] = bl_ask_links_original,
	[BL_ASK_LINKS_LICENCE] = bl_ask_links_licence,
	[BL_ASK_INCLUDES_TEXT] = bl_ask_includes_text,
	[BL_ASK_KEEPS_NOTICE] = bl_ask_keeps_notice,
	[BL_ASK_STATES_DATE] = bl_ask_states_date,
	[BL_ASK_STATES_CHANGES] = bl_ask_states_changes,
	[BL_ASK_KEEPS_CHANGES] = bl_ask_keeps_changes,
	[BL_ASK_CREDITS_ALIKE] = bl_ask_credits_alike,
	[BL_ASK_SHARES_ALIKE] = bl_ask_shares_alike,
	[BL_ASK_NO_ADAPTATION] = bl_ask_no_adaptation,
	[BL_ASK_NO_COMMERCE] = bl_ask_no_commerce,
	[BL_ASK_NO_EVIDENCE_OF] = bl_ask_no_evidence_of,
	[BL_ASK_PERMISSION] = bl_ask_permission,
	[BL_ASK_HOLDS_BYLINE] = bl_ask_holds_byline,
	[BL_ASK_HOLDS_LINE] = bl_ask_holds_line,
	[BL_ASK_LINE_PLACE] = bl_ask_line_place,
	[BL_ASK_LINKS_SITE] = bl_ask_links_site,
	[BL_ASK_CARRIES_PIXEL] = bl_ask_carries_pixel,
	[BL_ASK_LEAVES_OUT_IMAGES] = bl_ask_leaves_out_images,
	[BL_ASK_KEEPS_EDITS] = bl_ask_keeps_edits,
	[BL_ASK_KEEPS_CHANNEL] = bl_ask_keeps_channel,
};

bl_outcome bl_ask_unknown(const bl_question *q)
{
	return (bl_outcome)q->requirement->if_unknown;
}

bl_outcome bl_ask_assume(bl_question *q)
{
	q->finding->depends_on_use = true;
	if (q->thing->change == BL_CHANGE_QUOTED && q->requirement->ask != BL_ASK_NO_COMMERCE)
		q->more = BL_S(
			"A quotation may rest on an exception to copyright, which needs no licence.");
	return BL_OUTCOME_UNSURE;
}

/* These look at the use themselves; the others are asked of every text. */
static bool looks_at_the_use(uint32_t ask)
{
	return ask == BL_ASK_STATES_CHANGES || ask == BL_ASK_CREDITS_ALIKE ||
	       ask == BL_ASK_SHARES_ALIKE || ask == BL_ASK_NO_ADAPTATION ||
	       ask == BL_ASK_NO_COMMERCE;
}

/* What a licence asks of a changed text alone ("if-changed" on its card) waits for the change. */
static bool waits_for_change(uint32_t ask, bl_condition condition)
{
	return condition == BL_CONDITION_IF_CHANGED && !looks_at_the_use(ask);
}

unsigned bl_ask_assumption(uint32_t ask, bl_condition condition)
{
	if (waits_for_change(ask, condition))
		return BL_ASSUMING_UNCHANGED;
	switch (ask) {
	case BL_ASK_STATES_CHANGES:
		return BL_ASSUMING_UNCHANGED;
	case BL_ASK_SHARES_ALIKE:
	case BL_ASK_NO_ADAPTATION:
		return BL_ASSUMING_NOT_ADAPTED;
	case BL_ASK_NO_COMMERCE:
		return BL_ASSUMING_NONCOMMERCIAL;
	default:
		return 0;
	}
}

/* Own text owes nothing to itself; text mining shares nothing with the public, so that of what is
 * asked only permission and purpose are left. */
static bool is_excused(bl_question *q)
{
	uint32_t ask = q->requirement->ask;

	if (q->c->stated->own && q->thing->subject == BL_SUBJECT_DOCUMENT) {
		q->more = BL_S("This is your own text: nothing is owed to anybody for it.");
		return true;
	}
	if (q->c->stated->use == BL_USE_TEXT_MINING && ask != BL_ASK_PERMISSION &&
	    ask != BL_ASK_NO_COMMERCE) {
		q->more = BL_S("Nothing is shared with the public, so nothing has to be shown.");
		return true;
	}
	return false;
}

static bool is_lost_link(const bl_question *q)
{
	uint32_t ask = q->requirement->ask;

	return q->c->document->record.is_record &&
	       (ask == BL_ASK_LINKS_ORIGINAL || ask == BL_ASK_LINKS_LICENCE ||
	        ask == BL_ASK_LINKS_SITE || ask == BL_ASK_CARRIES_PIXEL);
}

/* What is not met may still be in doubt for reasons that no single question knows. */
static bl_outcome soften(bl_question *q)
{
	bl_case *c = q->c;
	uint32_t licence = q->thing->licence;

	if (q->finding->condition == BL_CONDITION_IF_POSSIBLE) {
		q->finding->severity = BL_SEVERITY_NOTE;
		return BL_OUTCOME_UNSURE;
	}
	if (is_lost_link(q)) {
		q->finding->fix_span = BL_NO_SPAN;
		q->finding->fix_text = (bl_str){NULL, 0};
		q->more = BL_S("Extracted text has lost its hyperlinks, so this cannot be told.");
		return BL_OUTCOME_UNSURE;
	}
	if (licence != BL_NONE && !bl_licence_shares_ask(c->rules, licence, q->requirement->ask)) {
		q->more = bl_case_format(c,
		                         "No version is stated, and only some versions of %.*s ask "
		                         "for this.",
		                         BL_ARG(bl_licence_short_name(c->rules, licence)));
		return BL_OUTCOME_UNSURE;
	}
	return BL_OUTCOME_NOT_MET;
}

/* What was found counts for nothing where nothing is owed. */
static bl_outcome excuse(bl_question *q)
{
	bl_finding *finding = q->finding;

	finding->evidence = NULL;
	finding->evidence_count = 0;
	finding->depends_on_use = false;
	finding->fix_span = BL_NO_SPAN;
	finding->fix_text = (bl_str){NULL, 0};
	finding->message = q->more;
	return BL_OUTCOME_NOT_NEEDED;
}

/* What the change says of a question that waits for one; a note, that is to ask, for all others. */
static bl_use_answer change_asked(const bl_question *q)
{
	if (!waits_for_change(q->requirement->ask, q->finding->condition))
		return BL_USE_NOTE;
	return bl_use_states_changes(q->thing->change,
	                             bl_licence_counts_any_change(q->c->rules, q->thing->licence));
}

/* Unsure where it would be owed and nobody says whether there was a change. */
static bl_outcome assume_unchanged(bl_question *q, bl_outcome outcome)
{
	if (outcome != BL_OUTCOME_NOT_MET && outcome != BL_OUTCOME_UNSURE)
		return outcome;
	outcome = bl_ask_assume(q);
	q->finding->message = BL_S("Only a changed text owes this, and whether anything was "
	                           "changed is not stated.");
	return outcome;
}

static bl_outcome settle(bl_question *q, bl_outcome outcome)
{
	bl_use_answer change = change_asked(q);

	if (is_excused(q))
		return excuse(q);
	if (change == BL_USE_NOT_NEEDED) {
		q->more = BL_S("Only a changed text owes this.");
		return excuse(q);
	}
	if (outcome == BL_OUTCOME_NOT_MET) {
		q->finding->fix = bl_say_fix(q);
		outcome = soften(q);
	}
	q->finding->message = bl_say_message(q, outcome);
	return change == BL_USE_ASSUME ? assume_unchanged(q, outcome) : outcome;
}

/* A wish weighs a warning at most, and where it cannot be told whether it is followed, a note. */
static void weigh_wish(bl_finding *finding)
{
	if (finding->severity > BL_SEVERITY_WARNING)
		finding->severity = BL_SEVERITY_WARNING;
	if (finding->outcome == BL_OUTCOME_UNSURE)
		finding->severity = BL_SEVERITY_NOTE;
}

static void put(bl_question *q)
{
	bl_outcome outcome = answers[q->requirement->ask](q);
	bl_finding spare;

	if (outcome == BL_OUTCOME_NONE)
		return;
	q->finding->outcome = settle(q, outcome);
	if (q->policy != NULL)
		weigh_wish(q->finding);
	*bl_finding_new(q->c, &spare) = *q->finding;
}

static bl_finding draft(const bl_case *c, const bl_thing *thing,
                        const bl_requirement_row *requirement)
{
	bl_finding finding = {.subject = thing->subject,
	                      .subject_index = thing->index,
	                      .class_ = BL_CLASS_LICENCE,
	                      .severity = (bl_severity)requirement->severity,
	                      .fix_span = BL_NO_SPAN};

	finding.requirement = bl_rules_str(c->rules, requirement->id);
	finding.why = bl_rules_str(c->rules, requirement->why);
	if (thing->licence != BL_NONE)
		finding.licence = bl_rules_str(c->rules, c->rules->licences[thing->licence].id);
	return finding;
}

void bl_ask_duties(bl_case *c, const bl_thing *thing)
{
	bl_run duties = c->rules->licences[thing->licence].duties;
	uint32_t i;

	for (i = duties.first; i < duties.first + duties.count; i++) {
		const bl_duty_row *duty = &c->rules->duties[i];
		const bl_requirement_row *requirement = &c->rules->requirements[duty->requirement];
		bl_finding finding = draft(c, thing, requirement);
		bl_question q = {
			.c = c, .thing = thing, .requirement = requirement, .finding = &finding};

		finding.condition = (bl_condition)duty->condition;
		finding.clause = bl_rules_str(c->rules, duty->clause);
		if (requirement->checked)
			put(&q);
	}
}

void bl_ask_requirement(bl_case *c, const bl_thing *thing, bl_str requirement,
                        bl_condition condition, bl_severity severity)
{
	uint32_t row = bl_rules_requirement(c->rules, requirement);
	bl_finding finding;
	bl_question q = {.c = c, .thing = thing, .finding = &finding};

	if (row == BL_NONE || !c->rules->requirements[row].checked)
		return;
	q.requirement = &c->rules->requirements[row];
	finding = draft(c, thing, q.requirement);
	finding.condition = condition;
	finding.severity = severity;
	put(&q);
}

/* What the publisher says of itself, in one finding with the reason. */
static bl_str why_wished(bl_case *c, const bl_requirement_row *requirement, uint32_t publisher)
{
	return bl_case_format(c, "%.*s %.*s", BL_ARG(bl_rules_str(c->rules, requirement->why)),
	                      BL_ARG(bl_case_card(c, publisher)));
}

/* The licence whose address is asked for: what governs, else what the publisher's card says. */
static uint32_t licence_wished(const bl_case *c, const bl_requirement_row *requirement,
                               uint32_t publisher)
{
	if (requirement->ask != BL_ASK_LINKS_LICENCE)
		return BL_NONE;
	return c->governing.count > 0 ? c->governing.licences[0]
	                              : c->rules->publishers[publisher].licence;
}

void bl_ask_policy(bl_case *c, const bl_thing *thing, uint32_t publisher,
                   const bl_policy_row *policy)
{
	const bl_requirement_row *requirement = &c->rules->requirements[policy->requirement];
	bl_thing wished = *thing;
	bl_finding finding;
	bl_question q = {.c = c,
	                 .thing = &wished,
	                 .requirement = requirement,
	                 .finding = &finding,
	                 .policy = policy,
	                 .publisher = publisher};

	if (!requirement->checked)
		return;
	wished.licence = licence_wished(c, requirement, publisher);
	finding = draft(c, &wished, requirement);
	finding.class_ = BL_CLASS_POLICY;
	finding.licence = (bl_str){NULL, 0};
	finding.why = why_wished(c, requirement, publisher);
	put(&q);
}
