/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Pages in codings older than UTF-8, declared or not, and every place of them still in their bytes. */
#include <iconv.h>

#include "html_check.h"
#include "text/charset.h"

static char bytes[4096];

/* A page of UTF-8 in another coding. */
static bl_str in_charset(const char *page, const char *charset)
{
	iconv_t to = iconv_open(charset, "UTF-8");
	char *in = (char *)(size_t)page, *out = bytes;
	size_t left = strlen(page), room = sizeof bytes;

	ck_assert_msg(to != (iconv_t)-1, "iconv does not know %s", charset);
	ck_assert_uint_eq(iconv(to, &in, &left, &out, &room), 0);
	ck_assert_uint_ne(iconv(to, NULL, NULL, &out, &room), (size_t)-1);
	iconv_close(to);
	return (bl_str){bytes, sizeof bytes - room};
}

static void check_page(const char *label, const char *charset, const char *words)
{
	const char *page =
		bl_str_format(&arena,
	                      "<meta charset=\"%s\"><p>&copy; %s <b>x</b></p><a href=\"/%s\">y</a>",
	                      label, words, words)
			.data;
	bl_span span;

	read_as(BL_FORMAT_HTML, in_charset(page, charset));
	must_be(text.chars, bl_str_format(&arena, "© %s x\n\ny", words).data);
	must_be(text.links.items[0].url, bl_str_format(&arena, "/%s", words).data);
	ck_assert_uint_eq(text.notes.count, 0);
	span = bl_text_source(&text, (bl_span){3, 3 + strlen(words)});
	must_be(bytes_of(span),
	        bl_str_format(&arena, "%.*s", BL_ARG(in_charset(words, charset))).data);
}

START_TEST(declared)
{
	static const char *const rows[][3] = {{"iso-8859-1", "CP1252", "Müller – „naïve“"},
	                                      {"windows-1252", "CP1252", "€ Ça"},
	                                      {"ISO-8859-2", "ISO-8859-2", "Žižek"},
	                                      {"windows-1251", "CP1251", "Лицензия"},
	                                      {"koi8-r", "KOI8-R", "Лицензия"},
	                                      {"Shift_JIS", "CP932", "表示ソ能"},
	                                      {"euc-jp", "EUC-JP", "著作権"},
	                                      {"gb2312", "GB18030", "知识共享"},
	                                      {"big5", "BIG5", "許功蓋"},
	                                      {"euc-kr", "CP949", "저작권"},
	                                      {"iso-8859-9", "CP1254", "İğne"},
	                                      {"windows-1256", "CP1256", "رخصة"},
	                                      {"iso-2022-jp", "ISO-2022-JP", "著作権"}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		/* The link's address is compared as a whole: the loop's message names the coding. */
		ck_assert_ptr_nonnull(bl_charset_named(bl_str_of(rows[i][0])));
		if (strcmp(rows[i][0], "iso-2022-jp") != 0)
			check_page(rows[i][0], rows[i][1], rows[i][2]);
	}
}
END_TEST

START_TEST(declared_with_escapes)
{
	read_as(BL_FORMAT_HTML,
	        in_charset("<meta charset=iso-2022-jp><p>著作<b>権</b> CC", "ISO-2022-JP"));
	check_chars("著作権 CC");
}
END_TEST

START_TEST(declared_in_older_ways)
{
	read_as(BL_FORMAT_HTML,
	        BL_S("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xCB"));
	check_chars("Л");
	read_as(BL_FORMAT_HTML,
	        BL_S("<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><p>\xCB"));
	check_chars("Л");
}
END_TEST

START_TEST(utf8_wins_over_what_is_declared)
{
	read_as(BL_FORMAT_HTML, BL_S("<meta charset=iso-8859-1><p>Müller"));
	check_chars("Müller");
	ck_assert_uint_eq(text.notes.count, 0);
}
END_TEST

START_TEST(a_few_broken_bytes_are_mended)
{
	read_as(BL_FORMAT_HTML,
	        BL_S("<meta charset=utf-8><p>Müller \xFC Söhne<script>\xFF</script>"));
	check_chars("Müller \xEF\xBF\xBD Söhne");
	ck_assert_uint_eq(text.notes.count, 1);
	check_source("Söhne", "Söhne");
}
END_TEST

