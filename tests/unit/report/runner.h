/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How a GitHub runner reads commands from a log (actions/runner, ActionCommand.cs): "##[name …]"
 * anywhere in a line, "::name …::" at its start behind Unicode blanks. Stricter than the original in
 * that every "##[" of a line is tried, not only the first. (Its comparisons skip invisible
 * characters, but it cuts the name at a fixed offset, so that a sign remains in the name and no such
 * command is known.) */
#ifndef RUNNER_H
#define RUNNER_H

#include "base/str.h"
#include "base/utf8.h"

static inline bool runner_is_command(bl_str name)
{
	static const char *const names[] = {
		"error",         "warning",
		"notice",        "debug",
		"add-mask",      "group",
		"endgroup",      "echo",
		"set-output",    "save-state",
		"set-env",       "add-path",
		"stop-commands", "internal-set-repo-path",
		"add-matcher",   "remove-matcher",
	};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof *names; i++)
		if (bl_str_equal_nocase(name, bl_str_of(names[i])))
			return true;
	return false;
}

/* The name ends at a blank. */
static inline bool runner_accepts(bl_str info)
{
	size_t blank = bl_str_find(info, BL_S(" "));

	return runner_is_command(blank == BL_NOWHERE ? info : bl_str_slice(info, 0, blank));
}

/* Char.IsWhiteSpace, as TrimStart has it. */
static inline bool runner_is_blank(uint32_t code)
{
	return (code >= 9 && code <= 13) || code == 0x20 || code == 0x85 || code == 0xA0 ||
	       code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
	       code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

static inline bool runner_first_syntax(bl_str line)
{
	size_t at, end;

	while ((at = bl_str_find(line, BL_S("##["))) != BL_NOWHERE) {
		line = bl_str_slice(line, at + 3, line.size);
		end = bl_str_find(line, BL_S("]"));
		if (end != BL_NOWHERE && runner_accepts(bl_str_slice(line, 0, end)))
			return true;
	}
	return false;
}

static inline bool runner_second_syntax(bl_str line)
{
	size_t at = 0, length, end;

	while (at < line.size && runner_is_blank(bl_utf8_at(line, at, &length)))
		at += length;
	line = bl_str_slice(line, at, line.size);
	if (!bl_str_starts(line, BL_S("::")))
		return false;
	line = bl_str_slice(line, 2, line.size);
	end = bl_str_find(line, BL_S("::"));
	return end != BL_NOWHERE && runner_accepts(bl_str_slice(line, 0, end));
}

/* Whether a line of log holds a command; *found is that line. A line ends at LF and at CR. */
static inline bool runner_finds(bl_str log, bl_str *found)
{
	size_t begin, end;

	for (begin = 0; begin < log.size; begin = end + 1) {
		for (end = begin; end < log.size && log.data[end] != '\n' && log.data[end] != '\r';)
			end++;
		*found = bl_str_slice(log, begin, end);
		if (runner_first_syntax(*found) || runner_second_syntax(*found))
			return true;
	}
	return false;
}

#endif
