/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of keys, and a file read by it. */
#include "cli/config.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#define USES "republish|adapt|excerpt|collect|quote|text-mining"
#define LEVELS "error|warning|note|off"

/* clang-format off */
static const bl_config_row we_are[] = {
	{"names", BL_CONFIG_TEXTS, NULL, NULL, true, "our names, as notices and bylines write them", NULL},
	{"domains", BL_CONFIG_TEXTS, NULL, NULL, true, "our sites, with all below them", NULL},
	{NULL, BL_CONFIG_TEXT, NULL, NULL, false, NULL, NULL},
};

static const bl_config_row images[] = {
	{"require-credit", BL_CONFIG_YES_NO, NULL, NULL, true, "a picture without a credit is a finding", NULL},
	{NULL, BL_CONFIG_TEXT, NULL, NULL, false, NULL, NULL},
};

const bl_config_row bl_config_rows[BL_KEYS] = {
	[BL_KEY_WE_ARE] = {"we-are", BL_CONFIG_MAP, NULL, we_are, true,
		"who we are: our own notices are marking, our own translations are no reuse",
		"we-are:\n  names: [Example Daily]\n  domains: [daily.example]\n"},
	[BL_KEY_HELD] = {"held", BL_CONFIG_TEXTS, NULL, NULL, true,
		"sources (ids of publisher cards, or names) whose material we hold under a contract",
		"held: [reuters, Example Wire]\n"},
	[BL_KEY_USE] = {"use", BL_CONFIG_CHOICE, USES, NULL, true, "how texts are shared", "use: republish\n"},
	[BL_KEY_COMMERCIAL] = {"commercial", BL_CONFIG_YES_NO, NULL, NULL, true,
		"whether they are used for commercial purposes", "commercial: true\n"},
	[BL_KEY_UNCHANGED] = {"unchanged", BL_CONFIG_YES_NO, NULL, NULL, true, "whether nothing is changed in them",
		"unchanged: true\n"},
	[BL_KEY_LICENCE] = {"licence", BL_CONFIG_TEXT, NULL, NULL, true,
		"the licence of the source, where a text does not say", "licence: cc-by-4.0\n"},
	[BL_KEY_LICENCE_OUT] = {"licence-out", BL_CONFIG_TEXT, NULL, NULL, true,
		"the licence that our adaptations carry", "licence-out: cc-by-sa-4.0\n"},
	[BL_KEY_IMAGES] = {"images", BL_CONFIG_MAP, NULL, images, true, "what we ask of pictures",
		"images: {require-credit: true}\n"},
	[BL_KEY_SEVERITY] = {"severity", BL_CONFIG_MAP, LEVELS, NULL, true,
		"how much a finding weighs, by its id or its class",
		"severity:\n  link-to-the-original: error\n  cc-by-4.0/keep-disclaimer: note\n  marking: off\n"},
	[BL_KEY_FAIL_ON] = {"fail-on", BL_CONFIG_CHOICE, "error|warning|note|never", NULL, true,
		"the least severity that makes the exit code 1", "fail-on: warning\n"},
	[BL_KEY_STRICT] = {"strict", BL_CONFIG_YES_NO, NULL, NULL, true, "whether what cannot be told counts, too",
		"strict: true\n"},
	[BL_KEY_EXCLUDE] = {"exclude", BL_CONFIG_TEXTS, NULL, NULL, false,
		"paths that are left out in folders, written as in .gitignore", "exclude: [drafts/, \"*.tmp.md\"]\n"},
	[BL_KEY_RULES] = {"rules", BL_CONFIG_TEXTS, NULL, NULL, false,
		"folders of cards laid over the built-in ones, relative to this file", "rules: [our-rules]\n"},
	[BL_KEY_BASELINE] = {"baseline", BL_CONFIG_CHOICE, "check", NULL, false,
		"findings that are known already count no more; only the command line writes them", "baseline: check\n"},
	[BL_KEY_BASELINE_FILE] = {"baseline-file", BL_CONFIG_TEXT, NULL, NULL, false,
		"where they stand, relative to this file", "baseline-file: .bylint-baseline.jsonl\n"},
	[BL_KEY_PATHS] = {"paths", BL_CONFIG_PARTS, NULL, NULL, false,
		"any of these for some paths, written as in .gitignore and relative to this file; later wins",
		"paths:\n  - glob: translations/\n    use: adapt\n  - glob: \"wire/**/*.html\"\n    held: [afp]\n"},
};
/* clang-format on */

/* ---- Complaints ---------------------------------------------------------------------------- */

