/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* rules: cards are tested, checked, listed and tried; broken ones are told kindly. */
#include <stdio.h>
#include <string.h>

#include "cli/proof.h"
#include "report/neutral.h"
#include "rules/fields.h"
#include "stream/stream.h"

enum { LIST_BYTES = 1 << 26, PATH_CELLS = 44 };

/* What a command of rules works with. */
typedef struct task {
	const bl_settings *settings;
	const bl_terminal *terminal;
	const char *const *arguments; /* behind the command's name */
	size_t count;
	bl_cards cards;
	bl_buf out;
	bl_error error;
} task;

static void print_complaints(bl_buf *out, const bl_complaints *complaints)
{
	for (size_t i = 0; i < complaints->list.count; i++)
		bl_complaint_print(out, &complaints->list.items[i]);
}

/* BL_EXIT_CLEAN, or BL_EXIT_TROUBLE where a card is broken, with the complaints printed. */
static int open_cards(task *work, const char *const *paths, size_t count, const bl_card_file *extra)
{
	if (bl_cards_open(&work->cards, work->settings, paths, count, extra, &work->error) < 0)
		return BL_EXIT_TROUBLE;
	print_complaints(&work->out, &work->cards.complaints);
	return work->cards.complaints.list.count ? BL_EXIT_TROUBLE : BL_EXIT_CLEAN;
}

/* ---- lint ---------------------------------------------------------------------------------- */

static int lint(task *work)
{
	int code = open_cards(work, work->arguments, work->count, NULL);

	if (code == BL_EXIT_CLEAN && !work->settings->quiet)
		bl_buf_format(&work->out, "%zu cards, no complaint\n", work->cards.files.count);
	return code;
}

/* ---- test ---------------------------------------------------------------------------------- */

typedef struct sums {
	size_t examples, missed, noisy, paid;
} sums;

static void add_if_any(bl_buf *out, size_t count, const char *word)
{
	if (count)
		bl_buf_format(out, ", %zu %s", count, word);
}

static void print_card(task *work, const bl_proof *proof)
{
	size_t wrong = proof->missed + proof->noisy + proof->paid, cells;

	cells = bl_neutral_add(&work->out, proof->file->shown, work->terminal->utf8);
	bl_buf_format(&work->out, "%*s", cells < PATH_CELLS ? (int)(PATH_CELLS - cells) : 1, "");
	bl_buf_format(&work->out, "%4zu examples   %4zu as expected", proof->examples,
	              proof->examples - wrong);
	add_if_any(&work->out, proof->missed, "MISSED");
	add_if_any(&work->out, proof->noisy, "NOISY");
	add_if_any(&work->out, proof->paid, "PAID");
	bl_buf_char(&work->out, '\n');
}

static int prove_cards(task *work, bl_proof *proof, sums *totals)
{
	for (size_t i = 0; i < work->cards.files.count; i++) {
		const bl_card_file *file = &work->cards.files.items[i];

		if (!bl_cards_want(&work->cards, file))
			continue;
		if (bl_proof_card(proof, file, &work->error) < 0)
			return BL_EXIT_TROUBLE;
		if (proof->examples)
			print_card(work, proof);
		totals->examples += proof->examples;
		totals->missed += proof->missed;
		totals->noisy += proof->noisy;
		totals->paid += proof->paid;
	}
	return BL_EXIT_CLEAN;
}

static int test(task *work)
{
	bl_complaints complaints = {.arena = &work->cards.rules.arena};
	sums totals = {0};
	bl_proof proof;
	int code = open_cards(work, work->arguments, work->count, NULL);

	if (code != BL_EXIT_CLEAN)
		return code;
	code = bl_proof_open(&proof, &work->cards, &complaints, &work->error) < 0
	               ? BL_EXIT_TROUBLE
	               : prove_cards(work, &proof, &totals);
	bl_proof_close(&proof);
	print_complaints(&work->out, &complaints);
	if (code != BL_EXIT_CLEAN)
		return code;
	bl_buf_format(&work->out, "%zu examples: %zu as expected", totals.examples,
	              totals.examples - totals.missed - totals.noisy - totals.paid);
	add_if_any(&work->out, totals.missed, "missed");
	add_if_any(&work->out, totals.noisy, "noisy");
	add_if_any(&work->out, totals.paid, "paid");
	bl_buf_text(&work->out, ".\n");
	return totals.missed + totals.noisy + totals.paid ? BL_EXIT_FOUND : BL_EXIT_CLEAN;
}

/* ---- list and fields ----------------------------------------------------------------------- */

/* A kind by its folder or its first word: "licences", "licence". */
static bool is_kind(const bl_kind *kind, const char *name)
{
	return !strcmp(kind->folder, name) || !strcmp(kind->key, name);
}

