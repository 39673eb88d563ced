/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Hits in order, each once. */
#ifndef BL_MATCH_HITS_H
#define BL_MATCH_HITS_H

#include "match/matcher.h"

/* Puts a hit in its place, unless it is there. Hits come nearly in order: a hit moves past those
 * that began within the length of one literal. False where memory ran out. */
bool bl_hits_insert(bl_hits *hits, bl_hit hit, bl_arena *arena);

#endif
