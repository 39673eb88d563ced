/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the card compilers share: growing tables, the pool of words, and the cards themselves. */
#ifndef BL_RULES_BUILD_H
#define BL_RULES_BUILD_H

#include "base/yaml.h"
#include "rules/ruleset.h"

typedef struct bl_card {
	bl_card_kind kind;
	bl_str id, path, source;
	bl_str shown; /* the path as complaints print it */
	const bl_node *root;
	bl_str language; /* of names, notices, scopes, cues; may be absent */
} bl_card;

/* A literal that starts something, before the lexicon is built. */
typedef struct bl_seed {
	bl_str text;
	uint32_t kind, row; /* bl_target_kind */
	bool exact_case;
} bl_seed;

/* Whose lists: a family's of names, a language's of scopes, or one card's. */
typedef struct bl_list_owner {
	bl_card_kind kind;
	bl_str id;
} bl_list_owner;

/* A list while it is built: other cards may add to it. */
typedef struct bl_list_build {
	uint32_t card; /* the first that has it */
	bl_list_owner owner;
	bl_str name;
	BL_VEC(bl_str) entries; /* with the code that each stands for */
	BL_VEC(bl_str) codes;
	BL_VEC(bl_span) spans;
	BL_VEC(uint32_t) cards;
} bl_list_build;

typedef struct bl_builder {
	bl_arena *arena;
	bl_complaints *complaints;
	bool failed; /* memory ran out: rows go to spare from then on */
	BL_VEC(bl_card) cards;
#define BL_GROW(type, name) BL_VEC(type) name;
	struct {
		BL_TABLES(BL_GROW)
	} t;
#undef BL_GROW
	BL_VEC(bl_seed) seeds;
	BL_VEC(bl_list_build) lists;
	BL_VEC(bl_literal) literals;
	struct {
		uint32_t *slots; /* refs' pool offsets + 1, by hash of their bytes */
		uint32_t *sizes;
		size_t capacity, count;
	} known;
	struct {
		uint32_t *slots; /* steps + 1, by hash */
		size_t capacity;
	} known_steps;
	uint32_t groups; /* dictionaries so far */
	uint32_t codes;  /* sets of headings so far */
	_Alignas(16) char spare[256];
} bl_builder;

/* A new zeroed row of a table: never NULL. */
#define BL_ROW(b, table)                                                            \
	(BL_PUSH(&(b)->table, (b)->arena) ? &(b)->table.items[(b)->table.count - 1] \
	                                  : bl_builder_spare(b))
void *bl_builder_spare(bl_builder *b);

/* Bytes into the pool; the same bytes once. */
bl_ref bl_builder_ref(bl_builder *b, bl_str s);
bl_str bl_builder_str(const bl_builder *b, bl_ref ref);

/* The index of a step; the same step once, so that phrases share their ends. */
uint32_t bl_builder_step(bl_builder *b, bl_step step);

/* Complains about a node of a card. */
bl_complaint *bl_card_complain(bl_builder *b, const bl_card *card, bl_span span, const char *hint,
                               const char *format, ...) __attribute__((format(printf, 5, 6)));

/* The text of a field, or absent; the texts of a field (a text or a list of texts). */
bl_str bl_card_text(const bl_card *card, const char *field);
bl_ref bl_card_ref(bl_builder *b, const bl_card *card, const char *field);
bl_run bl_card_texts(bl_builder *b, const bl_card *card, const char *field);

/* Calls back for each text of a node that is a text or a list of texts. */
typedef void bl_each_text(bl_builder *b, const bl_card *card, const bl_node *text, void *context);
void bl_node_each(bl_builder *b, const bl_card *card, const bl_node *node, bl_each_text *each,
                  void *context);

/* Where a word stands in a list of choices, or BL_NONE. */
uint32_t bl_choice(bl_str word, const char *const *choices);

/* ---- Phrases ---- */

typedef struct bl_phrase_spec {
	const bl_card *card;
	bl_str text;
	bl_span span; /* of the text in the card, for complaints */
	char quote;   /* how it was quoted */
	bl_section section;
	uint32_t target;
	bl_str label;
	bool is_link;
} bl_phrase_spec;

/* Compiles a phrase into rows; returns its row, or BL_NONE after a complaint. */
uint32_t bl_phrase_add(bl_builder *b, const bl_phrase_spec *spec);

/* Calls back for each literal that a phrase may begin with; false, and no call, where it may begin with
 * anything. */
typedef void bl_each_lead(bl_builder *b, bl_str lead, void *context);
bool bl_phrase_leads(bl_builder *b, const bl_phrase_spec *spec, bl_each_lead *each, void *context);

/* The same for an expression, which brings the words to look for along. */
uint32_t bl_regex_add(bl_builder *b, const bl_phrase_spec *spec, const bl_node *anchors);

/* Every phrase of a field: a list of phrases, or a map of labels to phrases. */
void bl_phrases_add(bl_builder *b, const bl_card *card, const bl_node *node, bl_section section,
                    uint32_t target);

/* licence and license are one word: the other spelling, or absent where the word has but one. */
bl_str bl_other_spelling(bl_builder *b, bl_str word);

/* Whether a text holds something to look for: a letter or digit, or a sign beyond ASCII that is no
 * quote or dash. */
bool bl_can_be_sought(bl_str text);

/* The headings of full texts ("legal-code"): a set for each label. */
void bl_legal_codes_add(bl_builder *b, const bl_card *card);

/* ---- Lists ---- */

/* Gathers the lists of a card: "lists:", the fields about scopes, the names in a notices card. */
void bl_lists_gather(bl_builder *b, const bl_card *card);
/* Makes list rows, their dictionaries and their phrases, when all cards were gathered. */
void bl_lists_finish(bl_builder *b);
/* The list that a slot of a card names: its own, its family's, or its language's scopes. */
uint32_t bl_list_find(const bl_builder *b, const bl_card *card, bl_str name);
/* A list of a family of names, or BL_NONE. */
uint32_t bl_list_of_family(const bl_builder *b, bl_str family, bl_str name);
/* An entry of a list as the phrase that it may be. */
bl_phrase_spec bl_list_entry(bl_builder *b, uint32_t list, size_t i);
/* The entries of a list, all of them literal; false where some are phrases. */
bool bl_list_is_literal(const bl_builder *b, uint32_t list);

/* ---- The whole ---- */

/* A card as given: its path below the rules folder, how complaints print it, its bytes. */
typedef struct bl_card_file {
	bl_str path, shown, source;
} bl_card_file;

/* Compiles cards into a rule set whose tables are in the arena of rules. Complaints go to the list.
 * 0, BL_E_RULES, BL_E_MEMORY. */
int bl_rules_compile(bl_rules *rules, const bl_card_file *files, size_t count,
                     bl_complaints *complaints, bl_error *error);

typedef BL_VEC(bl_card_file) bl_card_files;

/* The kind whose folder a path below the rules begins with, or BL_CARD_KINDS. */
bl_card_kind bl_card_kind_of(bl_str path);

/* The built-in cards, and those of a folder laid over them (same path: replaced). Bytes are in the arena. */
int bl_card_files_builtin(bl_card_files *files, const bl_rules *rules, bl_arena *arena,
                          bl_error *error);
int bl_card_files_folder(bl_card_files *files, const char *folder, bl_arena *arena,
                         bl_error *error);

#endif