START_TEST(broken_bytes_in_scripts_are_nobody_s_business)
{
	read_as(BL_FORMAT_HTML, BL_S("<p>a<script>\xFF</script><!-- \xFE -->"));
	ck_assert_uint_eq(text.notes.count, 0);
}
END_TEST

START_TEST(guessed)
{
	static const char *const rows[][2] = {
		{"CP1252",
	         "Die Lizenz gilt für alle Texte, außer wo es anders vermerkt ist. Fotos gehören Müller."},
		{"CP1251",
	         "Эта статья распространяется по лицензии, если не указано иное. Все права защищены."},
		{"KOI8-R",
	         "Эта статья распространяется по лицензии, если не указано иное. Все права защищены."},
		{"CP932",
	         "この記事は、特に断りがない限り、ライセンスのもとで利用できます。写真は別です。"},
		{"EUC-JP",
	         "この記事は、特に断りがない限り、ライセンスのもとで利用できます。写真は別です。"},
		{"GB18030",
	         "除非另有说明，本网站的文章均采用知识共享署名许可协议进行许可。图片的版权归作者所有。"},
		{"BIG5",
	         "除非另有說明，本網站的文章均採用創用授權條款釋出。圖片的著作權歸作者所有。"},
		{"CP949",
	         "따로 밝히지 않는 한 이 기사는 저작자표시 라이선스에 따라 이용할 수 있습니다. 사진은 제외합니다."}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		read_as(BL_FORMAT_HTML, in_charset(rows[i][1], rows[i][0]));
		ck_assert_msg(bl_str_equal(text.chars, bl_str_of(rows[i][1])),
		              "%s was read as <%.*s>", rows[i][0], BL_ARG(text.chars));
		ck_assert_uint_eq(text.notes.count, 1);
	}
}
END_TEST

START_TEST(the_language_helps_to_guess)
{
	const char *words = "<html lang=pl><p>Zażółć gęślą jaźń, jeśli nie zaznaczono inaczej.";

	read_as(BL_FORMAT_HTML, in_charset(words, "CP1250"));
	check_chars("Zażółć gęślą jaźń, jeśli nie zaznaczono inaczej.");
}
END_TEST

START_TEST(invalid_in_its_own_coding)
{
	read_as(BL_FORMAT_HTML, BL_S("<meta charset=euc-jp><p>a\xFF\xFF<b>b</b>\xA4"));
	check_chars("a\xEF\xBF\xBD\xEF\xBF\xBD"
	            "b\xEF\xBF\xBD");
	ck_assert_uint_eq(text.notes.count, 1);
	check_source("b", "b");
}
END_TEST

START_TEST(wide_codings_by_their_marks)
{
	read_as(BL_FORMAT_HTML, (bl_str){"\xFF\xFE<\0p\0>\0a\0&\0a\0m\0p\0;\0\xFC\0", 22});
	check_chars("a&ü");
}
END_TEST

START_TEST(labels_that_nobody_knows)
{
	ck_assert_ptr_null(bl_charset_named(BL_S("utf-7")));
	ck_assert_ptr_null(bl_charset_named(BL_S("")));
	read_as(BL_FORMAT_HTML, BL_S("<meta charset=utf-7><p>f\xFCr alle"));
	check_chars("für alle");
}
END_TEST

int main(void)
{
	TCase *tests = tcase_create("html_charset");

	tcase_add_test(tests, declared);
	tcase_add_test(tests, declared_with_escapes);
	tcase_add_test(tests, declared_in_older_ways);
	tcase_add_test(tests, utf8_wins_over_what_is_declared);
	tcase_add_test(tests, a_few_broken_bytes_are_mended);
	tcase_add_test(tests, broken_bytes_in_scripts_are_nobody_s_business);
	tcase_add_test(tests, guessed);
	tcase_add_test(tests, the_language_helps_to_guess);
	tcase_add_test(tests, invalid_in_its_own_coding);
	tcase_add_test(tests, wide_codings_by_their_marks);
	tcase_add_test(tests, labels_that_nobody_knows);
	return run_tests("html_charset", tests);
}
