/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names of publishers in the text: believed where their capitals are there too. */
#include "facts/find.h"

#include "base/utf8.h"
#include "facts/words.h"

/* As many names are kept for each credit that may be. */
enum { NAMES_A_CREDIT = 4 };

/* The next word at pos or behind it; an empty span at the end of the text. */
static bl_span next_word(bl_str text, size_t pos)
{
	size_t length;

	while (pos < text.size && bl_word_end(text, pos) == pos) {
		bl_utf8_at(text, pos, &length);
		pos += length;
	}
	return (bl_span){pos, bl_word_end(text, pos)};
}

/* Each word that the card writes with a capital must have one in the text: "the conversation" is not
 * The Conversation. The article may be small: "the Conversation" is. */
static bool has_capitals(bl_str name, bl_str found)
{
	bl_span a = next_word(name, 0), b = next_word(found, 0);

	if (a.end < name.size && bl_str_equal(bl_str_slice(name, a.begin, a.end), BL_S("The"))) {
		a = next_word(name, a.end);
		b = next_word(found, b.end);
	}
	while (a.begin < a.end && b.begin < b.end) {
		if (bl_word_is_capital(name, a.begin) && !bl_word_is_capital(found, b.begin))
			return false;
		a = next_word(name, a.end);
		b = next_word(found, b.end);
	}
	return true;
}

/* "https://netzpolitik.org/2026": the name is where the page lives, and nobody is named. */
static bool in_address(bl_str text, size_t begin)
{
	bl_str before = bl_str_slice(text, 0, begin);

	return bl_str_ends(before, BL_S("//")) || bl_str_ends(before, BL_S("www.")) ||
	       bl_str_ends(before, BL_S("@"));
}

static int add_hit(bl_search *s, const bl_hit *hit, uint32_t name)
{
	const bl_rules *rules = s->facts->rules;
	bl_str chars = s->facts->text->chars;
	bl_publisher_hit *row;

	if (bl_search_is_full(s, s->facts->publisher_hits.count,
	                      s->limits->credits * NAMES_A_CREDIT, "names of publishers") ||
	    !bl_word_edge(chars, hit->begin) || !bl_word_edge(chars, hit->end) ||
	    in_address(chars, hit->begin) ||
	    !has_capitals(bl_rules_str(rules, rules->names[name].text),
	                  bl_str_slice(chars, hit->begin, hit->end)))
		return BL_OK;
	if (!(row = BL_PUSH(&s->facts->publisher_hits, s->arena)))
		return bl_fail_memory(s->error);
	*row = (bl_publisher_hit){{hit->begin, hit->end},
	                          rules->names[name].publisher,
	                          rules->names[name].only_in_credits != 0};
	return BL_OK;
}

static int add_names(bl_search *s, const bl_hit *hit)
{
	const bl_rules *rules = s->facts->rules;
	bl_run targets = rules->anchors[hit->value].targets;
	int r = BL_OK;

	for (uint32_t i = 0; i < targets.count && r == BL_OK; i++)
		if (rules->targets[targets.first + i].kind == BL_TARGET_NAME)
			r = add_hit(s, hit, rules->targets[targets.first + i].row);
	return r;
}

int bl_find_publishers(bl_search *s)
{
	int r = BL_OK;

	for (size_t i = 0; i < s->hits->count && r == BL_OK; i++)
		r = add_names(s, &s->hits->items[i]);
	return r;
}

const bl_publisher_hit *bl_publisher_at(const bl_facts *facts, bl_span span)
{
	size_t low = 0, high = facts->publisher_hits.count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (facts->publisher_hits.items[middle].span.begin < span.begin)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < facts->publisher_hits.count &&
	       facts->publisher_hits.items[low].span.begin == span.begin;
	     low++)
		if (facts->publisher_hits.items[low].span.end == span.end)
			return &facts->publisher_hits.items[low];
	return NULL;
}
