/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Licence statements: what is said of each licence that was found, of what, by whom, and whether it
 * is denied. A name and its own address are one statement. */
#include <stdlib.h>
#include <string.h>

#include "facts/find.h"
#include "facts/frame.h"
#include "facts/words.h"

enum { LINK_REACH = 160, LINK_REACH_BACK = 4 };

static const unsigned STATEMENTS =
	BL_BIT(BL_SECTION_DECLARES) | BL_BIT(BL_SECTION_TAGS) | BL_BIT(BL_SECTION_MENTIONS);

/* ---- One statement ---- */

static bl_statement_kind kind_of(bl_section section)
{
	switch (section) {
	case BL_SECTION_DECLARES:
		return BL_STATEMENT_GRANT;
	case BL_SECTION_TAGS:
		return BL_STATEMENT_TAG;
	case BL_SECTION_RESERVES:
		return BL_STATEMENT_RESERVATION;
	case BL_SECTION_WAIVES:
		return BL_STATEMENT_WAIVER;
	default:
		return BL_STATEMENT_MENTION;
	}
}

static bl_scope scope_named(bl_str name)
{
	for (bl_scope scope = BL_SCOPE_UNKNOWN; scope <= BL_SCOPE_OTHER_WORK; scope++)
		if (bl_str_equal(name, bl_str_of(bl_scope_name(scope))))
			return scope;
	return BL_SCOPE_UNKNOWN;
}

bl_scope bl_item_scope(const bl_rules *rules, uint32_t item)
{
	return scope_named(bl_rules_str(rules, rules->items[item].code));
}

/* Words that are silent about it speak of what they stand in, and so do words that stand where they are
 * not the document's own. */
static bl_scope scope_of(const bl_search *s, bl_statement_kind kind)
{
	const bl_rules *rules = s->facts->rules;
	const bl_capture *subject = bl_walk_list(&s->walk, "subject");
	bl_scope frame = bl_frame_speaker(s->facts->text, s->walk.anchor);

	if (frame != BL_SCOPE_UNKNOWN)
		return frame;
	if (subject && subject->item != BL_NONE)
		return bl_item_scope(rules, subject->item);
	return kind == BL_STATEMENT_MENTION ? BL_SCOPE_UNKNOWN
	                                    : bl_frame_scope(s->facts->text, s->walk.anchor);
}

static const bl_capture *licensor_of(const bl_walk *w)
{
	static const bl_slot slots[] = {BL_SLOT_PUBLISHER, BL_SLOT_CREATOR, BL_SLOT_ORGANISATION,
	                                BL_SLOT_PERSON};
	const bl_capture *capture = NULL;

	for (size_t i = 0; i < sizeof slots / sizeof *slots && !capture; i++)
		capture = bl_walk_slot(w, slots[i]);
	return capture;
}

/* In the middle of a sentence: "three articles under CC BY", "works that are in the public domain". */
static bool is_inside_sentence(const bl_text *text, size_t pos)
{
	const bl_block *block = bl_text_block(text, pos);
	size_t floor = block ? block->span.begin : 0;

	while (pos > floor && strchr(" \t\r\"'(*_", text->chars.data[pos - 1]))
		pos--;
	return pos > floor && !strchr("\n.:;!?|>", text->chars.data[pos - 1]) &&
	       (unsigned char)text->chars.data[pos - 1] < 0x80;
}

static bool speaks_of_text(bl_scope scope)
{
	return scope == BL_SCOPE_DOCUMENT || scope == BL_SCOPE_SITE;
}

/* "…, which was licensed under CC BY": a clause whose subject is not known may speak of anything. */
static bl_confidence confidence_of(const bl_search *s, const bl_declared *d)
{
	if (d->kind == BL_STATEMENT_MENTION)
		return BL_CONFIDENCE_MEDIUM;
	return d->kind == BL_STATEMENT_GRANT && !d->has_subject &&
	                       is_inside_sentence(s->facts->text, d->span.begin)
	               ? BL_CONFIDENCE_MEDIUM
	               : BL_CONFIDENCE_HIGH;
}

/* What the phrase that was walked last says. */
static void read_phrase(const bl_search *s, bl_declared *d, uint32_t phrase)
{
	const bl_walk *w = &s->walk;
	const bl_capture *licensor = licensor_of(w), *except = bl_walk_list(w, "except");

	d->phrase = phrase;
	d->span = w->span;
	d->kind = kind_of((bl_section)s->facts->rules->phrases[phrase].section);
	d->denied = bl_walk_list(w, "denied") != NULL;
	if (bl_walk_list(w, "distant"))
		d->kind = BL_STATEMENT_MENTION;
	d->has_subject = bl_walk_list(w, "subject") != NULL;
	d->scope = scope_of(s, d->kind);
	d->except = except ? except->span : BL_NO_SPAN;
	d->licensor = licensor ? licensor->span : BL_NO_SPAN;
	d->publisher = bl_capture_publisher(s->facts, licensor);
	if (d->kind == BL_STATEMENT_TAG && d->has_subject && speaks_of_text(d->scope) &&
	    is_inside_sentence(s->facts->text, d->span.begin))
		d->kind = BL_STATEMENT_MENTION;
	d->confidence = confidence_of(s, d);
}

