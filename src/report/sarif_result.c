/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Results of SARIF: each with a place in a file, a sentence, and the hash by which it is known again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/line_hash.h"
#include "report/platform.h"
#include "report/sarif.h"

#define SNIPPET_MOST 1000

/* One document on its way. */
typedef struct scene {
	bl_report *report;
	const bl_document *document;
	const bl_verdict *verdict;
	bl_regions regions;
	bl_line_hash *hashes; /* of the lines that findings stand in, by line */
	size_t hash_count;
	bl_str address;
} scene;

/* ---- Addresses ------------------------------------------------------------------------------ */

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

void bl_sarif_address(bl_buf *out, const bl_report *report, const bl_document *document)
{
	bl_buf path = bl_scratch_open(out);
	size_t i;

	bl_report_path(&path, report, document);
	if (path.size > 0 && path.data[0] == '/')
		bl_buf_text(out, "file://");
	for (i = 0; i < path.size; i++)
		if (is_unreserved(path.data[i]))
			bl_buf_char(out, path.data[i]);
		else
			bl_buf_format(out, "%%%02X", (unsigned)(unsigned char)path.data[i]);
	bl_scratch_close(&path, out);
}

/* ---- Places --------------------------------------------------------------------------------- */

static void put_region(bl_json_writer *json, const char *name, bl_region region, bl_str snippet)
{
	bl_json_open(json, name, '{');
	bl_json_number(json, "startLine", region.begin.place.line);
	bl_json_number(json, "startColumn", region.begin.place.column);
	bl_json_number(json, "endLine", region.end.place.line);
	bl_json_number(json, "endColumn", region.end.place.column);
	if (snippet.size > 0) {
		bl_json_open(json, "snippet", '{');
		bl_json_string(json, "text", bl_str_first(snippet, SNIPPET_MOST, NULL));
		bl_json_close(json, '}');
	}
	bl_json_close(json, '}');
}

static void put_artifact(bl_json_writer *json, const scene *s)
{
	bl_json_open(json, "artifactLocation", '{');
	bl_json_string(json, "uri", s->address);
	bl_json_close(json, '}');
}

static void put_physical(bl_json_writer *json, const scene *s, bl_region region, bl_str snippet)
{
	bl_json_open(json, "physicalLocation", '{');
	put_artifact(json, s);
	put_region(json, "region", region, snippet);
	bl_json_close(json, '}');
}

static void put_logical(bl_json_writer *json, const scene *s)
{
	bl_str id = s->document->record.id;

	if (id.size == 0)
		return;
	bl_json_open(json, "logicalLocations", '[');
	bl_json_open(json, NULL, '{');
	bl_json_string(json, "fullyQualifiedName", bl_str_first(id, SNIPPET_MOST, NULL));
	bl_json_text(json, "kind", "member");
	bl_json_close(json, '}');
	bl_json_close(json, ']');
}

static void put_location(bl_json_writer *json, const scene *s, const bl_finding *finding,
                         bl_region region)
{
	bool has_words = finding->evidence_count > 0 && finding->evidence->place.line > 0;

	bl_json_open(json, "locations", '[');
	bl_json_open(json, NULL, '{');
	put_physical(json, s, region, has_words ? finding->evidence->text : (bl_str){0});
	put_logical(json, s);
	bl_json_close(json, '}');
	bl_json_close(json, ']');
}

/* Further evidence that has a place of its own; the message links to it by number. */
static bool is_related(const scene *s, const bl_finding *finding, size_t i)
{
	return s->regions.record_line == 0 && i < finding->evidence_count && i <= BL_RELATED &&
	       finding->evidence[i].span.begin != BL_NOWHERE;
}

