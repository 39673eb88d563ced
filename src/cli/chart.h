/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The answer of remix: every licence that an adaptation of some works may carry. */
#ifndef BL_CLI_CHART_H
#define BL_CLI_CHART_H

#include "base/json.h"
#include "judge/remix.h"
#include "report/screen.h"

typedef struct bl_chart {
	const bl_rules *rules;
	const uint32_t *sources;
	size_t count;
	uint32_t out;    /* the licence that was asked about, or BL_NONE */
	bl_remix *cells; /* of every licence */
	bl_remix whole;  /* of out; without one the best that any licence gets */
} bl_chart;

/* Fills cells and whole; sources and out are set. False where memory ran out. */
bool bl_chart_fill(bl_chart *chart, bl_arena *arena);

void bl_chart_text(bl_screen *screen, const bl_chart *chart);
void bl_chart_json(bl_buf *out, const bl_chart *chart);

/* What one original asks of its adaptations, as a sentence; nothing where it asks nothing. */
void bl_chart_source(bl_buf *out, const bl_rules *rules, uint32_t licence);

/* Why the licence that was asked about got its answer, as a sentence. */
void bl_chart_verdict(bl_buf *out, const bl_chart *chart);

#endif
