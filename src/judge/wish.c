/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A line is found by its longest words; the others must stand before and behind them. */
#include "judge/wish.h"

#include "base/utf8.h"
#include "judge/fold.h"

/* Parts of a line; how many bytes a slot may take; how many places are tried. */
enum { PARTS = 10, SLOT_MOST = 200, TRIES = 64 };

/* pieces[0] slots[0] pieces[1] slots[1] … pieces[count]: pieces may be empty. */
typedef struct parts {
	bl_str pieces[PARTS + 1], slots[PARTS];
	bl_span places[PARTS + 1];
	size_t count, anchor;
} parts;

/* How a byline begins, and how a sentence ends, counts for nothing. */
static bl_str plain(bl_str wish)
{
	if (wish.size > 3 && bl_str_equal_nocase(bl_str_slice(wish, 0, 3), BL_S("by ")))
		wish = bl_str_slice(wish, 3, wish.size);
	if (wish.size > 0 && wish.data[wish.size - 1] == '.')
		wish.size--;
	return wish;
}

static void split(bl_str wish, parts *p)
{
	*p = (parts){.count = 0};
	while (p->count < PARTS) {
		size_t open = bl_str_find(wish, BL_S("<"));
		size_t close = bl_str_find(wish, BL_S(">"));

		if (open == BL_NOWHERE || close == BL_NOWHERE || close < open)
			break;
		p->pieces[p->count] = bl_str_trim(bl_str_slice(wish, 0, open));
		p->slots[p->count++] = bl_str_slice(wish, open, close + 1);
		wish = bl_str_slice(wish, close + 1, wish.size);
	}
	p->pieces[p->count] = bl_str_trim(wish);
	for (size_t i = 1; i <= p->count; i++)
		if (p->pieces[i].size > p->pieces[p->anchor].size)
			p->anchor = i;
}

static bool has_word(bl_str s)
{
	size_t length;

	for (size_t pos = 0; pos < s.size; pos += length)
		if (bl_code_is_word(bl_utf8_at(s, pos, &length)))
			return true;
	return false;
}

bool bl_wish_has_words(bl_str wish)
{
	parts p;

	split(plain(wish), &p);
	return has_word(p.pieces[p.anchor]);
}

/* ---- Places ---- */

/* What a slot behind pos may take: to the end of the line, where no piece follows, else of the
 * paragraph. */
static bl_span behind(bl_str chars, size_t pos, const char *stop)
{
	size_t end = chars.size - pos > SLOT_MOST ? pos + SLOT_MOST : chars.size;
	size_t at = bl_str_find(bl_str_slice(chars, pos, end), bl_str_of(stop));

	return (bl_span){pos, at == BL_NOWHERE ? end : pos + at};
}

static bl_span before(bl_str chars, size_t pos, const char *stop)
{
	size_t begin = pos > SLOT_MOST ? pos - SLOT_MOST : 0, at;

	while ((at = bl_str_find(bl_str_slice(chars, begin, pos), bl_str_of(stop))) != BL_NOWHERE)
		begin += at + 1;
	return (bl_span){begin, pos};
}

static bool find_in(bl_case *c, bl_span window, bl_str piece, bool last, bl_span *out)
{
	bl_span found;
	bool any = false;

	while (window.begin < window.end &&
	       bl_find_words(bl_str_slice(c->text->chars, window.begin, window.end), piece,
	                     c->arena, &found)) {
		*out = (bl_span){window.begin + found.begin, window.begin + found.end};
		any = true;
		if (!last)
			break;
		window.begin = out->end;
	}
	return any;
}

static bool place_behind(bl_case *c, parts *p)
{
	bl_str chars = c->text->chars;

	for (size_t i = p->anchor + 1; i <= p->count; i++) {
		size_t pos = p->places[i - 1].end;

		if (p->pieces[i].size == 0)
			p->places[i].begin = p->places[i].end =
				i == p->count ? behind(chars, pos, "\n").end : pos;
		else if (!find_in(c, behind(chars, pos, "\n\n"), p->pieces[i], false,
		                  &p->places[i]))
			return false;
	}
	return true;
}

