/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A phrase's tree becomes steps to walk, and words to look for. */
#include <ctype.h>

#include "match/frequency.h"
#include "match/letter.h"
#include "rules/phrase.h"

enum {
	MAX_ANCHORS = 64,
	/* the rarest word of a run may be as common as this, in a million words, before a licence or a
	 * publisher is the better thing to look for */
	LICENCE_COMMONNESS = 300,
	PUBLISHER_COMMONNESS = 600,
	/* a walk from words in the middle tries many starts before them */
	BACK_COST = 8,
	NEVER_RARE = 10000000
};

const char *const bl_slot_names[BL_SLOTS] = {"licence",  "publisher", "person",  "organisation",
                                             "document", "creator",   "venue",   "title",
                                             "year",     "date",      "version", "address"};

typedef struct emitter {
	bl_builder *b;
	const bl_phrase_spec *spec;
	const bl_part *anchor; /* a part of the top sequence, or NULL */
	uint32_t row;
} emitter;

static uint32_t add_step(bl_builder *b, bl_op op, uint32_t a, uint32_t b_, uint32_t next)
{
	return bl_builder_step(b, (bl_step){(uint32_t)op, a, b_, next});
}

uint32_t bl_slot_named(bl_str name)
{
	uint32_t slot = 0;

	while (slot < BL_SLOTS && !bl_str_equal(name, bl_str_of(bl_slot_names[slot])))
		slot++;
	return slot;
}

static uint32_t emit_slot(emitter *e, const bl_part *part, uint32_t next)
{
	uint32_t list = bl_list_find(e->b, e->spec->card, part->text),
		 slot = bl_slot_named(part->text);

	return slot < BL_SLOTS ? add_step(e->b, BL_OP_SLOT, slot, list, next)
	                       : add_step(e->b, BL_OP_LIST, list, e->spec->is_link ? 1 : 0, next);
}

static uint32_t emit(emitter *e, const bl_part *part, uint32_t next);

static uint32_t emit_before(emitter *e, const bl_part *part, uint32_t next)
{
	if (part == e->anchor) {
		e->b->t.phrases.items[e->row].here = next;
		next = add_step(e->b, BL_OP_HERE, 0, 0, next);
	}
	if (part->before == BL_BEFORE_GAP)
		return add_step(e->b, BL_OP_GAP, 0, 0, next);
	if (part->before == BL_BEFORE_JOIN)
		return add_step(e->b, BL_OP_JOIN, 0, 0, next);
	return next;
}

static uint32_t emit_sequence(emitter *e, const bl_part *part, uint32_t next)
{
	uint32_t start;

	if (!part)
		return next;
	next = emit_sequence(e, part->next, next);
	start = emit_before(e, part, emit(e, part, next));
	return part->maybe ? add_step(e->b, BL_OP_SPLIT, next, 0, start) : start;
}

static uint32_t emit_either(emitter *e, const bl_part *child, uint32_t next)
{
	uint32_t mine = emit(e, child, next);

	if (!child->next)
		return mine;
	return add_step(e->b, BL_OP_SPLIT, emit_either(e, child->next, next), 0, mine);
}

static uint32_t emit(emitter *e, const bl_part *part, uint32_t next)
{
	bl_ref ref;

	switch (part->kind) {
	case BL_PART_LITERAL:
		if (e->spec->is_link && bl_str_equal(part->text, BL_S("/")))
			return add_step(e->b, BL_OP_SLASH, 0, 0, next);
		ref = bl_builder_ref(e->b, part->text);
		return add_step(e->b, BL_OP_LITERAL, ref.at, ref.size, next);
	case BL_PART_SLOT:
		return emit_slot(e, part, next);
	case BL_PART_DOTS:
		return add_step(e->b, BL_OP_DOTS, 0, 0, next);
	case BL_PART_EITHER:
		return emit_either(e, part->first, next);
	case BL_PART_SEQUENCE:
	default:
		return emit_sequence(e, part->first, next);
	}
}

/* ---- What to look for ---- */

/* A dictionary may be large; what several parts make together may not. */
typedef BL_VEC(bl_str) spellings;

