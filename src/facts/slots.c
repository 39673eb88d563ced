/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The readers of the known slots. To add one, add it to bl_slot and to the table below. */
#include "facts/slots.h"

#include <string.h>

#include "base/utf8.h"
#include "facts/slot_ends.h"
#include "facts/words.h"
#include "match/letter.h"

enum { TITLE_BYTES = 300, ADDRESS_BYTES = 2048 };

void bl_ends_add(bl_ends *e, size_t end, uint32_t item)
{
	if (e->count < e->max)
		e->items[e->count++] = (bl_slot_end){end, item};
}

void bl_ends_reverse(bl_ends *e, size_t from)
{
	for (size_t i = from, j = e->count; i + 1 < j; i++) {
		bl_slot_end swap = e->items[i];

		e->items[i] = e->items[--j];
		e->items[j] = swap;
	}
}

size_t bl_line_blanks_end(bl_str text, size_t pos)
{
	size_t length;

	while (pos < text.size && bl_code_is_blank(bl_utf8_at(text, pos, &length)) &&
	       text.data[pos] != '\n')
		pos += length;
	return pos;
}

/* ---- What was found before ---- */

/* The first of rows sorted by begin that begins at pos or later; the span is a row's first member. */
static size_t first_at(const void *rows, size_t count, size_t size, size_t pos)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		bl_span span;

		memcpy(&span, (const char *)rows + middle * size, sizeof span);
		if (span.begin < pos)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void licence_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	const bl_facts *f = w->facts;
	size_t i = first_at(f->licence_hits.items, f->licence_hits.count,
	                    sizeof *f->licence_hits.items, pos);

	(void)words;
	for (; i < f->licence_hits.count && f->licence_hits.items[i].span.begin == pos; i++)
		bl_ends_add(e, f->licence_hits.items[i].span.end, (uint32_t)i);
}

void bl_publisher_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	const bl_facts *f = w->facts;
	size_t i = first_at(f->publisher_hits.items, f->publisher_hits.count,
	                    sizeof *f->publisher_hits.items, pos);
	size_t from = e->count;

	(void)words;
	for (; i < f->publisher_hits.count && f->publisher_hits.items[i].span.begin == pos; i++)
		if (w->credit || !f->publisher_hits.items[i].only_in_credits)
			bl_ends_add(e, f->publisher_hits.items[i].span.end, (uint32_t)i);
	bl_ends_reverse(e, from);
}

/* ---- Titles, years, dates ---- */

/* One opening sign may have several closing ones, by language: the nearest ends the title. */
static size_t quoted_end(bl_str text, size_t pos)
{
	static const char *const pairs[][2] = {{"\"", "\""}, {"“", "”"},   {"„", "“"},  {"„", "”"},
	                                       {"”", "”"},   {"«", "»"},   {"»", "«"},  {"‘", "’"},
	                                       {"「", "」"}, {"『", "』"}, {"《", "》"}};
	bl_str rest = bl_str_slice(text, pos,
	                           pos + TITLE_BYTES < text.size ? pos + TITLE_BYTES : text.size);
	size_t nearest = pos;

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		bl_str open = bl_str_of(pairs[i][0]), close = bl_str_of(pairs[i][1]);
		size_t end;

		if (!bl_str_starts(rest, open))
			continue;
		end = bl_str_find(bl_str_slice(rest, open.size, rest.size), close);
		if (end == BL_NOWHERE || end == 0)
			continue;
		end += pos + open.size + close.size;
		nearest = nearest == pos || end < nearest ? end : nearest;
	}
	return nearest;
}

static void title_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	size_t end = quoted_end(bl_walk_text(w), pos);

	(void)words;
	if (end != pos)
		bl_ends_add(e, end, BL_NONE);
	else
		bl_creator_ends(w, BL_NONE, pos, e);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_end(bl_str text, size_t pos, size_t most)
{
	size_t end = pos;

	while (end < text.size && end - pos < most && is_digit(text.data[end]))
		end++;
	return end < text.size && is_digit(text.data[end]) ? pos : end;
}

/* A year, or years: "2026", "2019–2026", "2019, 2021". */
static void year_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	bl_str text = bl_walk_text(w);
	size_t end = digits_end(text, pos, 4), from = e->count;

	(void)words;
	while (end - pos == 4 && (text.data[pos] == '1' || text.data[pos] == '2')) {
		size_t next;

		bl_ends_add(e, end, BL_NONE);
		next = bl_gap_at(text, end);
		if (next == end && end < text.size && text.data[end] == ',')
			next = bl_line_blanks_end(text, end + 1);
		if (next == end)
			break;
		pos = next;
		end = digits_end(text, pos, 4);
	}
	bl_ends_reverse(e, from);
}

/* "20 November 2026", "November 20, 2026", "2026-11-20", "Nov. 20": words and numbers up to a year. */
static void date_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	bl_str text = bl_walk_text(w);
	bool number = false;
	size_t from = e->count;

	(void)words;
	for (unsigned n = 0; n < 4; n++) {
		size_t end = bl_word_end(text, pos);

		if (end == pos || !(is_digit(text.data[pos]) || bl_word_is_capital(text, pos)))
			break;
		number = number || is_digit(text.data[pos]);
		if (number)
			bl_ends_add(e, end, BL_NONE);
		while (end < text.size && strchr(",. ", text.data[end]))
			end++;
		pos = end;
	}
	bl_ends_reverse(e, from);
}

