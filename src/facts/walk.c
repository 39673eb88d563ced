/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The walker: a backtracking reader of steps, bounded in steps, captures and depth. Longer readings
 * are tried before shorter ones. */
#include "facts/walk.h"

#include <string.h>

#include "base/utf8.h"
#include "facts/places.h"
#include "facts/slots.h"
#include "facts/words.h"
#include "match/letter.h"

enum {
	MAX_ENDS = 16,
	MAX_LEADS = 64,
	MAX_DEPTH = 200,
	DOT_WORDS = 6,
	BACK_WORDS = 14,
	ADDRESS_BYTES = 2048,
	TITLE_BYTES = 300,
};

/* Where to go on when an entry of a list, which is a phrase of its own, ends. */
typedef struct frame {
	const struct frame *up;
	uint32_t resume;
	size_t start;
	size_t capture;
} frame;

static bool step(bl_walk *w, uint32_t s, size_t pos, const frame *f, unsigned depth);

static bl_str text_of(const bl_walk *w)
{
	return (bl_str){w->facts->text->chars.data, w->room.end};
}

static bool capture(bl_walk *w, uint32_t slot, uint32_t list, uint32_t item, bl_span span)
{
	if (w->count == BL_CAPTURES)
		return false;
	w->captures[w->count++] = (bl_capture){slot, list, item, span};
	return true;
}

/* Words that follow one another are one capture, so that long phrases fit. */
static bool extends(const bl_walk *w, const bl_capture *c)
{
	return c->slot == BL_SLOT_WORDS && w->count &&
	       w->captures[w->count - 1].slot == BL_SLOT_WORDS;
}

/* Goes on behind a capture, and forgets it again where that leads nowhere. */
static bool captured(bl_walk *w, bl_capture c, uint32_t next, const frame *f, unsigned depth)
{
	size_t count = w->count, end = c.span.end;
	bl_capture *last = count ? &w->captures[count - 1] : NULL, before = last ? *last : c;

	if (last && extends(w, &c))
		last->span.end = end;
	else if (!capture(w, c.slot, c.list, c.item, c.span))
		return false;
	if (step(w, next, end, f, depth + 1))
		return true;
	w->count = count;
	if (last)
		*last = before;
	return false;
}

static bool literal(bl_walk *w, const bl_step *s, size_t pos, const frame *f, unsigned depth)
{
	bl_str words = bl_rules_str(w->facts->rules, (bl_ref){s->a, s->b});
	size_t end = bl_literal_at(text_of(w), pos, words, false);

	return end != BL_NOWHERE &&
	       captured(w, (bl_capture){BL_SLOT_WORDS, BL_NONE, BL_NONE, {pos, end}}, s->next, f,
	                depth);
}

/* Behind a slash at pos; pos itself where the path of an address ends there; else BL_NOWHERE. */
static size_t slash(bl_str text, size_t pos)
{
	size_t length;
	uint32_t code = pos < text.size ? bl_utf8_at(text, pos, &length) : ' ';

	if (code == '/')
		return pos + 1;
	if (code == '.' && pos + 1 < text.size)
		code = bl_utf8_at(text, pos + 1, &length);
	return bl_code_is_word(code) || code == '-' || code == '_' || code == '%' || code == '~'
	               ? BL_NOWHERE
	               : pos;
}

static bool entry(bl_walk *w, const bl_step *s, uint32_t phrase, size_t pos, const frame *f,
                  unsigned depth)
{
	const bl_phrase_row *row = &w->facts->rules->phrases[phrase];
	size_t count = w->count;
	frame inner = {f, s->next, pos, count};

	if (capture(w, BL_NONE, s->a, row->target, (bl_span){pos, pos}) &&
	    step(w, row->start, pos, &inner, depth + 1))
		return true;
	w->count = count;
	return false;
}

/* Whether a list was seen to have nothing at pos. */
static bool is_barren(bl_walk *w, const bl_step *s, size_t pos, bool learn)
{
	uint32_t key = s->a * 2 + (s->b ? 1 : 0) + 1;
	size_t slot_of = (key * 31 + pos) % BL_BARREN;

	if (learn) {
		w->barren[slot_of].list = key;
		w->barren[slot_of].pos = pos;
	}
	return w->barren[slot_of].list == key && w->barren[slot_of].pos == pos;
}

