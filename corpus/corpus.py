#!/usr/bin/env python3
"""The Isnad corpus: check it, count it, read it, extend it.

    corpus.py check [ID…]            everything that can be checked without reading: quotes, codes, values, links between the layers, cells
    corpus.py check --hints [ID…]    and what a reader should look at again: numbers, reporting verbs and quotations left unannotated
    corpus.py check --shared DIR     and that nothing repeats the texts of DIR (*.txt, *.jsonl) or another item
    corpus.py stats [--markdown]     counts by type, mode, auxiliary mode, stance, manner, topic, country and part
    corpus.py show ID…               items with their annotations, to read in a terminal
    corpus.py read FILE…             writing form → items/ID.txt and items/ID.json (prints what is wrong, writes nothing then)
    corpus.py write ID…              items → writing form, on standard output
    corpus.py part [train|tune|test] the ids of a part, one a line, or each item's part

Items live in items/ as ID.txt and ID.json; the JSON quotes the text and says with "nth" which of several equal quotes it means.
The writing form spares the counting; DECISIONS.md describes it. Standard library only; codes are read from ../data/plover.
"""
import argparse
import signal
import sys

import check
import items
import stats
import writing_form


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest='command', required=True)
    c = commands.add_parser('check', help='check the items')
    c.add_argument('--hints', action='store_true', help='also name what a reader should look at again')
    c.add_argument('--shared', metavar='DIR', help='also look for passages that repeat texts of DIR')
    c.add_argument('ids', nargs='*')
    c = commands.add_parser('stats', help='count')
    c.add_argument('--markdown', action='store_true')
    c = commands.add_parser('show', help='print items readably')
    c.add_argument('ids', nargs='+')
    c = commands.add_parser('read', help='writing form to items')
    c.add_argument('--hints', action='store_true')
    c.add_argument('--to', metavar='DIR', help='write the items there instead of items/')
    c.add_argument('files', nargs='+')
    c = commands.add_parser('write', help='items to writing form')
    c.add_argument('ids', nargs='+')
    c = commands.add_parser('part', help='ids of a part')
    c.add_argument('part', nargs='?', choices=items.PARTS)
    args = parser.parse_args()

    if args.command == 'check':
        return check.run(args.ids, hints=args.hints, shared=args.shared)
    if args.command == 'stats':
        return stats.run(markdown=args.markdown)
    if args.command == 'read':
        return writing_form.read(args.files, hints=args.hints, to=args.to)
    if args.command == 'part':
        for item in items.load_all():
            part = items.part_of(item)
            if args.part in (None, part):
                print(item['id'] if args.part else f"{item['id']}\t{part}")
        return 0
    for item in items.load(args.ids):
        print(writing_form.form_of(item) if args.command == 'write' else stats.readable(item))
    return 0


if __name__ == '__main__':
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)          # `corpus.py show … | head` ends quietly
    sys.exit(main())
