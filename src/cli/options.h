/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* An option is written once: parser, help, man pages and completions follow. To add one, add a row
 * in options.c and the member of bl_settings that it sets. */
#ifndef BL_CLI_OPTIONS_H
#define BL_CLI_OPTIONS_H

#include "base/complaint.h"
#include "cli/settings.h"

/* Commands, as bits. */
enum {
	BL_FOR_CHECK = 1,
	BL_FOR_AUDIT = 2,
	BL_FOR_ATTRIBUTE = 4,
	BL_FOR_EXPLAIN = 8,
	BL_FOR_LICENCES = 16,
	BL_FOR_RULES = 32,
	BL_FOR_OTHERS = 64,
	BL_FOR_REMIX = 128,
	BL_FOR_INIT = 256,
	BL_FOR_ALL = 511
};

/* What an option does with the member at its offset. */
typedef enum bl_option_kind {
	BL_OPTION_FLAG,   /* bool: true */
	BL_OPTION_SET,    /* int: value; a second, different value is a mistake */
	BL_OPTION_TEXT,   /* bl_str */
	BL_OPTION_LIST,   /* bl_texts: one more */
	BL_OPTION_CHOICE, /* int: value and the place of the word in argument, "auto|always|never" */
	BL_OPTION_NUMBER  /* size_t, from 1 */
} bl_option_kind;

typedef struct bl_option {
	const char *name;
	char letter;          /* or 0 */
	const char *argument; /* its name in the help; NULL: takes none */
	const char *about;
	const char *standard; /* the default, set through the row like any other value, or NULL */
	const char *group;    /* heading in the help */
	unsigned commands;
	bl_option_kind kind;
	size_t offset; /* in bl_settings */
	int value;
} bl_option;

extern const bl_option bl_options[];
extern const size_t bl_option_count;

/* The n-th choice of an option's argument, or absent behind the last. */
bl_str bl_option_choice(const bl_option *option, size_t n);

/* Reads the command line into settings, whose arena is set. settings->command is NULL where no
 * command was named. BL_E_USE with the next step in the hint. */
/* BL_E_USE, with the likely command as the hint. */
int bl_unknown_command(const char *name, bl_error *error);

int bl_options_read(bl_settings *settings, int argc, char *const *argv, bl_error *error);

/* Sets one option by its name, as if it stood on the command line; value may be NULL. */
int bl_option_set(bl_settings *settings, bl_str name, const char *value, bl_error *error);

#endif
