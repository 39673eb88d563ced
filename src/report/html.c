/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One HTML file for people: what a run comes to, then every document. It is written at the end. */
#include "report/page.h"

static int begin(bl_report *report)
{
	return bl_report_state(report);
}

static int document(bl_report *report, const bl_document *given, const bl_verdict *verdict)
{
	bl_page_add(report, given, verdict);
	return bl_report_state(report);
}

static const struct part {
	const char *name;
	void (*put)(bl_report *report, bl_buf *out);
} parts[] = {
	{"title", bl_page_title},       {"lead", bl_page_lead}, {"figures", bl_page_figures},
	{"licences", bl_page_licences}, {"heat", bl_page_heat}, {"lists", bl_page_lists},
	{"first", bl_page_first},       {"made", bl_page_made}, {"data", bl_page_data},
};

static void put_part(bl_report *report, bl_str name)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (bl_str_equal(name, bl_str_of(parts[i].name)))
			parts[i].put(report, report->out);
}

static int end(bl_report *report)
{
	bl_str rest;

	bl_page_open(report);
	rest = bl_page_template(&report->page.arena);
	if (!rest.data)
		report->page.failed = true;
	while (rest.size > 0) {
		size_t at = bl_str_find(rest, BL_S("{{"));
		size_t stop = bl_str_find(rest, BL_S("}}"));

		if (at == BL_NOWHERE || stop == BL_NOWHERE)
			at = stop = rest.size;
		bl_buf_add(report->out, bl_str_slice(rest, 0, at));
		put_part(report, bl_str_slice(rest, at + 2, stop));
		rest = bl_str_slice(rest, stop + 2, rest.size);
	}
	return bl_report_state(report);
}

const bl_reporter bl_reporter_html = {
	.name = "html",
	.about = "one page for people: what it comes to, and every document",
	.begin = begin,
	.document = document,
	.end = end,
};
