/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Which finding gets which edit. Findings that one line answers share it, so that it is put in once. */
#include "judge/mend.h"

#include <string.h>

#include "judge/finding.h"
#include "judge/licence.h"

/* Edits of one document; what is beyond waits for the next run. */
enum { MOST = 64 };

static void refuse(bl_finding *finding, const char *why)
{
	finding->unfixed = bl_str_of(why);
}

static void offer(bl_case *c, bl_finding *finding, bl_span span, bl_str text)
{
	if (text.data == NULL)
		return;
	finding->fix_span = span;
	finding->fix_text = text;
	c->edits++;
}

/* ---- A link ---- */

static bool has_any(bl_str words, const char *signs)
{
	size_t i = 0;

	while (i < words.size && strchr(signs, words.data[i]) == NULL)
		i++;
	return i < words.size;
}

static char sign_at(bl_str source, size_t at)
{
	return at < source.size ? source.data[at] : ' ';
}

/* How a link is written round a name at this place; text: it cannot be, and the address goes behind it. */
static bl_format link_format(const bl_case *c, bl_span name)
{
	bl_str source = c->text->source, words = bl_str_slice(source, name.begin, name.end);
	bool markdown = c->text->format == BL_FORMAT_MARKDOWN;

	if (c->text->format == BL_FORMAT_TEXT || words.size == 0 || has_any(words, "<>"))
		return BL_FORMAT_TEXT;
	if (!markdown || bl_mend_is_tagged(source, name.begin))
		return BL_FORMAT_HTML;
	/* "!" would make a picture of it, "\" nothing, "]" and "{" something of what stands beside it. */
	if (has_any(words, "[]`*_\\!~") || sign_at(source, name.end) == '{' ||
	    (name.begin > 0 && strchr("!\\]", source.data[name.begin - 1]) != NULL))
		return BL_FORMAT_TEXT;
	return BL_FORMAT_MARKDOWN;
}

static const char *refuses_link(const bl_case *c, bl_span name)
{
	size_t at = bl_text_source(c->text, name).begin;
	const bl_block *block = bl_text_block(c->text, name.begin);
	const char *why = bl_mend_refuses(c);

	if (why != NULL)
		return why;
	if (c->text->format == BL_FORMAT_TEXT)
		return NULL;
	if (bl_link_over(c->text, name) != NULL)
		return "the name is a link to another address";
	if (block != NULL && (block->role == BL_BLOCK_CODE || block->role == BL_BLOCK_META))
		return "the name stands in code";
	if (bl_mend_is_inside(c->text->source, at))
		return "the name stands where no link can be put";
	if (c->text->format == BL_FORMAT_MARKDOWN && bl_mend_has_code(c->text->source, at))
		return "the name stands beside code";
	return NULL;
}

void bl_mend_link(bl_case *c, bl_finding *finding, bl_span name, uint32_t named, uint32_t licence)
{
	bl_str address, words;
	bl_span source;
	const char *why;
	bl_format format;

	if (!bl_is_there(name) || licence == BL_NONE)
		return;
	address = bl_rules_str(c->rules, c->rules->licences[licence].address);
	if (address.size == 0 || named != licence) {
		refuse(finding, address.size == 0 ? "the licence has no address without its version"
		                                  : "the name says less than the licence");
		return;
	}
	if (c->edits >= MOST)
		return;
	if ((why = refuses_link(c, name)) != NULL) {
		refuse(finding, why);
		return;
	}
	source = bl_text_source(c->text, name);
	format = link_format(c, source);
	words = bl_str_slice(c->text->source, source.begin, source.end);
	if (format == BL_FORMAT_TEXT)
		offer(c, finding, (bl_span){source.end, source.end},
		      bl_case_format(c, " (%.*s)", BL_ARG(address)));
	else
		offer(c, finding, source,
		      bl_mend_link_text(c, format, words, address,
		                        finding->class_ == BL_CLASS_MARKING));
}

