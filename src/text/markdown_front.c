/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Front matter becomes properties, each with its place. What a strict reader does not take (an anchor, a
 * tab, a broken line) is read line by line, as KEY: VALUE. */
#include "text/markdown_front.h"

#include <string.h>

#include "base/json.h"
#include "base/yaml.h"

enum { FRONT_MOST = 256 << 10 };

/* Lines between two fences: [begin, end), and where what follows begins. */
typedef struct front {
	size_t begin, end, body;
	char kind; /* '-' YAML, '+' TOML, '{' JSON */
} front;

static size_t line_end(bl_str in, size_t pos)
{
	const char *found = pos < in.size ? memchr(in.data + pos, '\n', in.size - pos) : NULL;

	return found ? (size_t)(found - in.data) + 1 : in.size;
}

static bool is_line(bl_str in, size_t begin, size_t end, const char *words)
{
	bl_str line = bl_str_slice(in, begin, end);

	return !bl_str_starts(line, BL_S(" ")) && bl_str_equal(bl_str_trim(line), bl_str_of(words));
}

/* ---- Where it is ---- */

static bool find_fences(bl_str in, const char *open, const char *other, front *f)
{
	size_t pos = f->begin, next = line_end(in, pos);

	if (!is_line(in, pos, next, open))
		return false;
	f->begin = next;
	f->kind = open[0];
	for (pos = next; pos < in.size && pos - f->begin < FRONT_MOST; pos = next) {
		next = line_end(in, pos);
		if (is_line(in, pos, next, open) || is_line(in, pos, next, other)) {
			f->end = pos;
			f->body = next;
			return true;
		}
	}
	return false;
}

static bool find_object(bl_str in, front *f)
{
	size_t pos = f->begin, next = line_end(in, pos);

	if (!is_line(in, pos, next, "{"))
		return false;
	f->kind = '{';
	for (; pos < in.size && pos - f->begin < FRONT_MOST; pos = next) {
		next = line_end(in, pos);
		if (is_line(in, pos, next, "}")) {
			f->end = f->body = next;
			return true;
		}
	}
	return false;
}

/* ---- Properties ---- */

static void add(bl_html *h, bl_str name, bl_str value, bl_span span)
{
	if (bl_html_add(h, BL_META_FRONT_MATTER, name, value, span) && !h->text->language.data &&
	    value.size > 0 &&
	    (bl_str_equal(name, BL_S("lang")) || bl_str_equal(name, BL_S("language"))))
		h->text->language = value;
}

static bl_str joined(bl_html *h, bl_str name, bl_str key)
{
	bl_str whole =
		name.size ? bl_str_format(h->arena, "%.*s.%.*s", BL_ARG(name), BL_ARG(key)) : key;

	h->failed |= !whole.data;
	return whole;
}

/* ---- YAML ---- */

static bl_span inside(const bl_node *node, size_t begin)
{
	bl_span span = {node->span.begin + begin, node->span.end + begin};

	if ((node->quote == '"' || node->quote == '\'') && span.end - span.begin >= 2)
		return (bl_span){span.begin + 1, span.end - 1};
	return span;
}

static void yaml_values(bl_html *h, const bl_node *node, bl_str name, size_t begin)
{
	if (node->kind == BL_NODE_TEXT)
		add(h, name, node->text, inside(node, begin));
	for (size_t i = 0; node->kind == BL_NODE_LIST && i < node->count && !h->failed; i++)
		yaml_values(h, node->items[i], name, begin);
	for (size_t i = 0; node->kind == BL_NODE_MAP && i < node->count && !h->failed; i++)
		yaml_values(h, node->pairs[i].value, joined(h, name, node->pairs[i].key), begin);
}

static bool read_yaml(bl_html *h, const front *f)
{
	bl_complaints complaints = {.arena = h->arena};
	const bl_node *root = NULL;
	int r = bl_yaml_read(&root, BL_S("front matter"), bl_str_slice(h->in, f->begin, f->end),
	                     h->arena, &complaints);

	if (r == BL_E_MEMORY || complaints.failed)
		h->failed = true;
	if (r < 0)
		return false;
	if (root)
		yaml_values(h, root, (bl_str){NULL, 0}, f->begin);
	return true;
}

