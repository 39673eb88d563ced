/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a phrase finds in a text, and what it leaves alone. */
#include <time.h>

#include "ledger.h"

/* A world whose only phrase is this one, with a list or two for it. */
static void learn(const char *phrase)
{
	bl_str doubled = {NULL, 0};

	reopen_world();
	doubled = bl_str_format(&cards.rules.arena, "%s", "");
	for (const char *c = phrase; *c; c++)
		doubled = bl_str_format(&cards.rules.arena, "%s%s%c", doubled.data,
		                        *c == '\'' ? "'" : "", *c);
	deck_add(&cards, "notices/x.yaml",
	         bl_str_format(
			 &cards.rules.arena,
			 "notices: x\nlanguage: x\n"
			 "lists:\n"
			 "  colour: [red, dark blue, blue, blue-green]\n"
			 "  tint: [pale <colour>, '(very) deep <colour>', '<colour>/<colour>ish']\n"
			 "  endless: ['<endless> <endless>', '(<endless>) on']\n"
			 "changes:\n  - '%s'\n",
			 doubled.data)
	                 .data);
	add_publishers();
	deck_good(&cards);
}

/* The one match in a text, or NULL. */
static void finds(const char *document, const char *expected)
{
	find(document);
	if (!expected) {
		ck_assert_msg(facts.remarks.count == 0, "<%.*s> was found in: %s",
		              BL_ARG(words_at(facts.remarks.items[0].span)), document);
		return;
	}
	ck_assert_msg(facts.remarks.count == 1, "%zu matches in: %s", facts.remarks.count,
	              document);
	check_words(facts.remarks.items[0].span, expected);
}

START_TEST(case_and_blanks_make_no_difference)
{
	learn("taken from the archive");
	finds("It was TAKEN  From\nthe \xC2\xA0 Archive.", "TAKEN  From\nthe \xC2\xA0 Archive");
	finds("taken *from* the “archive”", "taken *from* the “archive");
	finds("taken from\n\nthe archive", NULL);
	finds("mistaken from the archives", NULL);
	finds("takenfrom the archive", NULL);
}
END_TEST

START_TEST(optional_parts)
{
	learn("(kindly) taken (with thanks (and regards)) from");
	finds("We have kindly taken from it.", "kindly taken from");
	finds("taken with thanks from", "taken with thanks from");
	finds("taken with thanks and regards from", "taken with thanks and regards from");
	finds("taken and regards from", NULL);
	finds("unkindly taken from", "taken from");
}
END_TEST

START_TEST(alternatives)
{
	learn("photo/picture/still by/of <person>/<publisher>");
	finds("Picture of Sara Rahimi", "Picture of Sara Rahimi");
	finds("still by PNA", "still by PNA");
	finds("photos by Sara", NULL);
	finds("photo Sara", NULL);
}
END_TEST

START_TEST(lists_prefer_the_longest_entry)
{
	learn("painted <colour> here");
	finds("painted dark blue here", "painted dark blue here");
	finds("painted blue-green here", "painted blue-green here");
	finds("painted blue green here", "painted blue green here");
	finds("painted green here", NULL);
}
END_TEST

/* Where the longest entry leads nowhere, a shorter one is tried. */
START_TEST(lists_give_way)
{
	learn("painted <colour> green");
	finds("painted blue green", "painted blue green");
	finds("painted blue-green green", "painted blue-green green");
}
END_TEST

START_TEST(entries_with_signs)
{
	learn("painted <tint> here");
	finds("painted pale dark blue here", "painted pale dark blue here");
	finds("painted very deep red here", "painted very deep red here");
	finds("painted deep red here", "painted deep red here");
	finds("painted red here", NULL);
	finds("painted very red here", NULL);
}
END_TEST

START_TEST(a_few_words)
{
	learn("no part ... may be copied");
	finds("No part of this long and winding text may be copied",
	      "No part of this long and winding text may be copied");
	finds("No part may be copied", "No part may be copied");
	finds("No part of one two three four five six may be copied", NULL);
	finds("No part of it. Other texts may be copied", NULL);
	finds("No part of version 4.0 may be copied", "No part of version 4.0 may be copied");
}
END_TEST

