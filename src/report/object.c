/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The document object: every field in the order of the contract, null where there is nothing.
 * Fields may join, none may change or go without a new number in "schema". */
#include <stdio.h>

#include "report/reporter.h"

static bool is_span(bl_span span)
{
	return span.begin != BL_NOWHERE;
}

/* A pair stays on one line, however the rest is laid out. */
static void put_span(bl_json_writer *json, const char *name, bl_span span)
{
	unsigned indent = json->indent;

	if (!is_span(span)) {
		bl_json_null(json, name);
		return;
	}
	bl_json_open(json, name, '[');
	json->indent = 0;
	bl_json_number(json, NULL, span.begin);
	bl_json_number(json, NULL, span.end);
	bl_json_close(json, ']');
	json->indent = indent;
}

static void put_place(bl_json_writer *json, bl_place place)
{
	if (place.line == 0) {
		bl_json_null(json, "line");
		bl_json_null(json, "column");
		return;
	}
	bl_json_number(json, "line", place.line);
	bl_json_number(json, "column", place.column);
}

static void put_assuming(bl_json_writer *json, unsigned assuming)
{
	bl_json_open(json, "assuming", '[');
	if (assuming & BL_ASSUMING_UNCHANGED)
		bl_json_text(json, NULL, "unchanged");
	if (assuming & BL_ASSUMING_NONCOMMERCIAL)
		bl_json_text(json, NULL, "noncommercial");
	if (assuming & BL_ASSUMING_NOT_ADAPTED)
		bl_json_text(json, NULL, "not-adapted");
	bl_json_close(json, ']');
}

static void put_permits(bl_json_writer *json, const bl_verdict *verdict)
{
	bl_json_open(json, "permits", '{');
	bl_json_text(json, "share", bl_permit_name(verdict->permits.share));
	bl_json_text(json, "adapt", bl_permit_name(verdict->permits.adapt));
	bl_json_text(json, "commercial", bl_permit_name(verdict->permits.commercial));
	bl_json_text(json, "text_mining", bl_permit_name(verdict->permits.text_mining));
	bl_json_close(json, '}');
}

static void put_value(bl_json_writer *json, const char *name, const bl_value *value, bool with_id)
{
	if (value->value.data == NULL) {
		bl_json_null(json, name);
		return;
	}
	bl_json_open(json, name, '{');
	bl_json_string(json, "value", value->value);
	if (with_id)
		bl_json_string(json, "id", value->id);
	bl_json_text(json, "from", bl_from_name(value->from));
	put_span(json, "span", value->span);
	bl_json_close(json, '}');
}

static void put_work(bl_json_writer *json, const bl_verdict *verdict)
{
	size_t i;

	bl_json_open(json, "work", '{');
	put_value(json, "title", &verdict->title, false);
	bl_json_open(json, "creators", '[');
	for (i = 0; i < verdict->creator_count; i++)
		put_value(json, NULL, &verdict->creators[i], false);
	bl_json_close(json, ']');
	put_value(json, "publisher", &verdict->publisher, true);
	put_value(json, "url", &verdict->url, false);
	bl_json_close(json, '}');
}

static void put_statement(bl_json_writer *json, const bl_statement *statement)
{
	bl_json_open(json, NULL, '{');
	bl_json_string(json, "licence", statement->licence);
	bl_json_string(json, "port", statement->port);
	bl_json_string(json, "spdx", statement->spdx);
	bl_json_string(json, "url", statement->url);
	if (statement->choice < 0)
		bl_json_null(json, "choice");
	else
		bl_json_number(json, "choice", (size_t)statement->choice);
	bl_json_text(json, "kind", bl_statement_kind_name(statement->kind));
	bl_json_text(json, "scope", bl_scope_name(statement->scope));
	bl_json_bool(json, "denied", statement->denied);
	bl_json_string(json, "except", statement->except);
	bl_json_string(json, "licensor", statement->licensor.value);
	bl_json_text(json, "confidence", bl_confidence_name(statement->confidence));
	bl_json_string(json, "rule", statement->rule);
	put_span(json, "span", statement->span);
	put_place(json, statement->place);
	bl_json_string(json, "text", statement->text);
	bl_json_string(json, "field", statement->field);
	bl_json_close(json, '}');
}

static void put_credit_spans(bl_json_writer *json, const bl_credit *credit)
{
	bl_json_open(json, "spans", '{');
	put_span(json, "whole", credit->spans.whole);
	put_span(json, "cue", credit->spans.cue);
	put_span(json, "source", credit->spans.source);
	put_span(json, "creator", credit->spans.creator);
	put_span(json, "title", credit->spans.title);
	put_span(json, "url", credit->spans.url);
	put_span(json, "licence", credit->spans.licence);
	put_span(json, "changes", credit->spans.changes);
	bl_json_close(json, '}');
}

static void put_credit(bl_json_writer *json, const bl_credit *credit)
{
	bl_json_open(json, NULL, '{');
	bl_json_text(json, "kind", bl_credit_kind_name(credit->kind));
	bl_json_text(json, "relation", bl_relation_name(credit->relation));
	bl_json_text(json, "role", bl_role_name(credit->role));
	bl_json_text(json, "scope", bl_scope_name(credit->scope));
	bl_json_string(json, "source", credit->source);
	bl_json_string(json, "source_id", credit->source_id);
	bl_json_string(json, "creator", credit->creator);
	bl_json_string(json, "title", credit->title);
	bl_json_string(json, "url", credit->url);
	bl_json_string(json, "licence", credit->licence);
	bl_json_string(json, "changes", credit->changes);
	bl_json_text(json, "confidence", bl_confidence_name(credit->confidence));
	bl_json_string(json, "rule", credit->rule);
	put_place(json, credit->place);
	put_credit_spans(json, credit);
	bl_json_string(json, "field", credit->field);
	bl_json_close(json, '}');
}

