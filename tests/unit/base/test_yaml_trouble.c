/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Each mistake has its place, its words and its next step. */
#include <check.h>
#include <string.h>

#include "base/yaml.h"

/* source; line:column of the complaint, bytes that it covers, its text and hint. */
static const struct mistake {
	const char *source, *place, *covers, *text, *hint;
} mistakes[] = {
	{"a:\n\t- b\n", "2:1", "\t", "a tab cannot indent a line", "put spaces in its place"},
	{"a: x\n\tb: c\n", "2:1", "\t", "a tab cannot indent a line", "put spaces in its place"},
	{"a: |\n\tx\n", "2:1", "\t", "a tab cannot indent a line", "put spaces in its place"},
	{"-\tb: c\n-\t- d", "1:2", "\t", "a tab cannot indent a line", "put spaces in its place"},

	{"é: \"b\nc: d\n", "1:4", "\"b", "this quote is never closed", "close it with another \""},
	{"- 'tis it\n", "1:3", "'tis it", "this quote is never closed",
         "close it with another '\nan apostrophe at the start: put the whole phrase in double quotes"},
	{"x: 'a\n---\n'", "1:4", "'a", "this quote is never closed",
         "close it with another '\nan apostrophe at the start: put the whole phrase in double quotes"},
	{"a: 'It's fine'\n", "1:8", "s fine'", "something stands behind the end of a value",
         "an apostrophe in single quotes is written twice: ''\nor put the whole phrase in double quotes"},
	{"- \"a\" b\n", "1:7", "b", "something stands behind the end of a value",
         "put the whole phrase in single quotes, with \" inside"},
	{"a: \"x \\q\"\n", "1:7", "\\q",
         "in double quotes a backslash has a meaning of its own, and this one has none",
         "in single quotes a backslash is just a backslash"},
	{"a: \"\\x1\"\n", "1:5", "\\x",
         "in double quotes a backslash has a meaning of its own, and this one has none",
         "in single quotes a backslash is just a backslash"},

	{"- [x] y\n- z\n", "1:3", "[", "a phrase cannot begin with [",
         "put the whole phrase in quotes: - \"[x] y\""},
	{"a: {x} y\n", "1:4", "{", "a phrase cannot begin with {",
         "put the whole phrase in quotes: a: \"{x} y\""},
	{"- * star\n", "1:3", "*", "a phrase cannot begin with *",
         "put the whole phrase in quotes: - \"* star\""},
	{"- *star x\n", "1:3", "*", "a phrase cannot begin with *",
         "put the whole phrase in quotes: - \"*star x\""},
	{"é:\n  - &co x\n", "2:5", "&", "a phrase cannot begin with &",
         "put the whole phrase in quotes: - \"&co x\""},
	{"- & co\n", "1:3", "&", "a phrase cannot begin with &",
         "put the whole phrase in quotes: - \"& co\""},
	{"- !x y\n", "1:3", "!", "a phrase cannot begin with !",
         "put the whole phrase in quotes: - \"!x y\""},
	{"- !a!b y\n", "1:3", "!", "a phrase cannot begin with !",
         "put the whole phrase in quotes: - \"!a!b y\""},
	{"- %x\n", "1:3", "%", "a phrase cannot begin with %",
         "put the whole phrase in quotes: - \"%x\""},
	{"%x\na: b\n", "1:1", "%", "a phrase cannot begin with %",
         "put the whole phrase in quotes: \"%x\""},
	{"خبر: @x \"y\"  \n", "1:6", "@", "a phrase cannot begin with @",
         "put the whole phrase in quotes: خبر: '@x \"y\"'"},
	{"- `x` 'y' \"z\"\n", "1:3", "`", "a phrase cannot begin with `",
         "put the whole phrase in quotes"},
	{"- , x\n", "1:3", ",", "a phrase cannot begin with ,",
         "put the whole phrase in quotes: - \", x\""},
	{"a: | x\n", "1:4", "|", "a phrase cannot begin with |",
         "put the whole phrase in quotes: a: \"| x\""},

	{"a: b: c\n", "1:4", "b:", "the colon makes a field of this phrase",
         "put the whole phrase in quotes: a: \"b: c\""},
	{"a: [b c: d: e]\n", "1:5", "b c: d:", "the colon makes a field of this phrase",
         "put the phrase in quotes"},
	{"a: b\n  c: d\n", "2:3", "c", "this field is indented too far",
         "fields that belong together begin in one column: 1, as line 1"},
	{"a: b\r\nfoo\r\nbar: c\r\n", "2:1", "foo", "this line lacks a colon",
         "write it as NAME: VALUE, with a blank behind the colon"},
	{"a:b\nc: d\n", "1:1", "a:b", "this line lacks a colon",
         "write it as NAME: VALUE, with a blank behind the colon"},
	{"a: b\n : c\n", "2:2", ":", "a colon without a name before it",
         "write a name before it, or put the whole phrase in quotes"},

	{"a: - b\n", "1:4", "-", "a list cannot begin in the line of its field",
         "begin every item on a line of its own; if it is a phrase, put it in quotes"},
	{"a: b\n- c\n", "2:1", "- c", "list items and fields cannot stand side by side",
         "put the list under a field: NAME: on a line of its own"},
	{"a:\n  b: c\n d: e\n", "3:2", "d: e", "this line is indented unlike those before it",
         "its neighbours begin in column 1, as line 1"},
	{"  a: b\nc: d\n", "2:1", "c: d", "this does not belong to what stands before it",
         "begin every field in the same column"},

	{"a: [x, y\nb: c\n", "1:4", "[x, y", "this [ is never closed, or a comma is missing in it",
         "close it with ]; a phrase that begins with [ needs quotes"},
	{"a: {x y\n", "1:4", "{x y", "this { is never closed, or a comma is missing in it",
         "close it with }; a phrase that begins with { needs quotes"},
	{"a: [a, , b]\n", "1:8", ",", "something is missing here",
         "write what belongs here, or remove the comma"},
	{"a: [", "1:5", "", "something is missing at the end of the file",
         "close the bracket before, or write what belongs here"},

	{"a: &x\n  b: c\n", "1:4", "&x", "anchors and tags are not used here",
         "remove it; every value is text, and is written out"},
	{"a: !!str 4.0\n", "1:4", "!!str", "anchors and tags are not used here",
         "remove it; every value is text, and is written out"},
	{"a: b\n<<: c\n", "2:1", "<<", "merge keys (<<) are not used here", "write the fields out"},
	{"a: b\nc: d\na: e\n", "3:1", "a",
         "the field \"a\" is given twice, in line 1 and in line 3",
         "keep one of the two, or join them"},
	{"a: b\n---\nc: d\n", "2:1", "---", "a second document begins here",
         "keep one in a file; remove this line or what follows"},
	{"? [a]\n: b\n", "1:3", "[", "the name of a field must be a text",
         "put the whole phrase in quotes: ? \"[a]\""},
	{"%YAML 3.0\n---\na: b\n", "1:1", "%YAML 3.0", "lines that begin with % are not used here",
         "remove the line"},

	{"é: \xFF\n", "1:4", "\xFF", "the byte 0xFF is not UTF-8 text", "save the file as UTF-8"},
	{"\xFF\xFE"
         "a",
         "1:1", "", "this file is written in UTF-16", "save it as UTF-8"},
	{"a: x\x1By", "1:5", "\x1B", "the character U+001B cannot stand here",
         "remove it; it cannot be seen in most editors"},
	{"a: b\xEF\xBB\xBF", "1:5", "\xEF\xBB\xBF", "the character U+FEFF cannot stand here",
         "remove it; it cannot be seen in most editors"},
};

