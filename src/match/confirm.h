/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* From a place whose key may be in the index to the matches that it belongs to. */
#ifndef BL_MATCH_CONFIRM_H
#define BL_MATCH_CONFIRM_H

#include "match/letter.h"
#include "match/matcher.h"

typedef struct bl_confirm {
	const uint32_t *image;
	bl_str text;
	bl_hits *hits;
	bl_arena *arena;
	size_t read_slowly; /* words that begin before it were read slowly where they had to be */
	bool failed;        /* memory ran out */
} bl_confirm;

/* A word of this key begins at pos, and its letters stand together. */
void bl_confirm_word(bl_confirm *confirm, uint64_t key, size_t pos);

/* A character beyond ASCII of these four bytes stands at pos. */
void bl_confirm_wide(bl_confirm *confirm, uint32_t bytes, size_t pos);

#endif
