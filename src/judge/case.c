/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What every part of the judgement does with the case: words, notes, values and evidence. */
#include "judge/case.h"

#include <stdio.h>

#include "judge/fold.h"
#include "judge/licence.h"

bool bl_is_there(bl_span span)
{
	return span.begin != BL_NOWHERE;
}

bl_str bl_case_words(const bl_case *c, bl_span span)
{
	return bl_is_there(span) ? bl_str_slice(c->text->chars, span.begin, span.end)
	                         : (bl_str){NULL, 0};
}

void *bl_case_take(bl_case *c, size_t size)
{
	void *memory = bl_arena_take(c->arena, size);

	c->failed |= memory == NULL;
	return memory;
}

static bl_str format_list(bl_case *c, const char *format, va_list list)
{
	va_list again;
	int size;
	char *out;

	va_copy(again, list);
	size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size < 0 || (out = bl_case_take(c, (size_t)size + 1)) == NULL)
		return (bl_str){NULL, 0};
	vsnprintf(out, (size_t)size + 1, format, list);
	return (bl_str){out, (size_t)size};
}

bl_str bl_case_format(bl_case *c, const char *format, ...)
{
	va_list list;
	bl_str out;

	va_start(list, format);
	out = format_list(c, format, list);
	va_end(list);
	return out;
}

void bl_case_note(bl_case *c, const char *format, ...)
{
	va_list list;
	bl_str *note = BL_PUSH(&c->notes, c->arena);

	if (note == NULL) {
		c->failed = true;
		return;
	}
	va_start(list, format);
	*note = format_list(c, format, list);
	va_end(list);
}

bl_value bl_case_seen(const bl_case *c, bl_span span, uint32_t publisher)
{
	bl_value value = {.value = bl_case_words(c, span), .from = BL_FROM_TEXT};

	value.span = bl_text_source(c->text, span);
	if (publisher != BL_NONE)
		value.id = bl_rules_str(c->rules, c->rules->publishers[publisher].id);
	return value;
}

bl_value bl_case_told(bl_str value, bl_from from)
{
	return (bl_value){.value = value, .from = from, .span = BL_NO_SPAN};
}

bl_str bl_case_publisher_name(const bl_case *c, uint32_t publisher)
{
	return bl_rules_str(c->rules, c->rules->publishers[publisher].name);
}

uint32_t bl_case_publisher_called(const bl_case *c, bl_str name)
{
	uint32_t i;

	for (i = 0; i < c->rules->count.names; i++)
		if (bl_str_equal_nocase(bl_rules_str(c->rules, c->rules->names[i].text), name))
			return c->rules->names[i].publisher;
	return BL_NONE;
}

bool bl_case_is_platform(const bl_case *c, uint32_t publisher)
{
	return publisher != BL_NONE &&
	       bl_str_equal(bl_rules_str(c->rules, c->rules->publishers[publisher].kind),
	                    BL_S("platform"));
}

bl_evidence bl_case_proof(bl_case *c, bl_span span)
{
	bl_span source = bl_text_source(c->text, span);

	return (bl_evidence){.span = source,
	                     .place = bl_places_at(&c->places, source.begin),
	                     .text = bl_case_words(c, span)};
}

bl_evidence bl_case_proof_source(bl_case *c, bl_span source, bl_str text)
{
	bl_evidence proof = {.span = source, .text = text};

	if (bl_is_there(source))
		proof.place = bl_places_at(&c->places, source.begin);
	return proof;
}

bl_evidence bl_case_proof_statement(const bl_case *c, size_t statement)
{
	const bl_statement *row = &c->statements[statement];

	return (bl_evidence){.span = row->span, .place = row->place, .text = row->text};
}

bl_evidence bl_case_proof_credit(const bl_case *c, size_t credit)
{
	const bl_credit *row = &c->credits[credit];

	if (row->field.size > 0)
		return (bl_evidence){.span = BL_NO_SPAN, .text = row->creator, .field = row->field};
	return (bl_evidence){.span = row->spans.whole,
	                     .place = row->place,
	                     .text = bl_case_words(c, c->facts->credited.items[credit].whole)};
}

