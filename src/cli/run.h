/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Many documents through one scanner: what check and audit share. */
#ifndef BL_CLI_RUN_H
#define BL_CLI_RUN_H

#include "cli/command.h"
#include "cli/config.h"
#include "cli/inputs.h"
#include "stream/stream.h"

/* How the two differ. */
typedef struct bl_run_kind {
	const char *format; /* where none is named */
	int fail_on;
	int fail_on_strict; /* with --strict and no --fail-on */
	bool records;       /* .jsonl is read as records */
	bool heeds; /* settings in the documents, and what the config says of the exit code */
	bool table; /* licences and outcomes at the end, where rows go elsewhere */
} bl_run_kind;

/* Reads, judges and reports everything; returns the exit code. */
int bl_run(const bl_run_kind *kind, const bl_settings *settings, const bl_terminal *terminal);

/* The config, and the settings with it: *settings is overwritten. The exit code 2 after a message, else
 * 0. */
int bl_run_config(bl_config *config, bl_settings *settings, const bl_settings *given,
                  const bl_terminal *terminal);

#endif
