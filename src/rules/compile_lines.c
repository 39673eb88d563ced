/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The words of a credit line become a row, and the sentences become phrases: what is written in a
 * language is read again in it. */
#include "rules/compile.h"

#include <string.h>

enum { LONGEST_SENTENCE = 600, SLOTS = 4 };

/* A field, the slots that it may hold, and the one that it must. */
typedef struct sentence {
	const char *field;
	const char *slots[SLOTS];
	const char *needed;
} sentence;

/* clang-format off */
static const sentence sentences[BL_LINE_HEAD_TITLE] = {
	[BL_LINE_TITLE] = {"title", {"title"}, "title"},
	[BL_LINE_NO_TITLE] = {"no-title", {NULL}, NULL},
	[BL_LINE_BETWEEN] = {"between", {NULL}, NULL},
	[BL_LINE_BEFORE_LAST] = {"before-last", {NULL}, NULL},
	[BL_LINE_LICENSED] = {"licensed", {"work", "creator", "address", "licence"}, "licence"},
	[BL_LINE_DEDICATED] = {"dedicated", {"work", "creator", "address", "licence"}, "licence"},
	[BL_LINE_MARKED] = {"marked", {"work", "creator", "address", "licence"}, "licence"},
	[BL_LINE_SHORT] = {"short", {"work", "creator", "address", "licence"}, "licence"},
	[BL_LINE_UPDATED] = {"updated", {"date"}, "date"},
	[BL_LINE_ADAPTATION] = {"adaptation", {"work", "creator", "licence"}, "licence"},
	[BL_LINE_STOP] = {"stop", {NULL}, NULL},
};
static const char *const headings[] = {"title", "creator", "source", "licence", "changes"};
/* clang-format on */

/* ---- Checking ---- */

static bool may_hold(const sentence *s, bl_str slot)
{
	for (size_t i = 0; i < SLOTS && s->slots[i]; i++)
		if (bl_str_equal(slot, bl_str_of(s->slots[i])))
			return true;
	return false;
}

static void complain(bl_builder *b, const bl_card *card, const bl_node *node, const sentence *s,
                     const char *text, bl_str what)
{
	bl_str all = {NULL, 0};

	bl_card_complain(b, card, node->span, NULL, "%s%.*s", text, BL_ARG(what));
	for (size_t i = 0; i < SLOTS && s->slots[i]; i++)
		all = bl_str_format(b->arena, "%.*s%s<%s>", BL_ARG(all), i ? " " : "", s->slots[i]);
	bl_complaint_hint(b->complaints,
	                  all.size ? "\"%s\" may hold %.*s, and brackets round what may be missing"
	                           : "write \"%s\" as plain words%.*s",
	                  s->field, BL_ARG(all));
}

/* Brackets have partners, slots are known, and the one that the sentence is for is there, outside all
 * brackets. */
static bool check_sentence(bl_builder *b, const bl_card *card, const bl_node *node,
                           const sentence *s)
{
	bl_str text = node->text;
	bool has_needed = !s->needed;
	size_t depth = 0;

	for (size_t i = 0; i < text.size; i++) {
		size_t end = bl_str_find(bl_str_slice(text, i, text.size), BL_S(">"));
		bl_str slot;

		if (text.data[i] == '\\') {
			i++;
			continue;
		}
		if (text.data[i] == ')' && depth-- == 0)
			break;
		depth += text.data[i] == '(';
		if (text.data[i] != '<')
			continue;
		slot = bl_str_slice(text, i + 1, end == BL_NOWHERE ? i + 1 : i + end);
		if (!may_hold(s, slot)) {
			complain(b, card, node, s, "no line has a slot like this: ",
			         bl_str_slice(text, i, i + slot.size + 2));
			return false;
		}
		has_needed = has_needed || (!depth && bl_str_equal(slot, bl_str_of(s->needed)));
	}
	if (depth)
		complain(b, card, node, s, "a bracket has no partner: ", text);
	else if (!has_needed)
		complain(b, card, node, s, "outside all brackets there is no ",
		         bl_str_format(b->arena, "<%s>", s->needed));
	return !depth && has_needed;
}

/* ---- Sentences as phrases ---- */

typedef struct writer {
	char data[LONGEST_SENTENCE];
	size_t size;
} writer;

static void put(writer *w, bl_str s)
{
	if (s.size > sizeof w->data - w->size)
		s.size = sizeof w->data - w->size;
	memcpy(w->data + w->size, s.data, s.size);
	w->size += s.size;
}

/* The sentence as a phrase. The address of the licence stands behind its name: inside a sentence that
 * goes on it is passed over, at the end it is left to whoever joins names and addresses. */
