/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Verdicts made by hand: an article of one long line that names its licence without a link, and
 * verdicts in which every text is as bad as can be. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <stdlib.h>
#include <string.h>

#include "base/place.h"
#include "report/reporter.h"

#define SAMPLE_SIZE 6032
#define SAMPLE_MOST 10

typedef struct sample {
	char bytes[SAMPLE_SIZE + 1];
	bl_document document;
	bl_verdict verdict;
	bl_statement statements[SAMPLE_MOST];
	bl_credit credits[SAMPLE_MOST];
	bl_finding findings[SAMPLE_MOST];
	bl_evidence evidence[SAMPLE_MOST];
	bl_value creators[2];
	bl_str notes[2];
	const bl_statement *statement_list[SAMPLE_MOST];
	const bl_credit *credit_list[SAMPLE_MOST];
	const bl_finding *finding_list[SAMPLE_MOST];
} sample;

static inline bl_str sample_words(const sample *s, bl_span span)
{
	return bl_str_slice(s->document.bytes, span.begin, span.end);
}

static inline bl_place sample_place(const sample *s, size_t offset)
{
	bl_places places;

	bl_places_init(&places, s->document.bytes);
	return bl_places_at(&places, offset);
}

static inline void sample_lay(sample *s, size_t at, const char *text)
{
	memcpy(s->bytes + at, text, strlen(text));
}

/* 6,032 bytes in one line; the multi-byte characters make the columns differ from the offsets. */
static inline void sample_fill(sample *s)
{
	static const char sentence[] = "Officials spoke about trade and transport on Tuesday. ";
	size_t i;

	memset(s, 0, sizeof(*s));
	for (i = 0; i < SAMPLE_SIZE; i++)
		s->bytes[i] = sentence[i % (sizeof(sentence) - 1)];
	sample_lay(s, 53, " Iran\xE2\x80\x99s exports ");
	for (i = 0; i < 28; i++)
		sample_lay(s, 3000 + 60 * i, " \xE2\x80\x93 ");
	sample_lay(s, 5000, " caf\xC3\xA9 ");
	sample_lay(s, 281, ". Fars News reported that ");
	sample_lay(s, 1083, ". IRNA reported ");
	sample_lay(s, 2013, " according to IRNA, ");
	sample_lay(s, 2604, ", according to a statement by the Iranian presidency. ");
	sample_lay(s, 5923,
	           ". All Content by Mehr News Agency is licensed under a Creative Commons "
	           "Attribution 4.0 International License.");
	s->document.bytes = (bl_str){s->bytes, SAMPLE_SIZE};
	s->document.path = BL_S("000_c1e2b50c6552a7e8.txt");
}

/* The verdict points to the first of its own rows. */
static inline void sample_link(sample *s, size_t statements, size_t credits, size_t findings)
{
	size_t i;

	for (i = 0; i < SAMPLE_MOST; i++) {
		s->statement_list[i] = &s->statements[i];
		s->credit_list[i] = &s->credits[i];
		s->finding_list[i] = &s->findings[i];
	}
	s->verdict.statements = s->statement_list;
	s->verdict.credits = s->credit_list;
	s->verdict.findings = s->finding_list;
	s->verdict.creators = s->creators;
	s->verdict.notes = s->notes;
	s->verdict.statement_count = statements;
	s->verdict.credit_count = credits;
	s->verdict.finding_count = findings;
}

static inline void sample_credit(sample *s, bl_role role, const char *id, bl_span whole,
                                 bl_span cue, bl_span source)
{
	s->credits[s->verdict.credit_count++] = (bl_credit){
		.kind = BL_CREDIT_REPORTING,
		.relation = BL_RELATION_REFERENCE,
		.role = role,
		.scope = BL_SCOPE_DOCUMENT,
		.source = sample_words(s, source),
		.source_id = bl_str_of(id),
		.confidence = BL_CONFIDENCE_HIGH,
		.rule = BL_S("cues/english#reported-by"),
		.place = sample_place(s, whole.begin),
		.spans = {whole, cue, source, BL_NO_SPAN, BL_NO_SPAN, BL_NO_SPAN, BL_NO_SPAN,
	                  BL_NO_SPAN},
	};
}

