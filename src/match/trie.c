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

/* The nodes in the order in which they stand: each before all that lies behind it, and what has one
 * way on directly before its next. What belongs to a node begins at its place in ways and ends. */
typedef struct bl_layout {
	const bl_trie *trie;
	uint32_t *order;       /* of nodes */
	uint32_t *ways, *ends; /* by node: its first edge, its first accept; one more each */
	uint32_t *places;      /* by node: in the image */
	uint32_t next;         /* rows of order so far */
} bl_layout;

static bool layout_open(bl_layout *layout, const bl_trie *trie)
{
	uint32_t **tables[] = {&layout->order, &layout->ways, &layout->ends, &layout->places};
	size_t edge = 0, accept = 0;

	*layout = (bl_layout){.trie = trie};
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (!(*tables[i] =
		              bl_arena_take(trie->arena, (trie->nodes + 1) * sizeof **tables[i])))
			return false;
	for (uint32_t node = 0; node <= trie->nodes; node++) {
		while (edge < trie->edges.count && trie->edges.items[edge].from < node)
			edge++;
		while (accept < trie->accepts.count && trie->accepts.items[accept].node < node)
			accept++;
		layout->ways[node] = (uint32_t)edge;
		layout->ends[node] = (uint32_t)accept;
	}
	return true;
}

/* Depth first, without recursion: a trie is as deep as its longest literal. A node is made after the
 * one that leads to it, so that every root is met before what lies behind it. */
static bool put_in_order(bl_layout *layout)
{
	const bl_trie *trie = layout->trie;
	size_t bytes = (trie->edges.count + 1) * sizeof(uint32_t), left;
	uint32_t *stack = bl_arena_take(trie->arena, bytes);
	bool *seen = bl_arena_take(trie->arena, trie->nodes + 1);

	for (uint32_t root = 0; stack && seen && root < trie->nodes; root++)
		for (stack[0] = root, left = 1; left > 0;) {
			uint32_t node = stack[--left];

			if (seen[node])
				continue;
			seen[node] = true;
			layout->order[layout->next++] = node;
			for (uint32_t i = layout->ways[node + 1]; i-- > layout->ways[node];)
				stack[left++] = trie->edges.items[i].to;
		}
	return stack && seen;
}

static uint32_t ways_of(const bl_layout *layout, uint32_t node)
{
	return layout->ways[node + 1] - layout->ways[node];
}

static uint32_t ends_of(const bl_layout *layout, uint32_t node)
{
	return layout->ends[node + 1] - layout->ends[node];
}

/* A letter or a gap alone, its next node behind it. */
static bool is_chained(const bl_layout *layout, uint32_t row)
{
	uint32_t node = layout->order[row];
	const bl_trie_edge *edge;

	if (ways_of(layout, node) != 1 || ends_of(layout, node) != 0 || row + 1 == layout->next)
		return false;
	edge = &layout->trie->edges.items[layout->ways[node]];
	return edge->to == layout->order[row + 1] && !(edge->code & BL_NODE_HEAD);
}

static bool has_checks(const bl_layout *layout, uint32_t node)
{
	for (uint32_t i = layout->ends[node]; i < layout->ends[node + 1]; i++)
		if (layout->trie->accepts.items[i].check != BL_NO_CHECK)
			return true;
	return false;
}

static bool is_leaf(const bl_layout *layout, uint32_t node)
{
	return ways_of(layout, node) == 0 && ends_of(layout, node) == 1 &&
	       !has_checks(layout, node);
}

static void place(bl_layout *layout, uint32_t start)
{
	for (uint32_t row = 0; row < layout->next; row++) {
		uint32_t node = layout->order[row], ends = ends_of(layout, node);

		layout->places[node] = start++;
		if (!is_chained(layout, row) && !is_leaf(layout, node))
			start += 2 * ways_of(layout, node) +
			         (has_checks(layout, node) ? 2 : 1) * ends;
	}
}

static void write_node(const bl_layout *layout, bl_image *image, uint32_t node)
{
	const bl_trie_edge *edges = layout->trie->edges.items;
	const bl_trie_accept *accepts = layout->trie->accepts.items;
	uint32_t ways = layout->ways[node], ways_end = layout->ways[node + 1];
	uint32_t first = layout->ends[node], last = layout->ends[node + 1];
	bool checks = has_checks(layout, node);

	if (ways_end - ways > BL_NODE_EDGES || last - first > BL_NODE_ACCEPTS)
		image->failed = true;
	bl_image_add(image, BL_NODE_HEAD | (checks ? BL_NODE_CHECKS : 0) | (ways_end - ways) |
	                            (last - first) << BL_ACCEPT_SHIFT);
	for (uint32_t i = first; i < last; i++)
		bl_image_add(image, accepts[i].value);
	for (uint32_t i = first; i < last && checks; i++)
		bl_image_add(image, accepts[i].check);
	for (uint32_t i = ways; i < ways_end; i++)
		bl_image_add(image, edges[i].code);
	for (uint32_t i = ways; i < ways_end; i++)
		bl_image_add(image, layout->places[edges[i].to]);
}

static void write_nodes(const bl_layout *layout, bl_image *image)
{
	const bl_trie *trie = layout->trie;

	for (uint32_t row = 0; row < layout->next; row++) {
		uint32_t node = layout->order[row];

		if (is_chained(layout, row))
			bl_image_add(image, trie->edges.items[layout->ways[node]].code);
		else if (is_leaf(layout, node))
			bl_image_add(image,
			             BL_NODE_LEAF | trie->accepts.items[layout->ends[node]].value);
		else
			write_node(layout, image, node);
	}
}

const uint32_t *bl_trie_write(bl_trie *trie, bl_image *image)
{
	bl_layout layout;

	if (trie->edges.count)
		qsort(trie->edges.items, trie->edges.count, sizeof *trie->edges.items,
		      compare_edges);
	if (trie->accepts.count)
		qsort(trie->accepts.items, trie->accepts.count, sizeof *trie->accepts.items,
		      compare_accepts);
	if (trie->failed || !layout_open(&layout, trie) || !put_in_order(&layout))
		return NULL;
	place(&layout, (uint32_t)image->words.count);
	write_nodes(&layout, image);
	return image->failed ? NULL : layout.places;
}