static bl_declared plain_statement(const bl_text *text, const bl_licence_hit *hit)
{
	return (bl_declared){
		.span = hit->span,
		.licence = hit->licence,
		.id = hit->id,
		.port = hit->port,
		.name = hit->is_link ? BL_NO_SPAN : hit->span,
		.link = hit->is_link ? hit->span : BL_NO_SPAN,
		.linked = hit->is_link ? hit->licence : BL_NONE,
		.linked_id = hit->is_link ? hit->id : (bl_str){NULL, 0},
		.url = hit->link ? hit->link->url : (bl_str){NULL, 0},
		.hyperlink = hit->link,
		.kind = hit->is_link ? BL_STATEMENT_LINK : BL_STATEMENT_MENTION,
		.scope = hit->is_link ? bl_frame_link_scope(text, hit->link, hit->span.begin)
	                              : BL_SCOPE_UNKNOWN,
		.except = BL_NO_SPAN,
		.licensor = BL_NO_SPAN,
		.publisher = BL_NONE,
		.confidence = BL_CONFIDENCE_MEDIUM,
		.phrase = hit->phrase,
		.choice = -1};
}

static int add_declared(bl_search *s, const bl_declared *d)
{
	bl_declared *place;

	if (bl_search_is_full(s, s->facts->declared.count, s->limits->statements, "statements"))
		return BL_OK;
	if (!(place = BL_PUSH(&s->facts->declared, s->arena)))
		return bl_fail_memory(s->error);
	*place = *d;
	return BL_OK;
}

static bool is_of_line(const bl_rules *rules, uint32_t phrase)
{
	return rules->cards[rules->phrases[phrase].card].kind == BL_CARD_LINES;
}

/* Of two phrases that explain the same words, the one that knows the subject; then the one of a notices card,
 * which knows more than how a line is written. */
static bool explains_better(const bl_search *s, const bl_declared *d, uint32_t phrase)
{
	bool has_subject = bl_walk_list(&s->walk, "subject") != NULL;

	if (has_subject != d->has_subject)
		return has_subject;
	return d->phrase_size > 0 && is_of_line(s->facts->rules, d->phrase) &&
	       !is_of_line(s->facts->rules, phrase);
}

/* A phrase that explains more of the words round a licence than the one before it wins. */
static void offer(bl_search *s, bl_declared *d, uint32_t phrase)
{
	size_t size = s->walk.span.end - s->walk.span.begin;

	if (size < d->phrase_size || (size == d->phrase_size && !explains_better(s, d, phrase)))
		return;
	d->phrase_size = size;
	read_phrase(s, d, phrase);
	if (d->name.begin != BL_NOWHERE && d->span.end < d->name.end)
		d->span.end = d->name.end;
}

static int offer_phrase(bl_search *s, uint32_t phrase, const bl_hit *hit)
{
	const bl_capture *licence;

	if (bl_search_walk(s, phrase, hit->begin, false) &&
	    (licence = bl_walk_slot(&s->walk, BL_SLOT_LICENCE)) &&
	    licence->item < s->facts->declared.count)
		offer(s, &s->facts->declared.items[licence->item], phrase);
	return BL_OK;
}

/* ---- A name and its address ---- */

static bool same_block(const bl_facts *facts, size_t a, size_t b)
{
	return bl_text_block(facts->text, a) == bl_text_block(facts->text, b);
}

static bool belongs(const bl_facts *facts, const bl_licence_hit *name, const bl_licence_hit *link)
{
	if (name->is_link || !link->is_link ||
	    !same_block(facts, name->span.begin, link->span.begin))
		return false;
	if (link->link && link->span.begin < name->span.end && name->span.begin < link->span.end)
		return true;
	if (link->span.begin >= name->span.end)
		return link->span.begin - name->span.end <= LINK_REACH;
	return name->span.begin >= link->span.end &&
	       name->span.begin - link->span.end <= LINK_REACH_BACK;
}

static void join_link(const bl_facts *facts, bl_declared *d, const bl_licence_hit *link)
{
	d->link = link->span;
	d->url = link->link ? link->link->url : d->url;
	d->hyperlink = link->link;
	d->linked = link->licence;
	d->linked_id = link->id;
	if (link->link && d->kind == BL_STATEMENT_MENTION && !d->phrase_size) {
		d->kind = BL_STATEMENT_LINK;
		d->scope = bl_frame_link_scope(facts->text, link->link, link->span.begin);
	}
	if (link->licence == BL_NONE || d->licence == BL_NONE ||
	    !bl_licence_leaves_out(facts->rules, d->licence, link->licence))
		return;
	d->id = link->id;
	d->licence = link->licence;
	if (!d->port.data)
		d->port = link->port;
}

