/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Answers that read no document. */
#include "cli/list.h"

#include <stdio.h>

#include "cli/run.h"
#include "report/neutral.h"

enum { LISTED_BYTES = 1 << 28 };

static bool say_trouble(const bl_terminal *terminal, const bl_input *input, bl_error *error)
{
	bl_say(terminal, "%.*s: %s", BL_ARG(input->path), error->text);
	error->code = BL_OK;
	return true;
}

static int print_files(bl_stream *stream, const bl_terminal *terminal)
{
	bl_error error = {.code = BL_OK};
	bool trouble = false;
	bl_input input;
	bl_buf text;
	int r;

	bl_buf_init(&text, NULL, LISTED_BYTES);
	while ((r = bl_stream_next_input(stream, &input, &error)) != 0 && r != BL_E_MEMORY) {
		if (r < 0) {
			trouble = say_trouble(terminal, &input, &error);
			continue;
		}
		bl_neutral_add(&text, input.path, terminal->utf8);
		bl_buf_char(&text, '\n');
	}
	text.failed = text.failed || r == BL_E_MEMORY;
	r = bl_print(terminal, &text);
	bl_buf_free(&text);
	return trouble ? BL_EXIT_TROUBLE : r;
}

int bl_list_files(const bl_settings *given, const bl_terminal *terminal, bool records)
{
	bl_error error = {.code = BL_OK};
	bl_settings settings;
	bl_config config;
	bl_inputs inputs;
	bl_stream stream;
	int code;

	if (bl_run_config(&config, &settings, given, terminal) != BL_EXIT_CLEAN)
		return BL_EXIT_TROUBLE;
	if (bl_inputs_from(&inputs, &settings, records, &error) < 0) {
		bl_say_error(terminal, &error);
		return BL_EXIT_TROUBLE;
	}
	bl_stream_open(&stream, &inputs);
	code = print_files(&stream, terminal);
	bl_stream_close(&stream);
	return code;
}

int bl_list_limits(const bl_terminal *terminal)
{
	bl_limits limits = bl_limits_default();
	bl_buf text;
	int code;

	bl_buf_init(&text, NULL, 1 << 16);
	bl_buf_format(&text,
	              "document-bytes  %12zu  a longer document is judged by its first part\n",
	              limits.document_bytes);
	bl_buf_format(&text, "record-bytes    %12zu  a longer line of records is read off\n",
	              limits.document_bytes);
	bl_buf_format(&text, "scratch-bytes   %12zu  memory for one document\n",
	              limits.scratch_bytes);
	bl_buf_format(&text, "statements      %12zu  licence statements kept for one document\n",
	              limits.statements);
	bl_buf_format(&text, "credits         %12zu  credits kept for one document\n",
	              limits.credits);
	bl_buf_format(&text, "phrase-steps    %12zu  steps that one phrase may take at one place\n",
	              limits.phrase_steps);
	code = bl_print(terminal, &text);
	bl_buf_free(&text);
	return code;
}
