/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger: each statement with the reason that the judge gave it. */
#include "report/ledger.h"

#include <string.h>

#include "report/found.h"

/* ---- Why a statement counts, or not ------------------------------------------------------- */

/* Words for a standing; with a %zu for the statement that it is weighed against. */
static const struct {
	const char *alone, *against;
} reasons[] = {
	[BL_STANDING_GOVERNS] = {"governs", NULL},
	[BL_STANDING_LEFT_OPEN] =
		{"leaves open which licence it is: what is said elsewhere governs", NULL},
	[BL_STANDING_AGREES] = {"agrees with what governs",
                                "agrees with licences/%zu, which governs"},
	[BL_STANDING_OFFERED] = {"offered beside what governs",
                                 "offered beside licences/%zu: either may be chosen"},
	[BL_STANDING_CONTRADICTS] =
		{"contradicts another statement: neither governs",
                 "contradicts licences/%zu, which stands as near: neither governs"},
	[BL_STANDING_IMPOSSIBLE] =
		{"stands nearest, but there is no such licence, or its name and its link "
                 "say different ones: nothing governs",
                 NULL},
	[BL_STANDING_FARTHER] =
		{"does not count: what stands nearer cannot be told",
                 "lost to licences/%zu, which stands nearer or says more exactly of what"},
	[BL_STANDING_GENERAL] = {"a general reservation: counts for nothing here",
                                 "a general reservation: lost to licences/%zu"},
	[BL_STANDING_TAKEN_OUT] =
		{"does not count: a site's notice does not cover text from elsewhere", NULL},
	[BL_STANDING_OUTGOING] = {"does not count: the licence that the adaptation will carry",
                                  NULL},
	[BL_STANDING_OTHER_THING] = {"does not count for the text: it speaks of", NULL},
	[BL_STANDING_MENTIONED] = {"does not count: spoken of, not granted", NULL},
	[BL_STANDING_DENIED] = {"does not count: it is said not to apply", NULL},
	[BL_STANDING_FULLTEXT] = {"does not count: part of a licence's own text", NULL},
};

static const char *const things[] = {[BL_SCOPE_UNKNOWN] = "something else",
                                     [BL_SCOPE_DOCUMENT] = "this document",
                                     [BL_SCOPE_SITE] = "the site",
                                     [BL_SCOPE_IMAGE] = "a picture",
                                     [BL_SCOPE_MEDIA] = "a recording",
                                     [BL_SCOPE_QUOTE] = "a quotation",
                                     [BL_SCOPE_DATA] = "data",
                                     [BL_SCOPE_SOFTWARE] = "software",
                                     [BL_SCOPE_OTHER_WORK] = "another work"};

static void put_against(bl_screen *screen, const char *words, size_t other)
{
	const char *mark = strstr(words, "%zu");

	bl_screen_say(screen, "%.*s%zu%s", (int)(mark - words), words, other, mark + strlen("%zu"));
}

static void put_reason(bl_screen *screen, const bl_statement *statement)
{
	bl_standing standing = statement->standing;
	size_t other = statement->lost_to;

	bl_screen_pad(screen, 28, 0);
	if (other == BL_NOWHERE || reasons[standing].against == NULL)
		bl_screen_say(screen, "%s", reasons[standing].alone);
	else
		put_against(screen, reasons[standing].against, other);
	if (standing == BL_STANDING_OTHER_THING)
		bl_screen_say(screen, " %s", things[statement->scope]);
	bl_screen_line(screen);
}

/* ---- Rows --------------------------------------------------------------------------------- */

static void put_place(bl_screen *screen, const char *list, size_t index, bl_place place)
{
	bl_screen_pad(screen, 2, 0);
	bl_screen_format(screen, "%s/%zu", list, index);
	bl_screen_pad(screen, 15, 2);
	if (place.line > 0)
		bl_screen_format(screen, "%zu:%zu", place.line, place.column);
	bl_screen_pad(screen, 28, 2);
	screen->indent = 28;
}

static void put_item(bl_screen *screen, const char *before, bl_str value)
{
	if (value.size == 0)
		return;
	bl_screen_say(screen, "%s", before);
	bl_screen_words(screen, value);
}

/* The rule that found it, and the words that it found. */
static void put_proof(bl_screen *screen, bl_confidence confidence, bl_str rule, bl_str words)
{
	put_item(screen, ", confidence ", bl_str_of(bl_confidence_name(confidence)));
	put_item(screen, ", by ", rule);
	bl_screen_line(screen);
	if (words.size == 0)
		return;
	bl_screen_pad(screen, 28, 0);
	bl_screen_text(screen, "\"");
	bl_screen_fit(screen, words, 1);
	bl_screen_text(screen, "\"");
	bl_screen_line(screen);
}

