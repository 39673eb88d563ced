/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One buffer an output, written out as it fills; a file gets its name when it is whole. */
#include "cli/outputs.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A step's summary may have 1 MiB in all. */
enum { OUTPUT_BYTES = 1 << 30, MOST_FORMATS = 32, SUMMARY_BYTES = 1 << 20, LEAST_ROOM = 4096 };

/* ---- Which format, which file -------------------------------------------------------------- */

static bl_str nearest_format(bl_str name)
{
	bl_str names[MOST_FORMATS];
	size_t count = 0;

	for (; bl_reporters[count] && count < MOST_FORMATS; count++)
		names[count] = bl_str_of(bl_reporters[count]->name);
	return bl_str_nearest(name, names, count);
}

static int find_format(const bl_reporter **out, bl_str name, bl_error *error)
{
	bl_str nearest;

	if ((*out = bl_reporter_find(name)))
		return BL_OK;
	nearest = nearest_format(name);
	bl_fail(error, BL_E_USE, "there is no format \"%.*s\"", BL_ARG(name));
	if (nearest.data)
		snprintf(error->hint, sizeof error->hint, "did you mean \"%.*s\"?",
		         BL_ARG(nearest));
	return BL_E_USE;
}

/* "sarif=out.sarif", or a file's name in which "=" is a letter like any other. */
static int read_wish(bl_output *output, const char *wish, const bl_reporter *standard,
                     bl_error *error)
{
	const char *equals = strchr(wish, '=');
	bl_str name = {wish, equals ? (size_t)(equals - wish) : 0};

	output->report.reporter = standard;
	output->path = wish;
	if (equals && (bl_reporter_find(name) || nearest_format(name).data)) {
		output->path = equals + 1;
		return find_format(&output->report.reporter, name, error);
	}
	return BL_OK;
}

static int read_wishes(bl_outputs *outputs, const bl_settings *settings, const char *standard_name,
                       bl_error *error)
{
	bl_str name = settings->format.data ? settings->format : bl_str_of(standard_name);
	const bl_reporter *standard;
	bool used = settings->outputs.count == 0;
	int r = find_format(&standard, name, error);

	for (size_t i = 0; r == BL_OK && i < settings->outputs.count; i++) {
		r = read_wish(&outputs->items[i], settings->outputs.items[i], standard, error);
		used = used || outputs->items[i].report.reporter == standard;
	}
	outputs->count = settings->outputs.count;
	/* A format that was asked for and has no file of its own goes to standard output. */
	if (r == BL_OK && (!settings->outputs.count || (settings->format.data && !used)))
		r = read_wish(&outputs->items[outputs->count++], "-", standard, error);
	return r;
}

static int refuse_twins(const bl_outputs *outputs, bl_error *error)
{
	for (size_t i = 0; i < outputs->count; i++)
		for (size_t j = i + 1; j < outputs->count; j++)
			if (!strcmp(outputs->items[i].path, outputs->items[j].path))
				return bl_fail(error, BL_E_USE, "two results cannot both go to %s",
				               strcmp(outputs->items[i].path, "-") != 0
				                       ? outputs->items[i].path
				                       : "standard output");
	return BL_OK;
}

static bool is_on_github(void)
{
	const char *said = getenv("GITHUB_ACTIONS");

	return said && !strcmp(said, "true");
}

/* In a workflow, what a person would read in the log is shown beside the lines, too, where nothing
 * else was asked for. Annotations come last, so that both can go to standard output. */
static void add_annotations(bl_outputs *outputs, const bl_settings *settings)
{
	if (!is_on_github() || settings->quiet || settings->format.data ||
	    settings->outputs.count || outputs->items[0].report.reporter != &bl_reporter_text)
		return;
	outputs->items[outputs->count].report.reporter = &bl_reporter_github;
	outputs->items[outputs->count].by_itself = true;
	outputs->items[outputs->count++].path = "-";
}

/* GitHub shows a page of Markdown beside the annotations of a step, where others may have written
 * before. */
