/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One rule set: tables in one block of memory without pointers, so that the shipped cards can be
 * constant data in the program and an overlay can be built at run time by the same code. */
#ifndef BL_RULES_RULESET_H
#define BL_RULES_RULESET_H

#include "base/complaint.h"
#include "match/lexicon.h"

#define BL_NONE UINT32_MAX

/* A piece of the pool. */
typedef struct bl_ref {
	uint32_t at, size;
} bl_ref;

/* A run of rows of another table. */
typedef struct bl_run {
	uint32_t first, count;
} bl_run;

typedef enum bl_card_kind {
	BL_CARD_LICENCE,
	BL_CARD_NAMES,
	BL_CARD_NOTICES,
	BL_CARD_SCOPES,
	BL_CARD_PUBLISHER,
	BL_CARD_CUES,
	BL_CARD_REQUIREMENT,
	BL_CARD_LINES,
	BL_CARD_KINDS
} bl_card_kind;

typedef struct bl_card_row {
	uint32_t kind;
	bl_ref id;     /* as in the first line */
	bl_ref path;   /* below the rules folder: "licences/cc-by-4.0.yaml" */
	bl_ref source; /* the card's bytes, in the sources block */
} bl_card_row;

enum {
	BL_ALLOWS_SHARING = 1,
	BL_ALLOWS_ADAPTING = 2,
	BL_ALLOWS_COMMERCIAL = 4,
	BL_ALLOWS_MINING = 8
};

/* What a licence card's "kind" says. */
typedef enum bl_licence_kind {
	BL_LICENCE_LICENCE,
	BL_LICENCE_WAIVER,      /* CC0: no duty at all */
	BL_LICENCE_MARK,        /* a label without a grant: PDM */
	BL_LICENCE_RESERVATION, /* all rights reserved */
	BL_LICENCE_UNKNOWN      /* "cc": nothing can be judged but that it is unidentified */
} bl_licence_kind;

typedef struct bl_licence_row {
	bl_ref id, name, short_name, family, version, port, address, legal_text, spdx, steward,
		credit_line, cure, note;
	uint32_t kind;
	uint32_t allows;     /* bits */
	uint32_t only_ports; /* a name that leaves the port out; no address stands for it */
	bl_run duties;       /* sorted as in the card */
	bl_run alike;        /* texts: ids and patterns with a trailing '*' */
	bl_run discouraged;  /* likewise */
	bl_run fuller;       /* texts: ids that say the same more exactly */
	bl_run not_needed;   /* texts: sentences for explain */
	uint32_t card;
} bl_licence_row;

typedef struct bl_duty_row {
	uint32_t requirement; /* row */
	uint32_t condition;   /* bl_condition */
	bl_ref clause;
} bl_duty_row;

typedef struct bl_requirement_row {
	bl_ref id, asks, why, fix;
	uint32_t severity;   /* bl_severity */
	uint32_t if_unknown; /* bl_outcome: UNSURE, NOT_NEEDED, or MET */
	uint32_t checked;    /* 0: listed by explain as "not checked" */
	uint32_t ask;        /* index into bl_asks, of the kind of question that it is */
	bl_run met_by;       /* evidence rows */
	bl_ref say_met, say_not_met, say_unsure, say_not_needed;
	bl_ref in_short;    /* in a list of duties */
	bl_ref not_checked; /* why no text can show it */
	uint32_t card;
} bl_requirement_row;

/* "credit names creator", "licence-notice names publisher, when: nobody else is supplied" */
typedef struct bl_evidence_row {
	uint32_t evidence; /* index into bl_evidence_kinds */
	uint32_t when;     /* index into bl_evidence_whens, or BL_NONE */
} bl_evidence_row;

/* What a publisher asks for beside its licence: a pair of its card's "policy". */
typedef struct bl_policy_row {
	uint32_t requirement; /* "policy/KEY" */
	bl_ref key;           /* of a wish in several parts: "sale" of channel; else empty */
	bl_run values;        /* texts; where there are several, any one of them will do */
} bl_policy_row;

