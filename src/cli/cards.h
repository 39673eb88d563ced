/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The cards themselves, compiled here and now: for testing, checking and trying them. */
#ifndef BL_CLI_CARDS_H
#define BL_CLI_CARDS_H

#include "cli/command.h"
#include "rules/build.h"

typedef struct bl_cards {
	bl_rules rules;      /* compiled where complaints is empty */
	bl_card_files files; /* sorted by path */
	bl_complaints complaints;
	bl_texts wanted; /* shown paths begin with one of these; empty: all */
} bl_cards;

/* The built-in cards with the folders of --rules and those of paths (a folder of rules, one of its
 * kinds, or a card) laid over them. extra may be NULL: one card more. Complaints are no error. */
int bl_cards_open(bl_cards *cards, const bl_settings *settings, const char *const *paths,
                  size_t count, const bl_card_file *extra, bl_error *error);
void bl_cards_close(bl_cards *cards);

bool bl_cards_want(const bl_cards *cards, const bl_card_file *file);

#endif
