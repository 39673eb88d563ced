/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Rows are found by their name and printed by their weight. */
#include "cli/tally.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/licence_name.h"
#include "report/neutral.h"
#include "report/platform.h"
#include "report/summary.h"

enum { TALLY_BYTES = 1 << 28, NAME_CELLS = 40, MOST_FINDINGS = 10, MOST_LICENCES = 40 };
enum { LONGEST_TROUBLE = 300 };

void bl_tally_init(bl_tally *tally)
{
	*tally = (bl_tally){.conflicting.name = BL_S("conflicting"),
	                    .none.name = BL_S("no licence found")};
	bl_arena_init(&tally->arena, NULL, TALLY_BYTES);
}

void bl_tally_free(bl_tally *tally)
{
	bl_arena_free(&tally->arena);
}

/* ---- Counting ------------------------------------------------------------------------------ */

static size_t place_of(const bl_tally_rows *rows, bl_str name)
{
	size_t low = 0, high = rows->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (bl_str_compare(rows->items[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The row of that name, made where there is none; NULL where memory ran out. */
static bl_tally_row *row_of(bl_tally *tally, bl_tally_rows *rows, bl_str name)
{
	size_t at = place_of(rows, name);
	const bl_tally_row *fresh;

	if (at < rows->count && bl_str_equal(rows->items[at].name, name))
		return &rows->items[at];
	name = bl_arena_copy(&tally->arena, name);
	fresh = name.data ? BL_PUSH(rows, &tally->arena) : NULL;
	if (!fresh) {
		tally->failed = true;
		return NULL;
	}
	memmove(&rows->items[at + 1], &rows->items[at],
	        (rows->count - 1 - at) * sizeof *rows->items);
	rows->items[at] = (bl_tally_row){.name = name};
	return &rows->items[at];
}

/* What is at odds over a picture or a quotation is no conflict of the text's own licence. */
static bool is_about_the_text(const bl_verdict *verdict, const bl_finding *finding)
{
	bl_scope scope;

	if (finding->subject != BL_SUBJECT_STATEMENT ||
	    finding->subject_index >= verdict->statement_count)
		return finding->subject == BL_SUBJECT_DOCUMENT;
	scope = verdict->statements[finding->subject_index]->scope;
	return scope == BL_SCOPE_SITE || scope == BL_SCOPE_DOCUMENT || scope == BL_SCOPE_UNKNOWN;
}

static bool has_conflict(const bl_verdict *verdict)
{
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (verdict->findings[i]->class_ == BL_CLASS_CONFLICT &&
		    is_about_the_text(verdict, verdict->findings[i]))
			return true;
	return false;
}

static void count_outcome(bl_tally_row *row, bl_outcome outcome)
{
	row->documents++;
	row->met += outcome == BL_OUTCOME_MET;
	row->not_met += outcome == BL_OUTCOME_NOT_MET;
	row->unsure += outcome == BL_OUTCOME_UNSURE;
}

static void count_finding(bl_tally *tally, const bl_finding *finding)
{
	bl_str licence = finding->class_ == BL_CLASS_LICENCE ? finding->licence : (bl_str){NULL, 0};
	char id[256];
	bl_tally_row *row;

	snprintf(id, sizeof id, "%.*s%s%.*s", BL_ARG(licence), licence.size ? "/" : "",
	         BL_ARG(finding->requirement));
	row = row_of(tally, &tally->findings, bl_str_of(id));
	if (row && row->last != tally->documents) {
		row->last = tally->documents;
		row->documents++;
	}
}

void bl_tally_add(bl_tally *tally, const bl_verdict *verdict)
{
	bl_tally_row *row;

	tally->documents++;
	if (verdict->outcome == BL_OUTCOME_ERROR) {
		if (!tally->unreadable++ && verdict->note_count)
			tally->first_trouble =
				bl_arena_copy(&tally->arena, bl_str_first(verdict->notes[0],
			                                                  LONGEST_TROUBLE, NULL));
		return;
	}
	if (verdict->licence.data)
		row = row_of(tally, &tally->licences, verdict->licence);
	else
		row = has_conflict(verdict) ? &tally->conflicting : &tally->none;
	if (row)
		count_outcome(row, verdict->outcome);
	for (size_t i = 0; i < verdict->finding_count; i++)
		if (bl_finding_is_reported(verdict->findings[i]))
			count_finding(tally, verdict->findings[i]);
}

/* ---- Printing ------------------------------------------------------------------------------ */

static void print_name(bl_buf *out, bl_str name, bool utf8)
{
	size_t cells = bl_neutral_add(out, name, utf8);

	bl_buf_format(out, "%*s", cells < NAME_CELLS ? (int)(NAME_CELLS - cells) : 1, "");
}

static void print_count(bl_buf *out, size_t number)
{
	char figures[BL_FIGURES];

	bl_buf_format(out, "%13s", bl_figures(figures, number));
}

/* In a row that is no licence's, what did not happen could not. */
static void print_outcome(bl_buf *out, size_t number, bool is_licence)
{
	if (number || is_licence)
		print_count(out, number);
	else
		bl_buf_format(out, "%13s", "-");
}

static void print_licence(bl_buf *out, const bl_tally_row *row, bool is_id, bool utf8)
{
	bl_buf name;

	bl_buf_init(&name, &out->memory, 4096);
	if (is_id)
		bl_licence_name(&name, row->name);
	else
		bl_buf_add(&name, row->name);
	print_name(out, bl_buf_str(&name), utf8);
	bl_buf_free(&name);
	print_count(out, row->documents);
	print_outcome(out, row->met, is_id);
	print_outcome(out, row->not_met, is_id);
	print_outcome(out, row->unsure, is_id);
	bl_buf_char(out, '\n');
}

static int by_documents(const void *a, const void *b)
{
	const bl_tally_row *x = a, *y = b;

	if (x->documents != y->documents)
		return x->documents < y->documents ? 1 : -1;
	return bl_str_compare(x->name, y->name);
}

/* A copy in the order of printing; its count is cut to most. */
static bl_tally_rows heaviest(const bl_tally_rows *rows, size_t most, bl_arena *arena)
{
	bl_tally_rows sorted = {NULL, rows->count, rows->count};

	sorted.items = rows->count ? bl_arena_take(arena, rows->count * sizeof *rows->items) : NULL;
	if (!sorted.items)
		return (bl_tally_rows){NULL, 0, 0};
	memcpy(sorted.items, rows->items, rows->count * sizeof *rows->items);
	qsort(sorted.items, sorted.count, sizeof *sorted.items, by_documents);
	sorted.count = sorted.count < most ? sorted.count : most;
	return sorted;
}

static void print_licences(bl_buf *out, const bl_tally *tally, bl_arena *arena, bool utf8)
{
	bl_tally_rows rows = heaviest(&tally->licences, MOST_LICENCES, arena);

	bl_buf_format(out, "\n%-*s%13s%13s%13s%13s\n", NAME_CELLS, "licence", "documents", "met",
	              "not met", "cannot tell");
	for (size_t i = 0; i < rows.count; i++)
		print_licence(out, &rows.items[i], true, utf8);
	if (tally->licences.count > rows.count)
		bl_buf_format(out, "(%zu other licences)\n", tally->licences.count - rows.count);
	if (tally->conflicting.documents)
		print_licence(out, &tally->conflicting, false, utf8);
	if (tally->none.documents)
		print_licence(out, &tally->none, false, utf8);
}

/* The most frequent that a card explains. */
static void print_next(bl_buf *out, const bl_tally_rows *rows, bool utf8)
{
	for (size_t i = 0; i < rows->count; i++) {
		bl_str name = rows->items[i].name;

		if (bl_str_find(name, BL_S("/")) == BL_NOWHERE ||
		    bl_str_starts(name, BL_S("conflict/")) ||
		    bl_str_starts(name, BL_S("marking/")) || bl_str_starts(name, BL_S("config/")) ||
		    bl_str_starts(name, BL_S("policy/")))
			continue;
		bl_buf_text(out, "\nMore: bylint explain ");
		bl_neutral_add_words(out, name, utf8);
		bl_buf_char(out, '\n');
		return;
	}
}

static void print_findings(bl_buf *out, const bl_tally *tally, bl_arena *arena, bool utf8)
{
	bl_tally_rows rows = heaviest(&tally->findings, MOST_FINDINGS, arena);

	if (!rows.count)
		return;
	bl_buf_format(out, "\n%-*s%13s\n", NAME_CELLS, "most frequent", "documents");
	for (size_t i = 0; i < rows.count; i++) {
		print_name(out, rows.items[i].name, utf8);
		print_count(out, rows.items[i].documents);
		bl_buf_char(out, '\n');
	}
	print_next(out, &rows, utf8);
}

void bl_tally_print(bl_buf *out, const bl_tally *tally, size_t elapsed_ms, bool utf8)
{
	char count[BL_FIGURES], rate[BL_FIGURES];
	bl_arena arena;

	if (tally->failed) {
		bl_buf_text(out, "The table of licences does not fit in memory.\n");
		return;
	}
	bl_arena_init(&arena, NULL, TALLY_BYTES);
	bl_buf_format(out, "%s %s, %zu.%zu s", bl_figures(count, tally->documents),
	              tally->documents == 1 ? "document" : "documents", elapsed_ms / 1000,
	              elapsed_ms % 1000 / 100);
	if (elapsed_ms)
		bl_buf_format(out, " (%s/s)",
		              bl_figures(rate, tally->documents * 1000 / elapsed_ms));
	bl_buf_text(out, ".");
	if (tally->unreadable)
		bl_buf_format(out, "  %s unreadable, as their notes say.",
		              bl_figures(count, tally->unreadable));
	bl_buf_char(out, '\n');
	if (tally->first_trouble.size) {
		bl_buf_text(out, "The first of them: ");
		bl_neutral_add_words(out, tally->first_trouble, utf8);
		bl_buf_char(out, '\n');
	}
	print_licences(out, tally, &arena, utf8);
	print_findings(out, tally, &arena, utf8);
	bl_arena_free(&arena);
}
