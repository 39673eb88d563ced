# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""run.py --bin BYLINT --data DIR [--html] [--all] [--show N] [--language TAG]

Official licence sentences of every language, filled with the official names of every tool, must be read
as exactly the licence that they name. DIR/data holds the tables (cc-notices, cc-names, cc-tools). Without
--all a sample of 3,000 is read. One language in ten is kept aside: its misses are counted but never shown,
so that its figures say how the rules do on words that nobody tuned them to.
With --html the sentences are those of the licence chooser, whose name is a link: the address counts, too.
Exit code 1 where a bar is missed, 77 where there are no tables.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

EXACT, WRONG, SAMPLE = 0.995, 0.001, 3000
KINDS = ('text-of-html-work', 'text-of-html-title', 'text-of-html-author', 'text-of-html-title-author', 'plain',
         'plain-letter', 'pdm-notice')
LINKED = ('html-work', 'html-title', 'html-author', 'html-title-author')
IDS = {'zero': 'cc0', 'mark': 'cc-pdm', 'certification': 'cc-pddc', 'sampling+': 'cc-sampling-plus',
       'nc-sampling+': 'cc-nc-sampling-plus'}
# Every tenth of the languages that have sentences, from the fifth on, in the order of their tags.
ASIDE = {'bg', 'es', 'ja', 'ro'}
TITLES = ('Winter Light', 'The Bridge', 'Harbour at Night')
AUTHORS = ('Sara Rahimi', 'Ana Costa', 'John Example')
DIGITS = '0-9٠-٩۰-۹०-९০-৯๐-๙０-９'
VERSION = re.compile('[%s][.,٫．][%s]' % (DIGITS, DIGITS))

# Rows that are wrong in the tables themselves: placeholders, stray bits of another title; below also the
# Romanian and Kazakh titles of by-nc-sa that say by-nc-nd, and those of a Japanese by-nc-nd 2.0 that say
# "generic". A wording that lost the blank before the name or the brand, or inside the tag of its link
# ("<arel="), is counted apart.
FAULTY = re.compile(r'country\.|Dummy|\$|^ution-|كاثولونيا')

GLUED = re.compile(r'<arel|[^\W\d_](Creative Commons|%\(license_name\)s)|Creative Commons%')


def language(tag):
    """A tag as BCP 47 has it, without the region where that is no language of its own."""
    tag = tag.replace('_', '-').lower()
    if tag in ('zh', 'zh-cn', 'zh-hans'):
        return 'zh-hans'
    if tag in ('zh-tw', 'zh-hk', 'zh-hant'):
        return 'zh-hant'
    return tag.replace('@', '-').split('-')[0]


def table(data, name):
    with open(os.path.join(data, 'data', name), encoding='utf-8', newline='\n') as f:
        head, *rows = [line.rstrip('\n').split('\t') for line in f]
    return [dict(zip(head, row)) for row in rows]


def identify(unit, version, port):
    return '-'.join(part for part in (IDS.get(unit, 'cc-' + unit), version, port) if part)


def names_of(rows):
    """language -> tool -> its titles there, the best source first."""
    rank = {'legalcode': 1, 'legalcode-full': 1, 'locale': 2, 'i18n': 2}
    names = collections.defaultdict(lambda: collections.defaultdict(list))
    for row in rows:
        tool = (row['tool'], row['version'], row['jurisdiction'])
        if row['version'] == '*' or row['source'].startswith('legalcode-full') or FAULTY.search(row['title']) or not VERSION.search(row['title']):
            continue
        if row['source'].startswith('rdf') and ((row['lang'] in ('ro', 'kk') and row['tool'] == 'by-nc-sa') or
                                                tool == ('by-nc-nd', '2.0', 'jp')):
            continue
        names[language(row['lang'])][tool].append((rank.get(row['source'].split(':')[0], 3), row['title']))
    return {tag: {tool: [title for _, title in sorted(set(titles))] for tool, titles in tools.items()}
            for tag, tools in names.items()}


def said(tool, title):
    """The id that the title alone says: behind a bare version, or the name once more in brackets, no port."""
    unit, version, port = tool
    behind = VERSION.split(title, 1)[1].strip(' .')
    return identify(unit, version, port if behind and not re.match(r'（|\(.*\d', behind) else '')


def sentences(data, known, kinds=KINDS):
    """(language, text, id) of every notice, tool and filler."""
    tools = {(t['unit'], t['version'], t['jurisdiction']): t['canonical_uri'] for t in table(data, 'cc-tools.tsv')}
    names = names_of(table(data, 'cc-names.tsv'))
    made, left_out = [], collections.Counter()
    for n, notice in enumerate(table(data, 'cc-notices.tsv')):
        tag, wording = language(notice['lang']), notice['wording']
        if notice['kind'] not in kinds or (kinds is KINDS and '<' in wording):
            continue
        filled = wording.replace('%(work_title)s', TITLES[n % 3]).replace('%(author)s', AUTHORS[n % 3])
        filled = filled.replace('%(work_author)s', AUTHORS[n % 3]).replace('%(curator)s', 'Example Archive')
        if notice['kind'] == 'pdm-notice':
            made.append((tag, filled, 'cc-pdm-1.0'))
            continue
        filled = filled.replace('%(work_type)s', work_type(data, notice['lang']))
        for i, (tool, titles) in enumerate(sorted(names.get(tag, {}).items())):
            address = tools.get(tool)
            if not address or (identify(*tool) not in known):
                left_out[tool[0]] += 1
                continue
            title = titles[(i + n) % len(titles)]
            linked = '%(license_url)s' in filled
            expected = identify(*tool) if linked else said(tool, title)
            made.append(('glued' if GLUED.search(wording) and (tag[:2] not in ('zh', 'ja', 'ar') or '<arel' in wording) else tag,
                         filled.replace('%(license_name)s', title).replace('%(license_url)s', address),
                         expected if expected in known else None))
    for row in table(data, 'cc-names.tsv') if kinds is KINDS else []:  # the full titles stand for themselves
        tool = (row['tool'], row['version'], row['jurisdiction'])
        if row['source'].startswith('legalcode-full'):
            made.append((language(row['lang']), row['title'], identify(*tool)))
    return made, left_out


