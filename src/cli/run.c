/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Read one, judge it, report it. The three steps share nothing but the item, so that several
 * scanners can stand between the first and the last. */
#include "cli/run.h"

#include <time.h>
#include <unistd.h>

#include "cli/baseline.h"
#include "cli/counts.h"
#include "cli/fix.h"
#include "cli/knowledge.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/tally.h"

enum { MICROSECONDS = 1000000, LONGEST_PATH = 4096, COMPLAINT_BYTES = 1 << 22 };

typedef struct job {
	const bl_run_kind *kind;
	const bl_settings *given; /* the command line alone */
	bl_settings settings;     /* with the config */
	bl_config config;
	bl_config_one one; /* what holds for this document */
	bl_baseline baseline;
	char key[LONGEST_PATH];
	const bl_terminal *terminal;
	const bl_rules *rules;
	bl_scanner *scanner;
	bl_inputs inputs;
	bl_stream stream;
	bl_item item;
	bl_outputs outputs;
	bl_progress progress;
	bl_summary summary;
	bl_tally tally;
	bl_fix fix;
	int fail_on;
	size_t bytes, begun; /* begun: microseconds */
	bool found, trouble;
} job;

static size_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (size_t)time.tv_sec * MICROSECONDS + (size_t)time.tv_nsec / 1000;
}

/* ---- One document -------------------------------------------------------------------------- */

static void say_problem(job *run)
{
	const bl_item *item = &run->item;
	bl_str name = item->document.path.data ? item->document.path : BL_S("standard input");

	bl_progress_clear(&run->progress);
	if (item->state == BL_ITEM_SKIPPED) {
		if (!run->settings.quiet)
			bl_say(run->terminal, "note: %.*s: %.*s, skipped", BL_ARG(name),
			       BL_ARG(item->problem));
		return;
	}
	bl_say(run->terminal, "%.*s: %.*s%s%.*s", BL_ARG(name), BL_ARG(item->problem),
	       item->hint.size ? "; " : "", BL_ARG(item->hint));
	run->trouble = true;
}

/* What the command line and the config say of this document. */
static void brief(job *run)
{
	bl_document *document = &run->item.document;

	size_t input = run->stream.next ? run->stream.next - 1 : 0;
	const bl_config *config = bl_config_of(&run->config, input);

	document->key = bl_config_key_of(config, document->path, run->key, sizeof run->key);
	bl_config_for(&run->one, config, run->given, document->key);
	if (run->one.fail_on == BL_FAIL_UNSET || !run->kind->heeds)
		run->one.fail_on = run->fail_on;
	run->one.strict = run->kind->heeds ? run->one.strict : run->given->strict;
	run->one.house.heeds_document = run->kind->heeds;
	bl_baseline_lend(&run->baseline, &run->one.house);
	document->stated = run->one.stated;
	document->house = &run->one.house;
}

static int check(job *run, const bl_verdict **verdict, bl_error *error)
{
	bl_document *document = &run->item.document;
	int r = bl_check(run->scanner, document, verdict, error);

	if (r == BL_OK && run->settings.fix)
		r = bl_fix_document(&run->fix, run->scanner, document, run->stream.input.is_stdin,
		                    verdict, error);
	return r;
}

/* An unreadable document still gets its row. */
static const bl_verdict *judge(job *run, bl_verdict *unreadable)
{
	bl_item *item = &run->item;
	bl_error error = {.code = BL_OK};
	const bl_verdict *verdict;

	brief(run);
	if (item->state == BL_ITEM_DOCUMENT) {
		if (check(run, &verdict, &error) == BL_OK)
			return verdict;
		bl_item_fail(item, BL_ITEM_UNREADABLE, &error);
	}
	if (item->state != BL_ITEM_BAD_RECORD)
		say_problem(run);
	*unreadable = bl_verdict_unreadable(&item->problem);
	unreadable->bytes = item->document.bytes.size;
	unreadable->format = item->document.format;
	return unreadable;
}

static int report(job *run, const bl_verdict *verdict, bl_error *error)
{
	bl_summary_add(&run->summary, verdict);
	if (run->settings.fix) /* what still carries an edit would not be met by it */
		run->summary.fixable = 0;
	if (run->kind->table)
		bl_tally_add(&run->tally, verdict);
	run->bytes += run->item.document.bytes.size;
	run->found = run->found || (run->baseline.mode != BL_BASELINE_WRITE &&
	                            bl_verdict_counts(verdict, run->one.fail_on, run->one.strict));
	if (bl_baseline_add(&run->baseline, run->item.document.key, verdict) < 0)
		return bl_fail_memory(error);
	run->outputs.strict = run->one.strict;
	return bl_outputs_document(
		&run->outputs, &run->item.document,
		run->item.document.record.is_record ? run->stream.lines.number : 0, verdict, error);
}

