/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which remarks speak of this text. An article may well say "shortened" of a road, or that a ministry
 * "endorses the plan". */
#ifndef BL_JUDGE_HEED_H
#define BL_JUDGE_HEED_H

#include "judge/case.h"

/* Fills c->heeded. Needs the work's source. */
void bl_heed_remarks(bl_case *c);

#endif
