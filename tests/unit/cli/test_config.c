/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of keys against the schema that is installed, the texts that init writes, and what a
 * config makes of a run and of a document. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/input.h"
#include "base/json.h"
#include "cli/config.h"
#include "rules/ruleset.h"

static bl_arena arena;
static bl_error error;
static bl_config config;

static void open_arena(void)
{
	bl_arena_init(&arena, NULL, (size_t)1 << 26);
}

static void close_arena(void)
{
	bl_arena_free(&arena);
}

static int read_text(const char *text)
{
	config = (bl_config){.arena = &arena,
	                     .file = BL_S(".bylint.yaml"),
	                     .folder = BL_S("/home/we"),
	                     .working = BL_S("/home/we/articles"),
	                     .source = bl_str_of(text)};
	error = (bl_error){.code = BL_OK};
	return bl_config_read(&config, &error);
}

/* ---- The schema ---------------------------------------------------------------------------- */

static const bl_json *schema;

static void read_schema(void)
{
	bl_buf text;
	bool cut;

	bl_buf_init(&text, NULL, 1 << 20);
	ck_assert_int_eq(
		bl_input_read(&text, "include/bylint/config.schema.json", 1 << 20, &cut, NULL),
		BL_OK);
	ck_assert_int_eq(
		bl_json_read(&schema, bl_arena_copy(&arena, bl_buf_str(&text)), &arena, &error),
		BL_OK);
	bl_buf_free(&text);
}

static const bl_json *must_get(const bl_json *object, const char *path)
{
	const bl_json *value = bl_json_get(object, bl_str_of(path));

	ck_assert_msg(value != NULL, "the schema has no %s", path);
	return value;
}

/* Follows "#/$defs/NAME". */
static const bl_json *resolve(const bl_json *value)
{
	const bl_json *ref = bl_json_get(value, BL_S("$ref"));
	bl_str name;

	if (!ref)
		return value;
	ck_assert(bl_str_starts(ref->text, BL_S("#/$defs/")));
	name = bl_str_slice(ref->text, 8, ref->text.size);
	value = bl_json_get(must_get(schema, "$defs"), name);
	ck_assert_ptr_nonnull(value);
	return value;
}

static size_t count_of(const bl_json *list)
{
	size_t count = 0;

	for (const bl_json *m = list->first; m; m = m->next)
		count++;
	return count;
}

static void same_choices(const bl_json *value, const char *choices)
{
	bl_str rest = bl_str_of(choices);
	const bl_json *word = must_get(value, "enum")->first;

	for (; word; word = word->next) {
		ck_assert_msg(bl_str_starts(rest, word->text), "%s: %.*s", choices,
		              BL_ARG(word->text));
		rest = bl_str_slice(rest, word->text.size, rest.size);
		rest = bl_str_slice(rest, rest.size ? 1 : 0, rest.size);
	}
	ck_assert_uint_eq(rest.size, 0);
}

static void same_type(const bl_json *value, const char *type)
{
	ck_assert(bl_str_equal(must_get(value, "type")->text, bl_str_of(type)));
}

static void same_members(const bl_json *value, const bl_config_row *members);

static void same_shape(const bl_json *given, const bl_config_row *row)
{
	const bl_json *value = resolve(given);

	switch (row->shape) {
	case BL_CONFIG_TEXT:
		same_type(value, "string");
		break;
	case BL_CONFIG_CHOICE:
		same_choices(value, row->choices);
		break;
	case BL_CONFIG_YES_NO:
		same_type(value, "boolean");
		break;
	case BL_CONFIG_TEXTS:
		ck_assert_uint_eq(count_of(must_get(value, "anyOf")), 2);
		break;
	case BL_CONFIG_MAP:
		same_type(value, "object");
		if (row->members)
			same_members(value, row->members);
		else
			same_choices(must_get(value, "additionalProperties"), row->choices);
		break;
	case BL_CONFIG_PARTS:
		same_type(value, "array");
		break;
	}
}

