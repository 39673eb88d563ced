/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the house's settings (bl_house) make of a judgement: whose the text is, what is held under a
 * contract, how much a finding weighs, which findings are known already. Without a house all of it
 * does nothing. */
#ifndef BL_JUDGE_HOUSE_H
#define BL_JUDGE_HOUSE_H

#include "judge/case.h"

/* A name is one of the house's own. */
bool bl_house_is_us(const bl_case *c, bl_str name);

/* The licensor, the publisher or the site is the house itself. */
bool bl_house_owns(const bl_case *c);

/* Material of this source (a publisher's row, or BL_NONE, and how the text calls it) is held. */
bool bl_house_holds(const bl_case *c, uint32_t publisher, bl_str name);

/* Gives every finding from first on the severity that the house wants; what is off is suppressed. */
void bl_house_weigh(bl_case *c, size_t first);

/* Suppresses what the baseline knows: fingerprints are there. */
void bl_house_forgive(bl_case *c);

#endif
