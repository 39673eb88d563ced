/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The fields of every kind of card: one table, from which cards are checked and explained. To add a
 * field, add its row here and read it in the kind's compiler. */
#include "rules/fields.h"

#include <string.h>

#include "base/utf8.h"
#include "match/letter.h"

static const char *const licence_kinds[] = {"licence",     "waiver",  "mark",
                                            "reservation", "unknown", NULL};
static const char *const publisher_kinds[] = {"news agency", "picture agency", "outlet", "platform",
                                              "archive",     "government",     "ngo",    NULL};
static const char *const severities[] = {"note", "warning", "error", NULL};
static const char *const unknowns[] = {"unsure", "not-needed", "met", NULL};
static const char *const yes_no[] = {"yes", "no", NULL};
static const char *const credit_kinds[] = {
	"wire", "image",  "republication", "translation", "adaptation", "data-source",
	"tasl", "byline", "reporting",     "priority",    NULL};
static const char *const relations[] = {"derivation", "reference", "ambiguous", "self", NULL};
static const char *const wheres[] = {
	"anywhere",    "dateline",   "byline",   "own-line",    "caption",     "closing-block",
	"footer",      "whole-line", "line-end", "label-line",  "caption-end", "behind-town",
	"behind-date", "text-begin", "text-end", "below-quote", NULL};
static const char *const roles[] = {"none",         "author",       "translator", "editor",
                                    "reviewer",     "photographer", "agency",     "outlet",
                                    "organisation", "document",     NULL};
const char *const bl_scope_choices[] = {"unknown", "document", "site",     "image",      "media",
                                        "quote",   "data",     "software", "other-work", NULL};

#define PROOF                                                                                    \
	{"examples", BL_SHAPE_EXAMPLES, false, "sentences in which this card must be found",     \
	 NULL},                                                                                  \
		{"lookalikes", BL_SHAPE_TEXTS, false, "sentences in which it must not be found", \
	         NULL},                                                                          \
	{                                                                                        \
		"known-gaps", BL_SHAPE_EXAMPLES, false, "sentences that are not found yet", NULL \
	}
#define END                                            \
	{                                              \
		NULL, BL_SHAPE_FREE, false, NULL, NULL \
	}

/* In a scopes card, or in the notices card of the same language. */
#define SCOPES                                                                                  \
	{"subjects", BL_SHAPE_LISTS, false, "what a statement speaks about, by scope", NULL},   \
		{"be", BL_SHAPE_TEXTS, false, "is, are, has been …", NULL},                     \
		{"denied-by", BL_SHAPE_TEXTS, false, "words that deny a statement", NULL},      \
		{"distant", BL_SHAPE_TEXTS, false, "words that make a mention of it", NULL},    \
		{"except", BL_SHAPE_TEXTS, false, "except where otherwise noted …", NULL},      \
		{"between", BL_SHAPE_TEXTS, false,                                              \
	         "words between licences that are offered together: and, or", NULL},            \
	{                                                                                       \
		"together", BL_SHAPE_TEXTS, false, "words between licences that all hold", NULL \
	}

