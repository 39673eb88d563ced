/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What stands at the other end, and messages to it. */
#ifndef BL_CLI_TERMINAL_H
#define BL_CLI_TERMINAL_H

#include "base/complaint.h"

typedef struct bl_terminal {
	bool utf8; /* by the environment's words; no locale is loaded */
	bool stdin_tty, stdout_tty;
	unsigned width; /* cells of a line of text, at most 100 */
} bl_terminal;

bl_terminal bl_terminal_find(void);

/* when is BL_WHEN_AUTO, _ALWAYS or _NEVER. NO_COLOR, CLICOLOR_FORCE and TERM=dumb are honoured. */
bool bl_terminal_colours(const bl_terminal *terminal, int when);

/* One line to standard error: "bylint: WORDS". Control characters in it are made visible. */
void bl_say(const bl_terminal *terminal, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* An error and its next step: "bylint: FILE: TEXT" and "  HINT". */
void bl_say_error(const bl_terminal *terminal, const bl_error *error);

/* Writes everything. 0, or -1 with errno. */
int bl_write_all(int fd, bl_str bytes);

/* Writes text to standard output; returns the exit code 0, or 2 with a message. */
int bl_print(const bl_terminal *terminal, const bl_buf *text);

#endif
