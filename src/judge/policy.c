/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whose wishes are to be looked at: those of publishers that the text is republished from. */
#include "judge/policy.h"

#include "judge/ask.h"
#include "judge/house.h"
#include "judge/things.h"

static void judge_publisher(bl_case *c, uint32_t publisher)
{
	bl_run policy = c->rules->publishers[publisher].policy;
	bl_change change = bl_use_seen(c, NULL);

	if (bl_house_holds(c, publisher, bl_case_publisher_name(c, publisher)))
		return;
	for (uint32_t i = 0; i < policy.count; i++) {
		bl_thing thing = bl_thing_document(c, BL_NONE, change);

		bl_ask_policy(c, &thing, publisher, &c->rules->policies[policy.first + i]);
	}
}

/* Stated by the user as the source. */
static uint32_t stated_source(const bl_case *c)
{
	if (c->stated->publisher.size > 0)
		return bl_rules_publisher(c->rules, c->source.id);
	return c->stated->source_url.size > 0 ? bl_rules_site(c->rules, c->stated->source_url)
	                                      : BL_NONE;
}

static bool is_republication(const bl_credited *credited)
{
	return credited->kind == BL_CREDIT_REPUBLICATION &&
	       credited->relation == BL_RELATION_DERIVATION && credited->publisher != BL_NONE &&
	       bl_credited_is_own(credited);
}

/* A text that names many sources is a list of them; the first ones are enough. */
enum { SOURCES = 8 };

void bl_policy_judge(bl_case *c)
{
	uint32_t judged[SOURCES], source = stated_source(c);
	size_t count = 0, i, k;

	if (c->stated->own || c->stated->use == BL_USE_QUOTE ||
	    c->stated->use == BL_USE_TEXT_MINING)
		return;
	if (source != BL_NONE)
		judged[count++] = source;
	for (i = 0; i < c->facts->credited.count && count < SOURCES; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		for (k = 0; k < count && judged[k] != credited->publisher; k++)
			continue;
		if (k == count && is_republication(credited))
			judged[count++] = credited->publisher;
	}
	for (k = 0; k < count; k++)
		judge_publisher(c, judged[k]);
}
