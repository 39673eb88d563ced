/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Markdown drives the same writer and the same open elements as a page does: a quotation opens a
 * blockquote, HTML inside is read by the page's own reader. md4c finds the structure (CommonMark with
 * tables and bare addresses); what it hands over points into the bytes that it was given, and so each
 * character keeps its place. */
#include <md4c.h>
#include <string.h>

#include "base/utf8.h"
#include "text/decode.h"
#include "text/html_entities.h"
#include "text/markdown_front.h"
#include "text/reader.h"

/* md4c's memory grows with its input, and it is not ours to bound: a document that is longer is read in
 * pieces, which end where a paragraph does. */
enum { PIECE = 4 << 20, FOOTNOTE_MOST = 200 };

/* Stands for the mark of a footnote, which md4c would take for the definition of a link. */
#define FOOTNOTE '\x01'

typedef struct markdown {
	bl_html *h;
	bl_span html; /* markup that was handed over and not read yet */
	size_t image; /* the row of the image whose words are its alt text, or BL_NOWHERE */
	bl_span alt;
	size_t last; /* where the last words ended */
} markdown;

static bool is_ours(const bl_html *h, const char *text, size_t size)
{
	return text >= h->in.data && text + size <= h->in.data + h->in.size;
}

static void read_html(markdown *m)
{
	bl_span html = m->html;

	m->html = BL_NO_SPAN;
	if (html.begin != BL_NOWHERE)
		bl_html_scan(m->h, html.begin, html.end);
}

/* ---- Blocks ---- */

static bl_html_element element_of(MD_BLOCKTYPE type, const void *detail)
{
	switch (type) {
	case MD_BLOCK_QUOTE:
		return BL_ELEMENT_BLOCKQUOTE;
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		return BL_ELEMENT_UL;
	case MD_BLOCK_LI:
		return BL_ELEMENT_LI;
	case MD_BLOCK_HR:
		return BL_ELEMENT_HR;
	case MD_BLOCK_H:
		return ((const MD_BLOCK_H_DETAIL *)detail)->level == 1 ? BL_ELEMENT_H1
		                                                       : BL_ELEMENT_H2;
	case MD_BLOCK_CODE:
		return BL_ELEMENT_PRE;
	case MD_BLOCK_P:
		return BL_ELEMENT_P;
	case MD_BLOCK_TABLE:
		return BL_ELEMENT_TABLE;
	case MD_BLOCK_TR:
		return BL_ELEMENT_TR;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		return BL_ELEMENT_TD;
	case MD_BLOCK_DOC:
	case MD_BLOCK_HTML:
	case MD_BLOCK_THEAD:
	case MD_BLOCK_TBODY:
	default:
		return BL_ELEMENT_OTHER;
	}
}

static void open_element(bl_html *h, bl_html_element element)
{
	bl_tag tag = {.element = element};

	h->seen = 0;
	bl_html_open(h, &tag);
}

static void close_element(bl_html *h, bl_html_element element)
{
	bl_tag tag = {.element = element};

	bl_html_close(h, &tag);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
	markdown *m = context;

	read_html(m);
	open_element(m->h, element_of(type, detail));
	if (type == MD_BLOCK_CODE)
		open_element(m->h, BL_ELEMENT_CODE);
	return m->h->failed;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
	markdown *m = context;

	read_html(m);
	close_element(m->h, element_of(type, detail));
	return m->h->failed;
}

/* ---- Links and images ---- */

/* Where the address stands that md4c had to copy, since it has escapes or references: behind the words
 * of its link, or it is these words. */
static bl_span copied_place(const markdown *m, const bl_link *link)
{
	const bl_str in = m->h->in;
	bl_str words = bl_str_slice((bl_str){m->h->writer.out, m->h->writer.size},
	                            link->anchor.begin, link->anchor.end);
	size_t pos = m->last, end;

	if (words.size > 0 && bl_str_ends(link->url, words))
		return bl_map_span(&m->h->text->map, link->anchor);
	while (pos < in.size && strchr("*_`~", in.data[pos]) && in.data[pos])
		pos++;
	if (!bl_str_starts(bl_str_slice(in, pos, in.size), BL_S("](")))
		return BL_NO_SPAN;
	for (pos += 2; pos < in.size && strchr(" \t\r\n<", in.data[pos]) && in.data[pos]; pos++)
		continue;
	for (end = pos; end < in.size && !strchr(" \t\r\n>)", in.data[end]); end++)
		end += in.data[end] == '\\' && end + 1 < in.size;
	return (bl_span){pos, end};
}

