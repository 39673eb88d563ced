/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* GitLab's Code Quality: one array, an element a finding. */
#define XXH_INLINE_ALL
#include <stdio.h>
#include <string.h>
#include <xxhash.h>

#include "report/platform.h"
#include "report/region.h"

#define FINGERPRINT 33

static int begin(bl_report *report)
{
	bl_json_start(&report->json, report->out, 2);
	bl_json_open(&report->json, NULL, '[');
	return bl_report_state(report);
}

static const char *severity(bl_severity level)
{
	switch (level) {
	case BL_SEVERITY_ERROR:
		return "major";
	case BL_SEVERITY_WARNING:
		return "minor";
	case BL_SEVERITY_NOTE:
		break;
	}
	return "info";
}

/* Records share their file's path, by which the findings of one document are told from those of
 * another; and what is shown twice with one fingerprint is shown once. */
static void mix(char fingerprint[FINGERPRINT], const char *own, bl_str unit)
{
	XXH3_state_t state;
	XXH128_hash_t hash;

	XXH3_128bits_reset(&state);
	XXH3_128bits_update(&state, own, strlen(own) + 1);
	if (unit.size > 0)
		XXH3_128bits_update(&state, unit.data, unit.size);
	hash = XXH3_128bits_digest(&state);
	snprintf(fingerprint, FINGERPRINT, "%016llx%016llx", (unsigned long long)hash.high64,
	         (unsigned long long)hash.low64);
}

static void put_issue(bl_report *report, const bl_document *given, bl_str description, bl_str check,
                      const char *fingerprint, bl_severity level, size_t line)
{
	bl_json_writer *json = &report->json;
	bl_buf path = bl_scratch_open(report->out);

	bl_report_path(&path, report, given);
	bl_json_open(json, NULL, '{');
	bl_json_string(json, "description", description);
	bl_json_string(json, "check_name", check);
	bl_json_text(json, "fingerprint", fingerprint);
	bl_json_text(json, "severity", severity(level));
	bl_json_open(json, "location", '{');
	bl_json_string(json, "path", bl_buf_str(&path));
	bl_json_open(json, "lines", '{');
	bl_json_number(json, "begin", line);
	bl_json_close(json, '}');
	bl_json_close(json, '}');
	bl_json_close(json, '}');
	bl_scratch_close(&path, report->out);
}

static void put_finding(bl_report *report, const bl_document *given, bl_str unit, size_t line,
                        const bl_finding *finding)
{
	bl_buf id = bl_scratch_open(report->out), description = bl_scratch_open(report->out);
	char fingerprint[FINGERPRINT];

	if (given->record.is_record)
		mix(fingerprint, finding->fingerprint, unit);
	else
		snprintf(fingerprint, sizeof fingerprint, "%s", finding->fingerprint);
	bl_finding_id(&id, finding);
	bl_finding_sentences(&description, report, finding);
	put_issue(report, given, bl_buf_str(&description), bl_buf_str(&id), fingerprint,
	          bl_finding_level(report, finding), line);
	bl_scratch_close(&description, report->out);
	bl_scratch_close(&id, report->out);
}

static void put_unreadable(bl_report *report, const bl_document *given, bl_str unit,
                           const bl_verdict *verdict)
{
	char fingerprint[FINGERPRINT];

	mix(fingerprint, "unreadable", unit);
	put_issue(report, given, bl_unreadable_words(verdict), BL_S("unreadable"), fingerprint,
	          BL_SEVERITY_ERROR, bl_unreadable_line(report, given));
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_buf unit = bl_scratch_open(report->out);
	bl_regions regions;
	size_t i;

	bl_report_unit(&unit, report, given);
	if (verdict->outcome == BL_OUTCOME_ERROR)
		put_unreadable(report, given, bl_buf_str(&unit), verdict);
	if (bl_regions_open(&regions, report, given, verdict) == BL_OK)
		for (i = 0; i < verdict->finding_count; i++)
			if (bl_finding_is_reported(verdict->findings[i]))
				put_finding(report, given, bl_buf_str(&unit),
				            bl_region_of_finding(&regions, verdict->findings[i])
				                    .begin.place.line,
				            verdict->findings[i]);
	bl_regions_close(&regions);
	bl_scratch_close(&unit, report->out);
	return bl_report_state(report);
}

static int end(bl_report *report)
{
	bl_json_close(&report->json, ']');
	bl_buf_char(report->out, '\n');
	return bl_report_state(report);
}

const bl_reporter bl_reporter_gitlab = {
	.name = "gitlab",
	.about = "GitLab's Code Quality report",
	.begin = begin,
	.document = document,
	.end = end,
};
