/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The page's template as the build packed it. */
#include "report/page.h"

#include <zlib.h>

#include "page_packed.inc"

bl_str bl_page_template(bl_arena *arena)
{
	uLongf size = PAGE_SIZE;
	char *text = bl_arena_take(arena, PAGE_SIZE);

	if (!text || uncompress((Bytef *)text, &size, page_packed, sizeof page_packed) != Z_OK)
		return (bl_str){0};
	return (bl_str){text, size};
}
