/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Comparing words after the scan: names, titles and addresses against the text, in linear time. */
#ifndef BL_JUDGE_FOLD_H
#define BL_JUDGE_FOLD_H

#include "base/str.h"

/* Lower case, blanks collapsed, none at the ends; with quotes, one spelling of quotes and dashes
 * too. {NULL, 0} where memory ran out or s is absent. */
bl_str bl_fold(bl_str s, bool quotes, bl_arena *arena);

/* Walks the places of needle in hay, both folded with quotes. Overlapping places are found. */
typedef struct bl_finder {
	bl_str hay, needle; /* needle is folded */
	size_t pos, matched, fed;
	bool blank;     /* the last thing that was fed was a blank */
	uint32_t *fail; /* of the needle's prefixes (Knuth, Morris, Pratt) */
	size_t *begins; /* where each of the last folded bytes began in hay */
} bl_finder;

/* False where the needle is empty or memory ran out: then nothing is found. */
bool bl_finder_init(bl_finder *finder, bl_str hay, bl_str needle, bl_arena *arena);
bool bl_finder_next(bl_finder *finder, bl_span *out);

/* The first place that begins and ends at the edge of a word. */
bool bl_find_words(bl_str hay, bl_str needle, bl_arena *arena, bl_span *out);

/* One of two names holds the other, as whole words: "Sara Rahimi" and "Sara Rahimi, Shiraz". */
bool bl_names_agree(bl_str a, bl_str b, bl_arena *arena);

#endif
