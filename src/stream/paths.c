/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Sorted by bytes, so that what a folder holds stands together. */
#include "stream/paths.h"

#include <stdlib.h>
#include <string.h>

static int by_bytes(const void *a, const void *b)
{
	return bl_str_compare(*(const bl_str *)a, *(const bl_str *)b);
}

void bl_paths_sort(bl_paths *paths)
{
	if (paths->below.count)
		qsort(paths->below.items, paths->below.count, sizeof *paths->below.items, by_bytes);
}

bool bl_paths_cover(const bl_paths *paths, bl_str real)
{
	return bl_str_starts(real, paths->top) &&
	       (real.size == paths->top.size || real.data[paths->top.size] == '/');
}

/* The first one that is not before path; the count where there is none. */
static size_t first_from(const bl_paths *paths, bl_str path)
{
	size_t low = 0, high = paths->below.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (bl_str_compare(paths->below.items[middle], path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_one(const bl_paths *paths, bl_str path)
{
	size_t at = first_from(paths, path);

	return at < paths->below.count && bl_str_equal(paths->below.items[at], path);
}

/* Those within a folder begin with its path and a slash, and so stand behind all shorter ones. */
static bool is_within(const bl_paths *paths, bl_str folder)
{
	for (size_t at = first_from(paths, folder); at < paths->below.count; at++) {
		bl_str path = paths->below.items[at];

		if (!bl_str_starts(path, folder))
			return false;
		if (path.size > folder.size && path.data[folder.size] >= '/')
			return path.data[folder.size] == '/';
	}
	return false;
}

bool bl_paths_hold(const bl_paths *paths, bl_str real, bool folder)
{
	bl_str path;

	if (!bl_paths_cover(paths, real))
		return false;
	path = bl_str_slice(real, paths->top.size + 1, real.size);
	if (path.size == 0)
		return paths->below.count > 0;
	for (size_t end = 1; end <= path.size; end++)
		if ((end == path.size || path.data[end] == '/') &&
		    is_one(paths, bl_str_slice(path, 0, end)))
			return true;
	return folder && is_within(paths, path);
}

bool bl_path_resolve(char real[PATH_MAX], const char *path)
{
	char folder[PATH_MAX];
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t size = (size_t)(name - path), used;

	if (!*name || !strcmp(name, ".") || !strcmp(name, ".."))
		return realpath(path, real) != NULL;
	if (size + 2 > sizeof folder)
		return false;
	memcpy(folder, slash ? path : ".", slash ? size : 1);
	folder[slash ? size : 1] = '\0';
	if (!realpath(folder, real))
		return false;
	used = strlen(real);
	if (used + strlen(name) + 2 > PATH_MAX)
		return false;
	if (used > 1)
		real[used++] = '/';
	memcpy(real + used, name, strlen(name) + 1);
	return true;
}
