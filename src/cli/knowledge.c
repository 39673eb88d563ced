/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Nothing is loaded unless a folder of cards is named. */
#include "cli/knowledge.h"

#include <stdio.h>

#include "rules/ruleset.h"

enum { MOST_LICENCES = 2048, MOST_CARDS = 4096 };

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

/* "cc0" is cc0-1.0, "cc-by-4" is cc-by-4.0, and "by-sa-4.0" is cc-by-sa-4.0. */
static bool is_part(bl_str id, bl_str known)
{
	bl_str begin = bl_str_slice(known, 0, id.size);
	bool whole = id.size < known.size && known.data[id.size] == '-';

	if (id.size < 3)
		return false;
	if (bl_str_equal_nocase(begin, id))
		return whole || id.size > 4;
	return known.size > id.size && known.data[known.size - id.size - 1] == '-' &&
	       bl_str_equal_nocase(bl_str_slice(known, known.size - id.size, known.size), id);
}

/* An id of which it is a part, or else the nearest: of several versions as near, the newest. */
static bl_str likely_licence(const bl_rules *rules, bl_str id)
{
	bl_str known[MOST_LICENCES];
	size_t count = 0;

	for (size_t i = 0; i < rules->count.licences && count < MOST_LICENCES; i++)
		if (is_part(id, bl_rules_str(rules, rules->licences[i].id)))
			return bl_rules_str(rules, rules->licences[i].id);
	for (size_t i = rules->count.licences; i-- > 0 && count < MOST_LICENCES;)
		known[count++] = bl_rules_str(rules, rules->licences[i].id);
	return bl_str_nearest(id, known, count);
}

/* A licence, requirement or publisher. */
static bl_str likely_card(const bl_rules *rules, bl_str id)
{
	bl_str known[MOST_CARDS], likely = likely_licence(rules, id);
	size_t count = 0;

	for (size_t i = 0; i < rules->count.requirements && count < MOST_CARDS; i++)
		known[count++] = bl_rules_str(rules, rules->requirements[i].id);
	for (size_t i = 0; i < rules->count.publishers && count < MOST_CARDS - 1; i++)
		known[count++] = bl_rules_str(rules, rules->publishers[i].id);
	if (likely.data)
		known[count++] = likely;
	return is_part(id, likely) ? likely : bl_str_nearest(id, known, count);
}

static int fail_unknown(const char *what, bl_str id, bl_str likely, bl_error *error)
{
	bl_error local = {.code = BL_OK};

	bl_fail(&local, BL_E_USE, "there is no %s \"%.*s\"", what, BL_ARG(id));
	if (likely.data)
		snprintf(local.hint, sizeof local.hint, "did you mean %.*s?", BL_ARG(likely));
	else
		snprintf(local.hint, sizeof local.hint, "see: bylint licences");
	if (error && error->code == BL_OK)
		*error = local;
	return BL_E_USE;
}

int bl_unknown_licence(const bl_rules *rules, bl_str id, bl_error *error)
{
	return fail_unknown("licence", id, likely_licence(rules, id), error);
}

int bl_unknown_card(const bl_rules *rules, bl_str id, bl_error *error)
{
	return fail_unknown("licence, requirement or publisher", id, likely_card(rules, id), error);
}

int bl_knowledge_check_ids(const bl_rules *rules, const bl_settings *settings, bl_error *error)
{
	const bl_str ids[] = {settings->stated.licence, settings->stated.licence_out};

	for (size_t i = 0; i < 2; i++)
		if (ids[i].data && !is_known(rules, ids[i]))
			return bl_unknown_licence(rules, ids[i], error);
	return BL_OK;
}