typedef struct bl_publisher_row {
	bl_ref id, name, kind, country, statement, says, seen, credit_as;
	uint32_t licence;  /* row, or BL_NONE where it is unknown */
	uint32_t no_grant; /* "all rights reserved" or a commercial wire: known to grant nothing */
	bl_run sites;      /* texts: domains */
	bl_run policy;     /* policies */
	uint32_t card;
} bl_publisher_row;

/* One name of a publisher. */
typedef struct bl_name_row {
	bl_ref text;
	uint32_t publisher;
	uint32_t only_in_credits; /* believed in the shape of a credit alone */
} bl_name_row;

/* What a phrase is for. */
typedef enum bl_section {
	BL_SECTION_NAME,      /* a licence's name; target: licence row, or BL_FAMILY | family row */
	BL_SECTION_LINK,      /* a licence's address; likewise */
	BL_SECTION_DECLARES,  /* a grant */
	BL_SECTION_TAGS,      /* "License: X" */
	BL_SECTION_RESERVES,  /* all rights reserved */
	BL_SECTION_WAIVES,    /* gives up rights */
	BL_SECTION_MENTIONS,  /* speaks of a licence and grants nothing */
	BL_SECTION_COPYRIGHT, /* "© 2026 NAME" */
	BL_SECTION_DISCLAIMS, /* a disclaimer of warranties */
	BL_SECTION_INCLUDES,  /* says that a licence's text goes with the document */
	BL_SECTION_CHANGES,   /* a note that something was changed */
	BL_SECTION_ENDORSES,  /* words that suggest an endorsement */
	BL_SECTION_FULLTEXT,  /* a heading of a legal code or deed; target: the number of its set */
	BL_SECTION_CUE,       /* target: cue row */
	BL_SECTION_ITEM       /* an entry of a list; target: item row */
} bl_section;

/* Marks a target as a family row: the phrase's parts say which licence it is. */
#define BL_FAMILY 0x80000000u

typedef enum bl_anchor_kind {
	BL_ANCHOR_NONE,      /* an entry of a list: only walked, never looked for */
	BL_ANCHOR_LITERAL,   /* looked for by words */
	BL_ANCHOR_LICENCE,   /* tried at every licence that was found */
	BL_ANCHOR_PUBLISHER, /* tried at every publisher that was found */
	BL_ANCHOR_REGEX      /* looked for by words, confirmed by PCRE2 */
} bl_anchor_kind;

typedef struct bl_phrase_row {
	uint32_t card;
	uint32_t section;
	uint32_t target;
	bl_ref label;     /* name, or number from 1 */
	bl_ref text;      /* as written */
	uint32_t start;   /* step */
	uint32_t here;    /* the step at which its anchor stands, or BL_NONE */
	uint32_t anchor;  /* bl_anchor_kind */
	uint32_t leading; /* something stands before the anchor, or may */
	/* The characters of which one stands directly before the anchor: bl_letter_bit, the lower half first. */
	uint32_t before[2];
} bl_phrase_row;

typedef enum bl_op {
	BL_OP_END,
	BL_OP_LITERAL, /* a: pool at, b: size */
	BL_OP_SLASH,   /* a slash in an address, or the end of its path */
	BL_OP_GAP,     /* blank(s); nothing at the start of a phrase */
	BL_OP_JOIN,    /* blank(s), dash or nothing */
	BL_OP_SPLIT,   /* next, else a */
	BL_OP_LIST,    /* a: list row; b: 1 for its codes, as addresses hold them */
	BL_OP_SLOT,    /* a: bl_slot; b: list row of the words that make it one, or BL_NONE */
	BL_OP_DOTS,    /* a few words */
	BL_OP_HERE     /* the anchor stands here */
} bl_op;

typedef struct bl_step {
	uint32_t op, a, b, next;
} bl_step;

/* Slots that every card knows. */
typedef enum bl_slot {
	BL_SLOT_LICENCE,
	BL_SLOT_PUBLISHER,
	BL_SLOT_PERSON,
	BL_SLOT_ORGANISATION,
	BL_SLOT_DOCUMENT,
	BL_SLOT_CREATOR,
	BL_SLOT_VENUE,
	BL_SLOT_TITLE,
	BL_SLOT_YEAR,
	BL_SLOT_DATE,
	BL_SLOT_VERSION,
	BL_SLOT_ADDRESS,
	BL_SLOTS
} bl_slot;
extern const char *const bl_slot_names[BL_SLOTS];

