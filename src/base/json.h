/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* JSON (RFC 8259): values in, text out. */
#ifndef BL_BASE_JSON_H
#define BL_BASE_JSON_H

#include "base/complaint.h"

typedef enum bl_json_kind {
	BL_JSON_NULL,
	BL_JSON_FALSE,
	BL_JSON_TRUE,
	BL_JSON_NUMBER, /* text holds it as written */
	BL_JSON_STRING, /* text holds it unescaped, UTF-8; a lone surrogate becomes U+FFFD */
	BL_JSON_ARRAY,
	BL_JSON_OBJECT
} bl_json_kind;

typedef struct bl_json bl_json;
struct bl_json {
	bl_json_kind kind;
	bl_str key; /* of a member of an object */
	bl_str text;
	const bl_json *first; /* of an array or object */
	const bl_json *next;  /* sibling */
};

/* Reads one value that fills source (blanks around it allowed). Strings without escapes are views
 * into source. *out is in the arena. BL_E_INPUT with an offset in error->place. Nesting over 256 is
 * an error. */
int bl_json_read(const bl_json **out, bl_str source, bl_arena *arena, bl_error *error);

/* The member at a dotted path ("metadata.url"; a member whose own name has the dots wins), or NULL. */
const bl_json *bl_json_get(const bl_json *object, bl_str path);

/* Writing: commas and nesting look after themselves. Names may be NULL inside arrays. indent 0 is one
 * line. Controls are \u…; "[" after "##" is \u005b, so that no text can issue a workflow command;
 * invalid UTF-8 becomes U+FFFD. */
typedef struct bl_json_writer {
	bl_buf *out;
	unsigned indent, depth;
	bool any[64]; /* something was written at this depth */
} bl_json_writer;

void bl_json_start(bl_json_writer *w, bl_buf *out, unsigned indent);
void bl_json_open(bl_json_writer *w, const char *name, char bracket); /* '{' or '[' */
void bl_json_close(bl_json_writer *w, char bracket);
void bl_json_string(bl_json_writer *w, const char *name, bl_str value);    /* absent: null */
void bl_json_text(bl_json_writer *w, const char *name, const char *value); /* NULL: null */
void bl_json_number(bl_json_writer *w, const char *name, size_t value);
void bl_json_bool(bl_json_writer *w, const char *name, bool value);
void bl_json_null(bl_json_writer *w, const char *name);

#endif
