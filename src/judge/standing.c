/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Every statement has a standing, with its reason. To add a reason: a row in bl_standing, the test that
 * gives it here, and its words in report/ledger.c. */
#include "judge/standing.h"

#include <string.h>

#include "judge/fold.h"
#include "judge/licence.h"

/* ---- Text from elsewhere ---- */

/* The host of an address: "//www.example.org/a" is "example.org". */
static bl_str host_of(bl_str address)
{
	size_t at = bl_str_find(address, BL_S("//")), end;

	address = bl_str_slice(address, at == BL_NOWHERE ? 0 : at + 2, address.size);
	if (bl_str_starts(address, BL_S("www.")))
		address = bl_str_slice(address, 4, address.size);
	for (end = 0; end < address.size && strchr("/?#:", address.data[end]) == NULL; end++)
		continue;
	return bl_str_slice(address, 0, end);
}

static bool is_on(const bl_case *c, const bl_credited *credited, bl_str address)
{
	bl_str host = host_of(address);
	bl_str url = host_of(bl_case_words(c, credited->url));

	if (host.size == 0)
		return false;
	return bl_str_equal_nocase(host, url) ||
	       (credited->publisher != BL_NONE &&
	        bl_rules_site(c->rules, address) == credited->publisher);
}

static bool names_site(const bl_case *c, const bl_credited *credited, bl_str site)
{
	bl_str source = bl_case_words(c, bl_is_there(credited->source) ? credited->source
	                                                               : credited->creator);

	return source.size > 0 && site.size > 0 && bl_names_agree(source, site, c->arena);
}

/* "First published here", on the site that it names. */
static bool is_of_this_site(const bl_case *c, const bl_credited *credited)
{
	size_t i;

	if (is_on(c, credited, c->document->record.url))
		return true;
	for (i = 0; i < c->text->links.count; i++)
		if (c->text->links.items[i].kind == BL_LINK_HEAD &&
		    bl_has_token(c->text->links.items[i].rel, "canonical") &&
		    is_on(c, credited, c->text->links.items[i].url))
			return true;
	for (i = 0; i < c->text->metas.count; i++)
		if (bl_str_equal_nocase(c->text->metas.items[i].name, BL_S("og:site_name")) &&
		    names_site(c, credited, c->text->metas.items[i].value))
			return true;
	return false;
}

size_t bl_case_origin(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (credited->kind == BL_CREDIT_REPUBLICATION &&
		    credited->relation == BL_RELATION_DERIVATION && bl_credited_is_own(credited) &&
		    !is_of_this_site(c, credited))
			return i;
	}
	return BL_NOWHERE;
}

/* ---- One statement ---- */

/* A link that says of itself that it leads to the page's licence. */
static bool says_licence(const bl_declared *declared)
{
	return declared->hyperlink != NULL && bl_has_token(declared->hyperlink->rel, "license");
}

static bl_block_role role_of(const bl_case *c, const bl_declared *declared)
{
	const bl_block *block = NULL;

	if (declared->hyperlink != NULL)
		return declared->hyperlink->role;
	if (bl_is_there(declared->span))
		block = bl_text_block(c->text, declared->span.begin);
	return block != NULL ? block->role : BL_BLOCK_PARAGRAPH;
}

/* The site says it of its own pages: in so many words, or in the frame round them. */
static bool is_of_site(const bl_case *c, const bl_declared *declared)
{
	bl_block_role role = role_of(c, declared);

	return declared->scope == BL_SCOPE_SITE || role == BL_BLOCK_FOOTER ||
	       role == BL_BLOCK_ASIDE || role == BL_BLOCK_NAV;
}

/* Whom the text comes from may well say it himself. */
static bool is_of_origin(const bl_case *c, const bl_declared *declared, size_t origin)
{
	const bl_credited *credited = &c->facts->credited.items[origin];

	if (declared->publisher != BL_NONE &&
	    declared->publisher == bl_rules_site(c->rules, bl_case_words(c, credited->url)))
		return true;
	return (declared->publisher != BL_NONE && declared->publisher == credited->publisher) ||
	       (bl_is_there(declared->licensor) &&
	        names_site(c, credited, bl_case_words(c, declared->licensor)));
}

