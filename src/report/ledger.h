/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger of one document: how it came to its answer. */
#ifndef BL_REPORT_LEDGER_H
#define BL_REPORT_LEDGER_H

#include "report/screen.h"

/* Which licence governs and what says so; then every statement and credit in the order of the text, with
 * the rule that found it, and of each statement why it counts or what it lost to; then the credit line. */
void bl_ledger(bl_screen *screen, bl_str bytes, const bl_verdict *verdict);

#endif
