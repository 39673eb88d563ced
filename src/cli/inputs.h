/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What to read, from the settings. */
#ifndef BL_CLI_INPUTS_H
#define BL_CLI_INPUTS_H

#include "cli/settings.h"
#include "stream/stream.h"

int bl_inputs_from(bl_inputs *inputs, const bl_settings *settings, bool records, bl_error *error);

#endif
