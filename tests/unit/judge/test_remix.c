/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Creative Commons' two charts, cell by cell, and the clauses behind them. */
#include "judge/remix.h"

#include <stdio.h>

#include "hand.h"

/* ---- The charts ---- */

/* The chart of adapter's licences: G allowed, y permitted but not recommended, x forbidden. */
static const char *const units[] = {"by", "by-nc", "by-nc-nd", "by-nc-sa", "by-nd", "by-sa", "pd"};
enum { UNITS = sizeof units / sizeof *units };

static const struct {
	const char *original, *cells;
} adapters[] = {
	/*           BY NC ND NCSA ND SA PD */
	{"pd", "GGGGGGG"},       {"by", "GGGGGGy"},    {"by-nc", "yGGGyyy"},
	{"by-nc-sa", "xxxGxxx"}, {"by-sa", "xxxxxGx"}, {"by-nd", "xxxxxxx"},
	{"by-nc-nd", "xxxxxxx"},
};

/* The chart of remixes: may something be made from both? */
static const struct {
	const char *one, *other;
	bool may;
} remixes[] = {
	{"pd", "pd", true},
	{"pd", "by", true},
	{"pd", "by-sa", true},
	{"pd", "by-nc", true},
	{"pd", "by-nd", false},
	{"pd", "by-nc-sa", true},
	{"pd", "by-nc-nd", false},
	{"by", "by", true},
	{"by", "by-sa", true},
	{"by", "by-nc", true},
	{"by", "by-nd", false},
	{"by", "by-nc-sa", true},
	{"by", "by-nc-nd", false},
	{"by-sa", "by-sa", true},
	{"by-sa", "by-nc", false},
	{"by-sa", "by-nd", false},
	{"by-sa", "by-nc-sa", false},
	{"by-sa", "by-nc-nd", false},
	{"by-nc", "by-nc", true},
	{"by-nc", "by-nd", false},
	{"by-nc", "by-nc-sa", true},
	{"by-nc", "by-nc-nd", false},
	{"by-nd", "by-nd", false},
	{"by-nd", "by-nc-sa", false},
	{"by-nd", "by-nc-nd", false},
	{"by-nc-sa", "by-nc-sa", true},
	{"by-nc-sa", "by-nc-nd", false},
	{"by-nc-nd", "by-nc-nd", false},
};

static uint32_t unit_licence(const char *unit, const char *version)
{
	char id[40];

	if (!strcmp(unit, "pd"))
		return hand_licence("cc0-1.0");
	snprintf(id, sizeof id, "cc-%s-%s", unit, version);
	return hand_licence(id);
}

static const char *const versions[] = {"4.0", "3.0", "2.5"};

START_TEST(follows_the_chart_of_adapters_licences)
{
	static const bl_remix_answer answers[] = {
		['G'] = BL_REMIX_YES, ['y'] = BL_REMIX_DISCOURAGED, ['x'] = BL_REMIX_NO};
	const char *version = versions[_i % 3], *cells = adapters[_i / 3].cells;
	uint32_t original = unit_licence(adapters[_i / 3].original, version);

	for (size_t out = 0; out < UNITS; out++)
		ck_assert_msg(
			bl_remix_of(bl_rules_builtin(), original, unit_licence(units[out], version))
					.answer == answers[(unsigned char)cells[out]],
			"%s to %s, %s", adapters[_i / 3].original, units[out], version);
}
END_TEST

static bool any_may_carry(const uint32_t *licences, size_t count)
{
	const bl_rules *rules = bl_rules_builtin();
	uint32_t i;

	for (i = 0; i < rules->count.licences; i++)
		if (bl_remix_is_candidate(rules, i) &&
		    bl_remix_of_all(rules, licences, count, i).answer >= BL_REMIX_UNKNOWN &&
		    bl_remix_of_all(rules, licences, count, i).reason != BL_REMIX_UNLISTED)
			return true;
	return false;
}

