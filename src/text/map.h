/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which bytes of the document a piece of text stands for. */
#ifndef BL_TEXT_MAP_H
#define BL_TEXT_MAP_H

#include "text/text.h"

/* A row costs more than the bytes that make it: a heap of broken bytes or short tags must not eat the
 * memory. Who fills a map stops here, with a note. */
#define BL_MAP_ROWS_MOST ((size_t)1 << 21)

/* From text_begin on, units of text stand for units of source, up to where the next call begins. Runs of
 * the same rate share a row. -1 where memory ran out. */
int bl_map_add(bl_map *map, bl_arena *arena, size_t text_begin, size_t source_begin,
               size_t text_unit, size_t source_unit);

/* Where the character at pos begins in the source, and where the one before pos ends. An empty map is
 * the same bytes. */
size_t bl_map_begin(const bl_map *map, size_t pos);
size_t bl_map_end(const bl_map *map, size_t pos);

/* A span of the text that map is of, in its source. */
bl_span bl_map_span(const bl_map *map, bl_span span);

/* Makes map, of size bytes of text, lead through inner, whose text is map's source. */
int bl_map_through(bl_map *map, size_t size, const bl_map *inner, bl_arena *arena);

#endif
