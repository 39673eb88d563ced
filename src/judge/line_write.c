/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A sentence of a lines card is filled: what stands in brackets is left out where a slot in it has no
 * value, so that no line has a hole. */
#include <string.h>

#include "base/utf8.h"
#include "judge/licence.h"
#include "judge/line.h"

/* What a sentence is filled with. */
typedef struct pen {
	bl_line_pieces *line;
	const bl_rules *rules;
	const bl_line_parts *parts;
	bl_arena *arena;
	bl_line_style style;
	bool of_adaptation;
	bool blank; /* the last sign was one */
} pen;

static void put(pen *p, bl_piece_kind kind, bl_str text, bl_str url)
{
	bl_piece *piece = text.size > 0 ? BL_PUSH(&p->line->list, p->arena) : NULL;

	if (text.size == 0)
		return;
	p->blank = text.data[text.size - 1] == ' ';
	if (piece == NULL)
		p->line->failed = true;
	else
		*piece = (bl_piece){kind, p->of_adaptation, text, url};
}

static void put_words(pen *p, bl_str words)
{
	put(p, BL_PIECE_WORDS, words, (bl_str){NULL, 0});
}

static bl_str word(const pen *p, bl_line_word which)
{
	return bl_lines_word(p->rules, p->parts->lines, which);
}

/* ---- Slots ---- */

static void fill(pen *p, bl_str sentence);

/* An address that a link cannot lead to is spelled out. */
static bool spells_out(const pen *p, bl_str address)
{
	return p->style != BL_LINE_LINKED || !bl_line_links(address);
}

static void put_address(pen *p, bl_str address)
{
	put(p, BL_PIECE_ADDRESS, address, address);
}

static bl_str title_of(const pen *p)
{
	return p->of_adaptation ? p->parts->new_title : p->parts->title;
}

static bl_str url_of(const pen *p)
{
	bl_str none = {NULL, 0};

	return p->of_adaptation || !bl_line_links(p->parts->url) ? none : p->parts->url;
}

static void put_title(pen *p)
{
	put(p, BL_PIECE_TITLE, title_of(p), url_of(p));
}

static void put_work(pen *p)
{
	if (title_of(p).size > 0)
		fill(p, word(p, BL_LINE_TITLE));
	else
		put(p, BL_PIECE_WORK, word(p, BL_LINE_NO_TITLE), url_of(p));
}

/* An address of the author belongs to the one author that there is. */
static void put_creators(pen *p)
{
	const bl_line_names *names = &p->parts->creators;
	bl_str none = {NULL, 0}, url = p->parts->author_url;
	size_t i;

	if (p->of_adaptation) {
		put(p, BL_PIECE_CREATOR, p->parts->new_author, none);
		return;
	}
	if (names->count != 1 || p->parts->by_publisher || !bl_line_links(url))
		url = none;
	for (i = 0; i < names->count; i++) {
		if (i > 0)
			put_words(p, word(p, i + 1 < names->count ? BL_LINE_BETWEEN
			                                          : BL_LINE_BEFORE_LAST));
		put(p, BL_PIECE_CREATOR, names->items[i], url);
	}
}

static void put_licence(pen *p)
{
	uint32_t licence = p->of_adaptation ? p->parts->out : p->parts->licence;
	bl_str address = bl_rules_str(p->rules, p->rules->licences[licence].address);

	put(p, BL_PIECE_LICENCE, bl_licence_short_name(p->rules, licence), address);
	if (address.size == 0 || p->style == BL_LINE_LINKED)
		return;
	put_words(p, BL_S(" ("));
	put_address(p, address);
	put_words(p, BL_S(")"));
}

static void put_source(pen *p)
{
	put_address(p, p->parts->url);
}

static void put_date(pen *p)
{
	put(p, BL_PIECE_DATE, p->parts->updated, (bl_str){NULL, 0});
}

/* The brief line holds only what the licence asks for. */
static bool asks(const pen *p, bl_ask_kind ask)
{
	return p->style != BL_LINE_BRIEF || bl_licence_asks(p->rules, p->parts->licence, ask);
}

