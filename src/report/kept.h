/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines that are printed worst first, and so at the end of a run. */
#ifndef BL_REPORT_KEPT_H
#define BL_REPORT_KEPT_H

#include "base/str.h"

#define BL_LEVELS (BL_SEVERITY_ERROR + 1)

typedef struct bl_kept {
	bl_buf lines[BL_LEVELS]; /* each line with its end */
	size_t counts[BL_LEVELS];
} bl_kept;

/* Where one more line of that level goes, without a line end in it; NULL where there are most
 * already. The memory and the ceiling are those of out. */
bl_buf *bl_kept_open(bl_kept *kept, const bl_buf *out, bl_severity level, size_t most);

/* Ends that line. */
void bl_kept_close(bl_kept *kept, bl_severity level);

/* Adds the worst lines to out, at most so many and in all at most bytes, with between between two.
 * Returns how many. */
size_t bl_kept_print(const bl_kept *kept, bl_buf *out, size_t most, size_t bytes,
                     const char *between);

bool bl_kept_failed(const bl_kept *kept);
void bl_kept_free(bl_kept *kept);

#endif
