/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Case, Arabic forms, quotes and dashes each have one standard form; composition is utf8proc's. */
#include "match/letter.h"

#include <string.h>

#include <utf8proc.h>

typedef struct bl_pair_of_codes {
	uint32_t from, to;
} bl_pair_of_codes;

/* Beyond simple lower case: simple case folding's extras, then Arabic and Persian forms. */
static const bl_pair_of_codes folded[] = {
	{0x00B5, 0x03BC}, {0x017F, 's'},    {0x03C2, 0x03C3}, {0x03D0, 0x03B2},
	{0x03D1, 0x03B8}, {0x03D5, 0x03C6}, {0x03D6, 0x03C0}, {0x03F0, 0x03BA},
	{0x03F1, 0x03C1}, {0x03F5, 0x03B5}, {0x1E9B, 0x1E61}, {0x1FBE, 0x03B9},
};
static const bl_pair_of_codes arabic[] = {
	{0x0622, 0x0627}, {0x0623, 0x0627}, {0x0625, 0x0627}, {0x0629, 0x0647},
	{0x0643, 0x06A9}, {0x0649, 0x06CC}, {0x064A, 0x06CC}, {0x0671, 0x0627},
};

static uint32_t look_up(const bl_pair_of_codes *pairs, size_t count, uint32_t code)
{
	for (size_t i = 0; i < count && pairs[i].from <= code; i++)
		if (pairs[i].from == code)
			return pairs[i].to;
	return code;
}
#define LOOK_UP(table, code) look_up(table, sizeof(table) / sizeof *(table), code)

static bool is_dash(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 ||
	       code == 0x2E3A || code == 0x2E3B || code == 0xFE58 || code == 0xFE63 ||
	       code == 0xFF0D || code == 0x058A || code == 0x05BE;
}

static bool is_quote(uint32_t code)
{
	if (code < 0x80)
		return code == '\'' || code == '"' || code == '`';
	if (code < 0x2000)
		return code == 0xAB || code == 0xBB || code == 0xB4 ||
		       (code >= 0x2B9 && code <= 0x2BF) || code == 0x55A || code == 0x5F3 ||
		       code == 0x5F4;
	return (code >= 0x2018 && code <= 0x201F) || (code >= 0x2032 && code <= 0x2037) ||
	       code == 0x2039 || code == 0x203A || (code >= 0x275B && code <= 0x275E) ||
	       (code >= 0x300C && code <= 0x300F) || (code >= 0x301D && code <= 0x301F) ||
	       code == 0xFF02 || code == 0xFF07 || code == 0xFF62 || code == 0xFF63;
}