static void same_members(const bl_json *value, const bl_config_row *members)
{
	const bl_json *properties = must_get(value, "properties");
	size_t count = 0;

	ck_assert_int_eq(must_get(value, "additionalProperties")->kind, BL_JSON_FALSE);
	for (; members[count].name; count++)
		same_shape(must_get(properties, members[count].name), &members[count]);
	ck_assert_uint_eq(count_of(properties), count);
}

/* Beside the table's names a schema has the other spelling of two, and glob. */
static void same_rows(const bl_json *object, bool in_paths)
{
	const bl_json *properties = must_get(object, "properties");
	size_t count = 0;

	ck_assert_int_eq(must_get(object, "additionalProperties")->kind, BL_JSON_FALSE);
	for (size_t i = 0; i < BL_KEYS; i++) {
		if (in_paths && !bl_config_rows[i].for_paths)
			continue;
		same_shape(must_get(properties, bl_config_rows[i].name), &bl_config_rows[i]);
		count++;
	}
	must_get(properties, "license");
	must_get(properties, "license-out");
	ck_assert_uint_eq(count_of(properties), count + 2 + in_paths);
}

START_TEST(table_and_schema_agree)
{
	read_schema();
	same_rows(schema, false);
	same_rows(must_get(schema, "$defs.part"), true);
}
END_TEST

/* ---- Reading ------------------------------------------------------------------------------- */

START_TEST(every_example_is_read)
{
	const bl_config_row *row = &bl_config_rows[_i];

	ck_assert_msg(row->example && row->about, "%s", row->name);
	ck_assert_msg(bl_str_starts(bl_str_of(row->example), bl_str_of(row->name)), "%s",
	              row->name);
	ck_assert_msg(read_text(row->example) == BL_OK, "%s: %s", row->name, error.text);
	ck_assert_msg(bl_config_check(&config, bl_rules_builtin(), &error) == BL_OK, "%s: %s",
	              row->name, error.text);
}
END_TEST

static const struct {
	const char *text, *says, *hint;
	size_t line, column;
} mistakes[] = {
	{"licens: cc-by-4.0\n", "there is no key \"licens\" here", "did you mean \"licence\"?", 1,
         1},
	{"use: adopt\n", "use takes republish|adapt|excerpt|collect|quote|text-mining",
         "did you mean \"adapt\"?", 1, 6},
	{"commercial: perhaps\n", "commercial takes true or false", "", 1, 13},
	{"held: {a: b}\n", "held takes a text, or a list of texts: [a, b]", "", 1, 7},
	{"we-are:\n  name: [A]\n", "there is no key \"name\" here", "did you mean \"names\"?", 2,
         3},
	{"we-are: Example Daily\n", "we-are takes keys and values", "", 1, 9},
	{"severity:\n  licence: fatal\n", "a severity takes error|warning|note|off", "", 2, 12},
	{"severity:\n  name-the-creatur: note\n",
         "there is no requirement and no class \"name-the-creatur\"",
         "did you mean \"name-the-creator\"?", 2, 3},
	{"licence: cc-by-5.0\n", "there is no licence \"cc-by-5.0\"", "did you mean cc-by-4.0?", 1,
         10},
	{"paths:\n  - use: adapt\n", "an entry of paths needs a glob: - glob: translations/", "", 2,
         5},
	{"paths:\n  - glob: a/\n    rules: [b]\n", "there is no key \"rules\" here", "", 3, 5},
	{"paths:\n  - glob: '!a'\n", "glob takes one pattern, as in .gitignore, without \"!\"", "",
         2, 11},
	{"paths: {glob: a}\n", "paths takes a list of entries: - glob: translations/", "", 1, 8},
	{"- use\n", "a config takes keys and values", "", 1, 1},
	{"use: adapt\nuse: quote\n", NULL, NULL, 2, 1},
};

