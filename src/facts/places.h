/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where in a text a credit stands, and whether it is believed there. */
#ifndef BL_FACTS_PLACES_H
#define BL_FACTS_PLACES_H

#include "rules/ruleset.h"
#include "text/text.h"

/* Whether a credit may begin at pos, as far as its beginning tells. */
bool bl_may_begin(const bl_text *text, size_t pos, bl_where where);

bool bl_stands(const bl_text *text, bl_span span, bl_where where);

#endif
