/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A man page in the man macros. */
#include <string.h>

#include "cli/help.h"

enum { MAN_LINE = 72 };

/* What troff would take for its own is written as a character. */
static void add_troff(bl_buf *out, const char *text)
{
	for (const char *c = text; *c; c++) {
		if (*c == '-')
			bl_buf_text(out, "\\-");
		else if (*c == '\\')
			bl_buf_text(out, "\\e");
		else if ((*c == '.' || *c == '\'') && c == text)
			bl_buf_format(out, "\\&%c", *c);
		else if (*c == '\'')
			bl_buf_text(out, "\\(aq");
		else
			bl_buf_char(out, *c);
	}
}

/* Running text, in lines that are easy to compare; what begins one must not look like a command. */
static void add_text(bl_buf *out, const char *text)
{
	size_t begin = 0;

	while (text[begin]) {
		size_t end = begin, next = begin;
		char line[MAN_LINE + 1];

		while (text[next] && next - begin < MAN_LINE) {
			next++;
			if (text[next] == ' ' || !text[next])
				end = next;
		}
		if (end == begin)
			end = next;
		memcpy(line, text + begin, end - begin);
		line[end - begin] = '\0';
		add_troff(out, line);
		bl_buf_char(out, '\n');
		begin = text[end] == ' ' ? end + 1 : end;
	}
}

static void add_line(bl_buf *out, const char *macro, const char *text)
{
	bl_buf_text(out, macro);
	add_troff(out, text);
	bl_buf_char(out, '\n');
}

static void add_option(bl_buf *out, const bl_option *option, unsigned command)
{
	bl_buf about;

	bl_buf_text(out, ".TP\n\\fB");
	if (option->letter)
		bl_buf_format(out, "\\-%c\\fR, \\fB", option->letter);
	bl_buf_text(out, "\\-\\-");
	add_troff(out, option->name);
	bl_buf_text(out, "\\fR");
	if (option->argument) {
		bl_buf_text(out, " \\fI");
		add_troff(out, option->argument);
		bl_buf_text(out, "\\fR");
	}
	bl_buf_char(out, '\n');
	bl_buf_init(&about, &out->memory, 4096);
	bl_option_about(&about, option, command);
	if (about.data)
		add_text(out, about.data);
	bl_buf_free(&about);
}

static void add_options(bl_buf *out, unsigned command)
{
	const char *group = NULL;

	bl_buf_text(out, ".SH OPTIONS\n");
	for (size_t i = 0; i < bl_option_count; i++) {
		const bl_option *option = &bl_options[i];

		if (!(option->commands & command))
			continue;
		if (!group || strcmp(group, option->group) != 0)
			add_line(out, ".SS ", option->group);
		group = option->group;
		add_option(out, option, command);
	}
}

static void add_examples(bl_buf *out, const bl_command *command)
{
	for (size_t i = 0; command->examples[i]; i++)
		add_line(out, "", command->examples[i]);
}

static void man_command(bl_buf *out, const bl_command *command)
{
	bl_buf_text(out, ".TH \"BYLINT\\-");
	for (const char *c = command->name; *c; c++)
		bl_buf_char(out, (char)(*c - 'a' + 'A'));
	bl_buf_text(out, "\" 1 \"\" \"bylint " BYLINT_VERSION "\"\n.SH NAME\n");
	bl_buf_format(out, "bylint\\-%s \\-\n", command->name);
	add_text(out, command->about);
	bl_buf_format(out, ".SH SYNOPSIS\n\\fBbylint %s\\fR [\\fIOPTIONS\\fR]%s", command->name,
	              *command->arguments ? " " : "");
	add_line(out, "", command->arguments);
	bl_buf_text(out, ".SH EXAMPLES\n.nf\n");
	add_examples(out, command);
	bl_buf_text(out, ".fi\n");
	add_options(out, command->bit);
}

static void man_program(bl_buf *out)
{
	bl_buf_text(
		out,
		".TH BYLINT 1 \"\" \"bylint " BYLINT_VERSION "\"\n.SH NAME\n"
		"bylint \\- licences and attribution in article text, checked clause by clause\n"
		".SH SYNOPSIS\n\\fBbylint\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n"
		".SH COMMANDS\n");
	for (size_t i = 0; i < bl_command_count; i++) {
		bl_buf_format(out, ".TP\n\\fB%s\\fR\n", bl_commands[i].name);
		add_text(out, bl_commands[i].about);
	}
	bl_buf_text(out, ".SH EXAMPLES\n.nf\n");
	for (size_t i = 0; i < bl_command_count; i++)
		add_examples(out, &bl_commands[i]);
	bl_buf_text(out, ".fi\n");
	add_options(out, BL_FOR_OTHERS);
}

void bl_man(bl_buf *out, const bl_command *command)
{
	if (command)
		man_command(out, command);
	else
		man_program(out);
	bl_buf_text(out, ".SH EXIT STATUS\n.nf\n");
	for (size_t i = 0; bl_exit_codes[i]; i++)
		add_line(out, "", bl_exit_codes[i]);
	bl_buf_text(out, ".fi\n");
}
