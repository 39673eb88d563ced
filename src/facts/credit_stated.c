/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Credits that markup and front matter state: authors, translators, where a text comes from. A name that
 * readers see too, on a line near the top, is a credit of the text. */
#include <string.h>

#include "facts/credits.h"
#include "facts/slots.h"
#include "facts/words.h"

/* More of them are no byline. A name is looked for in so much of the text, in lines that are so long. */
enum { STATED_MOST = 50, NAME_BYTES = 120, TOP_BYTES = 8192, LINE_BYTES = 160 };

/* ---- What a property says ---- */

typedef struct property {
	const char *name; /* without the prefix */
	bl_credit_kind kind;
	bl_relation relation;
	bl_role role;
} property;

static const property properties[] = {
	{"author", BL_CREDIT_BYLINE, BL_RELATION_SELF, BL_ROLE_AUTHOR},
	{"authors", BL_CREDIT_BYLINE, BL_RELATION_SELF, BL_ROLE_AUTHOR},
	{"author.name", BL_CREDIT_BYLINE, BL_RELATION_SELF, BL_ROLE_AUTHOR},
	{"authors.name", BL_CREDIT_BYLINE, BL_RELATION_SELF, BL_ROLE_AUTHOR},
	{"creator", BL_CREDIT_BYLINE, BL_RELATION_SELF, BL_ROLE_AUTHOR},
	{"byline", BL_CREDIT_BYLINE, BL_RELATION_SELF, BL_ROLE_AUTHOR},
	{"byl", BL_CREDIT_BYLINE, BL_RELATION_SELF, BL_ROLE_AUTHOR},
	{"translator", BL_CREDIT_TRANSLATION, BL_RELATION_DERIVATION, BL_ROLE_TRANSLATOR},
	{"translators", BL_CREDIT_TRANSLATION, BL_RELATION_DERIVATION, BL_ROLE_TRANSLATOR},
	{"source_url", BL_CREDIT_REPUBLICATION, BL_RELATION_DERIVATION, BL_ROLE_NONE},
	{"original_url", BL_CREDIT_REPUBLICATION, BL_RELATION_DERIVATION, BL_ROLE_NONE}};

/* Behind the prefixes of a page's names: "article:author", "dcterms.creator", "parsely-author". */
static bl_str bare_name(const bl_meta *meta)
{
	const char *marks = meta->kind == BL_META_FRONT_MATTER ? "" : ":/#.-";
	size_t begin = meta->name.size;

	while (begin > 0 && !strchr(marks, meta->name.data[begin - 1]))
		begin--;
	return bl_str_slice(meta->name, begin, meta->name.size);
}

static const property *property_of(const bl_meta *meta)
{
	bl_str name = bare_name(meta);

	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		if (bl_str_equal_nocase(name, bl_str_of(properties[i].name)))
			return &properties[i];
	return NULL;
}

/* Of an article or of the page, not of a comment, a picture or a product in it. */
static bool is_of_text(const bl_meta *meta)
{
	static const char *const types[] = {"Article", "Posting", "Report", "CreativeWork",
	                                    "WebPage"};
	bool any = meta->type.size == 0;

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		any = any || bl_str_ends(meta->type, bl_str_of(types[i]));
	return any;
}

static bool is_address(bl_str value)
{
	return bl_address_end(value, 0) > 0 || value.data[0] == '/' || value.data[0] == '@' ||
	       value.data[0] == '#';
}

static bool counts(const bl_meta *meta, const property *p)
{
	bool front = meta->kind == BL_META_FRONT_MATTER;
	size_t most = p->kind == BL_CREDIT_REPUBLICATION ? (size_t)LINE_BYTES * 8 : NAME_BYTES;

	if (meta->value.size == 0 || meta->value.size > most || !is_of_text(meta))
		return false;
	if (p->kind == BL_CREDIT_REPUBLICATION)
		return front && is_address(meta->value);
	return !is_address(meta->value) &&
	       (meta->kind == BL_META_ELEMENT || meta->kind == BL_META_JSON_LD ||
	        meta->kind == BL_META_MICRODATA || meta->kind == BL_META_RDFA || front);
}

/* The publisher of a name, where it is a news agency: its byline is wire copy. */
static uint32_t agency_named(const bl_rules *rules, bl_str name)
{
	uint32_t publisher = bl_publisher_named(rules, name);

	return publisher != BL_NONE && bl_is_agency(rules, publisher) ? publisher : BL_NONE;
}

/* ---- Its credit ---- */

static bl_credited stated(const bl_search *s, const bl_meta *meta, const property *p)
{
	bl_credited c = bl_credit_empty();

	c.kind = p->kind;
	c.relation = p->relation;
	c.role = p->role;
	c.meta = meta;
	if (p->kind == BL_CREDIT_REPUBLICATION)
		c.publisher = bl_rules_site(s->facts->rules, meta->value);
	else
		c.publisher = agency_named(s->facts->rules, meta->value);
	if (p->kind == BL_CREDIT_BYLINE && c.publisher != BL_NONE) {
		c.kind = BL_CREDIT_WIRE;
		c.relation = BL_RELATION_DERIVATION;
		c.role = BL_ROLE_AGENCY;
	}
	return c;
}

