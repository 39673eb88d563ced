/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The shipped cards as constant tables: written at build time by the loader that reads a folder. */
#include "rules/ruleset.h"

#pragma GCC diagnostic ignored "-Wmissing-braces"
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "builtin_table.inc"

const bl_rules *bl_rules_builtin(void)
{
	return &builtin;
}
