/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The rule set that a command works with. */
#ifndef BL_CLI_KNOWLEDGE_H
#define BL_CLI_KNOWLEDGE_H

#include "cli/command.h"

/* The built-in rules, or those with the folders of --rules laid over them. Free with bl_knowledge_free. */
int bl_knowledge_open(const bl_rules **out, const bl_settings *settings, bl_error *error);
void bl_knowledge_free(const bl_rules *rules);

/* BL_E_USE with the likely id where --licence or --licence-out names no licence. */
int bl_knowledge_check_ids(const bl_rules *rules, const bl_settings *settings, bl_error *error);

/* BL_E_USE for an id that is no licence, or none of any card; the likely one is the hint. */
int bl_unknown_licence(const bl_rules *rules, bl_str id, bl_error *error);
int bl_unknown_card(const bl_rules *rules, bl_str id, bl_error *error);

#endif
