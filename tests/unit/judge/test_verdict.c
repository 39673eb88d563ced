/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The whole judgement: order, outcome, fingerprints, parts of others, and memory that runs out. */
#include "hand.h"

#define NOTICE \
	"All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License"
#define ORIGINAL "https://en.mehrnews.com/news/209/Bridge"

static void add_notice(hand *h)
{
	bl_declared *d = hand_grant(h, NOTICE, "cc-by-4.0");

	d->scope = BL_SCOPE_SITE;
	d->port = BL_S("none");
	d->name = hand_span(h, "Creative Commons Attribution 4.0 International License");
	d->licensor = hand_span(h, "Mehr News Agency");
	d->publisher = hand_publisher("mehr-news");
}

static const struct {
	const char *requirement;
	bl_outcome outcome;
	bool depends_on_use;
} seed[] = {
	{"name-and-link-licence", BL_OUTCOME_NOT_MET, false},
	{"link-to-the-original", BL_OUTCOME_UNSURE, false},
	{"say-what-changed", BL_OUTCOME_UNSURE, true},
	{"name-the-creator", BL_OUTCOME_MET, false},
	{"keep-licence-notice", BL_OUTCOME_MET, false},
	{"no-endorsement", BL_OUTCOME_MET, false},
	{"keep-copyright-notice", BL_OUTCOME_NOT_NEEDED, false},
	{"keep-disclaimer", BL_OUTCOME_NOT_NEEDED, false},
};

/* A news article with nothing but its site's notice. */
START_TEST(a_notice_alone)
{
	const bl_verdict *v;
	size_t i;
	hand h;

	hand_open(&h, "The bridge was closed on Monday. " NOTICE ".");
	add_notice(&h);
	hand_judge(&h);
	v = h.verdict;
	ck_assert_int_eq(v->outcome, BL_OUTCOME_NOT_MET);
	ck_assert_uint_eq(v->assuming, BL_ASSUMING_UNCHANGED);
	hand_expect(v->licence, "cc-by-4.0");
	hand_expect(v->publisher.value, "Mehr News Agency");
	hand_expect(v->publisher.id, "mehr-news");
	ck_assert_int_eq(v->publisher.from, BL_FROM_TEXT);
	ck_assert_uint_eq(v->publisher.span.begin, 48);
	ck_assert_uint_eq(v->finding_count, sizeof seed / sizeof *seed);
	for (i = 0; i < v->finding_count; i++) {
		hand_expect(v->findings[i]->requirement, seed[i].requirement);
		ck_assert_int_eq(v->findings[i]->outcome, seed[i].outcome);
		ck_assert_int_eq(v->findings[i]->depends_on_use, seed[i].depends_on_use);
		ck_assert_uint_gt(v->findings[i]->message.size, 0);
		ck_assert_uint_gt(v->findings[i]->why.size, 0);
		ck_assert_uint_gt(v->findings[i]->clause.size, 0);
	}
	ck_assert_uint_eq(v->findings[0]->evidence[0].place.column, 34);
	hand_expect(v->attribution, "This work by Mehr News Agency is licensed under CC BY 4.0 "
	                            "(https://creativecommons.org/licenses/by/4.0/).");
	ck_assert_uint_eq(v->note_count, 0);
	hand_close(&h);
}
END_TEST

START_TEST(everything_met)
{
	hand h;

	hand_open(&h, "First at " ORIGINAL ". " NOTICE
	              " (https://creativecommons.org/licenses/by/4.0/).");
	add_notice(&h);
	hand_link(&h, &h.facts.declared.items[0], "https://creativecommons.org/licenses/by/4.0/",
	          "cc-by-4.0");
	h.document.stated.source_url = BL_S(ORIGINAL);
	h.document.stated.unchanged = true;
	hand_judge(&h);
	ck_assert_int_eq(h.verdict->outcome, BL_OUTCOME_MET);
	ck_assert_uint_eq(h.verdict->assuming, 0);
	hand_close(&h);
}
END_TEST

START_TEST(nothing_found)
{
	hand h;

	hand_open(&h, "The bridge was closed on Monday.");
	hand_judge(&h);
	ck_assert_int_eq(h.verdict->outcome, BL_OUTCOME_NONE);
	ck_assert_uint_eq(h.verdict->finding_count, 0);
	ck_assert_ptr_null(h.verdict->attribution.data);
	hand_close(&h);
}
END_TEST

static void judge_at(hand *h, const char *text, const char *path)
{
	hand_open(h, text);
	add_notice(h);
	h->document.path = bl_str_of(path);
	hand_judge(h);
}

/* Of the requirement, the path and the words; not of the place. */
START_TEST(fingerprints_stay)
{
	hand a, b, c;
	size_t i, k;

	judge_at(&a, "One line. " NOTICE, "a.txt");
	judge_at(&b, "Line one.\n\nLine two.\n" NOTICE, "a.txt");
	judge_at(&c, "One line. " NOTICE, "c.txt");
	ck_assert_str_eq(a.verdict->findings[0]->fingerprint, b.verdict->findings[0]->fingerprint);
	ck_assert_str_ne(a.verdict->findings[0]->fingerprint, c.verdict->findings[0]->fingerprint);
	for (i = 0; i < a.verdict->finding_count; i++) {
		ck_assert_uint_eq(strspn(a.verdict->findings[i]->fingerprint, "0123456789abcdef"),
		                  32);
		for (k = 0; k < i; k++)
			ck_assert_str_ne(a.verdict->findings[i]->fingerprint,
			                 a.verdict->findings[k]->fingerprint);
	}
	/* The order of its parts is fixed for ever. */
	ck_assert_str_eq(a.verdict->findings[0]->fingerprint, "fe028771283906d998d20ae0e8cd3b0d");
	hand_close(&a);
	hand_close(&b);
	hand_close(&c);
}
END_TEST

