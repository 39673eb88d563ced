/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* init: a config that explains every key, and a file for a build system. What is there already is
 * never written over. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/config.h"

enum { FILE_BYTES = 1 << 16 };

/* ---- Texts --------------------------------------------------------------------------------- */

static void add_commented(bl_buf *out, const char *lines)
{
	for (const char *end; *lines; lines = end) {
		end = strchr(lines, '\n');
		end = end ? end + 1 : lines + strlen(lines);
		bl_buf_char(out, '#');
		bl_buf_add(out, (bl_str){lines, (size_t)(end - lines)});
	}
}

/* Every key is there and says nothing: a line counts when its "#" is gone. */
static void add_config(bl_buf *out)
{
	bl_buf_text(out,
	            "# What this house says once for all its checks. See: bylint check --help\n"
	            "# Lines that begin with a bare \"#\" are examples: take it away to use one.\n"
	            "# The settings in force for a path: bylint check --show-config PATH\n");
	for (size_t i = 0; i < BL_KEYS; i++) {
		bl_buf_format(out, "\n# %s%s\n", bl_config_rows[i].about,
		              bl_config_rows[i].for_paths || i == BL_KEY_PATHS
		                      ? ""
		                      : " (not under paths)");
		add_commented(out, bl_config_rows[i].example);
	}
}

static const char github[] =
	"# Checks articles before they are published, and shows what is wrong beside the lines.\n"
	"name: bylint\n"
	"on: [push, pull_request]\n"
	"permissions:\n"
	"  contents: read\n"
	"jobs:\n"
	"  bylint:\n"
	"    runs-on: ubuntu-latest\n"
	"    steps:\n"
	"      - uses: actions/checkout@v4\n"
	"        with:\n"
	"          fetch-depth: 0 # for --changed-since\n"
	"      # Put the program on the PATH here, in the way in which your runners get theirs.\n"
	"      - run: bylint --version\n"
	"      # For new work alone: bylint check . --changed-since \"origin/$GITHUB_BASE_REF\"\n"
	"      - run: bylint check .\n";

static const char gitlab[] =
	"# Checks articles before they are published, and shows what is wrong in merge requests.\n"
	"# BYLINT_PATHS and BYLINT_OPTIONS are words with blanks between them. For new work alone:\n"
	"# BYLINT_OPTIONS: --changed-since $CI_MERGE_REQUEST_DIFF_BASE_SHA, with GIT_DEPTH: 0.\n"
	"bylint:\n"
	"  stage: test\n"
	"  variables:\n"
	"    BYLINT_PATHS: .\n"
	"    BYLINT_OPTIONS: \"\"\n"
	"  # Name an image that has the program, or put it on the PATH before the script.\n"
	"  script:\n"
	"    - bylint --version\n"
	"    - set -f\n"
	"    - bylint check -o gitlab=gl-code-quality-report.json -o text=- $BYLINT_OPTIONS -- $BYLINT_PATHS\n"
	"  artifacts:\n"
	"    when: always\n"
	"    reports:\n"
	"      codequality: gl-code-quality-report.json\n";

/* ---- Files --------------------------------------------------------------------------------- */

typedef enum written { WRITTEN, THERE, FAILED } written;

static written write_new(const char *path, bl_str text, const bl_terminal *terminal)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	bool failed;

	if (fd < 0 && errno == EEXIST) {
		bl_say(terminal, "%s is there already, and was left as it is", path);
		return THERE;
	}
	failed = fd < 0 || bl_write_all(fd, text) < 0;
	failed = (fd >= 0 && close(fd) < 0) || failed;
	if (failed)
		bl_say(terminal, "%s cannot be written: %s", path, strerror(errno));
	else
		bl_say(terminal, "wrote %s", path);
	return failed ? FAILED : WRITTEN;
}

static written write_config(const bl_terminal *terminal)
{
	written result = FAILED;
	bl_buf text;

	bl_buf_init(&text, NULL, FILE_BYTES);
	add_config(&text);
	if (text.failed)
		bl_say(terminal, "memory ran out");
	else
		result = write_new(BL_CONFIG_NAME, bl_buf_str(&text), terminal);
	bl_buf_free(&text);
	return result;
}

static bool make_folders(const bl_terminal *terminal)
{
	static const char *const folders[] = {".github", ".github/workflows"};

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (mkdir(folders[i], 0777) < 0 && errno != EEXIST) {
			bl_say(terminal, "%s cannot be made: %s", folders[i], strerror(errno));
			return false;
		}
	return true;
}

static written write_ci(int ci, const bl_terminal *terminal)
{
	if (ci == BL_CI_GITLAB)
		return write_new(".gitlab-ci.yml", BL_S(gitlab), terminal);
	return make_folders(terminal)
	               ? write_new(".github/workflows/bylint.yml", BL_S(github), terminal)
	               : FAILED;
}

/* A config that is there is no trouble where a file for a build system was wanted. */
int bl_cmd_init(const bl_settings *settings, const bl_terminal *terminal)
{
	written config, ci;

	if (settings->paths.count) {
		bl_say(terminal, "init takes no argument: it writes into the working folder");
		return BL_EXIT_TROUBLE;
	}
	config = write_config(terminal);
	if (config == FAILED || settings->ci == BL_CI_NONE)
		return config == WRITTEN ? BL_EXIT_CLEAN : BL_EXIT_TROUBLE;
	ci = write_ci(settings->ci, terminal);
	return ci == WRITTEN ? BL_EXIT_CLEAN : BL_EXIT_TROUBLE;
}
