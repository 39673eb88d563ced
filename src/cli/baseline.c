/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Read whole, compared by fingerprint, written in an order that keeps differences small. */
#include "cli/baseline.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/input.h"
#include "base/json.h"
#include "cli/terminal.h"
#include "judge/reported.h"

#define STANDARD_NAME ".bylint-baseline.jsonl"

enum { BASELINE_BYTES = 1 << 28, LONGEST_TEXT = 120 };

/* ---- Reading ------------------------------------------------------------------------------- */

static bool is_fingerprint(bl_str text)
{
	for (size_t i = 0; i < text.size; i++)
		if (!strchr("0123456789abcdef", text.data[i]) || !text.data[i])
			return false;
	return text.size == sizeof(bl_fingerprint) - 1;
}

static bl_str member(const bl_json *object, const char *name)
{
	const bl_json *value = bl_json_get(object, bl_str_of(name));

	return value && value->kind == BL_JSON_STRING ? value->text : (bl_str){NULL, 0};
}

static int read_line(bl_baseline *baseline, bl_str line, size_t number, bl_error *error)
{
	const bl_json *object = NULL;
	bl_error local = {.code = BL_OK};
	bl_baseline_row *row;
	bl_str fingerprint;

	if (bl_json_read(&object, line, &baseline->arena, &local) == BL_E_MEMORY)
		return bl_fail_memory(error);
	fingerprint = object ? member(object, "fingerprint") : (bl_str){NULL, 0};
	if (!is_fingerprint(fingerprint)) {
		bl_fail(error, BL_E_INPUT, "%s:%zu: this is no line of a baseline", baseline->file,
		        number);
		if (error)
			snprintf(error->hint, sizeof error->hint,
			         "write it anew: bylint check --baseline write");
		return BL_E_INPUT;
	}
	if (!(row = BL_PUSH(&baseline->rows, &baseline->arena)))
		return bl_fail_memory(error);
	*row = (bl_baseline_row){.requirement = member(object, "requirement"),
	                         .path = member(object, "path"),
	                         .text = member(object, "text")};
	memcpy(row->fingerprint, fingerprint.data, fingerprint.size);
	return BL_OK;
}

static int read_lines(bl_baseline *baseline, bl_str text, bl_error *error)
{
	int r = BL_OK;

	for (size_t begin = 0, number = 1; r == BL_OK && begin < text.size; number++) {
		bl_str rest = bl_str_slice(text, begin, text.size);
		size_t end = bl_str_find(rest, BL_S("\n"));
		bl_str line = bl_str_slice(rest, 0, end == BL_NOWHERE ? rest.size : end);

		begin += line.size + 1;
		if (bl_str_trim(line).size)
			r = read_line(baseline, line, number, error);
	}
	return r;
}

static int by_place(const void *a, const void *b)
{
	const bl_baseline_row *one = a, *other = b;
	int order = bl_str_compare(one->path, other->path);

	if (!order)
		order = bl_str_compare(one->requirement, other->requirement);
	return order ? order : memcmp(one->fingerprint, other->fingerprint, sizeof(bl_fingerprint));
}

static int by_fingerprint(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(bl_fingerprint));
}

static void sort_rows(bl_baseline *baseline)
{
	if (baseline->rows.count)
		qsort(baseline->rows.items, baseline->rows.count, sizeof *baseline->rows.items,
		      by_place);
}

static int index_rows(bl_baseline *baseline, bl_error *error)
{
	size_t count = baseline->rows.count;

	sort_rows(baseline);
	baseline->known = bl_arena_take(&baseline->arena, (count + 1) * sizeof *baseline->known);
	if (!baseline->known)
		return bl_fail_memory(error);
	for (size_t i = 0; i < count; i++)
		memcpy(baseline->known[i], baseline->rows.items[i].fingerprint,
		       sizeof(bl_fingerprint));
	qsort(baseline->known, count, sizeof *baseline->known, by_fingerprint);
	baseline->known_count = count;
	return BL_OK;
}

