/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The credit line: title, creator, source, licence, and what was changed. It grows from the parts
 * that are known, so that nothing is invented and no hole is left; and it keeps to one shape, so
 * that the scanner reads it back. */
#include "judge/credit_line.h"

#include <string.h>

#include "base/utf8.h"
#include "judge/judge.h"
#include "judge/licence.h"
#include "judge/lines.h"

typedef struct parts {
	uint32_t licence, out; /* out: of the adaptation, or BL_NONE */
	bl_str title, by, url, copyright, changes, updated;
} parts;

typedef struct line {
	bl_arena *arena;
	char *data;
	size_t size, capacity;
	bool failed;
} line;

static bool make_room(line *l, size_t size)
{
	size_t capacity = l->capacity * 2 > l->size + size ? l->capacity * 2 : l->size + size;
	char *data;

	if (l->size + size <= l->capacity)
		return true;
	data = bl_arena_take(l->arena, capacity);
	if (data == NULL)
		return false;
	if (l->size > 0)
		memcpy(data, l->data, l->size);
	l->data = data;
	l->capacity = capacity;
	return true;
}

static void add(line *l, bl_str words)
{
	if (words.size == 0 || l->failed)
		return;
	l->failed = !make_room(l, words.size);
	if (l->failed)
		return;
	memcpy(l->data + l->size, words.data, words.size);
	l->size += words.size;
}

static bl_str finished(const line *l)
{
	return l->failed || l->size == 0 ? (bl_str){NULL, 0} : (bl_str){l->data, l->size};
}

/* A part on one line: every run of blanks is one blank. */
static void add_part(line *l, bl_str part)
{
	size_t pos, length, begin = 0;

	part = bl_str_trim(part);
	for (pos = 0; pos < part.size; pos += length) {
		if (!bl_code_is_blank(bl_utf8_at(part, pos, &length)))
			continue;
		if (pos > begin) {
			add(l, bl_str_slice(part, begin, pos));
			add(l, BL_S(" "));
		}
		begin = pos + length;
	}
	add(l, bl_str_slice(part, begin, part.size));
}

static void add_address(line *l, bl_str address)
{
	if (address.size == 0)
		return;
	add(l, BL_S(" ("));
	add_part(l, address);
	add(l, BL_S(")"));
}

/* A sentence behind what there is already, with a stop at its end. */
static void add_sentence(line *l, const char *head, bl_str sentence)
{
	bl_str trimmed = bl_str_trim(sentence);

	if (trimmed.size == 0)
		return;
	add(l, bl_str_of(head));
	add_part(l, trimmed);
	if (!bl_str_ends(trimmed, BL_S(".")))
		add(l, BL_S("."));
}

static void add_licence(line *l, const bl_rules *rules, uint32_t licence)
{
	add(l, bl_licence_short_name(rules, licence));
	add_address(l, bl_rules_str(rules, rules->licences[licence].address));
	add(l, BL_S("."));
}

static void add_subject(line *l, const parts *p)
{
	if (p->title.size > 0) {
		add(l, BL_S(BL_LINE_OPEN));
		add_part(l, p->title);
		add(l, BL_S(BL_LINE_CLOSE));
	} else {
		add(l, BL_S(BL_LINE_WORK));
	}
	if (p->by.size > 0) {
		add(l, BL_S(BL_LINE_BY));
		add_part(l, p->by);
	}
	add_address(l, p->url);
}

static const char *verb_of(const bl_licence_row *row)
{
	switch (row->kind) {
	case BL_LICENCE_WAIVER:
		return BL_LINE_WAIVED;
	case BL_LICENCE_MARK:
		return BL_LINE_MARKED;
	default:
		return BL_LINE_LICENSED;
	}
}

/* Where nobody is known, the sentence that the licence prescribes for that case. */
static bool add_prescribed(line *l, const bl_rules *rules, const parts *p)
{
	bl_str sentence = bl_rules_str(rules, rules->licences[p->licence].credit_line);
	bl_str address = bl_rules_str(rules, rules->licences[p->licence].address);

	if (p->by.size > 0 || p->title.size > 0 || sentence.size == 0)
		return false;
	if (bl_str_ends(sentence, BL_S(".")))
		sentence.size--;
	add(l, sentence);
	add_address(l, address);
	add(l, BL_S("."));
	return true;
}

static bl_str write_line(const bl_rules *rules, const parts *p, bl_arena *arena)
{
	line l = {.arena = arena};

	if (!add_prescribed(&l, rules, p)) {
		add_subject(&l, p);
		add(&l, bl_str_of(verb_of(&rules->licences[p->licence])));
		add_licence(&l, rules, p->licence);
	}
	add_sentence(&l, " ", p->copyright);
	add_sentence(&l, " ", p->changes);
	add_sentence(&l, BL_LINE_UPDATED, p->updated);
	if (p->out != BL_NONE) {
		add(&l, BL_S(BL_LINE_ADAPTATION));
		add_licence(&l, rules, p->out);
	}
	return finished(&l);
}

/* ---- What is known ---- */

static bl_str either(bl_str known, bl_str stated)
{
	return known.size > 0 ? known : stated;
}

/* How a publisher wants to be credited; a platform is nobody's name. */
static bl_str publisher_of(const bl_rules *rules, const bl_verdict *work, const bl_stated *stated)
{
	uint32_t publisher = work->publisher.id.size > 0
	                             ? bl_rules_publisher(rules, work->publisher.id)
	                             : BL_NONE;

	if (publisher == BL_NONE)
		return either(work->publisher.value, stated->publisher);
	if (bl_str_equal(bl_rules_str(rules, rules->publishers[publisher].kind), BL_S("platform")))
		return (bl_str){NULL, 0};
	return bl_rules_str(rules, rules->publishers[publisher].credit_as);
}

