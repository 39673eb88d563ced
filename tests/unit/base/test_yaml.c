/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* YAML becomes texts with places in bytes. */
#include <check.h>
#include <string.h>

#include "base/yaml.h"
#include "failing_memory.h"

static bl_arena arena;
static bl_complaints complaints;

static void begin(void)
{
	bl_arena_init(&arena, NULL, 64 << 20);
	complaints = (bl_complaints){.arena = &arena};
}

static void end(void)
{
	bl_arena_free(&arena);
}

static const bl_node *read_good(bl_str source)
{
	const bl_node *root = NULL;

	ck_assert_int_eq(bl_yaml_read(&root, BL_S("x.yaml"), source, &arena, &complaints), 0);
	ck_assert_uint_eq(complaints.list.count, 0);
	return root;
}

static void check_text(const bl_node *node, const char *text, char quote)
{
	ck_assert_ptr_nonnull(node);
	ck_assert_int_eq(node->kind, BL_NODE_TEXT);
	ck_assert_str_eq(node->text.data, text);
	ck_assert_uint_eq(node->text.size, strlen(text));
	ck_assert_int_eq(node->quote, quote);
}

/* The bytes that a span covers. */
static void check_span(bl_str source, bl_span span, const char *covered)
{
	bl_str bytes = bl_str_slice(source, span.begin, span.end);

	ck_assert_msg(bl_str_equal(bytes, bl_str_of(covered)), "<%.*s> is not <%s>", BL_ARG(bytes),
	              covered);
}

START_TEST(everything_is_text)
{
	const bl_node *root = read_good(BL_S("version: 4.0\nno: no\nnull: ~\nn: 0x1F\nempty:\n"));

	ck_assert_int_eq(root->kind, BL_NODE_MAP);
	ck_assert_uint_eq(root->count, 5);
	check_text(bl_node_get(root, "version"), "4.0", 0);
	check_text(bl_node_get(root, "no"), "no", 0);
	check_text(bl_node_get(root, "null"), "~", 0);
	check_text(bl_node_get(root, "n"), "0x1F", 0);
	check_text(bl_node_get(root, "empty"), "", 0);
	ck_assert_ptr_null(bl_node_get(root, "nothing"));
	ck_assert_ptr_null(bl_node_get(NULL, "a"));
	ck_assert_ptr_null(bl_node_get(bl_node_get(root, "no"), "a"));
}
END_TEST

START_TEST(lists_and_maps_nest)
{
	bl_str source =
		BL_S("a: [x, {y: z}]  # c\nb:\n- one\n-   two: 2\n    three: 3\n\n# end\nc: d\n");
	const bl_node *root = read_good(source), *list;

	check_span(source, root->span,
	           "a: [x, {y: z}]  # c\nb:\n- one\n-   two: 2\n    three: 3\n\n# end\nc: d");
	list = bl_node_get(root, "a");
	ck_assert_int_eq(list->kind, BL_NODE_LIST);
	ck_assert_uint_eq(list->count, 2);
	check_span(source, list->span, "[x, {y: z}]");
	check_span(source, list->items[1]->span, "{y: z}");
	check_text(bl_node_get(list->items[1], "y"), "z", 0);
	list = bl_node_get(root, "b");
	check_span(source, list->span, "- one\n-   two: 2\n    three: 3");
	check_span(source, list->items[1]->span, "two: 2\n    three: 3");
	check_span(source, list->items[1]->pairs[1].key_span, "three");
}
END_TEST

START_TEST(a_map_where_a_phrase_was_meant_stays_a_map)
{
	const bl_node *root = read_good(BL_S("- source: <publisher>\n"));

	ck_assert_int_eq(root->items[0]->kind, BL_NODE_MAP);
}
END_TEST

