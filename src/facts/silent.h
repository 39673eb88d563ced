/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A statement whose own words do not say what it speaks of, and where it stands. */
#ifndef BL_FACTS_SILENT_H
#define BL_FACTS_SILENT_H

#include <stddef.h>

#include "base/rows.h"
#include "facts/find.h"

/* How far a label or a credit reaches in its line; how long the line of a picture is at most. Bytes. */
enum { BL_LINE_REACH = 240, BL_CAPTION_MOST = 160 };

typedef struct bl_silent {
	const bl_declared *declared;
	bl_span block;
	size_t before; /* where the block before it ends, or 0 */
	bl_block_role role;
} bl_silent;

/* Signs of ASCII that are no letter, digit or blank; and the first place behind them and blanks. */
bool bl_is_mark(char c);
size_t bl_skip_marks(bl_str text, size_t pos);

/* What the label at pos names, if one stands there ("Photos: …", "Foto (…"): its words end before
 * statement, and lead up to it. UNKNOWN where there is none. */
bl_scope bl_subject_label(bl_search *s, size_t pos, size_t statement);

/* Licences in clauses behind a credit are those of what is credited. */
void bl_give_clauses(bl_facts *facts);

/* A credit of title and maker speaks of what its licence speaks of. */
void bl_move_credits(bl_facts *facts);

/* It is the line of a picture: the credit before it, the picture above it, the place where pictures
 * are kept. */
bool bl_is_of_picture(const bl_facts *facts, const bl_silent *silent);

#endif
