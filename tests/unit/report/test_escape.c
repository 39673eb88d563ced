/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Whatever a document says: XML is well-formed, no cell is a formula, no words are markup. */
#include "report/escape.h"
#include "run.h"
#include "sample.h"
#include "well_formed.h"

#define ROUNDS 400
#define COLUMNS 17

static sample s;

/* ---- XML ---------------------------------------------------------------------------------- */

START_TEST(the_checker_refuses)
{
	static const char *const broken[] = {
		"<a>\n",          "<a></b>\n",     "<a b=\"<\"/>\n",
		"<a b=\"&\"/>\n", "<a>&#0;</a>\n", "<a>\x01</a>\n",
		"<a>\xFF</a>\n",  "<a/><b/>\n",    "<a b=\"\" onx/>\n",
		"<a>&lt</a>\n",
	};
	bl_buf out;
	size_t i;

	bl_buf_init(&out, NULL, 4096);
	for (i = 0; i < sizeof(broken) / sizeof *broken; i++) {
		bl_buf_clear(&out);
		bl_buf_format(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s", broken[i]);
		ck_assert_msg(!is_well_formed(bl_buf_str(&out)), "%s", broken[i]);
	}
	bl_buf_free(&out);
	ck_assert(is_well_formed(
		BL_S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"c\">x&#91;<d/></a>\n")));
}
END_TEST

