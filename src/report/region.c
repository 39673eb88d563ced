/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* All offsets are collected and sorted first, so that a document with many findings is walked once. */
#include "report/region.h"

#include <stdlib.h>

#include "base/place.h"
#include "base/utf8.h"

#define MEMORY_MOST ((size_t)256 << 20)

/* A finding has the ends of its first evidence, its further evidence and its edit. */
#define SPOTS_OF_FINDING (2 * (BL_RELATED + 2))

/* The first character of the document, where something that is nowhere is shown. */
static bl_span first_character(bl_str bytes)
{
	bl_span line = bl_line_around(bytes, 0);
	size_t length;

	if (line.end == 0)
		return (bl_span){0, 0};
	bl_utf8_at(bytes, 0, &length);
	return (bl_span){0, length};
}

static bl_span span_of(const bl_regions *regions, const bl_finding *finding)
{
	bl_span span = bl_finding_span(regions->verdict, finding);

	return span.begin != BL_NOWHERE ? span : first_character(regions->bytes);
}

/* ---- Collecting --------------------------------------------------------------------------- */

static size_t clamped(const bl_regions *regions, size_t offset)
{
	return offset < regions->bytes.size ? offset : regions->bytes.size;
}

static void add_span(bl_regions *regions, bl_span span)
{
	if (span.begin == BL_NOWHERE)
		return;
	regions->spots[regions->count++].place.offset = clamped(regions, span.begin);
	regions->spots[regions->count++].place.offset = clamped(regions, span.end);
}

static void add_finding(bl_regions *regions, const bl_finding *finding)
{
	size_t i;

	add_span(regions, span_of(regions, finding));
	for (i = 1; i < finding->evidence_count && i <= BL_RELATED; i++)
		add_span(regions, finding->evidence[i].span);
	add_span(regions, finding->fix_span);
}

static int compare_offsets(const void *a, const void *b)
{
	size_t one = ((const bl_spot *)a)->place.offset, other = ((const bl_spot *)b)->place.offset;

	return (one > other) - (one < other);
}

static void derive(bl_regions *regions)
{
	size_t i, line = 0, line_begin = 0;
	bl_places places;

	bl_places_init(&places, regions->bytes);
	for (i = 0; i < regions->count; i++) {
		bl_spot *spot = &regions->spots[i];

		spot->place = bl_places_at(&places, spot->place.offset);
		if (spot->place.line != line)
			line_begin = bl_line_around(regions->bytes, spot->place.offset).begin;
		line = spot->place.line;
		spot->byte = spot->place.offset - line_begin + 1;
	}
}

int bl_regions_open(bl_regions *regions, const bl_report *report, const bl_document *document,
                    const bl_verdict *verdict)
{
	size_t i, reported = 0;

	*regions = (bl_regions){.bytes = document->bytes, .verdict = verdict};
	bl_arena_init(&regions->arena, &report->out->memory, MEMORY_MOST);
	if (document->record.is_record) {
		regions->record_line = report->record_line > 0 ? report->record_line : 1;
		return BL_OK;
	}
	for (i = 0; i < verdict->finding_count; i++)
		reported += bl_finding_is_reported(verdict->findings[i]);
	if (reported == 0)
		return BL_OK;

	regions->spots = bl_arena_take(&regions->arena,
	                               reported * SPOTS_OF_FINDING * sizeof *regions->spots);
	if (regions->spots == NULL) {
		report->out->failed = true;
		return BL_E_OUTPUT;
	}
	for (i = 0; i < verdict->finding_count; i++)
		if (bl_finding_is_reported(verdict->findings[i]))
			add_finding(regions, verdict->findings[i]);
	qsort(regions->spots, regions->count, sizeof *regions->spots, compare_offsets);
	derive(regions);
	return BL_OK;
}

void bl_regions_close(bl_regions *regions)
{
	bl_arena_free(&regions->arena);
}

/* ---- Asking ------------------------------------------------------------------------------- */

static bl_spot spot_at(const bl_regions *regions, size_t offset)
{
	bl_spot wanted = {.place.offset = clamped(regions, offset)};
	const bl_spot *found = NULL;

	if (regions->count > 0)
		found = bsearch(&wanted, regions->spots, regions->count, sizeof wanted,
		                compare_offsets);
	return found != NULL ? *found : (bl_spot){{0, 1, 1}, 1};
}

bl_region bl_region_of_span(const bl_regions *regions, bl_span span)
{
	return (bl_region){spot_at(regions, span.begin), spot_at(regions, span.end)};
}

bl_region bl_region_of_finding(const bl_regions *regions, const bl_finding *finding)
{
	bl_spot line = {{0, regions->record_line, 1}, 1};

	if (regions->record_line > 0)
		return (bl_region){line, line};
	return bl_region_of_span(regions, span_of(regions, finding));
}
