/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names are looked up by their sixteen lower-cased bytes in small tables, which are filled anew for
 * each page: some two hundred stores. */
#include "text/html_names.h"

#include <string.h>

/* ---- Tables ---- */

typedef struct key {
	uint64_t head, tail;
	size_t slot;
} key;

/* A bit makes capitals small. It makes some signs others too: none of them is in a name. */
static uint64_t fold(uint64_t bytes)
{
	return bytes | 0x2020202020202020u;
}

/* The first bytes of eight, the others 0. The first is the lowest on every machine that we know to be
 * little-endian; others copy byte by byte. */
static uint64_t first_bytes(const char *at, size_t count, size_t left)
{
	uint64_t bytes = 0;

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	if (left >= sizeof bytes && count > 0) {
		memcpy(&bytes, at, sizeof bytes);
		return bytes & (UINT64_MAX >> (64 - 8 * count));
	}
#endif
	(void)left;
	memcpy(&bytes, at, count);
	return bytes;
}

static key key_of(bl_str in, size_t begin, size_t end)
{
	size_t size = end - begin, left = in.size - begin;
	const char *at = in.data + begin;
	key k = {.tail = 0};

	k.head = fold(first_bytes(at, size < 8 ? size : 8, left));
	if (size > 8)
		k.tail = fold(first_bytes(at + 8, size - 8, left - 8));
	k.slot = (size_t)(((k.head ^ k.tail * 31) + size) * 0x9E3779B97F4A7C15u >> 56);
	return k;
}

static void put(bl_names *names, const char *name, unsigned number)
{
	size_t size = strlen(name);
	key k = key_of((bl_str){name, size}, 0, size);

	while (names->slots[k.slot].number)
		k.slot = (k.slot + 1) & 255;
	names->slots[k.slot].head = k.head;
	names->slots[k.slot].tail = k.tail;
	names->slots[k.slot].size = (unsigned char)size;
	names->slots[k.slot].number = (unsigned char)number;
	names->sizes[name[0] & 31] |= (uint32_t)1 << size;
}

unsigned bl_names_find(const bl_names *names, bl_str in, size_t begin, size_t end)
{
	size_t size = end - begin;
	key k;

	if (size == 0 || size > 16 || !(names->sizes[in.data[begin] & 31] >> size & 1))
		return 0;
	k = key_of(in, begin, end);
	for (; names->slots[k.slot].number; k.slot = (k.slot + 1) & 255)
		if (names->slots[k.slot].head == k.head && names->slots[k.slot].tail == k.tail &&
		    names->slots[k.slot].size == size)
			return names->slots[k.slot].number;
	return 0;
}

/* ---- Elements and attributes ---- */

#define X(name, text, flags, role) text,
static const char *const element_names[BL_ELEMENTS] = {"", BL_HTML_ELEMENTS(X)};
#undef X
#define X(name, text, flags, role) (flags),
static const unsigned short element_flags[BL_ELEMENTS] = {BL_EL_INLINE, BL_HTML_ELEMENTS(X)};
#undef X
#define X(name, text, flags, role) BL_BLOCK_##role,
static const unsigned char element_roles[BL_ELEMENTS] = {BL_BLOCK_PARAGRAPH, BL_HTML_ELEMENTS(X)};
#undef X
#define X(name, text) text,
static const char *const attribute_names[BL_ATTRIBUTES] = {"", BL_HTML_ATTRIBUTES(X)};
#undef X

unsigned bl_element_flags(bl_html_element element)
{
	return element_flags[element];
}

bl_block_role bl_element_role(bl_html_element element)
{
	return (bl_block_role)element_roles[element];
}

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

void bl_html_names_start(bl_html_names *names)
{
	for (unsigned i = 1; i < BL_ELEMENTS; i++)
		put(&names->elements, element_names[i], i);
	for (unsigned i = 1; i < BL_ATTRIBUTES; i++)
		put(&names->attributes, attribute_names[i], i);
	for (unsigned i = 0; i < sizeof hints / sizeof *hints; i++)
		put(&names->hints, hints[i].word, i + 1);
}

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
static bl_block_role token_hint(const bl_html_names *names, bl_str token)
{
	unsigned said = BL_BLOCK_PARAGRAPH;
	bool wraps = false;

	for (size_t pos = 0, end; pos < token.size; pos = end) {
		unsigned row, role;

		end = is_letter(token.data[pos]) ? word_end(token, pos) : pos + 1;
		if (end - pos < 2 || !(row = bl_names_find(&names->hints, token, pos, end)))
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

bl_block_role bl_html_hint(const bl_html_names *names, bl_str words)
{
	for (size_t begin = 0, end; begin < words.size; begin = end + 1) {
		bl_block_role role;

		for (end = begin; end < words.size && (unsigned char)words.data[end] > ' '; end++)
			continue;
		role = token_hint(names, bl_str_slice(words, begin, end));
		if (role != BL_BLOCK_PARAGRAPH)
			return role;
	}
	return BL_BLOCK_PARAGRAPH;
}
