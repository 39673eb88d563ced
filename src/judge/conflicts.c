/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of conflicts. To add one: its words in the table, and a function that looks for it. */
#include "judge/conflicts.h"

#include "judge/finding.h"
#include "judge/licence.h"

typedef enum conflict {
	NAME_AND_LINK,
	TWO_GRANTS,
	TEXT_AND_MARKUP,
	NO_SUCH_LICENCE,
	TEXT_AND_RECORD,
	TEXT_AND_OPTION,
	RESERVED_AND_LICENSED,
	OTHER_PUBLISHER,
	UNIDENTIFIED_LICENCE
} conflict;

static const struct {
	const char *id;
	bl_severity severity;
	const char *why, *fix;
} conflicts[] = {
	[NAME_AND_LINK] =
		{"conflict/name-and-link", BL_SEVERITY_ERROR,
                 "A reader follows the link and a search reads the name: they must say the same.",
                 "Find out which licence is meant, and make name and link agree."},
	[TWO_GRANTS] =
		{"conflict/two-grants", BL_SEVERITY_ERROR,
                 "Two licences for the same thing, not offered as a choice: which holds cannot be told.",
                 "Find out which licence is meant. If the reader may choose, say \"or\"."},
	[TEXT_AND_MARKUP] =
		{"conflict/text-and-markup", BL_SEVERITY_ERROR,
                 "A reader sees one licence and a machine reads another.",
                 "Find out which licence is meant, and make the page and its markup agree."},
	[NO_SUCH_LICENCE] =
		{"conflict/no-such-licence", BL_SEVERITY_ERROR,
                 "This combination of elements, version and port was never published.",
                 "Look the licence up at its source and write the name that stands there."},
	[TEXT_AND_RECORD] =
		{"conflict/text-and-record", BL_SEVERITY_ERROR,
                 "The record travels with the text: the two must not contradict each other.",
                 "Look the licence up at its source and correct whichever is wrong."},
	[TEXT_AND_OPTION] =
		{"conflict/text-and-option", BL_SEVERITY_ERROR,
                 "The text carries a notice of its own, which is what a reader will follow.",
                 "Check the licence that was stated, or the notice in the text."},
	[RESERVED_AND_LICENSED] =
		{"conflict/reserved-and-licensed", BL_SEVERITY_WARNING,
                 "A general reservation beside a grant confuses readers; the grant governs.",
                 "Say \"some rights reserved\", or leave the reservation out."},
	[OTHER_PUBLISHER] =
		{"conflict/other-publisher", BL_SEVERITY_WARNING,
                 "A publisher can license its own text only. A notice may have been copied along "
                 "with a page; it still governs here.",
                 "Check at the source whether the licence covers this text."},
	[UNIDENTIFIED_LICENCE] =
		{"conflict/unidentified-licence", BL_SEVERITY_WARNING,
                 "Several licences share this name, and they ask for different things.",
                 "Find out which licence is meant, and name and link it."},
};

/* Every one is unsure: only a person can settle it. */
static bl_finding *report(bl_case *c, conflict which, bl_finding *spare)
{
	bl_finding *finding = bl_finding_new(c, spare);

	finding->requirement = bl_str_of(conflicts[which].id);
	finding->class_ = BL_CLASS_CONFLICT;
	finding->severity = conflicts[which].severity;
	finding->outcome = BL_OUTCOME_UNSURE;
	finding->why = bl_str_of(conflicts[which].why);
	finding->fix = bl_str_of(conflicts[which].fix);
	if (c->verdict->licence.size > 0)
		finding->licence = c->verdict->licence;
	return finding;
}

/* Licences of pictures and other works are judged for themselves. */
static void set_subject(bl_finding *finding, const bl_declared *declared, size_t i)
{
	if (bl_declared_is_own(declared))
		return;
	finding->subject = BL_SUBJECT_STATEMENT;
	finding->subject_index = i;
	finding->licence = (bl_str){NULL, 0};
}

static bl_str name_of(const bl_case *c, uint32_t licence)
{
	return bl_licence_short_name(c->rules, licence);
}

static bool counts(const bl_declared *declared)
{
	return !declared->denied && declared->kind != BL_STATEMENT_MENTION;
}

static void find_name_and_link(bl_case *c, size_t i)
{
	const bl_declared *declared = &c->facts->declared.items[i];
	bl_finding spare, *finding;

	if (!bl_declared_is_torn(c->rules, declared))
		return;
	finding = report(c, NAME_AND_LINK, &spare);
	finding->message = bl_case_format(c, "The name says %.*s, its link %.*s.",
	                                  BL_ARG(name_of(c, declared->licence)),
	                                  BL_ARG(name_of(c, declared->linked)));
	set_subject(finding, declared, i);
	bl_finding_prove(c, finding, bl_case_proof_statement(c, i));
}

static void find_no_such_licence(bl_case *c, size_t i)
{
	const bl_declared *declared = &c->facts->declared.items[i];
	bool no_link = bl_is_there(declared->link) && declared->linked == BL_NONE &&
	               declared->linked_id.size > 0;
	bl_str id = declared->licence == BL_NONE ? declared->id : declared->linked_id;
	bl_finding spare, *finding;

	if (declared->licence != BL_NONE && !no_link)
		return;
	finding = report(c, NO_SUCH_LICENCE, &spare);
	finding->message = bl_case_format(c, "There is no such licence: %.*s.", BL_ARG(id));
	set_subject(finding, declared, i);
	bl_finding_prove(c, finding, bl_case_proof_statement(c, i));
}

static void find_in_statements(bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++) {
		if (!counts(&c->facts->declared.items[i]))
			continue;
		find_name_and_link(c, i);
		find_no_such_licence(c, i);
	}
}

