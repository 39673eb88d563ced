/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* libyaml's events become nodes whose scalars are all text, and every place is a byte. */
#include "base/yaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/place.h"
#include "base/utf8.h"
#include "base/yaml_trouble.h"

#define DEEPEST 64
#define ENOUGH ((size_t)100) /* complaints about one file */

/* A list or map in the making. */
typedef struct level {
	bl_node *node;
	BL_VEC(const bl_node *) items;
	BL_VEC(bl_pair) pairs;
	bool valueless; /* the last pair waits for its value */
} level;

typedef struct reader {
	yaml_parser_t parser;
	bl_yaml_trouble trouble; /* where complaints go */
	bl_arena *arena;
	size_t before;            /* complaints that were there when reading began */
	size_t bytes, characters; /* one place, counted both ways */
	const bl_node *root;
	bool stopped, failed;
	size_t documents, depth;
	level levels[DEEPEST];
} reader;

#define COMPLAIN(r, span, hint, ...)                                                         \
	bl_complain((r)->trouble.complaints, (r)->trouble.file, (r)->trouble.source, (span), \
	            (hint), __VA_ARGS__)

/* ---- Places ------------------------------------------------------------------------------ */

static bool is_tail(char c)
{
	return (c & 0xC0) == 0x80;
}

/* libyaml counts characters. Marks lie close to each other, so one walks from the last one. */
static size_t byte_of(reader *r, yaml_mark_t mark)
{
	bl_str source = r->trouble.source;

	for (; r->characters < mark.index && r->bytes < source.size; r->characters++)
		do
			r->bytes++;
		while (r->bytes < source.size && is_tail(source.data[r->bytes]));
	for (; r->characters > mark.index; r->characters--)
		do
			r->bytes--;
		while (is_tail(source.data[r->bytes]));
	return r->bytes;
}

static bl_span span_of(reader *r, const yaml_event_t *event)
{
	size_t begin = byte_of(r, event->start_mark);

	return (bl_span){begin, byte_of(r, event->end_mark)};
}

/* ---- What is not used -------------------------------------------------------------------- */

static void stop(reader *r)
{
	r->stopped = true;
}

/* &name, !tag or *name: mostly a phrase that begins with the sign. */
static void complain_property(reader *r, size_t at, bool phrase)
{
	bl_str source = r->trouble.source;
	size_t end = at;

	if (phrase && !bl_str_starts(bl_str_slice(source, at, source.size), BL_S("!!"))) {
		bl_yaml_complain_sign(&r->trouble, at);
		return;
	}
	while (end < source.size && !strchr(" \t\r\n", source.data[end]))
		end++;
	COMPLAIN(r, ((bl_span){at, end}), "remove it; every value is text, and is written out",
	         "anchors and tags are not used here");
}

static void check_properties(reader *r, const yaml_event_t *event)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	if (event->type == YAML_SCALAR_EVENT) {
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
	}
	if (anchor || tag)
		complain_property(r, byte_of(r, event->start_mark),
		                  event->type == YAML_SCALAR_EVENT);
}

/* ---- Hanging nodes up -------------------------------------------------------------------- */

static bool expects_key(const reader *r)
{
	const level *top = r->depth ? &r->levels[r->depth - 1] : NULL;

	return top && top->node->kind == BL_NODE_MAP && !top->valueless;
}

static void no_memory(reader *r)
{
	r->failed = true;
	stop(r);
}

static void hang_key(reader *r, const bl_node *key)
{
	level *top = &r->levels[r->depth - 1];
	bl_pair *pair = BL_PUSH(&top->pairs, r->arena);

	if (!pair) {
		no_memory(r);
		return;
	}
	pair->key = key->text;
	pair->key_span = key->span;
	top->valueless = true;
	if (key->quote == 0 && bl_str_equal(key->text, BL_S("<<")))
		COMPLAIN(r, key->span, "write the fields out", "merge keys (<<) are not used here");
}

static void hang(reader *r, const bl_node *node)
{
	level *top = r->depth ? &r->levels[r->depth - 1] : NULL;
	const bl_node **item;

	if (!top) {
		r->root = node;
	} else if (expects_key(r)) {
		hang_key(r, node);
	} else if (top->node->kind == BL_NODE_MAP) {
		top->pairs.items[top->pairs.count - 1].value = node;
		top->valueless = false;
	} else if ((item = BL_PUSH(&top->items, r->arena))) {
		*item = node;
	} else {
		no_memory(r);
	}
}

/* ---- Texts ------------------------------------------------------------------------------- */

static char quote_of(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return '\'';
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return '"';
	case YAML_LITERAL_SCALAR_STYLE:
		return '|';
	case YAML_FOLDED_SCALAR_STYLE:
		return '>';
	default:
		return '\0';
	}
}

