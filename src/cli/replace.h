/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A file gets new bytes at once or not at all. */
#ifndef BL_CLI_REPLACE_H
#define BL_CLI_REPLACE_H

#include "base/complaint.h"

/* Puts after in the place of before, what the file at path was when it was read. A link leads to the file
 * that is replaced, whose mode stays. Refuses what is no plain file, what may not be written, what has
 * several names, and what holds other bytes by now. BL_E_OUTPUT with the reason. */
int bl_replace(const char *path, bl_str before, bl_str after, bl_error *error);

#endif
