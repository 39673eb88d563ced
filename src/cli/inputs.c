/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The settings as the stream wants them. */
#include "cli/changed.h"
#include "cli/run.h"

int bl_inputs_from(bl_inputs *inputs, const bl_settings *settings, bool records, bl_error *error)
{
	size_t count = settings->exclude.count;
	bl_str *exclude = bl_arena_take(settings->arena, (count + 1) * sizeof *exclude);
	bl_paths *changed = NULL;
	int r;

	if (!exclude)
		return bl_fail_memory(error);
	if (settings->changed_since.data) {
		if (!(changed = bl_arena_take(settings->arena, sizeof *changed)))
			return bl_fail_memory(error);
		if ((r = bl_changed_open(changed, settings, error)) < 0)
			return r;
	}
	for (size_t i = 0; i < count; i++)
		exclude[i] = bl_str_of(settings->exclude.items[i]);
	*inputs = (bl_inputs){
		.paths = settings->paths.items,
		.count = settings->paths.count,
		.stdin_name = settings->stdin_name.data,
		.format = (bl_format)settings->input_format,
		.fields = settings->fields,
		.document_bytes = bl_limits_default().document_bytes,
		.walk =
			{
				.honour_ignore = !settings->no_ignore,
				.records = records,
				.exclude = exclude,
				.exclude_count = count,
				.only = changed,
			},
	};
	return BL_OK;
}