static void put_related(bl_json_writer *json, const scene *s, const bl_finding *finding)
{
	size_t i;
	bool any = false;

	for (i = 1; i < finding->evidence_count && i <= BL_RELATED; i++) {
		const bl_evidence *evidence = &finding->evidence[i];

		if (!is_related(s, finding, i))
			continue;
		if (!any)
			bl_json_open(json, "relatedLocations", '[');
		any = true;
		bl_json_open(json, NULL, '{');
		bl_json_number(json, "id", i);
		put_physical(json, s, bl_region_of_span(&s->regions, evidence->span),
		             evidence->text);
		bl_json_close(json, '}');
	}
	if (any)
		bl_json_close(json, ']');
}

/* ---- Words ---------------------------------------------------------------------------------- */

/* "[text](address)" is a link in a message; scraped text makes none. */
static void put_unlinked(bl_buf *out, bl_str text)
{
	size_t at;

	while ((at = bl_str_find(text, BL_S("]("))) != BL_NOWHERE) {
		bl_buf_add(out, bl_str_slice(text, 0, at + 1));
		bl_buf_char(out, ' ');
		text = bl_str_slice(text, at + 1, text.size);
	}
	bl_buf_add(out, text);
}

static void put_message(bl_json_writer *json, const scene *s, const bl_finding *finding)
{
	bl_buf sentences = bl_scratch_open(json->out), message = bl_scratch_open(json->out);
	size_t i;

	bl_finding_sentences(&sentences, s->report, finding);
	put_unlinked(&message, bl_buf_str(&sentences));
	for (i = 1; i < finding->evidence_count && i <= BL_RELATED; i++)
		if (is_related(s, finding, i)) {
			bl_region region =
				bl_region_of_span(&s->regions, finding->evidence[i].span);

			bl_buf_format(&message, " See also [line %zu](%zu).",
			              region.begin.place.line, i);
		}
	bl_json_open(json, "message", '{');
	bl_json_string(json, "text", bl_buf_str(&message));
	bl_json_close(json, '}');
	bl_scratch_close(&message, json->out);
	bl_scratch_close(&sentences, json->out);
}

/* ---- Edits ---------------------------------------------------------------------------------- */

static void put_replacement(bl_json_writer *json, const scene *s, const bl_finding *finding)
{
	bl_str text = finding->fix_text.data ? finding->fix_text : BL_S("");

	bl_json_open(json, "replacements", '[');
	bl_json_open(json, NULL, '{');
	put_region(json, "deletedRegion", bl_region_of_span(&s->regions, finding->fix_span),
	           (bl_str){0});
	bl_json_open(json, "insertedContent", '{');
	bl_json_string(json, "text", text);
	bl_json_close(json, '}');
	bl_json_close(json, '}');
	bl_json_close(json, ']');
}

static void put_fix(bl_json_writer *json, const scene *s, const bl_finding *finding)
{
	if (finding->fix_span.begin == BL_NOWHERE || s->regions.record_line > 0)
		return;
	bl_json_open(json, "fixes", '[');
	bl_json_open(json, NULL, '{');
	bl_json_open(json, "description", '{');
	bl_json_text(json, "text", "Put these words in.");
	bl_json_close(json, '}');
	bl_json_open(json, "artifactChanges", '[');
	bl_json_open(json, NULL, '{');
	put_artifact(json, s);
	put_replacement(json, s, finding);
	bl_json_close(json, '}');
	bl_json_close(json, ']');
	bl_json_close(json, '}');
	bl_json_close(json, ']');
}

/* ---- Fingerprints --------------------------------------------------------------------------- */

static int compare_lines(const void *a, const void *b)
{
	const bl_line_hash *one = a, *other = b;

	return (one->line > other->line) - (one->line < other->line);
}

