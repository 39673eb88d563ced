/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A config is found upward from each input, up to the top of its repository, or else from the working
 * folder. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/input.h"
#include "cli/command.h"
#include "cli/config.h"

enum { CONFIG_BYTES = 1 << 20 };

/* ---- Folders ------------------------------------------------------------------------------- */

/* Without its last part; the root is an empty text. */
static void cut_part(char *path)
{
	char *slash = strrchr(path, '/');

	*(slash ? slash : path) = '\0';
}

/* The real folder of an input: itself, or the one that holds it; the working folder for standard
 * input and for what is not there. */
static bool folder_of(const char *input, char folder[PATH_MAX])
{
	struct stat st;

	if (input && strcmp(input, "-") != 0 && realpath(input, folder)) {
		if (stat(folder, &st) == 0 && !S_ISDIR(st.st_mode))
			cut_part(folder);
	} else if (!getcwd(folder, PATH_MAX)) {
		return false;
	}
	if (!strcmp(folder, "/"))
		folder[0] = '\0';
	return true;
}

static bool holds(const char *folder, const char *name, bool must_be_file)
{
	char path[PATH_MAX + 32];
	struct stat st;
	size_t size = strlen(folder);

	memcpy(path, folder, size);
	path[size++] = '/';
	memcpy(path + size, name, strlen(name) + 1);
	return stat(path, &st) == 0 && (!must_be_file || S_ISREG(st.st_mode));
}

/* Goes up in folder until a config is there; false at the top of the repository or of all. */
static bool go_up(char folder[PATH_MAX])
{
	for (;;) {
		if (holds(folder, BL_CONFIG_NAME, true))
			return true;
		if (!*folder || holds(folder, ".git", false))
			return false;
		cut_part(folder);
	}
}

/* To the folder of the config that holds for an input; NULL is the working folder. */
static bool leads_up(const char *input, char folder[PATH_MAX])
{
	return folder_of(input, folder) && go_up(folder);
}

/* ---- Which file ---------------------------------------------------------------------------- */

static int set_file(bl_config *config, const char *folder, bl_error *error)
{
	config->folder = bl_arena_copy(config->arena, bl_str_of(folder));
	config->file = bl_str_format(config->arena, "%s/" BL_CONFIG_NAME, folder);
	return config->folder.data && config->file.data ? BL_OK : bl_fail_memory(error);
}

static bl_config *new_config(const bl_config *first)
{
	bl_config *config = bl_arena_take(first->arena, sizeof *config);

	if (config)
		*config = (bl_config){
			.arena = first->arena, .working = first->working, .folder = first->working};
	return config;
}

/* The config of this folder, which joins the chain where it is new; NULL where memory ran out. */
static bl_config *config_in(bl_config *first, const char *folder, bl_error *error)
{
	bl_config *config = first, *last = first;

	for (; config && config->file.data; last = config, config = config->next)
		if (bl_str_equal(config->folder, bl_str_of(folder)))
			return config;
	if (!config)
		config = last->next = new_config(first);
	if (!config || set_file(config, folder, error) < 0)
		return NULL;
	return config;
}

/* What lies in a corpus decides nothing about its audit. */
static bool looks_at_inputs(const bl_settings *settings)
{
	return settings->paths.count > 0 &&
	       !(settings->command && settings->command->bit == BL_FOR_AUDIT);
}

static int find(bl_config *first, const bl_settings *settings, bl_error *error)
{
	size_t count = looks_at_inputs(settings) ? settings->paths.count : 1;
	const bl_config *none = new_config(first);
	char folder[PATH_MAX];

	first->of_inputs = bl_arena_take(first->arena, count * sizeof *first->of_inputs);
	if (!first->of_inputs || !none)
		return bl_fail_memory(error);
	first->inputs = count;
	for (size_t i = 0; i < count; i++) {
		const char *input = looks_at_inputs(settings) ? settings->paths.items[i] : NULL;

		first->of_inputs[i] = none;
		if (!leads_up(input, folder) && !leads_up(NULL, folder))
			continue;
		if (!(first->of_inputs[i] = config_in(first, folder, error)))
			return bl_fail_memory(error);
	}
	return BL_OK;
}

const bl_config *bl_config_of(const bl_config *config, size_t input)
{
	if (!config->of_inputs)
		return config;
	return config->of_inputs[input < config->inputs ? input : 0];
}

static int take_named(bl_config *config, const bl_settings *settings, bl_error *error)
{
	const char *name = settings->config.data;
	char folder[PATH_MAX];

	config->file = settings->config;
	if (!realpath(name, folder))
		return bl_fail(error, BL_E_USE, "%s: %s", name, strerror(errno));
	cut_part(folder);
	config->folder = bl_arena_copy(config->arena, bl_str_of(folder));
	return config->folder.data ? BL_OK : bl_fail_memory(error);
}

/* As people see it: relative to the working folder where it is below it. */
static void shorten(bl_config *config)
{
	size_t size = config->working.size;

	if (bl_str_starts(config->file, config->working) && config->file.size > size &&
	    config->file.data[size] == '/')
		config->file = bl_str_slice(config->file, size + 1, config->file.size);
}

static int read_file(bl_config *config, bl_error *error)
{
	bl_buf text;
	bool cut = false;
	int r;

	bl_buf_init(&text, NULL, CONFIG_BYTES + 1);
	r = bl_input_read(&text, config->file.data, CONFIG_BYTES, &cut, error);
	if (r == BL_OK && cut)
		r = bl_fail(error, BL_E_INPUT, "%.*s is too long for a config",
		            BL_ARG(config->file));
	if (r == BL_OK) {
		config->source = bl_arena_copy(config->arena, bl_buf_str(&text));
		if (!config->source.data && text.size)
			r = bl_fail_memory(error);
	}
	bl_buf_free(&text);
	return r;
}

static int read_one(bl_config *config, bl_error *error)
{
	int r = read_file(config, error);

	if (r < 0)
		return r;
	shorten(config);
	return bl_config_read(config, error);
}

int bl_config_open(bl_config *config, const bl_settings *settings, bl_error *error)
{
	char folder[PATH_MAX];
	int r = BL_OK;

	*config = (bl_config){.arena = settings->arena};
	if (!folder_of(NULL, folder))
		folder[0] = '\0';
	config->folder = config->working = bl_arena_copy(config->arena, bl_str_of(folder));
	if (!config->working.data)
		return bl_fail_memory(error);
	if (settings->config.data)
		r = take_named(config, settings, error);
	else if (!settings->no_config)
		r = find(config, settings, error);
	for (; r == BL_OK && config && config->file.data; config = config->next)
		r = read_one(config, error);
	return r;
}
