/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Scraped text made harmless for people's screens and build logs. Every format for people writes
 * what is not its own words through here; JSON has the same guard in base/json. */
#ifndef BL_REPORT_NEUTRAL_H
#define BL_REPORT_NEUTRAL_H

#include "base/str.h"

/* What the next character's spelling depends on. */
typedef struct bl_neutral {
	bool utf8;       /* false: ASCII only */
	bool line_start; /* nothing but blanks and invisible characters on this line so far */
	unsigned hashes; /* "#" that stand directly before */
} bl_neutral;

/* The state behind what out holds; an empty buffer is the start of a line. */
bl_neutral bl_neutral_after(const bl_buf *out, bool utf8);

/* The longest spelling in bytes. */
#define BL_NEUTRAL_MOST 12

/* The safe spelling of one character, and its cells on a terminal: controls, bidi controls and line
 * ends are spelled out (\x1b, \u202e), a tab is a blank, bytes that are not UTF-8 are U+FFFD ("?" in
 * ASCII); the "[" of "##[" and a ":" that starts a line are spelled so that no build system reads a
 * command. */
int bl_neutral_spell(bl_neutral *state, uint32_t code, char spelling[BL_NEUTRAL_MOST],
                     size_t *size);

/* Writes one character so, or a whole value on one line; both return the cells. */
int bl_neutral_put(bl_buf *out, bl_neutral *state, uint32_t code);
size_t bl_neutral_add(bl_buf *out, bl_str value, bool utf8);

/* The same, with every run of blanks and line ends as one blank. */
size_t bl_neutral_add_words(bl_buf *out, bl_str value, bool utf8);

/* Holds letters that are written from right to left. */
bool bl_right_to_left(bl_str value);

#endif
