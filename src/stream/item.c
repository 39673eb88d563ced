/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A document, or the reason why there is none. */
#include "stream/item.h"

enum { FRAME_BYTES = 1 << 20, TREE_FACTOR = 16 };

void bl_item_init(bl_item *item, const bl_memory *memory, size_t ceiling)
{
	*item = (bl_item){.state = BL_ITEM_DOCUMENT};
	bl_buf_init(&item->bytes, memory, ceiling + FRAME_BYTES);
	bl_arena_init(&item->arena, memory, TREE_FACTOR * (ceiling + FRAME_BYTES));
}

void bl_item_free(bl_item *item)
{
	bl_buf_free(&item->bytes);
	bl_arena_free(&item->arena);
}

void bl_item_clear(bl_item *item)
{
	item->state = BL_ITEM_DOCUMENT;
	item->document = (bl_document){.format = BL_FORMAT_AUTO};
	item->problem = item->hint = (bl_str){NULL, 0};
	bl_buf_clear(&item->bytes);
	bl_arena_reset(&item->arena);
}

void bl_item_fail(bl_item *item, bl_item_state state, const bl_error *error)
{
	item->state = state;
	item->problem = bl_arena_copy(&item->arena, bl_str_of(error->text));
	if (error->hint[0])
		item->hint = bl_arena_copy(&item->arena, bl_str_of(error->hint));
	if (!item->problem.data)
		item->problem = BL_S("memory ran out");
}