/* A block text ends for libyaml where the next thing begins. */
static size_t without_blank_tail(bl_str source, bl_span span)
{
	while (span.end > span.begin && strchr(" \t\r\n", source.data[span.end - 1]))
		span.end--;
	return span.end;
}

static void read_text(reader *r, bl_str text, bl_span span, char quote)
{
	bl_node *node = bl_arena_take(r->arena, sizeof *node);
	bl_str kept = bl_arena_copy(r->arena, text);

	if (!node || !kept.data) {
		no_memory(r);
		return;
	}
	if (quote == '|' || quote == '>')
		span.end = without_blank_tail(r->trouble.source, span);
	*node = (bl_node){.kind = BL_NODE_TEXT, .span = span, .text = kept, .quote = quote};
	hang(r, node);
}

static void read_scalar(reader *r, const yaml_event_t *event)
{
	bl_str text = {(const char *)event->data.scalar.value, event->data.scalar.length};

	read_text(r, text, span_of(r, event), quote_of(event->data.scalar.style));
}

/* An empty text stands in for an alias, so that reading can go on. */
static void read_alias(reader *r, const yaml_event_t *event)
{
	bl_span span = span_of(r, event);

	bl_yaml_complain_sign(&r->trouble, span.begin);
	read_text(r, BL_S(""), span, '\0');
}

/* ---- Lists and maps ---------------------------------------------------------------------- */

static void open_level(reader *r, const yaml_event_t *event, bl_node_kind kind)
{
	bl_span span = span_of(r, event);
	bl_node *node;

	if (expects_key(r)) {
		COMPLAIN(r, span, NULL, "the name of a field must be a text");
		bl_yaml_hint_quotes(&r->trouble, span.begin);
		stop(r);
	} else if (r->depth == DEEPEST) {
		COMPLAIN(r, span, "put it in quotes if it is a phrase, or use fewer levels",
		         "lists and fields are nested more than %d deep", DEEPEST);
		stop(r);
	} else if (!(node = bl_arena_take(r->arena, sizeof *node))) {
		no_memory(r);
	} else {
		*node = (bl_node){.kind = kind, .span = span};
		r->levels[r->depth++] = (level){.node = node};
	}
}

typedef struct name {
	bl_str key;
	size_t index;
} name;

static int compare_names(const void *left, const void *right)
{
	const name *a = left, *b = right;
	int order = bl_str_compare(a->key, b->key);

	return order ? order : (a->index > b->index) - (a->index < b->index);
}

static void complain_twice(reader *r, const bl_pair *first, const bl_pair *again)
{
	bl_places places;
	size_t line, other;

	if (r->trouble.complaints->list.count - r->before >= ENOUGH)
		return;
	bl_places_init(&places, r->trouble.source);
	line = bl_places_at(&places, first->key_span.begin).line;
	other = bl_places_at(&places, again->key_span.begin).line;
	COMPLAIN(r, again->key_span, "keep one of the two, or join them",
	         "the field \"%.*s\" is given twice, in line %zu and in line %zu",
	         again->key.size < 80 ? (int)again->key.size : 80, again->key.data, line, other);
}

/* For each pair the first one with its key: sorted, doubles lie behind each other. */
static const bl_pair **first_pairs(reader *r, const bl_pair *pairs, size_t count)
{
	name *names = bl_arena_take(r->arena, count * sizeof *names);
	const bl_pair **first = bl_arena_take(r->arena, count * sizeof *first);

	if (!names || !first)
		return NULL;
	for (size_t i = 0; i < count; i++)
		names[i] = (name){pairs[i].key, i};
	qsort(names, count, sizeof *names, compare_names);
	for (size_t i = 0, head = 0; i < count; i++) {
		if (!bl_str_equal(names[i].key, names[head].key))
			head = i;
		first[names[i].index] = &pairs[names[head].index];
	}
	return first;
}

static void check_twice(reader *r, const bl_pair *pairs, size_t count)
{
	const bl_pair **first = first_pairs(r, pairs, count);

	if (!first) {
		no_memory(r);
		return;
	}
	for (size_t i = 0; i < count; i++)
		if (first[i] != &pairs[i])
			complain_twice(r, first[i], &pairs[i]);
}

static bool in_brackets(bl_str source, bl_span span)
{
	return span.begin < source.size &&
	       (source.data[span.begin] == '[' || source.data[span.begin] == '{');
}

