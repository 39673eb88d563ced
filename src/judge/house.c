/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names are compared as people write them; the most specific wish wins, and of equals the last. */
#include "judge/house.h"

#include <stdlib.h>
#include <string.h>

#include "judge/finding.h"
#include "judge/fold.h"
#include "judge/ignore.h"
#include "judge/site.h"

/* ---- Who we are ---- */

/* "The Daily" and "the daily" are one. */
static bl_str plain_name(bl_case *c, bl_str name)
{
	bl_str folded = bl_fold(name, true, c->arena);

	if (bl_str_starts(folded, BL_S("the ")))
		return bl_str_slice(folded, 4, folded.size);
	return folded;
}

static bool same_name(const bl_case *c, bl_str a, bl_str b)
{
	return b.size > 0 && bl_str_equal(plain_name((bl_case *)c, a), plain_name((bl_case *)c, b));
}

bool bl_house_is_us(const bl_case *c, bl_str name)
{
	const bl_house *house = c->document->house;
	size_t i;

	for (i = 0; house != NULL && i < house->name_count; i++)
		if (same_name(c, house->names[i], name))
			return true;
	return false;
}

static bool is_our_site(const bl_case *c, bl_str address)
{
	const bl_house *house = c->document->house;
	size_t i;

	for (i = 0; address.size > 0 && i < house->domain_count; i++)
		if (bl_site_is_below(bl_site_host(address), house->domains[i]))
			return true;
	return false;
}

static bool is_our_page(const bl_case *c)
{
	size_t i;

	if (is_our_site(c, c->stated->source_url) || is_our_site(c, c->document->record.url))
		return true;
	for (i = 0; i < c->text->metas.count; i++) {
		const bl_meta *meta = &c->text->metas.items[i];

		if (meta->kind == BL_META_ELEMENT && bl_str_equal(meta->name, BL_S("og:url")) &&
		    is_our_site(c, meta->value))
			return true;
	}
	return false;
}

static bool is_our_publisher(const bl_case *c)
{
	uint32_t publisher = bl_rules_publisher(c->rules, c->source.id);
	bl_run sites;
	uint32_t i;

	if (bl_house_is_us(c, c->source.value))
		return true;
	if (publisher == BL_NONE)
		return false;
	sites = c->rules->publishers[publisher].sites;
	for (i = 0; i < sites.count; i++)
		if (is_our_site(c, bl_rules_text(c->rules, sites, i)))
			return true;
	return false;
}

static bool is_our_notice(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];

		if (bl_declared_is_own(declared) && bl_is_there(declared->licensor))
			return bl_house_is_us(c, bl_case_words(c, declared->licensor));
	}
	return false;
}

/* "Translated from Example Daily", and that is we: it was ours before, too. */
static bool is_our_translation(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if ((credited->kind == BL_CREDIT_TRANSLATION ||
		     credited->kind == BL_CREDIT_ADAPTATION) &&
		    bl_credited_is_own(credited) && bl_credited_derives(credited) &&
		    bl_is_there(credited->source) &&
		    bl_house_is_us(c, bl_case_words(c, credited->source)))
			return true;
	}
	return false;
}

bool bl_house_owns(const bl_case *c)
{
	const bl_house *house = c->document->house;

	if (house == NULL || house->name_count + house->domain_count == 0)
		return false;
	return is_our_page(c) || is_our_publisher(c) || is_our_notice(c) || is_our_translation(c);
}

/* ---- What we hold ---- */

bool bl_house_holds(const bl_case *c, uint32_t publisher, bl_str name)
{
	const bl_house *house = c->document->house;
	size_t i;

	for (i = 0; house != NULL && i < house->held_count; i++) {
		uint32_t row = bl_rules_publisher(c->rules, house->held[i]);

		if (row == BL_NONE)
			row = bl_case_publisher_called(c, house->held[i]);
		if ((row != BL_NONE && row == publisher) || same_name(c, house->held[i], name))
			return true;
	}
	return false;
}

/* ---- How much a finding weighs ---- */

/* How much a wish says of the finding; 0: nothing. */
static unsigned weight_of(const bl_case *c, const bl_level *level, const bl_finding *finding)
{
	bool is_class = bl_str_equal(level->id, bl_str_of(bl_class_name(finding->class_)));

	if (!is_class && !bl_ignore_names(c->rules, level->id, finding))
		return 0;
	return 2 * level->layer + (is_class ? 1 : 2);
}

static const bl_level *level_of(const bl_case *c, const bl_finding *finding)
{
	const bl_house *house = c->document->house;
	const bl_level *best = NULL;
	unsigned most = 0;
	size_t i;

	for (i = 0; i < house->level_count; i++) {
		unsigned weight = weight_of(c, &house->levels[i], finding);

		if (weight == 0 || weight < most)
			continue;
		most = weight;
		best = &house->levels[i];
	}
	return best;
}

void bl_house_weigh(bl_case *c, size_t first)
{
	size_t i;

	if (c->document->house == NULL || c->document->house->level_count == 0)
		return;
	for (i = first; i < c->findings.count; i++) {
		bl_finding *finding = &c->findings.items[i];
		const bl_level *level = level_of(c, finding);

		if (level == NULL)
			continue;
		if (level->is_off)
			bl_finding_suppress(
				finding, BL_S("config"),
				bl_case_format(c, "severity: %.*s is off", BL_ARG(level->id)));
		else
			finding->severity = level->severity;
	}
}

/* ---- The baseline ---- */

static int compare_fingerprints(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(bl_fingerprint));
}

void bl_house_forgive(bl_case *c)
{
	const bl_house *house = c->document->house;
	size_t i;

	if (house == NULL || house->known_count == 0)
		return;
	for (i = 0; i < c->findings.count; i++) {
		bl_finding *finding = &c->findings.items[i];

		if (bl_finding_is_reported(finding) &&
		    bsearch(finding->fingerprint, house->known, house->known_count,
		            sizeof(bl_fingerprint), compare_fingerprints) != NULL)
			bl_finding_suppress(finding, BL_S("baseline"),
			                    BL_S("it is in the baseline"));
	}
}
