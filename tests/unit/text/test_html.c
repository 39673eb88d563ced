/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A page's words without its markup, in blocks that know what they are, each byte with its place. */
#include "html_check.h"
#include "text/html_names.h"

static void read_html(const char *page)
{
	read_as(BL_FORMAT_HTML, bl_str_of(page));
}

/* ---- Words ---- */

START_TEST(markup_is_gone_and_blocks_are_divided)
{
	read_html(
		"<!DOCTYPE html><html><body><h1>A title</h1>\n<p>One <b>bold</b> word.</p><p>Two</p></body></html>");
	check_chars("A title\n\nOne bold word.\n\nTwo");
	check_block(0, BL_BLOCK_TITLE, "A title");
	check_block(1, BL_BLOCK_PARAGRAPH, "One bold word.");
	check_source("bold word", "bold</b> word");
	check_source("bold", "bold");
	check_source("One", "One");
}
END_TEST

START_TEST(markup_inside_a_word_leaves_it_whole)
{
	read_html("<p>Crea<b>tive</b> Com<wbr>mons&shy; BY</p>");
	check_chars("Creative Commons\xC2\xAD BY");
	check_source("Creative", "Crea<b>tive");
	check_source("Commons", "Com<wbr>mons");
}
END_TEST

START_TEST(blanks_become_one)
{
	read_html("<p>  licensed\n\t under <i> a </i>  licence\r\n</p>\n\n");
	check_chars("licensed under a licence");
	check_source("licensed under", "licensed\n\t under");
	check_source("under a", "under <i> a");
}
END_TEST

START_TEST(long_runs_are_copied_whole)
{
	const char *words =
		"An article of more than sixteen letters, with a blank at each of several places in it";

	for (size_t size = 1; size <= strlen(words); size++) {
		bl_str piece = bl_str_trim((bl_str){words, size});
		bl_str page = bl_str_format(&arena, "<p>%.*s<b>  x</b> %.*s </p>", (int)size, words,
		                            (int)size, words);

		read_as(BL_FORMAT_HTML, page);
		must_be(text.chars,
		        bl_str_format(&arena, "%.*s x %.*s", BL_ARG(piece), BL_ARG(piece)).data);
	}
}
END_TEST

START_TEST(references_are_characters)
{
	read_html(
		"<p>&copy; 2026 M&uuml;ller &amp; S&#246;hne &#x2014; &lt;b&gt; &nbsp;&hearts;&#150;&#0;&notit; &bogus; AT&T</p>");
	check_chars("© 2026 Müller & Söhne — <b> \xC2\xA0♥–\xEF\xBF\xBD¬it; &bogus; AT&T");
	check_source("©", "&copy;");
	check_source("Müller & Söhne", "M&uuml;ller &amp; S&#246;hne");
	check_source("<b>", "&lt;b&gt;");
	check_source("AT&T", "AT&T");
}
END_TEST

START_TEST(references_that_are_blanks_are_gaps)
{
	read_html("<p>&#10;CC&#32;BY&Tab;4.0&NewLine;</p>");
	check_chars("CC BY 4.0");
	check_source("CC BY", "CC&#32;BY");
}
END_TEST

START_TEST(line_breaks)
{
	read_html("<p>One<br>two<br/>\n<br>three</p><pre>  a\n  b\n\n  c\r\nd</pre>");
	check_chars("One\ntwo\n\nthree\n\na\nb\n\nc\nd");
	check_source("One\ntwo", "One<br>two");
}
END_TEST

START_TEST(cells_are_lines_and_rows_blocks)
{
	read_html(
		"<table><tr><td>Licence<td>CC BY</tr><tr><th>Author</th><td>Jo</td></tr></table>");
	check_chars("Licence\nCC BY\n\nAuthor\nJo");
}
END_TEST

