/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Memory that counts its calls, fails from a chosen one on, and knows how much is still out. */
#ifndef TEST_FAILING_MEMORY_H
#define TEST_FAILING_MEMORY_H

#include <limits.h>
#include <stdlib.h>

#include "bylint.h"

typedef struct failing_memory {
	int calls; /* that asked for memory */
	int good;  /* so many succeed */
	int out;   /* blocks not given back */
} failing_memory;

static void *failing_resize(void *context, void *pointer, size_t size)
{
	failing_memory *memory = context;
	void *fresh;

	if (size == 0) {
		memory->out -= pointer != NULL;
		free(pointer);
		return NULL;
	}
	if (memory->calls++ >= memory->good)
		return NULL;
	fresh = realloc(pointer, size);
	memory->out += fresh && !pointer;
	return fresh;
}

static inline bl_memory failing(failing_memory *memory, int good)
{
	*memory = (failing_memory){.good = good};
	return (bl_memory){failing_resize, memory};
}

#endif
