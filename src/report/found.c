/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Sources that are only quoted, and the ledger. */
#include "report/found.h"

/* Sources beyond these, and places of one, are only counted. */
#define SOURCES_SHOWN 12
#define PLACES_SHOWN 6

/* A longer passage is not repeated beside its place. */
#define PASSAGE_SHOWN 60

static bl_str passage(bl_str bytes, bl_span span)
{
	bool inside = span.begin <= span.end && span.end <= bytes.size;

	return inside ? bl_str_slice(bytes, span.begin, span.end) : (bl_str){0};
}

/* ---- Sources that are only quoted -------------------------------------------------------- */

static bool is_quoted(const bl_credit *credit)
{
	return credit->kind == BL_CREDIT_REPORTING && credit->relation == BL_RELATION_REFERENCE &&
	       credit->source.size > 0;
}

static bl_str key_of(const bl_credit *credit)
{
	return credit->source_id.size > 0 ? credit->source_id : credit->source;
}

static bool is_among(const bl_str *keys, size_t count, bl_str key)
{
	while (count-- > 0)
		if (bl_str_equal(keys[count], key))
			return true;
	return false;
}

/* The places of one source from its first credit on; returns how many there are. */
static size_t put_places(bl_screen *screen, const bl_verdict *verdict, size_t first)
{
	bl_str key = key_of(verdict->credits[first]);
	size_t i, count = 0;

	for (i = first; i < verdict->credit_count; i++) {
		const bl_credit *credit = verdict->credits[i];

		if (!is_quoted(credit) || credit->place.line == 0 ||
		    !bl_str_equal(key_of(credit), key))
			continue;
		if (count < PLACES_SHOWN)
			bl_screen_say(screen, "%s %zu:%zu", count > 0 ? "," : "",
			              credit->place.line, credit->place.column);
		count++;
	}
	if (count > PLACES_SHOWN)
		bl_screen_say(screen, " and %zu more", count - PLACES_SHOWN);
	return count;
}

/* One that stands once is quoted. */
static void put_source(bl_screen *screen, bl_str bytes, const bl_verdict *verdict, size_t first)
{
	bl_str words = passage(bytes, verdict->credits[first]->spans.whole);

	bl_screen_words(screen, verdict->credits[first]->source);
	if (put_places(screen, verdict, first) == 1 && words.size > 0 &&
	    words.size <= PASSAGE_SHOWN) {
		bl_screen_say(screen, " \"");
		bl_screen_words(screen, bl_str_trim(words));
		bl_screen_say(screen, "\"");
	}
}

bool bl_has_quoted(const bl_verdict *verdict)
{
	size_t i;

	for (i = 0; i < verdict->credit_count; i++)
		if (is_quoted(verdict->credits[i]))
			return true;
	return false;
}

void bl_quoted(bl_screen *screen, bl_str bytes, const bl_verdict *verdict)
{
	bl_str shown[SOURCES_SHOWN];
	size_t i, count = 0, more = 0;

	for (i = 0; i < verdict->credit_count; i++) {
		const bl_credit *credit = verdict->credits[i];

		if (!is_quoted(credit) || is_among(shown, count, key_of(credit)))
			continue;
		if (count == SOURCES_SHOWN) {
			more++;
			continue;
		}
		if (count > 0)
			bl_screen_say(screen, "; ");
		put_source(screen, bytes, verdict, i);
		shown[count++] = key_of(credit);
	}
	if (more > 0)
		bl_screen_say(screen, "; and %zu more", more);
}

/* ---- The ledger -------------------------------------------------------------------------- */

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
	put_proof(screen, credit->confidence, credit->rule, passage(bytes, credit->spans.whole));
}

void bl_ledger(bl_screen *screen, bl_str bytes, const bl_verdict *verdict)
{
	size_t i;

	if (verdict->statement_count + verdict->credit_count > 0)
		bl_screen_line(screen);
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