/* ---- JSON ---- */

static void json_values(bl_html *h, const bl_json *value, bl_str name)
{
	for (const bl_json *m = value->first; m && !h->failed; m = m->next) {
		bl_str key = value->kind == BL_JSON_OBJECT ? joined(h, name, m->key) : name;
		bool here = m->text.data >= h->in.data && m->text.data < h->in.data + h->in.size;

		if (m->kind == BL_JSON_STRING || m->kind == BL_JSON_NUMBER)
			add(h, key, m->text, here ? bl_html_where(h, m->text) : BL_NO_SPAN);
		else
			json_values(h, m, key);
	}
}

static bool read_json(bl_html *h, const front *f)
{
	const bl_json *root = NULL;
	bl_error error = {0};
	int r = bl_json_read(&root, bl_str_slice(h->in, f->begin, f->end), h->arena, &error);

	h->failed |= r == BL_E_MEMORY;
	if (r == BL_OK)
		json_values(h, root, (bl_str){NULL, 0});
	return r == BL_OK;
}

/* ---- Lines: TOML's simple keys, and YAML that is broken ---- */

static bl_str unquoted(bl_str value)
{
	char first = value.size >= 2 ? value.data[0] : ' ';

	if ((first == '"' || first == '\'') && value.data[value.size - 1] == first)
		return bl_str_slice(value, 1, value.size - 1);
	return value;
}

/* "a", 'b' of a list in one line, each a value. A comma inside quotes divides nothing. */
static void read_list(bl_html *h, bl_str name, bl_str list)
{
	size_t begin = 0;
	char quote = '\0';

	for (size_t i = 0; i <= list.size; i++) {
		char c = i < list.size ? list.data[i] : ',';
		bl_str item = bl_str_trim(bl_str_slice(list, begin, i));

		if (quote == '\0' && (c == '"' || c == '\''))
			quote = c;
		else if (c == quote)
			quote = '\0';
		if (c != ',' || (quote && i < list.size))
			continue;
		if (item.size > 0)
			add(h, name, unquoted(item), bl_html_where(h, unquoted(item)));
		begin = i + 1;
	}
}

static void read_value(bl_html *h, bl_str name, bl_str value)
{
	if (value.size >= 2 && value.data[0] == '[' && value.data[value.size - 1] == ']')
		read_list(h, name, bl_str_slice(value, 1, value.size - 1));
	else if (value.size > 0)
		add(h, name, unquoted(value), bl_html_where(h, unquoted(value)));
}

static void read_lines(bl_html *h, const front *f)
{
	char divider = f->kind == '+' ? '=' : ':';
	bl_str table = {NULL, 0};

	for (size_t pos = f->begin, next; pos < f->end && !h->failed; pos = next) {
		bl_str line = bl_str_slice(h->in, pos, next = line_end(h->in, pos));
		const char *mark = memchr(line.data, divider, line.size);

		line = bl_str_trim(line);
		if (f->kind == '+' && line.size > 2 && line.data[0] == '[' &&
		    bl_str_ends(line, BL_S("]"))) {
			table = bl_str_trim(bl_str_slice(line, 1, line.size - 1));
		} else if (mark && line.data[0] != '#') {
			size_t at = (size_t)(mark - line.data);
			bl_str key = unquoted(bl_str_trim(bl_str_slice(line, 0, at)));

			read_value(h, joined(h, table, key),
			           bl_str_trim(bl_str_slice(line, at + 1, line.size)));
		}
	}
}

size_t bl_markdown_front(bl_html *h, size_t begin)
{
	front f = {.begin = begin};

	if (!find_fences(h->in, "---", "...", &f) &&
	    (f.begin = begin, !find_fences(h->in, "+++", "+++", &f)) &&
	    (f.begin = begin, !find_object(h->in, &f)))
		return begin;
	if (f.kind == '{' && !read_json(h, &f))
		return begin;
	if (f.kind == '+' || (f.kind == '-' && !read_yaml(h, &f)))
		read_lines(h, &f);
	return f.body;
}
