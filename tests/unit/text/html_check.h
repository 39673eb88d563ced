/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the tests of readers of markup ask of a text. */
#ifndef BL_TESTS_HTML_CHECK_H
#define BL_TESTS_HTML_CHECK_H

#include <check.h>
#include <string.h>

#include "base/utf8.h"
#include "text/html_entities.h"
#include "text/reader.h"

static bl_arena arena;
static bl_text text;

static void begin(void)
{
	bl_arena_init(&arena, NULL, (size_t)256 << 20);
}

static void end(void)
{
	bl_arena_free(&arena);
}

static inline bl_str chars_of(bl_span span)
{
	return bl_str_slice(text.chars, span.begin, span.end);
}

static inline bl_str bytes_of(bl_span span)
{
	return bl_str_slice(text.source, span.begin, span.end);
}

static inline void must_be(bl_str is, const char *expected)
{
	ck_assert_msg(bl_str_equal(is, bl_str_of(expected)), "<%.*s> is not <%s>", BL_ARG(is),
	              expected);
}

/* Every character comes from bytes of its own, in order: from itself, from a reference or an escape of
 * it, or, if it divides words, from all that lies between its neighbours. */
static inline void check_every_place(void)
{
	bool decoded = !bl_utf8_valid(text.source) ||
	               memchr(text.source.data, '\0', text.source.size) ||
	               memchr(text.source.data, '\x1B', text.source.size);
	size_t before = 0, length;

	for (size_t pos = 0; pos < text.chars.size; pos += length) {
		uint32_t code = bl_utf8_at(text.chars, pos, &length);
		bl_span one, source;

		/* Both line ends between two blocks are one gap. */
		if (code == '\n' && pos + 1 < text.chars.size && text.chars.data[pos + 1] == '\n')
			length = 2;
		one = (bl_span){pos, pos + length};
		source = bl_text_source(&text, one);
		ck_assert_uint_le(before, source.begin);
		ck_assert_uint_le(source.begin, source.end);
		ck_assert_uint_le(source.end, text.source.size);
		if (code == ' ' || code == '\n')
			ck_assert_uint_eq(source.begin, before);
		else if (decoded)
			ck_assert_uint_lt(source.begin, source.end);
		else if (text.source.data[source.begin] == '&' && source.end - source.begin > 1)
			ck_assert_uint_eq(
				bl_html_reference(text.source, source.begin, false).length,
				source.end - source.begin);
		else if (code != 0xFFFD)
			ck_assert_msg(bl_str_equal(chars_of(one), bytes_of(source)),
			              "<%.*s> at %zu is from <%.*s>", BL_ARG(chars_of(one)), pos,
			              BL_ARG(bytes_of(source)));
		before = source.end;
	}
}

/* Blocks hold all words, in order, and a blank line lies between two. */
static inline void check_blocks(void)
{
	size_t last = 0;

	for (size_t i = 0; i < text.blocks.count; i++) {
		bl_span span = text.blocks.items[i].span;

		ck_assert_uint_lt(span.begin, span.end);
		ck_assert_uint_eq(span.begin, i ? last + 2 : 0);
		must_be(bl_str_trim(chars_of(span)),
		        bl_str_format(&arena, "%.*s", BL_ARG(chars_of(span))).data);
		last = span.end;
	}
	ck_assert_uint_eq(last, text.chars.size);
}

static inline void check_links(void)
{
	for (size_t i = 0; i < text.links.count; i++) {
		const bl_link *link = &text.links.items[i];

		ck_assert_uint_le(link->anchor.begin, link->anchor.end);
		ck_assert_uint_le(link->anchor.end, text.chars.size);
		ck_assert(bl_utf8_valid(link->url));
		if (link->source.begin != BL_NOWHERE)
			ck_assert_uint_le(link->source.end, text.source.size);
		ck_assert(link->within == BL_NOWHERE || link->within < i);
	}
	for (size_t i = 0; i < text.metas.count; i++) {
		ck_assert(bl_utf8_valid(text.metas.items[i].value));
		if (text.metas.items[i].span.begin != BL_NOWHERE)
			ck_assert_uint_le(text.metas.items[i].span.end, text.source.size);
	}
}

static inline void read_as(bl_format format, bl_str bytes)
{
	bl_document document = {.bytes = bytes, .format = format};
	bl_error error = {0};

	ck_assert_int_eq(bl_text_read(&text, &document, (size_t)64 << 20, &arena, &error), BL_OK);
	ck_assert_int_eq(text.format, format);
	ck_assert(bl_utf8_valid(text.chars));
	check_every_place();
	check_blocks();
	check_links();
}

static inline void check_chars(const char *expected)
{
	must_be(text.chars, expected);
}

static inline void check_block(size_t i, bl_block_role role, const char *expected)
{
	ck_assert_uint_gt(text.blocks.count, i);
	must_be(chars_of(text.blocks.items[i].span), expected);
	ck_assert_msg(text.blocks.items[i].role == role, "<%s> has role %d", expected,
	              text.blocks.items[i].role);
}

/* The bytes that a piece of the text came from. */
static inline void check_source(const char *piece, const char *bytes)
{
	size_t at = bl_str_find(text.chars, bl_str_of(piece));

	ck_assert_msg(at != BL_NOWHERE, "<%s> is not in <%.*s>", piece, BL_ARG(text.chars));
	must_be(bytes_of(bl_text_source(&text, (bl_span){at, at + strlen(piece)})), bytes);
}

static inline const bl_link *check_link(size_t i, const char *url, const char *words)
{
	ck_assert_uint_gt(text.links.count, i);
	must_be(text.links.items[i].url, url);
	must_be(chars_of(text.links.items[i].anchor), words);
	return &text.links.items[i];
}

/* The row of a kind with a name, or a failure. */
static inline const bl_meta *check_meta(bl_meta_kind kind, const char *name, const char *value)
{
	for (size_t i = 0; i < text.metas.count; i++) {
		const bl_meta *meta = &text.metas.items[i];

		if (meta->kind == kind && bl_str_equal(meta->name, bl_str_of(name)) &&
		    bl_str_equal(meta->value, bl_str_of(value)))
			return meta;
	}
	ck_abort_msg("no %s %s is <%s>", bl_meta_kind_name(kind), name, value);
	return NULL;
}

/* Under every ceiling of memory the document is read or memory ran out. */
static inline void check_ceilings(bl_format format, bl_str bytes)
{
	bl_document document = {.bytes = bytes, .format = format};
	int r = BL_E_MEMORY;

	for (size_t ceiling = 0; r < 0; ceiling += 512) {
		bl_error error = {0};
		bl_arena small;

		bl_arena_init(&small, NULL, ceiling);
		r = bl_text_read(&text, &document, (size_t)64 << 20, &small, &error);
		ck_assert(r == BL_OK || (r == BL_E_MEMORY && error.code == BL_E_MEMORY));
		bl_arena_free(&small);
		ck_assert_uint_lt(ceiling, (size_t)8 << 20);
	}
}

static inline int run_tests(const char *name, TCase *tests)
{
	Suite *suite = suite_create(name);
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tests, begin, end);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}

#endif
