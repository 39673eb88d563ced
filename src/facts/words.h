/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Words of any script, forwards and backwards. */
#ifndef BL_FACTS_WORDS_H
#define BL_FACTS_WORDS_H

#include "base/str.h"

/* Whether no word is cut in two at pos. Scripts without blanks have an edge everywhere. */
bool bl_word_edge(bl_str text, size_t pos);

/* Whether words may follow one another here without a blank: beside a letter of such a script. */
bool bl_word_needs_no_blank(bl_str text, size_t pos);

/* The end of the word at pos (hyphens and apostrophes inside it count), or pos where none begins. */
size_t bl_word_end(bl_str text, size_t pos);

/* Behind the next word and the blanks before it; BL_NOWHERE where the sentence or the text ends. */
size_t bl_word_skip(bl_str text, size_t pos);

/* The start of the word before pos (at floor at the earliest), or BL_NOWHERE. */
size_t bl_word_back(bl_str text, size_t pos, size_t floor);

/* Whether the word at pos begins with a capital letter. */
bool bl_word_is_capital(bl_str text, size_t pos);

#endif