static const bl_field licence_fields[] = {
	{"licence", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"name", BL_SHAPE_TEXT, true, "the official name", NULL},
	{"short-name", BL_SHAPE_TEXT, false, "how people write it: CC BY 4.0", NULL},
	{"family", BL_SHAPE_TEXT, false, "creative-commons, open-government …", NULL},
	{"version", BL_SHAPE_TEXT, false, "4.0", NULL},
	{"published", BL_SHAPE_TEXT, false, "the day, 2013-11-25", NULL},
	{"address", BL_SHAPE_TEXT, false, "the canonical address", NULL},
	{"legal-text", BL_SHAPE_TEXT, false, "the address of the legal text", NULL},
	{"spdx", BL_SHAPE_TEXT, false, "the id in the SPDX licence list", NULL},
	{"steward", BL_SHAPE_TEXT, false, "who publishes the licence", NULL},
	{"kind", BL_SHAPE_TEXT, false, "licence, waiver, mark, reservation or unknown",
         licence_kinds},
	{"allows", BL_SHAPE_TEXTS, false, "sharing, adapting, commercial use, text mining", NULL},
	{"always", BL_SHAPE_MAP, false, "duties without a condition: requirement and clause", NULL},
	{"if-given", BL_SHAPE_MAP, false, "duties about what the publisher supplied", NULL},
	{"if-possible", BL_SHAPE_MAP, false, "duties where it is possible", NULL},
	{"if-changed", BL_SHAPE_MAP, false, "duties of a changed text", NULL},
	{"never", BL_SHAPE_MAP, false, "what must not be done", NULL},
	{"alike", BL_SHAPE_TEXTS, false, "licences that an adaptation may carry", NULL},
	{"alike-discouraged", BL_SHAPE_TEXTS, false,
         "others that it may carry, but that are not recommended", NULL},
	{"fuller", BL_SHAPE_TEXTS, false, "licences that say the same more exactly", NULL},
	{"port", BL_SHAPE_TEXT, false, "its code, where a port has a card of its own", NULL},
	{"ports", BL_SHAPE_MAP, false, "national versions: code and official name", NULL},
	{"only-ports", BL_SHAPE_TEXT, false, "yes where there is no unported version", yes_no},
	{"port-spdx", BL_SHAPE_MAP, false, "SPDX ids of the ports that have one", NULL},
	{"credit-line", BL_SHAPE_TEXT, false, "a sentence that the licence prescribes", NULL},
	{"cure", BL_SHAPE_TEXT, false, "how a breach is healed, with its clause", NULL},
	{"note", BL_SHAPE_TEXT, false, "what a reader must know where it governs", NULL},
	{"not-required", BL_SHAPE_TEXTS, false, "what people expect but the licence does not ask",
         NULL},
	{"also", BL_SHAPE_TEXTS, false, "other ids that a name may be read as", NULL},
	{"lists", BL_SHAPE_LISTS, false, "lists for the phrases below", NULL},
	{"called", BL_SHAPE_PHRASES, false, "names of this licence", NULL},
	{"links", BL_SHAPE_PHRASES, false, "addresses of this licence, without https://", NULL},
	{"legal-code", BL_SHAPE_PHRASES, false,
         "headings by which its full text is known, in order", NULL},
	PROOF,
	END};

static const bl_field names_fields[] = {
	{"names", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"language", BL_SHAPE_TEXT, false, "the language of these names, a BCP 47 tag", NULL},
	{"about", BL_SHAPE_TEXT, false, "what this card is for", NULL},
	{"spelling", BL_SHAPE_TEXT, false, "notes on how the language writes them", NULL},
	{"makes", BL_SHAPE_TEXT, false, "how ids are put together: cc-<elements>(-<version>)",
         NULL},
	{"lists", BL_SHAPE_LISTS, false, "what may stand where a phrase says <name>", NULL},
	{"in-capitals", BL_SHAPE_TEXTS, false,
         "lists whose entries in capitals must be so in the text", NULL},
	{"called", BL_SHAPE_PHRASES, false, "how the parts may stand", NULL},
	{"links", BL_SHAPE_PHRASES, false, "addresses, without https://", NULL},
	{"legal-code", BL_SHAPE_PHRASES, false,
         "headings by which full texts are known, in order, by label", NULL},
	PROOF,
	END};

static const bl_field notices_fields[] = {
	{"notices", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"language", BL_SHAPE_TEXT, true, "the language, a BCP 47 tag", NULL},
	{"about", BL_SHAPE_TEXT, false, "what this card is for", NULL},
	{"names", BL_SHAPE_LISTS, false,
         "names of licences in this language: a family, and what it adds to the family's lists",
         NULL},
	SCOPES,
	{"lists", BL_SHAPE_LISTS, false, "what may stand where a phrase says <name>", NULL},
	{"declares", BL_SHAPE_PHRASES, false, "sentences that grant a licence", NULL},
	{"tags", BL_SHAPE_PHRASES, false, "labels: Licence: <licence>", NULL},
	{"mentions", BL_SHAPE_PHRASES, false, "words that only speak of a licence", NULL},
	{"reserves", BL_SHAPE_PHRASES, false, "reservations, by licence id", NULL},
	{"waives", BL_SHAPE_PHRASES, false, "dedications, by licence id", NULL},
	{"copyright", BL_SHAPE_PHRASES, false, "copyright notices", NULL},
	{"disclaims", BL_SHAPE_PHRASES, false, "disclaimers of warranties", NULL},
	{"includes", BL_SHAPE_PHRASES, false,
         "sentences that say that a licence's text is included", NULL},
	{"changes", BL_SHAPE_PHRASES, false, "notes that something was changed", NULL},
	{"endorses", BL_SHAPE_PHRASES, false, "words that suggest an endorsement", NULL},
	PROOF,
	END};

