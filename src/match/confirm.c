/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Backwards through the prefixes of a key, then forwards through the trie of each that fits.
 *
 * Going back is checked going forwards: a step is right where the element, read from the place that
 * was stepped to, ends where the step began. So both directions have one meaning. */
#include "match/confirm.h"

#include "match/hits.h"
#include "match/image.h"
#include "match/literal.h"
#include "match/trie.h"
#include "match/words.h"

/* Characters from a letter's last mark back to its base: marks, and dress before each. */
#define LETTER_BACK (4 * (BL_DRESS_MAX + 1))

typedef struct bl_back {
	bl_confirm *confirm;
	size_t anchor;
	uint32_t letters; /* that stand at the anchor for sure */
} bl_back;

static void back(const bl_back *way, uint32_t place, size_t pos, unsigned dress);

static void hit_found(const bl_walk *walk, size_t end, uint32_t value, uint32_t check)
{
	bl_confirm *confirm = walk->context;
	bl_hit hit = {walk->begin, end, value};

	if (bl_image_agrees(walk->image, walk->text, &hit, check) &&
	    !bl_hits_insert(confirm->hits, hit, confirm->arena))
		confirm->failed = true;
}

/* A match may begin at pos: forwards from the anchor for each group. */
static void go_forwards(const bl_back *way, const bl_node_view *node, size_t pos)
{
	bl_confirm *confirm = way->confirm;
	const uint32_t *groups = confirm->image + confirm->image[BL_IMAGE_GROUPS];
	bl_walk walk = {confirm->image, confirm->text, pos, hit_found, confirm};

	if (!bl_edge_at(confirm->text, pos))
		return;
	for (uint32_t i = 0; i < node->accepts; i++)
		bl_trie_walk(&walk,
		             groups[bl_node_value(node, i) * BL_GROUP_WORDS + (way->letters > 0)],
		             way->anchor + way->letters);
}

/* Whether an element before a gap could be one of the gap's own characters ("&nbsp;" ends in one). */
static bool may_be_in_gap(const bl_back *way, uint32_t place)
{
	bl_node_view node = bl_node_at(way->confirm->image, place);

	for (uint32_t i = 0; i < node.edges && node.codes[i] < 0x80; i++)
		if (node.codes[i] == ';' || bl_gap_kind_of(node.codes[i]) != BL_GAP_NONE)
			return true;
	return false;
}

static void back_over_gap(const bl_back *way, uint32_t place, size_t end)
{
	bl_str text = way->confirm->text;
	size_t pos = end, length = bl_gap_piece_before(text, pos);
	bool inside = length > 0 && may_be_in_gap(way, place);

	/* CR LF is one piece going forwards and two going back. */
	for (unsigned piece = 0; length > 0 && piece <= BL_GAP_MAX; piece++) {
		pos -= length;
		length = bl_gap_piece_before(text, pos);
		if ((length == 0 || inside) && bl_gap_at(text, pos) == end)
			back(way, place, pos, 0);
	}
}

/* A letter's last mark stands before end: its base is looked for at each place before. */
static void back_over_marked(const bl_back *way, const bl_node_view *node, size_t end,
                             uint32_t last)
{
	bl_str text = way->confirm->text;

	for (uint32_t i = 0; i < node->edges && node->codes[i] < BL_ELEMENT_TAIL; i++) {
		uint32_t base, mark;
		size_t pos = end, length;

		if (!bl_letter_split(node->codes[i], false, &base, &mark) || mark != last)
			continue;
		for (unsigned step = 0; step <= LETTER_BACK && pos > 0; step++) {
			bl_utf8_before(text, pos, &length);
			pos -= length;
			if (bl_element_letter_at(text, pos, node->codes[i], false) == end)
				back(way, bl_node_target(node, i), pos, 0);
		}
	}
}

static void back_over_wide(const bl_back *way, const bl_node_view *node, uint32_t place, size_t end,
                           unsigned dress)
{
	size_t length;
	uint32_t raw = bl_utf8_before(way->confirm->text, end, &length);
	uint32_t code = bl_letter_standard(raw, false), edge = bl_node_edge(node, code);

	if (bl_letter_is_dress(raw) && dress < BL_DRESS_MAX)
		back(way, place, end - length, dress + 1);
	if (edge < node->edges)
		back(way, bl_node_target(node, edge), end - length, 0);
	if (bl_letter_may_be_mark(raw))
		back_over_marked(way, node, end, code);
}

