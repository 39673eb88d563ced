/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* bylint-page TEMPLATE STYLE SCRIPT SUMS OUT_FILE: puts style and script into the page's template, with their
 * SHA-256 (as cmake -E sha256sum prints it) for its Content-Security-Policy, and writes it packed, at build
 * time. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* Hexadecimal digits of a SHA-256. */
enum { DIGEST = 64 };

typedef struct text {
	unsigned char *data;
	size_t size;
} text;

static text read_file(const char *name)
{
	FILE *file = fopen(name, "rb");
	text out = {calloc(1, 1 << 20), 0};

	if (!file || !out.data) {
		perror(name);
		exit(1);
	}
	out.size = fread(out.data, 1, (1 << 20) - 1, file);
	fclose(file);
	return out;
}

/* ---- The page --------------------------------------------------------------------------------- */

static void put(text *page, const void *data, size_t size)
{
	memcpy(page->data + page->size, data, size);
	page->size += size;
}

static unsigned nibble(unsigned char digit)
{
	return (unsigned)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/* A digest of 64 hexadecimal digits, in Base64 as a Content-Security-Policy has it. */
static void put_hash(text *page, const unsigned char *digits)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	put(page, "'sha256-", 8);
	for (int i = 0; i < DIGEST; i += 3) {
		uint32_t twelve = nibble(digits[i]) << 8;

		if (i + 2 < DIGEST)
			twelve |= nibble(digits[i + 1]) << 4 | nibble(digits[i + 2]);
		put(page, &letters[twelve >> 6], 1);
		if (i + 2 < DIGEST)
			put(page, &letters[twelve & 63], 1);
	}
	put(page, "='", 2);
}

/* What else stands between "{{" and "}}" is the report's to fill in. */
static text fill(text template, text style, text script, const unsigned char *digests[2])
{
	text page = {calloc(1, 1 << 22), 0};
	const char *at = (const char *)template.data;

	while (page.data && *at) {
		if (!strncmp(at, "{{style}}", 9)) {
			put(&page, style.data, style.size);
			at += 9;
		} else if (!strncmp(at, "{{script}}", 10)) {
			put(&page, script.data, script.size);
			at += 10;
		} else if (!strncmp(at, "{{style-hash}}", 14)) {
			put_hash(&page, digests[0]);
			at += 14;
		} else if (!strncmp(at, "{{script-hash}}", 15)) {
			put_hash(&page, digests[1]);
			at += 15;
		} else {
			put(&page, at++, 1);
		}
	}
	return page;
}

static int write_packed(FILE *out, text page)
{
	uLongf size = compressBound(page.size);
	Bytef *packed = malloc(size);
	int good = packed && compress2(packed, &size, page.data, page.size, 9) == Z_OK;

	fprintf(out, "enum { PAGE_SIZE = %zu };\nstatic const unsigned char page_packed[] = {\n",
	        page.size);
	for (uLongf i = 0; good && i < size; i++)
		fprintf(out, "%u,%s", packed[i], i % 32 == 31 ? "\n" : "");
	fputs("};\n", out);
	free(packed);
	return good ? 0 : 1;
}

/* "cmake -E sha256sum STYLE SCRIPT": a line each, which begins with the digest. */
static bool read_digests(text sums, const unsigned char *digests[2])
{
	const char *second = strchr((const char *)sums.data, '\n');

	digests[0] = sums.data;
	digests[1] = second ? (const unsigned char *)second + 1 : NULL;
	return second && second - (const char *)sums.data > DIGEST && strlen(second + 1) > DIGEST;
}

int main(int argc, char **argv)
{
	const unsigned char *digests[2];
	text parts[4], page;
	FILE *out;
	int code;

	if (argc != 6) {
		fputs("usage: bylint-page TEMPLATE STYLE SCRIPT SUMS OUT_FILE\n", stderr);
		return 2;
	}
	for (int i = 0; i < 4; i++)
		parts[i] = read_file(argv[1 + i]);
	if (!read_digests(parts[3], digests)) {
		fprintf(stderr, "%s: no two digests\n", argv[4]);
		return 1;
	}
	if (!(out = fopen(argv[5], "w"))) {
		perror(argv[5]);
		return 1;
	}
	page = fill(parts[0], parts[1], parts[2], digests);
	code = write_packed(out, page);
	free(page.data);
	for (int i = 0; i < 4; i++)
		free(parts[i].data);
	return fclose(out) == 0 ? code : 1;
}
