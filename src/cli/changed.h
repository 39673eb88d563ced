/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* --changed-since: what git says has changed. */
#ifndef BL_CLI_CHANGED_H
#define BL_CLI_CHANGED_H

#include "cli/settings.h"
#include "stream/paths.h"

/* The files of the working folder's repository that differ from where HEAD and the reference parted:
 * committed, staged, changed and untracked ones. A submodule at another commit is one path, and so
 * counts whole. Everything is in the settings' arena. BL_E_USE or BL_E_INPUT with the next step. */
int bl_changed_open(bl_paths *changed, const bl_settings *settings, bl_error *error);

#endif
