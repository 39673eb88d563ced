/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Markdown and wikitext: words with every sign taken away that could mean something, and links. */
#include <string.h>

#include "base/utf8.h"
#include "report/attribution.h"
#include "report/escape.h"

/* ---- Markdown ---- */

const bl_credit_frame bl_credit_frame_markdown = {
	.close_work = "\n",
	.open_item = "- ",
	.close_item = "\n",
	.open_head = "| ",
	.between_heads = " | ",
	.close_head = " |\n|---|---|---|---|---|\n",
	.open_row = "| ",
	.between_cells = " | ",
	.close_row = " |\n",
};

/* Its blanks at both ends stay: it stands between others. */
static void add_words(bl_credits *c, bl_str words)
{
	if (words.size > 0 && words.data[0] == ' ')
		bl_buf_char(c->out, ' ');
	bl_markdown_add(c->out, words);
	if (words.size > 1 && words.data[words.size - 1] == ' ')
		bl_buf_char(c->out, ' ');
}

/* A destination: no blank and no angle bracket is in it; brackets and references are taken as they are. */
static void add_destination(bl_credits *c, bl_str url)
{
	size_t i;

	for (i = 0; i < url.size; i++) {
		if (url.data[i] == '&')
			bl_buf_text(c->out, "&amp;");
		else if (strchr("()[]*_~#", url.data[i]) != NULL)
			bl_buf_format(c->out, "\\%c", url.data[i]);
		else
			bl_buf_char(c->out, url.data[i]);
	}
}

void bl_credit_markdown(bl_credits *c, const bl_piece *piece)
{
	if (piece->url.size == 0) {
		add_words(c, piece->text);
		return;
	}
	bl_buf_char(c->out, '[');
	add_words(c, piece->text);
	bl_buf_text(c->out, "](");
	add_destination(c, piece->url);
	bl_buf_char(c->out, ')');
}

/* ---- Wikitext ---- */

const bl_credit_frame bl_credit_frame_wikitext = {
	.close_work = "\n",
	.open_item = "* ",
	.close_item = "\n",
	.open_table = "{| class=\"wikitable\"\n",
	.open_head = "! ",
	.between_heads = " !! ",
	.close_head = "\n",
	.open_row = "|-\n| ",
	.between_cells = " || ",
	.close_row = "\n",
	.close_table = "|}\n",
};

/* Signs of MediaWiki's syntax, of HTML, and the colon that makes a link of an address. */
static void add_wiki(bl_buf *out, bl_str text)
{
	size_t at, length;

	for (at = 0; at < text.size; at += length) {
		uint32_t code = bl_utf8_at(text, at, &length);

		if (code < 0x80 && strchr("&<>[]{}|'~=_:!*#", (int)code) != NULL)
			bl_buf_format(out, "&#%u;", (unsigned)code);
		else
			bl_buf_add(out, bl_str_slice(text, at, at + length));
	}
}

void bl_credit_wikitext(bl_credits *c, const bl_piece *piece)
{
	size_t i;

	if (piece->url.size == 0) {
		add_wiki(c->out, piece->text);
		return;
	}
	bl_buf_char(c->out, '[');
	for (i = 0; i < piece->url.size; i++) {
		char sign = piece->url.data[i];

		if (sign == '[' || sign == ']' || sign == '~')
			bl_buf_format(c->out, "%%%02X", (unsigned)sign);
		else
			bl_buf_char(c->out, sign);
	}
	bl_buf_char(c->out, ' ');
	add_wiki(c->out, piece->text);
	bl_buf_char(c->out, ']');
}