static const bl_field scopes_fields[] = {
	{"scopes", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"language", BL_SHAPE_TEXT, true, "the language, a BCP 47 tag", NULL},
	{"about", BL_SHAPE_TEXT, false, "what this card is for", NULL},
	SCOPES,
	{"lists", BL_SHAPE_LISTS, false, "what may stand where a phrase says <name>", NULL},
	PROOF,
	END};

static const bl_field publisher_fields[] = {
	{"publisher", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"name", BL_SHAPE_TEXT, true, "its name in full", NULL},
	{"also-called", BL_SHAPE_TEXTS, false, "other names, in any script", NULL},
	{"only-in-credits", BL_SHAPE_TEXTS, false, "names that are common words too", NULL},
	{"kind", BL_SHAPE_TEXT, true, "news agency, outlet, platform …", publisher_kinds},
	{"country", BL_SHAPE_TEXT, false, "where it is", NULL},
	{"sites", BL_SHAPE_TEXTS, false, "its domains", NULL},
	{"licence", BL_SHAPE_TEXT, true, "an id, unknown, or none where it grants nothing", NULL},
	{"statement", BL_SHAPE_TEXT, false, "its own words about reuse", NULL},
	{"says", BL_SHAPE_TEXT, false, "a paraphrase where the words were not seen", NULL},
	{"seen-at", BL_SHAPE_TEXT, false, "the page that was opened", NULL},
	{"seen-on", BL_SHAPE_TEXT, false, "the day on which it was opened", NULL},
	{"seen-in", BL_SHAPE_TEXT, false, "a copy or a source that reports it", NULL},
	{"covers", BL_SHAPE_TEXT, false, "what the licence covers", NULL},
	{"leaves-out", BL_SHAPE_TEXT, false, "what it does not cover", NULL},
	{"credit-as", BL_SHAPE_TEXT, false, "how it wants to be named", NULL},
	{"policy", BL_SHAPE_LISTS, false,
         "its own wishes beside the licence: a card of requirements/policy, and what is wished",
         NULL},
	PROOF,
	END};

static const bl_field cues_fields[] = {
	{"cues", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"language", BL_SHAPE_TEXT, true, "the language, a BCP 47 tag", NULL},
	{"about", BL_SHAPE_TEXT, false, "what this card is for", NULL},
	{"lists", BL_SHAPE_LISTS, false,
         "organisation, document, venue: nouns that make a phrase one", NULL},
	END};

static const bl_field requirement_fields[] = {
	{"requirement", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"asks", BL_SHAPE_TEXT, true, "what must be true", NULL},
	{"in-short", BL_SHAPE_TEXT, false, "the same in a few words, for a list of duties", NULL},
	{"why", BL_SHAPE_TEXT, false, "whom it serves", NULL},
	{"kind", BL_SHAPE_TEXT, false, "the question that the program knows how to judge", NULL},
	{"severity", BL_SHAPE_TEXT, false, "note, warning or error", severities},
	{"met-by", BL_SHAPE_TEXTS, false, "evidence, any one of these", NULL},
	{"if-unknown", BL_SHAPE_TEXT, false, "unsure, not-needed or met", unknowns},
	{"say", BL_SHAPE_MAP, false, "the message for each outcome", NULL},
	{"fix", BL_SHAPE_TEXT, false, "the words that mend it", NULL},
	{"not-checked", BL_SHAPE_TEXT, false, "why no text can show it", NULL},
	{"examples", BL_SHAPE_EXAMPLES, false, "texts with the result that they must have", NULL},
	END};

static const char *const line_styles[] = {"text", "short", NULL};
static const char *const directions[] = {"left-to-right", "right-to-left", NULL};

