/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One binary search for every kind of row that has a span. */
#include "base/rows.h"

size_t bl_first_from(const void *rows, size_t count, size_t size, size_t offset, size_t pos)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *row = (const char *)rows + middle * size;

		if (((const bl_span *)(const void *)(row + offset))->begin < pos)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
