/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where a document can be edited. Its bytes are asked anew, for the text that was read from them has
 * forgotten how it was marked up; what is not plain is left alone. */
#include <string.h>

#include "base/utf8.h"
#include "judge/mend.h"
#include "text/map.h"

/* Tags are looked for in so many bytes before a place; longer documents are not edited. */
enum { WINDOW = 64 << 10, LONGEST = 8 << 20, NAME = 12 };

/* Beside text these are the words of another language, or nothing that a reader sees. */
#define ESCAPE '\x1B'

const char *bl_mend_refuses(const bl_case *c)
{
	bl_str source = c->text->source;

	if (c->document->record.is_record)
		return "a record is no document of its own";
	if (source.size > LONGEST || source.size < c->document->bytes.size)
		return "the document is too long";
	if (!bl_utf8_valid(source) || memchr(source.data, '\0', source.size) != NULL ||
	    memchr(source.data, ESCAPE, source.size) != NULL)
		return "the document is not in UTF-8";
	return NULL;
}

bl_str bl_mend_line_end(bl_str source)
{
	size_t i = 0;

	while (i < source.size && source.data[i] != '\n' && source.data[i] != '\r')
		i++;
	if (i == source.size || source.data[i] == '\n')
		return BL_S("\n");
	return i + 1 < source.size && source.data[i + 1] == '\n' ? BL_S("\r\n") : BL_S("\r");
}

/* ---- Tags ---- */

typedef struct tag {
	char name[NAME];
	bool closes;
} tag;

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-';
}

/* The tag that begins at pos, where "<" stands; no name where there is none. */
static tag tag_at(bl_str source, size_t pos)
{
	tag t = {.closes = pos + 1 < source.size && source.data[pos + 1] == '/'};
	size_t i, begin = pos + 1 + t.closes;

	for (i = 0; begin + i < source.size && is_letter(source.data[begin + i]); i++) {
		char c = source.data[begin + i];

		if (i + 1 == NAME)
			return (tag){.name = ""};
		t.name[i] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
	}
	t.name[i] = '\0';
	return t;
}

static bool is(const tag *t, const char *name)
{
	return strcmp(t->name, name) == 0;
}

static bool starts(bl_str source, size_t pos, const char *words)
{
	return bl_str_starts(bl_str_slice(source, pos, source.size), bl_str_of(words));
}

/* What may hold no link, or no markup, or is shown to nobody. */
static const char *const closed[] = {"a",      "title", "textarea", "option",   "select",
                                     "button", "code",  "script",   "style",    "template",
                                     "kbd",    "samp",  "svg",      "noscript", "label"};

enum { CLOSED = sizeof closed / sizeof *closed };

bool bl_mend_is_inside(bl_str source, size_t at)
{
	size_t pos = at, first = at > WINDOW ? at - WINDOW : 0, i;
	unsigned known = 0;
	bool comment_ended = false;

	while (pos-- > first) {
		tag t;

		comment_ended |= starts(source, pos, "-->");
		if (source.data[pos] != '<')
			continue;
		if (starts(source, pos, "<!--") && !comment_ended)
			return true;
		t = tag_at(source, pos);
		for (i = 0; i < CLOSED && t.name[0] != '\0'; i++) {
			if (!is(&t, closed[i]))
				continue;
			if (!t.closes && !(known & 1u << i))
				return true;
			known |= 1u << i;
		}
	}
	return false;
}

/* ---- Pages ---- */

/* A part of a page that there may be once. */
typedef struct part {
	size_t opened, closed; /* how often */
	bl_span inside;        /* from its last begin to its last end */
} part;

typedef struct page {
	part article, main, body, html;
	bool open; /* a comment, a script or the like has no end */
} page;

/* What hides tags: it ends with its own tag alone. */
static bool is_raw(const tag *t)
{
	static const char *const raw[] = {"script", "style", "textarea", "title", "template"};
	size_t i = 0;

	while (i < sizeof raw / sizeof *raw && !is(t, raw[i]))
		i++;
	return i < sizeof raw / sizeof *raw && !t->closes;
}