static const bl_field lines_fields[] = {
	{"lines", BL_SHAPE_TEXT, true, "the id, as in the file's name", NULL},
	{"language", BL_SHAPE_TEXT, true, "the language, a BCP 47 tag", NULL},
	{"also-for", BL_SHAPE_TEXTS, false, "tags of languages that share these words", NULL},
	{"about", BL_SHAPE_TEXT, false, "what this card is for", NULL},
	{"direction", BL_SHAPE_TEXT, false, "left-to-right (default) or right-to-left", directions},
	{"title", BL_SHAPE_TEXT, true, "a title in quotes: “<title>”", NULL},
	{"no-title", BL_SHAPE_TEXT, true, "what a work without a title is called: This work", NULL},
	{"between", BL_SHAPE_TEXT, true, "between names, in quotes: ', '", NULL},
	{"before-last", BL_SHAPE_TEXT, true, "before the last name, in quotes: ' and '", NULL},
	{"licensed", BL_SHAPE_TEXT, true, "<work> (by <creator>) … is licensed under <licence>",
         NULL},
	{"dedicated", BL_SHAPE_TEXT, true, "the same for a waiver such as CC0", NULL},
	{"marked", BL_SHAPE_TEXT, true, "the same for a mark such as the Public Domain Mark", NULL},
	{"short", BL_SHAPE_TEXT, true, "the same without a verb: (<work>, )(<creator>, )<licence>",
         NULL},
	{"updated", BL_SHAPE_TEXT, true, "Last updated <date>", NULL},
	{"adaptation", BL_SHAPE_TEXT, true, "This adaptation … is licensed under <licence>", NULL},
	{"stop", BL_SHAPE_TEXT, false, "the sign at the end of a sentence (a full stop)", NULL},
	{"changes", BL_SHAPE_MAP, true,
         "words for changes: excerpt, translated, shortened, edited …", NULL},
	{"headings", BL_SHAPE_MAP, true,
         "heads of a table: title, creator, source, licence, changes", NULL},
	{"examples", BL_SHAPE_EXAMPLES, true, "what is known (given) and the line (text)", NULL},
	END};

const bl_field bl_cue_fields[] = {
	{"means", BL_SHAPE_TEXT, false, "what such words say", NULL},
	{"kind", BL_SHAPE_TEXT, true, "wire, image, republication, reporting …", credit_kinds},
	{"relation", BL_SHAPE_TEXT, true, "derivation, reference, ambiguous or self", relations},
	{"where", BL_SHAPE_TEXT, false, "where in a text it is believed", wheres},
	{"role", BL_SHAPE_TEXT, false, "what the one named did", roles},
	{"phrases", BL_SHAPE_PHRASES, true, "the sentences", NULL},
	{"unless", BL_SHAPE_TEXTS, false, "words, or <a list>, that must not follow", NULL},
	{"unless-alone", BL_SHAPE_TEXTS, false,
         "words, or <a list>, that must not be all that is named", NULL},
	{"unless-before", BL_SHAPE_TEXTS, false, "words, or <a list>, that must not stand before",
         NULL},
	{"source-is", BL_SHAPE_TEXTS, false, "kinds of publisher that it is believed of", NULL},
	PROOF,
	END};

const bl_field bl_example_fields[] = {
	{"text", BL_SHAPE_TEXT, true, "the sentence", NULL},
	{"finds", BL_SHAPE_TEXTS, false, "ids, or the words of a source", NULL},
	{"as", BL_SHAPE_TEXT, false, "grant, tag, link, reservation, waiver, mention or denied",
         NULL},
	{"scope", BL_SHAPE_TEXT, false, "what the statement covers", bl_scope_choices},
	{"except", BL_SHAPE_TEXT, false, "the exception's words", NULL},
	{"licensor", BL_SHAPE_TEXT, false, "who grants it", NULL},
	{"creator", BL_SHAPE_TEXT, false, "who made it", NULL},
	{"result", BL_SHAPE_TEXT, false, "met, not-met, unsure or not-needed", NULL},
	{"given", BL_SHAPE_MAP, false, "what was supplied with the work", NULL},
	{"style", BL_SHAPE_TEXT, false, "text or short: which line", line_styles},
	{"licence", BL_SHAPE_TEXT, false, "the licence of the source", NULL},
	{"use", BL_SHAPE_TEXT, false, "the use, as --use has it", NULL},
	{"source-url", BL_SHAPE_TEXT, false, "the address of the original", NULL},
	{"format", BL_SHAPE_TEXT, false, "text, markdown or html", NULL},
	END};

