/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One document on its way from a container to its check. It owns its bytes, so that another thread
 * can have it. */
#ifndef BL_STREAM_ITEM_H
#define BL_STREAM_ITEM_H

#include "base/str.h"

typedef enum bl_item_state {
	BL_ITEM_DOCUMENT,   /* to be checked */
	BL_ITEM_BAD_RECORD, /* a row with outcome error, and problem is its note */
	BL_ITEM_UNREADABLE, /* likewise, and a message: the run's exit code is 2 */
	BL_ITEM_NO_INPUT,   /* a message and exit code 2: no document is known to be there */
	BL_ITEM_SKIPPED     /* a message: binary data in a folder */
} bl_item_state;

typedef struct bl_item {
	bl_item_state state;
	bl_document document; /* stated is left for the caller */
	bl_str problem;       /* what is wrong, without the document's name */
	bl_str hint;          /* the next step, or absent */
	bl_buf bytes;         /* of the file or the line */
	bl_arena arena;       /* of everything else */
} bl_item;

/* ceiling is that of a document's bytes. */
void bl_item_init(bl_item *item, const bl_memory *memory, size_t ceiling);
void bl_item_free(bl_item *item);

/* Makes it empty for the next document and keeps its room. */
void bl_item_clear(bl_item *item);

/* Sets state and problem from an error. */
void bl_item_fail(bl_item *item, bl_item_state state, const bl_error *error);

#endif
