/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A phrase as a tree: what its four signs mean, before it becomes steps. */
#ifndef BL_RULES_PHRASE_H
#define BL_RULES_PHRASE_H

#include "rules/build.h"

typedef enum bl_part_kind {
	BL_PART_LITERAL,
	BL_PART_SLOT,
	BL_PART_DOTS,
	BL_PART_EITHER,  /* one of its children */
	BL_PART_SEQUENCE /* all of its children */
} bl_part_kind;

/* What stands before a part. */
typedef enum bl_before { BL_BEFORE_NOTHING, BL_BEFORE_GAP, BL_BEFORE_JOIN } bl_before;

typedef struct bl_part bl_part;
struct bl_part {
	bl_part_kind kind;
	bl_before before;
	bool maybe;            /* may be missing, with what stands before it */
	bl_str text;           /* of a literal; name of a slot */
	bl_span span;          /* in the phrase */
	bl_part *first, *next; /* children; sibling */
};

/* Reads spec->text. NULL after a complaint. */
bl_part *bl_phrase_parse(bl_builder *b, const bl_phrase_spec *spec);

/* The first part of a sequence that cannot be missing and is this slot, or NULL. */
const bl_part *bl_part_needed(const bl_part *sequence, const char *slot);

/* Whether a phrase can be followed, knows its slots, and says what its section needs; complains
 * where it does not. */
bool bl_phrase_check(bl_builder *b, const bl_phrase_spec *spec, const bl_part *sequence);

/* The characters (bl_letter_bit) of which one stands directly before the anchor, a part of the sequence,
 * wherever the phrase holds. */
uint64_t bl_phrase_beside(bl_builder *b, const bl_phrase_spec *spec, const bl_part *sequence,
                          const bl_part *anchor);

/* Whether a text is more than the words that it shows. */
bool bl_phrase_has_signs(bl_str text);

/* Complains about a piece of a phrase. */
void bl_phrase_complain(bl_builder *b, const bl_phrase_spec *spec, bl_span span, const char *hint,
                        const char *text);

#endif
