/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One pass by chunks: the places that the index picks are confirmed on the text as it stands. */
#include "match/matcher.h"

#include <string.h>

#include "base/complaint.h"
#include "match/confirm.h"
#include "match/words.h"

typedef struct bl_scan {
	bl_confirm confirm;
	bl_chunk_read *read;
	bl_chunk chunk;
	unsigned char rest[BL_CHUNK + BL_CHUNK_MORE]; /* a chunk that nothing can be read behind */
} bl_scan;

/* The chunk's bytes, readable to the end of what a path reads; zeros behind the text's end. */
static const unsigned char *chunk_bytes(bl_scan *scan, size_t start)
{
	bl_str text = scan->confirm.text;
	size_t left = text.size - start;

	if (left >= sizeof scan->rest)
		return (const unsigned char *)text.data + start;
	memcpy(scan->rest, text.data + start, left);
	memset(scan->rest + left, 0, sizeof scan->rest - left);
	return scan->rest;
}

static void scan_chunk(bl_scan *scan, size_t start)
{
	bl_str text = scan->confirm.text;
	const unsigned char *raw = chunk_bytes(scan, start);
	bool after_word = start > 0 && bl_byte_is_alnum((unsigned char)text.data[start - 1]);
	const uint16_t *word = scan->chunk.picks, *words_end, *wide, *wide_end;

	scan->read(&scan->chunk, scan->confirm.image, raw, after_word);
	wide = words_end = word + scan->chunk.word_picks;
	wide_end = wide + scan->chunk.wide_picks;
	while (word < words_end || wide < wide_end) {
		if (wide == wide_end || (word < words_end && *word < *wide)) {
			bl_confirm_word(&scan->confirm, bl_word_key(scan->chunk.folded + *word),
			                start + *word);
			word++;
		} else {
			bl_confirm_wide(&scan->confirm, bl_load4(raw + *wide), start + *wide);
			wide++;
		}
	}
}

int bl_match(const bl_lexicon *lexicon, bl_str text, bl_hits *hits, bl_arena *arena, bl_path path,
             bl_error *error)
{
	bl_scan scan;

	scan.confirm =
		(bl_confirm){.image = lexicon->image, .text = text, .hits = hits, .arena = arena};
	scan.read = path != BL_PATH_PORTABLE && bl_path_has_avx2() ? bl_chunk_read_avx2
	                                                           : bl_chunk_read_portable;
	if (lexicon->image[BL_IMAGE_KEYS] == 0)
		return 0;
	for (size_t start = 0; start < text.size; start += BL_CHUNK)
		scan_chunk(&scan, start);
	return scan.confirm.failed ? bl_fail_memory(error) : 0;
}
