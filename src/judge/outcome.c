/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How findings add up: one that is not met decides, then one that is unsure and weighs. */
#include "judge/outcome.h"

#include "judge/ask.h"

static bool weighs(const bl_finding *finding)
{
	return !finding->depends_on_use && finding->condition != BL_CONDITION_IF_POSSIBLE;
}

bl_outcome bl_outcome_of(const bl_case *c, size_t begin, size_t end)
{
	bool any = false, unsure = false, needed = false;
	size_t i;

	for (i = begin; i < end; i++) {
		const bl_finding *finding = &c->findings.items[i];

		if (finding->suppressed_where.data != NULL ||
		    (finding->class_ != BL_CLASS_LICENCE && finding->class_ != BL_CLASS_CONFLICT))
			continue;
		if (finding->outcome == BL_OUTCOME_NOT_MET)
			return BL_OUTCOME_NOT_MET;
		any = true;
		unsure |= finding->outcome == BL_OUTCOME_UNSURE && weighs(finding);
		needed |= finding->outcome != BL_OUTCOME_NOT_NEEDED;
	}
	if (unsure)
		return BL_OUTCOME_UNSURE;
	return any && (needed || c->governing.count > 0) ? BL_OUTCOME_MET : BL_OUTCOME_NONE;
}

unsigned bl_outcome_assuming(const bl_case *c)
{
	unsigned bits = 0;
	size_t i;

	for (i = 0; i < c->findings.count; i++) {
		const bl_finding *finding = &c->findings.items[i];
		uint32_t row;

		if (!finding->depends_on_use || finding->outcome != BL_OUTCOME_UNSURE)
			continue;
		row = bl_rules_requirement(c->rules, finding->requirement);
		if (row != BL_NONE)
			bits |= bl_ask_assumption(c->rules->requirements[row].ask,
			                          finding->condition);
	}
	return bits;
}
