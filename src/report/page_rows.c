/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Texts get numbers by a table of hashes; a document is a row of numbers. */
#include <string.h>

#include "base/utf8.h"
#include "judge/site.h"
#include "report/neutral.h"
#include "report/platform.h"

/* A name, a line; and how much of the context of evidence a page holds in all. */
enum { TEXT_MOST = 600, CONTEXT = 60, CONTEXT_BYTES = 400000, NAMES_MOST = 50000 };

/* ---- Texts ------------------------------------------------------------------------------------ */

static uint32_t hash_of(bl_str text)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < text.size; i++)
		hash = (hash ^ (unsigned char)text.data[i]) * 16777619u;
	return hash ^ hash >> 15;
}

static size_t slot_of(const bl_page_texts *texts, bl_str text)
{
	size_t slot = hash_of(text) & (texts->slot_count - 1);

	while (texts->slots[slot] && !bl_str_equal(texts->list.items[texts->slots[slot] - 1], text))
		slot = (slot + 1) & (texts->slot_count - 1);
	return slot;
}

static bool grow(bl_page *page, bl_page_texts *texts)
{
	size_t count = texts->slot_count ? texts->slot_count * 2 : 256;
	uint32_t *slots = bl_arena_take(&page->arena, count * sizeof *slots);

	if (!slots)
		return false;
	texts->slots = slots;
	texts->slot_count = count;
	for (size_t i = 0; i < texts->list.count; i++)
		slots[slot_of(texts, texts->list.items[i])] = (uint32_t)i + 1;
	return true;
}

static uint32_t number_of(bl_page *page, bl_page_texts *texts, bl_str text)
{
	size_t slot;
	bl_str copy;
	bl_str *item;

	if (texts->list.count * 2 >= texts->slot_count && !grow(page, texts)) {
		page->failed = true;
		return 0;
	}
	slot = slot_of(texts, text);
	if (texts->slots[slot])
		return texts->slots[slot] - 1;
	copy = bl_arena_copy(&page->arena, text.data ? text : BL_S(""));
	item = copy.data ? BL_PUSH(&texts->list, &page->arena) : NULL;
	if (!item) {
		page->failed = true;
		return 0;
	}
	*item = copy;
	texts->bytes += copy.size;
	texts->slots[slot] = (uint32_t)texts->list.count;
	return texts->slots[slot] - 1;
}

/* Scraped words become harmless before they are kept. */
static uint32_t text_of(bl_report *report, bl_str words)
{
	bl_buf scratch = bl_scratch_open(report->out);
	bool cut;
	bl_str first = bl_str_first(words, TEXT_MOST, &cut);
	uint32_t number;

	(void)bl_neutral_add_words(&scratch, first, true);
	if (cut)
		bl_buf_text(&scratch, "\xE2\x80\xA6");
	number = number_of(&report->page, &report->page.texts, bl_buf_str(&scratch));
	bl_scratch_close(&scratch, report->out);
	return number;
}

/* ---- Counts ----------------------------------------------------------------------------------- */

const bl_page_count *bl_page_find(const bl_page_tally *tally, bl_str name)
{
	uint32_t number =
		tally->names.slot_count ? tally->names.slots[slot_of(&tally->names, name)] : 0;

	return number ? &tally->counts.items[number - 1] : NULL;
}

bl_page_count *bl_page_tally_of(bl_page *page, bl_page_list list, bl_str name)
{
	return bl_page_count_in(page, &page->tallies[list], name);
}

bl_page_count *bl_page_count_in(bl_page *page, bl_page_tally *tally, bl_str name)
{
	uint32_t number;

	if (tally->names.list.count >= NAMES_MOST &&
	    !tally->names.slots[slot_of(&tally->names, name)]) {
		tally->left_out++;
		return NULL;
	}
	number = number_of(page, &tally->names, name);
	if (!page->failed && number == tally->counts.count &&
	    !BL_PUSH(&tally->counts, &page->arena))
		page->failed = true;
	return page->failed ? NULL : &tally->counts.items[number];
}

static void count_outcome(bl_page_count *count, bl_outcome outcome, size_t document)
{
	if (!count || count->last == document)
		return;
	count->last = document;
	count->documents++;
	count->met += outcome == BL_OUTCOME_MET;
	count->not_met += outcome == BL_OUTCOME_NOT_MET;
	count->unsure += outcome == BL_OUTCOME_UNSURE;
}

static void count_finding(bl_report *report, const bl_finding *finding)
{
	bl_page *page = &report->page;
	bl_page_list list =
		finding->class_ == BL_CLASS_CONFLICT ? BL_PAGE_CONFLICTS : BL_PAGE_CELLS;
	bl_buf id = bl_scratch_open(report->out);

	bl_finding_id(&id, finding);
	count_outcome(bl_page_tally_of(page, list, bl_buf_str(&id)), finding->outcome,
	              page->documents);
	bl_scratch_close(&id, report->out);
}

