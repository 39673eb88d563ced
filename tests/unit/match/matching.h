/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Phrases and a text in, hits as one line of text out: "0-7:0 3-7:1" is begin-end:value. */
#ifndef TEST_MATCHING_H
#define TEST_MATCHING_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/complaint.h"
#include "match/matcher.h"

#define MATCHING_CEILING ((size_t)1 << 30)

/* A lexicon of phrases between bars; a phrase that begins with "=" counts case. */
static inline bl_lexicon matching_lexicon(bl_arena *arena, const char *phrases)
{
	bl_literal literals[64];
	bl_lexicon lexicon;
	bl_error error = {0};
	size_t count = 0;

	while (*phrases) {
		size_t size = strcspn(phrases, "|");
		bool exact = *phrases == '=';

		literals[count] = (bl_literal){.text = {phrases + exact, size - exact},
		                               .value = (uint32_t)count,
		                               .exact_case = exact};
		count++;
		phrases += size + (phrases[size] == '|');
	}
	ck_assert_msg(bl_lexicon_build(&lexicon, literals, count, arena, &error) == 0, "%s",
	              error.text);
	return lexicon;
}

static inline bl_str matching_line(const bl_hits *hits, bl_arena *arena)
{
	bl_buf buf;
	bl_str line;

	bl_buf_init(&buf, NULL, MATCHING_CEILING);
	for (size_t i = 0; i < hits->count; i++)
		bl_buf_format(&buf, "%s%zu-%zu:%u", i ? " " : "", hits->items[i].begin,
		              hits->items[i].end, hits->items[i].value);
	line = bl_arena_copy(arena, buf.size ? bl_buf_str(&buf) : BL_S(""));
	bl_buf_free(&buf);
	return line;
}

/* What every path finds, which is the same. The text lies in a block of exactly its size. */
static inline bl_str matching_find(const bl_lexicon *lexicon, bl_str text, bl_arena *arena)
{
	bl_hits slow = {0}, portable = {0}, avx2 = {0};
	bl_str line, other;
	char *block = malloc(text.size ? text.size : 1);

	ck_assert_ptr_nonnull(block);
	if (text.size)
		memcpy(block, text.data, text.size);
	text.data = block;
	ck_assert_int_eq(bl_match_reference(lexicon, text, &slow, arena, NULL), 0);
	ck_assert_int_eq(bl_match(lexicon, text, &portable, arena, BL_PATH_PORTABLE, NULL), 0);
	ck_assert_int_eq(bl_match(lexicon, text, &avx2, arena, BL_PATH_AVX2, NULL), 0);
	free(block);
	line = matching_line(&slow, arena);
	other = matching_line(&portable, arena);
	ck_assert_msg(bl_str_equal(line, other), "portable: %s, not %s", other.data, line.data);
	other = matching_line(&avx2, arena);
	ck_assert_msg(bl_str_equal(line, other), "AVX2: %s, not %s", other.data, line.data);
	return line;
}

static inline void matching_expect(const char *phrases, bl_str text, const char *hits)
{
	bl_arena arena;
	bl_lexicon lexicon;
	bl_str line;

	bl_arena_init(&arena, NULL, MATCHING_CEILING);
	lexicon = matching_lexicon(&arena, phrases);
	line = matching_find(&lexicon, text, &arena);
	ck_assert_msg(bl_str_equal(line, bl_str_of(hits)), "%s in \"%.*s\": \"%s\", not \"%s\"",
	              phrases, BL_ARG(text), line.data, hits);
	bl_arena_free(&arena);
}

/* Runs one suite; the result is main's. */
static inline int matching_run(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}

#endif
