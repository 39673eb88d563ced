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

static bl_permit either(bl_permit a, bl_permit b)
{
	if (a == BL_PERMIT_YES || b == BL_PERMIT_YES)
		return BL_PERMIT_YES;
	return a == BL_PERMIT_UNKNOWN || b == BL_PERMIT_UNKNOWN ? BL_PERMIT_UNKNOWN : BL_PERMIT_NO;
}

void bl_permits_fill(bl_case *c)
{
	bl_verdict *v = c->verdict;
	size_t i;

	for (i = 0; i < c->governing.count; i++) {
		const bl_licence_row *row = &c->rules->licences[c->governing.licences[i]];
		bl_permit share = permit(row, BL_ALLOWS_SHARING),
			  adapt = permit(row, BL_ALLOWS_ADAPTING);
		bl_permit commercial = permit(row, BL_ALLOWS_COMMERCIAL);
		bl_permit mining = permit_mining(c->rules, row);

		v->permits.share = i == 0 ? share : either(v->permits.share, share);
		v->permits.adapt = i == 0 ? adapt : either(v->permits.adapt, adapt);
		v->permits.commercial =
			i == 0 ? commercial : either(v->permits.commercial, commercial);
		v->permits.text_mining = i == 0 ? mining : either(v->permits.text_mining, mining);
	}
}