START_TEST(dots_take_the_fewest)
{
	learn("copied ... leave");
	finds("copied without leave or other leave", "copied without leave");
}
END_TEST

START_TEST(punctuation)
{
	learn("photo: <person>");
	finds("Photo: Sara Rahimi", "Photo: Sara Rahimi");
	finds("Photo : Sara Rahimi", "Photo : Sara Rahimi");
	finds("Photo:Sara Rahimi", "Photo:Sara Rahimi");
	finds("Photo Sara Rahimi", NULL);
	learn("\\(<publisher>\\) said");
	finds("It rained (PNA) said Ali", "(PNA) said");
	finds("It rained ( PNA ) said Ali", "( PNA ) said");
	finds("It rained PNA said Ali", NULL);
}
END_TEST

START_TEST(dashes_that_are_meant)
{
	learn("\\(<publisher>\\) —/–/-");
	finds("LAGOS (PNA) — Rain fell", "(PNA) —");
	finds("LAGOS (PNA) - Rain fell", "(PNA) -");
	finds("LAGOS (PNA)– Rain fell", "(PNA)–");
	finds("LAGOS (PNA) Rain fell", NULL);
	learn("licence — <publisher>");
	finds("Licence — PNA", "Licence — PNA");
	finds("License - PNA", "License - PNA");
	finds("License PNA", NULL);
	learn("source - <publisher>");
	finds("Source – PNA", "Source – PNA");
}
END_TEST

START_TEST(hyphens)
{
	learn("re-use of web-site");
	finds("reuse of website", "reuse of website");
	finds("re-use of web site", "re-use of web site");
	finds("re use of web–site", "re use of web–site");
}
END_TEST

START_TEST(quotes)
{
	learn("it isn't ours");
	finds("It isn’t ours", "It isn’t ours");
	finds("It isnt ours", NULL);
}
END_TEST

START_TEST(spellings_of_licence)
{
	learn("sublicensed or licence");
	finds("sublicenced or license", "sublicenced or license");
}
END_TEST

START_TEST(letters)
{
	learn("fotó: رسانه ی ما");
	finds("Foto\xCC\x81: رسانه ي ما", "Foto\xCC\x81: رسانه ي ما");
	finds("FOTÓ: رسانه ی ما", "FOTÓ: رسانه ی ما");
	learn("café ک شما");
	finds("Café ك شما", "Café ك شما");
}
END_TEST

START_TEST(words_have_edges)
{
	learn("cropped");
	finds("uncropped", NULL);
	finds("croppedness", NULL);
	finds("(cropped)", "cropped");
	finds("ácropped", NULL);
	learn("photo <person>");
	finds("photo Sara", "photo Sara");
	learn("撮影");
	finds("写真撮影者", "撮影");
}
END_TEST

/* The reading that begins first, with as many optional parts as are there. */
START_TEST(what_stands_before_belongs_to_it)
{
	learn("(\\[) (<colour>) (very) taken from");
	finds("a dark blue very taken from", "dark blue very taken from");
	finds("[blue taken from", "[blue taken from");
	finds("very blue taken from", "blue taken from");
}
END_TEST

START_TEST(paragraphs_are_not_left)
{
	learn("(this text) shortened ... <person>");
	finds("this text\n\nshortened by Sara", "shortened by Sara");
	finds("shortened by\n\nSara", NULL);
	finds("shortened by\n\nclever Sara", NULL);
	finds("shortened by\nclever Sara", "shortened by\nclever Sara");
}
END_TEST

/* ---- Hostile phrases and texts end ---- */

static bl_str repeated(const char *word, size_t count)
{
	size_t size = strlen(word);
	char *out = bl_arena_take(&arena, size * count + 1);

	for (size_t i = 0; i < count; i++)
		memcpy(out + i * size, word, size);
	return (bl_str){out, size * count};
}

