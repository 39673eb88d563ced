/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* bylint-page TEMPLATE STYLE SCRIPT OUT_FILE: puts style and script into the page's template, with their
 * SHA-256 for its Content-Security-Policy, and writes it packed, at build time. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

typedef struct text {
	unsigned char *data;
	size_t size;
} text;

/* Tabs only indent, and a page has no control characters. */
static void strip(text *in)
{
	size_t size = 0;

	for (size_t i = 0; i < in->size; i++)
		if (in->data[i] != '\t')
			in->data[size++] = in->data[i];
	in->data[size] = 0;
	in->size = size;
}

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
	strip(&out);
	return out;
}

/* ---- SHA-256 (FIPS 180-4) --------------------------------------------------------------------- */

static uint32_t turn(uint32_t word, unsigned bits)
{
	return word >> bits | word << (32 - bits);
}

__extension__ typedef unsigned __int128 wide;

/* The first 32 bits of the fractional part of a prime's square or cube root, by whole numbers. */
static uint32_t root_bits(uint64_t prime, unsigned power)
{
	wide low = 0, high = (wide)1 << 40, target = (wide)prime << (32 * power);

	while (high - low > 1) {
		wide middle = (low + high) / 2;
		wide value = power == 2 ? middle * middle : middle * middle * middle;

		if (value <= target)
			low = middle;
		else
			high = middle;
	}
	return (uint32_t)low;
}

static void roots(uint32_t *out, size_t count, unsigned power)
{
	size_t found = 0;

	for (uint64_t n = 2; found < count; n++) {
		uint64_t d = 2;

		while (d < n && n % d)
			d++;
		if (d == n)
			out[found++] = root_bits(n, power);
	}
}

static void sha_block(uint32_t *h, const uint32_t *k, const unsigned char *block)
{
	uint32_t w[64], s[8];

	for (int i = 0; i < 16; i++)
		w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
		       (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
	for (int i = 16; i < 64; i++)
		w[i] = w[i - 16] + w[i - 7] +
		       (turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >> 3) +
		       (turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >> 10);
	memcpy(s, h, sizeof s);
	for (int i = 0; i < 64; i++) {
		uint32_t a = s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) +
		             ((s[4] & s[5]) ^ (~s[4] & s[6])) + k[i] + w[i];
		uint32_t b = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) +
		             ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));

		memmove(s + 1, s, 7 * sizeof *s);
		s[4] += a;
		s[0] = a + b;
	}
	for (int i = 0; i < 8; i++)
		h[i] += s[i];
}

static void sha(unsigned char out[33], text in)
{
	uint32_t h[8], k[64];
	size_t size = (in.size + 9 + 63) / 64 * 64;
	unsigned char *bytes = calloc(1, size);

	if (!bytes)
		exit(1);
	memcpy(bytes, in.data, in.size);
	bytes[in.size] = 0x80;
	for (int i = 0; i < 8; i++)
		bytes[size - 1 - (size_t)i] = (unsigned char)((uint64_t)in.size * 8 >> (8 * i));
	roots(h, 8, 2);
	roots(k, 64, 3);
	for (size_t at = 0; at < size; at += 64)
		sha_block(h, k, bytes + at);
	for (int i = 0; i < 32; i++)
		out[i] = (unsigned char)(h[i / 4] >> (24 - 8 * (i % 4)));
	out[32] = 0;
	free(bytes);
}

/* ---- The page --------------------------------------------------------------------------------- */

static void put(text *page, const void *data, size_t size)
{
	memcpy(page->data + page->size, data, size);
	page->size += size;
}

static void put_hash(text *page, text in)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	unsigned char hash[33];

	sha(hash, in);
	put(page, "'sha256-", 8);
	for (int i = 0; i < 33; i += 3) {
		uint32_t three = (uint32_t)hash[i] << 16 | (uint32_t)hash[i + 1] << 8 |
		                 (i + 2 < 32 ? hash[i + 2] : 0);

		for (int j = 0; j < 4; j++)
			put(page, i + j == 33 ? "=" : &digits[three >> (18 - 6 * j) & 63], 1);
	}
	put(page, "'", 1);
}

/* What else stands between "{{" and "}}" is the report's to fill in. */
static text fill(text template, text style, text script)
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
			put_hash(&page, style);
			at += 14;
		} else if (!strncmp(at, "{{script-hash}}", 15)) {
			put_hash(&page, script);
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

int main(int argc, char **argv)
{
	text parts[3], page;
	FILE *out;
	int code;

	if (argc != 5) {
		fputs("usage: bylint-page TEMPLATE STYLE SCRIPT OUT_FILE\n", stderr);
		return 2;
	}
	if (!(out = fopen(argv[4], "w"))) {
		perror(argv[4]);
		return 1;
	}
	for (int i = 0; i < 3; i++)
		parts[i] = read_file(argv[1 + i]);
	page = fill(parts[0], parts[1], parts[2]);
	code = write_packed(out, page);
	free(page.data);
	for (int i = 0; i < 3; i++)
		free(parts[i].data);
	return fclose(out) == 0 ? code : 1;
}
