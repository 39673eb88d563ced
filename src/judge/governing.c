/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which licence governs. */
#include "judge/governing.h"

#include "judge/licence.h"

/* How near a statement stands to the document's own text. A reservation that does not say of what is
 * general, and never beats a grant; a grant that does not, in an article, speaks of the article. */
enum { NOT_AT_ALL, GENERAL_RESERVATION, BARE_LINK, BARE_GRANT, WHOLE_SITE, THIS_DOCUMENT };

/* A link that says of itself that it leads to the page's licence. */
static bool says_licence(const bl_declared *declared)
{
	return declared->hyperlink != NULL && bl_has_token(declared->hyperlink->rel, "license");
}

static int nearness(const bl_declared *declared)
{
	bool says_document = declared->scope == BL_SCOPE_DOCUMENT && declared->has_subject;

	if (!bl_declared_is_own(declared))
		return NOT_AT_ALL;
	if (declared->kind == BL_STATEMENT_RESERVATION && !says_document)
		return GENERAL_RESERVATION;
	if (declared->confidence == BL_CONFIDENCE_LOW ||
	    (declared->has_subject && declared->scope == BL_SCOPE_UNKNOWN))
		return BARE_LINK;
	if (declared->kind == BL_STATEMENT_GRANT && declared->confidence == BL_CONFIDENCE_MEDIUM)
		return BARE_GRANT;
	if (declared->scope == BL_SCOPE_SITE)
		return WHOLE_SITE;
	if (declared->kind == BL_STATEMENT_LINK && !says_document && !says_licence(declared))
		return BARE_LINK;
	return THIS_DOCUMENT;
}

/* The licence that the adaptation will carry is not that of its source. */
static bool is_out(const bl_case *c, const bl_declared *declared)
{
	return c->stated->use == BL_USE_ADAPT && c->stated->licence_out.size > 0 &&
	       bl_declared_licence(c->rules, declared) ==
	               bl_rules_licence(c->rules, c->stated->licence_out);
}

static int nearest(const bl_case *c, bool with_out)
{
	int best = NOT_AT_ALL;
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];
		int near = nearness(declared);

		if (near > best && (with_out || !is_out(c, declared)))
			best = near;
	}
	return best;
}

static bool one_offer(const bl_declared *a, const bl_declared *b)
{
	return a->choice >= 0 && a->choice == b->choice;
}

static void add_alternative(bl_governing *governing, uint32_t licence)
{
	if (governing->count < BL_ALTERNATIVES)
		governing->licences[governing->count++] = licence;
}

/* True where the statement says of one alternative the same, fuller or shorter. */
static bool repeats(bl_case *c, uint32_t licence, size_t i)
{
	bl_governing *g = &c->governing;
	size_t k;

	for (k = 0; k < g->count; k++) {
		if (bl_licence_leaves_out(c->rules, licence, g->licences[k]))
			return true;
		if (bl_licence_leaves_out(c->rules, g->licences[k], licence)) {
			g->licences[k] = licence;
			g->statement = g->count == 1 ? i : g->statement;
			return true;
		}
	}
	return false;
}

static void consider(bl_case *c, size_t i)
{
	bl_governing *g = &c->governing;
	const bl_declared *declared = &c->facts->declared.items[i];
	const bl_declared *first =
		g->statement == BL_NOWHERE ? NULL : &c->facts->declared.items[g->statement];
	uint32_t licence = bl_declared_licence(c->rules, declared);

	if (licence == BL_NONE) {
		g->torn = true;
	} else if (first == NULL) {
		g->statement = i;
		add_alternative(g, licence);
	} else if (one_offer(first, declared)) {
		if (!repeats(c, licence, i))
			add_alternative(g, licence);
	} else if ((g->count == 1 && !bl_declared_agree(c->rules, first, declared)) ||
	           !repeats(c, licence, i)) {
		g->rival = g->rival == BL_NOWHERE ? i : g->rival;
	}
}

static void pick_from_text(bl_case *c)
{
	bl_governing *g = &c->governing;
	int best = nearest(c, false);
	bool with_out = best == NOT_AT_ALL;
	size_t i;

	if (with_out)
		best = nearest(c, true);
	for (i = 0; best > NOT_AT_ALL && i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];

		if (nearness(declared) == best && (with_out || !is_out(c, declared)))
			consider(c, i);
	}
	g->torn |= g->rival != BL_NOWHERE;
	if (g->torn)
		g->count = 0;
	if (g->count > 0)
		g->from = c->facts->declared.items[g->statement].meta != NULL ? BL_FROM_MARKUP
		                                                              : BL_FROM_TEXT;
}

/* ---- What is known from elsewhere ---- */

static bool grants(const bl_case *c, uint32_t publisher)
{
	return publisher != BL_NONE && c->rules->publishers[publisher].licence != BL_NONE;
}

/* The publisher of the stated source, of a republication credit, or of the notice itself, whose
 * card states a licence. */