static bool place_before(bl_case *c, parts *p)
{
	bl_str chars = c->text->chars;

	for (size_t i = p->anchor; i-- > 0;) {
		size_t pos = p->places[i + 1].begin;

		if (p->pieces[i].size == 0)
			p->places[i].begin = p->places[i].end =
				i == 0 ? before(chars, pos, "\n").begin : pos;
		else if (!find_in(c, before(chars, pos, "\n\n"), p->pieces[i], true, &p->places[i]))
			return false;
	}
	return true;
}

/* ---- Slots ---- */

static bl_span slot_place(const parts *p, size_t i)
{
	return (bl_span){p->places[i].end, p->places[i + 1].begin};
}

/* Each author that was supplied is named. */
static bool names_supplied(bl_case *c, bl_str words)
{
	bl_span span;

	for (size_t i = 0; i < c->supplied.count; i++)
		if (!bl_find_words(words, c->supplied.items[i].value, c->arena, &span))
			return false;
	return true;
}

static bool slot_holds(bl_case *c, bl_str slot, bl_str words, uint32_t publisher)
{
	if (!has_word(words))
		return false;
	if (bl_str_equal(slot, BL_S("<creator>")))
		return names_supplied(c, words);
	return !bl_str_equal(slot, BL_S("<publisher>")) ||
	       bl_names_agree(bl_str_trim(words), bl_case_publisher_name(c, publisher), c->arena);
}

/* Slots that stand side by side share their words: one of them has all. */
static bool slots_hold(bl_case *c, const parts *p, uint32_t publisher, bl_span *creator)
{
	for (size_t i = 0; i < p->count; i++) {
		bl_span place = slot_place(p, i);
		bool shares = (i > 0 && p->pieces[i].size == 0) ||
		              (i + 1 < p->count && p->pieces[i + 1].size == 0);

		if (shares && place.begin == place.end)
			continue;
		if (!slot_holds(c, p->slots[i], bl_case_words(c, place), publisher))
			return false;
		if (bl_str_equal(p->slots[i], BL_S("<creator>")))
			*creator = place;
	}
	return true;
}

static bl_span whole(const bl_case *c, const parts *p)
{
	bl_span span = {p->places[0].begin, p->places[p->count].end};

	while (span.begin < span.end && (unsigned char)c->text->chars.data[span.begin] <= ' ')
		span.begin++;
	return span;
}

bool bl_wish_find(bl_case *c, bl_str wish, uint32_t publisher, bl_span *out, bl_span *creator)
{
	bl_str chars = c->text->chars;
	bl_finder finder;
	parts p;

	*creator = BL_NO_SPAN;
	split(plain(wish), &p);
	if (!has_word(p.pieces[p.anchor]) ||
	    !bl_finder_init(&finder, chars, p.pieces[p.anchor], c->arena))
		return false;
	for (int i = 0; i < TRIES && bl_finder_next(&finder, &p.places[p.anchor]); i++) {
		if (!place_behind(c, &p) || !place_before(c, &p) ||
		    !slots_hold(c, &p, publisher, creator))
			continue;
		*out = whole(c, &p);
		return true;
	}
	return false;
}

/* ---- Words of ours ---- */

static bl_str known(bl_case *c, bl_str slot, uint32_t publisher)
{
	if (bl_str_equal(slot, BL_S("<publisher>")))
		return bl_case_publisher_name(c, publisher);
	if (bl_str_equal(slot, BL_S("<title>")) && c->verdict->title.value.size > 0)
		return c->verdict->title.value;
	if (bl_str_equal(slot, BL_S("<creator>")) && c->creators.count > 0)
		return c->creators.items[0].value;
	return slot;
}

bl_str bl_wish_filled(bl_case *c, bl_str wish, uint32_t publisher)
{
	bl_str out = {"", 0};
	size_t open, close;

	while ((open = bl_str_find(wish, BL_S("<"))) != BL_NOWHERE &&
	       (close = bl_str_find(wish, BL_S(">"))) != BL_NOWHERE && close > open) {
		bl_str slot = known(c, bl_str_slice(wish, open, close + 1), publisher);

		out = bl_case_format(c, "%.*s%.*s%.*s", BL_ARG(out),
		                     BL_ARG(bl_str_slice(wish, 0, open)), BL_ARG(slot));
		wish = bl_str_slice(wish, close + 1, wish.size);
	}
	return bl_case_format(c, "%.*s%.*s", BL_ARG(out), BL_ARG(wish));
}