static bool add_spelling(emitter *e, spellings *s, bl_str text)
{
	bl_str *place = BL_PUSH(s, e->b->arena);

	if (!place)
		return e->b->failed = true, false;
	*place = text;
	return true;
}

/* The literals that a part may be, or false where it is no set of literals. */
static bool part_spellings(emitter *e, const bl_part *part, spellings *out)
{
	uint32_t list;

	if (part->kind == BL_PART_LITERAL)
		return add_spelling(e, out, part->text);
	if (part->kind == BL_PART_EITHER) {
		for (const bl_part *child = part->first; child; child = child->next)
			if (!part_spellings(e, child, out))
				return false;
		return true;
	}
	if (part->kind != BL_PART_SLOT || e->spec->is_link ||
	    bl_slot_named(part->text) < BL_SLOTS ||
	    (list = bl_list_find(e->b, e->spec->card, part->text)) == BL_NONE ||
	    !bl_list_is_literal(e->b, list))
		return false;
	for (size_t i = 0; i < e->b->lists.items[list].entries.count; i++)
		if (!add_spelling(e, out, e->b->lists.items[list].entries.items[i]))
			return false;
	return out->count > 0;
}

bool bl_can_be_sought(bl_str text)
{
	size_t length;

	for (size_t pos = 0; pos < text.size; pos += length) {
		uint32_t code = bl_utf8_at(text, pos, &length),
			 standard = bl_letter_standard(code, false);

		if (code < 0x80 ? isalnum((int)code)
		                : standard != '\'' && standard != '-' && !bl_code_is_blank(code) &&
		                          !bl_letter_is_dress(code))
			return true;
	}
	return false;
}

/* The literals that a sequence may begin with, or false where it may begin with anything. */
static bool sequence_leads(emitter *e, const bl_part *sequence, spellings *out)
{
	for (const bl_part *part = sequence->first; part; part = part->next) {
		if (!(part->kind == BL_PART_SEQUENCE ? sequence_leads(e, part, out)
		                                     : part_spellings(e, part, out)))
			return false;
		if (!part->maybe)
			return true;
	}
	return true;
}

bool bl_phrase_leads(bl_builder *b, const bl_phrase_spec *spec, bl_each_lead *each, void *context)
{
	emitter e = {.b = b, .spec = spec};
	const bl_part *sequence = bl_phrase_parse(b, spec);
	spellings leads = {0};

	if (!sequence || !sequence_leads(&e, sequence, &leads))
		return false;
	for (size_t i = 0; i < leads.count; i++)
		if (!bl_can_be_sought(leads.items[i]))
			return false;
	for (size_t i = 0; i < leads.count; i++)
		each(b, leads.items[i], context);
	return true;
}

static const char *joint(bl_before before)
{
	return before == BL_BEFORE_GAP ? " " : "";
}

static bool multiply(emitter *e, spellings *left, const spellings *right, bl_before before)
{
	spellings product = {0};

	if (left->count * right->count > MAX_ANCHORS)
		return false;
	for (size_t i = 0; i < left->count; i++)
		for (size_t j = 0; j < right->count; j++) {
			bl_str text =
				bl_str_format(e->b->arena, "%.*s%s%.*s", BL_ARG(left->items[i]),
			                      joint(before), BL_ARG(right->items[j]));

			if (!text.data || !add_spelling(e, &product, text))
				return e->b->failed = true, false;
		}
	*left = product;
	return true;
}

/* How common the rarest word of a spelling is, in a million words. */
static uint32_t commonness(bl_str text)
{
	uint32_t rarest = NEVER_RARE;
	char word[16];
	size_t size = 0;

	for (size_t i = 0; i <= text.size; i++) {
		unsigned char c = i < text.size ? (unsigned char)text.data[i] : ' ';

		if (isalnum(c) || c >= 0x80) {
			if (size < sizeof word)
				word[size++] = (char)tolower(c);
		} else if (size) {
			uint32_t frequency = bl_word_frequency(word, size);

			rarest = frequency < rarest ? frequency : rarest;
			size = 0;
		}
	}
	return rarest;
}

