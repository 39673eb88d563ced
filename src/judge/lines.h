/* SPDX-FileCopyrightText: 2026 The bylint authors
 * SPDX-License-Identifier: Apache-2.0 */

/* The words of a credit line, in English. */
#ifndef BL_JUDGE_LINES_H
#define BL_JUDGE_LINES_H

#define BL_LINE_WORK "This work"
#define BL_LINE_OPEN "\xE2\x80\x9C"  /* “ */
#define BL_LINE_CLOSE "\xE2\x80\x9D" /* ” */
#define BL_LINE_BY " by "
#define BL_LINE_AND " and "
#define BL_LINE_LICENSED " is licensed under "
#define BL_LINE_WAIVED " is dedicated to the public domain under "
#define BL_LINE_MARKED " is marked with "
#define BL_LINE_ADAPTATION " This adaptation is licensed under "
#define BL_LINE_UPDATED " Last updated "
#define BL_LINE_EXCERPT "Excerpt" /* the change that an excerpt is */

#endif
