/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A page becomes text, blocks, links and properties. Its bytes are read as they stand, since markup is
 * ASCII in every coding but UTF-16 and its like; only where the words turn out not to be UTF-8 is the
 * page decoded and read again. */
#include "text/html.h"

#include <string.h>

#include "base/utf8.h"
#include "text/charset.h"
#include "text/decode.h"
#include "text/html_entities.h"
#include "text/lanes.h"
#include "text/reader.h"

enum { DECLARED_WITHIN = 4096 };

/* ---- Values ---- */

/* Bytes that are no UTF-8 become U+FFFD: three bytes for one. */
static bl_str mended(bl_html *h, bl_str raw)
{
	char *out = bl_arena_take_unset(h->arena, raw.size * 3 + 8);
	size_t size = 0, length;

	for (size_t pos = 0; out && pos < raw.size; pos += length) {
		uint32_t code = bl_utf8_at(raw, pos, &length);

		size += bl_utf8_put(out + size, code == BL_UTF8_INVALID ? 0xFFFD : code);
	}
	h->failed |= !out;
	return out ? (bl_str){out, size} : BL_S("");
}

static size_t put(char *out, bl_str chars)
{
	memcpy(out, chars.data, chars.size);
	return chars.size;
}

/* References become characters: none makes its text longer by more than a quarter. */
static bl_str resolved(bl_html *h, bl_str raw)
{
	char *out = bl_arena_take_unset(h->arena, raw.size + raw.size / 4 + 8);
	size_t size = 0, pos = 0;

	while (out && pos < raw.size) {
		const char *mark = memchr(raw.data + pos, '&', raw.size - pos);
		size_t stop = mark ? (size_t)(mark - raw.data) : raw.size;
		bl_reference r = {{0}, 0, 0};

		if (mark)
			r = bl_html_reference(raw, stop, true);
		if (mark && r.length == 0)
			stop++;
		size += put(out + size, bl_str_slice(raw, pos, stop));
		size += put(out + size, (bl_str){r.chars, r.size});
		pos = stop + r.length;
	}
	h->failed |= !out;
	return out ? (bl_str){out, size} : BL_S("");
}

static unsigned odd_lanes(const char *at)
{
	return bl_lanes_high(at) | bl_lanes_equal(at, '&');
}

/* ASCII without references: most values. */
static bool is_plain(bl_str raw)
{
	char copy[BL_LANES] = {0};
	unsigned odd = 0;

	if (raw.size < BL_LANES) {
		memcpy(copy, raw.data, raw.size);
		return odd_lanes(copy) == 0;
	}
	for (size_t pos = 0; pos + BL_LANES <= raw.size; pos += BL_LANES)
		odd |= odd_lanes(raw.data + pos);
	return (odd | odd_lanes(raw.data + raw.size - BL_LANES)) == 0;
}

bl_str bl_html_value(bl_html *h, bl_str raw)
{
	if (raw.size == 0)
		return raw;
	raw = bl_str_trim(raw);
	if (raw.size == 0 || is_plain(raw))
		return raw;
	raw = bl_html_mended(h, raw);
	return memchr(raw.data, '&', raw.size) ? bl_str_trim(resolved(h, raw)) : raw;
}

bl_str bl_html_mended(bl_html *h, bl_str raw)
{
	return bl_utf8_valid(raw) ? raw : mended(h, raw);
}

bl_span bl_html_where(const bl_html *h, bl_str piece)
{
	size_t begin;

	if (!piece.data)
		return BL_NO_SPAN;
	begin = (size_t)(piece.data - h->in.data);
	return (bl_span){begin, begin + piece.size};
}

/* ---- One reading ---- */

/* As many links as most pages of this size have. */
static int make_room(bl_html *h)
{
	size_t rows = h->in.size / 1024 + 16;

	if (h->text->links.capacity >= rows)
		return 0;
	h->text->links.items = bl_arena_take_unset(h->arena, rows * sizeof *h->text->links.items);
	h->text->links.capacity = h->text->links.items ? rows : 0;
	return h->text->links.items ? 0 : -1;
}