/* A record's line is not at hand, and its findings are known by their own fingerprints. */
static int hash_lines(scene *s)
{
	size_t i, count = 0, kept = 0;

	if (s->regions.count == 0)
		return 0;
	s->hashes = bl_arena_take(&s->regions.arena, s->verdict->finding_count * sizeof *s->hashes);
	if (s->hashes == NULL)
		return -1;
	for (i = 0; i < s->verdict->finding_count; i++) {
		const bl_finding *finding = s->verdict->findings[i];

		if (bl_finding_is_reported(finding))
			s->hashes[count++].line =
				bl_region_of_finding(&s->regions, finding).begin.place.line;
	}
	qsort(s->hashes, count, sizeof *s->hashes, compare_lines);
	for (i = 0; i < count; i++)
		if (kept == 0 || s->hashes[kept - 1].line != s->hashes[i].line)
			s->hashes[kept++] = s->hashes[i];
	s->hash_count = kept;
	bl_line_hashes(s->hashes, kept, s->document->bytes);
	return 0;
}

static void put_fingerprints(bl_json_writer *json, const scene *s, const bl_finding *finding,
                             bl_region region)
{
	bl_line_hash key = {.line = region.begin.place.line}, *found = NULL;
	char hash[BL_LINE_HASH_MOST];

	if (s->hash_count > 0)
		found = bsearch(&key, s->hashes, s->hash_count, sizeof key, compare_lines);
	if (found != NULL)
		bl_line_hash_print(hash, found);
	else
		snprintf(hash, sizeof hash, "%.16s:1", finding->fingerprint);
	bl_json_open(json, "partialFingerprints", '{');
	bl_json_text(json, "primaryLocationLineHash", hash);
	bl_json_text(json, "bylint/v1", finding->fingerprint);
	bl_json_close(json, '}');
}

/* ---- A result ------------------------------------------------------------------------------- */

static void put_result(bl_buf *line, const scene *s, const bl_finding *finding, bl_str id,
                       size_t rule)
{
	bl_region region = bl_region_of_finding(&s->regions, finding);
	bl_json_writer json;

	bl_json_start(&json, line, 0);
	bl_json_open(&json, NULL, '{');
	bl_json_string(&json, "ruleId", id);
	bl_json_number(&json, "ruleIndex", rule);
	bl_json_text(&json, "level", bl_severity_name(bl_finding_level(s->report, finding)));
	put_message(&json, s, finding);
	put_location(&json, s, finding, region);
	put_related(&json, s, finding);
	put_fingerprints(&json, s, finding, region);
	put_fix(&json, s, finding);
	bl_json_open(&json, "properties", '{');
	bl_json_text(&json, "outcome", bl_outcome_name(finding->outcome));
	bl_json_close(&json, '}');
	bl_json_close(&json, '}');
}

static void keep_result(scene *s, const bl_finding *finding)
{
	bl_report *report = s->report;
	bl_severity level = bl_finding_level(report, finding);
	bl_buf *line = bl_kept_open(&report->kept, report->out, level, BL_SARIF_RESULTS);
	bl_buf id;
	size_t rule;

	if (line == NULL)
		return;
	id = bl_scratch_open(report->out);
	bl_finding_id(&id, finding);
	if (id.size == 0)
		bl_buf_text(&id, "finding");
	rule = bl_sarif_rule(report, finding, bl_buf_str(&id));
	if (rule == BL_NOWHERE)
		report->out->failed = true;
	else
		put_result(line, s, finding, bl_buf_str(&id), rule);
	bl_kept_close(&report->kept, level);
	bl_scratch_close(&id, report->out);
}

void bl_sarif_results(bl_report *report, const bl_document *document, const bl_verdict *verdict)
{
	scene s = {.report = report, .document = document, .verdict = verdict};
	bl_buf address = bl_scratch_open(report->out);
	size_t i;

	bl_sarif_address(&address, report, document);
	s.address = bl_buf_str(&address);
	if (bl_regions_open(&s.regions, report, document, verdict) == BL_OK &&
	    hash_lines(&s) == 0) {
		for (i = 0; i < verdict->finding_count; i++)
			if (bl_finding_is_reported(verdict->findings[i]))
				keep_result(&s, verdict->findings[i]);
	} else {
		report->out->failed = true;
	}
	bl_regions_close(&s.regions);
	bl_scratch_close(&address, report->out);
}
