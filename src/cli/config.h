/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* .bylint.yaml: what a house says once for all its checks. Its keys are rows of one table, from
 * which the file is read, shown and begun (bylint init); include/bylint/config.schema.json says the
 * same, and a test compares the two. To add a key, add its row here and in the schema, its member of
 * bl_config_part, and its line in config_use.c. */
#ifndef BL_CLI_CONFIG_H
#define BL_CLI_CONFIG_H

#include "base/yaml.h"
#include "cli/settings.h"
#include "stream/glob.h"

#define BL_CONFIG_NAME ".bylint.yaml"

typedef enum bl_config_key {
	BL_KEY_WE_ARE,
	BL_KEY_HELD,
	BL_KEY_USE,
	BL_KEY_COMMERCIAL,
	BL_KEY_UNCHANGED,
	BL_KEY_LICENCE,
	BL_KEY_LICENCE_OUT,
	BL_KEY_IMAGES,
	BL_KEY_SEVERITY,
	BL_KEY_FAIL_ON,
	BL_KEY_STRICT,
	BL_KEY_EXCLUDE,
	BL_KEY_RULES,
	BL_KEY_BASELINE,
	BL_KEY_BASELINE_FILE,
	BL_KEY_PATHS,
	BL_KEYS
} bl_config_key;

/* What a value looks like. */
typedef enum bl_config_shape {
	BL_CONFIG_TEXT,
	BL_CONFIG_CHOICE, /* one of choices */
	BL_CONFIG_YES_NO, /* true or false */
	BL_CONFIG_TEXTS,  /* a list of texts, or one text */
	BL_CONFIG_MAP,    /* of members; members without names are by id */
	BL_CONFIG_PARTS   /* a list of maps: glob, and keys that may stand there */
} bl_config_shape;

typedef struct bl_config_row {
	const char *name;
	bl_config_shape shape;
	const char *choices;                 /* "a|b"; of a map by id: of its values */
	const struct bl_config_row *members; /* of a map; NULL at the end; NULL: by id */
	bool for_paths;                      /* may stand in paths, too */
	const char *about;
	const char *example; /* lines of YAML, for init */
} bl_config_row;

extern const bl_config_row bl_config_rows[BL_KEYS];

/* The top of the file, or an entry of paths. */
typedef struct bl_config_part {
	bl_glob glob; /* of an entry of paths */
	unsigned set; /* which keys, as bits */
	bl_house house;
	bl_stated stated;
	bl_span licence_span, licence_out_span;
	const bl_span *level_spans;
	int fail_on;
	bool strict;
} bl_config_part;

typedef struct bl_config {
	bl_arena *arena;
	bl_str file;    /* as printed; absent: there is none */
	bl_str folder;  /* its own, or the working folder: absolute, without a slash at its end */
	bl_str working; /* the working folder, likewise */
	bl_str source;
	bl_complaints complaints;
	bl_config_part *parts; /* the top first */
	size_t count;
	bl_texts exclude, rules;
	int baseline;
	const char *baseline_file;
	bl_level *levels;                   /* room for those of all parts */
	char digest[33];                    /* of the rules with all configs of the run */
	struct bl_config *next;             /* another config of the same run */
	const struct bl_config **of_inputs; /* by input; NULL: this one is for all */
	size_t inputs;
} bl_config;

/* Finds and reads the files that the settings want: one that is named, or for each input the one
 * found upward from it. BL_E_RULES with complaints in the lists; BL_E_INPUT, BL_E_USE. */
int bl_config_open(bl_config *config, const bl_settings *settings, bl_error *error);

/* Ids of licences and requirements against the rules; makes the digest. BL_E_RULES likewise. */
int bl_config_check(bl_config *config, const bl_rules *rules, bl_error *error);

/* Reads the text of a file: for bl_config_open, and for tests. */
int bl_config_read(bl_config *config, bl_error *error);

/* ---- Use ---- */

/* The config of what comes from the n-th input. */
const bl_config *bl_config_of(const bl_config *config, size_t input);

/* The settings with what the config says of the whole run, where the command line says nothing. */
int bl_config_settings(bl_settings *out, const bl_config *config, const bl_settings *given,
                       bl_error *error);

/* What holds for one document. */
typedef struct bl_config_one {
	bl_stated stated;
	bl_house house;
	int fail_on; /* BL_FAIL_UNSET where the config says nothing */
	bool strict;
} bl_config_one;

/* key: the document's path relative to the config's folder. The levels stay valid until the next
 * call. */
void bl_config_for(bl_config_one *out, const bl_config *config, const bl_settings *given,
                   bl_str key);

/* A path relative to the config's folder, or as given where it is not below it; room holds it. */
bl_str bl_config_key_of(const bl_config *config, bl_str path, char *room, size_t size);

/* The settings in force for one document, as YAML. */
void bl_config_show(bl_buf *out, const bl_config *config, const bl_settings *given, bl_str key);

/* ---- For the reader ---- */

bl_complaint *bl_config_complain(bl_config *config, bl_span span, const char *hint,
                                 const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
