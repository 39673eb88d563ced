/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Walks a phrase's steps over the text, and remembers what stood in its slots. */
#ifndef BL_FACTS_WALK_H
#define BL_FACTS_WALK_H

#include "facts/facts.h"

enum { BL_STARTS = 32, BL_BARREN = 256 };
enum { BL_CAPTURES = 48, BL_SLOT_WORDS = BL_SLOTS /* a capture of the phrase's own words */ };

typedef struct bl_capture {
	uint32_t slot; /* bl_slot, BL_SLOT_WORDS, or BL_NONE where it is a list's */
	uint32_t list; /* list row, or BL_NONE */
	uint32_t item; /* of a list; a hit's number for licences and publishers */
	bl_span span;
} bl_capture;

typedef struct bl_walk {
	const bl_facts *facts;
	bl_span room;  /* it never leaves it: a block */
	size_t anchor; /* where the phrase's anchor must stand */
	bool credit;   /* names that are common words too are believed */
	size_t steps;  /* that may still be taken */
	bl_capture captures[BL_CAPTURES];
	size_t count;
	bl_span span; /* of the match */
	/* What one place taught, for the phrases that are tried there next: where they may begin, and
	 * which lists have nothing at a place. A walk belongs to one text. */
	struct {
		bool known;
		size_t anchor, count;
		uint64_t before; /* the anchor: bl_bit_before */
		size_t at[BL_STARTS];
	} starts;
	struct {
		uint32_t list; /* and one, so that 0 is none */
		size_t pos;
	} barren[BL_BARREN];
} bl_walk;

/* Whether the phrase matches with its anchor at anchor: w->span and w->captures then hold the match
 * that begins earliest. limit is the most steps that it may take. */
bool bl_walk_phrase(bl_walk *w, const bl_facts *facts, uint32_t phrase, size_t anchor, bool credit,
                    size_t limit);

/* The character before pos, blanks and what dresses words aside, as its bit (bl_letter_bit); none at the start
 * of a block. Whether a phrase's anchor may stand behind such a character. */
uint64_t bl_bit_before(const bl_text *text, size_t pos);
bool bl_may_stand_behind(const bl_phrase_row *row, uint64_t before);

/* The first capture of a slot or of a list of this name, or NULL. */
const bl_capture *bl_walk_slot(const bl_walk *w, bl_slot slot);
const bl_capture *bl_walk_list(const bl_walk *w, const char *name);

#endif
