/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The lines of a page that has lost its markup, and what they look like. */
#ifndef BL_FACTS_PAGE_LINES_H
#define BL_FACTS_PAGE_LINES_H

#include "base/str.h"

/* Lines are without the blanks round them; those that are nothing else are left out. Where there is none the
 * line is empty and lies at the end of the text, or at its beginning. */
bl_span bl_line_from(bl_str chars, size_t begin);
bl_span bl_line_before(bl_str chars, size_t begin);

/* A day beside a year, and few words. */
bool bl_line_is_date(bl_str line);

/* A date; a time of day, or a number of minutes, and few words. */
bool bl_line_is_time(bl_str line);

/* One word with an at sign in it: an address for mail, a name in a network. */
bool bl_line_is_handle(bl_str line);

/* It is long, and a sentence ends in it. */
bool bl_line_is_prose(bl_str line);

/* It is long enough for a title or for what stands below one. */
bool bl_line_is_title(bl_str line);

#endif
