/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where results go: several formats from one run, each to its file or to standard output. */
#ifndef BL_CLI_OUTPUTS_H
#define BL_CLI_OUTPUTS_H

#include "cli/command.h"
#include "report/reporter.h"

typedef struct bl_output {
	bl_report report;
	bl_buf buf;
	const char *path; /* "-" is standard output */
	const char *
		part; /* written first and renamed at the end, so that path is never half a file; or NULL */
	int fd;         /* -1: nothing is written */
	bool appends;   /* to what others wrote */
	bool by_itself; /* nobody asked for it */
} bl_output;

typedef struct bl_outputs {
	bl_output *items;
	size_t count;
	const bl_terminal *terminal;
	bool strict; /* for the document that comes next */
} bl_outputs;

/* Reads -f and -o and opens every file. standard is the format where none is named. */
int bl_outputs_open(bl_outputs *outputs, const bl_settings *settings, const char *standard,
                    const bl_terminal *terminal, const bl_rules *rules, const bl_summary *summary,
                    bl_error *error);

/* Whether standard output has results of its own. */
bool bl_outputs_use_stdout(const bl_outputs *outputs);

/* Whether a person or a program is told there how many files were skipped. */
bool bl_outputs_tell_skipped(const bl_outputs *outputs);

/* Each writes out what it added; record_line is that of the document in its file of records, or 0.
 * BL_E_OUTPUT: with no text where the reader of a pipe went away. */
int bl_outputs_begin(bl_outputs *outputs, bl_error *error);
int bl_outputs_document(bl_outputs *outputs, const bl_document *document, size_t record_line,
                        const bl_verdict *verdict, bl_error *error);
int bl_outputs_end(bl_outputs *outputs, size_t elapsed_ms, bl_error *error);

/* Closes the files; keep gives them their names, otherwise they are removed. */
int bl_outputs_close(bl_outputs *outputs, bool keep, bl_error *error);

#endif