/* A run of words fires as often as its most common spelling. */
static uint32_t run_commonness(const spellings *s)
{
	uint32_t most = 0;

	for (size_t i = 0; i < s->count; i++) {
		uint32_t one = bl_can_be_sought(s->items[i]) ? commonness(s->items[i]) : NEVER_RARE;

		most = one > most ? one : most;
	}
	return s->count ? most : NEVER_RARE;
}

/* Punctuation is left out where a blank may stand before it. */
static spellings run_from(emitter *e, const bl_part *part)
{
	spellings run = {0};

	if (part->maybe || !part_spellings(e, part, &run))
		return (spellings){0};
	for (part = part->next; part && !part->maybe && part->before != BL_BEFORE_JOIN;
	     part = part->next) {
		spellings next = {0};

		if (!part_spellings(e, part, &next) || !multiply(e, &run, &next, part->before))
			break;
	}
	return run;
}

static bool holds_slot(const bl_part *part, const char *name)
{
	if (part->kind == BL_PART_SLOT)
		return bl_str_equal(part->text, bl_str_of(name));
	for (const bl_part *child = part->first; child && part->kind == BL_PART_EITHER;
	     child = child->next)
		if (!holds_slot(child, name))
			return false;
	return part->kind == BL_PART_EITHER;
}

const bl_part *bl_part_needed(const bl_part *sequence, const char *slot)
{
	const bl_part *part = sequence->first;

	while (part && (part->maybe || !holds_slot(part, slot)))
		part = part->next;
	return part;
}

/* The run of words before end that costs least to look for; returns how common it is. */
static uint32_t choose_literals(emitter *e, const bl_part *sequence, const bl_part *end,
                                spellings *best)
{
	uint32_t least = NEVER_RARE, chosen = NEVER_RARE;

	best->count = 0;
	for (const bl_part *part = sequence->first; part != end; part = part->next) {
		spellings run = run_from(e, part);
		uint32_t common = run_commonness(&run),
			 cost = common * (part == sequence->first ? 1 : BACK_COST);

		if (common < NEVER_RARE && cost < least) {
			least = cost;
			chosen = common;
			*best = run;
			e->anchor = part;
		}
	}
	return chosen;
}

/* Words, a licence or a publisher: whichever is rarest in text. */
static bl_anchor_kind choose_anchor(emitter *e, const bl_part *sequence, spellings *best)
{
	const bl_part *licence = bl_part_needed(sequence, "licence"),
		      *publisher = bl_part_needed(sequence, "publisher");
	/* words behind a licence are too far from what stands before it */
	uint32_t common = choose_literals(e, sequence, licence, best);

	if (licence && common > LICENCE_COMMONNESS) {
		e->anchor = licence;
		return BL_ANCHOR_LICENCE;
	}
	if (publisher && common > PUBLISHER_COMMONNESS) {
		e->anchor = publisher;
		return BL_ANCHOR_PUBLISHER;
	}
	return best->count ? BL_ANCHOR_LITERAL : BL_ANCHOR_NONE;
}

static void add_seeds(bl_builder *b, const spellings *s, uint32_t row)
{
	for (size_t i = 0; i < s->count; i++) {
		bl_seed *seed = BL_ROW(b, seeds);

		*seed = (bl_seed){s->items[i], BL_TARGET_PHRASE, row, false};
	}
}

static void note_anchor(emitter *e, bl_anchor_kind kind, const spellings *best)
{
	uint32_t *at;

	if (kind == BL_ANCHOR_LITERAL)
		add_seeds(e->b, best, e->row);
	if (kind == BL_ANCHOR_LICENCE) {
		at = BL_ROW(e->b, t.at_licence);
		*at = e->row;
	}
	if (kind == BL_ANCHOR_PUBLISHER) {
		at = BL_ROW(e->b, t.at_publisher);
		*at = e->row;
	}
}

