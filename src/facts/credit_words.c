/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a credit says in words, be they of the text or of a property, and which words are no name. */
#include "facts/credits.h"

static bl_str words_at(const bl_facts *facts, bl_span span)
{
	return span.begin == BL_NOWHERE ? (bl_str){NULL, 0}
	                                : bl_str_slice(facts->text->chars, span.begin, span.end);
}

bl_str bl_credited_url(const bl_facts *facts, const bl_credited *credited)
{
	if (credited->meta)
		return credited->kind == BL_CREDIT_REPUBLICATION ? credited->meta->value
		                                                 : (bl_str){NULL, 0};
	return credited->link ? credited->link->url : words_at(facts, credited->url);
}

bl_str bl_credited_creator(const bl_facts *facts, const bl_credited *credited)
{
	if (!credited->meta)
		return words_at(facts, credited->creator);
	return credited->kind == BL_CREDIT_REPUBLICATION || credited->kind == BL_CREDIT_WIRE ||
	                       credited->placeholder
	               ? (bl_str){NULL, 0}
	               : credited->meta->value;
}

bl_str bl_credited_source(const bl_facts *facts, const bl_credited *credited)
{
	if (!credited->meta)
		return words_at(facts, credited->source);
	return credited->kind == BL_CREDIT_REPUBLICATION || credited->kind == BL_CREDIT_WIRE
	               ? credited->meta->value
	               : (bl_str){NULL, 0};
}

bool bl_is_placeholder(const bl_rules *rules, bl_str name)
{
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	bl_hit hit;

	for (uint32_t i = 0; i < rules->count.lists && name.size; i++) {
		const bl_list_row *list = &rules->lists[i];

		if (list->group && rules->cards[list->card].kind == BL_CARD_CUES &&
		    bl_str_equal(bl_rules_str(rules, list->name), BL_S("placeholder")) &&
		    bl_lexicon_at(&lexicon, list->group, name, 0, &hit, 1) && hit.end == name.size)
			return true;
	}
	return false;
}

uint32_t bl_publisher_named(const bl_rules *rules, bl_str name)
{
	for (uint32_t i = 0; i < rules->count.names && name.size; i++)
		if (bl_str_equal_nocase(bl_rules_str(rules, rules->names[i].text), name))
			return rules->names[i].publisher;
	return BL_NONE;
}

bool bl_is_agency(const bl_rules *rules, uint32_t publisher)
{
	return bl_str_ends(bl_rules_str(rules, rules->publishers[publisher].kind), BL_S("agency"));
}
