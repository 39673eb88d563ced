/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The parts of a credit, several that are named together, and what credits mean beside one another. */
#include "ledger.h"

static void open_cues(void)
{
	open_world();
	add_bridge_licences();
	add_notices();
	add_publishers();
	deck_add(&cards, "cues/all-languages.yaml",
	         "cues: all-languages\nlanguage: mul\n"
	         "lists:\n  and: [and, und]\n  placeholder: [author name, 译者ID]\n");
	deck_add(
		&cards, "cues/en.yaml",
		"cues: en\nlanguage: en\n"
		"lists:\n  venue: [blog]\n  document: [report]\n"
		"reported:\n"
		"  kind: reporting\n  relation: reference\n"
		"  phrases: [<publisher> reported, according to <publisher>/<document>]\n"
		"  unless-alone: [the report]\n"
		"republished:\n"
		"  kind: republication\n  relation: derivation\n  where: anywhere\n"
		"  phrases: ['(first) published on (the) <venue>/<address> (by <creator>)']\n"
		"  unless-before: [never]\n"
		"files:\n"
		"  kind: wire\n  relation: derivation\n  where: own-line\n  role: agency\n"
		"  phrases: [with files from <publisher>]\n"
		"alone:\n"
		"  kind: wire\n  relation: derivation\n  where: whole-line\n  role: agency\n"
		"  phrases: [<publisher>]\n"
		"  source-is: [news agency]\n"
		"photo:\n"
		"  kind: image\n  relation: derivation\n  where: caption\n"
		"  phrases: ['photo: <creator> for <publisher> via <publisher>', 'photo: <creator>']\n"
		"a-shape:\n"
		"  kind: image\n  relation: derivation\n  where: line-end\n"
		"  phrases: ['<creator> \\/ <publisher>']\n"
		"story:\n"
		"  kind: wire\n  relation: derivation\n  where: own-line\n"
		"  phrases: ['story by <creator> \\/ <publisher>']\n"
		"printed:\n"
		"  kind: republication\n  relation: derivation\n  where: own-line\n"
		"  phrases: ['text of <creator>, printed in <creator>']\n"
		"translator:\n"
		"  kind: translation\n  relation: derivation\n  where: label-line\n  role: translator\n"
		"  phrases: ['translator: <creator>', '译者：<creator>']\n"
		"author:\n"
		"  kind: translation\n  relation: derivation\n  where: label-line\n  role: author\n"
		"  phrases: ['author: <creator>']\n"
		"via:\n"
		"  kind: translation\n  relation: derivation\n  where: label-line\n"
		"  phrases: ['via: <address>']\n"
		"byline:\n"
		"  kind: byline\n  relation: self\n  where: byline\n  role: author\n"
		"  phrases: [by <person>]\n");
	deck_good(&cards);
}

static void find_as(const char *document, bl_format format)
{
	static const bl_limits limits = {(size_t)1 << 30, (size_t)1 << 30, 10000, 10000, 10000};
	bl_document given = {.bytes = bl_str_of(document), .format = format};
	bl_error error = {0};
	bl_kit kit;

	bl_kit_init(&kit, &cards.rules, &limits, NULL);
	ck_assert_int_eq(bl_text_read(&text, &given, (size_t)1 << 30, &arena, &error), BL_OK);
	ck_assert_int_eq(bl_facts_find(&facts, &text, &kit, &arena, &error), BL_OK);
	bl_kit_clear(&kit);
}

static const bl_credited *credit(size_t i, size_t count)
{
	ck_assert_msg(facts.credited.count == count, "%zu credits, not %zu, in: %.*s",
	              facts.credited.count, count, BL_ARG(text.chars));
	return &facts.credited.items[i];
}

static void check_text(bl_str got, const char *expected)
{
	ck_assert_msg(bl_str_equal(got, bl_str_of(expected)), "<%.*s> is not <%s>", BL_ARG(got),
	              expected);
}

START_TEST(links_are_addresses)
{
	find_as("First published on the [Harbour](https://harbour.example/1) blog by Ana Lima.",
	        BL_FORMAT_MARKDOWN);
	check_words(credit(0, 1)->source, "Harbour blog");
	check_words(credit(0, 1)->creator, "Ana Lima");
	check_text(bl_credited_url(&facts, credit(0, 1)), "https://harbour.example/1");
	find_as("<p>It was <a href='https://harbour.example/2'>published on river pulse</a>.</p>",
	        BL_FORMAT_HTML);
	ck_assert_uint_eq(facts.credited.count, 0); /* nothing there looks like a name */
	find_as("<p>It was <a href='https://harbour.example/2'>published on River Pulse</a>.</p>",
	        BL_FORMAT_HTML);
	check_words(credit(0, 1)->source, "River Pulse");
	check_text(bl_credited_url(&facts, credit(0, 1)), "https://harbour.example/2");
}
END_TEST

START_TEST(addresses_stand_behind)
{
	find("Published on River Pulse (https://river.example/3).");
	check_words(credit(0, 1)->url, "https://river.example/3");
	find("Published on Ridge & Hollow News.");
	check_words(credit(0, 1)->source, "Ridge & Hollow News");
	find("Published on river.example by Ana Lima");
	check_words(credit(0, 1)->source, "river.example");
}
END_TEST

