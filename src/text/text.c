/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A document's bytes become text and blocks. To add a format, write its reader and its row in the
 * table of readers. */
#include "text/text.h"

#include <string.h>

#include "base/rows.h"
#include "text/decode.h"
#include "text/map.h"
#include "text/reader.h"

enum { SNIFFED = 8192, MEBIBYTE = 1 << 20, LINK_BACK = 8 };

static int note_cut(bl_text *text, size_t ceiling, bl_arena *arena, bl_error *error)
{
	bl_str *note = BL_PUSH(&text->notes, arena);
	bool whole = ceiling % MEBIBYTE == 0;

	if (!note)
		return bl_fail_memory(error);
	*note = bl_str_format(arena,
	                      "the document is longer than %zu %s: only its first part was judged",
	                      whole ? ceiling / MEBIBYTE : ceiling, whole ? "MiB" : "bytes");
	return note->data ? BL_OK : bl_fail_memory(error);
}

static bool looks_binary(bl_str bytes)
{
	size_t size = bytes.size < SNIFFED ? bytes.size : SNIFFED;

	return size && !bl_decode_is_wide(bytes) && memchr(bytes.data, '\0', size) != NULL;
}

int bl_text_read(bl_text *text, const bl_document *document, size_t ceiling, bl_arena *arena,
                 bl_error *error)
{
	int r;

	memset(text, 0, sizeof *text);
	text->source = document->bytes;
	if (text->source.size > ceiling) {
		text->source.size = bl_decode_whole(text->source, ceiling);
		if ((r = note_cut(text, ceiling, arena, error)) < 0)
			return r;
	}
	text->binary = looks_binary(text->source);
	bl_places_init(&text->places, text->source);
	return bl_reader_for(document)->read(text, arena, error);
}

bl_span bl_text_source(const bl_text *text, bl_span span)
{
	return bl_map_span(&text->map, span);
}

const bl_block *bl_text_block(const bl_text *text, size_t pos)
{
	size_t low = 0, high = text->blocks.count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		const bl_block *block = &text->blocks.items[middle];

		if (pos < block->span.begin)
			high = middle;
		else if (pos >= block->span.end)
			low = middle + 1;
		else
			return block;
	}
	return NULL;
}

/* Images without words stand between the others. */
static size_t first_link(const bl_text *text, size_t pos)
{
	return BL_FIRST_FROM(text->links, bl_link, anchor, pos);
}

static bool is_worded(const bl_link *link)
{
	return link->kind == BL_LINK_ANCHOR && link->anchor.begin < link->anchor.end;
}

const bl_link *bl_link_from(const bl_text *text, size_t pos)
{
	for (size_t i = first_link(text, pos);
	     i < text->links.count && text->links.items[i].anchor.begin == pos; i++)
		if (is_worded(&text->links.items[i]))
			return &text->links.items[i];
	return NULL;
}

const bl_link *bl_link_over(const bl_text *text, bl_span span)
{
	size_t i = first_link(text, span.begin);

	for (size_t back = i, n = 0; back > 0 && n < LINK_BACK; n++) {
		const bl_link *link = &text->links.items[--back];

		if (is_worded(link) && link->anchor.end > span.begin)
			return link;
	}
	for (; i < text->links.count && text->links.items[i].anchor.begin < span.end; i++)
		if (is_worded(&text->links.items[i]))
			return &text->links.items[i];
	return NULL;
}

bool bl_has_token(bl_str list, const char *token)
{
	bl_str wanted = bl_str_of(token);

	for (size_t begin = 0, end; begin < list.size; begin = end + 1) {
		for (end = begin; end < list.size && !strchr(" \t\n\f\r", list.data[end]); end++)
			continue;
		if (bl_str_equal_nocase(bl_str_slice(list, begin, end), wanted))
			return true;
	}
	return false;
}

const char *bl_meta_kind_name(bl_meta_kind kind)
{
	static const char *const names[] = {
		[BL_META_ELEMENT] = "meta",    [BL_META_LINK] = "link",
		[BL_META_JSON_LD] = "json-ld", [BL_META_MICRODATA] = "microdata",
		[BL_META_RDFA] = "rdfa",       [BL_META_RDF] = "rdf",
		[BL_META_PAGE] = "page",       [BL_META_FRONT_MATTER] = "front-matter"};

	return names[kind];
}
