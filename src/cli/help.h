/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Help, man pages and completions: three renderings of the tables of commands and options. */
#ifndef BL_CLI_HELP_H
#define BL_CLI_HELP_H

#include "cli/command.h"

/* command may be NULL: the program as a whole. */
void bl_help(bl_buf *out, const bl_command *command);
void bl_man(bl_buf *out, const bl_command *command);

/* The names of the command's formats; nothing for a command that has none. */
void bl_format_names(bl_buf *out, unsigned command, const char *between);

/* False where the shell is not known. */
bool bl_completions(bl_buf *out, bl_str shell);

/* The exit codes, one a line, NULL at the end. */
extern const char *const bl_exit_codes[];

/* The names of formats that an option's "NAME" stands for, behind what it says; absent elsewhere. */
void bl_option_about(bl_buf *out, const bl_option *option, unsigned command);

#endif