/* A work without a title is named only where a sentence must have a subject. */
static bool knows_work(const pen *p)
{
	if (p->of_adaptation || title_of(p).size > 0)
		return title_of(p).size > 0 &&
		       (p->parts->creators.count == 0 || asks(p, BL_ASK_NAMES_TITLE));
	return p->style != BL_LINE_BRIEF;
}

static bool knows_creator(const pen *p)
{
	return p->of_adaptation ? p->parts->new_author.size > 0 : p->parts->creators.count > 0;
}

static bool knows_source(const pen *p)
{
	return !p->of_adaptation && p->parts->url.size > 0 && spells_out(p, p->parts->url) &&
	       asks(p, BL_ASK_LINKS_ORIGINAL);
}

static bool knows_all(const pen *p)
{
	(void)p;
	return true;
}

typedef struct slot {
	const char *name;
	bool (*knows)(const pen *p);
	void (*put)(pen *p);
} slot;

static const slot slots[] = {
	{"<work>", knows_work, put_work},           {"<title>", knows_all, put_title},
	{"<creator>", knows_creator, put_creators}, {"<address>", knows_source, put_source},
	{"<licence>", knows_all, put_licence},      {"<date>", knows_all, put_date},
};

static const slot *slot_at(bl_str rest)
{
	size_t i;

	for (i = 0; i < sizeof slots / sizeof *slots; i++)
		if (bl_str_starts(rest, bl_str_of(slots[i].name)))
			return &slots[i];
	return NULL;
}

/* ---- Sentences ---- */

/* Behind the bracket that closes what was opened at 0; a backslash takes a meaning away. */
static size_t group_end(bl_str text)
{
	size_t i, depth = 0;

	for (i = 0; i < text.size; i++) {
		if (text.data[i] == '\\')
			i++;
		else if (text.data[i] == '(')
			depth++;
		else if (text.data[i] == ')' && --depth == 0)
			return i + 1;
	}
	return text.size;
}

static bool knows_group(const pen *p, bl_str group)
{
	size_t i;

	for (i = 0; i < group.size; i++) {
		const slot *s =
			group.data[i] == '<' ? slot_at(bl_str_slice(group, i, group.size)) : NULL;

		if (s != NULL && !s->knows(p))
			return false;
	}
	return true;
}

/* Words up to the next sign; a blank beside a blank, left by what is not there, is dropped. */
static size_t put_plain(pen *p, bl_str rest)
{
	size_t end = 0;

	if (rest.data[0] == ' ' && p->blank)
		return 1;
	while (end < rest.size && strchr("(<\\", rest.data[end]) == NULL &&
	       (end == 0 || rest.data[end - 1] != ' '))
		end++;
	if (end == 0)
		end = 1;
	put_words(p, bl_str_slice(rest, 0, end));
	return end;
}

static void fill(pen *p, bl_str sentence)
{
	size_t at = 0;

	while (at < sentence.size) {
		bl_str rest = bl_str_slice(sentence, at, sentence.size);
		const slot *s = slot_at(rest);

		if (rest.data[0] == '\\' && rest.size > 1) {
			put_words(p, bl_str_slice(rest, 1, 2));
			at += 2;
		} else if (rest.data[0] == '(') {
			bl_str group = bl_str_slice(rest, 1, group_end(rest) - 1);

			if (knows_group(p, group))
				fill(p, group);
			at += group.size + 2;
		} else if (s != NULL) {
			s->put(p);
			at += strlen(s->name);
		} else {
			at += put_plain(p, rest);
		}
	}
}

static bool ends_sentence(bl_str text)
{
	static const char *const stops[] = {".", "!", "?", "。", "۔", "।", NULL};
	size_t i;

	for (i = 0; stops[i] != NULL; i++)
		if (bl_str_ends(text, bl_str_of(stops[i])))
			return true;
	return false;
}

static bl_str stop_of(const pen *p)
{
	bl_str stop = word(p, BL_LINE_STOP);

	return stop.size > 0 ? stop : BL_S(".");
}