/* Said before: of the same kind, by another property, or in the text. */
static bool is_known(const bl_facts *facts, const bl_credited *c)
{
	bl_str name = c->meta->value;

	for (size_t i = 0; i < facts->credited.count; i++) {
		const bl_credited *other = &facts->credited.items[i];

		if (other->kind == c->kind &&
		    (bl_str_equal_nocase(bl_credited_creator(facts, other), name) ||
		     bl_str_equal_nocase(bl_credited_source(facts, other), name) ||
		     (other->meta && bl_str_equal_nocase(other->meta->value, name))))
			return true;
	}
	return false;
}

/* ---- Names that readers see ---- */

static bool is_short_line(bl_str chars, size_t begin, size_t end)
{
	size_t from = begin, to = end;

	while (from > 0 && begin - from < LINE_BYTES && chars.data[from - 1] != '\n')
		from--;
	while (to < chars.size && to - end < LINE_BYTES && chars.data[to] != '\n')
		to++;
	return to - from < LINE_BYTES;
}

/* Where a name stands on a short line of the top that is no heading and no way about the site. */
static bl_span seen_at(const bl_facts *facts, bl_str name)
{
	bl_str chars = bl_str_slice(facts->text->chars, 0, TOP_BYTES);

	for (size_t from = 0, at; from < chars.size; from += at + name.size) {
		const bl_block *block;
		bl_span span;

		at = bl_str_find(bl_str_slice(chars, from, chars.size), name);
		if (at == BL_NOWHERE)
			break;
		span = (bl_span){from + at, from + at + name.size};
		block = bl_text_block(facts->text, span.begin);
		if (bl_word_edge(chars, span.begin) && bl_word_edge(chars, span.end) && block &&
		    (block->role == BL_BLOCK_BYLINE ||
		     (block->role == BL_BLOCK_PARAGRAPH &&
		      is_short_line(facts->text->chars, span.begin, span.end))))
			return span;
	}
	return BL_NO_SPAN;
}

static bool is_credited_at(const bl_facts *facts, bl_span span)
{
	for (size_t i = 0; i < facts->credited.count; i++) {
		const bl_credited *c = &facts->credited.items[i];

		if (c->whole.begin != BL_NOWHERE && c->whole.begin < span.end &&
		    span.begin < c->whole.end)
			return true;
	}
	return false;
}

static bl_credited shown(const bl_credited *c, bl_span span)
{
	bl_credited seen = *c;

	seen.meta = NULL;
	seen.whole = span;
	if (c->kind == BL_CREDIT_WIRE)
		seen.source = span;
	else
		seen.creator = span;
	return seen;
}

static int add_property(bl_search *s, const bl_meta *meta, const property *p)
{
	bl_credited c = stated(s, meta, p), seen;
	bl_span span;

	c.placeholder = bl_is_placeholder(s->facts->rules, meta->value);
	if (is_known(s->facts, &c))
		return BL_OK;
	span = c.kind == BL_CREDIT_BYLINE || c.kind == BL_CREDIT_WIRE
	               ? seen_at(s->facts, meta->value)
	               : BL_NO_SPAN;
	if (span.begin == BL_NOWHERE || c.placeholder)
		return bl_credit_keep(s, &c);
	seen = shown(&c, span);
	return is_credited_at(s->facts, span) ? BL_OK : bl_credit_keep(s, &seen);
}

/* ---- Links to authors ---- */

/* A link that says so, or the only words of a byline. */
static bool leads_to_author(const bl_text *text, const bl_link *link)
{
	const bl_block *block;

	if (link->kind != BL_LINK_ANCHOR ||
	    (link->rel.size == 0 && link->role != BL_BLOCK_BYLINE) ||
	    link->anchor.begin >= link->anchor.end ||
	    link->anchor.end - link->anchor.begin > NAME_BYTES)
		return false;
	if (bl_has_token(link->rel, "author"))
		return true;
	block = bl_text_block(text, link->anchor.begin);
	return block && block->role == BL_BLOCK_BYLINE && block->span.begin == link->anchor.begin &&
	       block->span.end == link->anchor.end;
}

static int add_link(bl_search *s, const bl_link *link)
{
	bl_str name = bl_str_slice(s->facts->text->chars, link->anchor.begin, link->anchor.end);
	bl_credited c = bl_credit_empty();

	c.kind = BL_CREDIT_BYLINE;
	c.relation = BL_RELATION_SELF;
	c.role = BL_ROLE_AUTHOR;
	c.whole = c.creator = link->anchor;
	c.placeholder = bl_is_placeholder(s->facts->rules, name);
	if (c.placeholder)
		c.creator = BL_NO_SPAN;
	return is_address(name) || is_credited_at(s->facts, link->anchor) ? BL_OK
	                                                                  : bl_credit_keep(s, &c);
}

int bl_find_bylines(bl_search *s)
{
	const bl_text *text = s->facts->text;
	size_t kept = 0;
	int r = BL_OK;

	for (size_t i = 0; i < text->links.count && kept < STATED_MOST && r == BL_OK; i++)
		if (leads_to_author(text, &text->links.items[i])) {
			r = add_link(s, &text->links.items[i]);
			kept++;
		}
	for (size_t i = 0; i < text->metas.count && kept < STATED_MOST && r == BL_OK; i++) {
		const property *p = property_of(&text->metas.items[i]);

		if (p && counts(&text->metas.items[i], p)) {
			r = add_property(s, &text->metas.items[i], p);
			kept++;
		}
	}
	return r;
}
