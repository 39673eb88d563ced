/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which licence governs, from where, and what contradicts it. */
#include "hand.h"

static void expect(const hand *h, const char *licence, bl_from from)
{
	if (licence == NULL)
		ck_assert_ptr_null(h->verdict->licence.data);
	else
		hand_expect(h->verdict->licence, licence);
	ck_assert_int_eq(h->verdict->licence_from, from);
}

#define TEXT "One says A. Two says B. Three says C."

START_TEST(nearer_beats_general)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by-4.0")->scope = BL_SCOPE_SITE;
	hand_grant(&h, "Two says B", "cc-by-nd-4.0");
	hand_judge(&h);
	expect(&h, "cc-by-nd-4.0", BL_FROM_TEXT);
	ck_assert_str_eq(hand_outcome(&h, "conflict/two-grants"), "none");
	hand_close(&h);
}
END_TEST

START_TEST(a_site_does_not_cover_text_from_elsewhere)
{
	hand h;
	bl_credited *credited;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by-4.0")->scope = BL_SCOPE_SITE;
	credited = hand_credit(&h, BL_CREDIT_REPUBLICATION, BL_RELATION_DERIVATION, "Two says B");
	hand_judge(&h);
	expect(&h, NULL, BL_FROM_NOWHERE);
	ck_assert_int_eq(h.verdict->statements[0]->standing, BL_STANDING_TAKEN_OUT);
	h.facts.credited.items[0].relation = BL_RELATION_SELF;
	hand_judge(&h);
	expect(&h, "cc-by-4.0", BL_FROM_TEXT);
	ck_assert_ptr_nonnull(credited);
	hand_close(&h);
}
END_TEST

START_TEST(an_open_notice_is_filled_up_from_farther)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc");
	hand_grant(&h, "Two says B", "cc-by-4.0")->scope = BL_SCOPE_SITE;
	hand_judge(&h);
	expect(&h, "cc-by-4.0", BL_FROM_TEXT);
	ck_assert_int_eq(h.verdict->statements[0]->standing, BL_STANDING_AGREES);
	ck_assert_int_eq(h.verdict->statements[1]->standing, BL_STANDING_GOVERNS);
	hand_close(&h);
}
END_TEST

START_TEST(different_fuller_notices_fill_nothing_up)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc");
	hand_grant(&h, "Two says B", "cc-by-4.0")->scope = BL_SCOPE_SITE;
	hand_grant(&h, "Three says C", "cc-by-nc-4.0")->scope = BL_SCOPE_SITE;
	hand_judge(&h);
	expect(&h, "cc", BL_FROM_TEXT);
	ck_assert_int_eq(h.verdict->statements[2]->standing, BL_STANDING_FARTHER);
	ck_assert_uint_eq(h.verdict->statements[2]->lost_to, 0);
	hand_close(&h);
}
END_TEST

START_TEST(what_is_seen_of_a_site_and_marked_is_equally_near)
{
	static const bl_meta meta = {.kind = BL_META_JSON_LD, .span = {BL_NOWHERE, BL_NOWHERE}};
	bl_declared *marked;
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by-4.0")->scope = BL_SCOPE_SITE;
	marked = hand_grant(&h, "Two says B", "cc-by-nc-4.0");
	marked->meta = &meta;
	marked->span = BL_NO_SPAN;
	hand_judge(&h);
	expect(&h, NULL, BL_FROM_NOWHERE);
	ck_assert_str_eq(hand_outcome(&h, "conflict/text-and-markup"), "unsure");
	hand_close(&h);
}
END_TEST

START_TEST(fuller_beats_shorter)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by");
	hand_grant(&h, "Two says B", "cc-by-4.0");
	hand_judge(&h);
	expect(&h, "cc-by-4.0", BL_FROM_TEXT);
	hand_close(&h);
}
END_TEST

START_TEST(a_link_says_the_version)
{
	hand h;

	hand_open(&h, TEXT);
	hand_link(&h, hand_grant(&h, "One says A", "cc-by"), "Two says B", "cc-by-3.0");
	hand_judge(&h);
	expect(&h, "cc-by-3.0", BL_FROM_TEXT);
	hand_expect(h.verdict->statements[0]->licence, "cc-by-3.0");
	ck_assert_str_eq(hand_outcome(&h, "link-the-licence"), "met");
	hand_close(&h);
}
END_TEST

