/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One place in the columns of every kind: accents, an emoji, Persian, CR LF, broken bytes. */
#include "report/region.h"
#include "run.h"
#include "sample.h"

static sample s;
static bl_regions regions;

/* A document with one finding that has this evidence. */
static void open_regions(const char *text, bl_span span)
{
	bl_buf out;
	bl_report report = sample_report(&out, "rdjson");

	sample_seed(&s);
	s.document = (bl_document){.bytes = bl_str_of(text), .path = BL_S("a.txt")};
	s.verdict.finding_count = 0;
	sample_finding(&s, "a", "b", BL_CONDITION_ALWAYS, BL_SEVERITY_ERROR, BL_OUTCOME_NOT_MET,
	               "c");
	sample_link(&s, 0, 0, 1);
	if (span.begin != BL_NOWHERE)
		sample_prove(&s, &s.findings[0], span);
	else
		s.findings[0].evidence_count = 0;
	ck_assert_int_eq(bl_regions_open(&regions, &report, &s.document, &s.verdict), 0);
	bl_buf_free(&out);
}

static void check_spot(bl_spot spot, size_t line, size_t column, size_t byte)
{
	ck_assert_uint_eq(spot.place.line, line);
	ck_assert_uint_eq(spot.place.column, column);
	ck_assert_uint_eq(spot.byte, byte);
}

START_TEST(columns_of_every_kind)
{
	bl_region region;

	/* "é😀 سلام" CR LF "ab" */
	open_regions("\xC3\xA9\xF0\x9F\x98\x80 \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85\r\nab",
	             (bl_span){7, 18});
	region = bl_region_of_finding(&regions, &s.findings[0]);
	check_spot(region.begin, 1, 4, 8);
	check_spot(region.end, 2, 2, 2);
	ck_assert(!regions.record_line);
	bl_regions_close(&regions);

	open_regions("x\xFF\xC0y\n\nz", (bl_span){3, 7});
	region = bl_region_of_finding(&regions, &s.findings[0]);
	check_spot(region.begin, 1, 4, 4);
	check_spot(region.end, 3, 2, 2);
	bl_regions_close(&regions);
}
END_TEST

START_TEST(nowhere_is_the_first_character)
{
	static const struct {
		const char *text;
		size_t column, byte;
	} texts[] = {{"abc", 2, 2}, {"\xF0\x9F\x98\x80x", 2, 5}, {"", 1, 1}, {"\r\nx", 1, 1}};
	bl_region region;
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof *texts; i++) {
		open_regions(texts[i].text, BL_NO_SPAN);
		region = bl_region_of_finding(&regions, &s.findings[0]);
		check_spot(region.begin, 1, 1, 1);
		check_spot(region.end, 1, texts[i].column, texts[i].byte);
		bl_regions_close(&regions);
	}
}
END_TEST

START_TEST(a_record_is_its_line)
{
	bl_buf out;
	bl_report report = sample_report(&out, "rdjson");
	bl_region region;

	sample_seed(&s);
	s.document.record.is_record = true;
	report.record_line = 7;
	ck_assert_int_eq(bl_regions_open(&regions, &report, &s.document, &s.verdict), 0);
	region = bl_region_of_finding(&regions, &s.findings[1]);
	check_spot(region.begin, 7, 1, 1);
	check_spot(region.end, 7, 1, 1);
	bl_regions_close(&regions);
	bl_buf_free(&out);
}
END_TEST

/* Many findings in one long line cost one pass. */
START_TEST(many_findings_in_one_line)
{
	enum { MANY = 20000, SIZE = 32 << 20 };
	bl_buf out;
	bl_report report = sample_report(&out, "rdjson");
	bl_finding *findings = calloc(MANY, sizeof *findings);
	bl_evidence *evidence = calloc(MANY, sizeof *evidence);
	const bl_finding **list = calloc(MANY, sizeof *list);
	char *bytes = malloc(SIZE);
	bl_verdict verdict = {.findings = list, .finding_count = MANY};
	bl_document document = {.bytes = {bytes, SIZE}};
	size_t i;

	memset(bytes, 'x', SIZE);
	for (i = 0; i < MANY; i++) {
		size_t at = (i * 7919) % MANY * (SIZE / MANY);

		evidence[i] = (bl_evidence){.span = {at, at + 10}, .place = {at, 1, at + 1}};
		findings[i] = (bl_finding){.outcome = BL_OUTCOME_NOT_MET, .fix_span = BL_NO_SPAN};
		findings[i].evidence = &evidence[i];
		findings[i].evidence_count = 1;
		list[i] = &findings[i];
	}
	ck_assert_int_eq(bl_regions_open(&regions, &report, &document, &verdict), 0);
	for (i = 0; i < MANY; i++)
		check_spot(bl_region_of_finding(&regions, &findings[i]).begin, 1,
		           evidence[i].place.column, evidence[i].place.column);
	bl_regions_close(&regions);
	bl_buf_free(&out);
	free(bytes);
	free(list);
	free(evidence);
	free(findings);
}
END_TEST

RUN_TESTS("region", columns_of_every_kind, nowhere_is_the_first_character, a_record_is_its_line,
          many_findings_in_one_line)
