/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Who is named, what is linked, what is kept: the questions that do not depend on the use. */
#include "hand.h"

#define NOTICE "This article is under CC BY 4.0"

static hand by_hand;

static void open_hand(void)
{
	hand_open(
		&by_hand, NOTICE
		". A bridge at dawn. By Sara Rahimi (https://mehrnews.com/1). Mehr News "
		"Agency. © 2026 Sara Rahimi. Flickr. https://creativecommons.org/licenses/by/4.0/");
}

static void close_hand(void)
{
	hand_close(&by_hand);
}

/* ---- Names ---- */

static void byline(hand *h, bl_relation relation, bl_role role)
{
	bl_credited *credited = hand_credit(h, BL_CREDIT_BYLINE, relation, "By Sara Rahimi");

	credited->creator = hand_span(h, "Sara Rahimi");
	credited->role = role;
}

static void republished_from(hand *h, const char *source, const char *id)
{
	bl_credited *credited =
		hand_credit(h, BL_CREDIT_REPUBLICATION, BL_RELATION_DERIVATION, source);

	credited->source = hand_span(h, source);
	credited->publisher = hand_publisher(id);
}

static const struct {
	const char *author, *publisher; /* supplied */
	bool byline, reported, translated, republished, flickr, copyright;
	const char *outcome;
} names[] = {
	{NULL, NULL, false, false, false, false, false, false, "unsure"},
	{NULL, NULL, true, false, false, false, false, false, "met"},
	{NULL, NULL, false, true, false, false, false, false, "unsure"},
	{NULL, NULL, false, false, true, false, false, false, "unsure"},
	{NULL, NULL, false, false, false, true, false, false, "met"},
	{NULL, NULL, false, false, false, false, true, false, "unsure"},
	{NULL, NULL, false, false, false, false, false, true, "met"},
	{"sara rahimi", NULL, true, false, false, false, false, false, "met"},
	{"Sara Rahimi", NULL, false, false, false, false, false, true, "met"},
	{"Sara Rahimi", NULL, false, true, false, false, false, false, "not-met"},
	{"Bo Chen", NULL, true, false, false, true, false, true, "not-met"},
	{"Sara Rahimi and Bo Chen", NULL, true, false, false, false, false, false, "not-met"},
	{"Sara Rahimi", NULL, false, false, false, true, false, false, "not-met"},
	{NULL, "Mehr News Agency", false, false, false, false, false, false, "not-met"},
	{NULL, "Mehr News Agency", false, false, false, true, false, false, "met"},
	{NULL, "Mehr News Agency", true, false, false, false, false, false, "met"},
	{NULL, "Mehr News Agency", false, false, false, false, false, true, "not-met"},
};

START_TEST(names_the_creator)
{
	hand *h = &by_hand;

	hand_grant(h, NOTICE, "cc-by-4.0");
	h->document.stated.author = bl_str_of(names[_i].author);
	h->document.stated.publisher = bl_str_of(names[_i].publisher);
	if (names[_i].byline)
		byline(h, BL_RELATION_SELF, BL_ROLE_AUTHOR);
	if (names[_i].reported)
		byline(h, BL_RELATION_REFERENCE, BL_ROLE_OUTLET);
	if (names[_i].translated)
		byline(h, BL_RELATION_SELF, BL_ROLE_TRANSLATOR);
	if (names[_i].republished)
		republished_from(h, "Mehr News Agency", "mehr-news");
	if (names[_i].flickr)
		republished_from(h, "Flickr", "flickr");
	if (names[_i].copyright)
		hand_remark(h, BL_SECTION_COPYRIGHT, "© 2026 Sara Rahimi")->holder =
			hand_span(h, "Sara Rahimi");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "name-the-creator"), names[_i].outcome);
}
END_TEST

