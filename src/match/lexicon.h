/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Literals compiled into one image of words without pointers, so that it can be a constant table.
 *
 * What a literal equals in a text, walked on the text's own bytes:
 *	letters     without case, composed as decomposed, Arabic and Persian forms alike; marks that
 *	            only dress a word (Arabic vowels, tatweel, joiners, soft hyphen) are passed over
 *	a blank     a gap: blanks, at most one line break, dashes, emphasis marks and quotes with at
 *	            least one blank or dash among them, at most 24 characters
 *	a dash      a gap or nothing (the first three of a literal; the others are gaps)
 *	a quote     any quote or apostrophe
 *	the rest    itself
 * No match splits a run of ASCII letters, digits and underscores: every other place is an edge. A
 * dash or quote that ends a literal behind a blank ends the match at its first like in the gap. */
#ifndef BL_MATCH_LEXICON_H
#define BL_MATCH_LEXICON_H

#include "base/str.h"

/* Characters of a gap. */
#define BL_GAP_MAX 24

/* Bytes of a literal. */
#define BL_LITERAL_MAX 4096

typedef struct bl_literal {
	bl_str text;     /* UTF-8 */
	uint32_t value;  /* what a hit says, below 2^30 */
	uint32_t group;  /* 0: scanned for; from 1: a dictionary, looked up at a place */
	bool exact_case; /* the letters' case counts */
} bl_literal;

typedef struct bl_lexicon {
	const uint32_t *image;
	size_t words;
} bl_lexicon;

typedef struct bl_hit {
	size_t begin, end;
	uint32_t value;
} bl_hit;

/* The image is in the arena. BL_E_RULES for a literal that is empty, too long or not UTF-8 or whose
 * value is too high, and for one of group 0 that has neither an ASCII letter or digit nor a character
 * beyond ASCII that is no quote or dash; error->place.offset is then its index. */
int bl_lexicon_build(bl_lexicon *out, const bl_literal *literals, size_t count, bl_arena *arena,
                     bl_error *error);

/* The same without what only bl_match_reference reads: the literals' own texts. */
int bl_lexicon_build_lean(bl_lexicon *out, const bl_literal *literals, size_t count,
                          bl_arena *arena, bl_error *error);

/* Matches of dictionary group that begin at pos, longest first, then by value; returns how many are
 * in hits, at most max: the longest. */
size_t bl_lexicon_at(const bl_lexicon *lexicon, uint32_t group, bl_str text, size_t pos,
                     bl_hit *hits, size_t max);

/* The end of the literal at pos, edges included, or BL_NOWHERE. */
size_t bl_literal_at(bl_str text, size_t pos, bl_str literal, bool exact_case);

/* The end of a gap at pos, or pos where there is none. */
size_t bl_gap_at(bl_str text, size_t pos);

#endif
