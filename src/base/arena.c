/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Memory is taken from the front of growing blocks and given back all at once. */
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* Under AddressSanitizer every object has a wall behind it, and what was reset is out of bounds. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BL_WALLS
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define BL_WALLS
#endif

#ifdef BL_WALLS
#include <sanitizer/asan_interface.h>
#define WALL ALIGN
#define SHUT(pointer, size) ASAN_POISON_MEMORY_REGION(pointer, size)
#define OPEN(pointer, size) ASAN_UNPOISON_MEMORY_REGION(pointer, size)
#else
#define WALL ((size_t)0)
#define SHUT(pointer, size) ((void)(pointer), (void)(size))
#define OPEN(pointer, size) ((void)(pointer), (void)(size))
#endif

#define ALIGN _Alignof(max_align_t)
#define FIRST_BLOCK ((size_t)16 << 10)

struct bl_arena_block {
	bl_arena_block *next;
	size_t room, used; /* used <= room */
	_Alignas(max_align_t) char data[];
};

static void *resize_default(void *context, void *pointer, size_t size)
{
	(void)context;
	if (size == 0) {
		free(pointer);
		return NULL;
	}
	return realloc(pointer, size);
}

const bl_memory bl_memory_default = {resize_default, NULL};

void bl_arena_init(bl_arena *arena, const bl_memory *memory, size_t ceiling)
{
	*arena = (bl_arena){.memory = memory ? *memory : bl_memory_default, .ceiling = ceiling};
}

/* How much the next block holds: twice the last one, as much as is wanted, or the rest below the
 * ceiling; 0 where even that is too little. */
static size_t next_room(const bl_arena *arena, const bl_arena_block *last, size_t wanted)
{
	size_t left = arena->held < arena->ceiling ? arena->ceiling - arena->held : 0;
	size_t room = last ? 2 * (last->room + sizeof *last) : FIRST_BLOCK;

	if (left <= sizeof *last || wanted > left - sizeof *last)
		return 0;
	if (room > left)
		room = left;
	room -= sizeof *last;
	return room > wanted ? room : wanted;
}

static bl_arena_block *block_add(bl_arena *arena, bl_arena_block *last, size_t wanted)
{
	size_t room = next_room(arena, last, wanted);
	bl_arena_block *block;

	if (room == 0)
		return NULL;
	block = arena->memory.resize(arena->memory.context, NULL, sizeof *block + room);
	if (!block)
		return NULL;
	*block = (bl_arena_block){.room = room};
	SHUT(block->data, room);
	arena->held += sizeof *block + room;
	if (last)
		last->next = block;
	else
		arena->first = block;
	return block;
}

/* The block that has room for size bytes: the current one, a later one kept from before, or a new
 * one. Blocks that are passed over stay unused until the next reset. */
static bl_arena_block *block_for(bl_arena *arena, size_t size)
{
	bl_arena_block *block = arena->current, *last = NULL;

	for (; block; block = block->next) {
		if (block->room - block->used >= size)
			return block;
		last = block;
	}
	return block_add(arena, last, size);
}

void *bl_arena_take_unset(bl_arena *arena, size_t size)
{
	size_t whole = size + WALL + ALIGN - 1;
	bl_arena_block *block;
	char *taken;

	if (whole < size)
		return NULL;
	whole &= ~(ALIGN - 1);
	if (whole == 0)
		whole = ALIGN;
	if (!(block = block_for(arena, whole)))
		return NULL;
	arena->current = block;
	taken = block->data + block->used;
	block->used += whole;
	OPEN(taken, size);
	return taken;
}

void *bl_arena_take(bl_arena *arena, size_t size)
{
	void *taken = bl_arena_take_unset(arena, size);

	return taken ? memset(taken, 0, size) : NULL;
}

bl_str bl_arena_copy(bl_arena *arena, bl_str bytes)
{
	char *copy;

	if (!bytes.data || bytes.size == SIZE_MAX ||
	    !(copy = bl_arena_take_unset(arena, bytes.size + 1)))
		return (bl_str){NULL, 0};
	memcpy(copy, bytes.data, bytes.size);
	copy[bytes.size] = '\0';
	return (bl_str){copy, bytes.size};
}

void bl_arena_reset(bl_arena *arena)
{
	for (bl_arena_block *block = arena->first; block; block = block->next) {
		SHUT(block->data, block->room);
		block->used = 0;
	}
	arena->current = arena->first;
}

void bl_arena_free(bl_arena *arena)
{
	for (bl_arena_block *block = arena->first, *next; block; block = next) {
		next = block->next;
		OPEN(block->data, block->room);
		arena->memory.resize(arena->memory.context, block, 0);
	}
	arena->first = arena->current = NULL;
	arena->held = 0;
}

int bl_arena_room(bl_arena *arena, void **items, size_t count, size_t *capacity, size_t item_size)
{
	size_t wanted = *capacity ? 2 * *capacity : 4;
	void *old, *grown;

	if (wanted < *capacity || wanted > SIZE_MAX / item_size ||
	    !(grown = bl_arena_take_unset(arena, wanted * item_size)))
		return -1;
	/* items is a T ** by birth: its bytes are copied, for a void * may not alias a T *. */
	memcpy(&old, items, sizeof old);
	if (count > 0)
		memcpy(grown, old, count * item_size);
	memcpy(items, &grown, sizeof grown);
	*capacity = wanted;
	return 0;
}
