/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How licences stand to one another. */
#include "judge/licence.h"

#include "hand.h"

static const struct {
	const char *a, *b;
	bool leaves_out;
} shorter[] = {
	{"cc-by", "cc-by-4.0", true},
	{"cc-by", "cc-by", true},
	{"cc-by", "cc-by-3.0-de", true},
	{"cc-by-3.0", "cc-by-3.0-de", true},
	{"cc", "cc-by-nc-4.0", true},
	{"cc-by", "cc-by-sa-4.0", false},
	{"cc-by", "cc-by-sa", false},
	{"cc-by-4.0", "cc-by", false},
	{"cc-by-3.0-de", "cc-by-3.0-at", false},
	{"cc-by-4.0", "cc-by-3.0", false},
	{"all-rights-reserved", "cc-by-4.0", false},
};

START_TEST(says_which_leaves_out)
{
	ck_assert_msg(bl_licence_leaves_out(bl_rules_builtin(), hand_licence(shorter[_i].a),
	                                    hand_licence(shorter[_i].b)) == shorter[_i].leaves_out,
	              "%s, %s", shorter[_i].a, shorter[_i].b);
}
END_TEST

START_TEST(knows_what_versions_share)
{
	const bl_rules *rules = bl_rules_builtin();
	uint32_t by = hand_licence("cc-by");

	ck_assert(bl_licence_has_no_version(rules, by));
	ck_assert(!bl_licence_has_no_version(rules, hand_licence("cc-by-4.0")));
	ck_assert(!bl_licence_has_no_version(rules, hand_licence("all-rights-reserved")));
	ck_assert(bl_licence_shares_ask(rules, by, BL_ASK_NAMES_CREATOR));
	ck_assert(bl_licence_shares_ask(rules, by, BL_ASK_LINKS_LICENCE));
	ck_assert(!bl_licence_shares_ask(rules, by, BL_ASK_NAMES_TITLE));
	ck_assert(!bl_licence_shares_ask(rules, by, BL_ASK_LINKS_ORIGINAL));
	ck_assert(bl_licence_shares_ask(rules, hand_licence("cc-by-1.0"), BL_ASK_LINKS_ORIGINAL));
	ck_assert(bl_licence_counts_any_change(rules, hand_licence("cc-by-4.0")));
	ck_assert(!bl_licence_counts_any_change(rules, hand_licence("cc-by-3.0-de")));
	ck_assert(!bl_licence_counts_any_change(rules, by));
}
END_TEST

static const struct {
	const char *words, *licence;
} fields[] = {
	{"cc-by-4.0", "cc-by-4.0"},
	{"CC-BY-SA-3.0", "cc-by-sa-3.0"},
	{" CC BY-NC 4.0 ", "cc-by-nc-4.0"},
	{"creative commons attribution 4.0 international", "cc-by-4.0"},
	{"https://creativecommons.org/licenses/by/4.0/", "cc-by-4.0"},
	{"http://www.creativecommons.org/licenses/by/4.0/deed.de", "cc-by-4.0"},
	{"https://creativecommons.org/licenses/by-sa/3.0/de/", "cc-by-sa-3.0-de"},
	{"https://creativecommons.org/licenses/by/4.0/legalcode", "cc-by-4.0"},
	{"https://creativecommons.org/licenses/by/9.0/", NULL},
	{"ask us", NULL},
	{"", NULL},
};

START_TEST(reads_a_field)
{
	bl_arena arena;

	bl_arena_init(&arena, NULL, 16 << 20);
	ck_assert_msg(bl_licence_from_words(bl_rules_builtin(), bl_str_of(fields[_i].words),
	                                    &arena) == hand_licence(fields[_i].licence),
	              "%s", fields[_i].words);
	bl_arena_free(&arena);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("licence");

	tcase_add_loop_test(tests, says_which_leaves_out, 0, sizeof shorter / sizeof *shorter);
	tcase_add_test(tests, knows_what_versions_share);
	tcase_add_loop_test(tests, reads_a_field, 0, sizeof fields / sizeof *fields);
	return hand_run(tests, "licence");
}