static void put_subject(bl_json_writer *json, const bl_finding *finding)
{
	const char *list = finding->subject == BL_SUBJECT_CREDIT ? "credits" : "licences";
	char subject[40];

	if (finding->subject == BL_SUBJECT_DOCUMENT) {
		bl_json_text(json, "subject", "document");
		return;
	}
	snprintf(subject, sizeof(subject), "%s/%zu", list, finding->subject_index);
	bl_json_text(json, "subject", subject);
}

static void put_fix_edit(bl_json_writer *json, const bl_finding *finding)
{
	if (!is_span(finding->fix_span)) {
		bl_json_null(json, "fix_edit");
		return;
	}
	bl_json_open(json, "fix_edit", '{');
	put_span(json, "span", finding->fix_span);
	bl_json_string(json, "text", finding->fix_text.data ? finding->fix_text : BL_S(""));
	bl_json_close(json, '}');
}

static void put_evidence(bl_json_writer *json, const bl_evidence *evidence)
{
	bl_json_open(json, NULL, '{');
	if (evidence->field.data != NULL && !is_span(evidence->span)) {
		bl_json_string(json, "field", evidence->field);
	} else {
		put_span(json, "span", evidence->span);
		put_place(json, evidence->place);
	}
	bl_json_string(json, "text", evidence->text);
	bl_json_close(json, '}');
}

static void put_suppressed(bl_json_writer *json, const bl_finding *finding)
{
	if (finding->suppressed_where.data == NULL) {
		bl_json_null(json, "suppressed");
		return;
	}
	bl_json_open(json, "suppressed", '{');
	bl_json_string(json, "where", finding->suppressed_where);
	bl_json_string(json, "reason", finding->suppressed_reason);
	bl_json_close(json, '}');
}

static void put_finding(bl_json_writer *json, const bl_finding *finding)
{
	size_t i;

	bl_json_open(json, NULL, '{');
	bl_json_string(json, "requirement", finding->requirement);
	bl_json_text(json, "class", bl_class_name(finding->class_));
	put_subject(json, finding);
	bl_json_string(json, "licence", finding->licence);
	bl_json_string(json, "clause", finding->clause);
	bl_json_text(json, "condition", bl_condition_name(finding->condition));
	bl_json_text(json, "severity", bl_severity_name(finding->severity));
	bl_json_text(json, "outcome", bl_outcome_name(finding->outcome));
	bl_json_text(json, "depends_on", finding->depends_on_use ? "use" : NULL);
	bl_json_string(json, "message", finding->message);
	bl_json_string(json, "why", finding->why);
	bl_json_string(json, "fix", finding->fix);
	put_fix_edit(json, finding);
	bl_json_open(json, "evidence", '[');
	for (i = 0; i < finding->evidence_count; i++)
		put_evidence(json, &finding->evidence[i]);
	bl_json_close(json, ']');
	put_suppressed(json, finding);
	bl_json_text(json, "fingerprint", finding->fingerprint);
	bl_json_close(json, '}');
}

static void put_lists(bl_json_writer *json, const bl_verdict *verdict)
{
	size_t i;

	bl_json_open(json, "licences", '[');
	for (i = 0; i < verdict->statement_count; i++)
		put_statement(json, verdict->statements[i]);
	bl_json_close(json, ']');

	bl_json_open(json, "credits", '[');
	for (i = 0; i < verdict->credit_count; i++)
		put_credit(json, verdict->credits[i]);
	bl_json_close(json, ']');

	bl_json_open(json, "findings", '[');
	for (i = 0; i < verdict->finding_count; i++)
		put_finding(json, verdict->findings[i]);
	bl_json_close(json, ']');
}

static void put_notes(bl_json_writer *json, const bl_verdict *verdict)
{
	size_t i;

	bl_json_open(json, "notes", '[');
	for (i = 0; i < verdict->note_count; i++)
		bl_json_string(json, NULL, verdict->notes[i]);
	bl_json_close(json, ']');
}

/* The format is null where nothing could be read. */
static void put_identity(bl_json_writer *json, const bl_document *document,
                         const bl_verdict *verdict)
{
	bool read = verdict->format != BL_FORMAT_AUTO;

	bl_json_text(json, "schema", "bylint.document/1");
	bl_json_string(json, "id", document->record.id);
	bl_json_string(json, "path", document->path);
	bl_json_string(json, "url", document->record.url);
	bl_json_text(json, "format", read ? bl_format_name(verdict->format) : NULL);
	bl_json_number(json, "bytes", verdict->bytes);
	bl_json_string(json, "language", verdict->language);
}

void bl_report_rules(bl_json_writer *json, const bl_report *report)
{
	bl_json_open(json, "rules", '{');
	bl_json_text(json, "version", report->rules_version);
	bl_json_text(json, "digest", report->rules_digest);
	bl_json_close(json, '}');
}

void bl_report_object(bl_json_writer *json, const bl_report *report, const bl_document *document,
                      const bl_verdict *verdict)
{
	bl_json_open(json, NULL, '{');
	put_identity(json, document, verdict);
	bl_json_text(json, "outcome", bl_outcome_name(verdict->outcome));
	put_assuming(json, verdict->assuming);
	bl_json_string(json, "licence", verdict->licence);
	bl_json_text(json, "licence_from", bl_from_name(verdict->licence_from));
	put_permits(json, verdict);
	put_work(json, verdict);
	put_lists(json, verdict);
	bl_json_string(json, "attribution", verdict->attribution);
	put_notes(json, verdict);
	bl_json_text(json, "engine", BYLINT_VERSION);
	bl_report_rules(json, report);
	bl_json_close(json, '}');
}
