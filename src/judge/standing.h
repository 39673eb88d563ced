/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The ledger: what each statement counts for where the document's own licence is decided. */
#ifndef BL_JUDGE_STANDING_H
#define BL_JUDGE_STANDING_H

#include "judge/case.h"

/* How near a statement stands to the document's own text. A reservation that does not say of what is
 * general, and never beats a grant; a grant that does not, in an article, speaks of the article. */
enum {
	BL_NOT_AT_ALL,
	BL_GENERAL_RESERVATION,
	BL_BARE_LINK,
	BL_BARE_GRANT,
	BL_WHOLE_SITE,
	BL_THIS_DOCUMENT
};

/* Fills c->standings, one row for each of facts->declared: how near it stands, and why it does not
 * count where it does not. with_out: a statement of the licence that an adaptation will carry counts
 * too. */
void bl_standings_fill(bl_case *c, bool with_out);

/* What was not picked lost to what was. */
void bl_standings_settle(bl_case *c);

/* The credit that says that the text itself comes from elsewhere, or BL_NOWHERE. */
size_t bl_case_origin(const bl_case *c);

#endif
