/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* iconv knows the codings; we keep the place of every character. A coding of one byte a character is
 * asked for once as a table, the others are read character by character. */
#include "text/charset.h"

#include <iconv.h>
#include <string.h>

#include "base/utf8.h"
#include "text/decode.h"
#include "text/map.h"

/* ---- Labels ---- */

/* What pages call them, by the Encoding Standard: ISO-8859-1 is read as windows-1252, and so on. */
static const struct {
	const char *label, *name;
} labels[] = {{"utf-8", "UTF-8"},
              {"utf8", "UTF-8"},
              {"iso-8859-1", "CP1252"},
              {"latin1", "CP1252"},
              {"latin-1", "CP1252"},
              {"iso8859-1", "CP1252"},
              {"iso_8859-1", "CP1252"},
              {"us-ascii", "CP1252"},
              {"ascii", "CP1252"},
              {"windows-1252", "CP1252"},
              {"cp1252", "CP1252"},
              {"iso-8859-2", "ISO-8859-2"},
              {"latin2", "ISO-8859-2"},
              {"iso-8859-3", "ISO-8859-3"},
              {"iso-8859-4", "ISO-8859-4"},
              {"iso-8859-5", "ISO-8859-5"},
              {"iso-8859-6", "ISO-8859-6"},
              {"iso-8859-7", "ISO-8859-7"},
              {"iso-8859-8", "ISO-8859-8"},
              {"iso-8859-8-i", "ISO-8859-8"},
              {"iso-8859-9", "CP1254"},
              {"iso-8859-10", "ISO-8859-10"},
              {"iso-8859-11", "CP874"},
              {"tis-620", "CP874"},
              {"windows-874", "CP874"},
              {"iso-8859-13", "ISO-8859-13"},
              {"iso-8859-14", "ISO-8859-14"},
              {"iso-8859-15", "ISO-8859-15"},
              {"iso-8859-16", "ISO-8859-16"},
              {"windows-1250", "CP1250"},
              {"cp1250", "CP1250"},
              {"windows-1251", "CP1251"},
              {"cp1251", "CP1251"},
              {"windows-1253", "CP1253"},
              {"windows-1254", "CP1254"},
              {"windows-1255", "CP1255"},
              {"windows-1256", "CP1256"},
              {"windows-1257", "CP1257"},
              {"windows-1258", "CP1258"},
              {"koi8-r", "KOI8-R"},
              {"koi8-u", "KOI8-U"},
              {"ibm866", "CP866"},
              {"macintosh", "MACINTOSH"},
              {"shift_jis", "CP932"},
              {"shift-jis", "CP932"},
              {"sjis", "CP932"},
              {"x-sjis", "CP932"},
              {"windows-31j", "CP932"},
              {"euc-jp", "EUC-JP"},
              {"x-euc-jp", "EUC-JP"},
              {"iso-2022-jp", "ISO-2022-JP"},
              {"gb2312", "GB18030"},
              {"gbk", "GB18030"},
              {"x-gbk", "GB18030"},
              {"gb18030", "GB18030"},
              {"big5", "BIG5"},
              {"big5-hkscs", "BIG5-HKSCS"},
              {"euc-kr", "CP949"},
              {"ks_c_5601-1987", "CP949"},
              {"windows-949", "CP949"}};

const char *bl_charset_named(bl_str label)
{
	label = bl_str_trim(label);
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (bl_str_equal_nocase(label, bl_str_of(labels[i].label)))
			return labels[i].name;
	return NULL;
}

/* ---- Characters ---- */

typedef struct decoder {
	bl_text *text;
	bl_arena *arena;
	iconv_t iconv;
	bool stateful; /* an ASCII byte is not always itself */
	char *out;
	size_t size, broken;
	bool failed;
} decoder;

static void put(decoder *d, uint32_t code, size_t source, size_t source_unit)
{
	char bytes[4];
	size_t size = bl_utf8_put(bytes, code);

	if (bl_map_add(&d->text->map, d->arena, d->size, source, size, source_unit) < 0)
		d->failed = true;
	memcpy(d->out + d->size, bytes, size);
	d->size += size;
}