static void check_mistake(const struct mistake *m)
{
	bl_str source = bl_str_of(m->source);
	bl_arena arena;
	bl_complaints list = {.arena = &arena};
	const bl_complaint *first;
	const bl_node *root;
	bl_str covered;
	bl_str place;

	bl_arena_init(&arena, NULL, 1 << 20);
	ck_assert_msg(bl_yaml_read(&root, BL_S("x"), source, &arena, &list) == BL_E_RULES,
	              "%s is read", m->source);
	ck_assert_ptr_null(root);
	first = list.list.items;
	place = bl_str_format(&arena, "%zu:%zu", first->place.line, first->place.column);
	covered = bl_str_slice(source, first->span.begin, first->span.end);
	ck_assert_str_eq(first->text.data, m->text);
	ck_assert_str_eq(first->hint.data, m->hint);
	ck_assert_str_eq(place.data, m->place);
	ck_assert_msg(bl_str_equal(covered, bl_str_of(m->covers)), "%s: covers <%.*s>", m->source,
	              BL_ARG(covered));
	bl_arena_free(&arena);
}

START_TEST(each_mistake_is_explained)
{
	check_mistake(&mistakes[_i]);
}
END_TEST

START_TEST(a_nul_is_a_mistake)
{
	bl_arena arena;
	bl_complaints list = {.arena = &arena};
	const bl_node *root;

	bl_arena_init(&arena, NULL, 1 << 20);
	ck_assert_int_eq(bl_yaml_read(&root, BL_S("x"), BL_S("a: x\0y"), &arena, &list),
	                 BL_E_RULES);
	ck_assert_str_eq(list.list.items[0].text.data, "a NUL byte stands here");
	ck_assert_str_eq(list.list.items[0].hint.data, "remove it; is this a text file?");
	ck_assert_uint_eq(list.list.items[0].span.begin, 4);
	bl_arena_free(&arena);
}
END_TEST