static bl_str attribute(bl_html *h, const MD_ATTRIBUTE *attribute)
{
	bl_str text = {attribute->text, attribute->size};

	if (!text.data)
		return text;
	if (!is_ours(h, text.data, text.size)) {
		text = bl_arena_copy(h->arena, text);
		h->failed |= !text.data;
	}
	return bl_html_value(h, text);
}

static bl_link *add_link(markdown *m, bl_link_kind kind, const MD_ATTRIBUTE *url,
                         const MD_ATTRIBUTE *title)
{
	bl_html *h = m->h;
	size_t here = bl_writer_here(&h->writer);
	bl_link *link = bl_html_add_link(h, kind);

	if (!link)
		return NULL;
	link->url = attribute(h, url);
	link->title = attribute(h, title);
	link->source = is_ours(h, url->text, url->size)
	                       ? bl_html_where(h, bl_str_trim((bl_str){url->text, url->size}))
	                       : BL_NO_SPAN;
	link->anchor = (bl_span){here, here};
	return link;
}

static void open_link(markdown *m, const MD_SPAN_A_DETAIL *detail)
{
	bl_html_end_link(m->h);
	if (!add_link(m, BL_LINK_ANCHOR, &detail->href, &detail->title))
		return;
	m->h->link = m->h->text->links.count - 1;
	m->h->link_begin = bl_writer_here(&m->h->writer);
}

static void close_link(markdown *m)
{
	size_t row = m->h->link;
	bl_link *link;

	bl_html_end_link(m->h);
	if (row == BL_NOWHERE)
		return;
	link = &m->h->text->links.items[row];
	if (link->source.begin == BL_NOWHERE)
		link->source = copied_place(m, link);
}

/* A paragraph that begins with a picture is its caption. */
static void open_image(markdown *m, const MD_SPAN_IMG_DETAIL *detail)
{
	bl_link *link;

	if (m->image != BL_NOWHERE ||
	    !(link = add_link(m, BL_LINK_IMAGE, &detail->src, &detail->title)))
		return;
	link->within = m->h->link;
	m->image = m->h->text->links.count - 1;
	m->alt = BL_NO_SPAN;
	if (m->h->writer.gap == BL_GAP_BLOCK || m->h->writer.size == 0)
		bl_html_caption(m->h);
}

static void close_image(markdown *m)
{
	bl_link *link;

	if (m->image == BL_NOWHERE)
		return;
	link = &m->h->text->links.items[m->image];
	if (m->alt.begin != BL_NOWHERE)
		link->alt = bl_html_value(m->h, bl_str_slice(m->h->in, m->alt.begin, m->alt.end));
	if (link->source.begin == BL_NOWHERE)
		link->source = copied_place(m, link);
	m->image = BL_NOWHERE;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
	markdown *m = context;

	read_html(m);
	if (type == MD_SPAN_A)
		open_link(m, detail);
	else if (type == MD_SPAN_IMG)
		open_image(m, detail);
	return m->h->failed;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
	markdown *m = context;

	(void)detail;
	read_html(m);
	if (type == MD_SPAN_A)
		close_link(m);
	else if (type == MD_SPAN_IMG)
		close_image(m);
	return m->h->failed;
}

/* ---- Text ---- */

static void put_words(markdown *m, size_t begin, size_t end)
{
	if (m->image != BL_NOWHERE) {
		m->alt = (bl_span){m->alt.begin == BL_NOWHERE ? begin : m->alt.begin, end};
		return;
	}
	if (m->h->in.data[begin] == FOOTNOTE)
		bl_writer_part(&m->h->writer, BL_GAP_BLOCK);
	bl_writer_text(&m->h->writer, begin, end);
}

static void put_entity(markdown *m, size_t begin, size_t end)
{
	bl_reference r = bl_html_reference(bl_str_slice(m->h->in, 0, end), begin, false);

	if (r.length == 0 || m->image != BL_NOWHERE)
		put_words(m, begin, end);
	else
		bl_writer_put(&m->h->writer, (bl_str){r.chars, r.size}, begin, end);
}

/* Line ends and blanks that are md4c's own. */
static void put_gap(markdown *m, MD_TEXTTYPE type, const char *text, size_t size)
{
	bl_writer *w = &m->h->writer;

	if (type == MD_TEXT_BR)
		bl_writer_part(w, BL_GAP_LINE);
	else if (type == MD_TEXT_CODE && w->keep_lines && size > 0 && memchr(text, '\n', size))
		w->gap = w->gap >= BL_GAP_LINE ? BL_GAP_BLOCK : BL_GAP_LINE;
	else
		bl_writer_part(w, BL_GAP_BLANK);
}

static void add_html(markdown *m, size_t begin, size_t end)
{
	m->html = (bl_span){m->html.begin == BL_NOWHERE ? begin : m->html.begin, end};
}

