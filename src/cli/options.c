/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of options. */
#include "cli/options.h"

#include "cli/command.h"

#define CHECK BL_FOR_CHECK
#define AUDIT BL_FOR_AUDIT
#define ATTRIBUTE BL_FOR_ATTRIBUTE
#define DOCUMENTS (CHECK | AUDIT)
#define WORKS (CHECK | AUDIT | ATTRIBUTE)
#define REMIX BL_FOR_REMIX
#define KNOWLEDGE (REMIX | BL_FOR_EXPLAIN | BL_FOR_LICENCES | BL_FOR_RULES)

#define FLAG(member) BL_OPTION_FLAG, offsetof(bl_settings, member), 0
#define SET(member, value) BL_OPTION_SET, offsetof(bl_settings, member), value
#define TEXT(member) BL_OPTION_TEXT, offsetof(bl_settings, member), 0
#define LIST(member) BL_OPTION_LIST, offsetof(bl_settings, member), 0
#define CHOICE(member, first) BL_OPTION_CHOICE, offsetof(bl_settings, member), first
#define NUMBER(member) BL_OPTION_NUMBER, offsetof(bl_settings, member), 0

#define OUTPUT "Output"
#define FIX "Fixing"
#define INPUT "Inputs"
#define USE "The use"
#define WORK "What was supplied with the work"
#define EXIT "Exit code"
#define FIELDS "Fields of records (dotted paths allowed)"
#define RULES "Config and rules"
#define OTHER "Other"

_Static_assert(sizeof(bl_use) == sizeof(int) && sizeof(bl_purpose) == sizeof(int),
               "choices are written as int");