/* The known slot of this name, or BL_SLOTS. */
uint32_t bl_slot_named(bl_str name);

/* A list: its literal entries are a dictionary, the others are phrases. */
typedef struct bl_list_row {
	bl_ref name;
	uint32_t group;      /* of the lexicon, 0 where it has no literal entries */
	uint32_t code_group; /* its codes, for addresses; 0 where it has none */
	bl_run phrases;      /* entries with signs, as phrases of section ITEM */
	uint32_t lead_group; /* words that such entries begin with; a hit's value is the phrase */
	bl_run free;         /* of the phrases, those that may begin with anything */
	uint32_t card;
} bl_list_row;

typedef struct bl_item_row {
	uint32_t list;
	bl_ref code; /* empty where the list has no codes */
	bl_ref text;
} bl_item_row;

/* How a family's ids are put together: "cc-<elements>(-<version>)(-<port>)", by names card. */
typedef struct bl_family_row {
	uint32_t card;
	bl_ref id, makes;
} bl_family_row;

typedef struct bl_cue_row {
	uint32_t card;
	bl_ref name, language;
	uint32_t kind, relation; /* bl_credit_kind, bl_relation */
	uint32_t where;          /* bl_where */
	uint32_t role;           /* bl_role, or BL_ROLE_NONE: by what the source is */
	/* guards, as texts: what must not follow, what must not be all that is named, what must not
	 * stand before, and of which kinds the source must be */
	bl_run unless, unless_alone, unless_before, source_is;
	uint32_t and_words; /* list row of the words between names, or BL_NONE */
} bl_cue_row;

typedef enum bl_where {
	BL_WHERE_ANYWHERE,
	BL_WHERE_DATELINE,
	BL_WHERE_BYLINE,
	BL_WHERE_OWN_LINE,
	BL_WHERE_CAPTION,
	BL_WHERE_CLOSING_BLOCK,
	BL_WHERE_FOOTER,
	BL_WHERE_WHOLE_LINE,
	BL_WHERE_LINE_END,
	BL_WHERE_LABEL_LINE,
	BL_WHERE_CAPTION_END,
	BL_WHERE_BEHIND_TOWN,
	BL_WHERE_BEHIND_DATE,
	BL_WHERE_TEXT_BEGIN,
	BL_WHERE_TEXT_END,
	BL_WHERE_BELOW_QUOTE
} bl_where;

/* What the words of a credit line are for: fields of a lines card. */
typedef enum bl_line_word {
	BL_LINE_TITLE,       /* how a title is quoted */
	BL_LINE_NO_TITLE,    /* what a work without a title is called */
	BL_LINE_BETWEEN,     /* between names; */
	BL_LINE_BEFORE_LAST, /* before the last of them */
	BL_LINE_LICENSED,    /* the sentence for a licence, */
	BL_LINE_DEDICATED,   /* for a waiver, */
	BL_LINE_MARKED,      /* for a mark */
	BL_LINE_SHORT,       /* the line without a verb */
	BL_LINE_UPDATED,     /* when it was last updated */
	BL_LINE_ADAPTATION,  /* the licence of what was made of it */
	BL_LINE_STOP,        /* the end of a sentence */
	BL_LINE_HEAD_TITLE,  /* heads of a table of works */
	BL_LINE_HEAD_CREATOR,
	BL_LINE_HEAD_SOURCE,
	BL_LINE_HEAD_LICENCE,
	BL_LINE_HEAD_CHANGES,
	BL_LINE_WORDS
} bl_line_word;

typedef struct bl_lines_row {
	bl_ref language;
	bl_ref words[BL_LINE_WORDS];
	bl_run also;    /* texts: tags of languages that share these words */
	bl_run changes; /* texts, two each: the English word, and this language's */
	uint32_t right_to_left;
	uint32_t card;
} bl_lines_row;

/* What a word of the lexicon starts: a run of targets. */
typedef struct bl_anchor_row {
	bl_run targets;
} bl_anchor_row;

typedef enum bl_target_kind { BL_TARGET_PHRASE, BL_TARGET_NAME } bl_target_kind;