const bl_kind bl_kinds[BL_CARD_KINDS] = {
	[BL_CARD_LICENCE] = {"licence", "licences", "a licence card", licence_fields,
                             bl_compile_licence},
	[BL_CARD_NAMES] = {"names", "names", "a names card", names_fields, bl_compile_names},
	[BL_CARD_NOTICES] = {"notices", "notices", "a notices card", notices_fields,
                             bl_compile_notices},
	[BL_CARD_SCOPES] = {"scopes", "scopes", "a scopes card", scopes_fields, bl_compile_scopes},
	[BL_CARD_PUBLISHER] = {"publisher", "publishers", "a publisher card", publisher_fields,
                               bl_compile_publisher},
	[BL_CARD_CUES] = {"cues", "cues", "a cues card", cues_fields, bl_compile_cues},
	[BL_CARD_REQUIREMENT] = {"requirement", "requirements", "a requirement card",
                                 requirement_fields, bl_compile_requirement},
	[BL_CARD_LINES] = {"lines", "lines", "a lines card", lines_fields, bl_compile_lines},
};

static const bl_field *field_named(const bl_field *fields, bl_str name)
{
	for (; fields->name; fields++)
		if (bl_str_equal(name, bl_str_of(fields->name)))
			return fields;
	return NULL;
}

enum { MOST_FIELDS = 48 };

static size_t names_of(const bl_field *fields, bl_str names[MOST_FIELDS])
{
	size_t count = 0;

	for (; fields[count].name && count < MOST_FIELDS; count++)
		names[count] = bl_str_of(fields[count].name);
	return count;
}