/* One mistake is one complaint, though libyaml stumbles over it again. */
START_TEST(one_line_is_told_once)
{
	bl_arena arena;
	bl_complaints list = {.arena = &arena};
	const bl_node *root;

	bl_arena_init(&arena, NULL, 1 << 20);
	bl_yaml_read(&root, BL_S("x"), BL_S("- *a b\n"), &arena, &list);
	ck_assert_uint_eq(list.list.count, 1);
	bl_yaml_read(&root, BL_S("x"), BL_S("- *a\n- &b c\n- !d e\n- \"f\" g\n"), &arena, &list);
	ck_assert_uint_eq(list.list.count, 5);
	bl_arena_free(&arena);
}
END_TEST

/* Every beginning and every damaged byte of a good card is read or explained, and never crashes. */
START_TEST(damage_is_survived)
{
	bl_str card = BL_S("é: {a: [b, 'c''d', \"e\\n\"], f: }\ng:\n- h: |\n    i\n  j: >-\n   k\n"
	                   "- ? l\n  : &m *n\n- !o 'p'\n# q\n");
	static const char signs[] = "\n\r\t :-?[]{},#&*!|>'\"%@`\\a\xFF";

	for (size_t at = 0; at < card.size; at++)
		for (size_t sign = 0; sign < sizeof signs; sign++) {
			char bytes[128];
			bl_arena arena;
			bl_complaints list = {.arena = &arena};
			const bl_node *root;
			bl_buf out;
			int result;

			memcpy(bytes, card.data, card.size);
			bytes[at] = signs[sign];
			bl_arena_init(&arena, NULL, 1 << 20);
			bl_buf_init(&out, NULL, 1 << 20);
			result =
				bl_yaml_read(&root, BL_S("x"),
			                     (bl_str){bytes, sign ? card.size : at}, &arena, &list);
			ck_assert(result == (list.list.count ? BL_E_RULES : 0));
			for (size_t i = 0; i < list.list.count; i++) {
				ck_assert(list.list.items[i].hint.size > 0);
				bl_complaint_print(&out, &list.list.items[i]);
			}
			ck_assert(!out.failed);
			bl_buf_free(&out);
			bl_arena_free(&arena);
		}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("yaml_trouble");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(tests, each_mistake_is_explained, 0,
	                    sizeof mistakes / sizeof *mistakes);
	tcase_add_test(tests, a_nul_is_a_mistake);
	tcase_add_test(tests, one_line_is_told_once);
	tcase_add_test(tests, damage_is_survived);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