/* Every byte, and every pair of them. */
START_TEST(xml_of_any_bytes)
{
	bl_buf out;
	unsigned pair;

	bl_buf_init(&out, NULL, (size_t)16 << 20);
	bl_buf_text(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a");
	for (pair = 0; pair < 0x10000; pair++) {
		char bytes[3] = {(char)(pair >> 8), (char)pair, 'x'};

		if (pair == 0)
			bl_xml_attribute(&out, "b", (bl_str){bytes, 3});
		if (pair == 0)
			bl_buf_text(&out, ">");
		bl_xml_add(&out, (bl_str){bytes, 3});
	}
	bl_buf_text(&out, "</a>\n");
	ck_assert(!out.failed);
	ck_assert(is_well_formed(bl_buf_str(&out)));
	bl_buf_free(&out);
}
END_TEST

START_TEST(xml_keeps_values)
{
	bl_buf out;

	bl_buf_init(&out, NULL, 4096);
	bl_xml_add(&out, BL_S("a<b>&\"'\n##[x] #\xE2\x80\x8B[ [\x1b\x7f]]>"));
	ck_assert_str_eq(out.data, "a&lt;b&gt;&amp;&quot;&apos;&#10;##&#91;x] #\xE2\x80\x8B&#91; "
	                           "[\xEF\xBF\xBD&#127;]]&gt;");
	bl_buf_clear(&out);
	bl_xml_add(&out, BL_S("\xC2\x85\xE2\x80\xAE\xEF\xBF\xBF\xC3\xA9#"));
	bl_xml_add(&out, BL_S("[x"));
	ck_assert_str_eq(out.data, "&#133;&#8238;\xEF\xBF\xBD\xC3\xA9#&#91;x");
	bl_buf_free(&out);
}
END_TEST

/* ---- CSV ---------------------------------------------------------------------------------- */

START_TEST(cells_are_no_formulas)
{
	static const char *const cells[][2] = {
		{"plain, \"quoted\"", "\"plain, \"\"quoted\"\"\""},
		{"=1+1", "\"'=1+1\""},
		{" @SUM(A1)", "\" '@SUM(A1)\""},
		{"\t+1", "\" '+1\""},
		{"\n-1", "\" '-1\""},
		{"-", "\"'-\""},
		{"a;=cmd|' /C calc'!A0", "\"a;'=cmd|' /C calc'!A0\""},
		{"\"=1", "\"\"\"'=1\""},
		{"\xE2\x80\x8B=1", "\"\xE2\x80\x8B'=1\""},
		{"\xEF\xBC\x9D"
	         "1",
	         "\"'\xEF\xBC\x9D"
	         "1\""},
		{"a=b - c", "\"a=b - c\""},
		{"", "\"\""},
	};
	bl_buf out;
	size_t i;

	bl_buf_init(&out, NULL, 4096);
	for (i = 0; i < sizeof(cells) / sizeof *cells; i++) {
		bl_buf_clear(&out);
		bl_csv_add(&out, bl_str_of(cells[i][0]));
		ck_assert_str_eq(out.data, cells[i][1]);
	}
	bl_buf_free(&out);
}
END_TEST

/* Whether what starts at a cell's first character would be calculated. */
static bool is_formula(bl_str out, size_t at)
{
	while (at < out.size && (out.data[at] == ' ' || out.data[at] == '\t'))
		at++;
	return at < out.size && strchr("=+-@", out.data[at]) != NULL;
}

/* Cells of each row, as RFC 4180 reads them; a program that splits at semicolons finds no formula
 * either. */
static void check_csv(bl_str out)
{
	size_t at, cells = 1;
	bool quoted = false;

	for (at = 0; at < out.size; at++) {
		char c = out.data[at];

		if (c == '"' && !quoted)
			ck_assert(!is_formula(out, at + 1));
		quoted = quoted != (c == '"');
		if (c == ';')
			ck_assert(!is_formula(out, at + 1));
		if (quoted)
			ck_assert(c != '\n');
		else if (c == ',')
			cells++;
		if (quoted || c != '\n')
			continue;
		ck_assert_uint_eq(cells, COLUMNS);
		cells = 1;
	}
	ck_assert(!quoted);
}

/* ---- Markdown ----------------------------------------------------------------------------- */

START_TEST(words_are_no_markup)
{
	static const char *const texts[][2] = {
		{"a | b", "a &#124; b"},
		{"<script>&amp;", "&lt;script&gt;&amp;amp;"},
		{"[x](javascript:y)", "\\[x\\]\\(javascript\\:y\\)"},
		{"`*_~#!$", "\\`\\*\\_\\~\\#\\!\\$"},
		{"@user www.example.org", "@&#8288;user www&#46;example.org"},
		{"a\n\n# b\\", "a \\# b\\\\"},
		{"\033[31m\xE2\x80\xAE", "\\\\x1b\\[31m\\\\u202e"},
		{"##[error]", "\\#\\#\\\\\\[error\\]"},
		{"::error::", "\\:\\:error\\:\\:"},
	};
	bl_buf out;
	size_t i;

	bl_buf_init(&out, NULL, 4096);
	for (i = 0; i < sizeof(texts) / sizeof *texts; i++) {
		bl_buf_clear(&out);
		bl_markdown_add(&out, bl_str_of(texts[i][0]));
		ck_assert_str_eq(out.data, texts[i][1]);
	}
	bl_buf_free(&out);
}
END_TEST

/* Each row of the second table has five cells, and nothing in it opens HTML, a link or code. */
static void check_markdown(bl_str out)
{
	bl_str rows =
		bl_str_slice(out, bl_str_find(out, BL_S("|---|---|---|---|---|\n")), out.size);
	size_t at, pipes = 0;

	for (at = 0; at < rows.size; at++) {
		char c = rows.data[at];
		bool escaped = false;
		size_t back;

		for (back = at; back > 0 && rows.data[back - 1] == '\\'; back--)
			escaped = !escaped;
		ck_assert(c != '<' && c != '>');
		ck_assert(escaped || strchr("`[]*_", c) == NULL);
		pipes += c == '|';
		if (c != '\n')
			continue;
		ck_assert_uint_eq(pipes, 6);
		pipes = 0;
	}
}

/* ---- Whole reports ------------------------------------------------------------------------ */

static void check_report(const char *format, void (*check)(bl_str out))
{
	bl_buf out;
	bl_report report = sample_report(&out, format);

	ck_assert_int_eq(sample_run(&report, &s), 0);
	check(bl_buf_str(&out));
	bl_buf_free(&out);
}

static void check_xml(bl_str out)
{
	ck_assert_msg(is_well_formed(out), "%.*s", 2000, out.data);
}

START_TEST(reports_of_bad_words_are_sound)
{
	bl_arena pool;
	uint32_t seed, state;

	for (seed = 1; seed <= ROUNDS; seed++) {
		bl_arena_init(&pool, NULL, (size_t)16 << 20);
		state = seed;
		sample_bad(&s, &pool, &state);
		check_report("junit", check_xml);
		check_report("checkstyle", check_xml);
		check_report("csv", check_csv);
		check_report("markdown", check_markdown);
		bl_arena_free(&pool);
	}
}
END_TEST

RUN_TESTS("escape", the_checker_refuses, xml_of_any_bytes, xml_keeps_values, cells_are_no_formulas,
          words_are_no_markup, reports_of_bad_words_are_sound)
