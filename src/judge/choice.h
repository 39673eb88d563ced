/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The document's own duties: those of its licence, or of the best one of an offer. */
#ifndef BL_JUDGE_CHOICE_H
#define BL_JUDGE_CHOICE_H

#include "judge/case.h"

/* Judges the document by every alternative. The best keeps its findings; the others need not be met, unless
 * all of them hold.
 * Returns the licence that was kept, or BL_NONE where none governs. */
uint32_t bl_choice_judge(bl_case *c);

#endif