/* ---- Versions and addresses ---- */

int bl_digit_value(uint32_t code)
{
	static const uint32_t zeros[] = {'0', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};

	for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
		if (code >= zeros[i] && code < zeros[i] + 10)
			return (int)(code - zeros[i]);
	return -1;
}

bool bl_holds_digit(bl_str word)
{
	size_t length;

	for (size_t i = 0; i < word.size; i += length)
		if (bl_digit_value(bl_utf8_at(word, i, &length)) >= 0)
			return true;
	return false;
}

static bool is_point(uint32_t code)
{
	return code == '.' || code == 0x066B || code == 0xFF0E;
}

static size_t read_digits(bl_str text, size_t pos, char *value, size_t *size)
{
	size_t length;

	while (pos < text.size && *size < 12) {
		int digit = bl_digit_value(bl_utf8_at(text, pos, &length));

		if (digit < 0)
			break;
		value[(*size)++] = (char)('0' + digit);
		pos += length;
	}
	return pos;
}

size_t bl_version_end(bl_str text, size_t pos, char value[16])
{
	size_t size = 0, length, end = read_digits(text, pos, value, &size), major = size, minor;

	if (end == pos || size > 2)
		return pos;
	minor = end;
	if (end < text.size && is_point(bl_utf8_at(text, end, &length))) {
		value[size++] = '.';
		minor = read_digits(text, end + length, value, &size);
	}
	if (size < major + 2) {
		memcpy(value + major, ".0", 3);
		return end;
	}
	value[size] = '\0';
	return minor;
}

/* "4.0", "v4.0", "version 4.0". */
static void version_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	static const char *const prefixes[] = {"version", "versión", "ver.", "v.", "v", NULL};
	bl_str text = bl_walk_text(w);
	char value[16];
	size_t begin = pos, end;

	(void)words;
	for (size_t i = 0; prefixes[i] && begin == pos; i++) {
		bl_str prefix = bl_str_of(prefixes[i]);

		if (bl_str_equal_nocase(bl_str_slice(text, pos, pos + prefix.size), prefix))
			begin = bl_line_blanks_end(text, pos + prefix.size);
	}
	if ((end = bl_version_end(text, begin, value)) != begin)
		bl_ends_add(e, end, BL_NONE);
}

/* Blanks, quotes, and the punctuation of scripts whose addresses stand without blanks. */
static bool ends_address(uint32_t code)
{
	if (code < 0x80)
		return code <= ' ' || code == 0x7F || strchr("<>\"`{}|\\^", (int)code) != NULL;
	return bl_code_is_blank(code) || bl_letter_standard(code, true) == '\'' || code == 0x60C ||
	       code == 0x61B || (code >= 0x3000 && code < 0x3020) || code == 0xFF08 ||
	       code == 0xFF09 || code == 0xFF0C;
}

static size_t count_of(bl_str s, char c)
{
	size_t count = 0;

	for (size_t i = 0; i < s.size; i++)
		count += s.data[i] == c;
	return count;
}

/* A closing bracket belongs to the address only where it was opened inside it. */
static size_t trim_address(bl_str text, size_t begin, size_t end)
{
	while (end > begin) {
		bl_str address = bl_str_slice(text, begin, end);
		char c = text.data[end - 1];

		if (!strchr(".,;:!?'*_)]", c))
			break;
		if (c == ')' && count_of(address, ')') <= count_of(address, '('))
			break;
		end--;
	}
	return end;
}

size_t bl_address_rest(bl_str text, size_t pos)
{
	size_t end = pos, length;

	while (end < text.size && end - pos < ADDRESS_BYTES &&
	       !ends_address(bl_utf8_at(text, end, &length)))
		end += length;
	return trim_address(text, pos, end);
}

size_t bl_address_end(bl_str text, size_t pos)
{
	static const char *const starts[] = {"https://", "http://", "www.", "//", NULL};

	for (size_t i = 0; starts[i]; i++) {
		bl_str start = bl_str_of(starts[i]);

		if (bl_str_equal_nocase(bl_str_slice(text, pos, pos + start.size), start))
			return bl_address_rest(text, pos);
	}
	return pos;
}

static void address_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	size_t end = bl_address_end(bl_walk_text(w), pos);

	(void)words;
	if (end > pos)
		bl_ends_add(e, end, BL_NONE);
}

typedef void slot_reader(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e);

static slot_reader *const readers[BL_SLOTS] = {
	[BL_SLOT_LICENCE] = licence_ends,  [BL_SLOT_PUBLISHER] = bl_publisher_ends,
	[BL_SLOT_PERSON] = bl_person_ends, [BL_SLOT_ORGANISATION] = bl_noun_ends,
	[BL_SLOT_DOCUMENT] = bl_noun_ends, [BL_SLOT_CREATOR] = bl_creator_ends,
	[BL_SLOT_VENUE] = bl_venue_ends,   [BL_SLOT_TITLE] = title_ends,
	[BL_SLOT_YEAR] = year_ends,        [BL_SLOT_DATE] = date_ends,
	[BL_SLOT_VERSION] = version_ends,  [BL_SLOT_ADDRESS] = address_ends};

size_t bl_slot_ends(const bl_walk *w, bl_slot slot, uint32_t words, size_t pos, bl_slot_end *out,
                    size_t max)
{
	bl_ends e = {out, 0, max};

	readers[slot](w, words, pos, &e);
	return e.count;
}
