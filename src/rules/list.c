/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Lists: what may stand where a phrase says <name>. Literal entries become a dictionary, entries
 * with signs become phrases. A card below a family's folder adds to the family's lists, and a notices card
 * to those of the families and the scopes that it has sections for. */
#include <string.h>

#include "rules/phrase.h"

enum { LONGEST_ENTRY = 600 };

/* Names belong to their family ("creative-commons/de" adds to "creative-commons"), scopes to their
 * language, other lists to their card. */
static bl_list_owner owner_of(const bl_card *card)
{
	bl_list_owner owner = {card->kind, card->id};
	size_t slash = bl_str_find(card->id, BL_S("/"));

	if (card->kind == BL_CARD_NAMES && slash != BL_NOWHERE)
		owner.id = bl_str_slice(card->id, 0, slash);
	else if (card->kind == BL_CARD_SCOPES)
		owner.id = card->language;
	return owner;
}

static uint32_t list_named(const bl_builder *b, bl_list_owner owner, bl_str name)
{
	for (uint32_t i = 0; i < b->lists.count; i++) {
		const bl_list_build *list = &b->lists.items[i];

		if (list->owner.kind == owner.kind && bl_str_equal(list->owner.id, owner.id) &&
		    bl_str_equal(list->name, name))
			return i;
	}
	return BL_NONE;
}

static uint32_t list_open(bl_builder *b, const bl_card *card, bl_list_owner owner, bl_str name)
{
	uint32_t found = list_named(b, owner, name);
	bl_list_build *list;

	if (found != BL_NONE)
		return found;
	list = BL_ROW(b, lists);
	if (b->failed)
		return BL_NONE;
	list->card = (uint32_t)(card - b->cards.items);
	list->owner = owner;
	list->name = name;
	return (uint32_t)b->lists.count - 1;
}

typedef struct gather {
	uint32_t list;
	bl_str code;
} gather;

static void add_entry(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	const gather *g = context;
	bl_list_build *list = &b->lists.items[g->list];
	bl_str *entry = BL_ROW(b, lists.items[g->list].entries);
	bl_str *code = BL_ROW(b, lists.items[g->list].codes);
	bl_span *span = BL_ROW(b, lists.items[g->list].spans);
	uint32_t *from = BL_ROW(b, lists.items[g->list].cards);

	(void)list;
	*entry = text->text;
	*code = g->code;
	*span = text->span;
	*from = (uint32_t)(card - b->cards.items);
}

/* Nouns make organisations and documents; no other known slot takes words from a list. */
static bool may_be_named(bl_str name)
{
	for (size_t i = 0; i < BL_SLOTS; i++)
		if (i != BL_SLOT_ORGANISATION && i != BL_SLOT_DOCUMENT && i != BL_SLOT_VENUE &&
		    bl_str_equal(name, bl_str_of(bl_slot_names[i])))
			return false;
	return true;
}

static void check_name(bl_builder *b, const bl_card *card, const bl_pair *list)
{
	if (may_be_named(list->key))
		return;
	bl_card_complain(b, card, list->key_span, "give the list a name of its own",
	                 "<%.*s> is known already", BL_ARG(list->key));
}

static void gather_list(bl_builder *b, const bl_card *card, bl_list_owner owner, bl_str name,
                        const bl_node *node)
{
	gather g = {.list = list_open(b, card, owner, name)};

	if (g.list == BL_NONE)
		return;
	if (node->kind != BL_NODE_MAP) {
		bl_node_each(b, card, node, add_entry, &g);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		g.code = node->pairs[i].key;
		bl_node_each(b, card, node->pairs[i].value, add_entry, &g);
	}
}

static void gather_lists(bl_builder *b, const bl_card *card, bl_list_owner owner,
                         const bl_node *lists)
{
	for (size_t i = 0; lists && lists->kind == BL_NODE_MAP && i < lists->count; i++) {
		check_name(b, card, &lists->pairs[i]);
		gather_list(b, card, owner, lists->pairs[i].key, lists->pairs[i].value);
	}
}

/* The fields about scopes are lists under shorter names. */
static void gather_scopes(bl_builder *b, const bl_card *card)
{
	static const char *const lists[][2] = {{"subjects", "subject"}, {"be", "be"},
	                                       {"denied-by", "denied"}, {"distant", "distant"},
	                                       {"except", "except"},    {"between", "between"},
	                                       {"together", "together"}};
	bl_list_owner owner = {BL_CARD_SCOPES, card->language};

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const bl_node *node = bl_node_get(card->root, lists[i][0]);

		if (node)
			gather_list(b, card, owner, bl_str_of(lists[i][1]), node);
	}
}

