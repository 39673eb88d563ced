/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Results go to standard output, everything else to standard error, harmless and in one line. */
#include "cli/terminal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/settings.h"
#include "report/neutral.h"

enum { WIDEST = 100, NARROWEST = 40, LONGEST_MESSAGE = 8192 };

/* The first that is set of the three that decide about characters; nothing is set in many a
 * container, and then a file or a pipe can take more than an unknown screen. */
static bool environment_is_utf8(bool tty)
{
	static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};

	for (size_t i = 0; i < 3; i++) {
		bl_str value = bl_str_of(getenv(names[i]));

		if (!value.size)
			continue;
		for (size_t at = 0; at + 4 <= value.size; at++)
			if (bl_str_equal_nocase(bl_str_slice(value, at, at + 5), BL_S("utf-8")) ||
			    bl_str_equal_nocase(bl_str_slice(value, at, at + 4), BL_S("utf8")))
				return true;
		return false;
	}
	return !tty;
}

static unsigned width_of(bool tty)
{
	struct winsize size;

	if (!tty || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || !size.ws_col ||
	    size.ws_col > WIDEST)
		return WIDEST;
	return size.ws_col < NARROWEST ? NARROWEST : size.ws_col;
}

bl_terminal bl_terminal_find(void)
{
	bl_terminal terminal = {
		.stdin_tty = isatty(STDIN_FILENO),
		.stdout_tty = isatty(STDOUT_FILENO),
	};

	terminal.utf8 = environment_is_utf8(terminal.stdout_tty);
	terminal.width = width_of(terminal.stdout_tty);
	return terminal;
}

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

bool bl_terminal_colours(const bl_terminal *terminal, int when)
{
	const char *force = getenv("CLICOLOR_FORCE"), *kind = getenv("TERM");

	if (when != BL_WHEN_AUTO)
		return when == BL_WHEN_ALWAYS;
	if (is_set("NO_COLOR"))
		return false;
	if (force && *force && strcmp(force, "0") != 0)
		return true;
	return terminal->stdout_tty && kind && strcmp(kind, "dumb") != 0;
}

int bl_write_all(int fd, bl_str bytes)
{
	while (bytes.size) {
		ssize_t n = write(fd, bytes.data, bytes.size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		bytes = bl_str_slice(bytes, (size_t)n, bytes.size);
	}
	return 0;
}

/* One line, whatever the words hold. */
static void say_line(const bl_terminal *terminal, const char *before, const char *words)
{
	bl_buf line;

	bl_buf_init(&line, NULL, 8 * LONGEST_MESSAGE);
	bl_buf_text(&line, before);
	bl_neutral_add(&line, bl_str_of(words), terminal->utf8);
	bl_buf_char(&line, '\n');
	(void)bl_write_all(STDERR_FILENO, bl_buf_str(&line));
	bl_buf_free(&line);
}

void bl_say(const bl_terminal *terminal, const char *format, ...)
{
	char words[LONGEST_MESSAGE];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(words, sizeof words, format, arguments);
	va_end(arguments);
	say_line(terminal, "bylint: ", words);
}

void bl_say_error(const bl_terminal *terminal, const bl_error *error)
{
	if (error->file[0] && error->place.line)
		bl_say(terminal, "%s:%zu:%zu: %s", error->file, error->place.line,
		       error->place.column, error->text);
	else if (error->file[0])
		bl_say(terminal, "%s: %s", error->file, error->text);
	else
		bl_say(terminal, "%s", error->text);
	if (error->hint[0])
		say_line(terminal, "  ", error->hint);
}

int bl_print(const bl_terminal *terminal, const bl_buf *text)
{
	if (text->failed) {
		bl_say(terminal, "memory ran out");
		return 2;
	}
	if (bl_write_all(STDOUT_FILENO, bl_buf_str(text)) == 0)
		return 0;
	if (errno != EPIPE)
		bl_say(terminal, "standard output cannot be written: %s", strerror(errno));
	return 2;
}
