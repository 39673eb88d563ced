/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* help, man and completions: the tables, printed. */
#include "cli/help.h"
#include "cli/options.h"

enum { HELP_BYTES = 1 << 20 };

/* The command that the first argument names, or NULL for the program. False where there is none. */
static bool wanted(const bl_command **out, const bl_settings *settings, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};

	*out = NULL;
	if (!settings->paths.count)
		return true;
	*out = bl_command_find(bl_str_of(settings->paths.items[0]));
	if (!*out) {
		bl_unknown_command(settings->paths.items[0], &error);
		bl_say_error(terminal, &error);
	}
	return *out != NULL;
}

static int print(const bl_settings *settings, const bl_terminal *terminal,
                 void (*write)(bl_buf *out, const bl_command *command))
{
	const bl_command *command;
	bl_buf text;
	int code;

	if (!wanted(&command, settings, terminal))
		return BL_EXIT_TROUBLE;
	bl_buf_init(&text, NULL, HELP_BYTES);
	write(&text, command);
	code = bl_print(terminal, &text);
	bl_buf_free(&text);
	return code;
}

int bl_cmd_help(const bl_settings *settings, const bl_terminal *terminal)
{
	return print(settings, terminal, bl_help);
}

int bl_cmd_man(const bl_settings *settings, const bl_terminal *terminal)
{
	return print(settings, terminal, bl_man);
}

int bl_cmd_completions(const bl_settings *settings, const bl_terminal *terminal)
{
	const char *shell = settings->paths.count ? settings->paths.items[0] : "";
	int code = BL_EXIT_TROUBLE;
	bl_buf text;

	bl_buf_init(&text, NULL, HELP_BYTES);
	if (bl_completions(&text, bl_str_of(shell)))
		code = bl_print(terminal, &text);
	else
		bl_say(terminal, "completions takes bash, zsh or fish, not \"%s\"", shell);
	bl_buf_free(&text);
	return code;
}