static size_t raw_end(bl_str source, size_t pos, const tag *raw)
{
	for (pos++; pos < source.size; pos++) {
		tag t;

		if (source.data[pos] != '<')
			continue;
		t = tag_at(source, pos);
		if (t.closes && is(&t, raw->name))
			return pos + 1;
	}
	return BL_NOWHERE;
}

static size_t comment_end(bl_str source, size_t pos)
{
	size_t end = bl_str_find(bl_str_slice(source, pos + 4, source.size), BL_S("-->"));

	return end == BL_NOWHERE ? end : pos + 4 + end;
}

static void count(page *p, const tag *t, size_t pos)
{
	const struct {
		const char *name;
		part *part;
	} parts[] = {{"article", &p->article},
	             {"main", &p->main},
	             {"body", &p->body},
	             {"html", &p->html}};
	size_t i;

	for (i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!is(t, parts[i].name))
			continue;
		if (t->closes) {
			parts[i].part->closed++;
			parts[i].part->inside.end = pos;
		} else {
			parts[i].part->opened++;
			parts[i].part->inside.begin = pos;
		}
	}
}

static page read_page(bl_str source)
{
	page p = {.open = false};
	size_t pos, next;

	for (pos = 0; pos < source.size; pos = next) {
		const char *at = memchr(source.data + pos, '<', source.size - pos);
		tag t;

		if (at == NULL)
			break;
		pos = (size_t)(at - source.data);
		next = pos + 1;
		t = tag_at(source, pos);
		if (starts(source, pos, "<!--"))
			next = comment_end(source, pos);
		else if (is_raw(&t))
			next = raw_end(source, pos, &t);
		else
			count(&p, &t, pos);
		if (next == BL_NOWHERE) {
			p.open = true;
			break;
		}
	}
	return p;
}

/* Most of what the page says stands in it: it is the text, and not a teaser beside it. */
static bool holds_most(const bl_case *c, const part *whole)
{
	size_t i, in = 0, out = 0;

	if (whole->opened != 1 || whole->closed != 1)
		return false;
	for (i = 0; i < c->text->blocks.count; i++) {
		bl_span span = c->text->blocks.items[i].span;
		size_t begin = bl_map_begin(&c->text->map, span.begin);
		bool inside = begin >= whole->inside.begin && begin < whole->inside.end;

		*(inside ? &in : &out) += span.end - span.begin;
	}
	return in > out;
}

/* Before an end tag, in its line's own indent. */
static bl_mend_place before_tag(bl_case *c, size_t at)
{
	bl_str source = c->text->source, end = bl_mend_line_end(source), indent;
	size_t begin = at;

	while (begin > 0 && (source.data[begin - 1] == ' ' || source.data[begin - 1] == '\t'))
		begin--;
	indent = bl_str_slice(source, begin, at);
	if (begin > 0 && source.data[begin - 1] != '\n' && source.data[begin - 1] != '\r')
		return (bl_mend_place){.at = at, .before = end, .after = end};
	return (bl_mend_place){.at = at,
	                       .before = {"", 0},
	                       .after = bl_case_format(c, "%.*s%.*s", BL_ARG(end), BL_ARG(indent))};
}

static bl_mend_place nowhere(const char *why)
{
	return (bl_mend_place){.at = BL_NOWHERE, .why = why};
}

/* Behind the last bytes that are no blank. */
static size_t last_words(bl_str source)
{
	size_t end = source.size;

	while (end > 0 && strchr(" \t\r\n\f\v", source.data[end - 1]) != NULL)
		end--;
	return end;
}

