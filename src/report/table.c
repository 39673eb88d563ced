/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Rows of requirements. */
#include "report/table.h"

#include <stdlib.h>

#include "base/arena.h"
#include "report/found.h"
#include "report/hint.h"
#include "report/licence_name.h"

/* Where the words for the outcomes begin, unless an id is longer, and how wide they are. */
#define WORD_COLUMN 28
#define MOST_COLUMN 34
#define WORD_CELLS 14

#define MEMORY_MOST ((size_t)64 << 20)

/* A finding by its place in the table and among the findings. */
typedef struct row {
	size_t rank, position;
} row;

/* ---- Words ------------------------------------------------------------------------------- */

static void put_licence(bl_screen *screen, bl_str licence)
{
	bl_buf name = bl_scratch_open(screen->out);

	bl_licence_name(&name, licence);
	bl_screen_words(screen, bl_buf_str(&name));
	bl_scratch_close(&name, screen->out);
}

static void put_outcome(bl_screen *screen, bl_outcome outcome)
{
	static const struct {
		const char *colour, *words;
	} outcomes[] = {
		[BL_OUTCOME_NONE] = {BL_DIM, "nothing to judge"},
		[BL_OUTCOME_MET] = {BL_GREEN, "met"},
		[BL_OUTCOME_NOT_MET] = {BL_RED, "NOT MET"},
		[BL_OUTCOME_UNSURE] = {BL_YELLOW, "cannot tell"},
		[BL_OUTCOME_NOT_NEEDED] = {BL_DIM, "not needed"},
		[BL_OUTCOME_ERROR] = {BL_RED, "unreadable"},
	};

	bl_screen_paint(screen, outcomes[outcome].colour, outcomes[outcome].words);
}

static bl_str scope_words(bl_scope scope)
{
	if (scope == BL_SCOPE_SITE)
		return BL_S("all content");
	return scope == BL_SCOPE_DOCUMENT ? BL_S("this text") : bl_str_of(bl_scope_name(scope));
}

/* ---- The line for the document ----------------------------------------------------------- */

/* licence is the choice, or its first alternative. */
static bool is_offered(bl_str choice, bl_str licence)
{
	return licence.size > 0 && bl_str_starts(choice, licence) &&
	       (choice.size == licence.size || choice.data[licence.size] == ' ');
}

/* The statement that the governing licence is from, or NULL. */
static const bl_statement *governing(const bl_verdict *verdict)
{
	size_t i;

	for (i = 0; i < verdict->statement_count; i++) {
		const bl_statement *statement = verdict->statements[i];

		if (!statement->denied && statement->kind != BL_STATEMENT_MENTION &&
		    (statement->scope == BL_SCOPE_SITE || statement->scope == BL_SCOPE_DOCUMENT) &&
		    is_offered(verdict->licence, statement->licence))
			return statement;
	}
	return NULL;
}

static void put_origin(bl_screen *screen, const bl_verdict *verdict)
{
	const bl_statement *statement = governing(verdict);

	if (statement != NULL) {
		bl_screen_say(screen, ", ");
		bl_screen_words(screen, scope_words(statement->scope));
		if (statement->licensor.value.size > 0) {
			bl_screen_say(screen, ", licensor ");
			bl_screen_words(screen, statement->licensor.value);
		}
	}
	if (statement != NULL && statement->place.line > 0)
		bl_screen_say(screen, " (line %zu)", statement->place.line);
	else if (bl_from_name(verdict->licence_from) != NULL)
		bl_screen_say(screen, " (from the %s)", bl_from_name(verdict->licence_from));
}

static void put_head(bl_screen *screen, bl_str name, const bl_verdict *verdict)
{
	bl_screen_colour(screen, BL_BOLD);
	bl_screen_whole(screen, name);
	bl_screen_plain(screen);
	bl_screen_text(screen, "   ");
	put_outcome(screen, verdict->outcome);
	bl_screen_text(screen, "   ");

	screen->indent = 4;
	if (verdict->licence.size > 0) {
		put_licence(screen, verdict->licence);
		put_origin(screen, verdict);
	} else {
		bl_screen_words(screen, verdict->statement_count > 0
		                                ? BL_S("no licence governs the text")
		                                : BL_S("no licence found"));
	}
	bl_screen_line(screen);
}

