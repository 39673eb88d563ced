/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* JSON is read in one pass and without recursion; a string without escapes stays where it is. */
#include <string.h>

#include "base/json.h"
#include "base/place.h"
#include "base/utf8.h"

#define DEEPEST 256

/* A value in the making: its container and where its next child is hung up. */
typedef struct level {
	bl_json *container;
	const bl_json **tail;
} level;

typedef struct reader {
	bl_str source;
	size_t pos;
	bl_arena *arena;
	bl_error *error;
	size_t depth;
	level levels[DEEPEST];
} reader;

static int fail(reader *r, size_t at, const char *text)
{
	bl_places places;

	if (r->error && r->error->code == 0) {
		bl_fail(r->error, BL_E_INPUT, "%s", text);
		bl_places_init(&places, r->source);
		r->error->place = bl_places_at(&places, at);
	}
	return BL_E_INPUT;
}

/* The byte at pos; 0, which begins nothing, at the end. */
static char peek(const reader *r)
{
	return r->pos < r->source.size ? r->source.data[r->pos] : '\0';
}

static void skip_blanks(reader *r)
{
	for (char c; (c = peek(r)) == ' ' || c == '\n' || c == '\r' || c == '\t';)
		r->pos++;
}

/* ---- Strings ----------------------------------------------------------------------------- */

/* Does one of eight bytes end a run: a quote, a backslash or a control? */
static bool ends_run(uint64_t eight)
{
	const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
	uint64_t quote = eight ^ ones * '"', slash = eight ^ ones * '\\';

	return (((quote - ones) & ~quote) | ((slash - ones) & ~slash) |
	        ((eight - ones * 0x20) & ~eight)) &
	       tops;
}

/* The first byte at or behind pos that is a quote, a backslash or a control, or the end. */
static size_t run_end(bl_str s, size_t pos)
{
	uint64_t eight;

	for (; pos + sizeof eight <= s.size; pos += sizeof eight) {
		memcpy(&eight, s.data + pos, sizeof eight);
		if (ends_run(eight))
			break;
	}
	while (pos < s.size && s.data[pos] != '"' && s.data[pos] != '\\' &&
	       (unsigned char)s.data[pos] >= 0x20)
		pos++;
	return pos;
}

/* The value of four hexadecimal digits at pos, or -1. */
static int32_t four_digits(bl_str s, size_t pos)
{
	int32_t value = 0;

	if (pos > s.size || s.size - pos < 4)
		return -1;
	for (size_t i = pos; i < pos + 4; i++) {
		char c = s.data[i], low = (char)(c | 0x20);

		if (c >= '0' && c <= '9')
			value = value * 16 + (c - '0');
		else if (low >= 'a' && low <= 'f')
			value = value * 16 + (low - 'a' + 10);
		else
			return -1;
	}
	return value;
}

/* Finds the quote that ends the string at pos and checks everything before it. */
static int string_end(reader *r, size_t *end, bool *escaped)
{
	bl_str s = r->source;
	size_t pos = r->pos + 1;

	for (*escaped = false;; *escaped = true) {
		pos = run_end(s, pos);
		if (pos == s.size)
			return fail(r, r->pos, "this string has no closing quote");
		if (s.data[pos] == '"')
			break;
		if (s.data[pos] != '\\')
			return fail(r, pos,
			            "a control character in a string must be written as an escape");
		if (pos + 1 == s.size)
			return fail(r, r->pos, "this string has no closing quote");
		if (s.data[pos + 1] == 'u' ? four_digits(s, pos + 2) < 0
		                           : !memchr("\"\\/bfnrt", s.data[pos + 1], 8))
			return fail(r, pos, "unknown escape in a string");
		pos += s.data[pos + 1] == 'u' ? 6 : 2;
	}
	*end = pos;
	return 0;
}

