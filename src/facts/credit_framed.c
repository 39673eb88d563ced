/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A line that holds nothing but names ("Ana Lima and Bo Chen, staff writers") is a byline where its frame says
 * so: between a title and the text, beside a date or below a picture's credit; or below the last sentence.
 * Whoever is spoken of in the text is no author of it: headings, captions and tags name such people. */
#include <string.h>

#include "base/place.h"
#include "base/utf8.h"
#include "facts/credits.h"
#include "facts/page_lines.h"
#include "facts/places.h"
#include "facts/slots.h"
#include "facts/words.h"

enum {
	NAMES_AT = 8,
	NAMES_LEAST = 2,
	NAMES_MOST = 4,
	LINE_BYTES = 90,
	PARTICLE_BYTES = 5,
	WORK_WORDS = 5,
	WORK_BYTES = 48,
	PLACE_WORDS = 3,
	SIGN_WORDS = 3,
	ABOUT_WORDS = 10,
	LATE_PART = 3,
	SIGN_LINES = 3,
	ABOVE_LINES = 4,
	BELOW_LINES = 24,
	LAST_LINES = 3,
	LAST_BYTES = 48,
	HEAD_BYTES = 5000,
	DATED_MOST = 2,
	PROSE_ABOVE = 4,
	TOGETHER_BYTES = 160,
	TEXT_BYTES = 65536,
	PLACES_MOST = 64
};

typedef struct finder {
	bl_search *s;
	const bl_rules *rules;
	bl_str chars;
} finder;

static bl_str at(const finder *f, bl_span span)
{
	return bl_str_slice(f->chars, span.begin, span.end);
}

/* ---- Names ---- */

/* The list of this name that all languages share, or BL_NONE. */
static uint32_t shared_list(const bl_rules *rules, const char *name)
{
	for (uint32_t i = 0; i < rules->count.lists; i++)
		if (rules->lists[i].group &&
		    rules->cards[rules->lists[i].card].kind == BL_CARD_CUES &&
		    bl_str_equal(bl_rules_str(rules, rules->lists[i].name), bl_str_of(name)))
			return i;
	return BL_NONE;
}

static void know_lists(bl_kit *kit)
{
	if (kit->lists.known)
		return;
	kit->lists.no_person = shared_list(kit->rules, "no-person");
	kit->lists.journalist = shared_list(kit->rules, "journalist");
	kit->lists.and = shared_list(kit->rules, "and");
	kit->lists.known = true;
}

/* The end of the entry of a list at pos, or pos. */
static size_t listed_end(const finder *f, uint32_t list, bl_str text, size_t pos)
{
	const bl_lexicon lexicon = {f->rules->lexicon, f->rules->count.lexicon};
	bl_hit hit;

	if (list == BL_NONE ||
	    !bl_lexicon_at(&lexicon, f->rules->lists[list].group, text, pos, &hit, 1))
		return pos;
	return hit.end;
}

/* Two to four words with capitals, none of which a person's name never has, and one that is no initial. */
static bool is_person(const finder *f, bl_span name)
{
	bl_str text = bl_str_slice(f->chars, 0, name.end);
	unsigned words = 0, names = 0;
	size_t end;

	for (size_t pos = name.begin; pos < name.end; pos = end) {
		if ((end = bl_word_end(text, pos)) == pos) {
			end++;
			continue;
		}
		if (listed_end(f, f->s->kit->lists.no_person, text, pos) != pos ||
		    listed_end(f, f->s->kit->lists.journalist, text, pos) != pos ||
		    bl_holds_digit(bl_str_slice(text, pos, end)))
			return false;
		words += bl_word_is_capital(text, pos);
		names += end - pos > 2;
	}
	return words >= NAMES_LEAST && words <= NAMES_MOST && names > 0;
}

/* ", ", "and", "und", " / " between names; pos where there is no such thing. */
static size_t joint_end(const finder *f, bl_str line, size_t pos)
{
	static const char *const marks[] = {", ", " & ", " / ", " | ", " • ", " · "};
	size_t begin = pos, word;

	for (size_t i = 0; i < sizeof marks / sizeof *marks && begin == pos; i++)
		if (bl_str_starts(bl_str_slice(line, pos, line.size), bl_str_of(marks[i])))
			begin += strlen(marks[i]);
	if (begin == pos && pos < line.size && line.data[pos] == ' ')
		begin++;
	word = listed_end(f, f->s->kit->lists.and, line, begin);
	if (word != begin && word < line.size && line.data[word] == ' ')
		return word + 1;
	return begin > pos + 1 ? begin : pos;
}