static bl_mend_place page_end(bl_case *c)
{
	page p = read_page(c->text->source);

	if (p.open)
		return nowhere("a comment or a script of the page has no end");
	if (holds_most(c, &p.article))
		return before_tag(c, p.article.inside.end);
	if (holds_most(c, &p.main))
		return before_tag(c, p.main.inside.end);
	if (p.body.closed > 0)
		return before_tag(c, p.body.inside.end);
	if (p.html.closed > 0)
		return before_tag(c, p.html.inside.end);
	return (bl_mend_place){.at = last_words(c->text->source),
	                       .before = bl_mend_line_end(c->text->source)};
}

/* ---- Markdown ---- */

typedef struct fence {
	char sign; /* '\0': none is open */
	size_t length;
} fence;

static bl_str next_line(bl_str source, size_t *pos)
{
	size_t begin = *pos, end = begin;

	while (end < source.size && source.data[end] != '\n' && source.data[end] != '\r')
		end++;
	*pos = end + 1 < source.size && source.data[end] == '\r' && source.data[end + 1] == '\n'
	               ? end + 2
	               : end + 1;
	return bl_str_slice(source, begin, end);
}

/* At most three blanks, then three signs or more; what closes has nothing behind it. */
static void read_fence(fence *open, bl_str line)
{
	size_t indent = 0, length;
	char sign;

	while (indent < line.size && line.data[indent] == ' ')
		indent++;
	line = bl_str_slice(line, indent, line.size);
	sign = line.size > 0 ? line.data[0] : '\0';
	if (indent > 3 || (sign != '`' && sign != '~'))
		return;
	for (length = 0; length < line.size && line.data[length] == sign; length++)
		continue;
	line = bl_str_slice(line, length, line.size);
	if (open->sign == '\0' && length >= 3 &&
	    (sign == '~' || bl_str_find(line, BL_S("`")) == BL_NOWHERE))
		*open = (fence){sign, length};
	else if (open->sign == sign && length >= open->length && bl_str_trim(line).size == 0)
		*open = (fence){'\0', 0};
}

static bool ends_in_code(bl_str source)
{
	fence open = {'\0', 0};
	size_t pos = 0;

	while (pos < source.size)
		read_fence(&open, next_line(source, &pos));
	return open.sign != '\0';
}

/* From blank line to blank line. */
static bl_span paragraph(bl_str source, size_t at)
{
	bl_span span = {at, at};
	size_t first = at > WINDOW ? at - WINDOW : 0;
	bool blank = false;

	while (span.begin > first) {
		char c = source.data[span.begin - 1];

		if (c == '\n' && blank)
			break;
		blank = c == '\n' || (blank && strchr(" \t\r", c) != NULL);
		span.begin--;
	}
	for (blank = false; span.end < source.size && span.end < at + WINDOW; span.end++) {
		char c = source.data[span.end];

		if (c == '\n' && blank)
			break;
		blank = c == '\n' || (blank && strchr(" \t\r", c) != NULL);
	}
	return span;
}

bool bl_mend_is_tagged(bl_str source, size_t at)
{
	bl_span span = paragraph(source, at);

	return bl_str_starts(bl_str_trim(bl_str_slice(source, span.begin, span.end)), BL_S("<"));
}

bool bl_mend_has_code(bl_str source, size_t at)
{
	bl_span span = paragraph(source, at);

	return memchr(source.data + span.begin, '`', at - span.begin) != NULL &&
	       memchr(source.data + at, '`', span.end - at) != NULL;
}

bl_mend_place bl_mend_end(bl_case *c)
{
	bl_str source = c->text->source, end = bl_mend_line_end(source);
	size_t at = last_words(source);

	if (c->text->format == BL_FORMAT_HTML)
		return page_end(c);
	if (c->text->format == BL_FORMAT_MARKDOWN && ends_in_code(source))
		return nowhere("the text ends within code");
	if (c->text->format == BL_FORMAT_MARKDOWN && bl_mend_is_inside(source, at))
		return nowhere("the text ends within a tag");
	return (bl_mend_place){.at = at,
	                       .before = bl_case_format(c, "%.*s%.*s", BL_ARG(end), BL_ARG(end))};
}