/* What a group of the lexicon has at pos. */
static size_t group_at(const bl_walk *w, uint32_t group, size_t pos, bl_hit *hits, size_t max)
{
	const bl_rules *rules = w->facts->rules;
	const bl_lexicon lexicon = {rules->lexicon, rules->count.lexicon};

	return group ? bl_lexicon_at(&lexicon, group, text_of(w), pos, hits, max) : 0;
}

/* Entries that are words first, the longest before the others, then those that are phrases. */
static bool list(bl_walk *w, const bl_step *s, size_t pos, const frame *f, unsigned depth)
{
	const bl_list_row *row = &w->facts->rules->lists[s->a];
	bl_hit words[MAX_ENDS], leads[MAX_LEADS];
	size_t word_count, lead_count;

	if (is_barren(w, s, pos, false))
		return false;
	word_count = group_at(w, s->b ? row->code_group : row->group, pos, words, MAX_ENDS);
	lead_count = s->b ? 0 : group_at(w, row->lead_group, pos, leads, MAX_LEADS);
	for (size_t i = 0; i < word_count; i++)
		if (captured(w, (bl_capture){BL_NONE, s->a, words[i].value, {pos, words[i].end}},
		             s->next, f, depth))
			return true;
	for (size_t i = 0; i < lead_count; i++)
		if (entry(w, s, leads[i].value, pos, f, depth))
			return true;
	for (uint32_t i = 0; !s->b && i < row->free.count; i++)
		if (entry(w, s, row->free.first + i, pos, f, depth))
			return true;
	if (!word_count && !lead_count && (s->b || !row->free.count))
		is_barren(w, s, pos, true);
	return false;
}

static bool slot(bl_walk *w, const bl_step *s, size_t pos, const frame *f, unsigned depth)
{
	bl_slot_end ends[MAX_ENDS];
	size_t count = bl_slot_ends(w, (bl_slot)s->a, s->b, pos, ends, MAX_ENDS);

	for (size_t i = 0; i < count; i++)
		if (captured(w, (bl_capture){s->a, BL_NONE, ends[i].item, {pos, ends[i].end}},
		             s->next, f, depth))
			return true;
	return false;
}

/* A few words, the fewest first, inside one sentence. */
static bool dots(bl_walk *w, const bl_step *s, size_t pos, const frame *f, unsigned depth)
{
	for (unsigned words = 0; words <= DOT_WORDS; words++) {
		if (step(w, s->next, pos, f, depth + 1))
			return true;
		if ((pos = bl_word_skip(text_of(w), pos)) == BL_NOWHERE)
			return false;
	}
	return false;
}

static bool finish(bl_walk *w, size_t pos, const frame *f, unsigned depth)
{
	if (!f->up) {
		w->span.end = pos;
		return bl_word_edge(text_of(w), pos);
	}
	w->captures[f->capture].span.end = pos;
	return step(w, f->resume, pos, f->up, depth + 1);
}

static size_t blanks_end(bl_str text, size_t pos)
{
	size_t length;

	while (pos < text.size && bl_code_is_blank(bl_utf8_at(text, pos, &length)))
		pos += length;
	return pos;
}

/* Behind the vowel marks that end a word. */
static size_t dress_end(bl_str text, size_t pos)
{
	size_t length;

	while (pos < text.size && bl_letter_is_dress(bl_utf8_at(text, pos, &length)))
		pos += length;
	return pos;
}

/* A letter or digit behind anything else of ASCII: what is met most often. */
static bool is_no_gap(bl_str text, size_t pos)
{
	return pos > 0 && pos < text.size && (unsigned char)text.data[pos - 1] < 0x80 &&
	       bl_byte_is_alnum((unsigned char)text.data[pos]);
}

/* Blanks alone first: a dash or a quote behind them may be what the phrase asks for next. A phrase
 * never begins with a gap. */
