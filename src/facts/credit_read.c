/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One credit out of what stood in a phrase's slots: who is its source, who made it, where its address
 * is. */
#include <string.h>

#include "base/utf8.h"
#include "facts/credits.h"
#include "facts/frame.h"
#include "facts/slots.h"

enum { TAIL_BYTES = 12, NAMES_AT = 8 };

static bl_span span_of(const bl_walk *w, bl_slot slot)
{
	const bl_capture *capture = bl_walk_slot(w, slot);

	return capture ? capture->span : BL_NO_SPAN;
}

static const bl_capture *last_slot(const bl_walk *w, bl_slot slot)
{
	const bl_capture *last = NULL;

	for (size_t i = 0; i < w->count; i++)
		if (w->captures[i].slot == slot)
			last = &w->captures[i];
	return last;
}

static const bl_capture *creator_of(const bl_walk *w)
{
	const bl_capture *capture = bl_walk_slot(w, BL_SLOT_CREATOR);

	return capture ? capture : bl_walk_slot(w, BL_SLOT_PERSON);
}

/* Of such a credit whoever is named is where it comes from, and not who made it. */
static bool names_sources(const bl_cue_row *cue)
{
	switch ((bl_credit_kind)cue->kind) {
	case BL_CREDIT_REPUBLICATION:
	case BL_CREDIT_DATA_SOURCE:
	case BL_CREDIT_REPORTING:
	case BL_CREDIT_PRIORITY:
		return true;
	case BL_CREDIT_WIRE:
		return cue->role == BL_ROLE_AGENCY;
	default:
		return false;
	}
}

/* Whom a cue names as the source: of a chain of publishers ("for A via B") the last; else the slots in
 * the order in which they are believed; else a creator who is a publisher, or who is all that is named. */
static const bl_capture *source_of(const bl_search *s, const bl_cue_row *cue)
{
	static const bl_slot slots[] = {BL_SLOT_VENUE, BL_SLOT_ORGANISATION, BL_SLOT_DOCUMENT};
	const bl_walk *w = &s->walk;
	const bl_capture *capture = last_slot(w, BL_SLOT_PUBLISHER),
			 *creator = last_slot(w, BL_SLOT_CREATOR);

	for (size_t i = 0; i < sizeof slots / sizeof *slots && !capture; i++)
		capture = bl_walk_slot(w, slots[i]);
	if (!capture && creator &&
	    (bl_capture_publisher(s->facts, creator) != BL_NONE ||
	     (names_sources(cue) && !bl_walk_slot(w, BL_SLOT_ADDRESS))))
		capture = creator;
	return capture;
}

static bl_role role_of(const bl_search *s, const bl_cue_row *cue, const bl_capture *source,
                       uint32_t publisher)
{
	const bl_rules *rules = s->facts->rules;

	if (cue->role != BL_ROLE_NONE)
		return (bl_role)cue->role;
	if (!source)
		return BL_ROLE_NONE;
	if (source->slot == BL_SLOT_ORGANISATION)
		return BL_ROLE_ORGANISATION;
	if (source->slot == BL_SLOT_DOCUMENT)
		return BL_ROLE_DOCUMENT;
	if (publisher == BL_NONE || cue->kind == BL_CREDIT_REPORTING)
		return BL_ROLE_OUTLET;
	return bl_is_agency(rules, publisher) ? BL_ROLE_AGENCY : BL_ROLE_OUTLET;
}

/* Words of the phrase: its own, and those of a list whose entries name nobody. */
static bool is_words(const bl_walk *w, const bl_capture *c)
{
	if (c->slot != BL_NONE)
		return c->slot == BL_SLOT_WORDS;
	for (size_t i = 0; i < w->count; i++)
		if (w->captures[i].slot < BL_SLOTS && w->captures[i].span.begin >= c->span.begin &&
		    w->captures[i].span.end <= c->span.end)
			return false;
	return true;
}

/* The cue's own words: the first run of them that no slot interrupts, before the source or, where
 * there are none, behind it. Words of lists alone are no cue: "(the agency) Reuters reported". */
