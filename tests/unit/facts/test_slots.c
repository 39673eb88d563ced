/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What may stand in each known slot, and where it ends. */
#include "facts/slots.h"
#include "ledger.h"

static void open_cues(void)
{
	open_world();
	add_bridge_licences();
	add_publishers();
	deck_add(&cards, "cues/x.yaml",
	         "cues: x\nlanguage: x\n"
	         "lists:\n"
	         "  organisation: [ministry, port authority, police]\n"
	         "  document: [report, annual study]\n"
	         "all:\n"
	         "  kind: reporting\n  relation: reference\n"
	         "  phrases:\n"
	         "    - zlicence <licence> end\n"
	         "    - zpublisher <publisher> end\n"
	         "    - zperson <person> end\n"
	         "    - zcreator <creator> end\n"
	         "    - zorganisation <organisation>\n"
	         "    - zdocument <document> end\n"
	         "    - ztitle <title> end\n"
	         "    - zyear <year> end\n"
	         "    - zdate <date> end\n"
	         "    - zversion <version> end\n"
	         "    - zaddress <address> end\n"
	         "    - zopen <person>\n"
	         "    - zlink <address>\n"
	         "own:\n"
	         "  kind: reporting\n  relation: reference\n  where: own-line\n"
	         "  phrases: [zowner <publisher> end]\n");
	deck_good(&cards);
}

static void holds_all(const char *document)
{
	find(document);
	ck_assert_msg(facts.credited.count == 1, "%zu credits in: %s", facts.credited.count,
	              document);
	check_words(facts.credited.items[0].whole, document);
}

static void holds_none(const char *document)
{
	find(document);
	ck_assert_msg(facts.credited.count == 0, "<%.*s> was found in: %s",
	              BL_ARG(words_at(facts.credited.items[0].whole)), document);
}

START_TEST(licences)
{
	holds_all("zlicence Bridge Credit 4.0 end");
	holds_all("zlicence bridges.example/licences/by/4.0/ end");
	holds_none("zlicence Bridge end");
}
END_TEST

START_TEST(publishers)
{
	holds_all("zpublisher Pier News Agency end");
	holds_all("zpublisher خبرگزاری اسکله end");
	holds_none("zpublisher Pier end"); /* also a common word */
	holds_none("zpublisher Harbour News end");
	holds_all("zowner Pier end"); /* in a line of its own it is believed */
}
END_TEST

START_TEST(persons)
{
	holds_all("zperson Sara end");
	holds_all("zperson Sara Rahimi end");
	holds_all("zperson J. R. van der Berg end");
	holds_all("zperson Seán O’Brien-Ní Fhloinn end");
	holds_all("zperson سارا رحیمی end");
	holds_all("zperson Сара Рахими end");
	holds_none("zperson sara rahimi end");
	holds_all("zperson van der Berg end");
	holds_all("zperson al-Rashid end");
	holds_none("zperson van der end");
	holds_none("zperson Sara Rahimi and Bo Chen end");
	holds_none("zperson ấn end");
	holds_none("zperson One Two Three Four Five Six Seven end");
	find("zopen Sara Rahimi de la Mancha and went home");
	check_words(facts.credited.items[0].creator, "Sara Rahimi de la Mancha");
	find("zopen Sara\nRahimi");
	check_words(facts.credited.items[0].creator, "Sara");
}
END_TEST

START_TEST(creators)
{
	holds_all("zcreator Sara Rahimi end");
	holds_all("zcreator Pier News end");
	check_words(facts.credited.items[0].source, "Pier News"); /* a publisher is a source */
	holds_all("zcreator the Evening end");
	holds_none("zcreator nobody end");
}
END_TEST

START_TEST(organisations)
{
	holds_all("zorganisation the Omani foreign ministry");
	holds_all("zorganisation Ministry of Health and Ports");
	holds_all("zorganisation the Port Authority");
	holds_all("zorganisation the ministry for the North");
	holds_none("zorganisation the plan of the day today, says the ministry");
	find("zorganisation the ministry of health");
	check_words(facts.credited.items[0].source, "the ministry");
	ck_assert_int_eq(facts.credited.items[0].role, BL_ROLE_ORGANISATION);
}
END_TEST

START_TEST(documents)
{
	holds_all("zdocument a leaked report end");
	holds_all("zdocument the Annual Study end");
	holds_none("zdocument the weather end");
	holds_all("zdocument the report end");
	ck_assert_int_eq(facts.credited.items[0].role, BL_ROLE_DOCUMENT);
}
END_TEST

static void has_title(const char *title)
{
	holds_all(bl_str_format(&arena, "ztitle %s end", title).data);
	check_words(facts.credited.items[0].title, title);
}