/* So many matches, and soon. */
static void ends_with(size_t matches, bl_str document)
{
	clock_t begin = clock();

	find(document.data);
	ck_assert_uint_eq(facts.remarks.count, matches);
	ck_assert_msg(clock() - begin < 20 * CLOCKS_PER_SEC, "%.1f s",
	              (double)(clock() - begin) / CLOCKS_PER_SEC);
}

START_TEST(a_list_of_itself_ends)
{
	learn("go <endless> home");
	ends_with(0, repeated("go on on on on on on on on on on on ", 3000));
}
END_TEST

START_TEST(choices_in_choices_end)
{
	learn("(a/a (a/a (a/a (a/a)))) (a/a (a/a (a/a (a/a)))) (a/a (a/a (a/a (a/a)))) (a/a (a/a (a/a))) ... (a/a) ... zone");
	ends_with(0, repeated("a a a a a a a a zones ", 3000));
	ends_with(1, BL_S("a zone"));
}
END_TEST

START_TEST(dots_in_a_row_end)
{
	learn("begin ... ... ... ... ... ... ... ... ... finish");
	ends_with(0, repeated("begin x x x ", 3000));
}
END_TEST

/* A phrase gives up when its steps are used up, and the next place is tried afresh. */
START_TEST(steps_are_counted_for_each_place)
{
	bl_limits limits = {(size_t)1 << 30, (size_t)1 << 30, 10000, 10000, 24};

	learn("zigzag (a/b/c) ... (a/b/c) ... the");
	find_within("zigzag one two three four the. Zigzag the", &limits);
	ck_assert_uint_eq(facts.remarks.count, 1);
	check_words(facts.remarks.items[0].span, "Zigzag the");
	limits.phrase_steps = 4000;
	find_within("zigzag one two three four the. Zigzag the", &limits);
	ck_assert_uint_eq(facts.remarks.count, 2);
}
END_TEST

/* The longest phrase that the loader lets pass is found, words and all. */
START_TEST(a_phrase_of_many_words)
{
	bl_str words = repeated("a b c d e ", 14);
	bl_str longer = bl_str_format(&arena, "zigzag %sof", words.data), card;
	char whole[512];

	snprintf(whole, sizeof whole, "%s", longer.data);
	learn(whole);
	finds(whole, whole);
	reopen_world();
	card = bl_str_format(&arena, "notices: x\nlanguage: x\nchanges: [%sof]\n",
	                     repeated("a b c d e ", 30).data);
	deck_add(&cards, "notices/x.yaml", card.data);
	ck_assert_int_eq(deck_compile(&cards), BL_E_RULES);
	ck_assert_str_eq(cards.error.text, "the phrase has too many words to be followed");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("walk");
	TCase *tests = tcase_create("walk");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_world, close_world);
	tcase_add_test(tests, case_and_blanks_make_no_difference);
	tcase_add_test(tests, optional_parts);
	tcase_add_test(tests, alternatives);
	tcase_add_test(tests, lists_prefer_the_longest_entry);
	tcase_add_test(tests, lists_give_way);
	tcase_add_test(tests, entries_with_signs);
	tcase_add_test(tests, a_few_words);
	tcase_add_test(tests, dots_take_the_fewest);
	tcase_add_test(tests, punctuation);
	tcase_add_test(tests, dashes_that_are_meant);
	tcase_add_test(tests, hyphens);
	tcase_add_test(tests, quotes);
	tcase_add_test(tests, spellings_of_licence);
	tcase_add_test(tests, letters);
	tcase_add_test(tests, words_have_edges);
	tcase_add_test(tests, what_stands_before_belongs_to_it);
	tcase_add_test(tests, paragraphs_are_not_left);
	tcase_add_test(tests, a_list_of_itself_ends);
	tcase_add_test(tests, choices_in_choices_end);
	tcase_add_test(tests, dots_in_a_row_end);
	tcase_add_test(tests, steps_are_counted_for_each_place);
	tcase_add_test(tests, a_phrase_of_many_words);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
