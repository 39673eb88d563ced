/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The things of a document: its own content, and what belongs to others, each judged for itself. */
#ifndef BL_JUDGE_THINGS_H
#define BL_JUDGE_THINGS_H

#include "judge/ask.h"

/* The document's own content under one licence. */
bl_thing bl_thing_document(bl_case *c, uint32_t licence, bl_change change);

/* Judges pictures, quotations and other works that state a licence, and asks for permission where
 * text or pictures come from somebody who is not known to grant any. */
void bl_things_judge(bl_case *c);

#endif
