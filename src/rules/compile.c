/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* All cards become one rule set, or none does: the order in which everything is compiled. */
#include "rules/compile.h"

#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

/* ---- Reading cards ---- */

static const char *ending = ".yaml";

bl_card_kind bl_card_kind_of(bl_str path)
{
	bl_card_kind kind = 0;

	for (; kind < BL_CARD_KINDS; kind++) {
		bl_str folder = bl_str_of(bl_kinds[kind].folder);

		if (bl_str_starts(path, folder) && path.size > folder.size &&
		    path.data[folder.size] == '/')
			break;
	}
	return kind;
}

static bl_str id_of_path(bl_str path, bl_card_kind kind)
{
	size_t skip = strlen(bl_kinds[kind].folder) + 1;

	return bl_str_slice(path, skip, path.size - strlen(ending));
}

static void complain_first_line(bl_builder *b, const bl_card *card)
{
	const bl_kind *kind = &bl_kinds[card->kind];
	const bl_pair *first = card->root->count ? &card->root->pairs[0] : NULL;
	bl_span span =
		first ? (bl_span){first->key_span.begin, first->value->span.end} : (bl_span){0, 0};

	bl_card_complain(
		b, card, span, NULL,
		"the first line must say what this is, and its id as the file's name has it");
	bl_complaint_hint(b->complaints, "write  %s: %.*s", kind->key, BL_ARG(card->id));
}

static bool first_line_is_right(const bl_card *card)
{
	const bl_pair *first = card->root->count ? &card->root->pairs[0] : NULL;

	return first && bl_str_equal(first->key, bl_str_of(bl_kinds[card->kind].key)) &&
	       first->value->kind == BL_NODE_TEXT && bl_str_equal(first->value->text, card->id);
}

static bool read_card(bl_builder *b, bl_card *card)
{
	int r = bl_yaml_read(&card->root, card->shown, card->source, b->arena, b->complaints);

	if (r < 0) {
		b->failed = b->failed || r == BL_E_MEMORY;
		return false;
	}
	if (!card->root || card->root->kind != BL_NODE_MAP) {
		bl_card_complain(b, card, (bl_span){0, 0}, NULL, "a card holds fields, one a line");
		bl_complaint_hint(b->complaints, "begin with  %s: %.*s", bl_kinds[card->kind].key,
		                  BL_ARG(card->id));
		return false;
	}
	if (!first_line_is_right(card)) {
		complain_first_line(b, card);
		return false;
	}
	card->language = bl_card_text(card, "language");
	return bl_fields_check(b, card);
}

static void add_card(bl_builder *b, const bl_card_file *file)
{
	bl_card card = {.path = file->path, .shown = file->shown, .source = file->source};
	bl_card *place;

	card.kind = bl_card_kind_of(file->path);
	if (card.kind == BL_CARD_KINDS) {
		card.kind = BL_CARD_LICENCE;
		bl_card_complain(
			b, &card, (bl_span){0, 0},
			"folders are licences, names, notices, scopes, publishers, cues, requirements, lines",
			"this card lies in no folder of a kind");
		return;
	}
	card.id = id_of_path(file->path, card.kind);
	if (!read_card(b, &card))
		return;
	place = BL_ROW(b, cards);
	*place = card;
}

/* ---- Sorting ---- */

/* qsort has no context, so rows are sorted through their texts. */
typedef struct sort_key {
	bl_str id;
	uint32_t row;
} sort_key;

static int by_id(const void *a, const void *b)
{
	return bl_str_compare(((const sort_key *)a)->id, ((const sort_key *)b)->id);
}

/* Sorts rows of a size whose first member is the ref of their id. */
static void sort_rows(bl_builder *b, void *rows, size_t count, size_t size)
{
	sort_key *keys = bl_arena_take(b->arena, (count + 1) * sizeof *keys);
	char *copy = bl_arena_take(b->arena, (count + 1) * size), *row = rows;

	if (!keys || !copy) {
		b->failed = true;
		return;
	}
	for (size_t i = 0; i < count; i++) {
		bl_ref id;

		memcpy(&id, row + i * size, sizeof id);
		keys[i] = (sort_key){bl_builder_str(b, id), (uint32_t)i};
	}
	qsort(keys, count, sizeof *keys, by_id);
	for (size_t i = 0; i < count; i++)
		memcpy(copy + i * size, row + keys[i].row * size, size);
	if (count)
		memcpy(rows, copy, count * size);
}

