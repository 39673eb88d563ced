/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* licences: every licence that is known, by id. */
#include "base/json.h"
#include "cli/knowledge.h"
#include "report/neutral.h"
#include "rules/ruleset.h"

enum { LIST_BYTES = 1 << 26, ID_CELLS = 28, SPDX_CELLS = 28 };

static void put_cell(bl_buf *out, bl_str value, size_t cells, bool utf8)
{
	size_t used = bl_neutral_add(out, value, utf8);

	bl_buf_format(out, "%*s", used < cells ? (int)(cells - used) : 1, "");
}

static void list_as_text(bl_buf *out, const bl_rules *rules, bool utf8)
{
	for (uint32_t i = 0; i < rules->count.licences; i++) {
		const bl_licence_row *row = &rules->licences[i];

		put_cell(out, bl_rules_str(rules, row->id), ID_CELLS, utf8);
		put_cell(out, row->spdx.size ? bl_rules_str(rules, row->spdx) : BL_S("-"),
		         SPDX_CELLS, utf8);
		bl_neutral_add(out, bl_rules_str(rules, row->name), utf8);
		bl_buf_char(out, '\n');
	}
}

static void put_allows(bl_json_writer *w, uint32_t allows)
{
	static const char *const words[] = {"sharing", "adapting", "commercial use", "text mining"};

	bl_json_open(w, "allows", '[');
	for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
		if (allows & 1u << i)
			bl_json_text(w, NULL, words[i]);
	bl_json_close(w, ']');
}

static void put_duties(bl_json_writer *w, const bl_rules *rules, bl_run duties)
{
	bl_json_open(w, "requirements", '[');
	for (uint32_t i = 0; i < duties.count; i++) {
		const bl_duty_row *duty = &rules->duties[duties.first + i];

		bl_json_open(w, NULL, '{');
		bl_json_string(w, "requirement",
		               bl_rules_str(rules, rules->requirements[duty->requirement].id));
		bl_json_text(w, "condition", bl_condition_name((bl_condition)duty->condition));
		bl_json_string(w, "clause", bl_rules_str(rules, duty->clause));
		bl_json_bool(w, "checked", rules->requirements[duty->requirement].checked != 0);
		bl_json_close(w, '}');
	}
	bl_json_close(w, ']');
}

static void put_licence(bl_json_writer *w, const bl_rules *rules, const bl_licence_row *row)
{
	bl_json_open(w, NULL, '{');
	bl_json_string(w, "licence", bl_rules_str(rules, row->id));
	bl_json_string(w, "name", bl_rules_str(rules, row->name));
	bl_json_string(w, "short-name", bl_rules_str(rules, row->short_name));
	bl_json_string(w, "family", bl_rules_str(rules, row->family));
	bl_json_string(w, "version", bl_rules_str(rules, row->version));
	bl_json_string(w, "port", bl_rules_str(rules, row->port));
	bl_json_string(w, "spdx", bl_rules_str(rules, row->spdx));
	bl_json_string(w, "address", bl_rules_str(rules, row->address));
	bl_json_string(w, "legal-text", bl_rules_str(rules, row->legal_text));
	put_allows(w, row->allows);
	put_duties(w, rules, row->duties);
	bl_json_close(w, '}');
}

static void list_as_json(bl_buf *out, const bl_rules *rules)
{
	bl_json_writer w;

	bl_json_start(&w, out, 2);
	bl_json_open(&w, NULL, '[');
	for (uint32_t i = 0; i < rules->count.licences; i++)
		put_licence(&w, rules, &rules->licences[i]);
	bl_json_close(&w, ']');
	bl_buf_char(out, '\n');
}

int bl_cmd_licences(const bl_settings *settings, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};
	const bl_rules *rules;
	bl_buf text;
	int code;

	if (bl_knowledge_open(&rules, settings, &error) < 0) {
		bl_say_error(terminal, &error);
		return BL_EXIT_TROUBLE;
	}
	bl_buf_init(&text, NULL, LIST_BYTES);
	if (settings->json)
		list_as_json(&text, rules);
	else
		list_as_text(&text, rules, terminal->utf8);
	code = bl_print(terminal, &text);
	bl_buf_free(&text);
	bl_knowledge_free(rules);
	return code;
}
