/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A set of paths below one folder: the only ones that are read, where there is such a set. */
#ifndef BL_STREAM_PATHS_H
#define BL_STREAM_PATHS_H

#include <limits.h>

#include "base/str.h"

typedef struct bl_paths {
	bl_str top;           /* absolute, without a slash at its end; the root is an empty text */
	BL_VEC(bl_str) below; /* of top; a folder stands for all that it holds */
} bl_paths;

/* Once all are there, and before anything is asked. */
void bl_paths_sort(bl_paths *paths);

/* real is absolute. Whether it is in the set, or lies in a folder that is; for a folder also whether
 * it holds one that is. */
bool bl_paths_hold(const bl_paths *paths, bl_str real, bool folder);

/* Whether real is the top or lies below it. */
bool bl_paths_cover(const bl_paths *paths, bl_str real);

/* Where a path leads, absolute and without links but the last part, which may be one. False where
 * its folder is not there, or it is too long. */
bool bl_path_resolve(char real[PATH_MAX], const char *path);

#endif
