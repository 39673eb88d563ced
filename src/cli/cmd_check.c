/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* check: before publication; what is wrong makes the exit code. */
#include "cli/list.h"
#include "cli/run.h"

int bl_cmd_check(const bl_settings *settings, const bl_terminal *terminal)
{
	static const bl_run_kind kind = {
		.format = "text",
		.fail_on = BL_FAIL_ERROR,
		.fail_on_strict = BL_FAIL_ERROR,
		.heeds = true,
	};

	if (settings->limits)
		return bl_list_limits(terminal);
	if (settings->list_files)
		return bl_list_files(settings, terminal, kind.records);
	return bl_run(&kind, settings, terminal);
}
