/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The work: whose it is, what it is called, and where the original is. */
#ifndef BL_JUDGE_WORK_H
#define BL_JUDGE_WORK_H

#include "judge/case.h"

/* Who is known before any licence is: c->source and c->supplied. Needs no governing licence. */
void bl_work_source(bl_case *c);

/* Title, creators, publisher and address of the verdict. Needs the governing licence. */
void bl_work_fill(bl_case *c);

/* The address of the original as stated or as the record has it, or as a credit gives it. */
bl_value bl_work_original(const bl_case *c);

/* The first of several names ("Ana Lima and Bo Chen"), and names without it. */
bl_str bl_work_next_name(bl_str *names);

#endif
