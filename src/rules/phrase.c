/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Reads the phrase language: plain words, (maybe), one/other, <slot>, ... and a backslash that takes
 * a sign's meaning away. */
#include "rules/phrase.h"

#include <string.h>

#include "base/utf8.h"

typedef struct reader {
	bl_builder *b;
	const bl_phrase_spec *spec;
	bl_str text;
	size_t pos;
	unsigned depth;
	bool failed;
} reader;

void bl_phrase_complain(bl_builder *b, const bl_phrase_spec *spec, bl_span span, const char *hint,
                        const char *text)
{
	size_t quote = spec->quote ? 1 : 0, at = spec->span.begin + quote;
	bool exact = at + spec->text.size <= spec->card->source.size &&
	             memcmp(spec->card->source.data + at, spec->text.data, spec->text.size) == 0;
	bl_span shown = exact ? (bl_span){at + span.begin, at + span.end} : spec->span;

	bl_card_complain(b, spec->card, shown, hint, "%s", text);
}

static bl_part *fail(reader *r, size_t begin, size_t end, const char *hint, const char *text)
{
	if (!r->failed)
		bl_phrase_complain(r->b, r->spec, (bl_span){begin, end}, hint, text);
	r->failed = true;
	return NULL;
}

static bl_part *new_part(reader *r, bl_part_kind kind, size_t begin)
{
	bl_part *part = bl_arena_take(r->b->arena, sizeof *part);

	if (!part) {
		r->b->failed = r->failed = true;
		return NULL;
	}
	part->kind = kind;
	part->span = (bl_span){begin, begin};
	return part;
}

static char here(const reader *r)
{
	return r->pos < r->text.size ? r->text.data[r->pos] : '\0';
}

static bool at_dots(const reader *r)
{
	return bl_str_starts(bl_str_slice(r->text, r->pos, r->text.size), BL_S("..."));
}

static bool is_punctuation(uint32_t code)
{
	/* © · ، ؛ – — • 、 。 （ ） ， ： */
	static const uint32_t beyond_ascii[] = {0xA9,   0xB7,   0x60C,  0x61B,  0x2013,
	                                        0x2014, 0x2022, 0x3001, 0x3002, 0xFF08,
	                                        0xFF09, 0xFF0C, 0xFF1A};

	if (code < 0x80)
		return code && strchr(",:;.!?()[]{}|/=+%&#@~\\\"", (int)code) != NULL;
	for (size_t i = 0; i < sizeof beyond_ascii / sizeof *beyond_ascii; i++)
		if (beyond_ascii[i] == code)
			return true;
	return false;
}

static bool at_sign(const reader *r)
{
	char c = here(r);

	return c == ' ' || c == '(' || c == ')' || c == '<' || (c == '/' && !r->spec->is_link) ||
	       at_dots(r);
}

/* The slash that ends an address, or its part before brackets, stands alone: it may be missing. */
static bool at_last_slash(const reader *r)
{
	return r->spec->is_link && here(r) == '/' &&
	       (r->pos + 1 == r->text.size || strchr("()", r->text.data[r->pos + 1]));
}

/* A run that ends at a blank or a sign. Punctuation stands for itself, so that blanks round it may
 * come and go. */
static bl_part *read_literal(reader *r)
{
	bl_part *part = new_part(r, BL_PART_LITERAL, r->pos);
	char *out = part ? bl_arena_take(r->b->arena, r->text.size + 1) : NULL;
	size_t size = 0, length;
	bool in_marks = false;

	if (!out) {
		r->b->failed = r->failed = true;
		return NULL;
	}
	while (r->pos < r->text.size) {
		bool escaped = here(r) == '\\' && r->pos + 1 < r->text.size;
		size_t at = r->pos + escaped;
		uint32_t code = bl_utf8_at(r->text, at, &length);

		if ((!escaped && at_sign(r)) ||
		    (size && !r->spec->is_link && is_punctuation(code) != in_marks) ||
		    (size && at_last_slash(r)))
			break;
		in_marks = is_punctuation(code);
		memcpy(out + size, r->text.data + at, length);
		size += length;
		r->pos = at + length;
	}
	part->text = (bl_str){out, size};
	part->span.end = r->pos;
	return part;
}