/* ---- Rows -------------------------------------------------------------------------------- */

static void put_evidence(bl_screen *screen, const bl_evidence *evidence)
{
	if (evidence->place.line > 0)
		bl_screen_format(screen, "%zu ", evidence->place.line);
	else if (evidence->field.size > 0) {
		bl_screen_fit(screen, evidence->field, screen->width / 4);
		bl_screen_text(screen, " ");
	}
	bl_screen_text(screen, "\"");
	bl_screen_fit(screen, evidence->text, 1);
	bl_screen_text(screen, "\"");
}

/* What proves that it is met, or the words that say why it is not. */
static void put_detail(bl_screen *screen, const bl_finding *finding)
{
	const bl_evidence *evidence = finding->evidence_count > 0 ? finding->evidence : NULL;

	bl_str hint = bl_finding_hint(finding);

	if (finding->outcome == BL_OUTCOME_UNSURE && hint.size > 0) {
		bl_screen_fit(screen, hint, 0);
		return;
	}
	if (finding->outcome == BL_OUTCOME_MET && evidence != NULL && evidence->text.size > 0) {
		put_evidence(screen, evidence);
		return;
	}
	if (finding->outcome == BL_OUTCOME_NOT_MET && evidence != NULL && evidence->place.line > 0)
		bl_screen_format(screen, "%zu ", evidence->place.line);
	bl_screen_fit(screen, finding->message, 0);
}

static void put_row(bl_screen *screen, const bl_finding *finding, size_t indent, size_t column)
{
	bl_screen_pad(screen, indent, 0);
	bl_screen_fit(screen, finding->requirement, screen->width / 2);
	bl_screen_pad(screen, column, 2);
	if (finding->suppressed_where.data != NULL)
		bl_screen_paint(screen, BL_DIM, "suppressed");
	else
		put_outcome(screen, finding->outcome);
	bl_screen_pad(screen, column + WORD_CELLS, 2);
	if (finding->suppressed_where.data != NULL)
		bl_screen_fit(screen, finding->suppressed_reason, 0);
	else
		put_detail(screen, finding);
	bl_screen_line(screen);
}

/* A picture, quotation or other work that has requirements of its own. */
static void put_subject(bl_screen *screen, const bl_verdict *verdict, const bl_finding *finding)
{
	bl_place place = {0};

	bl_screen_pad(screen, 2, 0);
	screen->indent = 4;
	if (finding->subject == BL_SUBJECT_CREDIT &&
	    finding->subject_index < verdict->credit_count) {
		const bl_credit *credit = verdict->credits[finding->subject_index];

		place = credit->place;
		if (credit->kind != BL_CREDIT_TASL)
			bl_screen_say(screen, "%s ", bl_credit_kind_name(credit->kind));
		bl_screen_say(screen, "credit ");
		bl_screen_words(screen,
		                credit->creator.size > 0 ? credit->creator : credit->source);
	} else if (finding->subject_index < verdict->statement_count) {
		const bl_statement *statement = verdict->statements[finding->subject_index];

		place = statement->place;
		bl_screen_words(screen, scope_words(statement->scope));
	}
	if (finding->licence.size > 0) {
		bl_screen_say(screen, ", ");
		put_licence(screen, finding->licence);
	}
	if (place.line > 0)
		bl_screen_say(screen, " (line %zu)", place.line);
	bl_screen_line(screen);
}

static bool is_row(const bl_finding *finding)
{
	return finding->class_ == BL_CLASS_LICENCE || finding->class_ == BL_CLASS_POLICY;
}