static inline bl_finding *sample_finding(sample *s, const char *requirement, const char *clause,
                                         bl_condition condition, bl_severity severity,
                                         bl_outcome outcome, const char *message)
{
	size_t i = s->verdict.finding_count++;
	bl_finding *finding = &s->findings[i];

	*finding = (bl_finding){
		.requirement = bl_str_of(requirement),
		.licence = BL_S("cc-by-4.0"),
		.clause = bl_str_of(clause),
		.condition = condition,
		.severity = severity,
		.outcome = outcome,
		.message = bl_str_of(message),
		.why = BL_S("the licence asks for it"),
		.fix_span = BL_NO_SPAN,
		.fingerprint = "0123456789abcdef0123456789abcdef",
	};
	return finding;
}

static inline void sample_prove(sample *s, bl_finding *finding, bl_span span)
{
	bl_evidence *evidence = &s->evidence[finding - s->findings];

	*evidence = (bl_evidence){
		.span = span,
		.place = sample_place(s, span.begin),
		.text = sample_words(s, span),
	};
	finding->evidence = evidence;
	finding->evidence_count = 1;
}

static inline void sample_findings(sample *s)
{
	bl_finding *finding;

	finding = sample_finding(s, "name-the-creator", "Section 3(a)(1)(A)(i)",
	                         BL_CONDITION_IF_GIVEN, BL_SEVERITY_ERROR, BL_OUTCOME_MET,
	                         "the licensor is named");
	sample_prove(s, finding, (bl_span){5940, 5956});
	finding = sample_finding(s, "name-and-link-licence", "Section 3(a)(1)(C)",
	                         BL_CONDITION_ALWAYS, BL_SEVERITY_ERROR, BL_OUTCOME_NOT_MET,
	                         "the licence is named but not linked");
	sample_prove(s, finding, (bl_span){5925, 6031});
	finding->why = BL_S("give the licence's text, or its URI or hyperlink");
	finding->fix = BL_S(
		"\xE2\x80\xA6International License (https://creativecommons.org/licenses/by/4.0/).");
	finding->fix_span = (bl_span){6031, 6031};
	finding->fix_text = BL_S(" (https://creativecommons.org/licenses/by/4.0/)");
	finding =
		sample_finding(s, "link-to-the-original", "Section 3(a)(1)(A)(v)",
	                       BL_CONDITION_IF_GIVEN, BL_SEVERITY_WARNING, BL_OUTCOME_UNSURE,
	                       "no link to the original article; cannot tell if one was supplied");
	finding->why = BL_S("a URI or hyperlink to the material, if supplied, where practicable");
	finding->fix = BL_S("if you have it: bylint check --source-url URL");
	finding = sample_finding(s, "say-what-changed", "Section 3(a)(1)(B)",
	                         BL_CONDITION_IF_CHANGED, BL_SEVERITY_ERROR, BL_OUTCOME_UNSURE,
	                         "say --unchanged or --changes TEXT");
	finding->depends_on_use = true;
	sample_finding(s, "keep-copyright-notice", "Section 3(a)(1)(A)(ii)", BL_CONDITION_IF_GIVEN,
	               BL_SEVERITY_WARNING, BL_OUTCOME_NOT_NEEDED, "none in the text");
	finding = sample_finding(s, "keep-licence-notice", "Section 3(a)(1)(A)(iii)",
	                         BL_CONDITION_IF_GIVEN, BL_SEVERITY_WARNING, BL_OUTCOME_MET,
	                         "the notice is there");
	sample_prove(s, finding, (bl_span){5925, 6031});
	sample_finding(s, "keep-disclaimer", "Section 3(a)(1)(A)(iv)", BL_CONDITION_IF_GIVEN,
	               BL_SEVERITY_WARNING, BL_OUTCOME_NOT_NEEDED, "none in the text");
	sample_finding(s, "no-endorsement", "Section 2(a)(6)", BL_CONDITION_NEVER,
	               BL_SEVERITY_ERROR, BL_OUTCOME_MET,
	               "nothing suggests that the licensor endorses this");
}

