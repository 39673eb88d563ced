/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Findings: made one by one, put in order and given their fingerprints at the end. */
#ifndef BL_JUDGE_FINDING_H
#define BL_JUDGE_FINDING_H

#include "judge/case.h"
#include "judge/reported.h"

/* A new finding, to be filled before the next one is made; never NULL (a spare one where memory ran
 * out, and c->failed is set). */
bl_finding *bl_finding_new(bl_case *c, bl_finding *spare);

void bl_finding_suppress(bl_finding *finding, bl_str where, bl_str reason);

void bl_finding_prove(bl_case *c, bl_finding *finding, bl_evidence evidence);

/* Not met first, then unsure, met, not needed; in each the order in which they were made. Then the
 * fingerprints, and the verdict's pointers. */
void bl_findings_finish(bl_case *c);

#endif
