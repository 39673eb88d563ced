/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names in the text: a run of words with capitals, what a link holds, what fills a line behind its
 * label; in scripts without blanks what runs to the next mark. */
#include <string.h>

#include "base/utf8.h"
#include "facts/slot_ends.h"
#include "facts/words.h"

enum { NAME_WORDS = 6, VENUE_WORDS = 10, NOUN_WORDS = 5, RUN_CHARS = 15, LINK_BYTES = 160 };

/* ---- Words of names ---- */

/* A word with the dots inside it: "example.org", "U.S", "J". */
static size_t dotted_end(bl_str text, size_t pos)
{
	size_t end = bl_word_end(text, pos), length;

	while (end > pos && end + 1 < text.size && text.data[end] == '.' &&
	       bl_code_is_word(bl_utf8_at(text, end + 1, &length)))
		end = bl_word_end(text, end + 1);
	return end;
}

static bool has_dot(bl_str word)
{
	return word.size && memchr(word.data, '.', word.size) != NULL;
}

/* With the dot of an abbreviation: "J.", "St.", "U.S.". */
static size_t name_word_end(bl_str text, size_t pos)
{
	size_t end = dotted_end(text, pos);

	if (end > pos && end < text.size && text.data[end] == '.' &&
	    (end - pos <= 2 || has_dot(bl_str_slice(text, pos, end))))
		end++;
	return end;
}

/* "al-Rashid", "d’Arc", "iStock": the capital stands behind a hyphen, an apostrophe or one letter. */
static bool has_capital(bl_str text, size_t pos)
{
	size_t length;

	if (bl_word_is_capital(text, pos))
		return true;
	if (pos + 3 >= text.size || !bl_code_is_word(bl_utf8_at(text, pos, &length)))
		return false;
	if (bl_word_is_capital(text, pos + length))
		return bl_word_end(text, pos) > pos + 2;
	for (size_t at = pos; at + 1 < text.size && at - pos < 4; at += length) {
		uint32_t code = bl_utf8_at(text, at, &length);

		if (code == '-' || code == '\'' || code == 0x2019)
			return bl_word_is_capital(text, at + length);
		if (!bl_code_is_word(code))
			return false;
	}
	return false;
}

/* A blank stands before and behind each word of the list. */
static bool is_one_of(bl_str word, const char *words)
{
	for (const char *at = words; word.size && *at; at++)
		if (at[0] == ' ' && strncmp(at + 1, word.data, word.size) == 0 &&
		    at[1 + word.size] == ' ')
			return true;
	return false;
}

/* What stands inside a person's name without a capital, or begins it. */
static bool is_particle(bl_str word)
{
	return word.size <= 5 &&
	       is_one_of(word, " de del della di da dos du la le van von vom zu der "
	                       "den ter ten bin ibn al el y e af av ");
}

/* What stands inside the name of a body. */
static bool is_joint(bl_str word)
{
	return word.size <= 4 && is_one_of(word, " of for and the für des ");
}

/* Scripts without capitals: beyond Armenian, but for the later letters of Latin and Greek. */
static bool is_uncased(bl_str text, size_t pos)
{
	size_t length;
	uint32_t code = pos < text.size ? bl_utf8_at(text, pos, &length) : 0;

	return code >= 0x0590 && (code < 0x1E00 || code > 0x1FFF) && bl_code_is_word(code);
}

/* Han, kana and Hangul. */
static bool is_unbroken_at(bl_str text, size_t pos)
{
	size_t length;
	uint32_t code = pos < text.size ? bl_utf8_at(text, pos, &length) : 0;

	return (code >= 0x3040 && code < 0xD7B0) || (code >= 0xF900 && code < 0xFB00) ||
	       code == 0x3005 || code >= 0x20000;
}

static bool begins_digit(bl_str text, size_t pos)
{
	return pos < text.size && text.data[pos] >= '0' && text.data[pos] <= '9';
}

static bool is_number(bl_str word)
{
	for (size_t i = 0; i < word.size; i++)
		if (!begins_digit(word, i))
			return false;
	return true;
}

/* ---- Runs ---- */

/* Two people are two names: "Ana Lima and Bo Chen". One word, or "of" before, makes it a body's: "Food
 * and Drug Administration", "Ministry of Health and Ports". */
typedef struct run {
	unsigned words, most;
	bool body; /* a body's name may be: of, for, and, the */
	bool of;
	bool digits; /* "18 Bridges", "Section 508" */
} run;

static bool goes_on(const run *r, bl_str word)
{
	if (is_particle(word))
		return true;
	if (!r->body || !is_joint(word))
		return false;
	return !bl_str_equal(word, BL_S("and")) || r->of || r->words == 1;
}

/* "Ridge & Hollow News", where an "and" might stand too. */
static size_t behind_ampersand(bl_str text, size_t pos, const run *r)
{
	bool stands = r->body && (r->of || r->words == 0) &&
	              bl_str_starts(bl_str_slice(text, pos, text.size), BL_S("& "));

	return stands ? bl_line_blanks_end(text, pos + 1) : pos;
}

