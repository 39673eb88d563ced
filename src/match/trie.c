/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Building: edges in one table, found by hash, sorted once. A letter that comes apart has a second
 * way to its node, over its base and its mark. */
#include "match/trie.h"

#include <stdlib.h>

#include "match/letter.h"
#include "match/literal.h"

uint32_t bl_image_add(bl_image *image, uint32_t word)
{
	uint32_t *place = image->failed ? NULL : BL_PUSH(&image->words, image->arena);

	if (!place) {
		image->failed = true;
		return 0;
	}
	*place = word;
	return (uint32_t)image->words.count - 1;
}

uint32_t bl_trie_root(bl_trie *trie)
{
	return trie->nodes++;
}

static size_t slot_of(const bl_trie *trie, uint32_t from, uint32_t code)
{
	uint64_t hash = ((uint64_t)from << 32 | code) * 0x9E3779B97F4A7C15u;
	size_t slot = (hash >> 32) & (trie->slot_count - 1);

	for (;; slot = (slot + 1) & (trie->slot_count - 1)) {
		const bl_trie_edge *edge;

		if (trie->slots[slot] == 0)
			return slot;
		edge = &trie->edges.items[trie->slots[slot] - 1];
		if (edge->from == from && edge->code == code)
			return slot;
	}
}

static bool slots_grow(bl_trie *trie)
{
	const uint32_t *old = trie->slots;
	size_t old_count = trie->slot_count;

	trie->slot_count = old_count ? 2 * old_count : 1024;
	trie->slots = bl_arena_take(trie->arena, trie->slot_count * sizeof *trie->slots);
	for (size_t i = 0; trie->slots && i < old_count; i++) {
		const bl_trie_edge *edge = &trie->edges.items[old[i] ? old[i] - 1 : 0];

		if (old[i])
			trie->slots[slot_of(trie, edge->from, edge->code)] = old[i];
	}
	return trie->slots != NULL;
}

static bool edge_add(bl_trie *trie, uint32_t from, uint32_t code, uint32_t to)
{
	bl_trie_edge *edge = BL_PUSH(&trie->edges, trie->arena);

	if (!edge) {
		trie->failed = true;
		return false;
	}
	*edge = (bl_trie_edge){from, code, to};
	return true;
}

/* The second way stays out of the hash: no row of elements goes it. */
static void add_decomposed(bl_trie *trie, uint32_t node, uint32_t element, uint32_t to)
{
	uint32_t base, mark;

	if (!trie->backwards && element < BL_ELEMENT_TAIL &&
	    bl_letter_split(element, false, &base, &mark))
		edge_add(trie, bl_trie_step(trie, node, base), mark, to);
}

uint32_t bl_trie_step(bl_trie *trie, uint32_t node, uint32_t element)
{
	size_t slot;
	uint32_t to;

	if (trie->failed || (2 * trie->stepped >= trie->slot_count && !slots_grow(trie))) {
		trie->failed = true;
		return node;
	}
	slot = slot_of(trie, node, element);
	if (trie->slots[slot])
		return trie->edges.items[trie->slots[slot] - 1].to;
	to = trie->nodes++;
	if (!edge_add(trie, node, element, to))
		return node;
	trie->slots[slot] = (uint32_t)trie->edges.count;
	trie->stepped++;
	add_decomposed(trie, node, element, to);
	return to;
}

void bl_trie_accept_at(bl_trie *trie, uint32_t node, uint32_t value, uint32_t check)
{
	bl_trie_accept *accept = trie->failed ? NULL : BL_PUSH(&trie->accepts, trie->arena);

	if (!accept)
		trie->failed = true;
	else
		*accept = (bl_trie_accept){node, value, check};
}

static int compare_words(const uint32_t *a, const uint32_t *b, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return 0;
}

static int compare_edges(const void *a, const void *b)
{
	const bl_trie_edge *x = a, *y = b;

	return compare_words((const uint32_t[]){x->from, x->code, x->to},
	                     (const uint32_t[]){y->from, y->code, y->to}, 3);
}

static int compare_accepts(const void *a, const void *b)
{
	const bl_trie_accept *x = a, *y = b;

	return compare_words((const uint32_t[]){x->node, x->value, x->check},
	                     (const uint32_t[]){y->node, y->value, y->check}, 3);
}

/* Where each node will stand, from word start on. */
static uint32_t *lay_out(const bl_trie *trie, uint32_t start)
{
	uint32_t *places = bl_arena_take(trie->arena, (trie->nodes + 1) * sizeof *places);

	if (!places)
		return NULL;
	for (size_t i = 0; i < trie->edges.count; i++)
		places[trie->edges.items[i].from] += 2;
	for (size_t i = 0; i < trie->accepts.count; i++)
		places[trie->accepts.items[i].node] += 2;
	for (uint32_t node = 0; node <= trie->nodes; node++) {
		uint32_t size = 1 + places[node];

		places[node] = start;
		start += size;
	}
	return places;
}

/* What of the sorted tables is written. */
typedef struct bl_trie_cursor {
	size_t edge, accept;
} bl_trie_cursor;

static void write_node(const bl_trie *trie, bl_image *image, uint32_t node, const uint32_t *places,
                       bl_trie_cursor *at)
{
	const bl_trie_edge *edges = trie->edges.items;
	uint32_t head = bl_image_add(image, 0);
	size_t accept = at->accept, edge = at->edge;

	for (; at->accept < trie->accepts.count; at->accept++) {
		const bl_trie_accept *row = &trie->accepts.items[at->accept];

		if (row->node != node)
			break;
		bl_image_add(image, row->value);
		bl_image_add(image, row->check);
	}
	for (; at->edge < trie->edges.count && edges[at->edge].from == node; at->edge++)
		bl_image_add(image, edges[at->edge].code);
	for (size_t i = edge; i < at->edge; i++)
		bl_image_add(image, places[edges[i].to]);
	if (at->edge - edge > UINT16_MAX || at->accept - accept > UINT16_MAX)
		image->failed = true;
	if (!image->failed)
		image->words.items[head] = (uint32_t)(at->edge - edge) |
		                           (uint32_t)(at->accept - accept) << BL_ACCEPT_SHIFT;
}

const uint32_t *bl_trie_write(bl_trie *trie, bl_image *image)
{
	const uint32_t *places = trie->failed ? NULL : lay_out(trie, (uint32_t)image->words.count);
	bl_trie_cursor at = {0, 0};

	if (!places)
		return NULL;
	if (trie->edges.count)
		qsort(trie->edges.items, trie->edges.count, sizeof *trie->edges.items,
		      compare_edges);
	if (trie->accepts.count)
		qsort(trie->accepts.items, trie->accepts.count, sizeof *trie->accepts.items,
		      compare_accepts);
	for (uint32_t node = 0; node < trie->nodes; node++)
		write_node(trie, image, node, places, &at);
	return image->failed ? NULL : places;
}
