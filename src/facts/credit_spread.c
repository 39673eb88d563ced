/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* "AFP, EFE and Reuters": several that are named together are one credit each. */
#include <string.h>

#include "base/rows.h"
#include "base/utf8.h"
#include "facts/credits.h"
#include "facts/slots.h"

enum { NAMES_AT = 8 };

typedef struct spread {
	const bl_search *s;
	const bl_cue_row *cue;
	bl_slot slot;
	bl_slot_end ends[NAMES_AT];
	bool joined; /* a word such as "and" was among the joints */
} spread;

static bl_str text_of(const spread *p)
{
	return (bl_str){p->s->facts->text->chars.data, p->s->walk.room.end};
}

static size_t blanks_end(bl_str text, size_t pos)
{
	size_t length;

	while (pos < text.size && bl_code_is_blank(bl_utf8_at(text, pos, &length)))
		pos += length;
	return pos;
}

static size_t comma_end(bl_str text, size_t pos)
{
	static const char *const commas[] = {",", "、", "，", "،", ";", "&", "+"};

	for (size_t i = 0; i < sizeof commas / sizeof *commas; i++)
		if (bl_str_starts(bl_str_slice(text, pos, text.size), bl_str_of(commas[i])))
			return pos + strlen(commas[i]);
	return pos;
}

static size_t word_end(const spread *p, size_t pos)
{
	const bl_rules *rules = p->s->facts->rules;
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	bl_hit hit;

	if (p->cue->and_words == BL_NONE || !rules->lists[p->cue->and_words].group ||
	    !bl_lexicon_at(&lexicon, rules->lists[p->cue->and_words].group, text_of(p), pos, &hit,
	                   1))
		return pos;
	return hit.end;
}

/* Where the next name may begin behind a comma, an "and", or both; pos where neither is there. */
static size_t joint_end(spread *p, size_t pos)
{
	bl_str text = text_of(p);
	size_t comma = comma_end(text, blanks_end(text, pos)), blank = blanks_end(text, comma),
	       word = word_end(p, blank);

	p->joined = p->joined || word != blank;
	if (word == blank && comma == blanks_end(text, pos))
		return pos;
	return blanks_end(text, word);
}

static size_t next_name(spread *p, size_t pos)
{
	size_t count = bl_slot_ends(&p->s->walk, p->slot, BL_NONE, pos, p->ends, NAMES_AT);

	return count ? p->ends[0].end : pos;
}

static bl_credited named(const spread *p, const bl_credited *c, bl_span span)
{
	const bl_publisher_hit *hit = bl_publisher_at(p->s->facts, span);
	bl_credited one = *c;

	if (p->slot == BL_SLOT_PUBLISHER) {
		one.source = span;
		one.publisher = hit ? hit->publisher : BL_NONE;
	} else {
		one.creator = span;
	}
	return one;
}

static size_t spread_on(spread *p, const bl_credited *c, bl_span from, bl_credited *out, size_t max)
{
	size_t count = 0, end = from.end;

	while (count < max) {
		size_t begin = joint_end(p, end), next;

		if (begin == end || (next = next_name(p, begin)) == begin)
			break;
		out[count++] = named(p, c, (bl_span){begin, next});
		end = next;
	}
	return count;
}

static bool is_joined(spread *p, const bl_publisher_hit *hit, size_t begin)
{
	return hit->span.end < begin && joint_end(p, hit->span.end) == begin &&
	       (!hit->only_in_credits || p->s->walk.credit);
}

/* "Reuters and AP reported": those before the one that the phrase names. */
static size_t spread_back(spread *p, const bl_credited *c, bl_credited *out, size_t max)
{
	const bl_facts *facts = p->s->facts;
	size_t i = BL_FIRST_FROM(facts->publisher_hits, bl_publisher_hit, span, c->source.begin),
	       count = 0, begin = c->source.begin;

	for (unsigned tries = 0; i > 0 && count < max && tries < NAMES_AT; tries++) {
		const bl_publisher_hit *hit = &facts->publisher_hits.items[--i];

		if (!is_joined(p, hit, begin))
			continue;
		out[count++] = named(p, c, hit->span);
		begin = hit->span.begin;
		tries = 0;
	}
	return count;
}

static void share_whole(bl_credited *rows, size_t count, bl_slot slot)
{
	bl_span whole = rows[0].whole;

	for (size_t i = 0; i < count; i++) {
		bl_span span = slot == BL_SLOT_PUBLISHER ? rows[i].source : rows[i].creator;

		whole.begin = span.begin < whole.begin ? span.begin : whole.begin;
		whole.end = span.end > whole.end ? span.end : whole.end;
	}
	for (size_t i = 0; i < count; i++)
		rows[i].whole = whole;
}

/* People stand in a list only where a word ends it: "Ana Lima, Editor" is one. */
static size_t spread_people(const bl_search *s, const bl_credited *c, bl_credited *out, size_t max)
{
	spread p = {.s = s, .cue = &s->facts->rules->cues[c->cue], .slot = BL_SLOT_PERSON};
	size_t count = spread_on(&p, c, c->creator, out + 1, max - 1);

	if (!p.joined)
		return 1;
	share_whole(out, count + 1, BL_SLOT_PERSON);
	return count + 1;
}

size_t bl_credit_spread(const bl_search *s, const bl_credited *c, bl_credited *out, size_t max)
{
	spread p = {.s = s, .cue = &s->facts->rules->cues[c->cue], .slot = BL_SLOT_PUBLISHER};
	size_t count = 1;

	out[0] = *c;
	if (c->publisher == BL_NONE && c->source.begin == BL_NOWHERE &&
	    c->creator.begin != BL_NOWHERE)
		return spread_people(s, c, out, max);
	if (c->publisher == BL_NONE)
		return 1;
	count += spread_on(&p, c, c->source, out + count, max - count);
	count += spread_back(&p, c, out + count, max - count);
	share_whole(out, count, BL_SLOT_PUBLISHER);
	return count;
}
