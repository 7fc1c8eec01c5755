#!/usr/bin/env python3
"""Score events, who is in them, when, where and on whose word against corpus/real-events.tsv.

    build/isnad code --from jsonl --to jsonl <news.jsonl | bench/events.py [--misses] [--calibration] [--draw 1|2]

Reads coded documents from standard input and looks at those whose id has a row. An event is found where one of its type has its trigger on the
marked one or, failing that, in the same sentence. An actor, recipient or source is right where a mention of it lies on a marked one; a date where
it is the marked one; a place where it is one that stands there. What stands on an `open` row is neither asked for nor wrong. Standard library only.
"""
import argparse, collections, datetime, json, pathlib, re, sys

TABLE = pathlib.Path(__file__).parent.parent / 'corpus' / 'real-events.tsv'
SENTENCE_END = re.compile('[.!?\u061F](?=\\s|["»”]|$)|\n')


def spans(cell):
    return [tuple(map(int, s.split('-'))) for s in cell.split('|')] if cell != '-' else []


def labels(cell):
    return set(cell.split(',')) if cell != '-' else set()


def read_table(path, draw=None):
    """article -> its rows, in the order of the table; of one draw, or of both."""
    rows = collections.OrderedDict()
    with open(path, encoding='utf-8') as lines:
        header = None
        for line in lines:
            if line.startswith('#'):
                continue
            cells = line.rstrip('\n').split('\t')
            if header is None:
                header = cells
                continue
            row = dict(zip(header, cells))
            if draw and row['draw'] != str(draw):
                continue
            rows.setdefault(row['article'], [])
            if row['kind'] == 'none':
                continue
            row['trigger'] = (int(row['start']), int(row['end']))
            for role in ('actors', 'recipients', 'sources'):
                row[role] = [spans(c) for c in row[role].split(';')] if row[role] != '-' else []
            for role in ('modes', 'auxiliary'):
                row[role] = labels(row[role])
            row['date'] = row['date'].split('|') if row['date'] != '-' else ['']
            row['place'] = spans(row['place'])
            rows[row['article']].append(row)
    return rows


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def days(value):
    """First and last day of a value: 2015, 2015-07, 2015-07-21, 2015-W30, A/B; None where it is none of them."""
    try:
        if '/' in value:
            a, b = value.split('/')
            return days(a)[0], days(b)[1]
        if 'W' in value:
            day = datetime.datetime.strptime(value + '-1', '%G-W%V-%u').date()
            return day, day + datetime.timedelta(6)
        parts = [int(p) for p in value.split('-')]
        if len(parts) == 3:
            return (datetime.date(*parts),) * 2
        year, month = parts[0], parts[1] if len(parts) == 2 else None
        after = datetime.date(year + (month in (None, 12)), 1 if month in (None, 12) else month + 1, 1)
        return datetime.date(year, month or 1, 1), after - datetime.timedelta(1)
    except (ValueError, TypeError, IndexError):
        return None


def same_date(value, marked):
    """Whether a value, or nothing, names the same days as one of the marked ones."""
    return any(value == m or (value and m and days(value) is not None and days(value) == days(m)) for m in marked)


class Count:
    def __init__(self):
        self.right = self.wrong = self.missed = 0

    def add(self, right, given, asked):
        self.right += right
        self.wrong += given - right
        self.missed += asked - right

    def line(self, name):
        p = self.right / max(1, self.right + self.wrong)
        r = self.right / max(1, self.right + self.missed)
        f = 2 * p * r / (p + r) if p + r else 0.0
        return f'{name:<22} precision {p:.3f}  recall {r:.3f}  F1 {f:.3f}   right {self.right}, wrong {self.wrong}, missed {self.missed}'


def span(x):
    return x['start'], x['end']


def pairs_of(marked, coded, sentence):
    """The marked and coded events that belong together, one to one: trigger on trigger before same sentence."""
    found = []
    for i, row in enumerate(marked):
        for j, event in enumerate(coded):
            if row['type'] != event['type']:
                continue
            if overlap(row['trigger'], span(event['trigger'])):
                found.append((0, i, j))
            elif sentence(row['trigger'][0]) == sentence(event['trigger']['start']):
                found.append((1, i, j))
    of_row, of_event = {}, {}
    for _, i, j in sorted(found):
        if i not in of_row and j not in of_event:
            of_row[i], of_event[j] = j, i
    return of_row, of_event


