/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names and addresses of licences become ids, and sentences round them become statements. */
#include "ledger.h"

static void open_notices(void)
{
	open_world();
	add_bridge_licences();
	add_notices();
	add_publishers();
	deck_good(&cards);
}

/* ---- Ids ---- */

static const bl_licence_hit *the_licence(const char *document)
{
	find(document);
	ck_assert_msg(facts.licence_hits.count == 1, "%zu licences in: %s",
	              facts.licence_hits.count, document);
	return &facts.licence_hits.items[0];
}

static void is_licence(const char *document, const char *id)
{
	const bl_licence_hit *hit = the_licence(document);

	check_id(hit->id, id);
	ck_assert_msg(hit->licence != BL_NONE, "no row for: %s", document);
	check_id(bl_rules_str(&cards.rules, cards.rules.licences[hit->licence].id), id);
}

static void is_no_licence_row(const char *document, const char *id)
{
	const bl_licence_hit *hit = the_licence(document);

	check_id(hit->id, id);
	ck_assert_msg(hit->licence == BL_NONE, "a row for: %s", document);
}

static void has_no_licence(const char *document)
{
	find(document);
	ck_assert_msg(facts.licence_hits.count == 0, "<%.*s> in: %s",
	              BL_ARG(words_at(facts.licence_hits.items[0].span)), document);
}

START_TEST(names_are_composed)
{
	is_licence("Bridge Credit 4.0", "br-by-4.0");
	is_licence("the Bridge Credit-NoTrade 4.0 licence", "br-by-nc-4.0");
	is_licence("BRIDGE  credit\nnotrade v4", "br-by-nc-4.0");
	is_licence("br by-nc version 4.0", "br-by-nc-4.0");
	is_licence("BR-BY-4.0", "br-by-4.0");
	is_licence("Bridge Credit", "br-by");
	is_licence("a Bridge license", "br");
	is_licence("Bridge Credit 4.0x", "br-by");
	has_no_licence("The bridge was a credit to its builders in 4.0 ways.");
	has_no_licence("Abridge Credit");
}
END_TEST

START_TEST(digits_of_any_script)
{
	is_licence("پل ذکر نام ۴٫۰", "br-by-4.0");
	is_licence("Bridge Credit ٤.٠", "br-by-4.0");
	is_licence("Bridge Credit ４．０", "br-by-4.0");
	is_licence("Bridge Credit 4", "br-by-4.0");
}
END_TEST

START_TEST(ports)
{
	is_licence("Bridge Credit 2.0 Germany", "br-by-2.0-de");
	check_id(facts.licence_hits.items[0].port, "de");
	is_licence("Bridge Credit 2.0 France", "br-by-2.0-fr");
	is_licence("Bridge Credit 2.0 Everywhere", "br-by-2.0");
	check_id(facts.licence_hits.items[0].port, "none");
	check_words(facts.licence_hits.items[0].span, "Bridge Credit 2.0 Everywhere");
	is_licence("Bridge Credit 2.0", "br-by-2.0");
	ck_assert_ptr_null(facts.licence_hits.items[0].port.data);
}
END_TEST

START_TEST(what_does_not_exist)
{
	is_no_licence_row("Bridge Credit 9.0", "br-by-9.0");
	is_no_licence_row("Bridge Credit-NoChange 7.0", "br-by-nd-7.0");
	find("Bridge Credit-NoChange"); /* the brand and a word behind it */
	ck_assert_uint_eq(facts.licence_hits.count, 0);
	is_no_licence_row("Bridge Credit 4.0 Germany", "br-by-4.0-de");
	is_no_licence_row("https://bridges.example/licences/by-nd/1.0/", "br-by-nd-1.0");
}
END_TEST

/* What people write in another order is read; an address in another order does not exist. */
START_TEST(other_orders)
{
	is_licence("Bridge NoTrade-Credit 4.0", "br-by-nc-4.0");
	is_no_licence_row("https://bridges.example/licences/nc-by/4.0/", "br-nc-by-4.0");
}
END_TEST

