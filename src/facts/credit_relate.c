/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Credits beside one another and beside the licences: what both takes over and reports is ambiguous, a
 * licence on a credit's line is that of the thing credited, whoever grants the text's own licence is its
 * publisher. */
#include <string.h>

#include "facts/credits.h"
#include "facts/words.h"

enum { LICENCE_NEAR = 24, LICENCE_ON_LINE = 120, OWN_NAMES = 8 };

/* ---- Both relations in one sentence ---- */

static bool is_taking(const bl_credited *c)
{
	return c->relation == BL_RELATION_DERIVATION &&
	       (c->kind == BL_CREDIT_REPUBLICATION || c->kind == BL_CREDIT_ADAPTATION);
}

static bool is_telling(const bl_credited *c)
{
	return c->kind == BL_CREDIT_PRIORITY ||
	       (c->kind == BL_CREDIT_REPORTING && c->relation == BL_RELATION_REFERENCE);
}

/* Whether one sentence holds all from begin to end. */
static bool is_one_sentence(const bl_facts *facts, size_t begin, size_t end)
{
	bl_str text = {facts->text->chars.data, end};
	size_t next;

	while ((next = bl_word_skip(text, begin)) != BL_NOWHERE)
		begin = next;
	for (; begin < end; begin++)
		if (strchr(".!?;\r\n", text.data[begin]) ||
		    bl_str_starts(bl_str_slice(text, begin, end), BL_S("。")))
			return false;
	return true;
}

static void mark_ambiguous(bl_facts *facts)
{
	for (size_t i = 1; i < facts->credited.count; i++) {
		bl_credited *a = &facts->credited.items[i - 1], *b = a + 1;

		if (!(is_taking(a) && is_telling(b)) && !(is_telling(a) && is_taking(b)))
			continue;
		if (b->whole.begin < a->whole.end ||
		    !is_one_sentence(facts, a->whole.end, b->whole.begin))
			continue;
		a->relation = b->relation = BL_RELATION_AMBIGUOUS;
	}
}

/* ---- The address of an original and its author ---- */

/* "via: ADDRESS" and "Author: NAME" of one closing block are one credit: whose text it was, and where it
 * stands. */
static bool is_address_of(const bl_credited *address, const bl_credited *author)
{
	return address->kind == BL_CREDIT_TRANSLATION && author->kind == BL_CREDIT_TRANSLATION &&
	       author->role == BL_ROLE_AUTHOR && author->creator.begin != BL_NOWHERE &&
	       address->creator.begin == BL_NOWHERE && address->url.begin != BL_NOWHERE &&
	       author->url.begin == BL_NOWHERE && author->whole.begin >= address->whole.end &&
	       author->whole.begin - address->whole.end <= LICENCE_ON_LINE;
}

static void join_addresses(bl_facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < facts->credited.count; i++) {
		bl_credited *c = &facts->credited.items[i];

		if (i + 1 < facts->credited.count && is_address_of(c, c + 1)) {
			c[1].url = c->url;
			c[1].whole.begin = c->whole.begin;
			continue;
		}
		facts->credited.items[kept++] = *c;
	}
	facts->credited.count = kept;
}

/* ---- The work that was translated ---- */

enum { FROM_NEAR = 12 };

/* "Translated by Bo Chen from “Le bac” by Ana Lima, CC BY 4.0": title and licence are those of the work
 * that was translated. */
static void mark_originals(bl_facts *facts)
{
	for (size_t i = 1; i < facts->credited.count; i++) {
		const bl_credited *a = &facts->credited.items[i - 1];
		bl_credited *b = &facts->credited.items[i];

		if (a->kind != BL_CREDIT_TRANSLATION || b->kind != BL_CREDIT_TASL ||
		    b->whole.begin < a->whole.end || b->whole.begin - a->whole.end > FROM_NEAR ||
		    !is_one_sentence(facts, a->whole.end, b->whole.begin))
			continue;
		b->kind = BL_CREDIT_TRANSLATION;
		b->role = BL_ROLE_AUTHOR;
	}
}

/* ---- Licences ---- */

static bl_scope scope_of_thing(const bl_credited *c)
{
	switch (c->kind) {
	case BL_CREDIT_IMAGE:
		return BL_SCOPE_IMAGE;
	case BL_CREDIT_ADAPTATION:
	case BL_CREDIT_DATA_SOURCE:
	case BL_CREDIT_TRANSLATION:
		return BL_SCOPE_OTHER_WORK;
	default:
		return BL_SCOPE_DOCUMENT;
	}
}

static bool may_carry(const bl_credited *c)
{
	return c->kind != BL_CREDIT_REPORTING && c->kind != BL_CREDIT_PRIORITY &&
	       c->kind != BL_CREDIT_BYLINE;
}

