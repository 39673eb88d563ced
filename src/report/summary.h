/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a run comes to, counted once for every format. */
#ifndef BL_REPORT_SUMMARY_H
#define BL_REPORT_SUMMARY_H

#include "bylint.h"

typedef struct bl_summary {
	size_t documents;
	size_t met, not_met, unsure, none, error; /* documents by outcome */
	size_t findings[BL_SEVERITY_ERROR + 1];   /* reported findings by severity */
	size_t suppressed, skipped;               /* the caller's to count */
} bl_summary;

/* Adds one document. */
void bl_summary_add(bl_summary *summary, const bl_verdict *verdict);

/* A diagnostic: not met, unsure or a conflict. What only depends on the use is none; it is a row of
 * the table of requirements. */
bool bl_finding_is_reported(const bl_finding *finding);

#endif