START_TEST(spans_cover_quotes)
{
	bl_str source = BL_S("- \"a \\\"q\\\" \\u00e9\"\n- 'it''s'\n- plain  \n- two\n  lines\n");
	const bl_node *root = read_good(source);

	check_text(root->items[0], "a \"q\" é", '"');
	check_span(source, root->items[0]->span, "\"a \\\"q\\\" \\u00e9\"");
	check_text(root->items[1], "it's", '\'');
	check_span(source, root->items[1]->span, "'it''s'");
	check_span(source, root->items[2]->span, "plain");
	check_text(root->items[3], "two lines", 0);
	check_span(source, root->items[3]->span, "two\n  lines");
}
END_TEST

START_TEST(block_texts_end_as_yaml_says)
{
	bl_str source = BL_S("a: |\n  one\n  two\n\n\nb: >-\n  one\n  two\n\nc: |+\n  x\n\nd: e\n");
	const bl_node *root = read_good(source);

	check_text(bl_node_get(root, "a"), "one\ntwo\n", '|');
	check_span(source, bl_node_get(root, "a")->span, "|\n  one\n  two");
	check_text(bl_node_get(root, "b"), "one two", '>');
	check_text(bl_node_get(root, "c"), "x\n\n", '|');
	check_span(source, bl_node_get(root, "d")->span, "e");
}
END_TEST

/* Every key is at its own bytes, whatever stands before it. */
START_TEST(places_are_bytes)
{
	static const char *const heads[] = {"",
	                                    "é: خبرگزاری\n",
	                                    "# 😀😀\n",
	                                    "a: é\r\nb: \"😀\r\n c\"\r\n",
	                                    "a: \"é \\u00e9 \\\n   b\"\n",
	                                    "a: |\r\n  é\r\n\r\n  中\r\n",
	                                    "a: >\n  é\n",
	                                    "- - é\n",
	                                    "a: x\xC2\x85",
	                                    "a: é\xE2\x80\xA8",
	                                    "a: 'é\r\n\r\n  é'\r\n",
	                                    "%YAML 1.1\n---\n"};
	static const char *const marks[] = {"", "\xEF\xBB\xBF"};

	for (size_t i = 0; i < 2 * sizeof heads / sizeof *heads; i++) {
		const char *head = heads[i / 2];
		bool list = head[0] == '-';
		bl_str source = bl_str_format(&arena, "%s%s%skey: وزیر\n", marks[i % 2], head,
		                              list ? "- " : "");
		const bl_node *root = read_good(source), *value;

		if (list)
			root = root->items[root->count - 1];
		value = bl_node_get(root, "key");
		check_text(value, "وزیر", 0);
		check_span(source, value->span, "وزیر");
		check_span(source, root->pairs[root->count - 1].key_span, "key");
	}
}
END_TEST

START_TEST(empty_files_hold_nothing)
{
	ck_assert_ptr_null(read_good(BL_S("")));
	ck_assert_ptr_null(read_good((bl_str){NULL, 0}));
	ck_assert_ptr_null(read_good(BL_S("\xEF\xBB\xBF")));
	ck_assert_ptr_null(read_good(BL_S("# only a remark\n\n")));
	check_text(read_good(BL_S("---\n")), "", 0);
	check_text(read_good(BL_S("phrase\n")), "phrase", 0);
	check_text(read_good(BL_S("---\nphrase\n...\n")), "phrase", 0);
}
END_TEST

START_TEST(every_double_names_the_first)
{
	const bl_node *root;
	bl_buf many;

	ck_assert_int_eq(bl_yaml_read(&root, BL_S("x"),
	                              BL_S("a: 1\nb: 2\na: 3\nb: 4\nb: 5\nc: 6\n"), &arena,
	                              &complaints),
	                 BL_E_RULES);
	ck_assert_ptr_null(root);
	ck_assert_uint_eq(complaints.list.count, 3);
	ck_assert_str_eq(complaints.list.items[0].text.data,
	                 "the field \"a\" is given twice, in line 1 and in line 3");
	ck_assert_str_eq(complaints.list.items[2].text.data,
	                 "the field \"b\" is given twice, in line 2 and in line 5");
	ck_assert_uint_eq(complaints.list.items[2].place.line, 5);

	complaints = (bl_complaints){.arena = &arena};
	bl_buf_init(&many, NULL, 1 << 20);
	for (int i = 0; i < 20000; i++)
		bl_buf_text(&many, "k: v\n");
	ck_assert_int_eq(bl_yaml_read(&root, BL_S("x"), bl_buf_str(&many), &arena, &complaints),
	                 BL_E_RULES);
	ck_assert_uint_eq(complaints.list.count, 100);
	bl_buf_free(&many);
}
END_TEST

