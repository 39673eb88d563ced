/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What a document says to its checker: settings in its front matter
 * (bylint: {use, changes, own, ignore: [{requirement, reason}]}) and suppressions in comments
 * (<!-- bylint-ignore REQUIREMENT: reason -->). Heeded where the house says so: one checks one's own
 * documents, and what strangers wrote into theirs decides nothing. */
#ifndef BL_JUDGE_IGNORE_H
#define BL_JUDGE_IGNORE_H

#include "judge/case.h"

typedef struct bl_ignore {
	bl_str requirement, reason; /* either may be empty: a mistake of the writer */
	bl_str where;               /* "front-matter" or "comment" */
	bl_span span;               /* in the document, or BL_NO_SPAN */
	bool used;
} bl_ignore;

/* The front matter's settings, into what the user stated; what the command line says stays. */
void bl_ignore_settings(bl_case *c, bl_stated *stated);

/* Suppresses findings, and adds the findings about suppressions that name no requirement, give no
 * reason or suppress nothing. */
void bl_ignore_judge(bl_case *c);

/* id names the finding: "requirement" or "licence/requirement". */
bool bl_ignore_names(const bl_rules *rules, bl_str id, const bl_finding *finding);

/* A finding can have this id. */
bool bl_ignore_is_known(const bl_rules *rules, bl_str id);

/* The n-th id of findings that no card describes ("conflict/two-grants"), or NULL. */
const char *bl_ignore_id(size_t n);

#endif
