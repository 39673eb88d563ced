/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Licence cards become licence rows, one for each port too, their duties and their names. */
#include "rules/compile.h"

#include <string.h>

static const char *const allow_words[] = {"sharing", "adapting", "commercial use", "text mining",
                                          NULL};

typedef struct allowance {
	uint32_t bits;
} allowance;

static void add_allowance(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	allowance *allows = context;
	uint32_t bit = bl_choice(text->text, allow_words);

	if (bit == BL_NONE)
		bl_card_complain(b, card, text->span,
		                 "write sharing, adapting, commercial use or text mining",
		                 "\"%.*s\" is nothing that a licence allows", BL_ARG(text->text));
	else
		allows->bits |= 1u << bit;
}

static void complain_requirement(bl_builder *b, const bl_card *card, const bl_pair *pair)
{
	bl_str names[64];
	size_t count = 0;
	bl_str nearest;

	for (; count < b->t.requirements.count && count < 64; count++)
		names[count] = bl_builder_str(b, b->t.requirements.items[count].id);
	nearest = bl_str_nearest(pair->key, names, count);
	bl_card_complain(b, card, pair->key_span,
	                 "requirements are cards: bylint rules list requirements",
	                 "there is no requirement \"%.*s\"", BL_ARG(pair->key));
	if (nearest.data)
		bl_complaint_hint(b->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
}

static void add_duties(bl_builder *b, const bl_card *card, const char *field,
                       bl_condition condition)
{
	const bl_node *map = bl_node_get(card->root, field);

	for (size_t i = 0; map && i < map->count; i++) {
		uint32_t requirement = bl_builder_requirement(b, map->pairs[i].key);
		bl_duty_row *duty;

		if (requirement == BL_NONE) {
			complain_requirement(b, card, &map->pairs[i]);
			continue;
		}
		duty = BL_ROW(b, t.duties);
		*duty = (bl_duty_row){requirement, condition,
		                      bl_builder_ref(b, map->pairs[i].value->text)};
	}
}

/* In the order of the card. */
static bl_run card_duties(bl_builder *b, const bl_card *card)
{
	static const struct {
		const char *field;
		bl_condition condition;
	} kinds[] = {{"always", BL_CONDITION_ALWAYS},
	             {"if-given", BL_CONDITION_IF_GIVEN},
	             {"if-possible", BL_CONDITION_IF_POSSIBLE},
	             {"if-changed", BL_CONDITION_IF_CHANGED},
	             {"never", BL_CONDITION_NEVER}};
	uint32_t first = (uint32_t)b->t.duties.count;

	for (size_t i = 0; i < card->root->count; i++)
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
			if (bl_str_equal(card->root->pairs[i].key, bl_str_of(kinds[k].field)))
				add_duties(b, card, kinds[k].field, kinds[k].condition);
	return (bl_run){first, (uint32_t)b->t.duties.count - first};
}

static bl_licence_row read_row(bl_builder *b, const bl_card *card)
{
	static const char *const kinds[] = {"licence",     "waiver",  "mark",
	                                    "reservation", "unknown", NULL};
	bl_str kind = bl_card_text(card, "kind");
	allowance allows = {0};
	bl_licence_row row = {.id = bl_builder_ref(b, card->id),
	                      .name = bl_card_ref(b, card, "name"),
	                      .short_name = bl_card_ref(b, card, "short-name"),
	                      .family = bl_card_ref(b, card, "family"),
	                      .version = bl_card_ref(b, card, "version"),
	                      .port = bl_card_ref(b, card, "port"),
	                      .address = bl_card_ref(b, card, "address"),
	                      .legal_text = bl_card_ref(b, card, "legal-text"),
	                      .spdx = bl_card_ref(b, card, "spdx"),
	                      .steward = bl_card_ref(b, card, "steward"),
	                      .credit_line = bl_card_ref(b, card, "credit-line"),
	                      .cure = bl_card_ref(b, card, "cure"),
	                      .note = bl_card_ref(b, card, "note")};

	bl_node_each(b, card, bl_node_get(card->root, "allows"), add_allowance, &allows);
	row.allows = allows.bits;
	row.kind = kind.data ? bl_choice(kind, kinds) : BL_LICENCE_LICENCE;
	row.duties = card_duties(b, card);
	row.alike = bl_card_texts(b, card, "alike");
	row.fuller = bl_card_texts(b, card, "fuller");
	row.discouraged = bl_card_texts(b, card, "alike-discouraged");
	row.not_needed = bl_card_texts(b, card, "not-required");
	row.card = (uint32_t)(card - b->cards.items);
	if (!row.short_name.size)
		row.short_name = row.name;
	return row;
}

static void add_row(bl_builder *b, bl_licence_row row)
{
	bl_licence_row *place = BL_ROW(b, t.licences);

	*place = row;
}

static bl_ref upper_suffix(bl_builder *b, bl_ref base, bl_str code)
{
	bl_str text =
		bl_str_format(b->arena, "%.*s %.*s", BL_ARG(bl_builder_str(b, base)), BL_ARG(code));

	for (size_t i = text.size - code.size; text.data && i < text.size; i++)
		if (text.data[i] >= 'a' && text.data[i] <= 'z')
			((char *)text.data)[i] -= 'a' - 'A';
	return bl_builder_ref(b, text);
}

static bl_ref suffixed(bl_builder *b, bl_ref base, const char *format_between, bl_str code,
                       const char *end)
{
	bl_str text = bl_str_format(b->arena, "%.*s%s%.*s%s", BL_ARG(bl_builder_str(b, base)),
	                            format_between, BL_ARG(code), end);

	return base.size ? bl_builder_ref(b, text) : base;
}

static void add_ports(bl_builder *b, const bl_card *card, bl_licence_row base)
{
	const bl_node *ports = bl_node_get(card->root, "ports"),
		      *spdx = bl_node_get(card->root, "port-spdx");

	for (size_t i = 0; ports && i < ports->count; i++) {
		bl_licence_row row = base;
		bl_str code = ports->pairs[i].key;
		char key[32];
		const bl_node *id = NULL;

		if (spdx && code.size < sizeof key) {
			memcpy(key, code.data, code.size);
			key[code.size] = '\0';
			id = bl_node_get(spdx, key);
		}
		row.id = suffixed(b, base.id, "-", code, "");
		row.address = suffixed(b, base.address, "", code, "/");
		row.legal_text = suffixed(b, row.address, "", BL_S("legalcode"), "");
		row.short_name = upper_suffix(b, base.short_name, code);
		row.name = bl_builder_ref(b, ports->pairs[i].value->text);
		row.port = bl_builder_ref(b, code);
		row.spdx = id ? bl_builder_ref(b, id->text) : (bl_ref){0, 0};
		add_row(b, row);
	}
}

void bl_licence_rows(bl_builder *b, const bl_card *card)
{
	bl_licence_row row = read_row(b, card), named = row;

	if (bl_str_equal(bl_card_text(card, "only-ports"), BL_S("yes"))) {
		named.only_ports = 1;
		named.address = named.legal_text = named.spdx = (bl_ref){0, 0};
	}
	add_row(b, named);
	add_ports(b, card, row);
}

static void add_alias(bl_builder *b, bl_str id, uint32_t licence)
{
	char *lower = bl_arena_take(b->arena, id.size + 1);
	bl_alias_row *row;

	if (!lower) {
		b->failed = true;
		return;
	}
	for (size_t i = 0; i < id.size; i++)
		lower[i] = (char)(id.data[i] >= 'A' && id.data[i] <= 'Z' ? id.data[i] + 32
		                                                         : id.data[i]);
	row = BL_ROW(b, t.aliases);
	*row = (bl_alias_row){bl_builder_ref(b, (bl_str){lower, id.size}), licence};
}

/* What another id means without a country, it means with one. */
static void add_ports_also(bl_builder *b, const bl_card *card, bl_str other)
{
	const bl_node *ports = bl_node_get(card->root, "ports");

	for (size_t i = 0; ports && i < ports->count; i++) {
		bl_str code = ports->pairs[i].key;
		bl_str id = bl_str_format(b->arena, "%.*s-%.*s", BL_ARG(card->id), BL_ARG(code));
		bl_str also = bl_str_format(b->arena, "%.*s-%.*s", BL_ARG(other), BL_ARG(code));
		uint32_t licence = bl_builder_licence(b, id);

		if (licence != BL_NONE)
			add_alias(b, also, licence);
	}
}

static void add_also(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	if (bl_builder_licence(b, text->text) != BL_NONE)
		bl_card_complain(b, card, text->span, "remove it here, or remove that card",
		                 "\"%.*s\" is a licence of its own", BL_ARG(text->text));
	if (*(uint32_t *)context != BL_NONE)
		add_alias(b, text->text, *(uint32_t *)context);
	add_ports_also(b, card, text->text);
}

void bl_licence_aliases(bl_builder *b)
{
	for (uint32_t i = 0; i < b->t.licences.count; i++)
		if (b->t.licences.items[i].spdx.size)
			add_alias(b, bl_builder_str(b, b->t.licences.items[i].spdx), i);
}

void bl_compile_licence(bl_builder *b, const bl_card *card, uint32_t row)
{
	uint32_t licence = bl_builder_licence(b, card->id);

	(void)row;
	bl_node_each(b, card, bl_node_get(card->root, "also"), add_also, &licence);
	if (licence == BL_NONE)
		return;
	bl_phrases_add(b, card, bl_node_get(card->root, "called"), BL_SECTION_NAME, licence);
	bl_phrases_add(b, card, bl_node_get(card->root, "links"), BL_SECTION_LINK, licence);
	bl_legal_codes_add(b, card);
}
