/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where the findings of one document stand in its file, in the columns of every kind. */
#ifndef BL_REPORT_REGION_H
#define BL_REPORT_REGION_H

#include "report/reporter.h"

/* Further evidence of one finding that a format shows. */
#define BL_RELATED 4

typedef struct bl_spot {
	bl_place place; /* a column counts characters */
	size_t byte;    /* the same column, counted in bytes from 1 */
} bl_spot;

/* end is exclusive. */
typedef struct bl_region {
	bl_spot begin, end;
} bl_region;

typedef struct bl_regions {
	bl_arena arena;
	bl_str bytes;
	const bl_verdict *verdict;
	bl_spot *spots; /* everything that may be asked for, by rising offset */
	size_t count;
	size_t record_line; /* of a record: its bytes are no bytes of the file; else 0 */
} bl_regions;

/* One pass over the document for all of its reported findings. BL_E_OUTPUT where memory ran out;
 * to be closed in any case. */
int bl_regions_open(bl_regions *regions, const bl_report *report, const bl_document *document,
                    const bl_verdict *verdict);
void bl_regions_close(bl_regions *regions);

/* The finding's first words, or those of its subject; the document's first character without any, and the record's
 * line in a file of records. */
bl_region bl_region_of_finding(const bl_regions *regions, const bl_finding *finding);

/* A span of further evidence or of an edit. Not for records. */
bl_region bl_region_of_span(const bl_regions *regions, bl_span span);

#endif