bl_complaint *bl_config_complain(bl_config *config, bl_span span, const char *hint,
                                 const char *format, ...)
{
	va_list arguments;
	bl_str text;
	char words[400];

	va_start(arguments, format);
	vsnprintf(words, sizeof words, format, arguments);
	va_end(arguments);
	text = bl_str_of(words);
	return bl_complain(&config->complaints, config->file, config->source, span, hint, "%.*s",
	                   BL_ARG(text));
}

/* Both spellings are known: license is licence. */
static bl_str spelt(bl_config *config, bl_str key)
{
	bl_str copy;

	if (!bl_str_starts(key, BL_S("license")))
		return key;
	copy = bl_arena_copy(config->arena, key);
	if (copy.data)
		((char *)copy.data)[5] = 'c';
	return copy;
}

static void complain_key(bl_config *config, const bl_pair *pair, const bl_config_row *rows,
                         size_t count, bool in_paths)
{
	bl_str names[BL_KEYS + 1], nearest;
	size_t known = 0;

	for (size_t i = 0; i < count; i++)
		if (rows[i].for_paths || !in_paths)
			names[known++] = bl_str_of(rows[i].name);
	if (in_paths && rows == bl_config_rows)
		names[known++] = BL_S("glob");
	nearest = bl_str_nearest(pair->key, names, known);
	bl_config_complain(config, pair->key_span,
	                   "bylint init writes a file with every key, explained",
	                   "there is no key \"%.*s\" here", BL_ARG(pair->key));
	if (nearest.data)
		bl_complaint_hint(&config->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
}

/* ---- Values -------------------------------------------------------------------------------- */

static bl_str text_of(bl_config *config, const bl_node *node, const char *name)
{
	if (node->kind == BL_NODE_TEXT && node->text.size)
		return node->text;
	bl_config_complain(config, node->span, NULL, "%s takes one text", name);
	return (bl_str){NULL, 0};
}

static bool yes_of(bl_config *config, const bl_node *node, const char *name)
{
	if (node->kind == BL_NODE_TEXT && (bl_str_equal_nocase(node->text, BL_S("true")) ||
	                                   bl_str_equal_nocase(node->text, BL_S("yes"))))
		return true;
	if (node->kind != BL_NODE_TEXT || (!bl_str_equal_nocase(node->text, BL_S("false")) &&
	                                   !bl_str_equal_nocase(node->text, BL_S("no"))))
		bl_config_complain(config, node->span, NULL, "%s takes true or false", name);
	return false;
}

/* The n-th of "a|b|c", or absent. */
static bl_str choice(const char *choices, size_t n)
{
	bl_str rest = bl_str_of(choices);

	for (;; n--) {
		size_t bar = bl_str_find(rest, BL_S("|"));

		if (n == 0)
			return bl_str_slice(rest, 0, bar == BL_NOWHERE ? rest.size : bar);
		if (bar == BL_NOWHERE)
			return (bl_str){NULL, 0};
		rest = bl_str_slice(rest, bar + 1, rest.size);
	}
}

/* Which choice it is; 0 after a complaint. */
static size_t choice_of(bl_config *config, const bl_node *node, const char *name,
                        const char *choices)
{
	bl_str known[8], nearest;
	size_t count = 0;

	for (; count < 8 && (known[count] = choice(choices, count)).data; count++)
		if (node->kind == BL_NODE_TEXT && bl_str_equal(node->text, known[count]))
			return count;
	bl_config_complain(config, node->span, NULL, "%s takes %s", name, choices);
	nearest = node->kind == BL_NODE_TEXT ? bl_str_nearest(node->text, known, count)
	                                     : (bl_str){NULL, 0};
	if (nearest.data)
		bl_complaint_hint(&config->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
	return 0;
}

static const bl_str *texts_of(bl_config *config, const bl_node *node, const char *name,
                              size_t *count)
{
	size_t most = node->kind == BL_NODE_LIST ? node->count : 1;
	bl_str *texts = bl_arena_take(config->arena, (most + 1) * sizeof *texts);

	*count = 0;
	if (!texts) {
		config->complaints.failed = true;
		return NULL;
	}
	for (size_t i = 0; i < most; i++) {
		const bl_node *item = node->kind == BL_NODE_LIST ? node->items[i] : node;

		if (item->kind == BL_NODE_TEXT && item->text.size)
			texts[(*count)++] = item->text;
		else
			bl_config_complain(config, item->span, NULL,
			                   "%s takes a text, or a list of texts: [a, b]", name);
	}
	return texts;
}

/* ---- Keys ---------------------------------------------------------------------------------- */

static bool is_map(bl_config *config, const bl_node *node, const char *name, const char *hint)
{
	if (node->kind != BL_NODE_MAP)
		bl_config_complain(config, node->span, hint, "%s takes keys and values", name);
	return node->kind == BL_NODE_MAP;
}

/* The row of a key among count rows; NULL after a complaint. */
static const bl_config_row *row_of(bl_config *config, const bl_pair *pair,
                                   const bl_config_row *rows, size_t count, bool in_paths)
{
	bl_str key = spelt(config, pair->key);

	for (size_t i = 0; i < count; i++)
		if ((rows[i].for_paths || !in_paths) && bl_str_equal(key, bl_str_of(rows[i].name)))
			return &rows[i];
	complain_key(config, pair, rows, count, in_paths);
	return NULL;
}

static void read_we_are(bl_config *config, bl_house *house, const bl_node *node)
{
	for (size_t i = 0;
	     is_map(config, node, "we-are", "as in we-are: {names: [Example Daily]}") &&
	     i < node->count;
	     i++) {
		const bl_node *value = node->pairs[i].value;
		const bl_config_row *row = row_of(config, &node->pairs[i], we_are, 2, false);

		if (row == &we_are[0])
			house->names = texts_of(config, value, row->name, &house->name_count);
		else if (row)
			house->domains = texts_of(config, value, row->name, &house->domain_count);
	}
}

static void read_images(bl_config *config, bl_house *house, const bl_node *node)
{
	for (size_t i = 0; is_map(config, node, "images", "as in images: {require-credit: true}") &&
	                   i < node->count;
	     i++)
		if (row_of(config, &node->pairs[i], images, 1, false))
			house->wants_image_credits =
				yes_of(config, node->pairs[i].value, images[0].name);
}

static void read_levels(bl_config *config, bl_config_part *part, const bl_node *node)
{
	static const bl_level levels[] = {{.severity = BL_SEVERITY_ERROR},
	                                  {.severity = BL_SEVERITY_WARNING},
	                                  {.severity = BL_SEVERITY_NOTE},
	                                  {.is_off = true}};
	bl_level *rows;
	bl_span *spans;

	if (!is_map(config, node, "severity", "as in severity: {link-to-the-original: note}"))
		return;
	rows = bl_arena_take(config->arena, (node->count + 1) * sizeof *rows);
	spans = bl_arena_take(config->arena, (node->count + 1) * sizeof *spans);
	if (!rows || !spans) {
		config->complaints.failed = true;
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		rows[i] = levels[choice_of(config, node->pairs[i].value, "a severity", LEVELS)];
		rows[i].id = node->pairs[i].key;
		spans[i] = node->pairs[i].key_span;
	}
	part->house.levels = rows;
	part->house.level_count = node->count;
	part->level_spans = spans;
}

/* Relative to the file's folder. */
static const char *beside(bl_config *config, bl_str path)
{
	bl_str whole = path.size && path.data[0] == '/'
	                       ? bl_arena_copy(config->arena, path)
	                       : bl_str_format(config->arena, "%.*s/%.*s", BL_ARG(config->folder),
	                                       BL_ARG(path));

	config->complaints.failed = config->complaints.failed || !whole.data;
	return whole.data;
}

static void read_list(bl_config *config, bl_texts *list, const bl_node *node, const char *name,
                      bool are_paths)
{
	size_t count;
	const bl_str *texts = texts_of(config, node, name, &count);

	for (size_t i = 0; texts && i < count; i++) {
		const char **slot = BL_PUSH(list, config->arena);

		if (!slot) {
			config->complaints.failed = true;
			return;
		}
		*slot = are_paths ? beside(config, texts[i])
		                  : bl_arena_copy(config->arena, texts[i]).data;
	}
}

static void read_parts(bl_config *config, const bl_node *node);

/* Keys of the run as a whole, which no path has for itself. */
static void read_run_value(bl_config *config, bl_config_key key, const bl_node *node)
{
	const bl_config_row *row = &bl_config_rows[key];

	switch (key) {
	case BL_KEY_EXCLUDE:
		read_list(config, &config->exclude, node, row->name, false);
		break;
	case BL_KEY_RULES:
		read_list(config, &config->rules, node, row->name, true);
		break;
	case BL_KEY_BASELINE:
		(void)choice_of(config, node, row->name, row->choices);
		config->baseline = BL_BASELINE_CHECK;
		break;
	case BL_KEY_BASELINE_FILE:
		config->baseline_file = beside(config, text_of(config, node, row->name));
		break;
	case BL_KEY_PATHS:
		read_parts(config, node);
		break;
	default:
		break;
	}
}

static void read_value(bl_config *config, bl_config_part *part, bl_config_key key,
                       const bl_node *node)
{
	const bl_config_row *row = &bl_config_rows[key];

	part->set |= 1u << key;
	switch (key) {
	case BL_KEY_WE_ARE:
		read_we_are(config, &part->house, node);
		break;
	case BL_KEY_HELD:
		part->house.held = texts_of(config, node, row->name, &part->house.held_count);
		break;
	case BL_KEY_USE:
		part->stated.use = (bl_use)choice_of(config, node, row->name, row->choices);
		break;
	case BL_KEY_COMMERCIAL:
		part->stated.purpose =
			yes_of(config, node, row->name) ? BL_COMMERCIAL : BL_NONCOMMERCIAL;
		break;
	case BL_KEY_UNCHANGED:
		part->stated.unchanged = yes_of(config, node, row->name);
		break;
	case BL_KEY_LICENCE:
		part->stated.licence = text_of(config, node, row->name);
		part->licence_span = node->span;
		break;
	case BL_KEY_LICENCE_OUT:
		part->stated.licence_out = text_of(config, node, row->name);
		part->licence_out_span = node->span;
		break;
	case BL_KEY_IMAGES:
		read_images(config, &part->house, node);
		break;
	case BL_KEY_SEVERITY:
		read_levels(config, part, node);
		break;
	case BL_KEY_FAIL_ON:
		part->fail_on =
			BL_FAIL_ERROR + (int)choice_of(config, node, row->name, row->choices);
		break;
	case BL_KEY_STRICT:
		part->strict = yes_of(config, node, row->name);
		break;
	default:
		read_run_value(config, key, node);
		break;
	}
}

static void read_glob(bl_config *config, bl_config_part *part, const bl_node *node)
{
	bl_str text = text_of(config, node, "glob");

	if (text.data && (!bl_glob_read(&part->glob, text) || part->glob.negated))
		bl_config_complain(config, node->span, NULL,
		                   "glob takes one pattern, as in .gitignore, without \"!\"");
}

static void read_part(bl_config *config, bl_config_part *part, const bl_node *node, bool in_paths)
{
	bool has_glob = false;

	for (size_t i = 0; i < node->count; i++) {
		const bl_pair *pair = &node->pairs[i];
		const bl_config_row *row;

		if (in_paths && bl_str_equal(pair->key, BL_S("glob"))) {
			read_glob(config, part, pair->value);
			has_glob = true;
		} else if ((row = row_of(config, pair, bl_config_rows, BL_KEYS, in_paths))) {
			read_value(config, part, (bl_config_key)(row - bl_config_rows),
			           pair->value);
		}
	}
	if (in_paths && !has_glob)
		bl_config_complain(config, node->span, NULL,
		                   "an entry of paths needs a glob: - glob: translations/");
}

static void read_parts(bl_config *config, const bl_node *node)
{
	bl_config_part *parts;

	if (node->kind != BL_NODE_LIST) {
		bl_config_complain(config, node->span, NULL,
		                   "paths takes a list of entries: - glob: translations/");
		return;
	}
	parts = bl_arena_take(config->arena, (node->count + 1) * sizeof *parts);
	if (!parts) {
		config->complaints.failed = true;
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		parts[i + 1] = (bl_config_part){.set = 0};
		if (is_map(config, node->items[i], "an entry of paths",
		           "as in - {glob: translations/, use: adapt}"))
			read_part(config, &parts[i + 1], node->items[i], true);
	}
	config->parts = parts;
	config->count = node->count + 1;
}

/* ---- The whole ----------------------------------------------------------------------------- */

static bool make_room(bl_config *config)
{
	size_t levels = 0;

	for (size_t i = 0; i < config->count; i++)
		levels += config->parts[i].house.level_count;
	config->levels = bl_arena_take(config->arena, (levels + 1) * sizeof *config->levels);
	return config->levels != NULL;
}

int bl_config_read(bl_config *config, bl_error *error)
{
	const bl_node *root = NULL;
	bl_config_part top = {.set = 0};
	int r;

	config->complaints.arena = config->arena;
	r = bl_yaml_read(&root, config->file, config->source, config->arena, &config->complaints);
	if (r == BL_OK && root && is_map(config, root, "a config", "as in use: adapt"))
		read_part(config, &top, root, false);
	if (!config->parts) {
		config->parts = bl_arena_take(config->arena, sizeof *config->parts);
		config->count = 1;
	}
	if (r == BL_E_MEMORY || config->complaints.failed || !config->parts)
		return bl_fail_memory(error);
	config->parts[0] = top;
	if (config->complaints.list.count)
		return bl_complaints_to_error(&config->complaints, error);
	return make_room(config) ? BL_OK : bl_fail_memory(error);
}
