/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which licence governs the document's own content: nearer beats general, the fuller name beats the
 * shorter, and where the text is silent, what was stated or is known of the source. */
#ifndef BL_JUDGE_GOVERNING_H
#define BL_JUDGE_GOVERNING_H

#include "judge/case.h"

/* Fills c->governing. 0, or BL_E_USE where the user names a licence that there is no card for. */
int bl_govern(bl_case *c, bl_error *error);

/* One licence of them, or several as a choice ("cc-by-sa-3.0 OR gfdl-1.2-or-later") or together ("AND");
 * absent if none. */
bl_str bl_governing_name(bl_case *c);

#endif