/* Particles that begin a name: "van der Berg". */
static size_t particles_end(bl_str text, size_t pos)
{
	for (unsigned n = 0; n < 3; n++) {
		size_t end = bl_word_end(text, pos);

		if (!is_particle(bl_str_slice(text, pos, end)))
			break;
		pos = bl_line_blanks_end(text, end);
	}
	return has_capital(text, pos) ? pos : BL_NOWHERE;
}

static void run_ends(const bl_walk *w, size_t pos, run r, bl_ends *e)
{
	bl_str text = bl_walk_text(w);
	size_t from = e->count, first = BL_NOWHERE, begin;

	if (!bl_word_is_capital(text, pos) && !is_uncased(text, pos) &&
	    (first = particles_end(text, pos)) == BL_NOWHERE &&
	    !(r.digits && begins_digit(text, pos)))
		return;
	if (first != BL_NOWHERE)
		pos = first;
	begin = pos;
	for (; r.words < r.most; r.words++) {
		size_t end = name_word_end(text, pos);
		bl_str word = bl_str_slice(text, pos, end);
		bool turns = r.words && is_unbroken_at(text, pos);
		bool counts =
			has_capital(text, pos) || is_uncased(text, pos) ||
			(r.digits && begins_digit(text, pos) && (r.words || !is_number(word)));

		if (end == pos || turns || (!counts && !(r.words && goes_on(&r, word))))
			break;
		r.of = r.of || bl_str_equal(word, BL_S("of")) || bl_str_equal(word, BL_S("for"));
		if (counts && end - begin > 1)
			bl_ends_add(e, end, BL_NONE);
		pos = behind_ampersand(text, bl_line_blanks_end(text, end), &r);
	}
	bl_ends_reverse(e, from);
}

/* In scripts without blanks a name runs to the next mark or blank; where words of the phrase follow, it
 * ends at any character before. */
static void unbroken_ends(const bl_walk *w, size_t pos, bl_ends *e)
{
	bl_str text = bl_walk_text(w);
	size_t from = e->count, length;

	for (unsigned n = 0; n < RUN_CHARS && pos < text.size; n++) {
		uint32_t code = bl_utf8_at(text, pos, &length);

		if (!bl_code_is_word(code) && code != 0xB7 && code != 0x30FB && code != '-')
			break;
		pos += length;
		if (bl_word_edge(text, pos))
			bl_ends_add(e, pos, BL_NONE);
	}
	bl_ends_reverse(e, from);
}

static void name_ends(const bl_walk *w, size_t pos, run r, bl_ends *e)
{
	bl_str text = bl_walk_text(w);
	if (is_unbroken_at(text, pos))
		unbroken_ends(w, pos, e);
	else
		run_ends(w, pos, r, e);
}

/* ---- Links and labels ---- */

/* The link whose words begin at pos, as a slot of a credit: whatever they are, they are its value. */
static void link_ends(const bl_walk *w, size_t pos, bl_ends *e)
{
	const bl_link *link = bl_link_from(w->facts->text, pos);
	bl_str words;

	if (!w->credit || !link || link->anchor.end > w->room.end ||
	    link->anchor.end - pos > LINK_BYTES)
		return;
	words = bl_str_slice(bl_walk_text(w), pos, link->anchor.end);
	if (bl_address_end(bl_walk_text(w), pos) == pos && !memchr(words.data, '\n', words.size))
		bl_ends_add(e, link->anchor.end, BL_NONE);
}

/* A colon, or the bar between two names. */
static bool is_label_before(bl_str text, size_t pos)
{
	size_t length = 1;

	while (pos > 0 && (text.data[pos - 1] == ' ' || text.data[pos - 1] == '\t'))
		pos--;
	return pos > 0 && (text.data[pos - 1] == ':' || text.data[pos - 1] == '|' ||
	                   bl_utf8_before(text, pos, &length) == 0xFF1A);
}

/* A name of a network: behind a label of a script that it does not belong to, or with a sign of its own. */
static bool is_handle(bl_str text, size_t pos, size_t end)
{
	size_t length, before = pos;

	while (before > 0 && strchr(" \t:|", text.data[before - 1]))
		before--;
	if (bl_str_ends(bl_str_slice(text, 0, before), BL_S("：")))
		before -= strlen("：");
	if (before > 0 && (bl_utf8_before(text, before, &length) > 0x2E80 ||
	                   memchr(text.data + before, '|', pos - before)))
		return true;
	for (size_t i = pos; i < end; i++)
		if (begins_digit(text, i) || strchr("_-", text.data[i]) ||
		    bl_word_is_capital(text, i))
			return true;
	return false;
}

/* "Translator: quiet-fox": behind a label, a word that fills the rest of its line is a name too. */
static void handle_ends(const bl_walk *w, size_t pos, bl_ends *e)
{
	bl_str text = bl_walk_text(w);
	size_t end, next;

	if (!w->credit || !is_label_before(text, pos) || has_capital(text, pos) ||
	    (end = dotted_end(text, pos)) == pos)
		return;
	if (!is_handle(text, pos, end))
		return;
	next = bl_line_blanks_end(text, end);
	if (next >= text.size || strchr("\r\n", text.data[next]) || is_uncased(text, next))
		bl_ends_add(e, end, BL_NONE);
}

