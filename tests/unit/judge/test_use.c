/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What each stated use makes of the four duties that depend on it. Rows are those of the table in the
 * contract; a '?' is unsure and rests on what was not stated, a '!' is unsure and weighs. */
#include "hand.h"

enum { UNCHANGED = 1, CHANGES = 2, COMMERCIAL = 4, NONCOMMERCIAL = 8, NOTE = 16 };

typedef struct row {
	const char *licence;
	bl_use use;
	unsigned stated;
	const char *out; /* --licence-out */
	const char *say_what_changed, *no_derivatives, *share_alike, *noncommercial;
	unsigned assuming;
} row;

#define BY_ND_4 "cc-by-nc-nd-4.0"
#define BY_SA_4 "cc-by-nc-sa-4.0"
#define BY_SA_3 "cc-by-nc-sa-3.0"
enum { U = BL_ASSUMING_UNCHANGED, C = BL_ASSUMING_NONCOMMERCIAL, A = BL_ASSUMING_NOT_ADAPTED };

static const row rows[] = {
	/* nothing stated */
	{BY_SA_4, BL_USE_REPUBLISH, 0, NULL, "?", "", "?", "?", U | A | C},
	{BY_SA_3, BL_USE_REPUBLISH, 0, NULL, "?", "", "?", "?", U | A | C},
	{BY_ND_4, BL_USE_REPUBLISH, 0, NULL, "?", "?", "", "?", U | A | C},
	/* --unchanged, and the purpose */
	{BY_SA_4, BL_USE_REPUBLISH, UNCHANGED, NULL, "not-needed", "", "not-needed", "?", C},
	{BY_ND_4, BL_USE_REPUBLISH, UNCHANGED | NONCOMMERCIAL, NULL, "not-needed", "met", "", "met",
         0},
	{BY_ND_4, BL_USE_REPUBLISH, UNCHANGED | COMMERCIAL, NULL, "not-needed", "met", "",
         "not-met", 0},
	/* --changes */
	{BY_SA_4, BL_USE_REPUBLISH, CHANGES, NULL, "not-met", "", "!", "?", C},
	{BY_SA_4, BL_USE_REPUBLISH, CHANGES | NOTE, NULL, "met", "", "!", "?", C},
	{BY_SA_3, BL_USE_REPUBLISH, CHANGES, NULL, "!", "", "!", "?", C},
	{BY_SA_3, BL_USE_REPUBLISH, CHANGES | NOTE, NULL, "met", "", "!", "?", C},
	{BY_ND_4, BL_USE_REPUBLISH, CHANGES, NULL, "not-met", "!", "", "?", C},
	/* a note in the text counts as stated */
	{BY_SA_4, BL_USE_REPUBLISH, NOTE, NULL, "met", "", "!", "?", C},
	{BY_SA_4, BL_USE_REPUBLISH, UNCHANGED | NOTE, NULL, "met", "", "!", "?", C},
	/* --use adapt */
	{BY_SA_4, BL_USE_ADAPT, 0, BY_SA_4, "not-met", "", "met", "?", C},
	{BY_SA_4, BL_USE_ADAPT, NOTE, "cc-by-4.0", "met", "", "not-met", "?", C},
	{BY_SA_4, BL_USE_ADAPT, NOTE, NULL, "met", "", "met", "?", C},
	{BY_SA_3, BL_USE_ADAPT, 0, BY_SA_4, "not-met", "", "met", "?", C},
	{BY_ND_4, BL_USE_ADAPT, NOTE, NULL, "met", "not-met", "", "?", C},
	/* --use excerpt */
	{BY_SA_4, BL_USE_EXCERPT, 0, NULL, "not-met", "", "not-needed", "?", C},
	{BY_SA_4, BL_USE_EXCERPT, NOTE, NULL, "met", "", "not-needed", "?", C},
	{BY_SA_3, BL_USE_EXCERPT, 0, NULL, "not-needed", "", "not-needed", "?", C},
	{BY_ND_4, BL_USE_EXCERPT, 0, NULL, "not-met", "!", "", "?", C},
	/* --use collect, --use quote */
	{BY_SA_4, BL_USE_COLLECT, 0, NULL, "not-needed", "", "not-needed", "?", C},
	{BY_ND_4, BL_USE_COLLECT, 0, NULL, "not-needed", "met", "", "?", C},
	{BY_SA_4, BL_USE_QUOTE, 0, NULL, "?", "", "not-needed", "?", U | C},
	{BY_ND_4, BL_USE_QUOTE, 0, NULL, "?", "met", "", "?", U | C},
	/* --use text-mining: nothing is shared; the purpose still counts */
	{BY_SA_4, BL_USE_TEXT_MINING, 0, NULL, "not-needed", "", "not-needed", "?", C},
	{BY_ND_4, BL_USE_TEXT_MINING, COMMERCIAL, NULL, "not-needed", "not-needed", "", "not-met",
         0},
};

