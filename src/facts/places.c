/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Positions of credits: datelines, bylines, lines of their own, captions, closing blocks. Shares of the
 * text and lengths rest on counts over hand-labelled news (credits of 63 documents in nine languages). */
#include "facts/places.h"

#include <string.h>

enum { DATELINE_REACH = 80, TOP_PERCENT = 20, END_PERCENT = 25, SHORT_TEXT = 600 };

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

/* How far pos is from the start of its line, or farther than most. */
static size_t depth_in_line(bl_str chars, size_t pos, size_t most)
{
	size_t depth = 0;

	while (depth <= most && depth < pos && !is_break(chars.data[pos - depth - 1]))
		depth++;
	return depth;
}

static bool begins_line(bl_str chars, size_t pos)
{
	while (pos > 0 && strchr(" \t*_>#-|[(\"'", chars.data[pos - 1]))
		pos--;
	return pos == 0 || is_break(chars.data[pos - 1]);
}

/* In text without line breaks, a sentence that begins here is as good as a line. */
static bool begins_sentence(bl_str chars, size_t pos)
{
	while (pos > 0 && strchr(" \t*_[(", chars.data[pos - 1]))
		pos--;
	return pos == 0 || strchr(".!?\r\n", chars.data[pos - 1]);
}

static bool in_brackets(bl_str chars, bl_span span)
{
	return span.begin > 0 && span.end < chars.size &&
	       strchr("([", chars.data[span.begin - 1]) && strchr(")]", chars.data[span.end]);
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
		return depth_in_line(chars, span.begin, DATELINE_REACH) <= DATELINE_REACH;
	case BL_WHERE_BYLINE:
		return begins_line(chars, span.begin) &&
		       (chars.size < SHORT_TEXT || span.begin <= chars.size / 100 * TOP_PERCENT);
	case BL_WHERE_OWN_LINE:
		return begins_line(chars, span.begin) || begins_sentence(chars, span.begin);
	case BL_WHERE_CAPTION:
		return begins_line(chars, span.begin) || begins_sentence(chars, span.begin) ||
		       in_brackets(chars, span);
	case BL_WHERE_CLOSING_BLOCK:
	case BL_WHERE_FOOTER:
		return is_near_end(chars, span.begin) &&
		       (begins_line(chars, span.begin) || begins_sentence(chars, span.begin));
	case BL_WHERE_ANYWHERE:
	default:
		return true;
	}
}
