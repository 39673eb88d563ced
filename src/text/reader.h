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
	int (*read)(bl_text *text, bl_arena *arena, bl_error *error); /* fills text->blocks */
} bl_reader;

/* The reader that document->format names, or that its path's ending tells; plain text otherwise. */
const bl_reader *bl_reader_for(const bl_document *document);

int bl_read_plain(bl_text *text, bl_arena *arena, bl_error *error);

#endif
