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
	bool maybe;    /* may be missing, with what stands before it */
	bl_str text;   /* of a literal; name of a slot */
	bl_span span;  /* in the phrase */
	bl_part *first, *next; /* children; sibling */
};

/* Reads spec->text. NULL after a complaint. */
bl_part *bl_phrase_parse(bl_builder *b, const bl_phrase_spec *spec);

/* The literal, slot or dots that a part begins with. */
const bl_part *bl_part_first(const bl_part *part);

/* Complains about a piece of a phrase. */
void bl_phrase_complain(bl_builder *b, const bl_phrase_spec *spec, bl_span span, const char *hint, const char *text);

#endif