START_TEST(names_of_one_licence)
{
	is_licence("under the Toll Terms", "toll");
	is_licence("https://www.toll.example/terms", "toll");
	has_no_licence("At the toll, terms like Stoll Terms and Toll Termsheet were heard.");
}
END_TEST

START_TEST(the_longest_name_wins)
{
	is_licence("Bridge Credit-NoTrade 4.0 licence", "br-by-nc-4.0");
	check_words(facts.licence_hits.items[0].span, "Bridge Credit-NoTrade 4.0 licence");
}
END_TEST

START_TEST(addresses)
{
	is_licence("https://bridges.example/licences/by/4.0/", "br-by-4.0");
	ck_assert(facts.licence_hits.items[0].is_link);
	is_licence("http://bridges.example/licences/by/2.0/de/", "br-by-2.0-de");
	is_licence("bridges.example/licences/by/2.0/fr", "br-by-2.0-fr");
	is_licence("HTTPS://Bridges.Example/licences/BY/4.0/", "br-by-4.0");
	is_licence("bridges.example/licences/by/4.0", "br-by-4.0");
	is_licence("bridges.example/licences/by/4.0?a=b", "br-by-4.0");
	has_no_licence("bridges.example/licences/by/4.0-beta");
	has_no_licence("https://bridges.example/licences/credit/4.0/"); /* codes only */
	has_no_licence("https://bridges.example/licences/by/");
	has_no_licence("https://bridges.example/licenses/by/4.0/"); /* no other spelling */
}
END_TEST

START_TEST(addresses_are_taken_whole)
{
	the_licence("See https://www.bridges.example/licences/by/4.0/deed.en?x=1#y, please.");
	check_words(facts.licence_hits.items[0].span,
	            "https://www.bridges.example/licences/by/4.0/deed.en?x=1#y");
	the_licence("See bridges.example/licences/by/4.0.");
	check_words(facts.licence_hits.items[0].span, "bridges.example/licences/by/4.0");
	the_licence("<a href=\"https://bridges.example/licences/by/4.0/\">");
	check_words(facts.licence_hits.items[0].span, "https://bridges.example/licences/by/4.0/");
	the_licence("(bridges.example/licences/by/4.0/legal)");
	check_words(facts.licence_hits.items[0].span, "bridges.example/licences/by/4.0/legal");
	the_licence("“bridges.example/licences/by/4.0/”");
	check_words(facts.licence_hits.items[0].span, "bridges.example/licences/by/4.0/");
}
END_TEST

/* ---- Statements ---- */

static const bl_declared *the_statement(const char *document)
{
	find(document);
	ck_assert_msg(facts.declared.count == 1, "%zu statements in: %s", facts.declared.count,
	              document);
	return &facts.declared.items[0];
}

static const bl_declared *says(const char *document, bl_statement_kind kind, const char *id)
{
	const bl_declared *d = the_statement(document);

	ck_assert_msg(d->kind == kind, "%s, not %s: %s", bl_statement_kind_name(d->kind),
	              bl_statement_kind_name(kind), document);
	check_id(d->id, id);
	return d;
}

static const bl_declared *grants(const char *document)
{
	return says(document, BL_STATEMENT_GRANT, "br-by-4.0");
}

START_TEST(kinds)
{
	says("Licensed under Bridge Credit 4.0.", BL_STATEMENT_GRANT, "br-by-4.0");
	says("License: Bridge Credit 4.0.", BL_STATEMENT_TAG, "br-by-4.0");
	says("We read Bridge Credit 4.0 aloud.", BL_STATEMENT_MENTION, "br-by-4.0");
	says("Here is an article about the Bridge Credit 4.0 licence.", BL_STATEMENT_MENTION,
	     "br-by-4.0");
	says("See https://bridges.example/licences/by/4.0/ too.", BL_STATEMENT_LINK, "br-by-4.0");
	says("All rights reserved.", BL_STATEMENT_RESERVATION, "kept");
	says("This text was given away by Sara Rahimi.", BL_STATEMENT_WAIVER, "given");
	says("Licensed under Bridge Credit 9.9.", BL_STATEMENT_GRANT, "br-by-9.9");
	ck_assert_uint_eq(facts.declared.items[0].licence, BL_NONE);
}
END_TEST

