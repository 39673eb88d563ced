/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* audit: a corpus, one row a document; what is found is the result and no failure. */
#include "cli/list.h"
#include "cli/run.h"

int bl_cmd_audit(const bl_settings *settings, const bl_terminal *terminal)
{
	static const bl_run_kind kind = {
		.format = "jsonl",
		.fail_on = BL_FAIL_NEVER,
		.fail_on_strict = BL_FAIL_ERROR,
		.records = true,
		.table = true,
	};

	if (settings->limits)
		return bl_list_limits(terminal);
	if (settings->list_files)
		return bl_list_files(settings, terminal, kind.records);
	return bl_run(&kind, settings, terminal);
}
