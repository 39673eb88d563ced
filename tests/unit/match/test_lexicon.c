/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Dictionaries, refusals, and an image that can lie anywhere. */
#include "matching.h"

#include "../base/failing_memory.h"

static const bl_literal names[] = {
	{{"Reuters", 7}, 1, 1, false},
	{{"Reuters News", 12}, 2, 1, false},
	{{"Reuters News Agency", 19}, 3, 1, false},
	{{"reuters", 7}, 4, 1, false},
	{{"AP", 2}, 5, 2, true},
	{{"Ass-Press", 9}, 6, 2, false},
	{{"reuters", 7}, 7, 0, false},
	{{"***", 3}, 8, 2, false},
};
#define NAMES (sizeof names / sizeof *names)

static bl_str look_up(const bl_lexicon *lexicon, uint32_t group, const char *text, size_t max,
                      bl_arena *arena)
{
	bl_hit hits[8];
	bl_hits found = {hits, 0, 8};

	found.count = bl_lexicon_at(lexicon, group, bl_str_of(text), 0, hits, max);
	return matching_line(&found, arena);
}

#define LOOK_UP(group, text, max, line) \
	ck_assert_str_eq(look_up(&lexicon, group, text, max, &arena).data, line)

START_TEST(test_dictionaries)
{
	bl_arena arena;
	bl_lexicon lexicon;

	bl_arena_init(&arena, NULL, MATCHING_CEILING);
	ck_assert_int_eq(bl_lexicon_build(&lexicon, names, NAMES, &arena, NULL), 0);
	LOOK_UP(1, "Reuters News Agency said", 8, "0-19:3 0-12:2 0-7:1 0-7:4");
	LOOK_UP(1, "Reuters News Agency said", 2, "0-19:3 0-12:2");
	LOOK_UP(1, "Reuters News Agency said", 0, "");
	LOOK_UP(1, "REUTERS\nNewspapers", 8, "0-7:1 0-7:4");
	LOOK_UP(2, "AP", 8, "0-2:5");
	LOOK_UP(2, "ap", 8, "");
	LOOK_UP(2, "asspress", 8, "0-8:6");
	LOOK_UP(2, "ass press", 8, "0-9:6");
	LOOK_UP(2, "*** x", 8, "0-3:8");
	LOOK_UP(0, "Reuters", 8, "");
	LOOK_UP(3, "Reuters", 8, "");
	LOOK_UP(1, "", 8, "");
	ck_assert_str_eq(matching_find(&lexicon, BL_S("AP Reuters News"), &arena).data, "3-10:7");
	bl_arena_free(&arena);
}
END_TEST

/* The image holds no pointer: a copy works when the first is gone. */
START_TEST(test_image_moves)
{
	bl_arena arena, other;
	bl_lexicon lexicon;
	uint32_t *copy;

	bl_arena_init(&arena, NULL, MATCHING_CEILING);
	bl_arena_init(&other, NULL, MATCHING_CEILING);
	lexicon = matching_lexicon(&arena, "creative commons|=AP");
	copy = bl_arena_take(&other, lexicon.words * sizeof *copy);
	memcpy(copy, lexicon.image, lexicon.words * sizeof *copy);
	bl_arena_free(&arena);
	lexicon.image = copy;
	ck_assert_str_eq(matching_find(&lexicon, BL_S("AP: Creative Commons"), &other).data,
	                 "0-2:1 4-20:0");
	bl_arena_free(&other);
}
END_TEST

static void refused(bl_str text, uint32_t group, const char *why)
{
	bl_literal literals[] = {{BL_S("fine"), 1, 0, false}, {text, 2, group, false}};
	bl_arena arena;
	bl_lexicon lexicon;
	bl_error error = {0};

	bl_arena_init(&arena, NULL, MATCHING_CEILING);
	ck_assert_int_eq(bl_lexicon_build(&lexicon, literals, 2, &arena, &error), BL_E_RULES);
	ck_assert_msg(strstr(error.text, why) != NULL, "%s", error.text);
	ck_assert_uint_eq(error.place.offset, 1);
	bl_arena_free(&arena);
}

START_TEST(test_refusals)
{
	static char big[BL_LITERAL_MAX + 1];

	memset(big, 'x', sizeof big);
	refused(BL_S(""), 0, "empty");
	refused(BL_S("  \t"), 1, "empty");
	refused(BL_S("a\xFF"), 0, "UTF-8");
	refused((bl_str){big, sizeof big}, 0, "long");
	refused(BL_S("***"), 0, "letter");
	refused(BL_S("\xE2\x80\x94"), 0, "letter");
}
END_TEST

/* The n-th allocation fails, for every n. */
START_TEST(test_memory)
{
	int r = -1;

	for (int good = 0; r < 0; good++) {
		failing_memory memory;
		bl_memory door = failing(&memory, good);
		bl_arena arena;
		bl_lexicon lexicon;
		bl_literal literals[] = {{BL_S("creative commons"), 1, 0, true},
		                         {BL_S("\xD1\x80\xD0\xB5\xD0\xB9"), 1, 0, false},
		                         {BL_S("e-mail"), 1, 1, false}};

		bl_arena_init(&arena, &door, MATCHING_CEILING);
		r = bl_lexicon_build(&lexicon, literals, 3, &arena, NULL);
		ck_assert_int_eq(r, r < 0 ? BL_E_MEMORY : 0);
		bl_arena_free(&arena);
		ck_assert_int_eq(memory.out, 0);
	}
}
END_TEST

static Suite *suite(void)
{
	Suite *s = suite_create("lexicon");
	TCase *t = tcase_create("lexicon");

	tcase_add_test(t, test_dictionaries);
	tcase_add_test(t, test_image_moves);
	tcase_add_test(t, test_refusals);
	tcase_add_test(t, test_memory);
	suite_add_tcase(s, t);
	return s;
}

int main(void)
{
	return matching_run(suite());
}
