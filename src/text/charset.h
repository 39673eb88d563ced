/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Bytes in a coding older than UTF-8, as pages of the web declare it or leave it to be guessed. */
#ifndef BL_TEXT_CHARSET_H
#define BL_TEXT_CHARSET_H

#include "text/text.h"

/* Sets text->chars and text->map from text->source, which is not valid UTF-8 as it stands, by the label
 * that the page declares or, where it declares none that is known, by what its bytes look like. language
 * is the page's own or absent. Notes a guess, and what could not be decoded. */
int bl_charset_decode(bl_text *text, bl_str label, bl_str language, bl_arena *arena,
                      bl_error *error);

/* What a label stands for, as iconv calls it; NULL where it is not known; "UTF-8" too. */
const char *bl_charset_named(bl_str label);

/* The coding that a source looks like that is not UTF-8. */
const char *bl_charset_guess(bl_str source, bl_str language);

#endif
