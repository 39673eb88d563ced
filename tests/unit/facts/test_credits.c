/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who is named as a source, by which words, and where it is believed. */
#include "ledger.h"

static void open_cues(void)
{
	open_world();
	add_bridge_licences();
	add_notices();
	add_publishers();
	deck_add(
		&cards, "cues/en.yaml",
		"cues: en\nlanguage: en\n"
		"lists:\n"
		"  organisation: [ministry]\n"
		"  document: [report]\n"
		"reported-by:\n"
		"  kind: reporting\n  relation: reference\n"
		"  phrases:\n"
		"    - <publisher> (has) reported/announced\n"
		"    - according to <publisher>/<organisation>/<document>\n"
		"    - as <publisher> put it\n"
		"  unless: [law, the law, plan]\n"
		"along:\n"
		"  kind: reporting\n  relation: reference\n"
		"  phrases: [along with]\n"
		"  unless: [others]\n"
		"republished:\n"
		"  kind: republication\n  relation: derivation\n  where: own-line\n"
		"  phrases: ['(first) published (here) by <publisher>/<creator> (at <address>) (under <licence>)']\n"
		"dateline:\n"
		"  kind: wire\n  relation: derivation\n  where: dateline\n"
		"  phrases: ['\\(<publisher>\\) —']\n"
		"photo:\n"
		"  kind: image\n  relation: derivation\n  where: caption\n  role: photographer\n"
		"  phrases: ['photo: <creator> (\\/ <publisher>) (, <licence>)']\n"
		"tasl:\n"
		"  kind: tasl\n  relation: derivation\n"
		"  phrases:\n    named: ['<title> by <creator>, <licence>', 'content by <creator> is licensed under <licence>']\n"
		"byline:\n"
		"  kind: byline\n  relation: self\n  where: byline\n"
		"  phrases: [by <person>]\n"
		"closing:\n"
		"  kind: data-source\n  relation: derivation\n  where: closing-block\n"
		"  phrases: ['source: <organisation>']\n");
	deck_good(&cards);
}

static const bl_credited *the_credit(const char *document, const char *cue)
{
	find(document);
	ck_assert_msg(facts.credited.count == 1, "%zu credits in: %s", facts.credited.count,
	              document);
	check_id(bl_rules_str(&cards.rules, cards.rules.cues[facts.credited.items[0].cue].name),
	         cue);
	return &facts.credited.items[0];
}

static void no_credit(const char *document)
{
	find(document);
	ck_assert_msg(facts.credited.count == 0, "<%.*s> in: %s",
	              BL_ARG(words_at(facts.credited.items[0].whole)), document);
}

START_TEST(sources)
{
	const bl_credited *c = the_credit("On Sunday Pier News reported rain.", "reported-by");

	check_words(c->source, "Pier News");
	check_words(c->whole, "Pier News reported");
	ck_assert_uint_eq(c->publisher, bl_rules_publisher(&cards.rules, BL_S("pier-news")));
	ck_assert_int_eq(c->kind, BL_CREDIT_REPORTING);
	ck_assert_int_eq(c->relation, BL_RELATION_REFERENCE);
	ck_assert_int_eq(c->role, BL_ROLE_OUTLET);
	c = the_credit("according to the foreign ministry, it rained", "reported-by");
	check_words(c->source, "the foreign ministry");
	ck_assert_uint_eq(c->publisher, BL_NONE);
	ck_assert_int_eq(c->role, BL_ROLE_ORGANISATION);
	c = the_credit("according to a leaked report", "reported-by");
	check_words(c->source, "a leaked report");
	ck_assert_int_eq(c->role, BL_ROLE_DOCUMENT);
	check_id(bl_facts_rule(&facts, c->phrase, &arena), "cues/en#reported-by");
	no_credit("according to nobody");
}
END_TEST

