/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What libyaml cannot read, told in an editor's words. Only yaml.c needs it. */
#ifndef BL_BASE_YAML_TROUBLE_H
#define BL_BASE_YAML_TROUBLE_H

#include "base/complaint.h"

/* A syntax error: libyaml's words and the places they speak of. context may be NULL. */
typedef struct bl_yaml_trouble {
	bl_complaints *complaints;
	bl_str file, source;
	const char *context, *problem;
	size_t context_at, at;
} bl_yaml_trouble;

void bl_yaml_explain(const bl_yaml_trouble *trouble);

/* A phrase that begins at a sign which means something in YAML. */
void bl_yaml_complain_sign(const bl_yaml_trouble *t, size_t sign);

/* The hint of the last complaint: the rest of the line from begin on, put in quotes. */
void bl_yaml_hint_quotes(const bl_yaml_trouble *trouble, size_t begin);

/* The first byte that no YAML file may hold is a complaint; false where there was one. */
bool bl_yaml_check_bytes(const bl_yaml_trouble *trouble);

#endif
