/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Nothing is loaded unless a folder of cards is named. */
#include "cli/knowledge.h"

#include <stdio.h>

#include "rules/ruleset.h"

enum { MOST_LICENCES = 2048 };

int bl_knowledge_open(const bl_rules **out, const bl_settings *settings, bl_error *error)
{
	bl_rules *rules;
	int r;

	*out = bl_rules_builtin();
	if (!settings->rules.count)
		return BL_OK;
	r = bl_rules_load(&rules, settings->rules.items, settings->rules.count, NULL, error);
	if (r == BL_OK)
		*out = rules;
	return r;
}

void bl_knowledge_free(const bl_rules *rules)
{
	if (rules != bl_rules_builtin())
		bl_rules_free((bl_rules *)rules);
}

/* The words "A OR B" name two. */
static bool is_known(const bl_rules *rules, bl_str ids)
{
	while (ids.size) {
		size_t blank = bl_str_find(ids, BL_S(" "));
		bl_str id = bl_str_slice(ids, 0, blank == BL_NOWHERE ? ids.size : blank);

		if (id.size && !bl_str_equal(id, BL_S("OR")) && !bl_str_equal(id, BL_S("AND")) &&
		    bl_rules_licence(rules, id) == BL_NONE)
			return false;
		ids = bl_str_slice(ids, id.size + 1, ids.size);
	}
	return true;
}

/* An id that begins so, or else the nearest. */
static bl_str likely_licence(const bl_rules *rules, bl_str id)
{
	bl_str known[MOST_LICENCES];
	size_t count = 0;

	for (; count < rules->count.licences && count < MOST_LICENCES; count++) {
		known[count] = bl_rules_str(rules, rules->licences[count].id);
		if (id.size > 4 && bl_str_starts(known[count], id))
			return known[count];
	}
	return bl_str_nearest(id, known, count);
}

int bl_unknown_id(const bl_rules *rules, const char *what, bl_str id, bl_error *error)
{
	bl_error local = {.code = BL_OK};
	bl_str likely = likely_licence(rules, id);

	bl_fail(&local, BL_E_USE, "there is no %s \"%.*s\"", what, BL_ARG(id));
	if (likely.data)
		snprintf(local.hint, sizeof local.hint, "did you mean %.*s?", BL_ARG(likely));
	else
		snprintf(local.hint, sizeof local.hint, "see: bylint licences");
	if (error && error->code == BL_OK)
		*error = local;
	return BL_E_USE;
}

int bl_knowledge_check_ids(const bl_rules *rules, const bl_settings *settings, bl_error *error)
{
	const bl_str ids[] = {settings->stated.licence, settings->stated.licence_out};

	for (size_t i = 0; i < 2; i++)
		if (ids[i].data && !is_known(rules, ids[i]))
			return bl_unknown_id(rules, "licence", ids[i], error);
	return BL_OK;
}
