/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* bylint: licences and attribution in article text, checked clause by clause.
 *
 * Three nouns. bl_rules is compiled and read-only, and threads share it. bl_scanner belongs to one
 * thread and is reused. bl_verdict is the scanner's, valid until its next check.
 *
 *	bl_scanner *scanner;
 *	const bl_verdict *verdict;
 *	bl_document document = {.bytes = {text, size}};
 *
 *	if (bl_scanner_new(&scanner, bl_rules_builtin(), NULL, NULL) == 0 &&
 *	    bl_check(scanner, &document, &verdict, NULL) == 0)
 *		puts(bl_outcome_name(verdict->outcome));
 *	bl_scanner_free(scanner);
 */
#ifndef BYLINT_H
#define BYLINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BYLINT_VERSION "0.1.0"

/* ---- Values ------------------------------------------------------------------------------ */

/* Bytes with a length: borrowed, not NUL-terminated. Absent is {NULL, 0}; empty has a data. */
typedef struct bl_str {
	const char *data;
	size_t size;
} bl_str;

/* Half-open byte offsets into the document as given: begin <= end <= size. */
typedef struct bl_span {
	size_t begin, end;
} bl_span;

/* A span that is absent is BL_NO_SPAN. */
#define BL_NOWHERE ((size_t)-1)
#define BL_NO_SPAN ((bl_span){BL_NOWHERE, BL_NOWHERE})

/* offset from 0 in bytes; line and column from 1, a column counts characters (code points). */
typedef struct bl_place {
	size_t offset;
	size_t line;
	size_t column;
} bl_place;

/* ---- Errors ------------------------------------------------------------------------------ */

enum {
	BL_OK = 0,
	BL_E_MEMORY = -1, /* memory ran out, or a ceiling was reached */
	BL_E_RULES = -2,  /* a broken card: file, place and hint say where and what next */
	BL_E_INPUT = -3,  /* an input that cannot be read */
	BL_E_USE = -4,    /* a wrong option, id or argument */
	BL_E_OUTPUT = -5  /* an output that cannot be written */
};

/* Owned by the caller, may be NULL everywhere; the first error wins and is never overwritten:
 * set code to 0 before reuse. line is 0 where there is no place. */
typedef struct bl_error {
	int code;
	bl_place place;
	char file[256];
	char text[512]; /* what is wrong */
	char hint[256]; /* the next step, or "" */
} bl_error;

/* ---- Memory ------------------------------------------------------------------------------ */

/* The one door to memory. size 0 frees and returns NULL; pointer NULL allocates. */
typedef struct bl_memory {
	void *(*resize)(void *context, void *pointer, size_t size);
	void *context;
} bl_memory;

/* ---- Rules ------------------------------------------------------------------------------- */

typedef struct bl_rules bl_rules;

/* The rule set that is built into the library. Never NULL, never freed, costs nothing. */
const bl_rules *bl_rules_builtin(void);

/* The built-in cards with n folders of cards laid over them, later ones win (n may be 0).
 * *out is the caller's, for bl_rules_free. memory may be NULL. BL_E_RULES for a broken card:
 * nothing is loaded then. */
int bl_rules_load(bl_rules **out, const char *const *folders, size_t n, const bl_memory *memory,
                  bl_error *error);
void bl_rules_free(bl_rules *rules);

/* Version and digest (32 hex digits over every card) of a rule set, NUL-terminated. */
const char *bl_rules_version(const bl_rules *rules);
const char *bl_rules_digest(const bl_rules *rules);

/* ---- Documents --------------------------------------------------------------------------- */

typedef enum bl_use {
	BL_USE_REPUBLISH,
	BL_USE_ADAPT,
	BL_USE_EXCERPT,
	BL_USE_COLLECT,
	BL_USE_QUOTE,
	BL_USE_TEXT_MINING
} bl_use;

typedef enum bl_purpose { BL_PURPOSE_UNSTATED, BL_COMMERCIAL, BL_NONCOMMERCIAL } bl_purpose;

typedef enum bl_format {
	BL_FORMAT_AUTO,
	BL_FORMAT_TEXT,
	BL_FORMAT_MARKDOWN,
	BL_FORMAT_HTML
} bl_format;

