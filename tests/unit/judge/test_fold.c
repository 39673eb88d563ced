/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words compared after the scan, and found in linear time. */
#include "judge/fold.h"

#include "hand.h"

static bl_arena arena;

static void open_arena(void)
{
	bl_arena_init(&arena, NULL, (size_t)256 << 20);
}

static void close_arena(void)
{
	bl_arena_free(&arena);
}

START_TEST(folds_case_blanks_and_signs)
{
	hand_expect(bl_fold(BL_S("  A\tBridge\n at  Dawn "), false, &arena), "a bridge at dawn");
	hand_expect(bl_fold(BL_S("ÉTÉ"), false, &arena), "été");
	hand_expect(bl_fold(BL_S("It’s “so” – or"), true, &arena), "it's \"so\" - or");
	hand_expect(bl_fold(BL_S("It’s"), false, &arena), "it’s");
	ck_assert_ptr_null(bl_fold((bl_str){NULL, 0}, true, &arena).data);
}
END_TEST

START_TEST(finds_words_with_their_place)
{
	bl_str text = BL_S("Report: A  Bridge\nAt Dawn, abridged.");
	bl_span span;

	ck_assert(bl_find_words(text, BL_S("a bridge at dawn"), &arena, &span));
	ck_assert_uint_eq(span.begin, 8);
	ck_assert_uint_eq(span.end, 25);
	ck_assert(!bl_find_words(text, BL_S("bridge at"), &arena, &span) || span.begin == 11);
	ck_assert(!bl_find_words(text, BL_S("ridge"), &arena, &span));
	ck_assert(!bl_find_words(text, BL_S(""), &arena, &span));
	ck_assert(!bl_find_words(BL_S(""), BL_S("a"), &arena, &span));
}
END_TEST

/* A place in the middle of a word must not hide the one behind it. */
START_TEST(goes_on_behind_the_middle_of_a_word)
{
	bl_span span;

	ck_assert(bl_find_words(BL_S("xaa aa"), BL_S("aa"), &arena, &span));
	ck_assert_uint_eq(span.begin, 4);
	ck_assert(bl_find_words(BL_S("aab aaab aab."), BL_S("aab."), &arena, &span));
	ck_assert_uint_eq(span.begin, 9);
}
END_TEST

START_TEST(names_agree_where_one_holds_the_other)
{
	ck_assert(bl_names_agree(BL_S("Sara Rahimi"), BL_S("SARA RAHIMI, Shiraz"), &arena));
	ck_assert(bl_names_agree(BL_S("Sara Rahimi, Shiraz"), BL_S("Sara Rahimi"), &arena));
	ck_assert(!bl_names_agree(BL_S("Sara Rahimi"), BL_S("Sara Rahimian"), &arena));
	ck_assert(!bl_names_agree(BL_S("Sara"), BL_S(""), &arena));
}
END_TEST

/* Forty megabytes of partial matches: quadratic time would not come back. */
START_TEST(time_is_linear)
{
	size_t size = (size_t)8 << 20, half = (size_t)1 << 20;
	char *hay = malloc(size), *needle = malloc(half);
	bl_span span;

	memset(hay, 'a', size);
	memset(needle, 'a', half);
	needle[half - 1] = 'b';
	ck_assert(!bl_find_words((bl_str){hay, size}, (bl_str){needle, half}, &arena, &span));
	free(hay);
	free(needle);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("fold");

	tcase_add_checked_fixture(tests, open_arena, close_arena);
	tcase_add_test(tests, folds_case_blanks_and_signs);
	tcase_add_test(tests, finds_words_with_their_place);
	tcase_add_test(tests, goes_on_behind_the_middle_of_a_word);
	tcase_add_test(tests, names_agree_where_one_holds_the_other);
	tcase_add_test(tests, time_is_linear);
	return hand_run(tests, "fold");
}