/* clang-format off */
const bl_option bl_options[] = {
	{"format", 'f', "NAME", "how results are written", NULL, OUTPUT, WORKS | REMIX, TEXT(format)},
	{"output", 'o', "[FORMAT=]FILE", "where results are written (repeatable); - is standard output", NULL, OUTPUT, DOCUMENTS, LIST(outputs)},
	{"lang", 0, "TAG", "the language of credit lines, as in de or zh-Hans", "en", OUTPUT, WORKS, TEXT(stated.lang)},
	{"max-length", 0, "N", "shorten the line to N characters: its title first, its licence never", NULL, OUTPUT, ATTRIBUTE, NUMBER(max_length)},
	{"list", 0, NULL, "several works as a list", NULL, OUTPUT, ATTRIBUTE, FLAG(list)},
	{"table", 0, NULL, "several works as a table", NULL, OUTPUT, ATTRIBUTE, FLAG(table)},
	{"explain", 0, NULL, "show everything that was found in one document, with the rule that found it", NULL, OUTPUT, CHECK, FLAG(explain)},
	{"summary", 0, NULL, "print the table of licences instead of the rows", NULL, OUTPUT, AUDIT, FLAG(summary)},
	{"json", 0, NULL, "print JSON", NULL, OUTPUT, BL_FOR_LICENCES, FLAG(json)},
	{"stats", 0, NULL, "print counts and times to standard error", NULL, OUTPUT, DOCUMENTS, FLAG(stats)},
	{"limits", 0, NULL, "print the ceilings in force, and end", NULL, OUTPUT, DOCUMENTS, FLAG(limits)},
	{"quiet", 0, NULL, "print errors alone; the exit code tells the result", NULL, OUTPUT, WORKS | REMIX, FLAG(quiet)},
	{"color", 0, "auto|always|never", "colours", "auto", OUTPUT, BL_FOR_ALL, CHOICE(color, BL_WHEN_AUTO)},
	{"no-color", 0, NULL, "the same as --color never", NULL, OUTPUT, BL_FOR_ALL, SET(color, BL_WHEN_NEVER)},
	{"progress", 0, "auto|always|never", "how far it is, on standard error (auto: not where rows scroll by)", "auto", OUTPUT, AUDIT, CHOICE(progress, BL_WHEN_AUTO)},

	{"fix", 0, NULL, "mend what is safe to mend, in place, and report what remains; of standard input (-), print the mended text", NULL, FIX, CHECK, FLAG(fix)},
	{"dry-run", 0, NULL, "with --fix: print a diff, as git apply and patch -p1 read it, and write nothing", NULL, FIX, CHECK, FLAG(dry_run)},

	{"input-format", 0, "auto|text|markdown|html", "read every text as this", "auto", INPUT, WORKS, CHOICE(input_format, BL_FORMAT_AUTO)},
	{"stdin-name", 0, "NAME", "the name of what comes through standard input", NULL, INPUT, WORKS, TEXT(stdin_name)},
	{"exclude", 0, "GLOB", "leave out paths in folders, written as in .gitignore (repeatable)", NULL, INPUT, DOCUMENTS, LIST(exclude)},
	{"no-ignore", 0, NULL, "read what .gitignore leaves out, too", NULL, INPUT, DOCUMENTS, FLAG(no_ignore)},
	{"changed-since", 0, "REF", "read only what has changed since the work here left this branch, tag or commit of git (PATH: .)", NULL, INPUT, DOCUMENTS, TEXT(changed_since)},
	{"list-files", 0, NULL, "print what would be read, and end", NULL, INPUT, DOCUMENTS, FLAG(list_files)},
	{"jobs", 0, "N", "threads (all cores); output never depends on it", NULL, INPUT, DOCUMENTS, NUMBER(jobs)},

	{"text", 0, "FIELD", "its text", "text", FIELDS, AUDIT, TEXT(fields.text)},
	{"html", 0, "FIELD", "its page; wins over the text", "html", FIELDS, AUDIT, TEXT(fields.html)},
	{"id", 0, "FIELD", "its id", "id", FIELDS, AUDIT, TEXT(fields.id)},
	{"url", 0, "FIELD", "its address", "url", FIELDS, AUDIT | ATTRIBUTE, TEXT(fields.url)},
	{"title-field", 0, "FIELD", "its title", "title", FIELDS, AUDIT | ATTRIBUTE, TEXT(fields.title)},
	{"author-field", 0, "FIELD", "its author or authors", "author", FIELDS, AUDIT | ATTRIBUTE, TEXT(fields.author)},
	{"licence-field", 0, "FIELD", "its licence", "license", FIELDS, AUDIT | ATTRIBUTE, TEXT(fields.licence)},

	{"use", 0, "republish|adapt|excerpt|collect|quote|text-mining", "how the text is shared", "republish", USE, WORKS, CHOICE(stated.use, BL_USE_REPUBLISH)},
	{"commercial", 0, NULL, "it is used for commercial purposes", NULL, USE, WORKS, SET(stated.purpose, BL_COMMERCIAL)},
	{"noncommercial", 0, NULL, "it is not", NULL, USE, WORKS, SET(stated.purpose, BL_NONCOMMERCIAL)},
	{"changes", 0, "TEXT", "what was changed, in words", NULL, USE, WORKS, TEXT(stated.changes)},
	{"unchanged", 0, NULL, "nothing was changed", NULL, USE, WORKS, FLAG(stated.unchanged)},
	{"own", 0, NULL, "the text is our own", NULL, USE, WORKS, FLAG(stated.own)},
	{"new-title", 0, "TEXT", "the title of an adaptation", NULL, USE, WORKS, TEXT(stated.new_title)},
	{"new-author", 0, "NAME", "who made an adaptation", NULL, USE, WORKS, TEXT(stated.new_author)},
	{"licence-out", 0, "ID", "the licence that an adaptation will carry", NULL, USE, WORKS | REMIX, TEXT(stated.licence_out)},

	{"licence", 0, "ID", "the licence of the source, where the text does not say", NULL, WORK, WORKS, TEXT(stated.licence)},
	{"source-url", 0, "URL", "the address of the original", NULL, WORK, WORKS, TEXT(stated.source_url)},
	{"no-source", 0, "WHY", "why no address can be given", NULL, WORK, WORKS, TEXT(stated.no_source)},
	{"title", 0, "TEXT", "its title", NULL, WORK, WORKS, TEXT(stated.title)},
	{"author", 0, "NAME", "its author", NULL, WORK, WORKS, TEXT(stated.author)},
	{"author-url", 0, "URL", "the author's address", NULL, WORK, WORKS, TEXT(stated.author_url)},
	{"publisher", 0, "NAME", "its publisher", NULL, WORK, WORKS, TEXT(stated.publisher)},
	{"copyright", 0, "TEXT", "its copyright notice", NULL, WORK, WORKS, TEXT(stated.copyright)},
	{"updated", 0, "DATE", "when it was last updated", NULL, WORK, WORKS, TEXT(stated.updated)},

	{"fail-on", 0, "error|warning|note|never", "the least severity that makes the exit code 1 (check: error, audit: never)", NULL, EXIT, DOCUMENTS | REMIX, CHOICE(fail_on, BL_FAIL_ERROR)},
	{"strict", 0, NULL, "count what cannot be told, too", NULL, EXIT, DOCUMENTS | REMIX, FLAG(strict)},
	{"baseline", 0, "write|check|prune", "write the findings of this run to the baseline; count new ones alone; take out what is mended", NULL, EXIT, CHECK, CHOICE(baseline, BL_BASELINE_WRITE)},
	{"baseline-file", 0, "FILE", "the baseline (.bylint-baseline.jsonl beside the config, else in the working folder)", NULL, EXIT, CHECK, TEXT(baseline_file)},
	{"allow-empty", 0, NULL, "nothing to check is no error", NULL, EXIT, DOCUMENTS, FLAG(allow_empty)},

	{"ci", 0, "github|gitlab", "write a file for this build system, too", NULL, RULES, BL_FOR_INIT, CHOICE(ci, BL_CI_GITHUB)},
	{"config", 0, "FILE", "read this config instead of the .bylint.yaml found upward from what is checked", NULL, RULES, DOCUMENTS, TEXT(config)},
	{"no-config", 0, NULL, "read no config", NULL, RULES, DOCUMENTS, FLAG(no_config)},
	{"show-config", 0, NULL, "print the settings in force (for the first path), and end", NULL, RULES, DOCUMENTS, FLAG(show_config)},
	{"rules", 0, "DIR", "cards laid over the built-in ones (repeatable)", NULL, RULES, WORKS | KNOWLEDGE, LIST(rules)},

	{"help", 'h', NULL, "show this", NULL, OTHER, BL_FOR_ALL, FLAG(help)},
	{"version", 0, NULL, "show the versions of program and rules, and the rules' digest", NULL, OTHER, BL_FOR_ALL, FLAG(version)},
};
/* clang-format on */
const size_t bl_option_count = sizeof bl_options / sizeof *bl_options;

bl_str bl_option_choice(const bl_option *option, size_t n)
{
	bl_str choices = bl_str_of(option->argument);

	for (;; n--) {
		size_t bar = bl_str_find(choices, BL_S("|"));

		if (n == 0)
			return bl_str_slice(choices, 0, bar == BL_NOWHERE ? choices.size : bar);
		if (bar == BL_NOWHERE)
			return (bl_str){NULL, 0};
		choices = bl_str_slice(choices, bar + 1, choices.size);
	}
}
