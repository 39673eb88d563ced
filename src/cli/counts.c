/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A finding counts by its severity and its outcome. */
#include "cli/counts.h"

static bool is_severe(const bl_finding *finding, int fail_on)
{
	switch (fail_on) {
	case BL_FAIL_ERROR:
		return finding->severity == BL_SEVERITY_ERROR;
	case BL_FAIL_WARNING:
		return finding->severity >= BL_SEVERITY_WARNING;
	case BL_FAIL_NOTE:
		return true;
	default:
		return false;
	}
}

/* An unsure finding that weighs on the document's outcome. */
static bool weighs(const bl_finding *finding)
{
	return finding->outcome == BL_OUTCOME_UNSURE && finding->class_ == BL_CLASS_LICENCE &&
	       !finding->depends_on_use && finding->condition != BL_CONDITION_IF_POSSIBLE;
}

static bool counts(const bl_finding *finding, bool strict)
{
	if (finding->suppressed_where.data)
		return false;
	if (finding->outcome == BL_OUTCOME_NOT_MET)
		return true;
	if (finding->class_ == BL_CLASS_CONFLICT)
		return finding->outcome == BL_OUTCOME_UNSURE;
	return strict && weighs(finding);
}

bool bl_verdict_counts(const bl_verdict *verdict, int fail_on, bool strict)
{
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (is_severe(verdict->findings[i], fail_on) &&
		    counts(verdict->findings[i], strict))
			return true;
	return false;
}
