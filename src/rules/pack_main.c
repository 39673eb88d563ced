/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* bylint-pack RULES_DIR OUT_FILE: writes a folder of cards as constant tables, at build time. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "rules/build.h"

/* The packer links the library without its tables: for it, nothing is built in. */
const bl_rules *bl_rules_builtin(void)
{
	static const bl_rules nothing;

	return &nothing;
}

static void write_words(FILE *out, const void *items, size_t bytes)
{
	for (size_t i = 0; i + sizeof(uint32_t) <= bytes; i += sizeof(uint32_t)) {
		uint32_t word;

		memcpy(&word, (const char *)items + i, sizeof word);
		fprintf(out, "%u,%s", word, i / sizeof word % 24 == 23 ? "\n" : "");
	}
}

static void write_text(FILE *out, const char *name, const char *bytes, size_t size)
{
	fprintf(out, "static const char %s[] =\n\"", name);
	for (size_t i = 0; i < size; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == '"' || c == '\\' || c < ' ' || c >= 0x7F || c == '?')
			fprintf(out, "\\%03o", c);
		else
			fputc(c, out);
		if (i % 96 == 95)
			fputs("\"\n\"", out);
	}
	fputs("\";\n", out);
}

static void write_table(FILE *out, const char *type, const char *name, const void *items,
                        size_t count, size_t size)
{
	if (strcmp(type, "char") == 0) {
		write_text(out, name, items, count);
		return;
	}
	fprintf(out, "static const %s %s[%zu] = {\n", type, name, count ? count : 1);
	write_words(out, items, count * size);
	fputs(count ? "};\n" : "0};\n", out);
}

/* The sources are read when cards are laid over them or explained, and never on the way of a document. */
static bool write_packed(FILE *out, const bl_rules *rules)
{
	uLongf size = compressBound(rules->source_size);
	Bytef *packed = malloc(size);
	bool good = packed && compress2(packed, &size, (const Bytef *)rules->sources,
	                                rules->source_size, Z_BEST_COMPRESSION) == Z_OK;

	fprintf(out, "static const unsigned char table_packed[%lu] = {\n", good ? size : 1);
	for (uLongf i = 0; good && i < size; i++)
		fprintf(out, "%u,%s", packed[i], i % 32 == 31 ? "\n" : "");
	fputs("};\n", out);
	free(packed);
	return good;
}

static void write_tables(FILE *out, const bl_rules *rules)
{
#define BL_WRITE(type, name) \
	write_table(out, #type, "table_" #name, rules->name, rules->count.name, sizeof(type));
	BL_TABLES(BL_WRITE)
}

static bool write_rules(FILE *out, const bl_rules *rules)
{
	write_tables(out, rules);
	if (!write_packed(out, rules))
		return false;
	fputs("static const bl_rules builtin = {\n", out);
#define BL_POINT(type, name) fputs("\t." #name " = table_" #name ",\n", out);
	BL_TABLES(BL_POINT)
	fputs("\t.count = {\n", out);
#define BL_SAY(type, name) fprintf(out, "\t\t." #name " = %uu,\n", rules->count.name);
	BL_TABLES(BL_SAY)
	fprintf(out, "\t},\n\t.packed = table_packed,\n\t.packed_size = sizeof table_packed,\n");
	fprintf(out, "\t.source_size = %zu,\n", rules->source_size);
	fprintf(out, "\t.version = \"%s\",\n\t.digest = \"%s\",\n};\n", rules->version,
	        rules->digest);
	return true;
}

static void print_complaints(const bl_complaints *complaints, const bl_error *error)
{
	bl_buf text;

	bl_buf_init(&text, NULL, 1 << 20);
	for (size_t i = 0; i < complaints->list.count; i++)
		bl_complaint_print(&text, &complaints->list.items[i]);
	if (!complaints->list.count)
		bl_buf_format(&text, "%s\n", error->text);
	fputs(text.data ? text.data : "memory ran out\n", stderr);
	bl_buf_free(&text);
}

static int pack(bl_rules *rules, const char *folder, const char *file, bl_error *error)
{
	bl_complaints complaints = {.arena = &rules->arena};
	bl_card_files files = {0};
	FILE *out;
	int r = bl_card_files_folder(&files, folder, &rules->arena, error);

	if (r < 0 ||
	    (r = bl_rules_compile(rules, files.items, files.count, &complaints, error)) < 0) {
		print_complaints(&complaints, error);
		return r;
	}
	if (!(out = fopen(file, "w"))) {
		perror(file);
		return BL_E_OUTPUT;
	}
	r = write_rules(out, rules) ? BL_OK : BL_E_MEMORY;
	return fclose(out) == 0 ? r : BL_E_OUTPUT;
}

int main(int argc, char **argv)
{
	bl_rules rules = {0};
	bl_error error = {0};
	int r;

	if (argc != 3) {
		fputs("usage: bylint-pack RULES_DIR OUT_FILE\n", stderr);
		return 2;
	}
	bl_arena_init(&rules.arena, NULL, (size_t)1 << 30);
	r = pack(&rules, argv[1], argv[2], &error);
	bl_arena_free(&rules.arena);
	return r < 0 ? 1 : 0;
}