typedef struct bl_target_row {
	uint32_t kind, row;
} bl_target_row;

/* Another id of a licence: its SPDX id in lower case, or an id that names compose. */
typedef struct bl_alias_row {
	bl_ref id;
	uint32_t licence;
} bl_alias_row;

/* Views of the tables. licences, requirements, publishers, aliases and lines are sorted by id (a tag), bytewise.
 * at_licence and at_publisher are the phrases that are tried at every licence, every publisher; subject_lists and
 * joint_lists the lists of every language that name what a statement speaks of, and what stands between licences. */
#define BL_TABLES(X)                        \
	X(bl_card_row, cards)               \
	X(bl_licence_row, licences)         \
	X(bl_duty_row, duties)              \
	X(bl_requirement_row, requirements) \
	X(bl_evidence_row, evidence)        \
	X(bl_policy_row, policies)          \
	X(bl_publisher_row, publishers)     \
	X(bl_name_row, names)               \
	X(bl_phrase_row, phrases)           \
	X(bl_step, steps)                   \
	X(bl_list_row, lists)               \
	X(bl_item_row, items)               \
	X(bl_family_row, families)          \
	X(bl_cue_row, cues)                 \
	X(bl_lines_row, lines)              \
	X(bl_anchor_row, anchors)           \
	X(bl_target_row, targets)           \
	X(uint32_t, at_licence)             \
	X(uint32_t, at_publisher)           \
	X(uint32_t, subject_lists)          \
	X(uint32_t, joint_lists)            \
	X(bl_alias_row, aliases)            \
	X(bl_ref, texts)                    \
	X(uint32_t, lexicon)                \
	X(char, pool)

struct bl_rules {
#define BL_VIEW(type, name) const type *name;
	BL_TABLES(BL_VIEW)
#undef BL_VIEW
	struct {
#define BL_COUNT(type, name) uint32_t name;
		BL_TABLES(BL_COUNT)
#undef BL_COUNT
	} count;
	const char
		*sources; /* the bytes of all cards; absent in the built-in set, which packs them */
	size_t source_size;
	const unsigned char *packed; /* a zlib stream of the sources */
	size_t packed_size;
	char version[32];
	char digest[33];
	bl_arena arena; /* of an overlay; empty in the built-in set */
};

bl_str bl_rules_str(const bl_rules *rules, bl_ref ref); /* absent where the size is 0 */
bl_str bl_rules_text(const bl_rules *rules, bl_run run, uint32_t i);

/* A row of a table whose rows begin with the ref of their id and are sorted by it, or BL_NONE. */
uint32_t bl_rows_find(const char *pool, const void *rows, size_t count, size_t size, bl_str id);

/* Rows by id (binary search); SPDX ids in any case are ids too. BL_NONE where there is none. */
uint32_t bl_rules_licence(const bl_rules *rules, bl_str id);
uint32_t bl_rules_requirement(const bl_rules *rules, bl_str id);
uint32_t bl_rules_publisher(const bl_rules *rules, bl_str id);

/* "policy/byline", as "byline" */
bl_str bl_policy_name(const bl_rules *rules, const bl_policy_row *policy);

/* What decides it, where the text and its markup do not: "the use", "nothing"; NULL where they do. */
const char *bl_policy_decided_by(const bl_rules *rules, const bl_policy_row *policy);

/* Whether licence a is b with something left out: the version, the port, or everything but the family. */
bool bl_licence_leaves_out(const bl_rules *rules, uint32_t a, uint32_t b);

/* The publisher whose site holds a web address ("https://en.mehrnews.com/news/1"), or BL_NONE. */
uint32_t bl_rules_site(const bl_rules *rules, bl_str address);

/* Questions that a requirement may ask (its kind), evidence that may answer it, and conditions on
 * that evidence: the vocabulary of requirement cards. src/judge has an answer for each. */
typedef struct bl_word {
	const char *name, *about;
} bl_word;
extern const bl_word bl_asks[];
extern const size_t bl_ask_count;
extern const bl_word bl_evidence_kinds[];
extern const size_t bl_evidence_kind_count;
extern const bl_word bl_evidence_whens[];
extern const size_t bl_evidence_when_count;

#endif
