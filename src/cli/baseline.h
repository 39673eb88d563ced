/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Findings that are known already, a line of JSON each, without line numbers: a finding is known
 * again by its fingerprint, wherever in its file it moves. */
#ifndef BL_CLI_BASELINE_H
#define BL_CLI_BASELINE_H

#include "cli/config.h"

typedef struct bl_baseline_row {
	bl_fingerprint fingerprint;
	bl_str requirement, path, text;
	bool seen;    /* found in this run */
	bool checked; /* its document was judged in this run */
} bl_baseline_row;

typedef struct bl_baseline {
	int mode; /* BL_BASELINE_OFF … */
	const char *file;
	bl_str folder; /* that paths are relative to */
	bl_arena arena;
	BL_VEC(bl_baseline_row) rows; /* of a file that was read: sorted by path */
	bl_fingerprint *known;        /* sorted */
	size_t known_count;
} bl_baseline;

/* Reads the file unless it is to be written. settings are those with the config. */
int bl_baseline_open(bl_baseline *baseline, const bl_settings *settings, const bl_config *config,
                     bl_error *error);
void bl_baseline_close(bl_baseline *baseline);

/* What is known goes to the house of a document. */
void bl_baseline_lend(const bl_baseline *baseline, bl_house *house);

/* Takes note of a judged document. BL_OK or BL_E_MEMORY. */
int bl_baseline_add(bl_baseline *baseline, bl_str key, const bl_verdict *verdict);

/* At the end: writes the file where the mode asks for it, whole or not at all. */
int bl_baseline_save(bl_baseline *baseline, bl_error *error);

#endif
