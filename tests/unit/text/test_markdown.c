/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Markdown's words without its marks, its links, its front matter; every place in the bytes as given. */
#include "html_check.h"

static void read_md(const char *page)
{
	read_as(BL_FORMAT_MARKDOWN, bl_str_of(page));
}

/* ---- Words and blocks ---- */

START_TEST(marks_are_gone)
{
	read_md("# A *title*\n\nOne **bold**, `code` and ~~old~~ word\nof \\*two\\* lines.\n\nTwo\n===\nThree\n");
	check_block(0, BL_BLOCK_TITLE, "A title");
	check_block(1, BL_BLOCK_PARAGRAPH, "One bold, code and old word of *two* lines.");
	check_block(2, BL_BLOCK_TITLE, "Two");
	check_block(3, BL_BLOCK_PARAGRAPH, "Three");
	check_source("bold, code and", "bold**, `code` and");
	check_source("word of", "word\nof");
	check_source("*two*", "*two\\*");
}
END_TEST

START_TEST(what_blocks_are)
{
	read_md("> quoted\n> on\n\n- one\n- two\n\n\tcode\n\n```html\n<b>x</b>\n\ny\n```\n\n## Sub\n\n| a | b |\n|---|---|\n| c | d |\n");
	check_block(0, BL_BLOCK_QUOTE, "quoted on");
	check_block(1, BL_BLOCK_PARAGRAPH, "one");
	check_block(2, BL_BLOCK_PARAGRAPH, "two");
	check_block(3, BL_BLOCK_PARAGRAPH, "code");
	check_block(4, BL_BLOCK_CODE, "<b>x</b>");
	check_block(5, BL_BLOCK_CODE, "y");
	check_block(6, BL_BLOCK_PARAGRAPH, "Sub");
	check_block(7, BL_BLOCK_PARAGRAPH, "a\nb");
	check_block(8, BL_BLOCK_PARAGRAPH, "c\nd");
	check_source("quoted on", "quoted\n> on");
}
END_TEST

START_TEST(references_and_line_breaks)
{
	read_md("&copy; M&uuml;ller &bogus;  \nnext\\\nlast &lt;b&gt;");
	check_chars("© Müller &bogus;\nnext\nlast <b>");
	check_source("©", "&copy;");
	check_source("Müller", "M&uuml;ller");
}
END_TEST

START_TEST(html_inside)
{
	read_md("<div class=\"footer\">\n\nAll *rights* <a rel=license href=\"/by/\">CC <b>BY</b></a>&nbsp;x\n\n</div>\n\n"
	        "<!-- hidden\n\nstill -->\n\nBody<br>two <span\ntitle=\"a > b\">three</span>\n\n<script>\nvar a;\n\n</script>\n");
	check_block(0, BL_BLOCK_FOOTER, "All rights CC BY\xC2\xA0x");
	check_block(1, BL_BLOCK_PARAGRAPH, "Body\ntwo three");
	ck_assert_uint_eq(text.blocks.count, 2);
	check_link(0, "/by/", "CC BY");
	must_be(text.links.items[0].rel, "license");
	must_be(bytes_of(text.links.items[0].source), "/by/");
}
END_TEST

START_TEST(footnotes)
{
	read_md("Text[^1] goes.\n\n[^1]: Under CC BY.\n[^two]: http://example.org/\n");
	check_block(0, BL_BLOCK_PARAGRAPH, "Text[^1] goes.");
	check_block(1, BL_BLOCK_PARAGRAPH, "Under CC BY.");
	check_block(2, BL_BLOCK_PARAGRAPH, "http://example.org/");
	check_link(0, "http://example.org/", "http://example.org/");
	check_source("Under CC BY.", "Under CC BY.");
}
END_TEST

/* ---- Links ---- */

START_TEST(links_of_every_form)
{
	static const char *const rows[][3] = {
		{"/by/", "CC *BY*", "/by/"},
		{"/ref", "one", "/ref"},
		{"/ref", "two", "/ref"},
		{"http://a.example/", "http://a.example/", "http://a.example/"},
		{"https://b.example/x", "https://b.example/x", "https://b.example/x"},
		{"/a_b&c", "esc", "/a\\_b&amp;c"},
		{"/sp ace", "angle", "/sp ace"}};

	read_md("[CC \\*BY\\*](/by/ \"The &amp; title\") [one][r] [two][] <http://a.example/> https://b.example/x.\n"
	        "[**esc**](/a\\_b&amp;c) [angle](</sp ace>)\n\n[r]: /ref\n[two]: </ref> 'T'\n");
	ck_assert_uint_eq(text.links.count, sizeof rows / sizeof *rows);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		must_be(bytes_of(check_link(i, rows[i][0], rows[i][1])->source), rows[i][2]);
	must_be(text.links.items[0].title, "The & title");
}
END_TEST