/* The cue's words: those before the source, or behind it where there are none. */
START_TEST(spans_of_cues)
{
	check_words(the_credit("According to Pier News it rained", "reported-by")->cue_span,
	            "According to");
	check_words(the_credit("Pier News has reported rain", "reported-by")->cue_span,
	            "has reported");
	check_words(the_credit("It rained, as Pier News put it.", "reported-by")->cue_span, "as");
	check_words(the_credit("Pier News\nreported", "reported-by")->cue_span, "reported");
}
END_TEST

START_TEST(everything_that_a_credit_names)
{
	const bl_credited *c = the_credit(
		"First published by Pier News at https://pier.example/1 under Bridge Credit 4.0.",
		"republished");

	check_words(c->source, "Pier News");
	check_words(c->url, "https://pier.example/1");
	check_words(c->licence_span, "Bridge Credit 4.0");
	ck_assert_uint_eq(c->licence, bl_rules_licence(&cards.rules, BL_S("br-by-4.0")));
	c = the_credit("Photo: Sara Rahimi / Pier, Bridge Credit 4.0", "photo");
	check_words(c->creator, "Sara Rahimi");
	check_words(c->source, "Pier");
	check_words(c->licence_span, "Bridge Credit 4.0");
	ck_assert_int_eq(c->role, BL_ROLE_PHOTOGRAPHER);
	ck_assert_int_eq(c->scope, BL_SCOPE_IMAGE);
	c = the_credit("Photo: Sara Rahimi", "photo");
	check_words(c->source, NULL);
	check_words(c->licence_span, NULL);
	ck_assert_uint_eq(c->licence, BL_NONE);
	c = the_credit("It showed “Bridges” by Sara Rahimi, Bridge Credit 2.0.", "tasl");
	check_words(c->title, "“Bridges”");
	check_words(c->creator, "Sara Rahimi");
	check_id(bl_facts_rule(&facts, c->phrase, &arena), "cues/en#named");
}
END_TEST

START_TEST(guards)
{
	find("According to Pier News it rained. According to law firms by the Pier ministry. According to the ministry");
	ck_assert_uint_eq(facts.credited.count, 2);
	no_credit("according to the law of the ministry");
	no_credit("according   to plan of the ministry");
	the_credit("Along with some", "along");
	no_credit("along with others");
	the_credit("along with othersiders", "along");
}
END_TEST

START_TEST(agencies)
{
	const bl_credited *c = the_credit("LAGOS (PNA) — Rain fell for a third day.", "dateline");

	ck_assert_int_eq(c->role, BL_ROLE_AGENCY);
	check_words(c->source, "PNA");
	check_words(the_credit("LAGOS (Pier) — Rain fell.", "dateline")->source, "Pier");
}
END_TEST

/* ---- Where ---- */

static const char *behind(size_t words, const char *document)
{
	char *many = bl_arena_take(&arena, words * 5 + 1);

	for (size_t i = 0; i < words; i++)
		memcpy(many + i * 5, "word ", 5);
	return bl_str_format(&arena, "%s%s", many, document).data;
}

START_TEST(datelines_stand_near_the_start_of_a_line)
{
	the_credit("word\nLAGOS, Friday (PNA) — Rain", "dateline");
	the_credit(behind(15, "(PNA) — Rain"), "dateline");
	no_credit(behind(17, "(PNA) — Rain"));
}
END_TEST

START_TEST(lines_of_their_own)
{
	the_credit("It rained.\nPublished by Pier News", "republished");
	the_credit("It rained.\n  * *Published by Pier News*", "republished");
	the_credit("It rained. Published by Pier News", "republished");
	the_credit("It rained.\r\rPublished by Pier News", "republished");
	no_credit("The book was published by Pier News");
}
END_TEST

START_TEST(captions)
{
	the_credit("A bridge. Photo: Sara Rahimi", "photo");
	the_credit("A bridge (Photo: Sara Rahimi) in rain", "photo");
	the_credit("A bridge [Photo: Sara Rahimi] in rain", "photo");
	no_credit("We saw a photo: Sara Rahimi smiled");
}
END_TEST

