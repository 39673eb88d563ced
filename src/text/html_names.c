/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A name is looked up by its sixteen lower-cased bytes: one row of a table is all that it can be. */
#include "text/html_names.h"

#include <endian.h>
#include <string.h>

enum { NAME_MOST = 16, HALF = NAME_MOST / 2 };

/* Lower case, with NULs behind it; number 0 is no name. */
typedef struct bl_name {
	char name[NAME_MOST];
	unsigned char number;
} bl_name;

#include "text/html_names.inc"

/* ---- Look-up ---- */

/* Bytes as a number, the first the lowest. */
static uint64_t number_of(const char *at, size_t count)
{
	uint64_t bytes = 0;

	memcpy(&bytes, at, count);
	return le64toh(bytes);
}

/* The first count bytes (not 0) in lower case, where left bytes are. A bit makes capitals small. It makes
 * some signs others too: none of them is in a name. */
static uint64_t folded(const char *at, size_t count, size_t left)
{
	uint64_t bytes = left >= HALF ? number_of(at, HALF) : number_of(at, count);

	return (bytes | 0x2020202020202020u) & (UINT64_MAX >> (64 - 8 * count));
}

/* The number of the name at [begin, end) of the input, or 0. */
static inline unsigned look_up(const bl_name *rows, unsigned bits, uint64_t factor, bl_str in,
                               size_t begin, size_t end)
{
	size_t size = end - begin, left = in.size - begin;
	const char *at = in.data + begin;
	const bl_name *row;
	uint64_t head, tail = 0;

	if (size == 0 || size > NAME_MOST)
		return 0;
	head = folded(at, size < HALF ? size : HALF, left);
	if (size > HALF)
		tail = folded(at + HALF, size - HALF, left - HALF);
	row = &rows[(head ^ size) * factor >> (64 - bits)];
	return head == number_of(row->name, HALF) && tail == number_of(row->name + HALF, HALF)
	               ? row->number
	               : 0;
}

bl_html_element bl_html_element_at(bl_str in, size_t begin, size_t end)
{
	return (bl_html_element)look_up(element_rows, ELEMENT_BITS, ELEMENT_FACTOR, in, begin, end);
}

bl_html_attribute bl_html_attribute_at(bl_str in, size_t begin, size_t end)
{
	return (bl_html_attribute)look_up(attribute_rows, ATTRIBUTE_BITS, ATTRIBUTE_FACTOR, in,
	                                  begin, end);
}

/* ---- Elements ---- */

#define X(name, text, flags, role) (flags),
const unsigned short bl_html_flags[BL_ELEMENTS] = {BL_EL_INLINE, BL_HTML_ELEMENTS(X)};
#undef X
#define X(name, text, flags, role) BL_BLOCK_##role,
const unsigned char bl_html_roles[BL_ELEMENTS] = {BL_BLOCK_PARAGRAPH, BL_HTML_ELEMENTS(X)};
#undef X

/* ---- Words of class names ---- */

/* NEVER takes a token back ("no-sidebar"), WRAP one that would be an aside ("content-sidebar-wrap"
 * holds the content too). */
enum { HINT_NEVER = 100, HINT_WRAP };