#define SORT(b, table) \
	sort_rows((b), (b)->t.table.items, (b)->t.table.count, sizeof *(b)->t.table.items)

#define FIND(b, table, id)                                                      \
	bl_rows_find((b)->t.pool.items, (b)->t.table.items, (b)->t.table.count, \
	             sizeof *(b)->t.table.items, (id))

uint32_t bl_builder_requirement(const bl_builder *b, bl_str id)
{
	return FIND(b, requirements, id);
}

uint32_t bl_builder_licence(const bl_builder *b, bl_str id)
{
	return FIND(b, licences, id);
}

uint32_t bl_builder_publisher(const bl_builder *b, bl_str id)
{
	return FIND(b, publishers, id);
}

/* ---- In order ---- */

static void each_card(bl_builder *b, bl_card_kind kind,
                      void (*compile)(bl_builder *, const bl_card *))
{
	for (size_t i = 0; i < b->cards.count && !b->failed; i++)
		if (b->cards.items[i].kind == kind)
			compile(b, &b->cards.items[i]);
}

static void add_card_row(bl_builder *b, const bl_card *card, size_t at)
{
	bl_card_row *row = BL_ROW(b, t.cards);

	row->kind = card->kind;
	row->id = bl_builder_ref(b, card->id);
	row->path = bl_builder_ref(b, card->path);
	row->source = (bl_ref){(uint32_t)at, (uint32_t)card->source.size};
}

static void compile_cards(bl_builder *b)
{
	for (uint32_t i = 0; i < b->cards.count && !b->failed; i++)
		bl_kinds[b->cards.items[i].kind].compile(b, &b->cards.items[i], i);
}

static void compile_all(bl_builder *b)
{
	each_card(b, BL_CARD_REQUIREMENT, bl_requirement_rows);
	SORT(b, requirements);
	each_card(b, BL_CARD_LICENCE, bl_licence_rows);
	SORT(b, licences);
	bl_licence_aliases(b);
	each_card(b, BL_CARD_PUBLISHER, bl_publisher_rows);
	SORT(b, publishers);
	for (size_t i = 0; i < b->cards.count && !b->failed; i++)
		bl_lists_gather(b, &b->cards.items[i]);
	bl_lists_finish(b);
	compile_cards(b);
	each_card(b, BL_CARD_LINES, bl_lines_rows);
	SORT(b, lines);
	SORT(b, aliases);
}

/* ---- Words to look for ---- */

static int by_text(const void *a, const void *b)
{
	const bl_seed *x = a, *y = b;
	int order = bl_str_compare(x->text, y->text);

	if (!order)
		order = (int)x->exact_case - (int)y->exact_case;
	if (!order)
		order = (x->row > y->row) - (x->row < y->row);
	return order;
}

/* The same words start once, however many phrases begin with them. */
static void make_anchors(bl_builder *b)
{
	const bl_seed *last = NULL;

	if (b->seeds.count)
		qsort(b->seeds.items, b->seeds.count, sizeof *b->seeds.items, by_text);
	for (size_t i = 0; i < b->seeds.count && !b->failed; i++) {
		const bl_seed *seed = &b->seeds.items[i];
		bl_target_row *target = BL_ROW(b, t.targets);

		*target = (bl_target_row){seed->kind, seed->row};
		if (!last || !bl_str_equal(last->text, seed->text) ||
		    last->exact_case != seed->exact_case) {
			bl_anchor_row *anchor = BL_ROW(b, t.anchors);
			bl_literal *literal = BL_ROW(b, literals);

			anchor->targets.first = (uint32_t)i;
			*literal = (bl_literal){seed->text, (uint32_t)b->t.anchors.count - 1, 0,
			                        seed->exact_case};
		}
		if (!b->failed)
			b->t.anchors.items[b->t.anchors.count - 1].targets.count++;
		last = seed;
	}
}

