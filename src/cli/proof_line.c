/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whether the parts that an example gives make the line that it says, in the language of its card. */
#include "cli/proof.h"
#include "judge/line.h"

int bl_line_holds(bl_proof *proof, const bl_example *example, bl_str *instead, bl_error *error)
{
	const bl_rules *rules = &proof->cards->rules;
	bl_settings settings = {.arena = &proof->arena,
	                        .command = bl_command_find(BL_S("attribute"))};
	bl_str style = bl_example_field(example, "style");
	const bl_verdict nothing = {.outcome = BL_OUTCOME_NONE};
	bl_line_parts parts;
	bl_line_pieces line;
	uint32_t licence;
	int r;

	if (example->node->kind != BL_NODE_MAP)
		return 0;
	if ((r = bl_example_stated(&settings, bl_node_get(example->node, "given"), error)) < 0)
		return r;
	if ((licence = bl_rules_licence(rules, settings.stated.licence)) == BL_NONE)
		return 0;
	settings.stated.lang = bl_rules_str(rules, rules->cards[proof->card].id);
	parts = bl_line_parts_of(rules, licence, &nothing, &settings.stated, &proof->arena);
	bl_line_write(&line, rules, &parts,
	              bl_str_equal(style, BL_S("short")) ? BL_LINE_BRIEF : BL_LINE_FULL,
	              &proof->arena);
	*instead = bl_line_text(&line, &proof->arena);
	return bl_str_equal(*instead, example->text);
}