static void complain_unknown(bl_builder *b, const bl_card *card, const bl_pair *pair,
                             const bl_field *fields, const char *title)
{
	bl_str names[MOST_FIELDS];
	size_t count = names_of(fields, names);
	bl_str nearest = bl_str_nearest(pair->key, names, count);

	bl_card_complain(b, card, pair->key_span, NULL, "unknown field \"%.*s\" in %s",
	                 BL_ARG(pair->key), title);
	if (nearest.data)
		bl_complaint_hint(b->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
	else
		bl_complaint_hint(b->complaints, "known fields: bylint rules fields %s",
		                  bl_kinds[card->kind].key);
}

/* The text as it should have been written, where it is short and needs no other quotes. */
static void hint_quotes(bl_builder *b, const bl_pair *pair)
{
	bl_str value = pair->value->kind == BL_NODE_TEXT ? pair->value->text : (bl_str){NULL, 0};
	bool shown = value.size && value.size < 50 && !memchr(value.data, '"', value.size) &&
	             !memchr(value.data, '\\', value.size);

	bl_complaint_hint(b->complaints, "put all of it in quotes: - \"%.*s: %.*s\"",
	                  BL_ARG(pair->key), BL_ARG(shown ? value : BL_S("…")));
}

static bool complain_shape(bl_builder *b, const bl_card *card, const bl_node *node,
                           const char *what)
{
	if (node->kind == BL_NODE_MAP && node->count) {
		bl_card_complain(b, card, node->pairs[0].key_span, NULL,
		                 "%s was expected, but the colon makes this a field", what);
		hint_quotes(b, &node->pairs[0]);
	} else if (node->kind == BL_NODE_LIST) {
		bl_card_complain(b, card, node->span,
		                 "write one text here, or put it in quotes if it begins with [",
		                 "%s was expected, not a list", what);
	} else {
		bl_card_complain(b, card, node->span, "write one text here", "%s was expected",
		                 what);
	}
	return false;
}

static bool is_empty(bl_str text)
{
	size_t length;

	for (size_t pos = 0; pos < text.size; pos += length) {
		uint32_t code = bl_utf8_at(text, pos, &length);

		if (!bl_code_is_blank(code) && !bl_code_is_unsafe(code) &&
		    !bl_letter_is_dress(code))
			return false;
	}
	return true;
}

static bool check_text(bl_builder *b, const bl_card *card, const bl_node *node, const char *what)
{
	if (node->kind != BL_NODE_TEXT)
		return complain_shape(b, card, node, what);
	if (!is_empty(node->text))
		return true;
	bl_card_complain(b, card, node->span, "write it, or leave it out", "%s is empty", what);
	return false;
}

/* A value that is there; an empty one is named by its field. */
static bool check_filled(bl_builder *b, const bl_card *card, const bl_pair *pair)
{
	if (pair->value->kind != BL_NODE_TEXT || !is_empty(pair->value->text))
		return true;
	bl_card_complain(b, card, pair->value->span, "write it, or leave the field out",
	                 "\"%.*s\" is empty", BL_ARG(pair->key));
	return false;
}

static bool check_texts(bl_builder *b, const bl_card *card, const bl_node *node, const char *what)
{
	bool good = true;

	if (node->kind != BL_NODE_LIST)
		return check_text(b, card, node, what);
	for (size_t i = 0; i < node->count; i++)
		good = check_text(b, card, node->items[i], what) && good;
	return good;
}

static bool check_map(bl_builder *b, const bl_card *card, const bl_node *node, const char *name,
                      bool lists)
{
	bool good = true;

	if (node->kind != BL_NODE_MAP) {
		bl_card_complain(b, card, node->span,
		                 lists ? "write under it, one a line:  NAME: [ENTRY, ENTRY]"
		                       : "write under it, one a line:  NAME: TEXT",
		                 lists ? "\"%s\" needs names, with entries each"
		                       : "\"%s\" needs names, with a text each",
		                 name);
		return false;
	}
	for (size_t i = 0; i < node->count; i++) {
		const bl_node *value = node->pairs[i].value;

		if (!check_filled(b, card, &node->pairs[i]))
			good = false;
		else if (lists && value->kind == BL_NODE_MAP)
			good = check_map(b, card, value, name, true) && good;
		else
			good = (lists ? check_texts : check_text)(b, card, value,
			                                          lists ? "an entry" : "a text") &&
			       good;
	}
	return good;
}

/* {regex: …, anchor: …}: for what plain words cannot say. */
static const bl_field regex_fields[] = {
	{"regex", BL_SHAPE_TEXT, true,
         "the expression, PCRE2 in extended mode, groups named as slots", NULL},
	{"anchor", BL_SHAPE_TEXTS, true, "words that every match holds", NULL},
	END};

static bool check_phrase_list(bl_builder *b, const bl_card *card, const bl_node *node)
{
	bool good = true;

	if (node->kind != BL_NODE_LIST)
		return check_text(b, card, node, "a phrase");
	for (size_t i = 0; i < node->count; i++) {
		const bl_node *item = node->items[i];

		if (item->kind == BL_NODE_MAP && bl_node_get(item, "regex"))
			good = bl_fields_check_map(b, card, item, regex_fields, "an expression") &&
			       good;
		else
			good = check_text(b, card, item, "a phrase") && good;
	}
	return good;
}

static bool check_phrases(bl_builder *b, const bl_card *card, const bl_node *node)
{
	bool good = true;

	if (node->kind != BL_NODE_MAP)
		return check_phrase_list(b, card, node);
	for (size_t i = 0; i < node->count; i++)
		good = check_phrase_list(b, card, node->pairs[i].value) && good;
	return good;
}

static bool check_examples(bl_builder *b, const bl_card *card, const bl_node *node)
{
	bool good = true;

	if (node->kind != BL_NODE_LIST) {
		bl_card_complain(b, card, node->span,
		                 "begin each example with \"- \" on a line of its own",
		                 "a list of examples was expected");
		return false;
	}
	for (size_t i = 0; i < node->count; i++) {
		const bl_node *item = node->items[i];

		if (item->kind == BL_NODE_MAP && bl_node_get(item, "text"))
			good = bl_fields_check_map(b, card, item, bl_example_fields,
			                           "an example") &&
			       good;
		else
			good = check_text(b, card, item, "a sentence") && good;
	}
	return good;
}

/* "it may be: note, warning, error" */
static void hint_choices(bl_builder *b, const bl_str *names, size_t count)
{
	bl_str all = {NULL, 0};

	for (size_t i = 0; i < count; i++)
		all = bl_str_format(b->arena, "%.*s%s%.*s", BL_ARG(all), i ? ", " : "",
		                    BL_ARG(names[i]));
	bl_complaint_hint(b->complaints, "it may be: %.*s", BL_ARG(all));
}

static bool check_choice(bl_builder *b, const bl_card *card, const bl_node *node,
                         const bl_field *field)
{
	bl_str names[24];
	size_t count = 0;
	bl_str nearest;

	if (bl_choice(node->text, field->choices) != BL_NONE)
		return true;
	for (; field->choices[count] && count < 24; count++)
		names[count] = bl_str_of(field->choices[count]);
	nearest = bl_str_nearest(node->text, names, count);
	bl_card_complain(b, card, node->span, NULL, "\"%s\" cannot be \"%.*s\"", field->name,
	                 BL_ARG(node->text));
	if (nearest.data)
		bl_complaint_hint(b->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
	else
		hint_choices(b, names, count);
	return false;
}

static bool check_field(bl_builder *b, const bl_card *card, const bl_pair *pair,
                        const bl_field *field)
{
	const bl_node *value = pair->value;

	if (!check_filled(b, card, pair))
		return false;
	switch (field->shape) {
	case BL_SHAPE_TEXT:
		return check_text(b, card, value, "a text") &&
		       (!field->choices || check_choice(b, card, value, field));
	case BL_SHAPE_TEXTS:
		return check_texts(b, card, value, "a text");
	case BL_SHAPE_MAP:
		return check_map(b, card, value, field->name, false);
	case BL_SHAPE_LISTS:
		return check_map(b, card, value, field->name, true);
	case BL_SHAPE_PHRASES:
		return check_phrases(b, card, value);
	case BL_SHAPE_EXAMPLES:
		return check_examples(b, card, value);
	case BL_SHAPE_FREE:
	default:
		return true;
	}
}

/* Whether a field of the map is a misspelling of this one: that was said already. */
static bool is_misspelt(const bl_node *map, const bl_field *fields, const char *name)
{
	bl_str names[MOST_FIELDS];
	size_t count = names_of(fields, names);

	for (size_t i = 0; i < map->count; i++)
		if (!field_named(fields, map->pairs[i].key) &&
		    bl_str_equal(bl_str_nearest(map->pairs[i].key, names, count), bl_str_of(name)))
			return true;
	return false;
}

static bool check_needed(bl_builder *b, const bl_card *card, const bl_node *map,
                         const bl_field *fields, const char *title)
{
	bool good = true;

	for (const bl_field *field = fields; field->name; field++) {
		if (!field->needed || bl_node_get(map, field->name))
			continue;
		good = false;
		if (is_misspelt(map, fields, field->name))
			continue;
		bl_card_complain(b, card, (bl_span){map->span.begin, map->span.begin}, NULL,
		                 "%s needs the field \"%s\"", title, field->name);
		bl_complaint_hint(b->complaints, "add a line  %s: …  (%s)", field->name,
		                  field->about);
	}
	return good;
}

bool bl_fields_check_map(bl_builder *b, const bl_card *card, const bl_node *map,
                         const bl_field *fields, const char *title)
{
	bool good = true;

	for (size_t i = 0; i < map->count; i++) {
		const bl_field *field = field_named(fields, map->pairs[i].key);

		if (field)
			good = check_field(b, card, &map->pairs[i], field) && good;
		else
			good = (complain_unknown(b, card, &map->pairs[i], fields, title), false);
	}
	return check_needed(b, card, map, fields, title) && good;
}

/* A cues card may hold any number of groups under names of their own: every map with phrases is one. */
static bool check_cues(bl_builder *b, const bl_card *card)
{
	bool good = check_needed(b, card, card->root, cues_fields, bl_kinds[card->kind].title);

	for (size_t i = 0; i < card->root->count; i++) {
		const bl_pair *pair = &card->root->pairs[i];
		const bl_field *field = field_named(cues_fields, pair->key);

		if (field)
			good = check_field(b, card, pair, field) && good;
		else if (pair->value->kind == BL_NODE_MAP)
			good = bl_fields_check_map(b, card, pair->value, bl_cue_fields, "a cue") &&
			       good;
		else
			good = (complain_unknown(b, card, pair, cues_fields, "a cues card"), false);
	}
	return good;
}

bool bl_fields_check(bl_builder *b, const bl_card *card)
{
	const bl_kind *kind = &bl_kinds[card->kind];

	return card->kind == BL_CARD_CUES
	               ? check_cues(b, card)
	               : bl_fields_check_map(b, card, card->root, kind->fields, kind->title);
}