/* Statements that never govern: how each is changed, and what then governs. */
static void deny(bl_declared *d)
{
	d->denied = true;
}
static void mention(bl_declared *d)
{
	d->kind = BL_STATEMENT_MENTION;
}
static void speak_of_image(bl_declared *d)
{
	d->scope = BL_SCOPE_IMAGE;
}
static void speak_of_quote(bl_declared *d)
{
	d->scope = BL_SCOPE_QUOTE;
}
static void speak_of_other(bl_declared *d)
{
	d->scope = BL_SCOPE_OTHER_WORK;
}
static void (*const never[])(bl_declared *) = {deny, mention, speak_of_image, speak_of_quote,
                                               speak_of_other};

START_TEST(some_never_govern)
{
	hand h;

	hand_open(&h, TEXT);
	never[_i](hand_grant(&h, "One says A", "cc-by-4.0"));
	hand_judge(&h);
	expect(&h, NULL, BL_FROM_NOWHERE);
	ck_assert_ptr_null(hand_find(&h, "name-the-creator", BL_SUBJECT_DOCUMENT));
	ck_assert_int_eq(hand_find(&h, "name-the-creator", BL_SUBJECT_STATEMENT) != NULL, _i >= 2);
	hand_close(&h);
}
END_TEST

START_TEST(two_grants_are_a_conflict)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by-4.0");
	hand_grant(&h, "Two says B", "cc-by-sa-4.0");
	hand_judge(&h);
	expect(&h, NULL, BL_FROM_NOWHERE);
	ck_assert_str_eq(hand_outcome(&h, "conflict/two-grants"), "unsure");
	ck_assert_int_eq(h.verdict->outcome, BL_OUTCOME_UNSURE);
	ck_assert_int_eq(h.verdict->permits.share, BL_PERMIT_UNKNOWN);
	hand_close(&h);
}
END_TEST

START_TEST(name_and_link_may_contradict)
{
	hand h;

	hand_open(&h, TEXT);
	hand_link(&h, hand_grant(&h, "One says A", "cc-by-4.0"), "Two says B", "cc-by-sa-4.0");
	hand_judge(&h);
	expect(&h, NULL, BL_FROM_NOWHERE);
	ck_assert_str_eq(hand_outcome(&h, "conflict/name-and-link"), "unsure");
	hand_close(&h);
}
END_TEST

START_TEST(unported_is_no_port)
{
	hand h;
	bl_declared *d;

	hand_open(&h, TEXT);
	d = hand_grant(&h, "One says A", "cc-by-3.0");
	d->port = BL_S("none");
	hand_link(&h, d, "Two says B", "cc-by-3.0-de");
	hand_judge(&h);
	ck_assert_str_eq(hand_outcome(&h, "conflict/name-and-link"), "unsure");
	hand_close(&h);
}
END_TEST

START_TEST(what_never_existed_is_a_conflict)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", NULL);
	h.document.stated.licence = BL_S("cc-by-4.0");
	hand_judge(&h);
	expect(&h, NULL, BL_FROM_NOWHERE);
	ck_assert_ptr_null(h.verdict->statements[0]->licence.data);
	ck_assert_str_eq(hand_outcome(&h, "conflict/no-such-licence"), "unsure");
	hand_close(&h);
}
END_TEST

static bl_declared *reserve(hand *h, const char *words, bool has_subject)
{
	bl_declared *d = hand_grant(h, words, "all-rights-reserved");

	d->kind = BL_STATEMENT_RESERVATION;
	d->has_subject = has_subject;
	return d;
}

START_TEST(a_general_reservation_yields)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by-4.0")->scope = BL_SCOPE_SITE;
	reserve(&h, "Two says B", false);
	hand_judge(&h);
	expect(&h, "cc-by-4.0", BL_FROM_TEXT);
	ck_assert_str_eq(hand_outcome(&h, "conflict/reserved-and-licensed"), "unsure");
	hand_close(&h);
}
END_TEST