/* ---- Sealing ---- */

static void digest(bl_rules *rules, const bl_builder *b)
{
	XXH3_state_t *state = bl_arena_take(b->arena, sizeof *state + 64);
	XXH128_canonical_t bytes;

	if (!state)
		return;
	state = (XXH3_state_t *)((char *)state + (64 - (uintptr_t)state % 64) % 64);
	XXH3_128bits_reset(state);
	for (size_t i = 0; i < b->cards.count; i++) {
		XXH3_128bits_update(state, b->cards.items[i].path.data,
		                    b->cards.items[i].path.size);
		XXH3_128bits_update(state, b->cards.items[i].source.data,
		                    b->cards.items[i].source.size);
	}
	XXH128_canonicalFromHash(&bytes, XXH3_128bits_digest(state));
	for (size_t i = 0; i < 16; i++) {
		rules->digest[2 * i] = "0123456789abcdef"[bytes.digest[i] >> 4];
		rules->digest[2 * i + 1] = "0123456789abcdef"[bytes.digest[i] & 15];
	}
}

static void copy_sources(bl_rules *rules, bl_builder *b)
{
	size_t size = 0, at = 0;
	char *sources;

	for (size_t i = 0; i < b->cards.count; i++)
		size += b->cards.items[i].source.size;
	if (!(sources = bl_arena_take(b->arena, size + 1))) {
		b->failed = true;
		return;
	}
	for (size_t i = 0; i < b->cards.count; i++) {
		bl_str source = b->cards.items[i].source;

		if (source.size)
			memcpy(sources + at, source.data, source.size);
		add_card_row(b, &b->cards.items[i], at);
		at += source.size;
	}
	rules->sources = sources;
	rules->source_size = size;
}

static int seal(bl_rules *rules, bl_builder *b, bl_error *error)
{
	bl_lexicon lexicon = {NULL, 0};
	int r;

	make_anchors(b);
	copy_sources(rules, b);
	if (b->failed || b->complaints->failed)
		return bl_fail_memory(error);
	if ((r = bl_lexicon_build_lean(&lexicon, b->literals.items, b->literals.count, b->arena,
	                               error)) < 0)
		return r;
#define BL_SEAL(type, name)            \
	rules->name = b->t.name.items; \
	rules->count.name = (uint32_t)b->t.name.count;
	BL_TABLES(BL_SEAL)
#undef BL_SEAL
	rules->lexicon = lexicon.image;
	rules->count.lexicon = (uint32_t)lexicon.words;
	memcpy(rules->version, BYLINT_VERSION, sizeof BYLINT_VERSION);
	digest(rules, b);
	return BL_OK;
}

static int by_path(const void *a, const void *b)
{
	return bl_str_compare(((const bl_card_file *)a)->path, ((const bl_card_file *)b)->path);
}

int bl_rules_compile(bl_rules *rules, const bl_card_file *files, size_t count,
                     bl_complaints *complaints, bl_error *error)
{
	bl_builder *b = bl_arena_take(&rules->arena, sizeof *b);
	bl_card_file *sorted = bl_arena_take(&rules->arena, (count + 1) * sizeof *sorted);

	if (!b || !sorted)
		return bl_fail_memory(error);
	b->arena = &rules->arena;
	b->complaints = complaints;
	if (count) {
		memcpy(sorted, files, count * sizeof *sorted);
		qsort(sorted, count, sizeof *sorted, by_path);
	}
	for (size_t i = 0; i < count && !b->failed; i++)
		add_card(b, &sorted[i]);
	if (!complaints->list.count && !b->failed)
		compile_all(b);
	if (b->failed || complaints->failed)
		return bl_fail_memory(error);
	if (complaints->list.count)
		return bl_complaints_to_error(complaints, error);
	return seal(rules, b, error);
}