START_TEST(sources_named_together)
{
	find("With files from Pier News, The Evening and Pier.");
	check_words(credit(0, 3)->source, "Pier News");
	check_words(credit(1, 3)->source, "The Evening");
	check_words(credit(2, 3)->source, "Pier");
	check_words(credit(1, 3)->whole, "With files from Pier News, The Evening and Pier");
	check_words(credit(2, 3)->cue_span, "With files from");
	find("Pier News and The Evening reported rain.");
	check_words(credit(0, 2)->whole, "Pier News and The Evening reported");
	check_words(credit(1, 2)->source, "The Evening");
	find("Pier News went home. The Evening reported rain.");
	check_words(credit(0, 1)->source, "The Evening");
	find("By Ana Lima and Bo van der Berg\nIt rained.");
	check_words(credit(0, 2)->creator, "Ana Lima");
	check_words(credit(1, 2)->creator, "Bo van der Berg");
	find("By Pier News Agency\nIt rained.");
	ck_assert_int_eq(credit(0, 1)->kind, BL_CREDIT_WIRE);
	check_words(credit(0, 1)->source, "Pier News Agency");
	check_words(credit(0, 1)->creator, NULL);
	find("By Ana Lima, Bo Chen\nIt rained.");
	check_words(credit(0, 1)->creator, "Ana Lima");
}
END_TEST

/* The words of a cue say more than a shape; of two makers the one behind it is where it stood. */
START_TEST(words_win_over_shapes)
{
	find("Story by Ana Lima / Pier News");
	ck_assert_int_eq(credit(0, 1)->kind, BL_CREDIT_WIRE);
	find("Text of Ana Lima, printed in Harbour Leaf");
	check_words(credit(0, 1)->creator, "Ana Lima");
	check_words(credit(0, 1)->source, "Harbour Leaf");
}
END_TEST

START_TEST(chains_end_at_the_source)
{
	find("Photo: Ana Lima for The Evening via Pier News");
	check_words(credit(0, 1)->creator, "Ana Lima");
	check_words(credit(0, 1)->source, "Pier News");
	find("Photo: Ana Lima, via Pier News | rain");
	check_words(credit(0, 1)->source, "Pier News");
	check_words(credit(0, 1)->whole, "Photo: Ana Lima, via Pier News");
}
END_TEST

START_TEST(labels_share_a_line)
{
	find("Author: quiet-fox");
	check_words(credit(0, 1)->creator, "quiet-fox");
	find("Author: unknown");
	ck_assert_uint_eq(facts.credited.count, 0);
	find("译者：quietfox");
	check_words(credit(0, 1)->creator, "quietfox");
	find_as("Author: [quietfox](https://q.example/) Translator: [bo](https://b.example/)",
	        BL_FORMAT_MARKDOWN);
	check_words(credit(0, 2)->creator, "quietfox");
	check_words(credit(1, 2)->creator, "bo");
	find("译者：李小桥 校对：王大桥");
	check_words(credit(0, 1)->creator, "李小桥");
	find("A word about the translator: quietfox");
	ck_assert_uint_eq(facts.credited.count, 0);
	find("via: https://river.example/4\n\nAuthor: Ana Lima");
	check_words(credit(0, 1)->creator, "Ana Lima");
	check_words(credit(0, 1)->url, "https://river.example/4");
}
END_TEST

START_TEST(placeholders_are_nobody)
{
	find("译者：译者ID");
	check_words(credit(0, 1)->creator, NULL);
	ck_assert(credit(0, 1)->placeholder);
	find("Author: Author Name");
	ck_assert(credit(0, 1)->placeholder);
	find("Author: Author Namesake");
	ck_assert(!credit(0, 1)->placeholder);
}
END_TEST

START_TEST(guards_of_cards)
{
	find("According to the report, it rained.");
	ck_assert_uint_eq(facts.credited.count, 0);
	find("According to the long report, it rained.");
	check_words(credit(0, 1)->source, "the long report");
	find("It was never published on River Pulse.");
	ck_assert_uint_eq(facts.credited.count, 0);
	find("Home\nThe Evening\nNews");
	ck_assert_uint_eq(facts.credited.count, 0);
	find("It rains\nPier News\nIt rained.");
	ck_assert_int_eq(credit(0, 1)->kind, BL_CREDIT_WIRE);
	find("It rains\nPNA, LAGOS\nIt rained.");
	check_words(credit(0, 1)->source, "PNA");
	find("It rains\nPNA, Lagos\nIt rained.");
	ck_assert_uint_eq(facts.credited.count, 0);
}
END_TEST

START_TEST(both_relations_are_ambiguous)
{
	find("Published on River Pulse, as Pier News reported.");
	ck_assert_int_eq(credit(0, 2)->relation, BL_RELATION_AMBIGUOUS);
	ck_assert_int_eq(credit(1, 2)->relation, BL_RELATION_AMBIGUOUS);
	find("Published on River Pulse. Pier News reported rain.");
	ck_assert_int_eq(credit(0, 2)->relation, BL_RELATION_DERIVATION);
	ck_assert_int_eq(credit(1, 2)->relation, BL_RELATION_REFERENCE);
}
END_TEST

