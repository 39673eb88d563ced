/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The settings in force, as a config that would say the same. */
#include "cli/config.h"

static const char *yes(bool value)
{
	return value ? "true" : "false";
}

/* In double quotes, so that whatever stands in it is one text. */
static void add_quoted(bl_buf *out, bl_str text)
{
	bl_buf_char(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c == '"' || c == '\\')
			bl_buf_char(out, '\\');
		if (c < ' ')
			bl_buf_format(out, "\\x%02x", c);
		else
			bl_buf_char(out, (char)c);
	}
	bl_buf_char(out, '"');
}

static void add_texts(bl_buf *out, const char *name, const bl_str *texts, size_t count)
{
	if (!count)
		return;
	bl_buf_format(out, "%s: [", name);
	for (size_t i = 0; i < count; i++) {
		bl_buf_text(out, i ? ", " : "");
		add_quoted(out, texts[i]);
	}
	bl_buf_text(out, "]\n");
}

static void add_list(bl_buf *out, const char *name, const bl_texts *list)
{
	if (!list->count)
		return;
	bl_buf_format(out, "%s: [", name);
	for (size_t i = 0; i < list->count; i++) {
		bl_buf_text(out, i ? ", " : "");
		add_quoted(out, bl_str_of(list->items[i]));
	}
	bl_buf_text(out, "]\n");
}

static void add_text(bl_buf *out, const char *name, bl_str text)
{
	if (!text.data)
		return;
	bl_buf_format(out, "%s: ", name);
	add_quoted(out, text);
	bl_buf_char(out, '\n');
}

static void add_word(bl_buf *out, bl_config_key key, size_t n)
{
	bl_str rest = bl_str_of(bl_config_rows[key].choices);

	while (n-- > 0)
		rest = bl_str_slice(rest, bl_str_find(rest, BL_S("|")) + 1, rest.size);
	rest.size = bl_str_find(rest, BL_S("|")) == BL_NOWHERE ? rest.size
	                                                       : bl_str_find(rest, BL_S("|"));
	bl_buf_format(out, "%s: %.*s\n", bl_config_rows[key].name, BL_ARG(rest));
}

static void add_levels(bl_buf *out, const bl_house *house)
{
	if (house->level_count)
		bl_buf_text(out, "severity:\n");
	for (size_t i = 0; i < house->level_count; i++) {
		const bl_level *level = &house->levels[i];
		bool again = false;

		for (size_t k = i + 1; k < house->level_count; k++)
			again = again || bl_str_equal(house->levels[k].id, level->id);
		if (again)
			continue;
		bl_buf_text(out, "  ");
		add_quoted(out, level->id);
		bl_buf_format(out, ": %s\n",
		              level->is_off ? "off" : bl_severity_name(level->severity));
	}
}

static void add_house(bl_buf *out, const bl_house *house)
{
	if (house->name_count + house->domain_count)
		bl_buf_text(out, "we-are:\n");
	add_texts(out, "  names", house->names, house->name_count);
	add_texts(out, "  domains", house->domains, house->domain_count);
	add_texts(out, "held", house->held, house->held_count);
	if (house->wants_image_credits)
		bl_buf_text(out, "images: {require-credit: true}\n");
	add_levels(out, house);
}

static void add_stated(bl_buf *out, const bl_stated *stated)
{
	add_word(out, BL_KEY_USE, (size_t)stated->use);
	if (stated->purpose != BL_PURPOSE_UNSTATED)
		bl_buf_format(out, "commercial: %s\n", yes(stated->purpose == BL_COMMERCIAL));
	if (stated->unchanged)
		bl_buf_text(out, "unchanged: true\n");
	add_text(out, "licence", stated->licence);
	add_text(out, "licence-out", stated->licence_out);
}

void bl_config_show(bl_buf *out, const bl_config *config, const bl_settings *given, bl_str key)
{
	static const char *const baselines[] = {"", "write", "check", "prune"};
	bl_error error = {.code = BL_OK};
	bl_settings whole;
	bl_config_one one;

	if (bl_config_settings(&whole, config, given, &error) < 0) {
		out->failed = true;
		return;
	}
	bl_config_for(&one, config, given, key);
	bl_buf_format(out, "# %.*s",
	              BL_ARG(config->file.data ? config->file : BL_S("no config was found")));
	if (key.size)
		bl_buf_format(out, ", for %.*s", BL_ARG(key));
	bl_buf_char(out, '\n');
	add_house(out, &one.house);
	add_stated(out, &one.stated);
	if (one.fail_on != BL_FAIL_UNSET)
		add_word(out, BL_KEY_FAIL_ON, (size_t)(one.fail_on - BL_FAIL_ERROR));
	if (one.strict)
		bl_buf_text(out, "strict: true\n");
	add_list(out, "exclude", &whole.exclude);
	add_list(out, "rules", &whole.rules);
	if (whole.baseline != BL_BASELINE_OFF)
		bl_buf_format(out, "baseline: %s\n", baselines[whole.baseline]);
	add_text(out, "baseline-file", whole.baseline_file);
}
