#!/usr/bin/env python3
"""Set the weights of data/actors/country.tsv from the project's own items.

    bench/train_country.py build/isnad [--rounds 15] > data/actors/country.tsv

Codes the items with all weights at nothing, so that no country is inferred, and learns for each actor that the text gives no country which of
the countries around it the annotation names, or none: a multinomial logistic model over the features of src/tables/country_features.h, trained
on the part `train` alone. Standard error says how many it gets right on train, tune and test. Takes about a minute; standard library only.
"""
import argparse, collections, json, math, pathlib, random, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'corpus'))
import items as corpus                                       # noqa: E402

OWN = ['share', 'first', 'near', 'same_sector', 'same_force', 'official_before', 'first_place', 'twice']
NOT_STATES = {'IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC'}
OFFICIAL = {'GOV', 'MIL', 'COP', 'JUD', 'LEG'}
NEAR_BY, MOST = 300, 64                       # as in src/reference/country.cpp
HEADER = '''# A row is a feature of a country as that of an actor whom an article describes without one (src/tables/country_features.h says what each means) and
# its weight, in thousandths: the country whose weights add up to most is taken, none where "nobody" has more. Features without a row weigh nothing.
# Trained by bench/train_country.py on the part `train` of corpus/items and on nothing else.
# Source: written by the authors of Isnad. Licence: CC BY 4.0.
feature	weight
'''


def is_state(code):
    return len(code) == 3 and code not in NOT_STATES


def coded_items(program, items):
    """The items, coded without inferred countries, by id."""
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        (tmp / 'tables' / 'actors').mkdir(parents=True)
        names = re.findall(r'^    "(\w+)"|(?<=, )"(nobody_\w+)"', (HERE.parent / 'src/tables/country_features.h').read_text(encoding='utf-8'), re.M)
        names = [a or b for a, b in names]
        (tmp / 'tables' / 'actors' / 'country.tsv').write_text(HEADER + ''.join(f'{n}\t0\n' for n in names), encoding='utf-8')
        with open(tmp / 'in.jsonl', 'w', encoding='utf-8') as out:
            for i in items:
                out.write(json.dumps({'id': i['id'], 'text': i['text'], 'language': 'ar', 'published': i['published']}, ensure_ascii=False) + '\n')
        done = subprocess.run([program, 'code', '--tables', str(tmp / 'tables'), '--from', 'jsonl', '--to', 'jsonl', str(tmp / 'in.jsonl')],
                              stdout=subprocess.PIPE, check=True)
    return {d['id']: d for d in map(json.loads, done.stdout.decode('utf-8').splitlines())}


def annotated(item):
    """(span, entity) of each annotated mention."""
    whose = {}
    for e in item['entities']:
        for f in e['forms']:
            quote = f['quote'] if isinstance(f, dict) else f
            for a in corpus.occurrences(item['text'], quote) if not isinstance(f, dict) else [corpus.span(item['text'], {'q': f}, 'q')[0]]:
                whose[a, a + len(quote)] = e
            if quote.startswith('ال') and not isinstance(f, dict):
                for a in corpus.occurrences(item['text'], 'ل' + quote[1:]):
                    whose[a, a + len(quote)] = e
    return [(span, whose[span]) for span in corpus.mention_spans(item) if span in whose]


def matched(spans, span):
    """The annotated entity whose mention covers half of both together, or None."""
    best, found = 0.5, None
    for (start, end), entity in spans:
        inter = min(end, span[1]) - max(start, span[0])
        share = inter / (max(end, span[1]) - min(start, span[0])) if inter > 0 else 0
        if share >= best:
            best, found = share, entity
    return found


