/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The order of findings, and a fingerprint that survives moved lines. */
#include "judge/finding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "judge/fold.h"
#include "judge/rows.h"

bl_finding *bl_finding_new(bl_case *c, bl_finding *spare)
{
	bl_finding *finding = BL_PUSH(&c->findings, c->arena);

	if (finding == NULL) {
		c->failed = true;
		finding = spare;
	}
	*finding = (bl_finding){.fix_span = BL_NO_SPAN};
	return finding;
}

void bl_finding_prove(bl_case *c, bl_finding *finding, bl_evidence evidence)
{
	bl_evidence *grown = bl_case_take(c, (finding->evidence_count + 1) * sizeof *grown);

	if (grown == NULL)
		return;
	if (finding->evidence_count > 0)
		memcpy(grown, finding->evidence, finding->evidence_count * sizeof *grown);
	grown[finding->evidence_count++] = evidence;
	finding->evidence = grown;
}

bool bl_finding_is_reported(const bl_finding *finding)
{
	return finding->suppressed_where.data == NULL && !finding->depends_on_use &&
	       (finding->outcome == BL_OUTCOME_NOT_MET || finding->outcome == BL_OUTCOME_UNSURE ||
	        finding->class_ == BL_CLASS_CONFLICT);
}

void bl_finding_suppress(bl_finding *finding, bl_str where, bl_str reason)
{
	finding->suppressed_where = where;
	finding->suppressed_reason = reason;
}

/* ---- Order ---- */

static int rank_of(const bl_finding *finding)
{
	switch (finding->outcome) {
	case BL_OUTCOME_NOT_MET:
		return 0;
	case BL_OUTCOME_UNSURE:
		return 1;
	case BL_OUTCOME_MET:
		return 2;
	default:
		return 3;
	}
}

static void put_in_order(bl_case *c)
{
	size_t i, next = 0, count = c->findings.count;
	bl_finding *sorted = bl_case_take(c, (count + 1) * sizeof *sorted);
	int rank;

	for (rank = 0; rank <= 3 && sorted != NULL; rank++)
		for (i = 0; i < count; i++)
			if (rank_of(&c->findings.items[i]) == rank)
				sorted[next++] = c->findings.items[i];
	if (sorted != NULL)
		c->findings.items = sorted;
}

/* ---- Fingerprints ---- */

static void add_part(XXH3_state_t *state, bl_str part)
{
	if (part.size > 0)
		XXH3_128bits_update(state, part.data, part.size);
	XXH3_128bits_update(state, "\0", 1);
}

/* Over the requirement, the path, the evidence's folded words, and the ordinal among equals. The
 * order and the separators are part of the format and never change. */
static XXH128_hash_t hash_finding(bl_case *c, const bl_finding *finding, size_t ordinal)
{
	XXH3_state_t state;
	char digits[24];
	size_t i;

	XXH3_128bits_reset(&state);
	add_part(&state, finding->requirement);
	add_part(&state, c->document->key.data != NULL ? c->document->key : c->document->path);
	for (i = 0; i < finding->evidence_count; i++)
		add_part(&state, bl_fold(finding->evidence[i].text, false, c->arena));
	snprintf(digits, sizeof digits, "%zu", ordinal);
	add_part(&state, bl_str_of(digits));
	return XXH3_128bits_digest(&state);
}

typedef struct keyed {
	XXH128_hash_t hash;
	size_t index;
} keyed;

static int compare_keyed(const void *a, const void *b)
{
	const keyed *one = a, *other = b;
	int order = XXH128_cmp(&one->hash, &other->hash);

	return order != 0 ? order : (one->index > other->index) - (one->index < other->index);
}

static void print_hash(char out[33], XXH128_hash_t hash)
{
	snprintf(out, 33, "%016llx%016llx", (unsigned long long)hash.high64,
	         (unsigned long long)hash.low64);
}

/* Equal findings stand side by side once sorted, and are numbered in the order of the findings. */
static void fingerprint(bl_case *c)
{
	size_t i, ordinal = 0, count = c->findings.count;
	keyed *keys = bl_case_take(c, (count + 1) * sizeof *keys);

	if (keys == NULL)
		return;
	for (i = 0; i < count; i++)
		keys[i] = (keyed){hash_finding(c, &c->findings.items[i], 0), i};
	qsort(keys, count, sizeof *keys, compare_keyed);
	for (i = 0; i < count; i++) {
		bl_finding *finding = &c->findings.items[keys[i].index];
		bool equal = i > 0 && XXH128_isEqual(keys[i].hash, keys[i - 1].hash);

		ordinal = equal ? ordinal + 1 : 0;
		print_hash(finding->fingerprint,
		           equal ? hash_finding(c, finding, ordinal) : keys[i].hash);
	}
}

void bl_findings_finish(bl_case *c)
{
	put_in_order(c);
	fingerprint(c);
	c->verdict->findings = bl_rows_pointers(c, c->findings.items, c->findings.count,
	                                        sizeof *c->findings.items);
	c->verdict->finding_count = c->findings.count;
}
