/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The two halves of a SARIF file that are longer than a function: rules and results. */
#ifndef BL_REPORT_SARIF_H
#define BL_REPORT_SARIF_H

#include "report/region.h"

/* A file with more results is refused. */
#define BL_SARIF_RESULTS 25000

/* The number of the finding's rule, which is described the first time; BL_NOWHERE where memory ran
 * out. */
size_t bl_sarif_rule(bl_report *report, const bl_finding *finding, bl_str id);

/* A document's reported findings as results, kept by level. */
void bl_sarif_results(bl_report *report, const bl_document *document, const bl_verdict *verdict);

/* The path as a relative reference (RFC 3986), or as a file: address where it leads out of the folder. */
void bl_sarif_address(bl_buf *out, const bl_report *report, const bl_document *document);

#endif
