/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a card says, for people who do not read cards. */
#include "cli/prose.h"

#include "report/neutral.h"

enum { REQUIREMENT_CELLS = 27, CONDITION_CELLS = 13, SHORT_CELLS = 33, LABEL_CELLS = 14 };

static const char disclaimer[] = "This is not legal advice.\n";

/* Words of ours, and a card's words made harmless. */
static size_t put(bl_buf *out, const bl_rules *rules, bl_ref ref, bool utf8)
{
	return bl_neutral_add(out, bl_rules_str(rules, ref), utf8);
}

static void put_padded(bl_buf *out, const bl_rules *rules, bl_ref ref, size_t cells, bool utf8)
{
	size_t used = put(out, rules, ref, utf8);

	bl_buf_format(out, "%*s", used < cells ? (int)(cells - used) : 1, "");
}

/* "Why:          …"; nothing for a field that the card leaves out. */
static void put_line(bl_buf *out, const char *label, bl_str words, bool utf8)
{
	if (!words.size)
		return;
	bl_buf_format(out, "%-*s", LABEL_CELLS, label);
	bl_neutral_add_words(out, words, utf8);
	bl_buf_char(out, '\n');
}

static void put_field(bl_buf *out, const bl_rules *rules, const char *label, bl_ref ref, bool utf8)
{
	put_line(out, label, bl_rules_str(rules, ref), utf8);
}

static const char *condition_words(uint32_t condition)
{
	switch (condition) {
	case BL_CONDITION_ALWAYS:
		return "always";
	case BL_CONDITION_IF_GIVEN:
		return "if given";
	case BL_CONDITION_IF_POSSIBLE:
		return "if possible";
	case BL_CONDITION_IF_CHANGED:
		return "if changed";
	case BL_CONDITION_NEVER:
		return "never";
	default:
		return "";
	}
}

/* ---- Licences ------------------------------------------------------------------------------ */

static const char *allowance(const bl_licence_row *licence)
{
	bool adapt = licence->allows & BL_ALLOWS_ADAPTING,
	     trade = licence->allows & BL_ALLOWS_COMMERCIAL;

	if (licence->kind == BL_LICENCE_RESERVATION)
		return "It reserves all rights: any reuse needs permission.";
	if (licence->kind == BL_LICENCE_UNKNOWN)
		return "It cannot be told which licence this is, so nothing can be said of what it allows.";
	if (!(licence->allows & BL_ALLOWS_SHARING))
		return "It says nothing of what may be done.";
	if (adapt && trade)
		return "You may share and adapt it, also commercially.";
	if (adapt)
		return "You may share and adapt it, but not commercially.";
	return trade ? "You may share it unchanged, also commercially."
	             : "You may share it unchanged, but not commercially.";
}

static void put_duty(bl_buf *out, const bl_rules *rules, const bl_duty_row *duty, bool utf8)
{
	const bl_requirement_row *requirement = &rules->requirements[duty->requirement];

	bl_buf_text(out, "  ");
	put_padded(out, rules, requirement->id, REQUIREMENT_CELLS, utf8);
	bl_buf_format(out, "%-*s", CONDITION_CELLS, condition_words(duty->condition));
	put_padded(out, rules, requirement->in_short, SHORT_CELLS, utf8);
	put(out, rules, duty->clause, utf8);
	if (!requirement->checked)
		bl_buf_text(out, duty->clause.size ? " (not checked)" : "(not checked)");
	bl_buf_char(out, '\n');
}

static void put_head(bl_buf *out, const bl_rules *rules, const bl_licence_row *licence, bool utf8)
{
	put(out, rules, licence->short_name, utf8);
	if (!bl_str_equal(bl_rules_str(rules, licence->short_name),
	                  bl_rules_str(rules, licence->name))) {
		bl_buf_text(out, "   ");
		put(out, rules, licence->name, utf8);
	}
	bl_buf_char(out, '\n');
	put_field(out, rules, "Address:", licence->address, utf8);
	put_field(out, rules, "Legal text:", licence->legal_text, utf8);
	put_field(out, rules, "SPDX:", licence->spdx, utf8);
	put_field(out, rules, "Steward:", licence->steward, utf8);
}

static void put_texts(bl_buf *out, const bl_rules *rules, const char *label, bl_run run, bool utf8)
{
	if (!run.count)
		return;
	bl_buf_format(out, "%-*s", LABEL_CELLS, label);
	for (uint32_t i = 0; i < run.count; i++) {
		bl_buf_text(out, i ? ", " : "");
		bl_neutral_add_words(out, bl_rules_text(rules, run, i), utf8);
	}
	bl_buf_char(out, '\n');
}