/* What the user says of the reuse and of the source. Absent strings are {NULL, 0}. */
typedef struct bl_stated {
	bl_use use;
	bl_purpose purpose;
	bool unchanged;
	bool own;
	bl_str changes;    /* what was changed, in words */
	bl_str source_url; /* the address of the original */
	bl_str no_source;  /* why no address can be given */
	bl_str title, author, author_url, publisher, copyright, updated;
	bl_str licence;               /* id of the licence of the source */
	bl_str licence_out;           /* id of the licence that an adaptation will carry */
	bl_str new_title, new_author; /* of an adaptation */
	bl_str lang;                  /* BCP 47 tag of credit lines; absent: English */
} bl_stated;

/* Fields of a corpus record that travel with its text. */
typedef struct bl_record {
	bl_str id, url, title, author, licence;
	bool is_record; /* extracted text: hyperlinks were lost on the way */
} bl_record;

typedef enum bl_severity { BL_SEVERITY_NOTE, BL_SEVERITY_WARNING, BL_SEVERITY_ERROR } bl_severity;

/* How much a finding weighs in this house. */
typedef struct bl_level {
	bl_str id; /* of a requirement, "licence/requirement", or a class */
	unsigned
		layer; /* the highest wins; in it an id wins over its class, and then the last one */
	bl_severity severity;
	bool is_off; /* suppressed */
} bl_level;

typedef char bl_fingerprint[33]; /* 32 hex digits, NUL-terminated */

/* What a house says of itself and of its checks. Everything is borrowed. */
typedef struct bl_house {
	const bl_str *names, *domains; /* ours: the licensor or site that they name is ourselves */
	size_t name_count, domain_count;
	const bl_str *held; /* sources (cards, names) whose material we hold under a contract */
	size_t held_count;
	const bl_level *levels;
	size_t level_count;
	const bl_fingerprint *known; /* findings of the baseline, sorted */
	size_t known_count;
	bool wants_image_credits; /* a picture without one is a finding */
	bool heeds_document;      /* settings and suppressions in the document itself count */
	bool use_is_final;        /* … but say nothing of the use, */
	bool changes_are_final;   /* or of changes */
} bl_house;

typedef struct bl_document {
	bl_str bytes; /* as given, after decompression */
	bl_str path;  /* or {NULL, 0} */
	bl_str key;   /* the path that fingerprints are made over; absent: path */
	bl_format format;
	bl_record record;
	bl_stated stated;
	const bl_house *house; /* or NULL */
} bl_document;

/* ---- What is found ----------------------------------------------------------------------- */

typedef enum bl_outcome {
	BL_OUTCOME_NONE,
	BL_OUTCOME_MET,
	BL_OUTCOME_NOT_MET,
	BL_OUTCOME_UNSURE,
	BL_OUTCOME_NOT_NEEDED,
	BL_OUTCOME_ERROR
} bl_outcome;

typedef enum bl_from {
	BL_FROM_NOWHERE,
	BL_FROM_TEXT,
	BL_FROM_MARKUP,
	BL_FROM_RECORD,
	BL_FROM_OPTION,
	BL_FROM_CARD
} bl_from;

typedef enum bl_scope {
	BL_SCOPE_UNKNOWN,
	BL_SCOPE_DOCUMENT,
	BL_SCOPE_SITE,
	BL_SCOPE_IMAGE,
	BL_SCOPE_MEDIA,
	BL_SCOPE_QUOTE,
	BL_SCOPE_DATA,
	BL_SCOPE_SOFTWARE,
	BL_SCOPE_OTHER_WORK
} bl_scope;

typedef enum bl_statement_kind {
	BL_STATEMENT_MENTION,
	BL_STATEMENT_GRANT,
	BL_STATEMENT_TAG,
	BL_STATEMENT_LINK,
	BL_STATEMENT_RESERVATION,
	BL_STATEMENT_WAIVER,
	BL_STATEMENT_FULLTEXT
} bl_statement_kind;

typedef enum bl_confidence {
	BL_CONFIDENCE_LOW,
	BL_CONFIDENCE_MEDIUM,
	BL_CONFIDENCE_HIGH
} bl_confidence;

