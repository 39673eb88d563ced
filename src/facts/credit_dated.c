/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* In text that has lost its markup, a name and a mark beside a date ("Ana Lima / River Pulse / Nov 24, 2026")
 * may be a byline: said with low confidence, and evidence of nothing. A bare name is not enough: headings and
 * menus look the same. */
#include <string.h>

#include "base/utf8.h"
#include "facts/credits.h"
#include "facts/words.h"

enum {
	HEAD_BYTES = 5000,
	LINE_BYTES = 90,
	WORDS_LEAST = 2,
	WORDS_MOST = 4,
	NAMES_MOST = 2,
	TITLE_WORDS = 2
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A short line with a year and another number. */
static bool holds_date(bl_str line)
{
	size_t numbers = 0, years = 0;

	for (size_t i = 0; i < line.size && line.size <= LINE_BYTES; i++) {
		size_t end = i;

		while (end < line.size && is_digit(line.data[end]))
			end++;
		if (end == i)
			continue;
		numbers++;
		years += end - i == 4 && (line.data[i] == '1' || line.data[i] == '2');
		i = end;
	}
	return years > 0 && numbers > 1;
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
			return rest.size == strlen(marks[i]) || holds_date(rest);
	return false;
}

static bl_str line_at(bl_str chars, size_t begin)
{
	const char *end =
		begin < chars.size ? memchr(chars.data + begin, '\n', chars.size - begin) : NULL;

	return bl_str_slice(chars, begin, end ? (size_t)(end - chars.data) : chars.size);
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

static int add_name(bl_search *s, bl_span span)
{
	bl_credited c = bl_credit_empty();

	c.kind = BL_CREDIT_BYLINE;
	c.relation = BL_RELATION_SELF;
	c.role = BL_ROLE_AUTHOR;
	c.confidence = BL_CONFIDENCE_LOW;
	c.whole = c.creator = span;
	return is_free(s->facts, span) ? bl_credit_keep(s, &c) : BL_OK;
}

/* The line behind begin that is not blank. */
static bl_str next_line(bl_str chars, size_t begin)
{
	bl_str line = {NULL, 0};

	while (begin < chars.size && line.size == 0) {
		bl_str whole = line_at(chars, begin);

		line = bl_str_trim(whole);
		begin += whole.size + 1;
	}
	return line;
}

/* The date stands in the line of the name, or in one beside it. */
static bool is_dated(bl_str chars, bl_str before, bl_str line, size_t next)
{
	return holds_date(line) || holds_date(before) || holds_date(next_line(chars, next));
}

int bl_find_dated(bl_search *s)
{
	bl_str chars = bl_str_slice(s->facts->text->chars, 0, HEAD_BYTES), before = {NULL, 0};
	size_t kept = 0;
	int r = BL_OK;

	for (size_t pos = 0, next; pos < chars.size && r == BL_OK && kept < NAMES_MOST;
	     pos = next) {
		bl_str whole = line_at(chars, pos), line = bl_str_trim(whole);
		size_t end = line.size <= LINE_BYTES ? name_end(line) : 0;

		next = pos + whole.size + 1;
		if (line.size == 0)
			continue;
		if (end && is_marked(line, end) && is_dated(chars, before, line, next)) {
			size_t begin = pos + (size_t)(line.data - whole.data);

			r = add_name(s, (bl_span){begin, begin + end});
			kept++;
		}
		before = line;
	}
	return r;
}
