/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Runs a fuzz harness over every file of the folders and files given: a plain test, without a
 * fuzzer. Prints how many; none at all is a failure. */
#include <dirent.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t run_path(const char *path);

/* The bytes are in a block of exactly their size, so that a sanitizer sees a step beyond them. */
static size_t run_file(const char *path, size_t size)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = malloc(size ? size : 1);

	if (!file || !bytes || fread(bytes, 1, size, file) != size) {
		fprintf(stderr, "%s: cannot be read\n", path);
		exit(2);
	}
	fclose(file);
	LLVMFuzzerTestOneInput(bytes, size);
	free(bytes);
	return 1;
}

static size_t run_folder(const char *path)
{
	struct dirent **entries;
	const int count = scandir(path, &entries, NULL, alphasort);
	char inner[PATH_MAX];
	size_t files = 0;

	for (int i = 0; i < count; i++) {
		if (entries[i]->d_name[0] != '.' &&
		    snprintf(inner, sizeof inner, "%s/%s", path, entries[i]->d_name) <
		            (int)sizeof inner)
			files += run_path(inner);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	return files;
}

static size_t run_path(const char *path)
{
	struct stat about;

	if (stat(path, &about) < 0) {
		fprintf(stderr, "%s: cannot be found\n", path);
		exit(2);
	}
	return S_ISDIR(about.st_mode) ? run_folder(path) : run_file(path, (size_t)about.st_size);
}

int main(int argc, char **argv)
{
	size_t files = 0;

	for (int i = 1; i < argc; i++)
		files += run_path(argv[i]);
	printf("%zu inputs\n", files);
	return files ? 0 : 1;
}
