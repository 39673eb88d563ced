/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Bytes in some coding become valid UTF-8, with a map back. */
#ifndef BL_TEXT_DECODE_H
#define BL_TEXT_DECODE_H

#include "text/text.h"

/* Sets text->chars and text->map from text->source; notes what could not be decoded. */
int bl_decode(bl_text *text, bl_arena *arena, bl_error *error);

/* Whether a byte order mark says that bytes are UTF-16 or UTF-32: they may hold NULs. */
bool bl_decode_is_wide(bl_str bytes);

/* Notes that a document has more broken or odd bytes than a map has rows. */
int bl_decode_note_crowded(bl_text *text, bl_arena *arena, bl_error *error);

/* How many of the first size bytes (size < bytes.size) hold whole characters. */
size_t bl_decode_whole(bl_str bytes, size_t size);

#endif
