/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How far a long run is, on standard error. */
#ifndef BL_CLI_PROGRESS_H
#define BL_CLI_PROGRESS_H

#include "cli/terminal.h"
#include "stream/stream.h"

/* On a terminal one line that is drawn again and again, and erased at the end; elsewhere a line now and
 * then. */
typedef struct bl_progress {
	const bl_terminal *terminal;
	const bl_inputs *inputs;
	bool on, draws, drawn;
	size_t next;  /* microseconds since the beginning */
	size_t total; /* bytes of all inputs; 0 where that is not known */
	size_t left;  /* inputs that are read off, and their bytes */
	size_t left_bytes;
} bl_progress;

/* when is BL_WHEN_AUTO, _ALWAYS or _NEVER; rows that scroll by on the same terminal are progress enough. */
void bl_progress_open(bl_progress *progress, int when, const bl_inputs *inputs,
                      const bl_terminal *terminal, bool stdout_is_used);

/* Shows it, where it is time: the microseconds since the beginning. */
void bl_progress_show(bl_progress *progress, const bl_stream *stream, size_t documents,
                      size_t microseconds);

/* Leaves an empty line for others to write on. */
void bl_progress_clear(bl_progress *progress);

#endif
