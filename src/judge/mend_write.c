/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is put into a document, in its own format: nothing of a name or a title can mean something there. */
#include <string.h>

#include "base/utf8.h"
#include "judge/mend.h"

enum { LINE_BYTES = 1 << 20 };

typedef struct page_ink {
	bl_buf out;
	bool ascii; /* the page may be in a coding that shares no more than this */
} page_ink;

/* ---- HTML ---- */

static void put_html(page_ink *ink, bl_str words)
{
	size_t at, length;

	for (at = 0; at < words.size; at += length) {
		uint32_t code = bl_utf8_at(words, at, &length);

		if (code < 0x80 ? strchr("<>&\"'", (int)code) != NULL : ink->ascii)
			bl_buf_format(&ink->out, "&#%u;", (unsigned)code);
		else
			bl_buf_add(&ink->out, bl_str_slice(words, at, at + length));
	}
}

static void put_anchor(page_ink *ink, bl_str address)
{
	bl_buf_text(&ink->out, "<a href=\"");
	put_html(ink, address);
	bl_buf_text(&ink->out, "\">");
}

static void put_html_piece(page_ink *ink, const bl_piece *piece)
{
	if (piece->url.size > 0)
		put_anchor(ink, piece->url);
	put_html(ink, piece->text);
	if (piece->url.size > 0)
		bl_buf_text(&ink->out, "</a>");
}

/* The line keeps its direction on a page that is written the other way. */
static void open_paragraph(bl_case *c, page_ink *ink, uint32_t lines)
{
	const bl_lines_row *row = &c->rules->lines[lines];
	uint32_t page =
		c->text->language.size > 0 ? bl_lines_for(c->rules, c->text->language) : BL_NONE;
	bool turned = page != BL_NONE && c->rules->lines[page].right_to_left != row->right_to_left;

	bl_buf_text(&ink->out, "<p lang=\"");
	put_html(ink, bl_rules_str(c->rules, row->language));
	bl_buf_char(&ink->out, '"');
	if (row->right_to_left)
		bl_buf_text(&ink->out, " dir=\"rtl\"");
	else if (turned)
		bl_buf_text(&ink->out, " dir=\"ltr\"");
	bl_buf_char(&ink->out, '>');
}

/* ---- Markdown ---- */

/* A block would begin with these at the begin of a line. */
static bool begins_block(bl_str words, size_t at, bool first)
{
	size_t digits = 0;

	if (!first)
		return false;
	while (digits < words.size && words.data[digits] >= '0' && words.data[digits] <= '9')
		digits++;
	return at == digits && strchr("-+=.)", words.data[at]) != NULL &&
	       (digits > 0 || strchr(".)", words.data[at]) == NULL);
}

static void put_markdown(page_ink *ink, bl_str words, bool first)
{
	size_t at;

	for (at = 0; at < words.size; at++) {
		char sign = words.data[at];

		if (sign == '&' || sign == '<')
			bl_buf_text(&ink->out, sign == '&' ? "&amp;" : "&lt;");
		else if (strchr("\\`*_[]#~!>|$", sign) != NULL || begins_block(words, at, first))
			bl_buf_format(&ink->out, "\\%c", sign);
		else
			bl_buf_char(&ink->out, sign);
	}
}

/* Brackets in an address would end it, and "&copy=" would be a sign. */
static void put_destination(page_ink *ink, bl_str address)
{
	size_t at;

	for (at = 0; at < address.size; at++) {
		if (address.data[at] == '&')
			bl_buf_text(&ink->out, "&amp;");
		else if (strchr("()[]*_~\\", address.data[at]) != NULL)
			bl_buf_format(&ink->out, "\\%c", address.data[at]);
		else
			bl_buf_char(&ink->out, address.data[at]);
	}
}

static void put_markdown_piece(page_ink *ink, const bl_piece *piece)
{
	bool linked = piece->url.size > 0;

	if (linked)
		bl_buf_char(&ink->out, '[');
	put_markdown(ink, piece->text, ink->out.size == 0);
	if (!linked)
		return;
	bl_buf_text(&ink->out, "](");
	put_destination(ink, piece->url);
	bl_buf_char(&ink->out, ')');
}

/* ---- Both, and text ---- */

static bool is_ascii(bl_str bytes)
{
	size_t i = 0;

	while (i < bytes.size && (unsigned char)bytes.data[i] < 0x80)
		i++;
	return i == bytes.size;
}

static page_ink ink_for(const bl_case *c)
{
	page_ink ink = {.ascii = is_ascii(c->text->source)};

	bl_buf_init(&ink.out, &c->arena->memory, LINE_BYTES);
	return ink;
}

/* The words move to the verdict's memory. */
static bl_str settle(bl_case *c, page_ink *ink)
{
	bl_str out = {NULL, 0};

	if (!ink->out.failed)
		out = bl_arena_copy(c->arena, bl_buf_str(&ink->out));
	c->failed |= out.data == NULL;
	bl_buf_free(&ink->out);
	return out;
}

bl_str bl_mend_link_text(bl_case *c, bl_format format, bl_str words, bl_str address)
{
	page_ink ink = ink_for(c);

	if (format == BL_FORMAT_HTML) {
		put_anchor(&ink, address);
		bl_buf_add(&ink.out, words);
		bl_buf_text(&ink.out, "</a>");
	} else {
		bl_buf_char(&ink.out, '[');
		bl_buf_add(&ink.out, words);
		bl_buf_text(&ink.out, "](");
		put_destination(&ink, address);
		bl_buf_char(&ink.out, ')');
	}
	return settle(c, &ink);
}

static void put_piece(page_ink *ink, bl_format format, const bl_piece *piece)
{
	if (format == BL_FORMAT_HTML)
		put_html_piece(ink, piece);
	else if (format == BL_FORMAT_MARKDOWN)
		put_markdown_piece(ink, piece);
	else
		bl_buf_add(&ink->out, piece->text);
}

bl_str bl_mend_paragraph(bl_case *c, const bl_line_parts *parts)
{
	bl_format format = c->text->format;
	page_ink ink = ink_for(c);
	bl_line_pieces line;
	size_t i;

	bl_line_write(&line, c->rules, parts,
	              format == BL_FORMAT_TEXT ? BL_LINE_FULL : BL_LINE_LINKED, c->arena);
	if (format == BL_FORMAT_HTML && !line.failed)
		open_paragraph(c, &ink, parts->lines);
	for (i = 0; i < line.list.count; i++)
		put_piece(&ink, format, &line.list.items[i]);
	if (format == BL_FORMAT_HTML)
		bl_buf_text(&ink.out, "</p>");
	ink.out.failed |= line.failed;
	return settle(c, &ink);
}
