/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The program: the command line is read, and one command runs. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/help.h"

enum { SETTINGS_BYTES = 1 << 28, HELP_BYTES = 1 << 20 };

static int show_help(const bl_settings *settings, const bl_terminal *terminal, int code)
{
	bl_buf text;
	int printed;

	bl_buf_init(&text, NULL, HELP_BYTES);
	bl_help(&text, settings->command);
	printed = bl_print(terminal, &text);
	bl_buf_free(&text);
	return printed ? printed : code;
}

static int show_version(const bl_terminal *terminal)
{
	const bl_rules *rules = bl_rules_builtin();
	bl_buf text;
	int code;

	bl_buf_init(&text, NULL, HELP_BYTES);
	bl_buf_format(&text, "bylint %s\nrules %s %s\n", BYLINT_VERSION, bl_rules_version(rules),
	              bl_rules_digest(rules));
	code = bl_print(terminal, &text);
	bl_buf_free(&text);
	return code;
}

static bool lacks_input(const bl_settings *settings)
{
	return settings->command->needs_input && !settings->paths.count && !settings->limits &&
	       !settings->show_config;
}

static int say_lacking(const bl_command *command, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};

	bl_fail(&error, BL_E_USE, "%s needs an argument: %s", command->name, command->arguments);
	snprintf(error.hint, sizeof error.hint, "as in: %s", command->examples[0]);
	bl_say_error(terminal, &error);
	return BL_EXIT_TROUBLE;
}

static int run_command(const bl_settings *settings, const bl_terminal *terminal)
{
	if (settings->version)
		return show_version(terminal);
	if (settings->help)
		return show_help(settings, terminal, BL_EXIT_CLEAN);
	if (!settings->command || (lacks_input(settings) && terminal->stdin_tty))
		return show_help(settings, terminal, BL_EXIT_TROUBLE);
	if (lacks_input(settings))
		return say_lacking(settings->command, terminal);
	return settings->command->run(settings, terminal);
}

int main(int argc, char **argv)
{
	bl_terminal terminal = bl_terminal_find();
	bl_error error = {.code = BL_OK};
	bl_settings settings = {.color = BL_WHEN_AUTO};
	bl_arena arena;
	int code;

	signal(SIGPIPE, SIG_IGN);
	bl_arena_init(&arena, NULL, SETTINGS_BYTES);
	settings.arena = &arena;
	if (bl_options_read(&settings, argc, argv, &error) < 0) {
		bl_say_error(&terminal, &error);
		code = BL_EXIT_TROUBLE;
	} else {
		code = run_command(&settings, &terminal);
	}
	bl_arena_free(&arena);
	return code;
}