int bl_html_start(bl_html *h, bl_text *text, bl_str in, bl_arena *arena)
{
	memset(h, 0, offsetof(bl_html, attributes));
	h->text = text;
	h->arena = arena;
	h->in = in;
	h->link = h->stack[0].meta = BL_NOWHERE;
	h->stack[0].thing = &h->page;
	text->links.count = text->metas.count = 0;
	text->language = (bl_str){NULL, 0};
	if (make_room(h) < 0)
		return -1;
	return bl_writer_start(&h->writer, text, in, arena);
}

static int note(bl_html *h, const char *words)
{
	bl_str *place = BL_PUSH(&h->text->notes, h->arena);

	if (!place)
		return -1;
	*place = bl_str_of(words);
	return 0;
}

int bl_html_end(bl_html *h)
{
	bl_html_close_all(h);
	bl_writer_end(&h->writer);
	if (h->crowded &&
	    note(h,
	         "the page has more links or properties than are kept: the first ones were read") <
	            0)
		return -1;
	if (h->writer.full &&
	    note(h, "the page has more markup than is kept: only its first part was judged") < 0)
		return -1;
	return h->failed || h->writer.failed ? -1 : 0;
}

static int read_page(bl_html *h, bl_text *text, bl_str in, size_t begin, bl_arena *arena,
                     bl_error *error)
{
	if (bl_html_start(h, text, in, arena) < 0)
		return bl_fail_memory(error);
	bl_html_scan(h, begin, in.size);
	return bl_html_end(h) < 0 ? bl_fail_memory(error) : BL_OK;
}

/* ---- Decoded first ---- */

int bl_html_lead_back(bl_text *text, const bl_map *decoded, bl_arena *arena)
{
	for (size_t i = 0; i < text->links.count; i++)
		text->links.items[i].source = bl_map_span(decoded, text->links.items[i].source);
	for (size_t i = 0; i < text->metas.count; i++)
		text->metas.items[i].span = bl_map_span(decoded, text->metas.items[i].span);
	return bl_map_through(&text->map, text->chars.size, decoded, arena);
}

static int read_decoded(bl_html *h, bl_text *text, bl_arena *arena, bl_error *error)
{
	bl_map decoded = text->map;
	int r;

	text->map = (bl_map){0};
	if ((r = read_page(h, text, text->chars, 0, arena, error)) < 0)
		return r;
	return bl_html_lead_back(text, &decoded, arena) < 0 ? bl_fail_memory(error) : BL_OK;
}

/* ISO-2022-JP is ASCII to the eye: nothing but its escapes tells that a page is in it. */
static bool has_escapes(bl_str source)
{
	bl_str head = bl_str_slice(source, 0, DECLARED_WITHIN);

	return head.size > 0 && memchr(head.data, '\x1B', head.size) &&
	       bl_str_find(head, BL_S("\x1B$")) != BL_NOWHERE;
}

int bl_read_html(bl_text *text, bl_arena *arena, bl_error *error)
{
	bl_html *h = bl_arena_take(arena, sizeof *h);
	bl_str source = text->source;
	size_t mark = bl_str_starts(source, BL_S(BL_UTF8_MARK)) ? sizeof BL_UTF8_MARK - 1 : 0;
	size_t notes = text->notes.count;
	int r;

	text->format = BL_FORMAT_HTML;
	if (!h)
		return bl_fail_memory(error);
	if (bl_decode_is_wide(source))
		return (r = bl_decode(text, arena, error)) < 0
		               ? r
		               : read_decoded(h, text, arena, error);
	if ((r = read_page(h, text, source, mark, arena, error)) < 0)
		return r;
	if (!has_escapes(source) && (!h->writer.wide || bl_utf8_valid(text->chars)))
		return BL_OK;
	text->notes.count = notes;
	text->map.count = 0;
	r = bl_charset_decode(text, has_escapes(source) ? BL_S("iso-2022-jp") : h->charset,
	                      text->language, arena, error);
	return r < 0 ? r : read_decoded(h, text, arena, error);
}
