/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A publisher's own wishes beside its licence, where this text is republished from it. None of them
 * changes what is said of the licence. */
#ifndef BL_JUDGE_POLICY_H
#define BL_JUDGE_POLICY_H

#include "judge/case.h"

/* Adds the findings of class policy. */
void bl_policy_judge(bl_case *c);

#endif
