/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* attribute: the credit line alone on standard output; what a reader must know goes beside it. */
#include <string.h>
#include <sys/stat.h>

#include "cli/knowledge.h"
#include "cli/run.h"

enum { LINE_BYTES = 1 << 20 };

static int print_line(const bl_settings *settings, const bl_terminal *terminal, bl_str line)
{
	bl_buf text;
	int code;

	if (settings->quiet)
		return BL_EXIT_CLEAN;
	bl_buf_init(&text, NULL, LINE_BYTES);
	bl_buf_add(&text, line);
	bl_buf_char(&text, '\n');
	code = bl_print(terminal, &text);
	bl_buf_free(&text);
	return code;
}

static void say_note(const bl_settings *settings, const bl_terminal *terminal, bl_str note)
{
	if (!settings->quiet && note.size)
		bl_say(terminal, "note: %.*s", BL_ARG(note));
}

/* ---- From options -------------------------------------------------------------------------- */

static int from_stated(const bl_settings *settings, const bl_terminal *terminal,
                       bl_scanner *scanner, const bl_stated *stated, bl_error *error)
{
	bl_str line = {NULL, 0}, note = {NULL, 0};
	int r = bl_attribute(scanner, stated, &line, &note, error);

	if (r < 0)
		return r;
	say_note(settings, terminal, note);
	if (!line.data) {
		if (!note.size)
			say_note(settings, terminal, BL_S("this licence asks for no credit line"));
		return BL_EXIT_CLEAN;
	}
	return print_line(settings, terminal, line);
}

/* ---- From a document ----------------------------------------------------------------------- */

/* What is said wins over what was found. */
static bl_str either(bl_str said, bl_str found, bl_arena *arena)
{
	return said.data || !found.data ? said : bl_arena_copy(arena, found);
}

/* What the document tells of the work, to ask for the line in words: the verdict has none. */
static bl_stated with_findings(const bl_stated *said, const bl_verdict *verdict, bl_arena *arena)
{
	bl_stated stated = *said;

	stated.licence = either(said->licence, verdict->licence, arena);
	stated.title = either(said->title, verdict->title.value, arena);
	stated.publisher = either(said->publisher, verdict->publisher.value, arena);
	stated.source_url = either(said->source_url, verdict->url.value, arena);
	if (verdict->creator_count)
		stated.author = either(said->author, verdict->creators[0].value, arena);
	return stated;
}

/* Parts that are owed if they were supplied, and of which nobody knows. */
static void say_unknown_parts(const bl_settings *settings, const bl_terminal *terminal,
                              const bl_verdict *verdict)
{
	for (size_t i = 0; i < verdict->finding_count; i++) {
		const bl_finding *finding = verdict->findings[i];

		if (finding->class_ == BL_CLASS_LICENCE &&
		    finding->condition == BL_CONDITION_IF_GIVEN &&
		    finding->outcome == BL_OUTCOME_UNSURE &&
		    finding->subject == BL_SUBJECT_DOCUMENT)
			say_note(settings, terminal, finding->message);
	}
}

static int from_verdict(const bl_settings *settings, const bl_terminal *terminal,
                        bl_scanner *scanner, const bl_verdict *verdict, bl_error *error)
{
	bl_stated stated;

	for (size_t i = 0; i < verdict->note_count; i++)
		say_note(settings, terminal, verdict->notes[i]);
	if (verdict->attribution.data) {
		say_unknown_parts(settings, terminal, verdict);
		return print_line(settings, terminal, verdict->attribution);
	}
	if (!verdict->licence.data)
		return bl_fail(error, BL_E_USE,
		               "no licence is known for this document: say --licence ID");
	stated = with_findings(&settings->stated, verdict, settings->arena);
	return from_stated(settings, terminal, scanner, &stated, error);
}

static int judge(const bl_settings *settings, const bl_terminal *terminal, bl_scanner *scanner,
                 bl_item *item, bl_error *error)
{
	const bl_verdict *verdict;
	int r;

	if (item->state != BL_ITEM_DOCUMENT)
		return bl_fail(error, BL_E_INPUT, "%s: %.*s", settings->paths.items[0],
		               BL_ARG(item->problem));
	item->document.stated = settings->stated;
	if ((r = bl_check(scanner, &item->document, &verdict, error)) < 0)
		return r;
	return from_verdict(settings, terminal, scanner, verdict, error);
}

static int from_document(const bl_settings *settings, const bl_terminal *terminal,
                         bl_scanner *scanner, bl_error *error)
{
	bl_inputs inputs;
	bl_stream stream;
	bl_item item;
	struct stat st;
	int r;

	if (settings->paths.count > 1 ||
	    (stat(settings->paths.items[0], &st) == 0 && S_ISDIR(st.st_mode)))
		return bl_fail(error, BL_E_USE, "attribute takes one document");
	if ((r = bl_inputs_from(&inputs, settings, false, error)) < 0)
		return r;
	bl_item_init(&item, NULL, inputs.document_bytes);
	bl_stream_open(&stream, &inputs);
	if ((r = bl_stream_next(&stream, &item, error)) > 0)
		r = judge(settings, terminal, scanner, &item, error);
	bl_stream_close(&stream);
	bl_item_free(&item);
	return r;
}

/* ---- The command --------------------------------------------------------------------------- */

static int attribute(const bl_settings *settings, const bl_terminal *terminal, bl_scanner **scanner,
                     const bl_rules **rules, bl_error *error)
{
	int r;

	if (settings->format.data && !bl_str_equal(settings->format, BL_S("text")))
		return bl_fail(error, BL_E_USE, "attribute has no format \"%.*s\"",
		               BL_ARG(settings->format));
	if (!settings->paths.count && !settings->stated.licence.data)
		return bl_fail(
			error, BL_E_USE,
			"name a document, or say --licence and what else is known of the work");
	if ((r = bl_knowledge_open(rules, settings, error)) < 0 ||
	    (r = bl_knowledge_check_ids(*rules, settings, error)) < 0 ||
	    (r = bl_scanner_new(scanner, *rules, NULL, error)) < 0)
		return r;
	if (!settings->paths.count)
		return from_stated(settings, terminal, *scanner, &settings->stated, error);
	return from_document(settings, terminal, *scanner, error);
}

int bl_cmd_attribute(const bl_settings *settings, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};
	const bl_rules *rules = NULL;
	bl_scanner *scanner = NULL;
	int r = attribute(settings, terminal, &scanner, &rules, &error);

	if (r < 0)
		bl_say_error(terminal, &error);
	bl_scanner_free(scanner);
	if (rules)
		bl_knowledge_free(rules);
	return r < 0 ? BL_EXIT_TROUBLE : r;
}
