/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Four questions to git, each without a shell and with NUL between paths: which repository, which
 * commit, where it and HEAD parted, and what differs from there in the working tree. */
#include "cli/changed.h"

#include <stdio.h>
#include <string.h>

#include "cli/program.h"

enum { LISTED_BYTES = 1 << 28, SAID_BYTES = 1 << 16, MOST_WORDS = 16, NO_REPOSITORY = 128 };

typedef struct asking {
	const bl_settings *settings;
	bl_buf out, err;
	const char *top; /* of the repository */
	bl_error *error;
} asking;

static bl_str reference(const asking *ask)
{
	return ask->settings->changed_since;
}

/* git's exit code for these words, behind what every call has; nothing is written by any of them. */
static int git(asking *ask, const char *const *words)
{
	const char *arguments[MOST_WORDS] = {"git", "--no-optional-locks"};
	size_t count = 2;

	if (ask->top) {
		arguments[count++] = "-C";
		arguments[count++] = ask->top;
	}
	while (*words && count < MOST_WORDS - 1)
		arguments[count++] = *words++;
	return bl_program_run(arguments, &ask->out, &ask->err, ask->error);
}

/* The one line that was printed, without its end; NULL where memory ran out. */
static const char *line_of(asking *ask)
{
	bl_str line = bl_buf_str(&ask->out);

	if (bl_str_ends(line, BL_S("\n")))
		line.size--;
	return bl_arena_copy(ask->settings->arena, line.size ? line : BL_S("")).data;
}

/* ---- Messages ------------------------------------------------------------------------------ */

static int fail(asking *ask, const char *hint, const char *words)
{
	bl_fail(ask->error, BL_E_INPUT, "--changed-since %.*s: %s", BL_ARG(reference(ask)), words);
	if (ask->error && hint)
		snprintf(ask->error->hint, sizeof ask->error->hint, "%s", hint);
	return BL_E_INPUT;
}

/* What git itself said, for a trouble that we do not know. */
static int fail_as_git(asking *ask, const char *words)
{
	bl_str said = bl_str_trim(bl_buf_str(&ask->err));
	char hint[256];

	snprintf(hint, sizeof hint, "git says: %.*s", (int)(said.size < 200 ? said.size : 200),
	         said.data ? said.data : "nothing");
	return fail(ask, hint, words);
}

static bool is_shallow(asking *ask)
{
	static const char *const words[] = {"rev-parse", "--is-shallow-repository", NULL};

	return git(ask, words) == 0 && bl_str_equal(bl_buf_str(&ask->out), BL_S("true\n"));
}

/* A shallow clone is the usual reason in a build. */
static int fail_for_history(asking *ask, const char *words, const char *hint)
{
	if (is_shallow(ask))
		hint = "this clone is shallow: fetch more of it, git fetch --unshallow "
		       "(actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)";
	return fail(ask, hint, words);
}

/* ---- Questions ----------------------------------------------------------------------------- */

static int find_top(asking *ask)
{
	static const char *const words[] = {"rev-parse", "--show-toplevel", NULL};
	int r = git(ask, words);
	const char *top;

	if (r < 0)
		return r;
	if (r == NO_REPOSITORY &&
	    bl_str_find(bl_buf_str(&ask->err), BL_S("not a git repository")) != BL_NOWHERE)
		return fail(ask, "run it within the repository that holds the articles",
		            "the working folder is in no git repository");
	if (r > 0)
		return fail_as_git(ask, "git cannot read the repository here");
	if (!(top = line_of(ask)))
		return bl_fail_memory(ask->error);
	ask->top = top;
	return BL_OK;
}

/* *commit is the one that the reference names. */
static int find_commit(asking *ask, const char **commit)
{
	bl_str name = bl_str_format(ask->settings->arena, "%s^{commit}", reference(ask).data);
	const char *words[] = {"rev-parse", "--verify", "--quiet", name.data, NULL};
	int r = name.data ? git(ask, words) : bl_fail_memory(ask->error);

	if (r < 0)
		return r;
	if (r > 0)
		return fail_for_history(ask, "git knows no such commit",
		                        "name a branch, a tag or a commit that is here; a branch "
		                        "of the remote is origin/NAME");
	return (*commit = line_of(ask)) ? BL_OK : bl_fail_memory(ask->error);
}

