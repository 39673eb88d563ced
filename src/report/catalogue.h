/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ids that findings had, each with its number in the order of their first appearance. */
#ifndef BL_REPORT_CATALOGUE_H
#define BL_REPORT_CATALOGUE_H

#include "base/str.h"

typedef struct bl_entry {
	bl_str id;
	size_t number;
} bl_entry;

typedef struct bl_catalogue {
	bl_arena arena;
	BL_VEC(bl_entry) entries; /* sorted by id */
	bl_buf descriptions;      /* one line each, in the order of the numbers */
} bl_catalogue;

/* The number of id, which joins where it is new; BL_NOWHERE where memory ran out. The caller then
 * writes a line to descriptions. The memory and the ceiling are those of out. */
size_t bl_catalogue_number(bl_catalogue *catalogue, const bl_buf *out, bl_str id, bool *is_new);
void bl_catalogue_free(bl_catalogue *catalogue);

#endif
