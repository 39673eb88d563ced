/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Contradictions that no reader could settle: reported, never silently picked from. */
#ifndef BL_JUDGE_CONFLICTS_H
#define BL_JUDGE_CONFLICTS_H

#include "judge/case.h"

/* Adds the findings of class conflict. Needs the governing licence. */
void bl_conflicts_find(bl_case *c);

#endif