static inline void sample_statement(sample *s)
{
	s->statements[0] = (bl_statement){
		.licence = BL_S("cc-by-4.0"),
		.port = BL_S("none"),
		.spdx = BL_S("CC-BY-4.0"),
		.choice = -1,
		.kind = BL_STATEMENT_GRANT,
		.scope = BL_SCOPE_SITE,
		.licensor = {.value = BL_S("Mehr News Agency"), .span = {5940, 5956}},
		.confidence = BL_CONFIDENCE_HIGH,
		.rule = BL_S("notices/creative-commons/en#3"),
		.span = {5925, 6031},
		.place = sample_place(s, 5925),
		.text = sample_words(s, (bl_span){5925, 6031}),
	};
}

/* The document of the contract, whole. */
static inline void sample_seed(sample *s)
{
	sample_fill(s);
	s->verdict = (bl_verdict){
		.outcome = BL_OUTCOME_NOT_MET,
		.assuming = BL_ASSUMING_UNCHANGED,
		.licence = BL_S("cc-by-4.0"),
		.licence_from = BL_FROM_TEXT,
		.permits = {BL_PERMIT_YES, BL_PERMIT_YES, BL_PERMIT_YES, BL_PERMIT_YES},
		.title.span = BL_NO_SPAN,
		.publisher = {.value = BL_S("Mehr News Agency"),
	                      .id = BL_S("mehr-news"),
	                      .from = BL_FROM_TEXT,
	                      .span = {5940, 5956}},
		.url.span = BL_NO_SPAN,
		.attribution = BL_S("This work by Mehr News Agency is licensed under CC BY 4.0 "
	                            "(https://creativecommons.org/licenses/by/4.0/)."),
		.format = BL_FORMAT_TEXT,
		.bytes = SAMPLE_SIZE,
	};
	sample_statement(s);
	sample_credit(s, BL_ROLE_OUTLET, "fars-news", (bl_span){283, 301}, (bl_span){293, 301},
	              (bl_span){283, 292});
	sample_credit(s, BL_ROLE_OUTLET, "irna", (bl_span){1085, 1098}, (bl_span){1090, 1098},
	              (bl_span){1085, 1089});
	sample_credit(s, BL_ROLE_OUTLET, "irna", (bl_span){2014, 2031}, (bl_span){2014, 2026},
	              (bl_span){2027, 2031});
	sample_credit(s, BL_ROLE_ORGANISATION, NULL, (bl_span){2606, 2656}, (bl_span){2606, 2618},
	              (bl_span){2634, 2656});
	sample_findings(s);
	sample_link(s, 1, 4, 8);
}

/* ---- As bad as can be -------------------------------------------------------------------- */

static const char *const sample_bad_pieces[] = {
	"\033[31mred",
	"\033]0;title\a",
	"a\xE2\x80\xAEtxt.exe",
	"\xE2\x81\xA6isolate",
	"##[add-mask]Creative",
	"##[error]",
	"##",
	"#",
	"[error]",
	"\n::set-output name=a::b",
	"::error file=a,line=1::",
	"::add-mask::",
	"\xE3\x80\x80::warning::x",
	"\r::notice::",
	"\r\n##[group]",
	"\xC2\x85::debug::",
	"\xE2\x80\xA8::error::",
	"\xE2\x80\x8B::error::",
	"##\xE2\x80\x8B[error]",
	"\xFF\xC0\xAF\xED\xA0\x80",
	"\xE2\x82",
	"\xEF\xBB\xBF::error::",
	" ",
	"\t",
	"\n",
	"words and more words to fill a line with, up to its end, and then some",
	"\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xD8\xAF\xD9\x86\xDB\x8C\xD8\xA7",
	"\xE7\x89\x88\xE6\x9D\x83\xE6\x89\x80\xE6\x9C\x89",
	"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB",
	"e\xCC\x81\xCC\x81\xCC\x81",
	"\"quotes\", \\ and <b>tags</b>",
	"%0A::error::%3A",
};
#define SAMPLE_BAD_PIECES (sizeof(sample_bad_pieces) / sizeof *sample_bad_pieces)

