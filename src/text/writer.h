/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The text of a document with markup: words as they stand, what is between them made one gap, and
 * every byte mapped. Readers of markup write through this. */
#ifndef BL_TEXT_WRITER_H
#define BL_TEXT_WRITER_H

#include "text/map.h"

/* What divides two words: the strongest of what stands between them. */
typedef enum bl_gap { BL_GAP_NONE, BL_GAP_BLANK, BL_GAP_LINE, BL_GAP_BLOCK } bl_gap;

typedef struct bl_writer {
	bl_text *text;
	bl_arena *arena;
	bl_str in; /* what is read: UTF-8, or bytes of which those of ASCII mean ASCII */
	char *out;
	size_t size, room;
	size_t taken;       /* where in the input the last word ended */
	bl_gap gap;         /* before the next word */
	bl_block_role role; /* of the next block */
	bool keep_lines;    /* a line end in the input divides lines */
	bool wide;          /* something beyond ASCII was written */
	bool full;          /* there is more markup than is kept: nothing is written any more */
	bool failed;        /* memory ran out */
} bl_writer;

/* Text and blocks of the writer's text are begun anew. -1 where memory ran out. */
int bl_writer_start(bl_writer *w, bl_text *text, bl_str in, bl_arena *arena);

/* What comes next is divided from what was written by gap at least. */
static inline void bl_writer_part(bl_writer *w, bl_gap gap)
{
	w->gap = w->gap < gap ? gap : w->gap;
}

/* Where the next word will stand, if nothing divides it from what was written. */
static inline size_t bl_writer_here(const bl_writer *w)
{
	return w->size;
}

/* Words of the input at [begin, end), without markup. */
void bl_writer_text(bl_writer *w, size_t begin, size_t end);

/* Behind the blanks at pos, which are what divides two words. */
size_t bl_writer_pass_blanks(bl_writer *w, size_t pos, size_t end);

/* Characters that stand for the input's [begin, end). */
void bl_writer_put(bl_writer *w, bl_str chars, size_t begin, size_t end);

/* The last block ends. Sets text->chars. */
void bl_writer_end(bl_writer *w);

/* A span that was begun at bl_writer_here, without the gap that came first. */
bl_span bl_writer_since(const bl_writer *w, size_t begin);

#endif
