/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* explain: a card as prose, by its id. */
#include <stdio.h>
#include <string.h>

#include "cli/knowledge.h"
#include "cli/prose.h"

enum { PROSE_BYTES = 1 << 22, MOST_DUTIES = 64 };

static const bl_duty_row *find_duty(const bl_rules *rules, const bl_licence_row *licence, bl_str id)
{
	uint32_t requirement = bl_rules_requirement(rules, id);

	for (uint32_t i = 0; requirement != BL_NONE && i < licence->duties.count; i++)
		if (rules->duties[licence->duties.first + i].requirement == requirement)
			return &rules->duties[licence->duties.first + i];
	return NULL;
}

static int unknown_duty(const bl_rules *rules, const bl_licence_row *licence, bl_str id,
                        bl_error *error)
{
	bl_str known[MOST_DUTIES], likely, name = bl_rules_str(rules, licence->id);
	size_t count = 0;

	for (uint32_t i = 0; i < licence->duties.count && count < MOST_DUTIES; i++) {
		const bl_duty_row *duty = &rules->duties[licence->duties.first + i];

		known[count++] = bl_rules_str(rules, rules->requirements[duty->requirement].id);
	}
	likely = bl_str_nearest(id, known, count);
	bl_fail(error, BL_E_USE, "%.*s has no requirement \"%.*s\"", BL_ARG(name), BL_ARG(id));
	if (likely.data)
		snprintf(error->hint, sizeof error->hint, "did you mean %.*s/%.*s?", BL_ARG(name),
		         BL_ARG(likely));
	else
		snprintf(error->hint, sizeof error->hint, "see: bylint explain %.*s", BL_ARG(name));
	return BL_E_USE;
}

/* "cc-by-4.0/name-the-creator" */
static int explain_duty(bl_buf *out, const bl_rules *rules, bl_str id, size_t slash, bool utf8,
                        bl_error *error)
{
	bl_str licence_id = bl_str_slice(id, 0, slash),
	       requirement = bl_str_slice(id, slash + 1, id.size);
	uint32_t row = bl_rules_licence(rules, licence_id);
	const bl_duty_row *duty;

	if (row == BL_NONE)
		return bl_unknown_licence(rules, licence_id, error);
	duty = find_duty(rules, &rules->licences[row], requirement);
	if (!duty)
		return unknown_duty(rules, &rules->licences[row], requirement, error);
	bl_prose_duty(out, rules, &rules->licences[row], duty, utf8);
	return BL_OK;
}

static int explain(bl_buf *out, const bl_rules *rules, bl_str id, bool utf8, bl_error *error)
{
	size_t slash = bl_str_find(id, BL_S("/"));
	uint32_t row;

	if (slash != BL_NOWHERE && bl_rules_requirement(rules, id) == BL_NONE)
		return explain_duty(out, rules, id, slash, utf8, error);
	if ((row = bl_rules_licence(rules, id)) != BL_NONE)
		bl_prose_licence(out, rules, &rules->licences[row], utf8);
	else if ((row = bl_rules_requirement(rules, id)) != BL_NONE)
		bl_prose_requirement(out, rules, &rules->requirements[row], utf8);
	else if ((row = bl_rules_publisher(rules, id)) != BL_NONE)
		bl_prose_publisher(out, rules, &rules->publishers[row], utf8);
	else
		return bl_unknown_card(rules, id, error);
	return BL_OK;
}

static int explain_all(bl_buf *out, const bl_settings *settings, const bl_rules *rules, bool utf8,
                       bl_error *error)
{
	int r = BL_OK;

	for (size_t i = 0; r == BL_OK && i < settings->paths.count; i++) {
		bl_buf_text(out, i ? "\n" : "");
		r = explain(out, rules, bl_str_of(settings->paths.items[i]), utf8, error);
	}
	return r;
}

int bl_cmd_explain(const bl_settings *settings, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};
	const bl_rules *rules = NULL;
	int code = BL_EXIT_TROUBLE;
	bl_buf text;

	bl_buf_init(&text, NULL, PROSE_BYTES);
	if (bl_knowledge_open(&rules, settings, &error) < 0 ||
	    explain_all(&text, settings, rules, terminal->utf8, &error) < 0)
		bl_say_error(terminal, &error);
	else
		code = bl_print(terminal, &text);
	bl_buf_free(&text);
	if (rules)
		bl_knowledge_free(rules);
	return code;
}
