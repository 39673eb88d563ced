/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words by eight bytes at once, in plain C: the top bit of each byte says what it is. */
#include "match/words.h"

#define EACH(byte) (0x0101010101010101u * (byte))
#define TOP EACH(0x80u)

/* One bit a byte, from the top bits. */
static inline uint64_t gather(uint64_t tops)
{
	return (tops * 0x0002040810204081u) >> 56;
}

/* The top bit of each byte that is an ASCII letter or digit; lower has bit 5 of every byte set. */
static inline uint64_t alnum_of(uint64_t bytes, uint64_t lower)
{
	uint64_t low7 = lower & ~TOP;
	uint64_t letters = (low7 + EACH(0x80u - 'a')) & ~(low7 + EACH(0x80u - 'z' - 1));
	uint64_t seven = bytes & ~TOP;
	uint64_t digits = (seven + EACH(0x80u - '0')) & ~(seven + EACH(0x80u - '9' - 1));

	return (letters | digits) & ~bytes & TOP;
}

static inline void store8(unsigned char *to, uint64_t number)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	number = __builtin_bswap64(number);
#endif
	memcpy(to, &number, sizeof number);
}

static void fold(bl_chunk *chunk, const unsigned char *raw)
{
	chunk->wide = false;
	for (size_t mask = 0; mask <= BL_CHUNK_MASKS; mask++) {
		uint64_t words = 0, leads = 0, high = 0;

		for (unsigned part = 0; part < 8; part++) {
			size_t at = mask * 64 + part * 8;
			uint64_t bytes = bl_load8(raw + at), lower = bytes | EACH(0x20u);
			uint64_t alnum = alnum_of(bytes, lower);

			store8(chunk->folded + at, lower & ((alnum << 1) - (alnum >> 7)));
			words |= gather(alnum) << (8 * part);
			high |= bytes;
			leads |= gather(bytes & bytes << 1 & TOP) << (8 * part);
		}
		chunk->words[mask] = words;
		chunk->leads[mask] = leads;
		chunk->wide |= (high & TOP) != 0;
	}
}

void bl_chunk_read_portable(bl_chunk *chunk, const uint32_t *image, const unsigned char *raw,
                            bool after_word)
{
	fold(chunk, raw);
	bl_pick(chunk, image, raw, after_word);
}
