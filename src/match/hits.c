/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One array that is sorted whenever it is looked at. */
#include "match/hits.h"

#include <string.h>

static int compare(const bl_hit *a, const bl_hit *b)
{
	if (a->begin != b->begin)
		return a->begin < b->begin ? -1 : 1;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return (a->value > b->value) - (a->value < b->value);
}

bool bl_hits_insert(bl_hits *hits, bl_hit hit, bl_arena *arena)
{
	size_t at = hits->count;
	bl_hit *last;
	int order = -1;

	while (at > 0 && (order = compare(&hits->items[at - 1], &hit)) > 0)
		at--;
	if (at > 0 && order == 0)
		return true;
	last = BL_PUSH(hits, arena);
	if (!last)
		return false;
	memmove(hits->items + at + 1, hits->items + at, (hits->count - 1 - at) * sizeof hit);
	hits->items[at] = hit;
	return true;
}
