/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A table of common words; the rest is rarer the longer it is. */
#include "match/frequency.h"

#include <string.h>

typedef struct bl_common_word {
	char word[9];
	uint16_t frequency;
} bl_common_word;

#define W(word, frequency) {#word, frequency},
static const bl_common_word common[] = {
#include "match/frequency.inc"
};
#undef W

uint32_t bl_word_frequency(const char *word, size_t length)
{
	static const uint16_t guess[9] = {0, 3000, 800, 150, 40, 20, 12, 8, 5};
	char key[9] = {0};
	size_t low = 0, high = sizeof common / sizeof *common;

	if (length > 8)
		length = 8;
	memcpy(key, word, length);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(common[middle].word, key);

		if (order == 0)
			return common[middle].frequency;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return guess[length];
}