static bl_str folder_of(bl_str path)
{
	size_t end = path.size;

	while (end > 0 && path.data[end - 1] != '/')
		end--;
	return bl_str_slice(path, 0, end);
}

static void count_place(bl_report *report, const bl_document *document, const bl_verdict *verdict,
                        bl_str name)
{
	bl_str url = document->record.url, place = {NULL, 0};

	if (bl_str_find(url, BL_S("://")) != BL_NOWHERE)
		place = bl_site_host(url);
	if (place.size == 0)
		place = folder_of(name);
	count_outcome(bl_page_tally_of(&report->page, BL_PAGE_PLACES,
	                               place.size > 0 ? place : BL_S("./")),
	              verdict->outcome, report->page.documents);
}

static void count_statements(bl_page *page, const bl_verdict *verdict)
{
	for (size_t i = 0; i < verdict->statement_count; i++) {
		const bl_statement *statement = verdict->statements[i];
		bl_page_count *count = NULL;

		if (statement->licence.size > 0 && !statement->denied)
			count = bl_page_tally_of(page, BL_PAGE_STATED, statement->licence);
		if (!count)
			continue;
		count->documents++;
		count->met += statement->confidence == BL_CONFIDENCE_HIGH;
		count->unsure += statement->confidence == BL_CONFIDENCE_MEDIUM;
		count->not_met += statement->confidence == BL_CONFIDENCE_LOW;
	}
}

/* met is mentions with an address, unsure those without. */
static void count_quoted(bl_page *page, const bl_verdict *verdict)
{
	for (size_t i = 0; i < verdict->credit_count; i++) {
		const bl_credit *credit = verdict->credits[i];
		bl_page_count *count = NULL;

		if (credit->relation == BL_RELATION_REFERENCE && credit->source.size > 0)
			count = bl_page_tally_of(page, BL_PAGE_QUOTED, credit->source);
		if (!count)
			continue;
		count->documents += count->last != page->documents;
		count->last = page->documents;
		count->met += credit->url.size > 0;
		count->unsure += credit->url.size == 0;
	}
}

static bool has_conflict(const bl_verdict *verdict)
{
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (verdict->findings[i]->class_ == BL_CLASS_CONFLICT)
			return true;
	return false;
}

static void count_all(bl_report *report, const bl_document *document, const bl_verdict *verdict,
                      bl_str name)
{
	bl_page *page = &report->page;
	bl_str licence = verdict->licence;

	if (licence.size == 0)
		licence = has_conflict(verdict) ? BL_S("conflicting") : BL_S("no licence found");
	if (verdict->outcome == BL_OUTCOME_ERROR)
		licence = BL_S("unreadable");
	count_outcome(bl_page_tally_of(page, BL_PAGE_LICENCES, licence), verdict->outcome,
	              page->documents);
	count_place(report, document, verdict, name);
	count_statements(page, verdict);
	count_quoted(page, verdict);
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (bl_finding_is_reported(verdict->findings[i]))
			count_finding(report, verdict->findings[i]);
}

size_t bl_page_heaviest(const bl_page_tally *tally, uint32_t *out, size_t most)
{
	size_t count = 0;

	for (uint32_t i = 0; i < tally->counts.count; i++) {
		size_t at = count;

		while (at > 0 && tally->counts.items[out[at - 1]].documents <
		                         tally->counts.items[i].documents)
			at--;
		if (at == most)
			continue;
		count += count < most;
		memmove(&out[at + 1], &out[at], (count - 1 - at) * sizeof *out);
		out[at] = i;
	}
	return count;
}

/* ---- Rows ------------------------------------------------------------------------------------- */

/* A row is kept as the bytes of its numbers, so that each stands once, as texts do. */
static uint32_t row_of(bl_report *report, bl_page_texts *rows, const bl_page_row *row)
{
	return number_of(&report->page, rows, (bl_str){(const char *)row, sizeof *row});
}

bl_page_row bl_page_row_at(const bl_page_texts *rows, uint32_t number)
{
	bl_page_row row = {{0}};

	if (number < rows->list.count)
		memcpy(&row, rows->list.items[number].data, sizeof row);
	return row;
}

static uint32_t what_of(bl_report *report, const bl_finding *finding)
{
	bl_buf id = bl_scratch_open(report->out), why = bl_scratch_open(report->out);
	bl_page_row row = {{0}};

	bl_finding_id(&id, finding);
	bl_buf_add(&why, finding->why);
	bl_finding_clause(&why, finding);
	row.numbers[0] = text_of(report, bl_buf_str(&id));
	row.numbers[1] = (uint32_t)finding->severity;
	row.numbers[2] = finding->outcome == BL_OUTCOME_UNSURE;
	row.numbers[3] = text_of(report, finding->message);
	row.numbers[4] = text_of(report, bl_buf_str(&why));
	row.numbers[5] = text_of(report, finding->fix);
	bl_scratch_close(&why, report->out);
	bl_scratch_close(&id, report->out);
	return row_of(report, &report->page.whats, &row);
}

