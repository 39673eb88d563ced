/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The credit line that satisfies a licence, put together from what is known. */
#ifndef BL_JUDGE_CREDIT_LINE_H
#define BL_JUDGE_CREDIT_LINE_H

#include "judge/ask.h"

/* The line for a thing, or absent where a part that the licence always asks for is unknown. */
bl_str bl_credit_line_for(bl_case *c, const bl_thing *thing);

/* The stated change in words of the line's language, or what an excerpt is called; absent where no change
 * was stated. */
bl_str bl_stated_changes(const bl_rules *rules, const bl_stated *stated);

#endif
