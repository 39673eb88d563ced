/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The kinds of cards, their fields, and what compiles them. */
#ifndef BL_RULES_FIELDS_H
#define BL_RULES_FIELDS_H

#include "rules/build.h"

/* ---- One compiler a kind of card ---- */

typedef struct bl_field bl_field;
typedef struct bl_kind {
	const char *key;    /* first word of the first line, "licence" */
	const char *folder; /* "licences" */
	const char *title;  /* "a licence card" */
	const bl_field *fields;
	void (*compile)(bl_builder *b, const bl_card *card, uint32_t row);
} bl_kind;
extern const bl_kind bl_kinds[BL_CARD_KINDS];

void bl_compile_licence(bl_builder *b, const bl_card *card, uint32_t row);
void bl_compile_names(bl_builder *b, const bl_card *card, uint32_t row);
void bl_compile_notices(bl_builder *b, const bl_card *card, uint32_t row);
void bl_compile_scopes(bl_builder *b, const bl_card *card, uint32_t row);
void bl_compile_publisher(bl_builder *b, const bl_card *card, uint32_t row);
void bl_compile_cues(bl_builder *b, const bl_card *card, uint32_t row);
void bl_compile_requirement(bl_builder *b, const bl_card *card, uint32_t row);
void bl_compile_lines(bl_builder *b, const bl_card *card, uint32_t row);

/* ---- Fields ---- */

typedef enum bl_shape {
	BL_SHAPE_TEXT,
	BL_SHAPE_TEXTS,   /* a text or a list of texts */
	BL_SHAPE_MAP,     /* names with a text each */
	BL_SHAPE_LISTS,   /* names with a list each, or with codes and their entries */
	BL_SHAPE_PHRASES, /* a list of phrases, or labels with phrases */
	BL_SHAPE_EXAMPLES,
	BL_SHAPE_FREE /* looked at by nobody yet */
} bl_shape;

struct bl_field {
	const char *name;
	bl_shape shape;
	bool needed;
	const char *about;
	const char *const *choices; /* the texts that it may be, or NULL */
};

/* Checks a card's fields against the table of its kind. False after a complaint. */
bool bl_fields_check(bl_builder *b, const bl_card *card);

/* Checks the fields of one map (a cue, an example) against a table. */
bool bl_fields_check_map(bl_builder *b, const bl_card *card, const bl_node *map,
                         const bl_field *fields, const char *title);

extern const bl_field bl_cue_fields[];
extern const bl_field bl_example_fields[];
extern const char *const bl_scope_choices[];

#endif
