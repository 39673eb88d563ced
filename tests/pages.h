/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The web pages of BYLINT_DATA's bench/pages.warc.gz: for the tests and benchmarks of the HTML reader. */
#ifndef BL_TESTS_PAGES_H
#define BL_TESTS_PAGES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/str.h"

typedef struct pages {
	char *bytes;   /* of the whole file, unpacked */
	bl_str *items; /* bodies of the responses */
	size_t count, size;
} pages;

static inline char *pages_unpack(const char *path, size_t *size)
{
	gzFile file = gzopen(path, "rb");
	size_t room = (size_t)64 << 20;
	char *bytes = file ? malloc(room) : NULL;
	int got;

	for (*size = 0;
	     bytes && (got = gzread(file, bytes + *size, (unsigned)(room - *size))) > 0;) {
		*size += (size_t)got;
		if (*size == room)
			bytes = realloc(bytes, room *= 2);
	}
	if (file)
		gzclose(file);
	return bytes;
}

/* The body of one record at at; *next is where the next one begins. */
static inline bl_str pages_record(bl_str file, size_t at, size_t *next)
{
	bl_str rest = bl_str_slice(file, at, file.size), body;
	size_t head = bl_str_find(rest, BL_S("\r\n\r\n")), http;
	const char *length =
		head == BL_NOWHERE ? NULL : memmem(rest.data, head, "Content-Length: ", 16);
	size_t size = length ? strtoul(length + 16, NULL, 10) : 0;

	if (!length) {
		*next = file.size;
		return (bl_str){NULL, 0};
	}
	body = bl_str_slice(rest, head + 4, head + 4 + size);
	*next = at + head + 4 + size + 4;
	http = bl_str_find(body, BL_S("\r\n\r\n"));
	return http == BL_NOWHERE ? body : bl_str_slice(body, http + 4, body.size);
}

/* false where BYLINT_DATA does not name a folder with pages. */
static inline bool pages_open(pages *p)
{
	const char *folder = getenv("BYLINT_DATA");
	char path[4096];
	bl_str file;

	*p = (pages){0};
	if (!folder ||
	    snprintf(path, sizeof path, "%s/bench/pages.warc.gz", folder) >= (int)sizeof path)
		return false;
	file.data = p->bytes = pages_unpack(path, &file.size);
	p->items = calloc(file.size / 200 + 1, sizeof *p->items);
	for (size_t at = 0, next; p->bytes && p->items && at < file.size; at = next) {
		bl_str body = pages_record(file, at, &next);

		if (body.size > 0) {
			p->size += body.size;
			p->items[p->count++] = body;
		}
	}
	return p->count > 0;
}

static inline void pages_close(pages *p)
{
	free(p->bytes);
	free(p->items);
}

#endif