static void find_two_grants(bl_case *c)
{
	const bl_governing *g = &c->governing;
	const bl_declared *items = c->facts->declared.items;
	bl_finding spare, *finding;

	if (g->rival == BL_NOWHERE)
		return;
	finding = report(c,
	                 !items[g->statement].meta != !items[g->rival].meta ? TEXT_AND_MARKUP
	                                                                    : TWO_GRANTS,
	                 &spare);
	finding->message = bl_case_format(
		c, "The text states %.*s and %.*s for the same thing.",
		BL_ARG(name_of(c, bl_declared_licence(c->rules, &items[g->statement]))),
		BL_ARG(name_of(c, bl_declared_licence(c->rules, &items[g->rival]))));
	bl_finding_prove(c, finding, bl_case_proof_statement(c, g->statement));
	bl_finding_prove(c, finding, bl_case_proof_statement(c, g->rival));
}

static void find_unidentified(bl_case *c)
{
	const bl_governing *g = &c->governing;
	bl_finding spare, *finding;

	if (g->count != 1 || c->rules->licences[g->licences[0]].kind != BL_LICENCE_UNKNOWN)
		return;
	finding = report(c, UNIDENTIFIED_LICENCE, &spare);
	finding->message =
		bl_case_format(c, "A licence by the name of %.*s is stated, but not which one.",
	                       BL_ARG(bl_licence_short_name(c->rules, g->licences[0])));
	if (g->statement != BL_NOWHERE)
		bl_finding_prove(c, finding, bl_case_proof_statement(c, g->statement));
}

/* What was said elsewhere contradicts every alternative of the text. */
static bool contradicts(const bl_case *c, uint32_t licence)
{
	const bl_governing *g = &c->governing;
	size_t i;

	for (i = 0; i < g->count && licence != BL_NONE; i++)
		if (bl_licence_agrees(c->rules, licence, g->licences[i]))
			return false;
	return licence != BL_NONE && g->count > 0 && g->statement != BL_NOWHERE;
}

/* The governing licence as a reader knows it. */
static bl_str governing_words(const bl_case *c)
{
	return c->governing.count == 1 ? name_of(c, c->governing.licences[0]) : c->verdict->licence;
}

static void find_text_and(bl_case *c, conflict which, uint32_t licence, const char *who)
{
	bl_finding spare, *finding;

	if (!contradicts(c, licence))
		return;
	finding = report(c, which, &spare);
	finding->message = bl_case_format(c, "%s %.*s, the text %.*s. The text is followed.", who,
	                                  BL_ARG(name_of(c, licence)), BL_ARG(governing_words(c)));
	bl_finding_prove(c, finding, bl_case_proof_statement(c, c->governing.statement));
	if (which == TEXT_AND_RECORD)
		bl_finding_prove(c, finding,
		                 bl_case_proof_field("license", c->document->record.licence));
}

static void find_elsewhere(bl_case *c)
{
	find_text_and(c, TEXT_AND_OPTION, c->governing.option, "The licence that was stated is");
	find_text_and(c, TEXT_AND_RECORD, c->governing.record, "The record says");
}

static bool is_reservation(const bl_case *c, uint32_t licence)
{
	return c->rules->licences[licence].kind == BL_LICENCE_RESERVATION;
}

/* The first general reservation is enough for a reader. */
static void find_reserved(bl_case *c)
{
	const bl_governing *g = &c->governing;
	bl_finding spare, *finding;
	size_t i;

	if (g->count == 0 || g->statement == BL_NOWHERE || is_reservation(c, g->licences[0]))
		return;
	for (i = 0; i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];

		if (declared->kind == BL_STATEMENT_RESERVATION && c->standings[i].near > 0)
			break;
	}
	if (i == c->facts->declared.count)
		return;
	finding = report(c, RESERVED_AND_LICENSED, &spare);
	finding->message = bl_str_of(
		"All rights are reserved in general, and a licence is granted. The licence governs.");
	bl_finding_prove(c, finding, bl_case_proof_statement(c, g->statement));
	bl_finding_prove(c, finding, bl_case_proof_statement(c, i));
}

static bool heads_text(const bl_credited *credited)
{
	return (credited->kind == BL_CREDIT_WIRE || credited->kind == BL_CREDIT_BYLINE) &&
	       bl_credited_is_own(credited) && bl_credited_derives(credited) &&
	       credited->publisher != BL_NONE;
}

static void find_other_publisher(bl_case *c)
{
	const bl_governing *g = &c->governing;
	uint32_t licensor = g->statement == BL_NOWHERE
	                            ? BL_NONE
	                            : c->facts->declared.items[g->statement].publisher;
	bl_finding spare, *finding;
	size_t i;

	for (i = 0; licensor != BL_NONE && i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (!heads_text(credited) || credited->publisher == licensor)
			continue;
		finding = report(c, OTHER_PUBLISHER, &spare);
		finding->message =
			bl_case_format(c, "The notice is of %.*s, but the text is headed by %.*s.",
		                       BL_ARG(bl_case_publisher_name(c, licensor)),
		                       BL_ARG(bl_case_publisher_name(c, credited->publisher)));
		bl_finding_prove(c, finding, bl_case_proof_statement(c, g->statement));
		bl_finding_prove(c, finding, bl_case_proof_credit(c, i));
		return;
	}
}

void bl_conflicts_find(bl_case *c)
{
	static void (*const finders[])(bl_case *) = {find_in_statements, find_two_grants,
	                                             find_elsewhere,     find_unidentified,
	                                             find_reserved,      find_other_publisher};
	size_t i;

	for (i = 0; i < sizeof finders / sizeof *finders; i++)
		finders[i](c);
}