START_TEST(spans)
{
	const bl_declared *d = grants(
		"So this article is licensed under the Bridge Credit 4.0 licence, they say.");

	check_words(d->span, "this article is licensed under the Bridge Credit 4.0 licence");
	check_words(d->name, "Bridge Credit 4.0 licence");
	check_words(d->link, NULL);
	check_words(d->except, NULL);
	check_words(d->licensor, NULL);
	ck_assert(d->has_subject);
	ck_assert(!d->denied);
	ck_assert_int_eq(d->confidence, BL_CONFIDENCE_HIGH);
	check_id(bl_facts_rule(&facts, d->phrase, &arena), "notices/en#is-licensed");
}
END_TEST

START_TEST(scopes)
{
	ck_assert_int_eq(grants("This article is licensed under Bridge Credit 4.0")->scope,
	                 BL_SCOPE_DOCUMENT);
	ck_assert_int_eq(grants("All content is licensed under Bridge Credit 4.0")->scope,
	                 BL_SCOPE_SITE);
	ck_assert_int_eq(grants("The photo is licensed under Bridge Credit 4.0")->scope,
	                 BL_SCOPE_IMAGE);
	ck_assert_int_eq(grants("Licensed under Bridge Credit 4.0")->scope, BL_SCOPE_DOCUMENT);
	ck_assert_int_eq(the_statement("Bridge Credit 4.0 it is")->scope, BL_SCOPE_UNKNOWN);
}
END_TEST

START_TEST(denials_and_distance)
{
	ck_assert(grants("This article is not licensed under Bridge Credit 4.0")->denied);
	ck_assert(grants("This article is no longer licensed under Bridge Credit 4.0")->denied);
	ck_assert(says("All rights are not reserved", BL_STATEMENT_RESERVATION, "kept")->denied);
	says("This article was formerly licensed under Bridge Credit 4.0", BL_STATEMENT_MENTION,
	     "br-by-4.0");
	ck_assert(!grants("Licensed, not sold, licensed under Bridge Credit 4.0")->denied);
}
END_TEST

START_TEST(exceptions)
{
	check_words(
		grants("Except where noted, this text is licensed under Bridge Credit 4.0")->except,
		"Except where noted");
	check_words(
		grants("This text is licensed under Bridge Credit 4.0, unless stated otherwise.")
			->except,
		"unless stated otherwise");
	check_words(the_statement("Except where noted, all rights reserved")->except,
	            "Except where noted");
}
END_TEST

START_TEST(licensors)
{
	const bl_declared *d =
		grants("All content by Pier News is licensed under Bridge Credit 4.0");

	check_words(d->licensor, "Pier News");
	ck_assert_uint_eq(d->publisher, bl_rules_publisher(&cards.rules, BL_S("pier-news")));
	ck_assert_int_eq(d->scope, BL_SCOPE_SITE);
	check_words(the_statement("given away by Sara Rahimi")->licensor, "Sara Rahimi");
	ck_assert_uint_eq(facts.declared.items[0].publisher, BL_NONE);
}
END_TEST

/* ---- Names and their addresses ---- */

START_TEST(a_name_and_its_address_are_one)
{
	const bl_declared *d = grants(
		"Licensed under Bridge Credit 4.0 (https://bridges.example/licences/by/4.0/).");

	check_words(d->name, "Bridge Credit 4.0");
	check_words(d->link, "https://bridges.example/licences/by/4.0/");
	check_id(d->linked_id, "br-by-4.0");
	ck_assert_uint_eq(d->linked, d->licence);
	check_words(d->span, "Licensed under Bridge Credit 4.0");
}
END_TEST

