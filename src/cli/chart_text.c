/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The answer of remix as a table: a row for the versions of a licence that get the same answer. */
#include "cli/chart.h"

#include "judge/licence.h"

enum { ANSWER_COLUMN = 24, VERSION_COLUMN = 41, WORDS_BYTES = 1 << 16 };

static bl_str id_of(const bl_rules *rules, uint32_t licence)
{
	return bl_rules_str(rules, rules->licences[licence].id);
}

/* What stands before the version: "cc-by-sa" of "cc-by-sa-3.0-de", "CC BY-SA" of "CC BY-SA 3.0 DE". */
static bl_str before_version(bl_str words, bl_str version)
{
	size_t at = version.size ? bl_str_find(words, version) : BL_NOWHERE;

	return at == BL_NOWHERE || at < 2 ? words : bl_str_slice(words, 0, at - 1);
}

static bl_str unit_of(const bl_rules *rules, uint32_t licence)
{
	return before_version(id_of(rules, licence),
	                      bl_rules_str(rules, rules->licences[licence].version));
}

static bl_str version_of(const bl_rules *rules, uint32_t licence)
{
	bl_str id = id_of(rules, licence), unit = unit_of(rules, licence),
	       port = bl_rules_str(rules, rules->licences[licence].port);

	if (unit.size == id.size)
		return (bl_str){NULL, 0};
	return bl_str_slice(id, unit.size + 1, id.size - (port.size ? port.size + 1 : 0));
}

/* ---- Rows ---------------------------------------------------------------------------------- */

static bool is_shown(const bl_chart *chart, uint32_t licence)
{
	const bl_remix *cell = &chart->cells[licence];

	return bl_remix_is_candidate(chart->rules, licence) &&
	       (cell->answer >= BL_REMIX_DISCOURAGED || cell->reason == BL_REMIX_VERSION);
}

static const char *answer_words(const bl_remix *cell)
{
	if (cell->answer == BL_REMIX_YES)
		return cell->reason == BL_REMIX_ONE_WAY ? "yes, one way" : "yes";
	return cell->answer == BL_REMIX_DISCOURAGED ? "not recommended" : "by the version";
}

/* The licences of one row begin at first: the same unit, the same answer; what is not shown between
 * them parts nothing. Returns the first behind them. */
static uint32_t row_end(const bl_chart *chart, uint32_t first)
{
	const bl_remix *cell = &chart->cells[first];
	bl_str unit = unit_of(chart->rules, first);
	uint32_t i;

	for (i = first; i < chart->rules->count.licences; i++)
		if (!bl_str_equal(unit, unit_of(chart->rules, i)) ||
		    (is_shown(chart, i) && (chart->cells[i].answer != cell->answer ||
		                            chart->cells[i].reason != cell->reason)))
			break;
	return i;
}

typedef struct version {
	bl_str name;
	bool itself;
	size_t ports;
} version;

static void add_version(bl_buf *words, const version *v)
{
	if (!v->name.data)
		return;
	bl_buf_format(words, "%s%.*s", words->size ? ", " : "", BL_ARG(v->name));
	if (v->ports)
		bl_buf_format(words, " (%s%zu %s)", v->itself ? "and " : "", v->ports,
		              v->ports == 1 ? "port" : "ports");
}

/* "3.0 (and 40 ports), 4.0" */
static void add_versions(bl_buf *words, const bl_chart *chart, uint32_t first, uint32_t end)
{
	version now = {.name = {NULL, 0}};

	for (uint32_t i = first; i < end; i++) {
		bl_str name = version_of(chart->rules, i);

		if (!is_shown(chart, i))
			continue;
		if (!bl_str_equal(name, now.name)) {
			add_version(words, &now);
			now = (version){.name = name};
		}
		if (chart->rules->licences[i].port.size)
			now.ports++;
		else
			now.itself = true;
	}
	add_version(words, &now);
}

/* Nothing of the unit is left out. */
static bool is_whole_unit(const bl_chart *chart, uint32_t first, uint32_t end)
{
	bl_str unit = unit_of(chart->rules, first);
	uint32_t i;

	if (!chart->rules->licences[first].version.size)
		return false;
	for (i = 0; i < chart->rules->count.licences; i++)
		if ((i < first || i >= end || !is_shown(chart, i)) &&
		    bl_remix_is_candidate(chart->rules, i) &&
		    bl_str_equal(unit, unit_of(chart->rules, i)))
			return false;
	return true;
}

static void put_row(bl_screen *screen, const bl_chart *chart, uint32_t first, uint32_t end,
                    bl_buf *words)
{
	const bl_licence_row *row = &chart->rules->licences[first];
	const bl_remix *cell = &chart->cells[first];

	bl_screen_text(screen, "  ");
	bl_screen_fit(screen,
	              before_version(bl_licence_short_name(chart->rules, first),
	                             bl_rules_str(chart->rules, row->version)),
	              screen->width > ANSWER_COLUMN ? screen->width - ANSWER_COLUMN + 1 : 0);
	bl_screen_pad(screen, ANSWER_COLUMN, 1);
	bl_screen_paint(screen, cell->answer == BL_REMIX_YES ? BL_GREEN : BL_YELLOW,
	                answer_words(cell));
	bl_screen_pad(screen, VERSION_COLUMN, 1);
	bl_buf_clear(words);
	if (end - first > 1 && is_whole_unit(chart, first, end))
		bl_buf_text(words, "any version");
	else
		add_versions(words, chart, first, end);
	screen->indent = VERSION_COLUMN;
	bl_screen_words(screen, bl_buf_str(words));
	bl_screen_line(screen);
}

