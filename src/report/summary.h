/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a run comes to, counted once for every format. */
#ifndef BL_REPORT_SUMMARY_H
#define BL_REPORT_SUMMARY_H

#include "judge/reported.h"

typedef struct bl_summary {
	size_t documents;
	size_t met, not_met, unsure, none, error; /* documents by outcome */
	size_t findings[BL_SEVERITY_ERROR + 1];   /* reported findings by severity */
	size_t untold; /* those of them that cannot be told, conflicts apart */
	size_t suppressed;
	size_t fixable; /* reported findings that carry an edit */
	size_t skipped; /* the caller's to count */
} bl_summary;

/* Adds one document. */
void bl_summary_add(bl_summary *summary, const bl_verdict *verdict);

/* How many diagnostics there are in all. */
size_t bl_summary_findings(const bl_summary *summary);

/* "1,234" */
#define BL_FIGURES 32
const char *bl_figures(char figures[BL_FIGURES], size_t count);

/* Adds "1 error, 2 warnings in 1,234 files": notes where there are any; one and many name the
 * documents. */
void bl_summary_words(bl_buf *out, const bl_summary *summary, const char *one, const char *many);

#endif
