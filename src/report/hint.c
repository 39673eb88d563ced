/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The options that answer what a text cannot tell. They speak of the document's own work: what belongs to a
 * credit in it is written into the credit. */
#include "report/hint.h"

#include "base/str.h"

#define FIND_VERSION "Find out which version it is, and give the address of that one."

static const struct hint {
	const char *requirement;
	bl_outcome outcome;
	const char *own, *others; /* for the document, and for a credit or statement in it */
} hints[] = {
	{"link-to-the-original", BL_OUTCOME_UNSURE, "Say --source-url URL, or --no-source WHY.",
         "Add its address to the credit, where it has one."},
	{"name-the-creator", BL_OUTCOME_UNSURE, "Say --author NAME.",
         "Name the creator in the credit."},
	{"name-the-title", BL_OUTCOME_UNSURE, "Say --title TEXT.",
         "Add its title to the credit, where it has one."},
	{"say-what-changed", BL_OUTCOME_UNSURE, "Say --unchanged, or --changes \"shortened\".",
         "Say --unchanged, or --changes \"shortened\"."},
	{"share-alike", BL_OUTCOME_UNSURE, "Say --unchanged, or --use adapt --licence-out ID.",
         "Say --unchanged, or --use adapt --licence-out ID."},
	{"no-derivatives", BL_OUTCOME_UNSURE, "Say --unchanged, or --use adapt.",
         "Say --unchanged, or --use adapt."},
	{"noncommercial", BL_OUTCOME_UNSURE, "Say --noncommercial, or --commercial.",
         "Say --noncommercial, or --commercial."},
	{"state-last-update", BL_OUTCOME_UNSURE, "Say --updated DATE.", NULL},
	{"permission", BL_OUTCOME_UNSURE,
         "Where a contract allows it, say so in .bylint.yaml: held: [NAME].",
         "Where a contract allows it, say so in .bylint.yaml: held: [NAME]."},
	{"link-the-licence", BL_OUTCOME_NOT_MET, FIND_VERSION, FIND_VERSION},
};

bl_str bl_finding_hint(const bl_finding *finding)
{
	size_t i;

	for (i = 0; i < sizeof hints / sizeof *hints; i++)
		if (hints[i].outcome == finding->outcome &&
		    bl_str_equal(finding->requirement, bl_str_of(hints[i].requirement)))
			return bl_str_of(finding->subject == BL_SUBJECT_DOCUMENT ? hints[i].own
			                                                         : hints[i].others);
	return (bl_str){0};
}