START_TEST(a_site_that_names_itself)
{
	find_as("<html><head><meta property='og:site_name' content='The Evening'></head><body><p>The Evening reported rain. Pier News reported sun.</p></body></html>",
	        BL_FORMAT_HTML);
	ck_assert_int_eq(credit(0, 2)->relation, BL_RELATION_SELF);
	ck_assert_int_eq(credit(1, 2)->relation, BL_RELATION_REFERENCE);
}
END_TEST

START_TEST(a_licence_behind_a_picture_is_its_own)
{
	find("Photo: Ana Lima | Licence: Bridge Credit 4.0\n\nIt rained.");
	ck_assert_uint_eq(credit(0, 1)->licence, bl_rules_licence(&cards.rules, BL_S("br-by-4.0")));
	ck_assert_int_eq(facts.declared.items[0].scope, BL_SCOPE_IMAGE);
	find("Photo: Ana Lima\n\nLicence: Bridge Credit 4.0");
	ck_assert_uint_eq(credit(0, 1)->licence, BL_NONE);
}
END_TEST

START_TEST(markup_states_authors)
{
	find_as("<html><head><meta name='author' content='Ana Lima'></head><body><p>It rained.</p></body></html>",
	        BL_FORMAT_HTML);
	check_text(bl_credited_creator(&facts, credit(0, 1)), "Ana Lima");
	ck_assert_ptr_nonnull(credit(0, 1)->meta);
	ck_assert_int_eq(credit(0, 1)->relation, BL_RELATION_SELF);
	find_as("<html><head><meta name='author' content='Ana Lima'></head><body><p>Ana Lima</p><p>It rained.</p></body></html>",
	        BL_FORMAT_HTML);
	check_words(credit(0, 1)->creator, "Ana Lima"); /* a reader sees it too */
	find_as("---\nauthors: [Ana Lima, Bo Chen]\nsource_url: https://river.example/5\n---\nIt rained.\n",
	        BL_FORMAT_MARKDOWN);
	ck_assert_uint_eq(facts.credited.count, 3);
	check_text(bl_credited_url(&facts, &facts.credited.items[2]), "https://river.example/5");
	find_as("<html><head><meta name='author' content='https://river.example/ana'></head><body><p>It rained.</p></body></html>",
	        BL_FORMAT_HTML);
	ck_assert_uint_eq(facts.credited.count, 0);
	find_as("<html><head><meta name='author' content='PNA'></head><body><p>It rained.</p></body></html>",
	        BL_FORMAT_HTML);
	ck_assert_int_eq(credit(0, 1)->kind, BL_CREDIT_WIRE);
	check_text(bl_credited_source(&facts, credit(0, 1)), "PNA");
}
END_TEST

START_TEST(a_name_beside_a_date_may_be_a_byline)
{
	find("It rains\nAna Lima / River Pulse / Nov 24, 2026, 14:05\nIt rained.");
	check_words(credit(0, 1)->creator, "Ana Lima");
	ck_assert_int_eq(credit(0, 1)->confidence, BL_CONFIDENCE_LOW);
	find("It rains\n24 November 2026 •\nAna Lima •\n3 minutes\nIt rained.");
	check_words(credit(0, 1)->creator, "Ana Lima");
	find("It rains\nAna Lima |\n24.11.2026 14:05\nIt rained.");
	check_words(credit(0, 1)->creator, "Ana Lima");
	find("It rains\nAna Lima\n24 November 2026, 14:05\nIt rained.");
	ck_assert_uint_eq(facts.credited.count, 0);
	find("It rains\nAna Lima / River Pulse\nIt rained.");
	ck_assert_uint_eq(facts.credited.count, 0);
	find("It rains\nPrivacy policy / Nov 24, 2026\nIt rained.");
	ck_assert_uint_eq(facts.credited.count, 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("credit parts");
	SRunner *runner = srunner_create(suite);
	TCase *tests = tcase_create("all");
	int failed;

	tcase_add_checked_fixture(tests, open_cues, close_world);
	tcase_add_test(tests, links_are_addresses);
	tcase_add_test(tests, addresses_stand_behind);
	tcase_add_test(tests, sources_named_together);
	tcase_add_test(tests, words_win_over_shapes);
	tcase_add_test(tests, chains_end_at_the_source);
	tcase_add_test(tests, labels_share_a_line);
	tcase_add_test(tests, placeholders_are_nobody);
	tcase_add_test(tests, guards_of_cards);
	tcase_add_test(tests, both_relations_are_ambiguous);
	tcase_add_test(tests, a_site_that_names_itself);
	tcase_add_test(tests, a_licence_behind_a_picture_is_its_own);
	tcase_add_test(tests, markup_states_authors);
	tcase_add_test(tests, a_name_beside_a_date_may_be_a_byline);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
