/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Expressions in cards: refused where they cannot be read or can run away. */
#include "match/regex.h"
#include "rules/build.h"

typedef struct anchored {
	const bl_phrase_spec *spec;
	uint32_t row;
	bool tame;
} anchored;

static void add_anchor(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	anchored *a = context;
	bl_seed *seed;

	if (!bl_can_be_sought(text->text)) {
		bl_card_complain(b, card, text->span,
		                 "write a word that the expression always holds",
		                 "this anchor has no letter and no digit");
		return;
	}
	seed = BL_ROW(b, seeds);
	*seed = (bl_seed){text->text, BL_TARGET_PHRASE, a->row, false};
	a->tame = a->tame && bl_regex_is_tame(a->spec->text, text->text);
}

static bool can_be_read(bl_builder *b, const bl_phrase_spec *spec)
{
	bl_error error = {0};

	if (bl_regex_check(spec->text, &error) == BL_OK)
		return true;
	bl_card_complain(b, spec->card, spec->span,
	                 "expressions are PCRE2 in extended mode: a blank is written \\x20", "%s",
	                 error.text);
	return false;
}

uint32_t bl_regex_add(bl_builder *b, const bl_phrase_spec *spec, const bl_node *anchors)
{
	anchored a = {spec, (uint32_t)b->t.phrases.count, true};
	bl_phrase_row *phrase;

	if (!can_be_read(b, spec))
		return BL_NONE;
	phrase = BL_ROW(b, t.phrases);
	*phrase = (bl_phrase_row){.card = (uint32_t)(spec->card - b->cards.items),
	                          .section = spec->section,
	                          .target = spec->target,
	                          .label = bl_builder_ref(b, spec->label),
	                          .text = bl_builder_ref(b, spec->text),
	                          .start = BL_NONE,
	                          .here = BL_NONE,
	                          .anchor = BL_ANCHOR_REGEX};
	bl_node_each(b, spec->card, anchors, add_anchor, &a);
	if (!a.tame)
		bl_card_complain(b, spec->card, spec->span,
		                 "repeat less: give numbers, {1,40}, or make groups atomic, (?>…)",
		                 "this expression runs away on long text");
	return a.row;
}
