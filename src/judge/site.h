/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A publisher's sites: which addresses lie there. */
#ifndef BL_JUDGE_SITE_H
#define BL_JUDGE_SITE_H

#include "judge/case.h"

/* The host of an address, with or without a scheme: "www.example.org" of "//www.example.org:443/a". */
bl_str bl_site_host(bl_str address);

/* "news.example.org" belongs to "example.org". */
bool bl_site_is_below(bl_str host, bl_str domain);

/* The address lies on one of the publisher's sites. */
bool bl_site_holds(const bl_rules *rules, uint32_t publisher, bl_str address);

/* The address leads to a page of its own, not to the site as such. */
bool bl_site_is_page(bl_str address);

#endif
