/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* From a config and a command line to what holds for a run, and for one document of it: the command
 * line wins, then the last entry of paths that speaks of the document, then the top of the file. */
#include "cli/config.h"

#include <stdio.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "cli/knowledge.h"
#include "judge/ignore.h"
#include "rules/ruleset.h"

static bool has(const bl_config_part *part, bl_config_key key)
{
	return part->set >> key & 1;
}

/* ---- Ids ----------------------------------------------------------------------------------- */

static void check_licence(bl_config *config, const bl_rules *rules, bl_str id, bl_span span)
{
	bl_error error = {.code = BL_OK};

	if (!id.data || bl_rules_licence(rules, id) != BL_NONE)
		return;
	bl_unknown_licence(rules, id, &error);
	bl_config_complain(config, span, NULL, "%s", error.text);
	bl_complaint_hint(&config->complaints, "%s", error.hint);
}

static bool is_class(bl_str id)
{
	for (int i = BL_CLASS_LICENCE; i <= BL_CLASS_CONFIG; i++)
		if (bl_str_equal(id, bl_str_of(bl_class_name((bl_class)i))))
			return true;
	return false;
}

static bl_str nearest_id(const bl_rules *rules, bl_str id)
{
	bl_str names[256];
	size_t count = 0, i;

	for (i = 0; i < rules->count.requirements && count < 200; i++)
		names[count++] = bl_rules_str(rules, rules->requirements[i].id);
	for (i = 0; bl_ignore_id(i) && count < 256; i++)
		names[count++] = bl_str_of(bl_ignore_id(i));
	return bl_str_nearest(id, names, count);
}

static void check_level(bl_config *config, const bl_rules *rules, bl_str id, bl_span span)
{
	bl_str nearest;

	if (is_class(id) || bl_ignore_is_known(rules, id))
		return;
	nearest = nearest_id(rules, id);
	bl_config_complain(config, span,
	                   "a requirement, or licence, conflict, marking, policy, config",
	                   "there is no requirement and no class \"%.*s\"", BL_ARG(id));
	if (nearest.data)
		bl_complaint_hint(&config->complaints, "did you mean \"%.*s\"?", BL_ARG(nearest));
}