static void add_step_summary(bl_outputs *outputs)
{
	const char *path = getenv("GITHUB_STEP_SUMMARY");
	bool annotates = false, by_itself = false;

	for (size_t i = 0; i < outputs->count; i++) {
		annotates = annotates || outputs->items[i].report.reporter == &bl_reporter_github;
		by_itself = by_itself || outputs->items[i].by_itself;
		if (path && !strcmp(outputs->items[i].path, path))
			return;
	}
	if (!annotates || !path || !*path)
		return;
	outputs->items[outputs->count].report.reporter = &bl_reporter_markdown;
	outputs->items[outputs->count].path = path;
	outputs->items[outputs->count].by_itself = by_itself;
	outputs->items[outputs->count++].appends = true;
}

/* ---- Opening ------------------------------------------------------------------------------- */

static int output_failed(const bl_output *output, int number, bl_error *error)
{
	if (number == EPIPE && !strcmp(output->path, "-"))
		return bl_fail(error, BL_E_OUTPUT, "%s", "");
	return bl_fail(error, BL_E_OUTPUT, "%s cannot be written: %s",
	               strcmp(output->path, "-") != 0 ? output->path : "standard output",
	               strerror(number));
}

/* A pipe, a device or a link is written directly: a new file in its place would be another thing. */
static bool wants_part(const char *path)
{
	struct stat st;

	return lstat(path, &st) < 0 || S_ISREG(st.st_mode);
}

/* A blank line ends what others wrote. Where too little room is left to say anything, nothing is
 * said: a summary over the limit is refused whole. */
static int open_to_append(bl_output *output, bl_error *error)
{
	struct stat st;
	size_t written;

	output->fd = open(output->path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	if (output->fd < 0 || fstat(output->fd, &st) < 0)
		return output_failed(output, errno, error);
	written = S_ISREG(st.st_mode) && st.st_size > 0 ? (size_t)st.st_size : 0;
	output->report.room = written < SUMMARY_BYTES ? SUMMARY_BYTES - written : 0;
	if (output->report.room < LEAST_ROOM) {
		close(output->fd);
		output->fd = -1;
	} else if (written > 0) {
		bl_buf_char(&output->buf, '\n');
	}
	return BL_OK;
}

static int open_file(bl_output *output, const bl_settings *settings, bl_error *error)
{
	const char *name = output->path;

	if (!strcmp(name, "-")) {
		output->fd = settings->quiet             ? -1
		             : settings->stdout_is_taken ? STDERR_FILENO
		                                         : STDOUT_FILENO;
		return BL_OK;
	}
	if (output->appends)
		return open_to_append(output, error);
	if (wants_part(name)) {
		name = output->part = bl_str_format(settings->arena, "%s.part", output->path).data;
		if (!name)
			return bl_fail_memory(error);
	}
	output->fd = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (output->fd < 0)
		output->part = NULL;
	return output->fd < 0 ? output_failed(output, errno, error) : BL_OK;
}

/* What nobody asked for must not fail what was: a container may have no such file. */
static int open_or_leave(bl_output *output, const bl_settings *settings,
                         const bl_terminal *terminal, bl_error *error)
{
	bl_error local = {.code = BL_OK};

	if (!output->by_itself)
		return open_file(output, settings, error);
	if (open_file(output, settings, &local) < 0)
		bl_say(terminal, "note: no step summary: %s", local.text);
	return BL_OK;
}

/* NULL where it has no name: paths are then printed as they were given. */
static const char *working_folder(bl_arena *arena)
{
	char name[PATH_MAX];

	return getcwd(name, sizeof name) ? bl_arena_copy(arena, bl_str_of(name)).data : NULL;
}

static void prepare(bl_output *output, const bl_settings *settings, const bl_terminal *terminal,
                    const bl_rules *rules, const bl_summary *summary, const char *folder)
{
	bool to_stdout = !strcmp(output->path, "-") && !settings->stdout_is_taken;

	output->fd = -1;
	bl_buf_init(&output->buf, NULL, OUTPUT_BYTES);
	output->report.out = &output->buf;
	output->report.summary = summary;
	output->report.rules = rules;
	output->report.strict = settings->strict;
	output->report.folder = folder;
	output->report.rules_version = bl_rules_version(rules);
	output->report.rules_digest = settings->digest ? settings->digest : bl_rules_digest(rules);
	output->report.width = to_stdout ? terminal->width : 0;
	output->report.colour = settings->color == BL_WHEN_ALWAYS ||
	                        (to_stdout && bl_terminal_colours(terminal, settings->color));
	output->report.utf8 = terminal->utf8;
	output->report.explain = settings->explain;
}

int bl_outputs_open(bl_outputs *outputs, const bl_settings *settings, const char *standard,
                    const bl_terminal *terminal, const bl_rules *rules, const bl_summary *summary,
                    bl_error *error)
{
	size_t most = settings->outputs.count + 3;
	const char *folder = working_folder(settings->arena);
	int r;

	*outputs = (bl_outputs){.terminal = terminal, .strict = settings->strict};
	outputs->items = bl_arena_take(settings->arena, most * sizeof *outputs->items);
	if (!outputs->items)
		return bl_fail_memory(error);
	if ((r = read_wishes(outputs, settings, standard, error)) < 0 ||
	    (r = refuse_twins(outputs, error)) < 0) {
		outputs->count = 0;
		return r;
	}
	add_annotations(outputs, settings);
	add_step_summary(outputs);
	for (size_t i = 0; i < outputs->count; i++)
		prepare(&outputs->items[i], settings, terminal, rules, summary, folder);
	for (size_t i = 0; r == BL_OK && i < outputs->count; i++)
		r = open_or_leave(&outputs->items[i], settings, terminal, error);
	return r;
}

bool bl_outputs_use_stdout(const bl_outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++)
		if (outputs->items[i].fd == STDOUT_FILENO)
			return true;
	return false;
}

