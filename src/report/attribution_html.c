/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* HTML, plain or with RDFa. The markup sets its subject: a bare rel="license" would speak of the page that
 * carries the line, which is right for the notice of one's own page alone. property without rel on a link
 * would make its address the value, so that a linked title has both. */
#include "report/attribution.h"
#include "report/escape.h"
#include "report/neutral.h"

#define PREFIXES "cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/"

/* ---- Tags round a line ---- */

static void add_language(bl_credits *c)
{
	const bl_lines_row *row = &c->rules->lines[c->lines];

	bl_xml_attribute(c->out, "lang", bl_rules_str(c->rules, row->language));
	if (row->right_to_left)
		bl_buf_text(c->out, " dir=\"rtl\"");
}

/* A work without an address is a thing without a name. */
static void add_subject(bl_credits *c)
{
	if (c->parts->own)
		bl_buf_text(c->out, " about=\"\"");
	else if (bl_line_links(c->parts->url))
		bl_xml_attribute(c->out, "about", c->parts->url);
	else
		bl_buf_format(c->out, " about=\"[_:work%zu]\"", c->number);
}

static void plain_attributes(bl_credits *c, bool whole)
{
	if (whole)
		add_language(c);
}

static void rdfa_attributes(bl_credits *c, bool whole)
{
	if (whole)
		add_language(c);
	if (c->shape == BL_WORKS_LINES || !whole)
		add_subject(c);
	if (whole)
		bl_buf_text(c->out, " prefix=\"" PREFIXES "\"");
}

#define FRAME(attributes_of)                                                            \
	{                                                                               \
		.open_work = "<p", .close_work = "</p>\n", .open_list = "<ul",          \
		.open_item = "\n<li", .close_item = "</li>", .close_list = "\n</ul>\n", \
		.open_table = "<table", .open_head = "\n<thead><tr><th scope=\"col\">", \
		.between_heads = "</th><th scope=\"col\">",                             \
		.close_head = "</th></tr></thead>\n<tbody>", .open_row = "\n<tr",       \
		.between_cells = "</td><td>", .close_row = "</td></tr>",                \
		.close_table = "\n</tbody></table>\n", .attributes = (attributes_of),   \
	}

const bl_credit_frame bl_credit_frame_html = FRAME(rdfa_attributes);
const bl_credit_frame bl_credit_frame_html_plain = FRAME(plain_attributes);

/* ---- Pieces ---- */

/* Names and titles keep their own direction. */
static void add_direction(bl_credits *c, bl_str text)
{
	bool right = c->rules->lines[c->lines].right_to_left != 0;

	if (bl_right_to_left(text) != right)
		bl_buf_text(c->out, " dir=\"auto\"");
}

static void add_element(bl_credits *c, const bl_piece *piece, const char *attributes)
{
	bool is_link = piece->url.size > 0;

	if (!is_link && *attributes == '\0') {
		bl_xml_add(c->out, piece->text);
		return;
	}
	bl_buf_text(c->out, is_link ? "<a" : "<span");
	bl_buf_text(c->out, attributes);
	if (piece->kind == BL_PIECE_TITLE || piece->kind == BL_PIECE_CREATOR)
		add_direction(c, piece->text);
	if (is_link)
		bl_xml_attribute(c->out, "href", piece->url);
	bl_buf_char(c->out, '>');
	bl_xml_add(c->out, piece->text);
	bl_buf_text(c->out, is_link ? "</a>" : "</span>");
}

void bl_credit_html_plain(bl_credits *c, const bl_piece *piece)
{
	add_element(c, piece, "");
}

/* The language of the line is not the work's: a title or a name is in none that we know. */
#define UNKNOWN " lang=\"\""

static const char *meaning_of(const bl_credits *c, const bl_piece *piece)
{
	bool is_link = piece->url.size > 0;

	switch (piece->kind) {
	case BL_PIECE_TITLE:
		return is_link ? " rel=\"cc:attributionURL\" property=\"dct:title\"" UNKNOWN
		               : " property=\"dct:title\"" UNKNOWN;
	case BL_PIECE_WORK:
		return is_link ? " rel=\"cc:attributionURL\"" : "";
	case BL_PIECE_CREATOR:
		return is_link ? " rel=\"dct:creator\" property=\"cc:attributionName\"" UNKNOWN
		               : " property=\"cc:attributionName\"" UNKNOWN;
	case BL_PIECE_LICENCE:
		if (!is_link)
			return "";
		return c->parts->own && !piece->of_adaptation ? " rel=\"license\""
		                                              : " rel=\"cc:license\"";
	default:
		return "";
	}
}

void bl_credit_html(bl_credits *c, const bl_piece *piece)
{
	const char *meaning = meaning_of(c, piece);
	bl_str all;

	if (*meaning == '\0' || !piece->of_adaptation) {
		add_element(c, piece, meaning);
		return;
	}
	all = bl_str_format(c->arena, " about=\"[_:adaptation%zu]\"%s", c->number, meaning);
	add_element(c, piece, all.data != NULL ? all.data : "");
}