/* Where the last thing inside ends; libyaml ends a block where the next one begins. */
static size_t end_of(const level *top)
{
	const bl_pair *pair = top->pairs.count ? &top->pairs.items[top->pairs.count - 1] : NULL;

	if (pair)
		return pair->value->span.end > pair->key_span.end ? pair->value->span.end
		                                                  : pair->key_span.end;
	return top->items.count ? top->items.items[top->items.count - 1]->span.end
	                        : top->node->span.end;
}

static void close_level(reader *r, const yaml_event_t *event)
{
	level *top = &r->levels[--r->depth];
	bl_span end = span_of(r, event);
	bl_node *node = top->node;

	node->items = top->items.items;
	node->pairs = top->pairs.items;
	node->count = node->kind == BL_NODE_MAP ? top->pairs.count : top->items.count;
	node->span.end = in_brackets(r->trouble.source, node->span) ? end.end : end_of(top);
	if (top->pairs.count > 1)
		check_twice(r, node->pairs, node->count);
	if (!r->stopped)
		hang(r, node);
}

static void open_document(reader *r, const yaml_event_t *event)
{
	if (r->documents++ == 0)
		return;
	COMPLAIN(r, span_of(r, event), "keep one in a file; remove this line or what follows",
	         "a second document begins here");
	stop(r);
}

/* ---- Reading ----------------------------------------------------------------------------- */

static void read_event(reader *r, const yaml_event_t *event)
{
	check_properties(r, event);
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		open_document(r, event);
		break;
	case YAML_SCALAR_EVENT:
		read_scalar(r, event);
		break;
	case YAML_ALIAS_EVENT:
		read_alias(r, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		open_level(r, event, BL_NODE_LIST);
		break;
	case YAML_MAPPING_START_EVENT:
		open_level(r, event, BL_NODE_MAP);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_level(r, event);
		break;
	case YAML_STREAM_END_EVENT:
		stop(r);
		break;
	default:
		break;
	}
	if (r->trouble.complaints->list.count - r->before >= ENOUGH)
		stop(r);
}

/* A syntax error, unless its line was complained about already. */
static void read_trouble(reader *r)
{
	const yaml_parser_t *parser = &r->parser;
	bl_yaml_trouble *trouble = &r->trouble;
	const bl_complaints *complaints = trouble->complaints;
	const bl_complaint *last;
	bl_span line;

	stop(r);
	if (parser->error == YAML_MEMORY_ERROR) {
		r->failed = true;
		return;
	}
	trouble->context = parser->context;
	trouble->problem = parser->problem ? parser->problem : "unknown";
	trouble->context_at = byte_of(r, parser->context_mark);
	trouble->at = byte_of(r, parser->problem_mark);
	line = bl_line_around(trouble->source, trouble->at);
	last = complaints->list.count > r->before
	               ? &complaints->list.items[complaints->list.count - 1]
	               : NULL;
	if (!last || last->span.begin < line.begin || last->span.begin > line.end)
		bl_yaml_explain(trouble);
}

static void read_events(reader *r)
{
	yaml_event_t event;

	while (!r->stopped) {
		if (!yaml_parser_parse(&r->parser, &event)) {
			read_trouble(r);
			return;
		}
		read_event(r, &event);
		yaml_event_delete(&event);
	}
}

/* libyaml gets the bytes behind a byte order mark, which it would count as a column. */
static void read_source(reader *r)
{
	bl_str source = r->trouble.source;

	if (bl_str_starts(source, BL_S(BL_UTF8_MARK)))
		r->bytes = sizeof BL_UTF8_MARK - 1;
	if (!yaml_parser_initialize(&r->parser)) {
		r->failed = true;
		return;
	}
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r->parser, (const unsigned char *)source.data + r->bytes,
	                             source.size - r->bytes);
	read_events(r);
	yaml_parser_delete(&r->parser);
}

int bl_yaml_read(const bl_node **out, bl_str file, bl_str source, bl_arena *arena,
                 bl_complaints *complaints)
{
	reader r = {.trouble = {.complaints = complaints, .file = file, .source = source},
	            .arena = arena,
	            .before = complaints->list.count};

	*out = NULL;
	if (!source.data)
		return 0;
	if (bl_yaml_check_bytes(&r.trouble))
		read_source(&r);
	if (r.failed || complaints->failed)
		return BL_E_MEMORY;
	if (complaints->list.count > r.before)
		return BL_E_RULES;
	*out = r.root;
	return 0;
}

const bl_node *bl_node_get(const bl_node *map, const char *key)
{
	bl_str wanted = bl_str_of(key);

	if (!map || map->kind != BL_NODE_MAP)
		return NULL;
	for (size_t i = 0; i < map->count; i++)
		if (bl_str_equal(map->pairs[i].key, wanted))
			return map->pairs[i].value;
	return NULL;
}