/* Where a character begins, at or before at. */
static size_t whole(bl_str bytes, size_t at)
{
	while (at > 0 && at < bytes.size && ((unsigned char)bytes.data[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* The words round the span: begin and end of what is shown. */
static bl_span context_of(const bl_report *report, bl_str bytes, bl_span span)
{
	if (span.begin == BL_NOWHERE || span.end > bytes.size || span.begin > span.end)
		return BL_NO_SPAN;
	if (report->page.texts.bytes > CONTEXT_BYTES)
		return span;
	return (bl_span){
		whole(bytes, span.begin > CONTEXT ? span.begin - CONTEXT : 0),
		whole(bytes, bytes.size - span.end > CONTEXT ? span.end + CONTEXT : bytes.size)};
}

static uint32_t where_of(bl_report *report, const bl_document *document, const bl_finding *finding)
{
	bl_evidence none = {.span = BL_NO_SPAN};
	const bl_evidence *evidence = finding->evidence_count ? finding->evidence : &none;
	bl_str bytes = document->bytes, before = {0}, after = {0};
	bl_span shown =
		document->record.is_record ? BL_NO_SPAN : context_of(report, bytes, evidence->span);
	bl_page_row row = {{0}};

	if (shown.begin != BL_NOWHERE) {
		before = bl_str_slice(bytes, shown.begin, evidence->span.begin);
		after = bl_str_slice(bytes, evidence->span.end, shown.end);
	}
	row.numbers[0] = (uint32_t)evidence->place.line;
	row.numbers[1] = (uint32_t)evidence->place.column;
	row.numbers[2] = text_of(report, before);
	row.numbers[3] = text_of(report, evidence->text);
	row.numbers[4] = text_of(report, after);
	row.numbers[5] = text_of(report, evidence->field);
	return row_of(report, &report->page.wheres, &row);
}

static size_t level_of(const bl_verdict *verdict)
{
	if (verdict->outcome == BL_OUTCOME_NOT_MET || verdict->outcome == BL_OUTCOME_ERROR)
		return 0;
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (bl_finding_is_reported(verdict->findings[i]))
			return 1;
	return 2;
}

static uint32_t add_findings(bl_report *report, const bl_document *document,
                             const bl_verdict *verdict, size_t level)
{
	bl_page *page = &report->page;
	uint32_t count = 0;

	for (size_t i = 0; i < verdict->finding_count; i++) {
		bl_page_finding row;
		bl_page_finding *slot;

		if (!bl_finding_is_reported(verdict->findings[i]))
			continue;
		row.what = what_of(report, verdict->findings[i]);
		row.where = where_of(report, document, verdict->findings[i]);
		slot = BL_PUSH(&page->levels[level].findings, &page->arena);
		if (!slot) {
			page->failed = true;
			break;
		}
		*slot = row;
		count++;
	}
	return count;
}

static void add_row(bl_report *report, const bl_document *document, const bl_verdict *verdict,
                    bl_str name)
{
	bl_page *page = &report->page;
	size_t level = level_of(verdict);
	bl_str folder = folder_of(name);
	bl_page_document row = {.outcome = verdict->outcome};
	bl_page_document *slot;
	bl_str credit = level < 2 ? verdict->attribution : (bl_str){0};

	for (size_t worse = 0, kept = 0; worse <= level; worse++) {
		kept += page->levels[worse].documents.count;
		if (kept >= BL_PAGE_DOCUMENTS)
			return;
	}
	if (verdict->outcome == BL_OUTCOME_ERROR)
		credit = bl_unreadable_words(verdict);
	row.folder = text_of(report, folder);
	row.name = text_of(report, bl_str_slice(name, folder.size, name.size));
	row.licence = text_of(report, verdict->licence);
	row.credit = text_of(report, credit);
	row.count = add_findings(report, document, verdict, level);
	slot = BL_PUSH(&page->levels[level].documents, &page->arena);
	if (slot)
		*slot = row;
	else
		page->failed = true;
}

void bl_page_open(bl_report *report)
{
	bl_page *page = &report->page;

	if (!page->ready)
		bl_arena_init(&page->arena, &report->out->memory, report->out->ceiling);
	page->ready = true;
}

void bl_page_add(bl_report *report, const bl_document *document, const bl_verdict *verdict)
{
	bl_page *page = &report->page;
	bl_buf name = bl_scratch_open(report->out);

	bl_page_open(report);
	page->documents++;
	bl_report_unit(&name, report, document);
	count_all(report, document, verdict, bl_buf_str(&name));
	add_row(report, document, verdict, bl_buf_str(&name));
	bl_scratch_close(&name, report->out);
}

void bl_page_free(bl_page *page)
{
	if (page->ready)
		bl_arena_free(&page->arena);
	*page = (bl_page){0};
}
