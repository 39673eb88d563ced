/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Credit lines in the formats of pages, wikis, bibliographies and metadata. To add a format, write a file
 * with its functions and add it to the table in attribution.c. */
#ifndef BL_REPORT_ATTRIBUTION_H
#define BL_REPORT_ATTRIBUTION_H

#include "base/json.h"
#include "judge/line.h"

/* How several works stand together. */
typedef enum bl_works_shape { BL_WORKS_LINES, BL_WORKS_LIST, BL_WORKS_TABLE } bl_works_shape;

typedef struct bl_credits bl_credits;

/* begin and end may be NULL. A format of lines has piece, from which lines, lists and tables come; any other
 * has work. */
typedef struct bl_credit_format {
	const char *name;
	bl_line_style style;
	void (*piece)(bl_credits *c, const bl_piece *piece);
	const struct bl_credit_frame *frame;
	void (*begin)(bl_credits *c);
	void (*work)(bl_credits *c);
	void (*end)(bl_credits *c);
	bool single; /* describes one work and no more */
} bl_credit_format;

/* What stands round a line, a list, a table and its cells. open_work and open_row may be written by a function
 * that knows the work, too. */
typedef struct bl_credit_frame {
	const char *open_work, *close_work;
	const char *open_list, *open_item, *close_item, *close_list;
	const char *open_table, *open_head, *close_head, *open_row, *close_row, *close_table;
	const char *between_heads, *between_cells;
	/* the attributes of a tag: a language, a direction, a subject */
	void (*attributes)(bl_credits *c, bool whole);
} bl_credit_frame;

/* One run: works are added, one after the other. */
struct bl_credits {
	const bl_credit_format *format;
	bl_buf *out;
	const bl_rules *rules;
	bl_arena *arena;
	bl_works_shape shape;
	bool several; /* more than one work may come */
	size_t most;  /* characters of a line, or 0 */
	/* of the work that is being written */
	size_t number; /* from 1 */
	const bl_line_parts *parts;
	uint32_t lines; /* row of the words of the whole */
	bl_json_writer json;
};

/* The format of a name, or NULL; and the n-th name, or NULL behind the last. */
const bl_credit_format *bl_credit_format_named(bl_str name);
const char *bl_credit_format_name(size_t n);

void bl_credits_begin(bl_credits *c);
/* *note says what was shortened, or is absent. */
void bl_credits_add(bl_credits *c, const bl_line_parts *parts, bl_str *note);
void bl_credits_end(bl_credits *c);

/* The whole line with its addresses, as other formats quote it. */
bl_str bl_credits_line(const bl_credits *c);
/* The address of the work's licence, or of the adaptation's. */
bl_str bl_credits_licence(const bl_credits *c, bool of_adaptation);

/* ---- The formats ---- */

extern const bl_credit_frame bl_credit_frame_markdown, bl_credit_frame_html,
	bl_credit_frame_html_plain, bl_credit_frame_wikitext;

void bl_credit_markdown(bl_credits *c, const bl_piece *piece);
void bl_credit_html(bl_credits *c, const bl_piece *piece);
void bl_credit_html_plain(bl_credits *c, const bl_piece *piece);
void bl_credit_wikitext(bl_credits *c, const bl_piece *piece);
void bl_credit_bibtex(bl_credits *c);
void bl_credit_csl_begin(bl_credits *c);
void bl_credit_csl(bl_credits *c);
void bl_credit_csl_end(bl_credits *c);
void bl_credit_jsonld_begin(bl_credits *c);
void bl_credit_jsonld(bl_credits *c);
void bl_credit_jsonld_end(bl_credits *c);
void bl_credit_xmp(bl_credits *c);

#endif