static int put_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context)
{
	markdown *m = context;
	bool ours = size > 0 && is_ours(m->h, text, size);
	size_t begin = ours ? (size_t)(text - m->h->in.data) : 0;

	if (type == MD_TEXT_HTML && m->image == BL_NOWHERE) {
		if (ours)
			add_html(m, begin, begin + size);
		return m->h->failed;
	}
	read_html(m);
	if (!ours || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
		put_gap(m, type, text, size);
	else if (type == MD_TEXT_ENTITY)
		put_entity(m, begin, begin + size);
	else
		put_words(m, begin, begin + size);
	if (ours)
		m->last = begin + size;
	return m->h->failed || m->h->writer.failed || m->h->writer.full;
}

/* ---- Footnotes ---- */

/* Where the mark [^x]: at pos ends, or 0. */
static size_t footnote_end(bl_str in, size_t pos)
{
	bl_str mark = bl_str_slice(in, pos, pos + FOOTNOTE_MOST);
	size_t end = 2;

	if (!bl_str_starts(mark, BL_S("[^")))
		return 0;
	while (end < mark.size && (unsigned char)mark.data[end] > ' ' && mark.data[end] != ']')
		end++;
	return bl_str_starts(bl_str_slice(mark, end, mark.size), BL_S("]:")) ? pos + end + 2 : 0;
}

/* At most three blanks lie between it and the start of its line. */
static bool begins_line(bl_str in, size_t pos)
{
	size_t line = pos;

	while (line > 0 && pos - line < 3 && in.data[line - 1] == ' ')
		line--;
	return line == 0 || in.data[line - 1] == '\n';
}

/* The text with its footnotes' marks blotted out, byte by byte; the text itself where it has none. */
static bl_str without_footnotes(bl_str in, bl_arena *arena)
{
	char *copy = NULL;

	for (size_t at = bl_str_find(in, BL_S("[^")), next; at < in.size; at = next) {
		size_t end = begins_line(in, at) ? footnote_end(in, at) : 0;
		size_t step = bl_str_find(bl_str_slice(in, at + 2, in.size), BL_S("[^"));

		next = step == BL_NOWHERE ? in.size : at + 2 + step;
		if (end == 0)
			continue;
		if (!copy) {
			if (!(copy = bl_arena_take(arena, in.size)))
				return (bl_str){NULL, 0};
			memcpy(copy, in.data, in.size);
		}
		memset(copy + at, FOOTNOTE, end - at);
	}
	return copy ? (bl_str){copy, in.size} : in;
}

/* ---- The whole ---- */

static size_t piece_end(bl_str in, size_t begin)
{
	size_t blank;

	if (in.size - begin <= PIECE)
		return in.size;
	blank = bl_str_find(bl_str_slice(in, begin + PIECE, in.size), BL_S("\n\n"));
	/* A heap of lines without a blank one is cut anywhere. */
	return blank == BL_NOWHERE || blank > PIECE ? begin + PIECE : begin + PIECE + blank + 2;
}

static int parse(markdown *m, size_t begin)
{
	const MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
	                                   MD_FLAG_PERMISSIVEURLAUTOLINKS |
	                                   MD_FLAG_PERMISSIVEWWWAUTOLINKS,
	                          .enter_block = enter_block,
	                          .leave_block = leave_block,
	                          .enter_span = enter_span,
	                          .leave_span = leave_span,
	                          .text = put_text};
	bl_html *h = m->h;

	for (size_t pos = begin, end; pos < h->in.size && !h->writer.full; pos = end) {
		end = piece_end(h->in, pos);
		if (md_parse(h->in.data + pos, (MD_SIZE)(end - pos), &parser, m) != 0 &&
		    !h->writer.full)
			h->failed = true;
		read_html(m);
	}
	return bl_html_end(h);
}

int bl_read_markdown(bl_text *text, bl_arena *arena, bl_error *error)
{
	markdown m = {
		.h = bl_arena_take(arena, sizeof *m.h), .html = BL_NO_SPAN, .image = BL_NOWHERE};
	bl_map decoded;
	bl_str in;
	int r;

	text->format = BL_FORMAT_MARKDOWN;
	if (!m.h)
		return bl_fail_memory(error);
	if ((r = bl_decode(text, arena, error)) < 0)
		return r;
	decoded = text->map;
	text->map = (bl_map){0};
	in = without_footnotes(text->chars, arena);
	if (!in.data && text->chars.data)
		return bl_fail_memory(error);
	if (bl_html_start(m.h, text, in, arena) < 0 || parse(&m, bl_markdown_front(m.h, 0)) < 0 ||
	    bl_html_lead_back(text, &decoded, arena) < 0)
		return bl_fail_memory(error);
	return BL_OK;
}