/* Two alike: told apart by their ordinal. */
START_TEST(equal_findings_are_numbered)
{
	hand h;

	hand_open(&h, "(AP) One. (AP) Two.");
	for (size_t i = 0; i < 2; i++) {
		bl_credited *credited =
			hand_credit(&h, BL_CREDIT_WIRE, BL_RELATION_DERIVATION, "(AP)");

		credited->source = hand_span(&h, "AP");
		credited->publisher = hand_publisher("ap");
	}
	h.facts.credited.items[1].whole = (bl_span){10, 14};
	hand_judge(&h);
	ck_assert_uint_eq(h.verdict->finding_count, 2);
	ck_assert_str_ne(h.verdict->findings[0]->fingerprint, h.verdict->findings[1]->fingerprint);
	ck_assert_int_eq(h.verdict->outcome, BL_OUTCOME_UNSURE);
	hand_close(&h);
}
END_TEST

/* A picture with a licence is judged by its own credit, and never governs the text. */
START_TEST(a_picture_is_judged_for_itself)
{
	hand h;
	bl_credited *credited;
	const bl_finding *finding;

	hand_open(&h, "The bridge.\nPhoto: Sara Rahimi, CC BY-SA 3.0\nThe end.\n");
	credited = hand_credit(&h, BL_CREDIT_IMAGE, BL_RELATION_DERIVATION,
	                       "Photo: Sara Rahimi, CC BY-SA 3.0");
	credited->scope = BL_SCOPE_IMAGE;
	credited->creator = hand_span(&h, "Sara Rahimi");
	credited->licence = hand_licence("cc-by-sa-3.0");
	credited->licence_span = hand_span(&h, "CC BY-SA 3.0");
	hand_grant(&h, "CC BY-SA 3.0", "cc-by-sa-3.0")->scope = BL_SCOPE_IMAGE;
	hand_judge(&h);
	ck_assert_ptr_null(h.verdict->licence.data);
	finding = hand_find(&h, "name-the-creator", BL_SUBJECT_CREDIT);
	ck_assert_int_eq(finding->outcome, BL_OUTCOME_MET);
	finding = hand_find(&h, "link-the-licence", BL_SUBJECT_CREDIT);
	ck_assert_int_eq(finding->outcome, BL_OUTCOME_NOT_MET);
	ck_assert_uint_eq(finding->fix_span.begin, 44);
	ck_assert_ptr_null(hand_find(&h, "link-the-licence", BL_SUBJECT_STATEMENT));
	ck_assert_int_eq(h.verdict->outcome, BL_OUTCOME_NOT_MET);
	hand_close(&h);
}
END_TEST

/* A translation of a licensed work is an adaptation of it, under the document's own licence. */
START_TEST(a_translation_is_judged_by_its_source)
{
	hand h;
	bl_credited *credited;

	hand_open(&h, "Translated from The Post, CC BY-SA 4.0. This article is under CC BY 4.0");
	credited = hand_credit(&h, BL_CREDIT_TRANSLATION, BL_RELATION_DERIVATION,
	                       "Translated from The Post, CC BY-SA 4.0");
	credited->source = hand_span(&h, "The Post");
	credited->licence = hand_licence("cc-by-sa-4.0");
	hand_grant(&h, "CC BY-SA 4.0", "cc-by-sa-4.0")->scope = BL_SCOPE_OTHER_WORK;
	hand_grant(&h, "This article is under CC BY 4.0", "cc-by-4.0");
	hand_judge(&h);
	hand_expect(h.verdict->licence, "cc-by-4.0");
	ck_assert_int_eq(hand_find(&h, "share-alike", BL_SUBJECT_CREDIT)->outcome,
	                 BL_OUTCOME_NOT_MET);
	ck_assert_int_eq(hand_find(&h, "say-what-changed", BL_SUBJECT_CREDIT)->outcome,
	                 BL_OUTCOME_MET);
	ck_assert_str_eq(hand_outcome(&h, "say-what-changed"), "unsure");
	hand_close(&h);
}
END_TEST

/* Judges the same document with ever more memory: an error, and nothing else, until it is enough. */
START_TEST(memory_may_run_out_anywhere)
{
	hand h;
	int good, r = BL_E_MEMORY;

	hand_open(&h, "First at " ORIGINAL ". Photo: Sara Rahimi. " NOTICE ".");
	add_notice(&h);
	hand_credit(&h, BL_CREDIT_IMAGE, BL_RELATION_DERIVATION, "Photo: Sara Rahimi")->licence =
		hand_licence("cc-by-sa-3.0");
	h.document.stated.source_url = BL_S(ORIGINAL);
	h.document.stated.title = BL_S("A bridge at dawn");
	for (good = 0; r == BL_E_MEMORY && good < 100000; good++) {
		bl_arena arena;
		bl_error error = {0};

		bl_arena_init(&arena, NULL, (size_t)good * 32);
		r = bl_judge(&h.verdict, &h.facts, &h.document, &arena, &error);
		ck_assert_int_eq(error.code, r);
		bl_arena_free(&arena);
	}
	ck_assert_int_eq(r, BL_OK);
	hand_close(&h);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("verdict");

	tcase_add_test(tests, a_notice_alone);
	tcase_add_test(tests, everything_met);
	tcase_add_test(tests, nothing_found);
	tcase_add_test(tests, fingerprints_stay);
	tcase_add_test(tests, equal_findings_are_numbered);
	tcase_add_test(tests, a_picture_is_judged_for_itself);
	tcase_add_test(tests, a_translation_is_judged_by_its_source);
	tcase_add_test(tests, memory_may_run_out_anywhere);
	return hand_run(tests, "verdict");
}
