/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The lines of a file that may be larger than memory. */
#ifndef BL_STREAM_LINES_H
#define BL_STREAM_LINES_H

#include "base/complaint.h"

typedef struct bl_lines {
	bl_buf buf;
	size_t begin;   /* of what is not handed out yet */
	size_t seen;    /* no LF lies before it */
	size_t ceiling; /* of one line */
	size_t number;  /* of the line handed out last, from 1 */
	int fd;
	bool ended;
} bl_lines;

typedef struct bl_line {
	bl_str text; /* without its end; of a line that is too long, its first part */
	size_t number;
	bool too_long;
	bool unfinished; /* the file ends without a line end here */
} bl_line;

/* path "-" is standard input. */
int bl_lines_open(bl_lines *lines, const char *path, size_t ceiling, const bl_memory *memory,
                  bl_error *error);

/* 1: *line, until the next call. 0: no more. BL_E_INPUT: the file cannot be read further. */
int bl_lines_next(bl_lines *lines, bl_line *line, bl_error *error);

void bl_lines_close(bl_lines *lines);

#endif
