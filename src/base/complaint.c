/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A mistake is shown where it stands, in its own line, with what to do about it. */
#include "base/complaint.h"

#include <stdio.h>
#include <string.h>

#include "base/place.h"
#include "base/utf8.h"

#define LONGEST_TEXT 512
#define PAGE ((size_t)100)     /* cells of a printed line */
#define NUMBER ((size_t)5)     /* cells of a line number, and no less */
#define CODE_CELLS ((size_t)8) /* of <U+001B> */

/* ---- Errors ------------------------------------------------------------------------------ */

/* Cuts off a character whose tail did not fit. */
static void cut_torn(char *text, size_t size)
{
	size_t length, torn = size;

	if (size == 0 || bl_utf8_before((bl_str){text, size}, size, &length) != BL_UTF8_INVALID)
		return;
	while (torn > 0 && size - torn < 3 && (text[torn - 1] & 0xC0) == 0x80)
		torn--;
	if (torn > 0 && (text[torn - 1] & 0xC0) == 0xC0)
		text[torn - 1] = '\0';
}

static void fill(char *out, size_t room, const char *format, va_list arguments)
{
	int length = vsnprintf(out, room, format, arguments);

	if (length < 0)
		out[0] = '\0';
	else if ((size_t)length >= room)
		cut_torn(out, room - 1);
}

int bl_fail(bl_error *error, int code, const char *format, ...)
{
	va_list arguments;

	if (!error || error->code != 0)
		return code;
	*error = (bl_error){.code = code};
	va_start(arguments, format);
	fill(error->text, sizeof error->text, format, arguments);
	va_end(arguments);
	return code;
}

int bl_fail_memory(bl_error *error)
{
	return bl_fail(error, BL_E_MEMORY, "memory ran out, or a limit was reached");
}

/* ---- The list ---------------------------------------------------------------------------- */

static bl_complaint *last_of(const bl_complaints *complaints)
{
	return complaints->list.count ? &complaints->list.items[complaints->list.count - 1] : NULL;
}

/* Complaints mostly come in rising order, so that counting starts at the line of the last one. */
static bl_place place_of(const bl_complaints *complaints, bl_str source, size_t offset)
{
	const bl_complaint *last = last_of(complaints);
	bl_places places;

	if (!source.data || offset == BL_NOWHERE)
		return (bl_place){0};
	bl_places_init(&places, source);
	if (last && last->source.data == source.data && last->place.line > 0 &&
	    last->place.offset <= offset)
		places.last = (bl_place){bl_line_around(source, last->place.offset).begin,
		                         last->place.line, 1};
	return bl_places_at(&places, offset);
}

/* A copy in the list's arena; a failure is remembered. */
static bl_str keep(bl_complaints *complaints, bl_str text)
{
	bl_str kept = bl_arena_copy(complaints->arena, text);

	if (text.data && !kept.data)
		complaints->failed = true;
	return kept;
}

bl_complaint *bl_complain(bl_complaints *complaints, bl_str file, bl_str source, bl_span span,
                          const char *hint, const char *format, ...)
{
	bl_complaint made = {.source = source, .span = span};
	char text[LONGEST_TEXT];
	bl_complaint *row;
	va_list arguments;

	va_start(arguments, format);
	fill(text, sizeof text, format, arguments);
	va_end(arguments);
	made.place = place_of(complaints, source, span.begin);
	made.file = keep(complaints, file);
	made.text = keep(complaints, bl_str_of(text));
	made.hint = keep(complaints, bl_str_of(hint));
	if (!complaints->failed && (row = BL_PUSH(&complaints->list, complaints->arena))) {
		*row = made;
		return row;
	}
	complaints->failed = true;
	return NULL;
}

void bl_complaint_hint(bl_complaints *complaints, const char *format, ...)
{
	bl_complaint *last = last_of(complaints);
	char text[LONGEST_TEXT];
	va_list arguments;

	if (!last || complaints->failed)
		return;
	va_start(arguments, format);
	fill(text, sizeof text, format, arguments);
	va_end(arguments);
	last->hint = keep(complaints, bl_str_of(text));
}

