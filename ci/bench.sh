#!/bin/sh
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

# How fast it is, as ratios in one run on one core, built as people install it:
# - the matcher: 1,000 phrases, some 91 MB of articles, whole processes that write every span, beside
#   ripgrep with the same phrases and beside wc -l;
# - the reader of HTML: 65 MB of web pages become text, blocks, links and properties, beside libxml2's
#   SAX parser that collects text and links;
# - the whole check: an audit of the same pages, beside gzip that unpacks them;
# - all cues and names: an audit of 8,000 articles, beside that of a build whose cards are without them.
# BYLINT_DATA is the folder with bench/ and data/ (../shared unless said). --check fails where a bar
# is missed: a tenth of ripgrep's time, 16 times wc -l, half the speed without SIMD, every match of
# ripgrep found; a tenth of libxml2's time; 0.8 of gzip's; half the speed of licences alone. BYLINT_RUNS is how many runs the medians
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

licences=$PWD/build/bench-licences
say "building build/bench-licences (the same, without the cards of cues and publishers)"
rm -rf "$licences/rules"
mkdir -p "$licences/rules"
for kind in licences lines names notices requirements scopes; do
	cp -R "rules/$kind" "$licences/rules"
done
quietly "$licences/configure.log" cmake -S . -B "$licences" -C ci/release.cmake "-DBYLINT_RULES=$licences/rules"
quietly "$licences/build.log" cmake --build "$licences" --target bylint

python3 ci/phrases.py "$data/data" >build/bench/phrases.txt
python3 ci/phrases.py --patterns "$data/data" >build/bench/patterns.txt
[ build/bench/articles.txt -nt "$data/bench/articles.jsonl.gz" ] ||
	gzip -dc "$data/bench/articles.jsonl.gz" | python3 -c '
import json, sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(json.loads(line)["text"].encode("utf-8", "replace") + b"\n")
' >build/bench/articles.txt

[ build/bench/articles.jsonl -nt "$data/bench/articles.jsonl.gz" ] ||
	gzip -dc "$data/bench/articles.jsonl.gz" | sed 8000q >build/bench/articles.jsonl

[ build/bench/pages -nt "$data/bench/pages.warc.gz" ] ||
	python3 ci/pages.py "$data/bench/pages.warc.gz" build/bench/pages

exec python3 ci/bench.py --runs="$runs" "$@" "$data" build/bench