static const struct {
	const char *word;
	unsigned char role;
} hints[] = {{"footer", BL_BLOCK_FOOTER},
             {"colophon", BL_BLOCK_FOOTER},
             {"copyright", BL_BLOCK_FOOTER},
             {"sidebar", BL_BLOCK_ASIDE},
             {"widget", BL_BLOCK_ASIDE},
             {"widgets", BL_BLOCK_ASIDE},
             {"aside", BL_BLOCK_ASIDE},
             {"related", BL_BLOCK_ASIDE},
             {"promo", BL_BLOCK_ASIDE},
             {"newsletter", BL_BLOCK_ASIDE},
             {"recommended", BL_BLOCK_ASIDE},
             {"trending", BL_BLOCK_ASIDE},
             {"advert", BL_BLOCK_ASIDE},
             {"advertisement", BL_BLOCK_ASIDE},
             {"infobox", BL_BLOCK_ASIDE},
             {"nav", BL_BLOCK_NAV},
             {"navbar", BL_BLOCK_NAV},
             {"navigation", BL_BLOCK_NAV},
             {"menu", BL_BLOCK_NAV},
             {"breadcrumb", BL_BLOCK_NAV},
             {"breadcrumbs", BL_BLOCK_NAV},
             {"pagination", BL_BLOCK_NAV},
             {"comment", BL_BLOCK_COMMENT},
             {"comments", BL_BLOCK_COMMENT},
             {"commentlist", BL_BLOCK_COMMENT},
             {"disqus", BL_BLOCK_COMMENT},
             {"replies", BL_BLOCK_COMMENT},
             {"caption", BL_BLOCK_CAPTION},
             {"figcaption", BL_BLOCK_CAPTION},
             {"thumbcaption", BL_BLOCK_CAPTION},
             {"cutline", BL_BLOCK_CAPTION},
             {"credit", BL_BLOCK_CAPTION},
             {"credits", BL_BLOCK_CAPTION},
             {"byline", BL_BLOCK_BYLINE},
             {"author", BL_BLOCK_BYLINE},
             {"authors", BL_BLOCK_BYLINE},
             {"no", HINT_NEVER},
             {"has", HINT_NEVER},
             {"with", HINT_NEVER},
             {"without", HINT_NEVER},
             {"hide", HINT_NEVER},
             {"disabled", HINT_NEVER},
             {"content", HINT_WRAP},
             {"main", HINT_WRAP},
             {"layout", HINT_WRAP},
             {"page", HINT_WRAP},
             {"wrap", HINT_WRAP},
             {"wrapper", HINT_WRAP},
             {"post", HINT_WRAP},
             {"article", HINT_WRAP},
             {"entry", HINT_WRAP},
             {"site", HINT_WRAP},
             {"body", HINT_WRAP}};

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_letter(char c)
{
	return is_small((char)(c | 0x20)) && (c & 0x40);
}

/* The end of the word that begins at pos: "siteFooter_2" is site, Footer. */
static size_t word_end(bl_str words, size_t pos)
{
	size_t end = pos + 1;

	while (end < words.size && is_letter(words.data[end]) &&
	       (is_small(words.data[end]) || !is_small(words.data[end - 1])))
		end++;
	return end;
}

/* What one token says: its first word that says something, unless another takes it back. */
static bl_block_role token_hint(bl_str token)
{
	unsigned said = BL_BLOCK_PARAGRAPH;
	bool wraps = false;

	for (size_t pos = 0, end; pos < token.size; pos = end) {
		unsigned row, role;

		end = is_letter(token.data[pos]) ? word_end(token, pos) : pos + 1;
		if (end - pos < 2 ||
		    !(row = look_up(hint_rows, HINT_BITS, HINT_FACTOR, token, pos, end)))
			continue;
		role = hints[row - 1].role;
		if (role == HINT_NEVER)
			return BL_BLOCK_PARAGRAPH;
		if (role == HINT_WRAP)
			wraps = true;
		else if (said == BL_BLOCK_PARAGRAPH)
			said = role;
	}
	return wraps && said == BL_BLOCK_ASIDE ? BL_BLOCK_PARAGRAPH : (bl_block_role)said;
}

bl_block_role bl_html_hint(bl_str words)
{
	for (size_t begin = 0, end; begin < words.size; begin = end + 1) {
		bl_block_role role;

		for (end = begin; end < words.size && (unsigned char)words.data[end] > ' '; end++)
			continue;
		role = token_hint(bl_str_slice(words, begin, end));
		if (role != BL_BLOCK_PARAGRAPH)
			return role;
	}
	return BL_BLOCK_PARAGRAPH;
}