/* A sequence of numbers that is the same in every run. */
static inline uint32_t sample_next(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 16;
}

/* A text of up to eight pieces, kept in pool. */
static inline bl_str sample_bad_text(bl_arena *pool, uint32_t *state)
{
	char text[8 * 80];
	size_t size = 0, pieces = sample_next(state) % 9;

	while (pieces-- > 0) {
		const char *piece = sample_bad_pieces[sample_next(state) % SAMPLE_BAD_PIECES];

		memcpy(text + size, piece, strlen(piece));
		size += strlen(piece);
	}
	return bl_arena_copy(pool, (bl_str){text, size});
}

/* A span of whole characters, more or less, in the document's bytes. */
static inline bl_span sample_bad_span(const sample *s, uint32_t *state)
{
	size_t size = s->document.bytes.size;
	size_t begin = sample_next(state) % (size + 1);

	return (bl_span){begin, begin + sample_next(state) % (size - begin + 1)};
}

static inline void sample_bad_statement(sample *s, size_t i, bl_arena *pool, uint32_t *state)
{
	bl_statement *statement = &s->statements[i];

	*statement = (bl_statement){.choice = (int)i - 1, .kind = (bl_statement_kind)(i % 7)};
	statement->scope = (bl_scope)(sample_next(state) % 9);
	statement->licence = sample_bad_text(pool, state);
	statement->port = sample_bad_text(pool, state);
	statement->spdx = sample_bad_text(pool, state);
	statement->url = sample_bad_text(pool, state);
	statement->except = sample_bad_text(pool, state);
	statement->licensor.value = sample_bad_text(pool, state);
	statement->rule = sample_bad_text(pool, state);
	statement->text = sample_bad_text(pool, state);
	statement->field = sample_bad_text(pool, state);
	statement->span = sample_bad_span(s, state);
	statement->place = sample_place(s, statement->span.begin);
}

static inline void sample_bad_credit(sample *s, size_t i, bl_arena *pool, uint32_t *state)
{
	bl_credit *credit = &s->credits[i];
	bl_span span = sample_bad_span(s, state);

	*credit = (bl_credit){.kind = i % 2 ? BL_CREDIT_REPORTING : (bl_credit_kind)i};
	credit->relation = BL_RELATION_REFERENCE;
	credit->role = (bl_role)(sample_next(state) % 10);
	credit->source = sample_bad_text(pool, state);
	credit->source_id = sample_bad_text(pool, state);
	credit->creator = sample_bad_text(pool, state);
	credit->title = sample_bad_text(pool, state);
	credit->url = sample_bad_text(pool, state);
	credit->licence = sample_bad_text(pool, state);
	credit->changes = sample_bad_text(pool, state);
	credit->rule = sample_bad_text(pool, state);
	credit->place = sample_place(s, span.begin);
	credit->spans.whole = span;
	credit->spans.cue = credit->spans.source = credit->spans.creator = BL_NO_SPAN;
	credit->spans.title = credit->spans.url = credit->spans.licence = BL_NO_SPAN;
	credit->spans.changes = BL_NO_SPAN;
}

static inline void sample_bad_finding(sample *s, size_t i, bl_arena *pool, uint32_t *state)
{
	bl_finding *finding = &s->findings[i];
	bl_evidence *evidence = &s->evidence[i];

	*finding = (bl_finding){.class_ = (bl_class)(sample_next(state) % 5), .subject_index = i};
	finding->subject = (bl_subject)(sample_next(state) % 3);
	finding->severity = (bl_severity)(sample_next(state) % 3);
	finding->outcome = (bl_outcome)(1 + sample_next(state) % 4);
	finding->requirement = sample_bad_text(pool, state);
	finding->licence = sample_bad_text(pool, state);
	finding->clause = sample_bad_text(pool, state);
	finding->message = sample_bad_text(pool, state);
	finding->why = sample_bad_text(pool, state);
	finding->fix = sample_bad_text(pool, state);
	finding->fix_text = sample_bad_text(pool, state);
	finding->fix_span = sample_bad_span(s, state);
	finding->evidence = &s->evidence[i];
	finding->evidence_count = i + 1 < SAMPLE_MOST ? 2 : 1;
	memcpy(finding->fingerprint, "fedcba9876543210fedcba9876543210", 33);

	*evidence = (bl_evidence){.span = sample_bad_span(s, state)};
	evidence->text = sample_bad_text(pool, state);
	if (i % 3 == 2) {
		evidence->span = BL_NO_SPAN;
		evidence->field = sample_bad_text(pool, state);
	} else {
		evidence->place = sample_place(s, evidence->span.begin);
	}
}

