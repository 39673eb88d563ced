/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A row is a command line of its own: each field that is the name of an option sets it. */
#include "cli/works.h"

#include <string.h>

#include "base/input.h"
#include "base/json.h"

enum { FILE_BYTES = 1 << 28, NAME_BYTES = 32 };

/* Options that a row may set, and what else people call them. */
static const struct {
	const char *option;
	const char *names[6];
} fields[] = {
	{"title", {"title", "name"}},
	{"author", {"author", "authors", "creator", "creators", "by"}},
	{"author-url", {"author-url"}},
	{"source-url", {"source-url", "url", "source"}},
	{"publisher", {"publisher"}},
	{"licence", {"licence", "license"}},
	{"licence-out", {"licence-out", "license-out"}},
	{"changes", {"changes"}},
	{"copyright", {"copyright"}},
	{"updated", {"updated"}},
	{"new-title", {"new-title"}},
	{"new-author", {"new-author"}},
	{"use", {"use"}},
	{"lang", {"lang"}},
};

enum { FIELDS = sizeof fields / sizeof *fields };

/* A name in small letters, with "-" for "_" and blanks. */
static bl_str plain_name(bl_str name, char out[NAME_BYTES])
{
	size_t i;

	name = bl_str_trim(name);
	if (name.size >= NAME_BYTES)
		return (bl_str){NULL, 0};
	for (i = 0; i < name.size; i++) {
		char c = name.data[i];

		out[i] = c == '_' || c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
	}
	return (bl_str){out, name.size};
}

/* Names that the user gave to fields win over ours. */
static const char *option_given(const bl_settings *settings, bl_str name)
{
	const bl_record_fields *given = &settings->fields;

	if (given->title.size && bl_str_equal(name, given->title))
		return "title";
	if (given->author.size && bl_str_equal(name, given->author))
		return "author";
	if (given->licence.size && bl_str_equal(name, given->licence))
		return "licence";
	return given->url.size && bl_str_equal(name, given->url) ? "source-url" : NULL;
}

static const char *option_of(const bl_settings *settings, bl_str name)
{
	const char *given = option_given(settings, name);
	char room[NAME_BYTES];
	bl_str plain = plain_name(name, room);

	for (size_t i = 0; i < FIELDS && !given; i++)
		for (size_t k = 0; k < 6 && fields[i].names[k]; k++)
			if (plain.size && bl_str_equal(plain, bl_str_of(fields[i].names[k])))
				return fields[i].option;
	return given;
}

static int set(bl_settings *row, bl_str name, bl_str value, bl_error *error)
{
	const char *option = option_of(row, name);
	bl_str copy;

	if (!option || !bl_str_trim(value).size)
		return BL_OK;
	copy = bl_arena_copy(row->arena, value);
	if (!copy.data)
		return bl_fail_memory(error);
	if (memchr(copy.data, '\0', copy.size))
		return bl_fail(error, BL_E_INPUT, "the field \"%.*s\" holds a NUL", BL_ARG(name));
	return bl_option_set(row, bl_str_of(option), copy.data, error);
}

/* ---- Lines of JSON ------------------------------------------------------------------------- */

/* Names of a list, as --author takes them: "A; B". */
static bl_str joined(const bl_json *list, bl_arena *arena)
{
	bl_str all = {NULL, 0};

	for (const bl_json *one = list->first; one; one = one->next)
		if (one->kind == BL_JSON_STRING)
			all = bl_str_format(arena, "%.*s%s%.*s", BL_ARG(all), all.size ? "; " : "",
			                    BL_ARG(one->text));
	return all;
}

static int read_record(bl_str line, bl_settings *row, bl_error *error)
{
	bl_error local = {.code = BL_OK};
	const bl_json *record = NULL;
	int r = BL_OK;

	if (bl_json_read(&record, line, row->arena, &local) < 0)
		return bl_fail(error, BL_E_INPUT, "not a JSON record: %s, at byte %zu of the line",
		               local.text, local.place.offset);
	if (record->kind != BL_JSON_OBJECT)
		return bl_fail(error, BL_E_INPUT, "not a JSON object");
	for (const bl_json *one = record->first; one && r == BL_OK; one = one->next) {
		if (one->kind == BL_JSON_STRING || one->kind == BL_JSON_NUMBER)
			r = set(row, one->key, one->text, error);
		else if (one->kind == BL_JSON_ARRAY)
			r = set(row, one->key, joined(one, row->arena), error);
	}
	return r;
}

static bl_str next_line(bl_works *works)
{
	size_t end = bl_str_find(works->rest, BL_S("\n"));
	bl_str line = bl_str_slice(works->rest, 0, end == BL_NOWHERE ? works->rest.size : end);

	works->rest = bl_str_slice(works->rest, end == BL_NOWHERE ? works->rest.size : end + 1,
	                           works->rest.size);
	works->line++;
	return line;
}

static int next_record(bl_works *works, bl_settings *row, size_t *line, bl_error *error)
{
	while (works->rest.size) {
		bl_str text;

		*line = works->line;
		text = next_line(works);
		if (bl_str_trim(text).size)
			return read_record(text, row, error) < 0 ? BL_E_INPUT : 1;
	}
	return 0;
}