START_TEST(a_record_field_names)
{
	hand *h = &by_hand;
	const bl_finding *finding;

	hand_grant(h, NOTICE, "cc-by-4.0");
	h->document.record.author = BL_S("Bo Chen");
	hand_judge(h);
	finding = hand_find(h, "name-the-creator", BL_SUBJECT_DOCUMENT);
	ck_assert_int_eq(finding->outcome, BL_OUTCOME_MET);
	ck_assert_uint_eq(finding->evidence_count, 1);
	hand_expect(finding->evidence[0].field, "author");
	ck_assert_uint_eq(finding->evidence[0].span.begin, BL_NOWHERE);
}
END_TEST

START_TEST(a_picture_credit_names_nobody_of_the_text)
{
	hand *h = &by_hand;

	hand_grant(h, NOTICE, "cc-by-4.0");
	byline(h, BL_RELATION_DERIVATION, BL_ROLE_PHOTOGRAPHER);
	h->facts.credited.items[0].kind = BL_CREDIT_IMAGE;
	h->facts.credited.items[0].scope = BL_SCOPE_IMAGE;
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "name-the-creator"), "unsure");
}
END_TEST

/* ---- Links ---- */

static const struct {
	const char *stated, *no_source, *record;
	bool credit, other_licensor;
	const char *outcome;
} links[] = {
	{NULL, NULL, NULL, false, false, "unsure"},
	{"http://www.mehrnews.com/1/", NULL, NULL, false, false, "met"},
	{"https://mehrnews.com/12", NULL, NULL, false, false, "not-met"},
	{NULL, "Print only.", NULL, false, false, "not-needed"},
	{NULL, NULL, NULL, true, false, "met"},
	{NULL, NULL, "https://mehrnews.com/12", false, false, "met"},
	{"https://mehrnews.com/12", NULL, "https://mehrnews.com/12", false, false, "met"},
	{NULL, NULL, "https://apnews.com/12", false, true, "unsure"},
};

START_TEST(links_the_original)
{
	hand *h = &by_hand;
	bl_declared *d = hand_grant(h, NOTICE, "cc-by-4.0");

	if (links[_i].other_licensor) {
		d->licensor = hand_span(h, "Mehr News Agency");
		d->publisher = hand_publisher("mehr-news");
	}
	h->document.stated.source_url = bl_str_of(links[_i].stated);
	h->document.stated.no_source = bl_str_of(links[_i].no_source);
	h->document.record.url = bl_str_of(links[_i].record);
	if (links[_i].credit)
		hand_credit(h, BL_CREDIT_TASL, BL_RELATION_DERIVATION, "By Sara Rahimi")->url =
			hand_span(h, "https://mehrnews.com/1");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "link-to-the-original"), links[_i].outcome);
}
END_TEST

START_TEST(links_the_licence_or_says_how)
{
	hand *h = &by_hand;
	const bl_finding *finding;

	hand_grant(h, NOTICE, "cc-by-4.0");
	hand_judge(h);
	finding = hand_find(h, "name-and-link-licence", BL_SUBJECT_DOCUMENT);
	ck_assert_int_eq(finding->outcome, BL_OUTCOME_NOT_MET);
	ck_assert_uint_eq(finding->fix_span.begin, strlen(NOTICE));
	ck_assert_uint_eq(finding->fix_span.end, strlen(NOTICE));
	hand_expect(finding->fix_text, " (https://creativecommons.org/licenses/by/4.0/)");
	hand_expect(finding->fix, NOTICE " (https://creativecommons.org/licenses/by/4.0/)");
	hand_link(h, &h->facts.declared.items[0], "https://creativecommons.org/licenses/by/4.0/",
	          "cc-by-4.0");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "name-and-link-licence"), "met");
}
END_TEST