START_TEST(scripts_styles_and_templates_are_no_text)
{
	read_html(
		"<p>a<script>if (a<b) document.write('<p>x</p>');</script> b<style>p > a { content: \"</p>\" }</style>"
		"<template><p>t</p><a href='t'>t</a></template><!-- <p>c</p> --> c<noembed>n</noembed></p>"
		"<iframe src=x>fallback</iframe>");
	check_chars("a b\n\nc");
	ck_assert_uint_eq(text.links.count, 0);
}
END_TEST

START_TEST(a_script_ends_at_its_own_end_tag)
{
	read_html("<script>\"</scripted></styles></\"</SCRIPT >a");
	check_chars("a");
	read_html("a<script>never closed <p>b");
	check_chars("a");
}
END_TEST

START_TEST(text_in_a_text_field_has_no_tags)
{
	read_html("<p>Copy this:</p><textarea>&lt;a href=x&gt; <b>CC</b></textarea><p>End");
	check_chars("Copy this:\n\n<a href=x> <b>CC</b>\n\nEnd");
	check_block(1, BL_BLOCK_CODE, "<a href=x> <b>CC</b>");
	check_block(2, BL_BLOCK_PARAGRAPH, "End");
}
END_TEST

START_TEST(the_title_is_a_property)
{
	const bl_meta *meta;

	read_html("<title>\n Café &amp; <b>more</b> </title><svg><title>icon</title></svg><p>x");
	check_chars("x");
	meta = check_meta(BL_META_PAGE, "title", "Café & <b>more</b>");
	must_be(bytes_of(meta->span), "Café &amp; <b>more</b>");
	ck_assert_uint_eq(text.metas.count, 1);
}
END_TEST

/* ---- Tag soup ---- */

START_TEST(nothing_is_lost_in_soup)
{
	static const struct {
		const char *page, *chars;
	} soups[] = {
		{"a < b <3 <", "a < b <3 <"},
		{"a </3 is a comment> b", "a b"},
		{"<p>a<p>b<div>c</p>d</div>e</body>f</html>g", "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng"},
		{"<b><i>a</b></i></nonsense> b", "a b"},
		{"<a href='x>y' title=\"z>\">w</a>", "w"},
		{"<p class=\"x>no quote ends it</p>", "no quote ends it"},
		{"<p =x ='y' a=b/c /x/ >t", "t"},
		{"<p/>a<br/>b<div/>c", "a\nb\n\nc"},
		{"<!-->a<!--->b<!-- -- > c -->d<!bogus>e<?php echo ?>f", "abdef"},
		{"<p>a<!-- never closed <p>b", "a"},
		{"<P CLASS=X>a</P><SCRIPT>x</Script>b", "a\n\nb"},
		{"a\xEF\xBB\xBF"
	         "b",
	         "a\xEF\xBB\xBF"
	         "b"},
		{"\xEF\xBB\xBF<p>a", "a"},
		{"<p>a</p", "a"},
		{"<p", ""},
		{"</", ""},
		{"<", "<"},
		{"", ""},
		{"<![CDATA[a]]>b<svg><![CDATA[<c>]]>d</svg>", "b\n\nd"},
		{"<select><option>a<option>b</select>", "a\n\nb"},
		{"<dl><dt>a<dd>b<dt>c</dl>", "a\n\nb\n\nc"}};

	for (size_t i = 0; i < sizeof soups / sizeof *soups; i++) {
		read_html(soups[i].page);
		check_chars(soups[i].chars);
	}
}
END_TEST

START_TEST(a_nul_divides_words)
{
	read_as(BL_FORMAT_HTML, (bl_str){"<p>a\0b</p>", 10});
	check_chars("a b");
}
END_TEST

/* ---- Roles ---- */

