/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which part of a phrase the scan looks for, and every key by which a text may show it.
 *
 * An ASCII word of a phrase is a word in any text that matches, as nothing but a letter could
 * lengthen it: except where a letter behind it is decomposed (caf + e + mark), which has a key of
 * its own, and where the text has awkward characters, which the matcher reads slowly. */
#include <stdlib.h>

#include "match/frequency.h"
#include "match/image.h"
#include "match/index.h"
#include "match/letter.h"
#include "match/literal.h"

#define TALLY_SIZE 8192
#define NO_ANCHOR UINT32_MAX

/* What an anchor costs, in units of bl_word_frequency. */
enum { COST_LONG = 100, COST_PAIR = 300, COST_SINGLE = 20000 };

static bool is_ascii_word(uint32_t element)
{
	return element < 0x80 && bl_byte_is_alnum((unsigned char)element);
}

static bool is_wide(uint32_t element)
{
	return element >= 0x80 && element < BL_ELEMENT_TAIL;
}

static bool is_two_bytes(uint32_t element)
{
	return element >= 0x80 && element < 0x800;
}

/* The letter that is left when a letter has come apart wholly. */
static uint32_t last_base(uint32_t element)
{
	uint32_t base, mark;

	while (is_wide(element) && bl_letter_split(element, false, &base, &mark))
		element = base;
	return element;
}

static uint32_t next_element(const bl_spelling *spelling, uint32_t at)
{
	return at + 1 < spelling->count ? spelling->elements[at + 1] : BL_ELEMENT_GAP;
}

static bool is_pair(const bl_spelling *spelling, uint32_t at)
{
	uint32_t next = next_element(spelling, at);

	return is_two_bytes(spelling->elements[at]) && is_wide(next) && last_base(next) >= 0x80;
}

static uint16_t *tally_of(bl_index *index, const bl_spelling *spelling, uint32_t at)
{
	uint32_t pair = spelling->elements[at];

	if (is_pair(spelling, at))
		pair = pair << 12 ^ next_element(spelling, at);
	return &index->tally[(pair * 0x9E3779B1u) >> 19];
}

void bl_anchor_tally(bl_index *index, const bl_spelling *spelling)
{
	if (!index->tally)
		index->tally = bl_arena_take(index->arena, TALLY_SIZE * sizeof *index->tally);
	if (!index->tally) {
		index->failed = true;
		return;
	}
	for (uint32_t i = 0; i < spelling->count; i++) {
		if (is_wide(spelling->elements[i])) {
			uint16_t *tally = tally_of(index, spelling, i);

			*tally = (uint16_t)(*tally + (*tally < UINT16_MAX));
		}
	}
}

uint32_t bl_anchor_letters(const bl_spelling *spelling, uint32_t at)
{
	uint32_t length = 0;

	while (at + length < spelling->count && is_ascii_word(spelling->elements[at + length]))
		length++;
	return length;
}

static uint64_t word_key(const bl_spelling *spelling, uint32_t at, uint32_t length)
{
	uint64_t key = 0;

	for (uint32_t i = 0; i < length && i < BL_KEY_WORD; i++)
		key |= (uint64_t)spelling->elements[at + i] << (8 * i);
	return key;
}

static uint32_t word_cost(const bl_spelling *spelling, uint32_t at, uint32_t length)
{
	char word[BL_KEY_WORD];

	for (uint32_t i = 0; i < length && i < BL_KEY_WORD; i++)
		word[i] = (char)spelling->elements[at + i];
	return bl_word_frequency(word, length);
}

static uint32_t wide_cost(bl_index *index, const bl_spelling *spelling, uint32_t at)
{
	uint32_t cost = spelling->elements[at] >= 0x800 ? COST_LONG
	                : is_pair(spelling, at)         ? COST_PAIR
	                                                : COST_SINGLE;

	return cost + *tally_of(index, spelling, at);
}

/* A letter whose base is ASCII can only be the anchor where no ASCII letter stands before it. */
static bool may_anchor(const bl_spelling *spelling, uint32_t at)
{
	if (!is_wide(spelling->elements[at]))
		return false;
	return at == 0 || !is_ascii_word(spelling->elements[at - 1]) ||
	       last_base(spelling->elements[at]) >= 0x80;
}

bool bl_anchor_choose(bl_index *index, bl_spelling *spelling)
{
	uint32_t best = UINT32_MAX, length, cost;

	spelling->anchor = NO_ANCHOR;
	for (uint32_t at = 0; at < spelling->count; at += length ? length : 1) {
		length = bl_anchor_letters(spelling, at);
		if (length == 0 && !may_anchor(spelling, at))
			continue;
		cost = length ? word_cost(spelling, at, length) : wide_cost(index, spelling, at);
		if (cost >= best)
			continue;
		best = cost;
		spelling->anchor = at;
		spelling->home = length ? word_key(spelling, at, length)
		                        : BL_KEY_WIDE | spelling->elements[at];
	}
	return spelling->anchor != NO_ANCHOR;
}

