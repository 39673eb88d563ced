/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A file is read whole or up to a ceiling, and a refusal is told in plain words. */
#include "base/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PIECE ((size_t)32 << 10)

static int fail(bl_error *error, const char *path, int cause)
{
	static const struct {
		int cause;
		const char *text, *hint;
	} causes[] = {
		{ENOENT, "no such file", "check the spelling and the folder"},
		{EACCES, "permission denied", "check the file's permissions and its folder's"},
		{EPERM, "permission denied", "check the file's permissions and its folder's"},
		{EISDIR, "is a folder", "name a file in it"},
		{ENOTDIR, "a part of this path is a file, not a folder", "check the spelling"},
		{ELOOP, "too many symbolic links", "check where the links point to"},
		{ENAMETOOLONG, "the name is too long", "check that a path was meant, not its text"},
		{EMFILE, "too many files are open", "close some, or raise the limit (ulimit -n)"},
		{ENFILE, "too many files are open", "close some other programs"},
		{EBADF, "is not open", "give a file, or pipe something in"},
		{EIO, "the disk or the network failed", "try again, or read a copy"},
	};
	const char *text = NULL, *hint = "try again, or read a copy";

	if (!error || error->code != 0)
		return BL_E_INPUT;
	for (size_t i = 0; i < sizeof causes / sizeof *causes; i++)
		if (causes[i].cause == cause) {
			text = causes[i].text;
			hint = causes[i].hint;
		}
	if (text)
		bl_fail(error, BL_E_INPUT, "%s", text);
	else
		bl_fail(error, BL_E_INPUT, "cannot be read (error %d of the system)", cause);
	snprintf(error->file, sizeof error->file, "%s", path);
	snprintf(error->hint, sizeof error->hint, "%s", hint);
	return BL_E_INPUT;
}

/* read(2), again where a signal came between. */
static ssize_t read_piece(int file, char *piece, size_t size)
{
	ssize_t got;

	do
		got = read(file, piece, size);
	while (got < 0 && errno == EINTR);
	return got;
}

/* One byte beyond the ceiling is asked for, to know that there is more. */
static int read_all(bl_buf *buf, int file, const char *path, size_t ceiling, bool *cut,
                    bl_error *error)
{
	char piece[PIECE];

	for (;;) {
		size_t left = ceiling - buf->size;
		ssize_t got = read_piece(file, piece, left < PIECE ? left + 1 : PIECE);

		if (got < 0)
			return fail(error, path, errno);
		if (got == 0)
			return 0;
		*cut = (size_t)got > left;
		bl_buf_add(buf, (bl_str){piece, *cut ? left : (size_t)got});
		if (buf->failed)
			return bl_fail_memory(error);
		if (*cut)
			return 0;
	}
}

int bl_input_read(bl_buf *buf, const char *path, size_t ceiling, bool *cut, bl_error *error)
{
	bool standard = strcmp(path, "-") == 0, more = false;
	int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	int result;

	bl_buf_clear(buf);
	if (file < 0)
		return fail(error, path, errno);
	result = read_all(buf, file, standard ? "standard input" : path, ceiling, &more, error);
	if (!standard)
		close(file);
	if (cut)
		*cut = more;
	return result;
}