static void fit(char *out, size_t room, bl_str text)
{
	size_t size = text.size < room ? text.size : room - 1;

	if (size > 0)
		memcpy(out, text.data, size);
	out[size] = '\0';
	if (size < text.size)
		cut_torn(out, size);
}

int bl_complaints_to_error(const bl_complaints *complaints, bl_error *error)
{
	const bl_complaint *first = complaints->list.items;

	if (complaints->list.count == 0)
		return complaints->failed ? bl_fail_memory(error) : 0;
	if (!error || error->code != 0)
		return BL_E_RULES;
	*error = (bl_error){.code = BL_E_RULES, .place = first->place};
	fit(error->file, sizeof error->file, first->file);
	fit(error->text, sizeof error->text, first->text);
	fit(error->hint, sizeof error->hint, first->hint);
	return BL_E_RULES;
}

/* ---- Made visible ------------------------------------------------------------------------ */

static size_t code_cells(uint32_t code)
{
	if (code == '\t' || code == BL_UTF8_INVALID)
		return 1;
	return bl_code_is_unsafe(code) ? CODE_CELLS : (size_t)bl_code_cells(code);
}

/* Is the text about to become a workflow command? */
static bool ends_in_hashes(const bl_buf *out)
{
	return out->size >= 2 && memcmp(out->data + out->size - 2, "##", 2) == 0;
}

size_t bl_buf_visible(bl_buf *out, bl_str text)
{
	size_t cells = 0, length;

	for (size_t pos = 0; pos < text.size; pos += length) {
		uint32_t code = bl_utf8_at(text, pos, &length);

		if (code == '[' && ends_in_hashes(out)) {
			bl_buf_char(out, ' ');
			cells++;
		}
		if (code == '\t')
			bl_buf_char(out, ' ');
		else if (code == BL_UTF8_INVALID)
			bl_buf_text(out, "\xEF\xBF\xBD");
		else if (bl_code_is_unsafe(code))
			bl_buf_format(out, "<U+%04X>", (unsigned)code);
		else
			bl_buf_add(out, bl_str_slice(text, pos, pos + length));
		cells += code_cells(code);
	}
	return cells;
}

/* ---- Printing ---------------------------------------------------------------------------- */

/* How far from pos towards end a number of cells reaches; *used says how many there were. Marks
 * without a cell count as steps, so that a heap of them ends too. */
static size_t reach(bl_str source, size_t pos, size_t end, size_t room, size_t *used)
{
	size_t cells = 0, length;

	for (size_t steps = 0; pos != end && steps < 4 * PAGE; steps++) {
		uint32_t code = end > pos ? bl_utf8_at(source, pos, &length)
		                          : bl_utf8_before(source, pos, &length);
		size_t more = code_cells(code) + (code == '[');

		if (cells + more > room)
			break;
		cells += more;
		pos = end > pos ? pos + length : pos - length;
	}
	*used = cells;
	return pos;
}

/* The part of the line that is shown: all of it, or what lies round begin, two thirds behind it. */
static bl_span window(bl_str source, bl_span line, size_t begin, size_t room)
{
	size_t before, after;
	bl_span shown;

	if (reach(source, line.begin, line.end, room, &after) == line.end)
		return line;
	room -= 2; /* for a … at both ends */
	reach(source, begin, line.end, room - room / 3, &after);
	shown.begin = reach(source, begin, line.begin, room - after, &before);
	shown.end = reach(source, begin, line.end, room - before, &after);
	return shown;
}

static size_t decimals(size_t number)
{
	size_t count = 1;

	for (; number >= 10; number /= 10)
		count++;
	return count;
}

static void repeat(bl_buf *out, char c, size_t count)
{
	while (count-- > 0)
		bl_buf_char(out, c);
}

static void gutter(bl_buf *out, size_t width, size_t pad)
{
	repeat(out, ' ', width + 1);
	bl_buf_text(out, "| ");
	repeat(out, ' ', pad);
}

/* The hint behind the carets, or under the line where there are none; its further lines stand
 * under its first. */
