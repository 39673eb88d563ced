/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Addresses with their words, and what a page says of itself without showing it. */
#include "html_check.h"

static void read_html(const char *page)
{
	read_as(BL_FORMAT_HTML, bl_str_of(page));
}

/* ---- Links ---- */

START_TEST(a_link_has_words_and_an_address)
{
	const bl_link *link;

	read_html(
		"<p>Under <a rel=\"license noopener noreferrer\" hreflang=en title='A &quot;t&quot;' "
		"href=\" //creativecommons.org/licenses/by/4.0/?ref=a&amp;b \"> CC <b>BY</b> </a>.</p>");
	link = check_link(0, "//creativecommons.org/licenses/by/4.0/?ref=a&b", "CC BY");
	must_be(bytes_of(link->source), "//creativecommons.org/licenses/by/4.0/?ref=a&amp;b");
	ck_assert(bl_has_token(link->rel, "license") && bl_has_token(link->rel, "NOOPENER"));
	ck_assert(!bl_has_token(link->rel, "lic") && !bl_has_token(link->rel, "license noopener"));
	must_be(link->hreflang, "en");
	must_be(link->title, "A \"t\"");
	check_chars("Under CC BY .");
}
END_TEST

START_TEST(links_end_where_they_must)
{
	read_html(
		"<a href=1>one<a href=2>two</a>three<a name=x>four</a><a href=3></a><a href=4><p>five</p>six");
	check_link(0, "1", "one");
	check_link(1, "2", "two");
	check_link(2, "3", "");
	check_link(3, "4", "five\n\nsix");
	ck_assert_uint_eq(text.links.count, 4);
}
END_TEST

START_TEST(a_picture_in_a_link)
{
	read_html(
		"<footer><a rel=license href=/by/><img alt=\"CC &amp; Co\" title=t src='88x31.png'></a></footer><img src=x>");
	check_link(0, "/by/", "");
	ck_assert_int_eq(text.links.items[0].role, BL_BLOCK_FOOTER);
	ck_assert_int_eq(text.links.items[1].kind, BL_LINK_IMAGE);
	must_be(check_link(1, "88x31.png", "")->alt, "CC & Co");
	ck_assert_uint_eq(text.links.items[1].within, 0);
	ck_assert_uint_eq(text.links.items[2].within, BL_NOWHERE);
}
END_TEST

START_TEST(the_first_of_two_attributes_counts)
{
	read_html("<a href=1 HREF=2 hrefx=3>a</a><a href>b</a><a data-href=4>c</a>");
	check_link(0, "1", "a");
	check_link(1, "", "b");
	ck_assert_uint_eq(text.links.count, 2);
}
END_TEST

START_TEST(links_of_the_head)
{
	const bl_meta *meta;

	read_html(
		"<link rel='license' href=https://creativecommons.org/licenses/by/4.0/><link rel=copyright href=/c>"
		"<link rel=stylesheet href=a.css><link rel=alternate hreflang=fr href=/fr>");
	ck_assert_uint_eq(text.links.count, 4);
	ck_assert_int_eq(text.links.items[0].kind, BL_LINK_HEAD);
	must_be(text.links.items[3].hreflang, "fr");
	meta = check_meta(BL_META_LINK, "license", "https://creativecommons.org/licenses/by/4.0/");
	must_be(bytes_of(meta->span), "https://creativecommons.org/licenses/by/4.0/");
	check_meta(BL_META_LINK, "copyright", "/c");
	ck_assert_uint_eq(text.metas.count, 2);
}
END_TEST

START_TEST(an_address_about_another_thing)
{
	read_html(
		"<div about=\"p.jpg\"><a rel=license href=/by/>x</a></div><a rel=license href=/by/ about=q.jpg>y</a>"
		"<a href=/z>z</a>");
	must_be(text.links.items[0].about, "p.jpg");
	must_be(text.links.items[1].about, "q.jpg");
	ck_assert_ptr_null(text.links.items[2].about.data);
}
END_TEST

/* ---- Properties ---- */

