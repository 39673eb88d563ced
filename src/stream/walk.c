/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Folder by folder, each read whole and sorted, so that no handle stays open and order is the
 * names' alone. */
#include "stream/walk.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/input.h"

enum { IGNORE_FILE_BYTES = 1 << 20, FOLDER_BYTES = 1 << 30 };

struct bl_walk_folder {
	bl_arena arena;
	bl_globs globs;
	BL_VEC(const char *) names;
	size_t next;        /* of names */
	size_t base;        /* where paths below this folder begin in real */
	size_t real, shown; /* lengths to go back to */
};

static bool ends_in_one_of(bl_str name, const char *const *endings)
{
	for (; *endings; endings++) {
		bl_str ending = bl_str_of(*endings);

		if (name.size > ending.size &&
		    bl_str_equal_nocase(bl_str_slice(name, name.size - ending.size, name.size),
		                        ending))
			return true;
	}
	return false;
}

bool bl_name_is_article(bl_str name)
{
	static const char *const endings[] = {".txt", ".md",    ".markdown", ".html",
	                                      ".htm", ".xhtml", NULL};

	return ends_in_one_of(name, endings);
}

bool bl_name_is_records(bl_str name)
{
	static const char *const endings[] = {".jsonl", ".ndjson", NULL};

	return ends_in_one_of(name, endings);
}

static void cut_back(bl_buf *buf, size_t size)
{
	if (buf->data && size < buf->size) {
		buf->size = size;
		buf->data[size] = '\0';
	}
}

static void add_part(bl_buf *buf, bl_str name)
{
	if (buf->size && buf->data[buf->size - 1] != '/')
		bl_buf_char(buf, '/');
	bl_buf_add(buf, name);
}

/* ---- Patterns ------------------------------------------------------------------------------ */

/* Reads folder/.gitignore where it is a file; one that cannot be read holds no pattern. */
static int read_ignore_file(bl_walk_folder *folder, bl_buf *path, const bl_memory *memory)
{
	size_t size = path->size;
	struct stat st;
	bl_buf text;
	bool cut;
	int r = BL_OK;

	add_part(path, BL_S(".gitignore"));
	bl_buf_init(&text, memory, IGNORE_FILE_BYTES + 1);
	if (!path->failed && stat(path->data, &st) == 0 && S_ISREG(st.st_mode) &&
	    bl_input_read(&text, path->data, IGNORE_FILE_BYTES, &cut, NULL) == 0 && text.size) {
		bl_str kept = bl_arena_copy(&folder->arena, bl_buf_str(&text));

		r = kept.data ? bl_globs_add(&folder->globs, kept, &folder->arena) : BL_E_MEMORY;
	}
	bl_buf_free(&text);
	cut_back(path, size);
	return r;
}

static bl_walk_folder *push_folder(bl_walk *walk)
{
	bl_walk_folder **slot = NULL, *folder;

	if (walk->depth < walk->folders.count)
		return walk->folders.items[walk->depth++];
	if (!(folder = bl_arena_take(&walk->arena, sizeof *folder)) ||
	    !(slot = BL_PUSH(&walk->folders, &walk->arena)))
		return NULL;
	bl_arena_init(&folder->arena, walk->options->memory, FOLDER_BYTES);
	*slot = folder;
	walk->depth++;
	return folder;
}

static void reuse_folder(bl_walk_folder *folder)
{
	bl_arena_reset(&folder->arena);
	memset(&folder->globs, 0, sizeof folder->globs);
	memset(&folder->names, 0, sizeof folder->names);
	folder->next = 0;
}

static bool holds_git(bl_buf *path)
{
	size_t size = path->size;
	struct stat st;
	bool holds;

	add_part(path, BL_S(".git"));
	holds = !path->failed && lstat(path->data, &st) == 0;
	cut_back(path, size);
	return holds;
}

