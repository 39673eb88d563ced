/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Works become lines, items of a list, or rows of a table: what all formats of lines share. */
#include "report/attribution.h"

#include "judge/licence.h"
#include "report/neutral.h"

enum { COLUMNS = 5 };

/* ---- Plain text ---- */

static void add_plain(bl_credits *c, const bl_piece *piece)
{
	bl_neutral_add(c->out, piece->text, true);
}

static const bl_credit_frame frame_text = {.close_work = "\n",
                                           .open_item = "- ",
                                           .close_item = "\n",
                                           .close_head = "\n",
                                           .close_row = "\n",
                                           .between_heads = "\t",
                                           .between_cells = "\t"};

/* clang-format off */
static const bl_credit_format formats[] = {
	{.name = "text", .style = BL_LINE_FULL, .piece = add_plain, .frame = &frame_text},
	{.name = "short", .style = BL_LINE_BRIEF, .piece = add_plain, .frame = &frame_text},
	{.name = "markdown", .style = BL_LINE_LINKED, .piece = bl_credit_markdown, .frame = &bl_credit_frame_markdown},
	{.name = "html", .style = BL_LINE_LINKED, .piece = bl_credit_html, .frame = &bl_credit_frame_html},
	{.name = "html-plain", .style = BL_LINE_LINKED, .piece = bl_credit_html_plain, .frame = &bl_credit_frame_html_plain},
	{.name = "wikitext", .style = BL_LINE_LINKED, .piece = bl_credit_wikitext, .frame = &bl_credit_frame_wikitext},
	{.name = "bibtex", .work = bl_credit_bibtex},
	{.name = "csl-json", .begin = bl_credit_csl_begin, .work = bl_credit_csl, .end = bl_credit_csl_end},
	{.name = "jsonld", .begin = bl_credit_jsonld_begin, .work = bl_credit_jsonld, .end = bl_credit_jsonld_end},
	{.name = "xmp", .work = bl_credit_xmp, .single = true},
};
/* clang-format on */

const char *bl_credit_format_name(size_t n)
{
	return n < sizeof formats / sizeof *formats ? formats[n].name : NULL;
}

const bl_credit_format *bl_credit_format_named(bl_str name)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof *formats; i++)
		if (bl_str_equal(name, bl_str_of(formats[i].name)))
			return &formats[i];
	return NULL;
}

/* ---- Frames ---- */

static void put(bl_credits *c, const char *words)
{
	if (words != NULL)
		bl_buf_text(c->out, words);
}

/* A tag that is open still, and its attributes. */
static void put_tag(bl_credits *c, const char *tag, bool whole)
{
	put(c, tag);
	if (tag == NULL || c->format->frame->attributes == NULL)
		return;
	c->format->frame->attributes(c, whole);
	put(c, ">");
}

static void put_pieces(bl_credits *c, const bl_line_pieces *line)
{
	size_t i;

	for (i = 0; i < line->list.count; i++)
		c->format->piece(c, &line->list.items[i]);
}

/* ---- Tables ---- */

static void put_cell(bl_credits *c, bl_piece_kind kind, bl_str text, bl_str url)
{
	bl_piece piece = {kind, false, text, url};

	if (text.size > 0)
		c->format->piece(c, &piece);
}

static void put_names(bl_credits *c)
{
	const bl_line_parts *p = c->parts;
	bl_str none = {NULL, 0};
	bool alone = p->creators.count == 1 && !p->by_publisher && bl_line_links(p->author_url);
	size_t i;

	for (i = 0; i < p->creators.count; i++) {
		if (i > 0)
			put_cell(c, BL_PIECE_WORDS,
			         bl_lines_word(c->rules, p->lines, BL_LINE_BETWEEN), none);
		put_cell(c, BL_PIECE_CREATOR, p->creators.items[i], alone ? p->author_url : none);
	}
}

