/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a reader of the screen can do next where no words can be offered that mend a finding. */
#ifndef BL_REPORT_HINT_H
#define BL_REPORT_HINT_H

#include "bylint.h"

/* As in "Say --source-url URL."; absent where there is nothing to say. */
bl_str bl_finding_hint(const bl_finding *finding);

#endif