static bl_span cue_span(const bl_walk *w, bl_span source)
{
	bl_span cue = BL_NO_SPAN, listed = BL_NO_SPAN;
	bool own = false;

	for (size_t i = 0; i < w->count; i++) {
		const bl_capture *c = &w->captures[i];
		bool inside = source.begin != BL_NOWHERE && c->span.begin >= source.begin &&
		              c->span.end <= source.end;

		if (is_words(w, c) && !inside) {
			cue = (bl_span){cue.begin == BL_NOWHERE ? c->span.begin : cue.begin,
			                c->span.end};
			own = own || c->slot == BL_SLOT_WORDS;
		} else if (c->slot < BL_SLOTS && cue.begin != BL_NOWHERE) {
			if (own)
				break;
			listed = listed.begin == BL_NOWHERE ? cue : listed;
			cue = BL_NO_SPAN;
		}
	}
	return cue.begin == BL_NOWHERE ? listed : cue;
}

/* Whether it has no word of its own: "(Ana Lima/AP)". */
static bool is_shape(const bl_search *s, bl_span cue)
{
	bl_str chars = s->facts->text->chars;
	size_t length;

	for (size_t pos = cue.begin; cue.begin != BL_NOWHERE && pos < cue.end; pos += length)
		if (bl_code_is_word(bl_utf8_at(chars, pos, &length)))
			return false;
	return true;
}

static uint32_t licence_in(const bl_search *s)
{
	const bl_capture *capture = bl_walk_slot(&s->walk, BL_SLOT_LICENCE);

	return capture ? s->facts->licence_hits.items[capture->item].licence : BL_NONE;
}

/* ---- Its address ---- */

/* "… on Example Daily (https://…)": an address behind nothing but marks. */
static void read_tail(const bl_search *s, bl_credited *c)
{
	bl_str text = {s->facts->text->chars.data, s->walk.room.end};
	size_t pos = c->whole.end, end;

	while (pos < text.size && pos - c->whole.end < TAIL_BYTES &&
	       strchr(" \t,;:|([<-", text.data[pos]))
		pos++;
	if ((end = bl_address_end(text, pos)) == pos)
		return;
	c->url = (bl_span){pos, end};
	c->whole.end = end;
}

/* "Photo: Ana Lima, via River Archive": where a picture was found, whatever the language of its label. */
static void read_finder(const bl_search *s, bl_credited *c)
{
	bl_str text = {s->facts->text->chars.data, s->walk.room.end};
	size_t pos = c->whole.end;
	bl_slot_end ends[NAMES_AT];

	while (pos < text.size && pos - c->whole.end < TAIL_BYTES &&
	       strchr(" ,(/|", text.data[pos]))
		pos++;
	if (pos == c->whole.end)
		return;
	if (bl_str_equal_nocase(bl_str_slice(text, pos, pos + 4), BL_S("via ")))
		pos += 4;
	if (!bl_slot_ends(&s->walk, BL_SLOT_PUBLISHER, BL_NONE, pos, ends, NAMES_AT))
		return;
	c->source = (bl_span){pos, ends[0].end};
	c->publisher = s->facts->publisher_hits.items[ends[0].item].publisher;
	c->whole.end = ends[0].end;
}

/* The hyperlink around the source, the title or the cue. That of a person leads to the person, and not
 * to the work. */
static const bl_link *link_of(const bl_search *s, const bl_credited *c)
{
	const bl_span spans[] = {c->title, c->source, c->cue_span};
	const bl_link *link = NULL;

	for (size_t i = 0; i < sizeof spans / sizeof *spans && !link; i++)
		if (spans[i].begin != BL_NOWHERE)
			link = bl_link_over(s->facts->text, spans[i]);
	return link;
}

static bool has_address(const bl_credited *c)
{
	return c->kind != BL_CREDIT_BYLINE && c->kind != BL_CREDIT_WIRE &&
	       c->kind != BL_CREDIT_PRIORITY;
}

static void read_address(const bl_search *s, bl_credited *c)
{
	if (!has_address(c))
		return;
	if (c->url.begin == BL_NOWHERE)
		c->link = link_of(s, c);
	if (c->url.begin == BL_NOWHERE && !c->link && c->kind != BL_CREDIT_REPORTING)
		read_tail(s, c);
}

