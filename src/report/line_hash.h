/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* GitHub's own fingerprint of a line ("primaryLocationLineHash"), by which it knows a finding again
 * when lines have moved. */
#ifndef BL_REPORT_LINE_HASH_H
#define BL_REPORT_LINE_HASH_H

#include "base/str.h"

typedef struct bl_line_hash {
	size_t line; /* from 1 */
	uint64_t
		hash; /* over the 100 units of UTF-16 from its start on that are neither blank nor tab */
	size_t count; /* how often that hash has occurred in the file up to this line */
	size_t seen;  /* for counting */
} bl_line_hash;

/* Fills hash and count. wanted is sorted by line and has no line twice. */
void bl_line_hashes(bl_line_hash *wanted, size_t count, bl_str bytes);

/* "39fa2ee980eb94b0:1" */
#define BL_LINE_HASH_MOST 40
void bl_line_hash_print(char out[BL_LINE_HASH_MOST], const bl_line_hash *hash);

#endif
