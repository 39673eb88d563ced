/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The words of a requirement's card, with what is known put in for <who>, <licence>, <title>, <url>,
 * <changes>, <credit-line>, <notice> and <licence-url>. */
#ifndef BL_JUDGE_SAY_H
#define BL_JUDGE_SAY_H

#include "judge/ask.h"

/* What the card says to an outcome; an unknown slot is said in general words. */
bl_str bl_say_message(bl_question *q, bl_outcome outcome);

/* How to mend it: the card's words, the credit line where one of their slots is unknown, or absent. */
bl_str bl_say_fix(bl_question *q);

/* The statement that licenses the thing in so many words, or BL_NOWHERE. */
size_t bl_say_notice(const bl_question *q);

#endif