START_TEST(meta_elements)
{
	const bl_meta *meta;

	read_html(
		"<html lang=de-AT><base href=https://example.org/><meta name='copyright' content=' &copy; Jo '>"
		"<meta property=og:title content=T><meta name=DC.rights content=\"CC BY\"/>"
		"<meta name=robots content=\"noai, noimageai\"><meta name=tdm-reservation content=1>"
		"<meta name=empty content=''><meta name=none><meta http-equiv=refresh content=5>");
	meta = check_meta(BL_META_ELEMENT, "copyright", "© Jo");
	must_be(bytes_of(meta->span), "&copy; Jo");
	check_meta(BL_META_ELEMENT, "og:title", "T");
	check_meta(BL_META_ELEMENT, "DC.rights", "CC BY");
	check_meta(BL_META_ELEMENT, "robots", "noai, noimageai");
	check_meta(BL_META_ELEMENT, "tdm-reservation", "1");
	check_meta(BL_META_ELEMENT, "refresh", "5");
	check_meta(BL_META_PAGE, "lang", "de-AT");
	check_meta(BL_META_PAGE, "base", "https://example.org/");
	must_be(text.language, "de-AT");
}
END_TEST

START_TEST(json_ld_at_any_depth)
{
	const bl_meta *meta;

	read_html(
		"<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":["
		"{\"@type\":[\"NewsArticle\"],\"@id\":\"#a\",\"headline\":\"H\","
		"\"license\":\"https:\\/\\/creativecommons.org\\/licenses\\/by\\/4.0\\/\","
		"\"author\":[{\"@id\":\"#jo\"},{\"@type\":\"Person\",\"name\":\"Al\"},\"Bo\"],"
		"\"image\":{\"@type\":\"ImageObject\",\"url\":\"i.jpg\",\"creditText\":\"P. Hoto\","
		"\"license\":{\"@type\":\"CreativeWork\",\"name\":\"CC\",\"url\":\"/by-nc/\"}}},"
		"{\"@type\":\"Person\",\"@id\":\"#jo\",\"name\":\"Jo\"}]}</script>");
	meta = check_meta(BL_META_JSON_LD, "license",
	                  "https://creativecommons.org/licenses/by/4.0/");
	must_be(bytes_of(meta->span), "https:\\/\\/creativecommons.org\\/licenses\\/by\\/4.0\\/");
	must_be(meta->type, "NewsArticle");
	must_be(meta->about, "#a");
	must_be(bytes_of(check_meta(BL_META_JSON_LD, "headline", "H")->span), "H");
	check_meta(BL_META_JSON_LD, "author", "Jo");
	check_meta(BL_META_JSON_LD, "author", "Al");
	check_meta(BL_META_JSON_LD, "author", "Bo");
	must_be(check_meta(BL_META_JSON_LD, "creditText", "P. Hoto")->about, "i.jpg");
	must_be(check_meta(BL_META_JSON_LD, "license", "/by-nc/")->type, "ImageObject");
	check_chars("");
}
END_TEST

START_TEST(json_ld_in_wrappings)
{
	static const char *const pages[] = {
		"<script type='application/ld+json'>\n//<![CDATA[\n{\"license\":\"L\"}\n//]]>\n</script>",
		"<script type='application/ld+json; charset=utf-8'><!-- {\"license\":\"L\"} --></script>",
		"<script type=APPLICATION/LD+JSON>[{\"a\":[[{\"license\":[\"L\"]}]]}];</script>"};

	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		read_html(pages[i]);
		check_meta(BL_META_JSON_LD, "license", "L");
	}
	read_html(
		"<script type=application/ld+json>{\"license\":</script><script>{\"license\":\"L\"}</script>a");
	ck_assert_uint_eq(text.metas.count, 0);
	check_chars("a");
}
END_TEST

START_TEST(microdata)
{
	read_html(
		"<div itemscope itemtype=https://schema.org/Article itemid=#a><h1 itemprop='name headline'>A <b>title</b></h1>"
		"<a itemprop=license href=/by/>CC</a><meta itemprop=copyrightYear content=2026>"
		"<p itemprop=author itemscope itemtype=Person><span itemprop=name>Jo</span> Doe<p>rest</div>");
	must_be(check_meta(BL_META_MICRODATA, "headline", "A title")->about, "#a");
	must_be(bytes_of(check_meta(BL_META_MICRODATA, "headline", "A title")->span), "A <b>title");
	must_be(check_meta(BL_META_MICRODATA, "license", "/by/")->type,
	        "https://schema.org/Article");
	check_meta(BL_META_MICRODATA, "copyrightYear", "2026");
	must_be(check_meta(BL_META_MICRODATA, "author", "Jo Doe")->type,
	        "https://schema.org/Article");
}
END_TEST

