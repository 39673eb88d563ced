/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Counting verdicts. */
#include "report/summary.h"

bool bl_finding_is_reported(const bl_finding *finding)
{
	return !finding->depends_on_use &&
	       (finding->outcome == BL_OUTCOME_NOT_MET || finding->outcome == BL_OUTCOME_UNSURE ||
	        finding->class_ == BL_CLASS_CONFLICT);
}

static size_t *count_of(bl_summary *summary, bl_outcome outcome)
{
	switch (outcome) {
	case BL_OUTCOME_MET:
		return &summary->met;
	case BL_OUTCOME_NOT_MET:
		return &summary->not_met;
	case BL_OUTCOME_UNSURE:
		return &summary->unsure;
	case BL_OUTCOME_ERROR:
		return &summary->error;
	case BL_OUTCOME_NONE:
	case BL_OUTCOME_NOT_NEEDED:
		break;
	}
	return &summary->none;
}

void bl_summary_add(bl_summary *summary, const bl_verdict *verdict)
{
	size_t i;

	summary->documents++;
	++*count_of(summary, verdict->outcome);

	for (i = 0; i < verdict->finding_count; i++)
		if (bl_finding_is_reported(verdict->findings[i]))
			summary->findings[verdict->findings[i]->severity]++;
}
