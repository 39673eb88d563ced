/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A literal as a row of elements: letters in standard form, gaps, joins. */
#ifndef BL_MATCH_LITERAL_H
#define BL_MATCH_LITERAL_H

#include "base/str.h"

/* An element is a standard form, or one of these. */
#define BL_ELEMENT_TAIL 0x40000000u /* | standard form: ends a literal behind a gap */
#define BL_ELEMENT_GAP 0x80000000u
#define BL_ELEMENT_JOIN 0x80000001u /* a gap or nothing */

/* Joins of one literal that may be nothing. */
#define BL_JOIN_MAX 3

typedef struct bl_elements {
	bl_str literal; /* without blanks and dress at its ends */
	size_t pos;
	unsigned joins;
	bool exact_case;
} bl_elements;

void bl_elements_open(bl_elements *elements, bl_str literal, bool exact_case);
bool bl_elements_next(bl_elements *elements, uint32_t *element);

/* The end of a letter in standard form at pos, composed or decomposed, or BL_NOWHERE. */
size_t bl_element_letter_at(bl_str text, size_t pos, uint32_t letter, bool exact_case);

#endif