/* The markup of the licence chooser. */
START_TEST(rdfa)
{
	read_html(
		"<p xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:dct=\"http://purl.org/dc/terms/\">"
		"<a property=\"dct:title\" rel=\"cc:attributionURL\" href=\"https://example.org/w\">A work</a> by "
		"<span property=\"cc:attributionName\">Jo <i>Doe</i></span> is under "
		"<a href=\"/by/\" property=dcterms:license rel=\"license noopener\">CC BY</a>"
		"<b about=x.jpg><span property=dc:rights content=\"all\">y</span></b></p>");
	check_meta(BL_META_RDFA, "dct:title", "A work");
	check_meta(BL_META_RDFA, "cc:attributionName", "Jo Doe");
	check_meta(BL_META_RDFA, "dcterms:license", "/by/");
	check_meta(BL_META_RDFA, "dc:rights", "all");
	must_be(text.links.items[0].rel, "cc:attributionURL");
}
END_TEST

START_TEST(rdf_in_a_comment)
{
	const bl_meta *meta;

	read_html(
		"a<!-- <rdf:RDF xmlns=\"http://web.resource.org/cc/\"><Work rdf:about=\"http://example.org/\">"
		"<dc:title>The &amp; title</dc:title><dc:creator><Agent><dc:title>Jo</dc:title></Agent></dc:creator>"
		"<license rdf:resource=\"http://creativecommons.org/licenses/by/2.0/\" /></Work></rdf:RDF> -->b");
	meta = check_meta(BL_META_RDF, "license", "http://creativecommons.org/licenses/by/2.0/");
	must_be(meta->about, "http://example.org/");
	must_be(bytes_of(meta->span), "http://creativecommons.org/licenses/by/2.0/");
	check_meta(BL_META_RDF, "dc:title", "The & title");
	check_chars("ab");
}
END_TEST

START_TEST(invalid_bytes_in_values_are_mended)
{
	read_html("<a href='\xFF&amp;\xFF'>a</a><meta name=\xFE content='\xC3'>");
	check_link(0, "\xEF\xBF\xBD&\xEF\xBF\xBD", "a");
	check_meta(BL_META_ELEMENT, "\xEF\xBF\xBD", "\xEF\xBF\xBD");
}
END_TEST

START_TEST(what_is_in_a_template_is_not_the_page_s)
{
	read_html(
		"<template><meta name=a content=b><script type=application/ld+json>{\"license\":\"L\"}</script>"
		"<span property=title>t</span></template><svg><metadata><rdf:RDF><a property=title>x</a></rdf:RDF></metadata></svg>");
	ck_assert_uint_eq(text.metas.count, 0);
	ck_assert_uint_eq(text.links.count, 0);
}
END_TEST

static void repeat(bl_buf *page, const char *piece, size_t count)
{
	bl_buf_init(page, NULL, (size_t)64 << 20);
	for (size_t i = 0; i < count; i++)
		bl_buf_text(page, piece);
}

START_TEST(too_many_are_left_out_with_a_note)
{
	bl_buf page;

	repeat(&page, "<a href=x>", 200001);
	read_as(BL_FORMAT_HTML, bl_buf_str(&page));
	ck_assert_uint_eq(text.links.count, 200000);
	ck_assert_uint_eq(text.notes.count, 1);
	bl_buf_free(&page);
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("html_links");

	tcase_add_test(tests, a_link_has_words_and_an_address);
	tcase_add_test(tests, links_end_where_they_must);
	tcase_add_test(tests, a_picture_in_a_link);
	tcase_add_test(tests, the_first_of_two_attributes_counts);
	tcase_add_test(tests, links_of_the_head);
	tcase_add_test(tests, an_address_about_another_thing);
	tcase_add_test(tests, meta_elements);
	tcase_add_test(tests, json_ld_at_any_depth);
	tcase_add_test(tests, json_ld_in_wrappings);
	tcase_add_test(tests, microdata);
	tcase_add_test(tests, rdfa);
	tcase_add_test(tests, rdf_in_a_comment);
	tcase_add_test(tests, invalid_bytes_in_values_are_mended);
	tcase_add_test(tests, what_is_in_a_template_is_not_the_page_s);
	tcase_add_test(tests, too_many_are_left_out_with_a_note);
	return run_tests("html_links", tests);
}