static void make_digest(bl_config *first, const bl_rules *rules)
{
	const char *digest = bl_rules_digest(rules);
	XXH3_state_t state;
	XXH128_hash_t hash;

	snprintf(first->digest, sizeof first->digest, "%s", digest);
	if (!first->file.data)
		return;
	XXH3_128bits_reset(&state);
	XXH3_128bits_update(&state, digest, strlen(digest));
	for (const bl_config *config = first; config; config = config->next)
		if (config->source.size)
			XXH3_128bits_update(&state, config->source.data, config->source.size);
	hash = XXH3_128bits_digest(&state);
	snprintf(first->digest, sizeof first->digest, "%016llx%016llx",
	         (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}

static int check_one(bl_config *config, const bl_rules *rules, bl_error *error)
{
	for (size_t i = 0; i < config->count; i++) {
		const bl_config_part *part = &config->parts[i];

		check_licence(config, rules, part->stated.licence, part->licence_span);
		check_licence(config, rules, part->stated.licence_out, part->licence_out_span);
		for (size_t k = 0; k < part->house.level_count; k++)
			check_level(config, rules, part->house.levels[k].id, part->level_spans[k]);
	}
	return bl_complaints_to_error(&config->complaints, error);
}

int bl_config_check(bl_config *config, const bl_rules *rules, bl_error *error)
{
	int r = BL_OK;

	make_digest(config, rules);
	for (; config; config = config->next)
		if (check_one(config, rules, error) < 0)
			r = BL_E_RULES;
	return r;
}

/* ---- The run ------------------------------------------------------------------------------- */

/* The config's folders of cards first, so that those of the command line lie above them. */
static int join(bl_texts *out, const bl_texts *one, const bl_texts *other, bl_arena *arena,
                bl_error *error)
{
	bl_texts joined = {0};

	for (size_t i = 0; i < one->count + other->count; i++) {
		const char **slot = BL_PUSH(&joined, arena);

		if (!slot)
			return bl_fail_memory(error);
		*slot = i < one->count ? one->items[i] : other->items[i - one->count];
	}
	*out = joined;
	return BL_OK;
}

/* A run has one set of rules and one baseline. */
static int refuse_several(const bl_config *first, const bl_settings *merged, bl_error *error)
{
	for (const bl_config *config = first; config && first && first->next; config = config->next)
		if (config->rules.count || merged->baseline)
			return bl_fail(error, BL_E_USE,
			               "%.*s and %.*s cannot share %s: check their inputs apart",
			               BL_ARG(first->file), BL_ARG(first->next->file),
			               merged->baseline ? "a baseline"
			                                : "a run, for one has rules");
	return BL_OK;
}

static int lay_run(bl_settings *out, const bl_config *config, bl_error *error)
{
	const bl_config_part *top = config->parts;
	int r;

	if (!top)
		return BL_OK;
	if (!out->baseline)
		out->baseline = config->baseline;
	if (!out->baseline_file.data)
		out->baseline_file = bl_str_of(config->baseline_file);
	out->strict = out->strict || (has(top, BL_KEY_STRICT) && top->strict);
	if (out->fail_on == BL_FAIL_UNSET)
		out->fail_on = top->fail_on;
	r = join(&out->rules, &config->rules, &out->rules, config->arena, error);
	return r < 0 ? r
	             : join(&out->exclude, &config->exclude, &out->exclude, config->arena, error);
}

int bl_config_settings(bl_settings *out, const bl_config *config, const bl_settings *given,
                       bl_error *error)
{
	int r = BL_OK;

	*out = *given;
	for (const bl_config *one = config; r == BL_OK && one; one = one->next)
		r = lay_run(out, one, error);
	return r < 0 ? r : refuse_several(config, out, error);
}

/* ---- One document -------------------------------------------------------------------------- */

/* The path, or a folder that it is in. */
static bool is_about(const bl_config_part *part, bl_str key)
{
	for (size_t i = 1; i < key.size; i++)
		if (key.data[i] == '/' &&
		    bl_glob_matches(&part->glob, bl_str_slice(key, 0, i), true))
			return true;
	return bl_glob_matches(&part->glob, key, false);
}

static void add_levels(bl_config_one *out, const bl_config *config, const bl_config_part *part)
{
	if (!part->house.level_count)
		return;
	for (size_t i = 0; i < part->house.level_count; i++) {
		bl_level *level = &config->levels[out->house.level_count + i];

		*level = part->house.levels[i];
		level->layer = (unsigned)(part - config->parts);
	}
	out->house.levels = config->levels;
	out->house.level_count += part->house.level_count;
}

static void lay_house(bl_config_one *out, const bl_config *config, const bl_config_part *part)
{
	const bl_house *house = &part->house;

	if (has(part, BL_KEY_WE_ARE)) {
		out->house.names = house->names;
		out->house.name_count = house->name_count;
		out->house.domains = house->domains;
		out->house.domain_count = house->domain_count;
	}
	if (has(part, BL_KEY_HELD)) {
		out->house.held = house->held;
		out->house.held_count = house->held_count;
	}
	if (has(part, BL_KEY_IMAGES))
		out->house.wants_image_credits = house->wants_image_credits;
	add_levels(out, config, part);
}

static void lay_use(bl_config_one *out, const bl_config_part *part)
{
	if (has(part, BL_KEY_USE))
		out->stated.use = part->stated.use;
	if (has(part, BL_KEY_COMMERCIAL))
		out->stated.purpose = part->stated.purpose;
	if (has(part, BL_KEY_UNCHANGED))
		out->stated.unchanged = part->stated.unchanged;
	if (has(part, BL_KEY_LICENCE))
		out->stated.licence = part->stated.licence;
	if (has(part, BL_KEY_LICENCE_OUT))
		out->stated.licence_out = part->stated.licence_out;
	if (has(part, BL_KEY_FAIL_ON))
		out->fail_on = part->fail_on;
	if (has(part, BL_KEY_STRICT))
		out->strict = part->strict;
}

/* What the command line says wins. */
static void lay_given(bl_config_one *out, const bl_settings *given)
{
	bl_stated stated = given->stated;
	bool changes = stated.unchanged || stated.changes.data;

	if (!given->use_is_given)
		stated.use = out->stated.use;
	if (stated.purpose == BL_PURPOSE_UNSTATED)
		stated.purpose = out->stated.purpose;
	if (!changes)
		stated.unchanged = out->stated.unchanged;
	if (!stated.licence.data)
		stated.licence = out->stated.licence;
	if (!stated.licence_out.data)
		stated.licence_out = out->stated.licence_out;
	out->stated = stated;
	out->house.use_is_final = given->use_is_given;
	out->house.changes_are_final = changes;
	if (given->fail_on != BL_FAIL_UNSET)
		out->fail_on = given->fail_on;
	out->strict = out->strict || given->strict;
}

void bl_config_for(bl_config_one *out, const bl_config *config, const bl_settings *given,
                   bl_str key)
{
	*out = (bl_config_one){.stated = {.use = given->stated.use}};
	for (size_t i = 0; i < config->count; i++) {
		const bl_config_part *part = &config->parts[i];

		if (i > 0 && !is_about(part, key))
			continue;
		lay_house(out, config, part);
		lay_use(out, part);
	}
	lay_given(out, given);
}

/* ---- Paths --------------------------------------------------------------------------------- */

/* Adds the parts of path to an absolute one, without ".", ".." and doubled slashes. */
static bool add_path(char *room, size_t size, size_t *used, bl_str path)
{
	for (size_t begin = 0, end; begin < path.size; begin = end + 1) {
		bl_str part = bl_str_slice(path, begin, path.size);

		end = bl_str_find(part, BL_S("/"));
		end = end == BL_NOWHERE ? path.size : begin + end;
		part = bl_str_slice(path, begin, end);
		if (!part.size || bl_str_equal(part, BL_S(".")))
			continue;
		if (bl_str_equal(part, BL_S(".."))) {
			while (*used && room[--*used] != '/')
				continue;
			continue;
		}
		if (*used + part.size + 1 > size)
			return false;
		room[(*used)++] = '/';
		memcpy(room + *used, part.data, part.size);
		*used += part.size;
	}
	return true;
}

bl_str bl_config_key_of(const bl_config *config, bl_str path, char *room, size_t size)
{
	size_t used = 0, folder = config->folder.size;

	if (!path.size)
		return path;
	if (path.data[0] != '/' && !add_path(room, size, &used, config->working))
		return path;
	if (!add_path(room, size, &used, path) || used <= folder || room[folder] != '/' ||
	    memcmp(room, config->folder.data, folder) != 0)
		return path;
	return bl_str_slice((bl_str){room, used}, folder + 1, used);
}
