/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a document's front matter says of the work, for the parts of a credit line that nobody stated. */
#ifndef BL_CLI_FRONT_H
#define BL_CLI_FRONT_H

#include "base/arena.h"

/* Fills title, author, their addresses and the copyright notice where they are absent. The words are in
 * the arena. */
int bl_front_fill(bl_stated *stated, const bl_document *document, bl_arena *arena, bl_error *error);

#endif