START_TEST(bylines_stand_at_the_top)
{
	the_credit("Rain again\nBy Sara Rahimi\nIt rained.", "byline");
	no_credit("It was painted by Sara Rahimi");
	the_credit("Rain again\rBy Sara Rahimi\rIt rained.", "byline");
	the_credit(bl_str_format(&arena, "%s\nBy Sara Rahimi\n%s", behind(20, ""), behind(180, ""))
	                   .data,
	           "byline");
	/* farther down the line must hold little else, and farther still none is believed */
	the_credit(bl_str_format(&arena, "%s\nBy Sara Rahimi\n%s", behind(60, ""), behind(140, ""))
	                   .data,
	           "byline");
	no_credit(bl_str_format(&arena, "%s\nBy Sara Rahimi %s\n%s", behind(60, ""), behind(30, ""),
	                        behind(110, ""))
	                  .data);
	no_credit(
		bl_str_format(&arena, "%s\nBy Sara Rahimi\n%s", behind(2000, ""), behind(1000, ""))
			.data);
}
END_TEST

START_TEST(closing_blocks_stand_at_the_end)
{
	the_credit(behind(200, ".\nSource: the ministry"), "closing");
	no_credit(bl_str_format(&arena, "%s.\nSource: the ministry\n%s", behind(120, ""),
	                        behind(80, ""))
	                  .data);
}
END_TEST

/* The first line of a file that begins with a byte order mark is a line. */
START_TEST(marks_hide_no_line)
{
	the_credit("\xEF\xBB\xBFPublished by Pier News", "republished");
}
END_TEST

/* ---- Together ---- */

START_TEST(the_longest_of_overlapping_credits_stays)
{
	find("Photo: Sara Rahimi / Pier News reported");
	ck_assert_uint_eq(facts.credited.count, 1);
	check_words(facts.credited.items[0].whole, "Photo: Sara Rahimi / Pier News");
}
END_TEST

START_TEST(whoever_grants_the_licence_is_no_source)
{
	find("Pier News reported rain. According to The Evening it snowed. All content by Pier News is licensed under Bridge "
	     "Credit 4.0.");
	ck_assert_uint_eq(facts.credited.count, 2);
	ck_assert_int_eq(facts.credited.items[0].relation, BL_RELATION_SELF);
	ck_assert_int_eq(facts.credited.items[1].relation, BL_RELATION_REFERENCE);
	find("Pier News reported rain. All content by Pier News is not licensed under Bridge Credit 4.0.");
	ck_assert_int_eq(facts.credited.items[0].relation, BL_RELATION_REFERENCE);
}
END_TEST

START_TEST(a_statement_about_the_text_is_no_credit)
{
	no_credit("All content by Pier News is licensed under Bridge Credit 4.0");
	the_credit("Old content by Sara Rahimi is licensed under Bridge Credit 4.0", "tasl");
}
END_TEST

START_TEST(as_many_credits_as_the_limit_says)
{
	bl_limits limits = {(size_t)1 << 30, (size_t)1 << 30, 10000, 2, 10000};

	find_within("Pier News reported. Pier News reported. Pier News reported.", &limits);
	ck_assert_uint_eq(facts.credited.count, 2);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("credits");
	TCase *tests = tcase_create("credits");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_cues, close_world);
	tcase_add_test(tests, sources);
	tcase_add_test(tests, spans_of_cues);
	tcase_add_test(tests, everything_that_a_credit_names);
	tcase_add_test(tests, guards);
	tcase_add_test(tests, agencies);
	tcase_add_test(tests, datelines_stand_near_the_start_of_a_line);
	tcase_add_test(tests, lines_of_their_own);
	tcase_add_test(tests, captions);
	tcase_add_test(tests, bylines_stand_at_the_top);
	tcase_add_test(tests, closing_blocks_stand_at_the_end);
	tcase_add_test(tests, marks_hide_no_line);
	tcase_add_test(tests, the_longest_of_overlapping_credits_stays);
	tcase_add_test(tests, whoever_grants_the_licence_is_no_source);
	tcase_add_test(tests, a_statement_about_the_text_is_no_credit);
	tcase_add_test(tests, as_many_credits_as_the_limit_says);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
