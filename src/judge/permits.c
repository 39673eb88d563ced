/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Permits follow the card's "allows". */
#include "judge/permits.h"

#include "judge/licence.h"

static bl_permit permit(const bl_licence_row *row, uint32_t bit)
{
	if (row->kind == BL_LICENCE_UNKNOWN)
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
}