void bl_prose_licence(bl_buf *out, const bl_rules *rules, const bl_licence_row *licence, bool utf8)
{
	const bl_duty_row *duties = rules->duties + licence->duties.first;

	put_head(out, rules, licence, utf8);
	bl_buf_format(out, "%s%s\n", allowance(licence),
	              licence->duties.count ? " When you do:" : "");
	for (uint32_t i = 0; i < licence->duties.count; i++)
		put_duty(out, rules, &duties[i], utf8);
	put_texts(out, rules, "Adaptations:", licence->alike, utf8);
	put_texts(out, rules, "Discouraged:", licence->discouraged, utf8);
	for (uint32_t i = 0; i < licence->not_needed.count; i++)
		put_line(out, "Not required:", bl_rules_text(rules, licence->not_needed, i), utf8);
	put_field(out, rules, "Credit line:", licence->credit_line, utf8);
	put_field(out, rules, "Cure:", licence->cure, utf8);
	put_field(out, rules, "Note:", licence->note, utf8);
	if (licence->duties.count) {
		bl_buf_text(out, "See: bylint explain ");
		put(out, rules, licence->id, utf8);
		bl_buf_char(out, '/');
		put(out, rules, rules->requirements[duties[0].requirement].id, utf8);
		bl_buf_text(out, ".   ");
	}
	bl_buf_text(out, disclaimer);
}

/* ---- Requirements -------------------------------------------------------------------------- */

static void put_evidence(bl_buf *out, const bl_rules *rules, bl_run met_by)
{
	for (uint32_t i = 0; i < met_by.count; i++) {
		const bl_evidence_row *row = &rules->evidence[met_by.first + i];

		bl_buf_format(out, "%-*s%s", LABEL_CELLS,
		              i ? "" : "Met by:", bl_evidence_kinds[row->evidence].about);
		if (row->when != BL_NONE)
			bl_buf_format(out, ", where %s", bl_evidence_whens[row->when].about);
		bl_buf_char(out, '\n');
	}
}

static void put_requirement(bl_buf *out, const bl_rules *rules,
                            const bl_requirement_row *requirement, bool utf8)
{
	put_field(out, rules, "Asks:", requirement->asks, utf8);
	put_field(out, rules, "Why:", requirement->why, utf8);
	put_field(out, rules, "Not checked:", requirement->not_checked, utf8);
	if (!requirement->checked)
		return;
	put_line(out, "Severity:", bl_str_of(bl_severity_name((bl_severity)requirement->severity)),
	         utf8);
	put_evidence(out, rules, requirement->met_by);
	put_line(out,
	         "If unknown:", bl_str_of(bl_outcome_name((bl_outcome)requirement->if_unknown)),
	         utf8);
	put_field(out, rules, "Fix:", requirement->fix, utf8);
}

void bl_prose_duty(bl_buf *out, const bl_rules *rules, const bl_licence_row *licence,
                   const bl_duty_row *duty, bool utf8)
{
	const bl_requirement_row *requirement = &rules->requirements[duty->requirement];

	put(out, rules, licence->id, utf8);
	bl_buf_char(out, '/');
	put(out, rules, requirement->id, utf8);
	bl_buf_char(out, '\n');
	put_field(out, rules, "Licence:", licence->name, utf8);
	put_field(out, rules, "Clause:", duty->clause, utf8);
	put_line(out, "Owed:", bl_str_of(condition_words(duty->condition)), utf8);
	put_requirement(out, rules, requirement, utf8);
	bl_buf_text(out, disclaimer);
}

void bl_prose_requirement(bl_buf *out, const bl_rules *rules, const bl_requirement_row *requirement,
                          bool utf8)
{
	put(out, rules, requirement->id, utf8);
	bl_buf_char(out, '\n');
	put_requirement(out, rules, requirement, utf8);
	bl_buf_text(out, disclaimer);
}

/* ---- Publishers ---------------------------------------------------------------------------- */

/* Its own wishes, one a line. */
static void put_policy(bl_buf *out, const bl_rules *rules, bl_run policy, bool utf8)
{
	for (uint32_t i = 0; i < policy.count; i++) {
		const bl_policy_row *row = &rules->policies[policy.first + i];
		const char *by = bl_policy_decided_by(rules, row);

		if (i == 0)
			bl_buf_text(out, "Asks for, beside the licence:\n");
		bl_buf_format(out, "  policy/%-*.*s", LABEL_CELLS,
		              BL_ARG(bl_policy_name(rules, row)));
		for (uint32_t k = 0; k < row->values.count; k++) {
			bl_buf_text(out, k ? ", or " : "");
			bl_neutral_add_words(out, bl_rules_text(rules, row->values, k), utf8);
		}
		if (by)
			bl_buf_text(out, by[0] == 'n' ? " (not checked)" : " (by the use)");
		bl_buf_char(out, '\n');
	}
}

void bl_prose_publisher(bl_buf *out, const bl_rules *rules, const bl_publisher_row *publisher,
                        bool utf8)
{
	put(out, rules, publisher->name, utf8);
	bl_buf_char(out, '\n');
	put_field(out, rules, "Kind:", publisher->kind, utf8);
	put_field(out, rules, "Country:", publisher->country, utf8);
	put_texts(out, rules, "Sites:", publisher->sites, utf8);
	if (publisher->licence != BL_NONE)
		put_field(out, rules, "Licence:", rules->licences[publisher->licence].id, utf8);
	else
		put_line(out, "Licence:",
		         publisher->no_grant ? BL_S("none is granted") : BL_S("unknown"), utf8);
	put_field(out, rules, "Statement:", publisher->statement, utf8);
	put_field(out, rules, "Says:", publisher->says, utf8);
	put_field(out, rules, "Seen:", publisher->seen, utf8);
	put_field(out, rules, "Credit as:", publisher->credit_as, utf8);
	put_policy(out, rules, publisher->policy, utf8);
	bl_buf_text(out, disclaimer);
}