START_TEST(follows_the_chart_of_remixes)
{
	for (size_t v = 0; v < 3; v++) {
		uint32_t one = unit_licence(remixes[_i].one, versions[v]),
			 other = unit_licence(remixes[_i].other, versions[v]);

		ck_assert_msg(any_may_carry((uint32_t[]){one, other}, 2) == remixes[_i].may,
		              "%s and %s, %s", remixes[_i].one, remixes[_i].other, versions[v]);
		ck_assert_msg(any_may_carry((uint32_t[]){other, one}, 2) == remixes[_i].may,
		              "%s and %s, %s", remixes[_i].other, remixes[_i].one, versions[v]);
	}
}
END_TEST

/* ---- Clauses ---- */

static const struct {
	const char *licence, *out;
	bl_remix_answer answer;
	bl_remix_reason reason;
} clauses[] = {
	{"cc-by-sa-4.0", "cc-by-sa-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-4.0", "cc-by-sa-3.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-4.0", "cc-by-4.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-4.0", "cc-by-nc-sa-4.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-4.0", "cc-by-sa", BL_REMIX_UNKNOWN, BL_REMIX_OUT_VERSION},
	{"cc-by-sa-3.0", "cc-by-sa-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-3.0", "cc-by-sa-2.5", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-3.0", "cc-by-sa-3.0-de", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-3.0-de", "cc-by-sa-3.0-at", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-3.0-de", "cc-by-sa-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-2.0", "cc-by-sa-3.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-2.0", "cc-by-sa-2.5-it", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-1.0", "cc-by-sa-1.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-1.0", "cc-by-sa-4.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-1.0", "cc-by-sa-1.0-fi", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-1.0-fi", "cc-by-sa-1.0-fi", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-1.0-fi", "cc-by-sa-1.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-nc-sa-3.0", "cc-by-nc-sa-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-nc-sa-3.0", "cc-by-sa-4.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	/* compatible ones of other families */
	{"cc-by-sa-4.0", "fal-1.3", BL_REMIX_YES, BL_REMIX_LISTED},
	{"fal-1.3", "cc-by-sa-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"fal-1.3", "cc-by-sa-3.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-3.0", "fal-1.3", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-nc-sa-4.0", "fal-1.3", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-sa-4.0", "GPL-3.0-only", BL_REMIX_YES, BL_REMIX_ONE_WAY},
	{"cc-by-sa-4.0", "gpl-3.0-or-later", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"gpl-3.0-only", "cc-by-sa-4.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by-4.0", "gfdl-1.3-or-later", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-sa-4.0", "gfdl-1.3", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"gfdl-1.2-or-later", "gfdl-1.3", BL_REMIX_YES, BL_REMIX_LISTED},
	{"gfdl-1.2-only", "gfdl-1.3", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"gfdl-1.3-or-later", "cc-by-sa-3.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"ogl-uk-3.0", "cc-by-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"ogl-uk-3.0", "cc-by-nc-4.0", BL_REMIX_UNKNOWN, BL_REMIX_UNLISTED},
	{"nlod-1.0", "cc-by-4.0", BL_REMIX_UNKNOWN, BL_REMIX_UNLISTED},
	{"nlod-2.0", "cc-by-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"kogl-3", "kogl-3", BL_REMIX_NO, BL_REMIX_NO_CHANGES},
	/* marks, labels, reservations */
	{"cc-pdm-1.0", "cc-by-nc-nd-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc0-1.0", "all-rights-reserved", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-4.0", "cc-pdm-1.0", BL_REMIX_DISCOURAGED, BL_REMIX_OVERLOOKED},
	{"cc-by-4.0", "rs-inc-1.0", BL_REMIX_UNKNOWN, BL_REMIX_OUT_LABEL},
	{"rs-inc-1.0", "cc-by-4.0", BL_REMIX_UNKNOWN, BL_REMIX_NO_LICENCE},
	{"all-rights-reserved", "cc-by-4.0", BL_REMIX_NO, BL_REMIX_RESERVED},
	/* what is not stated */
	{"cc-by-sa", "cc-by-sa-4.0", BL_REMIX_UNKNOWN, BL_REMIX_VERSION},
	{"cc-by-sa", "cc-by-sa", BL_REMIX_UNKNOWN, BL_REMIX_OUT_VERSION},
	{"cc-by-sa", "fal-1.3", BL_REMIX_UNKNOWN, BL_REMIX_VERSION},
	{"cc-by-sa", "cc-by-4.0", BL_REMIX_NO, BL_REMIX_SHARE_ALIKE},
	{"cc-by", "cc-by-sa-4.0", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-nc-2.0", "cc-by-nd-nc-1.0-fi", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc-by-nc", "cc-by-4.0", BL_REMIX_DISCOURAGED, BL_REMIX_OVERLOOKED},
	{"cc-by-nd", "cc-by-nd-4.0", BL_REMIX_NO, BL_REMIX_NO_CHANGES},
	{"fal", "fal-1.3", BL_REMIX_YES, BL_REMIX_LISTED},
	{"cc", "cc-by-4.0", BL_REMIX_UNKNOWN, BL_REMIX_UNIDENTIFIED},
	{"cc-by-4.0", "cc", BL_REMIX_UNKNOWN, BL_REMIX_OUT_LABEL},
	{"cc-devnations-2.0", "cc-by-4.0", BL_REMIX_UNKNOWN, BL_REMIX_UNLISTED},
};

START_TEST(follows_the_clauses)
{
	bl_remix cell = bl_remix_of(bl_rules_builtin(), hand_licence(clauses[_i].licence),
	                            hand_licence(clauses[_i].out));

	ck_assert_msg(cell.answer == clauses[_i].answer && cell.reason == clauses[_i].reason,
	              "%s to %s: %s, %s", clauses[_i].licence, clauses[_i].out,
	              bl_remix_answer_name(cell.answer), bl_remix_reason_name(cell.reason));
}
END_TEST

static bl_remix of_three(const char *a, const char *b, const char *c, const char *out)
{
	uint32_t licences[] = {hand_licence(a), hand_licence(b), hand_licence(c)};

	return bl_remix_of_all(bl_rules_builtin(), licences, 3, hand_licence(out));
}

START_TEST(the_least_answer_counts)
{
	bl_remix cell = of_three("cc-by-4.0", "cc-by-sa-3.0", "cc0-1.0", "cc-by-sa-4.0");

	ck_assert_int_eq(cell.answer, BL_REMIX_YES);
	cell = of_three("cc-by-4.0", "cc", "cc-by-nd-4.0", "cc-by-4.0");
	ck_assert_int_eq(cell.answer, BL_REMIX_NO);
	ck_assert_uint_eq(cell.source, 2);
	cell = of_three("cc-by-4.0", "cc", "cc0-1.0", "cc-by-4.0");
	ck_assert_int_eq(cell.answer, BL_REMIX_UNKNOWN);
	ck_assert_uint_eq(cell.source, 1);
	cell = of_three("cc-by-4.0", "cc-by-nc-4.0", "cc0-1.0", "cc-by-4.0");
	ck_assert_int_eq(cell.answer, BL_REMIX_NO);
	ck_assert_int_eq(cell.reason, BL_REMIX_OVERLOOKED);
	cell = of_three("cc-by-sa", "cc-by-nc", "cc0-1.0", "cc-by-sa-4.0");
	ck_assert_int_eq(cell.answer, BL_REMIX_NO);
	cell = of_three("cc0-1.0", "cc0-1.0", "cc-by-sa-4.0", "gpl-3.0-only");
	ck_assert_int_eq(cell.reason, BL_REMIX_ONE_WAY);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("remix");

	tcase_add_loop_test(tests, follows_the_chart_of_adapters_licences, 0, 3 * UNITS);
	tcase_add_loop_test(tests, follows_the_chart_of_remixes, 0,
	                    sizeof remixes / sizeof *remixes);
	tcase_add_loop_test(tests, follows_the_clauses, 0, sizeof clauses / sizeof *clauses);
	tcase_add_test(tests, the_least_answer_counts);
	return hand_run(tests, "remix");
}
