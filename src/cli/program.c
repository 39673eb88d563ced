/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Both of its streams are read as they come, so that it never waits for us. */
#include "cli/program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHUNK = 1 << 16 };

/* ---- Start --------------------------------------------------------------------------------- */

/* Both ends are closed in every other program that is started. */
static int open_pipe(int ends[2])
{
	if (pipe(ends) < 0)
		return -1;
	for (int i = 0; i < 2; i++)
		(void)fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	return 0;
}

static void close_pipe(int ends[2])
{
	for (int i = 0; i < 2; i++)
		if (ends[i] >= 0)
			close(ends[i]);
}

/* 0, or an error number. */
static int spawn(pid_t *child, const char *const *arguments, int out, int err)
{
	posix_spawn_file_actions_t actions;
	int r = posix_spawn_file_actions_init(&actions);

	if (r != 0)
		return r;
	if ((r = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY,
	                                          0)) == 0 &&
	    (r = posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO)) == 0 &&
	    (r = posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO)) == 0)
		r = posix_spawnp(child, arguments[0], &actions, NULL, (char *const *)arguments,
		                 environ);
	posix_spawn_file_actions_destroy(&actions);
	return r;
}

/* ---- Reading ------------------------------------------------------------------------------- */

/* What does not fit is read off. False at the end. */
static bool read_some(int fd, bl_buf *buf)
{
	char chunk[CHUNK];
	ssize_t size = read(fd, chunk, sizeof chunk);

	if (size > 0)
		bl_buf_add(buf, (bl_str){chunk, (size_t)size});
	return size > 0 || (size < 0 && errno == EINTR);
}

static void read_both(int out_fd, int err_fd, bl_buf *out, bl_buf *err)
{
	struct pollfd streams[] = {{.fd = out_fd, .events = POLLIN},
	                           {.fd = err_fd, .events = POLLIN}};

	while (streams[0].fd >= 0 || streams[1].fd >= 0) {
		if (poll(streams, 2, -1) < 0 && errno != EINTR)
			return;
		for (int i = 0; i < 2; i++)
			if (streams[i].fd >= 0 && streams[i].revents &&
			    !read_some(streams[i].fd, i ? err : out))
				streams[i].fd = -1;
	}
}

static int end_of(pid_t child, const char *name, bl_error *error)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return bl_fail(error, BL_E_INPUT, "%s: %s", name, strerror(errno));
	if (!WIFEXITED(status))
		return bl_fail(error, BL_E_INPUT, "%s was stopped by a signal", name);
	return WEXITSTATUS(status);
}

static int run(const char *const *arguments, int out[2], int err[2], bl_buf *printed, bl_buf *said,
               bl_error *error)
{
	pid_t child;
	int r = spawn(&child, arguments, out[1], err[1]);

	if (r != 0)
		return bl_fail(error, BL_E_INPUT, "%s cannot be run: %s", arguments[0],
		               r == ENOENT ? "it is not on the PATH" : strerror(r));
	close(out[1]);
	close(err[1]);
	out[1] = err[1] = -1;
	read_both(out[0], err[0], printed, said);
	r = end_of(child, arguments[0], error);
	if (r >= 0 && printed->failed)
		r = bl_fail(error, BL_E_INPUT, "%s printed more than can be kept", arguments[0]);
	return r;
}

int bl_program_run(const char *const *arguments, bl_buf *out, bl_buf *err, bl_error *error)
{
	int printed[2] = {-1, -1}, said[2] = {-1, -1}, r;

	bl_buf_clear(out);
	bl_buf_clear(err);
	if (open_pipe(printed) < 0 || open_pipe(said) < 0)
		r = bl_fail(error, BL_E_INPUT, "%s cannot be run: %s", arguments[0],
		            strerror(errno));
	else
		r = run(arguments, printed, said, out, err, error);
	close_pipe(printed);
	close_pipe(said);
	return r;
}
