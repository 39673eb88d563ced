/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A line that must be short: the title gives way first, then the words about changes. Names, addresses
 * and the licence stay whole, whatever the limit. */
#include <string.h>

#include "base/utf8.h"
#include "judge/line.h"

#define ELLIPSIS "…"

/* A title of fewer characters tells nobody anything. */
enum { LEAST = 12 };

static size_t characters_in(bl_str s)
{
	size_t at, length, count = 0;

	for (at = 0; at < s.size; at += length) {
		bl_utf8_at(s, at, &length);
		count++;
	}
	return count;
}

static size_t characters_of(const bl_line_pieces *line)
{
	size_t i, count = 0;

	for (i = 0; i < line->list.count; i++)
		count += characters_in(line->list.items[i].text);
	return count;
}

/* The first characters of a text, up to a blank where one is not far, and an ellipsis. */
static bl_str cut(bl_str text, size_t most, bl_arena *arena)
{
	size_t end = 0, length, count, blank = 0;

	for (count = 1; end < text.size && count < most; count++) {
		if (text.data[end] == ' ' && count > most / 2)
			blank = end;
		bl_utf8_at(text, end, &length);
		end += length;
	}
	if (blank > 0)
		end = blank;
	return bl_str_format(arena, "%.*s" ELLIPSIS, BL_ARG(bl_str_slice(text, 0, end)));
}

/* Takes what is too much from a part; false where it has nothing to give. */
static bool shorten(bl_str *part, size_t excess, bl_arena *arena)
{
	size_t has = characters_in(*part), most = has > excess ? has - excess : 0;
	bl_str shorter;

	if (has <= LEAST || excess == 0)
		return false;
	shorter = cut(*part, most > LEAST ? most : LEAST, arena);
	if (shorter.size > 0)
		*part = shorter;
	return shorter.size > 0;
}

void bl_line_fit(bl_line_pieces *line, const bl_rules *rules, const bl_line_parts *parts,
                 bl_line_style style, size_t most, bl_arena *arena, bl_str *note)
{
	bl_line_parts less = *parts;
	bl_str *const giving[] = {&less.title, &less.new_title, &less.changes};
	static const char *const names[] = {"title", "new title", "changes"};
	size_t i;

	*note = (bl_str){NULL, 0};
	bl_line_write(line, rules, &less, style, arena);
	for (i = 0; most > 0 && i < sizeof giving / sizeof *giving; i++) {
		size_t has = characters_of(line);

		if (!shorten(giving[i], has > most ? has - most : 0, arena))
			continue;
		bl_line_write(line, rules, &less, style, arena);
		*note = bl_str_format(arena, "%.*s%s%s", BL_ARG(*note),
		                      note->size > 0 ? ", " : "Shortened: ", names[i]);
	}
	if (most > 0 && characters_of(line) > most)
		*note = bl_str_format(arena,
		                      "%.*s%sThe line has %zu characters: names, addresses and the "
		                      "licence are never left out",
		                      BL_ARG(*note), note->size > 0 ? ". " : "",
		                      characters_of(line));
	if (note->size > 0)
		*note = bl_str_format(arena, "%.*s.", BL_ARG(*note));
}
