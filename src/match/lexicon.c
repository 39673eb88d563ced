/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* From literals to the image: spellings, tries, index, and the literals themselves. */
#include "match/lexicon.h"

#include <string.h>

#include "base/complaint.h"
#include "match/image.h"
#include "match/index.h"
#include "match/letter.h"
#include "match/literal.h"

typedef struct bl_build {
	const bl_literal *literals;
	size_t count;
	bl_arena *arena;
	bl_index index;
	bl_trie trie;
	bl_image image;
	uint32_t *roots; /* node + 1 by dictionary */
	uint32_t root_count;
	bool lean;     /* only what matching needs is kept of the literals */
	uint32_t kept; /* literals so far whose text the image keeps */
	bl_error *error;
} bl_build;

/* Whose case counts is compared with its text; the reference compares all that are scanned for. */
static bool is_kept(const bl_build *build, const bl_literal *literal)
{
	return literal->exact_case || (!build->lean && literal->group == 0);
}

static int refuse(bl_build *build, size_t row, const char *why)
{
	const bl_str text = build->literals[row].text;
	bool fresh = build->error && build->error->code == 0;
	int code = bl_fail(build->error, BL_E_RULES, "\"%.*s\" %s",
	                   (int)(text.size < 80 ? text.size : 80), text.data ? text.data : "", why);

	if (fresh)
		build->error->place.offset = row;
	return code;
}

/* The elements of a literal with the joins that mask says left out, the others as gaps. */
static uint32_t spell(const bl_literal *literal, unsigned mask, uint32_t *elements)
{
	bl_elements reader;
	uint32_t count = 0, element;
	unsigned join = 0;

	bl_elements_open(&reader, literal->text, false);
	while (bl_elements_next(&reader, &element)) {
		if (element == BL_ELEMENT_JOIN && (mask >> join++ & 1))
			continue;
		elements[count++] = element == BL_ELEMENT_JOIN ? BL_ELEMENT_GAP : element;
	}
	return count;
}

static unsigned joins_of(const bl_literal *literal)
{
	bl_elements reader;
	uint32_t element;

	bl_elements_open(&reader, literal->text, false);
	while (bl_elements_next(&reader, &element))
		continue;
	return reader.joins;
}

static int add_phrase(bl_build *build, const bl_spelling *spelling)
{
	bl_spelling *row = BL_PUSH(&build->index.spellings, build->arena);

	if (!row)
		return bl_fail_memory(build->error);
	*row = *spelling;
	bl_anchor_tally(&build->index, spelling);
	return build->index.failed ? bl_fail_memory(build->error) : 0;
}

static void add_name(bl_build *build, const bl_spelling *spelling, uint32_t group)
{
	uint32_t node;

	if (build->roots[group] == 0)
		build->roots[group] = bl_trie_root(&build->trie) + 1;
	node = build->roots[group] - 1;
	for (uint32_t i = 0; i < spelling->count; i++)
		node = bl_trie_step(&build->trie, node, spelling->elements[i]);
	bl_trie_accept_at(&build->trie, node, spelling->value, spelling->check);
}

static int add_literal(bl_build *build, size_t row)
{
	const bl_literal *literal = &build->literals[row];
	uint32_t check = literal->exact_case ? build->kept : BL_NO_CHECK;

	if (literal->text.size > BL_LITERAL_MAX)
		return refuse(build, row, "is too long for a phrase");
	if (!bl_utf8_valid(literal->text))
		return refuse(build, row, "is not UTF-8");
	if (literal->value > BL_NODE_VALUE)
		return refuse(build, row, "says a number of more than 30 bits");
	for (unsigned mask = 0, masks = 1u << joins_of(literal); mask < masks; mask++) {
		uint32_t *elements =
			bl_arena_take(build->arena, (literal->text.size + 1) * sizeof *elements);
		bl_spelling spelling = {.elements = elements,
		                        .value = literal->value,
		                        .check = check,
		                        .row = (uint32_t)row};
		int r = 0;

		if (!elements)
			return bl_fail_memory(build->error);
		spelling.count = spell(literal, mask, elements);
		if (spelling.count == 0)
			return refuse(build, row, "is empty");
		if (literal->group == 0)
			r = add_phrase(build, &spelling);
		else
			add_name(build, &spelling, literal->group);
		if (r < 0)
			return r;
	}
	build->kept += is_kept(build, literal);
	return 0;
}

static int add_literals(bl_build *build)
{
	int r;

	for (size_t i = 0; i < build->count; i++)
		if (build->literals[i].group >= build->root_count)
			build->root_count = build->literals[i].group + 1;
	build->roots = bl_arena_take(build->arena, (build->root_count + 1) * sizeof *build->roots);
	if (!build->roots)
		return bl_fail_memory(build->error);
	for (size_t i = 0; i < build->count; i++)
		if ((r = add_literal(build, i)) < 0)
			return r;
	return 0;
}

/* Anchors are chosen when every spelling is known: what is common among them is common in texts. */
static int choose_anchors(bl_build *build)
{
	for (size_t i = 0; i < build->index.spellings.count; i++) {
		bl_spelling *spelling = &build->index.spellings.items[i];

		if (!bl_anchor_choose(&build->index, spelling))
			return refuse(build, spelling->row, "has no letter or digit to look for");
	}
	return 0;
}

