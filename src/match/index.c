/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Keys lead to groups, a group is a prefix and a trie: the tables that the matcher reads. */
#include "match/index.h"

#include <stdlib.h>
#include <string.h>

#include "match/image.h"

static int compare_numbers(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

/* By what makes a group: home, then prefix. */
static int compare_groups(const bl_spelling *a, const bl_spelling *b)
{
	int order = compare_numbers(a->home, b->home);

	if (order == 0)
		order = compare_numbers(a->anchor, b->anchor);
	if (order == 0 && a->anchor > 0)
		order = memcmp(a->elements, b->elements, a->anchor * sizeof *a->elements);
	return order;
}

static int compare_spellings(const void *x, const void *y)
{
	const bl_spelling *a = x, *b = y;
	int order = compare_groups(a, b);

	return order ? order : compare_numbers(a->value, b->value);
}

static bool home_add(bl_index *index, const bl_spelling *spelling)
{
	bl_home *home = BL_PUSH(&index->homes, index->arena);
	uint32_t letters = bl_anchor_letters(spelling, spelling->anchor);

	if (!home) {
		index->failed = true;
		return false;
	}
	home->root = bl_trie_root(&index->prefixes);
	home->letters = letters < BL_KEY_WORD ? letters : BL_KEY_WORD;
	return true;
}

static bool group_add(bl_index *index, bl_trie *trie, const bl_spelling *spelling)
{
	const bl_home *home = &index->homes.items[index->homes.count - 1];
	bl_group *group = BL_PUSH(&index->groups, index->arena);
	uint32_t prefix = home->root;

	if (!group) {
		index->failed = true;
		return false;
	}
	group->root = group->behind = bl_trie_root(trie);
	for (uint32_t i = 0; i < home->letters; i++)
		group->behind =
			bl_trie_step(trie, group->behind, spelling->elements[spelling->anchor + i]);
	for (uint32_t i = spelling->anchor; i-- > 0;)
		prefix = bl_trie_step(&index->prefixes, prefix, spelling->elements[i]);
	bl_trie_accept_at(&index->prefixes, prefix, (uint32_t)index->groups.count - 1, BL_NO_CHECK);
	return true;
}

static void trie_add(bl_trie *trie, uint32_t node, const bl_spelling *spelling)
{
	for (uint32_t i = spelling->anchor; i < spelling->count; i++)
		node = bl_trie_step(trie, node, spelling->elements[i]);
	bl_trie_accept_at(trie, node, spelling->value, spelling->check);
}

void bl_index_group(bl_index *index, bl_trie *trie)
{
	const bl_spelling *spelling = index->spellings.items;

	index->shortest = 4;
	index->prefixes = (bl_trie){.arena = index->arena, .backwards = true};
	if (index->spellings.count > 0)
		qsort(index->spellings.items, index->spellings.count, sizeof *spelling,
		      compare_spellings);
	for (size_t i = 0; i < index->spellings.count && !index->failed; i++, spelling++) {
		if ((i == 0 || spelling[-1].home != spelling->home) && !home_add(index, spelling))
			return;
		if ((i == 0 || compare_groups(spelling - 1, spelling) != 0) &&
		    !group_add(index, trie, spelling))
			return;
		trie_add(trie, index->groups.items[index->groups.count - 1].root, spelling);
		bl_anchor_keys(index, spelling, (uint32_t)index->homes.count - 1);
	}
}

static int compare_keys(const void *x, const void *y)
{
	const bl_key_of *a = x, *b = y;
	int order = compare_numbers(a->key, b->key);

	return order ? order : compare_numbers(a->home, b->home);
}

static void sort_keys(bl_index *index)
{
	bl_key_of *keys = index->keys.items;
	size_t kept = 0;

	if (index->keys.count == 0)
		return;
	qsort(keys, index->keys.count, sizeof *keys, compare_keys);
	for (size_t i = 0; i < index->keys.count; i++)
		if (i == 0 || compare_keys(&keys[i], &keys[kept - 1]) != 0)
			keys[kept++] = keys[i];
	index->keys.count = kept;
}

static void write_groups(const bl_index *index, const uint32_t *places, bl_image *image)
{
	uint32_t first = (uint32_t)image->words.count;

	for (size_t i = 0; i < index->groups.count; i++) {
		bl_image_add(image, places[index->groups.items[i].root]);
		bl_image_add(image, places[index->groups.items[i].behind]);
	}
	if (!image->failed)
		image->words.items[BL_IMAGE_GROUPS] = first;
}

static uint32_t zeros_add(bl_image *image, size_t count)
{
	uint32_t first = (uint32_t)image->words.count;

	while (count-- > 0)
		bl_image_add(image, 0);
	return first;
}

static void slot_set(bl_image *image, uint64_t key, uint32_t list)
{
	uint32_t *words = image->words.items;
	size_t mask = ((size_t)1 << (64 - words[BL_IMAGE_SLOT_SHIFT])) - 1;
	size_t at = bl_key_hash(key) >> words[BL_IMAGE_SLOT_SHIFT];
	uint32_t *slots = words + words[BL_IMAGE_SLOTS];

	while (slots[at * BL_SLOT_WORDS + 2] != 0)
		at = (at + 1) & mask;
	slots[at * BL_SLOT_WORDS] = (uint32_t)key;
	slots[at * BL_SLOT_WORDS + 1] = (uint32_t)(key >> 32);
	slots[at * BL_SLOT_WORDS + 2] = list;
}

static void bitmap_set(bl_image *image, uint64_t key)
{
	uint32_t *words = image->words.items;
	size_t bit = bl_key_hash(key) >> words[BL_IMAGE_BITMAP_SHIFT];

	words[words[BL_IMAGE_BITMAP] + (bit >> 5)] |= 1u << (bit & 31);
}

/* Characters that make a word awkward are met by the bitmap and the singles as if they were keys. */
static void mark_awkward(bl_image *image)
{
	static const uint32_t longer[] = {0xAA84E2, 0x8C80E2, 0x8D80E2}; /* Kelvin sign, joiners */
	uint32_t *singles = image->words.items + image->words.items[BL_IMAGE_SINGLES];

	for (size_t i = 0; i < sizeof longer / sizeof *longer; i++)
		bitmap_set(image, BL_KEY_WIDE | longer[i]);
	for (uint32_t lead = 0xC0; lead < 0xE0; lead++) {
		for (uint32_t next = 0x80; next < 0xC0; next++) {
			uint32_t bytes = lead | next << 8;
			size_t bit = bl_single_bit(bytes);

			if (bl_bytes_are_awkward(bytes))
				singles[bit >> 5] |= 1u << (bit & 31);
		}
	}
}

/* The smallest power of two, at least 2^low and at most 2^high, that is size or more. */
static uint32_t log_of(size_t size, uint32_t low, uint32_t high)
{
	while (low < high && (size_t)1 << low < size)
		low++;
	return low;
}

static void write_tables(const bl_index *index, bl_image *image)
{
	uint32_t bitmap_log = log_of(256 * index->keys.count, 15, 18);
	uint32_t slot_log = log_of(2 * index->keys.count + 1, 4, 30);
	uint32_t bitmap = zeros_add(image, (size_t)1 << (bitmap_log - 5));
	uint32_t slots = zeros_add(image, ((size_t)1 << slot_log) * BL_SLOT_WORDS);
	uint32_t singles = zeros_add(image, BL_SINGLES_WORDS);

	if (image->failed)
		return;
	image->words.items[BL_IMAGE_KEYS] = (uint32_t)index->keys.count;
	image->words.items[BL_IMAGE_SHORTEST] = index->shortest;
	image->words.items[BL_IMAGE_BITMAP] = bitmap;
	image->words.items[BL_IMAGE_BITMAP_SHIFT] = 64 - bitmap_log;
	image->words.items[BL_IMAGE_SLOTS] = slots;
	image->words.items[BL_IMAGE_SLOT_SHIFT] = 64 - slot_log;
	image->words.items[BL_IMAGE_SINGLES] = singles;
	memcpy(image->words.items + singles, index->singles, sizeof index->singles);
	mark_awkward(image);
}

/* A list for each key; homes of one key stand together. */
static void write_lists(const bl_index *index, const uint32_t *prefixes, bl_image *image)
{
	const bl_key_of *keys = index->keys.items;

	for (size_t i = 0, first = 0; i < index->keys.count && !image->failed; first = i) {
		uint32_t list = bl_image_add(image, 0);

		for (; i < index->keys.count && keys[i].key == keys[first].key; i++) {
			bl_image_add(image, prefixes[index->homes.items[keys[i].home].root]);
			bl_image_add(image, index->homes.items[keys[i].home].letters);
		}
		if (image->failed)
			return;
		image->words.items[list] = (uint32_t)(i - first);
		slot_set(image, keys[first].key, list);
		bitmap_set(image, keys[first].key);
	}
}

void bl_index_write(bl_index *index, const uint32_t *places, bl_image *image)
{
	const uint32_t *prefixes = bl_trie_write(&index->prefixes, image);

	if (!prefixes) {
		image->failed = true;
		return;
	}
	write_groups(index, places, image);
	sort_keys(index);
	write_tables(index, image);
	write_lists(index, prefixes, image);
}