START_TEST(images_and_captions)
{
	read_md("![The *old* bridge](a.jpg \"Jo\")\n*Photo: Jo, CC BY*\n\nA word ![x](b.jpg) on.\n\n[![badge](c.png)](/by/)\n");
	check_block(0, BL_BLOCK_CAPTION, "Photo: Jo, CC BY");
	check_block(1, BL_BLOCK_PARAGRAPH, "A word on.");
	must_be(check_link(0, "a.jpg", "")->alt, "The *old* bridge");
	must_be(text.links.items[0].title, "Jo");
	must_be(bytes_of(text.links.items[0].source), "a.jpg");
	check_link(2, "/by/", "");
	ck_assert_int_eq(text.links.items[3].kind, BL_LINK_IMAGE);
	ck_assert_uint_eq(text.links.items[3].within, 2);
}
END_TEST

/* ---- Front matter ---- */

START_TEST(yaml)
{
	const bl_meta *meta;

	read_md("---\ntitle: \"A: title\"\nauthors:\n  - name: Jo\n  - name: Al\nlicense: CC BY 4.0\nlang: fr\n---\n# Body\n");
	check_chars("Body");
	meta = check_meta(BL_META_FRONT_MATTER, "license", "CC BY 4.0");
	must_be(bytes_of(meta->span), "CC BY 4.0");
	must_be(bytes_of(check_meta(BL_META_FRONT_MATTER, "title", "A: title")->span), "A: title");
	check_meta(BL_META_FRONT_MATTER, "authors.name", "Jo");
	check_meta(BL_META_FRONT_MATTER, "authors.name", "Al");
	must_be(text.language, "fr");
	check_source("Body", "Body");
}
END_TEST

START_TEST(yaml_that_a_strict_reader_refuses)
{
	read_md("---\r\ntitle: &x A title\r\nlicense: [CC BY, \"CC, 0\"]\r\nbad: {\r\n...\r\nBody");
	check_meta(BL_META_FRONT_MATTER, "title", "&x A title");
	check_meta(BL_META_FRONT_MATTER, "license", "CC BY");
	must_be(bytes_of(check_meta(BL_META_FRONT_MATTER, "license", "CC, 0")->span), "CC, 0");
	check_chars("Body");
}
END_TEST

START_TEST(toml_and_json)
{
	read_md("+++\ntitle = 'T'\n# license = \"none\"\n[params]\nlicense = \"CC BY\"\ntags = ['a', 'b']\n+++\nBody");
	check_meta(BL_META_FRONT_MATTER, "title", "T");
	must_be(bytes_of(check_meta(BL_META_FRONT_MATTER, "params.license", "CC BY")->span),
	        "CC BY");
	check_meta(BL_META_FRONT_MATTER, "params.tags", "b");
	ck_assert_uint_eq(text.metas.count, 4);
	check_chars("Body");
	read_md("{\n  \"title\": \"T\",\n  \"author\": {\"name\": \"Jo\"}\n}\n\nBody");
	must_be(bytes_of(check_meta(BL_META_FRONT_MATTER, "author.name", "Jo")->span), "Jo");
	check_chars("Body");
}
END_TEST

START_TEST(what_is_no_front_matter)
{
	read_md("---\n\nA rule above, and no second one\n");
	check_chars("A rule above, and no second one");
	read_md("\n---\na: b\n---\n");
	ck_assert_uint_eq(text.metas.count, 0);
	read_md("{\nnot json\n}\n");
	check_chars("{ not json }");
}
END_TEST

/* ---- What changes nothing ---- */

/* Front matter shifts the words of a body, emphasis spreads them: they are the same words. */
START_TEST(front_matter_and_emphasis_change_no_word)
{
	static const char *const bodies[] = {
		"All content by Jo is licensed under a [CC BY 4.0](/by/) licence.\n\n> Said\n",
		"All **content** by *Jo* is `licensed` under a [CC _BY_ 4.0](/by/) licence.\n\n> **Said**\n"};
	const char *front = "---\ntitle: T\n---\n";
	bl_str plain;
	size_t shift = strlen(front);

	read_md(bodies[0]);
	plain = text.chars;
	for (size_t i = 0; i < 2; i++) {
		bl_span first, second;
		bl_span words = {4, 11};

		read_md(bodies[i]);
		ck_assert(bl_str_equal(text.chars, plain));
		first = bl_text_source(&text, words);
		read_md(bl_str_format(&arena, "%s%s", front, bodies[i]).data);
		ck_assert(bl_str_equal(text.chars, plain));
		second = bl_text_source(&text, words);
		ck_assert_uint_eq(second.begin, first.begin + shift);
		ck_assert_uint_eq(second.end, first.end + shift);
		must_be(bytes_of(second), "content");
	}
}
END_TEST

