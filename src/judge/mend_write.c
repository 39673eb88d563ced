/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What is put into a document, in its own format: nothing of a name or a title can mean something there. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "judge/mend.h"

typedef struct page_ink {
	BL_VEC(char) out;
	bl_arena *arena;
	bool failed; /* memory ran out */
	bool ascii;  /* the page may be in a coding that shares no more than this */
} page_ink;

static void put(page_ink *ink, bl_str words)
{
	size_t i;

	for (i = 0; i < words.size && !ink->failed; i++) {
		char *place = BL_PUSH(&ink->out, ink->arena);

		if (place != NULL)
			*place = words.data[i];
		ink->failed = place == NULL;
	}
}

static void put_text(page_ink *ink, const char *words)
{
	put(ink, bl_str_of(words));
}

static void put_reference(page_ink *ink, uint32_t code)
{
	char text[16];

	snprintf(text, sizeof text, "&#%u;", (unsigned)code);
	put_text(ink, text);
}

/* A sign that means nothing any more. */
static void put_escaped(page_ink *ink, char sign)
{
	char text[] = {'\\', sign, '\0'};

	put_text(ink, text);
}

/* ---- HTML ---- */

static void put_html(page_ink *ink, bl_str words)
{
	size_t at, length;

	for (at = 0; at < words.size; at += length) {
		uint32_t code = bl_utf8_at(words, at, &length);

		if (code < 0x80 ? strchr("<>&\"'", (int)code) != NULL : ink->ascii)
			put_reference(ink, code);
		else
			put(ink, bl_str_slice(words, at, at + length));
	}
}

static void put_anchor(page_ink *ink, bl_str address, bool own)
{
	put_text(ink, own ? "<a rel=\"license\" href=\"" : "<a href=\"");
	put_html(ink, address);
	put_text(ink, "\">");
}

static void put_html_piece(page_ink *ink, const bl_piece *piece)
{
	if (piece->url.size > 0)
		put_anchor(ink, piece->url, false);
	put_html(ink, piece->text);
	if (piece->url.size > 0)
		put_text(ink, "</a>");
}

/* The line keeps its direction on a page that is written the other way. */
static void open_paragraph(bl_case *c, page_ink *ink, uint32_t lines)
{
	const bl_lines_row *row = &c->rules->lines[lines];
	uint32_t page =
		c->text->language.size > 0 ? bl_lines_for(c->rules, c->text->language) : BL_NONE;
	bool turned = page != BL_NONE && c->rules->lines[page].right_to_left != row->right_to_left;

	put_text(ink, "<p lang=\"");
	put_html(ink, bl_rules_str(c->rules, row->language));
	put_text(ink, "\"");
	if (row->right_to_left)
		put_text(ink, " dir=\"rtl\"");
	else if (turned)
		put_text(ink, " dir=\"ltr\"");
	put_text(ink, ">");
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
			put_text(ink, sign == '&' ? "&amp;" : "&lt;");
		else if (strchr("\\`*_[]#~!>|$", sign) != NULL || begins_block(words, at, first))
			put_escaped(ink, sign);
		else
			put(ink, bl_str_slice(words, at, at + 1));
	}
}

/* Brackets in an address would end it, and "&copy=" would be a sign. */
static void put_destination(page_ink *ink, bl_str address)
{
	size_t at;

	for (at = 0; at < address.size; at++) {
		if (address.data[at] == '&')
			put_text(ink, "&amp;");
		else if (strchr("()[]*_~\\", address.data[at]) != NULL)
			put_escaped(ink, address.data[at]);
		else
			put(ink, bl_str_slice(address, at, at + 1));
	}
}

static void put_markdown_piece(page_ink *ink, const bl_piece *piece)
{
	bool linked = piece->url.size > 0;

	if (linked)
		put_text(ink, "[");
	put_markdown(ink, piece->text, ink->out.count == 0);
	if (!linked)
		return;
	put_text(ink, "](");
	put_destination(ink, piece->url);
	put_text(ink, ")");
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
	bool html = c->text->format == BL_FORMAT_HTML;

	return (page_ink){.arena = c->arena, .ascii = html && is_ascii(c->text->source)};
}

static bl_str settle(bl_case *c, const page_ink *ink)
{
	c->failed |= ink->failed;
	return ink->failed ? (bl_str){NULL, 0} : (bl_str){ink->out.items, ink->out.count};
}

bl_str bl_mend_link_text(bl_case *c, bl_format format, bl_str words, bl_str address, bool own)
{
	page_ink ink = ink_for(c);

	if (format == BL_FORMAT_HTML) {
		put_anchor(&ink, address, own);
		put(&ink, words);
		put_text(&ink, "</a>");
	} else {
		put_text(&ink, "[");
		put(&ink, words);
		put_text(&ink, "](");
		put_destination(&ink, address);
		put_text(&ink, ")");
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
		put(ink, piece->text);
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
		put_text(&ink, "</p>");
	ink.failed |= line.failed;
	return settle(c, &ink);
}
