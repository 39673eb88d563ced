/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Bytes in any coding become valid UTF-8, and every place of it leads back to its bytes. */
#include <check.h>
#include <string.h>

#include "base/utf8.h"
#include "text/reader.h"

#define MANY ((size_t)1 << 20)
#define BAD "\xEF\xBF\xBD" /* U+FFFD */

static bl_arena arena;
static bl_text text;

static void begin(void)
{
	bl_arena_init(&arena, NULL, 64 << 20);
}

static void end(void)
{
	bl_arena_free(&arena);
}

static void read_up_to(bl_str bytes, size_t ceiling)
{
	bl_document document = {.bytes = bytes};
	bl_error error = {0};

	ck_assert_int_eq(bl_text_read(&text, &document, ceiling, &arena, &error), BL_OK);
	ck_assert(bl_utf8_valid(text.chars));
}

static void read_bytes(bl_str bytes)
{
	read_up_to(bytes, MANY);
}

static void check_chars(const char *expected)
{
	ck_assert_msg(bl_str_equal(text.chars, bl_str_of(expected)), "<%.*s> is not <%s>",
	              BL_ARG(text.chars), expected);
}

static void check_note(size_t i, const char *expected)
{
	ck_assert_uint_gt(text.notes.count, i);
	ck_assert_str_eq(text.notes.items[i].data, expected);
}

/* The bytes of the document that a piece of its text came from. */
static void check_source(const char *piece, bl_str bytes)
{
	size_t at = bl_str_find(text.chars, bl_str_of(piece));
	bl_span source;

	ck_assert_uint_ne(at, BL_NOWHERE);
	source = bl_text_source(&text, (bl_span){at, at + strlen(piece)});
	ck_assert_msg(bl_str_equal(bl_str_slice(text.source, source.begin, source.end), bytes),
	              "<%s> came from %zu to %zu", piece, source.begin, source.end);
}

/* Characters follow one another in the document without a hole, from where they begin to its end. */
static void check_every_place(size_t first)
{
	size_t expected = first, length;

	for (size_t pos = 0; pos < text.chars.size; pos += length) {
		bl_span source;

		bl_utf8_at(text.chars, pos, &length);
		source = bl_text_source(&text, (bl_span){pos, pos + length});
		ck_assert_uint_eq(source.begin, expected);
		ck_assert_uint_gt(source.end, source.begin);
		ck_assert_uint_le(source.end - source.begin, 4);
		expected = source.end;
	}
	ck_assert_uint_eq(expected, text.source.size);
}

/* ---- UTF-8 ---- */

START_TEST(valid_utf8_is_not_copied)
{
	bl_str bytes = BL_S("Brücke 橋 ‎🌉");

	read_bytes(bytes);
	ck_assert_ptr_eq(text.chars.data, bytes.data);
	ck_assert_uint_eq(text.chars.size, bytes.size);
	ck_assert_uint_eq(text.map.count, 0);
	ck_assert_uint_eq(text.notes.count, 0);
	check_every_place(0);
}
END_TEST

START_TEST(a_byte_that_is_no_utf8_is_mended_and_counted)
{
	read_bytes(BL_S("caf\xE9 au lait, na\xEFve"));
	check_chars("caf" BAD " au lait, na" BAD "ve");
	check_note(0, "2 bytes are not UTF-8 and were read as U+FFFD");
	check_source("au lait", BL_S("au lait"));
	check_source("caf" BAD, BL_S("caf\xE9"));
	check_source("ve", BL_S("ve"));
	check_every_place(0);
}
END_TEST

START_TEST(one_byte_is_one)
{
	read_bytes(BL_S("\xFE"));
	check_chars(BAD);
	check_note(0, "1 byte is not UTF-8 and was read as U+FFFD");
	check_every_place(0);
}
END_TEST

/* Overlong forms, surrogates, a tail without a head, a head without a tail, code points too high. */
START_TEST(every_kind_of_wrong_byte)
{
	static const bl_str wrong[] = {
		{"\xC0\xAF", 2},         {"\xED\xA0\x80", 3}, {"\x80", 1},         {"\xE2\x82", 2},
		{"\xF4\x90\x80\x80", 4}, {"\xF0\x9F\x8C", 3}, {"\xE0\x80\x80", 3}, {"\xFF\xC3", 2}};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		bl_str bytes = bl_str_format(&arena, "a%.*sb", BL_ARG(wrong[i]));

		read_bytes(bytes);
		ck_assert_uint_eq(text.chars.size, 2 + 3 * wrong[i].size);
		check_source("a", BL_S("a"));
		check_source("b", BL_S("b"));
		check_every_place(0);
	}
}
END_TEST

