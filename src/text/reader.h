/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of readers: one for each format of documents. */
#ifndef BL_TEXT_READER_H
#define BL_TEXT_READER_H

#include "text/text.h"

typedef struct bl_reader {
	bl_format format;
	const char *name;
	const char *const *endings; /* of file names, with the dot; NULL at the end */
	bool (*looks_like)(const bl_document *document); /* where no name tells; may be NULL */
	int (*read)(bl_text *text, bl_arena *arena,
	            bl_error *error); /* fills it from text->source */
} bl_reader;

/* The reader that document->format names, that its path's ending tells, or that its bytes look like; plain
 * text otherwise. */
const bl_reader *bl_reader_for(const bl_document *document);

int bl_read_plain(bl_text *text, bl_arena *arena, bl_error *error);
int bl_read_html(bl_text *text, bl_arena *arena, bl_error *error);
int bl_read_markdown(bl_text *text, bl_arena *arena, bl_error *error);

#endif
