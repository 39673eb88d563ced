/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Cards out of texts in a test, compiled as those of a folder are. */
#ifndef BL_TEST_CARDS_H
#define BL_TEST_CARDS_H

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "rules/build.h"

typedef struct deck {
	bl_rules rules; /* its arena holds everything */
	bl_card_files files;
	bl_complaints complaints;
	bl_error error;
} deck;

static inline void deck_open(deck *d)
{
	memset(d, 0, sizeof *d);
	bl_arena_init(&d->rules.arena, NULL, (size_t)1 << 28);
	d->complaints.arena = &d->rules.arena;
}

static inline void deck_close(deck *d)
{
	bl_arena_free(&d->rules.arena);
}

static inline void deck_add(deck *d, const char *path, const char *source)
{
	bl_card_file *file = BL_PUSH(&d->files, &d->rules.arena);

	ck_assert_ptr_nonnull(file);
	*file = (bl_card_file){bl_str_of(path), bl_str_of(path), bl_str_of(source)};
}

static inline int deck_compile(deck *d)
{
	return bl_rules_compile(&d->rules, d->files.items, d->files.count, &d->complaints,
	                        &d->error);
}

/* Compiles cards that are meant to be right. */
static inline void deck_good(deck *d)
{
	int r = deck_compile(d);

	ck_assert_msg(r == BL_OK, "%s: line %zu: %s (%s)", d->error.file, d->error.place.line,
	              d->error.text, d->error.hint);
}

#endif