static int find_kind(task *work, size_t *out)
{
	bl_str names[BL_CARD_KINDS], nearest;

	for (*out = 0; *out < BL_CARD_KINDS; ++*out) {
		if (is_kind(&bl_kinds[*out], work->arguments[0]))
			return BL_EXIT_CLEAN;
		names[*out] = bl_str_of(bl_kinds[*out].key);
	}
	nearest = bl_str_nearest(bl_str_of(work->arguments[0]), names, BL_CARD_KINDS);
	bl_fail(&work->error, BL_E_USE, "there is no kind of card \"%s\"", work->arguments[0]);
	snprintf(work->error.hint, sizeof work->error.hint,
	         nearest.data ? "did you mean %.*s?" : "see: bylint rules fields%.*s",
	         BL_ARG(nearest));
	return BL_EXIT_TROUBLE;
}

static int list(task *work)
{
	size_t kind = BL_CARD_KINDS;
	int code;

	if (work->count && find_kind(work, &kind) != BL_EXIT_CLEAN)
		return BL_EXIT_TROUBLE;
	if ((code = open_cards(work, NULL, 0, NULL)) != BL_EXIT_CLEAN)
		return code;
	for (size_t i = 0; i < work->cards.files.count; i++) {
		bl_str path = work->cards.files.items[i].path;

		if (kind != BL_CARD_KINDS && bl_card_kind_of(path) != kind)
			continue;
		bl_neutral_add(&work->out, bl_str_slice(path, 0, path.size - sizeof ".yaml" + 1),
		               work->terminal->utf8);
		bl_buf_char(&work->out, '\n');
	}
	return BL_EXIT_CLEAN;
}

static void print_fields(bl_buf *out, const bl_field *fields)
{
	for (; fields->name; fields++) {
		bl_buf_format(out, "  %-16s%s%s\n", fields->name, fields->needed ? "(needed) " : "",
		              fields->about);
		for (size_t i = 0; fields->choices && fields->choices[i]; i++)
			bl_buf_format(out, "%s%s%s",
			              i ? ", " : "                  one of: ", fields->choices[i],
			              fields->choices[i + 1] ? "" : "\n");
	}
}

static void print_words(bl_buf *out, const char *title, const bl_word *words, size_t count)
{
	bl_buf_format(out, "%s\n", title);
	for (size_t i = 0; i < count; i++)
		bl_buf_format(out, "  %-32s %s\n", words[i].name, words[i].about);
}

static void print_vocabulary(bl_buf *out)
{
	print_words(out, "kind may be", bl_asks, bl_ask_count);
	print_words(out, "met-by may be", bl_evidence_kinds, bl_evidence_kind_count);
	print_words(out, "and behind it, \", when: …\"", bl_evidence_whens, bl_evidence_when_count);
}

static void print_kind(bl_buf *out, const bl_kind *kind)
{
	bl_buf_format(out, "%s: rules/%s/ID.yaml, first line \"%s: ID\"\n", kind->title,
	              kind->folder, kind->key);
	print_fields(out, kind->fields);
	if (kind == &bl_kinds[BL_CARD_CUES]) {
		bl_buf_text(out, "each cue in it\n");
		print_fields(out, bl_cue_fields);
	}
	if (kind == &bl_kinds[BL_CARD_REQUIREMENT])
		print_vocabulary(out);
}

static int fields(task *work)
{
	size_t kind;

	if (work->count) {
		if (find_kind(work, &kind) != BL_EXIT_CLEAN)
			return BL_EXIT_TROUBLE;
		print_kind(&work->out, &bl_kinds[kind]);
	}
	for (kind = 0; !work->count && kind < BL_CARD_KINDS; kind++) {
		bl_buf_text(&work->out, kind ? "\n" : "");
		print_kind(&work->out, &bl_kinds[kind]);
	}
	if (!work->count) {
		bl_buf_text(&work->out, "\nan example\n");
		print_fields(&work->out, bl_example_fields);
	}
	return BL_EXIT_CLEAN;
}

/* ---- try ----------------------------------------------------------------------------------- */

#define TRY_PATH "notices/try.yaml"

/* A card of one phrase; in single quotes a quote is doubled. */
static bl_card_file try_card(const char *phrase, bl_buf *source)
{
	bl_buf_text(source, "notices: try\nlanguage: en\nchanges:\n  - '");
	for (const char *c = phrase; *c; c++)
		bl_buf_text(source, *c == '\'' ? "''" : (char[]){*c, '\0'});
	bl_buf_text(source, "'\n");
	return (bl_card_file){BL_S(TRY_PATH), BL_S("the phrase"), bl_buf_str(source)};
}

