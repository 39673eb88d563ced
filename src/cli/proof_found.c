/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whether what an example promises is among the facts of its text. */
#include <string.h>

#include "cli/proof.h"

/* The facts of one example's text. */
typedef struct search {
	const bl_proof *proof;
	const bl_rules *rules;
	bl_text text;
	bl_facts facts;
} search;

static bl_format format_of(bl_str name)
{
	for (bl_format format = BL_FORMAT_AUTO; format <= BL_FORMAT_HTML; format++)
		if (bl_str_equal(name, bl_str_of(bl_format_name(format))))
			return format;
	return BL_FORMAT_TEXT;
}

static int find(search *found, bl_proof *proof, const bl_example *example, bl_error *error)
{
	bl_document document = {.bytes = example->text,
	                        .format = format_of(bl_example_field(example, "format"))};
	bl_limits limits = bl_limits_default();
	bl_kit kit;
	int r;

	memset(found, 0, sizeof *found);
	found->proof = proof;
	found->rules = &proof->cards->rules;
	r = bl_text_read(&found->text, &document, limits.document_bytes, &proof->arena, error);
	if (r < 0)
		return r;
	bl_kit_init(&kit, found->rules, &limits, NULL);
	r = bl_facts_find(&found->facts, &found->text, &kit, &proof->arena, error);
	bl_kit_clear(&kit);
	return r;
}

static bl_str words_at(const search *found, bl_span span)
{
	if (span.begin == BL_NOWHERE)
		return (bl_str){NULL, 0};
	return bl_str_slice(found->text.chars, span.begin, span.end);
}

/* ---- Statements ---------------------------------------------------------------------------- */

static const char *kind_of(const bl_declared *declared)
{
	return declared->denied ? "denied" : bl_statement_kind_name(declared->kind);
}

/* Without "as" anything but a mention or a denial will do. */
static bool is_as(const bl_declared *declared, bl_str as)
{
	if (as.data)
		return bl_str_equal(as, bl_str_of(kind_of(declared)));
	return !declared->denied && declared->kind != BL_STATEMENT_MENTION;
}

static bool words_are(const search *found, bl_str expected, bl_span span)
{
	return !expected.data || bl_str_equal(expected, words_at(found, span));
}

static bool statement_fits(const search *found, const bl_declared *declared,
                           const bl_example *example)
{
	bl_str scope = bl_example_field(example, "scope");

	return is_as(declared, bl_example_field(example, "as")) &&
	       (!scope.data || bl_str_equal(scope, bl_str_of(bl_scope_name(declared->scope)))) &&
	       words_are(found, bl_example_field(example, "except"), declared->except) &&
	       words_are(found, bl_example_field(example, "licensor"), declared->licensor);
}

/* id absent: any licence. */
static bool states(const search *found, bl_str id, const bl_example *example)
{
	for (size_t i = 0; i < found->facts.declared.count; i++) {
		const bl_declared *declared = &found->facts.declared.items[i];

		if ((!id.data || bl_str_equal(declared->id, id)) &&
		    statement_fits(found, declared, example))
			return true;
	}
	return false;
}

/* ---- Publishers and credits ---------------------------------------------------------------- */

static bool is_credited(const search *found, uint32_t publisher)
{
	for (size_t i = 0; i < found->facts.credited.count; i++)
		if (found->facts.credited.items[i].publisher == publisher)
			return true;
	return false;
}

/* A name that is a common word too is believed in a credit alone. */
static bool names_publisher(const search *found, uint32_t publisher)
{
	for (size_t i = 0; i < found->facts.publisher_hits.count; i++) {
		const bl_publisher_hit *hit = &found->facts.publisher_hits.items[i];

		if (hit->publisher == publisher &&
		    (!hit->only_in_credits || is_credited(found, publisher)))
			return true;
	}
	return false;
}

/* Another cue may win the same words: what counts is what is said of them. */
static bool is_like_cue(const search *found, const bl_credited *credit)
{
	const bl_cue_row *ours = &found->rules->cues[found->proof->cue];

	return credit->cue != BL_NONE && ours->kind == (uint32_t)credit->kind &&
	       (ours->relation == (uint32_t)credit->relation ||
	        ours->relation == found->rules->cues[credit->cue].relation);
}

/* A credit such as this cue makes, whose source is that publisher or has those words; what absent: any. */
static bool credits(const search *found, bl_str what, const bl_example *example)
{
	uint32_t publisher = what.data ? bl_rules_publisher(found->rules, what) : BL_NONE;

	for (size_t i = 0; i < found->facts.credited.count; i++) {
		const bl_credited *credit = &found->facts.credited.items[i];

		if (found->proof->cue != BL_NONE && !is_like_cue(found, credit))
			continue;
		if (!words_are(found, bl_example_field(example, "creator"), credit->creator))
			continue;
		if (!what.data || (publisher != BL_NONE && credit->publisher == publisher) ||
		    bl_str_equal(what, words_at(found, credit->source)) ||
		    bl_str_equal(what, words_at(found, credit->creator)))
			return true;
	}
	return false;
}

