/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Names, notices, scopes, publishers, cues and requirements become rows. */
#include "rules/compile.h"

#include <string.h>

enum { LONGEST_NAME = 600 };

/* ---- Names, notices, scopes ---- */

static uint32_t family_named(const bl_builder *b, bl_str family)
{
	for (uint32_t i = 0; i < b->t.families.count; i++)
		if (bl_str_equal(bl_builder_str(b, b->t.families.items[i].id), family))
			return i;
	return BL_NONE;
}

static uint32_t family_of(const bl_builder *b, const bl_card *card)
{
	size_t slash = bl_str_find(card->id, BL_S("/"));

	return family_named(b, slash == BL_NOWHERE ? card->id : bl_str_slice(card->id, 0, slash));
}

static void complain_makes(bl_builder *b, const bl_card *card, bl_str part, const char *text)
{
	bl_card_complain(
		b, card, bl_node_get(card->root, "makes")->span,
		"such as cc-<elements>(-<version>)(-<port>): names of lists with codes, and <version>",
		"%.*s%s", BL_ARG(part), text);
}

/* A part of an id: <version>, or a list of this card whose entries stand for codes. */
static bool makes_part(const bl_builder *b, const bl_card *card, bl_str name)
{
	uint32_t list = bl_list_find(b, card, name);

	return bl_str_equal(name, BL_S("version")) ||
	       (list != BL_NONE && b->lists.items[list].codes.count &&
	        b->lists.items[list].codes.items[0].size);
}

/* Behind the part of an id that begins at i; BL_NOWHERE where it is wrong. */
static size_t check_part(bl_builder *b, const bl_card *card, bl_str makes, size_t i)
{
	bl_str rest = bl_str_slice(makes, i, makes.size);
	size_t end = bl_str_find(rest, BL_S(">"));

	if (end == BL_NOWHERE) {
		complain_makes(b, card, rest, " is not closed");
	} else if (!makes_part(b, card, bl_str_slice(rest, 1, end))) {
		complain_makes(b, card, bl_str_slice(rest, 0, end + 1),
		               " is no list with codes in this card");
		end = BL_NOWHERE;
	}
	return end == BL_NOWHERE ? BL_NOWHERE : i + end + 1;
}

static void check_makes(bl_builder *b, const bl_card *card)
{
	bl_str makes = bl_card_text(card, "makes");
	bool inside = false;

	for (size_t i = 0; i < makes.size;) {
		char c = makes.data[i];

		if (c == (inside ? '(' : ')')) {
			complain_makes(b, card, makes,
			               " has a bracket without a partner, or brackets in brackets");
			return;
		}
		inside = c == '(' || (inside && c != ')');
		i = c == '<' ? check_part(b, card, makes, i) : i + 1;
		if (i == BL_NOWHERE)
			return;
	}
	if (inside)
		complain_makes(b, card, makes,
		               " has a bracket without a partner, or brackets in brackets");
}

static void add_family(bl_builder *b, const bl_card *card, uint32_t row)
{
	bl_family_row *family = BL_ROW(b, t.families);

	*family = (bl_family_row){row, bl_builder_ref(b, card->id), bl_card_ref(b, card, "makes")};
	check_makes(b, card);
}

void bl_compile_names(bl_builder *b, const bl_card *card, uint32_t row)
{
	const bl_node *called = bl_node_get(card->root, "called"),
		      *links = bl_node_get(card->root, "links");
	uint32_t family;

	if (bl_card_text(card, "makes").size)
		add_family(b, card, row);
	family = family_of(b, card);
	if ((called || links) && family == BL_NONE) {
		bl_card_complain(b, card, (called ? called : links)->span,
		                 "say how ids are put together: makes: cc-<elements>(-<version>)",
		                 "these names belong to no family");
		return;
	}
	bl_phrases_add(b, card, called, BL_SECTION_NAME, BL_FAMILY | family);
	bl_phrases_add(b, card, links, BL_SECTION_LINK, BL_FAMILY | family);
	bl_legal_codes_add(b, card);
}