/* Its name, its address where no link holds it, and the copyright notice. */
static void put_terms(bl_credits *c)
{
	bl_str none = {NULL, 0}, address = bl_credits_licence(c, false);

	put_cell(c, BL_PIECE_LICENCE, bl_licence_short_name(c->rules, c->parts->licence), address);
	if (c->format->style != BL_LINE_LINKED && address.size > 0) {
		put_cell(c, BL_PIECE_WORDS, BL_S(" "), none);
		put_cell(c, BL_PIECE_ADDRESS, address, address);
	}
	if (c->parts->copyright.size > 0)
		put_cell(c, BL_PIECE_WORDS, BL_S(" "), none);
	put_cell(c, BL_PIECE_COPYRIGHT, c->parts->copyright, none);
}

static void put_column(bl_credits *c, size_t column)
{
	const bl_line_parts *p = c->parts;
	bl_str none = {NULL, 0}, url = bl_line_links(p->url) ? p->url : none;

	switch (column) {
	case 0:
		put_cell(c, BL_PIECE_TITLE, p->title, url);
		break;
	case 1:
		put_names(c);
		break;
	case 2:
		put_cell(c, BL_PIECE_ADDRESS, p->url, url);
		break;
	case 3:
		put_terms(c);
		break;
	default:
		put_cell(c, BL_PIECE_CHANGES, p->changes, none);
	}
}

static void put_row(bl_credits *c)
{
	const bl_credit_frame *f = c->format->frame;
	size_t i;

	put_tag(c, f->open_row, false);
	if (f->attributes != NULL)
		put(c, "<td>");
	for (i = 0; i < COLUMNS; i++) {
		put(c, i > 0 ? f->between_cells : NULL);
		put_column(c, i);
	}
	put(c, f->close_row);
}

static void put_head(bl_credits *c)
{
	const bl_credit_frame *f = c->format->frame;
	bl_str none = {NULL, 0};
	size_t i;

	put_tag(c, f->open_table, true);
	put(c, f->open_head);
	for (i = 0; i < COLUMNS; i++) {
		put(c, i > 0 ? f->between_heads : NULL);
		put_cell(c, BL_PIECE_WORDS,
		         bl_lines_word(c->rules, c->lines, (bl_line_word)(BL_LINE_HEAD_TITLE + i)),
		         none);
	}
	put(c, f->close_head);
}

/* ---- One run ---- */

void bl_credits_begin(bl_credits *c)
{
	c->number = 0;
	if (c->format->begin != NULL)
		c->format->begin(c);
	if (c->format->piece != NULL && c->shape == BL_WORKS_LIST)
		put_tag(c, c->format->frame->open_list, true);
	if (c->format->piece != NULL && c->shape == BL_WORKS_TABLE)
		put_head(c);
}

static void put_line(bl_credits *c, bl_str *note)
{
	const bl_credit_frame *f = c->format->frame;
	bool item = c->shape == BL_WORKS_LIST;
	bl_line_pieces line;

	bl_line_fit(&line, c->rules, c->parts, c->format->style, c->most, c->arena, note);
	put_tag(c, item ? f->open_item : f->open_work, !item);
	put_pieces(c, &line);
	put(c, item ? f->close_item : f->close_work);
}

void bl_credits_add(bl_credits *c, const bl_line_parts *parts, bl_str *note)
{
	c->parts = parts;
	c->number++;
	*note = (bl_str){NULL, 0};
	if (c->format->piece == NULL)
		c->format->work(c);
	else if (c->shape == BL_WORKS_TABLE)
		put_row(c);
	else
		put_line(c, note);
}

void bl_credits_end(bl_credits *c)
{
	if (c->format->piece != NULL && c->shape == BL_WORKS_LIST)
		put(c, c->format->frame->close_list);
	if (c->format->piece != NULL && c->shape == BL_WORKS_TABLE)
		put(c, c->format->frame->close_table);
	if (c->format->end != NULL)
		c->format->end(c);
}

bl_str bl_credits_line(const bl_credits *c)
{
	bl_line_pieces line;

	bl_line_write(&line, c->rules, c->parts, BL_LINE_FULL, c->arena);
	return bl_line_text(&line, c->arena);
}

bl_str bl_credits_licence(const bl_credits *c, bool of_adaptation)
{
	uint32_t licence = of_adaptation ? c->parts->out : c->parts->licence;

	return licence == BL_NONE ? (bl_str){NULL, 0}
	                          : bl_rules_str(c->rules, c->rules->licences[licence].address);
}
