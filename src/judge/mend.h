/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Edits that mend what is not met. One is offered only where everything that it says is known and the
 * place where it goes is understood; otherwise bl_finding.unfixed says what was in the way. */
#ifndef BL_JUDGE_MEND_H
#define BL_JUDGE_MEND_H

#include "judge/ask.h"
#include "judge/line.h"

/* The licence's name in words (a span of the text) becomes a link to the licence, or its address goes behind
 * it. named is the licence that the words alone say. */
void bl_mend_link(bl_case *c, bl_finding *finding, bl_span name, uint32_t named, uint32_t licence);

/* Puts the credit line of the document's licence (or BL_NONE) under the text, for every finding that it
 * answers. */
void bl_mend_findings(bl_case *c, uint32_t licence);

/* ---- Places ---- */

/* A place between two bytes of the document, with what is written round a paragraph there. Absent:
 * at is BL_NOWHERE, and why says so. */
typedef struct bl_mend_place {
	size_t at;
	bl_str before, after;
	const char *why;
} bl_mend_place;

/* Where a paragraph goes that belongs to the whole text: behind its last words, in a page within the one
 * article that holds most of the text, or else at the end of its body. */
bl_mend_place bl_mend_end(bl_case *c);

/* Why the bytes of a document cannot be edited at all, or NULL. */
const char *bl_mend_refuses(const bl_case *c);

/* A link cannot be put here: it is within a link, a form, code, or what no reader sees. */
bool bl_mend_is_inside(bl_str source, size_t at);

/* Blanks and indents apart, the paragraph of Markdown round a place begins with a tag, or has code in it. */
bool bl_mend_is_tagged(bl_str source, size_t at);
bool bl_mend_has_code(bl_str source, size_t at);

/* The end of a line as the document writes it. */
bl_str bl_mend_line_end(bl_str source);

/* ---- Words ---- */

/* A link with words that are written already; on a page of one's own it says that it leads to the page's
 * licence. Absent where memory ran out. */
bl_str bl_mend_link_text(bl_case *c, bl_format format, bl_str words, bl_str address, bool own);

/* A credit line as a paragraph of the document's format. */
bl_str bl_mend_paragraph(bl_case *c, const bl_line_parts *parts);

#endif
