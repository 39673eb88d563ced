/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The slow, obvious matcher: every literal at every place. Its one short cut: literals are listed by
 * the last byte of their first letter's base, so that a place tries those that could begin there. */
#include "base/complaint.h"
#include "match/hits.h"
#include "match/image.h"
#include "match/letter.h"
#include "match/literal.h"

typedef struct bl_reference {
	const uint32_t *image;
	uint32_t first[257]; /* where the rows of each base begin */
	uint32_t *rows;
} bl_reference;

static unsigned char base_of(uint32_t letter)
{
	uint32_t base, mark;

	while (bl_letter_split(letter, false, &base, &mark))
		letter = base;
	return (unsigned char)letter;
}

static const uint32_t *row_at(const bl_reference *reference, uint32_t row)
{
	return reference->image + reference->image[BL_IMAGE_LITERALS] +
	       (size_t)row * BL_LITERAL_WORDS;
}

static unsigned char first_base(const bl_reference *reference, uint32_t row)
{
	bl_elements elements;
	uint32_t element = 0;

	bl_elements_open(&elements, bl_image_literal(reference->image, row_at(reference, row)),
	                 false);
	bl_elements_next(&elements, &element);
	return base_of(element);
}

static bool list_rows(bl_reference *reference, bl_arena *arena)
{
	uint32_t count = reference->image[BL_IMAGE_LITERAL_COUNT], listed = 0;

	reference->rows = bl_arena_take(arena, (count + 1) * sizeof *reference->rows);
	for (uint32_t base = 0; reference->rows && base < 256; base++) {
		reference->first[base] = listed;
		for (uint32_t row = 0; row < count; row++)
			if (row_at(reference, row)[1] == 0 && first_base(reference, row) == base)
				reference->rows[listed++] = row;
		reference->first[base + 1] = listed;
	}
	return reference->rows != NULL;
}

static bool try_at(const bl_reference *reference, bl_str text, size_t pos, bl_hits *hits,
                   bl_arena *arena)
{
	size_t length;
	unsigned char base = base_of(bl_letter_at(text, pos, false, &length));

	for (uint32_t i = reference->first[base]; i < reference->first[base + 1]; i++) {
		const uint32_t *row = row_at(reference, reference->rows[i]);
		size_t end =
			bl_literal_at(text, pos, bl_image_literal(reference->image, row), row[2]);

		if (end != BL_NOWHERE && !bl_hits_insert(hits, (bl_hit){pos, end, row[0]}, arena))
			return false;
	}
	return true;
}

int bl_match_reference(const bl_lexicon *lexicon, bl_str text, bl_hits *hits, bl_arena *arena,
                       bl_error *error)
{
	bl_reference reference = {.image = lexicon->image};

	if (!list_rows(&reference, arena))
		return bl_fail_memory(error);
	for (size_t pos = 0; pos < text.size; pos++)
		if (bl_edge_at(text, pos) && !try_at(&reference, text, pos, hits, arena))
			return bl_fail_memory(error);
	return 0;
}
