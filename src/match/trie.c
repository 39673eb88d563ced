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

/* What of the sorted tables was laid out or written. */
typedef struct bl_trie_cursor {
	size_t edge, accept;
} bl_trie_cursor;

/* A node of a word with one way on, to the node behind it. */
static bool is_chained(const bl_trie *trie, uint32_t node, bl_trie_cursor at)
{
	size_t left = trie->edges.count - at.edge;
	const bl_trie_edge *edge = left > 0 ? trie->edges.items + at.edge : NULL;

	if (left == 0 || edge->from != node || (left > 1 && edge[1].from == node))
		return false;
	if (at.accept < trie->accepts.count && trie->accepts.items[at.accept].node == node)
		return false;
	return edge->to == node + 1 && edge->code < BL_ELEMENT_TAIL;
}

/* Behind what belongs to a node. */
static bl_trie_cursor behind(const bl_trie *trie, uint32_t node, bl_trie_cursor at)
{
	while (at.edge < trie->edges.count && trie->edges.items[at.edge].from == node)
		at.edge++;
	while (at.accept < trie->accepts.count && trie->accepts.items[at.accept].node == node)
		at.accept++;
	return at;
}

static bool has_checks(const bl_trie *trie, bl_trie_cursor at, bl_trie_cursor next)
{
	for (size_t i = at.accept; i < next.accept; i++)
		if (trie->accepts.items[i].check != BL_NO_CHECK)
			return true;
	return false;
}

/* Where each node will stand, from word start on. */
static uint32_t *lay_out(const bl_trie *trie, uint32_t start)
{
	uint32_t *places = bl_arena_take(trie->arena, (trie->nodes + 1) * sizeof *places);
	bl_trie_cursor at = {0, 0};

	for (uint32_t node = 0; places && node < trie->nodes; node++) {
		bl_trie_cursor next = behind(trie, node, at);
		size_t accepts = next.accept - at.accept;
		size_t size = 1 + 2 * (next.edge - at.edge) +
		              (has_checks(trie, at, next) ? 2 : 1) * accepts;

		places[node] = start;
		start += is_chained(trie, node, at) ? 1 : (uint32_t)size;
		at = next;
	}
	return places;
}

static void write_node(const bl_trie *trie, bl_image *image, uint32_t node, const uint32_t *places,
                       bl_trie_cursor *at)
{
	const bl_trie_edge *edges = trie->edges.items;
	bl_trie_cursor next = behind(trie, node, *at);
	size_t accepts = next.accept - at->accept, ways = next.edge - at->edge;
	bool checks = has_checks(trie, *at, next);

	if (is_chained(trie, node, *at)) {
		bl_image_add(image, edges[at->edge].code);
		*at = next;
		return;
	}
	if (ways > BL_NODE_EDGES || accepts > BL_NODE_ACCEPTS)
		image->failed = true;
	bl_image_add(image, BL_NODE_HEAD | (checks ? BL_NODE_CHECKS : 0) | (uint32_t)ways |
	                            (uint32_t)accepts << BL_ACCEPT_SHIFT);
	for (size_t i = at->accept; i < next.accept; i++)
		bl_image_add(image, trie->accepts.items[i].value);
	for (size_t i = at->accept; i < next.accept && checks; i++)
		bl_image_add(image, trie->accepts.items[i].check);
	for (size_t i = at->edge; i < next.edge; i++)
		bl_image_add(image, edges[i].code);
	for (size_t i = at->edge; i < next.edge; i++)
		bl_image_add(image, places[edges[i].to]);
	*at = next;
}

const uint32_t *bl_trie_write(bl_trie *trie, bl_image *image)
{
	const uint32_t *places;
	bl_trie_cursor at = {0, 0};

	if (trie->edges.count)
		qsort(trie->edges.items, trie->edges.count, sizeof *trie->edges.items,
		      compare_edges);
	if (trie->accepts.count)
		qsort(trie->accepts.items, trie->accepts.count, sizeof *trie->accepts.items,
		      compare_accepts);
	places = trie->failed ? NULL : lay_out(trie, (uint32_t)image->words.count);
	for (uint32_t node = 0; places && node < trie->nodes; node++)
		write_node(trie, image, node, places, &at);
	return image->failed ? NULL : places;
}
