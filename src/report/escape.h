/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Scraped text inside XML, CSV and Markdown, one file for each. All are safe in a build log, too:
 * no control or mark of direction passes as it is, and no text can issue a command. */
#ifndef BL_REPORT_ESCAPE_H
#define BL_REPORT_ESCAPE_H

#include "base/str.h"

/* XML 1.0, as text and inside double quotes: what it forbids is U+FFFD, everything else keeps its
 * value. */
void bl_xml_add(bl_buf *out, bl_str value);

/* ' NAME="VALUE"' */
void bl_xml_attribute(bl_buf *out, const char *name, bl_str value);
void bl_xml_number(bl_buf *out, const char *name, size_t value);

/* A cell, in quotes and on one line, that no spreadsheet takes for a formula: where it begins like
 * one, "'" stands before it. */
void bl_csv_add(bl_buf *out, bl_str value);

/* A table's cell or a paragraph of Markdown, on one line: no markup, no link, no mention. */
void bl_markdown_add(bl_buf *out, bl_str value);

#endif
