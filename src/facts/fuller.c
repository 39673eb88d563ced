/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The same licence said twice, once with less: the statement that says more is the one that counts. */
#include <string.h>

#include "facts/find.h"

enum { MANY = 500 };

static bool leaves_out(const bl_facts *facts, const bl_declared *vague, const bl_declared *full)
{
	return vague->licence != BL_NONE && full->licence != BL_NONE &&
	       bl_licence_leaves_out(facts->rules, vague->licence, full->licence);
}

/* ---- "... Attribution-ShareAlike 4.0 Licence (CC BY-SA) ("Creative Commons Licence")" ---- */

static bool is_open_name(const bl_facts *facts, const bl_declared *d)
{
	return d->licence != BL_NONE &&
	       facts->rules->licences[d->licence].kind == BL_LICENCE_UNKNOWN;
}

/* Whether b is nothing but a name directly behind a: in brackets, or where a leaves open which licence it
 * is ("the Creative Commons licence CC0 1.0"). */
static bool is_bracketed(const bl_facts *facts, const bl_declared *a, const bl_declared *b)
{
	const char *text = facts->text->chars.data;
	size_t pos = a->span.end, brackets = 0;

	if (a->meta || b->meta || b->phrase_size || b->link.begin != BL_NOWHERE ||
	    b->name.begin == BL_NOWHERE || b->name.begin < pos)
		return false;
	for (; pos < b->name.begin && strchr(" \n\t()\"\xE2\x80\x9C\x9D", text[pos]); pos++)
		brackets += text[pos] == '(';
	return pos == b->name.begin && (brackets > 0 || is_open_name(facts, a));
}

static void take_fuller(bl_declared *d, const bl_declared *other)
{
	d->id = other->id;
	d->licence = other->licence;
	if (other->port.data)
		d->port = other->port;
}

void bl_join_bracketed(bl_facts *facts)
{
	size_t kept = 0;

	for (size_t i = 0; i < facts->declared.count; i++) {
		bl_declared *last = kept ? &facts->declared.items[kept - 1] : NULL;
		bl_declared d = facts->declared.items[i];
		bool says_less = last && leaves_out(facts, &d, last),
		     says_more = last && leaves_out(facts, last, &d);

		if ((says_less || says_more) && is_bracketed(facts, last, &d)) {
			last->span.end = d.span.end;
			if (says_more)
				take_fuller(last, &d);
		} else {
			facts->declared.items[kept++] = d;
		}
	}
	facts->declared.count = kept;
}

/* ---- "covered by the GNU FDL" above the whole notice ---- */

static bool yields(const bl_facts *facts, const bl_declared *vague, const bl_declared *full)
{
	return bl_declared_offers(full) && !full->denied && full->scope == vague->scope &&
	       !bl_str_equal(full->id, vague->id) && leaves_out(facts, vague, full) &&
	       !facts->rules->licences[vague->licence].version.size;
}

/* A vaguer offer mentions the licence that a fuller one grants, where both cover the same. */
void bl_yield_to_fuller(bl_facts *facts)
{
	for (size_t i = 0; i < facts->declared.count && facts->declared.count <= MANY; i++) {
		bl_declared *vague = &facts->declared.items[i];

		if (!bl_declared_offers(vague) || vague->denied || vague->licence == BL_NONE)
			continue;
		for (size_t k = 0; k < facts->declared.count; k++)
			if (yields(facts, vague, &facts->declared.items[k])) {
				vague->kind = BL_STATEMENT_MENTION;
				break;
			}
	}
}