/* What its bearer does, in the first words: "Political editor", "– Journalist i Oslo". */
static bool is_work(const finder *f, bl_str line, size_t pos, unsigned most)
{
	for (unsigned words = 0; pos < line.size && words < most;) {
		size_t end = bl_word_end(line, pos);

		if (end > pos && listed_end(f, f->s->kit->lists.journalist, line, pos) != pos)
			return true;
		words += end > pos;
		pos = end > pos ? end : pos + 1;
	}
	return false;
}

/* Where its bearer is or writes, behind a mark: ", Lagos", "(River Pulse)". */
static bool is_place(bl_str line, size_t pos)
{
	unsigned words = 0;
	bl_str rest = bl_str_trim(bl_str_slice(line, pos, line.size));

	if (rest.size == 0 || !strchr(",(|-", rest.data[0]))
		return false;
	for (pos = 1; pos < rest.size; pos++) {
		size_t end = bl_word_end(rest, pos);

		words += end > pos;
		pos = end > pos ? end : pos;
	}
	return words > 0 && words <= PLACE_WORDS;
}

/* The names that fill a line, but for what their bearers do and where: how many. */
static size_t names_of(finder *f, bl_span line, bl_span *names)
{
	bl_str text = bl_str_slice(f->chars, 0, line.end);
	bl_walk *w = &f->s->walk;
	bl_slot_end ends[NAMES_AT];
	size_t count = 0, pos = line.begin, end = pos;

	w->facts = f->s->facts;
	w->room = line;
	w->credit = false;
	while (count < NAMES_AT && pos < line.end) {
		size_t some = bl_slot_ends(w, BL_SLOT_PERSON, BL_NONE, pos, ends, NAMES_AT), i = 0;

		while (i < some && !is_person(f, (bl_span){pos, ends[i].end}))
			i++;
		if (i == some)
			break;
		end = ends[i].end;
		names[count++] = (bl_span){pos, end};
		if ((pos = joint_end(f, text, end)) == end)
			break;
	}
	return end == line.end || is_work(f, text, end, WORK_WORDS) || is_place(text, end) ? count
	                                                                                   : 0;
}

/* ---- Frames ---- */

static bool is_title_above(const finder *f, size_t begin)
{
	for (unsigned i = 0; i < ABOVE_LINES && begin > 0; i++) {
		bl_span line = bl_line_before(f->chars, begin);

		if (bl_line_is_title(at(f, line)))
			return true;
		begin = line.begin;
	}
	return false;
}

static bool is_text_below(const finder *f, size_t end)
{
	for (unsigned i = 0; i < BELOW_LINES && end < f->chars.size; i++) {
		bl_span line = bl_line_from(f->chars, end);

		if (bl_line_is_prose(at(f, line)))
			return true;
		end = line.end;
	}
	return false;
}

static bool is_picture_credit(const bl_facts *facts, bl_span line)
{
	for (size_t i = 0; i < facts->credited.count; i++) {
		const bl_credited *c = &facts->credited.items[i];

		if (c->kind == BL_CREDIT_IMAGE && c->whole.begin < line.end &&
		    line.begin < c->whole.end)
			return true;
	}
	return false;
}

/* What stands below authors and hardly anybody else: when it was written, how to reach them, what they are at
 * the paper. */
static bool is_sign(const finder *f, bl_str line)
{
	return bl_line_is_time(line) || bl_line_is_handle(line) ||
	       (line.size > 0 && line.size <= WORK_BYTES && !bl_line_is_prose(line) &&
	        is_work(f, line, 0, SIGN_WORDS));
}

/* "Ana Lima is a reporter in Lagos." below "Ana Lima". */
static bool is_about(bl_str line, bl_str name)
{
	return bl_str_starts(line, name) && name.size + 1 < line.size &&
	       line.data[name.size] == ' ' && !bl_word_is_capital(line, name.size + 1) &&
	       bl_word_end(line, name.size + 1) > name.size + 1;
}