static int next_document(job *run, bl_error *error)
{
	bl_verdict unreadable;

	if (run->item.state == BL_ITEM_NO_INPUT || run->item.state == BL_ITEM_SKIPPED) {
		run->summary.skipped += run->item.state == BL_ITEM_SKIPPED;
		say_problem(run);
		return BL_OK;
	}
	return report(run, judge(run, &unreadable), error);
}

static int every_document(job *run, bl_error *error)
{
	int r = bl_outputs_begin(&run->outputs, error);

	while (r == BL_OK && (r = bl_stream_next(&run->stream, &run->item, error)) > 0) {
		r = next_document(run, error);
		bl_progress_show(&run->progress, &run->stream, run->summary.documents,
		                 now() - run->begun);
	}
	bl_progress_clear(&run->progress);
	if (r < 0)
		return r;
	run->summary.skipped += run->stream.skipped;
	return bl_outputs_end(&run->outputs, (now() - run->begun) / 1000, error);
}

/* ---- What is said at the end --------------------------------------------------------------- */

/* Rows that went to standard output leave standard error to the table. */
static void print_table(job *run, bool stdout_is_used)
{
	bl_buf text;

	if (run->settings.quiet || !(run->settings.summary || !stdout_is_used))
		return;
	bl_buf_init(&text, NULL, 1 << 24);
	bl_tally_print(&text, &run->tally, (now() - run->begun) / 1000, run->terminal->utf8);
	if (stdout_is_used)
		(void)bl_write_all(STDERR_FILENO, bl_buf_str(&text));
	else if (bl_print(run->terminal, &text) != 0)
		run->trouble = true;
	bl_buf_free(&text);
}

static void say_stats(const job *run)
{
	size_t taken = now() - run->begun;
	double seconds = (double)taken / MICROSECONDS;

	bl_say(run->terminal, "%zu documents, %zu bytes, %.6f s, %.0f documents/s, %.1f MB/s",
	       run->summary.documents, run->bytes, seconds,
	       taken ? (double)run->summary.documents / seconds : 0.0,
	       taken ? (double)run->bytes / (double)taken : 0.0);
	bl_say(run->terminal,
	       "met %zu, not met %zu, cannot tell %zu, none %zu, unreadable %zu, skipped %zu",
	       run->summary.met, run->summary.not_met, run->summary.unsure, run->summary.none,
	       run->summary.error, run->summary.skipped);
}

/* Among rows that scroll by nobody sees that every one of them is an error. */
static void say_nothing_read(const job *run, bool stdout_is_used)
{
	if (stdout_is_used && !run->settings.summary && !run->settings.quiet &&
	    run->summary.documents && run->summary.error == run->summary.documents)
		bl_say(run->terminal, "note: not one of them could be read: %.*s",
		       BL_ARG(run->tally.first_trouble));
}

static void say_the_rest(job *run, bool skipped_is_told)
{
	const bl_settings *settings = &run->settings;

	if (run->summary.skipped && !settings->quiet && !skipped_is_told)
		bl_say(run->terminal, "note: %zu %s of other kinds skipped", run->summary.skipped,
		       run->summary.skipped == 1 ? "file" : "files");
	if (!run->summary.documents && !run->trouble && run->stream.unchanged) {
		if (!settings->quiet)
			bl_say(run->terminal,
			       "nothing to check: no article here has changed since %.*s",
			       BL_ARG(settings->changed_since));
	} else if (!run->summary.documents && !run->trouble && !settings->allow_empty) {
		bl_say(run->terminal, "nothing to check%s",
		       run->summary.skipped ? ": no file with the ending of an article" : "");
		run->trouble = true;
	}
	if (settings->fix)
		bl_fix_say(&run->fix);
	if (settings->stats)
		say_stats(run);
}

/* ---- Begin and end ------------------------------------------------------------------------- */

