/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Another program, run without a shell. */
#ifndef BL_CLI_PROGRAM_H
#define BL_CLI_PROGRAM_H

#include "base/complaint.h"

/* Runs arguments[0], found on the PATH, with an empty standard input, and keeps what it prints; both
 * buffers are cleared first. Its exit code, or a negative one: BL_E_INPUT where it is not there, was
 * killed, or printed more than the ceiling of out. */
int bl_program_run(const char *const *arguments, bl_buf *out, bl_buf *err, bl_error *error);

#endif
