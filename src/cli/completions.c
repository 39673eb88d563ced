/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Completions for three shells. */
#include <string.h>

#include "cli/help.h"

static bool takes_choice(const bl_option *option)
{
	return option->kind == BL_OPTION_CHOICE;
}

static bool takes_format(const bl_option *option)
{
	return !strcmp(option->name, "format");
}

/* --licence and --licence-out. */
static bool takes_licence(const bl_option *option)
{
	return option->argument && !strcmp(option->argument, "ID");
}

static bool names_licences(const bl_command *command)
{
	return command->bit == BL_FOR_EXPLAIN || command->bit == BL_FOR_REMIX;
}

static void add_choices(bl_buf *out, const bl_option *option, const char *between)
{
	for (size_t i = 0; bl_option_choice(option, i).data; i++)
		bl_buf_format(out, "%s%.*s", i ? between : "", BL_ARG(bl_option_choice(option, i)));
}

static void add_command_names(bl_buf *out)
{
	for (size_t i = 0; i < bl_command_count; i++)
		bl_buf_format(out, "%s%s", i ? " " : "", bl_commands[i].name);
}

/* Text between single quotes, for a shell; fish knows \', the others end and begin again. */
static void add_quoted(bl_buf *out, const char *text, bool fish)
{
	for (const char *c = text; *c; c++) {
		if (*c == '\'')
			bl_buf_text(out, fish ? "\\'" : "'\\''");
		else
			bl_buf_char(out, *c);
	}
}

/* ---- bash ---------------------------------------------------------------------------------- */

static void bash_choices(bl_buf *out)
{
	bl_buf_text(out, "\tcase $before in\n");
	for (size_t i = 0; i < bl_option_count; i++) {
		if (!takes_choice(&bl_options[i]))
			continue;
		bl_buf_format(out, "\t--%s) words='", bl_options[i].name);
		add_choices(out, &bl_options[i], " ");
		bl_buf_text(out, "' ;;\n");
	}
	bl_buf_text(out, "\t-f | --format)\n\t\tcase $command in\n");
	for (size_t c = 0; c < bl_command_count; c++) {
		bl_buf_format(out, "\t\t%s) words='", bl_commands[c].name);
		bl_format_names(out, bl_commands[c].bit, " ");
		bl_buf_text(out, "' ;;\n");
	}
	bl_buf_text(
		out,
		"\t\tesac ;;\n"
		"\t--licence | --license | --licence-out | --license-out) words=$(_bylint_ids) ;;\n"
		"\t*)\n\t\tcase $command in\n");
}

static void bash_options(bl_buf *out)
{
	for (size_t c = 0; c < bl_command_count; c++) {
		bl_buf_format(out, "\t\t%s) words='", bl_commands[c].name);
		for (size_t i = 0; i < bl_option_count; i++)
			if (bl_options[i].commands & bl_commands[c].bit)
				bl_buf_format(out, "--%s ", bl_options[i].name);
		bl_buf_text(out, "' ;;\n");
	}
}

static void bash(bl_buf *out)
{
	bl_buf_text(out,
	            "_bylint_ids() {\n\tbylint licences 2>/dev/null | cut -d ' ' -f 1\n}\n"
	            "_bylint() {\n"
	            "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
	            "\tlocal command=${COMP_WORDS[1]} words=\n"
	            "\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n"
	            "\t\tCOMPREPLY=($(compgen -W '");
	add_command_names(out);
	bl_buf_text(out, " --help --version' -- \"$word\"))\n\t\treturn\n\tfi\n");
	bash_choices(out);
	bash_options(out);
	bl_buf_text(out, "\t\tesac\n\t\tcase $word,$command in\n\t\t-*) ;;\n"
	                 "\t\t*,explain | *,remix) words=$(_bylint_ids) ;;\n"
	                 "\t\t*) words= ;;\n\t\tesac ;;\n\tesac\n"
	                 "\tCOMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
	                 "complete -o default -F _bylint bylint\n");
}

/* ---- zsh ----------------------------------------------------------------------------------- */

/* Inside a specification a bracket and a colon are signs. */
static void zsh_about(bl_buf *out, const char *about)
{
	for (const char *c = about; *c; c++) {
		if (*c == '\'')
			bl_buf_text(out, "'\\''");
		else
			bl_buf_format(out, strchr("[]:\\", *c) ? "\\%c" : "%c", *c);
	}
}

