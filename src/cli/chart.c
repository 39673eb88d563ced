/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The answer of remix in sentences and as JSON. */
#include "cli/chart.h"

#include "judge/licence.h"

bool bl_chart_fill(bl_chart *chart, bl_arena *arena)
{
	uint32_t i, count = chart->rules->count.licences;

	chart->cells = bl_arena_take(arena, (count + 1) * sizeof *chart->cells);
	if (!chart->cells)
		return false;
	chart->whole = (bl_remix){BL_REMIX_NO, BL_REMIX_UNLISTED, 0};
	for (i = 0; i < count; i++) {
		chart->cells[i] = bl_remix_of_all(chart->rules, chart->sources, chart->count, i);
		if (bl_remix_is_candidate(chart->rules, i) &&
		    chart->cells[i].answer > chart->whole.answer)
			chart->whole = chart->cells[i];
	}
	if (chart->out != BL_NONE)
		chart->whole = chart->cells[chart->out];
	return true;
}

/* ---- Sentences ----------------------------------------------------------------------------- */

static bl_str name_of(const bl_rules *rules, uint32_t licence)
{
	return bl_licence_short_name(rules, licence);
}

/* The clause of the duty that puts this question: " (Section 4(b))", or nothing. */
static void add_clause(bl_buf *out, const bl_rules *rules, uint32_t licence, uint32_t ask)
{
	bl_run duties = rules->licences[licence].duties;

	for (uint32_t i = duties.first; i < duties.first + duties.count; i++)
		if (rules->requirements[rules->duties[i].requirement].ask == ask &&
		    rules->duties[i].clause.size)
			bl_buf_format(out, " (%.*s)",
			              BL_ARG(bl_rules_str(rules, rules->duties[i].clause)));
}

static void add_forbidden(bl_buf *out, const bl_rules *rules, uint32_t licence)
{
	bl_buf_format(out, "%.*s allows no adaptation to be shared",
	              BL_ARG(name_of(rules, licence)));
	add_clause(out, rules, licence, BL_ASK_NO_ADAPTATION);
	bl_buf_char(out, '.');
}

static void add_share_alike(bl_buf *out, const bl_rules *rules, uint32_t licence)
{
	bl_buf_format(out, "%.*s is share-alike", BL_ARG(name_of(rules, licence)));
	add_clause(out, rules, licence, BL_ASK_SHARES_ALIKE);
	bl_buf_text(out,
	            ": an adaptation is under this licence, or under one that its text allows.");
}

static void add_unversioned(bl_buf *out, const bl_rules *rules, uint32_t licence)
{
	bl_buf_format(out,
	              "Which version of %.*s is meant is not stated: only what all its versions "
	              "allow is certain.",
	              BL_ARG(name_of(rules, licence)));
}

static void add_discouraged(bl_buf *out, const bl_rules *rules, uint32_t licence)
{
	bl_buf_format(
		out,
		"An adaptation of %.*s may be under a licence that asks less, but that is not "
		"recommended: its readers easily overlook what the original still asks.",
		BL_ARG(name_of(rules, licence)));
}

void bl_chart_source(bl_buf *out, const bl_rules *rules, uint32_t licence)
{
	const bl_licence_row *row = &rules->licences[licence];

	if (row->kind == BL_LICENCE_RESERVATION)
		bl_buf_text(out, "All rights are reserved: an adaptation needs permission.");
	else if (row->kind == BL_LICENCE_UNKNOWN)
		bl_buf_format(out, "Which licence \"%.*s\" stands for is not stated.",
		              BL_ARG(name_of(rules, licence)));
	else if (bl_licence_asks(rules, licence, BL_ASK_NO_ADAPTATION))
		add_forbidden(out, rules, licence);
	else if (row->kind == BL_LICENCE_MARK && !(row->allows & BL_ALLOWS_ADAPTING))
		bl_buf_format(out, "%.*s says what is known of the rights, and grants nothing.",
		              BL_ARG(name_of(rules, licence)));
	else if (!(row->allows & BL_ALLOWS_ADAPTING))
		bl_buf_format(out, "Whether %.*s allows adaptations depends on more than its text.",
		              BL_ARG(name_of(rules, licence)));
	else if (bl_licence_asks(rules, licence, BL_ASK_SHARES_ALIKE))
		add_share_alike(out, rules, licence);
	else if (row->discouraged.count)
		add_discouraged(out, rules, licence);
	if (bl_licence_has_no_version(rules, licence) && row->kind != BL_LICENCE_UNKNOWN) {
		bl_buf_text(out, out->size ? " " : "");
		add_unversioned(out, rules, licence);
	}
}

/* "CC BY 4.0, CC0 1.0 and CC BY-SA 3.0" */
static void add_sources(bl_buf *out, const bl_chart *chart)
{
	for (size_t i = 0; i < chart->count; i++)
		bl_buf_format(out, "%s%.*s",
		              !i                     ? ""
		              : i + 1 < chart->count ? ", "
		                                     : " and ",
		              BL_ARG(name_of(chart->rules, chart->sources[i])));
}

