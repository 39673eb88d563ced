/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One lifetime, one arena; and the one door through which memory comes. */
#ifndef BL_BASE_ARENA_H
#define BL_BASE_ARENA_H

#include <string.h>

#include "bylint.h"

/* malloc and free, for callers that give no memory of their own. */
extern const bl_memory bl_memory_default;

typedef struct bl_arena_block bl_arena_block;

typedef struct bl_arena {
	bl_memory memory;
	bl_arena_block *first, *current;
	size_t held;    /* bytes taken from the door */
	size_t ceiling; /* held never grows beyond it */
} bl_arena;

/* memory may be NULL. Takes no memory yet. */
void bl_arena_init(bl_arena *arena, const bl_memory *memory, size_t ceiling);

/* size zeroed bytes, aligned for any type; NULL where memory or the ceiling ran out. */
void *bl_arena_take(bl_arena *arena, size_t size);

/* The same, not zeroed: for what is written before it is read. */
void *bl_arena_take_unset(bl_arena *arena, size_t size);

/* A copy of bytes, NUL-terminated behind its size; {NULL, 0} where memory ran out. */
bl_str bl_arena_copy(bl_arena *arena, bl_str bytes);

/* Forgets everything that was taken and keeps the blocks for the next document. */
void bl_arena_reset(bl_arena *arena);

/* Gives every block back. */
void bl_arena_free(bl_arena *arena);

/* Doubles a full typed array inside the arena. 0, or -1 where memory ran out. */
int bl_arena_room(bl_arena *arena, void **items, size_t count, size_t *capacity, size_t item_size);

/* A growing array of T in an arena: {0} is empty. BL_PUSH is a pointer to the new, zeroed item, or NULL. */
#define BL_VEC(T)                \
	struct {                 \
		T *items;        \
		size_t count;    \
		size_t capacity; \
	}
#define BL_PUSH(vec, arena)                                                           \
	((vec)->count == (vec)->capacity &&                                           \
	                 bl_arena_room((arena), (void **)&(vec)->items, (vec)->count, \
	                               &(vec)->capacity, sizeof *(vec)->items) < 0    \
	         ? NULL                                                               \
	         : (memset((vec)->items + (vec)->count, 0, sizeof *(vec)->items),     \
	            (vec)->items + (vec)->count++))

#endif
