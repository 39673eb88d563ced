/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A message with a place, a caret and a next step. */
#ifndef BL_BASE_COMPLAINT_H
#define BL_BASE_COMPLAINT_H

#include "base/str.h"

/* Fills error unless it holds one already; returns code, so that a caller can return it. */
int bl_fail(bl_error *error, int code, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
int bl_fail_memory(bl_error *error);

/* One complaint about a file that a person wrote. file, text and hint are in the list's arena. */
typedef struct bl_complaint {
	bl_str file;
	bl_str source;  /* the file's bytes, for the excerpt; absent: no excerpt */
	bl_span span;   /* what the caret underlines; an empty span at a place is one caret */
	bl_place place; /* of span.begin */
	bl_str text;    /* what is wrong */
	bl_str hint;    /* the next step, printed behind the caret; may be absent */
} bl_complaint;

typedef struct bl_complaints {
	bl_arena *arena;
	BL_VEC(bl_complaint) list;
	bool failed; /* memory ran out while complaining */
} bl_complaints;

/* Adds a complaint; hint may be NULL. Never fails loudly: failed says so. Returns the row or NULL. */
bl_complaint *bl_complain(bl_complaints *complaints, bl_str file, bl_str source, bl_span span,
                          const char *hint, const char *format, ...)
	__attribute__((format(printf, 6, 7)));

/* The last complaint's hint from a format. */
void bl_complaint_hint(bl_complaints *complaints, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Prints
 *	FILE:LINE:COLUMN: TEXT
 *	    9 | the line
 *	      | ^^^^^^ HINT
 * with the line cut round the span at 100 cells, control characters made visible. */
void bl_complaint_print(bl_buf *out, const bl_complaint *complaint);

/* Adds text for a terminal or a log and returns its cells: an unsafe code point is shown as
 * <U+001B>, a tab as one blank, an invalid byte as U+FFFD, and no "##[" comes out in one piece. */
size_t bl_buf_visible(bl_buf *out, bl_str text);

/* The first complaint as an error. */
int bl_complaints_to_error(const bl_complaints *complaints, bl_error *error);

#endif
