/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Hosts are compared from behind, a whole name at a time. */
#include "judge/site.h"

#include <string.h>

static size_t host_begin(bl_str address)
{
	size_t slashes = bl_str_find(address, BL_S("//"));

	return slashes == BL_NOWHERE ? 0 : slashes + 2;
}

static size_t host_end(bl_str address)
{
	size_t end = host_begin(address);

	while (end < address.size && !strchr("/?#:", address.data[end]))
		end++;
	return end;
}

bl_str bl_site_host(bl_str address)
{
	return bl_str_slice(address, host_begin(address), host_end(address));
}

bool bl_site_is_below(bl_str host, bl_str domain)
{
	size_t rest;

	if (domain.size == 0 || host.size < domain.size)
		return false;
	rest = host.size - domain.size;
	return bl_str_equal_nocase(bl_str_slice(host, rest, host.size), domain) &&
	       (rest == 0 || host.data[rest - 1] == '.');
}

bool bl_site_holds(const bl_rules *rules, uint32_t publisher, bl_str address)
{
	bl_run sites = rules->publishers[publisher].sites;
	bl_str host = bl_site_host(address);

	for (uint32_t i = 0; i < sites.count; i++)
		if (bl_site_is_below(host, bl_rules_text(rules, sites, i)))
			return true;
	return false;
}

bool bl_site_is_page(bl_str address)
{
	size_t i = host_end(address);

	while (i < address.size && strchr("0123456789:/", address.data[i]))
		i++;
	return i < address.size && address.data[i] != '#';
}
