/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a literal equals at one place, and which characters stand for one another. */
#include "matching.h"

#include "match/image.h"
#include "match/letter.h"
#include "match/literal.h"

typedef struct gap_case {
	const char *text;
	size_t pos, end;
} gap_case;

static const gap_case gaps[] = {
	{"a b", 1, 2},
	{"ab", 1, 1},
	{"a", 1, 1},
	{"a  \t b", 1, 5},
	{"a\nb", 1, 2},
	{"a\r\nb", 1, 3},
	{"a \n \n b", 1, 4},
	{"a - b", 1, 4},
	{"a-b", 1, 2},
	{"a\xE2\x80\x94"
         "b",
         1, 4},
	{"a\xC2\xA0"
         "b",
         1, 3},
	{"a&nbsp;b", 1, 7},
	{"a&nbsp b", 1, 1},
	{"a\"b", 1, 1},
	{"a** \"b", 1, 5},
	{"a \xE2\x80\x9C"
         "b",
         1, 5},
	{"a\xE2\x80\xA9"
         "b",
         1, 4},
	{"a\xC2\x85"
         "b",
         1, 3},
	{"a\xFF"
         "b",
         1, 1},
	{"a                             b", 1, 25},
};

START_TEST(test_gaps)
{
	ck_assert_uint_eq(bl_gap_at(bl_str_of(gaps[_i].text), gaps[_i].pos), gaps[_i].end);
}
END_TEST

START_TEST(test_places)
{
	bl_str text = BL_S("The Associated  Press (AP) \xE2\x80\x94 said");

	ck_assert_uint_eq(bl_literal_at(text, 4, BL_S("associated press"), false), 21);
	ck_assert_uint_eq(bl_literal_at(text, 4, BL_S(" Associated Press "), true), 21);
	ck_assert_uint_eq(bl_literal_at(text, 4, BL_S("associated press"), true), BL_NOWHERE);
	ck_assert_uint_eq(bl_literal_at(text, 5, BL_S("ssociated press"), false), BL_NOWHERE);
	ck_assert_uint_eq(bl_literal_at(text, 4, BL_S("assoc"), false), BL_NOWHERE);
	ck_assert_uint_eq(bl_literal_at(text, 22, BL_S("(ap) -"), false), 30);
	ck_assert_uint_eq(bl_literal_at(text, text.size, BL_S("x"), false), BL_NOWHERE);
	ck_assert_uint_eq(bl_literal_at(text, 0, BL_S(""), false), BL_NOWHERE);
	ck_assert_uint_eq(bl_literal_at(text, 0, BL_S(" \xC2\xAD "), false), BL_NOWHERE);
}
END_TEST

/* The scan knows three letters beyond ASCII that stand for ASCII ones, and the marks that join them. */
START_TEST(test_awkward)
{
	for (uint32_t code = 0x80; code < 0x110000; code++) {
		uint32_t standard = bl_letter_standard(code, false), base, mark, bytes = 0;
		char utf8[4] = {0};

		for (size_t i = bl_utf8_put(utf8, code); i-- > 0;)
			bytes = bytes << 8 | (unsigned char)utf8[i];
		if (standard < 0x80 && bl_byte_is_alnum((unsigned char)standard))
			ck_assert_msg(bl_bytes_are_awkward(bytes), "U+%04X", code);
		if (bl_letter_is_dress(code))
			ck_assert_msg(bl_bytes_are_awkward(bytes), "U+%04X", code);
		if (bl_letter_split(code, false, &base, &mark) && base < 0x80)
			ck_assert_msg(mark >= 0x300 && mark < 0x370, "U+%04X", code);
		if (bl_letter_split(code, false, &base, &mark))
			ck_assert_msg(bl_letter_may_be_mark(mark), "U+%04X", code);
		ck_assert_msg(bl_letter_standard(standard, false) == standard, "U+%04X", code);
	}
}
END_TEST

/* No variant lies outside the blocks in which variants are looked for. */
static void count_variant(void *context, uint32_t code, uint32_t standard)
{
	(void)code;
	(void)standard;
	++*(size_t *)context;
}

START_TEST(test_variants)
{
	size_t all = 0, found = 0;

	for (uint32_t code = 0x80; code < 0x110000; code++)
		all += bl_letter_standard(code, false) != code;
	bl_letter_each_variant(count_variant, &found);
	ck_assert_uint_eq(found, all);
}
END_TEST

static Suite *suite(void)
{
	Suite *s = suite_create("literal");
	TCase *t = tcase_create("literal");

	tcase_add_loop_test(t, test_gaps, 0, (int)(sizeof gaps / sizeof *gaps));
	tcase_add_test(t, test_places);
	tcase_add_test(t, test_awkward);
	tcase_add_test(t, test_variants);
	suite_add_tcase(s, t);
	return s;
}

int main(void)
{
	return matching_run(suite());
}
