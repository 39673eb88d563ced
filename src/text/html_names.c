/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A name is looked up by its sixteen lower-cased bytes: one row of a table is all that it can be. */
#include "text/html_names.h"

#include <endian.h>
#include <string.h>

#include "text/lanes.h"

enum { NAME_MOST = 16, HALF = NAME_MOST / 2 };

/* Lower case, with NULs behind it. */
typedef char bl_name[NAME_MOST];

#include "text/html_names.inc"

/* ---- Look-up ---- */

/* Eight bytes as a number, the first the lowest. */
static inline uint64_t half(const char *at)
{
	uint64_t bytes;

	memcpy(&bytes, at, sizeof bytes);
	return le64toh(bytes);
}

/* The bytes of a name of each size in its first and in its second half. */
#define FIRST(count) (UINT64_MAX >> (64 - 8 * (count)))
static const uint64_t heads[NAME_MOST + 1] = {
	0,        FIRST(1), FIRST(2), FIRST(3), FIRST(4), FIRST(5), FIRST(6), FIRST(7), FIRST(8),
	FIRST(8), FIRST(8), FIRST(8), FIRST(8), FIRST(8), FIRST(8), FIRST(8), FIRST(8)};
static const uint64_t tails[NAME_MOST + 1] = {
	0,        0,        0,        0,        0,        0,        0,        0,       0,
	FIRST(1), FIRST(2), FIRST(3), FIRST(4), FIRST(5), FIRST(6), FIRST(7), FIRST(8)};
#undef FIRST

/* A bit makes capitals small. It makes some signs others too: none of them is in a name. */
static inline uint64_t folded(const char *at, uint64_t bytes)
{
	return (half(at) | 0x2020202020202020u) & bytes;
}

/* The row that the name of size bytes has in a table, if it is one of its names at all; where NAME_MOST
 * bytes can be read. */
static inline size_t row_of(unsigned bits, uint64_t factor, const char *at, size_t size)
{
	return (folded(at, heads[size]) ^ size) * factor >> (64 - bits);
}

static inline bool is_name(const bl_name name, const char *at, size_t size)
{
	uint64_t head = folded(at, heads[size]), tail = folded(at + HALF, tails[size]);

	return ((half(name) ^ head) | (half(name + HALF) ^ tail)) == 0;
}

/* A name at the very end of the input is read from a copy. */
static const char *readable(char copy[NAME_MOST], bl_str in, size_t begin)
{
	size_t left = in.size - begin;

	if (left >= NAME_MOST)
		return in.data + begin;
	memset(copy, 0, NAME_MOST);
	return memcpy(copy, in.data + begin, left);
}

bl_html_element bl_html_element_at(bl_str in, size_t begin, size_t end)
{
	char copy[NAME_MOST];
	const char *at = readable(copy, in, begin);
	size_t size = end - begin, row;

	if (size - 1 >= NAME_MOST)
		return BL_ELEMENT_OTHER;
	row = row_of(ELEMENT_BITS, ELEMENT_FACTOR, at, size);
	return is_name(element_rows[row], at, size) ? (bl_html_element)element_numbers[row]
	                                            : BL_ELEMENT_OTHER;
}

