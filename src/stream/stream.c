/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Paths become files, files become documents; nothing is opened before its turn. */
#include "stream/stream.h"

#include <string.h>
#include <sys/stat.h>

#include "base/input.h"
#include "stream/sniff.h"

void bl_stream_open(bl_stream *stream, const bl_inputs *inputs)
{
	*stream = (bl_stream){.inputs = inputs};
}

static void close_walk(bl_stream *stream)
{
	if (!stream->walking)
		return;
	stream->skipped += stream->walk.skipped;
	stream->unchanged += stream->walk.unchanged;
	bl_walk_close(&stream->walk);
	stream->walking = false;
}

static void close_records(bl_stream *stream)
{
	if (stream->in_records)
		bl_lines_close(&stream->lines);
	stream->in_records = false;
}

void bl_stream_close(bl_stream *stream)
{
	close_records(stream);
	close_walk(stream);
}

/* ---- Files --------------------------------------------------------------------------------- */

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool holds_records(const bl_stream *stream, const bl_input *input)
{
	if (!stream->inputs->walk.records)
		return false;
	if (input->is_stdin && !stream->inputs->stdin_name)
		return true;
	return bl_name_is_records(input->path);
}

static int next_in_folder(bl_stream *stream, bl_input *input, bl_error *error)
{
	int r = bl_walk_next(&stream->walk, &input->path, error);

	input->is_records = r > 0 && holds_records(stream, input);
	if (r == 0)
		close_walk(stream);
	return r;
}

/* What is not there is told like any other such path. */
static bool is_left_out(const bl_stream *stream, const char *path)
{
	const bl_paths *only = stream->inputs->walk.only;
	char real[PATH_MAX];
	struct stat st;

	return only && lstat(path, &st) == 0 && bl_path_resolve(real, path) &&
	       !bl_paths_hold(only, bl_str_of(real), false);
}

/* The path itself, or 0 where it opens a folder or is left out. */
static int next_path(bl_stream *stream, bl_input *input, bl_error *error)
{
	const char *path = stream->inputs->paths[stream->next++];

	*input = (bl_input){.path = bl_str_of(path), .named = true, .is_stdin = !strcmp(path, "-")};
	if (!input->is_stdin && is_folder(path)) {
		int r = bl_walk_open(&stream->walk, path, &stream->inputs->walk, error);

		stream->walking = true;
		if (r < 0)
			close_walk(stream);
		return r;
	}
	if (!input->is_stdin && is_left_out(stream, path)) {
		stream->unchanged++;
		return 0;
	}
	if (input->is_stdin && stream->inputs->stdin_name)
		input->path = bl_str_of(stream->inputs->stdin_name);
	input->is_records = holds_records(stream, input);
	return 1;
}

int bl_stream_next_input(bl_stream *stream, bl_input *input, bl_error *error)
{
	int r = 0;

	*input = (bl_input){.named = false};
	while (r == 0 && (stream->walking || stream->next < stream->inputs->count))
		r = stream->walking ? next_in_folder(stream, input, error)
		                    : next_path(stream, input, error);
	return r;
}

/* ---- Documents ----------------------------------------------------------------------------- */

/* The path for open(): NUL-terminated by whoever made it. */
static const char *path_to_open(const bl_input *input)
{
	return input->is_stdin ? "-" : input->path.data;
}

static void set_path(const bl_stream *stream, bl_item *item)
{
	const bl_input *input = &stream->input;

	if (!input->is_stdin || stream->inputs->stdin_name)
		item->document.path = bl_arena_copy(&item->arena, input->path);
}

static void read_file(const bl_stream *stream, bl_item *item)
{
	const bl_input *input = &stream->input;
	bl_error error = {.code = BL_OK};
	bool cut;

	set_path(stream, item);
	item->document.format = stream->inputs->format;
	if (bl_input_read(&item->bytes, path_to_open(input), stream->inputs->document_bytes + 1,
	                  &cut, &error) < 0) {
		bl_item_fail(item, input->named ? BL_ITEM_NO_INPUT : BL_ITEM_UNREADABLE, &error);
		return;
	}
	item->document.bytes = item->bytes.size ? bl_buf_str(&item->bytes) : BL_S("");
	if (bl_is_binary(item->document.bytes)) {
		bl_fail(&error, BL_E_INPUT, "binary data, not an article");
		bl_item_fail(item, input->named ? BL_ITEM_NO_INPUT : BL_ITEM_SKIPPED, &error);
	}
}

static void open_records(bl_stream *stream, bl_item *item)
{
	bl_error error = {.code = BL_OK};

	if (bl_lines_open(&stream->lines, path_to_open(&stream->input),
	                  stream->inputs->document_bytes, stream->inputs->walk.memory,
	                  &error) < 0) {
		bl_lines_close(&stream->lines);
		set_path(stream, item);
		bl_item_fail(item, BL_ITEM_NO_INPUT, &error);
		return;
	}
	stream->in_records = true;
}

static bool is_blank(bl_str line)
{
	return bl_str_trim(line).size == 0;
}

/* 1, or 0 at the end of the records. A read error ends them. */
static int next_record(bl_stream *stream, bl_item *item)
{
	bl_error error = {.code = BL_OK};
	bl_line line;
	int r;

	do
		r = bl_lines_next(&stream->lines, &line, &error);
	while (r > 0 && is_blank(line.text));
	if (r == 0) {
		close_records(stream);
		return 0;
	}
	set_path(stream, item);
	if (r < 0) {
		close_records(stream);
		bl_item_fail(item, BL_ITEM_NO_INPUT, &error);
	} else {
		bl_record_read(item, &line, &stream->inputs->fields, stream->inputs->format);
	}
	return 1;
}

/* Opens the next file; the item says what became of it, or is still empty (0) for records. */
static int next_file(bl_stream *stream, bl_item *item, bl_error *error)
{
	bl_error problem = {.code = BL_OK};
	int r = bl_stream_next_input(stream, &stream->input, &problem);

	if (r == 0)
		return 0;
	if (r == BL_E_MEMORY)
		return bl_fail_memory(error);
	if (r < 0) {
		item->document.path = bl_arena_copy(&item->arena, stream->input.path);
		bl_item_fail(item, BL_ITEM_NO_INPUT, &problem);
		return 1;
	}
	if (stream->input.is_records) {
		open_records(stream, item);
		return item->state == BL_ITEM_NO_INPUT;
	}
	read_file(stream, item);
	return 1;
}

int bl_stream_next(bl_stream *stream, bl_item *item, bl_error *error)
{
	int r = 0;

	bl_item_clear(item);
	while (r == 0 &&
	       (stream->in_records || stream->walking || stream->next < stream->inputs->count))
		r = stream->in_records ? next_record(stream, item) : next_file(stream, item, error);
	return r;
}
