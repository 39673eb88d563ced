/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What makes the exit code 1. */
#ifndef BL_CLI_COUNTS_H
#define BL_CLI_COUNTS_H

#include "cli/settings.h"

/* Whether a finding of the verdict counts. fail_on is BL_FAIL_ERROR to BL_FAIL_NEVER. */
bool bl_verdict_counts(const bl_verdict *verdict, int fail_on, bool strict);

#endif
