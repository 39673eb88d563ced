/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How the readers of slots gather where a slot may end. */
#ifndef BL_FACTS_SLOT_ENDS_H
#define BL_FACTS_SLOT_ENDS_H

#include "facts/slots.h"

typedef struct bl_ends {
	bl_slot_end *items;
	size_t count, max;
} bl_ends;

/* The text up to the end of the walk's block. */
static inline bl_str bl_walk_text(const bl_walk *w)
{
	return (bl_str){w->facts->text->chars.data, w->room.end};
}

/* An end beyond the most that are asked for is left out. */
void bl_ends_add(bl_ends *e, size_t end, uint32_t item);

/* From a row on: the longest first. */
void bl_ends_reverse(bl_ends *e, size_t from);

/* Behind the blanks of a line at pos. */
size_t bl_line_blanks_end(bl_str text, size_t pos);

/* The readers of names: who made something, where it was published, whose noun phrase it is. words is
 * the list that makes a noun phrase one, or BL_NONE. */
void bl_person_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e);
void bl_creator_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e);
void bl_venue_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e);
void bl_noun_ends(const bl_walk *w, uint32_t list, size_t pos, bl_ends *e);
void bl_publisher_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e);

#endif
