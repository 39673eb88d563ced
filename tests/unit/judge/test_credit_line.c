/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Credit lines from what is known, and what is missing. */
#include "hand.h"

static const struct {
	bl_stated stated;
	const char *licence, *line, *missing; /* one of line and missing */
} lines[] = {
	{{.title = {"A bridge at dawn", 16},
          .author = {"Sara Rahimi", 11},
          .source_url = {"https://a.example/1", 19}},
         "cc-by-4.0",
         "“A bridge at dawn” by Sara Rahimi (https://a.example/1) is licensed under CC BY 4.0 "
         "(https://creativecommons.org/licenses/by/4.0/).",
         NULL},
	{{.publisher = {"Mehr News Agency", 16}},
         "cc-by-4.0",
         "This work by Mehr News Agency is licensed under CC BY 4.0 "
         "(https://creativecommons.org/licenses/by/4.0/).",
         NULL},
	{{.changes = {"The headline is new", 19}},
         "cc-by-sa-3.0-de",
         "This work is licensed under CC BY-SA 3.0 DE (https://creativecommons.org/licenses/by-sa/3.0/de/). "
         "The headline is new.",
         NULL},
	{{.use = BL_USE_EXCERPT, .copyright = {"© 2026 Sara Rahimi.", 20}},
         "cc-by-nc-4.0",
         "This work is licensed under CC BY-NC 4.0 (https://creativecommons.org/licenses/by-nc/4.0/). "
         "© 2026 Sara Rahimi. Excerpt.",
         NULL},
	{{.use = BL_USE_ADAPT,
          .changes = {"Translated from English.", 24},
          .licence_out = {"cc-by-sa-4.0", 12}},
         "cc-by-sa-3.0",
         "This work is licensed under CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/). "
         "Translated from English. This adaptation is licensed under CC BY-SA 4.0 "
         "(https://creativecommons.org/licenses/by-sa/4.0/).",
         NULL},
	{{.title = {" A bridge\n  at dawn ", 20}},
         "cc0-1.0",
         "“A bridge at dawn” is dedicated to the public domain under CC0 1.0 "
         "(https://creativecommons.org/publicdomain/zero/1.0/).",
         NULL},
	{{.use = BL_USE_ADAPT, .licence_out = {"cc-by-4.0", 9}}, "cc-by-4.0", NULL, "--changes"},
	{{.use = BL_USE_ADAPT, .changes = {"Translated.", 11}},
         "cc-by-sa-4.0",
         NULL,
         "--licence-out"},
	{{.author = {"Sara Rahimi", 11}}, "cc-by", NULL, "--licence"},
	{{.author = {"Sara Rahimi", 11}}, "cc", NULL, "--licence"},
};

START_TEST(writes_what_is_known)
{
	bl_verdict nothing = {.outcome = BL_OUTCOME_NONE};
	const char *missing;
	bl_arena arena;
	bl_str line, note;

	bl_arena_init(&arena, NULL, 1 << 20);
	line = bl_credit_line(bl_rules_builtin(), hand_licence(lines[_i].licence), &nothing,
	                      &lines[_i].stated, &arena, &missing, &note);
	if (lines[_i].line != NULL) {
		hand_expect(line, lines[_i].line);
		ck_assert_ptr_null(missing);
	} else {
		ck_assert_ptr_null(line.data);
		ck_assert_str_eq(missing, lines[_i].missing);
	}
	bl_arena_free(&arena);
}
END_TEST

START_TEST(remarks_on_what_is_not_in_it)
{
	bl_verdict nothing = {.outcome = BL_OUTCOME_NONE};
	bl_stated stated = {.author = BL_S("Sara Rahimi")};
	const char *missing;
	bl_arena arena;
	bl_str note;

	bl_arena_init(&arena, NULL, 1 << 20);
	bl_credit_line(bl_rules_builtin(), hand_licence("cc-by-3.0"), &nothing, &stated, &arena,
	               &missing, &note);
	hand_expect(
		note,
		"Not in the line: the title (--title), the address of the original (--source-url).");
	bl_credit_line(bl_rules_builtin(), hand_licence("all-rights-reserved"), &nothing, &stated,
	               &arena, &missing, &note);
	ck_assert_uint_gt(note.size, 0);
	ck_assert_ptr_null(missing);
	bl_arena_free(&arena);
}
END_TEST

/* Several authors; the publisher is named where no author is known, and a platform never is. */
START_TEST(names_authors_before_the_publisher)
{
	hand h;

	hand_open(&h, "This article is under CC BY 4.0");
	hand_grant(&h, "This article is under CC BY 4.0", "cc-by-4.0");
	h.document.stated.author = BL_S("Sara Rahimi; Ana Lima and Bo Chen");
	h.document.stated.publisher = BL_S("Mehr News Agency");
	hand_judge(&h);
	ck_assert_uint_eq(bl_str_find(h.verdict->attribution,
	                              BL_S("by Sara Rahimi, Ana Lima and Bo Chen is")),
	                  10);
	h.document.stated.author = (bl_str){NULL, 0};
	h.document.stated.publisher = BL_S("Flickr");
	hand_judge(&h);
	ck_assert_uint_eq(bl_str_find(h.verdict->attribution, BL_S("This work is licensed")), 0);
	hand_close(&h);
}
END_TEST

/* A title of a megabyte: time and memory stay in proportion. */
START_TEST(a_long_title_is_no_trouble)
{
	size_t size = (size_t)1 << 20, i;
	bl_verdict nothing = {.outcome = BL_OUTCOME_NONE};
	bl_stated stated = {.author = BL_S("Sara Rahimi")};
	char *title = malloc(size);
	const char *missing;
	bl_arena arena;
	bl_str line, note;

	for (i = 0; i < size; i++)
		title[i] = i % 2 ? ' ' : 'a';
	stated.title = (bl_str){title, size};
	bl_arena_init(&arena, NULL, (size_t)16 << 20);
	line = bl_credit_line(bl_rules_builtin(), hand_licence("cc-by-3.0"), &nothing, &stated,
	                      &arena, &missing, &note);
	ck_assert_uint_gt(line.size, size);
	bl_arena_free(&arena);
	free(title);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("credit line");

	tcase_add_loop_test(tests, writes_what_is_known, 0, sizeof lines / sizeof *lines);
	tcase_add_test(tests, remarks_on_what_is_not_in_it);
	tcase_add_test(tests, names_authors_before_the_publisher);
	tcase_add_test(tests, a_long_title_is_no_trouble);
	return hand_run(tests, "credit line");
}