static int read_file(bl_baseline *baseline, bl_error *error)
{
	bl_buf text;
	bl_str kept;
	bool cut = false;
	int r;

	bl_buf_init(&text, NULL, BASELINE_BYTES + 1);
	r = bl_input_read(&text, baseline->file, BASELINE_BYTES, &cut, error);
	kept = r == BL_OK ? bl_arena_copy(&baseline->arena, bl_buf_str(&text)) : BL_S("");
	bl_buf_free(&text);
	if (r < 0) {
		if (error)
			snprintf(error->hint, sizeof error->hint,
			         "write a baseline first: bylint check --baseline write");
		return r;
	}
	if (!kept.data)
		return bl_fail_memory(error);
	if (cut)
		return bl_fail(error, BL_E_INPUT, "%s is too long for a baseline", baseline->file);
	r = read_lines(baseline, kept, error);
	return r == BL_OK ? index_rows(baseline, error) : r;
}

/* Beside the config, as people see it from the working folder. */
static const char *file_of(const bl_settings *settings, const bl_config *config)
{
	size_t size = config->working.size;
	bl_str folder = config->folder;

	if (settings->baseline_file.data)
		return settings->baseline_file.data;
	if (bl_str_equal(folder, config->working))
		return STANDARD_NAME;
	if (bl_str_starts(folder, config->working) && folder.data[size] == '/')
		folder = bl_str_slice(folder, size + 1, folder.size);
	return bl_str_format(settings->arena, "%.*s/" STANDARD_NAME, BL_ARG(folder)).data;
}

int bl_baseline_open(bl_baseline *baseline, const bl_settings *settings, const bl_config *config,
                     bl_error *error)
{
	*baseline = (bl_baseline){.mode = settings->baseline, .folder = config->folder};
	if (baseline->mode == BL_BASELINE_OFF)
		return BL_OK;
	bl_arena_init(&baseline->arena, NULL, (size_t)4 * BASELINE_BYTES);
	baseline->file = file_of(settings, config);
	if (!baseline->file)
		return bl_fail_memory(error);
	return baseline->mode == BL_BASELINE_WRITE ? BL_OK : read_file(baseline, error);
}

void bl_baseline_close(bl_baseline *baseline)
{
	if (baseline->mode != BL_BASELINE_OFF)
		bl_arena_free(&baseline->arena);
}

void bl_baseline_lend(const bl_baseline *baseline, bl_house *house)
{
	house->known = (const bl_fingerprint *)baseline->known;
	house->known_count = baseline->known_count;
}

/* ---- One document -------------------------------------------------------------------------- */

static bl_str evidence_of(const bl_finding *finding)
{
	bl_str text = finding->evidence_count ? finding->evidence[0].text : (bl_str){NULL, 0};
	size_t end = LONGEST_TEXT;

	if (text.size <= LONGEST_TEXT)
		return text;
	while (end > 0 && ((unsigned char)text.data[end] & 0xC0) == 0x80)
		end--;
	return bl_str_slice(text, 0, end);
}

static int add_row(bl_baseline *baseline, bl_str key, const bl_finding *finding)
{
	bl_baseline_row *row = BL_PUSH(&baseline->rows, &baseline->arena);

	if (!row)
		return BL_E_MEMORY;
	*row = (bl_baseline_row){.path = bl_arena_copy(&baseline->arena, key),
	                         .requirement =
	                                 bl_arena_copy(&baseline->arena, finding->requirement),
	                         .text = bl_arena_copy(&baseline->arena, evidence_of(finding)),
	                         .seen = true};
	memcpy(row->fingerprint, finding->fingerprint, sizeof row->fingerprint);
	return BL_OK;
}

