/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A choice of licences is met when one of them is; licences that hold together, when all of them are. */
#include "judge/choice.h"

#include "judge/licence.h"
#include "judge/outcome.h"
#include "judge/things.h"

static int rank_of(bl_outcome outcome)
{
	switch (outcome) {
	case BL_OUTCOME_NOT_MET:
		return 0;
	case BL_OUTCOME_UNSURE:
		return 1;
	default:
		return 2;
	}
}

static void yield_to(bl_case *c, bl_finding *finding, uint32_t best)
{
	finding->outcome = BL_OUTCOME_NOT_NEEDED;
	finding->depends_on_use = false;
	finding->fix = (bl_str){NULL, 0};
	finding->fix_span = BL_NO_SPAN;
	finding->fix_text = (bl_str){NULL, 0};
	finding->message = bl_case_format(c, "The text may be used under %.*s instead.",
	                                  BL_ARG(bl_licence_short_name(c->rules, best)));
}

uint32_t bl_choice_judge(bl_case *c)
{
	const bl_governing *g = &c->governing;
	bl_change change = bl_use_of_document(c);
	bool together = g->joints == BL_JOINT_AND;
	size_t ends[BL_ALTERNATIVES + 1] = {c->findings.count}, best = 0, i, k;
	int best_rank = -1;

	for (i = 0; i < g->count; i++) {
		bl_thing thing = bl_thing_document(c, g->licences[i], change);
		int rank;

		bl_ask_duties(c, &thing);
		ends[i + 1] = c->findings.count;
		rank = rank_of(bl_outcome_of(c, ends[i], ends[i + 1]));
		if (rank > best_rank) {
			best_rank = rank;
			best = i;
		}
	}
	for (i = 0; i < g->count; i++)
		for (k = ends[i]; k < ends[i + 1] && i != best && !together; k++)
			yield_to(c, &c->findings.items[k], g->licences[best]);
	return g->count > 0 ? g->licences[best] : BL_NONE;
}