static bool gap(bl_walk *w, const bl_step *s, size_t pos, const frame *f, unsigned depth)
{
	bl_str text = text_of(w);
	size_t end, blanks;

	if (pos != f->start && is_no_gap(text, pos))
		return s->op == BL_OP_JOIN && step(w, s->next, pos, f, depth + 1);
	if (pos != f->start)
		pos = dress_end(text, pos);
	end = pos == f->start ? pos : bl_gap_at(text, pos);
	blanks = blanks_end(text, pos);
	if (end != pos && blanks != pos && blanks < end && step(w, s->next, blanks, f, depth + 1))
		return true;
	if (end != pos && step(w, s->next, end, f, depth + 1))
		return true;
	return (pos == f->start || s->op == BL_OP_JOIN || bl_word_needs_no_blank(text, pos)) &&
	       step(w, s->next, pos, f, depth + 1);
}

static bool step(bl_walk *w, uint32_t s, size_t pos, const frame *f, unsigned depth)
{
	if (depth > MAX_DEPTH)
		return false;
	for (;;) {
		const bl_step *now = &w->facts->rules->steps[s];

		if (w->steps == 0)
			return false;
		w->steps--;
		switch ((bl_op)now->op) {
		case BL_OP_END:
			return finish(w, pos, f, depth);
		case BL_OP_LITERAL:
			return literal(w, now, pos, f, depth);
		case BL_OP_LIST:
			return list(w, now, pos, f, depth);
		case BL_OP_SLOT:
			return slot(w, now, pos, f, depth);
		case BL_OP_DOTS:
			return dots(w, now, pos, f, depth);
		case BL_OP_SPLIT:
			if (step(w, now->next, pos, f, depth + 1))
				return true;
			s = now->a;
			continue;
		case BL_OP_HERE:
			if (pos != w->anchor)
				return false;
			break;
		case BL_OP_SLASH:
			if ((pos = slash(text_of(w), pos)) == BL_NOWHERE)
				return false;
			break;
		case BL_OP_GAP:
		case BL_OP_JOIN:
		default:
			return gap(w, now, pos, f, depth);
		}
		s = now->next;
	}
}

static bool walk_from(bl_walk *w, uint32_t s, size_t start)
{
	frame top = {NULL, BL_NONE, start, 0};

	w->count = 0;
	w->span = (bl_span){start, start};
	return bl_word_edge(text_of(w), start) && step(w, s, start, &top, 0);
}

/* Where the address that holds pos begins, or pos: it is one word, however many there are in it. */
static size_t address_begin(bl_str text, size_t pos, size_t floor)
{
	size_t at = pos, begin;

	while (at > floor && pos - at < ADDRESS_BYTES && text.data[at - 1] > ' ' &&
	       text.data[at - 1] < 0x7F)
		at--;
	for (begin = pos; begin >= at + 3; begin--)
		if (memcmp(text.data + begin - 3, "://", 3) == 0)
			break;
	if (begin < at + 3)
		return pos;
	for (begin -= 3; begin > at && (text.data[begin - 1] | 32) >= 'a' &&
	                 (text.data[begin - 1] | 32) <= 'z';)
		begin--;
	return bl_address_end(text, begin) > pos ? begin : pos;
}

/* Where the quotation that ends before pos begins, or pos: a title is one word, too. */
static size_t quote_begin(bl_str text, size_t pos, size_t floor)
{
	static const char *const pairs[][2] = {{"”", "“"},   {"“", "„"},   {"”", "„"},   {"»", "«"},
	                                       {"」", "「"}, {"』", "『"}, {"》", "《"}, {"”", "”"},
	                                       {"«", "»"},   {"\"", "\""}};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		bl_str close = bl_str_of(pairs[i][0]), open = bl_str_of(pairs[i][1]);
		size_t end = pos - floor < close.size ? floor : pos - close.size;

		if (!bl_str_equal(bl_str_slice(text, end, pos), close))
			continue;
		for (size_t at = end; at >= floor + open.size && pos - at < TITLE_BYTES; at--)
			if (memcmp(text.data + at - open.size, open.data, open.size) == 0)
				return at - open.size;
	}
	return pos;
}