/* An ideographic full stop brings its own blank along. */
static void put_gap(pen *p)
{
	if (p->line->list.count > 0 && !bl_str_equal(stop_of(p), BL_S("。")))
		put_words(p, BL_S(" "));
}

static void put_stop(pen *p)
{
	const bl_piece *last =
		p->line->list.count > 0 ? &p->line->list.items[p->line->list.count - 1] : NULL;

	if (last != NULL && (last->kind == BL_PIECE_LICENCE || !ends_sentence(last->text)))
		put_words(p, stop_of(p));
}

/* A sentence behind what there is already. */
static void put_sentence(pen *p, bl_str sentence)
{
	put_gap(p);
	fill(p, sentence);
	put_stop(p);
}

static void put_value(pen *p, bl_piece_kind kind, bl_str value)
{
	if (value.size == 0)
		return;
	put_gap(p);
	put(p, kind, value, (bl_str){NULL, 0});
	put_stop(p);
}

/* ---- The line ---- */

static bl_line_word verb_of(const pen *p)
{
	if (p->style == BL_LINE_BRIEF)
		return BL_LINE_SHORT;
	switch (p->rules->licences[p->parts->licence].kind) {
	case BL_LICENCE_WAIVER:
		return BL_LINE_DEDICATED;
	case BL_LICENCE_MARK:
		return BL_LINE_MARKED;
	default:
		return BL_LINE_LICENSED;
	}
}

/* Where nobody is known, the sentence that the licence prescribes for that case, in its own language, behind
 * the title where there is one. */
static bool put_prescribed(pen *p)
{
	const bl_licence_row *row = &p->rules->licences[p->parts->licence];
	bl_str sentence = bl_rules_str(p->rules, row->credit_line);
	bl_str address = bl_rules_str(p->rules, row->address);

	if (p->parts->creators.count > 0 || sentence.size == 0)
		return false;
	if (p->parts->title.size > 0) {
		fill(p, BL_S("<work>( \\(<address>\\))"));
		put_stop(p);
		put_gap(p);
	}
	if (bl_str_ends(sentence, BL_S(".")))
		sentence.size--;
	put_words(p, sentence);
	if (address.size > 0) {
		put_words(p, BL_S(" ("));
		put(p, BL_PIECE_LICENCE, address, address);
		put_words(p, BL_S(")"));
	}
	put_words(p, BL_S("."));
	return true;
}

void bl_line_write(bl_line_pieces *line, const bl_rules *rules, const bl_line_parts *parts,
                   bl_line_style style, bl_arena *arena)
{
	pen p = {.line = line, .rules = rules, .parts = parts, .arena = arena, .style = style};

	*line = (bl_line_pieces){.failed = parts->lines == BL_NONE};
	if (line->failed)
		return;
	if (!put_prescribed(&p)) {
		fill(&p, word(&p, verb_of(&p)));
		put_stop(&p);
	}
	put_value(&p, BL_PIECE_COPYRIGHT, parts->copyright);
	put_value(&p, BL_PIECE_CHANGES, parts->changes);
	if (parts->updated.size > 0)
		put_sentence(&p, word(&p, BL_LINE_UPDATED));
	p.of_adaptation = true;
	if (parts->out != BL_NONE)
		put_sentence(&p, word(&p, BL_LINE_ADAPTATION));
}

bl_str bl_line_text(const bl_line_pieces *line, bl_arena *arena)
{
	size_t i, size = 0, at = 0;
	char *text;

	for (i = 0; i < line->list.count; i++)
		size += line->list.items[i].text.size;
	text = line->failed || size == 0 ? NULL : bl_arena_take(arena, size);
	for (i = 0; text != NULL && i < line->list.count; i++) {
		bl_str piece = line->list.items[i].text;

		memcpy(text + at, piece.data, piece.size);
		at += piece.size;
	}
	return text != NULL ? (bl_str){text, size} : (bl_str){NULL, 0};
}
