/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Nobody counts documents beforehand: a share of the whole is one of its bytes, and is only told of
 * plain files, whose size is known. */
#include "cli/progress.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/settings.h"
#include "report/summary.h"

/* The first line of a run, the next drawings, and the next lines off a terminal. */
enum { FIRST = 500000, AGAIN = 100000, LINES = 10000000 };
enum { SECOND = 1000000, BAR = 28, LINE_BYTES = 512, NARROW = 70 };

static bool can_draw(void)
{
	const char *kind = getenv("TERM");

	return isatty(STDERR_FILENO) && kind && strcmp(kind, "dumb") != 0;
}

static unsigned width(void)
{
	struct winsize size;

	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) < 0 || !size.ws_col ? 80 : size.ws_col;
}

/* 0 for a folder, a pipe, or what is not there. */
static size_t bytes_of(const char *path)
{
	struct stat status;

	if (!strcmp(path, "-") || stat(path, &status) < 0 || !S_ISREG(status.st_mode))
		return 0;
	return (size_t)status.st_size;
}

void bl_progress_open(bl_progress *progress, int when, const bl_inputs *inputs,
                      const bl_terminal *terminal, bool stdout_is_used)
{
	*progress = (bl_progress){.terminal = terminal, .inputs = inputs, .draws = can_draw()};
	progress->on = when == BL_WHEN_ALWAYS ||
	               (when == BL_WHEN_AUTO && !(stdout_is_used && terminal->stdout_tty));
	progress->next = progress->draws ? FIRST : LINES;
	for (size_t i = 0; progress->on && i < inputs->count; i++) {
		size_t bytes = bytes_of(inputs->paths[i]);

		progress->total = bytes ? progress->total + bytes : 0;
		if (!bytes)
			return;
	}
}

/* Of the bytes of all inputs, those that are read. */
static size_t bytes_read(bl_progress *progress, const bl_stream *stream)
{
	off_t place = -1;

	while (progress->left + 1 < stream->next)
		progress->left_bytes += bytes_of(progress->inputs->paths[progress->left++]);
	if (stream->in_records)
		place = lseek(stream->lines.fd, 0, SEEK_CUR);
	return progress->left_bytes + (place > 0 ? (size_t)place : 0);
}

static void put_bar(bl_buf *line, size_t done, size_t total)
{
	size_t cells = done / (total / BAR + 1);

	bl_buf_char(line, '[');
	for (size_t i = 0; i < BAR; i++)
		bl_buf_char(line, i < cells ? '=' : i == cells ? '>' : ' ');
	bl_buf_text(line, "]  ");
}

/* "checking [====>   ]  71,200 documents  8,940/s  3 s left" */
static void put_line(bl_buf *line, bl_progress *progress, const bl_stream *stream, size_t documents,
                     size_t microseconds)
{
	char figures[BL_FIGURES];
	size_t done = progress->total ? bytes_read(progress, stream) : 0;

	bl_buf_text(line, "checking ");
	if (done && progress->draws && width() >= NARROW)
		put_bar(line, done, progress->total);
	bl_buf_format(line, "%s documents", bl_figures(figures, documents));
	bl_buf_format(
		line, "  %s/s",
		bl_figures(figures, (size_t)((double)documents * SECOND / (double)microseconds)));
	if (done && done <= progress->total)
		bl_buf_format(line, "  %s s left",
		              bl_figures(figures,
		                         (size_t)((double)(progress->total - done) / (double)done *
		                                  (double)microseconds / SECOND)));
}

void bl_progress_show(bl_progress *progress, const bl_stream *stream, size_t documents,
                      size_t microseconds)
{
	bl_buf line;

	if (!progress->on || microseconds < progress->next)
		return;
	progress->next = microseconds + (progress->draws ? AGAIN : LINES);
	bl_buf_init(&line, NULL, LINE_BYTES);
	bl_buf_text(&line, progress->draws ? "\r" : "bylint: ");
	put_line(&line, progress, stream, documents, microseconds);
	bl_buf_text(&line, progress->draws ? "\x1b[K" : "\n");
	(void)bl_write_all(STDERR_FILENO, bl_buf_str(&line));
	bl_buf_free(&line);
	progress->drawn = progress->draws;
}

void bl_progress_clear(bl_progress *progress)
{
	if (progress->drawn)
		(void)bl_write_all(STDERR_FILENO, BL_S("\r\x1b[K"));
	progress->drawn = false;
}
