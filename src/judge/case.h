/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The case: all that the judgement of one document knows, and the verdict that it grows into. */
#ifndef BL_JUDGE_CASE_H
#define BL_JUDGE_CASE_H

#include "base/rows.h"
#include "facts/facts.h"
#include "rules/vocabulary.h"

/* An offer of more licences than this is cut. */
enum { BL_ALTERNATIVES = 8 };

/* What governs the document's own content. */
typedef struct bl_governing {
	uint32_t licences[BL_ALTERNATIVES]; /* of one offer, in the order of the text */
	size_t count;                       /* 0: nothing is known, or nothing can be picked */
	unsigned joints; /* bl_joint: how they are joined, where they are several */
	bl_from from;
	size_t statement;        /* that says so, BL_NOWHERE where none of the text's does */
	bool torn;               /* the text contradicts itself: nothing is picked */
	size_t rival;            /* the statement that contradicts it, or BL_NOWHERE */
	uint32_t option, record; /* what the user and the record's field say, or BL_NONE */
	uint32_t publisher;      /* whose card says it, or BL_NONE */
} bl_governing;

/* What one statement counts for: bl_statement's standing, and how it came to it. */
typedef struct bl_standing_row {
	bl_standing standing;
	int near; /* how near it stands to the document's own text, 0 where it does not count */
	size_t lost_to;
	bool picked; /* it stands nearest */
} bl_standing_row;

typedef BL_VEC(bl_value) bl_values;

typedef struct bl_case {
	const bl_facts *facts;
	const bl_rules *rules;
	const bl_text *text;
	const bl_document *document;
	const bl_stated *stated;
	bl_arena *arena;
	bl_verdict *verdict;
	bl_places places;           /* of the document's bytes */
	bl_statement *statements;   /* rows, one for each of facts->declared */
	bl_standing_row *standings; /* likewise */
	bl_credit *credits;         /* likewise for facts->credited */
	bl_place *remark_places;    /* likewise for facts->remarks */
	bool *heeded;               /* likewise: which remarks speak of this text */
	bl_governing governing;
	bl_values supplied; /* authors who were supplied with the work */
	bl_values creators; /* who is known to have made it */
	bl_value source;    /* a publisher that is known: whose site or word it is */
	BL_VEC(bl_finding) findings;
	BL_VEC(bl_str) notes;
	size_t edits; /* that are offered */
	bool failed;  /* memory ran out */
} bl_case;

bool bl_is_there(bl_span span);

/* The words of a span of the text; absent for BL_NO_SPAN. */
bl_str bl_case_words(const bl_case *c, bl_span span);

/* Formatted text that lives as long as the verdict. */
bl_str bl_case_format(bl_case *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
void bl_case_note(bl_case *c, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* "What NAME says: …", with where that was seen. */
bl_str bl_case_card(bl_case *c, uint32_t publisher);

/* Quotes what a publisher's card says of its licence, and why that is looked up. */
void bl_case_note_card(bl_case *c, uint32_t publisher, const char *why);

/* Zeroed memory, or NULL with c->failed set. */
void *bl_case_take(bl_case *c, size_t size);

/* A value from a place in the text, from elsewhere, and none. */
bl_value bl_case_seen(const bl_case *c, bl_span span, uint32_t publisher);
bl_value bl_case_told(bl_str value, bl_from from);
#define BL_NO_VALUE ((bl_value){.span = BL_NO_SPAN})

bl_str bl_case_publisher_name(const bl_case *c, uint32_t publisher);
/* The publisher that is called so, or BL_NONE. */
uint32_t bl_case_publisher_called(const bl_case *c, bl_str name);
bool bl_case_is_platform(const bl_case *c, uint32_t publisher);

/* Evidence: words of the text, a statement, a credit, a remark, a record's field. */
bl_evidence bl_case_proof(bl_case *c, bl_span span);
bl_evidence bl_case_proof_source(bl_case *c, bl_span source, bl_str text); /* of the document */
bl_evidence bl_case_proof_statement(const bl_case *c, size_t statement);
bl_evidence bl_case_proof_credit(const bl_case *c, size_t credit);
bl_evidence bl_case_proof_remark(const bl_case *c, size_t remark);
bl_evidence bl_case_proof_field(const char *field, bl_str value);

/* The licence that a statement stands for: that of its name or the fuller one of its address;
 * BL_NONE where there is no such licence or the two contradict each other. */
uint32_t bl_declared_licence(const bl_rules *rules, const bl_declared *declared);
bool bl_declared_is_torn(const bl_rules *rules, const bl_declared *declared);

/* Two statements can mean the same licence: neither says what the other says otherwise. */
bool bl_declared_agree(const bl_rules *rules, const bl_declared *a, const bl_declared *b);

/* It says something of the document's own content: neither denied, nor a mention, nor of a picture. */
bool bl_declared_is_own(const bl_declared *declared);

/* A credit that speaks of the document's own text, and of who or what it comes from. */
bool bl_credited_is_own(const bl_credited *credited);
bool bl_credited_derives(const bl_credited *credited);

#endif