START_TEST(an_address_completes_a_name)
{
	const bl_declared *d =
		grants("Licensed under Bridge Credit: https://bridges.example/licences/by/4.0/");

	ck_assert_uint_eq(d->licence, bl_rules_licence(&cards.rules, BL_S("br-by-4.0")));
	says("Licensed under a Bridge licence: https://bridges.example/licences/by-nc/4.0/",
	     BL_STATEMENT_GRANT, "br-by-nc-4.0");
	says("Licensed under Bridge Credit 2.0: https://bridges.example/licences/by/2.0/fr/",
	     BL_STATEMENT_GRANT, "br-by-2.0-fr");
	check_id(facts.declared.items[0].port, "fr");
}
END_TEST

/* "BY" with the address of BY-NC is a contradiction, no shorter way of saying it. */
START_TEST(an_address_does_not_change_a_name)
{
	const bl_declared *d =
		says("Licensed under Bridge Credit: https://bridges.example/licences/by-nc/4.0/",
	             BL_STATEMENT_GRANT, "br-by");

	check_id(d->linked_id, "br-by-nc-4.0");
	d = says("Licensed under Bridge Credit 4.0: https://bridges.example/licences/by-nc/4.0/",
	         BL_STATEMENT_GRANT, "br-by-4.0");
	check_id(d->linked_id, "br-by-nc-4.0");
	ck_assert_uint_eq(d->linked, bl_rules_licence(&cards.rules, BL_S("br-by-nc-4.0")));
	d = says("Licensed under Bridge Credit 4.0: https://bridges.example/licences/by/9.0/",
	         BL_STATEMENT_GRANT, "br-by-4.0");
	check_id(d->linked_id, "br-by-9.0");
	ck_assert_uint_eq(d->linked, BL_NONE);
}
END_TEST

START_TEST(an_address_before_its_name)
{
	const bl_declared *d = grants(
		"Licensed under https://bridges.example/licences/by/4.0/ (Bridge Credit 4.0)");

	check_words(d->link, "https://bridges.example/licences/by/4.0/");
	check_words(d->name, "Bridge Credit 4.0");
	says("Licence: https://bridges.example/licences/by/4.0/ (Bridge Credit)", BL_STATEMENT_TAG,
	     "br-by-4.0");
}
END_TEST

START_TEST(addresses_far_away_stand_alone)
{
	static const char far[] =
		" one two three four five six seven eight nine ten one two three four five six seven eight"
		" nine ten one two three four five six seven eight nine ten one two three ";

	find(bl_str_format(
		     &arena,
		     "Licensed under Bridge Credit 4.0.%shttps://bridges.example/licences/by/4.0/",
		     far)
	             .data);
	ck_assert_uint_eq(facts.declared.count, 2);
	find("Licensed under Bridge Credit 4.0.\n\nhttps://bridges.example/licences/by/4.0/");
	ck_assert_uint_eq(facts.declared.count, 2);
	find("Bridge Credit 2.0, Bridge Credit 4.0: https://bridges.example/licences/by/4.0/");
	ck_assert_uint_eq(facts.declared.count, 2);
	check_words(facts.declared.items[0].link, NULL);
	check_words(facts.declared.items[1].link, "https://bridges.example/licences/by/4.0/");
}
END_TEST

START_TEST(statements_stand_in_order)
{
	find("All rights reserved. Licence: Bridge Credit 2.0. Licensed under Bridge Credit 4.0. See the Toll Terms.");
	ck_assert_uint_eq(facts.declared.count, 4);
	for (size_t i = 0; i + 1 < facts.declared.count; i++)
		ck_assert_uint_lt(facts.declared.items[i].span.begin,
		                  facts.declared.items[i + 1].span.begin);
}
END_TEST