/* Beside the line, or behind short ones (a section, a button). */
static bool is_signed(const finder *f, bl_span above, bl_span line, bl_span below)
{
	if (bl_line_is_date(at(f, above)) || is_sign(f, at(f, below)) ||
	    is_about(at(f, below), at(f, line)))
		return true;
	for (unsigned i = 1; i < SIGN_LINES && below.end - below.begin <= LAST_BYTES; i++) {
		below = bl_line_from(f->chars, below.end);
		if (bl_line_is_time(at(f, below)))
			return true;
	}
	return false;
}

/* Between title and text: with such a sign, or below a picture's credit and directly above the text. */
static bool is_at_top(finder *f, bl_span above, bl_span line)
{
	bl_span below = bl_line_from(f->chars, line.end);

	return (is_signed(f, above, line, below) ||
	        (bl_line_is_prose(at(f, below)) && is_picture_credit(f->s->facts, above))) &&
	       is_title_above(f, line.begin) && is_text_below(f, line.end);
}

/* Whether terms of use, or other words about rights, stand in a line. */
static bool is_about_rights(const bl_facts *facts, bl_span line)
{
	for (size_t i = 0; i < facts->declared.count; i++)
		if (facts->declared.items[i].span.begin < line.end &&
		    line.begin < facts->declared.items[i].span.end)
			return true;
	return false;
}

static bool is_shouted(bl_str line)
{
	size_t length;

	for (size_t i = 0; i < line.size; i += length) {
		uint32_t code = bl_utf8_at(line, i, &length);

		if (bl_code_is_word(code) && !bl_code_is_upper(code))
			return false;
	}
	return true;
}

/* Two paragraphs above a line, the nearer one with its end, and no terms of use: a footer has one at most. */
static bool is_body_above(const finder *f, size_t begin)
{
	bl_span last = bl_line_before(f->chars, begin),
		before = bl_line_before(f->chars, last.begin);

	return bl_line_is_prose(at(f, last)) && bl_ends_sentence(f->chars, last.end) &&
	       bl_line_is_prose(at(f, before)) && !is_about_rights(f->s->facts, last);
}

/* Below the last sentence, and nothing that looks like it (a list of tags) below. */
static bool is_at_end(finder *f, bl_span line)
{
	bl_span names[NAMES_AT];
	size_t count = names_of(f, line, names);

	if (!count || names[count - 1].end != line.end || is_shouted(at(f, line)) ||
	    !is_body_above(f, line.begin))
		return false;
	for (bl_span next = bl_line_from(f->chars, line.end); next.begin < next.end;
	     next = bl_line_from(f->chars, next.end))
		if (names_of(f, next, names))
			return false;
	return true;
}

/* Whether a line has sentences that speak of a name's bearer, and not as of an author: "Ana Lima has been a
 * reporter in Lagos for …", or a last paragraph that begins with the name. */
static bool speaks_of(const finder *f, bl_span line, bl_str name)
{
	bl_str words = at(f, line);
	bool late = line.begin >= f->chars.size - f->chars.size / LATE_PART;

	return bl_line_is_prose(words) &&
	       !(bl_str_starts(words, name) && (late || is_work(f, words, name.size, ABOUT_WORDS)));
}

/* Whether sentences of the text hold the last word of a name. What stands in many places is spoken of, too. */
static bool is_spoken_of(const finder *f, bl_span name)
{
	bl_str text = bl_str_slice(f->chars, 0, TEXT_BYTES), last;
	size_t word = bl_word_back(f->chars, name.end, name.begin), found;
	unsigned places = 0;

	last = bl_str_slice(f->chars, word == BL_NOWHERE ? name.begin : word, name.end);
	for (size_t from = 0; from < text.size; from += found + last.size) {
		size_t begin;

		if ((found = bl_str_find(bl_str_slice(text, from, text.size), last)) == BL_NOWHERE)
			break;
		begin = from + found;
		if (bl_word_edge(text, begin) && bl_word_edge(text, begin + last.size) &&
		    (++places == PLACES_MOST ||
		     speaks_of(f, bl_line_around(text, begin), at(f, name))))
			return true;
	}
	return false;
}

/* The names that fill a line; none where the text speaks of one of them. */
static size_t unspoken_names(finder *f, bl_span line, bl_span *names)
{
	size_t count = names_of(f, line, names);

	for (size_t i = 0; i < count; i++)
		if (is_spoken_of(f, names[i]))
			return 0;
	return count;
}

