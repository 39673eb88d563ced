/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Markdown as code hosts read it, HTML, mentions, formulas and all. */
#include <string.h>

#include "base/utf8.h"
#include "report/escape.h"
#include "report/neutral.h"

/* Signs that mean something within a line, and the ones that make a link of an address. */
#define SIGNS "\\`*_{}[]()#~!$:"

/* References go where a backslash is not honoured: in HTML and at the borders of cells. A word joiner
 * behind "@" keeps a name from being called and an address from becoming a link. */
static void put_byte(bl_buf *out, char c)
{
	if (c == '&')
		bl_buf_text(out, "&amp;");
	else if (c == '<')
		bl_buf_text(out, "&lt;");
	else if (c == '>')
		bl_buf_text(out, "&gt;");
	else if (c == '|')
		bl_buf_text(out, "&#124;");
	else if (c == '@')
		bl_buf_text(out, "@&#8288;");
	else
		bl_buf_format(out, "%s%c", strchr(SIGNS, c) != NULL ? "\\" : "", c);
}

/* "www.example.org" is a link without any other sign. */
static bool is_host_dot(bl_str value, size_t at)
{
	return value.data[at] == '.' && at >= 3 &&
	       bl_str_equal_nocase(bl_str_slice(value, at - 3, at), BL_S("www"));
}

static void put_code(bl_buf *out, bl_neutral *state, uint32_t code)
{
	char spelling[BL_NEUTRAL_MOST];
	size_t size, i;

	bl_neutral_spell(state, code, spelling, &size);
	for (i = 0; i < size; i++)
		put_byte(out, spelling[i]);
}

void bl_markdown_add(bl_buf *out, bl_str value)
{
	bl_neutral state = {.utf8 = true};
	bool gap = false;
	size_t at, length;

	value = bl_str_trim(value);
	for (at = 0; at < value.size; at += length) {
		uint32_t code = bl_utf8_at(value, at, &length);

		if (bl_code_is_blank(code)) {
			gap = true;
			continue;
		}
		if (gap)
			put_code(out, &state, ' ');
		gap = false;
		if (is_host_dot(value, at))
			bl_buf_text(out, "&#46;");
		else
			put_code(out, &state, code);
	}
}
