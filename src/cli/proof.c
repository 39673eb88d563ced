/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A card is read once more for its examples, and each becomes a small document. */
#include "cli/proof.h"

#include <string.h>

enum { EXAMPLE_BYTES = 1 << 28 };

int bl_proof_open(bl_proof *proof, const bl_cards *cards, bl_complaints *complaints,
                  bl_error *error)
{
	*proof = (bl_proof){.cards = cards, .complaints = complaints};
	bl_arena_init(&proof->arena, NULL, EXAMPLE_BYTES);
	return bl_scanner_new(&proof->scanner, &cards->rules, NULL, error);
}

void bl_proof_close(bl_proof *proof)
{
	bl_scanner_free(proof->scanner);
	bl_arena_free(&proof->arena);
}

bl_str bl_example_field(const bl_example *example, const char *name)
{
	const bl_node *value =
		example->node->kind == BL_NODE_MAP ? bl_node_get(example->node, name) : NULL;

	return value && value->kind == BL_NODE_TEXT ? value->text : (bl_str){NULL, 0};
}

/* ---- One example --------------------------------------------------------------------------- */

static void complain(bl_proof *proof, const bl_node *node, const char *text, bl_str found)
{
	const bl_node *words = node->kind == BL_NODE_MAP ? bl_node_get(node, "text") : node;

	bl_complain(proof->complaints, proof->file->shown, proof->file->source,
	            words ? words->span : node->span, NULL, "%s", text);
	if (found.size)
		bl_complaint_hint(proof->complaints, "found: %.*s", BL_ARG(found));
}

/* What a list of examples promises. */
typedef enum promise { FOUND, QUIET, STILL_A_GAP } promise_kind;

static int holds(bl_proof *proof, const bl_example *example, bl_str *instead, bl_error *error)
{
	if (proof->kind == BL_CARD_REQUIREMENT)
		return bl_requirement_holds(proof, example, instead, error);
	if (proof->kind == BL_CARD_LINES)
		return bl_line_holds(proof, example, instead, error);
	return bl_example_holds(proof, example, instead, error);
}

static int prove(bl_proof *proof, const bl_example *example, promise_kind promise, bl_error *error)
{
	bl_str instead = {NULL, 0};
	int r;

	proof->examples++;
	bl_arena_reset(&proof->arena);
	r = promise == QUIET ? bl_example_is_noisy(proof, example, &instead, error)
	                     : holds(proof, example, &instead, error);
	if (r < 0)
		return r;
	if (promise == FOUND && !r) {
		proof->missed++;
		complain(proof, example->node, "missed: this example is not found as it says",
		         instead.data ? instead : BL_S("nothing"));
	} else if (promise == QUIET && r) {
		proof->noisy++;
		complain(proof, example->node, "noisy: this lookalike is found", instead);
	} else if (promise == STILL_A_GAP && r) {
		proof->paid++;
		complain(proof, example->node,
		         "paid: this known gap is found now; move it to the examples",
		         (bl_str){NULL, 0});
	}
	return BL_OK;
}

static int prove_node(bl_proof *proof, const bl_node *node, promise_kind promise, bl_error *error)
{
	bl_example example = {.node = node, .text = node->text};

	if (node->kind == BL_NODE_MAP)
		example.text = bl_example_field(&example, "text");
	return example.text.data ? prove(proof, &example, promise, error) : BL_OK;
}

/* ---- One card ------------------------------------------------------------------------------ */

static int prove_list(bl_proof *proof, const bl_node *map, const char *name, promise_kind promise,
                      bl_error *error)
{
	const bl_node *list = bl_node_get(map, name);
	int r = BL_OK;

	if (!list)
		return BL_OK;
	if (list->kind != BL_NODE_LIST)
		return prove_node(proof, list, promise, error);
	for (size_t i = 0; r == BL_OK && i < list->count; i++)
		r = prove_node(proof, list->items[i], promise, error);
	return r;
}

static int prove_lists(bl_proof *proof, const bl_node *map, bl_error *error)
{
	int r;

	if ((r = prove_list(proof, map, "examples", FOUND, error)) < 0 ||
	    (r = prove_list(proof, map, "lookalikes", QUIET, error)) < 0)
		return r;
	return prove_list(proof, map, "known-gaps", STILL_A_GAP, error);
}

static uint32_t find_cue(const bl_proof *proof, bl_str name)
{
	const bl_rules *rules = &proof->cards->rules;

	for (uint32_t i = 0; i < rules->count.cues; i++)
		if (rules->cues[i].card == proof->card &&
		    bl_str_equal(bl_rules_str(rules, rules->cues[i].name), name))
			return i;
	return BL_NONE;
}

/* A cues card has its examples cue by cue. */
static int prove_cues(bl_proof *proof, const bl_node *root, bl_error *error)
{
	int r = BL_OK;

	for (size_t i = 0; r == BL_OK && i < root->count; i++) {
		const bl_pair *pair = &root->pairs[i];

		proof->cue =
			pair->value->kind == BL_NODE_MAP ? find_cue(proof, pair->key) : BL_NONE;
		if (proof->cue != BL_NONE)
			r = prove_lists(proof, pair->value, error);
	}
	proof->cue = BL_NONE;
	return r;
}

static uint32_t find_card(const bl_rules *rules, bl_str path)
{
	for (uint32_t i = 0; i < rules->count.cards; i++)
		if (bl_str_equal(bl_rules_str(rules, rules->cards[i].path), path))
			return i;
	return BL_NONE;
}

int bl_proof_card(bl_proof *proof, const bl_card_file *file, bl_error *error)
{
	const bl_node *root = NULL;
	int r;

	proof->file = file;
	proof->kind = bl_card_kind_of(file->path);
	proof->card = find_card(&proof->cards->rules, file->path);
	proof->cue = BL_NONE;
	proof->examples = proof->missed = proof->noisy = proof->paid = 0;
	if (proof->card == BL_NONE)
		return BL_OK;
	r = bl_yaml_read(&root, file->shown, file->source, proof->complaints->arena,
	                 proof->complaints);
	if (r < 0)
		return bl_fail(error, r, "%.*s cannot be read again", BL_ARG(file->shown));
	if (!root || root->kind != BL_NODE_MAP)
		return BL_OK;
	proof->names = proof->kind == BL_CARD_NOTICES && bl_node_get(root, "names");
	return proof->kind == BL_CARD_CUES ? prove_cues(proof, root, error)
	                                   : prove_lists(proof, root, error);
}
