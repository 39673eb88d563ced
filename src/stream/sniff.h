/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Text or not. */
#ifndef BL_STREAM_SNIFF_H
#define BL_STREAM_SNIFF_H

#include "bylint.h"

/* A NUL in the first 8 KiB, and neither a UTF-16 or UTF-32 mark nor a declaration in UTF-16. */
bool bl_is_binary(bl_str bytes);

#endif
