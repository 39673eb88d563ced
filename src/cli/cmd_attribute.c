/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* attribute: credit lines alone on standard output, in any format; what a reader must know goes beside
 * them. A work is known from options, from a document, or from a row of a table. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/front.h"
#include "cli/inputs.h"
#include "cli/knowledge.h"
#include "cli/works.h"
#include "judge/licence.h"
#include "report/attribution.h"

enum { OUTPUT_BYTES = 1 << 28, WORK_BYTES = 1 << 28 };

typedef struct task {
	const bl_settings *settings;
	const bl_terminal *terminal;
	const bl_rules *rules;
	bl_scanner *scanner;
	bl_credits credits;
	bl_buf out;
	bl_arena arena;   /* of one work */
	bool broken;      /* a work has no line, and that was said */
	const char *path; /* of a table, */
	size_t line;      /* and where in it */
} task;

static const bl_verdict nothing = {.outcome = BL_OUTCOME_NONE};

/* ---- One work ------------------------------------------------------------------------------ */

static void say_note(const task *t, bl_str note)
{
	if (t->settings->quiet || !note.size)
		return;
	if (t->path)
		bl_say(t->terminal, "%s:%zu: note: %.*s", t->path, t->line, BL_ARG(note));
	else
		bl_say(t->terminal, "note: %.*s", BL_ARG(note));
}

/* A stated id, or in a table the name or the address of a licence. */
static int find_licence(task *t, bl_str words, uint32_t *licence, bl_error *error)
{
	*licence = bl_licence_from_words(t->rules, words, &t->arena);
	return *licence != BL_NONE ? BL_OK : bl_unknown_licence(t->rules, words, error);
}

/* The first of a choice that asks for nothing that is not known, or else the first. */
static int choose_licence(task *t, bl_str words, const bl_verdict *work, const bl_stated *stated,
                          uint32_t *licence, bl_error *error)
{
	bl_str rest = words;
	uint32_t first = BL_NONE;

	if (bl_str_find(words, BL_S(" OR ")) == BL_NOWHERE)
		return find_licence(t, words, licence, error);
	while (rest.size) {
		size_t end = bl_str_find(rest, BL_S(" OR "));
		bl_str id = bl_str_slice(rest, 0, end == BL_NOWHERE ? rest.size : end);
		bl_line_parts parts;

		rest = bl_str_slice(rest, id.size + 4, rest.size);
		if ((*licence = bl_rules_licence(t->rules, id)) == BL_NONE)
			continue;
		first = first == BL_NONE ? *licence : first;
		parts = bl_line_parts_of(t->rules, *licence, work, stated, &t->arena);
		if (!bl_line_missing(t->rules, &parts, stated))
			return BL_OK;
	}
	*licence = first;
	return first != BL_NONE ? BL_OK : bl_unknown_licence(t->rules, words, error);
}

/* On a page, "example.org" would lead to a file of that name. */
static int say_relative(const char *option, bl_str address, bl_error *error)
{
	bl_fail(error, BL_E_USE, "%s is no whole address: %.*s", option, BL_ARG(address));
	snprintf(error->hint, sizeof error->hint, "did you mean https://%.*s?", BL_ARG(address));
	return BL_E_USE;
}

static int check_stated(task *t, const bl_stated *stated, bl_error *error)
{
	const struct {
		bl_str address;
		const char *option;
	} addresses[] = {{stated->source_url, "--source-url"},
	                 {stated->author_url, "--author-url"}};

	for (size_t i = 0; i < 2; i++) {
		bl_str address = bl_line_clean(addresses[i].address, &t->arena);

		if (bl_line_refuses(address))
			return bl_fail(error, BL_E_USE,
			               "%s is no address that a line may lead to: %.*s",
			               addresses[i].option, BL_ARG(addresses[i].address));
		if (address.size && bl_str_find(address, BL_S(":")) == BL_NOWHERE)
			return say_relative(addresses[i].option, address, error);
	}
	if (bl_lines_for(t->rules, stated->lang) == BL_NONE)
		return bl_fail(error, BL_E_USE,
		               "there are no words for a credit line in \"%.*s\"; see: bylint "
		               "rules list lines",
		               BL_ARG(stated->lang));
	return BL_OK;
}