/* Blocks in which a character may stand for another one, alone (Greek with oxia, CJK compatibility). */
static bool may_be_singleton(uint32_t code)
{
	return (code >= 0x1F70 && code <= 0x1FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
	       (code >= 0x2F800 && code <= 0x2FA1F);
}

static uint32_t composed(utf8proc_int32_t *codes, utf8proc_ssize_t count)
{
	count = utf8proc_normalize_utf32(codes, count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	return count == 1 ? (uint32_t)codes[0] : 0;
}

static utf8proc_ssize_t decomposed(uint32_t code, utf8proc_int32_t codes[8])
{
	int last = 0;

	if (code > 0x10FFFF)
		return 0;
	return utf8proc_decompose_char((utf8proc_int32_t)code, codes, 8, UTF8PROC_DECOMPOSE, &last);
}

static uint32_t without_singleton(uint32_t code)
{
	utf8proc_int32_t codes[8];
	utf8proc_ssize_t count = decomposed(code, codes);
	uint32_t one = count > 0 && count <= 8 ? composed(codes, count) : 0;

	return one ? one : code;
}

static uint32_t standard_beyond_ascii(uint32_t code, bool exact_case)
{
	if (code == BL_UTF8_INVALID)
		return code;
	if (is_quote(code))
		return '\'';
	if (is_dash(code))
		return '-';
	if (code >= 0x600 && code < 0x700)
		return LOOK_UP(arabic, code);
	if (may_be_singleton(code) && without_singleton(code) != code)
		return bl_letter_standard(without_singleton(code), exact_case);
	return exact_case ? code : LOOK_UP(folded, bl_code_lower(code));
}

uint32_t bl_letter_standard(uint32_t code, bool exact_case)
{
	if (code >= 0x80)
		return standard_beyond_ascii(code, exact_case);
	if (code == '"' || code == '`')
		return '\'';
	return !exact_case && code >= 'A' && code <= 'Z' ? code | 0x20 : code;
}

uint32_t bl_letter_at(bl_str text, size_t pos, bool exact_case, size_t *length)
{
	return bl_letter_standard(bl_utf8_at(text, pos, length), exact_case);
}

bool bl_letter_is_dress(uint32_t code)
{
	return code == 0xAD || code == 0x640 || (code >= 0x64B && code <= 0x655) || code == 0x670 ||
	       code == 0x200C || code == 0x200D;
}

/* A base in ASCII that is no letter (of ≠, ≮, ≯) stays together with its mark. */
bool bl_letter_split(uint32_t code, bool exact_case, uint32_t *base, uint32_t *mark)
{
	utf8proc_int32_t codes[8];
	utf8proc_ssize_t count = code < 0xC0 ? 0 : decomposed(code, codes);

	if (count < 2 || count > 8)
		return false;
	*mark = bl_letter_standard((uint32_t)codes[count - 1], exact_case);
	*base = count == 2 ? (uint32_t)codes[0] : composed(codes, count - 1);
	if (*base == 0 || (*base < 0x80 && !bl_byte_is_alnum((unsigned char)*base)))
		return false;
	*base = bl_letter_standard(*base, exact_case);
	return true;
}

bool bl_letter_may_be_mark(uint32_t code)
{
	utf8proc_category_t category;

	if (code < 0x300 || code > 0x10FFFF)
		return false;
	category = utf8proc_category((utf8proc_int32_t)code);
	return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
	       (code >= 0x1161 && code < 0x1200);
}

/* Letters that Unicode keeps apart when it composes, though texts hold them composed. */
static uint32_t join_nukta(uint32_t base, uint32_t mark)
{
	static const uint16_t letters[] = {0x958, 0x959, 0x95A, 0x95B, 0x95C, 0x95D, 0x95E,
	                                   0x95F, 0x9DC, 0x9DD, 0x9DF, 0xA33, 0xA36, 0xA59,
	                                   0xA5A, 0xA5B, 0xA5E, 0xB5C, 0xB5D};
	uint32_t its_base, its_mark;

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (bl_letter_split(letters[i], true, &its_base, &its_mark) && its_base == base &&
		    its_mark == mark)
			return letters[i];
	return 0;
}

uint32_t bl_letter_join(uint32_t base, uint32_t mark)
{
	utf8proc_int32_t codes[2] = {(utf8proc_int32_t)base, (utf8proc_int32_t)mark};

	if (mark < 0x300 || mark > 0x10FFFF || base > 0x10FFFF || base < '0')
		return 0;
	if (mark == 0x93C || mark == 0x9BC || mark == 0xA3C || mark == 0xB3C)
		return join_nukta(base, mark);
	return composed(codes, 2);
}

void bl_letter_each_variant(void (*found)(void *context, uint32_t code, uint32_t standard),
                            void *context)
{
	static const struct {
		uint32_t first, last;
	} blocks[] = {{0x80, 0x33FF}, {0xA000, 0xABFF}, {0xF900, 0x1FFFF}, {0x2F800, 0x2FA1F}};

	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
		for (uint32_t code = blocks[i].first; code <= blocks[i].last; code++) {
			uint32_t standard = bl_letter_standard(code, false);

			if (standard != code)
				found(context, code, standard);
		}
	}
}

bl_gap_kind bl_gap_kind_of(uint32_t code)
{
	if (code == BL_UTF8_INVALID)
		return BL_GAP_NONE;
	if (code == '\n' || code == '\r')
		return BL_GAP_BREAK;
	if (bl_code_is_blank(code))
		return BL_GAP_BLANK;
	if (is_dash(code))
		return BL_GAP_DASH;
	return is_quote(code) || code == '*' || code == '_' ? BL_GAP_DRESSING : BL_GAP_NONE;
}

/* The letters and digits of ASCII, and the marks that phrases have most, have a place of their own; other
 * marks share four, and what is beyond 16 places. */
uint64_t bl_letter_bit(uint32_t code)
{
	static const char marks[] = "/(),.:;|";
	uint32_t standard = bl_letter_standard(code, false), hash = standard * 0x9E3779B1u;
	const char *mark;

	if (standard >= 0x80)
		return (uint64_t)1 << (48 + (hash >> 28));
	if (standard >= 'a' && standard <= 'z')
		return (uint64_t)1 << (standard - 'a');
	if (standard >= '0' && standard <= '9')
		return (uint64_t)1 << (26 + standard - '0');
	if (standard && (mark = strchr(marks, (int)standard)))
		return (uint64_t)1 << (36 + (mark - marks));
	return (uint64_t)1 << (44 + (hash >> 30));
}
