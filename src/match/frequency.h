/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How common a word is, so that a phrase can be looked for by its rarest one. */
#ifndef BL_MATCH_FREQUENCY_H
#define BL_MATCH_FREQUENCY_H

#include "bylint.h"

/* In a million words; word is lower-case ASCII, its first eight letters count. A word that is not in
 * the table is guessed by its length. */
uint32_t bl_word_frequency(const char *word, size_t length);

#endif
