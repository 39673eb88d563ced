/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What was found becomes rows with spans of the document, places and ids. */
#include "judge/rows.h"

static bl_place place_of(bl_case *c, bl_span source)
{
	return bl_is_there(source) ? bl_places_at(&c->places, source.begin) : (bl_place){0, 0, 0};
}

static bl_span source_of(const bl_case *c, bl_span span)
{
	return bl_is_there(span) ? bl_text_source(c->text, span) : BL_NO_SPAN;
}

static bl_str rule_of(bl_case *c, uint32_t phrase)
{
	return phrase == BL_NONE ? (bl_str){NULL, 0} : bl_facts_rule(c->facts, phrase, c->arena);
}

/* The fuller of name and address; the id as composed where the two contradict each other. */
static bl_statement name_licence(const bl_case *c, const bl_declared *declared)
{
	uint32_t licence = bl_declared_licence(c->rules, declared);
	bl_statement row = {.port = declared->port};

	if (licence == BL_NONE)
		licence = declared->licence;
	if (licence == BL_NONE)
		return row;
	row.licence = bl_rules_str(c->rules, c->rules->licences[licence].id);
	row.spdx = bl_rules_str(c->rules, c->rules->licences[licence].spdx);
	if (row.port.data == NULL && c->rules->licences[licence].port.size > 0)
		row.port = bl_rules_str(c->rules, c->rules->licences[licence].port);
	return row;
}

static bl_statement statement_row(bl_case *c, const bl_declared *declared)
{
	bl_statement row = name_licence(c, declared);

	row.url = declared->url.data ? declared->url : bl_case_words(c, declared->link);
	row.choice = declared->joints == BL_JOINT_OR ? declared->choice : -1;
	row.kind = declared->kind;
	row.scope = declared->scope;
	row.denied = declared->denied;
	row.except = bl_case_words(c, declared->except);
	row.licensor = bl_is_there(declared->licensor)
	                       ? bl_case_seen(c, declared->licensor, declared->publisher)
	                       : BL_NO_VALUE;
	row.confidence = declared->confidence;
	row.rule = rule_of(c, declared->phrase);
	row.span = source_of(c, declared->span);
	row.place = place_of(c, row.span);
	row.text = bl_case_words(c, declared->span);
	if (declared->meta != NULL) {
		row.text = declared->meta->value;
		row.field = declared->meta->name;
	}
	return row;
}

static void fill_words(const bl_case *c, const bl_credited *credited, bl_credit *row)
{
	row->source = bl_credited_source(c->facts, credited);
	row->creator = bl_credited_creator(c->facts, credited);
	row->title = bl_case_words(c, credited->title);
	row->url = bl_credited_url(c->facts, credited);
	row->changes = bl_case_words(c, credited->changes);
	if (credited->publisher != BL_NONE)
		row->source_id =
			bl_rules_str(c->rules, c->rules->publishers[credited->publisher].id);
	if (credited->licence != BL_NONE)
		row->licence = bl_rules_str(c->rules, c->rules->licences[credited->licence].id);
}

static void fill_spans(const bl_case *c, const bl_credited *credited, bl_credit *row)
{
	row->spans.whole = source_of(c, credited->whole);
	row->spans.cue = source_of(c, credited->cue_span);
	row->spans.source = source_of(c, credited->source);
	row->spans.creator = source_of(c, credited->creator);
	row->spans.title = source_of(c, credited->title);
	row->spans.url =
		credited->link != NULL ? credited->link->source : source_of(c, credited->url);
	row->spans.licence = source_of(c, credited->licence_span);
	row->spans.changes = source_of(c, credited->changes);
}

/* What a property states stands where its value does, if that has a place. */
static void fill_property(const bl_credited *credited, bl_credit *row)
{
	bl_span span = credited->meta->span;

	row->field = credited->meta->name;
	row->spans.whole = span;
	if (row->creator.size > 0)
		row->spans.creator = span;
	if (row->source.size > 0)
		row->spans.source = span;
	if (row->url.size > 0)
		row->spans.url = span;
}

static bl_credit credit_row(bl_case *c, const bl_credited *credited)
{
	bl_credit row = {.kind = credited->kind,
	                 .relation = credited->relation,
	                 .role = credited->role,
	                 .scope = credited->scope,
	                 .confidence = credited->confidence,
	                 .rule = rule_of(c, credited->phrase)};

	fill_words(c, credited, &row);
	fill_spans(c, credited, &row);
	if (credited->meta != NULL)
		fill_property(credited, &row);
	row.place = place_of(c, row.spans.whole);
	return row;
}

/* Each table in the order of the text, so that its places cost one pass. */
static void fill_statements(bl_case *c)
{
	size_t i, count = c->facts->declared.count;

	c->statements = bl_case_take(c, (count + 1) * sizeof *c->statements);
	for (i = 0; i < count && c->statements != NULL; i++)
		c->statements[i] = statement_row(c, &c->facts->declared.items[i]);
}

static void fill_credits(bl_case *c)
{
	size_t i, count = c->facts->credited.count;

	c->credits = bl_case_take(c, (count + 1) * sizeof *c->credits);
	for (i = 0; i < count && c->credits != NULL; i++)
		c->credits[i] = credit_row(c, &c->facts->credited.items[i]);
}

static void fill_remark_places(bl_case *c)
{
	size_t i, count = c->facts->remarks.count;

	c->remark_places = bl_case_take(c, (count + 1) * sizeof *c->remark_places);
	for (i = 0; i < count && c->remark_places != NULL; i++)
		c->remark_places[i] = place_of(c, source_of(c, c->facts->remarks.items[i].span));
}

void bl_rows_fill(bl_case *c)
{
	fill_statements(c);
	fill_credits(c);
	fill_remark_places(c);
}

void *bl_rows_pointers(bl_case *c, void *rows, size_t count, size_t size)
{
	const void **pointers = bl_case_take(c, (count + 1) * sizeof *pointers);
	size_t i;

	for (i = 0; i < count && pointers != NULL; i++)
		pointers[i] = (const char *)rows + i * size;
	return pointers;
}
