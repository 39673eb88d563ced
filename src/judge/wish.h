/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lines that a publisher asks for: words with slots, "By <creator>, Harbour Daily". A slot takes a few
 * words of one paragraph; of the slots only <creator> and <publisher> are compared with what is known. */
#ifndef BL_JUDGE_WISH_H
#define BL_JUDGE_WISH_H

#include "judge/case.h"

/* The first place where the text holds the line; creator is what stands for <creator>, BL_NO_SPAN
 * without one. */
bool bl_wish_find(bl_case *c, bl_str wish, uint32_t publisher, bl_span *out, bl_span *creator);

/* Letters stand outside the slots: without any, no place in a text can be told to be the line. */
bool bl_wish_has_words(bl_str wish);

/* The line with what is known of the work; slots of which nothing is known stay. */
bl_str bl_wish_filled(bl_case *c, bl_str wish, uint32_t publisher);

#endif
