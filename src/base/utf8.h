/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Code points in bytes that may be anything. */
#ifndef BL_BASE_UTF8_H
#define BL_BASE_UTF8_H

#include "bylint.h"

#define BL_UTF8_INVALID 0xFFFFFFFFu

/* A byte order mark: not text where it begins a file. */
#define BL_UTF8_MARK "\xEF\xBB\xBF"

/* The code point at pos (pos < size) and its length in bytes; BL_UTF8_INVALID with length 1 where
 * the bytes are not UTF-8 (overlong forms and surrogates included). */
uint32_t bl_utf8_at(bl_str s, size_t pos, size_t *length);

/* The code point before pos (pos > 0) and its length. */
uint32_t bl_utf8_before(bl_str s, size_t pos, size_t *length);

/* Writes a code point, returns its length (1 to 4). */
size_t bl_utf8_put(char out[4], uint32_t code);

bool bl_utf8_valid(bl_str s);

/* Letters, digits and marks of any script: what a word is made of (utf8proc's categories). */
bool bl_code_is_word(uint32_t code);
bool bl_code_is_upper(uint32_t code);
bool bl_code_is_blank(uint32_t code); /* blanks, line ends, no-break spaces */

/* What no writer passes on as it is: C0, DEL, C1, marks of direction, line and paragraph separators,
 * byte order marks. */
bool bl_code_is_unsafe(uint32_t code);
uint32_t bl_code_lower(uint32_t code);

/* Cells on a terminal: 0, 1 or 2. */
int bl_code_cells(uint32_t code);

#endif
