/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Bytes of a file or of standard input, up to a ceiling. */
#ifndef BL_BASE_INPUT_H
#define BL_BASE_INPUT_H

#include "base/complaint.h"

/* Reads path ("-" is standard input) into buf, which is cleared first and keeps its room. Stops
 * after ceiling bytes: *cut says that there was more. BL_E_INPUT with a message that names the cause
 * and a next step. A folder is an error. */
int bl_input_read(bl_buf *buf, const char *path, size_t ceiling, bool *cut, bl_error *error);

#endif
