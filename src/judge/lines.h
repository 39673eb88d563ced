/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The words of credit lines, by language: rows of the rule set. */
#ifndef BL_JUDGE_LINES_H
#define BL_JUDGE_LINES_H

#include "rules/ruleset.h"

/* The row for a BCP 47 tag: its own, that of a card that is also for it, or that of the tag without its
 * last part ("de-AT": "de"). An absent tag is English. BL_NONE where there is none. */
uint32_t bl_lines_for(const bl_rules *rules, bl_str tag);

bl_str bl_lines_word(const bl_rules *rules, uint32_t row, bl_line_word word);

/* The language's words for a change that has a name in English ("excerpt"), or absent. */
bl_str bl_lines_change(const bl_rules *rules, uint32_t row, bl_str name);

#endif
