/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Credit lines in every format: whatever the metadata says, none is broken by it, and the licence is
 * never lost. */
#include <check.h>

#include "base/utf8.h"
#include "judge/judge.h"
#include "report/attribution.h"
#include "runner.h"
#include "well_formed.h"

#define ADDRESS "https://creativecommons.org/licenses/by-sa/3.0/"

static bl_arena arena;
static bl_buf out;

static void set_up(void)
{
	bl_arena_init(&arena, NULL, (size_t)64 << 20);
	bl_buf_init(&out, NULL, (size_t)64 << 20);
}

static void tear_down(void)
{
	bl_arena_free(&arena);
	bl_buf_free(&out);
}

static bl_str write_works(const char *format, const bl_stated *stated, bl_works_shape shape,
                          size_t works, size_t most, bl_str *note)
{
	const bl_rules *rules = bl_rules_builtin();
	const bl_verdict nothing = {.outcome = BL_OUTCOME_NONE};
	bl_line_parts parts = bl_line_parts_of(rules, bl_rules_licence(rules, BL_S("cc-by-sa-3.0")),
	                                       &nothing, stated, &arena);
	bl_credits credits = {.format = bl_credit_format_named(bl_str_of(format)),
	                      .out = &out,
	                      .rules = rules,
	                      .arena = &arena,
	                      .shape = shape,
	                      .several = works > 1,
	                      .lines = parts.lines,
	                      .most = most};

	bl_buf_clear(&out);
	bl_credits_begin(&credits);
	while (works-- > 0)
		bl_credits_add(&credits, &parts, note);
	bl_credits_end(&credits);
	ck_assert(!out.failed);
	return bl_buf_str(&out);
}

/* ---- Hostile metadata ---- */

static const char *const hostile[] = {
	"<script>alert(1)</script>",
	"]]> --> ?> <!--",
	"\"onmouseover=\"alert(1)\" 'x' `y`",
	"two\nlines\r\nand\x0B more\x1B[31m",
	"\xE2\x80\xAE"
	"evil"
	"\xE2\x81\xA6"
	"\xE2\x80\x8F",
	"\xFF\xC3\x28 not UTF-8 \xED\xA0\x80",
	"}} , evil = {x} @misc{a, \\end{document} $x$ & % # _ ^ ~",
	"[[File:x.png]] {{template}} ''bold'' <nowiki> |} ~~~~ __TOC__ [https://e.example x]",
	"[x](javascript:alert(1)) ![y](z) **b** | a | @user #1 \\",
	"##[add-mask]secret ::error::x",
	"\n::set-output name=a::b",
	"&lt;b&gt; &copy; &#60;",
	"\\u003cscript\\u003e \\\"",
};

enum { HOSTILE = sizeof hostile / sizeof *hostile };

static const char *const lines[] = {"text", "short", "markdown", "html", "html-plain", "wikitext"};
static const char *const all[] = {"text",     "short",  "markdown", "html",   "html-plain",
                                  "wikitext", "bibtex", "csl-json", "jsonld", "xmp"};

static bl_stated stated_of(bl_str words)
{
	return (bl_stated){.use = BL_USE_ADAPT,
	                   .title = words,
	                   .author = words,
	                   .publisher = words,
	                   .copyright = words,
	                   .changes = words,
	                   .new_title = words,
	                   .new_author = words,
	                   .author_url = BL_S("https://a.example/\"onmouseover=\"x <b>"),
	                   .source_url =
	                           BL_S("https://a.example/(a)[b]{c}'d'`e`|f\n\\g?h=1&i=\"2\"#j"),
	                   .licence_out = BL_S("cc-by-sa-4.0")};
}

/* A tag is begun by ours alone: no words of the work begin one. */
static size_t count_of(bl_str text, const char *words)
{
	size_t count = 0, at;

	while ((at = bl_str_find(text, bl_str_of(words))) != BL_NOWHERE) {
		count++;
		text = bl_str_slice(text, at + 1, text.size);
	}
	return count;
}

/* The signs of a table in plain text and of a packet are the format's own. */
static bool is_ours(uint32_t code, const char *format)
{
	return code == '\n' || (code == 0xFEFF && strcmp(format, "xmp") == 0) ||
	       (code == '\t' && (!strcmp(format, "text") || !strcmp(format, "short")));
}

