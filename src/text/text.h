/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A document's bytes as UTF-8 text that can be compared, with a map back to the bytes. */
#ifndef BL_TEXT_TEXT_H
#define BL_TEXT_TEXT_H

#include "base/complaint.h"
#include "base/place.h"

/* What a block is. A plain text knows lines and paragraphs only. NAV is for finding one's way, COMMENT
 * what readers wrote below. */
typedef enum bl_block_role {
	BL_BLOCK_PARAGRAPH,
	BL_BLOCK_TITLE,
	BL_BLOCK_BYLINE,
	BL_BLOCK_CAPTION,
	BL_BLOCK_ASIDE,
	BL_BLOCK_FOOTER,
	BL_BLOCK_QUOTE,
	BL_BLOCK_CODE,
	BL_BLOCK_META,
	BL_BLOCK_NAV,
	BL_BLOCK_COMMENT
} bl_block_role;

/* Blocks follow one another: for all i, blocks[i].span.end <= blocks[i + 1].span.begin. */
typedef struct bl_block {
	bl_span span; /* in the text */
	bl_block_role role;
} bl_block;

/* From text_begin on, text_unit bytes of text stand for source_unit bytes of the document. What stands
 * between two rows in the document alone is markup. */
typedef struct bl_map_row {
	size_t text_begin, source_begin;
	unsigned text_unit, source_unit;
} bl_map_row;

typedef BL_VEC(bl_map_row) bl_map;

/* HEAD is a link element, of which a reader sees nothing. */
typedef enum bl_link_kind { BL_LINK_ANCHOR, BL_LINK_IMAGE, BL_LINK_HEAD } bl_link_kind;

/* An address and what it belongs to. */
typedef struct bl_link {
	bl_link_kind kind;
	bl_block_role role; /* of the place where it stands */
	bl_span anchor;     /* its words in the text; empty, at its place, where it has none */
	bl_str url;         /* as written, without character references and blanks around it */
	bl_span source;     /* of the url in the document */
	bl_str rel;         /* tokens as written: ask bl_has_token */
	bl_str hreflang, title, alt;
	bl_str about;  /* whose address it is, where an attribute about says so */
	size_t within; /* of an image: the row of the link that holds it, or BL_NOWHERE */
} bl_link;

/* Where a property is from. */
typedef enum bl_meta_kind {
	BL_META_ELEMENT, /* meta name, property or http-equiv */
	BL_META_LINK,    /* link rel=license or rel=copyright */
	BL_META_JSON_LD,
	BL_META_MICRODATA,
	BL_META_RDFA,
	BL_META_RDF,  /* RDF/XML in a comment */
	BL_META_PAGE, /* title, lang and base of the page */
	BL_META_FRONT_MATTER
} bl_meta_kind;

/* What a document says of itself or of a part of it without showing it. */
typedef struct bl_meta {
	bl_meta_kind kind;
	bl_str name; /* of the property, as written; of front matter with the names above it, dotted */
	bl_str value; /* UTF-8 without character references */
	bl_str about; /* address of the thing that it is said of, or absent */
	bl_str type;  /* what kind of thing that is ("ImageObject"), or absent */
	bl_span span; /* of the value in the document, or BL_NO_SPAN */
} bl_meta;

typedef struct bl_text {
	bl_str chars;  /* UTF-8, always valid */
	bl_str source; /* the document's bytes as given */
	bl_map map;    /* empty: chars and source are the same bytes */
	BL_VEC(bl_block) blocks;
	BL_VEC(bl_link) links; /* in the order of the document */
	BL_VEC(bl_meta) metas;
	BL_VEC(bl_str) notes;
	bl_str language; /* that the document declares for itself, or absent */
	bl_format format;
	bool binary; /* a NUL in the first 8 KiB: not text at all */
	bl_places places;
} bl_text;

/* Reads a document of at most ceiling bytes; what lies beyond is left out, with a note. */
int bl_text_read(bl_text *text, const bl_document *document, size_t ceiling, bl_arena *arena,
                 bl_error *error);

/* A span of the text as a span of the document: from where its first character begins to where its
 * last one ends. */
bl_span bl_text_source(const bl_text *text, bl_span span);

/* The block that holds pos, or NULL. */
const bl_block *bl_text_block(const bl_text *text, size_t pos);

/* The link whose words begin at pos, or NULL. */
const bl_link *bl_link_from(const bl_text *text, size_t pos);

/* The link of a place: the first whose words share a character with the span, or NULL. */
const bl_link *bl_link_over(const bl_text *text, bl_span span);

/* Whether a list of tokens divided by blanks has one, in any case: rel="license noopener". */
bool bl_has_token(bl_str list, const char *token);

/* "meta", "link", "json-ld" … */
const char *bl_meta_kind_name(bl_meta_kind kind);

#endif