def examples(item, doc):
    """(values of each candidate, names of the features of nobody, index of the right one) for each actor to be placed."""
    text = item['text']
    at = [0]
    for c in text:
        at.append(at[-1] + len(c.encode('utf-8')))
    spans = annotated(item)
    mentions = sorted((m['start'], m['end'], m['how'], n) for n, e in enumerate(doc['entities']) for m in e['mentions'] if m['how'] != 'pronoun')
    entities = doc['entities']
    cues = sorted([(at[a], entities[n].get('code', ''), False) for a, _, _, n in mentions if is_state(entities[n].get('code', ''))] +
                  [(at[p['start']], p['country'], True) for p in doc['places'] if p.get('rule') and is_state(p.get('country', ''))])
    codes = list(dict.fromkeys(c for _, c, _ in cues))
    times = collections.Counter(c for _, c, _ in cues)
    first_place = next((c for _, c, place in cues if place), None)
    last, official, done = {}, None, set()
    for start, end, how, n in mentions:
        e = entities[n]
        sector = e.get('sector', '')
        if is_state(e.get('code', '')):
            last[sector] = e['code']
            official = e['code'] if sector in OFFICIAL else official
            continue
        if e.get('code') or n in done or e['kind'] == 'state' or e.get('wikidata'):
            continue
        if not sector and not (e['kind'] == 'person' and how in ('name', 'title')):
            continue
        done.add(n)
        right = matched(spans, (start, end))
        if right is None:
            continue
        near = collections.Counter()
        for where, code, _ in [c for c in cues if c[0] < at[start]][-MOST:]:
            near[code] += 1 / (1 + (at[start] - where) / NEAR_BY)
        total = sum(near.values())
        values = [{'share': times[c] / len(cues), 'first': cues[0][1] == c, 'near': near[c] / total if total else 0,
                   'same_sector': last.get(sector) == c, 'same_force': last.get(sector) == c and sector in ('MIL', 'COP', 'REB'), 'official_before': official == c, 'first_place': first_place == c, 'twice': times[c] > 1} for c in codes]
        nobody = {'nobody': 1, 'nobody_of_one': len(codes) == 1, 'nobody_' + e['kind']: 1, 'nobody_' + (sector or 'without_sector'): 1}
        code = right.get('code', '')
        code = code if is_state(code) else ''
        if code and code not in codes:
            continue
        yield values + [nobody], codes.index(code) if code else len(codes)


def train(rows, rounds):
    weights, squares = collections.defaultdict(float), collections.defaultdict(lambda: 1e-6)
    random.seed(5)
    for _ in range(rounds):
        random.shuffle(rows)
        for values, right in rows:
            sums = [sum(weights[k] * v for k, v in f.items()) for f in values]
            top = max(sums)
            share = [math.exp(s - top) for s in sums]
            total, slope = sum(share), collections.defaultdict(float)
            for j, f in enumerate(values):
                for k, v in f.items():
                    slope[k] += (share[j] / total - (j == right)) * v
            for k, v in slope.items():
                v += 1e-4 * weights[k]
                squares[k] += v * v
                weights[k] -= 0.3 * v / math.sqrt(squares[k])
    return {k: round(1000 * v) for k, v in weights.items()}


def right_ones(rows, weights):
    good = 0
    for values, right in rows:
        sums = [sum(weights.get(k, 0) * v for k, v in f.items()) for f in values]
        best = max(sums[:-1], default=-1e9)
        good += (sums.index(best) if best > sums[-1] else len(sums) - 1) == right
    return f'{good} of {len(rows)}'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('program', help='build/isnad')
    parser.add_argument('--rounds', type=int, default=15)
    options = parser.parse_args()
    items = corpus.load()
    coded = coded_items(options.program, items)
    parts = {p: [] for p in corpus.PARTS}
    for item in items:
        parts[corpus.part_of(item)].extend(examples(item, coded[item['id']]))
    weights = train(list(parts['train']), options.rounds)
    for part, rows in parts.items():
        print(f'{part}: {right_ones(rows, weights)} right', file=sys.stderr)
    sys.stdout.write(HEADER)
    for name in OWN + sorted(k for k in weights if k not in OWN):
        sys.stdout.write(f'{name}\t{weights.get(name, 0)}\n')


if __name__ == '__main__':
    main()
