/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Facts meet requirements: which licence governs, what this use owes, and the words that mend it. */
#ifndef BL_JUDGE_JUDGE_H
#define BL_JUDGE_JUDGE_H

#include "facts/facts.h"

/* The verdict and everything that it points to are in the arena (strings may be views into the
 * text, the document, or the rule set). Folds the facts into public rows: statements, credits,
 * findings, work, notes. */
int bl_judge(const bl_verdict **out, const bl_facts *facts, const bl_document *document,
             bl_arena *arena, bl_error *error);

/* The credit line for what is known of a work by licence (a row): the title, creators, publisher and
 * addresses of work, the changes stated. Absent where a part that is always required is unknown:
 * *missing then names the option ("--author"). *note is a remark, or absent. */
bl_str bl_credit_line(const bl_rules *rules, uint32_t licence, const bl_verdict *work,
                      const bl_stated *stated, bl_arena *arena, const char **missing, bl_str *note);

#endif