static void key_add(bl_index *index, uint64_t key, uint32_t home)
{
	bl_key_of *row = BL_PUSH(&index->keys, index->arena);

	if (!row)
		index->failed = true;
	else
		*row = (bl_key_of){key, home};
}

static void word_keys(bl_index *index, const bl_spelling *spelling, uint32_t length, uint32_t home)
{
	uint32_t after = spelling->anchor + length, base;
	uint64_t key = word_key(spelling, spelling->anchor, length);

	key_add(index, key, home);
	if (length < index->shortest)
		index->shortest = length;
	if (length >= BL_KEY_WORD || after >= spelling->count)
		return;
	base = last_base(spelling->elements[after]);
	if (base == spelling->elements[after] || !is_ascii_word(base))
		return;
	key |= (uint64_t)base << (8 * length++);
	if (length < BL_KEY_WORD)
		key |= (uint64_t)BL_KEY_MARKED << (8 * length);
	key_add(index, key, home);
}

static void variant_found(void *context, uint32_t code, uint32_t standard)
{
	bl_index *index = context;
	bl_variant *variant = BL_PUSH(&index->variants, index->arena);

	if (!variant)
		index->failed = true;
	else
		*variant = (bl_variant){standard, code};
}

static int compare_variants(const void *a, const void *b)
{
	const bl_variant *x = a, *y = b;

	if (x->standard != y->standard)
		return x->standard < y->standard ? -1 : 1;
	return (x->code > y->code) - (x->code < y->code);
}

static void gather_variants(bl_index *index)
{
	if (index->variants.count > 0)
		return;
	bl_letter_each_variant(variant_found, index);
	if (!index->failed)
		qsort(index->variants.items, index->variants.count, sizeof *index->variants.items,
		      compare_variants);
}

/* Calls back for every code that a text may begin a letter with; mark is what follows it then, or 0
 * where the code is the whole letter. */
typedef struct bl_first_codes {
	void (*found)(struct bl_first_codes *codes, uint32_t code, uint32_t mark);
	bl_index *index;
	const bl_spelling *spelling;
	uint32_t home, before; /* before: the code whose followers are asked for */
} bl_first_codes;

static void first_codes(bl_first_codes *codes, uint32_t letter, uint32_t behind)
{
	size_t low = 0, high = codes->index->variants.count;
	const bl_variant *variants = codes->index->variants.items;
	uint32_t base, mark;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (variants[middle].standard < letter)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < codes->index->variants.count && variants[low].standard == letter; low++)
		codes->found(codes, variants[low].code, behind);
	codes->found(codes, letter, behind);
	if (bl_letter_split(letter, false, &base, &mark))
		first_codes(codes, base, mark);
}

static uint32_t bytes_of(uint32_t code)
{
	char bytes[4] = {0};
	uint32_t all = 0;

	bl_utf8_put(bytes, code);
	for (size_t i = 0; i < 4; i++)
		all |= (uint32_t)(unsigned char)bytes[i] << (8 * i);
	return all;
}

static void pair_key(bl_index *index, uint32_t code, uint32_t next, uint32_t home)
{
	key_add(index, BL_KEY_WIDE | bl_wide_bytes(bytes_of(code) | bytes_of(next) << 16), home);
}

static void follower_found(bl_first_codes *codes, uint32_t code, uint32_t mark)
{
	(void)mark;
	pair_key(codes->index, codes->before, code, codes->home);
}

/* Dress between the two characters of a pair is the matcher's to read over. */
static void two_bytes_found(bl_first_codes *codes, uint32_t code, uint32_t mark)
{
	bl_index *index = codes->index;
	bl_first_codes followers = *codes;
	size_t bit = bl_single_bit(bytes_of(code));

	if (mark != 0) {
		pair_key(index, code, mark, codes->home);
	} else if (is_pair(codes->spelling, codes->spelling->anchor)) {
		followers.found = follower_found;
		followers.before = code;
		first_codes(&followers, next_element(codes->spelling, codes->spelling->anchor), 0);
	} else {
		key_add(index, BL_KEY_WIDE | bytes_of(code), codes->home);
		index->singles[bit >> 5] |= 1u << (bit & 31);
	}
}

static void wide_found(bl_first_codes *codes, uint32_t code, uint32_t mark)
{
	if (is_ascii_word(code))
		key_add(codes->index, code | BL_KEY_MARKED << 8, codes->home);
	else if (is_two_bytes(code))
		two_bytes_found(codes, code, mark);
	else if (code >= 0x800)
		key_add(codes->index, BL_KEY_WIDE | (bytes_of(code) & 0xFFFFFF), codes->home);
}

void bl_anchor_keys(bl_index *index, const bl_spelling *spelling, uint32_t home)
{
	uint32_t length = bl_anchor_letters(spelling, spelling->anchor);
	bl_first_codes codes = {
		.found = wide_found, .index = index, .spelling = spelling, .home = home};

	if (length > 0) {
		word_keys(index, spelling, length, home);
		return;
	}
	gather_variants(index);
	first_codes(&codes, spelling->elements[spelling->anchor], 0);
}
