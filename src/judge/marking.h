/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Advice on one's own marking: nothing that a licence asks for. */
#ifndef BL_JUDGE_MARKING_H
#define BL_JUDGE_MARKING_H

#include "judge/case.h"

/* Adds the findings of class marking for an own document. */
void bl_marking_judge(bl_case *c);

#endif
