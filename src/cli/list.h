/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What would be read, and the ceilings in force. */
#ifndef BL_CLI_LIST_H
#define BL_CLI_LIST_H

#include "cli/command.h"

/* Both return the exit code. */
int bl_list_files(const bl_settings *given, const bl_terminal *terminal, bool records);
int bl_list_limits(const bl_terminal *terminal);

#endif
