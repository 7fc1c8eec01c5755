#!/usr/bin/env python3
"""Set the weights of data/events/participants.tsv from the project's own items (corpus/, part train).

    train_participants.py PROGRAM [--rounds N] [--limits] > data/events/participants.tsv

PROGRAM is build/isnad_participants. Events of the coder are matched with those of the items as the scorers do; each entity beside a matched
event teaches whether it acts, suffers, or neither (logistic regression, one for each role, AdaGrad). Weights are in twenty-fifths of a
logit. The weights of the second choice, which sees what the first one gave the other events, are learned on top of first choices by
weights that never saw the article: train is cut into fifths. What is learned on train is scored on tune and test, on standard error:
participants right, false, missed of the matched events, by the rules and by the weights.
Standard library only; ten minutes.
"""
import argparse
import array
import collections
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'corpus'))
import items as corpus  # noqa: E402

ROLES = ('actors', 'recipients')
PROPOSED, BESIDE, FIRST, MORE, TURN, PART = -70, 30, -24, 6, 30, 127         # as in src/event/participants.cpp
SCALE, MOST = 25, 127
PULL, RATE = 0.1, 0.12
FOLDS = 5
SEEN = 3                            # a feature that fewer entities have is left out
ORDERS = 4                          # of the entities, whose mean is written: what chance put into one order cancels out


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def like(a, b):
    return overlap(a, b) / (max(a[1], b[1]) - min(a[0], b[0])) if overlap(a, b) else 0