/* A run of broken bytes shares a row, so that a heap of them costs little. */
START_TEST(runs_share_a_row)
{
	char bytes[1000];

	memset(bytes, 0xFF, sizeof bytes);
	read_bytes((bl_str){bytes, sizeof bytes});
	ck_assert_uint_eq(text.map.count, 1);
	check_every_place(0);
}
END_TEST

START_TEST(a_mark_at_the_start_is_no_text)
{
	read_bytes(BL_S(BL_UTF8_MARK "Photo"));
	check_chars("Photo");
	ck_assert_uint_eq(bl_text_source(&text, (bl_span){0, 5}).begin, 3);
	check_every_place(3);
	read_bytes(BL_S(BL_UTF8_MARK "a\xFF"
	                             "b"));
	check_chars("a" BAD "b");
	check_every_place(3);
	read_bytes(BL_S("a" BL_UTF8_MARK));
	check_chars("a" BL_UTF8_MARK);
	read_bytes(BL_S(BL_UTF8_MARK));
	ck_assert_uint_eq(text.chars.size, 0);
	ck_assert_uint_eq(text.blocks.count, 0);
}
END_TEST

/* ---- UTF-16 and UTF-32 ---- */

START_TEST(utf16_in_both_orders)
{
	read_bytes((bl_str){"\xFF\xFE"
	                    "C\0C\0 \0\xFC\0\xA9\xFE",
	                    12});
	check_chars("CC üﺩ");
	check_source("C ü", (bl_str){"C\0 \0\xFC\0", 6});
	check_every_place(2);
	read_bytes((bl_str){"\xFE\xFF"
	                    "\0C\0C\0 \0\xFC\xFE\xA9",
	                    12});
	check_chars("CC üﺩ");
	check_source("ü", (bl_str){"\0\xFC", 2});
	check_every_place(2);
	ck_assert_uint_eq(text.notes.count, 0);
	ck_assert(!text.binary);
}
END_TEST

START_TEST(utf32_in_both_orders)
{
	read_bytes((bl_str){"\xFF\xFE\0\0"
	                    "C\0\0\0\x09\xF3\x01\0",
	                    12});
	check_chars("C🌉");
	check_source("🌉", (bl_str){"\x09\xF3\x01\0", 4});
	check_every_place(4);
	read_bytes((bl_str){"\0\0\xFE\xFF"
	                    "\0\0\0C\0\x01\xF3\x09",
	                    12});
	check_chars("C🌉");
	check_every_place(4);
	ck_assert_uint_eq(text.notes.count, 0);
	ck_assert(!text.binary);
}
END_TEST

