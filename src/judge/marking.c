/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of advice. To add a piece: its words in the table, and the test that finds it. */
#include "judge/marking.h"

#include "judge/finding.h"
#include "judge/licence.h"

static bool has_no_elements(const bl_case *c, const bl_declared *declared)
{
	uint32_t licence = bl_declared_licence(c->rules, declared);

	return licence != BL_NONE && c->rules->licences[licence].kind == BL_LICENCE_UNKNOWN;
}

static bool has_no_version(const bl_case *c, const bl_declared *declared)
{
	uint32_t licence = bl_declared_licence(c->rules, declared);

	return licence != BL_NONE && !has_no_elements(c, declared) &&
	       bl_licence_has_no_version(c->rules, licence);
}

static bool is_not_linked(const bl_case *c, const bl_declared *declared)
{
	return !bl_is_there(declared->link) && declared->licence != BL_NONE &&
	       c->rules->licences[declared->licence].address.size > 0;
}

static const struct {
	const char *id;
	bl_severity severity;
	bool (*holds)(const bl_case *c, const bl_declared *declared);
	const char *message, *why, *fix;
} advice[] = {
	{"marking/no-elements", BL_SEVERITY_WARNING, has_no_elements,
         "The notice says Creative Commons, but not which licence.",
         "A reader cannot tell what is allowed.",
         "Name and link the licence: CC BY 4.0, for example."},
	{"marking/no-version", BL_SEVERITY_WARNING, has_no_version,
         "The notice does not say which version of the licence holds.",
         "The versions ask for different things.", "Add the version, and link the licence."},
	{"marking/not-linked", BL_SEVERITY_NOTE, is_not_linked,
         "The licence is named, but not linked.",
         "A link leads readers to the terms, and programs to the work.",
         "Put the licence's address behind its name."},
};

static bl_finding *advise(bl_case *c, const char *id, bl_severity severity, bl_finding *spare)
{
	bl_finding *finding = bl_finding_new(c, spare);

	finding->requirement = bl_str_of(id);
	finding->class_ = BL_CLASS_MARKING;
	finding->severity = severity;
	finding->outcome = BL_OUTCOME_NOT_MET;
	finding->licence = c->verdict->licence;
	return finding;
}

static void judge_notice(bl_case *c)
{
	const bl_declared *declared = &c->facts->declared.items[c->governing.statement];
	bl_finding spare;
	size_t i;

	for (i = 0; i < sizeof advice / sizeof *advice; i++) {
		bl_finding *finding;

		if (!advice[i].holds(c, declared))
			continue;
		finding = advise(c, advice[i].id, advice[i].severity, &spare);
		finding->message = bl_str_of(advice[i].message);
		finding->why = bl_str_of(advice[i].why);
		finding->fix = bl_str_of(advice[i].fix);
		bl_finding_prove(c, finding, bl_case_proof_statement(c, c->governing.statement));
	}
}

static void judge_placeholders(bl_case *c)
{
	bl_finding spare, *finding;
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		if (!c->facts->credited.items[i].placeholder)
			continue;
		finding = advise(c, "marking/placeholder", BL_SEVERITY_WARNING, &spare);
		finding->subject = BL_SUBJECT_CREDIT;
		finding->subject_index = i;
		finding->message = bl_str_of("A template's word stands where a name should be.");
		finding->why = bl_str_of("Readers must be able to see whose work this is.");
		finding->fix = bl_str_of("Write the name, or take the line out.");
		bl_finding_prove(c, finding, bl_case_proof_credit(c, i));
	}
}

void bl_marking_judge(bl_case *c)
{
	if (!c->stated->own)
		return;
	if (c->governing.statement != BL_NOWHERE)
		judge_notice(c);
	judge_placeholders(c);
}
