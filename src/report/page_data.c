/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The page's data: columns of numbers, and each text once. Nothing in it can close its element. */
#include "report/page.h"

/* The number of documents that are listed. */
static size_t listed(const bl_page *page)
{
	size_t all = 0;

	for (size_t level = 0; level < BL_PAGE_LEVELS; level++)
		all += page->levels[level].documents.count;
	return all < BL_PAGE_DOCUMENTS ? all : BL_PAGE_DOCUMENTS;
}

typedef size_t field(const bl_page_document *document);

static size_t folder_of(const bl_page_document *document)
{
	return document->folder;
}

static size_t name_of(const bl_page_document *document)
{
	return document->name;
}

static size_t licence_of(const bl_page_document *document)
{
	return document->licence;
}

static size_t credit_of(const bl_page_document *document)
{
	return document->credit;
}

static size_t outcome_of(const bl_page_document *document)
{
	return document->outcome;
}

static size_t count_of(const bl_page_document *document)
{
	return document->count;
}

static void put_column(bl_json_writer *json, const bl_page *page, const char *name, field *get)
{
	size_t left = listed(page);

	bl_json_open(json, name, '[');
	for (size_t level = 0; level < BL_PAGE_LEVELS; level++)
		for (size_t i = 0; i < page->levels[level].documents.count && left > 0; i++, left--)
			bl_json_number(json, NULL, get(&page->levels[level].documents.items[i]));
	bl_json_close(json, ']');
}

static void put_findings(bl_json_writer *json, const bl_page *page, const char *name, bool where)
{
	size_t left = listed(page);

	bl_json_open(json, name, '[');
	for (size_t level = 0; level < BL_PAGE_LEVELS; level++) {
		size_t at = 0, stop;

		for (size_t i = 0; i < page->levels[level].documents.count && left > 0; i++, left--)
			for (stop = at + page->levels[level].documents.items[i].count; at < stop;
			     at++)
				bl_json_number(json, NULL,
				               where ? page->levels[level].findings.items[at].where
				                     : page->levels[level].findings.items[at].what);
	}
	bl_json_close(json, ']');
}

static void put_texts(bl_json_writer *json, const char *name, const bl_page_texts *texts)
{
	bl_json_open(json, name, '[');
	for (size_t i = 0; i < texts->list.count; i++)
		bl_json_string(json, NULL, texts->list.items[i]);
	bl_json_close(json, ']');
}

/* Rows that are JSON already. */
static void put_rows(bl_json_writer *json, const char *name, const bl_page_texts *rows)
{
	bl_json_open(json, name, '[');
	for (size_t i = 0; i < rows->list.count; i++) {
		bl_page_row row = bl_page_row_at(rows, (uint32_t)i);

		bl_buf_text(json->out, i ? "," : "");
		for (size_t n = 0; n < sizeof row.numbers / sizeof *row.numbers; n++)
			bl_buf_format(json->out, "%s%u", n ? "," : "[", row.numbers[n]);
		bl_buf_char(json->out, ']');
	}
	bl_json_close(json, ']');
}

static void put_all(bl_json_writer *json, const bl_page *page)
{
	bl_json_open(json, NULL, '{');
	bl_json_number(json, "all", page->documents);
	put_texts(json, "texts", &page->texts);
	put_rows(json, "whats", &page->whats);
	put_rows(json, "wheres", &page->wheres);
	put_column(json, page, "folder", folder_of);
	put_column(json, page, "name", name_of);
	put_column(json, page, "licence", licence_of);
	put_column(json, page, "outcome", outcome_of);
	put_column(json, page, "credit", credit_of);
	put_column(json, page, "count", count_of);
	put_findings(json, page, "what", false);
	put_findings(json, page, "where", true);
	bl_json_close(json, '}');
}

void bl_page_data(bl_report *report, bl_buf *out)
{
	bl_json_writer json;
	bl_buf plain;
	bl_str rest;

	bl_buf_init(&plain, &out->memory, out->ceiling);
	bl_json_start(&json, &plain, 0);
	put_all(&json, &report->page);
	rest = bl_buf_str(&plain);
	while (rest.size > 0) {
		size_t at = bl_str_find(rest, BL_S("<"));

		bl_buf_add(out, bl_str_slice(rest, 0, at == BL_NOWHERE ? rest.size : at));
		bl_buf_text(out, at == BL_NOWHERE ? "" : "\\u003c");
		rest = bl_str_slice(rest, at == BL_NOWHERE ? rest.size : at + 1, rest.size);
	}
	bl_scratch_close(&plain, out);
}