def people_right(marked, ids, mentions):
    """How many of the coded entities are marked ones, each marked one counted once."""
    left, right = list(marked), 0
    for id in ids:
        for one in left:
            if any(overlap(m, s) for m in mentions.get(id, []) for s in one):
                left.remove(one)
                right += 1
                break
    return right


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--misses', action='store_true', help='print each miss, false alarm and wrong field')
    parser.add_argument('--calibration', action='store_true', help='print how many events of each tenth of confidence are right')
    parser.add_argument('--draw', type=int, choices=(1, 2), help='only the articles that were read for causes (1), or only the others (2)')
    parser.add_argument('--table', default=TABLE, help='the marked events')
    options = parser.parse_args()
    rows = read_table(options.table, options.draw)
    counts = collections.OrderedDict((n, Count()) for n in
                                     ('events', 'actors', 'recipients', 'sources', 'modes', 'auxiliary', 'places', 'dates', 'stance', 'everything'))
    bins = collections.defaultdict(lambda: [0, 0, 0.0])
    documents = 0
    for line in sys.stdin:
        doc = json.loads(line)
        if doc['id'] not in rows:
            continue
        documents += 1
        text = doc['text']
        ends = [m.end() for m in SENTENCE_END.finditer(text)]
        mentions = {e['id']: [span(m) for m in e['mentions']] for e in doc['entities']}
        places = {p['id']: p for p in doc.get('places', [])}
        marked = [r for r in rows[doc['id']] if r['kind'] == 'event']
        open_rows = [r for r in rows[doc['id']] if r['kind'] == 'open']
        coded = doc['events']

        def sentence(at):
            return sum(e <= at for e in ends)

        def tell(what, where, more=''):
            if options.misses:
                shown = text.replace('\n', ' ')
                start, end = where
                print(f"{what}\t{doc['id']}\t{start}-{end}\t{shown[max(0, start - 90):start]} [[{shown[start:end]}]] {shown[end:end + 60]}\t{more}")

        of_row, of_event = pairs_of(marked, coded, sentence)
        coded_open = {j for j, e in enumerate(coded) if j not in of_event and any(overlap(r['trigger'], span(e['trigger'])) for r in open_rows)}
        judged = [j for j in range(len(coded)) if j not in coded_open]
        counts['events'].add(len(of_row), len(judged), len(marked))
        for j in judged:
            one = bins[min(9, int(coded[j].get('confidence', 0) * 10))]
            one[0] += 1
            one[1] += j in of_event
            one[2] += coded[j].get('confidence', 0)
            if j not in of_event:
                event = coded[j]
                for role in ('actors', 'recipients', 'sources', 'modes', 'auxiliary'):
                    counts[role].add(0, len(event.get(role, [])), 0)
                counts['everything'].add(0, 1, 0)
                tell('false', span(event['trigger']), f"{event['type']} {event.get('confidence', 0):.2f} {event.get('rule', '')}")
        for i, row in enumerate(marked):
            if i not in of_row:
                for role in ('actors', 'recipients', 'sources', 'modes', 'auxiliary'):
                    counts[role].add(0, 0, len(row[role]))
                counts['everything'].add(0, 0, 1)
                tell('missed', row['trigger'], row['type'])
                continue
            event, wrong = coded[of_row[i]], []
            for role in ('actors', 'recipients', 'sources'):
                ids = event.get(role, [])
                right = people_right(row[role], ids, mentions)
                counts[role].add(right, len(ids), len(row[role]))
                if right < max(len(ids), len(row[role])):
                    show = lambda some: ', '.join(text[a:b] for a, b in some)
                    wrong.append(f"{role}: {show(one[0] for one in row[role])} / got {show(mentions[x][0] for x in ids if mentions.get(x))}")
            for role in ('modes', 'auxiliary'):
                given = set(event.get(role, []))
                counts[role].add(len(given & row[role]), len(given), len(row[role]))
                if given != row[role]:
                    wrong.append(f"{role}: {','.join(sorted(row[role]))} / got {','.join(sorted(given))}")
            date = event.get('date', {}).get('value', '')
            right = same_date(date, row['date'])
            counts['dates'].add(right, 1, 1)
            if not right:
                wrong.append(f"date: {'|'.join(row['date'])} / got {date}")
            place = places.get(event.get('place'))
            names = {p['name'] for p in places.values() if any(overlap(span(p), s) for s in row['place'])}
            right = bool(place) and (place['name'] in names or any(overlap(span(place), s) for s in row['place']))
            counts['places'].add(right, bool(place), bool(row['place']))
            if not right and (place or row['place']):
                wrong.append(f"place: {text[slice(*row['place'][0])] if row['place'] else ''} / got {place['name'] if place else ''}")
            if row['sources'] or event.get('sources'):
                stance = '' if row['stance'] == '-' else row['stance']
                right = stance == event.get('stance', '')
                counts['stance'].add(right, 1, 1)
                if not right:
                    wrong.append(f"stance: {stance} / got {event.get('stance', '')}")
            counts['everything'].add(not wrong, 1, 1)
            if wrong:
                tell('wrong', row['trigger'], row['type'] + ' ' + '; '.join(wrong))
    if documents < len(rows):
        print(f'{len(rows) - documents} of {len(rows)} articles were not among the documents', file=sys.stderr)
    for name, count in counts.items():
        print(count.line(name))
    if options.calibration:
        print('confidence   events   right   share   mean confidence')
        for tenth in sorted(bins):
            n, right, total = bins[tenth]
            print(f'{tenth / 10:.1f} to {tenth / 10 + .1:.1f}   {n:6d}   {right:5d}   {right / n:.3f}   {total / n:.3f}')


if __name__ == '__main__':
    main()
