/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The charts, cell by cell, out of the cards' lists. */
#include "judge/remix.h"

#include "judge/licence.h"

#define CELL(a, r) ((bl_remix){.answer = BL_REMIX_##a, .reason = BL_REMIX_##r})

/* ---- A card's list ---- */

/* An id, or the beginning of one before a '*'. */
static bool fits(bl_str pattern, bl_str id)
{
	if (pattern.size > 0 && pattern.data[pattern.size - 1] == '*')
		return bl_str_starts(id, bl_str_slice(pattern, 0, pattern.size - 1));
	return bl_str_equal(pattern, id);
}

static bool lists(const bl_rules *rules, bl_run patterns, uint32_t out)
{
	bl_str id = bl_rules_str(rules, rules->licences[out].id);
	uint32_t i;

	for (i = 0; i < patterns.count; i++)
		if (fits(bl_rules_text(rules, patterns, i), id))
			return true;
	return false;
}

static bool may_carry(const bl_rules *rules, uint32_t licence, uint32_t out)
{
	return licence == out || lists(rules, rules->licences[licence].alike, out);
}

/* ---- What the kinds alone decide ---- */

static bool is_label(const bl_licence_row *row)
{
	return row->kind == BL_LICENCE_MARK && !(row->allows & BL_ALLOWS_ADAPTING);
}

/* The original forbids or leaves open every adaptation: then *cell says which. */
static bool ends_it(const bl_rules *rules, uint32_t licence, bl_remix *cell)
{
	const bl_licence_row *row = &rules->licences[licence];

	if (row->kind == BL_LICENCE_RESERVATION)
		*cell = CELL(NO, RESERVED);
	else if (bl_licence_asks(rules, licence, BL_ASK_NO_ADAPTATION))
		*cell = CELL(NO, NO_CHANGES);
	else if (row->kind == BL_LICENCE_UNKNOWN)
		*cell = CELL(UNKNOWN, UNIDENTIFIED);
	else if (is_label(row))
		*cell = CELL(UNKNOWN, NO_LICENCE);
	else if (!(row->allows & BL_ALLOWS_ADAPTING))
		*cell = CELL(UNKNOWN, UNLISTED);
	else
		return false;
	return true;
}

static bool is_no_licence(const bl_rules *rules, uint32_t out)
{
	return rules->licences[out].kind == BL_LICENCE_UNKNOWN || is_label(&rules->licences[out]);
}

/* ---- One cell ---- */

/* Some version of an unversioned out may be carried. */
static bool some_version_may(const bl_rules *rules, uint32_t licence, uint32_t out)
{
	uint32_t i;

	if (!bl_licence_has_no_version(rules, out))
		return false;
	for (i = 0; i < rules->count.licences; i++)
		if (bl_licence_leaves_out(rules, out, i) && may_carry(rules, licence, i))
			return true;
	return false;
}

/* A licence that gives nothing back to the original's. */
static bool is_one_way(const bl_rules *rules, uint32_t licence, uint32_t out)
{
	const bl_licence_row *from = &rules->licences[licence], *to = &rules->licences[out];

	return bl_licence_asks(rules, licence, BL_ASK_SHARES_ALIKE) &&
	       !bl_str_equal(bl_rules_str(rules, from->family), bl_rules_str(rules, to->family)) &&
	       !may_carry(rules, out, licence);
}

static bl_remix of_version(const bl_rules *rules, uint32_t licence, uint32_t out)
{
	if (may_carry(rules, licence, out))
		return is_one_way(rules, licence, out) ? CELL(YES, ONE_WAY) : CELL(YES, LISTED);
	if (lists(rules, rules->licences[licence].discouraged, out))
		return CELL(DISCOURAGED, OVERLOOKED);
	if (some_version_may(rules, licence, out))
		return CELL(UNKNOWN, OUT_VERSION);
	if (bl_licence_asks(rules, licence, BL_ASK_SHARES_ALIKE))
		return CELL(NO, SHARE_ALIKE);
	return CELL(UNKNOWN, UNLISTED);
}

/* What all versions of an unversioned licence say, where they agree. */
static bl_remix of_versions(const bl_rules *rules, uint32_t licence, uint32_t out)
{
	bl_remix all = CELL(UNKNOWN, VERSION);
	bool any = false;
	uint32_t i;

	for (i = 0; i < rules->count.licences; i++) {
		bl_remix one;

		if (!bl_licence_is_version(rules, licence, i))
			continue;
		one = of_version(rules, i, out);
		if (any && one.answer != all.answer)
			return CELL(UNKNOWN, VERSION);
		all = one;
		any = true;
	}
	return all;
}

bl_remix bl_remix_of(const bl_rules *rules, uint32_t licence, uint32_t out)
{
	bl_remix cell;

	if (ends_it(rules, licence, &cell))
		return cell;
	if (is_no_licence(rules, out))
		return CELL(UNKNOWN, OUT_LABEL);
	return bl_licence_has_no_version(rules, licence) ? of_versions(rules, licence, out)
	                                                 : of_version(rules, licence, out);
}

/* Of equal answers another reason says more. */
static bool gives_way(bl_remix_reason reason)
{
	return reason == BL_REMIX_LISTED || reason == BL_REMIX_OVERLOOKED;
}

bl_remix bl_remix_of_all(const bl_rules *rules, const uint32_t *licences, size_t count,
                         uint32_t out)
{
	bl_remix least = CELL(YES, LISTED);
	size_t i;

	for (i = 0; i < count; i++) {
		bl_remix one = bl_remix_of(rules, licences[i], out);

		one.source = i;
		if (count > 1 && one.answer == BL_REMIX_DISCOURAGED)
			one.answer = BL_REMIX_NO;
		if (one.answer < least.answer ||
		    (one.answer == least.answer && gives_way(least.reason)))
			least = one;
	}
	return least;
}

bool bl_remix_is_candidate(const bl_rules *rules, uint32_t out)
{
	const bl_licence_row *row = &rules->licences[out];

	return (row->kind == BL_LICENCE_LICENCE || row->kind == BL_LICENCE_WAIVER) &&
	       !row->only_ports && !bl_licence_has_no_version(rules, out);
}

/* ---- Names ---- */

const char *bl_remix_answer_name(bl_remix_answer answer)
{
	static const char *const names[] = {"no", "unknown", "not-recommended", "yes"};

	return names[answer];
}

const char *bl_remix_reason_name(bl_remix_reason reason)
{
	static const char *const names[] = {
		[BL_REMIX_LISTED] = "compatible",
		[BL_REMIX_ONE_WAY] = "compatible-one-way",
		[BL_REMIX_OVERLOOKED] = "permitted-but-not-recommended",
		[BL_REMIX_SHARE_ALIKE] = "share-alike",
		[BL_REMIX_NO_CHANGES] = "no-derivatives",
		[BL_REMIX_RESERVED] = "rights-reserved",
		[BL_REMIX_UNIDENTIFIED] = "licence-not-identified",
		[BL_REMIX_NO_LICENCE] = "label-without-grant",
		[BL_REMIX_VERSION] = "version-of-source-not-stated",
		[BL_REMIX_OUT_VERSION] = "version-of-licence-not-stated",
		[BL_REMIX_OUT_LABEL] = "not-a-licence",
		[BL_REMIX_UNLISTED] = "not-listed",
	};

	return names[reason];
}
