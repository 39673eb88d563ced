/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A credit line in pieces, so that each format puts its own signs round them: parts are what is known
 * of a work, a line is how a language says it. */
#ifndef BL_JUDGE_LINE_H
#define BL_JUDGE_LINE_H

#include "judge/lines.h"

typedef BL_VEC(bl_str) bl_line_names;

/* Everything is clean: no controls, no marks of direction, every run of blanks one blank; addresses are of a
 * kind that may be linked, and hold no blank and no quote. */
typedef struct bl_line_parts {
	uint32_t lines;        /* row of the words */
	uint32_t licence, out; /* rows; out: of the adaptation, or BL_NONE */
	bl_str title, url, author_url, copyright, changes, updated;
	bl_str new_title, new_author; /* of the adaptation */
	bl_line_names creators;
	bool by_publisher; /* nobody is known to have made it: creators holds who published it */
	bool own;          /* the notice of one's own page */
	bl_str refused;    /* an address that no line may hold */
} bl_line_parts;

/* Where addresses go. */
typedef enum bl_line_style {
	BL_LINE_FULL,   /* they are spelled out behind what they belong to */
	BL_LINE_LINKED, /* they are behind the words */
	BL_LINE_BRIEF   /* no verb, and only what the licence asks for */
} bl_line_style;

typedef enum bl_piece_kind {
	BL_PIECE_WORDS,
	BL_PIECE_WORK, /* what a work without a title is called */
	BL_PIECE_TITLE,
	BL_PIECE_CREATOR,
	BL_PIECE_ADDRESS,
	BL_PIECE_LICENCE,
	BL_PIECE_COPYRIGHT,
	BL_PIECE_CHANGES,
	BL_PIECE_DATE
} bl_piece_kind;

typedef struct bl_piece {
	bl_piece_kind kind;
	bool of_adaptation;
	bl_str text;
	bl_str url; /* what a link here leads to, or absent */
} bl_piece;

typedef struct bl_line_pieces {
	BL_VEC(bl_piece) list;
	bool failed; /* memory ran out */
} bl_line_pieces;

/* What is known of a work that is under a licence (a row): what work says, else what was stated. */
bl_line_parts bl_line_parts_of(const bl_rules *rules, uint32_t licence, const bl_verdict *work,
                               const bl_stated *stated, bl_arena *arena);

/* A part on one line, and an address; absent where nothing is left, or where its scheme is refused. */
bl_str bl_line_clean(bl_str part, bl_arena *arena);
bl_str bl_line_address(bl_str address, bl_arena *arena);

/* Nothing that a page may link to or that a reader could follow: "javascript:", "data:" and the like. */
bool bl_line_refuses(bl_str address);

/* It names its scheme, so that a link leads where it says. */
bool bl_line_links(bl_str address);

void bl_line_write(bl_line_pieces *line, const bl_rules *rules, const bl_line_parts *parts,
                   bl_line_style style, bl_arena *arena);

/* The pieces as one text. */
bl_str bl_line_text(const bl_line_pieces *line, bl_arena *arena);

/* Writes a line of at most that many characters (0: any number): the title is shortened first, then the
 * changes; names, addresses and the licence never. *note says what was done, or is absent. */
void bl_line_fit(bl_line_pieces *line, const bl_rules *rules, const bl_line_parts *parts,
                 bl_line_style style, size_t most, bl_arena *arena, bl_str *note);

/* Why a reservation has no line. */
#define BL_LINE_RESERVED "Permission is needed, and no credit line stands for it."

/* The option that would give a part that the licence always asks for, or NULL; and what it asks for if it
 * was supplied, or what no line can hold, in a sentence or absent. */
const char *bl_line_missing(const bl_rules *rules, const bl_line_parts *parts,
                            const bl_stated *stated);
bl_str bl_line_remark(const bl_rules *rules, const bl_line_parts *parts, bl_arena *arena);

#endif
