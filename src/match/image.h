/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How the image is laid out: a head of words, most of them the index of a table.
 *
 *	bitmap         a bit for the hash of each key: what is not set has no slot
 *	slots          of 3 words: key (low, high half), list; a list of 0 is an empty slot
 *	singles        a bit for each two-byte character that is a key alone, or awkward
 *	a list         count; count times (root of a trie of prefixes, letters that the key proves)
 *	groups         of 2 words: root of a trie, the node in it behind the proved letters; a trie of
 *	               prefixes, which is walked backwards, accepts numbers of groups
 *	dictionaries   roots, 0 for none
 *	literals       that are kept, of 5 words: value, group, exact case, size, index of the bytes
 *
 * A key is the first eight bytes of a word of ASCII letters and digits in lower case, filled with
 * zeros; or such a word of at most seven letters with BL_KEY_MARKED behind it, where a combining mark
 * follows the word; or BL_KEY_WIDE and the first bytes of characters beyond ASCII. */
#ifndef BL_MATCH_IMAGE_H
#define BL_MATCH_IMAGE_H

#include "match/lexicon.h"

enum {
	BL_IMAGE_MAGIC,
	BL_IMAGE_WORDS,
	BL_IMAGE_KEYS,     /* how many */
	BL_IMAGE_SHORTEST, /* letters of the shortest word that is a key, at most 4 */
	BL_IMAGE_BITMAP,
	BL_IMAGE_BITMAP_SHIFT,
	BL_IMAGE_SLOTS,
	BL_IMAGE_SLOT_SHIFT,
	BL_IMAGE_SINGLES,
	BL_IMAGE_GROUPS,
	BL_IMAGE_DICTIONARIES,
	BL_IMAGE_DICTIONARY_COUNT,
	BL_IMAGE_LITERALS,
	BL_IMAGE_LITERAL_COUNT,
	BL_IMAGE_HEAD
};

#define BL_IMAGE_IS 0x626C3031u
#define BL_SLOT_WORDS 3
#define BL_LITERAL_WORDS 5
#define BL_GROUP_WORDS 2
#define BL_SINGLES_WORDS (2048 / 32)

#define BL_KEY_WORD 8
#define BL_KEY_MARKED 0x80u
#define BL_KEY_WIDE 0xFFFFFFFF00000000u

static inline uint64_t bl_key_hash(uint64_t key)
{
	return key * 0x9E3779B97F4A7C15u;
}

static inline bool bl_bit_is_set(const uint32_t *bits, size_t bit)
{
	return bits[bit >> 5] >> (bit & 31) & 1;
}

/* Whether a character (its bytes, the first one lowest) is one that ASCII words hide behind: dress, a
 * combining mark, or a letter whose lower case is ASCII. */
static inline bool bl_bytes_are_awkward(uint32_t bytes)
{
	uint32_t lead = bytes & 0xFF, two = bytes & 0xFFFF, three = bytes & 0xFFFFFF;
	uint32_t next = bytes >> 8 & 0xFF;

	if (lead == 0xD9)
		return next == 0x80 || (next >= 0x8B && next <= 0x95) || next == 0xB0;
	return lead == 0xCC || (lead == 0xCD && next < 0xB0) || two == 0xADC2 || two == 0xBFC5 ||
	       two == 0xB0C4 || three == 0xAA84E2 || three == 0x8C80E2 || three == 0x8D80E2;
}

/* The bit of a two-byte character, from its bytes in order. */
static inline size_t bl_single_bit(uint32_t bytes)
{
	return (bytes & 0x1F) << 6 | (bytes >> 8 & 0x3F);
}

/* The key's bytes of a character beyond ASCII, from the four bytes at its place (the first one
 * lowest): three of a longer character, two of a two-byte one, four where another such follows. */
static inline uint32_t bl_wide_bytes(uint32_t bytes)
{
	if ((bytes & 0xFF) >= 0xE0)
		return bytes & 0xFFFFFF;
	return (bytes >> 16 & 0xE0) == 0xC0 ? bytes : bytes & 0xFFFF;
}

/* The list of a key, or NULL. */
static inline const uint32_t *bl_image_list(const uint32_t *image, uint64_t key)
{
	const uint32_t *slots = image + image[BL_IMAGE_SLOTS];
	size_t mask = ((size_t)1 << (64 - image[BL_IMAGE_SLOT_SHIFT])) - 1;
	size_t at = bl_key_hash(key) >> image[BL_IMAGE_SLOT_SHIFT];

	for (;; at = (at + 1) & mask) {
		const uint32_t *slot = slots + at * BL_SLOT_WORDS;

		if (slot[2] == 0)
			return NULL;
		if (slot[0] == (uint32_t)key && slot[1] == (uint32_t)(key >> 32))
			return image + slot[2];
	}
}

/* A literal's text. */
static inline bl_str bl_image_literal(const uint32_t *image, const uint32_t *row)
{
	return (bl_str){(const char *)(image + row[4]), row[3]};
}

/* Whether a hit of the literal in a row has its very case; check is the row or BL_NO_CHECK. */
static inline bool bl_image_agrees(const uint32_t *image, bl_str text, const bl_hit *hit,
                                   uint32_t check)
{
	const uint32_t *row = image + image[BL_IMAGE_LITERALS] + (size_t)check * BL_LITERAL_WORDS;

	return check == UINT32_MAX ||
	       bl_literal_at(text, hit->begin, bl_image_literal(image, row), true) == hit->end;
}

#endif
