/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The new bytes are written beside the file, down to the disk, and take its name in one step. */
#include "cli/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/input.h"
#include "cli/terminal.h"

#define PART "/.bylint-XXXXXX"

static int refuse(bl_error *error, const char *path, const char *why)
{
	bl_fail(error, BL_E_OUTPUT, "not fixed: %s", why);
	if (error)
		snprintf(error->file, sizeof error->file, "%s", path);
	return BL_E_OUTPUT;
}

static const char *refuses(const struct stat *st, const char *target)
{
	if (!S_ISREG(st->st_mode))
		return "it is no plain file";
	if (!(st->st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) || access(target, W_OK) < 0)
		return "it may not be written";
	return st->st_nlink > 1 ? "the file has several names (hard links)" : NULL;
}

/* Whether the file still is what was read. */
static bool is_unchanged(const char *target, bl_str before)
{
	bl_buf now;
	bool cut, equal;

	bl_buf_init(&now, NULL, before.size + (1 << 16));
	equal = bl_input_read(&now, target, before.size + 1, &cut, NULL) == BL_OK && !cut &&
	        bl_str_equal(bl_buf_str(&now), before);
	bl_buf_free(&now);
	return equal;
}

static int fill(int file, const struct stat *st, bl_str bytes)
{
	if (fchown(file, st->st_uid, st->st_gid) < 0 && st->st_uid != geteuid())
		return -1;
	if (fchmod(file, st->st_mode & 07777) < 0 || bl_write_all(file, bytes) < 0)
		return -1;
	return fsync(file);
}

/* The name is on the disk, too, once its folder is. */
static void keep_folder(const char *folder)
{
	int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (file < 0)
		return;
	(void)fsync(file);
	close(file);
}

int bl_replace(const char *path, bl_str before, bl_str after, bl_error *error)
{
	char target[PATH_MAX], folder[PATH_MAX], part[PATH_MAX + sizeof PART];
	const char *why;
	struct stat st;
	int file, failed;

	if (!realpath(path, target) || stat(target, &st) < 0)
		return refuse(error, path, strerror(errno));
	if ((why = refuses(&st, target)))
		return refuse(error, path, why);
	snprintf(folder, sizeof folder, "%s", target);
	*strrchr(folder, '/') = '\0';
	snprintf(part, sizeof part, "%s" PART, folder);
	if ((file = mkstemp(part)) < 0)
		return refuse(error, path, strerror(errno));
	failed = fill(file, &st, after) < 0 ? errno : 0;
	if (close(file) < 0 && !failed)
		failed = errno;
	why = failed ? strerror(failed) : NULL;
	if (!why && !is_unchanged(target, before))
		why = "it was changed while it was read";
	if (!why && rename(part, target) < 0)
		why = strerror(errno);
	if (why) {
		unlink(part);
		return refuse(error, path, why);
	}
	keep_folder(*folder ? folder : "/");
	return BL_OK;
}
