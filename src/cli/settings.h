/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the command line asked for. */
#ifndef BL_CLI_SETTINGS_H
#define BL_CLI_SETTINGS_H

#include "base/str.h"
#include "stream/records.h"

typedef BL_VEC(const char *) bl_texts;

/* --fail-on; unset is the command's own default. */
enum { BL_FAIL_UNSET, BL_FAIL_ERROR, BL_FAIL_WARNING, BL_FAIL_NOTE, BL_FAIL_NEVER };

/* --baseline; off is none. */
enum { BL_BASELINE_OFF, BL_BASELINE_WRITE, BL_BASELINE_CHECK, BL_BASELINE_PRUNE };

/* --ci */
enum { BL_CI_NONE, BL_CI_GITHUB, BL_CI_GITLAB };

enum { BL_WHEN_AUTO, BL_WHEN_ALWAYS, BL_WHEN_NEVER };

typedef struct bl_command bl_command;

/* Everything borrowed is argv's, or the arena's. */
typedef struct bl_settings {
	bl_arena *arena;
	const bl_command *command;
	bl_texts paths;
	bool help, version;
	/* output */
	bl_str format;
	bl_texts outputs; /* FILE or FORMAT=FILE */
	bool quiet, stats, limits, explain, summary, list_files, json;
	bool list, table;  /* of several works */
	size_t max_length; /* of a credit line, in characters; 0: any */
	int color, progress;
	bool fix, dry_run;
	bool stdout_is_taken; /* by a mended text or a diff: results go to standard error */
	/* inputs */
	int input_format; /* bl_format */
	bl_str stdin_name;
	bl_texts exclude;
	bool no_ignore;
	bl_str changed_since;
	size_t jobs;
	bl_record_fields fields;
	/* rules and the judgement */
	bl_texts rules;
	bl_stated stated;
	bool use_is_given; /* on the command line */
	/* the config */
	bl_str config;
	bool no_config, show_config;
	int baseline;
	bl_str baseline_file;
	int ci;
	const char *digest; /* of the rules with the config, or NULL */
	/* exit code */
	int fail_on;
	bool strict, allow_empty;
} bl_settings;

#endif