uint32_t bl_phrase_add(bl_builder *b, const bl_phrase_spec *spec)
{
	emitter e = {.b = b, .spec = spec, .row = (uint32_t)b->t.phrases.count};
	bl_part *sequence = bl_phrase_parse(b, spec);
	spellings best = {0};
	bl_anchor_kind anchor = BL_ANCHOR_NONE;
	uint64_t before = BL_ANY_LETTER;
	bl_phrase_row *row;

	if (!sequence || b->failed || !bl_phrase_check(b, spec, sequence))
		return BL_NONE;
	if (spec->section != BL_SECTION_ITEM)
		anchor = choose_anchor(&e, sequence, &best);
	if (spec->section != BL_SECTION_ITEM && anchor == BL_ANCHOR_NONE) {
		bl_phrase_complain(
			b, spec, (bl_span){0, spec->text.size},
			"say at least one word, <licence> or <publisher> outside brackets",
			"there is nothing in this phrase to look for");
		return BL_NONE;
	}
	row = BL_ROW(b, t.phrases);
	if (b->failed)
		return BL_NONE;
	row->card = (uint32_t)(spec->card - b->cards.items);
	row->section = spec->section;
	row->target = spec->target;
	row->label = bl_builder_ref(b, spec->label);
	row->anchor = anchor;
	row->leading = e.anchor && e.anchor != sequence->first;
	row->here = BL_NONE;
	if (e.anchor)
		before = bl_phrase_beside(b, spec, sequence, e.anchor);
	row->before[0] = (uint32_t)before;
	row->before[1] = (uint32_t)(before >> 32);
	row->start = emit_sequence(&e, sequence->first, add_step(b, BL_OP_END, 0, 0, BL_NONE));
	note_anchor(&e, anchor, &best);
	return e.row;
}

typedef struct phrase_run {
	bl_section section;
	uint32_t target;
	bl_str label;
	unsigned number;
	bool numbered;
} phrase_run;

static bl_phrase_spec next_spec(bl_builder *b, const bl_card *card, const bl_node *text,
                                phrase_run *run)
{
	bl_phrase_spec spec = {.card = card,
	                       .text = text->text,
	                       .span = text->span,
	                       .quote = text->quote,
	                       .section = run->section,
	                       .target = run->target,
	                       .label = run->label,
	                       .is_link = run->section == BL_SECTION_LINK};

	run->number++;
	if (run->numbered)
		spec.label = bl_str_format(b->arena, "%u", run->number);
	return spec;
}

static void add_one(bl_builder *b, const bl_card *card, const bl_node *node, phrase_run *run)
{
	const bl_node *regex = node->kind == BL_NODE_MAP ? bl_node_get(node, "regex") : NULL;
	bl_phrase_spec spec = next_spec(b, card, regex ? regex : node, run);

	if (regex)
		bl_regex_add(b, &spec, bl_node_get(node, "anchor"));
	else
		bl_phrase_add(b, &spec);
}

static void add_each(bl_builder *b, const bl_card *card, const bl_node *node, phrase_run *run)
{
	if (node->kind != BL_NODE_LIST)
		add_one(b, card, node, run);
	for (size_t i = 0; node->kind == BL_NODE_LIST && i < node->count; i++)
		add_one(b, card, node->items[i], run);
}

void bl_phrases_add(bl_builder *b, const bl_card *card, const bl_node *node, bl_section section,
                    uint32_t target)
{
	phrase_run run = {.section = section, .target = target, .numbered = true};

	if (!node)
		return;
	if (node->kind != BL_NODE_MAP) {
		add_each(b, card, node, &run);
		return;
	}
	run.numbered = false;
	for (size_t i = 0; i < node->count; i++) {
		run.label = node->pairs[i].key;
		add_each(b, card, node->pairs[i].value, &run);
	}
}

void bl_legal_codes_add(bl_builder *b, const bl_card *card)
{
	const bl_node *codes = bl_node_get(card->root, "legal-code");
	phrase_run run = {.section = BL_SECTION_FULLTEXT};

	if (codes && codes->kind != BL_NODE_MAP)
		bl_phrases_add(b, card, codes, BL_SECTION_FULLTEXT, b->codes++);
	for (size_t i = 0; codes && codes->kind == BL_NODE_MAP && i < codes->count; i++) {
		run.target = b->codes++;
		run.label = codes->pairs[i].key;
		add_each(b, card, codes->pairs[i].value, &run);
	}
}