static int find_base(asking *ask, const char *commit, const char **base)
{
	const char *words[] = {"merge-base", commit, "HEAD", NULL};
	int r = git(ask, words);

	if (r < 0)
		return r;
	if (r > 0)
		return fail_for_history(ask, "it and HEAD have no commit in common",
		                        "name a commit that the work here is based on");
	return (*base = line_of(ask)) ? BL_OK : bl_fail_memory(ask->error);
}

/* Paths with a NUL behind each; a folder has a slash at its end. */
static int add_paths(asking *ask, bl_paths *changed)
{
	bl_arena *arena = ask->settings->arena;
	bl_str rest = bl_arena_copy(arena, bl_buf_str(&ask->out));

	if (!rest.data && ask->out.size)
		return bl_fail_memory(ask->error);
	while (rest.size) {
		const char *end = memchr(rest.data, '\0', rest.size);
		size_t size = end ? (size_t)(end - rest.data) : rest.size;
		bl_str *slot = BL_PUSH(&changed->below, arena);

		if (!slot)
			return bl_fail_memory(ask->error);
		*slot = bl_str_slice(rest, 0, size);
		if (bl_str_ends(*slot, BL_S("/")))
			slot->size--;
		rest = bl_str_slice(rest, end ? size + 1 : size, rest.size);
	}
	return BL_OK;
}

static int list(asking *ask, const char *const *words, bl_paths *changed)
{
	int r = git(ask, words);

	if (r > 0)
		return fail_as_git(ask, "git cannot list what has changed");
	return r < 0 ? r : add_paths(ask, changed);
}

/* A file that was moved is a new one under its new name. */
static int list_tracked(asking *ask, const char *base, bl_paths *changed)
{
	const char *words[] = {"diff",
	                       "--name-only",
	                       "-z",
	                       "--diff-filter=d",
	                       "--no-renames",
	                       "--no-ext-diff",
	                       "--no-relative",
	                       base,
	                       "--",
	                       NULL};

	return list(ask, words, changed);
}

static int list_untracked(asking *ask, bl_paths *changed)
{
	const char *words[] = {"ls-files", "-z", "--others", "--exclude-standard", NULL};

	if (ask->settings->no_ignore)
		words[3] = NULL;
	return list(ask, words, changed);
}

/* ---- All ----------------------------------------------------------------------------------- */

/* What is not there is told when its turn comes. */
static int check_inputs(asking *ask, const bl_paths *changed)
{
	char real[PATH_MAX], words[256];

	for (size_t i = 0; i < ask->settings->paths.count; i++) {
		const char *path = ask->settings->paths.items[i];

		if (!strcmp(path, "-"))
			return fail(ask, NULL, "standard input has no history");
		if (!bl_path_resolve(real, path) || bl_paths_cover(changed, bl_str_of(real)))
			continue;
		snprintf(words, sizeof words, "%.200s lies outside the repository", path);
		return fail(ask, "run it within the repository that holds the path", words);
	}
	return BL_OK;
}

static int check_use(const asking *ask)
{
	if (!reference(ask).size || reference(ask).data[0] == '-')
		return bl_fail(ask->error, BL_E_USE,
		               "--changed-since takes a branch, a tag or a commit, not \"%.*s\"",
		               BL_ARG(reference(ask)));
	if (ask->settings->baseline == BL_BASELINE_WRITE)
		return bl_fail(ask->error, BL_E_USE,
		               "--baseline write would forget every file that --changed-since "
		               "leaves out");
	return BL_OK;
}

static int ask_all(asking *ask, bl_paths *changed)
{
	const char *commit, *base;
	int r;

	if ((r = check_use(ask)) < 0 || (r = find_top(ask)) < 0)
		return r;
	changed->top = bl_str_of(strcmp(ask->top, "/") != 0 ? ask->top : "");
	if ((r = check_inputs(ask, changed)) < 0 || (r = find_commit(ask, &commit)) < 0 ||
	    (r = find_base(ask, commit, &base)) < 0 || (r = list_tracked(ask, base, changed)) < 0 ||
	    (r = list_untracked(ask, changed)) < 0)
		return r;
	bl_paths_sort(changed);
	return BL_OK;
}

int bl_changed_open(bl_paths *changed, const bl_settings *settings, bl_error *error)
{
	asking ask = {.settings = settings, .error = error};
	int r;

	*changed = (bl_paths){.top = BL_S("")};
	bl_buf_init(&ask.out, NULL, LISTED_BYTES);
	bl_buf_init(&ask.err, NULL, SAID_BYTES);
	r = ask_all(&ask, changed);
	bl_buf_free(&ask.out);
	bl_buf_free(&ask.err);
	return r;
}
