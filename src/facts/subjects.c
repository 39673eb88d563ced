/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words that name what a licence covers, in every language, where they stand as a label. */
#include "facts/silent.h"

#include <string.h>

enum { MAX_HITS = 64 };

typedef struct subject {
	size_t end;
	bl_scope scope;
} subject;

bool bl_is_mark(char c)
{
	return c > ' ' && c < 0x7F &&
	       !((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
}

size_t bl_skip_marks(bl_str text, size_t pos)
{
	while (pos < text.size &&
	       (text.data[pos] == ' ' || text.data[pos] == '\n' || bl_is_mark(text.data[pos])))
		pos++;
	return pos;
}

/* The phrase may be the longest subject so far. */
static void try_phrase(bl_search *s, uint32_t phrase, size_t pos, size_t end, subject *best)
{
	const bl_rules *rules = s->facts->rules;

	if (!bl_search_walk(s, phrase, pos, false) || s->walk.span.end <= best->end ||
	    s->walk.span.end > end)
		return;
	best->end = s->walk.span.end;
	best->scope = bl_item_scope(rules, rules->phrases[phrase].target);
}

/* The longest subject of a language's list that begins at pos and ends before end. */
static subject subject_in(bl_search *s, const bl_list_row *list, size_t pos, size_t end)
{
	const bl_rules *rules = s->facts->rules;
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	bl_str text = {s->facts->text->chars.data, end};
	subject best = {pos, BL_SCOPE_UNKNOWN};
	bl_hit hits[MAX_HITS];
	size_t count;

	if (list->group && bl_lexicon_at(&lexicon, list->group, text, pos, hits, 1))
		best = (subject){hits[0].end, bl_item_scope(rules, hits[0].value)};
	count = list->lead_group
	                ? bl_lexicon_at(&lexicon, list->lead_group, text, pos, hits, MAX_HITS)
	                : 0;
	for (size_t i = 0; i < count; i++)
		try_phrase(s, hits[i].value, pos, end, &best);
	for (uint32_t i = 0; i < list->free.count; i++)
		try_phrase(s, list->free.first + i, pos, end, &best);
	return best;
}

/* A label is followed by a mark ("Photos: …", "Foto (…"), or by what is said of it in the same sentence.
 * "This article, …" may go on to speak of something else: of the text itself a colon must follow. */
static bool leads_up(bl_str text, const subject *found, size_t statement)
{
	size_t pos = found->end;
	size_t length = statement - pos;

	while (pos < statement && text.data[pos] == ' ')
		pos++;
	if (pos >= statement) /* "Map data © …" */
		return found->scope == BL_SCOPE_DATA && pos < text.size &&
		       (unsigned char)text.data[pos] >= 0x80;
	if (found->scope == BL_SCOPE_DOCUMENT || found->scope == BL_SCOPE_SITE)
		return text.data[pos] == ':' || (unsigned char)text.data[pos] >= 0x80;
	return bl_is_mark(text.data[pos]) || (unsigned char)text.data[pos] >= 0x80 ||
	       bl_str_find(bl_str_slice(text, pos, pos + length), BL_S(". ")) == BL_NOWHERE;
}

bl_scope bl_subject_label(bl_search *s, size_t pos, size_t statement)
{
	const bl_rules *rules = s->facts->rules;
	subject best = {pos, BL_SCOPE_UNKNOWN};

	for (uint32_t i = 0; i < rules->count.subject_lists; i++) {
		const bl_list_row *list = &rules->lists[rules->subject_lists[i]];
		subject found = subject_in(s, list, pos, statement);

		if (found.end > best.end && leads_up(s->facts->text->chars, &found, statement))
			best = found;
	}
	return best.scope;
}