/* The length of the repository's path that holds real, or of real itself where none does. */
static size_t repository_of(bl_str real, const bl_memory *memory)
{
	size_t found = real.size;
	bl_buf path;

	bl_buf_init(&path, memory, 2 * PATH_MAX);
	for (size_t end = real.size; end > 0; end--) {
		if (end < real.size && real.data[end] != '/')
			continue;
		bl_buf_clear(&path);
		bl_buf_add(&path, bl_str_slice(real, 0, end));
		if (holds_git(&path)) {
			found = end;
			break;
		}
	}
	bl_buf_free(&path);
	return found;
}

/* One nameless folder for each that lies between the repository's top and the root. */
static int read_above(bl_walk *walk)
{
	bl_str real = bl_buf_str(&walk->real);
	size_t end = repository_of(real, walk->options->memory);
	int r = BL_OK;
	bl_buf path;

	bl_buf_init(&path, walk->options->memory, 2 * PATH_MAX);
	while (r == BL_OK && end < walk->root) {
		bl_walk_folder *folder = push_folder(walk);

		if (!folder) {
			r = BL_E_MEMORY;
			break;
		}
		bl_buf_clear(&path);
		bl_buf_add(&path, bl_str_slice(real, 0, end));
		folder->base = end + 1;
		r = read_ignore_file(folder, &path, walk->options->memory);
		for (end++; end < walk->root && real.data[end] != '/'; end++)
			;
	}
	bl_buf_free(&path);
	return r;
}

static bool is_left_out(const bl_walk *walk, bool folder)
{
	bl_str real = bl_buf_str(&walk->real), shown = bl_buf_str(&walk->shown);
	size_t below = walk->root + (walk->root && real.data[walk->root - 1] == '/' ? 0 : 1);

	if (bl_globs_say(&walk->exclude, bl_str_slice(real, below, real.size), folder) ==
	            BL_SAID_OUT ||
	    bl_globs_say(&walk->exclude, shown, folder) == BL_SAID_OUT)
		return true;
	for (size_t i = walk->options->honour_ignore ? walk->depth : 0; i > 0; i--) {
		const bl_walk_folder *level = walk->folders.items[i - 1];
		bl_said said = bl_globs_say(&level->globs,
		                            bl_str_slice(real, level->base, real.size), folder);

		if (said != BL_SAID_NOTHING)
			return said == BL_SAID_OUT;
	}
	return false;
}

/* ---- Folders ------------------------------------------------------------------------------- */

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Never a document, and never counted as a file of another kind. */
static bool is_furniture(const char *name)
{
	return !strcmp(name, ".") || !strcmp(name, "..") || !strcmp(name, ".git") ||
	       !strcmp(name, ".gitignore");
}

static int read_names(bl_walk_folder *folder, DIR *dir)
{
	const struct dirent *entry;

	while ((entry = readdir(dir))) {
		const char **slot;
		bl_str name = bl_str_of(entry->d_name);

		if (is_furniture(entry->d_name))
			continue;
		if (!(slot = BL_PUSH(&folder->names, &folder->arena)) ||
		    !(*slot = bl_arena_copy(&folder->arena, name).data))
			return BL_E_MEMORY;
	}
	if (folder->names.count)
		qsort(folder->names.items, folder->names.count, sizeof *folder->names.items,
		      by_bytes);
	return BL_OK;
}

static int enter(bl_walk *walk, bl_error *error)
{
	bl_walk_folder *folder;
	DIR *dir = opendir(walk->shown.size ? walk->shown.data : ".");
	int r;

	if (!dir)
		return bl_fail(error, BL_E_INPUT, "the folder cannot be opened: %s",
		               strerror(errno));
	if (!(folder = push_folder(walk))) {
		closedir(dir);
		return bl_fail_memory(error);
	}
	reuse_folder(folder);
	folder->real = walk->real.size;
	folder->shown = walk->shown.size;
	folder->base =
		folder->real + (folder->real && walk->real.data[folder->real - 1] == '/' ? 0 : 1);
	r = read_names(folder, dir);
	closedir(dir);
	if (r == BL_OK && walk->options->honour_ignore)
		r = read_ignore_file(folder, &walk->real, walk->options->memory);
	return r == BL_OK ? BL_OK : bl_fail_memory(error);
}

