/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The parts of the page that is one HTML file. */
#ifndef BL_REPORT_PAGE_H
#define BL_REPORT_PAGE_H

#include "report/reporter.h"

/* The template, in which "{{lead}}" and its like stand for the parts; absent where memory ran out. */
bl_str bl_page_template(bl_arena *arena);

/* Parts that need no script. */
void bl_page_title(bl_report *report, bl_buf *out);
void bl_page_lead(bl_report *report, bl_buf *out);
void bl_page_figures(bl_report *report, bl_buf *out);
void bl_page_licences(bl_report *report, bl_buf *out);
void bl_page_heat(bl_report *report, bl_buf *out);
void bl_page_lists(bl_report *report, bl_buf *out);
void bl_page_first(bl_report *report, bl_buf *out);
void bl_page_made(bl_report *report, bl_buf *out);

/* The columns, as JSON inside a script element. */
void bl_page_data(bl_report *report, bl_buf *out);

#endif
