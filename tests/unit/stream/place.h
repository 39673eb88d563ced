/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A folder of its own for a test. */
#ifndef BL_TESTS_STREAM_PLACE_H
#define BL_TESTS_STREAM_PLACE_H

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

typedef struct place {
	char root[64];
	char path[256];
} place;

static inline void place_make(place *p)
{
	strcpy(p->root, "/tmp/bylint-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(p->root));
}

static inline int place_remove(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	(void)st, (void)flag, (void)ftw;
	return remove(path);
}

static inline void place_end(place *p)
{
	nftw(p->root, place_remove, 16, FTW_DEPTH | FTW_PHYS);
}

static inline const char *place_path(place *p, const char *name)
{
	snprintf(p->path, sizeof p->path, "%s/%s", p->root, name);
	return p->path;
}

static inline void place_folder(place *p, const char *name)
{
	ck_assert_int_eq(mkdir(place_path(p, name), 0777), 0);
}

static inline const char *place_file(place *p, const char *name, bl_str bytes)
{
	FILE *file = fopen(place_path(p, name), "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes.data, 1, bytes.size, file), bytes.size);
	fclose(file);
	return p->path;
}

#endif
