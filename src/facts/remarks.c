/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Other words that count: copyright notices, disclaimers, notes of changes, endorsements. */
#include <stdlib.h>

#include "facts/find.h"

static int add_remark(bl_search *s, uint32_t phrase, const bl_hit *hit)
{
	const bl_capture *holder;
	bl_remark *remark;

	if (bl_search_is_full(s, s->facts->remarks.count, s->limits->statements, "remarks") ||
	    !bl_search_walk(s, phrase, hit->begin, false))
		return BL_OK;
	if (!(remark = BL_PUSH(&s->facts->remarks, s->arena)))
		return bl_fail_memory(s->error);
	if (!(holder = bl_walk_slot(&s->walk, BL_SLOT_CREATOR)))
		holder = bl_walk_slot(&s->walk, BL_SLOT_PUBLISHER);
	*remark = (bl_remark){.section = (bl_section)s->facts->rules->phrases[phrase].section,
	                      .span = s->walk.span,
	                      .holder = holder ? holder->span : BL_NO_SPAN,
	                      .publisher = bl_capture_publisher(s->facts, holder),
	                      .phrase = phrase};
	return BL_OK;
}

static int by_place(const void *a, const void *b)
{
	const bl_remark *x = a, *y = b;

	if (x->span.begin != y->span.begin)
		return x->span.begin < y->span.begin ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	return (x->phrase > y->phrase) - (x->phrase < y->phrase);
}

static void drop_repeats(bl_facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < facts->remarks.count; i++) {
		const bl_remark *remark = &facts->remarks.items[i],
				*last = kept ? &facts->remarks.items[kept - 1] : NULL;

		if (last && remark->section == last->section && remark->span.begin < last->span.end)
			continue;
		facts->remarks.items[kept++] = *remark;
	}
	facts->remarks.count = kept;
}

int bl_find_remarks(bl_search *s)
{
	int r = bl_search_phrases(s,
	                          BL_BIT(BL_SECTION_COPYRIGHT) | BL_BIT(BL_SECTION_DISCLAIMS) |
	                                  BL_BIT(BL_SECTION_CHANGES) | BL_BIT(BL_SECTION_ENDORSES) |
	                                  BL_BIT(BL_SECTION_INCLUDES),
	                          add_remark);

	if (s->facts->remarks.count)
		qsort(s->facts->remarks.items, s->facts->remarks.count,
		      sizeof *s->facts->remarks.items, by_place);
	drop_repeats(s->facts);
	return r;
}
