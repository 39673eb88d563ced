/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One buffer a level; what is beyond a level's ceiling could never be printed and is not kept. */
#include "report/kept.h"

bl_buf *bl_kept_open(bl_kept *kept, const bl_buf *out, bl_severity level, size_t most)
{
	bl_buf *lines = &kept->lines[level];

	if (kept->counts[level] >= most)
		return NULL;
	if (lines->ceiling == 0)
		bl_buf_init(lines, &out->memory, out->ceiling);
	return lines;
}

void bl_kept_close(bl_kept *kept, bl_severity level)
{
	bl_buf_char(&kept->lines[level], '\n');
	kept->counts[level]++;
}

size_t bl_kept_print(const bl_kept *kept, bl_buf *out, size_t most, size_t bytes,
                     const char *between)
{
	size_t count = 0, level;

	for (level = BL_LEVELS; level-- > 0;) {
		bl_str rest = bl_buf_str(&kept->lines[level]);

		while (rest.size > 0 && count < most) {
			size_t end = bl_str_find(rest, BL_S("\n")) + 1;

			if (end > bytes)
				return count;
			bl_buf_text(out, count > 0 ? between : "");
			bl_buf_add(out, bl_str_slice(rest, 0, end));
			rest = bl_str_slice(rest, end, rest.size);
			bytes -= end;
			count++;
		}
	}
	return count;
}

bool bl_kept_failed(const bl_kept *kept)
{
	size_t level;

	for (level = 0; level < BL_LEVELS; level++)
		if (kept->lines[level].failed)
			return true;
	return false;
}

void bl_kept_free(bl_kept *kept)
{
	size_t level;

	for (level = 0; level < BL_LEVELS; level++)
		if (kept->lines[level].ceiling > 0)
			bl_buf_free(&kept->lines[level]);
	*kept = (bl_kept){0};
}