static size_t indent_of(const bl_finding *finding)
{
	return finding->subject == BL_SUBJECT_DOCUMENT ? 2 : 4;
}

/* Where the outcomes begin: behind the longest id. */
static size_t word_column(const bl_verdict *verdict)
{
	size_t i, column = WORD_COLUMN;

	for (i = 0; i < verdict->finding_count; i++) {
		const bl_finding *finding = verdict->findings[i];
		size_t end = indent_of(finding) + finding->requirement.size + 2;

		if (is_row(finding) && end > column && end <= MOST_COLUMN)
			column = end;
	}
	return column;
}

/* The document comes first, then what is in it, by number. */
static size_t rank(const bl_finding *finding)
{
	if (finding->subject == BL_SUBJECT_DOCUMENT)
		return 0;
	return 1 + 2 * finding->subject_index + (finding->subject == BL_SUBJECT_STATEMENT);
}

static int compare_rows(const void *a, const void *b)
{
	const row *one = a, *other = b;

	if (one->rank != other->rank)
		return one->rank < other->rank ? -1 : 1;
	return (one->position > other->position) - (one->position < other->position);
}

static void put_rows(bl_screen *screen, const bl_verdict *verdict, row *rows, size_t column)
{
	size_t i, count = 0;

	for (i = 0; i < verdict->finding_count; i++)
		if (is_row(verdict->findings[i]))
			rows[count++] = (row){rank(verdict->findings[i]), i};
	qsort(rows, count, sizeof *rows, compare_rows);
	for (i = 0; i < count; i++) {
		const bl_finding *finding = verdict->findings[rows[i].position];

		if (rows[i].rank > 0 && (i == 0 || rows[i - 1].rank != rows[i].rank))
			put_subject(screen, verdict, finding);
		put_row(screen, finding, indent_of(finding), column);
	}
}

static void put_all_rows(bl_screen *screen, const bl_verdict *verdict, size_t column)
{
	bl_arena arena;
	row *rows;

	bl_arena_init(&arena, &screen->out->memory, MEMORY_MOST);
	rows = bl_arena_take(&arena, (verdict->finding_count + 1) * sizeof *rows);
	if (rows != NULL)
		put_rows(screen, verdict, rows, column);
	else
		screen->out->failed = true;
	bl_arena_free(&arena);
}

/* ---- The table --------------------------------------------------------------------------- */

static void put_title(bl_screen *screen, const char *title, size_t column)
{
	bl_screen_pad(screen, 2, 0);
	bl_screen_text(screen, title);
	bl_screen_pad(screen, column, 2);
	screen->indent = column;
}

/* What nobody stated and the outcome rests on. */
static void put_assuming(bl_screen *screen, unsigned assuming, size_t column)
{
	const char *before = "";
	static const struct {
		unsigned bit;
		const char *words;
	} assumptions[] = {
		{BL_ASSUMING_UNCHANGED, "the text is unchanged"},
		{BL_ASSUMING_NONCOMMERCIAL, "the use is not commercial"},
		{BL_ASSUMING_NOT_ADAPTED, "the text is not adapted"},
	};
	size_t i;

	if (assuming == 0)
		return;
	put_title(screen, "assuming", column);
	for (i = 0; i < sizeof(assumptions) / sizeof *assumptions; i++) {
		if (!(assuming & assumptions[i].bit))
			continue;
		bl_screen_say(screen, "%s%s", before, assumptions[i].words);
		before = ", ";
	}
	bl_screen_line(screen);
}

void bl_table(bl_screen *screen, bl_str name, const bl_document *document,
              const bl_verdict *verdict)
{
	size_t column = word_column(verdict);

	put_head(screen, name, verdict);
	put_all_rows(screen, verdict, column);
	put_assuming(screen, verdict->assuming, column);
	if (bl_has_quoted(verdict)) {
		put_title(screen, "quoted, nothing owed", column);
		bl_quoted(screen, document->bytes, verdict);
		bl_screen_line(screen);
	}
}
