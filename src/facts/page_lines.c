/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines as readers see them: where they begin, and by their length, marks and numbers what they are. */
#include "facts/page_lines.h"

#include "base/utf8.h"
#include "facts/places.h"
#include "facts/slots.h"
#include "facts/words.h"

#include <string.h>

enum {
	DATE_BYTES = 90,
	DATE_WORDS = 8,
	TIME_WORDS = 5,
	HANDLE_BYTES = 60,
	/* between a year and the day of its date */
	DAY_REACH = 24,
	PROSE_BYTES = 80,
	TITLE_BYTES = 20,
	TITLE_WORDS = 3
};

static bl_span trimmed(bl_str chars, size_t begin, size_t end)
{
	bl_str line = bl_str_trim(bl_str_slice(chars, begin, end));
	size_t from = line.size ? (size_t)(line.data - chars.data) : begin;

	return (bl_span){from, from + line.size};
}

bl_span bl_line_from(bl_str chars, size_t begin)
{
	bl_span line = {begin, begin};

	while (begin < chars.size && line.begin == line.end) {
		const char *end = memchr(chars.data + begin, '\n', chars.size - begin);
		size_t stop = end ? (size_t)(end - chars.data) : chars.size;

		line = trimmed(chars, begin, stop);
		begin = stop + 1;
	}
	return line.begin == line.end ? (bl_span){chars.size, chars.size} : line;
}

bl_span bl_line_before(bl_str chars, size_t begin)
{
	bl_span line = {0, 0};

	while (begin > 0 && line.begin == line.end) {
		size_t stop = begin;

		while (begin > 0 && chars.data[begin - 1] != '\n')
			begin--;
		line = trimmed(chars, begin, stop);
		begin -= begin > 0;
	}
	return line.begin == line.end ? (bl_span){0, 0} : line;
}

/* ---- Dates ---- */

/* Of the Gregorian, the Persian and the Thai calendar, as they are in use. */
static bool is_year(unsigned number, unsigned digits)
{
	return digits == 4 &&
	       ((number >= 1900 && number < 2100) || (number >= 1380 && number < 1500) ||
	        (number >= 2520 && number < 2640));
}

/* The number at pos in the digits of any script; pos where there is none. */
static size_t number_end(bl_str line, size_t pos, unsigned *number, unsigned *digits)
{
	size_t length;

	*number = *digits = 0;
	while (pos < line.size && *digits < 6) {
		int digit = bl_digit_value(bl_utf8_at(line, pos, &length));

		if (digit < 0)
			break;
		*number = *number * 10 + (unsigned)digit;
		++*digits;
		pos += length;
	}
	return pos;
}

/* What the numbers of a short line say. */
typedef struct dated {
	size_t year, day, end; /* where they begin; where the last number ends */
	bool date, time;
	unsigned words, joined; /* numbers with nothing but a mark between them */
} dated;

/* "10:05", "10.05 Uhr", "5 min read". */
static bool is_time(bl_str line, size_t end, unsigned hours)
{
	bl_str rest = bl_str_slice(line, end, line.size);
	unsigned minutes, digits;
	size_t blank = rest.size && rest.data[0] == ' ';

	if (bl_str_equal_nocase(bl_str_slice(rest, blank, blank + 3), BL_S("min")))
		return true;
	return hours < 24 && bl_str_starts(rest, BL_S(":")) &&
	       number_end(rest, 1, &minutes, &digits) == 3 && minutes < 60;
}

static void read_number(dated *d, bl_str line, size_t pos, size_t end, unsigned number,
                        unsigned digits)
{
	d->joined = d->joined && pos == d->end + 1 && strchr("./-", line.data[d->end])
	                    ? d->joined + 1
	                    : 1;
	d->end = end;
	d->date = d->date || (d->joined == 3 && digits != 3);
	if (is_year(number, digits))
		d->year = pos;
	else if (digits <= 2 && number >= 1 && number <= 31)
		d->day = pos;
	if (d->year != BL_NOWHERE && d->day != BL_NOWHERE)
		d->date = d->date ||
		          (d->year > d->day ? d->year - d->day : d->day - d->year) <= DAY_REACH;
	d->time = d->time || (digits <= 2 && is_time(line, end, number));
}

/* Whether a digit may stand in it; those beyond ASCII are not told from letters. */
static bool may_hold_digit(bl_str line)
{
	for (size_t i = 0; i < line.size; i++)
		if ((line.data[i] >= '0' && line.data[i] <= '9') ||
		    (unsigned char)line.data[i] >= 0xD9)
			return true;
	return false;
}

static dated read_line(bl_str line)
{
	dated d = {.year = BL_NOWHERE, .day = BL_NOWHERE};
	unsigned number, digits;
	size_t length;

	if (line.size > DATE_BYTES || !may_hold_digit(line))
		return d;
	for (size_t pos = 0, end; pos < line.size; pos = end) {
		if ((end = number_end(line, pos, &number, &digits)) != pos) {
			read_number(&d, line, pos, end, number, digits);
		} else if (bl_code_is_word(bl_utf8_at(line, pos, &length))) {
			end = bl_word_end(line, pos);
			d.words++;
		} else {
			end = pos + length; /* a hyphen joins no numbers */
		}
	}
	return d;
}

bool bl_line_is_date(bl_str line)
{
	dated d = read_line(line);

	return d.date && d.words <= DATE_WORDS;
}

bool bl_line_is_time(bl_str line)
{
	dated d = read_line(line);

	return (d.date && d.words <= DATE_WORDS) || (d.time && d.words <= TIME_WORDS);
}

bool bl_line_is_handle(bl_str line)
{
	return line.size > 3 && line.size <= HANDLE_BYTES && memchr(line.data, '@', line.size) &&
	       !memchr(line.data, ' ', line.size);
}

/* ---- Sentences ---- */

bool bl_line_is_prose(bl_str line)
{
	static const char *const stops[] = {". ", "! ", "? ", "。", "।", "۔", "؟ "};
	bool stopped = line.size >= PROSE_BYTES && bl_ends_sentence(line, line.size);

	for (size_t i = 0; i < sizeof stops / sizeof *stops && line.size >= PROSE_BYTES; i++)
		stopped = stopped || bl_str_find(line, bl_str_of(stops[i])) != BL_NOWHERE;
	return stopped;
}

bool bl_line_is_title(bl_str line)
{
	unsigned words = 0;

	for (size_t pos = 0; pos < line.size && words < TITLE_WORDS; pos++) {
		size_t end = bl_word_end(line, pos);

		words += end > pos;
		pos = end > pos ? end : pos;
	}
	return line.size >= TITLE_BYTES && words >= TITLE_WORDS && !bl_line_is_date(line);
}
