/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* In text that has lost its markup, a name and a mark beside a date ("Ana Lima / River Pulse / Nov 24, 2026")
 * may be a byline: said with low confidence, and evidence of nothing. */
#include <string.h>

#include "base/utf8.h"
#include "facts/credits.h"
#include "facts/page_lines.h"
#include "facts/words.h"

enum { LINE_BYTES = 90, WORDS_LEAST = 2, WORDS_MOST = 4 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_plain_word(bl_str word)
{
	size_t length;

	for (size_t i = 0; i < word.size; i += length) {
		uint32_t code = bl_utf8_at(word, i, &length);

		if (is_digit(word.data[i]) || code == '_')
			return false;
	}
	return word.size > 1 && bl_word_is_capital(word, 0);
}

/* The end of the name that a line begins with, or 0. */
static size_t name_end(bl_str line)
{
	size_t pos = 0, end = 0;
	unsigned words = 0;

	while (words <= WORDS_MOST && pos < line.size) {
		size_t next = bl_word_end(line, pos);

		if (next == pos || !is_plain_word(bl_str_slice(line, pos, next)))
			break;
		words++;
		end = next;
		if (next >= line.size || line.data[next] != ' ')
			break;
		pos = next + 1;
	}
	return words >= WORDS_LEAST && words <= WORDS_MOST ? end : 0;
}

/* Behind the name stands a mark, and the date there or in the next line. */
static bool is_marked(bl_str line, size_t end)
{
	static const char *const marks[] = {"/", "|", "•", "·", "-", "–", "—"};
	bl_str rest = bl_str_trim(bl_str_slice(line, end, line.size));

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (bl_str_starts(rest, bl_str_of(marks[i])))
			return rest.size == strlen(marks[i]) || bl_line_is_date(rest);
	return false;
}

static bool is_free(const bl_facts *facts, bl_span span)
{
	for (size_t i = 0; i < facts->credited.count; i++)
		if (facts->credited.items[i].whole.begin < span.end &&
		    span.begin < facts->credited.items[i].whole.end)
			return false;
	for (size_t i = 0; i < facts->publisher_hits.count; i++)
		if (facts->publisher_hits.items[i].span.begin < span.end &&
		    span.begin < facts->publisher_hits.items[i].span.end)
			return false;
	return true;
}

int bl_credit_add_name(bl_search *s, bl_span span)
{
	bl_credited c = bl_credit_empty();

	c.kind = BL_CREDIT_BYLINE;
	c.relation = BL_RELATION_SELF;
	c.role = BL_ROLE_AUTHOR;
	c.confidence = BL_CONFIDENCE_LOW;
	c.whole = c.creator = span;
	return is_free(s->facts, span) ? bl_credit_keep(s, &c) : BL_OK;
}

/* The date stands in the line of the name, or in one beside it. */
static bool is_dated(bl_str chars, bl_span line)
{
	bl_span above = bl_line_before(chars, line.begin), below = bl_line_from(chars, line.end);

	return bl_line_is_date(bl_str_slice(chars, line.begin, line.end)) ||
	       bl_line_is_date(bl_str_slice(chars, above.begin, above.end)) ||
	       bl_line_is_date(bl_str_slice(chars, below.begin, below.end));
}

bool bl_is_dated_name(bl_str chars, bl_span line, bl_span *name)
{
	bl_str words = bl_str_slice(chars, line.begin, line.end);
	size_t end = words.size <= LINE_BYTES ? name_end(words) : 0;

	*name = (bl_span){line.begin, line.begin + end};
	return end && is_marked(words, end) && is_dated(chars, line);
}
