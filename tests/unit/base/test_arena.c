/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* An arena hands out zeroed memory below a ceiling and asks for nothing twice. */
#include <check.h>
#include <string.h>

#include "base/arena.h"
#include "failing_memory.h"

START_TEST(takes_zeroed_and_aligned)
{
	bl_arena arena;

	bl_arena_init(&arena, NULL, 1 << 20);
	ck_assert_uint_eq(arena.held, 0);
	for (int round = 0; round < 2; round++) {
		for (size_t size = 1; size < 100; size++) {
			unsigned char *taken = bl_arena_take(&arena, size);

			ck_assert_uint_eq((uintptr_t)taken % _Alignof(max_align_t), 0);
			for (size_t i = 0; i < size; i++)
				ck_assert_uint_eq(taken[i], 0);
			memset(taken, 0xFF, size);
		}
		bl_arena_reset(&arena);
	}
	ck_assert_ptr_nonnull(bl_arena_take(&arena, 0));
	bl_arena_free(&arena);
	ck_assert_uint_eq(arena.held, 0);
}
END_TEST

START_TEST(keeps_to_its_ceiling)
{
	bl_arena arena;

	bl_arena_init(&arena, NULL, 100000);
	ck_assert_ptr_null(bl_arena_take(&arena, 100001));
	ck_assert_ptr_null(bl_arena_take(&arena, SIZE_MAX));
	ck_assert_ptr_null(bl_arena_take(&arena, SIZE_MAX - 8));
	ck_assert_uint_eq(arena.held, 0);
	while (bl_arena_take(&arena, 1000))
		ck_assert_uint_le(arena.held, 100000);
	ck_assert_uint_gt(arena.held, 99000);
	bl_arena_free(&arena);

	bl_arena_init(&arena, NULL, 0);
	ck_assert_ptr_null(bl_arena_take(&arena, 1));
	bl_arena_free(&arena);
}
END_TEST

static void load(bl_arena *arena)
{
	for (size_t size = 1; size < 60000; size += 997)
		ck_assert_ptr_nonnull(bl_arena_take(arena, size));
}

START_TEST(same_load_allocates_nothing)
{
	failing_memory counted;
	bl_memory memory = failing(&counted, INT_MAX);
	bl_arena arena;
	int calls;

	bl_arena_init(&arena, &memory, (size_t)1 << 30);
	ck_assert_int_eq(counted.calls, 0);
	load(&arena);
	calls = counted.calls;
	ck_assert_int_gt(calls, 3);
	ck_assert_int_lt(calls, 12);
	bl_arena_reset(&arena);
	load(&arena);
	ck_assert_int_eq(counted.calls, calls);
	bl_arena_free(&arena);
	ck_assert_int_eq(counted.out, 0);
}
END_TEST

START_TEST(copies)
{
	bl_arena arena;
	bl_str copy;

	bl_arena_init(&arena, NULL, 1 << 20);
	copy = bl_arena_copy(&arena, (bl_str){"a\0b", 3});
	ck_assert_uint_eq(copy.size, 3);
	ck_assert_mem_eq(copy.data, "a\0b", 4);
	copy = bl_arena_copy(&arena, (bl_str){"", 0});
	ck_assert_ptr_nonnull(copy.data);
	ck_assert_int_eq(copy.data[0], 0);
	ck_assert_ptr_null(bl_arena_copy(&arena, (bl_str){NULL, 0}).data);
	bl_arena_free(&arena);
}
END_TEST

typedef struct row {
	int a, b;
} row;

START_TEST(arrays_grow)
{
	BL_VEC(row) rows = {0};
	bl_arena arena;

	bl_arena_init(&arena, NULL, 1 << 20);
	for (int i = 0; i < 1000; i++) {
		row *fresh = BL_PUSH(&rows, &arena);

		ck_assert_ptr_nonnull(fresh);
		ck_assert_int_eq(fresh->b, 0);
		*fresh = (row){i, -i};
	}
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(rows.items[i].a, i);
	rows.count -= 1;
	ck_assert_int_eq(BL_PUSH(&rows, &arena)->b, 0);
	while (BL_PUSH(&rows, &arena))
		;
	ck_assert_uint_eq(rows.count, rows.capacity);
	ck_assert_int_eq(rows.items[7].a, 7);
	bl_arena_free(&arena);
}
END_TEST

START_TEST(every_allocation_may_fail)
{
	for (int good = 0; good < 6; good++) {
		failing_memory counted;
		bl_memory memory = failing(&counted, good);
		bl_arena arena;
		size_t taken = 0;

		bl_arena_init(&arena, &memory, (size_t)1 << 30);
		while (bl_arena_take(&arena, 5000))
			taken++;
		ck_assert_int_eq(counted.calls, good + 1);
		ck_assert_ptr_null(bl_arena_take(&arena, 20000));
		ck_assert(good == 0 ? taken == 0 : taken >= 3);
		bl_arena_free(&arena);
		ck_assert_int_eq(counted.out, 0);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("arena");
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(tests, takes_zeroed_and_aligned);
	tcase_add_test(tests, keeps_to_its_ceiling);
	tcase_add_test(tests, same_load_allocates_nothing);
	tcase_add_test(tests, copies);
	tcase_add_test(tests, arrays_grow);
	tcase_add_test(tests, every_allocation_may_fail);
	suite_add_tcase(suite, tests);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
