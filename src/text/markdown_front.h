/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What stands before a Markdown document's body: YAML between ---, TOML between +++, or a JSON object. */
#ifndef BL_TEXT_MARKDOWN_FRONT_H
#define BL_TEXT_MARKDOWN_FRONT_H

#include "text/html.h"

/* Adds the front matter's values as properties. Returns where the body begins: at in's begin where there
 * is no front matter. */
size_t bl_markdown_front(bl_html *h, size_t begin);

#endif
