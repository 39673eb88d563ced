/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a statement speaks of by the part of the page that it stands in. */
#ifndef BL_FACTS_FRAME_H
#define BL_FACTS_FRAME_H

#include "text/text.h"

/* Of a sentence at pos that does not say what it speaks of: one beside the text speaks of the site. */
bl_scope bl_frame_scope(const bl_text *text, size_t pos);

/* Of an address at pos, by itself; link is what carries it, or NULL where it is written out. */
bl_scope bl_frame_link_scope(const bl_text *text, const bl_link *link, size_t pos);

/* What is spoken of at pos, whatever the words say, where they are not the document's own: a reader's
 * comment, a passage that is quoted, a sample. Otherwise UNKNOWN. */
bl_scope bl_frame_speaker(const bl_text *text, size_t pos);

/* Whether a block ends with a colon: it speaks of what follows. */
bool bl_frame_introduces(const bl_text *text, const bl_block *block);

/* It stands in a quoted passage behind other words, or in the line below that says whose they are. */
bool bl_is_quoted(const bl_text *text, size_t pos);

#endif