static bool is_wanted(const bl_walk *walk, bl_str name)
{
	return bl_name_is_article(name) || (walk->options->records && bl_name_is_records(name));
}

/* What stands at the current path: 1 a file to read, 0 nothing to read, or an error. */
static int visit(bl_walk *walk, bl_str name, bl_error *error)
{
	struct stat st;
	bool link;

	if (walk->real.failed || walk->shown.failed)
		return bl_fail_memory(error);
	if (lstat(walk->shown.data, &st) < 0)
		return 0;
	link = S_ISLNK(st.st_mode);
	if (walk->options->only &&
	    !bl_paths_hold(walk->options->only, bl_buf_str(&walk->real), S_ISDIR(st.st_mode))) {
		walk->unchanged++;
		return 0;
	}
	if (link && stat(walk->shown.data, &st) < 0) {
		walk->skipped++;
		return 0;
	}
	if (is_left_out(walk, S_ISDIR(st.st_mode)))
		return 0;
	if (S_ISDIR(st.st_mode) && !link)
		return enter(walk, error);
	if (S_ISREG(st.st_mode) && is_wanted(walk, name))
		return 1;
	walk->skipped++;
	return 0;
}

int bl_walk_next(bl_walk *walk, bl_str *path, bl_error *error)
{
	bl_walk_folder *folder;

	while (walk->depth && (folder = walk->folders.items[walk->depth - 1])->real) {
		bl_str name;
		int r;

		cut_back(&walk->real, folder->real);
		cut_back(&walk->shown, folder->shown);
		if (folder->next == folder->names.count) {
			walk->depth--;
			continue;
		}
		name = bl_str_of(folder->names.items[folder->next++]);
		add_part(&walk->real, name);
		add_part(&walk->shown, name);
		*path = bl_buf_str(&walk->shown);
		if ((r = visit(walk, name, error)) != 0)
			return r;
	}
	return 0;
}

/* ---- Begin and end ------------------------------------------------------------------------- */

static int read_exclude(bl_walk *walk)
{
	for (size_t i = 0; i < walk->options->exclude_count; i++)
		if (bl_globs_add(&walk->exclude, walk->options->exclude[i], &walk->arena) < 0)
			return BL_E_MEMORY;
	return BL_OK;
}

/* Paths below "." are printed without it. */
static bl_str as_shown(bl_str root)
{
	while (root.size > 1 && root.data[root.size - 1] == '/')
		root.size--;
	return bl_str_equal(root, BL_S(".")) ? BL_S("") : root;
}

int bl_walk_open(bl_walk *walk, const char *root, const bl_walk_options *options, bl_error *error)
{
	char real[PATH_MAX];

	memset(walk, 0, sizeof *walk);
	walk->options = options;
	bl_arena_init(&walk->arena, options->memory, FOLDER_BYTES);
	bl_buf_init(&walk->real, options->memory, 2 * PATH_MAX);
	bl_buf_init(&walk->shown, options->memory, 2 * PATH_MAX);
	bl_buf_text(&walk->real, realpath(root, real) ? real : root);
	bl_buf_add(&walk->shown, as_shown(bl_str_of(root)));
	walk->root = walk->real.size;
	if (walk->real.failed || walk->shown.failed || read_exclude(walk) < 0 ||
	    (options->honour_ignore && read_above(walk) < 0))
		return bl_fail_memory(error);
	return enter(walk, error);
}

void bl_walk_close(bl_walk *walk)
{
	for (size_t i = 0; i < walk->folders.count; i++)
		bl_arena_free(&walk->folders.items[i]->arena);
	bl_arena_free(&walk->arena);
	bl_buf_free(&walk->real);
	bl_buf_free(&walk->shown);
}
