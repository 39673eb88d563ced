/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Any bytes are a card: it is refused with complaints that have places, or it can be used at once.
 * Lines "---" part several cards, so that cards can refer to each other. */
#include <stdlib.h>

#include "base/place.h"
#include "rules/build.h"
#include "rules/fields.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { CARDS = 16 };

static const char sample[] =
	"By A. N. Author. This article was first published by Example News under a "
	"Creative Commons Attribution 4.0 International License "
	"(https://creativecommons.org/licenses/by/4.0/). Photo: Example/CC BY-SA 3.0";

static void demand(bool true_always)
{
	if (!true_always)
		abort();
}

/* The place that the card's first line asks for: "licence: x" belongs in licences/x.yaml. */
static bl_str path_for(bl_str card, bl_arena *arena)
{
	const bl_str line = bl_str_slice(card, 0, bl_line_around(card, 0).end);
	const size_t colon = bl_str_find(line, BL_S(":"));

	for (size_t i = 0; i < BL_CARD_KINDS && colon != BL_NOWHERE; i++)
		if (bl_str_equal(bl_str_slice(line, 0, colon), bl_str_of(bl_kinds[i].key))) {
			const bl_str id = bl_str_trim(bl_str_slice(line, colon + 1, line.size));

			return bl_str_format(arena, "%s/%.*s.yaml", bl_kinds[i].folder, BL_ARG(id));
		}
	return BL_S("licences/unknown.yaml");
}

static size_t split(bl_card_file *files, bl_str input, bl_arena *arena)
{
	size_t count = 0;

	while (count < CARDS && input.size > 0) {
		const size_t bar = bl_str_find(input, BL_S("\n---\n"));
		const size_t end = bar == BL_NOWHERE ? input.size : bar + 1;
		const bl_str source = bl_str_slice(input, 0, end);
		const bl_str path = path_for(source, arena);

		files[count++] = (bl_card_file){.path = path, .shown = path, .source = source};
		input = bl_str_slice(input, bar == BL_NOWHERE ? end : end + 4, input.size);
	}
	return count;
}

static void read_complaints(const bl_complaints *complaints)
{
	bl_buf out;

	demand(complaints->list.count > 0 || complaints->failed);
	bl_buf_init(&out, NULL, 1 << 24);
	for (size_t i = 0; i < complaints->list.count; i++) {
		const bl_complaint *complaint = &complaints->list.items[i];

		demand(complaint->text.size > 0);
		if (complaint->source.data)
			demand(complaint->span.begin <= complaint->span.end &&
			       complaint->span.end <= complaint->source.size);
		bl_complaint_print(&out, complaint);
	}
	bl_buf_free(&out);
}

static void use(const bl_rules *rules)
{
	const bl_document document = {.bytes = {sample, sizeof sample - 1}};
	const bl_verdict *verdict;
	bl_scanner *scanner;

	demand(bl_scanner_new(&scanner, rules, NULL, NULL) == 0);
	demand(bl_check(scanner, &document, &verdict, NULL) == 0);
	bl_scanner_free(scanner);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	bl_card_file files[CARDS];
	bl_rules rules = {0};
	bl_complaints complaints = {0};
	bl_error error = {0};
	bl_arena arena;
	int r;

	bl_arena_init(&arena, NULL, 1 << 28);
	bl_arena_init(&rules.arena, NULL, 1 << 28);
	complaints.arena = &arena;
	r = bl_rules_compile(&rules, files,
	                     split(files, (bl_str){(const char *)data, size}, &arena), &complaints,
	                     &error);
	demand(r == 0 || r == BL_E_RULES || r == BL_E_MEMORY);
	if (r == BL_E_RULES)
		read_complaints(&complaints);
	if (r == 0)
		use(&rules);
	bl_arena_free(&rules.arena);
	bl_arena_free(&arena);
	return 0;
}
