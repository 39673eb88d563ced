/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A sorted list: there are as many ids as licences have requirements, and far more findings. */
#include "report/catalogue.h"

#include <string.h>

/* Where id stands, or would stand. */
static size_t place_of(const bl_catalogue *catalogue, bl_str id)
{
	size_t low = 0, high = catalogue->entries.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (bl_str_compare(catalogue->entries.items[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static size_t insert(bl_catalogue *catalogue, size_t at, bl_str id)
{
	bl_str copy = bl_arena_copy(&catalogue->arena, id);
	size_t number = catalogue->entries.count;
	bl_entry *items;

	if (copy.data == NULL || BL_PUSH(&catalogue->entries, &catalogue->arena) == NULL)
		return BL_NOWHERE;
	items = catalogue->entries.items;
	memmove(&items[at + 1], &items[at], (number - at) * sizeof *items);
	items[at] = (bl_entry){copy, number};
	return number;
}

size_t bl_catalogue_number(bl_catalogue *catalogue, const bl_buf *out, bl_str id, bool *is_new)
{
	size_t at;

	if (catalogue->descriptions.ceiling == 0) {
		bl_arena_init(&catalogue->arena, &out->memory, out->ceiling);
		bl_buf_init(&catalogue->descriptions, &out->memory, out->ceiling);
	}
	at = place_of(catalogue, id);
	*is_new = at == catalogue->entries.count ||
	          !bl_str_equal(catalogue->entries.items[at].id, id);
	return *is_new ? insert(catalogue, at, id) : catalogue->entries.items[at].number;
}

void bl_catalogue_free(bl_catalogue *catalogue)
{
	if (catalogue->descriptions.ceiling > 0) {
		bl_buf_free(&catalogue->descriptions);
		bl_arena_free(&catalogue->arena);
	}
	*catalogue = (bl_catalogue){0};
}