/* ---- The credit line ---- */

/* A line says all of these. */
static bool is_answered(const bl_case *c, const bl_finding *finding)
{
	uint32_t row = bl_rules_requirement(c->rules, finding->requirement);

	if (row == BL_NONE || finding->subject != BL_SUBJECT_DOCUMENT)
		return false;
	switch (c->rules->requirements[row].ask) {
	case BL_ASK_NAMES_CREATOR:
	case BL_ASK_NAMES_TITLE:
	case BL_ASK_NAMES_SOURCE:
	case BL_ASK_LINKS_ORIGINAL:
	case BL_ASK_LINKS_LICENCE:
	case BL_ASK_KEEPS_NOTICE:
	case BL_ASK_STATES_DATE:
	case BL_ASK_STATES_CHANGES:
		return true;
	default:
		return false;
	}
}

static bool wants_edit(const bl_finding *finding)
{
	return bl_finding_is_reported(finding) && finding->class_ == BL_CLASS_LICENCE &&
	       finding->outcome == BL_OUTCOME_NOT_MET && !bl_is_there(finding->fix_span);
}

/* Where a text says two things of its licence, a third would not help. */
static bool is_contradicted(const bl_case *c)
{
	size_t i;

	for (i = 0; i < c->findings.count; i++) {
		const bl_finding *finding = &c->findings.items[i];

		if (finding->class_ == BL_CLASS_CONFLICT &&
		    finding->severity == BL_SEVERITY_ERROR &&
		    finding->subject == BL_SUBJECT_DOCUMENT && bl_finding_is_reported(finding))
			return true;
	}
	return false;
}

typedef struct draft {
	size_t at;
	bl_str text;
	const char *why;
} draft;

static const char *missing_part(bl_case *c, const bl_line_parts *parts)
{
	const char *option = bl_line_missing(c->rules, parts, c->stated);
	bl_str why;

	if (option == NULL)
		return NULL;
	why = bl_case_format(c, "a part that the licence asks for is not known: give %s%c", option,
	                     '\0');
	return why.data;
}

static draft line_under(bl_case *c, uint32_t licence)
{
	const char *why = bl_mend_refuses(c);
	bl_line_parts parts;
	bl_mend_place place;
	bl_str line;

	if (why == NULL && is_contradicted(c))
		why = "the text contradicts itself about its licence";
	if (why != NULL)
		return (draft){.why = why};
	parts = bl_line_parts_of(c->rules, licence, c->verdict, c->stated, c->arena);
	if ((why = missing_part(c, &parts)) != NULL)
		return (draft){.why = why};
	if (c->verdict->attribution.size == 0)
		return (draft){.why = "there is no credit line for it"};
	place = bl_mend_end(c);
	if (place.at == BL_NOWHERE)
		return (draft){.why = place.why};
	line = bl_mend_paragraph(c, &parts);
	return (draft){.at = place.at,
	               .text = bl_case_format(c, "%.*s%.*s%.*s", BL_ARG(place.before), BL_ARG(line),
	                                      BL_ARG(place.after))};
}

void bl_mend_findings(bl_case *c, uint32_t licence)
{
	draft line = {.why = NULL};
	bool drafted = false;
	size_t i;

	for (i = 0; i < c->findings.count && !c->failed; i++) {
		bl_finding *finding = &c->findings.items[i];

		if (!wants_edit(finding))
			continue;
		if (!is_answered(c, finding) || licence == BL_NONE) {
			if (finding->unfixed.size == 0)
				refuse(finding, "only a person can settle this");
			continue;
		}
		if (!drafted)
			line = line_under(c, licence);
		drafted = true;
		if (line.why == NULL)
			offer(c, finding, (bl_span){line.at, line.at}, line.text);
		else if (finding->unfixed.size == 0)
			refuse(finding, line.why);
	}
}
