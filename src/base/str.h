/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Views of bytes, and text that grows up to a ceiling. */
#ifndef BL_BASE_STR_H
#define BL_BASE_STR_H

#include <stdarg.h>

#include "base/arena.h"

/* A literal as a view. */
#define BL_S(literal) ((bl_str){(literal), sizeof(literal) - 1})

bl_str bl_str_of(const char *text); /* NULL is absent */
bl_str bl_str_slice(bl_str s, size_t begin, size_t end);
bl_str bl_str_trim(bl_str s); /* without ASCII blanks at both ends */
bool bl_str_equal(bl_str a, bl_str b);
bool bl_str_equal_nocase(bl_str a, bl_str b); /* ASCII case */
bool bl_str_starts(bl_str s, bl_str prefix);
bool bl_str_ends(bl_str s, bl_str suffix);
int bl_str_compare(bl_str a, bl_str b);      /* bytewise, as memcmp */
size_t bl_str_find(bl_str s, bl_str needle); /* first offset, or BL_NOWHERE */

/* The candidate nearest to word by edit distance (at most a third of its length), or absent. */
bl_str bl_str_nearest(bl_str word, const bl_str *candidates, size_t count);

/* Text that grows. Once something did not fit, failed stays true and further additions do nothing,
 * so that a writer checks once, at the end. */
typedef struct bl_buf {
	bl_memory memory;
	char *data; /* NUL-terminated when not NULL */
	size_t size, capacity, ceiling;
	bool failed;
} bl_buf;

void bl_buf_init(bl_buf *buf, const bl_memory *memory, size_t ceiling);
void bl_buf_free(bl_buf *buf);
void bl_buf_clear(bl_buf *buf);
void bl_buf_add(bl_buf *buf, bl_str s);
void bl_buf_text(bl_buf *buf, const char *text);
void bl_buf_char(bl_buf *buf, char c);
void bl_buf_format(bl_buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
bl_str bl_buf_str(const bl_buf *buf); /* a view, until the next addition */

/* printf into an arena; {NULL, 0} where memory ran out. */
bl_str bl_str_format(bl_arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* For printf's "%.*s". */
#define BL_ARG(s) (int)(s).size, (s).data ? (s).data : ""

#endif
