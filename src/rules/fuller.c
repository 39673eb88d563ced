/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which of two licences says more of the same. */
#include "rules/ruleset.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "cc-by" has "cc-by-4.0" and not "cc-by-sa": behind the hyphen of an unversioned id stands a
 * version, behind that of a versioned one whatever else may be said. */
static bool is_shorter_id(bl_str shorter, bl_str longer)
{
	if (longer.size < shorter.size + 2 || !bl_str_starts(longer, shorter) ||
	    longer.data[shorter.size] != '-')
		return false;
	return is_digit(longer.data[shorter.size + 1]) ||
	       (shorter.size && is_digit(shorter.data[shorter.size - 1]));
}

static bool is_listed(const bl_rules *rules, bl_run texts, bl_str id)
{
	for (uint32_t i = 0; i < texts.count; i++)
		if (bl_str_equal(bl_rules_text(rules, texts, i), id))
			return true;
	return false;
}

bool bl_licence_leaves_out(const bl_rules *rules, uint32_t a, uint32_t b)
{
	const bl_licence_row *vague = &rules->licences[a], *full = &rules->licences[b];
	bl_str id = bl_rules_str(rules, full->id);

	if (a == b)
		return true;
	if (vague->kind == BL_LICENCE_UNKNOWN)
		return bl_str_equal(bl_rules_str(rules, vague->family),
		                    bl_rules_str(rules, full->family));
	return is_shorter_id(bl_rules_str(rules, vague->id), id) ||
	       is_listed(rules, vague->fuller, id);
}
