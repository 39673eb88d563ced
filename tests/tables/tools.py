#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The bylint authors
# SPDX-License-Identifier: Apache-2.0

"""tools.py --bin BYLINT --data DIR

Each of the Creative Commons tools of DIR/data/cc-tools.tsv is read from every form of its address, from its English
name in a sentence, from its short name, and from its title in the language of its own legal code, where the port may
be left open. Exit code 1 where one is not, 77 where there is no table.
"""
import argparse
import collections
import os
import sys

import run

# "IN" behind a version is a common word in a headline: the six Indian ports need their country's name.
# The title of one Japanese 2.0 licence does not say its version.
NOT_SAID = {('short', 'IN'), ('own', 'cc-by-nc-nd-2.0-jp'), ('short', 'CERTIFICATION')}


def addresses(uri):
    path = uri.split('//')[1]
    yield from (uri, 'http://' + path, 'https://www.' + path, '//' + path, path, uri[:-1], uri.upper())
    yield from (uri + end for end in ('deed', 'deed.de', 'deed.pt_BR', 'legalcode', 'legalcode.fr', 'legalcode.txt', 'rdf',
                                      'index.html', '?ref=chooser-v1', '#top'))
    yield 'https://web.archive.org/web/20150101000000/' + uri
    if '/licenses/' in path:
        tail = path.split('/licenses/')[1]
        yield 'https://i.creativecommons.org/l/' + tail + '88x31.png'
        yield 'http://licensebuttons.net/l/' + tail + '80x15.png'


def texts(tool):
    """kind, text, whether the port may be left open."""
    for address in addresses(tool['canonical_uri']):
        yield 'address', 'More at ' + address + ' in full.', False
    yield 'name', 'This work is licensed under a Creative Commons ' + tool['title_en'] + ' License.', False
    if not any(kind == 'short' and word in tool['identifier'].split() for kind, word in NOT_SAID):
        yield 'short', 'This work is licensed under ' + tool['identifier'] + '.', False
    yield 'own', 'Creative Commons ' + tool['title_default_lang'], True


def without_port(tool):
    return run.identify(tool['unit'], tool['version'], '')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', default='bylint')
    parser.add_argument('--data', default=os.environ.get('BYLINT_DATA', ''))
    options = parser.parse_args()
    if not os.path.exists(os.path.join(options.data, 'data', 'cc-tools.tsv')):
        print('skipped: the table is not there (--data or BYLINT_DATA)')
        return 77
    made = []
    for tool in run.table(options.data, 'cc-tools.tsv'):
        whole = run.identify(tool['unit'], tool['version'], tool['jurisdiction'])
        for kind, text, open_port in texts(tool):
            if (kind, whole) not in NOT_SAID:
                made.append((kind, text, {whole, without_port(tool)} if open_port else {whole}))
    rows = run.audit(options.bin, [text for _, text, _ in made])
    total, missed = collections.Counter(), collections.Counter()
    for i, (kind, text, right) in enumerate(made):
        found = [row['licence'] for row in rows[i]['licences'] if not row['denied']]
        total[kind] += 1
        if len(found) != 1 or found[0] not in right:
            missed[kind] += 1
            print('missed %s, found %s\n    %s' % (sorted(right), found, text))
    for kind, count in total.items():
        print('%-8s %6d texts, %d missed' % (kind, count, missed[kind]))
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main())
