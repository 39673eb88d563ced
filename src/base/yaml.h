/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* YAML as plain text values with places. No anchors, aliases, tags or merge keys: each is a
 * complaint. Every scalar is text, so that "4.0" stays "4.0" and "no" stays Norway. */
#ifndef BL_BASE_YAML_H
#define BL_BASE_YAML_H

#include "base/complaint.h"

typedef enum bl_node_kind { BL_NODE_TEXT, BL_NODE_LIST, BL_NODE_MAP } bl_node_kind;

typedef struct bl_node bl_node;
typedef struct bl_pair bl_pair;

struct bl_node {
	bl_node_kind kind;
	bl_span span; /* in the file; of a text: without its quotes' contents changed, quotes included */
	bl_str text;           /* of a text */
	char quote;            /* of a text: 0 plain, '\'', '"', '|' or '>' */
	const bl_node **items; /* of a list */
	const bl_pair *pairs;  /* of a map, in the order of the file */
	size_t count;          /* of items or pairs */
};

struct bl_pair {
	bl_str key;
	bl_span key_span;
	const bl_node *value;
};

/* Reads one document. *out is in the arena, NULL for an empty file. Complaints (syntax, anchors,
 * tags, duplicate keys, nesting over 64, invalid UTF-8) go to the list, with places. Returns 0,
 * BL_E_RULES where there was a complaint, BL_E_MEMORY. */
int bl_yaml_read(const bl_node **out, bl_str file, bl_str source, bl_arena *arena,
                 bl_complaints *complaints);

/* The value of a key, or NULL. */
const bl_node *bl_node_get(const bl_node *map, const char *key);

#endif
