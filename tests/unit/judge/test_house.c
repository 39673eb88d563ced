/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a house says of itself, and what its documents say to their checker. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/input.h"
#include "judge/ignore.h"
#include "judge/reported.h"

static bl_scanner *scanner;
static bl_house house;
static const bl_verdict *verdict;

static void begin(void)
{
	ck_assert_int_eq(bl_scanner_new(&scanner, bl_rules_builtin(), NULL, NULL), 0);
	house = (bl_house){.heeds_document = true};
}

static void end(void)
{
	bl_scanner_free(scanner);
}

static void check_as(const char *text, bl_format format)
{
	bl_document document = {.bytes = {text, strlen(text)}, .format = format, .house = &house};

	ck_assert_int_eq(bl_check(scanner, &document, &verdict, NULL), 0);
}

static const bl_finding *find(const char *requirement)
{
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (verdict->findings[i]->requirement.size == strlen(requirement) &&
		    !memcmp(verdict->findings[i]->requirement.data, requirement,
		            strlen(requirement)))
			return verdict->findings[i];
	return NULL;
}

static const char *suppressed_by(const char *requirement)
{
	const bl_finding *finding = find(requirement);

	return finding && finding->suppressed_where.data ? finding->suppressed_where.data : "";
}

#define NOTICE "This article by Example Daily is licensed under CC BY 4.0.\n"

/* ---- The house ----------------------------------------------------------------------------- */

START_TEST(a_notice_of_ours_is_marking)
{
	static const bl_str ours[] = {{"the example daily", 17}}, others[] = {{"Daily", 5}};

	check_as(NOTICE, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("name-and-link-licence")->outcome, BL_OUTCOME_NOT_MET);
	house.names = others;
	house.name_count = 1;
	check_as(NOTICE, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("name-and-link-licence")->outcome, BL_OUTCOME_NOT_MET);
	house.names = ours;
	check_as(NOTICE, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("name-and-link-licence")->outcome, BL_OUTCOME_NOT_NEEDED);
	ck_assert_ptr_nonnull(find("marking/not-linked"));
}
END_TEST

static const struct {
	const char *url;
	bool ours;
} sites[] = {{"https://daily.example/a", true},
             {"https://News.Daily.example:443/a?b", true},
             {"https://notdaily.example/a", false},
             {"https://daily.example.org/a", false},
             {"https://other.example/daily.example", false}};

START_TEST(a_page_of_ours_is_ours)
{
	static const bl_str domains[] = {{"daily.example", 13}};
	bl_document document = {.bytes = {NOTICE, sizeof NOTICE - 1}, .house = &house};

	house.domains = domains;
	house.domain_count = 1;
	document.stated.source_url = (bl_str){sites[_i].url, strlen(sites[_i].url)};
	ck_assert_int_eq(bl_check(scanner, &document, &verdict, NULL), 0);
	ck_assert_msg((find("name-and-link-licence")->outcome == BL_OUTCOME_NOT_NEEDED) ==
	                      sites[_i].ours,
	              "%s", sites[_i].url);
}
END_TEST

START_TEST(what_is_held_needs_no_permission)
{
	static const char text[] = "LONDON (Reuters) - Shares rose on Monday.\n";
	static const bl_str names[] = {{"Example Wire", 12}, {"Reuters", 7}},
			    id[] = {{"reuters", 7}};

	check_as(text, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("permission")->outcome, BL_OUTCOME_UNSURE);
	house.held = names;
	house.held_count = 1;
	check_as(text, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("permission")->outcome, BL_OUTCOME_UNSURE);
	house.held_count = 2;
	check_as(text, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("permission")->outcome, BL_OUTCOME_NOT_NEEDED);
	house.held = id;
	house.held_count = 1;
	check_as(text, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("permission")->outcome, BL_OUTCOME_NOT_NEEDED);
}
END_TEST

#define LEVEL(words) .id = {words, sizeof(words) - 1}

START_TEST(the_most_specific_wish_wins)
{
	static const bl_level levels[] = {
		{LEVEL("name-and-link-licence"), .severity = BL_SEVERITY_NOTE},
		{LEVEL("licence"), .is_off = true},
		{LEVEL("cc-by-3.0/link-to-the-original"), .severity = BL_SEVERITY_ERROR},
		{LEVEL("licence"), .layer = 1, .severity = BL_SEVERITY_ERROR}};

	house.levels = levels;
	house.level_count = 3;
	check_as(NOTICE, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("name-and-link-licence")->severity, BL_SEVERITY_NOTE);
	ck_assert(bl_finding_is_reported(find("name-and-link-licence")));
	ck_assert_str_eq(suppressed_by("link-to-the-original"), "config");
	house.level_count = 4;
	check_as(NOTICE, BL_FORMAT_TEXT);
	ck_assert_int_eq(find("name-and-link-licence")->severity, BL_SEVERITY_ERROR);
	ck_assert_str_eq(suppressed_by("link-to-the-original"), "");
}
END_TEST