static bool is_taken(const bl_cue_row *cue)
{
	return cue->kind == BL_CREDIT_IMAGE || cue->kind == BL_CREDIT_WIRE;
}

/* "AFP via Getty Images": the first publisher made what the last one passed on. */
static const bl_capture *first_of_chain(const bl_walk *w, const bl_capture *source)
{
	const bl_capture *first = bl_walk_slot(w, BL_SLOT_PUBLISHER);

	return first != source && source->slot == BL_SLOT_PUBLISHER ? first : NULL;
}

/* "the Conversation": where the article was taken for the phrase's, and belongs to a publisher's name. */
static bl_capture with_article(const bl_search *s, bl_capture source)
{
	bl_span longer = {source.span.begin - 4, source.span.end};

	if (source.slot != BL_SLOT_PUBLISHER && source.span.begin >= 4 &&
	    bl_publisher_at(s->facts, longer))
		source.span = longer;
	return source;
}

static void read_people(const bl_search *s, const bl_cue_row *cue, bl_credited *c)
{
	const bl_walk *w = &s->walk;
	const bl_capture *source = source_of(s, cue), *creator = creator_of(w);

	bl_capture named = source ? with_article(s, *source) : (bl_capture){0};

	if (creator == source)
		creator = NULL;
	if (!creator && source && is_taken(cue))
		creator = first_of_chain(w, source);
	c->publisher = source ? bl_capture_publisher(s->facts, &named) : BL_NONE;
	c->source = source ? named.span : BL_NO_SPAN;
	c->creator = creator ? creator->span : BL_NO_SPAN;
	c->role = role_of(s, cue, source, c->publisher);
}

/* An agency in a byline made the text, and others took it over. */
static void read_agency(const bl_search *s, bl_credited *c)
{
	const bl_publisher_hit *hit =
		c->creator.begin != BL_NOWHERE ? bl_publisher_at(s->facts, c->creator) : NULL;

	if (c->kind != BL_CREDIT_BYLINE || !hit || !bl_is_agency(s->facts->rules, hit->publisher))
		return;
	c->kind = BL_CREDIT_WIRE;
	c->relation = BL_RELATION_DERIVATION;
	c->role = BL_ROLE_AGENCY;
	c->publisher = hit->publisher;
	c->source = c->creator;
	c->creator = BL_NO_SPAN;
}

/* What another speaker says of a text is not said of this one. */
static bl_scope scope_of(const bl_search *s, const bl_cue_row *cue)
{
	bl_scope speaker = bl_frame_speaker(s->facts->text, s->walk.span.begin);

	if (cue->kind == BL_CREDIT_IMAGE)
		return BL_SCOPE_IMAGE;
	return speaker != BL_SCOPE_UNKNOWN ? speaker : BL_SCOPE_DOCUMENT;
}

bl_credited bl_credit_read(const bl_search *s, uint32_t phrase)
{
	const bl_rules *rules = s->facts->rules;
	const bl_walk *w = &s->walk;
	uint32_t row = rules->phrases[phrase].target;
	const bl_cue_row *cue = &rules->cues[row];
	bl_credited c = {.cue = row,
	                 .phrase = phrase,
	                 .kind = (bl_credit_kind)cue->kind,
	                 .relation = (bl_relation)cue->relation,
	                 .scope = scope_of(s, cue),
	                 .licence = licence_in(s),
	                 .confidence = BL_CONFIDENCE_HIGH,
	                 .whole = w->span,
	                 .title = span_of(w, BL_SLOT_TITLE),
	                 .url = span_of(w, BL_SLOT_ADDRESS),
	                 .licence_span = span_of(w, BL_SLOT_LICENCE),
	                 .changes = BL_NO_SPAN};

	read_people(s, cue, &c);
	read_agency(s, &c);
	c.cue_span = cue_span(w, c.source);
	c.is_shape = is_shape(s, c.cue_span);
	/* an address is where it comes from, if nothing else is */
	if (c.source.begin == BL_NOWHERE && names_sources(cue))
		c.source = c.url;
	if (c.kind == BL_CREDIT_IMAGE && c.source.begin == BL_NOWHERE &&
	    c.creator.begin != BL_NOWHERE)
		read_finder(s, &c);
	read_address(s, &c);
	return c;
}