/* The keys of "reserves" and "waives" are ids of licences. */
static void add_by_licence(bl_builder *b, const bl_card *card, const char *field,
                           bl_section section)
{
	const bl_node *map = bl_node_get(card->root, field);

	if (map && map->kind != BL_NODE_MAP)
		bl_card_complain(
			b, card, map->span,
			"write the id of a licence card before the phrases: all-rights-reserved: […]",
			"\"%s\" does not say which licence these phrases stand for", field);
	for (size_t i = 0; map && map->kind == BL_NODE_MAP && i < map->count; i++) {
		const bl_pair *pair = &map->pairs[i];
		uint32_t licence = bl_builder_licence(b, pair->key);
		bl_node one = {.kind = BL_NODE_MAP, .span = map->span, .pairs = pair, .count = 1};

		if (licence != BL_NONE)
			bl_phrases_add(b, card, &one, section, licence);
		else
			bl_card_complain(
				b, card, pair->key_span,
				"write the id of a licence card: bylint rules list licences",
				"there is no licence \"%.*s\"", BL_ARG(pair->key));
	}
}

/* A list that no names card of the family has stands in no phrase. */
static void check_names_of(bl_builder *b, const bl_card *card, const bl_pair *family)
{
	for (size_t i = 0; i < family->value->count; i++) {
		const bl_pair *list = &family->value->pairs[i];
		uint32_t found = bl_list_of_family(b, family->key, list->key);

		if (found != BL_NONE &&
		    b->cards.items[b->lists.items[found].card].kind == BL_CARD_NAMES)
			continue;
		bl_card_complain(b, card, list->key_span,
		                 "its lists stand in its card; most have noun, elements, port",
		                 "%.*s has no list \"%.*s\"", BL_ARG(family->key),
		                 BL_ARG(list->key));
	}
}

static void check_names(bl_builder *b, const bl_card *card)
{
	const bl_node *names = bl_node_get(card->root, "names");

	for (size_t i = 0; names && i < names->count; i++) {
		const bl_pair *family = &names->pairs[i];

		if (family_named(b, family->key) == BL_NONE)
			bl_card_complain(b, card, family->key_span,
			                 "they are listed by: bylint rules list names",
			                 "there is no family of names \"%.*s\"",
			                 BL_ARG(family->key));
		else if (family->value->kind != BL_NODE_MAP)
			bl_card_complain(b, card, family->value->span,
			                 "write under it, one a line:  LIST: [ENTRY, ENTRY]",
			                 "\"%.*s\" needs names of lists, with entries each",
			                 BL_ARG(family->key));
		else
			check_names_of(b, card, family);
	}
}

static void check_subjects(bl_builder *b, const bl_card *card)
{
	const bl_node *subjects = bl_node_get(card->root, "subjects");

	for (size_t i = 0; subjects && i < subjects->count; i++)
		if (bl_choice(subjects->pairs[i].key, bl_scope_choices) == BL_NONE)
			bl_card_complain(
				b, card, subjects->pairs[i].key_span,
				"scopes are document, site, image, media, quote, data, software, other-work",
				"there is no scope \"%.*s\"", BL_ARG(subjects->pairs[i].key));
}

void bl_compile_notices(bl_builder *b, const bl_card *card, uint32_t row)
{
	static const struct {
		const char *field;
		bl_section section;
	} sections[] = {{"declares", BL_SECTION_DECLARES},   {"tags", BL_SECTION_TAGS},
	                {"mentions", BL_SECTION_MENTIONS},   {"copyright", BL_SECTION_COPYRIGHT},
	                {"disclaims", BL_SECTION_DISCLAIMS}, {"includes", BL_SECTION_INCLUDES},
	                {"changes", BL_SECTION_CHANGES},     {"endorses", BL_SECTION_ENDORSES}};

	(void)row;
	check_names(b, card);
	check_subjects(b, card);
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
		bl_phrases_add(b, card, bl_node_get(card->root, sections[i].field),
		               sections[i].section, BL_NONE);
	add_by_licence(b, card, "reserves", BL_SECTION_RESERVES);
	add_by_licence(b, card, "waives", BL_SECTION_WAIVES);
}

void bl_compile_scopes(bl_builder *b, const bl_card *card, uint32_t row)
{
	(void)row;
	check_subjects(b, card);
}

/* ---- Publishers ---- */

