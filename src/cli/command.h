/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The commands. To add one, write cmd_x.c and a row in commands.c. */
#ifndef BL_CLI_COMMAND_H
#define BL_CLI_COMMAND_H

#include "cli/options.h"
#include "cli/terminal.h"

/* Exit codes: a contract for scripts. */
enum { BL_EXIT_CLEAN = 0, BL_EXIT_FOUND = 1, BL_EXIT_TROUBLE = 2 };

struct bl_command {
	const char *name;
	const char *arguments; /* behind "[OPTIONS]" in the usage */
	const char *about;
	const char *const *examples; /* NULL at the end */
	unsigned bit;                /* its options have it */
	bool needs_input;            /* without a path, from a terminal: its help */
	int (*run)(const bl_settings *settings, const bl_terminal *terminal);
};

extern const bl_command bl_commands[];
extern const size_t bl_command_count;

/* By name; "licenses" is "licences". NULL where there is none. */
const bl_command *bl_command_find(bl_str name);

int bl_cmd_check(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_audit(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_attribute(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_explain(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_licences(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_remix(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_rules(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_init(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_completions(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_man(const bl_settings *settings, const bl_terminal *terminal);
int bl_cmd_help(const bl_settings *settings, const bl_terminal *terminal);

#endif
