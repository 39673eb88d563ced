/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where something stands. Offsets count bytes from 0, lines and columns count from 1, a column
 * counts characters (code points; an invalid byte counts as one). A line ends at LF, at CR LF, or
 * at a CR alone. This is the only file that derives lines and columns. */
#ifndef BL_BASE_PLACE_H
#define BL_BASE_PLACE_H

#include "base/arena.h"

enum { BL_PLACE_MARKS = 32 };

/* Remembers where it was, so that places asked for in rising order cost one pass in all, and lines on the way,
 * so that going back costs a small part of one. */
typedef struct bl_places {
	bl_str bytes;
	bl_place last; /* at the first byte of a character */
	size_t stride, count;
	bl_place marks[BL_PLACE_MARKS]; /* first bytes of lines, some stride apart */
} bl_places;

void bl_places_init(bl_places *places, bl_str bytes);
bl_place bl_places_at(bl_places *places, size_t offset);

/* The line that holds offset, without its end: [begin, end). */
bl_span bl_line_around(bl_str bytes, size_t offset);

#endif
