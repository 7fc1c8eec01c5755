#!/usr/bin/env python3
"""Set the weights by which an event takes one of the dates and places that its article offers.

    bench/train_circumstances.py BUILD [--rounds 4] [--pull 0.5] [--least 25] [--passes 3] [--write]

BUILD is the folder with `isnad` and `isnad_circumstances`. The items of part `train` (corpus/corpus.py) teach, for places the reports as well; those of `tune` and `test` are only
scored. An event of the article's annotation and a coded one are one if they have one type and one trigger, or failing that one sentence.
Of the options of such an event those are right that have the annotated date, or that lie in the annotated place; the weights are set so
that right ones are likely (softmax over the options, gradient descent with falling steps, a pull to zero). What an event is offered rests on what
events before it took, so that the whole is done `--passes` times. The mean of several orders of the events is written. --write writes data/events/when.tsv and where.tsv. Standard library only.
"""
import argparse, collections, json, math, pathlib, random, re, subprocess, sys, tempfile

import events

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'corpus'))
import items as corpus  # noqa: E402

HEAD = '''# A row is a feature of a {what} that an article offers to an event (src/event/choice.h says what each property means), and what it adds; the option
# with the greatest sum holds. Trained by bench/train_circumstances.py on the {n} articles of part `train` of corpus/ and on nothing else.
# Source: written by the authors of Isnad. Licence: CC BY 4.0.
feature\tweight
'''


def span_of(text, quote, nth):
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
    return at, at + len(quote)


def trigger_of(text, e):
    t = e['trigger']
    return span_of(text, t['quote'], t.get('nth', 1)) if isinstance(t, dict) else span_of(text, t, e.get('nth', 1))


def pairs(item, text, coded):
    """Annotated and coded events that are one: (annotation, index of the coded event)."""
    ends = [m.end() for m in re.finditer(r'[.!?\u061F](?=\s|["»”]|$)|\n', text)]
    sentence = lambda at: sum(e <= at for e in ends)
    gold = [(trigger_of(text, e), e) for e in item.get('events', [])]
    got = [((e['trigger']['start'], e['trigger']['end']), e) for e in coded.get('events', [])]
    found = []
    for i, (g, a) in enumerate(gold):
        for j, (p, b) in enumerate(got):
            if a['type'] != b['type']:
                continue
            inter = min(g[1], p[1]) - max(g[0], p[0])
            if inter > 0:
                found.append((-2 - inter, i, j))
            elif sentence(g[0]) == sentence(p[0]):
                found.append((-1, i, j))
    used, taken = set(), set()
    for _, i, j in sorted(found):
        if i not in used and j not in taken:
            used.add(i), taken.add(j)
            yield gold[i][1], j


def near(a, b):
    """Within 50 kilometres."""
    p, q = math.radians(a['lat']), math.radians(b['lat'])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b['lon'] - a['lon']) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h))) <= 50


def lies_there(gold, place):
    if place.get('country') != gold.get('country'):
        return False
    if 'lat' not in gold:
        return place.get('resolution') in ('country', 'region', 'admin1') or place.get('name') == gold['name']
    return place.get('lat') is not None and near(gold, place)


def examples(build, tables, items):
    """[(question, part, [(features, right)])] of all events found."""
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        texts = {}
        for name, item in items.items():
            texts[name] = item['text'].replace('\r\n', '\n')
            f.write(json.dumps({'id': name, 'text': texts[name], 'language': 'ar', 'published': item.get('published', ''), 'publisher': item.get('publisher', '')}, ensure_ascii=False) + '\n')
        f.flush()
        coded = {}
        for line in subprocess.run([build / 'isnad', 'code', '--tables', tables, '--from', 'jsonl', '--to', 'jsonl', f.name], capture_output=True, check=True).stdout.splitlines():
            d = json.loads(line)
            coded[d['id']] = d
        offers = {}
        for line in subprocess.run([build / 'isnad_circumstances', '--tables', tables, f.name], capture_output=True, check=True).stdout.splitlines():
            d = json.loads(line)
            offers[d['id'], d['event'], d['question']] = d['options']
    out = []
    for name, item in items.items():
        places = {p['id']: p for p in coded[name].get('places', [])}
        named = collections.defaultdict(list)
        for p in item.get('places', []):
            named[p['name']].append(p)
        for gold, j in pairs(item, texts[name], coded[name]):
            want = gold.get('date', '')
            out.append((name, 'when', [(o['features'], events.same_date(o['value'], [want])) for o in offers[name, j, 'when']]))
            place = gold.get('place', '')
            there = lambda v: any(lies_there(g, places[v]) for g in named[place]) if v and place else not v and not place
            out.append((name, 'where', [(o['features'], there(o['value'])) for o in offers[name, j, 'where']]))
    return out


