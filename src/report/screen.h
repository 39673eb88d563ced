/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines for a terminal: cells are counted, words wrap, and no line is wider than the screen. What
 * is not our own words goes through the neutraliser. */
#ifndef BL_REPORT_SCREEN_H
#define BL_REPORT_SCREEN_H

#include "base/str.h"

typedef struct bl_screen {
	bl_buf *out;
	size_t width;  /* cells of a line */
	size_t indent; /* where a wrapped line goes on */
	size_t column; /* cells written on this line */
	bool colour, utf8;
	bool gap; /* a blank is due before what comes next */
} bl_screen;

/* ANSI colours, for emphasis only: the words say it too. */
#define BL_BOLD "1"
#define BL_RED "1;31"
#define BL_GREEN "32"
#define BL_YELLOW "1;33"
#define BL_BLUE "1;34"
#define BL_CYAN "1;36"
#define BL_DIM "2"

/* Our own words, in ASCII, unwrapped. */
void bl_screen_text(bl_screen *screen, const char *text);
void bl_screen_paint(bl_screen *screen, const char *colour, const char *text);
void bl_screen_format(bl_screen *screen, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* What is written between the two has that colour. */
void bl_screen_colour(bl_screen *screen, const char *colour);
void bl_screen_plain(bl_screen *screen);

/* Any words, wrapped at the width with the indent before every further line. Blanks and line ends
 * are one blank, at both ends too, where they part the value from its neighbours. Stops with an
 * ellipsis after twenty lines' worth of cells. */
void bl_screen_words(bl_screen *screen, bl_str words);

/* Our own words, wrapped so. */
void bl_screen_say(bl_screen *screen, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* A value on this line, cut with an ellipsis so that reserve cells remain behind it. */
void bl_screen_fit(bl_screen *screen, bl_str value, size_t reserve);

/* A value on this line, whole, however long: a path or an address that one copies. */
void bl_screen_whole(bl_screen *screen, bl_str value);

/* Blanks up to a column, at least gap of them. */
void bl_screen_pad(bl_screen *screen, size_t column, size_t gap);

/* The end of a line. */
void bl_screen_line(bl_screen *screen);

/* "…", or "..." in ASCII, and its cells. */
bl_str bl_screen_ellipsis(const bl_screen *screen, size_t *cells);

/* Right-to-left text keeps to itself between these two (FSI, PDI); both are nothing elsewhere. */
bool bl_screen_isolate(bl_screen *screen, bl_str value);
void bl_screen_unisolate(bl_screen *screen, bool isolated);

#endif
