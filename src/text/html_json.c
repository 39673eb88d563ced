/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* JSON-LD: the properties that are kept, at any depth, each with the thing that it is said of. */
#include <string.h>

#include "base/json.h"
#include "text/html.h"

/* Nodes that a page refers to by their @id are looked for in its @graph: so many look-ups, so far. */
enum { REFERENCES_MOST = 200, NODES_MOST = 2000 };

typedef struct reader {
	bl_html *h;
	const bl_json *root;
	bl_str script;
	size_t references;
} reader;

static bl_str text_of(const bl_json *value)
{
	while (value && value->kind == BL_JSON_ARRAY)
		value = value->first;
	if (value && (value->kind == BL_JSON_STRING || value->kind == BL_JSON_NUMBER))
		return value->text;
	return (bl_str){NULL, 0};
}

static const bl_json *member(const bl_json *object, const char *name)
{
	for (const bl_json *m = object->first; m; m = m->next)
		if (bl_str_equal(m->key, bl_str_of(name)))
			return m;
	return NULL;
}

static bool is_in(bl_str outer, bl_str piece)
{
	return piece.data && piece.data >= outer.data &&
	       piece.data + piece.size <= outer.data + outer.size;
}

/* Behind blanks and one of c from pos; 0 where it is not there. */
static size_t behind(bl_str s, size_t pos, char c)
{
	while (pos < s.size && strchr(" \t\r\n", s.data[pos]))
		pos++;
	return pos < s.size && s.data[pos] == c ? pos + 1 : 0;
}

/* A string that has escapes is not in the page as it is: it stands behind its key. */
static bl_span escaped_place(const reader *r, const bl_json *value)
{
	size_t pos, end;

	if (!is_in(r->script, value->key))
		return BL_NO_SPAN;
	pos = (size_t)(value->key.data + value->key.size - r->script.data) + 1;
	if (!(pos = behind(r->script, pos, ':')) || !(pos = behind(r->script, pos, '"')))
		return BL_NO_SPAN;
	for (end = pos; end < r->script.size && r->script.data[end] != '"'; end++)
		end += r->script.data[end] == '\\';
	return end < r->script.size ? bl_html_where(r->h, bl_str_slice(r->script, pos, end))
	                            : BL_NO_SPAN;
}

static bl_span place_of(const reader *r, const bl_json *value)
{
	return is_in(r->script, value->text) ? bl_html_where(r->h, value->text)
	                                     : escaped_place(r, value);
}

/* The node of the page's graph that a reference {"@id": …} means, or NULL. */
static const bl_json *resolve(reader *r, bl_str id)
{
	const bl_json *graph =
		r->root->kind == BL_JSON_OBJECT ? member(r->root, "@graph") : r->root;
	size_t nodes = 0;

	if (!id.data || !graph || graph->kind != BL_JSON_ARRAY ||
	    r->references++ >= REFERENCES_MOST)
		return NULL;
	for (const bl_json *node = graph->first; node && nodes < NODES_MOST;
	     node = node->next, nodes++)
		if (node->kind == BL_JSON_OBJECT && member(node, "name") &&
		    bl_str_equal(text_of(member(node, "@id")), id))
			return node;
	return NULL;
}

/* What stands for an object: its address for a licence or a work, its name for a person. */
static const bl_json *face_of(reader *r, const bl_json *object, bool address)
{
	static const char *const faces[2][4] = {{"name", "headline", "url", "@id"},
	                                        {"url", "@id", "name", "headline"}};
	const bl_json *node = address || member(object, "name")
	                              ? NULL
	                              : resolve(r, text_of(member(object, "@id")));

	if (node)
		object = node;
	for (size_t i = 0; i < 4; i++) {
		const bl_json *face = member(object, faces[address][i]);

		if (text_of(face).data)
			return face;
	}
	return NULL;
}

static bool wants_address(bl_str name)
{
	return bl_str_equal_nocase(name, BL_S("license")) ||
	       bl_str_equal_nocase(name, BL_S("acquireLicensePage")) ||
	       bl_str_equal_nocase(name, BL_S("usageInfo")) ||
	       bl_str_starts(name, BL_S("isBasedOn")) ||
	       bl_str_equal_nocase(name, BL_S("translationOfWork"));
}

static void add(reader *r, const bl_json *thing, bl_str name, const bl_json *value)
{
	bl_meta *meta;

	if (value->kind == BL_JSON_ARRAY) {
		for (const bl_json *one = value->first; one; one = one->next)
			if (one->kind != BL_JSON_ARRAY)
				add(r, thing, name, one);
		return;
	}
	if (value->kind == BL_JSON_OBJECT && !(value = face_of(r, value, wants_address(name))))
		return;
	while (value->kind == BL_JSON_ARRAY)
		value = value->first;
	if (!text_of(value).data ||
	    !(meta = bl_html_add(r->h, BL_META_JSON_LD, name, bl_html_mended(r->h, text_of(value)),
	                         place_of(r, value))))
		return;
	meta->about = bl_html_mended(r->h, text_of(member(thing, "@id")));
	if (!meta->about.data)
		meta->about = bl_html_mended(r->h, text_of(member(thing, "url")));
	meta->type = bl_html_mended(r->h, text_of(member(thing, "@type")));
}

/* The reader of JSON bounds the depth. */
static void walk(reader *r, const bl_json *value)
{
	for (const bl_json *m = value->first; m && !r->h->failed; m = m->next) {
		if (value->kind == BL_JSON_OBJECT && m->key.size && bl_html_is_kept(m->key))
			add(r, value, m->key, m);
		if (m->kind == BL_JSON_OBJECT || m->kind == BL_JSON_ARRAY)
			walk(r, m);
	}
}

/* Without what hid it from other readers: <![CDATA[ … ]]>, <!-- … -->, each also behind slashes. */
static bl_str bare(bl_str script)
{
	size_t begin = 0, end = bl_str_find(script, BL_S("]]>"));
	char last;

	if (end == BL_NOWHERE)
		end = script.size;
	while (begin < end && script.data[begin] != '{' && script.data[begin] != '[')
		begin += bl_str_starts(bl_str_slice(script, begin, end), BL_S("<![CDATA[")) ? 9 : 1;
	last = begin < end && script.data[begin] == '{' ? '}' : ']';
	while (end > begin && script.data[end - 1] != last)
		end--;
	return bl_str_slice(script, begin, end);
}

static const bl_json *parse(bl_html *h, bl_str script)
{
	const bl_json *root = NULL;
	bl_error error = {0};
	int code = bl_json_read(&root, script, h->arena, &error);

	if (code == BL_E_MEMORY)
		h->failed = true;
	return code == BL_OK ? root : NULL;
}

void bl_html_json(bl_html *h, bl_str script)
{
	reader r = {.h = h, .script = script};

	if (script.size > BL_HTML_JSON_MOST - h->json) {
		h->crowded = true;
		return;
	}
	h->json += script.size;
	if (!(r.root = parse(h, script)) && !h->failed) {
		r.script = bare(script);
		r.root = parse(h, r.script);
	}
	if (r.root)
		walk(&r, r.root);
}