static bool is_inside(const bl_credited *c, const bl_declared *d)
{
	return d->span.begin >= c->whole.begin && d->span.end <= c->whole.end;
}

/* Behind the credit on its line; of a picture anywhere there, of other things close by. */
static bool is_behind(const bl_facts *facts, const bl_credited *c, const bl_declared *d)
{
	size_t most = c->kind == BL_CREDIT_IMAGE ? LICENCE_ON_LINE : LICENCE_NEAR;

	return may_carry(c) && d->span.begin >= c->whole.end &&
	       d->span.begin - c->whole.end <= most &&
	       !memchr(facts->text->chars.data + c->whole.end, '\n',
	               d->span.begin - c->whole.end) &&
	       bl_text_block(facts->text, c->whole.begin) ==
	               bl_text_block(facts->text, d->span.begin);
}

/* A title and its maker leave open what the thing is, so the place where they stand still tells. */
static void give(bl_credited *c, bl_declared *d)
{
	if (c->kind != BL_CREDIT_TASL || d->scope == BL_SCOPE_UNKNOWN)
		d->scope = scope_of_thing(c);
	if (d->kind == BL_STATEMENT_MENTION)
		d->kind = BL_STATEMENT_TAG;
	if (c->kind == BL_CREDIT_DATA_SOURCE && !d->denied) {
		c->relation = BL_RELATION_DERIVATION; /* whoever names the licence uses the data */
		c->scope = BL_SCOPE_DATA;
	}
	if (c->licence != BL_NONE || c->licence_span.begin != BL_NOWHERE || d->denied)
		return;
	c->licence = d->licence;
	c->licence_span = d->name.begin != BL_NOWHERE ? d->name : d->span;
}

/* "Source: World Bank, CC BY 4.0" is no source code. */
static bool is_source_line(const bl_credited *c, const bl_declared *d)
{
	return c->kind == BL_CREDIT_DATA_SOURCE && d->scope == BL_SCOPE_SOFTWARE &&
	       c->whole.begin == d->span.begin;
}

/* A licence inside a credit, or behind it, is that of the thing credited. */
static void give_licences(bl_facts *facts)
{
	size_t k = 0;

	for (size_t i = 0; i < facts->declared.count; i++) {
		bl_declared *d = &facts->declared.items[i];

		if (d->span.begin == BL_NOWHERE)
			continue;
		while (k + 1 < facts->credited.count &&
		       facts->credited.items[k + 1].whole.begin <= d->span.begin)
			k++;
		if (k < facts->credited.count &&
		    (is_source_line(&facts->credited.items[k], d) ||
		     (!d->has_subject && (is_inside(&facts->credited.items[k], d) ||
		                          is_behind(facts, &facts->credited.items[k], d)))))
			give(&facts->credited.items[k], d);
	}
}

/* ---- Oneself ---- */

static void mark_publisher(bl_facts *facts, uint32_t publisher)
{
	for (size_t k = 0; k < facts->credited.count && publisher != BL_NONE; k++)
		if (facts->credited.items[k].publisher == publisher &&
		    facts->credited.items[k].kind == BL_CREDIT_REPORTING)
			facts->credited.items[k].relation = BL_RELATION_SELF;
}

/* Whoever grants the text's own licence is its publisher: naming it is no reuse of another's work. */
static void mark_self(bl_facts *facts)
{
	for (size_t i = 0; i < facts->declared.count; i++) {
		const bl_declared *d = &facts->declared.items[i];

		if (d->kind != BL_STATEMENT_GRANT || d->denied || d->publisher == BL_NONE ||
		    (d->scope != BL_SCOPE_SITE && d->scope != BL_SCOPE_DOCUMENT))
			continue;
		mark_publisher(facts, d->publisher);
	}
}

static bool names_publisher(const bl_meta *meta)
{
	return bl_str_equal_nocase(meta->name, BL_S("og:site_name")) ||
	       (bl_str_equal_nocase(meta->name, BL_S("publisher")) &&
	        (meta->type.size == 0 || bl_str_ends(meta->type, BL_S("Article")) ||
	         bl_str_ends(meta->type, BL_S("Posting"))));
}

/* An outlet that reports what itself reported refers to nobody else. */
static void mark_own_site(bl_facts *facts)
{
	size_t left = facts->credited.count ? OWN_NAMES : 0;

	for (size_t i = 0; i < facts->text->metas.count && left > 0; i++) {
		const bl_meta *meta = &facts->text->metas.items[i];

		if (names_publisher(meta) && left-- > 0)
			mark_publisher(facts, bl_publisher_named(facts->rules, meta->value));
	}
}

void bl_credits_relate(bl_facts *facts)
{
	join_addresses(facts);
	mark_self(facts);
	mark_own_site(facts);
	mark_ambiguous(facts);
	mark_originals(facts);
	give_licences(facts);
}