START_TEST(as_many_statements_as_the_limit_says)
{
	bl_limits limits = {(size_t)1 << 30, (size_t)1 << 30, 2, 10000, 10000};

	find_within(
		"Licensed under Bridge Credit 4.0. Licensed under Bridge Credit 2.0. Licensed under Bridge Credit 4.0. "
		"Licence: Toll Terms. All rights reserved. Licensed under Bridge Credit 2.0.",
		&limits);
	ck_assert_uint_eq(facts.declared.count, 2);
	ck_assert_int_eq(facts.declared.items[1].kind, BL_STATEMENT_GRANT);
}
END_TEST

/* ---- Other words ---- */

START_TEST(remarks)
{
	find("© 2026 Pier News. This text was shortened. It comes without warranty. Not endorsed by The Evening.");
	ck_assert_uint_eq(facts.remarks.count, 4);
	ck_assert_int_eq(facts.remarks.items[0].section, BL_SECTION_COPYRIGHT);
	check_words(facts.remarks.items[0].holder, "Pier News");
	ck_assert_uint_eq(facts.remarks.items[0].publisher,
	                  bl_rules_publisher(&cards.rules, BL_S("pier-news")));
	ck_assert_int_eq(facts.remarks.items[1].section, BL_SECTION_CHANGES);
	ck_assert_int_eq(facts.remarks.items[2].section, BL_SECTION_DISCLAIMS);
	ck_assert_int_eq(facts.remarks.items[3].section, BL_SECTION_ENDORSES);
	check_words(facts.remarks.items[3].holder, "The Evening");
}
END_TEST

/* ---- Publishers ---- */

START_TEST(publishers_need_their_capitals)
{
	find("He read The Evening and the Evening, in the evening.");
	ck_assert_uint_eq(facts.publisher_hits.count, 2);
	check_words(facts.publisher_hits.items[0].span, "The Evening");
	check_words(facts.publisher_hits.items[1].span, "the Evening");
	find("pna, Pna and PNA; PNAs; pier news, Pier news, PIER NEWS");
	ck_assert_uint_eq(facts.publisher_hits.count, 4);
	check_words(facts.publisher_hits.items[0].span, "PNA");
	check_words(facts.publisher_hits.items[1].span, "Pier");
	ck_assert(facts.publisher_hits.items[1].only_in_credits);
	check_words(facts.publisher_hits.items[2].span, "PIER");
	check_words(facts.publisher_hits.items[3].span, "PIER NEWS");
	ck_assert(!facts.publisher_hits.items[3].only_in_credits);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("licences");
	TCase *tests = tcase_create("licences");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_notices, close_world);
	tcase_add_test(tests, names_are_composed);
	tcase_add_test(tests, digits_of_any_script);
	tcase_add_test(tests, ports);
	tcase_add_test(tests, what_does_not_exist);
	tcase_add_test(tests, other_orders);
	tcase_add_test(tests, names_of_one_licence);
	tcase_add_test(tests, the_longest_name_wins);
	tcase_add_test(tests, addresses);
	tcase_add_test(tests, addresses_are_taken_whole);
	tcase_add_test(tests, kinds);
	tcase_add_test(tests, spans);
	tcase_add_test(tests, scopes);
	tcase_add_test(tests, denials_and_distance);
	tcase_add_test(tests, exceptions);
	tcase_add_test(tests, licensors);
	tcase_add_test(tests, a_name_and_its_address_are_one);
	tcase_add_test(tests, an_address_completes_a_name);
	tcase_add_test(tests, an_address_does_not_change_a_name);
	tcase_add_test(tests, an_address_before_its_name);
	tcase_add_test(tests, addresses_far_away_stand_alone);
	tcase_add_test(tests, statements_stand_in_order);
	tcase_add_test(tests, as_many_statements_as_the_limit_says);
	tcase_add_test(tests, remarks);
	tcase_add_test(tests, publishers_need_their_capitals);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
