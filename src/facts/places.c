/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Positions of credits: datelines, bylines, lines of their own, captions, closing blocks. Shares of the
 * text and lengths rest on counts over hand-labelled news (credits of 63 documents in nine languages). */
#include "facts/places.h"

#include "facts/frame.h"

#include <string.h>

enum {
	DATELINE_REACH = 80,
	/* of the words that may stand before an anchor, in bytes */
	WORDS_REACH = 400,
	SHORT_LINE_BYTES = 160,
	TOP_PERCENT = 20,
	END_PERCENT = 25,
	SHORT_TEXT = 600,
	LABEL_BYTES = 24,
	LABELS_BYTES = 400,
	CAPTION_BYTES = 300,
	BYLINE_BYTES = 120,
	INITIALS = 5,
	HEAD_BYTES = 5000,
	HEAD_PERCENT = 40
};

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* How far pos is from the start of its line, or farther than most. */
static size_t depth_in_line(bl_str chars, size_t pos, size_t most)
{
	const char *end = chars.data + pos, *begin = end - (pos <= most ? pos : most + 1);
	const char *feed = memrchr(begin, '\n', (size_t)(end - begin)), *turn;

	begin = feed ? feed + 1 : begin;
	turn = memrchr(begin, '\r', (size_t)(end - begin));
	return (size_t)(end - (turn ? turn + 1 : begin));
}

static bool begins_line(bl_str chars, size_t pos)
{
	while (pos > 0 && strchr(" \t*_>#-|[(\"'", chars.data[pos - 1]))
		pos--;
	if (bl_str_ends(bl_str_slice(chars, 0, pos), BL_S("—")) ||
	    bl_str_ends(bl_str_slice(chars, 0, pos), BL_S("–")))
		pos -= strlen("—");
	return pos == 0 || is_break(chars.data[pos - 1]);
}

/* In text without line breaks, a sentence that begins here is as good as a line. */
static bool begins_sentence(bl_str chars, size_t pos)
{
	while (pos > 0 && strchr(" \t*_[(", chars.data[pos - 1]))
		pos--;
	return pos == 0 || strchr(".!?;|)\r\n", chars.data[pos - 1]) ||
	       bl_str_ends(bl_str_slice(chars, 0, pos), BL_S("。")) ||
	       bl_str_ends(bl_str_slice(chars, 0, pos), BL_S("；"));
}

/* "(abc, with files from": before the initials of whoever edited the text. */
static size_t before_initials(bl_str chars, size_t pos)
{
	size_t end = pos, begin;

	while (end > 0 && strchr(" ,;/", chars.data[end - 1]))
		end--;
	for (begin = end; begin > 0 && end - begin < INITIALS && is_small(chars.data[begin - 1]);)
		begin--;
	return end < pos && begin < end && begin > 0 && chars.data[begin - 1] == '(' ? begin : pos;
}

static size_t line_begin(bl_str chars, size_t pos, size_t floor)
{
	while (pos > floor && !is_break(chars.data[pos - 1]))
		pos--;
	return pos;
}

/* Behind the span stands nothing but marks until its line ends. */
static bool ends_line(bl_str chars, size_t pos)
{
	while (pos < chars.size && strchr(" \t*_.)]|\"'", chars.data[pos]))
		pos++;
	return pos >= chars.size || is_break(chars.data[pos]);
}

/* "AFP, MANILA": a town in capitals behind the agency. */
static size_t town_end(bl_str chars, size_t pos)
{
	size_t end = pos;

	if (!bl_str_starts(bl_str_slice(chars, pos, chars.size), BL_S(", ")))
		return pos;
	for (; end < chars.size && end - pos < LABEL_BYTES && !is_break(chars.data[end]); end++)
		if (chars.data[end] >= 'a' && chars.data[end] <= 'z')
			return pos;
	return end;
}