static int open_run(job *run, bl_error *error)
{
	const bl_settings *settings = &run->settings;
	const char *standard =
		settings->summary && !settings->outputs.count ? NULL : run->kind->format;
	int r;

	if ((r = bl_knowledge_open(&run->rules, settings, error)) < 0 ||
	    (r = bl_knowledge_check_ids(run->rules, settings, error)) < 0 ||
	    (r = bl_config_check(&run->config, run->rules, error)) < 0 ||
	    (r = bl_baseline_open(&run->baseline, settings, &run->config, error)) < 0 ||
	    (r = bl_scanner_new(&run->scanner, run->rules, NULL, error)) < 0 ||
	    (r = bl_inputs_from(&run->inputs, settings, run->kind->records, error)) < 0)
		return r;
	run->settings.digest = run->config.digest;
	bl_stream_open(&run->stream, &run->inputs);
	if (standard && (r = bl_outputs_open(&run->outputs, settings, standard, run->terminal,
	                                     run->rules, &run->summary, error)) < 0)
		return r;
	if (run->kind->table && !settings->quiet)
		bl_progress_open(&run->progress, settings->progress, &run->inputs, run->terminal,
		                 bl_outputs_use_stdout(&run->outputs));
	return BL_OK;
}

static void close_run(job *run)
{
	bl_stream_close(&run->stream);
	bl_item_free(&run->item);
	bl_scanner_free(run->scanner);
	if (run->rules)
		bl_knowledge_free(run->rules);
	bl_tally_free(&run->tally);
	bl_fix_close(&run->fix);
	bl_baseline_close(&run->baseline);
}

static int fail_level(const bl_run_kind *kind, const bl_settings *settings)
{
	if (settings->fail_on != BL_FAIL_UNSET)
		return settings->fail_on;
	return settings->strict ? kind->fail_on_strict : kind->fail_on;
}

/* Every complaint with its place; true where there is one. */
static bool say_complaints(const bl_config *config)
{
	bool any = false;
	bl_buf text;

	bl_buf_init(&text, NULL, COMPLAINT_BYTES);
	for (; config; config = config->next)
		for (size_t i = 0; i < config->complaints.list.count; i++) {
			bl_complaint_print(&text, &config->complaints.list.items[i]);
			any = true;
		}
	(void)bl_write_all(STDERR_FILENO, bl_buf_str(&text));
	bl_buf_free(&text);
	return any;
}

int bl_run_config(bl_config *config, bl_settings *settings, const bl_settings *given,
                  const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};

	if (bl_config_open(config, given, &error) == BL_OK &&
	    bl_config_settings(settings, config, given, &error) == BL_OK)
		return BL_EXIT_CLEAN;
	if (!say_complaints(config))
		bl_say_error(terminal, &error);
	return BL_EXIT_TROUBLE;
}

static int show_config(const job *run)
{
	const bl_config *config = bl_config_of(&run->config, 0);
	char room[LONGEST_PATH];
	bl_str path = bl_str_of(run->given->paths.count ? run->given->paths.items[0] : NULL);
	bl_buf text;
	int code;

	bl_buf_init(&text, NULL, COMPLAINT_BYTES);
	bl_config_show(&text, config, run->given,
	               bl_config_key_of(config, path, room, sizeof room));
	code = bl_print(run->terminal, &text);
	bl_buf_free(&text);
	return code;
}

static void finish(job *run, int result, bl_error *error)
{
	bool stdout_is_used = bl_outputs_use_stdout(&run->outputs);
	bool skipped_is_told = bl_outputs_tell_skipped(&run->outputs);

	if (bl_outputs_close(&run->outputs, result == BL_OK, error) < 0 ||
	    (result == BL_OK && bl_baseline_save(&run->baseline, error) < 0))
		result = BL_E_OUTPUT;
	if (result < 0) {
		run->trouble = true;
		if (!say_complaints(&run->config) && error->text[0])
			bl_say_error(run->terminal, error);
		return;
	}
	if (run->kind->table) {
		print_table(run, stdout_is_used);
		say_nothing_read(run, stdout_is_used);
	}
	say_the_rest(run, skipped_is_told);
}

int bl_run(const bl_run_kind *kind, const bl_settings *settings, const bl_terminal *terminal)
{
	job run = {.kind = kind, .given = settings, .terminal = terminal, .begun = now()};
	bl_error error = {.code = BL_OK};
	int result;

	if (bl_run_config(&run.config, &run.settings, settings, terminal) != BL_EXIT_CLEAN)
		return BL_EXIT_TROUBLE;
	if (settings->show_config)
		return show_config(&run);
	run.fail_on = fail_level(kind, settings);
	bl_item_init(&run.item, NULL, bl_limits_default().document_bytes);
	bl_tally_init(&run.tally);
	bl_fix_open(&run.fix, &run.settings, terminal);
	result = open_run(&run, &error);
	if (result == BL_OK)
		result = every_document(&run, &error);
	finish(&run, result, &error);
	close_run(&run);
	if (run.trouble || run.fix.trouble)
		return BL_EXIT_TROUBLE;
	return run.found ? BL_EXIT_FOUND : BL_EXIT_CLEAN;
}