static void print_hint(bl_buf *out, bl_str hint, size_t width, size_t pad)
{
	size_t end;

	while ((end = bl_str_find(hint, BL_S("\n"))) != BL_NOWHERE) {
		bl_buf_visible(out, bl_str_slice(hint, 0, end));
		bl_buf_char(out, '\n');
		gutter(out, width, pad);
		hint = bl_str_slice(hint, end + 1, hint.size);
	}
	bl_buf_visible(out, hint);
	bl_buf_char(out, '\n');
}

/* Carets that run to the end of the line say little, so a hint that finds no room behind them
 * takes their place. */
static bool hint_replaces(const bl_complaint *c, bl_span line, size_t taken)
{
	size_t end = bl_str_find(c->hint, BL_S("\n")), cells;
	bl_str first = bl_str_slice(c->hint, 0, end);

	return c->span.begin < line.end && c->span.end >= line.end &&
	       (taken + 1 > PAGE ||
	        reach(first, 0, first.size, PAGE - taken - 1, &cells) < first.size);
}

static void print_marks(bl_buf *out, const bl_complaint *c, bl_span line, size_t width, size_t pad,
                        size_t carets)
{
	gutter(out, width, pad);
	if (c->hint.data && hint_replaces(c, line, width + 3 + pad + carets)) {
		print_hint(out, c->hint, width, pad);
		return;
	}
	repeat(out, '^', carets);
	if (c->hint.data) {
		bl_buf_char(out, ' ');
		print_hint(out, c->hint, width, pad + carets + 1);
	} else {
		bl_buf_char(out, '\n');
	}
}

static size_t clip(size_t offset, bl_span to)
{
	return offset < to.begin ? to.begin : offset > to.end ? to.end : offset;
}

/* The line without the byte order mark that may begin the file. */
static bl_span shown_line(bl_str source, size_t offset)
{
	bl_span line = bl_line_around(source, offset);

	if (line.begin == 0 && bl_str_starts(source, BL_S(BL_UTF8_MARK)))
		line.begin = sizeof BL_UTF8_MARK - 1;
	return line;
}

static void print_excerpt(bl_buf *out, const bl_complaint *c)
{
	bl_span line = shown_line(c->source, c->span.begin);
	size_t width = decimals(c->place.line) > NUMBER ? decimals(c->place.line) : NUMBER;
	size_t begin = clip(c->span.begin, line), pad = 0, carets;
	bl_span shown = window(c->source, line, begin, PAGE - width - 3);
	size_t end = clip(c->span.end > begin ? c->span.end : begin, shown);

	bl_buf_format(out, "%*zu |%s", (int)width, c->place.line, line.begin < line.end ? " " : "");
	if (shown.begin > line.begin) {
		bl_buf_text(out, "…");
		pad = 1;
	}
	pad += bl_buf_visible(out, bl_str_slice(c->source, shown.begin, begin));
	carets = bl_buf_visible(out, bl_str_slice(c->source, begin, end));
	bl_buf_visible(out, bl_str_slice(c->source, end, shown.end));
	bl_buf_text(out, shown.end < line.end ? "…\n" : "\n");
	print_marks(out, c, line, width, pad, carets ? carets : 1);
}

/* A file whose name begins like a workflow command is no command. */
static void print_file(bl_buf *out, bl_str file)
{
	if (bl_str_starts(bl_str_trim(file), BL_S("::")))
		bl_buf_text(out, "./");
	bl_buf_visible(out, file);
	bl_buf_char(out, ':');
}

void bl_complaint_print(bl_buf *out, const bl_complaint *complaint)
{
	const bl_complaint *c = complaint;

	if (c->file.data)
		print_file(out, c->file);
	if (c->place.line > 0)
		bl_buf_format(out, "%zu:%zu:", c->place.line, c->place.column);
	if (c->file.data || c->place.line > 0)
		bl_buf_char(out, ' ');
	bl_buf_visible(out, c->text);
	bl_buf_char(out, '\n');
	if (c->source.data && c->place.line > 0) {
		print_excerpt(out, c);
	} else if (c->hint.data) {
		gutter(out, NUMBER, 0);
		print_hint(out, c->hint, NUMBER, 0);
	}
}
