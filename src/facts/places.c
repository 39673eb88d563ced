/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Positions of credits: datelines, bylines, lines of their own, captions, closing blocks. Shares of the
 * text and lengths rest on counts over hand-labelled news (credits of 63 documents in nine languages). */
#include "facts/places.h"

#include <string.h>

enum { DATELINE_REACH = 80, TOP_PERCENT = 20, END_PERCENT = 25, SHORT_TEXT = 600 };

static size_t line_start(bl_str chars, size_t pos)
{
	while (pos > 0 && chars.data[pos - 1] != '\n')
		pos--;
	return pos;
}

static bool only_marks(bl_str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (!strchr(" \t\r*_>#-|[(\"'", s.data[i]))
			return false;
	return true;
}

static bool begins_line(bl_str chars, size_t pos)
{
	return only_marks(bl_str_slice(chars, line_start(chars, pos), pos));
}

/* In text without line breaks, a sentence that begins here is as good as a line. */
static bool begins_sentence(bl_str chars, size_t pos)
{
	while (pos > 0 && strchr(" \t\r*_[(", chars.data[pos - 1]))
		pos--;
	return pos == 0 || strchr(".!?\n", chars.data[pos - 1]);
}

static bool in_brackets(bl_str chars, bl_span span)
{
	return span.begin > 0 && span.end < chars.size && strchr("([", chars.data[span.begin - 1]) &&
	       strchr(")]", chars.data[span.end]);
}

static bool is_near_end(bl_str chars, size_t pos)
{
	return chars.size < SHORT_TEXT || pos >= chars.size - chars.size / 100 * END_PERCENT;
}

bool bl_stands(const bl_text *text, bl_span span, bl_where where)
{
	bl_str chars = text->chars;

	switch (where) {
	case BL_WHERE_DATELINE:
		return span.begin - line_start(chars, span.begin) <= DATELINE_REACH;
	case BL_WHERE_BYLINE:
		return begins_line(chars, span.begin) &&
		       (chars.size < SHORT_TEXT || span.begin <= chars.size / 100 * TOP_PERCENT);
	case BL_WHERE_OWN_LINE:
		return begins_line(chars, span.begin) || begins_sentence(chars, span.begin);
	case BL_WHERE_CAPTION:
		return begins_line(chars, span.begin) || begins_sentence(chars, span.begin) || in_brackets(chars, span);
	case BL_WHERE_CLOSING_BLOCK:
	case BL_WHERE_FOOTER:
		return is_near_end(chars, span.begin) && (begins_line(chars, span.begin) || begins_sentence(chars, span.begin));
	case BL_WHERE_ANYWHERE:
	default:
		return true;
	}
}