START_TEST(bytes_that_are_not_utf8)
{
	read_as(BL_FORMAT_MARKDOWN, BL_S("# caf\xE9\n\n*a\xFF* [x](/\xFF)"));
	check_chars("caf\xEF\xBF\xBD\n\na\xEF\xBF\xBD x");
	check_source("a\xEF\xBF\xBD", "a\xFF");
	must_be(bytes_of(text.links.items[0].source), "/\xFF");
	read_as(BL_FORMAT_MARKDOWN, BL_S("\xEF\xBB\xBF---\na: b\n---\nBody"));
	check_meta(BL_META_FRONT_MATTER, "a", "b");
	check_source("Body", "Body");
}
END_TEST

START_TEST(any_order_of_pieces)
{
	static const char *const pieces[] = {"*",      "**",        "_",     "`",    "[",
	                                     "](",     ")",         "![",    "]",    "\n",
	                                     "\n\n",   "> ",        "- ",    "# ",   "    ",
	                                     "&amp;",  "a",         "word ", "\\",   "<b>",
	                                     "</b>",   "<div>\n",   "<!--",  "-->",  "http://x.y/ ",
	                                     "[^1]: ", "| ",        "---\n", "\xFF", "é",
	                                     "```\n",  "[a]: /b\n", "\r\n"};
	uint32_t random = 20261125;

	for (unsigned round = 0; round < 4000; round++) {
		bl_buf page;

		bl_buf_init(&page, NULL, 4096);
		for (unsigned i = 0; i < 24; i++) {
			random = random * 1664525 + 1013904223;
			bl_buf_text(&page,
			            pieces[(random >> 16) % (sizeof pieces / sizeof *pieces)]);
		}
		bl_arena_reset(&arena);
		read_as(BL_FORMAT_MARKDOWN, bl_buf_str(&page));
		bl_buf_free(&page);
	}
}
END_TEST

/* Longer than what md4c is given at once. */
START_TEST(a_long_document_is_read_whole)
{
	size_t lines = 0;
	bl_buf page;

	bl_buf_init(&page, NULL, (size_t)64 << 20);
	while (page.size < (size_t)9 << 20) {
		bl_buf_text(&page, "*A* [b](/");
		for (unsigned i = 0; i < 40; i++)
			bl_buf_text(&page, "0123456789");
		bl_buf_text(&page, ")\n\n");
		lines++;
	}
	read_as(BL_FORMAT_MARKDOWN, bl_buf_str(&page));
	ck_assert_uint_eq(text.blocks.count, lines);
	ck_assert_uint_eq(text.links.count, lines);
	bl_buf_free(&page);
}
END_TEST

START_TEST(memory_may_run_out_anywhere)
{
	check_ceilings(
		BL_FORMAT_MARKDOWN,
		BL_S("---\na: [b, c]\n---\n# d\n\n[^1]: e ![f](g) <b title=\"&amp;\">h</b> \xFF"));
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("markdown");

	tcase_add_test(tests, marks_are_gone);
	tcase_add_test(tests, what_blocks_are);
	tcase_add_test(tests, references_and_line_breaks);
	tcase_add_test(tests, html_inside);
	tcase_add_test(tests, footnotes);
	tcase_add_test(tests, links_of_every_form);
	tcase_add_test(tests, images_and_captions);
	tcase_add_test(tests, yaml);
	tcase_add_test(tests, yaml_that_a_strict_reader_refuses);
	tcase_add_test(tests, toml_and_json);
	tcase_add_test(tests, what_is_no_front_matter);
	tcase_add_test(tests, front_matter_and_emphasis_change_no_word);
	tcase_add_test(tests, bytes_that_are_not_utf8);
	tcase_add_test(tests, any_order_of_pieces);
	tcase_add_test(tests, a_long_document_is_read_whole);
	tcase_add_test(tests, memory_may_run_out_anywhere);
	return run_tests("markdown", tests);
}