/* ---- People and bodies ---- */

/* A site by its address: "example.org". */
static void domain_ends(const bl_walk *w, size_t pos, bl_ends *e)
{
	bl_str text = bl_walk_text(w), word;
	size_t end;

	if (bl_word_is_capital(text, pos))
		return;
	end = dotted_end(text, pos);
	word = bl_str_slice(text, pos, end);
	if (has_dot(word) && word.size > 4 && !begins_digit(text, end - 1))
		bl_ends_add(e, end, BL_NONE);
}

void bl_person_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	(void)words;
	link_ends(w, pos, e);
	name_ends(w, pos, (run){.most = NAME_WORDS}, e);
	handle_ends(w, pos, e);
}

void bl_creator_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	bl_publisher_ends(w, words, pos, e);
	link_ends(w, pos, e);
	name_ends(w, pos, (run){.most = NAME_WORDS, .body = true}, e);
	if (w->credit)
		domain_ends(w, pos, e);
	handle_ends(w, pos, e);
}

/* ---- Outlets ---- */

/* A noun that its card writes with a capital has one in the text: the Times, but not "the times". */
static bool listed(const bl_walk *w, uint32_t list, size_t pos, size_t *end)
{
	const bl_rules *rules = w->facts->rules;
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};
	bl_hit hit;

	if (list == BL_NONE || !rules->lists[list].group ||
	    !bl_lexicon_at(&lexicon, rules->lists[list].group, bl_walk_text(w), pos, &hit, 1))
		return false;
	*end = hit.end;
	return !bl_word_is_capital(bl_rules_str(rules, rules->items[hit.value].text), 0) ||
	       bl_word_is_capital(bl_walk_text(w), pos);
}

/* "the [Harbour Office](…) blog": the noun behind a name belongs to it. */
static void add_with_noun(const bl_walk *w, uint32_t words, bl_slot_end end, bl_ends *e)
{
	size_t noun;

	if (listed(w, words, bl_line_blanks_end(bl_walk_text(w), end.end), &noun) && noun > end.end)
		bl_ends_add(e, noun, BL_NONE);
	bl_ends_add(e, end.end, end.item);
}

/* Where something was published: a publisher of a card, or what stands there like one. */
void bl_venue_ends(const bl_walk *w, uint32_t words, size_t pos, bl_ends *e)
{
	bl_slot_end plain[8];
	bl_ends found = {plain, 0, sizeof plain / sizeof *plain};

	bl_publisher_ends(w, words, pos, &found);
	link_ends(w, pos, &found);
	domain_ends(w, pos, &found);
	name_ends(w, pos, (run){.most = VENUE_WORDS, .body = true, .digits = true}, &found);
	for (size_t i = 0; i < found.count; i++)
		add_with_noun(w, words, plain[i], e);
}

/* ---- Noun phrases ---- */

/* "of Health", "for Nature and Parks": what belongs to the noun before it. */
static size_t tail_end(bl_str text, size_t pos)
{
	size_t word = bl_line_blanks_end(text, pos), end = bl_word_end(text, word), name;
	bl_str of = bl_str_slice(text, word, end);

	if (!bl_str_equal(of, BL_S("of")) && !bl_str_equal(of, BL_S("for")))
		return pos;
	name = bl_line_blanks_end(text, end);
	if (bl_str_starts(bl_str_slice(text, name, text.size), BL_S("the ")))
		name += 4;
	while (bl_word_is_capital(text, name)) {
		pos = bl_word_end(text, name);
		name = bl_line_blanks_end(text, pos);
		end = bl_word_end(text, name);
		if (bl_str_equal(bl_str_slice(text, name, end), BL_S("and")))
			name = bl_line_blanks_end(text, end);
	}
	return pos;
}

/* "Spokesman-Review": its last part is a noun too. */
static size_t last_part(bl_str text, size_t begin, size_t end)
{
	size_t pos = end;

	while (pos > begin && text.data[pos - 1] != '-')
		pos--;
	return pos > begin ? pos : begin;
}

/* A noun phrase whose last word is in the list: "the Omani foreign ministry". */
void bl_noun_ends(const bl_walk *w, uint32_t list, size_t pos, bl_ends *e)
{
	bl_str text = bl_walk_text(w);
	size_t best = BL_NOWHERE;

	for (unsigned n = 0; n < NOUN_WORDS && list != BL_NONE; n++) {
		size_t end = bl_word_end(text, pos), noun;

		if (listed(w, list, pos, &noun) ||
		    listed(w, list, last_part(text, pos, end), &noun))
			best = end = noun;
		if (end == pos)
			break;
		pos = bl_line_blanks_end(text, end);
	}
	if (best == BL_NOWHERE)
		return;
	if (tail_end(text, best) != best)
		bl_ends_add(e, tail_end(text, best), BL_NONE);
	bl_ends_add(e, best, BL_NONE);
}
