/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Permits follow the card's "allows". */
#include "judge/permits.h"

#include "judge/licence.h"

/* A label that allows nothing forbids nothing either: it says how things stand. */
static bl_permit permit(const bl_licence_row *row, uint32_t bit)
{
	if (row->kind == BL_LICENCE_UNKNOWN || (row->kind == BL_LICENCE_MARK && !row->allows))
		return BL_PERMIT_UNKNOWN;
	return row->allows & bit ? BL_PERMIT_YES : BL_PERMIT_NO;
}

/* Mining makes copies, and shares none of them: who may adapt may do it, and of no-derivatives
 * licences those from 4.0 on allow adaptations that are not shared (Section 2(a)(1)(B)). */
static bl_permit permit_mining(const bl_rules *rules, const bl_licence_row *row)
{
	bool private_adaptation = row->allows & BL_ALLOWS_SHARING &&
	                          bl_str_starts(bl_rules_str(rules, row->version), BL_S("4"));

	if (row->allows & (BL_ALLOWS_MINING | BL_ALLOWS_ADAPTING) || private_adaptation)
		return BL_PERMIT_YES;
	return BL_PERMIT_UNKNOWN;
}

static bl_permit both(bl_permit a, bl_permit b)
{
	if (a == BL_PERMIT_NO || b == BL_PERMIT_NO)
		return BL_PERMIT_NO;
	return a == BL_PERMIT_UNKNOWN || b == BL_PERMIT_UNKNOWN ? BL_PERMIT_UNKNOWN : BL_PERMIT_YES;
}

static bl_permit either(bl_permit a, bl_permit b)
{
	if (a == BL_PERMIT_YES || b == BL_PERMIT_YES)
		return BL_PERMIT_YES;
	return a == BL_PERMIT_UNKNOWN || b == BL_PERMIT_UNKNOWN ? BL_PERMIT_UNKNOWN : BL_PERMIT_NO;
}

static bl_permits permits_of(const bl_case *c, uint32_t licence)
{
	const bl_licence_row *row = &c->rules->licences[licence];

	return (bl_permits){.share = permit(row, BL_ALLOWS_SHARING),
	                    .adapt = permit(row, BL_ALLOWS_ADAPTING),
	                    .commercial = permit(row, BL_ALLOWS_COMMERCIAL),
	                    .text_mining = permit_mining(c->rules, row)};
}

/* Robots directives are divided by commas: "noindex, noai". */
static bool has_directive(bl_str list, const char *directive)
{
	size_t begin, end;

	for (begin = 0; begin <= list.size; begin = end + 1) {
		for (end = begin; end < list.size && list.data[end] != ','; end++)
			continue;
		if (bl_str_equal_nocase(bl_str_trim(bl_str_slice(list, begin, end)),
		                        bl_str_of(directive)))
			return true;
	}
	return false;
}

/* A page's reservation against mining: the TDM Reservation Protocol, and a robots tag. */
static bool reserves_mining(const bl_meta *meta)
{
	if (meta->kind != BL_META_ELEMENT)
		return false;
	if (bl_str_equal_nocase(meta->name, BL_S("tdm-reservation")))
		return bl_str_equal(bl_str_trim(meta->value), BL_S("1"));
	return bl_str_equal_nocase(meta->name, BL_S("robots")) &&
	       has_directive(meta->value, "noai");
}

/* It counts where no licence grants what it reserves. */
static void heed_reservation(bl_case *c)
{
	size_t i;

	for (i = 0; i < c->text->metas.count && c->verdict->permits.text_mining != BL_PERMIT_YES;
	     i++)
		if (reserves_mining(&c->text->metas.items[i]))
			c->verdict->permits.text_mining = BL_PERMIT_NO;
}

/* What the card of a licence that governs wants to be known. */
static void note_licences(bl_case *c)
{
	for (size_t i = 0; i < c->governing.count; i++) {
		bl_str note =
			bl_rules_str(c->rules, c->rules->licences[c->governing.licences[i]].note);

		if (note.size)
			bl_case_note(c, "%.*s", BL_ARG(note));
	}
}

void bl_permits_fill(bl_case *c)
{
	const bl_governing *g = &c->governing;
	bl_permit (*join)(bl_permit, bl_permit) = g->joints == BL_JOINT_AND ? both : either;
	bl_permits *all = &c->verdict->permits;

	for (size_t i = 0; i < g->count; i++) {
		bl_permits one = permits_of(c, g->licences[i]);

		if (i == 0) {
			*all = one;
			continue;
		}
		all->share = join(all->share, one.share);
		all->adapt = join(all->adapt, one.adapt);
		all->commercial = join(all->commercial, one.commercial);
		all->text_mining = join(all->text_mining, one.text_mining);
	}
	heed_reservation(c);
	note_licences(c);
}
