/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Writing lines that fit. */
#include "report/screen.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "report/neutral.h"

#define LINES_OF_ONE_VALUE 20

/* Bytes that a cell may take: beyond it, invisible characters are piled up and the value is cut. */
#define BYTES_OF_A_CELL 64

static void put_gap(bl_screen *screen)
{
	if (screen->gap)
		bl_buf_char(screen->out, ' ');
	screen->column += screen->gap;
	screen->gap = false;
}

void bl_screen_text(bl_screen *screen, const char *text)
{
	put_gap(screen);
	bl_buf_text(screen->out, text);
	screen->column += strlen(text);
}

void bl_screen_format(bl_screen *screen, const char *format, ...)
{
	char text[128];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	bl_screen_text(screen, text);
}

void bl_screen_colour(bl_screen *screen, const char *colour)
{
	if (screen->colour)
		bl_buf_format(screen->out, "\033[%sm", colour);
}

void bl_screen_plain(bl_screen *screen)
{
	if (screen->colour)
		bl_buf_text(screen->out, "\033[0m");
}

void bl_screen_paint(bl_screen *screen, const char *colour, const char *text)
{
	bl_screen_colour(screen, colour);
	bl_screen_text(screen, text);
	bl_screen_plain(screen);
}

void bl_screen_line(bl_screen *screen)
{
	bl_buf_char(screen->out, '\n');
	screen->column = 0;
	screen->gap = false;
}

static void blanks(bl_screen *screen, size_t count)
{
	for (; count > 0; count--)
		bl_screen_text(screen, " ");
}

void bl_screen_pad(bl_screen *screen, size_t column, size_t gap)
{
	blanks(screen, screen->column + gap <= column ? column - screen->column : gap);
}

bl_str bl_screen_ellipsis(const bl_screen *screen, size_t *cells)
{
	*cells = screen->utf8 ? 1 : 3;
	return screen->utf8 ? BL_S("\xE2\x80\xA6") : BL_S("...");
}

bool bl_screen_isolate(bl_screen *screen, bl_str value)
{
	bool needed = screen->utf8 && bl_right_to_left(value);

	if (needed)
		bl_buf_text(screen->out, "\xE2\x81\xA8");
	return needed;
}

void bl_screen_unisolate(bl_screen *screen, bool isolated)
{
	if (isolated)
		bl_buf_text(screen->out, "\xE2\x81\xA9");
}

static void ellipsis(bl_screen *screen)
{
	size_t cells;

	bl_buf_add(screen->out, bl_screen_ellipsis(screen, &cells));
	screen->column += cells;
}

/* ---- One word after the other ------------------------------------------------------------ */

/* The next word of a value from *at on, which moves behind it; *gap: blanks stood before it. */
static bl_str next_word(bl_str value, size_t *at, bool *gap)
{
	size_t begin, length;

	*gap = false;
	while (*at < value.size && bl_code_is_blank(bl_utf8_at(value, *at, &length))) {
		*at += length;
		*gap = true;
	}
	begin = *at;
	while (*at < value.size && !bl_code_is_blank(bl_utf8_at(value, *at, &length)))
		*at += length;
	return bl_str_slice(value, begin, *at);
}

/* Cells of a word if it were written now; stops counting once it is more than limit. */
static size_t cells_of(const bl_screen *screen, bl_str word, size_t limit)
{
	bl_neutral state = bl_neutral_after(screen->out, screen->utf8);
	char spelling[BL_NEUTRAL_MOST];
	size_t at, length, size, cells = 0;

	for (at = 0; at < word.size && cells <= limit; at += length)
		cells += (size_t)bl_neutral_spell(&state, bl_utf8_at(word, at, &length), spelling,
		                                  &size);
	return cells;
}

static void wrap(bl_screen *screen, bool isolated)
{
	bl_screen_unisolate(screen, isolated);
	bl_screen_line(screen);
	blanks(screen, screen->indent);
	if (isolated)
		bl_buf_text(screen->out, "\xE2\x81\xA8");
}