def pairs(left, right, score):
    """One to one, the best first."""
    found = sorted(((score(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), key=lambda x: (-x[0], x[1], x[2]))
    used_left, used_right, out = set(), set(), []
    for s, i, j in found:
        if s > 0 and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            out.append((i, j))
    return out


def forms_of(item):
    """Spans of the mentions, with their entities."""
    text, out = item['text'], []
    taken = [s for s in (corpus.span(text, f, 'quote') for f in item['furniture']) if s]
    plain = []
    for e in item['entities']:
        for f in e['forms']:
            if isinstance(f, dict):
                out.append((corpus.span(text, {'q': f}, 'q'), e['id']))
                taken.append(out[-1][0])
            else:
                plain += [(f, e['id'])] + ([('ل' + f[1:], e['id'])] if f.startswith('ال') else [])
    for form, entity in sorted(plain, key=lambda x: -len(x[0])):
        for a in corpus.occurrences(text, form):
            s, left = (a, a + len(form)), a
            while left > 0 and text[left - 1].isalnum():
                left -= 1
            clitics = text[left:a]
            alone = not text[s[1]:s[1] + 1].isalnum() and (not clitics or (clitics.strip('وف').strip('بلكس') == '' and len(clitics) <= 2))
            if alone and not any(overlap(s, t) for t in taken):
                taken.append(s)
                out.append((s, entity))
    return sorted(out)


class Entities:
    """Which entity of the item a coded one is."""

    def __init__(self, item, coded):
        self.item = item['id']
        self.gold = {e['id']: e for e in item['entities']}
        self.coded = {e['id']: e for e in coded.get('entities', [])}
        gold = forms_of(item)
        mine = sorted(((m['start'], m['end']), e['id']) for e in self.coded.values() for m in e.get('mentions', []) if m.get('how') != 'pronoun')
        both = [(i, j) for i, j in pairs([g[0] for g in gold], [m[0] for m in mine], lambda a, b: like(a, b) if like(a, b) >= .5 else 0)]
        shared = collections.Counter((gold[i][1], mine[j][1]) for i, j in both)
        self.best = {}
        for (g, c), _ in sorted(shared.items(), key=lambda x: (-x[1], x[0])):
            if g not in self.best and c not in self.best.values():
                self.best[g] = c
        self.shared = set(shared)

    def same(self, gold, coded):
        return self.best.get(gold) == coded

    def alike(self, gold, coded):
        a, b = self.gold.get(gold, {}), self.coded.get(coded, {})
        code = (a.get('code', ''), a.get('sector', ''))
        return any(code) and code == (b.get('code', ''), b.get('sector', ''))


def matched_events(item, coded):
    text = item['text']
    ends = [i for i, c in enumerate(text) if c == '\n' or (c in '.!?؟' and (i + 1 == len(text) or text[i + 1].isspace()))]

    def sentence(at):
        return sum(e < at for e in ends)
    gold = [(corpus.span(text, e, 'trigger'), e) for e in item['events']]
    mine = [((e['trigger']['start'], e['trigger']['end']), e) for e in coded.get('events', [])]

    def score(a, b):
        if a[1]['type'] != b[1]['type']:
            return 0
        if overlap(a[0], b[0]):
            return 2 + like(a[0], b[0])
        return sentence(a[0][0]) == sentence(b[0][0])
    return [(gold[i][1], mine[j][1], j) for i, j in pairs(gold, mine, score)]


def samples(program, coder, chosen, tables=None):
    """For each matched event of some items: the item's participants, the coder's, and what was weighed."""
    given = ['--tables', str(tables)] if tables else []
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, 'articles.jsonl')
        source.write_text(''.join(json.dumps({k: i.get(k, '') for k in ('id', 'text', 'published', 'publisher')}, ensure_ascii=False) + '\n' for i in chosen), encoding='utf-8')
        told = subprocess.run([program, *given, str(source)], check=True, capture_output=True, text=True).stdout
        docs = subprocess.run([coder, 'code', '--from', 'jsonl', '--to', 'jsonl', '--language', 'ar', *given, str(source)], check=True, capture_output=True, text=True).stdout
    weighed = {}
    for line in told.splitlines():
        record = json.loads(line)
        weighed[record['id'], record['event']] = record['weighed']
    coded = {d['id']: d for d in map(json.loads, docs.splitlines())}
    out = []
    for item in chosen:
        entities = Entities(item, coded[item['id']])
        for gold, mine, number in matched_events(item, coded[item['id']]):
            out.append((entities, gold, weighed.get((item['id'], number), [])))
    return out


def compiled(coder, weights, folder):
    """Tables that hold these weights."""
    data = pathlib.Path(folder, 'data')
    for path in sorted(HERE.parent.joinpath('data').rglob('*')):
        if path.is_file() and path.name != 'participants.tsv':
            link = data / path.relative_to(HERE.parent / 'data')
            link.parent.mkdir(parents=True, exist_ok=True)
            if not link.exists():
                link.symlink_to(path)
    with open(data / 'events' / 'participants.tsv', 'w', encoding='utf-8') as file:
        write(weights, 'a part of corpus/items', file)
    tables = pathlib.Path(folder, 'tables')
    subprocess.run([coder, 'tables', 'compile', '-o', str(tables), str(data)], check=True, capture_output=True)
    return tables


def write(weights, trained_on, file):
    print('# A row is a feature of an entity beside an event (src/event/participant_features.h), and what it speaks for that the entity acts, and that it suffers.\n'
          f'# Trained by bench/train_participants.py on {trained_on}, and on nothing else.\n'
          '# Source: written by the authors of Isnad. Licence: CC BY 4.0.\nfeature\tacts\tsuffers', file=file)
    for f in sorted(set(weights[0]) | set(weights[1])):
        a, b = weights[0].get(f, 0), weights[1].get(f, 0)
        if a or b:
            print(f'{f}\t{a}\t{b}', file=file)


def label(entities, gold, weighed, role):
    """Which of the weighed are the item's participants: by their mentions, else by their code, once each."""
    wanted = gold.get(role, [])
    out = [False] * len(weighed)
    for g in wanted:
        hits = [k for k, w in enumerate(weighed) if entities.same(g, w['entity'])]
        hits = hits or [k for k, w in enumerate(weighed) if (g, w['entity']) in entities.shared]
        hits = hits or [k for k, w in enumerate(weighed) if w['state'] and not w['entity'] and entities.gold.get(g, {}).get('code') == w['state'] and not entities.gold[g].get('sector')]
        hits = hits or [k for k, w in enumerate(weighed) if entities.alike(g, w['entity'])][:1]
        for k in hits:
            out[k] = True
    return out


class Model:
    def __init__(self):
        self.now, self.squares = {}, {}

    def learn(self, data, rounds):
        """`data`: features, whether it has the role, and what other weights speak for already."""
        ids = {}
        rows = []
        for features, wanted, given in data:
            rows.append((array.array('i', (ids.setdefault(f, len(ids)) for f in features)), wanted, given / SCALE))
        seen = [0] * len(ids)
        for features, _, _ in rows:
            for f in features:
                seen[f] += 1
        rows = [(array.array('i', (f for f in features if seen[f] >= SEEN)), wanted, given) for features, wanted, given in rows]
        total = [0.0] * len(ids)
        for order in range(ORDERS):
            now, squares = [0.0] * len(ids), [0.01] * len(ids)
            chance = random.Random(order + 1)
            for r in range(rounds):
                chance.shuffle(rows)
                for features, wanted, given in rows:
                    s = given
                    for f in features:
                        s += now[f]
                    slope = 1 / (1 + math.exp(-max(-30, min(30, s)))) - wanted
                    for f in features:
                        g = slope + PULL * now[f]
                        squares[f] += g * g
                        now[f] -= RATE * g / math.sqrt(squares[f])
                for f, w in enumerate(now):
                    total[f] += w
        names = list(ids)
        return {names[f]: max(-MOST, min(MOST, round(total[f] / rounds / ORDERS * SCALE))) for f in range(len(ids)) if seen[f] >= SEEN}


def decide(weighed, first=FIRST, more=MORE):
    sums = [[w['sums'][r] for w in weighed] for r in (0, 1)]
    rule = by_rule(weighed)
    out = []
    for r in (0, 1):
        mine, other = sums[r], sums[1 - r]
        leans = [k for k in range(len(weighed)) if mine[k] > other[k] + (-TURN if k in rule[r] else TURN if k in rule[1 - r] else 0)]
        stands = any(k in rule[r] and mine[k] >= PROPOSED for k in leans)
        best = max([mine[k] for k in leans], default=0)
        stay = [k for k in rule[r] if stands and mine[k] > other[k] - PART]
        more_of_them = [k for k in leans if k not in stay and (mine[k] >= (BESIDE if stands else more) or (not stands and mine[k] == best >= first))]
        out.append([k for k in stay + more_of_them if not any(k in o for o in out)])
    return out


def by_rule(weighed):
    return [[k for k, w in enumerate(weighed) if w['features'][0] == f'rule={name}'] for name in ('acts', 'suffers')]


def score(data, chosen):
    out = []
    for r, role in enumerate(ROLES):
        right = false = missed = 0
        for (entities, gold, weighed), picks in zip(data, chosen):
            wanted, mine = gold.get(role, []), [weighed[k]['entity'] for k in picks[r]]
            states = [weighed[k]['state'] for k in picks[r]]
            found = pairs(wanted, list(range(len(mine))), lambda g, k: 2 if entities.same(g, mine[k]) else 1 if entities.alike(g, mine[k]) or (
                not mine[k] and (entities.gold.get(g, {}).get('code'), entities.gold.get(g, {}).get('sector', '')) == (states[k], '')) else 0)
            right += len(found)
            false += len(mine) - len(found)
            missed += len(wanted) - len(found)
        out.append(f'{role} {right} right, {false} false, {missed} missed, F1 {2 * right / max(1, 2 * right + false + missed):.3f}')
    return '; '.join(out)


def samples_of(data, without):
    return [s for s in data if s[0].item not in without]


def learn_own(data, rounds):
    """Weights of what an entity is and where it stands, one table for each role."""
    return [Model().learn([(w['features'], wanted, 0) for entities, gold, weighed in data for w, wanted in zip(weighed, label(entities, gold, weighed, role))], rounds)
            for role in ROLES]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('--coder', help='the program isnad; beside PROGRAM, where it is not given')
    parser.add_argument('--rounds', type=int, default=12)
    parser.add_argument('--limits', action='store_true', help='score other limits on tune as well')
    args = parser.parse_args()
    coder = args.coder or str(pathlib.Path(args.program).with_name('isnad'))
    parts = {part: [i for i in corpus.load_all() if corpus.part_of(i) == part] for part in corpus.PARTS}
    train = samples(args.program, coder, parts['train'])
    weights = learn_own(train, args.rounds)
    with tempfile.TemporaryDirectory() as folder:
        # What a first choice gives the other events: by weights that never saw the article.
        again = []
        for fold in range(FOLDS):
            held_out = parts['train'][fold::FOLDS]
            ids = {i['id'] for i in held_out}
            rest = samples_of(train, ids)
            again += samples(args.program, coder, held_out, compiled(coder, learn_own(rest, args.rounds), folder))
        for role, own in zip(ROLES, weights):
            r = ROLES.index(role)
            data = [(w['others'], wanted, w['sums'][r]) for entities, gold, weighed in again for w, wanted in zip(weighed, label(entities, gold, weighed, role))]
            own.update(Model().learn(data, args.rounds))
            print(f'{role}: {len(data)} entities, {sum(x for _, x, _ in data)} of them; {len(own)} features', file=sys.stderr)
        print('train, first choice, each fifth by weights of the others:\n ', score(again, [decide(w) for _, _, w in again]), file=sys.stderr)
        tables = compiled(coder, weights, folder)
        for name in corpus.PARTS:
            data = samples(args.program, coder, parts[name], tables)
            print(f'{name}: {len(data)} events', file=sys.stderr)
            print('  rules:  ', score(data, [by_rule(w) for _, _, w in data]), file=sys.stderr)
            print('  weights:', score(data, [decide(w) for _, _, w in data]), file=sys.stderr)
            if name == 'tune' and args.limits:
                for first in range(-50, 1, 6):
                    for more in range(-18, 19, 6):
                        print(f'  {first} {more}:', score(data, [decide(w, first, more) for _, _, w in data]), file=sys.stderr)
    write(weights, f'the {len(train)} events of items and reports of corpus/, part train, that the coder finds', sys.stdout)


if __name__ == '__main__':
    main()
