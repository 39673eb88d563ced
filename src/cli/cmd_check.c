/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* check: before publication; what is wrong makes the exit code. */
#include <string.h>

#include "cli/list.h"
#include "cli/run.h"

static bool reads_stdin(const bl_settings *settings)
{
	for (size_t i = 0; i < settings->paths.count; i++)
		if (!strcmp(settings->paths.items[i], "-"))
			return true;
	return false;
}

/* A diff and a mended text have standard output for themselves. */
static int prepare_fix(bl_settings *settings, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};

	if (settings->dry_run &&
	    (settings->baseline == BL_BASELINE_WRITE || settings->baseline == BL_BASELINE_PRUNE))
		bl_fail(&error, BL_E_USE, "--dry-run writes nothing, and so no baseline");
	if (settings->dry_run && !settings->fix)
		bl_fail(&error, BL_E_USE, "--dry-run shows what --fix would do: say both");
	settings->stdout_is_taken = settings->fix && (settings->dry_run || reads_stdin(settings));
	if (error.code == BL_OK)
		return BL_EXIT_CLEAN;
	bl_say_error(terminal, &error);
	return BL_EXIT_TROUBLE;
}

int bl_cmd_check(const bl_settings *settings, const bl_terminal *terminal)
{
	static const bl_run_kind kind = {
		.format = "text",
		.fail_on = BL_FAIL_ERROR,
		.fail_on_strict = BL_FAIL_ERROR,
		.heeds = true,
	};

	bl_settings mine = *settings;

	if (prepare_fix(&mine, terminal) != BL_EXIT_CLEAN)
		return BL_EXIT_TROUBLE;
	if (settings->limits)
		return bl_list_limits(terminal);
	if (settings->list_files)
		return bl_list_files(settings, terminal, kind.records);
	return bl_run(&kind, &mine, terminal);
}
