/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Web addresses: two are the same when they differ only in scheme, "www.", fragment, a slash at the
 * end, or the case of the host. */
#ifndef BL_JUDGE_ADDRESS_H
#define BL_JUDGE_ADDRESS_H

#include "base/str.h"

/* What is compared: host in lower case, path and query as they are. Absent where there is no host. */
bl_str bl_address_key(bl_str address, bl_arena *arena);
bool bl_address_same(bl_str a, bl_str b, bl_arena *arena);

/* The first place where a text carries the address, as a whole address. */
bool bl_address_find(bl_str text, bl_str address, bl_arena *arena, bl_span *out);

#endif
