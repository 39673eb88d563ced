/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table at the end of an audit: licences and outcomes, and what is missed most. */
#ifndef BL_CLI_TALLY_H
#define BL_CLI_TALLY_H

#include "base/str.h"
#include "report/summary.h"

typedef struct bl_tally_row {
	bl_str name;
	size_t documents, met, not_met, unsure;
	size_t last; /* document that counted last, so that each counts once */
} bl_tally_row;

typedef BL_VEC(bl_tally_row) bl_tally_rows; /* sorted by name */

typedef struct bl_tally {
	bl_arena arena;
	bl_tally_rows licences, findings;
	bl_tally_row conflicting, none;
	size_t documents, unreadable;
	bl_str first_trouble; /* why the first was not readable */
	bool failed;          /* memory ran out: the table would lie */
} bl_tally;

void bl_tally_init(bl_tally *tally);
void bl_tally_free(bl_tally *tally);
void bl_tally_add(bl_tally *tally, const bl_verdict *verdict);
void bl_tally_print(bl_buf *out, const bl_tally *tally, size_t elapsed_ms, bool utf8);

#endif
