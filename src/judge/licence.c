/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How licences stand to one another: which is the fuller one, what versions share. */
#include "judge/licence.h"

#include "judge/address.h"

/* A field that is longer holds no name and no address of a licence. */
enum { LONGEST_NAME = 300 };

bool bl_licence_agrees(const bl_rules *rules, uint32_t a, uint32_t b)
{
	return bl_licence_leaves_out(rules, a, b) || bl_licence_leaves_out(rules, b, a);
}

bool bl_licence_is_version(const bl_rules *rules, uint32_t licence, uint32_t version)
{
	return version != licence && rules->licences[version].port.size == 0 &&
	       rules->licences[version].version.size > 0 &&
	       rules->licences[licence].version.size == 0 &&
	       rules->licences[licence].kind != BL_LICENCE_UNKNOWN &&
	       bl_licence_leaves_out(rules, licence, version);
}

/* Calls for each version of an unversioned licence. Stops where each is false. */
typedef bool each_version(const bl_rules *rules, uint32_t version, const void *context);

static bool every_version(const bl_rules *rules, uint32_t licence, each_version *each,
                          const void *context)
{
	uint32_t i;

	for (i = 0; i < rules->count.licences; i++)
		if (bl_licence_is_version(rules, licence, i) && !each(rules, i, context))
			return false;
	return true;
}

static bool not_a_version(const bl_rules *rules, uint32_t version, const void *context)
{
	(void)rules, (void)version, (void)context;
	return false;
}

bool bl_licence_has_no_version(const bl_rules *rules, uint32_t licence)
{
	return rules->licences[licence].version.size == 0 &&
	       !every_version(rules, licence, not_a_version, NULL);
}

bool bl_licence_asks(const bl_rules *rules, uint32_t licence, uint32_t ask)
{
	bl_run duties = rules->licences[licence].duties;
	uint32_t i;

	for (i = duties.first; i < duties.first + duties.count; i++)
		if (rules->requirements[rules->duties[i].requirement].ask == ask)
			return true;
	return false;
}

static bool version_asks(const bl_rules *rules, uint32_t version, const void *context)
{
	return bl_licence_asks(rules, version, *(const uint32_t *)context);
}

bool bl_licence_shares_ask(const bl_rules *rules, uint32_t licence, uint32_t ask)
{
	return rules->licences[licence].version.size > 0 ||
	       every_version(rules, licence, version_asks, &ask);
}

bool bl_licence_counts_any_change(const bl_rules *rules, uint32_t licence)
{
	const bl_licence_row *row = &rules->licences[licence];
	bl_str version = bl_rules_str(rules, row->version);

	return !bl_str_equal(bl_rules_str(rules, row->family), BL_S("creative-commons")) ||
	       bl_str_starts(version, BL_S("4"));
}

bl_str bl_licence_short_name(const bl_rules *rules, uint32_t licence)
{
	const bl_licence_row *row = &rules->licences[licence];

	return bl_rules_str(rules, row->short_name.size > 0 ? row->short_name : row->name);
}

/* Behind a licence's address: nothing, or which page of it ("deed.de", "legalcode"). */
static bool is_page(bl_str rest)
{
	if (rest.size > 0 && rest.data[0] == '/')
		rest = bl_str_slice(rest, 1, rest.size);
	return rest.size == 0 || bl_str_starts(rest, BL_S("deed")) ||
	       bl_str_starts(rest, BL_S("legalcode")) || rest.data[0] == '?';
}

bool bl_licence_has_address(const bl_rules *rules, uint32_t licence, bl_str address,
                            bl_arena *arena)
{
	bl_str own = bl_address_key(bl_rules_str(rules, rules->licences[licence].address), arena);
	bl_str key = bl_address_key(address, arena);

	return own.size > 0 && bl_str_starts(key, own) &&
	       is_page(bl_str_slice(key, own.size, key.size));
}

static bool is_called(const bl_rules *rules, const bl_licence_row *row, bl_str words)
{
	return bl_str_equal_nocase(bl_rules_str(rules, row->short_name), words) ||
	       bl_str_equal_nocase(bl_rules_str(rules, row->name), words);
}

uint32_t bl_licence_from_words(const bl_rules *rules, bl_str words, bl_arena *arena)
{
	bl_str name = bl_str_trim(words);
	uint32_t i, licence;
	bool is_address = bl_str_find(name, BL_S("/")) != BL_NOWHERE;

	if (name.size == 0 || name.size > LONGEST_NAME)
		return BL_NONE;
	licence = bl_rules_licence(rules, name);
	for (i = 0; i < rules->count.licences && licence == BL_NONE; i++)
		if (is_address ? bl_licence_has_address(rules, i, name, arena)
		               : is_called(rules, &rules->licences[i], name))
			licence = i;
	return licence;
}
