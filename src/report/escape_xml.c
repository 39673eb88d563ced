/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* XML: references for whatever could mean something to XML, a terminal or a build log. */
#include "base/utf8.h"
#include "report/escape.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* Char in XML 1.0. The halves of surrogates are no UTF-8 and never come here. */
static bool is_allowed(uint32_t code)
{
	return code == '\t' || code == '\n' || code == '\r' ||
	       (code >= 0x20 && code != 0xFFFE && code != 0xFFFF && code != BL_UTF8_INVALID);
}

/* The five names that every reader knows; some know no reference by number. */
static const char *name_of(uint32_t code)
{
	switch (code) {
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '&':
		return "&amp;";
	case '"':
		return "&quot;";
	case '\'':
		return "&apos;";
	default:
		return NULL;
	}
}

/* "[" behind "#" may begin a command of a build log, whatever invisible signs stand between them. */
static void put_code(bl_buf *out, uint32_t code, uint32_t before, bl_str bytes)
{
	if (!is_allowed(code))
		bl_buf_text(out, REPLACEMENT);
	else if (name_of(code) != NULL)
		bl_buf_text(out, name_of(code));
	else if (bl_code_is_unsafe(code) || (code == '[' && before == '#'))
		bl_buf_format(out, "&#%u;", (unsigned)code);
	else
		bl_buf_add(out, bytes);
}

void bl_xml_add(bl_buf *out, bl_str value)
{
	uint32_t before = out->size > 0 ? (unsigned char)out->data[out->size - 1] : 0;
	size_t at, length;

	for (at = 0; at < value.size; at += length) {
		uint32_t code = bl_utf8_at(value, at, &length);

		put_code(out, code, before, bl_str_slice(value, at, at + length));
		if (bl_code_cells(code) > 0)
			before = code;
	}
}

void bl_xml_attribute(bl_buf *out, const char *name, bl_str value)
{
	bl_buf_format(out, " %s=\"", name);
	bl_xml_add(out, value);
	bl_buf_char(out, '"');
}

void bl_xml_number(bl_buf *out, const char *name, size_t value)
{
	bl_buf_format(out, " %s=\"%zu\"", name, value);
}
