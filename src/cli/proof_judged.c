/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whether a requirement is judged as its card's example says. */
#include <string.h>

#include "cli/proof.h"

/* Every field that is the name of an option is one: licence, use, source-url, and those of given. */
int bl_example_stated(bl_settings *settings, const bl_node *map, bl_error *error)
{
	static const char *const ours[] = {"text", "result", "given", "format", NULL};
	int r = BL_OK;

	for (size_t i = 0; map && map->kind == BL_NODE_MAP && r == BL_OK && i < map->count; i++) {
		const bl_pair *pair = &map->pairs[i];
		const char *const *name = ours;
		bl_str value;

		while (*name && !bl_str_equal(pair->key, bl_str_of(*name)))
			name++;
		if (*name || pair->value->kind != BL_NODE_TEXT)
			continue;
		value = bl_arena_copy(settings->arena, pair->value->text);
		r = value.data ? bl_option_set(settings, pair->key, value.data, error)
		               : bl_fail_memory(error);
	}
	return r;
}

static const bl_finding *find_requirement(const bl_verdict *verdict, bl_str id)
{
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (bl_str_equal(verdict->findings[i]->requirement, id))
			return verdict->findings[i];
	return NULL;
}

static int check(bl_proof *proof, const bl_example *example, const bl_verdict **verdict,
                 bl_error *error)
{
	bl_settings settings = {.arena = &proof->arena, .command = bl_command_find(BL_S("check"))};
	bl_document document = {.bytes = example->text, .format = BL_FORMAT_TEXT};
	bl_str format = bl_example_field(example, "format");
	int r;

	if ((r = bl_example_stated(&settings, example->node, error)) < 0)
		return r;
	if (example->node->kind == BL_NODE_MAP &&
	    (r = bl_example_stated(&settings, bl_node_get(example->node, "given"), error)) < 0)
		return r;
	if (format.data &&
	    (r = bl_option_set(&settings, BL_S("input-format"), format.data, error)) < 0)
		return r;
	if (format.data)
		document.format = (bl_format)settings.input_format;
	document.stated = settings.stated;
	return bl_check(proof->scanner, &document, verdict, error);
}

int bl_requirement_holds(bl_proof *proof, const bl_example *example, bl_str *instead,
                         bl_error *error)
{
	const bl_rules *rules = &proof->cards->rules;
	bl_str result = bl_example_field(example, "result");
	const bl_verdict *verdict;
	const bl_finding *finding;
	int r = check(proof, example, &verdict, error);

	if (r < 0)
		return r;
	finding = find_requirement(verdict, bl_rules_str(rules, rules->cards[proof->card].id));
	*instead = bl_str_of(bl_outcome_name(finding ? finding->outcome : BL_OUTCOME_NONE));
	return bl_str_equal(result, *instead);
}