bool bl_outputs_tell_skipped(const bl_outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++) {
		const bl_reporter *reporter = outputs->items[i].report.reporter;

		if (reporter == &bl_reporter_text || reporter == &bl_reporter_json)
			return true;
	}
	return false;
}

/* ---- Writing ------------------------------------------------------------------------------- */

static int write_out(bl_output *output, int result, bl_error *error)
{
	if (result < 0 || output->buf.failed)
		return bl_fail(error, BL_E_OUTPUT, "the result for %s does not fit in memory",
		               output->path);
	if (output->fd >= 0 && bl_write_all(output->fd, bl_buf_str(&output->buf)) < 0)
		return output_failed(output, errno, error);
	bl_buf_clear(&output->buf);
	return BL_OK;
}

int bl_outputs_begin(bl_outputs *outputs, bl_error *error)
{
	int r = BL_OK;

	for (size_t i = 0; r == BL_OK && i < outputs->count; i++) {
		bl_output *output = &outputs->items[i];

		r = write_out(output, output->report.reporter->begin(&output->report), error);
	}
	return r;
}

int bl_outputs_document(bl_outputs *outputs, const bl_document *document, size_t record_line,
                        const bl_verdict *verdict, bl_error *error)
{
	int r = BL_OK;

	for (size_t i = 0; r == BL_OK && i < outputs->count; i++) {
		bl_output *output = &outputs->items[i];

		output->report.record_line = record_line;
		output->report.strict = outputs->strict;
		r = write_out(output,
		              output->report.reporter->document(&output->report, document, verdict),
		              error);
	}
	return r;
}

int bl_outputs_end(bl_outputs *outputs, size_t elapsed_ms, bl_error *error)
{
	int r = BL_OK;

	for (size_t i = 0; r == BL_OK && i < outputs->count; i++) {
		bl_output *output = &outputs->items[i];

		output->report.elapsed_ms = elapsed_ms;
		r = write_out(output, output->report.reporter->end(&output->report), error);
	}
	return r;
}

static int close_file(bl_output *output, bool keep, bl_error *error)
{
	bool is_file = output->fd > STDERR_FILENO;
	int r = BL_OK;

	if (is_file && close(output->fd) < 0)
		r = output_failed(output, errno, error);
	if (output->part && keep && r == BL_OK && rename(output->part, output->path) < 0)
		r = output_failed(output, errno, error);
	if (output->part && (!keep || r < 0))
		unlink(output->part);
	output->fd = -1;
	bl_report_free(&output->report);
	bl_buf_free(&output->buf);
	return r;
}

int bl_outputs_close(bl_outputs *outputs, bool keep, bl_error *error)
{
	int r = BL_OK;

	for (size_t i = 0; i < outputs->count; i++)
		if (close_file(&outputs->items[i], keep, error) < 0)
			r = BL_E_OUTPUT;
	outputs->count = 0;
	return r;
}