def learn(cases, rounds, pull, least, orders=8):
    """The mean of the weights that several orders of the events give: one order alone is moved by chance."""
    total = collections.Counter()
    for seed in range(orders):
        for f, w in learn_in_order(cases, rounds, pull, least, seed).items():
            total[f] += w
    return {f: round(w * 100 / orders) for f, w in total.items() if round(w * 100 / orders)}


def learn_in_order(cases, rounds, pull, least, seed):
    weights, squares = collections.defaultdict(float), collections.defaultdict(float)
    chance = random.Random(seed)
    cases = [c for c in cases if any(r for _, r in c) and not all(r for _, r in c)]
    seen = collections.Counter(f for options in cases for f in {f for fs, _ in options for f in fs})
    cases = [[([f for f in fs if seen[f] >= least], r) for fs, r in options] for options in cases]
    for _ in range(rounds):
        chance.shuffle(cases)
        for options in cases:
            sums = [sum(weights[f] for f in fs) for fs, _ in options]
            top = max(sums)
            likely = [math.exp(s - top) for s in sums]
            whole, good = sum(likely), sum(l for l, (_, r) in zip(likely, options) if r)
            gradient = collections.defaultdict(float)
            for l, (fs, r) in zip(likely, options):
                g = l / whole - (l / good if r else 0)
                for f in fs:
                    gradient[f] += g
            for f, g in gradient.items():
                g += pull * weights[f]
                squares[f] += g * g
                weights[f] -= 0.15 * g / (0.1 + math.sqrt(squares[f]))
    return weights


def score(cases, weights):
    hits = sum(options[max(range(len(options)), key=lambda k: (sum(weights.get(f, 0) for f in options[k][0]), -k))][1] for options in cases)
    return hits / max(1, len(cases)), sum(any(r for _, r in c) for c in cases) / max(1, len(cases)), len(cases)


def write(path, weights, what, n):
    path.write_text(HEAD.format(what=what, n=n) + ''.join(f'{f}\t{w}\n' for f, w in sorted(weights.items())), encoding='utf-8')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('build', type=pathlib.Path)
    ap.add_argument('--rounds', type=int, default=4); ap.add_argument('--pull', type=float, default=0.5)
    ap.add_argument('--least', type=int, default=25, help='events that must show a feature')
    ap.add_argument('--passes', type=int, default=3); ap.add_argument('--write', action='store_true')
    a = ap.parse_args()
    items = {item['id']: item for item in corpus.load_all()}
    parts = {name: corpus.part_of(item) for name, item in items.items()}
    # The writers of the reports did not date alike (corpus/README.md): dates are learned from the items alone.
    learns = lambda question, name: question == 'where' or items[name]['construction'] != 'report'
    teachers = lambda question: sum(parts[i] == 'train' and learns(question, i) for i in items)
    with tempfile.TemporaryDirectory() as work:
        data = pathlib.Path(work) / 'data'
        subprocess.run(['cp', '-r', ROOT / 'data', data], check=True)
        for question in ('when', 'where'):                   # from nothing, so that the same items give the same weights
            write(data / 'events' / f'{question}.tsv', {}, question, teachers(question))
        for k in range(a.passes):
            tables = pathlib.Path(work) / 'tables'
            subprocess.run([a.build / 'isnad', 'tables', 'compile', '-o', tables, data], check=True, capture_output=True)
            cases = examples(a.build.resolve(), tables, items)
            for question, what in (('when', 'date'), ('where', 'place')):
                of = lambda part: [c for name, q, c in cases if q == question and parts[name] == part and learns(question, name)]
                weights = learn(of('train'), a.rounds, a.pull, a.least)
                write(data / 'events' / f'{question}.tsv', weights, what, teachers(question))
                print(k, question, len(weights), 'weights;', ', '.join('%s %.3f of at most %.3f (%d)' % ((part,) + score(of(part), weights)) for part in ('train', 'tune', 'test')), file=sys.stderr)
        if a.write:
            for question in ('when', 'where'):
                (ROOT / f'data/events/{question}.tsv').write_text((data / f'events/{question}.tsv').read_text(encoding='utf-8'), encoding='utf-8')


if __name__ == '__main__':
    main()
