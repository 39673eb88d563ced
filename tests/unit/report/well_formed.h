/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whether bytes are well-formed XML 1.0 of the plain kind that we write: a declaration, elements,
 * attributes in double quotes, the five names, references by number. Anything else is refused. */
#ifndef WELL_FORMED_H
#define WELL_FORMED_H

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

#define WELL_FORMED_DEPTH 8

typedef struct xml_reader {
	bl_str text;
	size_t at;
	bl_str open[WELL_FORMED_DEPTH];
	size_t depth, elements;
} xml_reader;

static inline bool xml_skip(xml_reader *x, const char *words)
{
	bool there = bl_str_starts(bl_str_slice(x->text, x->at, x->text.size), bl_str_of(words));

	x->at += there ? strlen(words) : 0;
	return there;
}

static inline bool xml_is_char(uint32_t code)
{
	return code == 9 || code == 10 || code == 13 || (code >= 0x20 && code < 0xD800) ||
	       (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code <= 0x10FFFF);
}

static inline bool xml_reference(xml_reader *x)
{
	char *end;
	unsigned long code;

	if (xml_skip(x, "&lt;") || xml_skip(x, "&gt;") || xml_skip(x, "&amp;") ||
	    xml_skip(x, "&quot;") || xml_skip(x, "&apos;"))
		return true;
	if (!xml_skip(x, "&#"))
		return false;
	code = strtoul(x->text.data + x->at, &end, 10);
	x->at = (size_t)(end - x->text.data);
	return xml_is_char((uint32_t)code) && xml_skip(x, ";");
}

/* Characters up to one of the two signs. */
static inline bool xml_words(xml_reader *x, char end, char forbidden)
{
	size_t length;

	while (x->at < x->text.size && x->text.data[x->at] != end) {
		uint32_t code = bl_utf8_at(x->text, x->at, &length);

		if (code == (uint32_t)forbidden || !xml_is_char(code))
			return false;
		if (code != '&')
			x->at += length;
		else if (!xml_reference(x))
			return false;
	}
	return true;
}

static inline bl_str xml_name(xml_reader *x)
{
	size_t begin = x->at;

	while (x->at < x->text.size && ((x->text.data[x->at] >= 'a' && x->text.data[x->at] <= 'z')))
		x->at++;
	return bl_str_slice(x->text, begin, x->at);
}

static inline bool xml_attributes(xml_reader *x)
{
	while (xml_skip(x, " "))
		if (xml_name(x).size == 0 || !xml_skip(x, "=\"") || !xml_words(x, '"', '<') ||
		    !xml_skip(x, "\""))
			return false;
	return true;
}

static inline bool xml_tag(xml_reader *x)
{
	bl_str name;

	if (xml_skip(x, "</")) {
		name = xml_name(x);
		return x->depth > 0 && bl_str_equal(name, x->open[--x->depth]) && xml_skip(x, ">");
	}
	if (!xml_skip(x, "<") || (name = xml_name(x)).size == 0 || !xml_attributes(x))
		return false;
	x->elements++;
	if (xml_skip(x, "/>"))
		return true;
	if (x->depth == WELL_FORMED_DEPTH)
		return false;
	x->open[x->depth++] = name;
	return xml_skip(x, ">");
}

static inline bool is_well_formed(bl_str text)
{
	xml_reader x = {.text = text};

	if (!bl_utf8_valid(text) || !xml_skip(&x, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
		return false;
	while (x.at < text.size) {
		if (text.data[x.at] == '<' ? !xml_tag(&x) : !xml_words(&x, '<', '>'))
			return false;
		if (x.depth == 0)
			break;
	}
	return x.elements > 0 && x.depth == 0 &&
	       bl_str_equal(bl_str_slice(text, x.at, text.size), BL_S("\n"));
}

#endif
