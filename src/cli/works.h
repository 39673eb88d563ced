/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Many works from a table: lines of JSON, or rows of CSV under a head. A field is named as an option is
 * (source-url, source_url), and says what the option would say. */
#ifndef BL_CLI_WORKS_H
#define BL_CLI_WORKS_H

#include "cli/options.h"

typedef struct bl_works {
	const bl_settings *settings;
	bl_buf bytes;
	bl_str rest;
	size_t line; /* of what comes next, from 1 */
	bool is_csv;
	char separator;
	BL_VEC(bl_str) heads; /* of CSV */
	bl_arena arena;       /* of the file */
} bl_works;

/* Whether a file is such a table, by its name. */
bool bl_works_is_table(bl_str name);

int bl_works_open(bl_works *works, const char *path, bl_str name, const bl_settings *settings,
                  bl_error *error);
void bl_works_close(bl_works *works);

/* 1: *row is settings with what the next row says; its words are in row->arena, and *line is where it
 * stands. 0: no more. Negative: this row is broken; the next call goes on. */
int bl_works_next(bl_works *works, bl_settings *row, size_t *line, bl_error *error);

#endif