static void write_literals(bl_build *build)
{
	bl_image *image = &build->image;
	uint32_t rows = (uint32_t)image->words.count, kept = 0;

	for (size_t i = 0; i < build->kept * BL_LITERAL_WORDS; i++)
		bl_image_add(image, 0);
	for (size_t i = 0; i < build->count && !image->failed; i++) {
		const bl_literal *literal = &build->literals[i];
		uint32_t row[BL_LITERAL_WORDS] = {literal->value, literal->group,
		                                  literal->exact_case, (uint32_t)literal->text.size,
		                                  (uint32_t)image->words.count};

		if (!is_kept(build, literal))
			continue;
		memcpy(image->words.items + rows + kept++ * BL_LITERAL_WORDS, row, sizeof row);
		for (uint32_t at = 0; at < row[3]; at += 4) {
			uint32_t word = 0;

			memcpy(&word, literal->text.data + at, row[3] - at < 4 ? row[3] - at : 4);
			bl_image_add(image, word);
		}
	}
	if (image->failed)
		return;
	image->words.items[BL_IMAGE_LITERALS] = rows;
	image->words.items[BL_IMAGE_LITERAL_COUNT] = kept;
}

static void write_dictionaries(bl_build *build, const uint32_t *places)
{
	uint32_t first = (uint32_t)build->image.words.count;

	for (uint32_t i = 0; i < build->root_count; i++)
		bl_image_add(&build->image, build->roots[i] ? places[build->roots[i] - 1] : 0);
	if (build->image.failed)
		return;
	build->image.words.items[BL_IMAGE_DICTIONARIES] = first;
	build->image.words.items[BL_IMAGE_DICTIONARY_COUNT] = build->root_count;
}

static int write_image(bl_build *build)
{
	bl_image *image = &build->image;
	const uint32_t *places;

	bl_index_group(&build->index, &build->trie);
	for (int i = 0; i < BL_IMAGE_HEAD; i++)
		bl_image_add(image, i == BL_IMAGE_MAGIC ? BL_IMAGE_IS : 0);
	places = bl_trie_write(&build->trie, image);
	if (!places || build->index.failed)
		return bl_fail_memory(build->error);
	bl_index_write(&build->index, places, image);
	write_dictionaries(build, places);
	write_literals(build);
	if (image->failed || build->index.failed)
		return bl_fail_memory(build->error);
	image->words.items[BL_IMAGE_WORDS] = (uint32_t)image->words.count;
	return 0;
}

static int build_image(bl_lexicon *out, const bl_literal *literals, size_t count, bool lean,
                       bl_arena *arena, bl_error *error)
{
	bl_build build = {
		.literals = literals, .count = count, .lean = lean, .arena = arena, .error = error};
	int r;

	build.index.arena = build.trie.arena = build.image.arena = arena;
	if ((r = add_literals(&build)) < 0 || (r = choose_anchors(&build)) < 0 ||
	    (r = write_image(&build)) < 0)
		return r;
	*out = (bl_lexicon){build.image.words.items, build.image.words.count};
	return 0;
}

int bl_lexicon_build(bl_lexicon *out, const bl_literal *literals, size_t count, bl_arena *arena,
                     bl_error *error)
{
	return build_image(out, literals, count, false, arena, error);
}

int bl_lexicon_build_lean(bl_lexicon *out, const bl_literal *literals, size_t count,
                          bl_arena *arena, bl_error *error)
{
	return build_image(out, literals, count, true, arena, error);
}

typedef struct bl_names {
	bl_hit *hits;
	size_t count, max;
} bl_names;

static bool goes_before(const bl_hit *a, const bl_hit *b)
{
	return a->end != b->end ? a->end > b->end : a->value < b->value;
}

static void name_found(const bl_walk *walk, size_t end, uint32_t value, uint32_t check)
{
	bl_names *names = walk->context;
	bl_hit hit = {walk->begin, end, value};
	size_t at = names->count;

	if (!bl_image_agrees(walk->image, walk->text, &hit, check))
		return;
	while (at > 0 && goes_before(&hit, &names->hits[at - 1]))
		at--;
	if (at == names->max ||
	    (at > 0 && names->hits[at - 1].end == end && names->hits[at - 1].value == value))
		return;
	names->count += names->count < names->max;
	memmove(names->hits + at + 1, names->hits + at, (names->count - at - 1) * sizeof hit);
	names->hits[at] = hit;
}

size_t bl_lexicon_at(const bl_lexicon *lexicon, uint32_t group, bl_str text, size_t pos,
                     bl_hit *hits, size_t max)
{
	const uint32_t *image = lexicon->image;
	bl_names names = {hits, 0, max};
	bl_walk walk = {image, text, pos, name_found, &names};
	uint32_t root;

	if (group == 0 || group >= image[BL_IMAGE_DICTIONARY_COUNT] || pos >= text.size ||
	    !bl_edge_at(text, pos))
		return 0;
	root = image[image[BL_IMAGE_DICTIONARIES] + group];
	if (root != 0)
		bl_trie_walk(&walk, root, pos);
	return names.count;
}