/* Rows are sorted by path. */
static size_t first_of(const bl_baseline *baseline, bl_str key)
{
	size_t low = 0, high = baseline->rows.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (bl_str_compare(baseline->rows.items[middle].path, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_found(const bl_verdict *verdict, const bl_baseline_row *row)
{
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (!strcmp(verdict->findings[i]->fingerprint, row->fingerprint) &&
		    bl_str_equal(verdict->findings[i]->suppressed_where, BL_S("baseline")))
			return true;
	return false;
}

int bl_baseline_add(bl_baseline *baseline, bl_str key, const bl_verdict *verdict)
{
	int r = BL_OK;

	if (baseline->mode == BL_BASELINE_WRITE)
		for (size_t i = 0; r == BL_OK && i < verdict->finding_count; i++)
			if (bl_finding_is_reported(verdict->findings[i]))
				r = add_row(baseline, key, verdict->findings[i]);
	if (baseline->mode != BL_BASELINE_PRUNE || verdict->outcome == BL_OUTCOME_ERROR)
		return r;
	for (size_t i = first_of(baseline, key); i < baseline->rows.count; i++) {
		bl_baseline_row *row = &baseline->rows.items[i];

		if (!bl_str_equal(row->path, key))
			break;
		row->checked = true;
		row->seen = row->seen || is_found(verdict, row);
	}
	return r;
}

/* ---- Writing ------------------------------------------------------------------------------- */

/* Its document was judged and it was not found, or there is no such document any more. */
static bool is_stale(const bl_baseline *baseline, const bl_baseline_row *row)
{
	struct stat st;
	bl_str path;

	if (row->checked)
		return !row->seen;
	if (baseline->mode == BL_BASELINE_WRITE || !row->path.size)
		return false;
	path = bl_str_format((bl_arena *)&baseline->arena, "%.*s/%.*s",
	                     BL_ARG(row->path.data[0] == '/' ? BL_S("") : baseline->folder),
	                     BL_ARG(row->path));
	return path.data && stat(path.data, &st) < 0 && errno == ENOENT;
}

static void put_row(bl_buf *out, const bl_baseline_row *row)
{
	bl_json_writer w;

	bl_json_start(&w, out, 0);
	bl_json_open(&w, NULL, '{');
	bl_json_string(&w, "path", row->path);
	bl_json_string(&w, "requirement", row->requirement);
	bl_json_string(&w, "text", row->text);
	bl_json_text(&w, "fingerprint", row->fingerprint);
	bl_json_close(&w, '}');
	bl_buf_char(out, '\n');
}

static void put_rows(bl_buf *out, const bl_baseline *baseline)
{
	const bl_baseline_row *last = NULL;

	for (size_t i = 0; i < baseline->rows.count; i++) {
		const bl_baseline_row *row = &baseline->rows.items[i];

		if (is_stale(baseline, row) || (last && by_place(last, row) == 0))
			continue;
		put_row(out, row);
		last = row;
	}
}

static int cannot_write(const char *file, bl_error *error)
{
	return bl_fail(error, BL_E_OUTPUT, "%s cannot be written: %s", file, strerror(errno));
}

static int write_file(const bl_baseline *baseline, bl_str text, bl_error *error)
{
	bl_str part = bl_str_format((bl_arena *)&baseline->arena, "%s.part", baseline->file);
	int fd, r = BL_OK;

	if (!part.data)
		return bl_fail_memory(error);
	fd = open(part.data, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0)
		return cannot_write(baseline->file, error);
	if (bl_write_all(fd, text) < 0)
		r = cannot_write(baseline->file, error);
	if (close(fd) < 0 && r == BL_OK)
		r = cannot_write(baseline->file, error);
	if (r == BL_OK && rename(part.data, baseline->file) < 0)
		r = cannot_write(baseline->file, error);
	if (r < 0)
		unlink(part.data);
	return r;
}

int bl_baseline_save(bl_baseline *baseline, bl_error *error)
{
	bl_buf text;
	int r;

	if (baseline->mode != BL_BASELINE_WRITE && baseline->mode != BL_BASELINE_PRUNE)
		return BL_OK;
	sort_rows(baseline);
	bl_buf_init(&text, NULL, (size_t)2 * BASELINE_BYTES);
	put_rows(&text, baseline);
	r = text.failed ? bl_fail_memory(error) : write_file(baseline, bl_buf_str(&text), error);
	bl_buf_free(&text);
	return r;
}