START_TEST(pairs_of_surrogates_are_one_character)
{
	read_bytes((bl_str){"\xFF\xFE"
	                    "a\0\x3C\xD8\x09\xDF"
	                    "b\0",
	                    10});
	check_chars("a🌉b");
	check_source("🌉", (bl_str){"\x3C\xD8\x09\xDF", 4});
	check_source("b", (bl_str){"b\0", 2});
	check_every_place(2);
	/* the lowest and the highest of both halves */
	read_bytes((bl_str){"\xFE\xFF"
	                    "\xD8\x00\xDC\x00\xDB\xFF\xDF\xFF",
	                    10});
	check_chars("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
	ck_assert_uint_eq(text.notes.count, 0);
}
END_TEST

START_TEST(lone_surrogates_are_mended)
{
	read_bytes((bl_str){"\xFF\xFE"
	                    "\x3C\xD8"
	                    "a\0"
	                    "\x09\xDF"
	                    "\x3C\xD8",
	                    10});
	check_chars(BAD "a" BAD BAD);
	check_note(0, "3 characters are not valid UTF-16LE and were read as U+FFFD");
	check_every_place(2);
	read_bytes((bl_str){"\0\0\xFE\xFF"
	                    "\0\0\xD8\x3C",
	                    8});
	check_chars(BAD);
	check_note(0, "1 character is not valid UTF-32BE and was read as U+FFFD");
}
END_TEST

START_TEST(code_points_beyond_unicode_are_mended)
{
	read_bytes((bl_str){"\0\0\xFE\xFF"
	                    "\0\x11\0\0"
	                    "\0\0\0a",
	                    12});
	check_chars(BAD "a");
	check_every_place(4);
}
END_TEST

START_TEST(a_torn_unit_at_the_end_is_mended)
{
	read_bytes((bl_str){"\xFF\xFE"
	                    "a\0b",
	                    5});
	check_chars("a" BAD);
	check_every_place(2);
	read_bytes((bl_str){"\xFF\xFE\0\0"
	                    "a\0\0\0"
	                    "b\0\0",
	                    11});
	check_chars("a" BAD);
	check_every_place(4);
}
END_TEST

START_TEST(a_mark_alone_is_no_text)
{
	read_bytes(BL_S("\xFF\xFE"));
	ck_assert_uint_eq(text.chars.size, 0);
	ck_assert_uint_eq(text.notes.count, 0);
}
END_TEST

/* ---- Ceilings ---- */

START_TEST(a_ceiling_leaves_whole_characters)
{
	bl_str bytes = BL_S("ab橋橋🌉");

	for (size_t ceiling = 0; ceiling < bytes.size; ceiling++) {
		read_up_to(bytes, ceiling);
		ck_assert_uint_le(text.source.size, ceiling);
		ck_assert_uint_gt(text.source.size + 4, ceiling);
		ck_assert_uint_eq(text.map.count, 0);
		ck_assert_uint_eq(text.notes.count, 1);
		check_every_place(0);
	}
	read_up_to(bytes, bytes.size);
	ck_assert_uint_eq(text.notes.count, 0);
}
END_TEST

START_TEST(a_ceiling_leaves_whole_units)
{
	bl_str pair = {"\xFF\xFE"
	               "a\0\x3C\xD8\x09\xDF"
	               "b\0",
	               10},
	       wide = {"\0\0\xFE\xFF"
	               "\0\0\0a"
	               "\0\0\0b",
	               12};

	for (size_t ceiling = 2; ceiling < pair.size; ceiling++) {
		read_up_to(pair, ceiling);
		ck_assert_uint_eq(bl_str_find(text.chars, BL_S(BAD)), BL_NOWHERE);
		ck_assert_uint_eq(text.notes.count, 1);
		check_every_place(2);
	}
	for (size_t ceiling = 4; ceiling < wide.size; ceiling++) {
		read_up_to(wide, ceiling);
		ck_assert_uint_eq(text.chars.size, (ceiling - 4) / 4);
		ck_assert_uint_eq(text.notes.count, 1);
		check_every_place(4);
	}
}
END_TEST

/* Where no character begins, the ceiling itself is the end. */
START_TEST(a_ceiling_in_a_heap_of_tails)
{
	char bytes[64];

	memset(bytes, 0x80, sizeof bytes);
	read_up_to((bl_str){bytes, sizeof bytes}, 40);
	ck_assert_uint_eq(text.source.size, 40);
	check_every_place(0);
}
END_TEST

START_TEST(a_ceiling_is_named_in_the_note)
{
	read_up_to(BL_S("one two three"), 7);
	check_note(0, "the document is longer than 7 bytes: only its first part was judged");
	read_up_to((bl_str){memset(bl_arena_take(&arena, MANY + 1), 'a', MANY + 1), MANY + 1},
	           MANY);
	check_note(0, "the document is longer than 1 MiB: only its first part was judged");
}
END_TEST

/* ---- Binary ---- */

START_TEST(a_nul_near_the_start_is_binary)
{
	char bytes[9000];

	memset(bytes, 'a', sizeof bytes);
	read_bytes((bl_str){bytes, sizeof bytes});
	ck_assert(!text.binary);
	bytes[8191] = '\0';
	read_bytes((bl_str){bytes, sizeof bytes});
	ck_assert(text.binary);
	bytes[8191] = 'a';
	bytes[8192] = '\0';
	read_bytes((bl_str){bytes, sizeof bytes});
	ck_assert(!text.binary);
	read_bytes(BL_S(""));
	ck_assert(!text.binary);
}
END_TEST

/* ---- Blocks ---- */

static void check_block(size_t i, const char *expected)
{
	bl_str block;

	ck_assert_uint_gt(text.blocks.count, i);
	block = bl_str_slice(text.chars, text.blocks.items[i].span.begin,
	                     text.blocks.items[i].span.end);
	ck_assert_msg(bl_str_equal(bl_str_trim(block), bl_str_of(expected)), "<%.*s> is not <%s>",
	              BL_ARG(block), expected);
	ck_assert_int_eq(text.blocks.items[i].role, BL_BLOCK_PARAGRAPH);
}

START_TEST(blank_lines_divide_paragraphs)
{
	read_bytes(BL_S("\n\none\ntwo\n \t\nthree\n\n\n"));
	ck_assert_uint_eq(text.blocks.count, 2);
	check_block(0, "one\ntwo");
	check_block(1, "three");
	ck_assert_int_eq(text.format, BL_FORMAT_TEXT);
}
END_TEST

START_TEST(lines_end_in_every_way)
{
	read_bytes(BL_S("one\r\ntwo\r\n\r\nthree\r\n"));
	ck_assert_uint_eq(text.blocks.count, 2);
	check_block(0, "one\r\ntwo");
	check_block(1, "three");
	read_bytes(BL_S("one\rtwo\r\rthree"));
	ck_assert_uint_eq(text.blocks.count, 2);
	check_block(0, "one\rtwo");
	check_block(1, "three");
}
END_TEST

START_TEST(a_block_holds_its_own_places)
{
	read_bytes(BL_S("one\n\ntwo"));
	ck_assert_ptr_eq(bl_text_block(&text, 0), &text.blocks.items[0]);
	ck_assert_ptr_eq(bl_text_block(&text, 2), &text.blocks.items[0]);
	ck_assert_ptr_eq(bl_text_block(&text, 5), &text.blocks.items[1]);
	ck_assert_ptr_eq(bl_text_block(&text, 7), &text.blocks.items[1]);
	ck_assert_ptr_null(bl_text_block(&text, 4));
	ck_assert_ptr_null(bl_text_block(&text, 8));
}
END_TEST

/* Blocks of markup may touch. */
START_TEST(where_blocks_touch_the_second_one_begins)
{
	read_bytes(BL_S("onetwosix"));
	text.blocks.items[0].span.end = 3;
	*BL_PUSH(&text.blocks, &arena) = (bl_block){{3, 6}, BL_BLOCK_TITLE};
	*BL_PUSH(&text.blocks, &arena) = (bl_block){{6, 9}, BL_BLOCK_QUOTE};
	ck_assert_ptr_eq(bl_text_block(&text, 2), &text.blocks.items[0]);
	ck_assert_ptr_eq(bl_text_block(&text, 3), &text.blocks.items[1]);
	ck_assert_ptr_eq(bl_text_block(&text, 6), &text.blocks.items[2]);
	ck_assert_ptr_null(bl_text_block(&text, 9));
}
END_TEST

START_TEST(nothing_has_no_source)
{
	read_bytes(BL_S("one\xFF"));
	ck_assert_uint_eq(bl_text_source(&text, BL_NO_SPAN).begin, BL_NOWHERE);
	ck_assert_uint_eq(bl_text_source(&text, BL_NO_SPAN).end, BL_NOWHERE);
}
END_TEST

START_TEST(the_name_of_a_file_tells_its_reader)
{
	bl_document document = {.path = BL_S("a.html")};

	ck_assert_int_eq(bl_reader_for(&document)->format, BL_FORMAT_HTML);
	document.format = BL_FORMAT_TEXT;
	ck_assert_int_eq(bl_reader_for(&document)->format, BL_FORMAT_TEXT);
	document = (bl_document){.path = BL_S("a.unheard-of")};
	ck_assert_int_eq(bl_reader_for(&document)->format, BL_FORMAT_TEXT);
	document.format = BL_FORMAT_HTML;
	ck_assert_int_eq(bl_reader_for(&document)->format, BL_FORMAT_HTML);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("text");
	TCase *tests = tcase_create("text");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_test(tests, valid_utf8_is_not_copied);
	tcase_add_test(tests, a_byte_that_is_no_utf8_is_mended_and_counted);
	tcase_add_test(tests, one_byte_is_one);
	tcase_add_test(tests, every_kind_of_wrong_byte);
	tcase_add_test(tests, runs_share_a_row);
	tcase_add_test(tests, a_mark_at_the_start_is_no_text);
	tcase_add_test(tests, utf16_in_both_orders);
	tcase_add_test(tests, utf32_in_both_orders);
	tcase_add_test(tests, pairs_of_surrogates_are_one_character);
	tcase_add_test(tests, lone_surrogates_are_mended);
	tcase_add_test(tests, code_points_beyond_unicode_are_mended);
	tcase_add_test(tests, a_torn_unit_at_the_end_is_mended);
	tcase_add_test(tests, a_mark_alone_is_no_text);
	tcase_add_test(tests, a_ceiling_leaves_whole_characters);
	tcase_add_test(tests, a_ceiling_leaves_whole_units);
	tcase_add_test(tests, a_ceiling_in_a_heap_of_tails);
	tcase_add_test(tests, a_ceiling_is_named_in_the_note);
	tcase_add_test(tests, a_nul_near_the_start_is_binary);
	tcase_add_test(tests, blank_lines_divide_paragraphs);
	tcase_add_test(tests, lines_end_in_every_way);
	tcase_add_test(tests, a_block_holds_its_own_places);
	tcase_add_test(tests, where_blocks_touch_the_second_one_begins);
	tcase_add_test(tests, nothing_has_no_source);
	tcase_add_test(tests, the_name_of_a_file_tells_its_reader);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