START_TEST(mistakes_have_a_place_and_a_next_step)
{
	int r = read_text(mistakes[_i].text);

	if (r == BL_OK)
		r = bl_config_check(&config, bl_rules_builtin(), &error);
	ck_assert_int_eq(r, BL_E_RULES);
	if (mistakes[_i].says)
		ck_assert_str_eq(error.text, mistakes[_i].says);
	if (mistakes[_i].hint && *mistakes[_i].hint)
		ck_assert_str_eq(error.hint, mistakes[_i].hint);
	ck_assert_uint_eq(error.place.line, mistakes[_i].line);
	ck_assert_uint_eq(error.place.column, mistakes[_i].column);
}
END_TEST

START_TEST(an_empty_file_says_nothing)
{
	ck_assert_int_eq(read_text(""), BL_OK);
	ck_assert_int_eq(read_text("# nothing yet\n"), BL_OK);
	ck_assert_uint_eq(config.count, 1);
	ck_assert_uint_eq(config.parts[0].set, 0);
}
END_TEST

/* ---- What it makes of a run ---------------------------------------------------------------- */

static const char whole[] = "use: quote\n"
			    "license: cc-by-4.0\n"
			    "commercial: true\n"
			    "fail-on: warning\n"
			    "rules: [ours]\n"
			    "exclude: drafts/\n"
			    "severity: {marking: off}\n"
			    "paths:\n"
			    "  - glob: wire/\n"
			    "    use: adapt\n"
			    "    held: [afp]\n"
			    "    severity: {marking: note, permission: error}\n"
			    "  - glob: \"*.de.md\"\n"
			    "    use: excerpt\n"
			    "    fail-on: never\n";

static bl_config_one for_path(const char *path, bl_settings *given)
{
	bl_config_one one;
	char room[256];

	bl_config_for(&one, &config, given,
	              bl_config_key_of(&config, bl_str_of(path), room, sizeof room));
	return one;
}

START_TEST(later_parts_win)
{
	bl_settings given = {.fail_on = BL_FAIL_UNSET};
	bl_config_one one;

	ck_assert_int_eq(read_text(whole), BL_OK);
	one = for_path("a.md", &given);
	ck_assert_int_eq(one.stated.use, BL_USE_QUOTE);
	ck_assert_int_eq(one.stated.purpose, BL_COMMERCIAL);
	ck_assert_int_eq(one.fail_on, BL_FAIL_WARNING);
	ck_assert_uint_eq(one.house.level_count, 1);
	ck_assert_uint_eq(one.house.held_count, 0);
	ck_assert(bl_str_equal(one.stated.licence, BL_S("cc-by-4.0")));
	one = for_path("../wire/x/a.md", &given);
	ck_assert_int_eq(one.stated.use, BL_USE_ADAPT);
	ck_assert_uint_eq(one.house.level_count, 3);
	ck_assert_uint_eq(one.house.levels[2].layer, 1);
	ck_assert_uint_eq(one.house.held_count, 1);
	one = for_path("/home/we/wire/a.de.md", &given);
	ck_assert_int_eq(one.stated.use, BL_USE_EXCERPT);
	ck_assert_int_eq(one.fail_on, BL_FAIL_NEVER);
}
END_TEST

START_TEST(the_command_line_wins)
{
	bl_settings given = {.use_is_given = true, .fail_on = BL_FAIL_NOTE}, merged;
	bl_config_one one;

	given.stated.use = BL_USE_COLLECT;
	given.stated.purpose = BL_NONCOMMERCIAL;
	given.stated.licence = BL_S("cc0-1.0");
	ck_assert_int_eq(read_text(whole), BL_OK);
	one = for_path("../wire/a.de.md", &given);
	ck_assert_int_eq(one.stated.use, BL_USE_COLLECT);
	ck_assert_int_eq(one.stated.purpose, BL_NONCOMMERCIAL);
	ck_assert_int_eq(one.fail_on, BL_FAIL_NOTE);
	ck_assert(bl_str_equal(one.stated.licence, BL_S("cc0-1.0")));
	ck_assert(one.house.use_is_final);
	ck_assert_int_eq(bl_config_settings(&merged, &config, &given, &error), BL_OK);
	ck_assert_int_eq(merged.fail_on, BL_FAIL_NOTE);
	ck_assert_str_eq(merged.rules.items[0], "/home/we/ours");
	ck_assert_str_eq(merged.exclude.items[0], "drafts/");
}
END_TEST