START_TEST(what_is_off_decides_nothing)
{
	static const bl_level levels[] = {{LEVEL("licence"), .is_off = true}};

	check_as(NOTICE, BL_FORMAT_TEXT);
	ck_assert_int_eq(verdict->outcome, BL_OUTCOME_NOT_MET);
	house.levels = levels;
	house.level_count = 1;
	check_as(NOTICE, BL_FORMAT_TEXT);
	ck_assert_int_eq(verdict->outcome, BL_OUTCOME_NONE);
}
END_TEST

START_TEST(the_baseline_knows_a_finding_that_moved)
{
	bl_fingerprint known[1];

	check_as(NOTICE, BL_FORMAT_TEXT);
	memcpy(known[0], find("name-and-link-licence")->fingerprint, sizeof known[0]);
	house.known = (const bl_fingerprint *)known;
	house.known_count = 1;
	check_as("A line before.\n\n" NOTICE, BL_FORMAT_TEXT);
	ck_assert_str_eq(suppressed_by("name-and-link-licence"), "baseline");
	ck_assert(verdict->outcome != BL_OUTCOME_NOT_MET);
}
END_TEST

START_TEST(a_picture_wants_its_credit)
{
	static const char bare[] = "<p>Words.</p><img src=a.jpg alt=Bridge><p>More words.</p>";
	static const char given[] =
		"<figure><img src=a.jpg alt=Bridge><figcaption>Photo: Sara Rahimi</figcaption>"
		"</figure><p>More words.</p>";

	check_as(bare, BL_FORMAT_HTML);
	ck_assert_ptr_null(find("marking/picture-without-credit"));
	house.wants_image_credits = true;
	check_as(bare, BL_FORMAT_HTML);
	ck_assert_ptr_nonnull(find("marking/picture-without-credit"));
	check_as(given, BL_FORMAT_HTML);
	ck_assert_ptr_null(find("marking/picture-without-credit"));
}
END_TEST

/* ---- Suppressions -------------------------------------------------------------------------- */

#define MISSING "name-and-link-licence"

static const struct {
	const char *text;
	bl_format format;
	const char *where;  /* that suppresses what is missing, or "" */
	const char *answer; /* the finding about the suppression, or NULL */
} comments[] = {
	{"<!-- bylint-ignore name-and-link-licence: the page links it -->\n\n" NOTICE,
         BL_FORMAT_MARKDOWN, "comment", NULL},
	{"<!--bylint-ignore\n cc-by-4.0/name-and-link-licence : why\n-->\n\n" NOTICE,
         BL_FORMAT_MARKDOWN, "comment", NULL},
	{"<p>" NOTICE "</p><!-- bylint-ignore name-and-link-licence: it is in the frame -->",
         BL_FORMAT_HTML, "comment", NULL},
	{"<!-- bylint-ignore name-and-link-licence: no comment in a text -->\n" NOTICE,
         BL_FORMAT_TEXT, "", NULL},
	{"```\n<!-- bylint-ignore name-and-link-licence: shown -->\n```\n\n" NOTICE,
         BL_FORMAT_MARKDOWN, "", NULL},
	{"<!-- bylint-ignore name-and-link-licence -->\n\n" NOTICE, BL_FORMAT_MARKDOWN, "",
         "config/unknown-suppression"},
	{"<!-- bylint-ignore name-and-link-licence: -->\n\n" NOTICE, BL_FORMAT_MARKDOWN, "",
         "config/unknown-suppression"},
	{"<!-- bylint-ignore: -->\n\n" NOTICE, BL_FORMAT_MARKDOWN, "",
         "config/unknown-suppression"},
	{"<!-- bylint-ignore name-and-link-license: typo -->\n\n" NOTICE, BL_FORMAT_MARKDOWN, "",
         "config/unknown-suppression"},
	{"<!-- bylint-ignore cc-by-3.0/name-and-link-licence: another -->\n\n" NOTICE,
         BL_FORMAT_MARKDOWN, "", "config/unused-suppression"},
	{"<!-- bylint-ignore keep-disclaimer: none -->\n\n" NOTICE, BL_FORMAT_MARKDOWN, "",
         "config/unused-suppression"},
	{"<!-- bylint-ignore name-and-link-licence: never closed\n\n" NOTICE, BL_FORMAT_MARKDOWN,
         "", NULL},
	{"---\nbylint:\n  ignore:\n    - {requirement: name-and-link-licence, reason: a page}\n"
         "---\n\n" NOTICE,
         BL_FORMAT_MARKDOWN, "front-matter", NULL},
	{"---\nbylint:\n  ignore:\n    - reason: a page\n      requirement: name-and-link-licence\n"
         "---\n\n" NOTICE,
         BL_FORMAT_MARKDOWN, "front-matter", NULL},
	{"---\nbylint:\n  ignore: [name-and-link-licence]\n---\n\n" NOTICE, BL_FORMAT_MARKDOWN, "",
         "config/unknown-suppression"},
};

