/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Expressions in cards find what phrases find: remarks, statements and credits, with their groups. */
#include "ledger.h"

static void open_expressions(void)
{
	open_world();
	add_bridge_licences();
	add_publishers();
	deck_add(
		&cards, "notices/x.yaml",
		"notices: x\nlanguage: x\n"
		"declares:\n"
		"  terms: [{regex: 'terms: \\s* (?<licence> Bridge \\s Credit \\s [\\d.]{1,4} )', anchor: terms}]\n"
		"copyright:\n"
		"  owned: [{regex: 'owned \\s{1,3} by \\s (?<creator> \\p{Lu}\\w{1,20} )', anchor: [owned, owned by]}]\n");
	deck_add(
		&cards, "cues/x.yaml",
		"cues: x\nlanguage: x\n"
		"wired:\n"
		"  kind: wire\n  relation: derivation\n"
		"  phrases:\n"
		"    - {regex: '(?<cue> wired \\s{1,3} by ) \\s (?<publisher> Pier \\s News ) (?<nobody> x? )', anchor: wired}\n");
	deck_good(&cards);
}

START_TEST(remarks)
{
	find("It is OWNED\nby Sara, they say.");
	ck_assert_uint_eq(facts.remarks.count, 1);
	check_words(facts.remarks.items[0].span, "OWNED\nby Sara");
	check_words(facts.remarks.items[0].holder, "Sara");
	check_id(bl_facts_rule(&facts, facts.remarks.items[0].phrase, &arena), "notices/x#owned");
	find("It is owned\n\nby Sara.");
	ck_assert_uint_eq(facts.remarks.count, 0);
	find("It is owned by nobody.");
	ck_assert_uint_eq(facts.remarks.count, 0);
}
END_TEST

START_TEST(statements)
{
	find("The terms: Bridge Credit 4.0, says the page.");
	ck_assert_uint_eq(facts.declared.count, 1);
	check_id(facts.declared.items[0].id, "br-by-4.0");
	ck_assert_int_eq(facts.declared.items[0].kind, BL_STATEMENT_GRANT);
	check_words(facts.declared.items[0].span, "terms: Bridge Credit 4.0");
}
END_TEST

START_TEST(credits)
{
	find("This was wired by Pier News today.");
	ck_assert_uint_eq(facts.credited.count, 1);
	check_words(facts.credited.items[0].whole, "wired by Pier News");
	check_words(facts.credited.items[0].cue_span, "wired by");
	check_words(facts.credited.items[0].source, "Pier News");
	ck_assert_uint_eq(facts.credited.items[0].publisher,
	                  bl_rules_publisher(&cards.rules, BL_S("pier-news")));
}
END_TEST

START_TEST(what_runs_away_is_refused)
{
	reopen_world();
	deck_add(
		&cards, "notices/x.yaml",
		"notices: x\nlanguage: x\nchanges:\n  - {regex: 'a \\s (\\w+\\s?)+ [!?]', anchor: a}\n");
	ck_assert_int_eq(deck_compile(&cards), BL_E_RULES);
	ck_assert_str_eq(cards.error.text, "this expression runs away on long text");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("expressions");
	TCase *tests = tcase_create("expressions");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_expressions, close_world);
	tcase_add_test(tests, remarks);
	tcase_add_test(tests, statements);
	tcase_add_test(tests, credits);
	tcase_add_test(tests, what_runs_away_is_refused);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