static void print_hit(task *work, const bl_item *item, bl_text *text, bl_span span)
{
	bl_span source = bl_text_source(text, span);
	bl_places places;
	bl_place place;

	bl_places_init(&places, item->document.bytes);
	place = bl_places_at(&places, source.begin);
	bl_neutral_add(&work->out, item->document.path.data ? item->document.path : BL_S("-"),
	               work->terminal->utf8);
	bl_buf_format(&work->out, ":%zu:%zu: ", place.line, place.column);
	bl_neutral_add_words(&work->out, bl_str_slice(text->chars, span.begin, span.end),
	                     work->terminal->utf8);
	bl_buf_char(&work->out, '\n');
}

static int try_document(task *work, bl_item *item, size_t *hits)
{
	const bl_rules *rules = &work->cards.rules;
	bl_limits limits = bl_limits_default();
	bl_kit kit;
	bl_facts facts = {0};
	bl_text text = {0};
	int r;

	bl_kit_init(&kit, rules, &limits, NULL);
	if ((r = bl_text_read(&text, &item->document, limits.document_bytes, &item->arena,
	                      &work->error)) == BL_OK)
		r = bl_facts_find(&facts, &text, &kit, &item->arena, &work->error);
	bl_kit_clear(&kit);
	if (r < 0)
		return r;
	for (size_t i = 0; i < facts.remarks.count; i++) {
		const bl_phrase_row *phrase = &rules->phrases[facts.remarks.items[i].phrase];

		if (!bl_str_equal(bl_rules_str(rules, rules->cards[phrase->card].path),
		                  BL_S(TRY_PATH)))
			continue;
		print_hit(work, item, &text, facts.remarks.items[i].span);
		++*hits;
	}
	return BL_OK;
}

static int try_documents(task *work, bl_stream *stream, bl_item *item)
{
	size_t hits = 0, documents = 0;
	int r;

	while ((r = bl_stream_next(stream, item, &work->error)) > 0) {
		if (item->state != BL_ITEM_DOCUMENT)
			return bl_fail(&work->error, BL_E_INPUT, "%.*s: %.*s",
			               BL_ARG(item->document.path), BL_ARG(item->problem));
		documents++;
		if ((r = try_document(work, item, &hits)) < 0)
			return r;
	}
	if (r == BL_OK)
		bl_buf_format(&work->out, "%zu found in %zu %s\n", hits, documents,
		              documents == 1 ? "document" : "documents");
	return r;
}

static int try_phrase(task *work)
{
	bl_inputs inputs = {.paths = work->arguments + 1,
	                    .document_bytes = bl_limits_default().document_bytes};
	bl_card_file card;
	bl_stream stream;
	bl_buf source;
	bl_item item;
	int code;

	if (work->count < 2) {
		bl_fail(&work->error, BL_E_USE,
		        "rules try needs a phrase and documents: bylint rules try 'PHRASE' PATH...");
		return BL_EXIT_TROUBLE;
	}
	inputs.count = work->count - 1;
	inputs.walk.honour_ignore = true;
	bl_buf_init(&source, NULL, 1 << 20);
	card = try_card(work->arguments[0], &source);
	if ((code = open_cards(work, NULL, 0, &card)) == BL_EXIT_CLEAN) {
		bl_item_init(&item, NULL, inputs.document_bytes);
		bl_stream_open(&stream, &inputs);
		code = try_documents(work, &stream, &item) < 0 ? BL_EXIT_TROUBLE : BL_EXIT_CLEAN;
		bl_stream_close(&stream);
		bl_item_free(&item);
	}
	bl_buf_free(&source);
	return code;
}

/* ---- The command --------------------------------------------------------------------------- */

static int no_such_command(task *work)
{
	bl_fail(&work->error, BL_E_USE, "rules has no command \"%s\"",
	        work->settings->paths.items[0]);
	snprintf(work->error.hint, sizeof work->error.hint,
	         "it has test, lint, list, fields and try");
	return BL_EXIT_TROUBLE;
}

static int run(task *work, const char *name)
{
	static const struct {
		const char *name;
		int (*run)(task *work);
	} commands[] = {{"test", test},
	                {"lint", lint},
	                {"list", list},
	                {"fields", fields},
	                {"try", try_phrase}};

	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (!strcmp(name, commands[i].name))
			return commands[i].run(work);
	return no_such_command(work);
}

int bl_cmd_rules(const bl_settings *settings, const bl_terminal *terminal)
{
	task work = {
		.settings = settings,
		.terminal = terminal,
		.arguments = settings->paths.items + 1,
		.count = settings->paths.count - 1,
	};
	int code, printed;

	bl_buf_init(&work.out, NULL, LIST_BYTES);
	code = run(&work, settings->paths.items[0]);
	printed = bl_print(terminal, &work.out);
	if (work.error.code < 0)
		bl_say_error(terminal, &work.error);
	bl_buf_free(&work.out);
	if (work.cards.rules.arena.memory.resize)
		bl_cards_close(&work.cards);
	return printed ? printed : code;
}