static void add_reason(bl_buf *out, const bl_chart *chart)
{
	uint32_t source = chart->sources[chart->whole.source];
	bl_str name = name_of(chart->rules, source), other = name_of(chart->rules, chart->out);

	switch (chart->whole.reason) {
	case BL_REMIX_LISTED:
		break;
	case BL_REMIX_ONE_WAY:
		bl_buf_format(out,
		              " One way: what is under %.*s cannot be adapted under %.*s again.",
		              BL_ARG(other), BL_ARG(name));
		break;
	case BL_REMIX_OVERLOOKED:
		bl_buf_format(out,
		              chart->count == 1
		                      ? " Its readers easily overlook what %.*s still asks."
		                      : " Alone %.*s permits it, but does not recommend it.",
		              BL_ARG(name));
		break;
	case BL_REMIX_OUT_VERSION:
		bl_buf_format(out, " Which version of %.*s is meant is not stated.", BL_ARG(other));
		break;
	case BL_REMIX_OUT_LABEL:
		bl_buf_format(out, " %.*s is no licence that a work can be put under.",
		              BL_ARG(other));
		break;
	case BL_REMIX_UNLISTED:
		bl_buf_format(out, " Neither the charts nor the card of %.*s say.", BL_ARG(name));
		break;
	default:
		bl_buf_char(out, ' ');
		bl_chart_source(out, chart->rules, source);
	}
}

void bl_chart_verdict(bl_buf *out, const bl_chart *chart)
{
	static const char *const answers[] = {
		"An adaptation of %s may not be under %s.",
		"It cannot be told whether an adaptation of %s may be under %s.",
		"An adaptation of %s may be under %s, but that is not recommended.",
		"An adaptation of %s may be under %s.",
	};
	bl_str rest = bl_str_of(answers[chart->whole.answer]);
	size_t gap = bl_str_find(rest, BL_S("%s"));

	bl_buf_add(out, bl_str_slice(rest, 0, gap));
	add_sources(out, chart);
	rest = bl_str_slice(rest, gap + 2, rest.size);
	gap = bl_str_find(rest, BL_S("%s"));
	bl_buf_add(out, bl_str_slice(rest, 0, gap));
	bl_buf_add(out, name_of(chart->rules, chart->out));
	bl_buf_add(out, bl_str_slice(rest, gap + 2, rest.size));
	add_reason(out, chart);
}

/* ---- JSON ---------------------------------------------------------------------------------- */

static void put_words(bl_json_writer *w, const char *name, bl_buf *words)
{
	bl_json_string(w, name, words->size ? bl_buf_str(words) : (bl_str){NULL, 0});
	bl_buf_clear(words);
}

static void put_source(bl_json_writer *w, const bl_rules *rules, uint32_t licence, bl_buf *words)
{
	const bl_licence_row *row = &rules->licences[licence];

	bl_json_open(w, NULL, '{');
	bl_json_string(w, "licence", bl_rules_str(rules, row->id));
	bl_json_string(w, "name", bl_rules_str(rules, row->name));
	bl_json_string(w, "spdx", bl_rules_str(rules, row->spdx));
	bl_chart_source(words, rules, licence);
	put_words(w, "why", words);
	bl_json_close(w, '}');
}

static void put_cell(bl_json_writer *w, const bl_chart *chart, uint32_t licence)
{
	const bl_rules *rules = chart->rules;
	const bl_remix *cell = &chart->cells[licence];

	bl_json_string(w, "licence", bl_rules_str(rules, rules->licences[licence].id));
	bl_json_string(w, "spdx", bl_rules_str(rules, rules->licences[licence].spdx));
	bl_json_text(w, "answer", bl_remix_answer_name(cell->answer));
	bl_json_text(w, "reason", bl_remix_reason_name(cell->reason));
	bl_json_string(w, "source",
	               bl_rules_str(rules, rules->licences[chart->sources[cell->source]].id));
}

static void put_licences(bl_json_writer *w, const bl_chart *chart)
{
	bl_json_open(w, "licences", '[');
	for (uint32_t i = 0; i < chart->rules->count.licences; i++) {
		if (!bl_remix_is_candidate(chart->rules, i) ||
		    chart->cells[i].answer == BL_REMIX_NO ||
		    chart->cells[i].reason == BL_REMIX_UNLISTED)
			continue;
		bl_json_open(w, NULL, '{');
		put_cell(w, chart, i);
		bl_json_close(w, '}');
	}
	bl_json_close(w, ']');
}

static void put_out(bl_json_writer *w, const bl_chart *chart, bl_buf *words)
{
	if (chart->out == BL_NONE) {
		bl_json_null(w, "licence_out");
		return;
	}
	bl_json_open(w, "licence_out", '{');
	put_cell(w, chart, chart->out);
	bl_chart_verdict(words, chart);
	put_words(w, "message", words);
	bl_json_close(w, '}');
}

void bl_chart_json(bl_buf *out, const bl_chart *chart)
{
	bl_json_writer w;
	bl_buf words;

	bl_buf_init(&words, &out->memory, 1 << 16);
	bl_json_start(&w, out, 2);
	bl_json_open(&w, NULL, '{');
	bl_json_text(&w, "schema", "bylint.remix/1");
	bl_json_text(&w, "engine", BYLINT_VERSION);
	bl_json_open(&w, "rules", '{');
	bl_json_text(&w, "version", bl_rules_version(chart->rules));
	bl_json_text(&w, "digest", bl_rules_digest(chart->rules));
	bl_json_close(&w, '}');
	bl_json_open(&w, "sources", '[');
	for (size_t i = 0; i < chart->count; i++)
		put_source(&w, chart->rules, chart->sources[i], &words);
	bl_json_close(&w, ']');
	bl_json_text(&w, "answer", bl_remix_answer_name(chart->whole.answer));
	put_licences(&w, chart);
	put_out(&w, chart, &words);
	bl_json_close(&w, '}');
	bl_buf_char(out, '\n');
	out->failed = out->failed || words.failed;
	bl_buf_free(&words);
}
