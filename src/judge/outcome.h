/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How findings add up. */
#ifndef BL_JUDGE_OUTCOME_H
#define BL_JUDGE_OUTCOME_H

#include "judge/case.h"

/* The outcome over the findings [begin, end), by their classes licence and conflict. What is
 * suppressed does not count. */
bl_outcome bl_outcome_of(const bl_case *c, size_t begin, size_t end);

/* What the outcome rests on and was not stated, as bits. */
unsigned bl_outcome_assuming(const bl_case *c);

#endif
