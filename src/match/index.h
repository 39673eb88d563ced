/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* From the rarest word of a phrase to the phrase: keys, and what stands at them. */
#ifndef BL_MATCH_INDEX_H
#define BL_MATCH_INDEX_H

#include "match/trie.h"

/* One spelling of a literal: elements without joins, and the one that it is looked for by. */
typedef struct bl_spelling {
	const uint32_t *elements;
	uint32_t count, anchor;
	uint64_t home;              /* spellings with one home share their keys */
	uint32_t value, check, row; /* row: of the literal */
} bl_spelling;

typedef struct bl_key_of {
	uint64_t key;
	uint32_t home;
} bl_key_of;

/* Spellings with one anchor: a trie of what stands before it, read backwards. */
typedef struct bl_home {
	uint32_t root;    /* in the trie of prefixes, which accepts groups */
	uint32_t letters; /* of the anchor that its keys prove */
} bl_home;

/* Spellings with one home and one prefix: a trie from the anchor on. */
typedef struct bl_group {
	uint32_t root, behind; /* behind: the home's letters */
} bl_group;

typedef struct bl_variant {
	uint32_t standard, code;
} bl_variant;

typedef struct bl_index {
	bl_arena *arena;
	BL_VEC(bl_spelling) spellings;
	BL_VEC(bl_home) homes;
	BL_VEC(bl_group) groups;
	bl_trie prefixes;
	BL_VEC(bl_key_of) keys;
	BL_VEC(bl_variant)
	variants;        /* codes beyond ASCII by standard form, gathered when first needed */
	uint16_t *tally; /* how often characters beyond ASCII stand in the spellings */
	uint32_t shortest;
	uint32_t singles[2048 / 32];
	bool failed;
} bl_index;

/* Chooses the anchor and the home; false where nothing can be one. */
bool bl_anchor_choose(bl_index *index, bl_spelling *spelling);

/* Counts a spelling's characters, before the first choice. */
void bl_anchor_tally(bl_index *index, const bl_spelling *spelling);

/* How many letters the ASCII word has that begins at an element. */
uint32_t bl_anchor_letters(const bl_spelling *spelling, uint32_t at);

/* Adds every key by which some text of the spelling's anchor is met. */
void bl_anchor_keys(bl_index *index, const bl_spelling *spelling, uint32_t home);

/* Puts the spellings, group by group, into tries, and gathers their keys. */
void bl_index_group(bl_index *index, bl_trie *trie);

/* Writes groups, prefixes, lists, slots, bitmap and singles, and their places into the head. */
void bl_index_write(bl_index *index, const uint32_t *places, bl_image *image);

#endif