/* Whoever made it, or else who published it. */
static bl_str names_of(const bl_rules *rules, const bl_verdict *work, const bl_stated *stated,
                       bl_arena *arena)
{
	line l = {.arena = arena};
	size_t i;

	for (i = 0; i < work->creator_count; i++) {
		if (i > 0)
			add(&l, i + 1 < work->creator_count ? BL_S(", ") : BL_S(BL_LINE_AND));
		add_part(&l, work->creators[i].value);
	}
	if (l.size > 0)
		return finished(&l);
	return either(bl_str_trim(stated->author), publisher_of(rules, work, stated));
}

bl_str bl_stated_changes(const bl_stated *stated)
{
	if (bl_str_trim(stated->changes).size == 0 && stated->use == BL_USE_EXCERPT)
		return BL_S(BL_LINE_EXCERPT);
	return bl_str_trim(stated->changes);
}

static parts parts_of(const bl_rules *rules, uint32_t licence, const bl_verdict *work,
                      const bl_stated *stated, bl_arena *arena)
{
	parts p = {.licence = licence,
	           .out = BL_NONE,
	           .title = either(work->title.value, stated->title),
	           .url = either(work->url.value, stated->source_url),
	           .copyright = stated->copyright,
	           .changes = bl_stated_changes(stated)};

	p.by = names_of(rules, work, stated, arena);
	if (bl_licence_asks(rules, licence, BL_ASK_STATES_DATE))
		p.updated = stated->updated;
	if (stated->use == BL_USE_ADAPT && stated->licence_out.size > 0)
		p.out = bl_rules_licence(rules, stated->licence_out);
	return p;
}

/* The option that would give a part that the licence always asks for, or NULL. */
static const char *missing_part(const bl_rules *rules, const parts *p, const bl_stated *stated)
{
	const bl_licence_row *row = &rules->licences[p->licence];
	bool adapted = stated->use == BL_USE_ADAPT;
	const struct {
		bl_ask_kind ask;
		bool is_known;
		const char *option;
	} needed[] = {
		{BL_ASK_LINKS_LICENCE, row->address.size > 0, "--licence"},
		{BL_ASK_NAMES_SOURCE, p->by.size > 0 || row->credit_line.size > 0, "--publisher"},
		{BL_ASK_STATES_DATE, p->updated.size > 0, "--updated"},
		{BL_ASK_STATES_CHANGES, !adapted || p->changes.size > 0, "--changes"},
		{BL_ASK_SHARES_ALIKE, !adapted || p->out != BL_NONE, "--licence-out"},
	};
	size_t i;

	for (i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!needed[i].is_known && bl_licence_asks(rules, p->licence, needed[i].ask))
			return needed[i].option;
	return NULL;
}

/* What the licence asks for where it was supplied, and was not given; and what no line can hold. */
static bl_str remark_on(const bl_rules *rules, const parts *p, bl_arena *arena)
{
	const struct {
		bl_ask_kind ask;
		bool is_known;
		const char *what;
	} wanted[] = {
		{BL_ASK_NAMES_CREATOR, p->by.size > 0, "the creator's name (--author)"},
		{BL_ASK_NAMES_TITLE, p->title.size > 0, "the title (--title)"},
		{BL_ASK_LINKS_ORIGINAL, p->url.size > 0,
	         "the address of the original (--source-url)"},
		{BL_ASK_INCLUDES_TEXT, false,
	         "the full text of the licence, which no line can hold"},
	};
	line l = {.arena = arena};
	size_t i;

	for (i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		if (wanted[i].is_known || !bl_licence_asks(rules, p->licence, wanted[i].ask))
			continue;
		add(&l, l.size > 0 ? BL_S(", ") : BL_S("Not in the line: "));
		add(&l, bl_str_of(wanted[i].what));
	}
	add(&l, l.size > 0 ? BL_S(".") : BL_S(""));
	return finished(&l);
}

bl_str bl_credit_line(const bl_rules *rules, uint32_t licence, const bl_verdict *work,
                      const bl_stated *stated, bl_arena *arena, const char **missing, bl_str *note)
{
	parts p = parts_of(rules, licence, work, stated, arena);
	uint32_t kind = rules->licences[licence].kind;

	*note = (bl_str){NULL, 0};
	*missing = NULL;
	if (kind == BL_LICENCE_RESERVATION) {
		*note = BL_S("Permission is needed, and no credit line stands for it.");
		return (bl_str){NULL, 0};
	}
	*missing = kind == BL_LICENCE_UNKNOWN ? "--licence" : missing_part(rules, &p, stated);
	if (*missing != NULL)
		return (bl_str){NULL, 0};
	*note = remark_on(rules, &p, arena);
	return write_line(rules, &p, arena);
}

/* A picture or another work: what its own credit says. */
static bl_str line_for_part(bl_case *c, const bl_thing *thing)
{
	const bl_credited *credited = thing->credited;
	parts p = {.licence = thing->licence, .out = BL_NONE};

	if (credited != NULL) {
		p.title = bl_case_words(c, credited->title);
		p.by = bl_case_words(c, credited->creator);
		p.url = bl_case_words(c, credited->url);
		p.changes = bl_case_words(c, credited->changes);
		if (p.by.size == 0)
			p.by = bl_case_words(c, credited->source);
	}
	if (missing_part(c->rules, &p, &(bl_stated){0}) != NULL)
		return (bl_str){NULL, 0};
	return write_line(c->rules, &p, c->arena);
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