START_TEST(nesting_has_an_end)
{
	char deep[200];
	const bl_node *root;

	memset(deep, '[', 64);
	memset(deep + 64, ']', 64);
	read_good((bl_str){deep, 128});
	memset(deep, '[', 65);
	memset(deep + 65, ']', 65);
	ck_assert_int_eq(bl_yaml_read(&root, BL_S("x"), (bl_str){deep, 130}, &arena, &complaints),
	                 BL_E_RULES);
	ck_assert_uint_eq(complaints.list.count, 1);
	ck_assert_uint_eq(complaints.list.items[0].span.begin, 64);
}
END_TEST

/* Earlier complaints of the caller are no reason to refuse. */
START_TEST(only_own_complaints_count)
{
	const bl_node *root;

	bl_complain(&complaints, BL_S("y"), BL_S("a"), (bl_span){0, 1}, NULL, "before");
	ck_assert_int_eq(bl_yaml_read(&root, BL_S("x"), BL_S("a: b\n"), &arena, &complaints), 0);
	ck_assert_ptr_nonnull(root);
	ck_assert_int_eq(bl_yaml_read(&root, BL_S("x"), BL_S("a: *b\n"), &arena, &complaints),
	                 BL_E_RULES);
	ck_assert_uint_eq(complaints.list.count, 2);
}
END_TEST

static int read_with(int good, bl_str source)
{
	failing_memory counted;
	bl_memory memory = failing(&counted, good);
	bl_arena small;
	bl_complaints list = {.arena = &small};
	const bl_node *root;
	int result;

	bl_arena_init(&small, &memory, 64 << 20);
	result = bl_yaml_read(&root, BL_S("x.yaml"), source, &small, &list);
	if (result == 0)
		ck_assert_ptr_nonnull(root);
	bl_arena_free(&small);
	ck_assert_int_eq(counted.out, 0);
	return result;
}

START_TEST(every_allocation_may_fail)
{
	bl_buf text;
	int good = 0;

	bl_buf_init(&text, NULL, 1 << 20);
	for (int i = 0; i < 3000; i++)
		bl_buf_format(&text, "key%d: [a, 'b', {c: d}]\n", i);
	while (read_with(good, bl_buf_str(&text)) == BL_E_MEMORY)
		good++;
	ck_assert_int_eq(read_with(good, bl_buf_str(&text)), 0);
	ck_assert_int_gt(good, 4);
	bl_buf_text(&text, "key1: *x\nkey2: y\n");
	for (int i = 0; i < good; i++)
		ck_assert_int_eq(read_with(i, bl_buf_str(&text)), BL_E_MEMORY);
	ck_assert_int_eq(read_with(good + 1, bl_buf_str(&text)), BL_E_RULES);
	bl_buf_free(&text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("yaml");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, everything_is_text);
	tcase_add_test(tests, lists_and_maps_nest);
	tcase_add_test(tests, a_map_where_a_phrase_was_meant_stays_a_map);
	tcase_add_test(tests, spans_cover_quotes);
	tcase_add_test(tests, block_texts_end_as_yaml_says);
	tcase_add_test(tests, places_are_bytes);
	tcase_add_test(tests, empty_files_hold_nothing);
	tcase_add_test(tests, every_double_names_the_first);
	tcase_add_test(tests, nesting_has_an_end);
	tcase_add_test(tests, only_own_complaints_count);
	tcase_add_test(tests, every_allocation_may_fail);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
