/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the governing licence permits. */
#ifndef BL_JUDGE_PERMITS_H
#define BL_JUDGE_PERMITS_H

#include "judge/case.h"

/* Fills the verdict's permits: "yes" where one alternative of a choice does. */
void bl_permits_fill(bl_case *c);

#endif