/* The code point of the \u escape at pos, with its second half where it has one. */
static uint32_t unicode_escape(bl_str s, size_t *pos)
{
	uint32_t code = (uint32_t)four_digits(s, *pos + 2);
	int32_t low;

	*pos += 6;
	if (code < 0xD800 || code > 0xDFFF)
		return code;
	if (code > 0xDBFF || s.size - *pos < 6 || s.data[*pos] != '\\' || s.data[*pos + 1] != 'u')
		return 0xFFFD;
	low = four_digits(s, *pos + 2);
	if (low < 0xDC00 || low > 0xDFFF)
		return 0xFFFD;
	*pos += 6;
	return 0x10000 + ((code - 0xD800) << 10) + ((uint32_t)low - 0xDC00);
}

static char short_escape(char letter)
{
	static const char letters[] = "bfnrt", values[] = "\b\f\n\r\t";
	const char *found = strchr(letters, letter);

	return found ? values[found - letters] : letter;
}

/* Writes a checked string without its escapes: never longer than it was. */
static size_t unescape(char *out, bl_str s)
{
	size_t size = 0, pos = 0;

	while (pos < s.size) {
		const char *slash = memchr(s.data + pos, '\\', s.size - pos);
		size_t run = (slash ? (size_t)(slash - s.data) : s.size) - pos;

		memcpy(out + size, s.data + pos, run);
		size += run;
		pos += run;
		if (!slash)
			break;
		if (s.data[pos + 1] == 'u') {
			size += bl_utf8_put(out + size, unicode_escape(s, &pos));
		} else {
			out[size++] = short_escape(s.data[pos + 1]);
			pos += 2;
		}
	}
	return size;
}

static int read_string(reader *r, bl_str *out)
{
	size_t end = 0, begin = r->pos + 1;
	bool escaped;
	char *text;
	int failed;

	if (peek(r) != '"')
		return fail(r, r->pos, "a name in double quotes was expected");
	if ((failed = string_end(r, &end, &escaped)) < 0)
		return failed;
	r->pos = end + 1;
	*out = bl_str_slice(r->source, begin, end);
	if (!escaped)
		return 0;
	if (!(text = bl_arena_take(r->arena, out->size + 1)))
		return bl_fail_memory(r->error);
	*out = (bl_str){text, unescape(text, *out)};
	return 0;
}

/* ---- Numbers and words ------------------------------------------------------------------- */

static bool digits(reader *r)
{
	size_t begin = r->pos;

	while (peek(r) >= '0' && peek(r) <= '9')
		r->pos++;
	return r->pos > begin;
}

static bool skip(reader *r, char c)
{
	if (peek(r) != c)
		return false;
	r->pos++;
	return true;
}

static int read_number(reader *r, bl_json *value)
{
	size_t begin = r->pos;
	bool good;

	skip(r, '-');
	good = skip(r, '0') || digits(r);
	if (good && skip(r, '.'))
		good = digits(r);
	if (good && (skip(r, 'e') || skip(r, 'E'))) {
		if (!skip(r, '+'))
			skip(r, '-');
		good = digits(r);
	}
	if (!good)
		return fail(r, r->pos, "a digit was expected");
	value->kind = BL_JSON_NUMBER;
	value->text = bl_str_slice(r->source, begin, r->pos);
	return 0;
}

static int read_word(reader *r, bl_json *value)
{
	static const struct {
		bl_json_kind kind;
		const char *word;
	} words[] = {{BL_JSON_NULL, "null"}, {BL_JSON_FALSE, "false"}, {BL_JSON_TRUE, "true"}};
	bl_str rest = bl_str_slice(r->source, r->pos, r->source.size);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		bl_str word = bl_str_of(words[i].word);

		if (!bl_str_starts(rest, word))
			continue;
		value->kind = words[i].kind;
		r->pos += word.size;
		return 0;
	}
	return fail(r, r->pos,
	            rest.size ? "a value was expected" : "a value is missing at the end");
}

