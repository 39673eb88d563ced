/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Cards as prose. */
#ifndef BL_CLI_PROSE_H
#define BL_CLI_PROSE_H

#include "rules/ruleset.h"

/* A licence with its duties; a duty of a licence (duty is its row); a requirement; a publisher. */
void bl_prose_licence(bl_buf *out, const bl_rules *rules, const bl_licence_row *licence, bool utf8);
void bl_prose_duty(bl_buf *out, const bl_rules *rules, const bl_licence_row *licence,
                   const bl_duty_row *duty, bool utf8);
void bl_prose_requirement(bl_buf *out, const bl_rules *rules, const bl_requirement_row *requirement,
                          bool utf8);
void bl_prose_publisher(bl_buf *out, const bl_rules *rules, const bl_publisher_row *publisher,
                        bool utf8);

#endif