/* ---- The whole example --------------------------------------------------------------------- */

static bl_str card_id(const search *found)
{
	return bl_rules_str(found->rules, found->rules->cards[found->proof->card].id);
}

/* One id, or the words of a source. */
static bool is_found(const search *found, bl_str what, const bl_example *example)
{
	uint32_t publisher = bl_rules_publisher(found->rules, what);

	if (found->proof->kind == BL_CARD_CUES)
		return credits(found, what, example);
	if (publisher != BL_NONE)
		return names_publisher(found, publisher);
	return states(found, what, example);
}

/* Without "finds" a card of one thing is found itself, and of many things any one. */
static bool is_found_by_default(const search *found, const bl_example *example)
{
	bl_str nothing = {NULL, 0};

	switch (found->proof->kind) {
	case BL_CARD_LICENCE:
	case BL_CARD_PUBLISHER:
		return is_found(found, card_id(found), example);
	case BL_CARD_CUES:
		return credits(found, nothing, example);
	default:
		return states(found, nothing, example);
	}
}

static bool fits(const search *found, const bl_example *example)
{
	const bl_node *finds =
		example->node->kind == BL_NODE_MAP ? bl_node_get(example->node, "finds") : NULL;

	if (!finds || finds->kind == BL_NODE_MAP)
		return is_found_by_default(found, example);
	if (finds->kind == BL_NODE_TEXT)
		return is_found(found, finds->text, example);
	for (size_t i = 0; i < finds->count; i++)
		if (!is_found(found, finds->items[i]->text, example))
			return false;
	return true;
}

/* ---- Of this card -------------------------------------------------------------------------- */

static bool is_of_card(const search *found, const bl_declared *declared)
{
	const bl_rules *rules = found->rules;
	uint32_t card = found->proof->card;

	if (found->proof->kind == BL_CARD_LICENCE)
		return declared->licence != BL_NONE &&
		       rules->licences[declared->licence].card == card;
	if (found->proof->kind == BL_CARD_NOTICES && !found->proof->names)
		return declared->phrase != BL_NONE && rules->phrases[declared->phrase].card == card;
	return true;
}

static bool states_of_card(const search *found)
{
	for (size_t i = 0; i < found->facts.declared.count; i++)
		if (is_of_card(found, &found->facts.declared.items[i]))
			return true;
	return false;
}

static bool remarks_of_card(const search *found)
{
	for (size_t i = 0; i < found->facts.remarks.count; i++)
		if (found->rules->phrases[found->facts.remarks.items[i].phrase].card ==
		    found->proof->card)
			return true;
	return false;
}

static bool is_noisy(const search *found, const bl_example *example)
{
	switch (found->proof->kind) {
	case BL_CARD_PUBLISHER:
		return names_publisher(found, bl_rules_publisher(found->rules, card_id(found)));
	case BL_CARD_CUES:
		return credits(found, (bl_str){NULL, 0}, example);
	case BL_CARD_NOTICES:
		return states_of_card(found) || remarks_of_card(found);
	default:
		return states_of_card(found);
	}
}

/* ---- For the hint -------------------------------------------------------------------------- */

static bl_str what_is_found(const search *found, bl_arena *arena)
{
	bl_str list = {NULL, 0};

	for (size_t i = 0; i < found->facts.declared.count && i < 4; i++) {
		const bl_declared *declared = &found->facts.declared.items[i];

		list = bl_str_format(arena, "%.*s%s%.*s (%s)", BL_ARG(list), list.size ? ", " : "",
		                     BL_ARG(declared->id), kind_of(declared));
	}
	for (size_t i = 0; i < found->facts.credited.count && i < 4; i++) {
		const bl_credited *credit = &found->facts.credited.items[i];

		list = bl_str_format(arena, "%.*s%s\"%.*s\" (%s)", BL_ARG(list),
		                     list.size ? ", " : "", BL_ARG(words_at(found, credit->whole)),
		                     bl_credit_kind_name(credit->kind));
	}
	return list;
}

int bl_example_holds(bl_proof *proof, const bl_example *example, bl_str *instead, bl_error *error)
{
	search found;
	int r = find(&found, proof, example, error);

	if (r < 0)
		return r;
	*instead = what_is_found(&found, &proof->arena);
	return fits(&found, example);
}

int bl_example_is_noisy(bl_proof *proof, const bl_example *example, bl_str *instead,
                        bl_error *error)
{
	search found;
	int r = find(&found, proof, example, error);

	if (r < 0)
		return r;
	*instead = what_is_found(&found, &proof->arena);
	return is_noisy(&found, example);
}
