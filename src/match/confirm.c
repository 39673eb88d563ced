/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Backwards over the prefix of each group at the key, then forwards through its trie.
 *
 * Going back is checked going forwards: a step is right where the element, read from the place that
 * was stepped to, ends where the step began. So both directions have one meaning. */
#include "match/confirm.h"

#include "match/hits.h"
#include "match/image.h"
#include "match/literal.h"
#include "match/trie.h"

/* Characters from a letter's last mark back to its base: marks, and dress before each. */
#define LETTER_BACK (4 * (BL_DRESS_MAX + 1))

typedef struct bl_back {
	bl_confirm *confirm;
	bl_walk *walk;
	const uint32_t *prefix;
	uint32_t root;
	size_t anchor;
} bl_back;

static void hit_found(const bl_walk *walk, size_t end, uint32_t value, uint32_t check)
{
	bl_confirm *confirm = walk->context;
	bl_hit hit = {walk->begin, end, value};

	if (bl_image_agrees(walk->image, walk->text, &hit, check) &&
	    !bl_hits_insert(confirm->hits, hit, confirm->arena))
		confirm->failed = true;
}

static void back(const bl_back *way, uint32_t left, size_t pos);

/* One character, or a base with its mark before end: the base is looked for at each place. */
static void back_over_letter(const bl_back *way, uint32_t left, size_t end)
{
	bl_str text = way->confirm->text;
	uint32_t letter = way->prefix[left - 1], code, base, mark;
	size_t pos = end, length;

	if (pos == 0)
		return;
	code = bl_letter_standard(bl_utf8_before(text, pos, &length), false);
	pos -= length;
	if (code == letter)
		back(way, left - 1, pos);
	if (code == letter || !bl_letter_split(letter, false, &base, &mark) || code != mark)
		return;
	for (unsigned step = 0; step < LETTER_BACK && pos > 0; step++) {
		bl_utf8_before(text, pos, &length);
		pos -= length;
		if (bl_element_letter_at(text, pos, letter, false) == end)
			back(way, left - 1, pos);
	}
}

/* Whether the element before a gap could be one of the gap's own characters ("&nbsp;" ends in one). */
static bool may_be_in_gap(const bl_back *way, uint32_t left)
{
	uint32_t before = left >= 2 ? way->prefix[left - 2] : 0;

	return before == ';' || bl_gap_kind_of(before) != BL_GAP_NONE;
}

static void back_over_gap(const bl_back *way, uint32_t left, size_t end)
{
	bl_str text = way->confirm->text;
	size_t pos = end, length;
	bool inside = may_be_in_gap(way, left);

	/* CR LF is one piece going forwards and two going back. */
	for (unsigned piece = 0; piece <= BL_GAP_MAX + 1; piece++) {
		length = bl_gap_piece_before(text, pos);
		if (pos < end && (length == 0 || inside) && bl_gap_at(text, pos) == end)
			back(way, left - 1, pos);
		if (length == 0)
			break;
		pos -= length;
	}
}

/* The prefix's first left elements end before pos, with dress between or without. */
static void back(const bl_back *way, uint32_t left, size_t pos)
{
	bl_str text = way->confirm->text;

	while (left > 0 && pos > 0 && (unsigned char)text.data[pos - 1] < 0x80 &&
	       bl_letter_standard((unsigned char)text.data[pos - 1], false) == way->prefix[left - 1]) {
		left--;
		pos--;
	}
	if (left == 0) {
		way->walk->begin = pos;
		if (bl_edge_at(text, pos))
			bl_trie_walk(way->walk, way->root, way->anchor);
		return;
	}
	for (unsigned dress = 0;; dress++) {
		size_t length;

		if (way->prefix[left - 1] == BL_ELEMENT_GAP)
			back_over_gap(way, left, pos);
		else
			back_over_letter(way, left, pos);
		if (dress == BL_DRESS_MAX || pos == 0 || (unsigned char)text.data[pos - 1] < 0x80 ||
		    !bl_letter_is_dress(bl_utf8_before(text, pos, &length)))
			return;
		pos -= length;
	}
}

void bl_confirm_key(bl_confirm *confirm, uint64_t key, size_t pos)
{
	const uint32_t *list = bl_image_list(confirm->image, key);
	bl_walk walk = {confirm->image, confirm->text, pos, hit_found, confirm};

	for (uint32_t i = 1; list && i <= list[0]; i++) {
		const uint32_t *group = confirm->image + list[i];
		bl_back way = {confirm, &walk, group + 2, group[0], pos};

		back(&way, group[1], pos);
	}
}

/* The combining marks that join ASCII letters. */
static bool is_mark(uint32_t code)
{
	return code >= 0x300 && code < 0x370;
}

/* The key of a word as its letters are, whatever stands among them, is looked up at every place
 * where the word may end. */
static void read_word(bl_confirm *confirm, size_t start)
{
	bl_str text = confirm->text;
	unsigned letters = 0, dress = 0;
	uint64_t key = 0;
	size_t length;

	for (size_t pos = start; pos < text.size && letters < BL_KEY_WORD; pos += length) {
		uint32_t raw = bl_utf8_at(text, pos, &length), code = bl_letter_standard(raw, false);

		if (code < 0x80 && bl_byte_is_alnum((unsigned char)code)) {
			key |= (uint64_t)code << (8 * letters++);
			dress = 0;
			if (letters == BL_KEY_WORD || bl_word_edge_at(text, pos + length))
				bl_confirm_key(confirm, key, start);
		} else if (is_mark(raw)) {
			bl_confirm_key(confirm, key | (uint64_t)BL_KEY_MARKED << (8 * letters), start);
			return;
		} else if (!bl_letter_is_dress(raw) || dress++ == BL_DRESS_MAX) {
			return;
		}
	}
}

/* Whether a letter of an ASCII word stands before pos: its length and whether a word begins with it. */
static size_t letter_before(bl_str text, size_t pos, bool *begins)
{
	size_t length;
	uint32_t raw = bl_utf8_before(text, pos, &length), code = bl_letter_standard(raw, false);

	if (code >= 0x80 || !bl_byte_is_alnum((unsigned char)code))
		return 0;
	*begins = raw >= 0x80 || bl_word_edge_at(text, pos - length);
	return length;
}

/* Every word that begins at most eight letters before an awkward character is read slowly, once,
 * later ones first. */
static void read_words_around(bl_confirm *confirm, size_t pos)
{
	bl_str text = confirm->text;
	unsigned letters = 0, dress = 0;
	size_t last = confirm->read_slowly, length;

	if (!is_mark(bl_utf8_at(text, pos, &length)))
		pos += length;
	confirm->read_slowly = pos > last ? pos : last;
	while (pos > last && letters < BL_KEY_WORD) {
		bool begins = false;

		if ((length = letter_before(text, pos, &begins)) > 0) {
			letters++;
			dress = 0;
			if (begins && pos - length >= last)
				read_word(confirm, pos - length);
		} else if (!bl_letter_is_dress(bl_utf8_before(text, pos, &length)) ||
		           dress++ == BL_DRESS_MAX) {
			return;
		}
		pos -= length;
	}
}

void bl_confirm_wide(bl_confirm *confirm, uint32_t bytes, size_t pos)
{
	uint32_t key = bl_wide_bytes(bytes);

	if (bl_bytes_are_awkward(bytes))
		read_words_around(confirm, pos);
	bl_confirm_key(confirm, BL_KEY_WIDE | key, pos);
	if (key > 0xFFFF && (bytes & 0xFF) < 0xE0)
		bl_confirm_key(confirm, BL_KEY_WIDE | (bytes & 0xFFFF), pos);
}