static void put_statement(bl_screen *screen, const bl_statement *statement, size_t index)
{
	put_place(screen, "licences", index, statement->place);
	bl_screen_words(screen,
	                statement->licence.size > 0 ? statement->licence : BL_S("no such licence"));
	put_item(screen, ", ", bl_str_of(bl_statement_kind_name(statement->kind)));
	put_item(screen, " of scope ", bl_str_of(bl_scope_name(statement->scope)));
	put_item(screen, ", ", statement->denied ? BL_S("denied") : (bl_str){0});
	put_item(screen, ", licensor ", statement->licensor.value);
	put_item(screen, ", except ", statement->except);
	put_item(screen, ", in the field ", statement->field);
	put_proof(screen, statement->confidence, statement->rule, statement->text);
	put_reason(screen, statement);
}

static void put_credit(bl_screen *screen, bl_str bytes, const bl_credit *credit, size_t index)
{
	put_place(screen, "credits", index, credit->place);
	bl_screen_say(screen, "%s", bl_credit_kind_name(credit->kind));
	put_item(screen, ", ", bl_str_of(bl_relation_name(credit->relation)));
	put_item(screen, " of scope ", bl_str_of(bl_scope_name(credit->scope)));
	put_item(screen, ", role ", bl_str_of(bl_role_name(credit->role)));
	put_item(screen, ", source ", credit->source);
	put_item(screen, ", creator ", credit->creator);
	put_item(screen, ", title ", credit->title);
	put_item(screen, ", address ", credit->url);
	put_item(screen, ", licence ", credit->licence);
	put_item(screen, ", changes ", credit->changes);
	put_item(screen, ", in the field ", credit->field);
	put_proof(screen, credit->confidence, credit->rule, bl_passage(bytes, credit->spans.whole));
}

/* ---- The answer --------------------------------------------------------------------------- */

static size_t standing_first(const bl_verdict *verdict, bl_standing standing)
{
	size_t i;

	for (i = 0; i < verdict->statement_count; i++)
		if (verdict->statements[i]->standing == standing)
			return i;
	return BL_NOWHERE;
}

/* Why nothing governs. */
static void put_nothing(bl_screen *screen, const bl_verdict *verdict)
{
	if (standing_first(verdict, BL_STANDING_CONTRADICTS) != BL_NOWHERE)
		bl_screen_say(
			screen,
			"cannot be told: statements that stand equally near contradict each other");
	else if (standing_first(verdict, BL_STANDING_IMPOSSIBLE) != BL_NOWHERE)
		bl_screen_say(
			screen,
			"cannot be told: the nearest statement names no licence that there is");
	else if (verdict->statement_count > 0)
		bl_screen_say(screen, "none: no statement speaks of the text itself");
	else
		bl_screen_say(screen, "none: nothing is said of a licence");
}

static void put_answer(bl_screen *screen, const bl_verdict *verdict)
{
	static const char *const from[] = {
		[BL_FROM_TEXT] = "the text says so",      [BL_FROM_MARKUP] = "the markup says so",
		[BL_FROM_RECORD] = "the record says so",  [BL_FROM_OPTION] = "it was stated",
		[BL_FROM_CARD] = "its publisher says so", [BL_FROM_NOWHERE] = ""};
	size_t statement = standing_first(verdict, BL_STANDING_GOVERNS);

	bl_screen_pad(screen, 2, 0);
	bl_screen_text(screen, "governs");
	bl_screen_pad(screen, 28, 2);
	screen->indent = 28;
	if (verdict->licence.size == 0) {
		put_nothing(screen, verdict);
	} else {
		bl_screen_words(screen, verdict->licence);
		bl_screen_say(screen, ": %s", from[verdict->licence_from]);
		if (statement != BL_NOWHERE)
			bl_screen_say(screen, ", in licences/%zu", statement);
	}
	bl_screen_line(screen);
}

void bl_ledger(bl_screen *screen, bl_str bytes, const bl_verdict *verdict)
{
	size_t i;

	bl_screen_line(screen);
	put_answer(screen, verdict);
	for (i = 0; i < verdict->statement_count; i++)
		put_statement(screen, verdict->statements[i], i);
	for (i = 0; i < verdict->credit_count; i++)
		put_credit(screen, bytes, verdict->credits[i], i);
	if (verdict->attribution.size == 0)
		return;
	bl_screen_pad(screen, 2, 0);
	bl_screen_text(screen, "credit line");
	bl_screen_pad(screen, 28, 2);
	screen->indent = 28;
	bl_screen_words(screen, verdict->attribution);
	bl_screen_line(screen);
}
