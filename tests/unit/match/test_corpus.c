/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* On real articles in many languages, with real names and cues in many scripts, every path finds
 * what the reference finds. Needs BYLINT_DATA (its data/ and bench/); skipped without it. */
#include <stdio.h>

#include "matching.h"

#define SAMPLE ((size_t)2 << 20)

static void add_literal(bl_literal *literals, size_t *count, bl_str text, bl_arena *arena)
{
	bl_lexicon one;
	bl_literal literal = {.text = bl_arena_copy(arena, text), .value = (uint32_t)*count};
	bl_arena trial;

	bl_arena_init(&trial, NULL, MATCHING_CEILING);
	if (*count < 5000 && bl_lexicon_build(&one, &literal, 1, &trial, NULL) == 0)
		literals[(*count)++] = literal;
	bl_arena_free(&trial);
}

/* The column of a table, its parts between bars; row 0 is the head. */
static void add_column(bl_literal *literals, size_t *count, const char *path, int column,
                       bl_arena *arena)
{
	FILE *table = fopen(path, "r");
	char line[16384];

	ck_assert_msg(table != NULL, "%s", path);
	for (int row = 0; fgets(line, sizeof line, table); row++) {
		char *field = line;

		for (int i = 0; field && i < column; i++)
			field = strchr(field, '\t') ? strchr(field, '\t') + 1 : NULL;
		if (!field || row == 0)
			continue;
		field[strcspn(field, "\t\n")] = '\0';
		for (char *part = strtok(field, "|"); part; part = strtok(NULL, "|"))
			add_literal(literals, count, bl_str_of(part), arena);
	}
	fclose(table);
}

static bl_str read_articles(const char *folder, bl_arena *arena)
{
	char command[4200];
	char *text = bl_arena_take(arena, SAMPLE);
	size_t size = 0, got;
	FILE *pipe;

	ck_assert_ptr_nonnull(text);
	snprintf(command, sizeof command, "gzip -dc '%s/bench/articles.jsonl.gz' 2>/dev/null",
	         folder);
	pipe = popen(command, "r");
	ck_assert_ptr_nonnull(pipe);
	while (size < SAMPLE && (got = fread(text + size, 1, SAMPLE - size, pipe)) > 0)
		size += got;
	pclose(pipe);
	ck_assert_uint_gt(size, SAMPLE / 2);
	return (bl_str){text, size};
}

START_TEST(test_articles)
{
	static bl_literal literals[5000];
	const char *folder = getenv("BYLINT_DATA");
	char path[4200];
	bl_arena arena;
	bl_lexicon lexicon;
	size_t count = 0;
	bl_str line;

	bl_arena_init(&arena, NULL, MATCHING_CEILING);
	snprintf(path, sizeof path, "%s/data/agencies.tsv", folder);
	add_column(literals, &count, path, 0, &arena);
	add_column(literals, &count, path, 1, &arena);
	snprintf(path, sizeof path, "%s/data/cues.tsv", folder);
	add_column(literals, &count, path, 3, &arena);
	ck_assert_int_eq(bl_lexicon_build(&lexicon, literals, count, &arena, NULL), 0);
	line = matching_find(&lexicon, read_articles(folder, &arena), &arena);
	ck_assert_uint_gt(line.size, 1000);
	bl_arena_free(&arena);
}
END_TEST

static Suite *suite(void)
{
	Suite *s = suite_create("corpus");
	TCase *t = tcase_create("corpus");

	tcase_add_test(t, test_articles);
	suite_add_tcase(s, t);
	return s;
}

int main(void)
{
	if (!getenv("BYLINT_DATA")) {
		puts("skipped: match/corpus needs BYLINT_DATA");
		return 77;
	}
	return matching_run(suite());
}