static int add_names(bl_search *s, const bl_span *names, size_t count)
{
	int r = BL_OK;

	for (size_t i = 0; i < count && r == BL_OK; i++)
		r = bl_credit_add_name(s, names[i]);
	return r;
}

/* The first two words are like names, or one short word stands before or between them ("van der Berg"). */
static bool has_shape(bl_str line)
{
	unsigned names = 0, others = 0;

	if (line.size > LINE_BYTES || !memchr(line.data, ' ', line.size))
		return false;
	for (size_t pos = 0, end; pos < line.size; pos = end + 1) {
		if ((end = bl_word_end(line, pos)) == pos)
			return false;
		if (bl_word_is_capital(line, pos)
		            ? ++names == NAMES_LEAST
		            : end - pos > PARTICLE_BYTES || ++others == NAMES_LEAST)
			break;
		end += end < line.size && line.data[end] == '.';
	}
	return names == NAMES_LEAST;
}

/* What the top of a text has: two authors stand in lines near one another. Far apart stand those of a list of
 * articles: none of them wrote this one. */
typedef struct top {
	bl_span names[NAMES_AT];
	size_t count, last;
	bool is_list;
} top;

/* Whether a title stands between two lines. */
static bool are_apart(const finder *f, size_t end, size_t begin)
{
	bl_span line = bl_line_from(f->chars, end);

	while (line.end < begin && !bl_line_is_title(at(f, line)))
		line = bl_line_from(f->chars, line.end);
	return line.begin < begin || begin - end > TOGETHER_BYTES;
}

/* A picture of the author may have the name, too. */
static bool is_known(const finder *f, const top *t, bl_span name)
{
	for (size_t i = 0; i < t->count; i++)
		if (bl_str_equal(at(f, t->names[i]), at(f, name)))
			return true;
	return false;
}

static void read_framed(finder *f, bl_span above, bl_span line, top *t)
{
	bl_span names[NAMES_AT];
	size_t count;

	if (!is_at_top(f, above, line) || bl_line_is_time(at(f, line)) ||
	    !(count = unspoken_names(f, line, names)))
		return;
	t->is_list = t->is_list ||
	             (t->count && !is_known(f, t, names[0]) && are_apart(f, t->last, line.begin));
	for (size_t i = 0; i < count && t->count < NAMES_AT; i++)
		t->names[t->count++] = names[i];
	t->last = line.end;
}

static int find_at_top(finder *f)
{
	bl_str head = bl_str_slice(f->chars, 0, HEAD_BYTES);
	bl_span above = {0, 0}, name;
	unsigned prose = 0, dated = 0;
	top t = {.count = 0};
	int r = BL_OK;

	for (bl_span line = bl_line_from(head, 0); line.begin < line.end && r == BL_OK;
	     above = line, line = bl_line_from(head, line.end)) {
		if (prose <= PROSE_ABOVE)
			prose += bl_line_is_prose(at(f, line));
		if (!has_shape(at(f, line)))
			continue;
		if (bl_is_dated_name(f->chars, line, &name) && dated++ < DATED_MOST)
			r = bl_credit_add_name(f->s, name);
		else if (prose <= PROSE_ABOVE)
			read_framed(f, above, line, &t);
	}
	return r == BL_OK && !t.is_list ? add_names(f->s, t.names, t.count) : r;
}

static int find_at_end(finder *f)
{
	size_t reach = f->chars.size < LINE_BYTES ? f->chars.size : LINE_BYTES;
	bl_span line = {f->chars.size, f->chars.size}, names[NAMES_AT];

	if (!reach || !memchr(f->chars.data + f->chars.size - reach, '\n', reach))
		return BL_OK;

	for (unsigned i = 0; i <= LAST_LINES && line.begin > 0; i++) {
		line = bl_line_before(f->chars, line.begin);
		if (has_shape(at(f, line)) && is_at_end(f, line))
			return add_names(f->s, names, unspoken_names(f, line, names));
		if (line.end - line.begin > LAST_BYTES)
			break;
	}
	return BL_OK;
}

int bl_find_framed(bl_search *s)
{
	finder f = {.s = s, .rules = s->facts->rules, .chars = s->facts->text->chars};
	size_t before = s->facts->credited.count;
	int r;

	know_lists(s->kit);
	r = find_at_top(&f);

	return r == BL_OK && s->facts->credited.count == before ? find_at_end(&f) : r;
}