static uint32_t publisher_licence(bl_builder *b, const bl_card *card, uint32_t *no_grant)
{
	const bl_node *node = bl_node_get(card->root, "licence");
	uint32_t licence;

	*no_grant = bl_str_equal(node->text, BL_S("none"));
	if (*no_grant || bl_str_equal(node->text, BL_S("unknown")))
		return BL_NONE;
	licence = bl_builder_licence(b, node->text);
	if (licence == BL_NONE)
		bl_card_complain(
			b, card, node->span,
			"write the id of a licence card (bylint rules list licences), unknown, or none",
			"there is no licence \"%.*s\"", BL_ARG(node->text));
	else if (!bl_card_text(card, "statement").size && !bl_card_text(card, "says").size)
		bl_card_complain(b, card, node->span,
		                 "add statement: with its words, or says: with a paraphrase",
		                 "a licence without the publisher's own word");
	return licence;
}

static void check_seen(bl_builder *b, const bl_card *card)
{
	const bl_node *word = bl_node_get(card->root, "statement");

	if (!word)
		word = bl_node_get(card->root, "says");
	if (!word || bl_card_text(card, "seen-in").size ||
	    (bl_card_text(card, "seen-at").size && bl_card_text(card, "seen-on").size))
		return;
	bl_card_complain(b, card, word->span,
	                 "add seen-at: and seen-on: (a page and a day), or seen-in: (a source)",
	                 "nobody says where these words were seen");
}

void bl_publisher_rows(bl_builder *b, const bl_card *card)
{
	bl_publisher_row row = {.id = bl_builder_ref(b, card->id),
	                        .name = bl_card_ref(b, card, "name"),
	                        .kind = bl_card_ref(b, card, "kind"),
	                        .country = bl_card_ref(b, card, "country"),
	                        .statement = bl_card_ref(b, card, "statement"),
	                        .says = bl_card_ref(b, card, "says"),
	                        .seen = bl_card_ref(b, card, "seen-in"),
	                        .credit_as = bl_card_ref(b, card, "credit-as"),
	                        .sites = bl_card_texts(b, card, "sites"),
	                        .card = (uint32_t)(card - b->cards.items)};
	bl_publisher_row *place;

	row.licence = publisher_licence(b, card, &row.no_grant);
	row.policy = bl_policy_rows(b, card);
	if (!row.seen.size)
		row.seen = bl_card_ref(b, card, "seen-at");
	if (!row.credit_as.size)
		row.credit_as = row.name;
	check_seen(b, card);
	place = BL_ROW(b, t.publishers);
	*place = row;
}

typedef struct naming {
	uint32_t publisher, only_in_credits;
} naming;

/* A name all in capitals is an acronym: its case counts. */
static bool is_acronym(bl_str name)
{
	bool any = false;

	for (size_t i = 0; i < name.size; i++) {
		if (name.data[i] >= 'a' && name.data[i] <= 'z')
			return false;
		any = any || (name.data[i] >= 'A' && name.data[i] <= 'Z');
	}
	return any;
}

static void add_name(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	const naming *n = context;
	bl_name_row *name;
	bl_seed *seed;

	if (!bl_can_be_sought(text->text) || text->text.size > LONGEST_NAME) {
		bl_card_complain(b, card, text->span, "write the name as texts have it",
		                 text->text.size > LONGEST_NAME
		                         ? "this name is longer than 600 bytes"
		                         : "this name has no letter and no digit");
		return;
	}
	name = BL_ROW(b, t.names);
	seed = BL_ROW(b, seeds);
	*name = (bl_name_row){bl_builder_ref(b, text->text), n->publisher, n->only_in_credits};
	*seed = (bl_seed){text->text, BL_TARGET_NAME, (uint32_t)b->t.names.count - 1,
	                  is_acronym(text->text)};
}

void bl_compile_publisher(bl_builder *b, const bl_card *card, uint32_t row)
{
	naming believed = {bl_builder_publisher(b, card->id), 0}, risky = {believed.publisher, 1};

	(void)row;
	bl_node_each(b, card, bl_node_get(card->root, "name"), add_name, &believed);
	bl_node_each(b, card, bl_node_get(card->root, "also-called"), add_name, &believed);
	bl_node_each(b, card, bl_node_get(card->root, "only-in-credits"), add_name, &risky);
}

/* ---- Cues ---- */