/* A word that is longer than a line is broken where the line ends. */
static void put_word(bl_screen *screen, bl_str word, bool isolated)
{
	bl_neutral state = bl_neutral_after(screen->out, screen->utf8);
	char spelling[BL_NEUTRAL_MOST];
	size_t at, length, size;

	for (at = 0; at < word.size; at += length) {
		uint32_t code = bl_utf8_at(word, at, &length);
		bl_neutral before = state;
		size_t cells = (size_t)bl_neutral_spell(&state, code, spelling, &size);

		if (screen->column + cells > screen->width && screen->column > screen->indent) {
			wrap(screen, isolated);
			before = bl_neutral_after(screen->out, screen->utf8);
			cells = (size_t)bl_neutral_spell(&before, code, spelling, &size);
			state = before;
		}
		bl_buf_add(screen->out, (bl_str){spelling, size});
		screen->column += cells;
	}
}

/* The blank or the line end before a word of so many cells. */
static void part(bl_screen *screen, size_t cells, bool isolated)
{
	bool wraps = screen->column > screen->indent;

	screen->gap = screen->gap && wraps;
	if (wraps && screen->column + screen->gap + cells > screen->width)
		wrap(screen, isolated);
	put_gap(screen);
}

void bl_screen_words(bl_screen *screen, bl_str words)
{
	size_t at = 0, written = 0, most = LINES_OF_ONE_VALUE * screen->width;
	bool isolated = false, gap;

	while (at < words.size) {
		bl_str word = next_word(words, &at, &gap);
		bool piled = word.size > BYTES_OF_A_CELL * screen->width;
		size_t cells = piled ? 0 : cells_of(screen, word, most);

		screen->gap = screen->gap || gap;
		if (word.size == 0)
			break;
		if (piled || written + cells > most) {
			ellipsis(screen);
			break;
		}
		part(screen, cells, isolated);
		if (written == 0)
			isolated = bl_screen_isolate(screen, words);
		put_word(screen, word, isolated);
		written += cells;
	}
	bl_screen_unisolate(screen, isolated);
}

void bl_screen_say(bl_screen *screen, const char *format, ...)
{
	char text[128];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	bl_screen_words(screen, bl_str_of(text));
}

/* ---- One line ---------------------------------------------------------------------------- */

static size_t room(const bl_screen *screen, size_t reserve)
{
	size_t used = screen->column + reserve;

	return used < screen->width ? screen->width - used : 0;
}

/* Whether the value's words, one blank between them, take limit cells at most. */
static bool fits(const bl_screen *screen, bl_str value, size_t limit)
{
	size_t at = 0, cells = 0;
	bool gap;

	if (value.size > BYTES_OF_A_CELL * (limit + 1))
		return false;
	while (at < value.size && cells <= limit) {
		bl_str word = next_word(value, &at, &gap);

		if (word.size > 0)
			cells += (cells > 0) + cells_of(screen, word, limit);
	}
	return cells <= limit;
}

/* As many of the value's characters as take limit cells. */
static void put_first(bl_screen *screen, bl_str value, size_t limit)
{
	bl_neutral state = bl_neutral_after(screen->out, screen->utf8);
	char spelling[BL_NEUTRAL_MOST];
	size_t at, length, size, used = 0;
	bool gap = false;

	for (at = 0; at < value.size && at < BYTES_OF_A_CELL * (limit + 1); at += length) {
		uint32_t code = bl_utf8_at(value, at, &length);
		size_t blank = gap && used > 0, cells;

		if (bl_code_is_blank(code)) {
			gap = true;
			continue;
		}
		if (blank)
			state.hashes = 0;
		cells = (size_t)bl_neutral_spell(&state, code, spelling, &size);
		if (used + blank + cells > limit)
			break;
		if (blank)
			bl_buf_char(screen->out, ' ');
		bl_buf_add(screen->out, (bl_str){spelling, size});
		used += blank + cells;
		gap = false;
	}
	screen->column += used;
}

void bl_screen_fit(bl_screen *screen, bl_str value, size_t reserve)
{
	size_t cells, limit;
	bool whole, isolated;

	put_gap(screen);
	limit = room(screen, reserve);
	whole = fits(screen, value, limit);
	isolated = bl_screen_isolate(screen, value);
	bl_screen_ellipsis(screen, &cells);
	if (whole)
		put_first(screen, value, limit);
	else if (limit >= cells) {
		put_first(screen, value, limit - cells);
		ellipsis(screen);
	}
	bl_screen_unisolate(screen, isolated);
}

void bl_screen_whole(bl_screen *screen, bl_str value)
{
	bool isolated;

	put_gap(screen);
	isolated = bl_screen_isolate(screen, value);
	screen->column += bl_neutral_add(screen->out, value, screen->utf8);
	bl_screen_unisolate(screen, isolated);
}
