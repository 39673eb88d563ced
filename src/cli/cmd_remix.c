/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* remix: which licence an adaptation of some works may carry. */
#include "cli/chart.h"
#include "cli/knowledge.h"
#include "judge/licence.h"

enum { CHART_BYTES = 1 << 24 };

/* An id, an SPDX id, a name or an address. */
static int find_licence(uint32_t *out, const bl_rules *rules, bl_str id, bl_arena *arena,
                        bl_error *error)
{
	*out = bl_licence_from_words(rules, id, arena);
	return *out == BL_NONE ? bl_unknown_licence(rules, id, error) : BL_OK;
}

static int read_arguments(bl_chart *chart, const bl_settings *settings, bl_error *error)
{
	uint32_t *sources =
		bl_arena_take(settings->arena, (settings->paths.count + 1) * sizeof *sources);
	int r = BL_OK;

	if (!sources)
		return bl_fail_memory(error);
	for (size_t i = 0; i < settings->paths.count && r == BL_OK; i++)
		r = find_licence(&sources[i], chart->rules, bl_str_of(settings->paths.items[i]),
		                 settings->arena, error);
	chart->sources = sources;
	chart->count = settings->paths.count;
	chart->out = BL_NONE;
	if (r == BL_OK && settings->stated.licence_out.data)
		r = find_licence(&chart->out, chart->rules, settings->stated.licence_out,
		                 settings->arena, error);
	if (r == BL_OK && !bl_chart_fill(chart, settings->arena))
		r = bl_fail_memory(error);
	return r;
}

static int check_format(const bl_settings *settings, bl_error *error)
{
	if (!settings->format.data || bl_str_equal(settings->format, BL_S("text")) ||
	    bl_str_equal(settings->format, BL_S("json")))
		return BL_OK;
	return bl_fail(error, BL_E_USE, "remix has no format \"%.*s\": it has text and json",
	               BL_ARG(settings->format));
}

/* A "no" is an error, "not recommended" a warning; what cannot be told counts where that is asked. */
static bool counts(const bl_settings *settings, bl_remix_answer answer)
{
	if (settings->fail_on == BL_FAIL_NEVER)
		return false;
	switch (answer) {
	case BL_REMIX_NO:
		return true;
	case BL_REMIX_UNKNOWN:
		return settings->strict;
	case BL_REMIX_DISCOURAGED:
		return settings->fail_on == BL_FAIL_WARNING || settings->fail_on == BL_FAIL_NOTE;
	default:
		return false;
	}
}

static int print_chart(const bl_chart *chart, const bl_settings *settings,
                       const bl_terminal *terminal)
{
	bl_screen screen = {.width = terminal->width,
	                    .colour = bl_terminal_colours(terminal, settings->color),
	                    .utf8 = terminal->utf8};
	bl_buf text;
	int code;

	bl_buf_init(&text, NULL, CHART_BYTES);
	screen.out = &text;
	if (bl_str_equal(settings->format, BL_S("json")))
		bl_chart_json(&text, chart);
	else if (!settings->quiet)
		bl_chart_text(&screen, chart);
	code = bl_print(terminal, &text);
	bl_buf_free(&text);
	return code;
}

int bl_cmd_remix(const bl_settings *settings, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};
	bl_chart chart = {.rules = NULL};
	int code = BL_EXIT_TROUBLE;

	if (check_format(settings, &error) < 0 ||
	    bl_knowledge_open(&chart.rules, settings, &error) < 0 ||
	    read_arguments(&chart, settings, &error) < 0)
		bl_say_error(terminal, &error);
	else
		code = print_chart(&chart, settings, terminal);
	if (code == BL_EXIT_CLEAN && counts(settings, chart.whole.answer))
		code = BL_EXIT_FOUND;
	if (chart.rules)
		bl_knowledge_free(chart.rules);
	return code;
}
