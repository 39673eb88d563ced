/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The judgement of one document, from facts to verdict. */
#include "judge/judge.h"

#include "judge/choice.h"
#include "judge/conflicts.h"
#include "judge/finding.h"
#include "judge/governing.h"
#include "judge/heed.h"
#include "judge/house.h"
#include "judge/ignore.h"
#include "judge/marking.h"
#include "judge/mend.h"
#include "judge/outcome.h"
#include "judge/permits.h"
#include "judge/policy.h"
#include "judge/rows.h"
#include "judge/things.h"
#include "judge/work.h"

static void take_notes(bl_case *c)
{
	size_t i;

	for (i = 0; i < c->text->notes.count; i++)
		bl_case_note(c, "%.*s", BL_ARG(c->text->notes.items[i]));
	for (i = 0; i < c->facts->notes.count; i++)
		bl_case_note(c, "%.*s", BL_ARG(c->facts->notes.items[i]));
	if (c->document->record.is_record)
		bl_case_note(c,
		             "This is extracted text: its hyperlinks may be lost, so what must be "
		             "linked is unsure at worst.");
}

/* Nothing is owed for one's own text, for text that is not shared, or by a licence without duties. */
static bool owes_credit(const bl_case *c, uint32_t licence)
{
	return licence != BL_NONE && !c->stated->own && c->stated->use != BL_USE_TEXT_MINING &&
	       c->rules->licences[licence].duties.count > 0;
}

static void write_attribution(bl_case *c, uint32_t licence)
{
	const char *missing = NULL;
	bl_str note;

	if (!owes_credit(c, licence))
		return;
	c->verdict->attribution =
		bl_credit_line(c->rules, licence, c->verdict, c->stated, c->arena, &missing, &note);
	if (missing != NULL)
		bl_case_note(c,
		             "No credit line is given: a part that the licence asks for is not "
		             "known (%s).",
		             missing);
}

static void judge(bl_case *c)
{
	uint32_t licence;
	size_t judged;

	c->verdict->licence = bl_governing_name(c);
	c->verdict->licence_from = c->governing.from;
	bl_work_fill(c);
	bl_permits_fill(c);
	bl_conflicts_find(c);
	licence = bl_choice_judge(c);
	bl_things_judge(c);
	bl_policy_judge(c);
	bl_marking_judge(c);
	write_attribution(c, licence);
	bl_house_weigh(c, 0);
	judged = c->findings.count;
	bl_ignore_judge(c);
	bl_house_weigh(c, judged);
	bl_mend_findings(c, licence);
	bl_findings_finish(c);
	bl_house_forgive(c);
	c->verdict->outcome = bl_outcome_of(c, 0, c->findings.count);
	c->verdict->assuming = bl_outcome_assuming(c);
}

static void hand_out(bl_case *c)
{
	bl_verdict *v = c->verdict;

	v->statement_count = c->facts->declared.count;
	v->credit_count = c->facts->credited.count;
	v->statements =
		bl_rows_pointers(c, c->statements, v->statement_count, sizeof *c->statements);
	v->credits = bl_rows_pointers(c, c->credits, v->credit_count, sizeof *c->credits);
	v->notes = c->notes.items;
	v->note_count = c->notes.count;
	v->format = c->text->format;
	v->bytes = c->document->bytes.size;
}

int bl_judge(const bl_verdict **out, const bl_facts *facts, const bl_document *document,
             bl_arena *arena, bl_error *error)
{
	bl_stated stated = document->stated;
	bl_case c = {.facts = facts,
	             .rules = facts->rules,
	             .text = facts->text,
	             .document = document,
	             .stated = &stated,
	             .arena = arena,
	             .source = BL_NO_VALUE};
	int r;

	c.verdict = bl_case_take(&c, sizeof *c.verdict);
	if (c.verdict == NULL)
		return bl_fail_memory(error);
	bl_places_init(&c.places, facts->text->source);
	bl_rows_fill(&c);
	if (c.failed)
		return bl_fail_memory(error);
	take_notes(&c);
	bl_ignore_settings(&c, &stated);
	bl_work_source(&c);
	stated.own = stated.own || bl_house_owns(&c);
	bl_heed_remarks(&c);
	if (c.failed)
		return bl_fail_memory(error);
	if ((r = bl_govern(&c, error)) < 0)
		return r;
	judge(&c);
	hand_out(&c);
	if (c.failed)
		return bl_fail_memory(error);
	*out = c.verdict;
	return 0;
}