/* Extracted text has lost its links: unsure at worst, with a note, and no edit. */
START_TEST(a_record_lost_its_links)
{
	hand *h = &by_hand;
	const bl_finding *finding;

	hand_grant(h, NOTICE, "cc-by-4.0");
	h->document.record.is_record = true;
	h->document.stated.source_url = BL_S("https://mehrnews.com/12");
	hand_judge(h);
	finding = hand_find(h, "name-and-link-licence", BL_SUBJECT_DOCUMENT);
	ck_assert_int_eq(finding->outcome, BL_OUTCOME_UNSURE);
	ck_assert_uint_eq(finding->fix_span.begin, BL_NOWHERE);
	ck_assert_str_eq(hand_outcome(h, "link-to-the-original"), "unsure");
	ck_assert_uint_eq(h->verdict->note_count, 1);
}
END_TEST

/* ---- Versions ---- */

START_TEST(a_duty_of_some_versions_is_unsure_at_worst)
{
	hand *h = &by_hand;
	const bl_finding *finding;

	hand_grant(h, NOTICE, "cc-by");
	h->document.stated.changes = BL_S("Two names were corrected.");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "link-the-licence"), "not-met");
	finding = hand_find(h, "say-what-changed", BL_SUBJECT_DOCUMENT);
	ck_assert_int_eq(finding->outcome, BL_OUTCOME_UNSURE);
	ck_assert_ptr_null(h->verdict->attribution.data);
}
END_TEST

/* ---- Notices and own text ---- */

START_TEST(keeps_what_was_supplied)
{
	hand *h = &by_hand;

	hand_grant(h, NOTICE, "cc-by-4.0");
	h->document.stated.copyright = BL_S("© 2026  Sara Rahimi");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "keep-copyright-notice"), "met");
	h->document.stated.copyright = BL_S("© 2025 Sara Rahimi");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "keep-copyright-notice"), "not-met");
	h->document.stated.copyright = (bl_str){NULL, 0};
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "keep-copyright-notice"), "not-needed");
	hand_remark(h, BL_SECTION_DISCLAIMS, "A bridge at dawn");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "keep-disclaimer"), "met");
}
END_TEST

START_TEST(own_text_owes_nothing)
{
	hand *h = &by_hand;

	hand_grant(h, NOTICE, "cc-by-4.0");
	h->document.stated.own = true;
	hand_judge(h);
	ck_assert_int_eq(h->verdict->outcome, BL_OUTCOME_MET);
	ck_assert_str_eq(hand_outcome(h, "name-the-creator"), "not-needed");
	ck_assert_str_eq(hand_outcome(h, "keep-earlier-change-notes"), "none");
	ck_assert_str_eq(hand_outcome(h, "marking/not-linked"), "not-met");
	ck_assert_ptr_null(h->verdict->attribution.data);
}
END_TEST

START_TEST(an_endorsement_is_the_sources)
{
	hand *h = &by_hand;
	bl_remark *remark;

	republished_from(h, "Mehr News Agency", "mehr-news");
	hand_grant(h, NOTICE, "cc-by-4.0");
	remark = hand_remark(h, BL_SECTION_ENDORSES, "A bridge at dawn");
	remark->publisher = hand_publisher("ap");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "no-endorsement"), "met");
	remark->publisher = hand_publisher("mehr-news");
	hand_judge(h);
	ck_assert_str_eq(hand_outcome(h, "no-endorsement"), "not-met");
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("asks");

	tcase_add_checked_fixture(tests, open_hand, close_hand);
	tcase_add_loop_test(tests, names_the_creator, 0, sizeof names / sizeof *names);
	tcase_add_test(tests, a_record_field_names);
	tcase_add_test(tests, a_picture_credit_names_nobody_of_the_text);
	tcase_add_loop_test(tests, links_the_original, 0, sizeof links / sizeof *links);
	tcase_add_test(tests, links_the_licence_or_says_how);
	tcase_add_test(tests, a_record_lost_its_links);
	tcase_add_test(tests, a_duty_of_some_versions_is_unsure_at_worst);
	tcase_add_test(tests, keeps_what_was_supplied);
	tcase_add_test(tests, own_text_owes_nothing);
	tcase_add_test(tests, an_endorsement_is_the_sources);
	return hand_run(tests, "asks");
}
