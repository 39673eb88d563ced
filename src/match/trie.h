/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Rows of elements that share their beginnings, walked on the text as it stands.
 *
 * In the image a node is: BL_NODE_HEAD | edges | accepts << 16, and BL_NODE_CHECKS where one of them
 * has a check; the values that it accepts; their checks, if any; edges codes in rising order; edges
 * targets. A check is the row of a literal whose case counts, or BL_NO_CHECK.
 *
 * Most nodes are one word: a code, where a node accepts nothing and its one way leads to the node
 * behind it, or BL_NODE_LEAF | value, where it accepts one value without a check and nothing follows. */
#ifndef BL_MATCH_TRIE_H
#define BL_MATCH_TRIE_H

#include "match/lexicon.h"

#define BL_NO_CHECK UINT32_MAX
#define BL_ACCEPT_SHIFT 16
#define BL_NODE_HEAD 0x40000000u
#define BL_NODE_LEAF 0xC0000000u
#define BL_NODE_VALUE 0x3FFFFFFFu
#define BL_NODE_CHECKS 0x8000u
#define BL_NODE_EDGES 0x7FFFu
#define BL_NODE_ACCEPTS 0x3FFFu

typedef struct bl_trie_edge {
	uint32_t from, code, to;
} bl_trie_edge;

typedef struct bl_trie_accept {
	uint32_t node, value, check;
} bl_trie_accept;

/* Many tries in one table of edges: a root is a node that nothing leads to. */
typedef struct bl_trie {
	bl_arena *arena;
	BL_VEC(bl_trie_edge) edges;
	BL_VEC(bl_trie_accept) accepts;
	uint32_t nodes;
	uint32_t *slots; /* edge + 1 by (from, code), open addressing */
	size_t slot_count, stepped;
	bool backwards; /* letters stay whole: what is read backwards is checked forwards */
	bool failed;    /* memory ran out */
} bl_trie;

typedef struct bl_image {
	bl_arena *arena;
	BL_VEC(uint32_t) words;
	bool failed;
} bl_image;

/* Appends a word; returns its index. */
uint32_t bl_image_add(bl_image *image, uint32_t word);

uint32_t bl_trie_root(bl_trie *trie);
uint32_t bl_trie_step(bl_trie *trie, uint32_t node, uint32_t element);
void bl_trie_accept_at(bl_trie *trie, uint32_t node, uint32_t value, uint32_t check);

/* Writes every node; returns where each stands in the image, or NULL where memory ran out. */
const uint32_t *bl_trie_write(bl_trie *trie, bl_image *image);

/* A node as it stands in an image. */
typedef struct bl_node_view {
	uint32_t edges, accepts;
	uint32_t next; /* of a code alone, where targets are absent */
	const uint32_t *codes, *targets, *values, *checks; /* checks: NULL where there is none */
} bl_node_view;

static inline uint32_t bl_node_value(const bl_node_view *node, uint32_t accept)
{
	return node->values[accept] & BL_NODE_VALUE;
}

static inline uint32_t bl_node_target(const bl_node_view *node, uint32_t edge)
{
	return node->targets ? node->targets[edge] : node->next;
}

bl_node_view bl_node_at(const uint32_t *image, uint32_t place);

/* The first edge of a code, or the number of edges. */
uint32_t bl_node_edge(const bl_node_view *node, uint32_t code);

/* A walk over an image: found is called for every end that is an edge. */
typedef struct bl_walk {
	const uint32_t *image;
	bl_str text;
	size_t begin; /* of the match that the walk belongs to */
	void (*found)(const struct bl_walk *walk, size_t end, uint32_t value, uint32_t check);
	void *context;
} bl_walk;

/* From a node, at pos: all that came before is matched. */
void bl_trie_walk(const bl_walk *walk, uint32_t node, size_t pos);

#endif
