/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Reading a rule set, and laying folders over the built-in one. */
#include "rules/ruleset.h"

#include <string.h>

#include "rules/build.h"

enum { ID_SIZE = 96 };

bl_str bl_rules_str(const bl_rules *rules, bl_ref ref)
{
	return ref.size ? (bl_str){rules->pool + ref.at, ref.size} : (bl_str){NULL, 0};
}

bl_str bl_rules_text(const bl_rules *rules, bl_run run, uint32_t i)
{
	return i < run.count ? bl_rules_str(rules, rules->texts[run.first + i]) : (bl_str){NULL, 0};
}

uint32_t bl_rows_find(const char *pool, const void *rows, size_t count, size_t size, bl_str id)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		bl_ref ref;
		int order;

		memcpy(&ref, (const char *)rows + middle * size, sizeof ref);
		order = bl_str_compare((bl_str){pool + ref.at, ref.size}, id);
		if (order == 0)
			return (uint32_t)middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return BL_NONE;
}

#define FIND(rules, table, id)                                                                    \
	bl_rows_find((rules)->pool, (rules)->table, (rules)->count.table, sizeof *(rules)->table, \
	             (id))

uint32_t bl_rules_licence(const bl_rules *rules, bl_str id)
{
	char lower[ID_SIZE];
	uint32_t found, alias;

	if (!id.size || id.size > sizeof lower)
		return BL_NONE;
	for (size_t i = 0; i < id.size; i++)
		lower[i] = (char)(id.data[i] >= 'A' && id.data[i] <= 'Z' ? id.data[i] + 32
		                                                         : id.data[i]);
	id.data = lower;
	if ((found = FIND(rules, licences, id)) != BL_NONE)
		return found;
	alias = FIND(rules, aliases, id);
	return alias == BL_NONE ? BL_NONE : rules->aliases[alias].licence;
}

uint32_t bl_rules_requirement(const bl_rules *rules, bl_str id)
{
	return FIND(rules, requirements, id);
}

uint32_t bl_rules_publisher(const bl_rules *rules, bl_str id)
{
	return FIND(rules, publishers, id);
}

/* "https://reader@host:80/path" or "host/path"; a "//" in a path is no scheme's. */
static bl_str host_of(bl_str address)
{
	size_t begin = 0, end = 0;

	while (end < address.size && !strchr("/?# \t\n", address.data[end]))
		end++;
	if ((!end || address.data[end - 1] == ':') &&
	    bl_str_starts(bl_str_slice(address, end, address.size), BL_S("//")))
		for (begin = end += 2; end < address.size && !strchr("/?# \t\n", address.data[end]);
		     end++)
			if (address.data[end] == '@')
				begin = end + 1;
	for (size_t at = begin; at < end; at++)
		if (address.data[at] == ':')
			end = at;
	return bl_str_slice(address, begin, end);
}

/* "en.mehrnews.com" is on "mehrnews.com"; "notmehrnews.com" is not. */
static bool host_is_on(bl_str host, bl_str site)
{
	bl_str tail;

	if (!site.size || host.size < site.size)
		return false;
	tail = bl_str_slice(host, host.size - site.size, host.size);
	return bl_str_equal_nocase(tail, site) &&
	       (host.size == site.size || host.data[host.size - site.size - 1] == '.');
}

uint32_t bl_rules_site(const bl_rules *rules, bl_str address)
{
	bl_str host = host_of(address);

	for (uint32_t i = 0; host.size && i < rules->count.publishers; i++)
		for (uint32_t k = 0; k < rules->publishers[i].sites.count; k++)
			if (host_is_on(host, bl_rules_text(rules, rules->publishers[i].sites, k)))
				return i;
	return BL_NONE;
}

const char *bl_rules_version(const bl_rules *rules)
{
	return rules->version;
}

const char *bl_rules_digest(const bl_rules *rules)
{
	return rules->digest;
}

static int load(bl_rules *rules, const char *const *folders, size_t n, bl_error *error)
{
	bl_complaints complaints = {.arena = &rules->arena};
	bl_card_files files = {0};
	int r = bl_card_files_builtin(&files, bl_rules_builtin(), &rules->arena, error);

	for (size_t i = 0; i < n && r == BL_OK; i++)
		r = bl_card_files_folder(&files, folders[i], &rules->arena, error);
	return r < 0 ? r : bl_rules_compile(rules, files.items, files.count, &complaints, error);
}

int bl_rules_load(bl_rules **out, const char *const *folders, size_t n, const bl_memory *memory,
                  bl_error *error)
{
	const bl_memory *door = memory ? memory : &bl_memory_default;
	bl_rules *rules = door->resize(door->context, NULL, sizeof *rules);
	int r;

	if (!rules)
		return bl_fail_memory(error);
	memset(rules, 0, sizeof *rules);
	bl_arena_init(&rules->arena, door, (size_t)1 << 30);
	if ((r = load(rules, folders, n, error)) < 0)
		bl_rules_free(rules);
	else
		*out = rules;
	return r;
}

void bl_rules_free(bl_rules *rules)
{
	bl_memory door;

	if (!rules || !rules->arena.memory.resize)
		return;
	door = rules->arena.memory;
	bl_arena_free(&rules->arena);
	door.resize(door.context, rules, 0);
}
