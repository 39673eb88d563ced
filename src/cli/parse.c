/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The command line, read by the table of options; a mistake comes with the likely word. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"

enum { LONGEST_NAME = 64, MOST_NAMES = 96 };

/* ---- Finding a row ------------------------------------------------------------------------- */

/* Both spellings are known: license is licence, colour is color. */
static bl_str spelt(bl_str name, char room[LONGEST_NAME])
{
	size_t at;

	if (name.size >= LONGEST_NAME)
		return name;
	memcpy(room, name.data, name.size);
	if ((at = bl_str_find(name, BL_S("license"))) != BL_NOWHERE)
		room[at + 5] = 'c';
	else if ((at = bl_str_find(name, BL_S("colour"))) != BL_NOWHERE)
		memmove(room + at + 4, room + at + 5, --name.size - at - 4);
	return (bl_str){room, name.size};
}

static const bl_option *find_name(bl_str given, unsigned commands)
{
	char room[LONGEST_NAME];
	bl_str name = spelt(given, room);

	for (size_t i = 0; i < bl_option_count; i++)
		if ((bl_options[i].commands & commands) &&
		    bl_str_equal(name, bl_str_of(bl_options[i].name)))
			return &bl_options[i];
	return NULL;
}

static const bl_option *find_letter(char letter, unsigned commands)
{
	for (size_t i = 0; i < bl_option_count; i++)
		if ((bl_options[i].commands & commands) && bl_options[i].letter == letter)
			return &bl_options[i];
	return NULL;
}

/* The command's bit; without a command only what all of them know. */
static unsigned bit_of(const bl_settings *settings)
{
	return settings->command ? settings->command->bit : BL_FOR_OTHERS;
}

static void hint_at_option(bl_error *error, bl_str name, const bl_settings *settings)
{
	const unsigned commands = bit_of(settings);
	bl_str names[MOST_NAMES], nearest;
	char room[LONGEST_NAME];
	size_t count = 0;

	for (size_t i = 0; i < bl_option_count && count < MOST_NAMES; i++)
		if (bl_options[i].commands & commands)
			names[count++] = bl_str_of(bl_options[i].name);
	nearest = bl_str_nearest(spelt(name, room), names, count);
	if (nearest.data)
		snprintf(error->hint, sizeof error->hint, "did you mean --%.*s?", BL_ARG(nearest));
	else
		snprintf(error->hint, sizeof error->hint, "see: bylint %s%s--help",
		         settings->command ? settings->command->name : "",
		         settings->command ? " " : "");
}

static void hint_at_commands(bl_error *error, const bl_option *option)
{
	size_t used = 0;

	for (size_t i = 0; i < bl_command_count; i++)
		if (bl_commands[i].bit & option->commands & ~(unsigned)BL_FOR_OTHERS)
			used += (size_t)snprintf(
				error->hint + used, sizeof error->hint - used, "%s%s",
				used ? ", " : "it is an option of: ", bl_commands[i].name);
}

static int unknown_option(const bl_settings *settings, bl_str name, bl_error *error)
{
	const char *command = settings->command ? settings->command->name : "bylint";
	const bl_option *elsewhere = find_name(name, BL_FOR_ALL);
	bl_error local = {.code = BL_OK};

	bl_fail(&local, BL_E_USE, "%s has no option --%.*s", command, BL_ARG(name));
	if (elsewhere)
		hint_at_commands(&local, elsewhere);
	else
		hint_at_option(&local, name, settings);
	if (error && error->code == BL_OK)
		*error = local;
	return BL_E_USE;
}

int bl_unknown_command(const char *name, bl_error *error)
{
	bl_str names[16], nearest;
	size_t count = 0;

	for (; count < bl_command_count && count < 16; count++)
		names[count] = bl_str_of(bl_commands[count].name);
	nearest = bl_str_nearest(bl_str_of(name), names, count);
	bl_fail(error, BL_E_USE, "there is no command \"%s\"", name);
	if (nearest.data)
		snprintf(error->hint, sizeof error->hint, "did you mean: bylint %.*s",
		         BL_ARG(nearest));
	else
		snprintf(error->hint, sizeof error->hint, "see: bylint --help");
	return BL_E_USE;
}

/* ---- Setting a member ---------------------------------------------------------------------- */

static int set_choice(const bl_option *option, int *member, bl_str value, bl_error *error)
{
	bl_str choices[16], nearest;
	size_t count = 0;

	for (; count < 16; count++) {
		choices[count] = bl_option_choice(option, count);
		if (!choices[count].data)
			break;
		if (bl_str_equal(choices[count], value)) {
			*member = option->value + (int)count;
			return BL_OK;
		}
	}
	nearest = bl_str_nearest(value, choices, count);
	bl_fail(error, BL_E_USE, "--%s takes %s, not \"%.*s\"", option->name, option->argument,
	        BL_ARG(value));
	if (nearest.data)
		snprintf(error->hint, sizeof error->hint, "did you mean --%s %.*s?", option->name,
		         BL_ARG(nearest));
	return BL_E_USE;
}