START_TEST(a_narrow_reservation_governs)
{
	hand h;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by-4.0")->scope = BL_SCOPE_SITE;
	reserve(&h, "Two says B", true);
	hand_judge(&h);
	expect(&h, "all-rights-reserved", BL_FROM_TEXT);
	ck_assert_str_eq(hand_outcome(&h, "conflict/reserved-and-licensed"), "none");
	ck_assert_str_eq(hand_outcome(&h, "permission"), "unsure");
	ck_assert_int_eq(h.verdict->permits.share, BL_PERMIT_NO);
	ck_assert_int_eq(h.verdict->permits.text_mining, BL_PERMIT_UNKNOWN);
	hand_close(&h);
}
END_TEST

/* What is said where, and what then governs. */
static const struct {
	const char *text, *option, *record, *licence;
	bl_from from;
	const char *conflict;
} elsewhere[] = {
	{NULL, "cc-by-4.0", NULL, "cc-by-4.0", BL_FROM_OPTION, NULL},
	{NULL, NULL, "CC-BY-4.0", "cc-by-4.0", BL_FROM_RECORD, NULL},
	{NULL, "cc-by-4.0", "CC-BY-SA-4.0", "cc-by-4.0", BL_FROM_OPTION, NULL},
	{"cc-by-4.0", "cc-by-4.0", "CC-BY-4.0", "cc-by-4.0", BL_FROM_TEXT, NULL},
	{"cc-by", "cc-by-4.0", NULL, "cc-by-4.0", BL_FROM_OPTION, NULL},
	{"cc-by-4.0", "cc-by", NULL, "cc-by-4.0", BL_FROM_TEXT, NULL},
	{"cc-by-4.0", "cc-by-sa-4.0", NULL, "cc-by-4.0", BL_FROM_TEXT, "conflict/text-and-option"},
	{"cc-by-4.0", NULL, "https://creativecommons.org/licenses/by-nc/4.0/", "cc-by-4.0",
         BL_FROM_TEXT, "conflict/text-and-record"},
	{"cc", NULL, NULL, "cc", BL_FROM_TEXT, "conflict/unidentified-licence"},
	{"cc", "cc-by-4.0", NULL, "cc-by-4.0", BL_FROM_OPTION, NULL},
	{"cc", NULL, "CC BY-ND 4.0", "cc-by-nd-4.0", BL_FROM_RECORD, NULL},
};

START_TEST(what_is_known_from_elsewhere)
{
	hand h;

	hand_open(&h, TEXT);
	if (elsewhere[_i].text != NULL)
		hand_grant(&h, "One says A", elsewhere[_i].text);
	h.document.stated.licence = bl_str_of(elsewhere[_i].option);
	h.document.record.licence = bl_str_of(elsewhere[_i].record);
	hand_judge(&h);
	expect(&h, elsewhere[_i].licence, elsewhere[_i].from);
	if (elsewhere[_i].conflict != NULL)
		ck_assert_str_eq(hand_outcome(&h, elsewhere[_i].conflict), "unsure");
	else
		ck_assert_int_ne(h.verdict->findings[0]->class_, BL_CLASS_CONFLICT);
	hand_close(&h);
}
END_TEST

/* The publisher's card: by the source's site, or by a republication credit; its words are quoted. */
START_TEST(a_card_tells_where_the_text_is_silent)
{
	hand h;

	hand_open(&h, "Originally published by Mehr News Agency.");
	if (_i == 0) {
		h.document.stated.source_url = BL_S("https://en.mehrnews.com/news/1");
	} else {
		bl_credited *credited =
			hand_credit(&h, BL_CREDIT_REPUBLICATION, BL_RELATION_DERIVATION,
		                    "Originally published by Mehr News Agency");

		credited->source = hand_span(&h, "Mehr News Agency");
		credited->publisher = hand_publisher("mehr-news");
	}
	hand_judge(&h);
	expect(&h, "cc-by-4.0", BL_FROM_CARD);
	ck_assert_uint_eq(h.verdict->note_count, 1);
	ck_assert_uint_ne(bl_str_find(h.verdict->notes[0], BL_S("All Content by Mehr News Agency")),
	                  BL_NOWHERE);
	hand_expect(h.verdict->publisher.id, "mehr-news");
	hand_close(&h);
}
END_TEST

