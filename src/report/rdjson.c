/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Reviewdog's diagnostics: columns count bytes, and an edit is a suggestion. */
#include "report/platform.h"
#include "report/region.h"
#include "rules/ruleset.h"

static int begin(bl_report *report)
{
	bl_json_writer *json = &report->json;

	bl_json_start(json, report->out, 2);
	bl_json_open(json, NULL, '{');
	bl_json_open(json, "source", '{');
	bl_json_text(json, "name", "bylint");
	bl_json_close(json, '}');
	bl_json_open(json, "diagnostics", '[');
	return bl_report_state(report);
}

static void put_position(bl_json_writer *json, const char *name, bl_spot spot, bool column)
{
	bl_json_open(json, name, '{');
	bl_json_number(json, "line", spot.place.line);
	if (column)
		bl_json_number(json, "column", spot.byte);
	bl_json_close(json, '}');
}

/* A record's line is whole: its bytes are no bytes of the file. */
static void put_range(bl_json_writer *json, bl_region region, bool columns)
{
	bl_json_open(json, "range", '{');
	put_position(json, "start", region.begin, columns);
	put_position(json, "end", region.end, columns);
	bl_json_close(json, '}');
}

static void put_location(bl_report *report, const bl_document *given, bl_region region,
                         bool columns)
{
	bl_buf path = bl_scratch_open(report->out);

	bl_report_path(&path, report, given);
	bl_json_open(&report->json, "location", '{');
	bl_json_string(&report->json, "path", bl_buf_str(&path));
	put_range(&report->json, region, columns);
	bl_json_close(&report->json, '}');
	bl_scratch_close(&path, report->out);
}

/* The licence's own words, where its card knows their address. */
static void put_address(bl_report *report, const bl_finding *finding)
{
	uint32_t row = BL_NONE;

	if (report->rules != NULL && finding->licence.size > 0)
		row = bl_rules_licence(report->rules, finding->licence);
	if (row != BL_NONE && report->rules->licences[row].legal_text.size > 0)
		bl_json_string(
			&report->json, "url",
			bl_rules_str(report->rules, report->rules->licences[row].legal_text));
}

static void put_code(bl_report *report, const bl_finding *finding)
{
	bl_buf id = bl_scratch_open(report->out);

	bl_finding_id(&id, finding);
	bl_json_open(&report->json, "code", '{');
	bl_json_string(&report->json, "value", bl_buf_str(&id));
	put_address(report, finding);
	bl_json_close(&report->json, '}');
	bl_scratch_close(&id, report->out);
}

static void put_suggestion(bl_report *report, const bl_regions *regions, const bl_finding *finding)
{
	bl_json_writer *json = &report->json;

	if (finding->fix_span.begin == BL_NOWHERE || regions->record_line > 0)
		return;
	bl_json_open(json, "suggestions", '[');
	bl_json_open(json, NULL, '{');
	put_range(json, bl_region_of_span(regions, finding->fix_span), true);
	bl_json_string(json, "text", finding->fix_text.data ? finding->fix_text : BL_S(""));
	bl_json_close(json, '}');
	bl_json_close(json, ']');
}

static void put_related(bl_report *report, const bl_document *given, const bl_regions *regions,
                        const bl_finding *finding)
{
	bl_json_writer *json = &report->json;
	size_t i, count = finding->evidence_count;

	if (regions->record_line > 0 || count < 2)
		return;
	bl_json_open(json, "related_locations", '[');
	for (i = 1; i < count && i <= BL_RELATED; i++) {
		const bl_evidence *evidence = &finding->evidence[i];
		bl_region region;

		if (evidence->span.begin == BL_NOWHERE)
			continue;
		region = bl_region_of_span(regions, evidence->span);
		bl_json_open(json, NULL, '{');
		bl_json_string(json, "message", bl_str_first(evidence->text, BL_TEXT_MOST, NULL));
		put_location(report, given, region, true);
		bl_json_close(json, '}');
	}
	bl_json_close(json, ']');
}

static const char *severity(bl_severity level)
{
	switch (level) {
	case BL_SEVERITY_ERROR:
		return "ERROR";
	case BL_SEVERITY_WARNING:
		return "WARNING";
	case BL_SEVERITY_NOTE:
		break;
	}
	return "INFO";
}

static void put_finding(bl_report *report, const bl_document *given, const bl_regions *regions,
                        const bl_finding *finding)
{
	bl_region region = bl_region_of_finding(regions, finding);
	bl_buf message = bl_scratch_open(report->out);

	bl_finding_sentences(&message, report, finding);
	bl_json_open(&report->json, NULL, '{');
	bl_json_string(&report->json, "message", bl_buf_str(&message));
	put_location(report, given, region, regions->record_line == 0);
	bl_json_text(&report->json, "severity", severity(bl_finding_level(report, finding)));
	put_code(report, finding);
	put_suggestion(report, regions, finding);
	put_related(report, given, regions, finding);
	bl_json_close(&report->json, '}');
	bl_scratch_close(&message, report->out);
}

static void put_unreadable(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_spot line = {{0, bl_unreadable_line(report, given), 1}, 1};

	bl_json_open(&report->json, NULL, '{');
	bl_json_string(&report->json, "message", bl_unreadable_words(verdict));
	put_location(report, given, (bl_region){line, line}, false);
	bl_json_text(&report->json, "severity", "ERROR");
	bl_json_open(&report->json, "code", '{');
	bl_json_text(&report->json, "value", "unreadable");
	bl_json_close(&report->json, '}');
	bl_json_close(&report->json, '}');
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_regions regions;
	size_t i;

	if (verdict->outcome == BL_OUTCOME_ERROR)
		put_unreadable(report, given, verdict);
	if (bl_regions_open(&regions, report, given, verdict) == BL_OK)
		for (i = 0; i < verdict->finding_count; i++)
			if (bl_finding_is_reported(verdict->findings[i]))
				put_finding(report, given, &regions, verdict->findings[i]);
	bl_regions_close(&regions);
	return bl_report_state(report);
}

static int end(bl_report *report)
{
	bl_json_close(&report->json, ']');
	bl_json_close(&report->json, '}');
	bl_buf_char(report->out, '\n');
	return bl_report_state(report);
}

const bl_reporter bl_reporter_rdjson = {
	.name = "rdjson",
	.about = "reviewdog's diagnostics",
	.begin = begin,
	.document = document,
	.end = end,
};
