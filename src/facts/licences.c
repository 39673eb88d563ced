/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names and addresses of licences in the text, each parsed into the id that it stands for. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "facts/find.h"
#include "facts/slots.h"
#include "facts/words.h"

enum { ID_SIZE = 96, REACH_BACK = 64 };

/* ---- The id that a name's parts make ---- */

typedef struct composer {
	const bl_search *s;
	bl_str version; /* in place of the one that was captured, or absent */
	char id[ID_SIZE];
	size_t size;
	bl_str port;
} composer;

static void put(composer *c, bl_str s)
{
	if (c->size + s.size < sizeof c->id) {
		memcpy(c->id + c->size, s.data, s.size);
		c->size += s.size;
	}
}

/* "sampling+" in an address is sampling-plus in an id. */
static void put_code(composer *c, bl_str code)
{
	size_t plus = bl_str_find(code, BL_S("+"));

	put(c, bl_str_slice(code, 0, plus == BL_NOWHERE ? code.size : plus));
	if (plus != BL_NOWHERE)
		put(c, BL_S("-plus"));
}

/* Appends what a slot holds; false where it holds nothing, or only says that there is no port. */
static bool put_slot(composer *c, bl_str name)
{
	const bl_facts *facts = c->s->facts;
	const bl_walk *w = &c->s->walk;
	char text[32], value[16];
	const bl_capture *capture;
	bl_str code;

	if (bl_str_equal(name, BL_S("version"))) {
		if (c->version.data)
			return put(c, c->version), true;
		capture = bl_walk_slot(w, BL_SLOT_VERSION);
		for (size_t at = capture ? capture->span.begin : 0;
		     capture && at < capture->span.end; at++)
			if (bl_version_end(facts->text->chars, at, value) != at)
				return put(c, bl_str_of(value)), true;
		return false;
	}
	if (name.size >= sizeof text)
		return false;
	memcpy(text, name.data, name.size);
	text[name.size] = '\0';
	if (!(capture = bl_walk_list(w, text)) || capture->item == BL_NONE)
		return false;
	code = bl_rules_str(facts->rules, facts->rules->items[capture->item].code);
	if (bl_str_equal(name, BL_S("port")))
		c->port = code;
	if (bl_str_equal(code, BL_S("none")))
		return false;
	return put_code(c, code), true;
}

/* "(-<version>)" is left out where its slot is empty. */
static void compose(composer *c, bl_str makes)
{
	size_t group = 0;
	bool dropped = false;

	for (size_t i = 0; i < makes.size; i++) {
		size_t end;

		switch (makes.data[i]) {
		case '(':
			group = c->size;
			dropped = false;
			break;
		case ')':
			if (dropped)
				c->size = group;
			break;
		case '<':
			end = i + bl_str_find(bl_str_slice(makes, i, makes.size), BL_S(">"));
			dropped = !put_slot(c, bl_str_slice(makes, i + 1, end));
			i = end;
			break;
		default:
			put(c, bl_str_slice(makes, i, i + 1));
		}
	}
}

/* An address never stands for an id that only names are read as, nor for what has ports alone. */
static uint32_t known(const bl_rules *rules, bl_str id, bool is_link)
{
	uint32_t licence = bl_rules_licence(rules, id);
	const bl_licence_row *row = licence == BL_NONE ? NULL : &rules->licences[licence];

	if (row && is_link && (row->only_ports || !bl_str_equal(bl_rules_str(rules, row->id), id)))
		return BL_NONE;
	return licence;
}

static bl_str identify(bl_search *s, const bl_phrase_row *phrase, bl_licence_hit *hit,
                       bl_str version)
{
	const bl_rules *rules = s->facts->rules;
	composer c = {.s = s, .version = version};

	if (!(phrase->target & BL_FAMILY)) {
		hit->licence = phrase->target;
		hit->id = bl_rules_str(rules, rules->licences[hit->licence].id);
		return hit->id;
	}
	compose(&c, bl_rules_str(rules, rules->families[phrase->target & ~BL_FAMILY].makes));
	hit->id = bl_arena_copy(s->arena, (bl_str){c.id, c.size});
	hit->port = c.port;
	hit->licence = known(rules, hit->id, hit->is_link);
	if (hit->licence != BL_NONE)
		hit->id = bl_rules_str(rules, rules->licences[hit->licence].id);
	return hit->id;
}

/* ---- Where they stand ---- */

static bl_span whole_address(bl_str chars, bl_span span)
{
	size_t begin = span.begin, floor = begin > REACH_BACK ? begin - REACH_BACK : 0;

	for (size_t at = begin; at-- > floor && !strchr(" \t\r\n\"'<>()[]", chars.data[at]);)
		if (bl_address_end(chars, at) >= span.end)
			begin = at;
	return (bl_span){begin, bl_address_rest(chars, begin)};
}

/* "CC BY-SA 3.0, 2.5, 2.0 and 1.0" is four licences: a further version that makes a licence, with its
 * point, behind a comma, a slash or a short word, is one. */
static size_t next_version(bl_str chars, size_t pos, char value[16])
{
	size_t begin = pos, word, end;

	while (begin < chars.size && strchr(" ,/&+", chars.data[begin]))
		begin++;
	word = bl_word_end(chars, begin);
	if (begin != pos && word - begin <= 3 && word > begin &&
	    !strchr("0123456789", chars.data[begin]))
		for (begin = word; begin < chars.size && chars.data[begin] == ' ';)
			begin++;
	end = begin == pos ? pos : bl_version_end(chars, begin, value);
	return end > begin && memchr(chars.data + begin, '.', end - begin) &&
	                       bl_word_edge(chars, end)
	               ? end
	               : pos;
}

