/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* How long one whole run of a command takes beside /bin/true, and how much memory it holds.
 *
 *	startup RUNS RATIO KIB COMMAND…
 *
 * Runs both in turn, so that a busy machine slows both alike. Fails where the command's median is
 * more than RATIO times the other's, or its peak more than KIB; 0 is no limit. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

typedef struct series {
	double *ms;
	double cpu_ms; /* of all runs: what the machine's other work does not change */
	long peak_kib;
} series;

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double cpu_ms(const struct rusage *usage)
{
	return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1e3 +
	       (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e3;
}

/* A verdict may be 0 or 1; anything else is a failure of the command itself. */
static int run_once(char **command, const posix_spawn_file_actions_t *quiet, series *s, size_t i)
{
	const double start = now_ms();
	struct rusage usage;
	pid_t child;
	int status;

	if (posix_spawn(&child, command[0], quiet, NULL, command, environ) != 0 ||
	    wait4(child, &status, 0, &usage) != child)
		return -1;
	s->ms[i] = now_ms() - start;
	s->cpu_ms += cpu_ms(&usage);
	if (usage.ru_maxrss > s->peak_kib)
		s->peak_kib = usage.ru_maxrss;
	return WIFEXITED(status) && WEXITSTATUS(status) <= 1 ? 0 : -1;
}

static int by_size(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(series *s, size_t runs)
{
	qsort(s->ms, runs, sizeof *s->ms, by_size);
	return s->ms[runs / 2];
}

static int run_in_turn(char **command, series *command_series, series *true_series, size_t runs)
{
	char *true_command[] = {"/bin/true", NULL};
	posix_spawn_file_actions_t quiet;
	int r = 0;

	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
	for (size_t i = 0; i < runs && r == 0; i++)
		if (run_once(true_command, &quiet, true_series, i) < 0 ||
		    run_once(command, &quiet, command_series, i) < 0)
			r = -1;
	posix_spawn_file_actions_destroy(&quiet);
	return r;
}

static int report(series *command, series *other, size_t runs, double ratio_limit, long kib_limit)
{
	const double other_ms = median(other, runs), command_ms = median(command, runs);
	const double ratio = command_ms / other_ms;
	int wrong = 0;

	printf("/bin/true  %.3f ms (CPU %.3f ms)\n", other_ms, other->cpu_ms / (double)runs);
	printf("command    %.3f ms (CPU %.3f ms, 99 of 100 below %.3f ms), %.1f MiB at most\n",
	       command_ms, command->cpu_ms / (double)runs, command->ms[runs * 99 / 100],
	       (double)command->peak_kib / 1024);
	printf("ratio      %.2f\n", ratio);
	if (ratio_limit > 0 && ratio > ratio_limit)
		wrong = printf("too slow: %.2f times /bin/true is the most\n", ratio_limit);
	if (kib_limit > 0 && command->peak_kib > kib_limit)
		wrong = printf("too much memory: %ld KiB are the most\n", kib_limit);
	return wrong != 0;
}

int main(int argc, char **argv)
{
	const size_t runs = argc > 4 ? strtoul(argv[1], NULL, 10) : 0;
	series command = {.ms = calloc(runs + 1, sizeof(double))};
	series other = {.ms = calloc(runs + 1, sizeof(double))};
	int wrong = 2;

	if (runs == 0)
		fputs("usage: startup RUNS RATIO KIB COMMAND...\n", stderr);
	else if (!command.ms || !other.ms || run_in_turn(argv + 4, &command, &other, runs) < 0)
		fprintf(stderr, "%s: does not run\n", argv[4]);
	else
		wrong = report(&command, &other, runs, strtod(argv[2], NULL),
		               strtol(argv[3], NULL, 10));
	free(command.ms);
	free(other.ms);
	return wrong;
}