static uint32_t choice_of(const bl_node *map, const char *field, const bl_field *fields,
                          uint32_t otherwise)
{
	const bl_node *node = bl_node_get(map, field);

	for (; node && fields->name; fields++)
		if (strcmp(fields->name, field) == 0)
			return bl_choice(node->text, fields->choices);
	return otherwise;
}

static void add_listed(bl_builder *b, const bl_card *card, const bl_node *text)
{
	uint32_t list = bl_list_find(b, card, bl_str_slice(text->text, 1, text->text.size - 1));

	if (list == BL_NONE) {
		bl_card_complain(b, card, text->span, "name a list of this card",
		                 "there is no list %.*s", BL_ARG(text->text));
		return;
	}
	for (size_t i = 0; i < b->lists.items[list].entries.count; i++) {
		bl_ref *row = BL_ROW(b, t.texts);

		*row = bl_builder_ref(b, b->lists.items[list].entries.items[i]);
	}
}

/* Words as they are, or <the name of a list> for all of its words. */
static void add_guard(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	bl_ref *row;

	(void)context;
	if (bl_str_starts(text->text, BL_S("<")) && bl_str_ends(text->text, BL_S(">"))) {
		add_listed(b, card, text);
		return;
	}
	row = BL_ROW(b, t.texts);
	*row = bl_builder_ref(b, text->text);
}

static bl_run guard(bl_builder *b, const bl_card *card, const bl_node *cue, const char *field)
{
	uint32_t first = (uint32_t)b->t.texts.count;

	bl_node_each(b, card, bl_node_get(cue, field), add_guard, NULL);
	return (bl_run){first, (uint32_t)b->t.texts.count - first};
}

static void compile_cue(bl_builder *b, const bl_card *card, const bl_pair *pair)
{
	bl_cue_row row = {.card = (uint32_t)(card - b->cards.items),
	                  .name = bl_builder_ref(b, pair->key),
	                  .language = bl_builder_ref(b, card->language)};
	const bl_node *phrases = bl_node_get(pair->value, "phrases");
	bl_node labelled = {.kind = BL_NODE_MAP, .span = pair->value->span, .count = 1};
	bl_pair label = {.key = pair->key, .key_span = pair->key_span, .value = phrases};
	bl_cue_row *place;

	row.kind = choice_of(pair->value, "kind", bl_cue_fields, 0);
	row.relation = choice_of(pair->value, "relation", bl_cue_fields, 0);
	row.where = choice_of(pair->value, "where", bl_cue_fields, BL_WHERE_ANYWHERE);
	row.role = choice_of(pair->value, "role", bl_cue_fields, BL_ROLE_NONE);
	row.unless = guard(b, card, pair->value, "unless");
	row.unless_alone = guard(b, card, pair->value, "unless-alone");
	row.unless_before = guard(b, card, pair->value, "unless-before");
	row.source_is = guard(b, card, pair->value, "source-is");
	row.and_words = bl_list_find(b, card, BL_S("and"));
	place = BL_ROW(b, t.cues);
	*place = row;
	labelled.pairs = &label;
	bl_phrases_add(b, card, phrases->kind == BL_NODE_MAP ? phrases : &labelled, BL_SECTION_CUE,
	               (uint32_t)b->t.cues.count - 1);
}

void bl_compile_cues(bl_builder *b, const bl_card *card, uint32_t row)
{
	(void)row;
	for (size_t i = 0; i < card->root->count; i++) {
		const bl_pair *pair = &card->root->pairs[i];

		if (pair->value->kind == BL_NODE_MAP && bl_node_get(pair->value, "phrases"))
			compile_cue(b, card, pair);
	}
}

/* ---- Requirements ---- */

static uint32_t word_index(const bl_word *words, size_t count, bl_str name)
{
	for (uint32_t i = 0; i < count; i++)
		if (bl_str_equal(name, bl_str_of(words[i].name)))
			return i;
	return BL_NONE;
}