static int add_versions(bl_search *s, const bl_phrase_row *row, bl_licence_hit hit)
{
	bl_str chars = s->facts->text->chars;
	char value[16];
	size_t end;

	if (!bl_walk_slot(&s->walk, BL_SLOT_VERSION) || !(row->target & BL_FAMILY))
		return BL_OK;
	while ((end = next_version(chars, hit.span.end, value)) != hit.span.end) {
		bl_licence_hit *place;

		hit.span = (bl_span){end - strlen(value), end};
		if (!identify(s, row, &hit, bl_str_of(value)).data)
			return bl_fail_memory(s->error);
		if (hit.licence == BL_NONE)
			break;
		if (!(place = BL_PUSH(&s->facts->licence_hits, s->arena)))
			return bl_fail_memory(s->error);
		*place = hit;
	}
	return BL_OK;
}

/* With its version a wrong name ("CC BY 3.5") is worth a word; without one "Creative Commons, Sampling"
 * is only the brand and a word behind it. */
static bool says_no_licence(const bl_search *s, const bl_licence_hit *hit)
{
	return hit->licence == BL_NONE && !hit->is_link && !bl_walk_slot(&s->walk, BL_SLOT_VERSION);
}

/* "Xyz-NonCommercial 2.0": the name is longer than what is known of it. */
static bool goes_on_before(const bl_search *s)
{
	bl_str text = s->facts->text->chars;
	const bl_capture *elements = bl_walk_list(&s->walk, "elements");
	size_t begin = s->walk.span.begin, length;

	return elements && elements->span.begin == begin && begin > 1 &&
	       text.data[begin - 1] == '-' &&
	       bl_code_is_word(bl_utf8_before(text, begin - 1, &length));
}

static int add_hit(bl_search *s, uint32_t phrase, const bl_hit *found)
{
	const bl_phrase_row *row = &s->facts->rules->phrases[phrase];
	bl_licence_hit hit = {.phrase = phrase, .is_link = row->section == BL_SECTION_LINK}, *place;

	if (bl_search_is_full(s, s->facts->licence_hits.count, s->limits->statements * 4,
	                      "names of licences") ||
	    !bl_search_walk(s, phrase, found->begin, false) ||
	    !bl_word_edge(s->facts->text->chars, s->walk.span.begin))
		return BL_OK;
	hit.span = hit.is_link ? whole_address(s->facts->text->chars, s->walk.span) : s->walk.span;
	if (!identify(s, row, &hit, (bl_str){NULL, 0}).data)
		return bl_fail_memory(s->error);
	if (says_no_licence(s, &hit) || (!hit.is_link && goes_on_before(s)))
		return BL_OK;
	if (!(place = BL_PUSH(&s->facts->licence_hits, s->arena)))
		return bl_fail_memory(s->error);
	*place = hit;
	return hit.is_link ? BL_OK : add_versions(s, row, hit);
}

/* Longer readings first, of the same length the one that says more. */
static int by_place(const void *a, const void *b)
{
	const bl_licence_hit *x = a, *y = b;

	if (x->span.begin != y->span.begin)
		return x->span.begin < y->span.begin ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	if (!x->link != !y->link)
		return x->link ? 1 : -1;
	if (x->id.size != y->id.size)
		return x->id.size > y->id.size ? -1 : 1;
	return (x->phrase > y->phrase) - (x->phrase < y->phrase);
}

static bool is_unknown(const bl_rules *rules, const bl_licence_hit *hit)
{
	return hit->licence != BL_NONE && rules->licences[hit->licence].kind == BL_LICENCE_UNKNOWN;
}

/* "licencia Creative Commons" before "Creative Commons Atribución 4.0": the name that says which one. */
static bool says_which(const bl_rules *rules, const bl_licence_hit *hit, const bl_licence_hit *last)
{
	return !hit->is_link && hit->licence != BL_NONE && !is_unknown(rules, hit) &&
	       is_unknown(rules, last) && hit->span.end > last->span.end;
}

/* What lies inside another name, or overlaps the one before it, is no name of its own, unless only it
 * says which licence is meant. A hyperlink stands beside the name that it lies on, but not beside its own
 * address in visible words. */
static void drop_overlaps(bl_facts *facts)
{
	size_t kept = 0, end = 0, link_end = 0, name = BL_NOWHERE;
	bl_licence_hit *hits = facts->licence_hits.items;

	for (size_t i = 0; i < facts->licence_hits.count; i++) {
		bl_licence_hit hit = hits[i];

		if (hit.span.begin < end && name != BL_NOWHERE &&
		    says_which(facts->rules, &hit, &hits[name])) {
			memmove(&hits[name], &hits[name + 1], (--kept - name) * sizeof *hits);
			end = hit.span.begin;
		}
		if (hit.span.begin < end && (!hit.link || (kept && hits[kept - 1].is_link)))
			continue;
		if (hit.is_link && !hit.link && hit.span.begin < link_end && kept &&
		    hits[kept - 1].link)
			kept--;
		name = hit.is_link ? name : kept;
		hits[kept++] = hit;
		if (hit.link)
			link_end = hit.span.end;
		else
			end = hit.span.end;
	}
	facts->licence_hits.count = kept;
}

int bl_find_licences(bl_search *s)
{
	int r = bl_search_phrases(s, BL_BIT(BL_SECTION_NAME) | BL_BIT(BL_SECTION_LINK), add_hit);

	if (r == BL_OK && s->facts->text->links.count)
		r = bl_find_linked(s);

	if (s->facts->licence_hits.count)
		qsort(s->facts->licence_hits.items, s->facts->licence_hits.count,
		      sizeof *s->facts->licence_hits.items, by_place);
	drop_overlaps(s->facts);
	return r;
}