/* Everything that can hold text holds bad text, the document's bytes and its path too. */
static inline void sample_bad(sample *s, bl_arena *pool, uint32_t *state)
{
	size_t i, size = 0;

	memset(s, 0, sizeof(*s));
	while (size < SAMPLE_SIZE - 8 * 80 && sample_next(state) % 64 != 0) {
		bl_str text = sample_bad_text(pool, state);

		memcpy(s->bytes + size, text.data, text.size);
		size += text.size;
	}
	s->document.bytes = (bl_str){s->bytes, size};
	s->document.path = sample_bad_text(pool, state);
	s->document.record.id = sample_bad_text(pool, state);
	s->document.record.url = sample_bad_text(pool, state);
	s->verdict.outcome = (bl_outcome)(sample_next(state) % 4);
	s->verdict.assuming = sample_next(state) % 8;
	s->verdict.licence = sample_bad_text(pool, state);
	s->verdict.licence_from = (bl_from)(sample_next(state) % 6);
	s->verdict.title = (bl_value){.value = sample_bad_text(pool, state), .span = BL_NO_SPAN};
	s->verdict.publisher =
		(bl_value){.value = sample_bad_text(pool, state), .span = BL_NO_SPAN};
	s->verdict.url = (bl_value){.value = sample_bad_text(pool, state), .span = BL_NO_SPAN};
	s->creators[0] = s->verdict.title;
	s->notes[0] = sample_bad_text(pool, state);
	s->notes[1] = sample_bad_text(pool, state);
	s->verdict.attribution = sample_bad_text(pool, state);
	s->verdict.language = sample_bad_text(pool, state);
	s->verdict.format = BL_FORMAT_HTML;
	s->verdict.bytes = size;
	for (i = 0; i < SAMPLE_MOST; i++) {
		sample_bad_statement(s, i, pool, state);
		sample_bad_credit(s, i, pool, state);
		sample_bad_finding(s, i, pool, state);
	}
	sample_link(s, SAMPLE_MOST, SAMPLE_MOST, SAMPLE_MOST);
	s->verdict.creator_count = 1;
	s->verdict.note_count = 2;
}

/* ---- Running a format -------------------------------------------------------------------- */

/* A report of that format into out, which is the caller's to free. */
static inline bl_report sample_report(bl_buf *out, const char *format)
{
	bl_buf_init(out, NULL, (size_t)64 << 20);
	return (bl_report){
		.reporter = bl_reporter_find(bl_str_of(format)),
		.out = out,
		.rules_version = "0.1.0",
		.rules_digest = "00112233445566778899aabbccddeeff",
		.elapsed_ms = 3,
		.utf8 = true,
	};
}

/* One document in a run of its own. */
static inline int sample_document(bl_report *report, const sample *s)
{
	int r;

	if ((r = report->reporter->begin(report)) < 0 ||
	    (r = report->reporter->document(report, &s->document, &s->verdict)) < 0)
		return r;
	return report->reporter->end(report);
}

/* The same, whole, with its summary. */
static inline int sample_run(bl_report *report, const sample *s)
{
	bl_summary summary = {0};
	int r;

	report->summary = &summary;
	bl_summary_add(&summary, &s->verdict);
	r = sample_document(report, s);
	bl_report_free(report);
	report->summary = NULL;
	return r;
}

#endif
