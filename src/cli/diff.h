/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What changed in a file, as patch and git apply read it. */
#ifndef BL_CLI_DIFF_H
#define BL_CLI_DIFF_H

#include "base/str.h"

/* Adds a unified diff with three lines of context; nothing where the two are equal. arena is for its
 * lines. 0, or -1 where memory ran out. */
int bl_diff(bl_buf *out, bl_str name, bl_str before, bl_str after, bl_arena *arena);

#endif
