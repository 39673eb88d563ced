/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What may stand in a known slot: each reader says where it may end. */
#ifndef BL_FACTS_SLOTS_H
#define BL_FACTS_SLOTS_H

#include "facts/walk.h"

typedef struct bl_slot_end {
	size_t end;
	uint32_t item; /* the hit of a licence or a publisher, else BL_NONE */
} bl_slot_end;

/* The ends of a slot that begins at pos, the longest first; returns how many (at most max). words is
 * the list of nouns that make an organisation or a document, or BL_NONE. */
size_t bl_slot_ends(const bl_walk *w, bl_slot slot, uint32_t words, size_t pos, bl_slot_end *out,
                    size_t max);

/* The end of the address that begins at pos ("https://…", "www.…", "//…"), or pos. */
size_t bl_address_end(bl_str text, size_t pos);

/* The end of an address that begins at pos, whatever it begins with. */
size_t bl_address_rest(bl_str text, size_t pos);

/* The value of a decimal digit of any script that licences are named in, or -1. */
int bl_digit_value(uint32_t code);

bool bl_holds_digit(bl_str word);

/* A number like 4.0 that begins at pos, in any script's digits: its end, or pos. value gets its ASCII
 * digits, always with a minor part ("4" is "4.0"). */
size_t bl_version_end(bl_str text, size_t pos, char value[16]);

#endif
