/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One character at a time: what may pass, and how the rest is spelled. */
#include "report/neutral.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#define REPLACEMENT 0xFFFDu

/* Typography that ASCII has a plain form of. */
static const char *plain_form(uint32_t code)
{
	switch (code) {
	case 0x00A0:
		return " ";
	case 0x00A9:
		return "(c)";
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
		return "-";
	case 0x2018:
	case 0x2019:
		return "'";
	case 0x201C:
	case 0x201D:
		return "\"";
	case 0x2026:
		return "...";
	case REPLACEMENT:
		return "?";
	default:
		return NULL;
	}
}

static size_t escape(char *spelling, uint32_t code)
{
	const char *form = code < 0x100 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x";

	return (size_t)snprintf(spelling, BL_NEUTRAL_MOST, form, (unsigned)code);
}

static size_t literal(char *spelling, const char *text)
{
	size_t size = strlen(text);

	memcpy(spelling, text, size);
	return size;
}

static size_t spell_ascii(bl_neutral *state, char *spelling, uint32_t code)
{
	if (code == '[' && state->hashes >= 2)
		return literal(spelling, "\\[");
	if (code == ':' && state->line_start)
		return escape(spelling, code);

	spelling[0] = (char)code;
	return 1;
}

/* Invisible characters do not count: some readers of logs skip them when they compare. */
static void remember(bl_neutral *state, uint32_t code, int cells)
{
	if (cells == 0)
		return;
	state->hashes = code == '#' ? state->hashes + 1 : 0;
	state->line_start = state->line_start && bl_code_is_blank(code);
}

int bl_neutral_spell(bl_neutral *state, uint32_t code, char spelling[BL_NEUTRAL_MOST], size_t *size)
{
	const char *plain;
	int cells;

	if (code == BL_UTF8_INVALID)
		code = REPLACEMENT;
	if (code == '\t')
		code = ' ';
	plain = state->utf8 ? NULL : plain_form(code);

	if (bl_code_is_unsafe(code))
		*size = escape(spelling, code);
	else if (code < 0x80)
		*size = spell_ascii(state, spelling, code);
	else if (state->utf8)
		*size = bl_utf8_put(spelling, code);
	else
		*size = plain ? literal(spelling, plain) : escape(spelling, code);

	cells = spelling[0] & 0x80 ? bl_code_cells(code) : (int)*size;
	remember(state, code, cells);
	return cells;
}

bl_neutral bl_neutral_after(const bl_buf *out, bool utf8)
{
	bl_str written = bl_buf_str(out);
	bl_neutral state = {.utf8 = utf8, .line_start = true};
	size_t at = written.size, length;

	while (at > 0 && written.data[at - 1] == '#') {
		state.hashes++;
		at--;
	}
	state.line_start = state.hashes == 0;
	while (state.line_start && at > 0 && written.data[at - 1] != '\n') {
		uint32_t code = bl_utf8_before(written, at, &length);

		state.line_start = bl_code_is_blank(code) || bl_code_cells(code) == 0;
		at -= length;
	}
	return state;
}

int bl_neutral_put(bl_buf *out, bl_neutral *state, uint32_t code)
{
	char spelling[BL_NEUTRAL_MOST];
	size_t size;
	int cells = bl_neutral_spell(state, code, spelling, &size);

	bl_buf_add(out, (bl_str){spelling, size});
	return cells;
}

size_t bl_neutral_add(bl_buf *out, bl_str value, bool utf8)
{
	bl_neutral state = bl_neutral_after(out, utf8);
	size_t at, length, cells = 0;

	for (at = 0; at < value.size; at += length)
		cells += (size_t)bl_neutral_put(out, &state, bl_utf8_at(value, at, &length));
	return cells;
}

size_t bl_neutral_add_words(bl_buf *out, bl_str value, bool utf8)
{
	bl_neutral state = bl_neutral_after(out, utf8);
	size_t at, length, cells = 0;
	bool gap = false;

	for (at = 0; at < value.size; at += length) {
		uint32_t code = bl_utf8_at(value, at, &length);

		if (bl_code_is_blank(code)) {
			gap = cells > 0;
			continue;
		}
		if (gap)
			cells += (size_t)bl_neutral_put(out, &state, ' ');
		gap = false;
		cells += (size_t)bl_neutral_put(out, &state, code);
	}
	return cells;
}

bool bl_right_to_left(bl_str value)
{
	size_t at, length;

	for (at = 0; at < value.size; at += length) {
		uint32_t code = bl_utf8_at(value, at, &length);

		if ((code >= 0x0590 && code <= 0x08FF) || (code >= 0xFB1D && code <= 0xFDFF) ||
		    (code >= 0xFE70 && code <= 0xFEFE) || (code >= 0x10800 && code <= 0x10FFF) ||
		    (code >= 0x1E800 && code <= 0x1EFFF))
			return true;
	}
	return false;
}
