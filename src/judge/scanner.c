/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One document through the whole house: from bytes to a verdict. */
#include <string.h>

#include "judge/judge.h"

struct bl_scanner {
	bl_kit kit;
	bl_arena scratch; /* of one document; its blocks are kept for the next */
};

bl_limits bl_limits_default(void)
{
	return (bl_limits){.document_bytes = (size_t)64 << 20,
	                   .scratch_bytes = (size_t)1 << 30,
	                   .statements = 10000,
	                   .credits = 10000,
	                   .phrase_steps = 10000};
}

static void fill_limits(bl_limits *limits, const bl_limits *given)
{
	*limits = bl_limits_default();
	if (!given)
		return;
	if (given->document_bytes)
		limits->document_bytes = given->document_bytes;
	if (given->scratch_bytes)
		limits->scratch_bytes = given->scratch_bytes;
	if (given->statements)
		limits->statements = given->statements;
	if (given->credits)
		limits->credits = given->credits;
	if (given->phrase_steps)
		limits->phrase_steps = given->phrase_steps;
}

int bl_scanner_new_with(bl_scanner **out, const bl_rules *rules, const bl_limits *limits,
                        const bl_memory *memory, bl_error *error)
{
	const bl_memory *door = memory ? memory : &bl_memory_default;
	bl_scanner *scanner = door->resize(door->context, NULL, sizeof *scanner);
	bl_limits filled;

	if (!scanner)
		return bl_fail_memory(error);
	fill_limits(&filled, limits);
	bl_kit_init(&scanner->kit, rules, &filled, door);
	bl_arena_init(&scanner->scratch, door, filled.scratch_bytes);
	*out = scanner;
	return BL_OK;
}

int bl_scanner_new(bl_scanner **out, const bl_rules *rules, const bl_limits *limits,
                   bl_error *error)
{
	return bl_scanner_new_with(out, rules, limits, NULL, error);
}

void bl_scanner_free(bl_scanner *scanner)
{
	bl_memory door;

	if (!scanner)
		return;
	door = scanner->scratch.memory;
	bl_kit_clear(&scanner->kit);
	bl_arena_free(&scanner->scratch);
	door.resize(door.context, scanner, 0);
}

int bl_check(bl_scanner *scanner, const bl_document *document, const bl_verdict **out,
             bl_error *error)
{
	bl_kit *kit = &scanner->kit;
	bl_arena *scratch = &scanner->scratch;
	bl_text text;
	bl_facts facts;
	int r;

	bl_arena_reset(scratch);
	if ((r = bl_text_read(&text, document, kit->limits.document_bytes, scratch, error)) < 0 ||
	    (r = bl_facts_find(&facts, &text, kit, scratch, error)) < 0)
		return r;

	return bl_judge(out, &facts, document, scratch, error);
}

int bl_attribute(bl_scanner *scanner, const bl_stated *stated, bl_str *line, bl_str *note,
                 bl_error *error)
{
	uint32_t licence = bl_rules_licence(scanner->kit.rules, stated->licence);
	const bl_verdict nothing = {.outcome = BL_OUTCOME_NONE};
	const char *missing = NULL;

	bl_arena_reset(&scanner->scratch);
	*note = (bl_str){NULL, 0};
	if (!stated->licence.size)
		return bl_fail(error, BL_E_USE, "the licence is missing: give --licence ID");
	if (licence == BL_NONE)
		return bl_fail(error, BL_E_USE,
		               "there is no licence \"%.*s\"; bylint licences lists them",
		               BL_ARG(stated->licence));
	*line = bl_credit_line(scanner->kit.rules, licence, &nothing, stated, &scanner->scratch,
	                       &missing, note);
	if (missing)
		return bl_fail(
			error, BL_E_USE, "%.*s asks for a part that is missing: give %s",
			BL_ARG(bl_rules_str(scanner->kit.rules,
		                            scanner->kit.rules->licences[licence].short_name)),
			missing);
	if (line->data)
		return BL_OK;
	return note->data ? bl_fail(error, BL_E_USE, "%.*s", BL_ARG(*note)) : bl_fail_memory(error);
}
