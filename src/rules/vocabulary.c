/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The vocabulary of requirement cards, as tables for the loader and for "bylint rules fields". */
#include "rules/vocabulary.h"

#include "rules/ruleset.h"

#define WORD(c, name, about) {name, about},

const bl_word bl_asks[] = {BL_ASKS(WORD)};
const size_t bl_ask_count = BL_ASK_COUNT;

const bl_word bl_evidence_kinds[] = {BL_EVIDENCE_KINDS(WORD)};
const size_t bl_evidence_kind_count = BL_EVIDENCE_COUNT;

const bl_word bl_evidence_whens[] = {BL_EVIDENCE_WHENS(WORD)};
const size_t bl_evidence_when_count = BL_WHEN_COUNT;
