/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which licence governs. */
#include "judge/governing.h"

#include "judge/licence.h"
#include "judge/standing.h"

/* How near the nearest statement is: of what a reader sees, or of the markup. */
static int nearest(const bl_case *c, bool in_markup)
{
	int best = BL_NOT_AT_ALL;
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++)
		if ((c->facts->declared.items[i].meta != NULL) == in_markup &&
		    c->standings[i].near > best)
			best = c->standings[i].near;
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

static bl_standing consider(bl_case *c, size_t i)
{
	bl_governing *g = &c->governing;
	const bl_declared *declared = &c->facts->declared.items[i];
	const bl_declared *first =
		g->statement == BL_NOWHERE ? NULL : &c->facts->declared.items[g->statement];
	uint32_t licence = bl_declared_licence(c->rules, declared);

	if (licence == BL_NONE) {
		g->torn = true;
		return BL_STANDING_IMPOSSIBLE;
	}
	if (first == NULL) {
		g->statement = i;
		add_alternative(g, licence);
		return BL_STANDING_GOVERNS;
	}
	if (one_offer(first, declared)) {
		g->joints = first->joints;
		if (!repeats(c, licence, i))
			add_alternative(g, licence);
		return BL_STANDING_OFFERED;
	}
	if ((g->count > 1 || bl_declared_agree(c->rules, first, declared)) &&
	    repeats(c, licence, i))
		return BL_STANDING_AGREES;
	g->rival = g->rival == BL_NOWHERE ? i : g->rival;
	return BL_STANDING_CONTRADICTS;
}

static void pick(bl_case *c, size_t i)
{
	bl_governing *g = &c->governing;
	size_t before = g->statement;
	bl_standing_row *row = &c->standings[i];

	row->picked = true;
	row->standing = consider(c, i);
	if (row->standing == BL_STANDING_CONTRADICTS)
		row->lost_to = before;
	if (g->statement == before || before == BL_NOWHERE)
		return;
	c->standings[before].standing = BL_STANDING_AGREES;
	row->standing = BL_STANDING_GOVERNS;
}

/* What a reader sees and what the markup says of the page are equally near, wherever on the page it is
 * seen; but what is said of this document beats what either says of a site. Where name and link differ in
 * what is seen, the markup settles it. */
static bool is_near_enough(const bl_case *c, size_t i, int seen, int marked)
{
	const bl_declared *declared = &c->facts->declared.items[i];
	int near = c->standings[i].near, best = seen > marked ? seen : marked;

	if (near == BL_NOT_AT_ALL || near == best)
		return near != BL_NOT_AT_ALL;
	return declared->meta == NULL && near == BL_WHOLE_SITE && seen == near &&
	       marked == BL_THIS_DOCUMENT && bl_declared_licence(c->rules, declared) != BL_NONE;
}

static bl_from origin_of(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++)
		if (c->standings[i].picked && c->facts->declared.items[i].meta == NULL)
			return BL_FROM_TEXT;
	return BL_FROM_MARKUP;
}

/* The one licence that farther statements say more fully, BL_NONE where they say different ones. */
static uint32_t fuller_farther(const bl_case *c)
{
	const bl_governing *g = &c->governing;
	uint32_t fuller = BL_NONE;
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++) {
		uint32_t licence = bl_declared_licence(c->rules, &c->facts->declared.items[i]);

		if (c->standings[i].picked || c->standings[i].near < BL_BARE_GRANT ||
		    licence == BL_NONE || licence == g->licences[0] ||
		    !bl_licence_leaves_out(c->rules, g->licences[0], licence))
			continue;
		if (fuller != BL_NONE && fuller != licence)
			return BL_NONE;
		fuller = licence;
	}
	return fuller;
}

/* "This text is under a Creative Commons licence", and the site says which: what is left out never
 * differs from what is said. */
static void fill_up(bl_case *c)
{
	uint32_t fuller = c->governing.count == 1 ? fuller_farther(c) : BL_NONE;
	size_t i;

	for (i = 0; fuller != BL_NONE && i < c->facts->declared.count; i++)
		if (!c->standings[i].picked && c->standings[i].near >= BL_BARE_GRANT &&
		    bl_declared_licence(c->rules, &c->facts->declared.items[i]) == fuller)
			pick(c, i);
}

/* A reader of the page would take its notice for that of the text. */
static void note_taken_out(bl_case *c)
{
	size_t origin = bl_case_origin(c), i;

	for (i = 0; i < c->facts->declared.count; i++)
		if (c->standings[i].standing == BL_STANDING_TAKEN_OUT) {
			bl_case_note(
				c,
				"What the site says of its own content does not cover this "
				"text, which comes from elsewhere: \"%.*s\".",
				BL_ARG(bl_case_words(c, c->facts->credited.items[origin].whole)));
			return;
		}
}

static void pick_from_text(bl_case *c)
{
	bl_governing *g = &c->governing;
	int seen, marked;
	size_t i;

	bl_standings_fill(c, false);
	if (c->failed)
		return;
	if (nearest(c, false) == BL_NOT_AT_ALL && nearest(c, true) == BL_NOT_AT_ALL)
		bl_standings_fill(c, true);
	seen = nearest(c, false);
	marked = nearest(c, true);
	for (i = 0; i < c->facts->declared.count; i++)
		if (is_near_enough(c, i, seen, marked))
			pick(c, i);
	fill_up(c);
	g->torn |= g->rival != BL_NOWHERE;
	if (g->count > 1 && g->joints == (BL_JOINT_OR | BL_JOINT_AND)) {
		bl_case_note(c, "The expression joins licences by AND and by OR: which of them "
		                "must hold together is not worked out.");
		g->count = 0;
	}
	if (g->torn)
		g->count = 0;
	if (g->torn && g->statement != BL_NOWHERE)
		c->standings[g->statement].standing = BL_STANDING_CONTRADICTS;
	if (g->torn && g->statement != BL_NOWHERE)
		c->standings[g->statement].lost_to = g->rival;
	if (g->count > 0)
		g->from = origin_of(c);
	note_taken_out(c);
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

static void follow(bl_case *c, uint32_t licence, bl_from from)
{
	bl_governing *g = &c->governing;

	if (g->statement != BL_NOWHERE)
		c->standings[g->statement].standing = BL_STANDING_LEFT_OPEN;
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
		follow(c, g->option, BL_FROM_OPTION);
	if (adds_to(c, g->record))
		follow(c, g->record, BL_FROM_RECORD);
	publisher = granting_publisher(c);
	if (publisher == BL_NONE || !is_silent(c) ||
	    !adds_to(c, c->rules->publishers[publisher].licence))
		return;
	follow(c, c->rules->publishers[publisher].licence, BL_FROM_CARD);
	g->publisher = publisher;
	bl_case_note_card(c, publisher, "The text does not say which licence it is under.");
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
	if (c->failed)
		return bl_fail_memory(error);
	complete(c);
	bl_standings_settle(c);
	return 0;
}

bl_str bl_governing_name(bl_case *c)
{
	const bl_governing *g = &c->governing;
	const char *joint = g->joints == BL_JOINT_AND ? "AND" : "OR";
	bl_str name = {NULL, 0};
	size_t i;

	for (i = 0; i < g->count; i++) {
		bl_str id = bl_rules_str(c->rules, c->rules->licences[g->licences[i]].id);

		name = i == 0 ? id
		              : bl_case_format(c, "%.*s %s %.*s", BL_ARG(name), joint, BL_ARG(id));
	}
	return name;
}