/* ---- CSV (RFC 4180) ------------------------------------------------------------------------ */

/* Where a cell ends: at its second quote, where it is quoted; a doubled quote is one sign of it. */
static size_t cell_end(bl_str rest, char separator)
{
	bool quoted = rest.size && rest.data[0] == '"';
	size_t i = quoted;

	for (; i < rest.size; i++) {
		if (quoted && rest.data[i] == '"' && i + 1 < rest.size && rest.data[i + 1] == '"')
			i++;
		else if (quoted && rest.data[i] == '"')
			quoted = false;
		else if (!quoted && (rest.data[i] == separator || rest.data[i] == '\n'))
			break;
	}
	return i;
}

static bl_str cell_text(bl_str cell, bl_arena *arena)
{
	size_t size = 0, i;
	char *out;

	if (cell.size && cell.data[cell.size - 1] == '\r')
		cell.size--;
	if (cell.size < 2 || cell.data[0] != '"' || cell.data[cell.size - 1] != '"')
		return cell;
	if (!(out = bl_arena_take(arena, cell.size)))
		return (bl_str){NULL, 0};
	for (i = 1; i + 1 < cell.size; i++) {
		out[size++] = cell.data[i];
		if (cell.data[i] == '"' && i + 2 < cell.size && cell.data[i + 1] == '"')
			i++;
	}
	return (bl_str){out, size};
}

/* The next cell of this row; *more says that another follows in it. */
static bl_str next_cell(bl_works *works, bl_arena *arena, bool *more)
{
	size_t end = cell_end(works->rest, works->separator);
	bl_str cell = bl_str_slice(works->rest, 0, end);

	for (size_t i = 0; i < cell.size; i++)
		works->line += cell.data[i] == '\n';
	*more = end < works->rest.size && works->rest.data[end] == works->separator;
	if (end < works->rest.size && !*more)
		works->line++;
	works->rest =
		bl_str_slice(works->rest, end < works->rest.size ? end + 1 : end, works->rest.size);
	return cell_text(cell, arena);
}

/* The sign that the head has most of. */
static char separator_of(bl_str text)
{
	static const char signs[] = {',', ';', '\t'};
	size_t end = bl_str_find(text, BL_S("\n")), most = 0;
	char best = ',';

	for (size_t k = 0; k < sizeof signs; k++) {
		size_t count = 0;

		for (size_t i = 0; i < text.size && i < end; i++)
			count += text.data[i] == signs[k];
		if (count > most) {
			most = count;
			best = signs[k];
		}
	}
	return best;
}

static int read_heads(bl_works *works, bl_error *error)
{
	bool more = works->rest.size > 0;

	works->separator = separator_of(works->rest);
	while (more) {
		bl_str *head = BL_PUSH(&works->heads, &works->arena);

		if (!head)
			return bl_fail_memory(error);
		*head = next_cell(works, &works->arena, &more);
	}
	return BL_OK;
}

static int next_row(bl_works *works, bl_settings *row, size_t *line, bl_error *error)
{
	bool more = works->rest.size > 0, any = false;
	int r = BL_OK;

	*line = works->line;
	for (size_t i = 0; more; i++) {
		bl_str cell = next_cell(works, row->arena, &more);

		any = any || bl_str_trim(cell).size;
		if (i < works->heads.count && r == BL_OK)
			r = set(row, works->heads.items[i], cell, error);
	}
	if (r == BL_OK && !any && works->rest.size)
		return next_row(works, row, line, error);
	return r < 0 ? r : any;
}

/* ---- Both ---------------------------------------------------------------------------------- */

static bool is_csv(bl_str name)
{
	return bl_str_ends(name, BL_S(".csv")) || bl_str_ends(name, BL_S(".tsv"));
}

bool bl_works_is_table(bl_str name)
{
	return is_csv(name) || bl_str_ends(name, BL_S(".jsonl")) ||
	       bl_str_ends(name, BL_S(".ndjson"));
}

int bl_works_open(bl_works *works, const char *path, bl_str name, const bl_settings *settings,
                  bl_error *error)
{
	bool cut;
	int r;

	*works = (bl_works){.settings = settings, .line = 1, .is_csv = is_csv(name)};
	bl_buf_init(&works->bytes, NULL, FILE_BYTES);
	bl_arena_init(&works->arena, NULL, FILE_BYTES);
	if ((r = bl_input_read(&works->bytes, path, FILE_BYTES - 1, &cut, error)) < 0)
		return r;
	if (cut)
		return bl_fail(error, BL_E_INPUT, "%s is larger than 256 MiB", path);
	works->rest = bl_buf_str(&works->bytes);
	if (bl_str_starts(works->rest, BL_S("\xEF\xBB\xBF")))
		works->rest = bl_str_slice(works->rest, 3, works->rest.size);
	return works->is_csv ? read_heads(works, error) : BL_OK;
}

void bl_works_close(bl_works *works)
{
	bl_buf_free(&works->bytes);
	bl_arena_free(&works->arena);
}

int bl_works_next(bl_works *works, bl_settings *row, size_t *line, bl_error *error)
{
	bl_arena *arena = row->arena;

	*row = *works->settings;
	row->arena = arena;
	return works->is_csv ? next_row(works, row, line, error)
	                     : next_record(works, row, line, error);
}