bl_evidence bl_case_proof_remark(const bl_case *c, size_t remark)
{
	bl_span span = c->facts->remarks.items[remark].span;

	return (bl_evidence){.span = bl_text_source(c->text, span),
	                     .place = c->remark_places[remark],
	                     .text = bl_case_words(c, span)};
}

bl_evidence bl_case_proof_field(const char *field, bl_str value)
{
	return (bl_evidence){.span = BL_NO_SPAN, .text = value, .field = bl_str_of(field)};
}

static bool is_linked(const bl_declared *declared)
{
	return bl_is_there(declared->link) && declared->linked != BL_NONE;
}

/* "Unported" and "International" deny every port. */
static bool denies_port(const bl_rules *rules, const bl_declared *declared, uint32_t licence)
{
	return bl_str_equal(declared->port, BL_S("none")) && rules->licences[licence].port.size > 0;
}

bool bl_declared_is_torn(const bl_rules *rules, const bl_declared *declared)
{
	if (!is_linked(declared) || declared->licence == BL_NONE)
		return false;
	return !bl_licence_agrees(rules, declared->licence, declared->linked) ||
	       denies_port(rules, declared, declared->linked);
}

uint32_t bl_declared_licence(const bl_rules *rules, const bl_declared *declared)
{
	if (declared->licence == BL_NONE || bl_declared_is_torn(rules, declared))
		return BL_NONE;
	if (is_linked(declared) &&
	    bl_licence_leaves_out(rules, declared->licence, declared->linked))
		return declared->linked;
	return declared->licence;
}

bool bl_declared_agree(const bl_rules *rules, const bl_declared *a, const bl_declared *b)
{
	uint32_t one = bl_declared_licence(rules, a), other = bl_declared_licence(rules, b);

	return one != BL_NONE && other != BL_NONE && bl_licence_agrees(rules, one, other) &&
	       !denies_port(rules, a, other) && !denies_port(rules, b, one);
}

bool bl_declared_is_own(const bl_declared *declared)
{
	bool own_scope = declared->scope == BL_SCOPE_UNKNOWN ||
	                 declared->scope == BL_SCOPE_DOCUMENT || declared->scope == BL_SCOPE_SITE;

	return own_scope && !declared->denied && declared->kind != BL_STATEMENT_MENTION &&
	       declared->kind != BL_STATEMENT_FULLTEXT;
}

bool bl_credited_is_own(const bl_credited *credited)
{
	return credited->kind != BL_CREDIT_IMAGE &&
	       (credited->scope == BL_SCOPE_UNKNOWN || credited->scope == BL_SCOPE_DOCUMENT ||
	        credited->scope == BL_SCOPE_SITE);
}

bool bl_credited_derives(const bl_credited *credited)
{
	return credited->relation == BL_RELATION_DERIVATION ||
	       credited->relation == BL_RELATION_SELF;
}

bl_str bl_case_card(bl_case *c, uint32_t publisher)
{
	const bl_publisher_row *row = &c->rules->publishers[publisher];
	bl_str name = bl_rules_str(c->rules, row->name), seen = bl_rules_str(c->rules, row->seen);
	bl_str words = bl_rules_str(c->rules, row->statement);
	const char *quotes = words.size > 0 ? "\"" : "";

	if (words.size == 0)
		words = bl_rules_str(c->rules, row->says);
	return bl_case_format(c, "What %.*s says: %s%.*s%s%s%.*s%s", BL_ARG(name), quotes,
	                      BL_ARG(words), quotes, seen.size > 0 ? " (" : "", BL_ARG(seen),
	                      seen.size > 0 ? ")" : "");
}

void bl_case_note_card(bl_case *c, uint32_t publisher, const char *why)
{
	bl_case_note(c, "%s %.*s", why, BL_ARG(bl_case_card(c, publisher)));
}