/* What a statement came to where the document's own licence was decided. */
typedef enum bl_standing {
	BL_STANDING_GOVERNS,
	BL_STANDING_LEFT_OPEN, /* stands nearest and leaves open which: what is said elsewhere governs */
	BL_STANDING_AGREES,      /* says the same as the one that governs, fuller or shorter */
	BL_STANDING_OFFERED,     /* another licence of the offer that governs */
	BL_STANDING_CONTRADICTS, /* as near as lost_to, and says otherwise: neither governs */
	BL_STANDING_IMPOSSIBLE, /* stands nearest, and no such licence exists, or name and link differ */
	BL_STANDING_FARTHER,     /* lost_to stands nearer, or is more specific */
	BL_STANDING_GENERAL,     /* a general reservation: lost_to is a grant */
	BL_STANDING_TAKEN_OUT,   /* of a site; the text comes from elsewhere */
	BL_STANDING_OUTGOING,    /* the licence that the adaptation will carry */
	BL_STANDING_OTHER_THING, /* of a picture, a quotation, another work: see its scope */
	BL_STANDING_MENTIONED,   /* spoken of: nothing is granted */
	BL_STANDING_DENIED,      /* said not to apply */
	BL_STANDING_FULLTEXT     /* part of the licence's own text */
} bl_standing;

/* A value and where it is from. */
typedef struct bl_value {
	bl_str value; /* data NULL: not known */
	bl_str id;    /* of a publisher card, or absent */
	bl_from from;
	bl_span span; /* BL_NO_SPAN where it is not from the document's bytes */
} bl_value;

/* One licence statement: a row of licences[]. */
typedef struct bl_statement {
	bl_str licence; /* id; absent for a combination that does not exist */
	bl_str port;    /* code, "none", or absent where nothing is said */
	bl_str spdx;
	bl_str url; /* the licence's address as given */
	int choice; /* number shared by the licences of one offer, -1 where there is none */
	bl_statement_kind kind;
	bl_scope scope;
	bool denied;
	bl_str except;
	bl_value licensor;
	bl_confidence confidence;
	bl_str rule;
	bl_span span;
	bl_place place; /* line 0 where there is no span */
	bl_str text;
	bl_str field;
	bl_standing standing;
	size_t lost_to; /* the statement that it lost to, or agrees with; BL_NOWHERE where there is none */
} bl_statement;

typedef enum bl_credit_kind {
	BL_CREDIT_WIRE,
	BL_CREDIT_IMAGE,
	BL_CREDIT_REPUBLICATION,
	BL_CREDIT_TRANSLATION,
	BL_CREDIT_ADAPTATION,
	BL_CREDIT_DATA_SOURCE,
	BL_CREDIT_TASL,
	BL_CREDIT_BYLINE,
	BL_CREDIT_REPORTING,
	BL_CREDIT_PRIORITY
} bl_credit_kind;

typedef enum bl_relation {
	BL_RELATION_DERIVATION,
	BL_RELATION_REFERENCE,
	BL_RELATION_AMBIGUOUS,
	BL_RELATION_SELF
} bl_relation;

typedef enum bl_role {
	BL_ROLE_NONE,
	BL_ROLE_AUTHOR,
	BL_ROLE_TRANSLATOR,
	BL_ROLE_EDITOR,
	BL_ROLE_REVIEWER,
	BL_ROLE_PHOTOGRAPHER,
	BL_ROLE_AGENCY,
	BL_ROLE_OUTLET,
	BL_ROLE_ORGANISATION,
	BL_ROLE_DOCUMENT
} bl_role;

/* One attribution: a row of credits[]. */
typedef struct bl_credit {
	bl_credit_kind kind;
	bl_relation relation;
	bl_role role;
	bl_scope scope;
	bl_str source, source_id, creator, title, url, licence, changes;
	bl_confidence confidence;
	bl_str rule;
	bl_place place;
	struct {
		bl_span whole, cue, source, creator, title, url, licence, changes;
	} spans;
	bl_str field;
} bl_credit;

typedef enum bl_class {
	BL_CLASS_LICENCE,
	BL_CLASS_CONFLICT,
	BL_CLASS_MARKING,
	BL_CLASS_POLICY,
	BL_CLASS_CONFIG
} bl_class;

typedef enum bl_condition {
	BL_CONDITION_NONE,
	BL_CONDITION_ALWAYS,
	BL_CONDITION_IF_GIVEN,
	BL_CONDITION_IF_POSSIBLE,
	BL_CONDITION_IF_CHANGED,
	BL_CONDITION_NEVER
} bl_condition;

/* Words of the document that prove something, or a field of a record (span is then BL_NO_SPAN). */
typedef struct bl_evidence {
	bl_span span;
	bl_place place;
	bl_str text;
	bl_str field;
} bl_evidence;

/* What a finding is about. */
typedef enum bl_subject { BL_SUBJECT_DOCUMENT, BL_SUBJECT_CREDIT, BL_SUBJECT_STATEMENT } bl_subject;

