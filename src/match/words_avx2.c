/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words by 32 bytes at once, where the processor has AVX2 and BMI. */
#include "match/matcher.h"
#include "match/words.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

bool bl_path_has_avx2(void)
{
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
	       __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}

/* low <= byte <= high, as one signed comparison after a shift of the circle of bytes. */
TARGET static inline __m256i in_range(__m256i bytes, char low, char high)
{
	__m256i moved = _mm256_add_epi8(bytes, _mm256_set1_epi8((char)(127 - high)));

	return _mm256_cmpgt_epi8(moved, _mm256_set1_epi8((char)(127 - high + low - 1)));
}

/* Folds 32 bytes; returns the masks of letters and digits (low half) and of leads (high half). */
TARGET static inline uint64_t fold32(unsigned char *to, const unsigned char *from)
{
	__m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)from);
	__m256i lower = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
	__m256i alnum = _mm256_or_si256(in_range(lower, 'a', 'z'), in_range(bytes, '0', '9'));
	__m256i above = _mm256_cmpgt_epi8(bytes, _mm256_set1_epi8((char)0xBF));
	uint32_t words = (uint32_t)_mm256_movemask_epi8(alnum);
	uint32_t leads = (uint32_t)_mm256_movemask_epi8(_mm256_and_si256(above, bytes));

	_mm256_store_si256((__m256i *)(void *)to, _mm256_and_si256(lower, alnum));
	return (uint64_t)leads << 32 | words;
}

TARGET static void fold(bl_chunk *chunk, const unsigned char *raw)
{
	uint64_t any = 0;

	for (size_t mask = 0; mask <= BL_CHUNK_MASKS; mask++) {
		uint64_t low = fold32(chunk->folded + mask * 64, raw + mask * 64);
		uint64_t high = fold32(chunk->folded + mask * 64 + 32, raw + mask * 64 + 32);
		chunk->words[mask] = (low & 0xFFFFFFFF) | high << 32;
		chunk->leads[mask] = low >> 32 | (high >> 32 << 32);
		any |= chunk->leads[mask];
	}
	chunk->wide = any != 0;
}

TARGET void bl_chunk_read_avx2(bl_chunk *chunk, const uint32_t *image, const unsigned char *raw,
                               bool after_word)
{
	fold(chunk, raw);
	bl_pick(chunk, image, raw, after_word);
}

#else

bool bl_path_has_avx2(void)
{
	return false;
}

void bl_chunk_read_avx2(bl_chunk *chunk, const uint32_t *image, const unsigned char *raw,
                        bool after_word)
{
	bl_chunk_read_portable(chunk, image, raw, after_word);
}

#endif