START_TEST(elements_say_what_a_block_is)
{
	read_html(
		"<nav>Home</nav><main><article><h1>Title</h1><p>Body</p>"
		"<figure><img src=a.jpg><figcaption>A picture</figcaption></figure>"
		"<blockquote><p>Said</p></blockquote><pre><code>x = 1</code></pre></article></main>"
		"<aside><h2>More</h2></aside><footer><p>Imprint</p></footer>");
	check_block(0, BL_BLOCK_NAV, "Home");
	check_block(1, BL_BLOCK_TITLE, "Title");
	check_block(2, BL_BLOCK_PARAGRAPH, "Body");
	check_block(3, BL_BLOCK_CAPTION, "A picture");
	check_block(4, BL_BLOCK_QUOTE, "Said");
	check_block(5, BL_BLOCK_CODE, "x = 1");
	check_block(6, BL_BLOCK_ASIDE, "More");
	check_block(7, BL_BLOCK_FOOTER, "Imprint");
}
END_TEST

START_TEST(class_names_say_what_a_block_is)
{
	read_html(
		"<div class='entry-meta byline'>By Jo</div><p class=wp-caption-text>Photo: Jo</p>"
		"<div id='sidebar-2'>Side</div><div class='x SiteFooter'>Foot</div>"
		"<ol class=commentlist><li id=comment-1>Me too</li></ol><div class='main_menu'>Go</div>"
		"<div role=contentinfo>Info</div>");
	check_block(0, BL_BLOCK_BYLINE, "By Jo");
	check_block(1, BL_BLOCK_CAPTION, "Photo: Jo");
	check_block(2, BL_BLOCK_ASIDE, "Side");
	check_block(3, BL_BLOCK_FOOTER, "Foot");
	check_block(4, BL_BLOCK_COMMENT, "Me too");
	check_block(5, BL_BLOCK_NAV, "Go");
	check_block(6, BL_BLOCK_FOOTER, "Info");
}
END_TEST

START_TEST(class_names_that_say_something_else)
{
	static const char *const classes[] = {
		"no-sidebar",
		"has-footer",
		"content-sidebar-wrap",
		"with-comments",
		"footered",
		"navel",
		"authority",
		"main-sidebar-layout",
		"comments-that-are-the-slug-of-a-title-of-some-sixty-and-more-letters"};

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		read_html(bl_str_format(&arena, "<div class=\"%s\">x</div>", classes[i]).data);
		check_block(0, BL_BLOCK_PARAGRAPH, "x");
	}
	read_html("<body class='footer sidebar'>x");
	check_block(0, BL_BLOCK_PARAGRAPH, "x");
}
END_TEST

/* Whatever stands before them, and however long it is. */
START_TEST(class_names_far_into_an_attribute)
{
	static const char filling[] = "col-md-6 xx-abcdefghijklmnopqrstuvwxyz Ab1 ";

	for (size_t size = 0; size < 200; size++) {
		bl_str before = bl_str_format(&arena, "%s%s%s%s%s", filling, filling, filling,
		                              filling, filling);
		bl_str page = bl_str_format(&arena, "<div class='%.*s siteFooter'>x</div>",
		                            (int)size, before.data);

		read_html(page.data);
		check_block(0, BL_BLOCK_FOOTER, "x");
	}
}
END_TEST