static void zsh_option(bl_buf *out, const bl_option *option, const bl_command *command)
{
	const char *repeats = option->kind == BL_OPTION_LIST ? "*" : "";

	if (option->letter)
		bl_buf_format(out, "\t\t\t%s{-%c%s,--%s%s}'[", *repeats ? "\\*" : "",
		              option->letter, option->argument ? "+" : "", option->name,
		              option->argument ? "=" : "");
	else
		bl_buf_format(out, "\t\t\t'%s--%s%s[", repeats, option->name,
		              option->argument ? "=" : "");
	zsh_about(out, option->about);
	bl_buf_text(out, "]");
	if (takes_format(option)) {
		bl_buf_text(out, ":format:(");
		bl_format_names(out, command->bit, " ");
		bl_buf_char(out, ')');
	} else if (takes_licence(option)) {
		bl_buf_text(out, ":licence:_bylint_ids");
	} else if (takes_choice(option)) {
		bl_buf_text(out, ":choice:(");
		add_choices(out, option, " ");
		bl_buf_char(out, ')');
	} else if (option->argument) {
		bl_buf_text(out, ":value:_files");
	}
	bl_buf_text(out, "' \\\n");
}

static void zsh(bl_buf *out)
{
	bl_buf_text(
		out,
		"#compdef bylint\n_bylint_ids() {\n"
		"\tlocal -a ids=(${(f)\"$(bylint licences 2>/dev/null | cut -d ' ' -f 1)\"})\n\tcompadd -a ids\n}\n"
		"_bylint() {\n\tif (( CURRENT == 2 )); then\n\t\tlocal -a commands=(\n");
	for (size_t c = 0; c < bl_command_count; c++) {
		bl_buf_format(out, "\t\t\t'%s:", bl_commands[c].name);
		add_quoted(out, bl_commands[c].about, false);
		bl_buf_text(out, "'\n");
	}
	bl_buf_text(
		out,
		"\t\t)\n\t\t_describe command commands\n\t\treturn\n\tfi\n\tcase $words[2] in\n");
	for (size_t c = 0; c < bl_command_count; c++) {
		bl_buf_format(out, "\t%s)\n\t\t_arguments \\\n", bl_commands[c].name);
		for (size_t i = 0; i < bl_option_count; i++)
			if (bl_options[i].commands & bl_commands[c].bit)
				zsh_option(out, &bl_options[i], &bl_commands[c]);
		bl_buf_format(out, "\t\t\t'*:%s' ;;\n",
		              names_licences(&bl_commands[c]) ? "id:_bylint_ids" : "file:_files");
	}
	bl_buf_text(out, "\tesac\n}\n_bylint \"$@\"\n");
}

/* ---- fish ---------------------------------------------------------------------------------- */

#define FISH_IDS "(bylint licences 2>/dev/null | string split -f 1 \" \")"

static void fish_option(bl_buf *out, const bl_option *option, const bl_command *command)
{
	bl_buf_format(out, "complete -c bylint -n '__fish_seen_subcommand_from %s' -l %s",
	              command->name, option->name);
	if (option->letter)
		bl_buf_format(out, " -s %c", option->letter);
	if (takes_format(option)) {
		bl_buf_text(out, " -x -a '");
		bl_format_names(out, command->bit, " ");
		bl_buf_char(out, '\'');
	} else if (takes_licence(option)) {
		bl_buf_text(out, " -x -a '" FISH_IDS "'");
	} else if (takes_choice(option)) {
		bl_buf_text(out, " -x -a '");
		add_choices(out, option, " ");
		bl_buf_char(out, '\'');
	} else if (option->argument) {
		bl_buf_text(out, " -r");
	}
	bl_buf_text(out, " -d '");
	add_quoted(out, option->about, true);
	bl_buf_text(out, "'\n");
}

static void fish(bl_buf *out)
{
	for (size_t c = 0; c < bl_command_count; c++) {
		bl_buf_format(out, "complete -c bylint -n __fish_use_subcommand -a %s -d '",
		              bl_commands[c].name);
		add_quoted(out, bl_commands[c].about, true);
		bl_buf_text(out, "'\n");
	}
	for (size_t c = 0; c < bl_command_count; c++)
		for (size_t i = 0; i < bl_option_count; i++)
			if (bl_options[i].commands & bl_commands[c].bit)
				fish_option(out, &bl_options[i], &bl_commands[c]);
	bl_buf_text(
		out,
		"complete -c bylint -n '__fish_seen_subcommand_from explain remix' -f -a '" FISH_IDS
		"'\n");
}

bool bl_completions(bl_buf *out, bl_str shell)
{
	static const struct {
		bl_str name;
		void (*write)(bl_buf *out);
	} shells[] = {{{"bash", 4}, bash}, {{"zsh", 3}, zsh}, {{"fish", 4}, fish}};

	for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
		if (bl_str_equal(shell, shells[i].name)) {
			shells[i].write(out);
			return true;
		}
	return false;
}
