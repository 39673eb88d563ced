/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Every match of group 0 in a text, in one pass. The guarantee: bl_match finds what
 * bl_match_reference finds, on any bytes and on every path. */
#ifndef BL_MATCH_MATCHER_H
#define BL_MATCH_MATCHER_H

#include "match/lexicon.h"

typedef struct bl_hits {
	bl_hit *items;
	size_t count, capacity;
} bl_hits;

typedef enum bl_path {
	BL_PATH_BEST,     /* what the processor can do */
	BL_PATH_PORTABLE, /* plain C */
	BL_PATH_AVX2      /* where the processor has it, else the portable path */
} bl_path;

/* Every match, overlapping and nested ones included, each once, sorted by begin, end, value. Hits
 * are added to *hits, which is empty ({0}) before. Time is linear in the text. */
int bl_match(const bl_lexicon *lexicon, bl_str text, bl_hits *hits, bl_arena *arena, bl_path path,
             bl_error *error);

/* The same, slow and obvious: tries the literals at every place. */
int bl_match_reference(const bl_lexicon *lexicon, bl_str text, bl_hits *hits, bl_arena *arena,
                       bl_error *error);

/* Whether the processor has what BL_PATH_AVX2 needs. */
bool bl_path_has_avx2(void);

#endif
