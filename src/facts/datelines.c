/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where agencies sign: behind the town and the date that a line begins with, and behind the last
 * sentence of a text. Only marks, capitals and numbers are looked at, so that all languages are
 * served alike. */
#include <string.h>

#include "base/utf8.h"
#include "facts/places.h"
#include "facts/slots.h"
#include "facts/words.h"

enum {
	LINE_REACH = 80,
	TOWN_WORDS = 4,
	WORDS_MOST = 10,
	PARTICLE_BYTES = 4,
	CODE_BYTES = 3,
	SIGN_BYTES = 5,
	SIGNS_MOST = 4,
	SIGN_REACH = 320,
	REST_LINES = 3,
	REST_BYTES = 48
};

typedef struct town {
	unsigned words, names; /* all of them; those that are no number and no part of a date */
	bool dated, shouted,
		other;   /* a number stands there; all in capitals; what no dateline has */
	bl_str initials; /* where the names begin */
} town;

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

static bool has_case(uint32_t code)
{
	return bl_code_is_upper(code) || bl_code_lower(code) != code;
}

static bool is_lower(uint32_t code)
{
	/* letters of scripts without capitals are neither */
	return !bl_code_is_upper(code) && bl_code_lower(code) == code &&
	       ((code >= 'a' && code <= 'z') || (code >= 0xDF && code < 0x590));
}

/* ---- Town and date ---- */

static void read_word(town *t, bl_str word, bool behind_number)
{
	size_t length;
	uint32_t first = bl_utf8_at(word, 0, &length);

	t->words++;
	if (bl_holds_digit(word)) {
		t->dated = true;
		t->other = t->other || t->names == 0;
	} else if (is_lower(first)) {
		/* "de", "am"; the month behind its day */
		t->other =
			t->other || t->names == 0 || (!behind_number && word.size > PARTICLE_BYTES);
		t->shouted = false;
	} else {
		t->names += t->dated ? 0 : 1;
		for (size_t i = length; i < word.size; i += length)
			if (is_lower(bl_utf8_at(word, i, &length)) && !t->dated)
				t->shouted = false;
		t->shouted = t->shouted && has_case(first);
	}
}

static bool is_mark(uint32_t code)
{
	return code < 0x80 ? strchr(" \t,.[]()-/*_#>|'", (int)code) != NULL
	                   : bl_code_is_blank(code) || code == 0x2013 || code == 0x2014 ||
	                             code == 0x60C;
}

/* What stands between the start of the line and pos. */
static town town_before(bl_str chars, size_t begin, size_t end)
{
	town t = {.shouted = true};
	bool number = false;
	size_t pos = begin, length;

	while (pos < end && !t.other) {
		size_t next = bl_word_end(chars, pos);

		if (next > pos && next <= end) {
			bl_str word = bl_str_slice(chars, pos, next);

			read_word(&t, word, number);
			number = bl_holds_digit(word) || (number && word.size <= PARTICLE_BYTES);
		} else {
			uint32_t code = bl_utf8_at(chars, pos, &length);

			next = pos + length;
			t.other = !is_mark(code) && !(code == ':' && t.dated);
		}
		pos = next;
	}
	t.other = t.other || t.words > WORDS_MOST || t.names > TOWN_WORDS;
	return t;
}

/* "Mean Average Precision (MAP)": the words before the brackets are what the letters stand for. */
static bool is_spelled_out(bl_str chars, size_t begin, bl_span span)
{
	size_t at = span.begin, pos = begin, length;
	unsigned letters = 0, same = 0;

	while (at < span.end && !bl_code_is_word(bl_utf8_at(chars, at, &length)))
		at += length;
	for (; pos < span.begin && at < span.end; pos++) {
		size_t end = bl_word_end(chars, pos);

		if (end == pos)
			continue;
		letters++;
		same += bl_code_lower(bl_utf8_at(chars, pos, &length)) ==
		        bl_code_lower(bl_utf8_at(chars, at, &length));
		at += length;
		pos = end;
	}
	return letters > 1 && same == letters;
}

/* "MIAMI (MIA)": three letters that the town's own name begins with are its code. */
static bool is_code_of_town(bl_str chars, size_t begin, bl_span span)
{
	size_t at = span.begin, letters, length;

	while (at < span.end && !bl_code_is_word(bl_utf8_at(chars, at, &length)))
		at += length;
	while (begin < at && !bl_code_is_word(bl_utf8_at(chars, begin, &length)))
		begin += length;
	letters = bl_word_end(chars, at) - at;
	return letters == CODE_BYTES && bl_word_end(chars, begin) > begin + letters &&
	       bl_str_equal_nocase(bl_str_slice(chars, begin, begin + letters),
	                           bl_str_slice(chars, at, at + letters));
}