/* One check for all characters: the library writes each check to a file. */
static void expect_harmless(bl_str text, const char *format)
{
	bl_str line;
	uint32_t code = '\n';
	size_t at, length;

	ck_assert_msg(!runner_finds(text, &line), "%s: a command: %.*s", format, BL_ARG(line));
	for (at = 0; at < text.size; at += length) {
		code = bl_utf8_at(text, at, &length);
		if (code == BL_UTF8_INVALID || (bl_code_is_unsafe(code) && !is_ours(code, format)))
			break;
	}
	ck_assert_msg(at >= text.size, "%s: U+%04X at %zu", format, (unsigned)code, at);
}

/* Braces pair, and no second entry begins. */
static void expect_balanced(bl_str text)
{
	bool sound = true;
	size_t i;
	int depth = 0;

	for (i = 0; i < text.size && sound; i++) {
		depth += text.data[i] == '{' ? 1 : text.data[i] == '}' ? -1 : 0;
		sound = depth >= 0 && (text.data[i] != '@' || i == 0 || depth > 0);
	}
	ck_assert_msg(sound && depth == 0, "bibtex: depth %d at %zu", depth, i);
}

static void expect_json(bl_str text)
{
	bl_error error = {.code = BL_OK};
	const bl_json *value;

	ck_assert_msg(bl_json_read(&value, text, &arena, &error) == 0, "%s", error.text);
}

