/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Two kinds of text are enough: a view, and a buffer with a ceiling. */
#include "base/str.h"

#include <stdio.h>
#include <string.h>

#define FIRST_CAPACITY ((size_t)64)
#define LONGEST_WORD ((size_t)64)

/* ---- Views ------------------------------------------------------------------------------- */

bl_str bl_str_of(const char *text)
{
	return (bl_str){text, text ? strlen(text) : 0};
}

bl_str bl_str_slice(bl_str s, size_t begin, size_t end)
{
	if (end > s.size)
		end = s.size;
	if (begin > end)
		begin = end;
	return (bl_str){s.data ? s.data + begin : NULL, end - begin};
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bl_str bl_str_trim(bl_str s)
{
	size_t begin = 0, end = s.size;

	while (begin < end && is_blank(s.data[begin]))
		begin++;
	while (end > begin && is_blank(s.data[end - 1]))
		end--;
	return bl_str_slice(s, begin, end);
}

static unsigned char lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

bool bl_str_equal(bl_str a, bl_str b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

bool bl_str_equal_nocase(bl_str a, bl_str b)
{
	if (a.size != b.size)
		return false;
	for (size_t i = 0; i < a.size; i++)
		if (lower(a.data[i]) != lower(b.data[i]))
			return false;
	return true;
}

bool bl_str_starts(bl_str s, bl_str prefix)
{
	return s.size >= prefix.size && bl_str_equal(bl_str_slice(s, 0, prefix.size), prefix);
}

bool bl_str_ends(bl_str s, bl_str suffix)
{
	return s.size >= suffix.size &&
	       bl_str_equal(bl_str_slice(s, s.size - suffix.size, s.size), suffix);
}

int bl_str_compare(bl_str a, bl_str b)
{
	size_t shared = a.size < b.size ? a.size : b.size;
	int order = shared ? memcmp(a.data, b.data, shared) : 0;

	return order ? order : (a.size > b.size) - (a.size < b.size);
}

size_t bl_str_find(bl_str s, bl_str needle)
{
	const char *found;

	if (needle.size == 0)
		return 0;
	if (needle.size > s.size)
		return BL_NOWHERE;
	found = memmem(s.data, s.size, needle.data, needle.size);
	return found ? (size_t)(found - s.data) : BL_NOWHERE;
}

/* ---- The nearest word -------------------------------------------------------------------- */

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Steps from a to b: one letter more, less or other, or two neighbours swapped (optimal string
 * alignment, ASCII case apart). Three rows of the usual table are alive. */
static size_t distance(bl_str a, bl_str b)
{
	size_t rows[3][LONGEST_WORD + 1];
	size_t *before = rows[0], *above = rows[1], *row = rows[2], *spare;

	for (size_t j = 0; j <= b.size; j++)
		above[j] = j;
	for (size_t i = 1; i <= a.size; i++) {
		row[0] = i;
		for (size_t j = 1; j <= b.size; j++) {
			size_t other = lower(a.data[i - 1]) != lower(b.data[j - 1]);

			row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + other);
			if (i > 1 && j > 1 && lower(a.data[i - 1]) == lower(b.data[j - 2]) &&
			    lower(a.data[i - 2]) == lower(b.data[j - 1]))
				row[j] = least(row[j], before[j - 2] + 1);
		}
		spare = before, before = above, above = row, row = spare;
	}
	return above[b.size];
}

bl_str bl_str_nearest(bl_str word, const bl_str *candidates, size_t count)
{
	size_t limit = word.size / 3 > 1 ? word.size / 3 : 1;
	bl_str nearest = {NULL, 0};

	if (word.size == 0 || word.size > LONGEST_WORD)
		return nearest;
	for (size_t i = 0; i < count; i++) {
		bl_str candidate = candidates[i];
		size_t steps;

		if (candidate.size > LONGEST_WORD || candidate.size > word.size + limit ||
		    candidate.size + limit < word.size)
			continue;
		steps = distance(word, candidate);
		/* A word of one letter is never near to another letter. */
		if (steps > limit || (steps == candidate.size && steps == word.size))
			continue;
		nearest = candidate;
		if (steps == 0)
			break;
		limit = steps - 1;
	}
	return nearest;
}

/* ---- Text that grows --------------------------------------------------------------------- */

void bl_buf_init(bl_buf *buf, const bl_memory *memory, size_t ceiling)
{
	*buf = (bl_buf){.memory = memory ? *memory : bl_memory_default, .ceiling = ceiling};
}

void bl_buf_free(bl_buf *buf)
{
	if (buf->data)
		buf->memory.resize(buf->memory.context, buf->data, 0);
	buf->data = NULL;
	buf->size = buf->capacity = 0;
	buf->failed = false;
}

void bl_buf_clear(bl_buf *buf)
{
	buf->size = 0;
	buf->failed = false;
	if (buf->data)
		buf->data[0] = '\0';
}

/* Room for more bytes and the NUL behind them. */
static bool buf_room(bl_buf *buf, size_t more)
{
	size_t wanted, capacity = buf->capacity ? buf->capacity : FIRST_CAPACITY;
	char *data;

	if (buf->failed)
		return false;
	if (buf->size > buf->ceiling || more > buf->ceiling - buf->size ||
	    more >= SIZE_MAX - buf->size) {
		buf->failed = true;
		return false;
	}
	wanted = buf->size + more + 1;
	if (wanted <= buf->capacity)
		return true;
	while (capacity < wanted)
		capacity = capacity > SIZE_MAX / 2 ? wanted : 2 * capacity;
	if (capacity > buf->ceiling)
		capacity = buf->ceiling + (buf->ceiling < SIZE_MAX);
	data = buf->memory.resize(buf->memory.context, buf->data, capacity);
	if (!data) {
		buf->failed = true;
		return false;
	}
	buf->data = data;
	buf->capacity = capacity;
	return true;
}

void bl_buf_add(bl_buf *buf, bl_str s)
{
	if (!buf_room(buf, s.size))
		return;
	if (s.size > 0)
		memcpy(buf->data + buf->size, s.data, s.size);
	buf->size += s.size;
	buf->data[buf->size] = '\0';
}

void bl_buf_text(bl_buf *buf, const char *text)
{
	bl_buf_add(buf, bl_str_of(text));
}

void bl_buf_char(bl_buf *buf, char c)
{
	bl_buf_add(buf, (bl_str){&c, 1});
}

void bl_buf_format(bl_buf *buf, const char *format, ...)
{
	va_list arguments, again;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	if (length < 0)
		buf->failed = true;
	else if (buf_room(buf, (size_t)length)) {
		vsnprintf(buf->data + buf->size, (size_t)length + 1, format, again);
		buf->size += (size_t)length;
	}
	va_end(again);
	va_end(arguments);
}

bl_str bl_buf_str(const bl_buf *buf)
{
	return (bl_str){buf->data ? buf->data : "", buf->size};
}

bl_str bl_str_format(bl_arena *arena, const char *format, ...)
{
	va_list arguments, again;
	bl_str made = {NULL, 0};
	char *data;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	if (length >= 0 && (data = bl_arena_take(arena, (size_t)length + 1))) {
		vsnprintf(data, (size_t)length + 1, format, again);
		made = (bl_str){data, (size_t)length};
	}
	va_end(again);
	va_end(arguments);
	return made;
}
