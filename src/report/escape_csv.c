/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* CSV (RFC 4180) for spreadsheets, which calculate what begins with a sign of arithmetic. */
#include "base/utf8.h"
#include "report/escape.h"
#include "report/neutral.h"

/* The wide forms are the same to a spreadsheet in Chinese or Japanese. */
static bool begins_formula(uint32_t code)
{
	return code == '=' || code == '+' || code == '-' || code == '@' || code == 0xFF1D ||
	       code == 0xFF0B || code == 0xFF0D || code == 0xFF20;
}

/* A program that splits at semicolons sees a cell begin behind each of them, and at the quote of a
 * cell that it does not know for one. */
static bool splits(uint32_t code)
{
	return code == ';' || code == '"';
}

static void put(bl_buf *out, bl_neutral *state, uint32_t code)
{
	if (code == '"')
		bl_buf_char(out, '"');
	bl_neutral_put(out, state, code);
}

void bl_csv_add(bl_buf *out, bl_str value)
{
	bl_neutral state = {.utf8 = true};
	bool start = true, gap = false;
	size_t at, length;

	bl_buf_char(out, '"');
	for (at = 0; at < value.size; at += length) {
		uint32_t code = bl_utf8_at(value, at, &length);

		if (bl_code_is_blank(code)) {
			gap = true;
			continue;
		}
		if (gap && at > 0)
			put(out, &state, ' ');
		if (start && begins_formula(code))
			bl_buf_char(out, '\'');
		put(out, &state, code);
		start = splits(code) || (start && bl_code_cells(code) == 0);
		gap = false;
	}
	bl_buf_char(out, '"');
}
