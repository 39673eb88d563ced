/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A licence in the clause behind a credit is that of the thing credited: "uses material from Wikipedia,
 * which is released under CC BY-SA". */
#include "facts/silent.h"

enum { CLAUSE_MOST = 80 };

static bool takes_clause(const bl_credited *c)
{
	return c->relation == BL_RELATION_DERIVATION &&
	       (c->kind == BL_CREDIT_ADAPTATION || c->kind == BL_CREDIT_TRANSLATION ||
	        c->kind == BL_CREDIT_REPUBLICATION);
}

/* What a clause can add: not what keeps its distance, and nothing with a subject of its own. */
static bool is_open(const bl_facts *facts, const bl_declared *d)
{
	bool distant = d->kind == BL_STATEMENT_MENTION && d->phrase_size > 0 &&
	               facts->rules->phrases[d->phrase].section != BL_SECTION_MENTIONS;

	return !d->has_subject && !d->meta && !d->denied && !distant &&
	       d->kind != BL_STATEMENT_FULLTEXT && d->kind != BL_STATEMENT_RESERVATION;
}

static bool is_one_sentence(const bl_facts *facts, size_t begin, size_t end)
{
	bl_str between = bl_str_slice(facts->text->chars, begin, end);

	return end - begin <= CLAUSE_MOST && bl_str_find(between, BL_S(". ")) == BL_NOWHERE &&
	       bl_text_block(facts->text, begin - 1) == bl_text_block(facts->text, end);
}

/* The credit whose clause the statement is, or NULL. */
static bl_credited *credit_before(const bl_facts *facts, const bl_declared *d)
{
	size_t next = BL_FIRST_FROM(facts->credited, bl_credited, whole, d->span.begin);
	bl_credited *c = next ? &facts->credited.items[next - 1] : NULL;

	return c && takes_clause(c) && c->whole.end <= d->span.begin &&
	                       is_one_sentence(facts, c->whole.end, d->span.begin)
	               ? c
	               : NULL;
}

static void give(bl_declared *d, bl_credited *c)
{
	d->scope = c->kind == BL_CREDIT_REPUBLICATION ? c->scope : BL_SCOPE_OTHER_WORK;
	d->has_subject = true;
	if (d->kind == BL_STATEMENT_MENTION)
		d->kind = BL_STATEMENT_TAG;
	if (c->licence != BL_NONE)
		return;
	c->licence = d->licence;
	c->licence_span = d->name.begin != BL_NOWHERE ? d->name : d->link;
}

void bl_give_clauses(bl_facts *facts)
{
	for (size_t i = 0; i < facts->declared.count; i++) {
		bl_declared *d = &facts->declared.items[i];
		bl_credited *c = is_open(facts, d) ? credit_before(facts, d) : NULL;

		if (c)
			give(d, c);
	}
}

/* A title and its maker in a picture's line, or in a box beside the text, credit what stands there. */
void bl_move_credits(bl_facts *facts)
{
	for (size_t i = 0; i < facts->declared.count; i++) {
		const bl_declared *d = &facts->declared.items[i];
		size_t next;
		bl_credited *c;

		if (d->meta || d->scope == BL_SCOPE_UNKNOWN || d->scope == BL_SCOPE_DOCUMENT ||
		    d->scope == BL_SCOPE_SITE)
			continue;
		next = BL_FIRST_FROM(facts->credited, bl_credited, whole, d->span.end);
		c = next ? &facts->credited.items[next - 1] : NULL;
		if (c && c->kind == BL_CREDIT_TASL && c->whole.end > d->span.begin)
			c->scope = d->scope;
	}
}
