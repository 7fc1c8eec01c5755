#!/usr/bin/env python3
"""Score direct quotations and their speakers against corpus/quotations.tsv.

    build/isnad code --from jsonl --to jsonl <news.jsonl | bench/quotations.py [--misses]

Reads coded documents from standard input and looks at those whose id has a row. A quotation is found where a direct statement covers it (half of
both together); its speaker is right where one of the mentions of the statement's source is one of the marked ones. A direct statement where
no quotation stands is a false alarm, unless it stands on an `open` row. Standard library only.
"""
import argparse, collections, json, pathlib, sys

TABLE = pathlib.Path(__file__).parent.parent / 'corpus' / 'quotations.tsv'


def read_table(path):
    rows = collections.defaultdict(list)
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('#') or line.startswith('article\t'):
                continue
            article, start, end, speaker, kind = line.rstrip('\n').split('\t')
            rows[article]                                    # an article without quotations counts, too
            if kind == 'none':
                continue
            spans = [tuple(map(int, s.split('-'))) for s in speaker.split('|')] if speaker != '-' else []
            rows[article].append((int(start), int(end), spans, kind))
    return rows


def share(a, b):
    inter = min(a[1], b[1]) - max(a[0], b[0])
    return inter / (max(a[1], b[1]) - min(a[0], b[0])) if inter > 0 else 0.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--misses', action='store_true', help='print each miss, false alarm and wrong speaker')
    parser.add_argument('--table', default=TABLE, help='the marked quotations')
    options = parser.parse_args()
    rows = read_table(options.table)
    found = asked = false = speaker = documents = 0
    for line in sys.stdin:
        doc = json.loads(line)
        if doc['id'] not in rows:
            continue
        documents += 1
        marked = rows[doc['id']]
        said = [s for s in doc['statements'] if s.get('direct')]
        mentions = {e['id']: [(m['start'], m['end']) for m in e['mentions']] for e in doc['entities']}
        taken = set()

        def tell(what, start, end, more=''):
            if options.misses:
                shown = doc['text'].replace('\n', ' ')
                print(f"{what}\t{doc['id']}\t{start}-{end}\t{shown[max(0, start - 90):start]} [[{shown[start:end]}]]\t{more}")

        for start, end, spans, kind in marked:
            best = max(((share((start, end), (s['content']['start'], s['content']['end'])), k) for k, s in enumerate(said) if k not in taken),
                       default=(0.0, None))
            hit = best[0] >= 0.5
            if hit:
                taken.add(best[1])
            if kind != 'quotation':
                continue
            asked += 1
            found += hit
            if not hit:
                tell('missed', start, end)
                continue
            source = said[best[1]].get('source')
            right = any(a < d and c < b for a, b in mentions.get(source, []) for c, d in spans)
            speaker += right
            if not right:
                first = mentions.get(source) or [(0, 0)]
                tell('speaker', start, end, 'got ' + doc['text'][first[0][0]:first[0][1]])
        for k, s in enumerate(said):
            start, end = s['content']['start'], s['content']['end']
            if k not in taken and not any(kind == 'open' and start < e and b < end for b, e, _, kind in marked):
                false += 1
                tell('false', start, end)
    if documents < len(rows):
        print(f'{len(rows) - documents} of {len(rows)} articles were not among the documents', file=sys.stderr)
    print(f'quotations {asked}, found {found}, false alarms {false}: '
          f'precision {found / max(1, found + false):.3f}, recall {found / max(1, asked):.3f}')
    print(f'speakers right {speaker}: {speaker / max(1, found):.3f} of those found, {speaker / max(1, asked):.3f} of all')


if __name__ == '__main__':
    main()