static uint32_t known_word(bl_builder *b, const bl_card *card, bl_span span, bl_str name,
                           const bl_word *words, size_t count, const char *what)
{
	bl_str names[48];
	bl_str nearest;
	uint32_t found = word_index(words, count, name);

	if (found != BL_NONE)
		return found;
	for (size_t i = 0; i < count && i < 48; i++)
		names[i] = bl_str_of(words[i].name);
	nearest = bl_str_nearest(name, names, count < 48 ? count : 48);
	bl_card_complain(b, card, span, "they are listed by: bylint rules fields requirement",
	                 "\"%.*s\" is no %s", BL_ARG(name), what);
	if (nearest.data)
		bl_complaint_hint(b->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
	return BL_NONE;
}

static void add_evidence(bl_builder *b, const bl_card *card, const bl_node *text, void *context)
{
	size_t comma = bl_str_find(text->text, BL_S(", when:"));
	bl_str what = comma == BL_NOWHERE ? text->text : bl_str_slice(text->text, 0, comma);
	uint32_t evidence = known_word(b, card, text->span, what, bl_evidence_kinds,
	                               bl_evidence_kind_count, "kind of evidence");
	uint32_t when = BL_NONE;
	bl_evidence_row *row = BL_ROW(b, t.evidence);

	(void)context;
	if (comma != BL_NOWHERE)
		when = known_word(b, card, text->span,
		                  bl_str_trim(bl_str_slice(text->text, comma + 7, text->text.size)),
		                  bl_evidence_whens, bl_evidence_when_count,
		                  "condition of evidence");
	*row = (bl_evidence_row){evidence, when};
}

static bl_ref said(bl_builder *b, const bl_card *card, const char *outcome)
{
	const bl_node *say = bl_node_get(card->root, "say"),
		      *words = say ? bl_node_get(say, outcome) : NULL;

	return words ? bl_builder_ref(b, words->text) : (bl_ref){0, 0};
}

static bl_run evidence_of(bl_builder *b, const bl_card *card)
{
	uint32_t first = (uint32_t)b->t.evidence.count;

	bl_node_each(b, card, bl_node_get(card->root, "met-by"), add_evidence, NULL);
	return (bl_run){first, (uint32_t)b->t.evidence.count - first};
}

static uint32_t requirement_ask(bl_builder *b, const bl_card *card)
{
	const bl_node *kind = bl_node_get(card->root, "kind");

	if (kind)
		return known_word(b, card, kind->span, kind->text, bl_asks, bl_ask_count,
		                  "kind of requirement");
	if (!bl_node_get(card->root, "not-checked"))
		bl_card_complain(
			b, card, (bl_span){0, 0},
			"add kind: (bylint rules fields requirement), or not-checked: with the reason",
			"this requirement is neither checked nor said not to be");
	return BL_NONE;
}

void bl_requirement_rows(bl_builder *b, const bl_card *card)
{
	static const uint32_t unknowns[] = {BL_OUTCOME_UNSURE, BL_OUTCOME_NOT_NEEDED,
	                                    BL_OUTCOME_MET};
	static const char *const unknown_words[] = {"unsure", "not-needed", "met", NULL};
	static const char *const severities[] = {"note", "warning", "error", NULL};
	bl_str unknown = bl_card_text(card, "if-unknown"),
	       severity = bl_card_text(card, "severity");
	bl_requirement_row row = {.id = bl_builder_ref(b, card->id),
	                          .asks = bl_card_ref(b, card, "asks"),
	                          .why = bl_card_ref(b, card, "why"),
	                          .in_short = bl_card_ref(b, card, "in-short"),
	                          .fix = bl_card_ref(b, card, "fix"),
	                          .say_met = said(b, card, "met"),
	                          .say_not_met = said(b, card, "not-met"),
	                          .say_unsure = said(b, card, "unsure"),
	                          .say_not_needed = said(b, card, "not-needed"),
	                          .not_checked = bl_card_ref(b, card, "not-checked"),
	                          .card = (uint32_t)(card - b->cards.items)};
	bl_requirement_row *place;

	row.severity = severity.data ? bl_choice(severity, severities) : BL_SEVERITY_NOTE;
	row.if_unknown =
		unknown.data ? unknowns[bl_choice(unknown, unknown_words)] : BL_OUTCOME_UNSURE;
	row.ask = requirement_ask(b, card);
	row.checked = row.ask != BL_NONE && !row.not_checked.size;
	row.met_by = evidence_of(b, card);
	place = BL_ROW(b, t.requirements);
	*place = row;
}

void bl_compile_requirement(bl_builder *b, const bl_card *card, uint32_t row)
{
	(void)b;
	(void)card;
	(void)row;
}