static int set_number(const bl_option *option, size_t *member, const char *value, bl_error *error)
{
	char *end;
	unsigned long number = strtoul(value, &end, 10);

	if (*value < '0' || *value > '9' || *end || number == 0 || number > 65536)
		return bl_fail(error, BL_E_USE, "--%s takes a number from 1 to 65536, not \"%s\"",
		               option->name, value);
	*member = (size_t)number;
	return BL_OK;
}

static int set_once(const bl_option *option, int *member, bl_error *error)
{
	if (*member && *member != option->value)
		return bl_fail(error, BL_E_USE, "--%s contradicts what was said before",
		               option->name);
	*member = option->value;
	return BL_OK;
}

static int add_text(bl_settings *settings, bl_texts *list, const char *value, bl_error *error)
{
	const char **slot = BL_PUSH(list, settings->arena);

	if (!slot)
		return bl_fail_memory(error);
	*slot = value;
	return BL_OK;
}

static int set(bl_settings *settings, const bl_option *option, const char *value, bl_error *error)
{
	void *member = (char *)settings + option->offset;

	switch (option->kind) {
	case BL_OPTION_FLAG:
		*(bool *)member = true;
		return BL_OK;
	case BL_OPTION_SET:
		return set_once(option, member, error);
	case BL_OPTION_TEXT:
		*(bl_str *)member = bl_str_of(value);
		return BL_OK;
	case BL_OPTION_LIST:
		return add_text(settings, member, value, error);
	case BL_OPTION_CHOICE:
		return set_choice(option, member, bl_str_of(value), error);
	case BL_OPTION_NUMBER:
		return set_number(option, member, value, error);
	}
	return BL_OK;
}

/* ---- Reading the command line -------------------------------------------------------------- */

/* What of argv is left. */
typedef struct words {
	char *const *next, *const *end;
} words;

/* The option's value: attached to it, or the next word. */
static int set_with_value(bl_settings *settings, const bl_option *option, const char *attached,
                          words *rest, bl_error *error)
{
	if (option->offset == offsetof(bl_settings, stated.use))
		settings->use_is_given = true;
	if (!option->argument && attached)
		return bl_fail(error, BL_E_USE, "--%s takes no value", option->name);
	if (!option->argument || attached)
		return set(settings, option, attached, error);
	if (rest->next == rest->end)
		return bl_fail(error, BL_E_USE, "--%s needs a value: %s", option->name,
		               option->argument);
	return set(settings, option, *rest->next++, error);
}

int bl_option_set(bl_settings *settings, bl_str name, const char *value, bl_error *error)
{
	const bl_option *option = find_name(name, bit_of(settings));

	if (!option)
		return unknown_option(settings, name, error);
	if (option->argument && !value)
		return bl_fail(error, BL_E_USE, "--%s needs a value: %s", option->name,
		               option->argument);
	return set(settings, option, option->argument ? value : NULL, error);
}

static int read_long(bl_settings *settings, const char *word, words *rest, bl_error *error)
{
	const char *equals = strchr(word, '=');
	bl_str name = bl_str_of(word + 2);
	const bl_option *option;

	if (equals)
		name.size = (size_t)(equals - word) - 2;
	option = find_name(name, bit_of(settings));
	if (!option)
		return unknown_option(settings, name, error);
	return set_with_value(settings, option, equals ? equals + 1 : NULL, rest, error);
}

static int read_short(bl_settings *settings, const char *word, words *rest, bl_error *error)
{
	const bl_option *option = find_letter(word[1], bit_of(settings));

	if (!option)
		return bl_fail(error, BL_E_USE, "%s has no option %s",
		               settings->command ? settings->command->name : "bylint", word);
	return set_with_value(settings, option, word[2] ? word + 2 : NULL, rest, error);
}

static int read_plain(bl_settings *settings, const char *word, bl_error *error)
{
	if (settings->command)
		return add_text(settings, &settings->paths, word, error);
	settings->command = bl_command_find(bl_str_of(word));
	return settings->command ? BL_OK : bl_unknown_command(word, error);
}

static int set_standards(bl_settings *settings, bl_error *error)
{
	for (size_t i = 0; i < bl_option_count; i++)
		if (bl_options[i].standard &&
		    set(settings, &bl_options[i], bl_options[i].standard, error) < 0)
			return BL_E_USE;
	return BL_OK;
}

int bl_options_read(bl_settings *settings, int argc, char *const *argv, bl_error *error)
{
	words rest = {argv + (argc > 0), argv + argc};
	bool options_end = false;
	int r = set_standards(settings, error);

	while (r == BL_OK && rest.next < rest.end) {
		const char *word = *rest.next++;

		if (options_end || word[0] != '-' || !word[1])
			r = read_plain(settings, word, error);
		else if (!strcmp(word, "--"))
			options_end = true;
		else if (word[1] == '-')
			r = read_long(settings, word, &rest, error);
		else
			r = read_short(settings, word, &rest, error);
	}
	if (r == BL_OK && settings->changed_since.data && !settings->paths.count)
		r = add_text(settings, &settings->paths, ".", error);
	if (r == BL_OK && settings->config.data && settings->no_config)
		r = bl_fail(error, BL_E_USE, "--config contradicts --no-config");
	if (r == BL_OK && settings->stated.unchanged && settings->stated.changes.data)
		r = bl_fail(error, BL_E_USE, "--unchanged contradicts --changes");
	return r;
}
