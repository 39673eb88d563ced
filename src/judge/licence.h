/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How licences stand to one another. Licences are rows of the rule set. */
#ifndef BL_JUDGE_LICENCE_H
#define BL_JUDGE_LICENCE_H

#include "rules/ruleset.h"
#include "rules/vocabulary.h"

/* They can be the same licence: one leaves out nothing but parts of the other. */
bool bl_licence_agrees(const bl_rules *rules, uint32_t a, uint32_t b);

/* Of a family with versions, but named without one. */
bool bl_licence_has_no_version(const bl_rules *rules, uint32_t licence);

/* A version of an unversioned licence; ports are left out. */
bool bl_licence_is_version(const bl_rules *rules, uint32_t licence, uint32_t version);

/* Every version of an unversioned licence puts this question; true for any other licence. */
bool bl_licence_shares_ask(const bl_rules *rules, uint32_t licence, uint32_t ask);

/* Any change must be said to be one (Creative Commons 4.0, Section 3(a)(1)(B), and the open data
 * licences); up to 3.0 only an adaptation must (Section 4(b)). */
bool bl_licence_counts_any_change(const bl_rules *rules, uint32_t licence);

bool bl_licence_asks(const bl_rules *rules, uint32_t licence, uint32_t ask);

/* "CC BY 4.0" */
bl_str bl_licence_short_name(const bl_rules *rules, uint32_t licence);

/* The row for a field's words: an id, an SPDX id, a name, or an address. BL_NONE for anything else. */
uint32_t bl_licence_from_words(const bl_rules *rules, bl_str words, bl_arena *arena);

/* An address stands for the licence: its deed, in any language, or its legal text. */
bool bl_licence_has_address(const bl_rules *rules, uint32_t licence, bl_str address,
                            bl_arena *arena);

#endif
