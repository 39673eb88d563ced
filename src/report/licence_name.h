/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Ids of licences as people write them. */
#ifndef BL_REPORT_LICENCE_NAME_H
#define BL_REPORT_LICENCE_NAME_H

#include "base/str.h"

/* Adds "CC BY-SA 3.0 DE" for cc-by-sa-3.0-de; other families keep their ids. A choice keeps its ORs and ANDs.
 * Not neutralised. */
void bl_licence_name(bl_buf *out, bl_str licence);

#endif
