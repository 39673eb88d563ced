/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* One scanner, the same documents over and over: its memory must stand still and its verdicts must
 * not change.
 *
 *	soak SECONDS FILE… */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bylint.h"

enum { SLACK_KIB = 1024, MOST_FILES = 1000 };

typedef struct article {
	bl_document document;
	bl_outcome outcome;
	size_t findings;
} article;

static long resident_kib(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	long whole, resident;

	if (!file || fscanf(file, "%ld %ld", &whole, &resident) != 2)
		exit(2);
	fclose(file);
	return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

static bl_str read_whole(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	long size;

	if (!file || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0 ||
	    !(bytes = malloc((size_t)size + 1))) {
		fprintf(stderr, "%s: cannot be read\n", path);
		exit(2);
	}
	rewind(file);
	size = (long)fread(bytes, 1, (size_t)size, file);
	fclose(file);
	return (bl_str){bytes, (size_t)size};
}

/* The first round says what every later one must say. */
static bool round_of(bl_scanner *scanner, article *articles, int count, bool is_first)
{
	const bl_verdict *verdict;

	for (int i = 0; i < count; i++) {
		if (bl_check(scanner, &articles[i].document, &verdict, NULL) < 0)
			return false;
		if (is_first) {
			articles[i].outcome = verdict->outcome;
			articles[i].findings = verdict->finding_count;
		}
		if (articles[i].outcome != verdict->outcome ||
		    articles[i].findings != verdict->finding_count)
			return false;
	}
	return true;
}

static int soak(bl_scanner *scanner, article *articles, int count, time_t seconds)
{
	const time_t end = time(NULL) + seconds;
	size_t rounds = 0;
	long before;

	for (rounds = 0; rounds < 10; rounds++)
		if (!round_of(scanner, articles, count, rounds == 0))
			return fputs("soak: a verdict changed\n", stderr), 1;
	before = resident_kib();
	for (; time(NULL) < end; rounds++)
		if (!round_of(scanner, articles, count, false))
			return fputs("soak: a verdict changed\n", stderr), 1;
	printf("%zu rounds over %d documents, %ld KiB at first, %ld KiB at last\n", rounds, count,
	       before, resident_kib());
	return resident_kib() > before + SLACK_KIB;
}

int main(int argc, char **argv)
{
	static article articles[MOST_FILES];
	const int count = argc - 2 < MOST_FILES ? argc - 2 : MOST_FILES;
	bl_scanner *scanner;
	int wrong;

	if (count < 1) {
		fputs("usage: soak SECONDS FILE...\n", stderr);
		return 2;
	}
	for (int i = 0; i < count; i++)
		articles[i].document.bytes = read_whole(argv[i + 2]);
	if (bl_scanner_new(&scanner, bl_rules_builtin(), NULL, NULL) < 0)
		return 2;
	wrong = soak(scanner, articles, count, strtol(argv[1], NULL, 10));
	bl_scanner_free(scanner);
	for (int i = 0; i < count; i++)
		free((void *)(uintptr_t)articles[i].document.bytes.data);
	return wrong;
}