static bl_part *read_slot(reader *r)
{
	size_t begin = r->pos, end = begin;
	bl_part *part = new_part(r, BL_PART_SLOT, begin);

	while (end < r->text.size && r->text.data[end] != '>' && r->text.data[end] != ' ')
		end++;
	if (end < r->text.size && r->text.data[end] == ' ' &&
	    memchr(r->text.data + end, '>', r->text.size - end))
		return fail(r, begin, end,
		            "take the name of a list of this card, or a known one: <publisher>",
		            "the name of a slot has no blanks");
	if (!part || end >= r->text.size || r->text.data[end] != '>')
		return fail(r, begin, end, "close it: <publisher>; for a sign < as such write \\<",
		            "a slot is not closed");
	part->text = bl_str_slice(r->text, begin + 1, end);
	if (!part->text.size)
		return fail(r, begin, end + 1, "name a list or a slot: <publisher>",
		            "a slot has no name");
	r->pos = end + 1;
	part->span.end = r->pos;
	return part;
}

static bl_part *read_sequence(reader *r, bool in_brackets);

static bl_part *read_maybe(reader *r)
{
	size_t begin = r->pos++;
	bl_part *part;

	if (++r->depth > 8)
		return fail(r, begin, begin + 1, "write two phrases instead",
		            "brackets are nested too deeply");
	part = read_sequence(r, true);
	r->depth--;
	if (!part)
		return NULL;
	if (here(r) != ')')
		return fail(r, begin, begin + 1,
		            "close it with ), or write \\( for a bracket as such",
		            "a bracket is not closed");
	if (!part->first)
		return fail(r, begin, r->pos + 1,
		            "put words into it, or write \\( for a bracket as such",
		            "the brackets are empty");
	r->pos++;
	part->maybe = true;
	part->span = (bl_span){begin, r->pos};
	return part;
}

static bl_part *read_dots(reader *r)
{
	bl_part *part = new_part(r, BL_PART_DOTS, r->pos);

	r->pos += 3;
	if (part)
		part->span.end = r->pos;
	return part;
}

static bl_part *read_single(reader *r)
{
	if (here(r) == '(')
		return read_maybe(r);
	if (here(r) == '<')
		return read_slot(r);
	if (at_dots(r))
		return read_dots(r);
	return read_literal(r);
}

/* one/other/third */
static bl_part *read_item(reader *r)
{
	size_t begin = r->pos;
	bl_part *first = read_single(r), *either, *last = first;

	if (!first || here(r) != '/' || r->spec->is_link)
		return first;
	if (!(either = new_part(r, BL_PART_EITHER, begin)))
		return NULL;
	either->first = first;
	while (here(r) == '/') {
		r->pos++;
		if (r->pos >= r->text.size || here(r) == ' ' || here(r) == '/')
			return fail(r, begin, r->pos,
			            "write one/other without blanks, or \\/ for a slash as such",
			            "an alternative is missing");
		if (!(last->next = read_single(r)))
			return NULL;
		last = last->next;
	}
	for (bl_part *child = first; child; child = child->next)
		if (child->kind == BL_PART_LITERAL && !child->text.size)
			return fail(r, begin, r->pos,
			            "write one/other without blanks, or \\/ for a slash as such",
			            "an alternative is missing");
	either->span.end = r->pos;
	return either;
}

bl_str bl_other_spelling(bl_builder *b, bl_str word)
{
	size_t at = 0;
	char *text;

	while (at + 6 <= word.size &&
	       !(bl_str_equal_nocase(bl_str_slice(word, at, at + 5), BL_S("licen")) &&
	         strchr("cCsS", word.data[at + 5])))
		at++;
	if (at + 6 > word.size)
		return (bl_str){NULL, 0};
	if (!(text = bl_arena_take(b->arena, word.size + 1))) {
		b->failed = true;
		return (bl_str){NULL, 0};
	}
	memcpy(text, word.data, word.size);
	text[at + 5] = strchr("cC", text[at + 5]) ? 's' : 'c';
	return (bl_str){text, word.size};
}