START_TEST(an_unknown_licence_is_an_error)
{
	bl_error error = {0};
	hand h;

	hand_open(&h, TEXT);
	h.document.stated.licence = BL_S("cc-by-5.0");
	ck_assert_int_eq(bl_judge(&h.verdict, &h.facts, &h.document, &h.arena, &error), BL_E_USE);
	ck_assert_ptr_nonnull(strstr(error.text, "cc-by-5.0"));
	hand_close(&h);
}
END_TEST

/* Of an offer, the alternative with the best outcome keeps its findings. */
START_TEST(one_of_a_choice_is_enough)
{
	hand h;
	size_t i;

	hand_open(&h, TEXT);
	hand_grant(&h, "One says A", "cc-by-nc-4.0")->choice = 0;
	hand_link(&h, &h.facts.declared.items[0], "Three says C", "cc-by-nc-4.0");
	hand_grant(&h, "Two says B", "cc-by-sa-4.0")->choice = 0;
	hand_link(&h, &h.facts.declared.items[1], "Three says C", "cc-by-sa-4.0");
	h.document.stated.purpose = BL_COMMERCIAL;
	hand_judge(&h);
	expect(&h, "cc-by-nc-4.0 OR cc-by-sa-4.0", BL_FROM_TEXT);
	ck_assert_int_eq(h.verdict->permits.commercial, BL_PERMIT_YES);
	ck_assert_int_eq(h.verdict->outcome, BL_OUTCOME_UNSURE);
	ck_assert_str_eq(hand_outcome(&h, "noncommercial"), "not-needed");
	for (i = 0; i < h.verdict->finding_count; i++)
		if (bl_str_equal(h.verdict->findings[i]->licence, BL_S("cc-by-nc-4.0")))
			ck_assert_int_eq(h.verdict->findings[i]->outcome, BL_OUTCOME_NOT_NEEDED);
	hand_close(&h);
}
END_TEST

START_TEST(a_dateline_of_another_publisher)
{
	hand h;
	bl_credited *credited;
	bl_declared *d;

	hand_open(&h, "LAGOS (AP) - Rain. All Content by Mehr News Agency is under CC BY 4.0");
	credited = hand_credit(&h, BL_CREDIT_WIRE, BL_RELATION_DERIVATION, "(AP)");
	credited->source = hand_span(&h, "AP");
	credited->publisher = hand_publisher("ap");
	d = hand_grant(&h, "All Content by Mehr News Agency is under CC BY 4.0", "cc-by-4.0");
	d->licensor = hand_span(&h, "Mehr News Agency");
	d->publisher = hand_publisher("mehr-news");
	hand_judge(&h);
	expect(&h, "cc-by-4.0", BL_FROM_TEXT);
	ck_assert_str_eq(hand_outcome(&h, "conflict/other-publisher"), "unsure");
	ck_assert_int_eq(hand_find(&h, "permission", BL_SUBJECT_CREDIT)->severity,
	                 BL_SEVERITY_NOTE);
	hand_close(&h);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("governing");

	tcase_add_test(tests, nearer_beats_general);
	tcase_add_test(tests, a_site_does_not_cover_text_from_elsewhere);
	tcase_add_test(tests, an_open_notice_is_filled_up_from_farther);
	tcase_add_test(tests, different_fuller_notices_fill_nothing_up);
	tcase_add_test(tests, what_is_seen_of_a_site_and_marked_is_equally_near);
	tcase_add_test(tests, fuller_beats_shorter);
	tcase_add_test(tests, a_link_says_the_version);
	tcase_add_loop_test(tests, some_never_govern, 0, sizeof never / sizeof *never);
	tcase_add_test(tests, two_grants_are_a_conflict);
	tcase_add_test(tests, name_and_link_may_contradict);
	tcase_add_test(tests, unported_is_no_port);
	tcase_add_test(tests, what_never_existed_is_a_conflict);
	tcase_add_test(tests, a_general_reservation_yields);
	tcase_add_test(tests, a_narrow_reservation_governs);
	tcase_add_loop_test(tests, what_is_known_from_elsewhere, 0,
	                    sizeof elsewhere / sizeof *elsewhere);
	tcase_add_loop_test(tests, a_card_tells_where_the_text_is_silent, 0, 2);
	tcase_add_test(tests, an_unknown_licence_is_an_error);
	tcase_add_test(tests, one_of_a_choice_is_enough);
	tcase_add_test(tests, a_dateline_of_another_publisher);
	return hand_run(tests, "governing");
}