static uint32_t code_of(const unsigned char *b)
{
	return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

/* One character at pos. Room for one alone makes iconv stop behind it. Returns the bytes read. */
static size_t decode_char(decoder *d, size_t pos)
{
	bl_str source = d->text->source;
	size_t left = source.size - pos < 16 ? source.size - pos : 16, room = 4, before = left;
	unsigned char bytes[4];
	char *in, *out = (char *)bytes, given[16];

	memcpy(given, source.data + pos, left);
	in = given;
	iconv(d->iconv, &in, &left, &out, &room);
	if (room == 0) {
		put(d, code_of(bytes), pos, before - left);
		return before - left;
	}
	iconv(d->iconv, NULL, NULL, NULL, NULL);
	d->broken++;
	put(d, 0xFFFD, pos, 1);
	return 1;
}

static size_t copy_ascii(decoder *d, size_t pos)
{
	bl_str source = d->text->source;
	size_t end = pos;

	while (end < source.size && (unsigned char)source.data[end] < 0x80)
		end++;
	if (end == pos)
		return 0;
	if (bl_map_add(&d->text->map, d->arena, d->size, pos, 1, 1) < 0)
		d->failed = true;
	memcpy(d->out + d->size, source.data + pos, end - pos);
	d->size += end - pos;
	return end - pos;
}

/* No character of these codings is longer in UTF-8 than three times its bytes. */
static int decode(decoder *d, bl_error *error)
{
	size_t size = d->text->source.size, pos = 0;

	d->text->map.count = 0;
	if (!(d->out = bl_arena_take(d->arena, size * 3 + 4)))
		return bl_fail_memory(error);
	while (pos < size && !d->failed && d->text->map.count + 2 <= BL_MAP_ROWS_MOST) {
		if (!d->stateful)
			pos += copy_ascii(d, pos);
		if (pos < size)
			pos += decode_char(d, pos);
	}
	d->text->chars = (bl_str){d->out, d->size};
	return d->failed ? bl_fail_memory(error) : BL_OK;
}

/* ---- Which ---- */

static int note(bl_text *text, bl_str words, bl_arena *arena, bl_error *error)
{
	bl_str *place = words.data ? BL_PUSH(&text->notes, arena) : NULL;

	if (!place)
		return bl_fail_memory(error);
	*place = words;
	return BL_OK;
}

static int note_broken(decoder *d, const char *name, bl_error *error)
{
	const char *format = d->broken == 1
	                             ? "%zu character is not valid %s and was read as U+FFFD"
	                             : "%zu characters are not valid %s and were read as U+FFFD";

	return note(d->text, bl_str_format(d->arena, format, d->broken, name), d->arena, error);
}

static int note_guess(bl_text *text, const char *name, bl_arena *arena, bl_error *error)
{
	return note(text,
	            bl_str_format(
			    arena,
			    "the document is not UTF-8 and declares no charset: it was read as %s",
			    name),
	            arena, error);
}

/* Most bytes beyond ASCII are in sequences of UTF-8, a few are broken; some are enough where the page
 * says that it is UTF-8. */
static bool is_mostly_utf8(bl_str bytes, bool declared)
{
	size_t good = 0, bad = 0, length;

	for (size_t pos = 0; pos < bytes.size; pos += length) {
		uint32_t code = bl_utf8_at(bytes, pos, &length);

		good += code != BL_UTF8_INVALID && length > 1;
		bad += code == BL_UTF8_INVALID;
	}
	return good > (declared ? 0 : bad);
}

static int decode_as(bl_text *text, const char *name, bool guessed, bl_arena *arena,
                     bl_error *error)
{
	decoder d = {.text = text, .arena = arena, .iconv = iconv_open("UTF-32LE", name)};
	int r;

	/* NOLINTNEXTLINE(performance-no-int-to-ptr): so iconv says no */
	if (d.iconv == (iconv_t)-1)
		return bl_decode(text, arena, error);
	d.stateful = strcmp(name, "ISO-2022-JP") == 0;
	r = decode(&d, error);
	iconv_close(d.iconv);
	if (r == BL_OK && guessed)
		r = note_guess(text, name, arena, error);
	if (r == BL_OK && d.broken)
		r = note_broken(&d, name, error);
	if (r == BL_OK)
		r = bl_decode_note_crowded(text, arena, error);
	return r;
}

int bl_charset_decode(bl_text *text, bl_str label, bl_str language, bl_arena *arena,
                      bl_error *error)
{
	const char *name = bl_charset_named(label);

	if (name && strcmp(name, "UTF-8") != 0)
		return decode_as(text, name, false, arena, error);
	if (is_mostly_utf8(text->source, name != NULL))
		return bl_decode(text, arena, error);
	return decode_as(text, bl_charset_guess(text->source, language), true, arena, error);
}
