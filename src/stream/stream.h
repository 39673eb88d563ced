/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Many documents, one after the other, in the order in which they were named. */
#ifndef BL_STREAM_STREAM_H
#define BL_STREAM_STREAM_H

#include "stream/item.h"
#include "stream/records.h"
#include "stream/walk.h"

/* What to read. Everything is borrowed. */
typedef struct bl_inputs {
	const char *const *paths; /* files and folders; "-" is standard input */
	size_t count;
	const char *stdin_name; /* or NULL */
	bl_format format;       /* of every text; AUTO: by its name and looks */
	bl_record_fields fields;
	size_t document_bytes; /* a longer document is cut, and gets one byte more to show it */
	bl_walk_options walk;  /* records: .jsonl holds records, and so does standard input */
} bl_inputs;

/* A file that would be read. */
typedef struct bl_input {
	bl_str path; /* as printed, until the next call */
	bool named;  /* outright, not met in a folder */
	bool is_stdin, is_records;
} bl_input;

typedef struct bl_stream {
	const bl_inputs *inputs;
	size_t next; /* of paths */
	bl_walk walk;
	bl_lines lines;
	bl_input input; /* the one that is being read */
	bool walking, in_records;
	size_t skipped;   /* files of other kinds so far */
	size_t unchanged; /* files and folders that walk.only left out so far */
} bl_stream;

void bl_stream_open(bl_stream *stream, const bl_inputs *inputs);
void bl_stream_close(bl_stream *stream);

/* 1: *input is the next file. 0: no more. Negative: path could not be opened and stands in
 * input->path; the stream goes on unless the code is BL_E_MEMORY. Reads no document. */
int bl_stream_next_input(bl_stream *stream, bl_input *input, bl_error *error);

/* 1: *item is the next document or the reason why there is none. 0: no more. BL_E_MEMORY. */
int bl_stream_next(bl_stream *stream, bl_item *item, bl_error *error);

#endif
