/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which characters count as one another: every character has a standard form, and characters with
 * one standard form are equal. */
#ifndef BL_MATCH_LETTER_H
#define BL_MATCH_LETTER_H

#include "base/utf8.h"

/* Marks that dress a word, passed over in a row before one letter. */
#define BL_DRESS_MAX 8

/* The standard form: lower case (unless exact), one Arabic form, ' for quotes, - for dashes. */
uint32_t bl_letter_standard(uint32_t code, bool exact_case);

/* The standard form of the character at pos (pos < text.size) and its length. */
uint32_t bl_letter_at(bl_str text, size_t pos, bool exact_case, size_t *length);

/* A letter as base and mark, both in standard form; false for one that does not come apart. */
bool bl_letter_split(uint32_t code, bool exact_case, uint32_t *base, uint32_t *mark);

/* base and mark as one letter, or 0. */
uint32_t bl_letter_join(uint32_t base, uint32_t mark);

/* Whether a letter may come apart with this as its mark: marks and Korean vowels and finals. */
bool bl_letter_may_be_mark(uint32_t code);

/* Arabic vowel and hamza marks, tatweel, joiners, soft hyphen. */
bool bl_letter_is_dress(uint32_t code);

/* Characters as bits of a set in which some share a place; equal characters have the same bit. */
#define BL_ANY_LETTER UINT64_MAX
uint64_t bl_letter_bit(uint32_t code);

/* Blanks, dashes, quotes, emphasis marks: what a gap is made of. */
typedef enum bl_gap_kind {
	BL_GAP_NONE,
	BL_GAP_BLANK,
	BL_GAP_BREAK,
	BL_GAP_DASH,
	BL_GAP_DRESSING /* quotes and emphasis: part of a gap that has more than them */
} bl_gap_kind;

bl_gap_kind bl_gap_kind_of(uint32_t code);

/* The gap's next piece at pos and its length: CR LF and "&nbsp;" are one piece. */
bl_gap_kind bl_gap_piece(bl_str text, size_t pos, size_t *length);

/* The length of the gap's piece before pos (CR and LF are two), or 0. */
size_t bl_gap_piece_before(bl_str text, size_t pos);

/* The end of a gap's first character of this standard form that stands behind a blank or dash. */
size_t bl_gap_tail(bl_str text, size_t pos, uint32_t code);

/* Every code beyond ASCII whose standard form differs from it, in rising order: calls back. */
void bl_letter_each_variant(void (*found)(void *context, uint32_t code, uint32_t standard),
                            void *context);

/* ASCII letters and digits: the bytes of the words that matching starts from. */
static inline bool bl_byte_is_alnum(unsigned char byte)
{
	return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/* Whether a match may begin or end at pos: none splits a word of ASCII letters and digits. An underscore
 * is an edge, as it may be emphasis ("_Reuters_"). */
static inline bool bl_edge_at(bl_str text, size_t pos)
{
	return pos == 0 || pos >= text.size ||
	       !bl_byte_is_alnum((unsigned char)text.data[pos - 1]) ||
	       !bl_byte_is_alnum((unsigned char)text.data[pos]);
}

#endif
