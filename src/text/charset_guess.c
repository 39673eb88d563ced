/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which coding bytes are in that declare none: those of two bytes a character show in their pairs, the
 * others by how many letters are beyond ASCII; a page's own language decides between neighbours. */
#include <string.h>

#include "text/charset.h"

enum { LOOKED_AT = 64 << 10 };

/* The label that pages of a language without a declaration are most often in (as browsers take it). */
static const struct {
	const char *language, *charset;
} defaults[] = {{"ar", "CP1256"}, {"fa", "CP1256"}, {"be", "CP1251"}, {"bg", "CP1251"},
                {"mk", "CP1251"}, {"ru", "CP1251"}, {"sr", "CP1251"}, {"uk", "CP1251"},
                {"cs", "CP1250"}, {"hr", "CP1250"}, {"hu", "CP1250"}, {"pl", "CP1250"},
                {"ro", "CP1250"}, {"sk", "CP1250"}, {"sl", "CP1250"}, {"el", "CP1253"},
                {"he", "CP1255"}, {"et", "CP1257"}, {"lt", "CP1257"}, {"lv", "CP1257"},
                {"th", "CP874"},  {"tr", "CP1254"}, {"vi", "CP1258"}};

static const char *default_of(bl_str language)
{
	for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
		if (bl_str_equal_nocase(bl_str_slice(language, 0, 2),
		                        bl_str_of(defaults[i].language)))
			return defaults[i].charset;
	return NULL;
}

static bool speaks(bl_str language, const char *tag)
{
	return bl_str_equal_nocase(bl_str_slice(language, 0, 2), bl_str_of(tag));
}

static bool between(unsigned char c, unsigned low, unsigned high)
{
	return c >= low && c <= high;
}

/* ---- Pairs ---- */

typedef struct pairs {
	size_t good, bad;            /* pairs, and bytes that are in none */
	size_t kana, hangul, common; /* pairs whose first byte is in the rows of … */
} pairs;

/* Pairs of which both bytes are in the upper half: EUC-JP, EUC-KR and GB 2312. */
static pairs upper_pairs(const unsigned char *bytes, size_t size)
{
	pairs p = {0};

	for (size_t i = 0; i < size; i++) {
		if (bytes[i] < 0x80)
			continue;
		if (!between(bytes[i], 0x8E, 0xFE) || i + 1 == size ||
		    !between(bytes[i + 1], 0xA1, 0xFE)) {
			p.bad++;
			continue;
		}
		p.good++;
		p.kana += between(bytes[i], 0xA4, 0xA5);
		p.hangul += between(bytes[i], 0xB0, 0xC8);
		i++;
	}
	return p;
}

/* Pairs whose second byte may be ASCII: Shift_JIS, GBK and Big5. */
static pairs mixed_pairs(const unsigned char *bytes, size_t size, bool japanese)
{
	pairs p = {0};

	for (size_t i = 0; i < size; i++) {
		if (bytes[i] < 0x80 || (japanese && between(bytes[i], 0xA1, 0xDF)))
			continue;
		if (i + 1 == size || bytes[i] == 0x80 || bytes[i] == 0xFF ||
		    !between(bytes[i + 1], 0x40, 0xFE) || bytes[i + 1] == 0x7F) {
			p.bad++;
			continue;
		}
		p.good++;
		p.kana += between(bytes[i], 0x82, 0x83);
		p.common += between(bytes[i], 0xA4, 0xC6);
		p.hangul += between(bytes[i], 0x81, 0xA0);
		i++;
	}
	return p;
}

static bool are_pairs(pairs p)
{
	return p.good > 0 && p.bad * 50 <= p.good;
}

static const char *upper_charset(pairs p, bl_str language)
{
	if (p.kana * 5 > p.good || speaks(language, "ja"))
		return "EUC-JP";
	if (speaks(language, "zh"))
		return "GB18030";
	return speaks(language, "ko") || p.hangul * 20 > p.good * 17 ? "CP949" : "GB18030";
}

static bool is_shift_jis(const unsigned char *bytes, size_t size, bl_str language)
{
	pairs p = mixed_pairs(bytes, size, true);

	return are_pairs(p) && (p.kana * 5 > p.good || speaks(language, "ja"));
}

/* Big5 has no rows below 0xA1; its common characters stand in 0xA4 to 0xC6. */
static const char *chinese_charset(const unsigned char *bytes, size_t size)
{
	pairs p = mixed_pairs(bytes, size, false);

	if (!are_pairs(p))
		return NULL;
	return p.hangul == 0 && p.common * 3 > p.good * 2 ? "BIG5" : "GB18030";
}

/* ---- One byte a character ---- */

typedef struct letters {
	size_t plain, high, lower_1251, lower_koi8, pairs;
} letters;

static letters count_letters(const unsigned char *bytes, size_t size)
{
	letters l = {0};

	for (size_t i = 0; i < size; i++) {
		l.plain += between(bytes[i] | 0x20, 'a', 'z');
		l.high += bytes[i] >= 0xC0;
		l.lower_1251 += bytes[i] >= 0xE0;
		l.lower_koi8 += between(bytes[i], 0xC0, 0xDF);
		l.pairs += i > 0 && bytes[i] >= 0x80 && bytes[i - 1] >= 0x80;
	}
	return l;
}

const char *bl_charset_guess(bl_str source, bl_str language)
{
	const unsigned char *bytes = (const unsigned char *)source.data;
	size_t size = source.size < LOOKED_AT ? source.size : LOOKED_AT;
	letters l = count_letters(bytes, size);
	const char *charset = default_of(language);
	pairs upper = upper_pairs(bytes, size);

	if (charset)
		return strcmp(charset, "CP1251") == 0 && l.lower_koi8 > 2 * l.lower_1251 ? "KOI8-R"
		                                                                         : charset;
	/* Lone letters beyond ASCII between others: a language of Latin letters. */
	if (l.pairs * 3 < l.high)
		return "CP1252";
	/* Words of Cyrillic letters make pairs too, but every other one leaves a letter over. */
	if (are_pairs(upper))
		return upper_charset(upper, language);
	if (is_shift_jis(bytes, size, language))
		return "CP932";
	if ((charset = chinese_charset(bytes, size)))
		return charset;
	if (l.lower_koi8 > 2 * l.lower_1251)
		return "KOI8-R";
	return l.lower_1251 * 5 > l.high * 4 ? "CP1251" : "CP1252";
}
