/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Sources that are only quoted. */
#include "report/found.h"

/* Sources beyond these, and places of one, are only counted. */
#define SOURCES_SHOWN 12
#define PLACES_SHOWN 6

/* A longer passage is not repeated beside its place. */
#define PASSAGE_SHOWN 60

bl_str bl_passage(bl_str bytes, bl_span span)
{
	bool inside = span.begin <= span.end && span.end <= bytes.size;

	return inside ? bl_str_slice(bytes, span.begin, span.end) : (bl_str){0};
}

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
	bl_str words = bl_passage(bytes, verdict->credits[first]->spans.whole);

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
