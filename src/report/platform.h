/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the formats of build systems and code hosts say alike. Nothing here is escaped yet. */
#ifndef BL_REPORT_PLATFORM_H
#define BL_REPORT_PLATFORM_H

#include "report/reporter.h"

/* Longer texts are cut: no host shows more of one. */
#define BL_TEXT_MOST 8000

/* The severity there. What cannot be told is a note, unless it counts: a code host must not stop
 * what check lets pass. */
bl_severity bl_finding_level(const bl_report *report, const bl_finding *finding);

/* "error", "warning", or the host's word for a note. */
const char *bl_level_word(bl_severity level, const char *note);

/* The path of the document's file below the folder of the run, without "./"; "-" is standard input. */
void bl_report_path(bl_buf *out, const bl_report *report, const bl_document *document);

/* The same, with "#" and its id, or its line, where the document is a record. */
void bl_report_unit(bl_buf *out, const bl_report *report, const bl_document *document);

/* Message, reason with its clause, and what mends it, as sentences. */
void bl_finding_sentences(bl_buf *out, const bl_report *report, const bl_finding *finding);

/* The first characters of a text; *cut is set where that is not all of it, and may be NULL. */
bl_str bl_str_first(bl_str text, size_t characters, bool *cut);

/* What is wrong with a document that could not be read, and the line of its file: a record's. */
bl_str bl_unreadable_words(const bl_verdict *verdict);
size_t bl_unreadable_line(const bl_report *report, const bl_document *document);

#endif
