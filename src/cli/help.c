/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Help: examples first, then the usage, then every option under its heading. */
#include "cli/help.h"

#include <string.h>

#include "report/attribution.h"
#include "report/reporter.h"

enum { ABOUT_COLUMN = 26, HELP_WIDTH = 100 };

const char *const bl_exit_codes[] = {
	"0  nothing that counts",
	"1  a finding counts (see --fail-on and --strict)",
	"2  wrong use, a broken card, an input that cannot be read, or nothing to check; wins over 1",
	NULL,
};

void bl_format_names(bl_buf *out, unsigned command, const char *between)
{
	if (command == BL_FOR_ATTRIBUTE)
		for (size_t i = 0; bl_credit_format_name(i); i++)
			bl_buf_format(out, "%s%s", i ? between : "", bl_credit_format_name(i));
	else if (command == BL_FOR_REMIX)
		bl_buf_format(out, "text%sjson", between);
	else if (command & (BL_FOR_CHECK | BL_FOR_AUDIT))
		for (size_t i = 0; bl_reporters[i]; i++)
			bl_buf_format(out, "%s%s", i ? between : "", bl_reporters[i]->name);
}

static void add_formats(bl_buf *out, unsigned command)
{
	bl_buf_text(out, ": ");
	bl_format_names(out, command, ", ");
	bl_buf_format(out, " [default: %s]", command == BL_FOR_AUDIT ? "jsonl" : "text");
}

void bl_option_about(bl_buf *out, const bl_option *option, unsigned command)
{
	bl_buf_text(out, option->about);
	if (!strcmp(option->name, "format"))
		add_formats(out, command);
	if (option->standard)
		bl_buf_format(out, " [default: %s]", option->standard);
}

/* Words wrapped behind a column. */
static void add_wrapped(bl_buf *out, bl_str words, size_t column)
{
	size_t at = column;

	while (words.size) {
		size_t end = bl_str_find(words, BL_S(" "));
		bl_str word = bl_str_slice(words, 0, end == BL_NOWHERE ? words.size : end);

		if (at > column && at + 1 + word.size > HELP_WIDTH) {
			bl_buf_format(out, "\n%*s", (int)column, "");
			at = column;
		} else if (at > column) {
			bl_buf_char(out, ' ');
			at++;
		}
		bl_buf_add(out, word);
		at += word.size;
		words = bl_str_slice(words, word.size + 1, words.size);
	}
	bl_buf_char(out, '\n');
}

static void add_option(bl_buf *out, const bl_option *option, unsigned command)
{
	size_t begin = out->size, written;
	bl_buf about;

	if (option->letter)
		bl_buf_format(out, "  -%c, --%s", option->letter, option->name);
	else
		bl_buf_format(out, "      --%s", option->name);
	if (option->argument)
		bl_buf_format(out, " %s", option->argument);
	written = out->size - begin;
	if (written + 2 > ABOUT_COLUMN)
		bl_buf_format(out, "\n%*s", ABOUT_COLUMN, "");
	else
		bl_buf_format(out, "%*s", (int)(ABOUT_COLUMN - written), "");
	bl_buf_init(&about, &out->memory, 4096);
	bl_option_about(&about, option, command);
	add_wrapped(out, bl_buf_str(&about), ABOUT_COLUMN);
	bl_buf_free(&about);
}

static void add_options(bl_buf *out, unsigned command)
{
	const char *group = NULL;

	for (size_t i = 0; i < bl_option_count; i++) {
		const bl_option *option = &bl_options[i];

		if (!(option->commands & command))
			continue;
		if (!group || strcmp(group, option->group) != 0)
			bl_buf_format(out, "\n%s:\n", option->group);
		group = option->group;
		add_option(out, option, command);
	}
}

static void add_exit_codes(bl_buf *out)
{
	bl_buf_text(out, "\nExit codes:\n");
	for (size_t i = 0; bl_exit_codes[i]; i++)
		bl_buf_format(out, "  %s\n", bl_exit_codes[i]);
}

static void help_command(bl_buf *out, const bl_command *command)
{
	bl_buf_format(out, "bylint %s: ", command->name);
	add_wrapped(out, bl_str_of(command->about), 0);
	bl_buf_text(out, "\nExamples:\n");
	for (size_t i = 0; command->examples[i]; i++)
		bl_buf_format(out, "  %s\n", command->examples[i]);
	bl_buf_format(out, "\nUsage: bylint %s [OPTIONS]%s%s\n", command->name,
	              *command->arguments ? " " : "", command->arguments);
	add_options(out, command->bit);
	if (command->bit & (BL_FOR_CHECK | BL_FOR_AUDIT | BL_FOR_REMIX))
		add_exit_codes(out);
}

static void help_program(bl_buf *out)
{
	bl_buf_text(out,
	            "bylint: licences and attribution in article text, checked clause by clause\n"
	            "\nExamples:\n");
	for (size_t i = 0; i < bl_command_count; i++)
		bl_buf_format(out, "  %s\n", bl_commands[i].examples[0]);
	bl_buf_text(out, "\nUsage: bylint COMMAND [OPTIONS] [ARGUMENTS]\n\nCommands:\n");
	for (size_t i = 0; i < bl_command_count; i++) {
		bl_buf_format(out, "  %-12s", bl_commands[i].name);
		add_wrapped(out, bl_str_of(bl_commands[i].about), 14);
	}
	add_options(out, BL_FOR_OTHERS);
	bl_buf_text(out, "\nMore: bylint COMMAND --help.  This is not legal advice.\n");
}

void bl_help(bl_buf *out, const bl_command *command)
{
	if (command)
		help_command(out, command);
	else
		help_program(out);
}
