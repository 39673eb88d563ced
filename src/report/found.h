/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What was found, apart from what is asked. */
#ifndef BL_REPORT_FOUND_H
#define BL_REPORT_FOUND_H

#include "report/screen.h"

/* The sources that the text only reports from, with their places: words for one row, nothing where
 * there are none. */
bool bl_has_quoted(const bl_verdict *verdict);
void bl_quoted(bl_screen *screen, bl_str bytes, const bl_verdict *verdict);

/* Every statement and credit with the rule that found it, and the credit line. */
void bl_ledger(bl_screen *screen, bl_str bytes, const bl_verdict *verdict);

#endif