static int add_work(task *t, uint32_t licence, const bl_verdict *work, const bl_stated *stated,
                    bl_error *error)
{
	bl_line_parts parts = bl_line_parts_of(t->rules, licence, work, stated, &t->arena);
	const char *missing = bl_line_missing(t->rules, &parts, stated);
	bl_str note;

	if (t->rules->licences[licence].kind == BL_LICENCE_RESERVATION)
		return bl_fail(error, BL_E_USE, BL_LINE_RESERVED);
	if (missing)
		return bl_fail(error, BL_E_USE, "%.*s asks for a part that is missing: give %s",
		               BL_ARG(bl_licence_short_name(t->rules, licence)), missing);
	if (t->credits.format->single && t->credits.number > 0)
		return bl_fail(error, BL_E_USE, "%s describes one work; name one",
		               t->credits.format->name);
	if (parts.refused.size)
		say_note(t, bl_str_format(&t->arena, "No line may lead to %.*s; it is left out.",
		                          BL_ARG(parts.refused)));
	say_note(t, bl_line_remark(t->rules, &parts, &t->arena));
	if (t->credits.number == 0) {
		t->credits.lines = parts.lines;
		bl_credits_begin(&t->credits);
	}
	bl_credits_add(&t->credits, &parts, &note);
	say_note(t, note);
	return BL_OK;
}

static int add_known(task *t, const bl_verdict *work, const bl_stated *stated, bl_error *error)
{
	bl_str words = stated->licence.size ? stated->licence : work->licence;
	uint32_t licence;
	int r;

	if (!words.size)
		return bl_fail(error, BL_E_USE, "no licence is known for this %s: say --licence ID",
		               work == &nothing ? "work" : "document");
	if ((r = check_stated(t, stated, error)) < 0 ||
	    (r = choose_licence(t, words, work, stated, &licence, error)) < 0)
		return r;
	return add_work(t, licence, work, stated, error);
}

/* ---- From a document ----------------------------------------------------------------------- */

static int judge(task *t, bl_item *item, bl_error *error)
{
	bl_stated stated = t->settings->stated;
	const bl_verdict *verdict;
	int r;

	if (item->state != BL_ITEM_DOCUMENT)
		return bl_fail(error, BL_E_INPUT, "%.*s: %.*s", BL_ARG(item->document.path),
		               BL_ARG(item->problem));
	item->document.stated = t->settings->stated;
	if ((r = bl_check(t->scanner, &item->document, &verdict, error)) < 0)
		return r;
	for (size_t i = 0; i < verdict->note_count; i++)
		if (!bl_str_starts(verdict->notes[i], BL_S("No credit line")))
			say_note(t, verdict->notes[i]);
	if ((r = bl_front_fill(&stated, &item->document, &t->arena, error)) < 0)
		return r;
	return add_known(t, verdict, &stated, error);
}

static int from_document(task *t, const char *const *path, bl_error *error)
{
	bl_inputs inputs;
	bl_stream stream;
	bl_item item;
	struct stat st;
	int r;

	if (stat(*path, &st) == 0 && S_ISDIR(st.st_mode))
		return bl_fail(error, BL_E_USE, "%s is a folder; attribute takes documents", *path);
	if ((r = bl_inputs_from(&inputs, t->settings, false, error)) < 0)
		return r;
	inputs.paths = path;
	inputs.count = 1;
	bl_item_init(&item, NULL, inputs.document_bytes);
	bl_stream_open(&stream, &inputs);
	if ((r = bl_stream_next(&stream, &item, error)) > 0)
		r = judge(t, &item, error);
	bl_stream_close(&stream);
	bl_item_free(&item);
	return r;
}

/* ---- From a table -------------------------------------------------------------------------- */

/* A work that has no line is named, and the others go on. line is 0 where it is a document. */
static void say_broken(task *t, const char *path, size_t line, bl_error *error)
{
	t->broken = true;
	if (!error->file[0] && line)
		snprintf(error->file, sizeof error->file, "%s:%zu", path, line);
	else if (!error->file[0] && !bl_str_starts(bl_str_of(error->text), bl_str_of(path)))
		snprintf(error->file, sizeof error->file, "%s", path);
	bl_say_error(t->terminal, error);
}

static int from_table(task *t, const char *path, bl_str name, bl_error *error)
{
	bl_works works;
	int r = bl_works_open(&works, path, name, t->settings, error);

	t->path = path;
	while (r >= 0) {
		bl_error wrong = {.code = BL_OK};
		bl_settings row = {.arena = &t->arena};

		bl_arena_reset(&t->arena);
		if ((r = bl_works_next(&works, &row, &t->line, &wrong)) == 0)
			break;
		if (r > 0)
			r = add_known(t, &nothing, &row.stated, &wrong);
		if (r < 0 && wrong.code == BL_E_MEMORY) {
			*error = wrong;
			break;
		}
		if (r < 0)
			say_broken(t, path, t->line, &wrong);
		r = BL_OK;
	}
	bl_works_close(&works);
	t->path = NULL;
	return r;
}

