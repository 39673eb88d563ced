/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Patterns for paths, as in .gitignore. */
#ifndef BL_STREAM_GLOB_H
#define BL_STREAM_GLOB_H

#include "base/str.h"

/* One line of a .gitignore file or one --exclude. The text is borrowed. */
typedef struct bl_glob {
	bl_str text;
	bool negated;     /* "!": takes a path back */
	bool folder_only; /* "/" at the end */
	bool anchored;    /* a "/" elsewhere: stands for the whole path, else for the last part */
} bl_glob;

/* Reads one line; false where it holds no pattern (blank, comment). */
bool bl_glob_read(bl_glob *out, bl_str line);

/* Whether the pattern stands for path: relative, "/" between its parts, none at its ends. Time is
 * bounded by the product of both lengths. A path over 4,096 bytes never matches. */
bool bl_glob_matches(const bl_glob *glob, bl_str path, bool folder);

typedef BL_VEC(bl_glob) bl_globs;

/* Adds the patterns of a file's text, which must outlive them. BL_OK or BL_E_MEMORY. */
int bl_globs_add(bl_globs *globs, bl_str text, bl_arena *arena);

/* What the last pattern that matches says. */
typedef enum bl_said { BL_SAID_NOTHING, BL_SAID_OUT, BL_SAID_IN } bl_said;
bl_said bl_globs_say(const bl_globs *globs, bl_str path, bool folder);

#endif
