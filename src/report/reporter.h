/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of formats. A format is one file that defines bl_reporter_NAME, and one line in
 * BL_REPORTERS.
 *
 *	bl_report report = {.reporter = bl_reporter_find(name), .out = &buf, .width = 100, ...};
 *
 *	report.reporter->begin(&report);
 *	report.reporter->document(&report, &document, verdict);    for each, in order of input
 *	report.reporter->end(&report);
 *	bl_report_free(&report);
 *
 * Between two calls the caller may write out and clear the buffer. A document counts in the summary
 * (bl_summary_add) whichever way it is reported; the summary is read by end. Every function returns
 * 0, or BL_E_OUTPUT where the buffer's ceiling or memory was too small. Whatever became of the run,
 * bl_report_free comes last. */
#ifndef BL_REPORT_REPORTER_H
#define BL_REPORT_REPORTER_H

#include "base/json.h"
#include "report/catalogue.h"
#include "report/kept.h"
#include "report/page_rows.h"
#include "report/summary.h"

typedef struct bl_reporter {
	const char *name;
	const char *about; /* a line for --help */
	int (*begin)(bl_report *report);
	int (*document)(bl_report *report, const bl_document *document, const bl_verdict *verdict);
	int (*end)(bl_report *report);
} bl_reporter;

struct bl_report {
	const bl_reporter *reporter;
	bl_buf *out;
	const bl_summary *summary;
	const bl_rules *rules; /* whose cards describe the requirements, or NULL */
	const char *rules_version, *rules_digest;
	const char *folder; /* paths below it are written relative to it; may be NULL */
	size_t record_line; /* of the document in its file, where it is a record; else 0 */
	bool strict;        /* what cannot be told counts like what is not met */
	size_t elapsed_ms;  /* of the run so far */
	size_t room;        /* bytes that may still be written where that is limited; 0: any */
	size_t width;       /* cells of a line for people; 0 is 100 */
	bool colour;
	bool utf8;    /* the reader shows UTF-8; false: ASCII only */
	bool explain; /* every statement and credit found, with the rule that found it */

	/* The reporter's own. */
	bl_json_writer json;
	bool any;                 /* a document was written */
	char more[128];           /* what the last line proposes to explain */
	bl_kept kept, unreadable; /* what is written at the end */
	bl_catalogue catalogue;
	bl_page page;
};

#define BL_REPORTERS(FORMAT) \
	FORMAT(text)         \
	FORMAT(concise)      \
	FORMAT(json)         \
	FORMAT(jsonl)        \
	FORMAT(sarif)        \
	FORMAT(junit)        \
	FORMAT(github)       \
	FORMAT(gitlab)       \
	FORMAT(checkstyle)   \
	FORMAT(rdjson)       \
	FORMAT(csv)          \
	FORMAT(markdown)     \
	FORMAT(html)

#define BL_REPORTER_DECLARE(name) extern const bl_reporter bl_reporter_##name;
BL_REPORTERS(BL_REPORTER_DECLARE)

/* All of them, in the order of the list; ends with NULL. */
extern const bl_reporter *const bl_reporters[];

/* The format of that name, or NULL. */
const bl_reporter *bl_reporter_find(bl_str name);

/* The verdict on a document that could not be read: outcome error, and *message, which must outlive
 * it, as its note. */
bl_verdict bl_verdict_unreadable(const bl_str *message);

/* Reports a document that could not be read; path, record and format of document say which. */
int bl_report_error_document(bl_report *report, const bl_document *document, bl_str message);

/* What a writer returns. */
int bl_report_state(const bl_report *report);

/* Gives back what the reporter keeps for itself. */
void bl_report_free(bl_report *report);

/* What a document is called on screen: its path, id or address. */
bl_str bl_document_name(const bl_document *document);

/* Adds it, and behind the file of a record the record's line: "dump.jsonl:3". */
void bl_document_put_name(bl_buf *out, const bl_report *report, const bl_document *document);

/* A short text that is made beside out; what does not fit into it fails out. */
bl_buf bl_scratch_open(const bl_buf *out);
void bl_scratch_close(bl_buf *scratch, bl_buf *out);

/* Adds "licence/requirement" where the licence itself asks, else "requirement". Not neutralised. */
void bl_finding_id(bl_buf *out, const bl_finding *finding);

/* Adds " (CC BY 4.0, Section 3(a)(1)(C))", or nothing where the reason names the clause itself. Not
 * neutralised. */
void bl_finding_clause(bl_buf *out, const bl_finding *finding);

/* The finding's first words; without any, the credit or statement that it is about; else nowhere. */
bl_span bl_finding_span(const bl_verdict *verdict, const bl_finding *finding);

/* Where they stand; 1:1 where that is nowhere. */
bl_place bl_finding_place(const bl_verdict *verdict, const bl_finding *finding);

/* The document object (bylint.document/1), field by field as the schema has it. */
void bl_report_object(bl_json_writer *json, const bl_report *report, const bl_document *document,
                      const bl_verdict *verdict);

/* The member "rules" of a document object and of a report. */
void bl_report_rules(bl_json_writer *json, const bl_report *report);

#endif
