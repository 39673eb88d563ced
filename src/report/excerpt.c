/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which part of a line is shown, and where the caret goes. */
#include "report/excerpt.h"

#include "base/place.h"
#include "base/utf8.h"
#include "report/neutral.h"

/* Bytes to either side that are looked at, for each cell of the screen. */
#define BYTES_OF_A_CELL 8

/* Which is no part of the first line. */
#define BOM BL_S("\xEF\xBB\xBF")

/* A cut moves this many characters at most to stand between words. */
#define TO_A_BLANK 16

typedef struct window {
	bl_str line;   /* what is looked at */
	bl_span span;  /* the words that matter, in line */
	bl_span shown; /* in line */
	bool cut_before, cut_after;
} window;

static bool is_continuation(bl_str bytes, size_t at)
{
	return at < bytes.size && ((unsigned char)bytes.data[at] & 0xC0) == 0x80;
}

/* The line round the span, or as much of it as could ever be shown. */
static window look(bl_str bytes, bl_span span, size_t reach)
{
	size_t begin = span.begin > reach ? span.begin - reach : 0;
	size_t end = bytes.size - span.begin > reach ? span.begin + reach : bytes.size;
	window w = {.cut_before = begin > 0, .cut_after = end < bytes.size};
	bl_span line;

	if (begin == 0 && span.begin >= BOM.size && bl_str_starts(bytes, BOM))
		begin = BOM.size;
	while (begin < span.begin && is_continuation(bytes, begin))
		begin++;
	while (end > span.begin && is_continuation(bytes, end))
		end--;
	line = bl_line_around(bl_str_slice(bytes, begin, end), span.begin - begin);
	w.cut_before = w.cut_before && line.begin == 0;
	w.cut_after = w.cut_after && begin + line.end == end;
	w.line = bl_str_slice(bytes, begin + line.begin, begin + line.end);
	w.span.begin = span.begin - begin - line.begin;
	w.span.end = span.end - begin - line.begin;
	if (w.span.begin > w.line.size)
		w.span.begin = w.line.size;
	if (w.span.end > w.line.size)
		w.span.end = w.line.size;
	w.shown = (bl_span){0, w.line.size};
	return w;
}

/* The offset that is reached from at on, to the right, with limit cells; *cells is what it took. */
static size_t forward(const bl_screen *screen, bl_str line, size_t at, size_t limit, size_t *cells)
{
	bl_neutral state = {.utf8 = screen->utf8};
	char spelling[BL_NEUTRAL_MOST];
	size_t length, size;

	for (*cells = 0; at < line.size; at += length) {
		uint32_t code = bl_utf8_at(line, at, &length);
		size_t more = (size_t)bl_neutral_spell(&state, code, spelling, &size);

		if (*cells + more > limit)
			break;
		*cells += more;
	}
	return at;
}

static size_t backward(const bl_screen *screen, bl_str line, size_t at, size_t limit)
{
	bl_neutral state = {.utf8 = screen->utf8};
	char spelling[BL_NEUTRAL_MOST];
	size_t length, size, cells = 0;

	while (at > 0) {
		cells += (size_t)bl_neutral_spell(&state, bl_utf8_before(line, at, &length),
		                                  spelling, &size);
		if (cells > limit)
			break;
		at -= length;
	}
	return at;
}

static bool is_blank_at(bl_str line, size_t at)
{
	size_t length;

	return at < line.size && bl_code_is_blank(bl_utf8_at(line, at, &length));
}

static bool is_blank_before(bl_str line, size_t at)
{
	size_t length;

	return at > 0 && bl_code_is_blank(bl_utf8_before(line, at, &length));
}

/* A cut before the span moves right, to stand behind a blank. */
static size_t to_word_after(bl_str line, size_t at, size_t end)
{
	size_t length, tried, here = at;

	for (tried = 0; tried < TO_A_BLANK && here < end; tried++) {
		if (is_blank_before(line, here))
			return here;
		bl_utf8_at(line, here, &length);
		here += length;
	}
	return is_blank_before(line, here) ? here : at;
}

