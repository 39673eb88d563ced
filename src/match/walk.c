/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Walking a trie over the text's own bytes: one way for letters, side ways for gaps and dress. */
#include "match/letter.h"
#include "match/literal.h"
#include "match/trie.h"

static inline bl_node_view node_at(const uint32_t *image, uint32_t place)
{
	uint32_t head = image[place];
	bl_node_view node = {.edges = 1, .next = place + 1, .codes = image + place};

	if (!(head & BL_NODE_HEAD))
		return node;
	if (head >= BL_NODE_LEAF)
		return (bl_node_view){.accepts = 1, .values = image + place};
	node.edges = head & BL_NODE_EDGES;
	node.accepts = head >> BL_ACCEPT_SHIFT & BL_NODE_ACCEPTS;
	node.values = image + place + 1;
	node.codes = node.values + node.accepts;
	if (head & BL_NODE_CHECKS) {
		node.checks = node.codes;
		node.codes += node.accepts;
	}
	node.targets = node.codes + node.edges;
	return node;
}

static inline uint32_t edge_of(const bl_node_view *node, uint32_t code)
{
	uint32_t low = 0, high = node->edges;

	while (high - low > 8) {
		uint32_t middle = low + (high - low) / 2;

		if (node->codes[middle] < code)
			low = middle + 1;
		else
			high = middle;
	}
	while (low < high && node->codes[low] < code)
		low++;
	return low < node->edges && node->codes[low] == code ? low : node->edges;
}

bl_node_view bl_node_at(const uint32_t *image, uint32_t place)
{
	return node_at(image, place);
}

uint32_t bl_node_edge(const bl_node_view *node, uint32_t code)
{
	return edge_of(node, code);
}

/* Where the walk stands: dressed is where the dress before pos began. */
typedef struct bl_stand {
	uint32_t node;
	size_t pos, dressed;
	unsigned dress;
} bl_stand;

static void go(const bl_walk *walk, bl_stand stand);

static void accept_here(const bl_walk *walk, const bl_node_view *node, size_t pos)
{
	if (!bl_edge_at(walk->text, pos))
		return;
	for (uint32_t i = 0; i < node->accepts; i++)
		walk->found(walk, pos, bl_node_value(node, i),
		            node->checks ? node->checks[i] : BL_NO_CHECK);
}

/* Gaps and tails stand behind the letters. */
static void go_gaps(const bl_walk *walk, const bl_node_view *node, size_t pos)
{
	for (uint32_t i = node->edges; i-- > 0 && node->codes[i] >= BL_ELEMENT_TAIL;) {
		size_t end =
			node->codes[i] == BL_ELEMENT_GAP
				? bl_gap_at(walk->text, pos)
				: bl_gap_tail(walk->text, pos, node->codes[i] - BL_ELEMENT_TAIL);

		if (end != pos && end != BL_NOWHERE)
			go(walk, (bl_stand){bl_node_target(node, i), end, end, 0});
	}
}

/* Dress is passed over where a letter does not ask for it; what was passed over is asked for no
 * more: a letter takes its first mark. */
static bool was_passed(const bl_walk *walk, const bl_stand *stand, uint32_t code)
{
	size_t length;

	for (size_t pos = stand->dressed; pos < stand->pos; pos += length)
		if (bl_letter_at(walk->text, pos, false, &length) == code)
			return true;
	return false;
}

/* A character beyond ASCII: dress opens a side way, and a code may lead to several nodes. */
static bool go_wide(const bl_walk *walk, const bl_node_view *node, bl_stand *stand)
{
	size_t length;
	uint32_t raw = bl_utf8_at(walk->text, stand->pos, &length);
	uint32_t code = bl_letter_standard(raw, false), edge = edge_of(node, code);
	bl_stand on = {.pos = stand->pos + length, .dressed = stand->pos + length};

	if (bl_letter_is_dress(raw) && stand->dress < BL_DRESS_MAX) {
		bl_stand past = {stand->node, on.pos, stand->dressed, stand->dress + 1};

		if (edge == node->edges) {
			*stand = past;
			return true;
		}
		go(walk, past);
	}
	if (edge == node->edges || was_passed(walk, stand, code))
		return false;
	for (; edge + 1 < node->edges && node->codes[edge + 1] == code; edge++) {
		on.node = bl_node_target(node, edge);
		go(walk, on);
	}
	on.node = bl_node_target(node, edge);
	*stand = on;
	return true;
}

static bool go_letter(const bl_walk *walk, const bl_node_view *node, bl_stand *stand)
{
	unsigned char byte = (unsigned char)walk->text.data[stand->pos];
	uint32_t edge;

	if (byte >= 0x80)
		return go_wide(walk, node, stand);
	edge = edge_of(node, bl_letter_standard(byte, false));
	if (edge == node->edges)
		return false;
	*stand = (bl_stand){bl_node_target(node, edge), stand->pos + 1, stand->pos + 1, 0};
	return true;
}

static void go(const bl_walk *walk, bl_stand stand)
{
	for (;;) {
		bl_node_view node = node_at(walk->image, stand.node);

		if (node.accepts > 0 && stand.dress == 0)
			accept_here(walk, &node, stand.pos);
		if (node.edges == 0 || stand.pos >= walk->text.size)
			return;
		if (node.codes[node.edges - 1] >= BL_ELEMENT_TAIL)
			go_gaps(walk, &node, stand.pos);
		if (!go_letter(walk, &node, &stand))
			return;
	}
}

void bl_trie_walk(const bl_walk *walk, uint32_t node, size_t pos)
{
	/* No dress before a match's first letter. */
	go(walk, (bl_stand){node, pos, pos, pos == walk->begin ? BL_DRESS_MAX : 0});
}
