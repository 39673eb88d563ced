/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The finders, in the order in which they run: each reads what the ones before it found. */
#ifndef BL_FACTS_FIND_H
#define BL_FACTS_FIND_H

#include "facts/walk.h"

/* A heading of a full text; set is that of its card. */
typedef struct bl_mark {
	uint32_t set, phrase;
	bl_span span;
} bl_mark;

typedef struct bl_search {
	bl_facts *facts;
	const bl_hits *hits; /* of the matcher */
	bl_kit *kit;
	const bl_limits *limits;
	bl_arena *arena;
	bl_error *error;
	bl_walk walk;
	const char *full; /* what was found to be full last */
	BL_VEC(bl_mark) marks;
} bl_search;

/* Calls back for each phrase of some sections, at each place where its words, a publisher or a licence
 * may start it. Returns below 0 end the run. */
typedef int bl_each_phrase(bl_search *s, uint32_t phrase, const bl_hit *hit);
int bl_search_phrases(bl_search *s, unsigned sections, bl_each_phrase *each);
#define BL_BIT(section) (1u << (section))

int bl_find_publishers(bl_search *s);
int bl_find_licences(bl_search *s);
/* Addresses of hyperlinks among the licences; properties of the markup among the statements. */
int bl_find_linked(bl_search *s);
int bl_find_properties(bl_search *s);
int bl_find_declared(bl_search *s);
/* Legal codes and deeds, among the statements. */
int bl_find_fulltexts(bl_search *s);

/* Licences offered in one breath, among the statements in the order of the text. */
void bl_join_choices(bl_facts *facts);
/* Whether it is a grant, a tag or a waiver. */
bool bl_declared_offers(const bl_declared *d);

/* The same licence said once more: in brackets behind its name, or more fully elsewhere. */
void bl_join_bracketed(bl_facts *facts);
void bl_yield_to_fuller(bl_facts *facts);
/* A list of licences grants none of them. */
void bl_set_lists_aside(bl_facts *facts);
int bl_find_credited(bl_search *s);
/* What silent statements speak of, by the line, the credit and the picture that they stand beside. */
int bl_settle_scopes(bl_search *s);
int bl_find_remarks(bl_search *s);

/* A note, once a document; it is lost where memory runs out. */
void bl_search_note(bl_search *s, bl_str note);

/* Whether a list is as long as a ceiling lets it be; a note then says what is left out. */
bool bl_search_is_full(bl_search *s, size_t count, size_t ceiling, const char *what);

/* A phrase that reached its limit is named in a note. */
void bl_search_gave_up(bl_search *s, uint32_t phrase);

/* What an entry of a list of subjects speaks of. */
bl_scope bl_item_scope(const bl_rules *rules, uint32_t item);

/* Walks a phrase at a place, or matches an expression there; the match is in s->walk. */
bool bl_search_walk(bl_search *s, uint32_t phrase, size_t anchor, bool credit);

/* The same for a phrase that is an expression. */
bool bl_search_regex(bl_search *s, uint32_t phrase, size_t anchor);

/* The publisher of a capture, or BL_NONE. */
uint32_t bl_capture_publisher(const bl_facts *facts, const bl_capture *capture);

/* The publisher hit that fills a span, or NULL. */
const bl_publisher_hit *bl_publisher_at(const bl_facts *facts, bl_span span);

#endif
