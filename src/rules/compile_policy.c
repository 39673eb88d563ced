/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A publisher's own wishes: pairs of a publisher card's "policy". The key is the name of a card in
 * requirements/policy, and that card says how it is judged. */
#include "rules/compile.h"

#include "rules/vocabulary.h"

#define FOLDER "policy/"

/* Questions that know only these answers; the values of all others are words of the publisher. */
static const struct {
	uint32_t ask;
	const char *const values[6];
} choices[] = {
	{BL_ASK_LINE_PLACE, {"start", "end"}},
	{BL_ASK_LINKS_SITE, {"article", "home", "canonical", "licence"}},
	{BL_ASK_LINKS_LICENCE, {"yes"}},
	{BL_ASK_LEAVES_OUT_IMAGES, {"excluded", "by-permission", "noncommercial", "with-story"}},
	{BL_ASK_KEEPS_EDITS, {"none", "style", "headline", "length", "whole"}},
};

static const char *const *values_of(uint32_t ask)
{
	for (size_t i = 0; i < sizeof choices / sizeof *choices; i++)
		if (choices[i].ask == ask)
			return choices[i].values;
	return NULL;
}

typedef struct wish {
	const char *const *values;
} wish;

static void add_value(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	const wish *w = context;
	bl_ref *row = BL_ROW(b, t.texts);
	bl_str all = {"", 0};

	*row = bl_builder_ref(b, text->text);
	if (!w->values || bl_choice(text->text, w->values) != BL_NONE)
		return;
	for (size_t i = 0; w->values[i]; i++)
		all = bl_str_format(b->arena, "%.*s%s%s", BL_ARG(all), i ? ", " : "", w->values[i]);
	bl_card_complain(b, card, text->span, NULL, "\"%.*s\" is not what can be wished here",
	                 BL_ARG(text->text));
	bl_complaint_hint(b->complaints, "it may be: %.*s", BL_ARG(all));
}

static void add_row(bl_builder *b, const bl_card *card, uint32_t requirement, bl_str key,
                    const bl_node *value)
{
	uint32_t ask = b->t.requirements.items[requirement].ask;
	wish w = {ask == BL_NONE ? NULL : values_of(ask)};
	bl_policy_row row = {.requirement = requirement,
	                     .values.first = (uint32_t)b->t.texts.count};
	bl_policy_row *place;

	if (key.size)
		row.key = bl_builder_ref(b, key);
	bl_node_each(b, card, value, add_value, &w);
	row.values.count = (uint32_t)b->t.texts.count - row.values.first;
	place = BL_ROW(b, t.policies);
	*place = row;
}

static void complain_key(bl_builder *b, const bl_card *card, const bl_pair *pair)
{
	bl_str names[32];
	size_t count = 0;
	bl_str nearest;

	for (size_t i = 0; i < b->t.requirements.count && count < 32; i++) {
		bl_str id = bl_builder_str(b, b->t.requirements.items[i].id);

		if (bl_str_starts(id, BL_S(FOLDER)))
			names[count++] = bl_str_slice(id, sizeof FOLDER - 1, id.size);
	}
	nearest = bl_str_nearest(pair->key, names, count);
	bl_card_complain(b, card, pair->key_span,
	                 "wishes are cards: bylint rules list requirements",
	                 "there is no requirement \"" FOLDER "%.*s\"", BL_ARG(pair->key));
	if (nearest.data)
		bl_complaint_hint(b->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
}

bl_run bl_policy_rows(bl_builder *b, const bl_card *card)
{
	const bl_node *policy = bl_node_get(card->root, "policy");
	uint32_t first = (uint32_t)b->t.policies.count;

	for (size_t i = 0; policy && i < policy->count; i++) {
		const bl_pair *pair = &policy->pairs[i];
		bl_str id = bl_str_format(b->arena, FOLDER "%.*s", BL_ARG(pair->key));
		uint32_t requirement = bl_builder_requirement(b, id);

		if (requirement == BL_NONE)
			complain_key(b, card, pair);
		else if (pair->value->kind != BL_NODE_MAP)
			add_row(b, card, requirement, BL_S(""), pair->value);
		else
			for (size_t k = 0; k < pair->value->count; k++)
				add_row(b, card, requirement, pair->value->pairs[k].key,
				        pair->value->pairs[k].value);
	}
	return (bl_run){first, (uint32_t)b->t.policies.count - first};
}

bl_str bl_policy_name(const bl_rules *rules, const bl_policy_row *policy)
{
	bl_str id = bl_rules_str(rules, rules->requirements[policy->requirement].id);

	return bl_str_slice(id, sizeof FOLDER - 1, id.size);
}

const char *bl_policy_decided_by(const bl_rules *rules, const bl_policy_row *policy)
{
	static const char *const by_use[] = {"sale", "ads", "paywall", "excerpt", NULL};
	const bl_requirement_row *requirement = &rules->requirements[policy->requirement];

	if (!requirement->checked)
		return "nothing";
	if (requirement->ask == BL_ASK_KEEPS_EDITS)
		return "the use";
	if (requirement->ask == BL_ASK_KEEPS_CHANNEL)
		return bl_choice(bl_rules_str(rules, policy->key), by_use) != BL_NONE ? "the use"
		                                                                      : "nothing";
	return NULL;
}
