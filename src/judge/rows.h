/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Facts as public rows: licences[] and credits[]. */
#ifndef BL_JUDGE_ROWS_H
#define BL_JUDGE_ROWS_H

#include "judge/case.h"

/* Fills c->statements, c->credits and c->remark_places. */
void bl_rows_fill(bl_case *c);

/* An array of pointers to count rows of size bytes each. */
void *bl_rows_pointers(bl_case *c, void *rows, size_t count, size_t size);

#endif