static const char *seen(const hand *h, const char *requirement)
{
	const bl_finding *finding = hand_find(h, requirement, BL_SUBJECT_DOCUMENT);

	if (finding == NULL)
		return "";
	if (finding->outcome == BL_OUTCOME_UNSURE)
		return finding->depends_on_use ? "?" : "!";
	return bl_outcome_name(finding->outcome);
}

static void state(hand *h, const row *r)
{
	bl_stated *stated = &h->document.stated;

	stated->use = r->use;
	stated->unchanged = r->stated & UNCHANGED;
	if (r->stated & CHANGES)
		stated->changes = BL_S("Two names were corrected.");
	if (r->stated & (COMMERCIAL | NONCOMMERCIAL))
		stated->purpose = r->stated & COMMERCIAL ? BL_COMMERCIAL : BL_NONCOMMERCIAL;
	if (r->out != NULL)
		stated->licence_out = bl_str_of(r->out);
	if (r->stated & NOTE)
		hand_remark(h, BL_SECTION_CHANGES, "Shortened by the editors");
}

START_TEST(follows_the_table)
{
	const row *r = &rows[_i];
	hand h;

	hand_open(&h, "This article is under the licence. Shortened by the editors.");
	hand_grant(&h, "This article is under the licence", r->licence);
	state(&h, r);
	hand_judge(&h);
	ck_assert_str_eq(seen(&h, "say-what-changed"), r->say_what_changed);
	ck_assert_str_eq(seen(&h, "no-derivatives"), r->no_derivatives);
	ck_assert_str_eq(seen(&h, "share-alike"), r->share_alike);
	ck_assert_str_eq(seen(&h, "noncommercial"), r->noncommercial);
	ck_assert_uint_eq(h.verdict->assuming, r->assuming);
	hand_close(&h);
}
END_TEST

/* The text's own words win over --unchanged, and a note says so. */
START_TEST(the_text_wins)
{
	hand h;

	hand_open(&h, "Translated from Spanish. This article is under CC BY-ND 4.0");
	hand_credit(&h, BL_CREDIT_TRANSLATION, BL_RELATION_DERIVATION, "Translated from Spanish");
	hand_grant(&h, "This article is under CC BY-ND 4.0", "cc-by-nd-4.0");
	h.document.stated.unchanged = true;
	hand_judge(&h);
	ck_assert_str_eq(hand_outcome(&h, "no-derivatives"), "not-met");
	ck_assert_str_eq(hand_outcome(&h, "say-what-changed"), "met");
	ck_assert_uint_eq(h.verdict->note_count, 1);
	hand_close(&h);
}
END_TEST

START_TEST(news_words_are_no_note)
{
	hand h;

	hand_open(&h, "The ministry shortened the road.\n\nThis article is under CC BY 4.0");
	hand_remark(&h, BL_SECTION_CHANGES, "shortened");
	hand_grant(&h, "This article is under CC BY 4.0", "cc-by-4.0");
	hand_judge(&h);
	ck_assert_str_eq(hand_outcome(&h, "say-what-changed"), "unsure");
	hand_close(&h);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("use");

	tcase_add_loop_test(tests, follows_the_table, 0, sizeof rows / sizeof *rows);
	tcase_add_test(tests, the_text_wins);
	tcase_add_test(tests, news_words_are_no_note);
	return hand_run(tests, "use");
}
