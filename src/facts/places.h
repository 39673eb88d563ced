/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where in a text a credit stands, and whether it is believed there. */
#ifndef BL_FACTS_PLACES_H
#define BL_FACTS_PLACES_H

#include "rules/ruleset.h"
#include "text/text.h"

/* Whether a credit may begin at pos, as far as its beginning tells. */
bool bl_may_begin(const bl_text *text, size_t pos, bl_where where);

/* Whether a credit may hold pos, as far as the place tells: some words may stand between its beginning and pos. */
bool bl_may_hold(const bl_text *text, size_t pos, bl_where where);

bool bl_stands(const bl_text *text, bl_span span, bl_where where);

/* Between the start of the line and the span stands a town (with a date, if one is needed), and behind
 * the span the text begins. */
bool bl_is_behind_town(const bl_text *text, bl_span span, bool needs_date);

/* Whether a sentence ends before pos, marks of emphasis aside. */
bool bl_ends_sentence(bl_str chars, size_t pos);

/* Nothing stands before the span, and the text goes on behind it. */
bool bl_begins_text(const bl_text *text, bl_span span);

/* Whether a signature may stand so far from the end. */
bool bl_may_end_text(const bl_text *text, size_t pos);

/* The span signs the text: it follows the last sentence, and a few short lines at most follow it. */
bool bl_ends_text(const bl_text *text, bl_span span);

#endif