static void put_phrase(writer *w, bl_str text, bl_str work)
{
	for (size_t i = 0; i < text.size; i++) {
		bl_str rest = bl_str_slice(text, i, text.size);

		if (bl_str_starts(rest, BL_S("<work>"))) {
			put(w, work);
			i += 5;
		} else if (bl_str_starts(rest, BL_S("<licence>"))) {
			put(w, BL_S("<licence>"));
			i += 8;
			if (rest.size > 9)
				put(w, BL_S(" (\\(<address>\\))"));
		} else {
			put(w, text.data[i] == '/' ? BL_S("\\/") : bl_str_slice(text, i, i + 1));
		}
	}
}

static void add_phrase(bl_builder *b, const bl_card *card, const char *field, bl_str work)
{
	const bl_node *node = bl_node_get(card->root, field);
	bl_phrase_spec spec = {.card = card,
	                       .span = node->span,
	                       .quote = '\'',
	                       .section = BL_SECTION_DECLARES,
	                       .target = BL_NONE,
	                       .label = bl_str_of(field)};
	writer w = {.size = 0};

	put_phrase(&w, node->text, work);
	spec.text = bl_arena_copy(b->arena, (bl_str){w.data, w.size});
	bl_phrase_add(b, &spec);
}

/* What a work without a title is called is a subject where the language has a scopes card that knows it. */
static void add_phrases(bl_builder *b, const bl_card *card)
{
	static const char *const fields[] = {"licensed", "dedicated", "marked"};
	bool has_subjects = bl_list_find(b, card, BL_S("subject")) != BL_NONE;

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		add_phrase(b, card, fields[i], BL_S("<title>"));
		if (has_subjects)
			add_phrase(b, card, fields[i], BL_S("<subject>"));
		add_phrase(b, card, fields[i], bl_card_text(card, "no-title"));
	}
	add_phrase(b, card, "adaptation", BL_S("<title>"));
}

/* ---- The row ---- */

static bool check_sentences(bl_builder *b, const bl_card *card)
{
	bool good = true;

	for (size_t i = 0; i < BL_LINE_HEAD_TITLE; i++) {
		const bl_node *node = bl_node_get(card->root, sentences[i].field);

		if (node)
			good = check_sentence(b, card, node, &sentences[i]) && good;
	}
	return good;
}

static bl_ref word_of(bl_builder *b, const bl_card *card, const char *map, const char *name)
{
	const bl_node *node = bl_node_get(card->root, map), *word = bl_node_get(node, name);

	if (word)
		return bl_builder_ref(b, word->text);
	bl_card_complain(b, card, (bl_span){node->span.begin, node->span.begin}, NULL,
	                 "\"%s\" needs a word for \"%s\"", map, name);
	bl_complaint_hint(b->complaints, "add a line under it  %s: …", name);
	return (bl_ref){0, 0};
}

static bl_run changes_of(bl_builder *b, const bl_card *card)
{
	const bl_node *map = bl_node_get(card->root, "changes");
	bl_run run = {(uint32_t)b->t.texts.count, (uint32_t)map->count * 2};

	word_of(b, card, "changes", "excerpt");
	for (size_t i = 0; i < map->count; i++) {
		bl_ref *key = BL_ROW(b, t.texts), *value;

		*key = bl_builder_ref(b, map->pairs[i].key);
		value = BL_ROW(b, t.texts);
		*value = bl_builder_ref(b, map->pairs[i].value->text);
	}
	return run;
}

void bl_lines_rows(bl_builder *b, const bl_card *card)
{
	bl_lines_row row = {.language = bl_builder_ref(b, card->language),
	                    .also = bl_card_texts(b, card, "also-for"),
	                    .changes = changes_of(b, card),
	                    .right_to_left = bl_str_equal(bl_card_text(card, "direction"),
	                                                  BL_S("right-to-left")),
	                    .card = (uint32_t)(card - b->cards.items)};
	bl_lines_row *place;

	for (size_t i = 0; i < BL_LINE_HEAD_TITLE; i++)
		row.words[i] = bl_card_ref(b, card, sentences[i].field);
	for (size_t i = BL_LINE_HEAD_TITLE; i < BL_LINE_WORDS; i++)
		row.words[i] = word_of(b, card, "headings", headings[i - BL_LINE_HEAD_TITLE]);
	place = BL_ROW(b, t.lines);
	*place = row;
	if (check_sentences(b, card))
		add_phrases(b, card);
}

/* Its rows come last: bl_lines_rows. */
void bl_compile_lines(bl_builder *b, const bl_card *card, uint32_t row)
{
	(void)b;
	(void)card;
	(void)row;
}
