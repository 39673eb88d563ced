/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of advice. To add a piece: its words in the table, and the test that finds it. */
#include "judge/marking.h"

#include "judge/finding.h"
#include "judge/licence.h"
#include "judge/mend.h"

static bool has_no_elements(const bl_case *c, const bl_declared *declared)
{
	uint32_t licence = bl_declared_licence(c->rules, declared);

	return licence != BL_NONE && c->rules->licences[licence].kind == BL_LICENCE_UNKNOWN;
}

static bool has_no_version(const bl_case *c, const bl_declared *declared)
{
	uint32_t licence = bl_declared_licence(c->rules, declared);

	return licence != BL_NONE && !has_no_elements(c, declared) &&
	       bl_licence_has_no_version(c->rules, licence);
}

/* The statements that govern, and those that agree with them: what one lacks another may have. */
static bool has_agreeing(const bl_case *c, bool (*holds)(const bl_case *, const bl_declared *))
{
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++)
		if ((c->standings[i].standing == BL_STANDING_GOVERNS ||
		     c->standings[i].standing == BL_STANDING_AGREES) &&
		    holds(c, &c->facts->declared.items[i]))
			return true;
	return false;
}

static bool is_seen(const bl_case *c, const bl_declared *declared)
{
	(void)c;
	return declared->meta == NULL || declared->meta->kind == BL_META_FRONT_MATTER;
}

static bool is_linked(const bl_case *c, const bl_declared *declared)
{
	(void)c;
	if (declared->meta != NULL)
		return declared->meta->kind == BL_META_FRONT_MATTER;
	return bl_is_there(declared->link) &&
	       (declared->hyperlink == NULL || declared->hyperlink->kind == BL_LINK_ANCHOR);
}

static bool is_not_linked(const bl_case *c, const bl_declared *declared)
{
	return declared->licence != BL_NONE &&
	       c->rules->licences[declared->licence].address.size > 0 && has_agreeing(c, is_seen) &&
	       !has_agreeing(c, is_linked);
}

/* Front matter is for readers too: what makes the page shows it. */
static bool is_in_markup_alone(const bl_case *c, const bl_declared *declared)
{
	(void)declared;
	return !has_agreeing(c, is_seen);
}

/* A link that says of itself that it leads to the licence, or a property of the markup. */
static bool is_machine_readable(const bl_case *c, const bl_declared *declared)
{
	(void)c;
	return declared->meta != NULL ||
	       (declared->hyperlink != NULL && bl_has_token(declared->hyperlink->rel, "license"));
}

static bool is_for_people_alone(const bl_case *c, const bl_declared *declared)
{
	(void)declared;
	return c->text->format == BL_FORMAT_HTML && !has_agreeing(c, is_machine_readable);
}

static bool has_words(const bl_case *c, const bl_declared *declared)
{
	(void)c;
	return declared->meta == NULL && declared->span.begin < declared->span.end;
}

static bool has_picture(const bl_case *c, const bl_declared *declared)
{
	(void)c;
	return declared->meta == NULL && declared->span.begin == declared->span.end;
}

static bool is_only_in_image(const bl_case *c, const bl_declared *declared)
{
	(void)declared;
	return has_agreeing(c, has_picture) && !has_agreeing(c, has_words);
}

static const struct {
	const char *id;
	bl_severity severity;
	bool (*holds)(const bl_case *c, const bl_declared *declared);
	const char *message, *why, *fix;
} advice[] = {
	{"marking/no-elements", BL_SEVERITY_WARNING, has_no_elements,
         "The notice says Creative Commons, but not which licence.",
         "A reader cannot tell what is allowed.",
         "Name and link the licence: CC BY 4.0, for example."},
	{"marking/no-version", BL_SEVERITY_WARNING, has_no_version,
         "The notice does not say which version of the licence holds.",
         "The versions ask for different things.", "Add the version, and link the licence."},
	{"marking/only-in-image", BL_SEVERITY_WARNING, is_only_in_image,
         "The licence is shown as a picture alone.",
         "A reader who does not see the picture cannot tell the licence, and its words get lost "
         "when the text is copied.",
         "Name the licence in words beside the picture, and link it."},
	{"marking/not-linked", BL_SEVERITY_WARNING, is_in_markup_alone,
         "The licence stands in the markup alone.", "Readers cannot see it.",
         "Name the licence in the text, and link it."},
	{"marking/not-linked", BL_SEVERITY_NOTE, is_not_linked,
         "The licence is named, but not linked.",
         "A link leads readers to the terms, and programs to the work.",
         "Put the licence's address behind its name."},
	{"marking/not-machine-readable", BL_SEVERITY_NOTE, is_for_people_alone,
         "People can read the licence, programs cannot.",
         "Search engines and archives look for a link with rel=\"license\" or a property of the markup.",
         "Write rel=\"license\" into the link to the licence."},
};

static bl_finding *advise(bl_case *c, const char *id, bl_severity severity, bl_finding *spare)
{
	bl_finding *finding = bl_finding_new(c, spare);

	finding->requirement = bl_str_of(id);
	finding->class_ = BL_CLASS_MARKING;
	finding->severity = severity;
	finding->outcome = BL_OUTCOME_NOT_MET;
	finding->licence = c->verdict->licence;
	return finding;
}