static int nearness(const bl_declared *declared)
{
	bool says_document = declared->scope == BL_SCOPE_DOCUMENT && declared->has_subject;

	if (declared->kind == BL_STATEMENT_RESERVATION && !says_document)
		return BL_GENERAL_RESERVATION;
	if (declared->confidence == BL_CONFIDENCE_LOW ||
	    (declared->has_subject && declared->scope == BL_SCOPE_UNKNOWN))
		return BL_BARE_LINK;
	if (declared->kind == BL_STATEMENT_GRANT && declared->confidence == BL_CONFIDENCE_MEDIUM)
		return BL_BARE_GRANT;
	if (declared->scope == BL_SCOPE_SITE)
		return BL_WHOLE_SITE;
	if (declared->kind == BL_STATEMENT_LINK && !says_document && !says_licence(declared))
		return BL_BARE_LINK;
	return BL_THIS_DOCUMENT;
}

/* The licence that the adaptation will carry is not that of its source. */
static bool is_out(const bl_case *c, const bl_declared *declared)
{
	return c->stated->use == BL_USE_ADAPT && c->stated->licence_out.size > 0 &&
	       bl_declared_licence(c->rules, declared) ==
	               bl_rules_licence(c->rules, c->stated->licence_out);
}

/* Why a statement says nothing of the document's own content; GOVERNS where it may. */
static bl_standing exclusion(const bl_declared *declared)
{
	if (declared->denied)
		return BL_STANDING_DENIED;
	if (declared->kind == BL_STATEMENT_MENTION)
		return BL_STANDING_MENTIONED;
	if (declared->kind == BL_STATEMENT_FULLTEXT)
		return BL_STANDING_FULLTEXT;
	return bl_declared_is_own(declared) ? BL_STANDING_GOVERNS : BL_STANDING_OTHER_THING;
}

static bl_standing_row standing_of(const bl_case *c, const bl_declared *declared, size_t origin,
                                   bool with_out)
{
	bl_standing_row row = {exclusion(declared), BL_NOT_AT_ALL, BL_NOWHERE, false};

	if (row.standing != BL_STANDING_GOVERNS)
		return row;
	if (origin != BL_NOWHERE && is_of_site(c, declared) && !is_of_origin(c, declared, origin))
		row.standing = BL_STANDING_TAKEN_OUT;
	else if (!with_out && is_out(c, declared))
		row.standing = BL_STANDING_OUTGOING;
	else
		row.near = nearness(declared);
	return row;
}

void bl_standings_fill(bl_case *c, bool with_out)
{
	size_t origin = bl_case_origin(c), count = c->facts->declared.count, i;

	if (c->standings == NULL)
		c->standings = bl_case_take(c, (count + 1) * sizeof *c->standings);
	for (i = 0; i < count && c->standings != NULL; i++)
		c->standings[i] = standing_of(c, &c->facts->declared.items[i], origin, with_out);
}

void bl_standings_settle(bl_case *c)
{
	size_t i;

	for (i = 0; i < c->facts->declared.count && c->standings != NULL; i++) {
		bl_standing_row *row = &c->standings[i];

		if (row->standing == BL_STANDING_AGREES || row->standing == BL_STANDING_OFFERED)
			row->lost_to = c->governing.statement;
		if (row->near == BL_NOT_AT_ALL || row->picked)
			continue;
		row->standing = row->near == BL_GENERAL_RESERVATION ? BL_STANDING_GENERAL
		                                                    : BL_STANDING_FARTHER;
		row->lost_to = c->governing.statement;
	}
	for (i = 0; i < c->facts->declared.count && c->standings != NULL; i++) {
		c->statements[i].standing = c->standings[i].standing;
		c->statements[i].lost_to = c->standings[i].lost_to;
	}
}
