#!/usr/bin/env python3
"""Set how far an event's confidence trusts the judge's odds (data/events/confidence.tsv), from the events of corpus/real-events.tsv.

    bench/train_confidence.py build/isnad news.jsonl [--write]

Codes the articles with a table that gives the odds themselves as confidence, and fits the two numbers of a line from these odds to the odds that
an event was right, to the first draw of articles; the line is tabled at whole odds and told for the second draw, in tenths of confidence. A line and no
more: few events are marked, and a line cannot turn back. `--write` puts the table into data. Standard library only.
"""
import argparse, collections, json, math, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'bench'))
import events

HEAD = '''# A row is a sum of the judge's weights for and against an event (in natural logarithms of odds) and how often events of such a sum were right
# in real news; between two rows it rises evenly, beyond the outermost it stays. It is the event's confidence.
# Set by bench/train_confidence.py from the first draw of corpus/real-events.tsv; do not edit by hand.
# Source: written by the authors of Isnad. Licence: CC BY 4.0.
'''
ODDS = range(-6, 9)                  # whole odds of the table; nearly every event lies among them
PRIOR = 4.0                          # how much a line of no slope is preferred, in events


def chance(x):
    return 1 / (1 + math.exp(-x))


def coded(program, articles):
    """The documents of the articles, with the judge's own odds as confidence."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'events'
        path.mkdir()
        rows = ''.join(f'{k}\t{(k - ODDS[0] + 1) / (len(ODDS) + 1):.6f}\n' for k in ODDS)
        (path / 'confidence.tsv').write_text('# Source: made for measuring.\nodds\tright\n' + rows)
        out = subprocess.run([program, 'code', '--tables', folder, '--from', 'jsonl', '--to', 'jsonl', articles], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]


def samples(documents, rows):
    """(article, odds, right) of each event that is neither open nor of another article."""
    for doc in documents:
        if doc['id'] not in rows:
            continue
        ends = [m.end() for m in events.SENTENCE_END.finditer(doc['text'])]
        marked = [r for r in rows[doc['id']] if r['kind'] == 'event']
        open_rows = [r for r in rows[doc['id']] if r['kind'] == 'open']
        _, of_event = events.pairs_of(marked, doc['events'], lambda at: sum(e <= at for e in ends))
        for j, event in enumerate(doc['events']):
            if j not in of_event and any(events.overlap(r['trigger'], events.span(event['trigger'])) for r in open_rows):
                continue
            yield doc['id'], event['confidence'] * (len(ODDS) + 1) - 1 + ODDS[0], j in of_event


def fit(points):
    """Offset and slope of the line, by Newton's steps on the likelihood; the slope is drawn to nothing a little."""
    a, b = 0.0, 0.0
    for _ in range(50):
        ga = gb = haa = hab = hbb = 0.0
        for x, right in points:
            p = chance(a + b * x)
            ga, gb = ga + right - p, gb + (right - p) * x
            w = p * (1 - p)
            haa, hab, hbb = haa + w, hab + w * x, hbb + w * x * x
        gb, hbb = gb - PRIOR * b, hbb + PRIOR
        det = haa * hbb - hab * hab
        if abs(det) < 1e-9:
            break
        a, b = a + (hbb * ga - hab * gb) / det, b + (haa * gb - hab * ga) / det
    return a, max(b, 0.0)


def reliability(name, points, a, b):
    bins = collections.defaultdict(lambda: [0, 0, 0.0])
    loss = 0.0
    for x, right in points:
        p = chance(a + b * min(max(x, ODDS[0]), ODDS[-1]))
        one = bins[min(9, int(p * 10))]
        one[0], one[1], one[2] = one[0] + 1, one[1] + right, one[2] + p
        loss += (p - right) ** 2
    print(f'{name}: {len(points)} events, {sum(r for _, r in points)} right, mean squared error {loss / max(1, len(points)):.3f}', file=sys.stderr)
    for tenth in sorted(bins):
        n, right, total = bins[tenth]
        print(f'  {tenth / 10:.1f} to {tenth / 10 + .1:.1f}: {n:4d} events, {right / n:.3f} right, {total / n:.3f} said', file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('program')
    parser.add_argument('articles')
    parser.add_argument('--write', action='store_true', help='put the table into data/events/confidence.tsv')
    options = parser.parse_args()
    rows = events.read_table(events.TABLE)
    first = set(events.read_table(events.TABLE, 1))
    halves = {True: [], False: []}
    for article, odds, right in samples(coded(options.program, options.articles), rows):
        halves[article in first].append((odds, right))
    a, b = fit(halves[True])
    print(f'odds of being right: {a:.2f} + {b:.2f} of the odds of the judge', file=sys.stderr)
    reliability('fitted', halves[True], a, b)
    reliability('not fitted', halves[False], a, b)
    reliability('not fitted, by the judge alone', halves[False], 0, 1)
    table = HEAD + 'odds\tright\n' + ''.join(f'{k}\t{chance(a + b * k):.3f}\n' for k in ODDS)
    if options.write:
        (ROOT / 'data' / 'events' / 'confidence.tsv').write_text(table)
    else:
        print(table, end='')


if __name__ == '__main__':
    main()
