/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of requirements: what the document's licence asks, and how each stands. */
#ifndef BL_REPORT_TABLE_H
#define BL_REPORT_TABLE_H

#include "report/reporter.h"
#include "report/screen.h"

/* A line for the document, a row for each requirement, a row for what the outcome rests on, and one
 * for the sources that are only quoted. */
void bl_table(bl_screen *screen, bl_str name, const bl_document *document,
              const bl_verdict *verdict);

#endif