START_TEST(titles)
{
	has_title("\"Bridges, and how to cross them: a guide\"");
	has_title("“Bridges”");
	has_title("„Brücken“");
	has_title("«پل‌ها»");
	has_title("「橋」");
	has_title("《橋》");
	has_title("Bridges of Isfahan");
	holds_none("ztitle “never closed end");
	holds_none("ztitle “” end");
	holds_none("ztitle bridges end");
}
END_TEST

START_TEST(years)
{
	holds_all("zyear 2026 end");
	holds_all("zyear 2019–2026 end");
	holds_all("zyear 2019-2021, 2026 end");
	holds_none("zyear 3026 end");
	holds_none("zyear 20261 end");
	holds_none("zyear 202 end");
}
END_TEST

START_TEST(dates)
{
	holds_all("zdate 20 November 2026 end");
	holds_all("zdate November 20, 2026 end");
	holds_all("zdate 2026-11-20 end");
	holds_all("zdate Nov. 20 end");
	holds_none("zdate November end");
	holds_none("zdate someday end");
}
END_TEST

START_TEST(versions)
{
	holds_all("zversion 4.0 end");
	holds_all("zversion v4 end");
	holds_all("zversion version 4.0 end");
	holds_all("zversion ۴٫۰ end");
	holds_all("zversion ٤.٠ end");
	holds_all("zversion ４．０ end");
	holds_none("zversion 2026 end");
	holds_none("zversion four end");
}
END_TEST

static void makes(const char *digits, const char *value, size_t end)
{
	char out[16] = "untouched";

	ck_assert_uint_eq(bl_version_end(bl_str_of(digits), 0, out), end);
	if (value)
		ck_assert_str_eq(out, value);
}

START_TEST(numbers_of_versions)
{
	makes("4.0", "4.0", 3);
	makes("4", "4.0", 1);
	makes("4.", "4.0", 1);
	makes("2.5 and", "2.5", 3);
	makes("۳٫۰", "3.0", 6);
	makes("３．０", "3.0", 9);
	makes("३.०", "3.0", 7);
	makes("123", NULL, 0);
	makes("x", NULL, 0);
	makes("", NULL, 0);
	makes("1.99999999999999999999", "1.9999999999", 12);
}
END_TEST

START_TEST(addresses)
{
	holds_all("zaddress https://pier.example/news/1 end");
	holds_all("zaddress www.pier.example end");
	holds_all("zaddress //pier.example/a?b=c&d=%20#e end");
	holds_all("zaddress http://pier.example/پل end");
	holds_none("zaddress pier.example end");
	holds_none("zaddress https end");
}
END_TEST

static void ends_at(const char *address, size_t end)
{
	ck_assert_msg(bl_address_end(bl_str_of(address), 0) == end, "%s: %zu", address,
	              bl_address_end(bl_str_of(address), 0));
}

START_TEST(addresses_leave_what_follows)
{
	ends_at("https://a.example/b.", 19);
	ends_at("https://a.example/b).", 19);
	ends_at("https://a.example/b_(c)", 23);
	ends_at("https://a.example/b_(c)).", 23);
	ends_at("https://a.example/b**", 19);
	ends_at("https://a.example/b\">", 19);
	ends_at("https://a.example/b\xC2\xA0"
	        "c",
	        19);
	ends_at("https://a.example/b”", 19);
	ends_at("https://a.example/b’s", 19);
	ends_at("https://a.example/b»", 19);
	ends_at("https://a.example/b。次", 19);
	ends_at("https://a.example/b، بعد", 19);
	ends_at("HTTPS://A.EXAMPLE/B", 19);
	ends_at("ftp://a.example/b", 0);
	ends_at("", 0);
}
END_TEST

/* Browsers do not go beyond a few thousand bytes either. */
START_TEST(addresses_are_not_endless)
{
	size_t size = 1 << 20;
	char *bytes = bl_arena_take(&arena, size + 1);

	memset(bytes, 'a', size);
	memcpy(bytes, "https://", 8);
	ck_assert_uint_le(bl_address_end((bl_str){bytes, size}, 0), 4096);
	ck_assert_uint_ge(bl_address_end((bl_str){bytes, size}, 0), 2000);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("slots");
	TCase *tests = tcase_create("slots");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_cues, close_world);
	tcase_add_test(tests, licences);
	tcase_add_test(tests, publishers);
	tcase_add_test(tests, persons);
	tcase_add_test(tests, creators);
	tcase_add_test(tests, organisations);
	tcase_add_test(tests, documents);
	tcase_add_test(tests, titles);
	tcase_add_test(tests, years);
	tcase_add_test(tests, dates);
	tcase_add_test(tests, versions);
	tcase_add_test(tests, numbers_of_versions);
	tcase_add_test(tests, addresses);
	tcase_add_test(tests, addresses_leave_what_follows);
	tcase_add_test(tests, addresses_are_not_endless);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
