/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A path leads to the folder of rules that it lies in, and says which cards are meant. */
#include "cli/cards.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "rules/fields.h"

enum { CARD_BYTES = 1 << 30 };

static bool is_kind_folder(bl_str name)
{
	for (size_t i = 0; i < BL_CARD_KINDS; i++)
		if (bl_str_equal(name, bl_str_of(bl_kinds[i].folder)))
			return true;
	return false;
}

/* What stands before the last part of the path that is the folder of a kind; the path itself where
 * no part is. */
static bl_str root_of(bl_str path)
{
	bl_str root = path;

	for (size_t begin = 0; begin < path.size;) {
		size_t slash = bl_str_find(bl_str_slice(path, begin, path.size), BL_S("/"));
		size_t end = slash == BL_NOWHERE ? path.size : begin + slash;

		if (is_kind_folder(bl_str_slice(path, begin, end)))
			root = bl_str_slice(path, 0, begin ? begin - 1 : 0);
		begin = end + 1;
	}
	return root.size || !path.size || path.data[0] == '/' ? root : BL_S(".");
}

static bl_str without_slashes(bl_str path)
{
	while (path.size > 1 && path.data[path.size - 1] == '/')
		path.size--;
	return path;
}

static int add_path(bl_cards *cards, const char *path, bl_error *error)
{
	bl_arena *arena = &cards->rules.arena;
	bl_str wanted = bl_arena_copy(arena, without_slashes(bl_str_of(path)));
	bl_str root = bl_arena_copy(arena, root_of(wanted));
	const char **slot = BL_PUSH(&cards->wanted, arena);
	struct stat st;

	if (!wanted.data || !root.data || !slot)
		return bl_fail_memory(error);
	if (stat(wanted.data, &st) < 0)
		return bl_fail(error, BL_E_INPUT, "%s: no such file or folder", path);
	if (S_ISREG(st.st_mode) && bl_str_equal(root, wanted)) {
		bl_fail(error, BL_E_USE, "%s: a card lies in a folder that is named after its kind",
		        path);
		snprintf(error->hint, sizeof error->hint,
		         "as in my-rules/publishers/ID.yaml; see: bylint rules fields");
		return BL_E_USE;
	}
	if (bl_str_equal(root, BL_S(".")))
		wanted = bl_str_format(arena, "./%s", wanted.data);
	*slot = wanted.data;
	return wanted.data ? bl_card_files_folder(&cards->files, root.data, arena, error)
	                   : bl_fail_memory(error);
}

static int by_path(const void *a, const void *b)
{
	return bl_str_compare(((const bl_card_file *)a)->path, ((const bl_card_file *)b)->path);
}

/* A path's root may hold more than rules: what lies in no folder of a kind counts only where it was
 * meant. */
static void drop_strangers(bl_cards *cards, size_t first)
{
	size_t kept = first;

	for (size_t i = first; i < cards->files.count; i++) {
		const bl_card_file *file = &cards->files.items[i];

		if (bl_card_kind_of(file->path) != BL_CARD_KINDS || bl_cards_want(cards, file))
			cards->files.items[kept++] = *file;
	}
	cards->files.count = kept;
}

/* A card on trial is the only one of its kind, so that no other explains its words first. */
static void leave_out(bl_cards *cards, bl_card_kind kind)
{
	size_t kept = 0;

	for (size_t i = 0; i < cards->files.count; i++)
		if (bl_card_kind_of(cards->files.items[i].path) != kind)
			cards->files.items[kept++] = cards->files.items[i];
	cards->files.count = kept;
}

static int gather(bl_cards *cards, const bl_settings *settings, const char *const *paths,
                  size_t count, const bl_card_file *extra, bl_error *error)
{
	bl_arena *arena = &cards->rules.arena;
	bl_card_file *slot;
	size_t first;
	int r = bl_card_files_builtin(&cards->files, bl_rules_builtin(), arena, error);

	for (size_t i = 0; r == BL_OK && i < settings->rules.count; i++)
		r = bl_card_files_folder(&cards->files, settings->rules.items[i], arena, error);
	first = cards->files.count;
	for (size_t i = 0; r == BL_OK && i < count; i++)
		r = add_path(cards, paths[i], error);
	drop_strangers(cards, first);
	if (r == BL_OK && extra) {
		leave_out(cards, bl_card_kind_of(extra->path));
		if (!(slot = BL_PUSH(&cards->files, arena)))
			return bl_fail_memory(error);
		*slot = *extra;
	}
	if (cards->files.count)
		qsort(cards->files.items, cards->files.count, sizeof *cards->files.items, by_path);
	return r;
}

int bl_cards_open(bl_cards *cards, const bl_settings *settings, const char *const *paths,
                  size_t count, const bl_card_file *extra, bl_error *error)
{
	bl_error told = {.code = BL_OK};
	int r;

	memset(cards, 0, sizeof *cards);
	bl_arena_init(&cards->rules.arena, NULL, CARD_BYTES);
	cards->complaints.arena = &cards->rules.arena;
	if ((r = gather(cards, settings, paths, count, extra, error)) < 0)
		return r;
	r = bl_rules_compile(&cards->rules, cards->files.items, cards->files.count,
	                     &cards->complaints, &told);
	if (r < 0 && !cards->complaints.list.count)
		return bl_fail(error, r, "%s", told.text);
	return BL_OK;
}

void bl_cards_close(bl_cards *cards)
{
	bl_arena_free(&cards->rules.arena);
}

bool bl_cards_want(const bl_cards *cards, const bl_card_file *file)
{
	for (size_t i = 0; i < cards->wanted.count; i++) {
		bl_str wanted = bl_str_of(cards->wanted.items[i]);

		if (bl_str_starts(file->shown, wanted) &&
		    (file->shown.size == wanted.size || file->shown.data[wanted.size] == '/' ||
		     wanted.data[wanted.size - 1] == '/'))
			return true;
	}
	return cards->wanted.count == 0;
}