static void gather_names(bl_builder *b, const bl_card *card)
{
	const bl_node *names = bl_node_get(card->root, "names");

	for (size_t i = 0; names && names->kind == BL_NODE_MAP && i < names->count; i++)
		gather_lists(b, card, (bl_list_owner){BL_CARD_NAMES, names->pairs[i].key},
		             names->pairs[i].value);
}

void bl_lists_gather(bl_builder *b, const bl_card *card)
{
	gather_lists(b, card, owner_of(card), bl_node_get(card->root, "lists"));
	if (card->kind == BL_CARD_SCOPES || card->kind == BL_CARD_NOTICES)
		gather_scopes(b, card);
	if (card->kind == BL_CARD_NOTICES)
		gather_names(b, card);
}

bool bl_phrase_has_signs(bl_str entry)
{
	for (size_t i = 0; i < entry.size; i++)
		if (strchr("(<\\/", entry.data[i]) ||
		    bl_str_starts(bl_str_slice(entry, i, entry.size), BL_S("...")))
			return true;
	return false;
}

bool bl_list_is_literal(const bl_builder *b, uint32_t list)
{
	const bl_list_build *l = &b->lists.items[list];

	for (size_t i = 0; i < l->entries.count; i++)
		if (bl_phrase_has_signs(l->entries.items[i]))
			return false;
	return true;
}

static void add_literal(bl_builder *b, bl_str text, uint32_t value, uint32_t group, bool exact_case)
{
	bl_literal *literal = BL_ROW(b, literals);
	bl_str other = bl_other_spelling(b, text);

	*literal = (bl_literal){
		.text = text, .value = value, .group = group, .exact_case = exact_case};
	if (!other.data)
		return;
	literal = BL_ROW(b, literals);
	*literal = (bl_literal){
		.text = other, .value = value, .group = group, .exact_case = exact_case};
}

static bool is_in_capitals(bl_str text)
{
	size_t capitals = 0;

	for (size_t i = 0; i < text.size; i++) {
		if ((text.data[i] >= 'a' && text.data[i] <= 'z') ||
		    (unsigned char)text.data[i] >= 0x80)
			return false;
		capitals += text.data[i] >= 'A' && text.data[i] <= 'Z';
	}
	return capitals > 0;
}

/* Where the card says so, an entry in capitals is no common word: "CC BY 3.0 DE", but not "3.0 de". */
static bool needs_capitals(const bl_builder *b, uint32_t list, size_t i)
{
	const bl_list_build *l = &b->lists.items[list];
	const bl_card *card = &b->cards.items[l->cards.items[i]];
	const bl_node *names = bl_node_get(card->root, "in-capitals");

	if (!names || !is_in_capitals(l->entries.items[i]))
		return false;
	if (names->kind != BL_NODE_LIST)
		return bl_str_equal(names->text, l->name);
	for (size_t n = 0; n < names->count; n++)
		if (bl_str_equal(names->items[n]->text, l->name))
			return true;
	return false;
}

static uint32_t add_item(bl_builder *b, uint32_t list, size_t i)
{
	bl_item_row *item = BL_ROW(b, t.items);

	item->list = list;
	item->code = bl_builder_ref(b, b->lists.items[list].codes.items[i]);
	item->text = bl_builder_ref(b, b->lists.items[list].entries.items[i]);
	return (uint32_t)b->t.items.count - 1;
}

static bool is_first_of_code(const bl_list_build *l, size_t i)
{
	size_t first = 0;

	while (!bl_str_equal(l->codes.items[first], l->codes.items[i]))
		first++;
	return first == i;
}

/* Codes stand in addresses, however the entries are written that they stand for. */
static void finish_codes(bl_builder *b, uint32_t list)
{
	for (size_t i = 0; i < b->lists.items[list].codes.count && !b->failed; i++) {
		const bl_list_build *l = &b->lists.items[list];

		if (!l->codes.items[i].size || !is_first_of_code(l, i))
			continue;
		if (!b->t.lists.items[list].code_group)
			b->t.lists.items[list].code_group = ++b->groups;
		add_literal(b, l->codes.items[i], add_item(b, list, i),
		            b->t.lists.items[list].code_group, false);
	}
}

static void finish_literals(bl_builder *b, uint32_t list)
{
	for (size_t i = 0; i < b->lists.items[list].entries.count; i++) {
		bl_str entry = b->lists.items[list].entries.items[i];

		if (bl_phrase_has_signs(entry))
			continue;
		if (entry.size > LONGEST_ENTRY) {
			bl_card_complain(b, &b->cards.items[b->lists.items[list].cards.items[i]],
			                 b->lists.items[list].spans.items[i],
			                 "split it into several",
			                 "the entry is longer than %d bytes", LONGEST_ENTRY);
			return;
		}
		if (!b->t.lists.items[list].group)
			b->t.lists.items[list].group = ++b->groups;
		add_literal(b, entry, add_item(b, list, i), b->t.lists.items[list].group,
		            needs_capitals(b, list, i));
	}
}

