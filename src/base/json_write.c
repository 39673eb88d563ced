/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whatever the values hold, what is written is valid JSON in valid UTF-8, and harmless in a log. */
#include <string.h>

#include "base/json.h"
#include "base/utf8.h"

#define LEVELS (sizeof((bl_json_writer *)0)->any)

void bl_json_start(bl_json_writer *w, bl_buf *out, unsigned indent)
{
	*w = (bl_json_writer){.out = out, .indent = indent};
}

static void new_line(bl_json_writer *w)
{
	if (w->indent == 0)
		return;
	bl_buf_char(w->out, '\n');
	for (size_t i = 0; i < (size_t)w->indent * w->depth; i++)
		bl_buf_char(w->out, ' ');
}

/* ---- Strings ----------------------------------------------------------------------------- */

/* Bytes that stand for themselves wherever they are. */
static bool is_plain(unsigned char c)
{
	return c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '[';
}

/* A "[" behind "##" would begin a workflow command. */
static bool is_command(bl_str s, size_t pos)
{
	return s.data[pos] == '[' && pos >= 2 && memcmp(s.data + pos - 2, "##", 2) == 0;
}

/* How many bytes at pos can be copied as they are; 0 where the character there cannot. */
static size_t plain_run(bl_str s, size_t pos)
{
	size_t begin = pos, length;

	while (pos < s.size) {
		unsigned char c = (unsigned char)s.data[pos];

		if (is_plain(c) || (c == '[' && !is_command(s, pos))) {
			pos++;
			continue;
		}
		if (c < 0x80 || bl_code_is_unsafe(bl_utf8_at(s, pos, &length)) || length == 1)
			break;
		pos += length;
	}
	return pos - begin;
}

/* The character at pos, which cannot be copied; returns its length. */
static size_t escape(bl_buf *out, bl_str s, size_t pos)
{
	size_t length;
	uint32_t code = bl_utf8_at(s, pos, &length);

	if (code == BL_UTF8_INVALID)
		bl_buf_text(out, "\xEF\xBF\xBD");
	else if (code == '"' || code == '\\')
		bl_buf_format(out, "\\%c", (char)code);
	else
		bl_buf_format(out, "\\u%04x", (unsigned)code);
	return length;
}

static void quoted(bl_buf *out, bl_str s)
{
	bl_buf_char(out, '"');
	for (size_t pos = 0; pos < s.size;) {
		size_t run = plain_run(s, pos);

		if (run > 0)
			bl_buf_add(out, bl_str_slice(s, pos, pos + run));
		pos += run;
		if (pos < s.size)
			pos += escape(out, s, pos);
	}
	bl_buf_char(out, '"');
}

/* ---- Values ------------------------------------------------------------------------------ */

/* The comma, the line and the name before a value. Nesting deeper than the writer can remember
 * fails the buffer, as everything does that does not fit. */
static void begin(bl_json_writer *w, const char *name)
{
	if (w->depth >= LEVELS) {
		w->out->failed = true;
		return;
	}
	if (w->any[w->depth])
		bl_buf_char(w->out, ',');
	w->any[w->depth] = true;
	if (w->depth > 0)
		new_line(w);
	if (name) {
		quoted(w->out, bl_str_of(name));
		bl_buf_text(w->out, w->indent ? ": " : ":");
	}
}

void bl_json_open(bl_json_writer *w, const char *name, char bracket)
{
	begin(w, name);
	bl_buf_char(w->out, bracket);
	if (++w->depth < LEVELS)
		w->any[w->depth] = false;
}

void bl_json_close(bl_json_writer *w, char bracket)
{
	bool any = w->depth < LEVELS && w->any[w->depth];

	w->depth--;
	if (any)
		new_line(w);
	bl_buf_char(w->out, bracket == '{' || bracket == '}' ? '}' : ']');
}

void bl_json_string(bl_json_writer *w, const char *name, bl_str value)
{
	begin(w, name);
	if (value.data)
		quoted(w->out, value);
	else
		bl_buf_text(w->out, "null");
}

void bl_json_text(bl_json_writer *w, const char *name, const char *value)
{
	bl_json_string(w, name, bl_str_of(value));
}

void bl_json_number(bl_json_writer *w, const char *name, size_t value)
{
	begin(w, name);
	bl_buf_format(w->out, "%zu", value);
}

void bl_json_bool(bl_json_writer *w, const char *name, bool value)
{
	begin(w, name);
	bl_buf_text(w->out, value ? "true" : "false");
}

void bl_json_null(bl_json_writer *w, const char *name)
{
	begin(w, name);
	bl_buf_text(w->out, "null");
}
