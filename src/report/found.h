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

/* The bytes at span, absent where it lies outside. */
bl_str bl_passage(bl_str bytes, bl_span span);

#endif