START_TEST(every_name_is_in_its_table)
{
#define X(name, text, flags, role)                                                                \
	ck_assert_int_eq(bl_html_element_at(BL_S(text), 0, sizeof(text) - 1), BL_ELEMENT_##name); \
	ck_assert_int_eq(bl_html_element_at(BL_S(text "x"), 0, sizeof(text)), 0);
	BL_HTML_ELEMENTS(X)
#undef X
#define X(name, text)                                                           \
	ck_assert_int_eq(bl_html_attribute_at(BL_S(text), 0, sizeof(text) - 1), \
	                 BL_ATTRIBUTE_##name);                                  \
	ck_assert_int_eq(bl_html_attribute_at(BL_S(text "x"), 0, sizeof(text)), 0);
	BL_HTML_ATTRIBUTES(X)
#undef X
	ck_assert_int_eq(bl_html_element_at(BL_S("BlockQuote>"), 0, 10), BL_ELEMENT_BLOCKQUOTE);
	ck_assert_int_eq(bl_html_element_at(BL_S("a"), 0, 0), BL_ELEMENT_OTHER);
}
END_TEST

START_TEST(roles_in_one_another)
{
	read_html(
		"<footer><nav>a</nav><h1>b</h1><p class=credits>c</p></footer>"
		"<aside><figure><figcaption>d</figcaption></figure></aside>"
		"<div class=sidebar><article><p>e</p></article></div>"
		"<aside><article>f</article></aside><div class=comments><article>g</article></div>");
	check_block(0, BL_BLOCK_FOOTER, "a");
	check_block(1, BL_BLOCK_FOOTER, "b");
	check_block(2, BL_BLOCK_FOOTER, "c");
	check_block(3, BL_BLOCK_CAPTION, "d");
	check_block(4, BL_BLOCK_PARAGRAPH, "e");
	check_block(5, BL_BLOCK_ASIDE, "f");
	check_block(6, BL_BLOCK_COMMENT, "g");
}
END_TEST

START_TEST(a_role_ends_with_its_element)
{
	read_html(
		"<div class=footer><div><span class=x>a</div></div>b<ul class=menu><li>c<li>d</ul>e"
		"<p class=caption>f<p>g<span class=byline>h</span> i</p><p><span class=byline>j</span></p>k");
	check_block(0, BL_BLOCK_FOOTER, "a");
	check_block(1, BL_BLOCK_PARAGRAPH, "b");
	check_block(2, BL_BLOCK_NAV, "c");
	check_block(3, BL_BLOCK_NAV, "d");
	check_block(4, BL_BLOCK_PARAGRAPH, "e");
	check_block(5, BL_BLOCK_CAPTION, "f");
	check_block(6, BL_BLOCK_PARAGRAPH, "gh i");
	check_block(7, BL_BLOCK_BYLINE, "j");
	check_block(8, BL_BLOCK_PARAGRAPH, "k");
}
END_TEST

/* ---- Size ---- */

START_TEST(depth_is_bounded)
{
	bl_buf page;

	bl_buf_init(&page, NULL, (size_t)8 << 20);
	for (size_t i = 0; i < 5000; i++)
		bl_buf_text(&page, "<div class=footer><b>");
	bl_buf_text(&page, "in");
	for (size_t i = 0; i < 5000; i++)
		bl_buf_text(&page, "</div>");
	bl_buf_text(&page, "<p>out");
	read_as(BL_FORMAT_HTML, bl_buf_str(&page));
	check_chars("in\n\nout");
	check_block(1, BL_BLOCK_PARAGRAPH, "out");
	bl_buf_free(&page);
}
END_TEST

/* Bytes of markup and of words in any order: all that must hold of every text holds. */
START_TEST(any_order_of_pieces)
{
	static const char *const pieces[] = {"<",
	                                     ">",
	                                     "<p>",
	                                     "</p>",
	                                     "a",
	                                     " ",
	                                     "\n",
	                                     "&amp;",
	                                     "&",
	                                     "é",
	                                     "<a href=x>",
	                                     "</a>",
	                                     "<b",
	                                     "=",
	                                     "\"",
	                                     "'",
	                                     "<br>",
	                                     "<!--",
	                                     "-->",
	                                     "<div class=footer>",
	                                     "</div>",
	                                     "<td>",
	                                     "<pre>",
	                                     "</pre>",
	                                     "<span property=title>",
	                                     "</span>",
	                                     "<script>",
	                                     "</script>",
	                                     "\xFF",
	                                     "<img src=\"y\" alt=z>",
	                                     "words and words "};
	uint32_t random = 20261124;

	for (unsigned round = 0; round < 4000; round++) {
		bl_buf page;

		bl_buf_init(&page, NULL, 4096);
		for (unsigned i = 0; i < 24; i++) {
			random = random * 1664525 + 1013904223;
			bl_buf_text(&page,
			            pieces[(random >> 16) % (sizeof pieces / sizeof *pieces)]);
		}
		bl_arena_reset(&arena);
		read_as(BL_FORMAT_HTML, bl_buf_str(&page));
		bl_buf_free(&page);
	}
}
END_TEST

START_TEST(memory_may_run_out_anywhere)
{
	check_ceilings(
		BL_FORMAT_HTML,
		BL_S("<html lang=en><title>a&amp;</title><p>b<a href='/&amp;'>c</a><meta name=d content=e>"
	             "<i property=title>f</i><script type=application/ld+json>[{\"license\":\"g\"}]</script>"
	             "<!-- <rdf:RDF><license rdf:resource=h> -->"));
	check_ceilings(BL_FORMAT_HTML,
	               BL_S("<meta charset=euc-jp><p>\xC3\xF8<a href='\xC3\xF8'>a\xFF"));
	check_ceilings(BL_FORMAT_HTML, BL_S("<p>f\xFCr"));
}
END_TEST

START_TEST(pages_are_known_by_name_or_looks)
{
	static const struct {
		const char *path, *bytes;
		bool is_record;
		bl_format format;
	} rows[] = {{"a.html", "x", false, BL_FORMAT_HTML},
	            {"a.xhtml", "x", false, BL_FORMAT_HTML},
	            {"a.md", "<html>", false, BL_FORMAT_MARKDOWN},
	            {"a.txt", "<!DOCTYPE html>", false, BL_FORMAT_TEXT},
	            {NULL, "\xEF\xBB\xBF\n<!DOCTYPE HTML PUBLIC", false, BL_FORMAT_HTML},
	            {NULL, "<?xml version='1.0'?>\n<html>", false, BL_FORMAT_HTML},
	            {NULL, "<?xml version='1.0'?>\n<rss>", false, BL_FORMAT_TEXT},
	            {NULL, "The tag <html> begins a page", false, BL_FORMAT_TEXT},
	            {NULL, "See [here](https://a.example)", true, BL_FORMAT_MARKDOWN},
	            {NULL, "See [here](https://a.example)", false, BL_FORMAT_TEXT}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		bl_document document = {.path = bl_str_of(rows[i].path),
		                        .bytes = bl_str_of(rows[i].bytes),
		                        .record.is_record = rows[i].is_record};

		ck_assert_int_eq(bl_reader_for(&document)->format, rows[i].format);
	}
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("html");

	tcase_add_test(tests, markup_is_gone_and_blocks_are_divided);
	tcase_add_test(tests, markup_inside_a_word_leaves_it_whole);
	tcase_add_test(tests, blanks_become_one);
	tcase_add_test(tests, long_runs_are_copied_whole);
	tcase_add_test(tests, references_are_characters);
	tcase_add_test(tests, references_that_are_blanks_are_gaps);
	tcase_add_test(tests, line_breaks);
	tcase_add_test(tests, cells_are_lines_and_rows_blocks);
	tcase_add_test(tests, scripts_styles_and_templates_are_no_text);
	tcase_add_test(tests, a_script_ends_at_its_own_end_tag);
	tcase_add_test(tests, text_in_a_text_field_has_no_tags);
	tcase_add_test(tests, the_title_is_a_property);
	tcase_add_test(tests, nothing_is_lost_in_soup);
	tcase_add_test(tests, a_nul_divides_words);
	tcase_add_test(tests, elements_say_what_a_block_is);
	tcase_add_test(tests, class_names_say_what_a_block_is);
	tcase_add_test(tests, class_names_that_say_something_else);
	tcase_add_test(tests, class_names_far_into_an_attribute);
	tcase_add_test(tests, every_name_is_in_its_table);
	tcase_add_test(tests, roles_in_one_another);
	tcase_add_test(tests, a_role_ends_with_its_element);
	tcase_add_test(tests, depth_is_bounded);
	tcase_add_test(tests, any_order_of_pieces);
	tcase_add_test(tests, memory_may_run_out_anywhere);
	tcase_add_test(tests, pages_are_known_by_name_or_looks);
	return run_tests("html", tests);
}