/* ---- Values ------------------------------------------------------------------------------ */

static int open_container(reader *r, bl_json *value, bl_json_kind kind)
{
	if (r->depth == DEEPEST)
		return fail(r, r->pos, "values are nested more than 256 deep");
	r->pos++;
	value->kind = kind;
	r->levels[r->depth++] = (level){value, &value->first};
	return 0;
}

/* A value up to its end, or a container up to its first child. */
static int read_value(reader *r, bl_json *value)
{
	char c = peek(r);

	if (c == '{')
		return open_container(r, value, BL_JSON_OBJECT);
	if (c == '[')
		return open_container(r, value, BL_JSON_ARRAY);
	if (c == '"') {
		value->kind = BL_JSON_STRING;
		return read_string(r, &value->text);
	}
	return c == '-' || (c >= '0' && c <= '9') ? read_number(r, value) : read_word(r, value);
}

static int read_key(reader *r, bl_str *key)
{
	int failed;

	if ((failed = read_string(r, key)) < 0)
		return failed;
	skip_blanks(r);
	if (!skip(r, ':'))
		return fail(r, r->pos, "a colon was expected behind the name");
	skip_blanks(r);
	return 0;
}

static int read_child(reader *r)
{
	level *at = &r->levels[r->depth - 1];
	bl_json *child = bl_arena_take(r->arena, sizeof *child);
	int failed;

	if (!child)
		return bl_fail_memory(r->error);
	if (at->container->kind == BL_JSON_OBJECT && (failed = read_key(r, &child->key)) < 0)
		return failed;
	*at->tail = child;
	at->tail = &child->next;
	return read_value(r, child);
}

/* The next step inside the innermost container: its end, or a child behind a comma. */
static int step(reader *r)
{
	const bl_json *container = r->levels[r->depth - 1].container;
	bool object = container->kind == BL_JSON_OBJECT;

	skip_blanks(r);
	if (skip(r, object ? '}' : ']')) {
		r->depth--;
		return 0;
	}
	if (container->first) {
		if (!skip(r, ','))
			return fail(r, r->pos,
			            object ? "a comma or } was expected"
			                   : "a comma or ] was expected");
		skip_blanks(r);
	}
	return read_child(r);
}

int bl_json_read(const bl_json **out, bl_str source, bl_arena *arena, bl_error *error)
{
	reader r;
	bl_json *root = bl_arena_take(arena, sizeof *root);
	int failed;

	if (!root)
		return bl_fail_memory(error);
	/* The levels are set when they are entered. */
	r.source = source;
	r.pos = 0;
	r.arena = arena;
	r.error = error;
	r.depth = 0;
	skip_blanks(&r);
	if ((failed = read_value(&r, root)) < 0)
		return failed;
	while (r.depth > 0)
		if ((failed = step(&r)) < 0)
			return failed;
	skip_blanks(&r);
	if (r.pos < source.size)
		return fail(&r, r.pos, "something stands behind the end of the value");
	*out = root;
	return 0;
}

/* ---- Looking up -------------------------------------------------------------------------- */

static const bl_json *member(const bl_json *object, bl_str name)
{
	const bl_json *found = NULL;

	for (const bl_json *child = object->first; child; child = child->next)
		if (bl_str_equal(child->key, name))
			found = child;
	return found;
}

const bl_json *bl_json_get(const bl_json *object, bl_str path)
{
	while (object && object->kind == BL_JSON_OBJECT) {
		const bl_json *found = member(object, path);
		size_t dot = path.size;

		if (found)
			return found;
		/* The longest name that is there takes the next step. */
		while (!found && dot-- > 0)
			if (path.data[dot] == '.')
				found = member(object, bl_str_slice(path, 0, dot));
		if (!found)
			return NULL;
		object = found;
		path = bl_str_slice(path, dot + 1, path.size);
	}
	return NULL;
}
