/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A line of the document with a caret under the words that matter. */
#ifndef BL_REPORT_EXCERPT_H
#define BL_REPORT_EXCERPT_H

#include "report/screen.h"

/* Prints, with gutter cells for the number,
 *	   |
 *	14 | …the line, cut round the span
 *	   |           ^^^^
 * A span over several lines is underlined on its first. Costs the width, not the line's length.
 * Nothing is printed for a span that is not in bytes. */
void bl_excerpt(bl_screen *screen, bl_str bytes, bl_span span, size_t line, int gutter,
                const char *colour);

#endif