/* One statement for each licence that was found, in the same order; what is beyond the limit is forgotten. */
static int add_plain(bl_search *s)
{
	int r = BL_OK;

	for (size_t i = 0; i < s->facts->licence_hits.count && r == BL_OK; i++) {
		bl_declared d = plain_statement(s->facts->text, &s->facts->licence_hits.items[i]);

		r = add_declared(s, &d);
	}
	s->facts->licence_hits.count = s->facts->declared.count;
	return r;
}

/* An address and the name behind it: what is said of either is said of the name. */
static bl_declared under_name(const bl_declared *address, const bl_declared *name)
{
	bl_declared d = address->phrase_size > name->phrase_size ? *address : *name;

	d.name = name->name;
	d.id = name->id;
	d.licence = name->licence;
	d.port = name->port;
	return d;
}

/* Names take the addresses that belong to them; what was taken is no statement of its own. */
static void join_links(bl_facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < facts->declared.count; i++) {
		const bl_licence_hit *hit = &facts->licence_hits.items[i];
		bool more = i + 1 < facts->declared.count;
		bl_declared d = facts->declared.items[i];

		if (more && belongs(facts, hit, hit + 1)) {
			join_link(facts, &d, hit + 1);
			i++;
		} else if (more && belongs(facts, hit + 1, hit)) {
			d = under_name(&d, &facts->declared.items[++i]);
			join_link(facts, &d, hit);
		}
		facts->declared.items[kept++] = d;
	}
	facts->declared.count = kept;
}

static int add_from_hits(bl_search *s)
{
	int r = add_plain(s);

	if (r < 0 || !s->facts->declared.count)
		return r;
	if ((r = bl_search_phrases(s, STATEMENTS, offer_phrase)) < 0)
		return r;
	join_links(s->facts);
	return BL_OK;
}

/* ---- Statements that name no licence ---- */

static int add_without_name(bl_search *s, uint32_t phrase, const bl_hit *hit)
{
	const bl_rules *rules = s->facts->rules;
	bl_declared d = {.licence = rules->phrases[phrase].target,
	                 .name = BL_NO_SPAN,
	                 .link = BL_NO_SPAN,
	                 .linked = BL_NONE,
	                 .choice = -1};

	if (bl_search_is_full(s, s->facts->declared.count, s->limits->statements, "statements") ||
	    !bl_search_walk(s, phrase, hit->begin, false))
		return BL_OK;
	read_phrase(s, &d, phrase);
	d.id = bl_rules_str(rules, rules->licences[d.licence].id);
	if (d.kind == BL_STATEMENT_WAIVER && is_inside_sentence(s->facts->text, d.span.begin))
		d.confidence = BL_CONFIDENCE_LOW;
	return add_declared(s, &d);
}

static int by_place(const void *a, const void *b)
{
	const bl_declared *x = a, *y = b;

	if (x->span.begin != y->span.begin)
		return x->span.begin < y->span.begin ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	return (x->phrase > y->phrase) - (x->phrase < y->phrase);
}

/* The same licence once more, or words inside a longer statement that say nothing of their own:
 * "dedicated to the public domain under CC0". */
static bool is_repeated(const bl_declared *d, const bl_declared *last)
{
	bool nameless = d->name.begin == BL_NOWHERE && d->link.begin == BL_NOWHERE;
	bool bare = d->kind == BL_STATEMENT_MENTION && !d->phrase_size;

	return d->span.begin < last->span.end &&
	       (bl_str_equal(d->id, last->id) ||
	        ((nameless || bare) && d->span.end <= last->span.end));
}

/* Several phrases may find the same words: the longest reading stays. */
static void drop_repeats(bl_facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < facts->declared.count; i++) {
		const bl_declared *d = &facts->declared.items[i];
		const bl_declared *last = kept ? &facts->declared.items[kept - 1] : NULL;

		if (last && is_repeated(d, last))
			continue;
		facts->declared.items[kept++] = *d;
	}
	facts->declared.count = kept;
}

int bl_find_declared(bl_search *s)
{
	int r = add_from_hits(s);

	if (r == BL_OK)
		r = bl_search_phrases(s, BL_BIT(BL_SECTION_RESERVES) | BL_BIT(BL_SECTION_WAIVES),
		                      add_without_name);
	if (s->facts->declared.count)
		qsort(s->facts->declared.items, s->facts->declared.count,
		      sizeof *s->facts->declared.items, by_place);
	drop_repeats(s->facts);
	bl_join_bracketed(s->facts);
	if (r == BL_OK && s->facts->text->metas.count)
		r = bl_find_properties(s);
	bl_join_choices(s->facts);
	bl_yield_to_fuller(s->facts);
	return r == BL_OK ? bl_find_fulltexts(s) : r;
}
