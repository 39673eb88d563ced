/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A chunk of text as words: a folded copy, masks of where words and characters beyond ASCII begin,
 * and the few places among them whose key may be in the index. */
#ifndef BL_MATCH_WORDS_H
#define BL_MATCH_WORDS_H

#include <string.h>

#include "match/image.h"

#define BL_CHUNK 4096
#define BL_CHUNK_MORE 64 /* bytes that are read behind a chunk */
#define BL_CHUNK_MASKS (BL_CHUNK / 64)

typedef struct bl_chunk {
	_Alignas(64) unsigned char folded[BL_CHUNK +
	                                  BL_CHUNK_MORE]; /* 0 for all but letters and digits */
	uint64_t words[BL_CHUNK_MASKS + 1];               /* a bit for each ASCII letter or digit */
	uint64_t leads[BL_CHUNK_MASKS +
	               1]; /* a bit for each first byte of a character beyond ASCII */
	uint16_t picks[BL_CHUNK + 8];
	size_t word_picks, wide_picks; /* how many of each, words first */
	bool wide;                     /* some lead is set */
} bl_chunk;

/* raw is readable for BL_CHUNK + BL_CHUNK_MORE bytes; after_word: the byte before it is a letter or
 * digit. Picks are offsets in the chunk. */
typedef void bl_chunk_read(bl_chunk *chunk, const uint32_t *image, const unsigned char *raw,
                           bool after_word);

bl_chunk_read bl_chunk_read_portable;
bl_chunk_read bl_chunk_read_avx2;

/* Bytes as a number, the first one lowest. */
static inline uint64_t bl_load8(const unsigned char *bytes)
{
	uint64_t number;

	memcpy(&number, bytes, sizeof number);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	number = __builtin_bswap64(number);
#endif
	return number;
}

static inline uint32_t bl_load4(const unsigned char *bytes)
{
	uint32_t number;

	memcpy(&number, bytes, sizeof number);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	number = __builtin_bswap32(number);
#endif
	return number;
}

/* The bytes before the first zero, of eight. */
static inline uint64_t bl_word_key(const unsigned char *folded)
{
	uint64_t bytes = bl_load8(folded);
	uint64_t zeros = (bytes - 0x0101010101010101u) & ~bytes & 0x8080808080808080u;

	return bytes & (zeros ^ (zeros - 1));
}

/* Where words begin that are long enough for a key. */
static inline uint64_t bl_word_starts(const uint64_t *words, size_t at, uint64_t before,
                                      uint32_t shortest)
{
	uint64_t here = words[at], next = words[at + 1], starts = here & ~(here << 1 | before);

	for (uint32_t letter = 1; letter < shortest; letter++)
		starts &= here >> letter | next << (64 - letter);
	return starts;
}

/* Inlined into each path, so that each is compiled for its own processor. */
static inline __attribute__((always_inline)) void bl_pick_words(bl_chunk *chunk,
                                                                const uint32_t *image,
                                                                bool after_word)
{
	const uint32_t *bitmap = image + image[BL_IMAGE_BITMAP];
	uint32_t shift = image[BL_IMAGE_BITMAP_SHIFT], shortest = image[BL_IMAGE_SHORTEST];
	uint64_t before = after_word;
	size_t count = 0;

	for (size_t mask = 0; mask < BL_CHUNK_MASKS; mask++) {
		uint64_t starts = bl_word_starts(chunk->words, mask, before, shortest);

		before = chunk->words[mask] >> 63;
		for (; starts; starts &= starts - 1) {
			size_t at = mask * 64 + (size_t)__builtin_ctzll(starts);
			uint64_t hash = bl_key_hash(bl_word_key(chunk->folded + at)) >> shift;

			chunk->picks[count] = (uint16_t)at;
			count += bl_bit_is_set(bitmap, hash);
		}
	}
	chunk->word_picks = count;
}

static inline __attribute__((always_inline)) void bl_pick_wide(bl_chunk *chunk,
                                                               const uint32_t *image,
                                                               const unsigned char *raw)
{
	const uint32_t *bitmap = image + image[BL_IMAGE_BITMAP];
	const uint32_t *singles = image + image[BL_IMAGE_SINGLES];
	uint32_t shift = image[BL_IMAGE_BITMAP_SHIFT];
	size_t count = chunk->word_picks;

	for (size_t mask = 0; mask < BL_CHUNK_MASKS; mask++) {
		for (uint64_t leads = chunk->leads[mask]; leads; leads &= leads - 1) {
			size_t at = mask * 64 + (size_t)__builtin_ctzll(leads);
			uint32_t bytes = bl_load4(raw + at);
			uint64_t hash = bl_key_hash(BL_KEY_WIDE | bl_wide_bytes(bytes)) >> shift;
			bool single = (bytes & 0xFF) < 0xE0 &&
			              bl_bit_is_set(singles, bl_single_bit(bytes));

			chunk->picks[count] = (uint16_t)at;
			count += bl_bit_is_set(bitmap, hash) | single;
		}
	}
	chunk->wide_picks = count - chunk->word_picks;
}

static inline __attribute__((always_inline)) void bl_pick(bl_chunk *chunk, const uint32_t *image,
                                                          const unsigned char *raw, bool after_word)
{
	bl_pick_words(chunk, image, after_word);
	chunk->wide_picks = 0;
	if (chunk->wide)
		bl_pick_wide(chunk, image, raw);
}

#endif