static void judge_notice(bl_case *c)
{
	const bl_declared *declared = &c->facts->declared.items[c->governing.statement];
	bl_finding spare;
	size_t i;

	for (i = 0; i < sizeof advice / sizeof *advice; i++) {
		bl_finding *finding;

		if (!advice[i].holds(c, declared))
			continue;
		finding = advise(c, advice[i].id, advice[i].severity, &spare);
		finding->message = bl_str_of(advice[i].message);
		finding->why = bl_str_of(advice[i].why);
		finding->fix = bl_str_of(advice[i].fix);
		bl_finding_prove(c, finding, bl_case_proof_statement(c, c->governing.statement));
		if (advice[i].holds == is_not_linked)
			bl_mend_link(c, finding, declared->name, declared->licence,
			             bl_declared_licence(c->rules, declared));
	}
}

/* rel="license" speaks of the page that carries it. */
static void judge_links_of_others(bl_case *c)
{
	bl_finding spare, *finding;
	size_t i;

	for (i = 0; i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];

		if (c->standings[i].standing != BL_STANDING_OTHER_THING ||
		    declared->hyperlink == NULL ||
		    !bl_has_token(declared->hyperlink->rel, "license"))
			continue;
		finding = advise(c, "marking/rel-licenses-this-page", BL_SEVERITY_WARNING, &spare);
		finding->subject = BL_SUBJECT_STATEMENT;
		finding->subject_index = i;
		finding->licence = c->statements[i].licence;
		finding->message =
			bl_str_of("A licence that is not the page's is marked as the page's.");
		finding->why = bl_str_of("rel=\"license\" speaks of the page that carries it: "
		                         "programs will take the whole page to be under it.");
		finding->fix = bl_str_of("Take rel=\"license\" out of this link.");
		bl_finding_prove(c, finding, bl_case_proof_statement(c, i));
	}
}

static void judge_placeholders(bl_case *c)
{
	bl_finding spare, *finding;
	size_t i;

	for (i = 0; i < c->facts->credited.count; i++) {
		if (!c->facts->credited.items[i].placeholder)
			continue;
		finding = advise(c, "marking/placeholder", BL_SEVERITY_WARNING, &spare);
		finding->subject = BL_SUBJECT_CREDIT;
		finding->subject_index = i;
		finding->message = bl_str_of("A template's word stands where a name should be.");
		finding->why = bl_str_of("Readers must be able to see whose work this is.");
		finding->fix = bl_str_of("Write the name, or take the line out.");
		bl_finding_prove(c, finding, bl_case_proof_credit(c, i));
	}
}

/* ---- Pictures ---- */

/* In bytes of the text: a picture's credit stands in its caption, before it or behind it. */
enum { CAPTION = 400 };

static bool is_picture(const bl_link *link)
{
	return link->kind == BL_LINK_IMAGE && link->role != BL_BLOCK_NAV &&
	       link->role != BL_BLOCK_FOOTER && link->role != BL_BLOCK_COMMENT;
}

/* A credit or a statement of a picture between two places. */
static bool is_credited(const bl_case *c, size_t begin, size_t end)
{
	size_t i;

	for (i = BL_FIRST_FROM(c->facts->credited, bl_credited, whole, begin);
	     i < c->facts->credited.count; i++) {
		const bl_credited *credited = &c->facts->credited.items[i];

		if (credited->whole.begin >= end)
			break;
		if (credited->kind == BL_CREDIT_IMAGE || credited->scope == BL_SCOPE_IMAGE)
			return true;
	}
	for (i = BL_FIRST_FROM(c->facts->declared, bl_declared, span, begin);
	     i < c->facts->declared.count; i++) {
		const bl_declared *declared = &c->facts->declared.items[i];

		if (declared->span.begin >= end)
			break;
		if (declared->scope == BL_SCOPE_IMAGE || declared->scope == BL_SCOPE_MEDIA)
			return true;
	}
	return false;
}

/* Up to the next picture, and from the last one on where nothing stands between. */
static void judge_picture(bl_case *c, const bl_link *link, size_t begin, size_t end)
{
	bl_finding spare, *finding;
	bl_evidence evidence = {.span = link->source, .text = link->url};

	if (is_credited(c, begin, end))
		return;
	finding = advise(c, "marking/picture-without-credit", BL_SEVERITY_WARNING, &spare);
	finding->message = BL_S("No credit stands beside this picture.");
	finding->why = BL_S("The config asks for one with every picture.");
	finding->fix = BL_S("Say who made it and under which licence, in the caption.");
	evidence.place = bl_places_at(&c->places, link->source.begin);
	bl_finding_prove(c, finding, evidence);
}

static void judge_pictures(bl_case *c)
{
	const bl_link *last = NULL;
	size_t i, begin = 0;

	for (i = 0; i < c->text->links.count && !c->failed; i++) {
		const bl_link *link = &c->text->links.items[i];
		size_t at = link->anchor.begin;

		if (!is_picture(link) || !bl_is_there(link->source))
			continue;
		if (last != NULL) {
			size_t end = last->anchor.end + CAPTION;

			judge_picture(c, last, begin, end < at ? end : at);
			begin = last->anchor.end;
		}
		begin = at > begin + CAPTION ? at - CAPTION : begin;
		last = link;
	}
	if (last != NULL)
		judge_picture(c, last, begin, last->anchor.end + CAPTION);
}

void bl_marking_judge(bl_case *c)
{
	if (c->document->house != NULL && c->document->house->wants_image_credits)
		judge_pictures(c);
	if (!c->stated->own)
		return;
	if (c->governing.statement != BL_NOWHERE)
		judge_notice(c);
	judge_links_of_others(c);
	judge_placeholders(c);
}