/* From a node of the prefixes: what is left of them ends before pos, behind so much dress. */
static void back(const bl_back *way, uint32_t place, size_t pos, unsigned dress)
{
	bl_str text = way->confirm->text;

	for (;; pos--, dress = 0) {
		bl_node_view node = bl_node_at(way->confirm->image, place);
		unsigned char byte;
		uint32_t edge;

		if (node.accepts > 0 && dress == 0)
			go_forwards(way, &node, pos);
		if (node.edges == 0 || pos == 0)
			return;
		if (node.codes[node.edges - 1] == BL_ELEMENT_GAP)
			back_over_gap(way, bl_node_target(&node, node.edges - 1), pos);
		byte = (unsigned char)text.data[pos - 1];
		if (byte >= 0x80) {
			back_over_wide(way, &node, place, pos, dress);
			return;
		}
		edge = bl_node_edge(&node, bl_letter_standard(byte, false));
		if (edge == node.edges)
			return;
		place = bl_node_target(&node, edge);
	}
}

/* together: the key's letters stand together in the text, so that the walk can begin behind them. */
static void confirm_key(bl_confirm *confirm, uint64_t key, size_t pos, bool together)
{
	const uint32_t *list = bl_image_list(confirm->image, key);

	for (uint32_t i = 0; list && i < list[0]; i++) {
		bl_back way = {confirm, pos, together ? list[2 + 2 * i] : 0};

		back(&way, list[1 + 2 * i], pos, 0);
	}
}

void bl_confirm_word(bl_confirm *confirm, uint64_t key, size_t pos)
{
	confirm_key(confirm, key, pos, true);
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
		uint32_t raw = bl_utf8_at(text, pos, &length),
			 code = bl_letter_standard(raw, false);

		if (code < 0x80 && bl_byte_is_alnum((unsigned char)code)) {
			key |= (uint64_t)code << (8 * letters++);
			dress = 0;
			if (letters == BL_KEY_WORD || bl_edge_at(text, pos + length))
				confirm_key(confirm, key, start, false);
		} else if (is_mark(raw)) {
			confirm_key(confirm, key | (uint64_t)BL_KEY_MARKED << (8 * letters), start,
			            false);
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
	*begins = raw >= 0x80 || bl_edge_at(text, pos - length);
	return length;
}

/* Every word that begins at most eight letters before an awkward character is read slowly, once. */
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

/* Dress stands at pos. A pair of characters beyond ASCII may have it between them: the first, of two
 * bytes, is looked up with each one that follows, the last of them no dress. */
static void read_pair_around(bl_confirm *confirm, size_t pos)
{
	bl_str text = confirm->text;
	unsigned char bytes[6] = {0};
	size_t length, first = pos - 2;
	uint32_t code = pos == 0 ? 0 : bl_utf8_before(text, pos, &length);
	bool dress = code >= 0x80 && code < 0x800;

	if (dress)
		memcpy(bytes, text.data + first, 2);
	for (unsigned i = 0; dress && i <= BL_DRESS_MAX && pos < text.size; i++, pos += length) {
		dress = bl_letter_is_dress(bl_utf8_at(text, pos, &length));
		memcpy(bytes + 2, text.data + pos, length);
		confirm_key(confirm, BL_KEY_WIDE | bl_wide_bytes(bl_load4(bytes)), first, false);
	}
}

void bl_confirm_wide(bl_confirm *confirm, uint32_t bytes, size_t pos)
{
	uint32_t key = bl_wide_bytes(bytes);

	if (bl_bytes_are_awkward(bytes)) {
		read_words_around(confirm, pos);
		read_pair_around(confirm, pos);
	}
	confirm_key(confirm, BL_KEY_WIDE | key, pos, false);
	if (key > 0xFFFF && (bytes & 0xFF) < 0xE0)
		confirm_key(confirm, BL_KEY_WIDE | (bytes & 0xFFFF), pos, false);
}