/* A cut behind the span moves left, to stand before a blank. */
static size_t to_word_before(bl_str line, size_t at, size_t begin)
{
	size_t length, tried, here = at;

	for (tried = 0; tried < TO_A_BLANK && here > begin; tried++) {
		if (is_blank_at(line, here))
			return here;
		bl_utf8_before(line, here, &length);
		here -= length;
	}
	return is_blank_at(line, here) ? here : at;
}

/* Cuts the line to the room there is: the span in the middle, or from its start if it is longer. */
static void cut(const bl_screen *screen, window *w, size_t width)
{
	size_t ellipsis, cells, around;

	if (forward(screen, w->line, 0, width, &cells) == w->line.size && !w->cut_before &&
	    !w->cut_after)
		return;

	bl_screen_ellipsis(screen, &ellipsis);
	width -= 2 * ellipsis;
	forward(screen, bl_str_slice(w->line, 0, w->span.end), w->span.begin, width, &cells);
	around = (width - cells) / 2;
	w->shown.begin = backward(screen, w->line, w->span.begin, around);
	w->shown.end = forward(screen, w->line, w->shown.begin, width, &cells);
	if (w->shown.end == w->line.size)
		w->shown.begin = backward(screen, w->line, w->span.begin, around + (width - cells));
	if (w->shown.begin > 0 || w->cut_before)
		w->shown.begin = to_word_after(w->line, w->shown.begin, w->span.begin);
	w->shown.end = forward(screen, w->line, w->shown.begin, width, &cells);
	if (w->shown.end < w->line.size || w->cut_after)
		w->shown.end = to_word_before(w->line, w->shown.end, w->span.end);
	w->cut_before = w->cut_before || w->shown.begin > 0;
	w->cut_after = w->cut_after || w->shown.end < w->line.size;
}

static void put_gutter(bl_screen *screen, int gutter, size_t line)
{
	bl_screen_colour(screen, BL_BLUE);
	if (line > 0)
		bl_screen_format(screen, "%*zu |", gutter, line);
	else
		bl_screen_format(screen, "%*s |", gutter, "");
	bl_screen_plain(screen);
}

/* Writes the shown part; *before and *under are the cells before the span and in it. */
static void put_line(bl_screen *screen, const window *w, size_t *before, size_t *under)
{
	bl_neutral state = bl_neutral_after(screen->out, screen->utf8);
	bool isolated =
		bl_screen_isolate(screen, bl_str_slice(w->line, w->shown.begin, w->shown.end));
	size_t at, length, cells = 0;

	if (w->cut_before)
		bl_buf_add(screen->out, bl_screen_ellipsis(screen, &cells));
	*before = cells;
	*under = 0;
	for (at = w->shown.begin; at < w->shown.end; at += length) {
		uint32_t code = bl_utf8_at(w->line, at, &length);

		cells = (size_t)bl_neutral_put(screen->out, &state, code);
		if (at < w->span.begin)
			*before += cells;
		else if (at < w->span.end)
			*under += cells;
	}
	if (w->cut_after)
		bl_buf_add(screen->out, bl_screen_ellipsis(screen, &cells));
	bl_screen_unisolate(screen, isolated);
}

static void put_caret(bl_screen *screen, size_t before, size_t under, const char *colour)
{
	bl_screen_pad(screen, screen->column + 1 + before, 0);
	bl_screen_colour(screen, colour);
	do
		bl_screen_text(screen, "^");
	while (under-- > 1);
	bl_screen_plain(screen);
}

void bl_excerpt(bl_screen *screen, bl_str bytes, bl_span span, size_t line, int gutter,
                const char *colour)
{
	size_t width = screen->width - (size_t)gutter - 4, before, under;
	window w;

	if (span.begin > span.end || span.end > bytes.size)
		return;
	w = look(bytes, span, width * BYTES_OF_A_CELL);
	cut(screen, &w, width);

	put_gutter(screen, gutter, 0);
	bl_screen_line(screen);
	put_gutter(screen, gutter, line);
	bl_screen_text(screen, " ");
	put_line(screen, &w, &before, &under);
	bl_screen_line(screen);
	put_gutter(screen, gutter, 0);
	put_caret(screen, before, under, colour);
	bl_screen_line(screen);
}
