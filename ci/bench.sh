#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# How fast it is, as ratios in one run on one core, built as people install it:
# - the matcher: 1,000 phrases, some 91 MB of articles, whole processes that write every span, beside
#   ripgrep with the same phrases and beside wc -l;
# - the reader of HTML: 65 MB of web pages become text, blocks, links and properties, beside libxml2's
#   SAX parser that collects text and links;
# - the whole check: an audit of the same pages, beside gzip that unpacks them.
# BYLINT_DATA is the folder with bench/ and data/ (../shared unless said). --check fails where a bar
# is missed: a tenth of ripgrep's time, 16 times wc -l, half the speed without SIMD, every match of
# ripgrep found; a tenth of libxml2's time; 0.8 of gzip's. BYLINT_RUNS is how many runs the medians
# are of: 5.
. "$(dirname "$0")/common.sh"

data=${BYLINT_DATA:-../shared}
runs=${BYLINT_RUNS:-5}
for file in bench/articles.jsonl.gz bench/pages.warc.gz data/agencies.tsv data/cues.tsv data/cc-names.tsv; do
	[ -e "$data/$file" ] || {
		say "skipped: bench needs $data/$file (BYLINT_DATA)"
		exit 77
	}
done

mkdir -p build/bench
say "building build/bench (settings: ci/release.cmake)"
quietly build/bench/configure.log cmake -S . -B build/bench -C ci/release.cmake
quietly build/bench/build.log cmake --build build/bench --target match_bench html_bench bylint

python3 ci/phrases.py "$data/data" >build/bench/phrases.txt
python3 ci/phrases.py --patterns "$data/data" >build/bench/patterns.txt
[ build/bench/articles.txt -nt "$data/bench/articles.jsonl.gz" ] ||
	gzip -dc "$data/bench/articles.jsonl.gz" | python3 -c '
import json, sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(json.loads(line)["text"].encode("utf-8", "replace") + b"\n")
' >build/bench/articles.txt

[ build/bench/pages -nt "$data/bench/pages.warc.gz" ] ||
	python3 ci/pages.py "$data/bench/pages.warc.gz" build/bench/pages

exec python3 ci/bench.py --runs="$runs" "$@" "$data" build/bench
