/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The credit line that a licence asks for, or the reason why there is none: title, creator, source,
 * licence, and what was changed, in words that the scanner reads back. */
#include "judge/credit_line.h"

#include "judge/judge.h"
#include "judge/licence.h"
#include "judge/line.h"

/* The option that would give a part that the licence always asks for, or NULL. */
const char *bl_line_missing(const bl_rules *rules, const bl_line_parts *p, const bl_stated *stated)
{
	const bl_licence_row *row = &rules->licences[p->licence];
	bool adapted = stated->use == BL_USE_ADAPT;
	const struct {
		bl_ask_kind ask;
		bool is_known;
		const char *option;
	} needed[] = {
		{BL_ASK_LINKS_LICENCE, row->address.size > 0, "--licence"},
		{BL_ASK_NAMES_SOURCE, p->creators.count > 0 || row->credit_line.size > 0,
	         "--publisher"},
		{BL_ASK_STATES_DATE, p->updated.size > 0, "--updated"},
		{BL_ASK_STATES_CHANGES, !adapted || p->changes.size > 0, "--changes"},
		{BL_ASK_SHARES_ALIKE, !adapted || p->out != BL_NONE, "--licence-out"},
	};
	size_t i;

	if (row->kind == BL_LICENCE_UNKNOWN)
		return "--licence";
	for (i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!needed[i].is_known && bl_licence_asks(rules, p->licence, needed[i].ask))
			return needed[i].option;
	return NULL;
}

/* What the licence asks for where it was supplied, and was not given; and what no line can hold. */
bl_str bl_line_remark(const bl_rules *rules, const bl_line_parts *p, bl_arena *arena)
{
	const struct {
		bl_ask_kind ask;
		bool is_known;
		const char *what;
	} wanted[] = {
		{BL_ASK_NAMES_CREATOR, p->creators.count > 0, "the creator's name (--author)"},
		{BL_ASK_NAMES_TITLE, p->title.size > 0, "the title (--title)"},
		{BL_ASK_LINKS_ORIGINAL, p->url.size > 0,
	         "the address of the original (--source-url)"},
		{BL_ASK_INCLUDES_TEXT, false,
	         "the full text of the licence, which no line can hold"},
	};
	bl_str all = {NULL, 0};
	size_t i;

	for (i = 0; i < sizeof wanted / sizeof *wanted; i++)
		if (!wanted[i].is_known && bl_licence_asks(rules, p->licence, wanted[i].ask))
			all = bl_str_format(
				arena, "%.*s%s%s", BL_ARG(all),
				all.size > 0 ? ", " : "Not in the line: ", wanted[i].what);
	if ((p->new_title.size > 0 || p->new_author.size > 0) && p->out == BL_NONE)
		all = bl_str_format(arena, "%.*s%sthe adaptation (--licence-out)", BL_ARG(all),
		                    all.size > 0 ? ", " : "Not in the line: ");
	return all.size > 0 ? bl_str_format(arena, "%.*s.", BL_ARG(all)) : all;
}

static bl_str line_of(const bl_rules *rules, const bl_line_parts *p, bl_arena *arena)
{
	bl_line_pieces line;

	bl_line_write(&line, rules, p, BL_LINE_FULL, arena);
	return bl_line_text(&line, arena);
}

bl_str bl_credit_line(const bl_rules *rules, uint32_t licence, const bl_verdict *work,
                      const bl_stated *stated, bl_arena *arena, const char **missing, bl_str *note)
{
	bl_line_parts p = bl_line_parts_of(rules, licence, work, stated, arena);

	*note = (bl_str){NULL, 0};
	*missing = NULL;
	if (rules->licences[licence].kind == BL_LICENCE_RESERVATION) {
		*note = BL_S(BL_LINE_RESERVED);
		return (bl_str){NULL, 0};
	}
	*missing = bl_line_missing(rules, &p, stated);
	if (*missing != NULL)
		return (bl_str){NULL, 0};
	*note = bl_line_remark(rules, &p, arena);
	return line_of(rules, &p, arena);
}

/* A picture or another work: what its own credit says. */
static bl_str line_for_part(bl_case *c, const bl_thing *thing)
{
	const bl_credited *credited = thing->credited;
	bl_value creator = {.value = {NULL, 0}};
	bl_verdict work = {.creators = &creator};
	bl_stated stated = {.lang = c->stated->lang};
	bl_line_parts p;

	if (credited != NULL) {
		work.title.value = bl_case_words(c, credited->title);
		work.url.value = bl_case_words(c, credited->url);
		stated.changes = bl_case_words(c, credited->changes);
		creator.value = bl_case_words(c, credited->creator);
		if (creator.value.size == 0)
			creator.value = bl_case_words(c, credited->source);
		work.creator_count = creator.value.size > 0;
	}
	p = bl_line_parts_of(c->rules, thing->licence, &work, &stated, c->arena);
	if (bl_line_missing(c->rules, &p, &stated) != NULL)
		return (bl_str){NULL, 0};
	return line_of(c->rules, &p, c->arena);
}

bl_str bl_credit_line_for(bl_case *c, const bl_thing *thing)
{
	const char *missing;
	bl_str note;

	if (thing->licence == BL_NONE)
		return (bl_str){NULL, 0};
	if (thing->subject != BL_SUBJECT_DOCUMENT)
		return line_for_part(c, thing);
	return bl_credit_line(c->rules, thing->licence, c->verdict, c->stated, c->arena, &missing,
	                      &note);
}