static uint32_t granting_publisher(const bl_case *c)
{
	const bl_facts *facts = c->facts;
	uint32_t publisher = BL_NONE;
	size_t i;

	if (c->stated->source_url.size > 0)
		publisher = bl_rules_site(c->rules, c->stated->source_url);
	for (i = 0; !grants(c, publisher) && i < facts->credited.count; i++)
		if (facts->credited.items[i].kind == BL_CREDIT_REPUBLICATION &&
		    bl_credited_is_own(&facts->credited.items[i]) &&
		    bl_credited_derives(&facts->credited.items[i]))
			publisher = facts->credited.items[i].publisher;
	if (!grants(c, publisher) && c->governing.statement != BL_NOWHERE)
		publisher = facts->declared.items[c->governing.statement].publisher;
	return grants(c, publisher) ? publisher : BL_NONE;
}

static void note_card(bl_case *c)
{
	const bl_publisher_row *row = &c->rules->publishers[c->governing.publisher];
	bl_str name = bl_rules_str(c->rules, row->name), seen = bl_rules_str(c->rules, row->seen);
	bl_str words = bl_rules_str(c->rules, row->statement);
	const char *quotes = words.size > 0 ? "\"" : "";

	if (words.size == 0)
		words = bl_rules_str(c->rules, row->says);
	bl_case_note(
		c,
		"The text does not say which licence it is under. What %.*s says: %s%.*s%s%s%.*s%s",
		BL_ARG(name), quotes, BL_ARG(words), quotes, seen.size > 0 ? " (" : "",
		BL_ARG(seen), seen.size > 0 ? ")" : "");
}

static void follow(bl_governing *g, uint32_t licence, bl_from from)
{
	g->licences[0] = licence;
	g->count = 1;
	g->from = from;
}

/* Nothing governs yet, or one licence that this one says more of. */
static bool adds_to(const bl_case *c, uint32_t licence)
{
	const bl_governing *g = &c->governing;

	if (licence == BL_NONE || g->torn || g->count > 1)
		return false;
	return g->count == 0 || (g->licences[0] != licence &&
	                         bl_licence_leaves_out(c->rules, g->licences[0], licence));
}

/* A card tells the licence only where the text does not, or names one that cannot be identified. */
static bool is_silent(const bl_case *c)
{
	const bl_governing *g = &c->governing;

	return g->count == 0 ||
	       (g->count == 1 && c->rules->licences[g->licences[0]].kind == BL_LICENCE_UNKNOWN);
}

static void complete(bl_case *c)
{
	bl_governing *g = &c->governing;
	uint32_t publisher;

	if (adds_to(c, g->option))
		follow(g, g->option, BL_FROM_OPTION);
	if (adds_to(c, g->record))
		follow(g, g->record, BL_FROM_RECORD);
	publisher = granting_publisher(c);
	if (publisher == BL_NONE || !is_silent(c) ||
	    !adds_to(c, c->rules->publishers[publisher].licence))
		return;
	follow(g, c->rules->publishers[publisher].licence, BL_FROM_CARD);
	g->publisher = publisher;
	note_card(c);
}

static int find_stated(bl_case *c, bl_str id, const char *option, uint32_t *out, bl_error *error)
{
	*out = id.size > 0 ? bl_rules_licence(c->rules, id) : BL_NONE;
	if (id.size > 0 && *out == BL_NONE)
		return bl_fail(error, BL_E_USE, "%s: there is no licence \"%.*s\"", option,
		               BL_ARG(id));
	return 0;
}

int bl_govern(bl_case *c, bl_error *error)
{
	bl_governing *g = &c->governing;
	bl_str words = c->document->record.licence;
	uint32_t out;
	int r;

	*g = (bl_governing){.statement = BL_NOWHERE, .rival = BL_NOWHERE, .publisher = BL_NONE};
	if ((r = find_stated(c, c->stated->licence, "--licence", &g->option, error)) < 0 ||
	    (r = find_stated(c, c->stated->licence_out, "--licence-out", &out, error)) < 0)
		return r;
	g->record = bl_licence_from_words(c->rules, words, c->arena);
	if (g->record == BL_NONE && bl_str_trim(words).size > 0)
		bl_case_note(c, "The record's licence field names no known licence: \"%.*s\".",
		             (int)(words.size < 200 ? words.size : 200), words.data);
	pick_from_text(c);
	complete(c);
	return 0;
}

bl_str bl_governing_name(bl_case *c)
{
	const bl_governing *g = &c->governing;
	bl_str name = {NULL, 0};
	size_t i;

	for (i = 0; i < g->count; i++) {
		bl_str id = bl_rules_str(c->rules, c->rules->licences[g->licences[i]].id);

		name = i == 0 ? id : bl_case_format(c, "%.*s OR %.*s", BL_ARG(name), BL_ARG(id));
	}
	return name;
}