static void expect_sound(bl_str text, const char *format)
{
	expect_harmless(text, format);
	ck_assert_msg(bl_str_find(text, BL_S(ADDRESS)) != BL_NOWHERE, "%s: no licence", format);
	if (strncmp(format, "html", 4) == 0) {
		bl_str page = bl_str_format(
			&arena, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%.*s", BL_ARG(text));

		ck_assert_msg(is_well_formed(page), "%.*s", BL_ARG(text));
		ck_assert_uint_eq(count_of(text, "<script"), 0);
		ck_assert_uint_eq(count_of(text, "onmouseover=\""), 0);
	}
	if (strcmp(format, "xmp") == 0)
		ck_assert_uint_eq(count_of(text, "<script"), 0);
	if (strcmp(format, "bibtex") == 0)
		expect_balanced(text);
	if (strcmp(format, "csl-json") == 0 || strcmp(format, "jsonld") == 0)
		expect_json(text);
	if (strcmp(format, "wikitext") == 0) {
		ck_assert_uint_eq(count_of(text, "[["), 0);
		ck_assert_uint_eq(count_of(text, "{{"), 0);
		ck_assert_uint_eq(count_of(text, "<"), 0);
		ck_assert_uint_eq(count_of(text, "''"), 0);
		ck_assert_uint_eq(count_of(text, "~~~"), 0);
	}
	if (strcmp(format, "markdown") == 0)
		ck_assert_uint_eq(count_of(text, "<"), 0);
}

START_TEST(no_words_break_a_format)
{
	bl_stated stated = stated_of(bl_str_of(hostile[_i]));
	bl_str note;
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		expect_sound(write_works(all[i], &stated, BL_WORKS_LINES, 1, 0, &note), all[i]);
}
END_TEST

START_TEST(nor_a_list_nor_a_table)
{
	bl_stated stated = stated_of(bl_str_of(hostile[_i]));
	bl_str note, text;
	size_t i, shape;

	for (i = 0; i < sizeof lines / sizeof *lines; i++)
		for (shape = BL_WORKS_LIST; shape <= BL_WORKS_TABLE; shape++) {
			text = write_works(lines[i], &stated, (bl_works_shape)shape, 3, 0, &note);
			expect_sound(text, lines[i]);
			ck_assert_uint_ge(count_of(text, ADDRESS), 3);
		}
}
END_TEST

/* One line a work, whatever line ends stand in its words. */
START_TEST(a_line_is_one_line)
{
	bl_stated stated = stated_of(BL_S("two\nlines\r\n\xE2\x80\xA8three"));
	bl_str note, text;
	size_t i;

	for (i = 0; i < sizeof lines / sizeof *lines; i++) {
		text = write_works(lines[i], &stated, BL_WORKS_LINES, 2, 0, &note);
		ck_assert_uint_eq(count_of(text, "\n"), 2);
	}
}
END_TEST

START_TEST(ten_thousand_characters_are_no_trouble)
{
	static char words[10000];
	bl_stated stated;
	bl_str note;
	size_t i;

	for (i = 0; i < sizeof words; i++)
		words[i] = "<&\"'[]{}|\\ ##[x]\n"[i % 17];
	stated = stated_of((bl_str){words, sizeof words});
	for (i = 0; i < sizeof all / sizeof *all; i++)
		expect_sound(write_works(all[i], &stated, BL_WORKS_LINES, 1, 0, &note), all[i]);
}
END_TEST

/* ---- Addresses ---- */

static const struct {
	const char *address;
	bool refused;
} addresses[] = {
	{"javascript:alert(1)", true},    {"JaVaScRiPt:alert(1)", true},
	{" java\nscript:alert(1)", true}, {"\x01javascript:alert(1)", true},
	{"data:text/html,<b>", true},     {"vbscript:x", true},
	{"file:///etc/passwd", true},     {"blob:https://a.example/1", true},
	{"https://a.example/1", false},   {"HTTP://a.example/1", false},
	{"a.example:8080/x", false},      {"/story?at=10:30", false},
	{"doi:10.1000/182", false},       {"mailto:a@b.example", false},
};

START_TEST(addresses_that_run_are_refused)
{
	bl_str address = bl_str_of(addresses[_i].address);
	bl_stated stated = {.title = BL_S("T"),
	                    .source_url = address,
	                    .author = BL_S("A B"),
	                    .author_url = address};
	bl_str note, text;
	size_t i;

	ck_assert(bl_line_refuses(bl_line_clean(address, &arena)) == addresses[_i].refused);
	ck_assert((bl_line_address(address, &arena).size == 0) == addresses[_i].refused);
	for (i = 0; i < sizeof all / sizeof *all; i++) {
		text = write_works(all[i], &stated, BL_WORKS_LINES, 1, 0, &note);
		if (addresses[_i].refused)
			ck_assert_msg(bl_str_find(text, BL_S("script:")) == BL_NOWHERE &&
			                      bl_str_find(text, BL_S("data:")) == BL_NOWHERE &&
			                      bl_str_find(text, BL_S("file:")) == BL_NOWHERE,
			              "%s", all[i]);
	}
}
END_TEST

/* ---- Length ---- */

static size_t characters(bl_str text)
{
	size_t at, length, count = 0;

	for (at = 0; at < text.size; at += length) {
		bl_utf8_at(text, at, &length);
		count++;
	}
	return count;
}

START_TEST(a_long_title_gives_way)
{
	bl_stated stated = {
		.title = BL_S(
			"The very long story of a bridge that was opened twice, closed once, and "
			"at last forgotten by all who had built it"),
		.author = BL_S("Sara Rahimi"),
		.source_url = BL_S("https://a.example/1")};
	bl_str note, text;
	size_t most;

	for (most = 160; most < 260; most++) {
		text = write_works("text", &stated, BL_WORKS_LINES, 1, most, &note);
		ck_assert_msg(characters(text) <= most + 1, "%zu: %.*s", most, BL_ARG(text));
		ck_assert(bl_str_find(text, BL_S(ADDRESS)) != BL_NOWHERE);
		ck_assert(bl_str_find(text, BL_S("Sara Rahimi")) != BL_NOWHERE);
	}
	text = write_works("text", &stated, BL_WORKS_LINES, 1, 20, &note);
	ck_assert(bl_str_find(text, BL_S(ADDRESS)) != BL_NOWHERE);
	ck_assert(bl_str_find(note, BL_S("characters")) != BL_NOWHERE);
	ck_assert(bl_str_starts(note, BL_S("Shortened: title")));
	text = write_works("text", &stated, BL_WORKS_LINES, 1, 1000, &note);
	ck_assert_uint_eq(note.size, 0);
	ck_assert(bl_str_find(text, BL_S("had built it")) != BL_NOWHERE);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("attribution");
	TCase *tests = tcase_create("formats");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_loop_test(tests, no_words_break_a_format, 0, HOSTILE);
	tcase_add_loop_test(tests, nor_a_list_nor_a_table, 0, HOSTILE);
	tcase_add_test(tests, a_line_is_one_line);
	tcase_add_test(tests, ten_thousand_characters_are_no_trouble);
	tcase_add_loop_test(tests, addresses_that_run_are_refused, 0,
	                    sizeof addresses / sizeof *addresses);
	tcase_add_test(tests, a_long_title_gives_way);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
