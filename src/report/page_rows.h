/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the page of a run is made of, gathered document by document: counts of everything, and rows of
 * the worst documents, each text once. */
#ifndef BL_REPORT_PAGE_ROWS_H
#define BL_REPORT_PAGE_ROWS_H

#include "base/str.h"

/* Documents that the page lists; the worst stay. */
#define BL_PAGE_DOCUMENTS 20000

/* Texts by number, each once. */
typedef struct bl_page_texts {
	BL_VEC(bl_str) list;
	uint32_t *slots; /* number + 1, 0 is free */
	size_t slot_count, bytes;
} bl_page_texts;

/* Numbers, most of them of texts: of what was found (id, severity, whether it cannot be told, message, why,
 * fix), and of where (line, column, words before, words, words behind, field). */
typedef struct bl_page_row {
	uint32_t numbers[6];
} bl_page_row;

/* Lists of counts. */
typedef enum bl_page_list {
	BL_PAGE_LICENCES, /* that govern, by outcome */
	BL_PAGE_CELLS,    /* licence/requirement */
	BL_PAGE_PLACES,   /* hosts, or folders */
	BL_PAGE_STATED,   /* statements: high, medium, low confidence */
	BL_PAGE_CONFLICTS,
	BL_PAGE_QUOTED, /* sources that are only reported from */
	BL_PAGE_RULES,  /* versions of program and rules */
	BL_PAGE_LISTS
} bl_page_list;

typedef struct bl_page_count {
	size_t documents, met, not_met, unsure;
	size_t last; /* document that counted last */
} bl_page_count;

typedef struct bl_page_tally {
	bl_page_texts names;
	BL_VEC(bl_page_count) counts; /* by number of the name */
	size_t left_out;              /* what found no room */
} bl_page_tally;

/* The columns of the list, worst first within a level in the order of input. */
typedef struct bl_page_document {
	uint32_t folder, name, licence, credit, count; /* count: of findings */
	bl_outcome outcome;
} bl_page_document;

typedef struct bl_page_finding {
	uint32_t what, where;
} bl_page_finding;

/* 0: not met, unreadable; 1: with other findings; 2: the rest. */
#define BL_PAGE_LEVELS 3

typedef struct bl_page {
	bl_arena arena;
	bool ready, failed;
	size_t documents;
	bl_page_texts texts, whats, wheres; /* whats and wheres hold rows */
	struct {
		BL_VEC(bl_page_document) documents;
		BL_VEC(bl_page_finding) findings;
	} levels[BL_PAGE_LEVELS];
	bl_page_tally tallies[BL_PAGE_LISTS];
} bl_page;

typedef struct bl_report bl_report;

/* Before anything is kept; more than once is no harm. */
void bl_page_open(bl_report *report);

void bl_page_add(bl_report *report, const bl_document *document, const bl_verdict *verdict);

/* Counts one name; NULL where it found no room. outcome and whether this document had it before are
 * the caller's. */
bl_page_count *bl_page_tally_of(bl_page *page, bl_page_list list, bl_str name);

bl_page_count *bl_page_count_in(bl_page *page, bl_page_tally *tally, bl_str name);

/* The count of that name, or NULL. */
const bl_page_count *bl_page_find(const bl_page_tally *tally, bl_str name);

/* Numbers of the names with the most documents, at most so many. */
size_t bl_page_heaviest(const bl_page_tally *tally, uint32_t *out, size_t most);

/* A row by its number; zeros where there is none. */
bl_page_row bl_page_row_at(const bl_page_texts *rows, uint32_t number);

void bl_page_free(bl_page *page);

#endif
