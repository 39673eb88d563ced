/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Expressions for what plain phrases cannot say: PCRE2, anchored by words of their own, compiled when
 * these first fire, and under limits at every match. */
#ifndef BL_MATCH_REGEX_H
#define BL_MATCH_REGEX_H

#include "base/complaint.h"

/* Compiled expressions by number, kept from document to document. */
typedef struct bl_regexes bl_regexes;

/* Room for count expressions; nothing is compiled yet. memory is borrowed. */
int bl_regexes_new(bl_regexes **out, size_t count, const bl_memory *memory, bl_error *error);
void bl_regexes_free(bl_regexes *regexes);

enum { BL_REGEX_GROUPS = 24, BL_REGEX_WINDOW = 512 };

typedef struct bl_regex_group {
	const char *name; /* of a named group, in the compiled expression */
	bl_span span;
} bl_regex_group;

typedef struct bl_regex_match {
	bl_span span;
	bl_regex_group groups[BL_REGEX_GROUPS]; /* named ones that took part */
	size_t count;
	bool limited; /* a limit was reached: no match was found by then */
} bl_regex_match;

/* Matches expression number of pattern (extended, caseless, UTF) so that the match holds anchor, in a
 * window round it inside room. 1 where it does, 0 where not, BL_E_MEMORY, BL_E_RULES where pattern
 * does not compile. */
int bl_regex_at(bl_regexes *regexes, size_t number, bl_str pattern, bl_str text, bl_span room,
                size_t anchor, bl_regex_match *match, bl_error *error);

/* Whether a pattern compiles: 0, or BL_E_RULES with PCRE2's words and the byte. */
int bl_regex_check(bl_str pattern, bl_error *error);

/* Whether a pattern stays inside its limits on text that begins with lead and is made to run it away. */
bool bl_regex_is_tame(bl_str pattern, bl_str lead);

#endif
