/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A rule of SARIF: what its requirement's card says, once; the first finding's words where there is
 * no card. */
#include "report/platform.h"
#include "report/sarif.h"
#include "rules/ruleset.h"

/* Longer descriptions and names are refused. */
enum { DESCRIPTION_MOST = 1000, NAME_MOST = 250 };

/* What is known of a rule. Any of them may be absent. */
typedef struct known {
	bl_str asks, why, licence_text;
	bl_severity severity;
} known;

static known know(const bl_report *report, const bl_finding *finding)
{
	const bl_rules *rules = report->rules;
	known k = {.why = finding->why, .severity = finding->severity};
	uint32_t row;

	if (rules == NULL)
		return k;
	if ((row = bl_rules_requirement(rules, finding->requirement)) != BL_NONE) {
		k.asks = bl_rules_str(rules, rules->requirements[row].asks);
		k.why = bl_rules_str(rules, rules->requirements[row].why);
		k.severity = (bl_severity)rules->requirements[row].severity;
	}
	if (finding->licence.size > 0 &&
	    (row = bl_rules_licence(rules, finding->licence)) != BL_NONE)
		k.licence_text = bl_rules_str(rules, rules->licences[row].legal_text);
	return k;
}

/* No description may be empty. */
static void put_text(bl_json_writer *json, const char *name, bl_str text, bl_str instead)
{
	bl_json_open(json, name, '{');
	bl_json_string(
		json, "text",
		bl_str_first(bl_str_trim(text).size > 0 ? text : instead, DESCRIPTION_MOST, NULL));
	bl_json_close(json, '}');
}

/* name-and-link-licence is NameAndLinkLicence. */
static void put_name(bl_json_writer *json, bl_str requirement)
{
	bl_buf name = bl_scratch_open(json->out);
	bool upper = true;
	size_t i;

	for (i = 0; i < requirement.size && name.size < NAME_MOST; i++) {
		char c = requirement.data[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (letter || (c >= '0' && c <= '9'))
			bl_buf_char(&name,
			            upper && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
		upper = !letter;
	}
	if (name.size > 0)
		bl_json_string(json, "name", bl_buf_str(&name));
	bl_scratch_close(&name, json->out);
}

static void put_help(bl_json_writer *json, const known *k, const bl_finding *finding, bl_str id)
{
	bl_buf help = bl_scratch_open(json->out);

	bl_buf_add(&help, bl_str_trim(k->why));
	bl_finding_clause(&help, finding);
	if (finding->class_ == BL_CLASS_LICENCE && finding->licence.size > 0) {
		bl_buf_text(&help, "\nMore: bylint explain ");
		bl_buf_add(&help, id);
	}
	put_text(json, "help", bl_buf_str(&help), id);
	bl_scratch_close(&help, json->out);
}

static void put_full(bl_json_writer *json, const known *k, bl_str id)
{
	bl_buf full = bl_scratch_open(json->out);

	bl_buf_add(&full, k->asks);
	if (k->asks.size > 0 && k->why.size > 0)
		bl_buf_char(&full, ' ');
	bl_buf_add(&full, k->why);
	put_text(json, "fullDescription", bl_buf_str(&full), id);
	bl_scratch_close(&full, json->out);
}

static void put_properties(bl_json_writer *json, const known *k, const bl_finding *finding)
{
	bool firm = finding->class_ == BL_CLASS_LICENCE || finding->class_ == BL_CLASS_CONFLICT;

	bl_json_open(json, "properties", '{');
	bl_json_text(json, "precision", firm ? "high" : "medium");
	bl_json_text(json, "problem.severity", bl_level_word(k->severity, "recommendation"));
	bl_json_open(json, "tags", '[');
	bl_json_text(json, NULL, bl_class_name(finding->class_));
	if (finding->licence.size > 0)
		bl_json_string(json, NULL, bl_str_first(finding->licence, NAME_MOST, NULL));
	bl_json_close(json, ']');
	bl_json_close(json, '}');
}

static void put_rule(bl_buf *line, const bl_report *report, const bl_finding *finding, bl_str id)
{
	known k = know(report, finding);
	bl_json_writer json;

	bl_json_start(&json, line, 0);
	bl_json_open(&json, NULL, '{');
	bl_json_string(&json, "id", id);
	put_name(&json, finding->requirement);
	put_text(&json, "shortDescription", k.asks.size > 0 ? k.asks : k.why, id);
	put_full(&json, &k, id);
	put_help(&json, &k, finding, id);
	if (k.licence_text.size > 0)
		bl_json_string(&json, "helpUri", k.licence_text);
	bl_json_open(&json, "defaultConfiguration", '{');
	bl_json_text(&json, "level", bl_severity_name(k.severity));
	bl_json_close(&json, '}');
	put_properties(&json, &k, finding);
	bl_json_close(&json, '}');
	bl_buf_char(line, '\n');
}

size_t bl_sarif_rule(bl_report *report, const bl_finding *finding, bl_str id)
{
	bool is_new;
	size_t number = bl_catalogue_number(&report->catalogue, report->out, id, &is_new);

	if (is_new && number != BL_NOWHERE)
		put_rule(&report->catalogue.descriptions, report, finding, id);
	return number;
}
