/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Addresses that are the same, and texts that carry them. */
#include "judge/address.h"

#include "hand.h"

#define ADDRESS "https://en.mehrnews.com/news/209/Bridge"

static const struct {
	const char *a, *b;
	bool same;
} pairs[] = {
	{ADDRESS, "http://en.mehrnews.com/news/209/Bridge", true},
	{ADDRESS, "//www.EN.MehrNews.com/news/209/Bridge/", true},
	{ADDRESS, "en.mehrnews.com/news/209/Bridge#comments", true},
	{ADDRESS, "https://en.mehrnews.com/news/209/bridge", false},
	{ADDRESS, "https://en.mehrnews.com/news/209", false},
	{ADDRESS, "https://mehrnews.com/news/209/Bridge", false},
	{ADDRESS, "https://en.mehrnews.com/news/209/Bridge?page=2", false},
	{"https://mehrnews.com/", "mehrnews.com", true},
	{"https://", "http://", false},
	{"", "", false},
};

START_TEST(compares)
{
	bl_arena arena;

	bl_arena_init(&arena, NULL, 1 << 20);
	ck_assert_msg(bl_address_same(bl_str_of(pairs[_i].a), bl_str_of(pairs[_i].b), &arena) ==
	                      pairs[_i].same,
	              "%s and %s", pairs[_i].a, pairs[_i].b);
	bl_arena_free(&arena);
}
END_TEST

/* found: what of the text is the address, or NULL. */
static const struct {
	const char *text, *found;
} texts[] = {
	{"First at https://en.mehrnews.com/news/209/Bridge.",
         "https://en.mehrnews.com/news/209/Bridge"},
	{"(www.en.mehrnews.com/news/209/Bridge)", "www.en.mehrnews.com/news/209/Bridge"},
	{"[Read](http://EN.mehrnews.com/news/209/Bridge/), please",
         "http://EN.mehrnews.com/news/209/Bridge"},
	{"en.mehrnews.com/news/209/Bridge", "en.mehrnews.com/news/209/Bridge"},
	{"“https://en.mehrnews.com/news/209/Bridge”", "https://en.mehrnews.com/news/209/Bridge"},
	{"https://en.mehrnews.com/news/209/Bridge#top of it",
         "https://en.mehrnews.com/news/209/Bridge"},
	{"https://en.mehrnews.com/news/209/Bridges", NULL},
	{"https://en.mehrnews.com/news/209/Bridge.html", NULL},
	{"https://en.mehrnews.com/news/209/Bridge/2", NULL},
	{"https://en.mehrnews.com/news/209/bridge", NULL},
	{"https://other.en.mehrnews.com/news/209/Bridge", NULL},
	{"https://example.org/en.mehrnews.com/news/209/Bridge", NULL},
	{"me@en.mehrnews.com/news/209/Bridge", NULL},
	{"", NULL},
};

START_TEST(finds)
{
	bl_str text = bl_str_of(texts[_i].text);
	bl_arena arena;
	bl_span span;
	bool found;

	bl_arena_init(&arena, NULL, 1 << 20);
	found = bl_address_find(text, BL_S(ADDRESS), &arena, &span);
	ck_assert_msg(found == (texts[_i].found != NULL), "%s", texts[_i].text);
	if (found)
		hand_expect(bl_str_slice(text, span.begin, span.end), texts[_i].found);
	bl_arena_free(&arena);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("address");

	tcase_add_loop_test(tests, compares, 0, sizeof pairs / sizeof *pairs);
	tcase_add_loop_test(tests, finds, 0, sizeof texts / sizeof *texts);
	return hand_run(tests, "address");
}
