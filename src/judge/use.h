/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is done with a work: what the user stated, and what the text itself shows. */
#ifndef BL_JUDGE_USE_H
#define BL_JUDGE_USE_H

#include "judge/case.h"

/* How the work was changed: the rows of the table of uses. */
typedef enum bl_change {
	BL_CHANGE_UNSTATED,
	BL_CHANGE_NONE,    /* --unchanged */
	BL_CHANGE_STATED,  /* --changes, or a note of changes in the text */
	BL_CHANGE_ADAPTED, /* --use adapt, or a credit of a translation or adaptation */
	BL_CHANGE_EXCERPT,
	BL_CHANGE_COLLECTED,
	BL_CHANGE_QUOTED,
	BL_CHANGES
} bl_change;

/* What a condition about the use comes to. */
typedef enum bl_use_answer {
	BL_USE_ASSUME, /* unsure, as nothing was stated */
	BL_USE_NOT_NEEDED,
	BL_USE_MET,
	BL_USE_NOT_MET,
	BL_USE_UNSURE,
	BL_USE_NOTE,           /* met by a note of changes, not met without */
	BL_USE_NOTE_OR_UNSURE, /* likewise, but a change need not be an adaptation */
	BL_USE_CHART           /* by the licence that the adaptation carries */
} bl_use_answer;

bl_use_answer bl_use_states_changes(bl_change change, bool any_change_counts);
bl_use_answer bl_use_shares_alike(bl_change change);
bl_use_answer bl_use_no_adaptation(bl_change change);

/* The change of the document's own text: evidence in it counts as stated, and wins over --unchanged
 * with a note. */
bl_change bl_use_of_document(bl_case *c);

/* The same without the note; *against is what the text says otherwise, BL_NO_SPAN where it does not.
 * It may be NULL. */
bl_change bl_use_seen(const bl_case *c, bl_span *against);

/* The change of a picture or another work beside the text: stated for the text alone, except that
 * nothing was changed at all. */
bl_change bl_use_of_part(const bl_case *c);

/* A credit for the translation or adaptation of somebody else's work, whose licence it does not
 * state: BL_NOWHERE where there is none. */
size_t bl_use_adapted_credit(const bl_case *c);
bool bl_use_is_adaptation(const bl_case *c, const bl_credited *credited);

/* The first note of changes in the text, as a remark: BL_NOWHERE where there is none. */
size_t bl_use_change_note(const bl_case *c);

#endif