static bl_part *both_spellings(reader *r, bl_part *part)
{
	bl_str text = part->kind == BL_PART_LITERAL && !r->spec->is_link
	                      ? bl_other_spelling(r->b, part->text)
	                      : (bl_str){NULL, 0};
	bl_part *either, *other;

	if (!text.data)
		return part;
	either = new_part(r, BL_PART_EITHER, part->span.begin);
	other = new_part(r, BL_PART_LITERAL, part->span.begin);
	if (!either || !other)
		return part; /* memory ran out: the builder knows */
	other->text = text;
	other->span = either->span = part->span;
	either->first = part;
	part->next = other;
	return either;
}

static void spell(reader *r, bl_part **place)
{
	bl_part *next = (*place)->next;

	for (bl_part **child = &(*place)->first; (*place)->kind == BL_PART_EITHER && *child;
	     child = &(*child)->next) {
		spell(r, child);
		if (!*child)
			return;
	}
	*place = both_spellings(r, *place);
	if (*place)
		(*place)->next = next;
}

static const bl_part *first_of(const bl_part *part)
{
	while (part && part->first)
		part = part->first;
	return part;
}

static const bl_part *last_of(const bl_part *part)
{
	if (!part)
		return NULL;
	while (part->first) {
		part = part->first;
		while (part->next)
			part = part->next;
	}
	return part;
}

static bool is_mark(const bl_part *part)
{
	size_t length;

	return part && part->kind == BL_PART_LITERAL && part->text.size &&
	       is_punctuation(bl_utf8_at(part->text, 0, &length));
}

/* Dots are no words or some, with the blanks before them. */
static bl_before between(const bl_part *before, const bl_part *part, bool blank, bool is_link)
{
	if (is_link || !before || part->kind == BL_PART_DOTS)
		return BL_BEFORE_NOTHING;
	if (is_mark(last_of(before)) || is_mark(first_of(part)))
		return BL_BEFORE_JOIN;
	return blank ? BL_BEFORE_GAP : BL_BEFORE_NOTHING;
}

static bl_part *read_sequence(reader *r, bool in_brackets)
{
	bl_part *sequence = new_part(r, BL_PART_SEQUENCE, r->pos), *last = NULL,
		**place = sequence ? &sequence->first : NULL;
	bool blank = false;

	while (sequence && r->pos < r->text.size && !(in_brackets && here(r) == ')')) {
		if (here(r) == ' ') {
			blank = true;
			r->pos++;
			continue;
		}
		if (here(r) == ')')
			return fail(r, r->pos, r->pos + 1,
			            "remove it, or write \\) for a bracket as such",
			            "a bracket is closed that was not opened");
		if (!(*place = read_item(r)))
			return NULL;
		spell(r, place);
		if (r->failed)
			return NULL;
		(*place)->before = between(last, *place, blank || last == NULL, r->spec->is_link);
		if (!last)
			(*place)->before = blank ? BL_BEFORE_GAP : BL_BEFORE_NOTHING;
		last = *place;
		place = &last->next;
		blank = false;
	}
	if (sequence)
		sequence->span.end = r->pos;
	return sequence;
}

/* In double quotes YAML would have eaten a backslash, so a phrase with one must be in single quotes. */
static bool backslash_is_safe(reader *r)
{
	const bl_phrase_spec *spec = r->spec;
	bl_str raw = bl_str_slice(spec->card->source, spec->span.begin, spec->span.end);

	if (spec->quote == '\'' || !memchr(raw.data, '\\', raw.size))
		return true;
	bl_card_complain(r->b, spec->card, spec->span, "put the whole phrase in single quotes: '…'",
	                 "a phrase with a backslash is not in single quotes");
	return false;
}

bl_part *bl_phrase_parse(bl_builder *b, const bl_phrase_spec *spec)
{
	reader r = {.b = b, .spec = spec, .text = spec->text};
	bl_part *part;

	if (spec->text.size > 600)
		return fail(&r, 0, spec->text.size, "split it into several",
		            "the phrase is longer than 600 bytes");
	if (spec->span.end > spec->span.begin && !backslash_is_safe(&r))
		return NULL;
	part = read_sequence(&r, false);
	if (r.failed || !part)
		return NULL;
	for (const bl_part *child = part->first; child; child = child->next)
		if (!child->maybe)
			return part;
	return fail(&r, 0, spec->text.size, "at least one word must stand outside brackets",
	            "everything in this phrase may be missing");
}
