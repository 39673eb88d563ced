/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A window slides over the file; a line that does not fit in it is read off. */
#include "stream/lines.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { READ_AT_ONCE = 1 << 16 };

int bl_lines_open(bl_lines *lines, const char *path, size_t ceiling, const bl_memory *memory,
                  bl_error *error)
{
	*lines = (bl_lines){.fd = STDIN_FILENO, .ceiling = ceiling};
	bl_buf_init(&lines->buf, memory, ceiling + 3 * READ_AT_ONCE);
	if (strcmp(path, "-") != 0 && (lines->fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)) < 0)
		return bl_fail(error, BL_E_INPUT, "the file cannot be opened: %s", strerror(errno));
	return BL_OK;
}

void bl_lines_close(bl_lines *lines)
{
	if (lines->fd > STDIN_FILENO)
		close(lines->fd);
	lines->fd = -1;
	bl_buf_free(&lines->buf);
}

/* Moves the window's rest to its front, so that the window never outgrows one line. */
static void slide(bl_lines *lines)
{
	size_t rest = lines->buf.size - lines->begin;

	if (!lines->begin)
		return;
	memmove(lines->buf.data, lines->buf.data + lines->begin, rest);
	lines->buf.size = rest;
	lines->buf.data[rest] = '\0';
	lines->seen -= lines->begin;
	lines->begin = 0;
}

static int fill(bl_lines *lines, bl_error *error)
{
	char chunk[READ_AT_ONCE];
	ssize_t n;

	do
		n = read(lines->fd, chunk, sizeof chunk);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return bl_fail(error, BL_E_INPUT, "the file cannot be read: %s", strerror(errno));
	lines->ended = n == 0;
	slide(lines);
	bl_buf_add(&lines->buf, (bl_str){chunk, (size_t)n});
	return lines->buf.failed ? bl_fail_memory(error) : BL_OK;
}

/* Sets *end to the next LF, or to the window's end where the file ends or the line is too long. */
static int find_end(bl_lines *lines, size_t *end, bl_error *error)
{
	for (;;) {
		size_t unseen = lines->buf.size - lines->seen;
		const char *newline =
			unseen ? memchr(lines->buf.data + lines->seen, '\n', unseen) : NULL;
		int r;

		*end = newline ? (size_t)(newline - lines->buf.data) : lines->buf.size;
		lines->seen = *end;
		if (newline || lines->ended || *end - lines->begin > lines->ceiling)
			return BL_OK;
		if ((r = fill(lines, error)) < 0)
			return r;
	}
}

/* Drops the rest of a line that is too long, but keeps its first part in place. */
static int read_off(bl_lines *lines, bl_error *error)
{
	size_t kept;

	slide(lines);
	for (kept = lines->buf.size; !lines->ended;) {
		const char *newline;
		int r;

		if ((r = fill(lines, error)) < 0)
			return r;
		newline = memchr(lines->buf.data + kept, '\n', lines->buf.size - kept);
		if (newline) {
			lines->seen = (size_t)(newline - lines->buf.data);
			return BL_OK;
		}
		lines->buf.size = kept;
	}
	lines->seen = kept;
	return BL_OK;
}

static bl_str without_frame(const bl_lines *lines, size_t end)
{
	bl_str text = bl_str_slice(bl_buf_str(&lines->buf), lines->begin, end);

	if (lines->number == 1 && bl_str_starts(text, BL_S("\xEF\xBB\xBF")))
		text = bl_str_slice(text, 3, text.size);
	if (text.size && text.data[text.size - 1] == '\r')
		text.size--;
	return text;
}

int bl_lines_next(bl_lines *lines, bl_line *line, bl_error *error)
{
	size_t end;
	int r;

	if ((r = find_end(lines, &end, error)) < 0)
		return r;
	if (lines->ended && lines->begin == lines->buf.size)
		return 0;
	lines->number++;
	*line = (bl_line){.number = lines->number, .too_long = end - lines->begin > lines->ceiling};
	if (line->too_long && end == lines->buf.size && (r = read_off(lines, error)) < 0)
		return r;
	line->text = without_frame(lines, line->too_long ? lines->begin + lines->ceiling : end);
	end = lines->seen;
	line->unfinished = end == lines->buf.size;
	lines->begin = line->unfinished ? end : end + 1;
	lines->seen = lines->begin;
	return 1;
}