/* One requirement judged: a row of findings[]. */
typedef struct bl_finding {
	bl_str requirement;
	bl_class class_;
	bl_subject subject;
	size_t subject_index; /* into credits or statements */
	bl_str licence, clause;
	bl_condition condition;
	bl_severity severity;
	bl_outcome outcome;
	bool depends_on_use;
	bl_str message, why, fix;
	bl_span fix_span; /* BL_NO_SPAN where no edit is offered */
	bl_str fix_text;
	const bl_evidence *evidence;
	size_t evidence_count;
	bl_str suppressed_where; /* "comment", "front-matter", "config" or "baseline"; or absent */
	bl_str suppressed_reason;
	bl_fingerprint fingerprint;
	bl_str unfixed; /* why no edit is offered where something is not met, or absent */
} bl_finding;

typedef enum bl_permit { BL_PERMIT_UNKNOWN, BL_PERMIT_YES, BL_PERMIT_NO } bl_permit;

/* Assumptions, as bits. */
enum { BL_ASSUMING_UNCHANGED = 1, BL_ASSUMING_NONCOMMERCIAL = 2, BL_ASSUMING_NOT_ADAPTED = 4 };

/* What a licence, or all that governs, permits. */
typedef struct bl_permits {
	bl_permit share, adapt, commercial, text_mining;
} bl_permits;

/* Everything that is known of one document. Everything it points to is the scanner's. */
typedef struct bl_verdict {
	bl_outcome outcome;
	unsigned assuming;
	bl_str licence; /* the governing licence or choice, or absent */
	bl_from licence_from;
	bl_permits permits;
	bl_value title, publisher, url;
	const bl_value *creators;
	const bl_statement *const *statements;
	const bl_credit *const *credits;
	const bl_finding *const *findings;
	const bl_str *notes;
	size_t creator_count, statement_count, credit_count, finding_count, note_count;
	bl_str attribution; /* the credit line, or absent */
	bl_format format;   /* the format that it was read as */
	size_t bytes;       /* size of the document as given */
	bl_str language;    /* BCP 47 tag that the document declares, or absent */
} bl_verdict;

/* ---- Checking ---------------------------------------------------------------------------- */

typedef struct bl_scanner bl_scanner;

/* Ceilings; a 0 stands for the default. */
typedef struct bl_limits {
	size_t document_bytes; /* a longer document is judged by its first part: 64 MiB */
	size_t scratch_bytes;  /* memory for one document: 1 GiB */
	size_t statements;     /* licence statements kept for one document: 10,000 */
	size_t credits;        /* credits kept for one document: 10,000 */
	size_t phrase_steps;   /* steps that one phrase may take at one place: 10,000 */
} bl_limits;

/* The ceilings in force where 0 was given. */
bl_limits bl_limits_default(void);

/* rules is borrowed and must outlive the scanner; limits and the memory in it may be NULL. */
int bl_scanner_new(bl_scanner **out, const bl_rules *rules, const bl_limits *limits,
                   bl_error *error);
int bl_scanner_new_with(bl_scanner **out, const bl_rules *rules, const bl_limits *limits,
                        const bl_memory *memory, bl_error *error);
void bl_scanner_free(bl_scanner *scanner);

/* Judges one document. A broken document is no error: *out says so in its notes. */
int bl_check(bl_scanner *scanner, const bl_document *document, const bl_verdict **out,
             bl_error *error);

/* ---- Attribution ------------------------------------------------------------------------- */

/* The credit line for a work of which only stated is known (title, author, licence …), in the
 * scanner's memory until its next call. BL_E_USE, with the option's name in the text, where a part
 * that the licence always asks for is missing. *note is a remark or absent. */
int bl_attribute(bl_scanner *scanner, const bl_stated *stated, bl_str *line, bl_str *note,
                 bl_error *error);

/* ---- Names of values, as the formats spell them ------------------------------------------- */

const char *bl_outcome_name(bl_outcome outcome);
const char *bl_from_name(bl_from from);
const char *bl_scope_name(bl_scope scope);
const char *bl_statement_kind_name(bl_statement_kind kind);
const char *bl_confidence_name(bl_confidence confidence);
const char *bl_credit_kind_name(bl_credit_kind kind);
const char *bl_relation_name(bl_relation relation);
const char *bl_role_name(bl_role role);
const char *bl_class_name(bl_class class_);
const char *bl_condition_name(bl_condition condition);
const char *bl_severity_name(bl_severity severity);
const char *bl_permit_name(bl_permit permit);
const char *bl_format_name(bl_format format);

#ifdef __cplusplus
}
#endif

#endif
