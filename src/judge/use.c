/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of uses: what each stated use makes of the duties that depend on it. */
#include "judge/use.h"

#include "judge/fold.h"
#include "judge/house.h"

static const struct {
	bl_use_answer states_changes, states_changes_of_adaptations, shares_alike, no_adaptation;
} uses[BL_CHANGES] = {
	[BL_CHANGE_UNSTATED] = {BL_USE_ASSUME, BL_USE_ASSUME, BL_USE_ASSUME, BL_USE_ASSUME},
	[BL_CHANGE_NONE] = {BL_USE_NOT_NEEDED, BL_USE_NOT_NEEDED, BL_USE_NOT_NEEDED, BL_USE_MET},
	[BL_CHANGE_STATED] = {BL_USE_NOTE, BL_USE_NOTE_OR_UNSURE, BL_USE_UNSURE, BL_USE_UNSURE},
	[BL_CHANGE_ADAPTED] = {BL_USE_NOTE, BL_USE_NOTE, BL_USE_CHART, BL_USE_NOT_MET},
	[BL_CHANGE_EXCERPT] = {BL_USE_NOTE, BL_USE_NOT_NEEDED, BL_USE_NOT_NEEDED, BL_USE_UNSURE},
	[BL_CHANGE_COLLECTED] = {BL_USE_NOT_NEEDED, BL_USE_NOT_NEEDED, BL_USE_NOT_NEEDED,
                                 BL_USE_MET},
	[BL_CHANGE_QUOTED] = {BL_USE_ASSUME, BL_USE_ASSUME, BL_USE_NOT_NEEDED, BL_USE_MET},
};

bl_use_answer bl_use_states_changes(bl_change change, bool any_change_counts)
{
	return any_change_counts ? uses[change].states_changes
	                         : uses[change].states_changes_of_adaptations;
}

bl_use_answer bl_use_shares_alike(bl_change change)
{
	return uses[change].shares_alike;
}

bl_use_answer bl_use_no_adaptation(bl_change change)
{
	return uses[change].no_adaptation;
}

/* A changed excerpt or collection is a change first; "unchanged" says nothing against a use that is
 * a change itself. */
static bl_change stated_change(const bl_stated *stated)
{
	if (stated->use == BL_USE_ADAPT)
		return BL_CHANGE_ADAPTED;
	if (stated->use == BL_USE_EXCERPT)
		return BL_CHANGE_EXCERPT;
	if (stated->changes.size > 0)
		return BL_CHANGE_STATED;
	if (stated->use == BL_USE_COLLECT)
		return BL_CHANGE_COLLECTED;
	if (stated->unchanged)
		return BL_CHANGE_NONE;
	return stated->use == BL_USE_QUOTE ? BL_CHANGE_QUOTED : BL_CHANGE_UNSTATED;
}

bool bl_use_is_adaptation(const bl_case *c, const bl_credited *credited)
{
	bl_str publisher = c->source.value;

	if ((credited->kind != BL_CREDIT_TRANSLATION && credited->kind != BL_CREDIT_ADAPTATION) ||
	    credited->relation != BL_RELATION_DERIVATION ||
	    bl_house_is_us(c, bl_case_words(c, credited->source)))
		return false;
	return publisher.data == NULL || !bl_is_there(credited->source) ||
	       !bl_names_agree(publisher, bl_case_words(c, credited->source), c->arena);
}

size_t bl_use_adapted_credit(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (credited->licence == BL_NONE && bl_use_is_adaptation(c, credited))
			return i;
	}
	return BL_NOWHERE;
}

size_t bl_use_change_note(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->remarks.count; i++)
		if (c->facts->remarks.items[i].section == BL_SECTION_CHANGES && c->heeded[i])
			return i;
	return BL_NOWHERE;
}

bl_change bl_use_seen(const bl_case *c, bl_span *against)
{
	bl_change change = stated_change(c->stated);
	size_t credit = bl_use_adapted_credit(c), remark = bl_use_change_note(c);
	bl_span ignored;

	if (against == NULL)
		against = &ignored;
	*against = BL_NO_SPAN;
	if (change == BL_CHANGE_ADAPTED)
		return change;
	if (credit != BL_NOWHERE) {
		*against = c->facts->credited.items[credit].whole;
		return BL_CHANGE_ADAPTED;
	}
	if (remark != BL_NOWHERE && (change == BL_CHANGE_UNSTATED || change == BL_CHANGE_NONE)) {
		*against = c->facts->remarks.items[remark].span;
		return BL_CHANGE_STATED;
	}
	return change;
}

bl_change bl_use_of_document(bl_case *c)
{
	bl_span against;
	bl_change change = bl_use_seen(c, &against);

	if (c->stated->unchanged && bl_is_there(against))
		bl_case_note(
			c,
			"The text was stated to be unchanged, but it says otherwise: \"%.*s\". Its "
			"own words are followed.",
			BL_ARG(bl_case_words(c, against)));
	return change;
}

bl_change bl_use_of_part(const bl_case *c)
{
	return c->stated->unchanged ? BL_CHANGE_NONE : BL_CHANGE_UNSTATED;
}
