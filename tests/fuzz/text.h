/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What must be true of every text that a reader of markup made of any bytes. */
#ifndef BL_FUZZ_TEXT_H
#define BL_FUZZ_TEXT_H

#include <stdlib.h>

#include "base/utf8.h"
#include "text/reader.h"

static inline void demand(bool true_always)
{
	if (!true_always)
		abort();
}

/* Characters follow one another in the document too, or stand for the same bytes: both line ends of a
 * gap, both characters of a reference that makes two. */
static inline void demand_places(const bl_text *text)
{
	bl_span last = {0, 0};
	size_t length;

	for (size_t pos = 0; pos < text->chars.size; pos += length) {
		bl_span source;

		bl_utf8_at(text->chars, pos, &length);
		source = bl_text_source(text, (bl_span){pos, pos + length});
		demand(source.begin <= source.end && source.end <= text->source.size);
		demand(last.end <= source.begin ||
		       (last.begin == source.begin && last.end == source.end));
		last = source;
	}
}

static inline void demand_inside(bl_span span, size_t size)
{
	demand(span.begin == BL_NOWHERE || (span.begin <= span.end && span.end <= size));
}

static inline void demand_text(const bl_text *text)
{
	size_t last = 0;

	demand(bl_utf8_valid(text->chars));
	for (size_t i = 0; i < text->blocks.count; i++) {
		demand(last <= text->blocks.items[i].span.begin);
		demand(text->blocks.items[i].span.begin < text->blocks.items[i].span.end);
		last = text->blocks.items[i].span.end;
	}
	demand(last == text->chars.size);
	for (size_t i = 0; i < text->links.count; i++) {
		demand_inside(text->links.items[i].anchor, text->chars.size);
		demand_inside(text->links.items[i].source, text->source.size);
		demand(bl_utf8_valid(text->links.items[i].url) &&
		       bl_utf8_valid(text->links.items[i].alt));
	}
	for (size_t i = 0; i < text->metas.count; i++) {
		demand_inside(text->metas.items[i].span, text->source.size);
		demand(bl_utf8_valid(text->metas.items[i].name) &&
		       bl_utf8_valid(text->metas.items[i].value));
	}
	demand_places(text);
}

static inline void read_any(bl_format format, const uint8_t *data, size_t size)
{
	bl_document document = {.bytes = {(const char *)data, size}, .format = format};
	bl_error error = {0};
	bl_arena arena;
	bl_text text;

	bl_arena_init(&arena, NULL, (size_t)1 << 30);
	demand(bl_text_read(&text, &document, (size_t)64 << 20, &arena, &error) == BL_OK);
	demand_text(&text);
	bl_arena_free(&arena);
}

#endif
