/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Sixteen bytes at once, where every processor of the kind can: a mask has a bit for each byte, the
 * first the lowest. Elsewhere callers go byte by byte, with the same results. */
#ifndef BL_TEXT_LANES_H
#define BL_TEXT_LANES_H

#include <stdbool.h>
#include <stddef.h>

enum { BL_LANES = 16 };

#if defined(__SSE2__)

#include <emmintrin.h>

#define BL_HAVE_LANES true

/* Bytes that are at most limit (below 0x80). */
static inline unsigned bl_lanes_up_to(const char *at, char limit)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);

	return (unsigned)_mm_movemask_epi8(
		_mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(limit)), bytes));
}

static inline unsigned bl_lanes_equal(const char *at, char c)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
}

static inline unsigned bl_lanes_between(const char *at, char low, char high)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(low));

	return (unsigned)_mm_movemask_epi8(
		_mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8((char)(high - low))), above));
}

/* Bytes that are above 0x7F. */
static inline unsigned bl_lanes_high(const char *at)
{
	return (unsigned)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(const void *)at));
}

#else

#define BL_HAVE_LANES false

static inline unsigned bl_lanes_up_to(const char *at, char limit)
{
	unsigned mask = 0;

	for (unsigned i = 0; i < BL_LANES; i++)
		mask |= (unsigned)((unsigned char)at[i] <= (unsigned char)limit) << i;
	return mask;
}

static inline unsigned bl_lanes_equal(const char *at, char c)
{
	unsigned mask = 0;

	for (unsigned i = 0; i < BL_LANES; i++)
		mask |= (unsigned)(at[i] == c) << i;
	return mask;
}

static inline unsigned bl_lanes_between(const char *at, char low, char high)
{
	unsigned mask = 0;

	for (unsigned i = 0; i < BL_LANES; i++)
		mask |= (unsigned)(at[i] >= low && at[i] <= high) << i;
	return mask;
}

static inline unsigned bl_lanes_high(const char *at)
{
	unsigned mask = 0;

	for (unsigned i = 0; i < BL_LANES; i++)
		mask |= (unsigned)((unsigned char)at[i] >= 0x80) << i;
	return mask;
}

#endif

/* The number of bytes before the first one of a mask (not 0). */
static inline size_t bl_lanes_first(unsigned mask)
{
	return (size_t)__builtin_ctz(mask);
}

#endif
