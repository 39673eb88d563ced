/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Every card proves itself: its examples are found, its lookalikes are not, and its known gaps are
 * still gaps. */
#ifndef BL_CLI_PROOF_H
#define BL_CLI_PROOF_H

#include "cli/cards.h"
#include "facts/facts.h"

typedef struct bl_proof {
	const bl_cards *cards;
	bl_complaints *complaints; /* one for each example that fails */
	bl_scanner *scanner;
	bl_arena arena; /* of one example */
	/* the card that is being proved */
	const bl_card_file *file;
	bl_card_kind kind;
	bool names;         /* a notices card with names of its own: what they find counts too */
	uint32_t card, cue; /* rows; cue is BL_NONE outside a cue */
	size_t examples, missed, noisy, paid; /* of this card */
} bl_proof;

/* What an example says, and the text that it is about. */
typedef struct bl_example {
	const bl_node *node; /* a text, or a map of bl_example_fields */
	bl_str text;
} bl_example;

int bl_proof_open(bl_proof *proof, const bl_cards *cards, bl_complaints *complaints,
                  bl_error *error);
void bl_proof_close(bl_proof *proof);

/* Runs everything that a card brings along. */
int bl_proof_card(bl_proof *proof, const bl_card_file *file, bl_error *error);

/* Whether an example of this card is found as it says, and whether anything of this card is found.
 * *instead says what was found, for the hint. Negative: an error. */
int bl_example_holds(bl_proof *proof, const bl_example *example, bl_str *instead, bl_error *error);
int bl_example_is_noisy(bl_proof *proof, const bl_example *example, bl_str *instead,
                        bl_error *error);

/* An example of a requirement card: the finding has the result that it says. */
int bl_requirement_holds(bl_proof *proof, const bl_example *example, bl_str *instead,
                         bl_error *error);

/* An example of a lines card: what is given makes the line. */
int bl_line_holds(bl_proof *proof, const bl_example *example, bl_str *instead, bl_error *error);

/* What an example states: every field of a map that is the name of an option. */
int bl_example_stated(bl_settings *settings, const bl_node *map, bl_error *error);

/* A field of an example, or absent. */
bl_str bl_example_field(const bl_example *example, const char *name);

#endif
