/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the files of the HTML reader share: html.c reads a page, html_scan.c finds its tags,
 * html_tree.c knows which elements are open, html_meta.c what the page says of itself. */
#ifndef BL_TEXT_HTML_H
#define BL_TEXT_HTML_H

#include "text/html_names.h"
#include "text/writer.h"

/* Elements beyond are as if they were not there; links and properties beyond are left out. */
enum {
	BL_HTML_DEPTH = 512,
	BL_HTML_LINKS_MOST = 200000,
	BL_HTML_METAS_MOST = 20000,
	BL_HTML_JSON_MOST = 4 << 20
};

/* What properties are said of: its address and its kind, as far as the page says. */
typedef struct bl_thing {
	bl_str about, type;
} bl_thing;

/* An element that is open. */
typedef struct bl_open {
	unsigned char element, role;
	bool weak; /* the role is only what a class name says */
	bool mute, lines;
	size_t meta;  /* the property whose value is its text, or BL_NOWHERE */
	size_t begin; /* of that text */
	const bl_thing *thing;
} bl_open;

/* What the words of a class said. */
typedef struct bl_hint {
	bl_str words;
	bl_block_role role;
} bl_hint;

enum { BL_HTML_HINTS = 512 };

typedef struct bl_html {
	/* Of one reading: begun anew where the page is read again. */
	bl_text *text;
	bl_arena *arena;
	bl_str in;
	bl_writer writer;
	size_t depth;                     /* of the innermost open element, from 0 */
	unsigned short open[BL_ELEMENTS]; /* how many of each kind are on the stack */
	size_t link;                      /* the row of the anchor that is open, or BL_NOWHERE */
	size_t link_begin;
	bool mute;
	bl_str charset; /* that the page declares, as written, or absent */
	size_t json;    /* bytes of JSON-LD read so far */
	size_t things;  /* that properties were said of so far */
	bool crowded;   /* links or properties were left out */
	bool failed;    /* memory ran out */
	uint32_t seen;  /* attributes of the tag at hand: a bit for each */

	/* Of the whole document. attributes: values as written, without their quotes, where their bit is set. */
	bl_str attributes[BL_ATTRIBUTES];
	bl_hint hints[BL_HTML_HINTS];
	bl_thing page;
	bl_open stack[BL_HTML_DEPTH + 1]; /* [0] is the page, the last one is never kept */
} bl_html;

/* A set of attributes, as in seen. */
#define BL_HTML_BIT(attribute) ((uint32_t)1 << (attribute))

static inline bool bl_html_has(const bl_html *h, bl_html_attribute attribute)
{
	return h->seen >> attribute & 1;
}

/* An attribute as written, or absent. */
static inline bl_str bl_html_raw(const bl_html *h, bl_html_attribute attribute)
{
	return bl_html_has(h, attribute) ? h->attributes[attribute] : (bl_str){NULL, 0};
}

/* Without blanks around it and with its references resolved, valid UTF-8; absent stays absent. */
bl_str bl_html_value(bl_html *h, bl_str raw);

/* As it stands, with U+FFFD for bytes that are no UTF-8. */
bl_str bl_html_mended(bl_html *h, bl_str raw);

static inline bl_str bl_html_attribute_value(bl_html *h, bl_html_attribute attribute)
{
	return bl_html_value(h, bl_html_raw(h, attribute));
}

/* Where a piece of the input stands in it. */
bl_span bl_html_where(const bl_html *h, bl_str piece);

/* ---- html.c ---- */

/* Readies h, zeroed or used before, for reading in; text's links, metas, map and blocks begin anew. -1: no memory. */
int bl_html_start(bl_html *h, bl_text *text, bl_str in, bl_arena *arena);

/* Closes what is open. -1: no memory. */
int bl_html_end(bl_html *h);

/* Places in a text that was decoded before it was read become places in the document. */
int bl_html_lead_back(bl_text *text, const bl_map *decoded, bl_arena *arena);

/* ---- html_scan.c ---- */

/* Reads markup and text at [pos, end) of the input. */
void bl_html_scan(bl_html *h, size_t pos, size_t end);

/* Reads the name and the attributes of a tag from pos, behind its '<', up to end. Returns where it ends,
 * behind its '>', or BL_NOWHERE where it does not end. */
typedef struct bl_tag {
	bl_str name;
	bl_html_element element;
	bool closed; /* <x/> */
} bl_tag;
size_t bl_html_tag(bl_html *h, bl_tag *tag, size_t pos, size_t end, bool read_all);

/* ---- html_tree.c ---- */

void bl_html_open(bl_html *h, const bl_tag *tag);
void bl_html_close(bl_html *h, const bl_tag *tag);
void bl_html_close_all(bl_html *h);

/* What is open is a caption, unless it is something more particular. */
void bl_html_caption(bl_html *h);

/* ---- html_link.c ---- */

/* A row for a link at this place, without an address yet; NULL where there is no room (h says why). */
bl_link *bl_html_add_link(bl_html *h, bl_link_kind kind);

/* The element of the tag at hand has an address: <a>, <area>, <img>, <link>. */
void bl_html_link(bl_html *h, bl_html_element element);
void bl_html_end_link(bl_html *h);

/* ---- html_meta.c ---- */

/* A row for a property that is read; NULL where there is no room (h says why). */
bl_meta *bl_html_add(bl_html *h, bl_meta_kind kind, bl_str name, bl_str value, bl_span span);

/* What the attributes of the tag at hand say: meta, html, base, and itemprop and property anywhere.
 * Returns the row of a property whose value is the element's text, or BL_NOWHERE. */
size_t bl_html_properties(bl_html *h, bl_html_element element, bl_open *open);

/* Whether this property is one that is kept, by its name without a prefix. */
bool bl_html_is_kept(bl_str name);

/* ---- html_json.c, html_rdf.c ---- */

void bl_html_json(bl_html *h, bl_str script);
void bl_html_rdf(bl_html *h, size_t begin, size_t end);

#endif