/* "Author: A  Translator: B": the line begins with a label, this one or another. */
static bool is_among_labels(const bl_text *text, size_t pos)
{
	const bl_block *block = bl_text_block(text, pos);
	bl_str chars = text->chars;
	size_t floor = pos > LABELS_BYTES ? pos - LABELS_BYTES : 0, begin, at;

	if (begins_line(chars, pos))
		return true;
	if (block && block->span.begin > floor)
		floor = block->span.begin;
	at = begin = line_begin(chars, pos, floor);
	while (at < pos && at - begin <= LABEL_BYTES) {
		bl_str rest = bl_str_slice(chars, at, pos);

		if (bl_str_starts(rest, BL_S(":")) || bl_str_starts(rest, BL_S("：")))
			return at > begin;
		at++;
	}
	return false;
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

/* Near the top; farther down, behind what leads about a site, where the line holds little else. */
static bool is_byline(const bl_text *text, bl_span span)
{
	bl_str chars = text->chars;
	const bl_block *block = bl_text_block(text, span.begin);
	size_t end = span.end;

	if (chars.size < SHORT_TEXT || span.begin <= chars.size / 100 * TOP_PERCENT ||
	    (block && block->role == BL_BLOCK_BYLINE))
		return true;
	while (end < chars.size && end - span.begin <= BYLINE_BYTES && !is_break(chars.data[end]))
		end++;
	return end - span.begin <= BYLINE_BYTES &&
	       (span.begin <= HEAD_BYTES || span.begin <= chars.size / 100 * HEAD_PERCENT);
}

/* A short line, and not the one that ends the text. */
static bool is_caption(const bl_text *text, bl_span span)
{
	const bl_block *block = bl_text_block(text, span.begin);
	bl_str chars = text->chars;
	size_t end = span.end;

	if (block && block->role == BL_BLOCK_CAPTION)
		return true;
	while (end < chars.size && strchr(" \t\r\n.)]*_", chars.data[end]))
		end++;
	return end < chars.size && depth_in_line(chars, span.begin, CAPTION_BYTES) <= CAPTION_BYTES;
}

bool bl_may_begin(const bl_text *text, size_t pos, bl_where where)
{
	bl_str chars = text->chars;

	switch (where) {
	case BL_WHERE_DATELINE:
	case BL_WHERE_BEHIND_TOWN:
	case BL_WHERE_BEHIND_DATE:
		return depth_in_line(chars, pos, DATELINE_REACH) <= DATELINE_REACH;
	case BL_WHERE_BYLINE:
	case BL_WHERE_WHOLE_LINE:
		return begins_line(chars, pos);
	case BL_WHERE_OWN_LINE:
		return begins_line(chars, pos) || begins_sentence(chars, pos);
	case BL_WHERE_CAPTION:
		pos = before_initials(chars, pos);
		return begins_line(chars, pos) || begins_sentence(chars, pos) ||
		       (pos > 0 && strchr("([", chars.data[pos - 1]));
	case BL_WHERE_CLOSING_BLOCK:
	case BL_WHERE_FOOTER:
		return is_near_end(chars, pos) &&
		       (begins_line(chars, pos) || begins_sentence(chars, pos));
	case BL_WHERE_LABEL_LINE:
		return is_among_labels(text, pos);
	case BL_WHERE_CAPTION_END:
		return begins_sentence(chars, pos) || strchr("([", chars.data[pos]) ||
		       bl_str_starts(bl_str_slice(chars, pos, chars.size), BL_S("©"));
	case BL_WHERE_TEXT_BEGIN:
		return pos < CAPTION_BYTES && begins_line(chars, pos);
	case BL_WHERE_TEXT_END:
		return bl_may_end_text(text, pos);
	case BL_WHERE_BELOW_QUOTE:
		return begins_line(chars, pos) && bl_is_quoted(text, pos);
	case BL_WHERE_LINE_END:
	case BL_WHERE_ANYWHERE:
	default:
		return true;
	}
}

bool bl_may_hold(const bl_text *text, size_t pos, bl_where where)
{
	bl_str chars = text->chars;

	switch (where) {
	case BL_WHERE_DATELINE:
	case BL_WHERE_BEHIND_TOWN:
	case BL_WHERE_BEHIND_DATE:
		return depth_in_line(chars, pos, DATELINE_REACH + WORDS_REACH) <=
		       DATELINE_REACH + WORDS_REACH;
	case BL_WHERE_BYLINE:
	case BL_WHERE_WHOLE_LINE:
		return depth_in_line(chars, pos, SHORT_LINE_BYTES) <= SHORT_LINE_BYTES;
	case BL_WHERE_TEXT_BEGIN:
		return pos < CAPTION_BYTES + WORDS_REACH;
	case BL_WHERE_TEXT_END:
		return bl_may_end_text(text, pos);
	case BL_WHERE_CLOSING_BLOCK:
	case BL_WHERE_FOOTER:
		return is_near_end(chars, pos);
	default:
		return true;
	}
}

bool bl_stands(const bl_text *text, bl_span span, bl_where where)
{
	bl_str chars = text->chars;

	if (!bl_may_begin(text, span.begin, where))
		return false;
	switch (where) {
	case BL_WHERE_BYLINE:
		return is_byline(text, span);
	case BL_WHERE_CAPTION:
		span.begin = before_initials(chars, span.begin);
		return begins_line(chars, span.begin) || begins_sentence(chars, span.begin) ||
		       in_brackets(chars, span);
	case BL_WHERE_WHOLE_LINE:
		return ends_line(chars, town_end(chars, span.end));
	case BL_WHERE_LINE_END:
		return ends_line(chars, span.end);
	case BL_WHERE_CAPTION_END:
		return ends_line(chars, span.end) && is_caption(text, span);
	case BL_WHERE_BEHIND_TOWN:
	case BL_WHERE_BEHIND_DATE:
		return bl_is_behind_town(text, span, where == BL_WHERE_BEHIND_DATE);
	case BL_WHERE_TEXT_BEGIN:
		return bl_begins_text(text, span);
	case BL_WHERE_TEXT_END:
		return bl_ends_text(text, span);
	default:
		return true;
	}
}