bl_html_attribute bl_html_attribute_at(bl_str in, size_t begin, size_t end)
{
	char copy[NAME_MOST];
	const char *at = readable(copy, in, begin);
	size_t size = end - begin, row;

	if (size - 1 >= NAME_MOST)
		return BL_ATTRIBUTE_OTHER;
	row = row_of(ATTRIBUTE_BITS, ATTRIBUTE_FACTOR, at, size);
	return is_name(attribute_rows[row], at, size) ? (bl_html_attribute)attribute_numbers[row]
	                                              : BL_ATTRIBUTE_OTHER;
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
enum { HINT_NEVER = 100, HINT_WRAP, WINDOW = 64 };

typedef struct bl_hint_row {
	const char *word;
	unsigned char role;
} bl_hint_row;

static const bl_hint_row hints[] = {{"footer", BL_BLOCK_FOOTER},
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

/* A piece of words: a bit for each of its bytes, the first the lowest. "siteFooter_2" holds the words site
 * and Footer. */
typedef struct window {
	char bytes[WINDOW + NAME_MOST]; /* NULs behind the piece, one at least within WINDOW */
	uint64_t blanks, starts, stops; /* stops: bytes that do not go on with the word before */
} window;

static uint64_t between(const char *at, char low, char high)
{
	uint64_t mask = 0;

	for (unsigned i = 0; i < WINDOW; i += BL_LANES)
		mask |= (uint64_t)bl_lanes_between(at + i, low, high) << i;
	return mask;
}

static void look(window *w, bl_str words)
{
	uint64_t small, capital;

	memset(w->bytes, 0, sizeof w->bytes);
	memcpy(w->bytes, words.data, words.size < WINDOW ? words.size : WINDOW - 1);
	small = between(w->bytes, 'a', 'z');
	capital = between(w->bytes, 'A', 'Z');
	w->blanks = between(w->bytes, '\0', ' ');
	w->stops = ~(small | capital) | (capital & small << 1);
	w->starts = (small | capital) & (~((small | capital) << 1) | w->stops);
}

/* The row in hints of the word that starts at a byte of the window, or NULL. */
static const bl_hint_row *hint_at(const window *w, unsigned start)
{
	const char *at = w->bytes + start;
	size_t size = (size_t)__builtin_ctzll(w->stops >> start >> 1) + 1, row;

	if (size > NAME_MOST || !(hint_sizes[at[0] & 31] >> size & 1))
		return NULL;
	row = row_of(HINT_BITS, HINT_FACTOR, at, size);
	return is_name(hint_rows[row], at, size) ? &hints[hint_numbers[row]] : NULL;
}

/* What one token says: its first word that says something, unless another takes it back. */
static bl_block_role token_hint(const window *w, uint64_t starts)
{
	unsigned said = BL_BLOCK_PARAGRAPH;
	bool wraps = false;

	for (; starts; starts &= starts - 1) {
		const bl_hint_row *hint = hint_at(w, (unsigned)__builtin_ctzll(starts));

		if (!hint)
			continue;
		if (hint->role == HINT_NEVER)
			return BL_BLOCK_PARAGRAPH;
		if (hint->role == HINT_WRAP)
			wraps = true;
		else if (said == BL_BLOCK_PARAGRAPH)
			said = hint->role;
	}
	return wraps && said == BL_BLOCK_ASIDE ? BL_BLOCK_PARAGRAPH : (bl_block_role)said;
}

/* What the tokens of a window say that are whole in it. *end is where the first other one begins. */
static bl_block_role window_hint(const window *w, bool is_last, size_t *end)
{
	bl_block_role role = BL_BLOCK_PARAGRAPH;
	uint64_t left = ~w->blanks;

	for (*end = 0; left && role == BL_BLOCK_PARAGRAPH;) {
		unsigned begin = (unsigned)__builtin_ctzll(left);
		unsigned stop = begin + (unsigned)__builtin_ctzll(w->blanks >> begin);
		uint64_t token = ((uint64_t)1 << stop) - ((uint64_t)1 << begin);

		if (stop == WINDOW - 1 && !is_last)
			break;
		role = token_hint(w, w->starts & token);
		left &= ~token;
		*end = stop;
	}
	return role;
}

/* Longer tokens say nothing: no hand wrote them. */
static size_t pass_token(bl_str words)
{
	size_t pos = 0;

	while (pos < words.size && (unsigned char)words.data[pos] > ' ')
		pos++;
	return pos < words.size ? pos + 1 : pos;
}

bl_block_role bl_html_hint(bl_str words)
{
	window w;

	while (words.size > 0) {
		size_t end;
		bl_block_role role;

		look(&w, words);
		role = window_hint(&w, words.size < WINDOW, &end);
		if (role != BL_BLOCK_PARAGRAPH || words.size < WINDOW)
			return role;
		words = bl_str_slice(words, end > 0 ? end : pass_token(words), words.size);
	}
	return BL_BLOCK_PARAGRAPH;
}
