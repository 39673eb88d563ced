/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Where cards come from: the built-in ones, and folders laid over them. */
#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

#include "base/input.h"
#include "rules/build.h"

enum { MAX_CARD = 4 << 20, MAX_DEPTH = 8 };

static int add_file(bl_card_files *files, bl_card_file file, bl_arena *arena, bl_error *error)
{
	bl_card_file *place;

	for (size_t i = 0; i < files->count; i++)
		if (bl_str_equal(files->items[i].path, file.path)) {
			files->items[i] = file;
			return BL_OK;
		}
	if (!(place = BL_PUSH(files, arena)))
		return bl_fail_memory(error);
	*place = file;
	return BL_OK;
}

/* The bytes of all built-in cards. */
static const char *unpack(const bl_rules *rules, bl_arena *arena)
{
	uLongf size = rules->source_size;
	char *sources = bl_arena_take(arena, size + 1);

	if (sources && size &&
	    uncompress((Bytef *)sources, &size, rules->packed, rules->packed_size) != Z_OK)
		return NULL;
	return sources;
}

int bl_card_files_builtin(bl_card_files *files, const bl_rules *rules, bl_arena *arena,
                          bl_error *error)
{
	const char *sources = unpack(rules, arena);

	if (!sources)
		return bl_fail_memory(error);
	for (uint32_t i = 0; i < rules->count.cards; i++) {
		bl_str path = bl_rules_str(rules, rules->cards[i].path);
		bl_ref source = rules->cards[i].source;
		bl_card_file *file = BL_PUSH(files, arena);

		if (!file)
			return bl_fail_memory(error);
		*file = (bl_card_file){path, bl_str_format(arena, "rules/%.*s", BL_ARG(path)),
		                       (bl_str){sources + source.at, source.size}};
		if (!file->shown.data)
			return bl_fail_memory(error);
	}
	return BL_OK;
}

typedef struct folder_walk {
	bl_card_files *files;
	bl_str root;
	bl_arena *arena;
	bl_error *error;
	bl_buf bytes;
} folder_walk;

static int read_file(folder_walk *w, bl_str path)
{
	bl_card_file file = {.path = bl_str_slice(path, w->root.size + 1, path.size),
	                     .shown = path};
	bool cut;
	int r = bl_input_read(&w->bytes, path.data, MAX_CARD, &cut, w->error);

	if (r < 0)
		return r;
	if (cut)
		return bl_fail(w->error, BL_E_RULES, "%.*s: a card is at most 4 MiB", BL_ARG(path));
	file.source = bl_arena_copy(w->arena, bl_buf_str(&w->bytes));
	if (!file.source.data)
		return bl_fail_memory(w->error);
	return add_file(w->files, file, w->arena, w->error);
}

static int read_folder(folder_walk *w, bl_str folder, unsigned depth);

static int read_entry(folder_walk *w, bl_str path, unsigned depth)
{
	struct stat status;

	if (stat(path.data, &status) < 0)
		return bl_fail(w->error, BL_E_INPUT, "%.*s: %s", BL_ARG(path), strerror(errno));
	if (S_ISDIR(status.st_mode))
		return read_folder(w, path, depth + 1);
	if (bl_str_ends(path, BL_S(".yml")))
		return bl_fail(w->error, BL_E_RULES, "%.*s: the name of a card ends in .yaml",
		               BL_ARG(path));
	return bl_str_ends(path, BL_S(".yaml")) ? read_file(w, path) : BL_OK;
}

static int read_folder(folder_walk *w, bl_str folder, unsigned depth)
{
	DIR *stream = opendir(folder.data);
	struct dirent *entry;
	int r = BL_OK;

	if (!stream)
		return bl_fail(w->error, BL_E_INPUT, "the rules folder %.*s cannot be read: %s",
		               BL_ARG(folder), strerror(errno));
	while (r == BL_OK && depth < MAX_DEPTH && (entry = readdir(stream))) {
		bl_str path;

		if (entry->d_name[0] == '.')
			continue;
		path = bl_str_format(w->arena, "%.*s/%s", BL_ARG(folder), entry->d_name);
		r = path.data ? read_entry(w, path, depth) : bl_fail_memory(w->error);
	}
	closedir(stream);
	return r;
}

int bl_card_files_folder(bl_card_files *files, const char *folder, bl_arena *arena, bl_error *error)
{
	folder_walk w = {.files = files, .root = bl_str_of(folder), .arena = arena, .error = error};
	int r;

	while (w.root.size > 1 && w.root.data[w.root.size - 1] == '/')
		w.root.size--;
	w.root = bl_arena_copy(arena, w.root);
	if (!w.root.data)
		return bl_fail_memory(error);
	bl_buf_init(&w.bytes, &arena->memory, MAX_CARD + 2);
	r = read_folder(&w, w.root, 0);
	bl_buf_free(&w.bytes);
	return r;
}
