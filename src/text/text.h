/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A document's bytes as UTF-8 text that can be compared, with a map back to the bytes. */
#ifndef BL_TEXT_TEXT_H
#define BL_TEXT_TEXT_H

#include "base/complaint.h"
#include "base/place.h"

/* What a block is. A plain text knows lines and paragraphs only. */
typedef enum bl_block_role {
	BL_BLOCK_PARAGRAPH,
	BL_BLOCK_TITLE,
	BL_BLOCK_BYLINE,
	BL_BLOCK_CAPTION,
	BL_BLOCK_ASIDE,
	BL_BLOCK_FOOTER,
	BL_BLOCK_QUOTE,
	BL_BLOCK_CODE,
	BL_BLOCK_META
} bl_block_role;

/* Blocks follow one another: for all i, blocks[i].span.end <= blocks[i + 1].span.begin. */
typedef struct bl_block {
	bl_span span; /* in the text */
	bl_block_role role;
} bl_block;

/* From text_begin on, text_unit bytes of text stand for source_unit bytes of the document. */
typedef struct bl_map_row {
	size_t text_begin, source_begin;
	unsigned text_unit, source_unit;
} bl_map_row;

typedef struct bl_text {
	bl_str chars;  /* UTF-8, always valid */
	bl_str source; /* the document's bytes as given */
	BL_VEC(bl_map_row) map; /* empty: chars and source are the same bytes */
	BL_VEC(bl_block) blocks;
	BL_VEC(bl_str) notes;
	bl_format format;
	bool binary; /* a NUL in the first 8 KiB: not text at all */
	bl_places places;
} bl_text;

/* Reads a document of at most ceiling bytes; what lies beyond is left out, with a note. */
int bl_text_read(bl_text *text, const bl_document *document, size_t ceiling, bl_arena *arena, bl_error *error);

/* A span of the text as a span of the document. */
bl_span bl_text_source(const bl_text *text, bl_span span);

/* The block that holds pos, or NULL. */
const bl_block *bl_text_block(const bl_text *text, size_t pos);

#endif
