/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a diagnostic is: for the judge, every format and the exit code. */
#ifndef BL_JUDGE_REPORTED_H
#define BL_JUDGE_REPORTED_H

#include "base/str.h"

/* Not met, unsure or a conflict, and not suppressed. What only depends on the use is no diagnostic;
 * it is a row of the table of requirements. */
bool bl_finding_is_reported(const bl_finding *finding);

#endif
