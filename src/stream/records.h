/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* A line of JSON becomes a document with its fields. */
#ifndef BL_STREAM_RECORDS_H
#define BL_STREAM_RECORDS_H

#include "stream/item.h"
#include "stream/lines.h"

/* Names of fields; dotted paths lead into nested objects. */
typedef struct bl_record_fields {
	bl_str text, html, id, url, title, author, licence;
} bl_record_fields;

bl_record_fields bl_record_fields_default(void);

/* Fills a cleared item from a line. format is that of text; html is read as HTML and wins. What is
 * wrong with the record is a note in it that names the line. */
void bl_record_read(bl_item *item, const bl_line *line, const bl_record_fields *fields,
                    bl_format format);

#endif