/* The line goes on with a sentence: a capital, a number, or a letter that knows no capitals. */
static bool begins_text(bl_str chars, size_t pos)
{
	size_t length = 1;
	uint32_t code = 0;

	for (; pos < chars.size; pos += length) {
		code = bl_utf8_at(chars, pos, &length);
		if (bl_code_is_word(code) || code == '(' || code == '\n')
			break;
	}
	return pos < chars.size && bl_code_is_word(code) && !is_lower(code);
}

bool bl_is_behind_town(const bl_text *text, bl_span span, bool needs_date)
{
	bl_str chars = text->chars;
	size_t begin = span.begin;
	town t;

	while (begin > 0 && span.begin - begin <= LINE_REACH && !is_break(chars.data[begin - 1]))
		begin--;
	if (span.begin - begin > LINE_REACH || !begins_text(chars, span.end))
		return false;
	t = town_before(chars, begin, span.begin);
	if (t.other || t.names == 0 || is_spelled_out(chars, begin, span) ||
	    is_code_of_town(chars, begin, span))
		return false;
	return !needs_date || t.dated || t.shouted;
}

bool bl_begins_text(const bl_text *text, bl_span span)
{
	size_t begin = span.begin;

	while (begin > 0 && strchr(" \t\r\n*_([", text->chars.data[begin - 1]))
		begin--;
	return begin == 0 && begins_text(text->chars, span.end);
}

/* ---- Behind the last sentence ---- */

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "det/dpa": initials of whoever edited the text, and the end of the sentence before them. */
static size_t before_signs(bl_str chars, size_t pos)
{
	size_t begin = pos;

	if (pos >= chars.size || chars.data[pos] != '/')
		return pos;
	while (begin > 0 && pos - begin <= SIGN_BYTES && is_letter(chars.data[begin - 1]))
		begin--;
	return begin;
}

bool bl_ends_sentence(bl_str chars, size_t pos)
{
	static const char *const marks[] = {".", "!", "?",  "…", "”", "“", "\"",
	                                    "»", ")", "。", "।", "۔", "؟"};
	bl_str before;

	while (pos > 0 && strchr(" \t*_", chars.data[pos - 1]))
		pos--;
	before = bl_str_slice(chars, 0, pos);
	if (pos == 0 || is_break(chars.data[pos - 1]))
		return true;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (bl_str_ends(before, bl_str_of(marks[i])))
			return true;
	return false;
}

/* "SKS", "mpl/rcf": initials are capitals, or small letters beside a stroke. */
static bool is_sign(bl_str chars, size_t begin, size_t end)
{
	bool small = false;

	for (size_t i = begin; i < end; i++)
		small = small || (chars.data[i] >= 'a' && chars.data[i] <= 'z');
	return end - begin <= SIGN_BYTES && (!small || chars.data[begin - 1] == '/' ||
	                                     (end < chars.size && chars.data[end] == '/'));
}

/* Where the line ends behind initials of those who edited the text; BL_NOWHERE where it goes on. */
static size_t line_end(bl_str chars, size_t pos)
{
	for (unsigned signs = 0; pos < chars.size && !is_break(chars.data[pos]);) {
		size_t end = pos;

		while (end < chars.size && is_letter(chars.data[end]))
			end++;
		if (end == pos ? !strchr(" \t*_.)]/|", chars.data[end])
		               : !is_sign(chars, pos, end) || ++signs > SIGNS_MOST)
			return BL_NOWHERE;
		pos = end + (end == pos);
	}
	return pos;
}

/* Behind it stand at most a few short lines: who edited it, and their initials. */
static bool is_last(bl_str chars, size_t pos)
{
	for (unsigned lines = 0; pos < chars.size; lines++) {
		size_t end;

		while (pos < chars.size && strchr(" \t\r\n", chars.data[pos]))
			pos++;
		for (end = pos;
		     end < chars.size && end - pos <= REST_BYTES && !is_break(chars.data[end]);)
			end++;
		if (end - pos > REST_BYTES || (end > pos && lines == REST_LINES))
			return false;
		pos = end;
	}
	return true;
}

bool bl_may_end_text(const bl_text *text, size_t pos)
{
	return text->chars.size - pos <= SIGN_REACH;
}

bool bl_ends_text(const bl_text *text, bl_span span)
{
	bl_str chars = text->chars;
	size_t end = line_end(chars, span.end);

	return end != BL_NOWHERE && bl_ends_sentence(chars, before_signs(chars, span.begin)) &&
	       is_last(chars, end);
}