START_TEST(suppressions)
{
	const char *answers[] = {"config/unknown-suppression", "config/unused-suppression"};

	check_as(comments[_i].text, comments[_i].format);
	if (find(MISSING))
		ck_assert_msg(!strcmp(suppressed_by(MISSING), comments[_i].where), "%s",
		              comments[_i].text);
	else
		ck_assert_str_eq(comments[_i].where, "");
	for (size_t i = 0; i < 2; i++) {
		bool wanted = comments[_i].answer && !strcmp(answers[i], comments[_i].answer);

		ck_assert_msg((find(answers[i]) != NULL) == wanted, "%s: %s", comments[_i].text,
		              answers[i]);
	}
	house.heeds_document = false;
	check_as(comments[_i].text, comments[_i].format);
	ck_assert_str_eq(suppressed_by(MISSING), "");
	ck_assert_ptr_null(find(answers[0]));
	ck_assert_ptr_null(find(answers[1]));
}
END_TEST

START_TEST(front_matter_says_how_a_text_is_used)
{
	static const char text[] =
		"---\nbylint:\n  use: adapt\n  own: false\n---\n\nThis article is "
		"licensed under CC BY-ND 4.0.\n";

	check_as(text, BL_FORMAT_MARKDOWN);
	ck_assert_int_eq(find("no-derivatives")->outcome, BL_OUTCOME_NOT_MET);
	house.use_is_final = true;
	check_as(text, BL_FORMAT_MARKDOWN);
	ck_assert_int_eq(find("no-derivatives")->outcome, BL_OUTCOME_UNSURE);
	house = (bl_house){.heeds_document = false};
	check_as(text, BL_FORMAT_MARKDOWN);
	ck_assert_int_eq(find("no-derivatives")->outcome, BL_OUTCOME_UNSURE);
}
END_TEST

START_TEST(an_unknown_setting_is_a_note)
{
	check_as("---\nbylint: {use: adopt, uses: adapt}\n---\n\nWords.\n", BL_FORMAT_MARKDOWN);
	ck_assert_uint_eq(verdict->note_count, 2);
	check_as("---\nbylint: {use: adapt}\n---\n\nWords.\n", BL_FORMAT_MARKDOWN);
	ck_assert_uint_eq(verdict->note_count, 0);
}
END_TEST

/* ---- Ids ----------------------------------------------------------------------------------- */

/* Every id that the sources write down can be suppressed. */
START_TEST(every_id_is_known)
{
	static const char *const files[] = {"src/judge/conflicts.c", "src/judge/marking.c",
	                                    "src/judge/ignore.c"};
	static const char *const classes[] = {"\"conflict/", "\"marking/", "\"policy/",
	                                      "\"config/"};
	size_t found = 0;
	bl_buf text;
	bool cut;

	bl_buf_init(&text, NULL, 1 << 20);
	for (size_t f = 0; f < 3; f++)
		for (size_t k = 0; k < 4; k++) {
			const char *at;

			ck_assert_int_eq(bl_input_read(&text, files[f], 1 << 20, &cut, NULL), 0);
			for (at = text.data; (at = strstr(at, classes[k])); found++) {
				bl_str id = {at + 1, strcspn(at + 1, "\"")};

				at += id.size;
				ck_assert_msg(bl_ignore_is_known(bl_rules_builtin(), id), "%.*s",
				              BL_ARG(id));
			}
		}
	ck_assert_uint_gt(found, 20);
	bl_buf_free(&text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("house");
	TCase *tests = tcase_create("house");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, a_notice_of_ours_is_marking);
	tcase_add_loop_test(tests, a_page_of_ours_is_ours, 0, sizeof sites / sizeof *sites);
	tcase_add_test(tests, what_is_held_needs_no_permission);
	tcase_add_test(tests, the_most_specific_wish_wins);
	tcase_add_test(tests, what_is_off_decides_nothing);
	tcase_add_test(tests, the_baseline_knows_a_finding_that_moved);
	tcase_add_test(tests, a_picture_wants_its_credit);
	tcase_add_loop_test(tests, suppressions, 0, sizeof comments / sizeof *comments);
	tcase_add_test(tests, front_matter_says_how_a_text_is_used);
	tcase_add_test(tests, an_unknown_setting_is_a_note);
	tcase_add_test(tests, every_id_is_known);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