static bool put_rows(bl_screen *screen, const bl_chart *chart, bl_buf *words)
{
	bool any = false;

	for (uint32_t i = 0; i < chart->rules->count.licences; i++) {
		uint32_t end;

		if (!is_shown(chart, i))
			continue;
		end = row_end(chart, i);
		put_row(screen, chart, i, end, words);
		any = true;
		i = end - 1;
	}
	return any;
}

/* ---- The whole ----------------------------------------------------------------------------- */

static void put_paragraph(bl_screen *screen, const bl_buf *words)
{
	if (!words->size)
		return;
	screen->indent = 0;
	bl_screen_words(screen, bl_buf_str(words));
	bl_screen_line(screen);
}

static void put_head(bl_screen *screen, const bl_chart *chart)
{
	for (size_t i = 0; i < chart->count; i++) {
		if (i)
			bl_screen_text(screen, " + ");
		bl_screen_whole(screen, bl_licence_short_name(chart->rules, chart->sources[i]));
	}
	bl_screen_line(screen);
}

static const char *empty_words(const bl_chart *chart)
{
	if (chart->whole.answer == BL_REMIX_NO)
		return chart->count == 1 ? "No adaptation may be shared."
		                         : "No licence fits: they cannot be made into one work.";
	return "It cannot be told which licence an adaptation may carry.";
}

/* Nothing that a work can be put under is refused. */
static bool is_anything(const bl_chart *chart)
{
	for (uint32_t i = 0; i < chart->rules->count.licences; i++)
		if (bl_remix_is_candidate(chart->rules, i) &&
		    chart->cells[i].answer != BL_REMIX_YES)
			return false;
	return true;
}

static void put_table(bl_screen *screen, const bl_chart *chart, bl_buf *words)
{
	size_t mark = screen->out->size;

	if (is_anything(chart)) {
		bl_screen_text(screen, "An adaptation may be under any licence.");
		bl_screen_line(screen);
		return;
	}
	bl_screen_text(screen, "An adaptation may be under:");
	bl_screen_line(screen);
	if (put_rows(screen, chart, words))
		return;
	screen->out->size = mark;
	bl_screen_paint(screen, BL_BOLD, empty_words(chart));
	bl_screen_line(screen);
}

static bool is_overlooked(const bl_chart *chart, size_t source)
{
	for (uint32_t i = 0; i < chart->rules->count.licences; i++)
		if (bl_remix_is_candidate(chart->rules, i) &&
		    chart->cells[i].reason == BL_REMIX_OVERLOOKED &&
		    chart->cells[i].source == source)
			return true;
	return false;
}

/* Said once, and where it decides something. */
static bool is_worth_saying(const bl_chart *chart, size_t source)
{
	uint32_t licence = chart->sources[source];

	for (size_t k = 0; k < source; k++)
		if (chart->sources[k] == licence)
			return false;
	return !chart->rules->licences[licence].discouraged.count || is_overlooked(chart, source);
}

static void put_sources(bl_screen *screen, const bl_chart *chart, bl_buf *words)
{
	for (size_t i = 0; i < chart->count; i++) {
		bl_buf_clear(words);
		if (is_worth_saying(chart, i))
			bl_chart_source(words, chart->rules, chart->sources[i]);
		put_paragraph(screen, words);
	}
	bl_buf_clear(words);
	if (chart->whole.answer == BL_REMIX_UNKNOWN && chart->whole.reason == BL_REMIX_UNLISTED)
		bl_buf_format(words, "Neither the charts nor the card of %.*s say.",
		              BL_ARG(bl_licence_short_name(chart->rules,
		                                           chart->sources[chart->whole.source])));
	put_paragraph(screen, words);
}

void bl_chart_text(bl_screen *screen, const bl_chart *chart)
{
	bl_buf words;

	bl_buf_init(&words, &screen->out->memory, WORDS_BYTES);
	if (chart->out != BL_NONE) {
		bl_chart_verdict(&words, chart);
		put_paragraph(screen, &words);
	} else {
		put_head(screen, chart);
		put_table(screen, chart, &words);
		put_sources(screen, chart, &words);
	}
	bl_buf_clear(&words);
	bl_buf_text(&words, "A collection is no adaptation: works side by side keep their own "
	                    "licences, and noncommercial ones keep the whole from commerce. "
	                    "This is not legal advice.");
	put_paragraph(screen, &words);
	screen->out->failed = screen->out->failed || words.failed;
	bl_buf_free(&words);
}