TYPES = {}


def work_type(data, lang):
    if not TYPES:
        for row in table(data, 'cc-notices.tsv'):
            if row['kind'] == 'worktype':
                TYPES[row['lang']] = row['wording']
    return TYPES.get(lang) or TYPES.get(lang.split('_')[0]) or 'work'


def audit(binary, texts, field='text'):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'in.jsonl')
        with open(path, 'w', encoding='utf-8', newline='\n') as f:
            for i, text in enumerate(texts):
                f.write(json.dumps({'id': str(i), field: text}, ensure_ascii=False) + '\n')
        done = subprocess.run([binary, 'audit', '--format', 'jsonl', '-o', '-', path], stdout=subprocess.PIPE, check=False)
        if done.returncode not in (0, 1):
            sys.exit('%s ended with %d' % (binary, done.returncode))
    rows = (json.loads(line) for line in done.stdout.decode('utf-8').split('\n') if line)
    return {int(row['id']): row for row in rows}


ADDRESS = re.compile(r'href="([^"]*creativecommons\.org[^"]*)"')


def has_address(row, text):
    """Whether every statement carries the address that its link has."""
    wanted = ADDRESS.search(text)
    return not wanted or all(l['url'] == wanted[1] for l in row['licences'])


def judge(row, expected):
    """exact, granted, wrong: whether the id is the expected one alone, said as a grant, another than it says."""
    stated = [l for l in row['licences'] if not l.get('denied')]
    strong = {l['licence'] for l in stated if l['kind'] != 'mention'}
    every = {l['licence'] for l in stated}
    exact = (strong or every) == {expected}
    wrong = any(i != expected and not (i and expected and expected.startswith(i + '-') and is_shorter(i, expected))
                for i in every)
    return exact, exact and bool(strong), wrong


def is_shorter(short, whole):
    """Whether an id leaves out a version or a port, and no element."""
    return short == 'cc' or bool(re.match(r'\d|[a-z]+$', whole[len(short) + 1:])) and not re.match(
        r'(sa|nc|nd)\b', whole[len(short) + 1:])


def known_ids(binary):
    done = subprocess.run([binary, 'licences', '--json'], stdout=subprocess.PIPE, check=True)
    return set(re.findall(r'"(cc[a-z0-9.+-]*)"', done.stdout.decode('utf-8')))


def report(name, results):
    total = len(results)
    count = [sum(r[k] for r in results) for k in range(3)]
    rate = [c / total if total else 1.0 for c in count]
    print('%-12s %7d sentences  exact %7.3f%%  as a grant %7.3f%%  wrong %6.3f%%' %
          (name, total, 100 * rate[0], 100 * rate[1], 100 * rate[2]))
    return rate[0] >= EXACT and rate[2] <= WRONG


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', default='bylint')
    parser.add_argument('--data', default=os.environ.get('BYLINT_DATA', ''))
    parser.add_argument('--html', action='store_true')
    parser.add_argument('--all', action='store_true')
    parser.add_argument('--show', type=int, default=0)
    parser.add_argument('--language')
    options = parser.parse_args()
    if not os.path.exists(os.path.join(options.data, 'data', 'cc-notices.tsv')):
        print('skipped: the tables are not there (--data or BYLINT_DATA)')
        return 77
    made, left_out = sentences(options.data, known_ids(options.bin), LINKED if options.html else KINDS)
    if not options.all:
        made = random.Random(2026).sample(made, SAMPLE)
    if options.language:
        made = [m for m in made if m[0] == options.language and m[0] not in ASIDE]
    rows = audit(options.bin, [text for _, text, _ in made], 'html' if options.html else 'text')
    results, shown = collections.defaultdict(list), collections.Counter()
    for i, (tag, text, expected) in enumerate(made):
        verdict = judge(rows[i], expected)
        verdict = (verdict[0] and (not options.html or has_address(rows[i], text)), *verdict[1:])
        results[tag].append(verdict)
        if tag not in ASIDE and (not verdict[0] or verdict[2]) and shown[tag] < options.show:
            shown[tag] += 1
            print('%s %s: expected %s, found %s\n    %s' % (tag, 'WRONG' if verdict[2] else 'missed', expected, [
                (l['licence'], l['kind']) for l in rows[i]['licences']], text))
    for tag in sorted(set(results) - ASIDE):
        report(tag, results[tag])
    for unit, count in sorted(left_out.items()):
        print('left out, no card for it: %s (%d)' % (unit, count))
    good = report('all but these', [r for tag, rs in results.items() if tag not in ASIDE | {'glued'} for r in rs])
    kept = report('kept aside', [r for tag, rs in results.items() if tag in ASIDE for r in rs])
    return 0 if good and kept else 1


if __name__ == '__main__':
    sys.exit(main())
