/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which licence an adaptation of one or of several works may carry: Creative Commons' charts of
 * adapter's licences and of remixes, as the licence cards say them ("alike", "alike-discouraged"). */
#ifndef BL_JUDGE_REMIX_H
#define BL_JUDGE_REMIX_H

#include "rules/ruleset.h"

/* In rising order: of several works the least answer counts. */
typedef enum bl_remix_answer {
	BL_REMIX_NO,
	BL_REMIX_UNKNOWN,
	BL_REMIX_DISCOURAGED, /* permitted but not recommended */
	BL_REMIX_YES
} bl_remix_answer;

typedef enum bl_remix_reason {
	BL_REMIX_LISTED,     /* the original's card lists it, or it is the original's own licence */
	BL_REMIX_ONE_WAY,    /* likewise, but the other's card does not list the original's */
	BL_REMIX_OVERLOOKED, /* more than the original allows seems allowed */
	BL_REMIX_SHARE_ALIKE,  /* the original's card lists others alone */
	BL_REMIX_NO_CHANGES,   /* the original allows no adaptation */
	BL_REMIX_RESERVED,     /* the original is under no licence at all */
	BL_REMIX_UNIDENTIFIED, /* "a Creative Commons licence" */
	BL_REMIX_NO_LICENCE,   /* the original has a label of its status, which grants nothing */
	BL_REMIX_VERSION,      /* the original's versions differ, and none is stated */
	BL_REMIX_OUT_VERSION,  /* the other's versions differ, and none is stated */
	BL_REMIX_OUT_LABEL,    /* the other is none that a work can be put under */
	BL_REMIX_UNLISTED      /* the original's card says nothing of it */
} bl_remix_reason;

typedef struct bl_remix {
	bl_remix_answer answer;
	bl_remix_reason reason;
	size_t source; /* whose answer it is */
} bl_remix;

/* May an adaptation of what is under licence be under out? */
bl_remix bl_remix_of(const bl_rules *rules, uint32_t licence, uint32_t out);

/* May an adaptation of all these (count > 0) be under out? Of several works only what each card
 * recommends counts, as in the chart of remixes. */
bl_remix bl_remix_of_all(const bl_rules *rules, const uint32_t *licences, size_t count,
                         uint32_t out);

/* A work can be put under it: neither a label nor a name without its version. */
bool bl_remix_is_candidate(const bl_rules *rules, uint32_t out);

/* "yes", "not-recommended", "no", "unknown"; "share-alike", "no-derivatives" … */
const char *bl_remix_answer_name(bl_remix_answer answer);
const char *bl_remix_reason_name(bl_remix_reason reason);

#endif
