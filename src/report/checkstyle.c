/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Checkstyle's XML: a file for each document, an error for each finding. */
#include "report/escape.h"
#include "report/platform.h"
#include "report/region.h"

static int begin(bl_report *report)
{
	bl_buf_text(report->out,
	            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
	return bl_report_state(report);
}

static void put_error(bl_report *report, bl_place place, const char *severity, bl_str message,
                      bl_str source)
{
	bl_buf_format(report->out, "    <error line=\"%zu\"", place.line);
	if (place.column > 0)
		bl_xml_number(report->out, "column", place.column);
	bl_xml_attribute(report->out, "severity", bl_str_of(severity));
	bl_xml_attribute(report->out, "message", message);
	bl_xml_attribute(report->out, "source", source);
	bl_buf_text(report->out, "/>\n");
}

/* A column is left out where nothing stands at the place: nobody knows one. */
static void put_finding(bl_report *report, const bl_regions *regions, const bl_finding *finding)
{
	bl_place place = bl_region_of_finding(regions, finding).begin.place;
	bl_buf id = bl_scratch_open(report->out), message = bl_scratch_open(report->out);

	if (regions->record_line > 0 || finding->evidence_count == 0 ||
	    finding->evidence->place.line == 0)
		place.column = 0;
	bl_finding_id(&id, finding);
	bl_finding_sentences(&message, report, finding);
	put_error(report, place, bl_level_word(bl_finding_level(report, finding), "info"),
	          bl_buf_str(&message), bl_buf_str(&id));
	bl_scratch_close(&message, report->out);
	bl_scratch_close(&id, report->out);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_buf path = bl_scratch_open(report->out);
	bl_regions regions;
	size_t i;

	bl_report_path(&path, report, given);
	bl_buf_text(report->out, "  <file");
	bl_xml_attribute(report->out, "name", bl_buf_str(&path));
	bl_buf_text(report->out, ">\n");
	bl_scratch_close(&path, report->out);

	if (bl_regions_open(&regions, report, given, verdict) == BL_OK) {
		if (verdict->outcome == BL_OUTCOME_ERROR)
			put_error(report, (bl_place){.line = bl_unreadable_line(report, given)},
			          "error", bl_unreadable_words(verdict), BL_S("unreadable"));
		for (i = 0; i < verdict->finding_count; i++)
			if (bl_finding_is_reported(verdict->findings[i]))
				put_finding(report, &regions, verdict->findings[i]);
	}
	bl_regions_close(&regions);
	bl_buf_text(report->out, "  </file>\n");
	return bl_report_state(report);
}

static int end(bl_report *report)
{
	bl_buf_text(report->out, "</checkstyle>\n");
	return bl_report_state(report);
}

const bl_reporter bl_reporter_checkstyle = {
	.name = "checkstyle",
	.about = "XML as Checkstyle writes it",
	.begin = begin,
	.document = document,
	.end = end,
};
