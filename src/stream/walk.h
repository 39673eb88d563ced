/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The files of a folder, in an order that is always the same. */
#ifndef BL_STREAM_WALK_H
#define BL_STREAM_WALK_H

#include "base/complaint.h"
#include "stream/glob.h"
#include "stream/paths.h"

typedef struct bl_walk_options {
	const bl_memory *memory;
	bool honour_ignore; /* .gitignore: in the folder, below it, and above it in its repository */
	bool records;       /* .jsonl and .ndjson too */
	const bl_str *exclude; /* patterns, for paths below the folder or as printed */
	size_t exclude_count;
	const bl_paths *only; /* the rest is not read; NULL: everything */
} bl_walk_options;

typedef struct bl_walk_folder bl_walk_folder;

/* A folder on the way; links to folders are not followed, so there are no loops. */
typedef struct bl_walk {
	const bl_walk_options *options;
	bl_arena arena;
	bl_buf real;  /* the path that ignore patterns are measured against */
	bl_buf shown; /* the path as printed */
	size_t root;  /* length of the root in real */
	bl_globs exclude;
	BL_VEC(bl_walk_folder *) folders; /* outermost first; those above the root have no names */
	size_t depth;                     /* folders in use */
	size_t skipped;                   /* files of other kinds, and links to folders */
	size_t unchanged;                 /* files and folders that only leaves out */
} bl_walk;

/* Nothing is opened yet but the .gitignore files above the root. */
int bl_walk_open(bl_walk *walk, const char *root, const bl_walk_options *options, bl_error *error);

/* 1: *path is the next file, until the next call. 0: no more. BL_E_INPUT: a folder could not be
 * opened, and the walk can go on. BL_E_MEMORY: it cannot. */
int bl_walk_next(bl_walk *walk, bl_str *path, bl_error *error);

void bl_walk_close(bl_walk *walk);

/* Endings of names, in any case. */
bool bl_name_is_article(bl_str name);
bool bl_name_is_records(bl_str name);

#endif
