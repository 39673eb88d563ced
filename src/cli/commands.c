/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The table of commands. */
#include "cli/command.h"

static const char *const check_examples[] = {
	"bylint check article.md",
	"bylint check articles/ --exclude 'drafts/'",
	"bylint check article.html --source-url https://example.org/story --unchanged",
	"bylint check --use adapt --licence-out cc-by-sa-4.0 translation.md",
	"curl -s https://example.org/story | bylint check - --input-format html",
	"bylint check articles/ -f json -o report.json",
	"bylint check articles/ --fix --dry-run --author \"Ann Smith\" | git apply",
	NULL,
};

static const char *const audit_examples[] = {
	"bylint audit scraped/",
	"bylint audit dump.jsonl -o rows.jsonl",
	"bylint audit dump.jsonl --text body --id meta.key --summary",
	"zcat dump.jsonl.gz | bylint audit -",
	NULL,
};

static const char *const attribute_examples[] = {
	"bylint attribute article.txt --source-url https://example.org/story",
	"bylint attribute --title \"A Story\" --author \"Ann Smith\" --licence cc-by-sa-4.0 --source-url https://example.org/story",
	"bylint attribute article.txt --changes translated --lang de",
	"bylint attribute works.jsonl -f html --list",
	NULL,
};

static const char *const explain_examples[] = {
	"bylint explain cc-by-4.0",
	"bylint explain cc-by-4.0/name-and-link-licence",
	NULL,
};

static const char *const licences_examples[] = {"bylint licences", "bylint licences --json", NULL};

static const char *const remix_examples[] = {
	"bylint remix cc-by-4.0 cc-by-sa-3.0",
	"bylint remix cc-by-sa-4.0 --licence-out gpl-3.0-only",
	"bylint remix CC-BY-NC-4.0 CC0-1.0 -f json",
	NULL,
};

static const char *const rules_examples[] = {
	"bylint rules test my-rules/",
	"bylint rules lint --rules my-rules",
	"bylint rules list",
	"bylint rules fields publisher",
	"bylint rules try 'licensed under <licence>' article.txt",
	NULL,
};

static const char *const init_examples[] = {"bylint init", "bylint init --ci github", NULL};

static const char *const completions_examples[] = {
	"bylint completions bash > ~/.local/share/bash-completion/completions/bylint",
	"bylint completions zsh > ~/.zfunc/_bylint",
	"bylint completions fish > ~/.config/fish/completions/bylint.fish",
	NULL,
};

static const char *const man_examples[] = {"bylint man check | man -l -", NULL};

static const char *const help_examples[] = {"bylint help check", NULL};

/* clang-format off */
const bl_command bl_commands[] = {
	{"check", "PATH...|-", "check articles before they are published; files, folders, or - for standard input", check_examples, BL_FOR_CHECK, true, bl_cmd_check},
	{"audit", "INPUT...|-", "audit a corpus, one row a document; folders, files, .jsonl records, or - for records", audit_examples, BL_FOR_AUDIT, true, bl_cmd_audit},
	{"attribute", "[PATH...|-]", "print the credit line that a licence asks for, from documents, from options, or from .jsonl and .csv", attribute_examples, BL_FOR_ATTRIBUTE, false, bl_cmd_attribute},
	{"explain", "ID|ID/REQUIREMENT", "explain a licence or one of its requirements", explain_examples, BL_FOR_EXPLAIN, true, bl_cmd_explain},
	{"licences", "", "list the licences that are known", licences_examples, BL_FOR_LICENCES, false, bl_cmd_licences},
	{"remix", "ID ID...", "tell which licence an adaptation of works under these may carry", remix_examples, BL_FOR_REMIX, true, bl_cmd_remix},
	{"rules", "test|lint|list|fields|try [ARGUMENT...]", "test and look up the cards that all knowledge stands on", rules_examples, BL_FOR_RULES, true, bl_cmd_rules},
	{"init", "", "write a config (.bylint.yaml) that explains every key", init_examples, BL_FOR_INIT, false, bl_cmd_init},
	{"completions", "bash|zsh|fish", "print completions for a shell", completions_examples, BL_FOR_OTHERS, true, bl_cmd_completions},
	{"man", "[COMMAND]", "print a man page", man_examples, BL_FOR_OTHERS, false, bl_cmd_man},
	{"help", "[COMMAND]", "show help", help_examples, BL_FOR_OTHERS, false, bl_cmd_help},
};
/* clang-format on */
const size_t bl_command_count = sizeof bl_commands / sizeof *bl_commands;

const bl_command *bl_command_find(bl_str name)
{
	if (bl_str_equal(name, BL_S("licenses")))
		name = BL_S("licences");
	for (size_t i = 0; i < bl_command_count; i++)
		if (bl_str_equal(name, bl_str_of(bl_commands[i].name)))
			return &bl_commands[i];
	return NULL;
}
