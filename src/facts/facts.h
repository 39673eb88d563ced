/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger: what a text says of licences, sources and itself, each with its evidence. Spans in
 * here are spans of the text; bl_text_source makes them spans of the document. */
#ifndef BL_FACTS_FACTS_H
#define BL_FACTS_FACTS_H

#include "match/matcher.h"
#include "match/regex.h"
#include "rules/ruleset.h"
#include "text/text.h"

/* A licence's name or address somewhere in the text. */
typedef struct bl_licence_hit {
	bl_span span;
	uint32_t licence; /* row, or BL_NONE: a combination that does not exist */
	bl_str id;        /* as composed, even where no such licence exists */
	bl_str port;      /* code, "none", or absent */
	uint32_t phrase;
	bool is_link;
	const bl_link *link; /* of an address that the text does not show, else NULL */
} bl_licence_hit;

typedef struct bl_publisher_hit {
	bl_span span;
	uint32_t publisher;
	bool only_in_credits;
} bl_publisher_hit;

/* How licences named together are joined: whichever one likes, or all of them. */
typedef enum bl_joint { BL_JOINT_NONE = 0, BL_JOINT_OR = 1, BL_JOINT_AND = 2 } bl_joint;

/* A licence statement. */
typedef struct bl_declared {
	bl_span span;     /* from its subject to the end of the licence's name */
	uint32_t licence; /* row, or BL_NONE: no such licence */
	bl_str id, port;
	bl_span name;     /* the licence's name in the text, or BL_NO_SPAN (an address alone) */
	bl_span link;     /* its address in the text, or BL_NO_SPAN */
	uint32_t linked;  /* licence row that the address stands for, or BL_NONE */
	bl_str linked_id; /* as composed */
	bl_str url;       /* an address that the text does not show, or absent */
	const bl_link *hyperlink; /* that is the address, or NULL */
	const bl_meta *meta;      /* the property that says it, or NULL; it has no span then */
	bl_statement_kind kind;
	bl_scope scope;
	bool denied;
	bool has_subject;   /* its words say what it speaks of */
	bl_span except;     /* "except where otherwise noted", or BL_NO_SPAN */
	bl_span licensor;   /* or BL_NO_SPAN */
	uint32_t publisher; /* of the licensor, or BL_NONE */
	bl_confidence confidence;
	uint32_t phrase; /* that found it */
	size_t phrase_size; /* bytes of the text that the phrase explains, 0 for a name or an address alone */
	int choice;      /* a number shared by the licences of one offer, or -1 */
	unsigned joints; /* bl_joint, of that offer */
} bl_declared;

typedef struct bl_credited {
	uint32_t cue, phrase;
	bl_credit_kind kind;
	bl_relation relation;
	bl_role role;
	bl_scope scope;
	uint32_t publisher; /* of the source, or BL_NONE */
	uint32_t licence;   /* stated in it, or BL_NONE */
	bl_confidence confidence;
	bl_span whole, cue_span, source, creator, title, url, licence_span,
		changes;     /* BL_NO_SPAN where absent */
	const bl_link *link; /* whose address it is where the text does not show it, or NULL */
	const bl_meta *meta; /* the property that states it, or NULL; it has no span then */
	bool is_shape;       /* no word says so, but marks or a place alone */
	bool placeholder; /* a template's word stands where a name should be, which is left out */
} bl_credited;

/* Other words that count: a copyright notice, a disclaimer, a note of changes, an endorsement. */
typedef struct bl_remark {
	bl_section section;
	bl_span span;
	bl_span holder; /* of a copyright notice, or BL_NO_SPAN */
	uint32_t publisher;
	uint32_t phrase;
} bl_remark;

typedef struct bl_facts {
	const bl_text *text;
	const bl_rules *rules;
	BL_VEC(bl_licence_hit) licence_hits;
	BL_VEC(bl_publisher_hit) publisher_hits;
	BL_VEC(bl_declared) declared; /* in the order of the text */
	BL_VEC(bl_credited) credited; /* likewise */
	BL_VEC(bl_remark) remarks;    /* likewise */
	BL_VEC(bl_str) notes;
} bl_facts;

/* What a scanner keeps from document to document. */
typedef struct bl_kit {
	const bl_rules *rules;
	bl_limits limits;
	bl_memory memory;
	bl_regexes *regexes; /* NULL until an expression's words first fire */
	/* Lists of words that are asked for without a phrase, once the first text needed them. */
	struct {
		bool known;
		uint32_t no_person, journalist, and;
	} lists;
} bl_kit;

/* rules is borrowed; memory may be NULL. Takes no memory yet. */
void bl_kit_init(bl_kit *kit, const bl_rules *rules, const bl_limits *limits,
                 const bl_memory *memory);
void bl_kit_clear(bl_kit *kit);

/* Finds everything. Arrays are in the arena. */
int bl_facts_find(bl_facts *facts, const bl_text *text, bl_kit *kit, bl_arena *arena,
                  bl_error *error);

/* The address that a credit states, shown or behind its words, or absent. */
bl_str bl_credited_url(const bl_facts *facts, const bl_credited *credited);

/* Its creator and its source: of the text, or of a property. */
bl_str bl_credited_creator(const bl_facts *facts, const bl_credited *credited);
bl_str bl_credited_source(const bl_facts *facts, const bl_credited *credited);

/* Whether a name is what generators and templates leave where one should stand: "Author Name". */
bool bl_is_placeholder(const bl_rules *rules, bl_str name);

/* "notices/en#is-licensed": where a phrase stands in the cards. */
bl_str bl_facts_rule(const bl_facts *facts, uint32_t phrase, bl_arena *arena);

#endif