/* ---- The command --------------------------------------------------------------------------- */

static int from_path(task *t, const char *const *path, bl_error *error)
{
	bl_str name = strcmp(*path, "-") != 0 ? bl_str_of(*path) : t->settings->stdin_name;

	bl_arena_reset(&t->arena);
	return bl_works_is_table(name) ? from_table(t, *path, name, error)
	                               : from_document(t, path, error);
}

static int from_paths(task *t, bl_error *error)
{
	const bl_texts *paths = &t->settings->paths;
	int r = BL_OK;

	for (size_t i = 0; i < paths->count; i++) {
		bl_error wrong = {.code = BL_OK};

		if (from_path(t, &paths->items[i], &wrong) >= 0)
			continue;
		if (paths->count == 1) {
			*error = wrong;
			return wrong.code;
		}
		say_broken(t, paths->items[i], 0, &wrong);
	}
	return r;
}

static int choose_format(task *t, bl_error *error)
{
	const bl_settings *s = t->settings;
	bl_str name = s->format.data ? s->format : BL_S("text");
	bl_str names[16], nearest;
	size_t count = 0;

	t->credits.format = bl_credit_format_named(name);
	if (!t->credits.format) {
		for (; bl_credit_format_name(count) && count < 16; count++)
			names[count] = bl_str_of(bl_credit_format_name(count));
		nearest = bl_str_nearest(name, names, count);
		bl_fail(error, BL_E_USE, "attribute has no format \"%.*s\"", BL_ARG(name));
		if (nearest.data)
			snprintf(error->hint, sizeof error->hint, "did you mean %.*s?",
			         BL_ARG(nearest));
		return BL_E_USE;
	}
	if (s->list && s->table)
		return bl_fail(error, BL_E_USE, "--list and --table exclude one another");
	if (!t->credits.format->piece && (s->list || s->table || s->max_length))
		return bl_fail(error, BL_E_USE,
		               "%s has no lines: --list, --table and --max-length "
		               "are for text, short, markdown, html and wikitext",
		               t->credits.format->name);
	t->credits.shape = s->list ? BL_WORKS_LIST : s->table ? BL_WORKS_TABLE : BL_WORKS_LINES;
	t->credits.most = s->max_length;
	t->credits.several =
		s->paths.count > 1 ||
		(s->paths.count && bl_works_is_table(strcmp(s->paths.items[0], "-") != 0
	                                                     ? bl_str_of(s->paths.items[0])
	                                                     : s->stdin_name));
	return BL_OK;
}

static int say_unknown_work(bl_error *error)
{
	bl_fail(error, BL_E_USE,
	        "name a document, or say --licence and what else is known of the work");
	snprintf(
		error->hint, sizeof error->hint,
		"as in: bylint attribute --title \"A Story\" --author \"Ann Smith\" --licence cc-by-4.0");
	return BL_E_USE;
}

static int attribute(task *t, bl_error *error)
{
	const bl_settings *settings = t->settings;
	int r;

	if ((r = choose_format(t, error)) < 0)
		return r;
	if (!settings->paths.count && !settings->stated.licence.data)
		return say_unknown_work(error);
	if ((r = bl_knowledge_open(&t->rules, settings, error)) < 0 ||
	    (r = bl_knowledge_check_ids(t->rules, settings, error)) < 0 ||
	    (r = bl_scanner_new(&t->scanner, t->rules, NULL, error)) < 0)
		return r;
	t->credits.rules = t->rules;
	t->credits.arena = &t->arena;
	t->credits.out = &t->out;
	r = settings->paths.count ? from_paths(t, error)
	                          : add_known(t, &nothing, &settings->stated, error);
	if (t->credits.number > 0)
		bl_credits_end(&t->credits);
	if (t->out.failed)
		return bl_fail_memory(error);
	return r;
}

int bl_cmd_attribute(const bl_settings *settings, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};
	task t = {.settings = settings, .terminal = terminal};
	int r, printed = BL_EXIT_CLEAN;

	bl_buf_init(&t.out, NULL, OUTPUT_BYTES);
	bl_arena_init(&t.arena, NULL, WORK_BYTES);
	r = attribute(&t, &error);
	if (t.credits.number > 0 && !settings->quiet && !t.out.failed)
		printed = bl_print(terminal, &t.out);
	if (r < 0)
		bl_say_error(terminal, &error);
	bl_scanner_free(t.scanner);
	bl_arena_free(&t.arena);
	bl_buf_free(&t.out);
	if (t.rules)
		bl_knowledge_free(t.rules);
	return r < 0 || t.broken ? BL_EXIT_TROUBLE : printed;
}