static const struct {
	const char *path, *key;
} keys[] = {
	{"a.md", "articles/a.md"},    {"./a.md", "articles/a.md"},
	{"../b//c.md", "b/c.md"},     {"/home/we/articles/../a.md", "a.md"},
	{"/home/we", "/home/we"},     {"/home/wed/a.md", "/home/wed/a.md"},
	{"../../a.md", "../../a.md"}, {"../../../../../etc/a.md", "../../../../../etc/a.md"},
};

START_TEST(paths_are_relative_to_the_config)
{
	char room[64];
	bl_str key;

	ck_assert_int_eq(read_text(""), BL_OK);
	key = bl_config_key_of(&config, bl_str_of(keys[_i].path), room, sizeof room);
	ck_assert_msg(bl_str_equal(key, bl_str_of(keys[_i].key)), "%s: %.*s", keys[_i].path,
	              BL_ARG(key));
}
END_TEST

START_TEST(the_digest_includes_the_config)
{
	char first[33];

	ck_assert_int_eq(read_text("use: adapt\n"), BL_OK);
	ck_assert_int_eq(bl_config_check(&config, bl_rules_builtin(), &error), BL_OK);
	memcpy(first, config.digest, sizeof first);
	ck_assert_str_ne(first, bl_rules_digest(bl_rules_builtin()));
	ck_assert_int_eq(read_text("use: quote\n"), BL_OK);
	ck_assert_int_eq(bl_config_check(&config, bl_rules_builtin(), &error), BL_OK);
	ck_assert_str_ne(first, config.digest);
	config.file = (bl_str){NULL, 0};
	ck_assert_int_eq(bl_config_check(&config, bl_rules_builtin(), &error), BL_OK);
	ck_assert_str_eq(config.digest, bl_rules_digest(bl_rules_builtin()));
}
END_TEST

/* ---- Shown --------------------------------------------------------------------------------- */

/* What is shown is a config that says the same. */
START_TEST(what_is_shown_can_be_read)
{
	bl_settings given = {.fail_on = BL_FAIL_UNSET};
	bl_buf first, again;
	char *text;

	ck_assert_int_eq(read_text(whole), BL_OK);
	bl_buf_init(&first, NULL, 1 << 16);
	bl_buf_init(&again, NULL, 1 << 16);
	bl_config_show(&first, &config, &given, BL_S("wire/a.md"));
	text = (char *)bl_arena_copy(&arena, bl_buf_str(&first)).data;
	ck_assert_msg(read_text(text) == BL_OK, "%s: %s", error.text, text);
	bl_config_show(&again, &config, &given, BL_S("wire/a.md"));
	ck_assert_str_eq(again.data, text);
	bl_buf_free(&first);
	bl_buf_free(&again);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("config");
	TCase *tests = tcase_create("config");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tests, open_arena, close_arena);
	tcase_add_test(tests, table_and_schema_agree);
	tcase_add_loop_test(tests, every_example_is_read, 0, BL_KEYS);
	tcase_add_loop_test(tests, mistakes_have_a_place_and_a_next_step, 0,
	                    sizeof mistakes / sizeof *mistakes);
	tcase_add_test(tests, an_empty_file_says_nothing);
	tcase_add_test(tests, later_parts_win);
	tcase_add_test(tests, the_command_line_wins);
	tcase_add_loop_test(tests, paths_are_relative_to_the_config, 0, sizeof keys / sizeof *keys);
	tcase_add_test(tests, the_digest_includes_the_config);
	tcase_add_test(tests, what_is_shown_can_be_read);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