/* Places where a phrase may begin: words and the marks between them, from the anchor backwards. */
static void find_starts(bl_walk *w)
{
	bl_str text = text_of(w);
	size_t *starts = w->starts.at, count = 0, pos = w->anchor, word = pos, length, quote;

	starts[count++] = pos;
	for (unsigned words = 0; words < BACK_WORDS && word != BL_NOWHERE; words++) {
		size_t floor = (word = bl_word_back(text, pos, w->room.begin)) == BL_NOWHERE
		                       ? w->room.begin
		                       : word;

		while (pos > floor && count < BL_STARTS - 1) {
			uint32_t code = bl_utf8_before(text, pos, &length);
			bool is_word = bl_code_is_word(code),
			     is_mark = !is_word && !bl_code_is_blank(code);

			quote = is_mark ? quote_begin(text, pos, w->room.begin) : pos;
			if (quote < pos) {
				word = quote;
				break;
			}
			pos -= length;
			if (is_mark)
				starts[count++] = pos;
			else if (is_word)
				break;
		}
		if (word != BL_NOWHERE)
			starts[count++] = pos = word;
		if (word != BL_NOWHERE && count < BL_STARTS - 1 &&
		    (word = address_begin(text, pos, w->room.begin)) < pos)
			starts[count++] = pos = word;
		if (count >= BL_STARTS - 1)
			break;
	}
	w->starts.count = count;
}

/* What the anchor before this one taught is forgotten. */
static void come_to(bl_walk *w)
{
	if (w->starts.known && w->starts.anchor == w->anchor)
		return;
	w->starts.known = true;
	w->starts.anchor = w->anchor;
	w->starts.before = bl_bit_before(w->facts->text, w->anchor);
	w->starts.count = 0;
}

/* Whether what the phrase finds would be believed if it began at pos. */
static bool may_start(const bl_walk *w, const bl_phrase_row *phrase, size_t pos)
{
	const bl_rules *rules = w->facts->rules;

	return phrase->section != BL_SECTION_CUE ||
	       bl_may_begin(w->facts->text, pos, (bl_where)rules->cues[phrase->target].where);
}

/* The farthest start first, so that what may be missing is read where it is there; none is tried unless
 * the phrase holds from its anchor on. */
static bool walk_back(bl_walk *w, const bl_phrase_row *phrase)
{
	come_to(w);
	if (!bl_may_stand_behind(phrase, w->starts.before) ||
	    !walk_from(w, phrase->here, w->anchor))
		return false;
	if (!w->starts.count)
		find_starts(w);
	for (size_t i = w->starts.count; i-- > 0;)
		if (may_start(w, phrase, w->starts.at[i]) &&
		    walk_from(w, phrase->start, w->starts.at[i]))
			return true;
	return false;
}

bool bl_walk_phrase(bl_walk *w, const bl_facts *facts, uint32_t phrase, size_t anchor, bool credit,
                    size_t limit)
{
	const bl_phrase_row *row = &facts->rules->phrases[phrase];
	const bl_block *block = bl_text_block(facts->text, anchor);

	w->facts = facts;
	w->room = block ? block->span : (bl_span){0, facts->text->chars.size};
	w->anchor = anchor;
	w->credit = credit;
	w->steps = limit;
	if (!bl_word_edge(text_of(w), anchor))
		return false;
	return row->leading ? walk_back(w, row) : walk_from(w, row->start, anchor);
}

const bl_capture *bl_walk_slot(const bl_walk *w, bl_slot slot_kind)
{
	for (size_t i = 0; i < w->count; i++)
		if (w->captures[i].slot == slot_kind)
			return &w->captures[i];
	return NULL;
}

const bl_capture *bl_walk_list(const bl_walk *w, const char *name)
{
	for (size_t i = 0; i < w->count; i++)
		if (w->captures[i].list != BL_NONE &&
		    bl_str_equal(bl_rules_str(w->facts->rules,
		                              w->facts->rules->lists[w->captures[i].list].name),
		                 bl_str_of(name)))
			return &w->captures[i];
	return NULL;
}
