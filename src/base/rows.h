/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Searching rows that stand in the order of the text. */
#ifndef BL_BASE_ROWS_H
#define BL_BASE_ROWS_H

#include <stddef.h>

#include "base/str.h"

/* The first row of a table in the order of the text whose span begins at pos or behind it. */
size_t bl_first_from(const void *rows, size_t count, size_t size, size_t offset, size_t pos);
#define BL_FIRST_FROM(vec, type, member, pos) \
	bl_first_from((vec).items, (vec).count, sizeof(type), offsetof(type, member), (pos))

#endif