bl_phrase_spec bl_list_entry(bl_builder *b, uint32_t list, size_t i)
{
	bl_phrase_spec spec = {.section = BL_SECTION_ITEM,
	                       .text = b->lists.items[list].entries.items[i]};

	spec.card = &b->cards.items[b->lists.items[list].cards.items[i]];
	spec.span = b->lists.items[list].spans.items[i];
	if (spec.span.begin < spec.card->source.size &&
	    strchr("'\"", spec.card->source.data[spec.span.begin]))
		spec.quote = spec.card->source.data[spec.span.begin];
	return spec;
}

typedef struct lead {
	uint32_t list, phrase;
} lead;

static void add_lead(bl_builder *b, bl_str text, void *context)
{
	const lead *l = context;

	if (!b->t.lists.items[l->list].lead_group)
		b->t.lists.items[l->list].lead_group = ++b->groups;
	add_literal(b, text, l->phrase, b->t.lists.items[l->list].lead_group, false);
}

static void ignore_lead(bl_builder *b, bl_str text, void *context)
{
	(void)b;
	(void)text;
	(void)context;
}

/* Entries that begin with known words are tried where these stand, the others (first pass) everywhere. */
static void add_entries(bl_builder *b, uint32_t list, bool led)
{
	for (size_t i = 0; i < b->lists.items[list].entries.count && !b->failed; i++) {
		bl_phrase_spec spec = bl_list_entry(b, list, i);
		lead l = {list, (uint32_t)b->t.phrases.count};

		if (!bl_phrase_has_signs(spec.text) ||
		    bl_phrase_leads(b, &spec, led ? add_lead : ignore_lead, &l) != led)
			continue;
		spec.target = add_item(b, list, i);
		bl_phrase_add(b, &spec);
	}
}

/* Whether every entry with signs can be read; what cannot is complained about once. */
static bool entries_are_right(bl_builder *b, uint32_t list)
{
	bool right = true;

	for (size_t i = 0; i < b->lists.items[list].entries.count && !b->failed; i++) {
		bl_phrase_spec spec = bl_list_entry(b, list, i);

		right = (!bl_phrase_has_signs(spec.text) || bl_phrase_parse(b, &spec)) && right;
	}
	return right;
}

static void finish_phrases(bl_builder *b, uint32_t list)
{
	uint32_t first = (uint32_t)b->t.phrases.count, free;

	if (!entries_are_right(b, list))
		return;
	add_entries(b, list, false);
	free = (uint32_t)b->t.phrases.count - first;
	add_entries(b, list, true);
	b->t.lists.items[list].free = (bl_run){first, free};
	b->t.lists.items[list].phrases = (bl_run){first, (uint32_t)b->t.phrases.count - first};
}

/* Lists that are asked in every language are known beforehand. */
static void note_list(bl_builder *b, uint32_t list)
{
	bl_str name = b->lists.items[list].name;
	uint32_t *place;

	if (bl_str_equal(name, BL_S("subject"))) {
		place = BL_ROW(b, t.subject_lists);
		*place = list;
	}
	if (bl_str_equal(name, BL_S("between")) || bl_str_equal(name, BL_S("together"))) {
		place = BL_ROW(b, t.joint_lists);
		*place = list;
	}
}

void bl_lists_finish(bl_builder *b)
{
	for (uint32_t i = 0; i < b->lists.count && !b->failed; i++) {
		bl_list_row *row = BL_ROW(b, t.lists);

		row->name = bl_builder_ref(b, b->lists.items[i].name);
		row->card = b->lists.items[i].card;
		note_list(b, i);
	}
	for (uint32_t i = 0; i < b->lists.count && !b->failed; i++)
		finish_literals(b, i);
	for (uint32_t i = 0; i < b->lists.count && !b->failed; i++)
		finish_codes(b, i);
	for (uint32_t i = 0; i < b->lists.count && !b->failed; i++)
		finish_phrases(b, i);
}

uint32_t bl_list_find(const bl_builder *b, const bl_card *card, bl_str name)
{
	uint32_t found = list_named(b, owner_of(card), name);

	if (found == BL_NONE && card->language.size && card->kind != BL_CARD_NAMES)
		found = list_named(b, (bl_list_owner){BL_CARD_SCOPES, card->language}, name);
	if (found == BL_NONE && card->kind == BL_CARD_CUES)
		found = list_named(b, (bl_list_owner){BL_CARD_CUES, BL_S("all-languages")}, name);
	return found;
}

uint32_t bl_list_of_family(const bl_builder *b, bl_str family, bl_str name)
{
	return list_named(b, (bl_list_owner){BL_CARD_NAMES, family}, name);
}
