"""Items as they lie in items/: reading, writing, quotes and positions, and which part an item belongs to."""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ITEMS = HERE / 'items'
REPORTS = HERE / 'reports'          # long, in the manner of newswire; of the layers only entities, places and events
PARTS = ('train', 'tune', 'test')
LISTS = ('furniture', 'entities', 'places', 'times', 'quantities', 'statements', 'events', 'conflicts')

# The split is by the construction that an item was written around, so that tune and test are written around constructions that no
# item of train is written around. Items without political event have no construction; they are split by number, 14 : 3 : 3. Of the reports every
# fifth is kept for tune.
HELD_OUT = {'tamma-masdar': 'tune', 'coordination': 'tune', 'source-chain': 'tune',
            'masdar-cue': 'test', 'long-idafa': 'test', 'relative-apposition': 'test'}


def part_of(item):
    if item['construction'] == 'report':
        return 'tune' if int(item['id'].rsplit('-', 1)[1]) % 5 == 0 else 'train'
    if item['construction']:
        return HELD_OUT.get(item['construction'], 'train')
    turn = int(item['id'].rsplit('-', 1)[1]) % 20
    return 'train' if turn < 14 else 'tune' if turn < 17 else 'test'


def load(ids=(), folder=ITEMS):
    """The items or reports with these ids (all of the folder, where none is given), each with its `text`, by id."""
    paths = [(REPORTS if i.startswith('report-') else folder) / f'{i}.json' for i in ids] or sorted(folder.glob('*.json'))
    out = []
    for path in paths:
        if not path.exists():
            near = sorted(p.stem for p in path.parent.glob('*.json') if p.stem[-3:] == path.stem[-3:])
            sys.exit(f'corpus: no item {path.stem}' + (f'; is it {", ".join(near)}?' if near else ''))
        item = json.loads(path.read_text(encoding='utf-8'))
        item['text'] = path.with_name(item['file']).read_text(encoding='utf-8')
        out.append(item)
    return out


def load_all():
    """Items and reports, for what learns from the layers that both have."""
    return load() + load(folder=REPORTS)


def save(item, folder=ITEMS):
    """Writes ID.txt and ID.json, one record a line, so that a change shows as one line."""
    def one(value):
        return json.dumps(value, ensure_ascii=False)
    head = [k for k in item if k not in LISTS and k not in ('text', 'part')]
    lines = [', '.join(f'{one(k)}: {one(item[k])}' for k in head)]
    for name in LISTS:
        rows = item.get(name, [])
        lines.append(f'{one(name)}: [' + ''.join('\n ' + one(r) + (',' if r is not rows[-1] else '\n') for r in rows) + ']')
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{item['id']}.txt").write_text(item['text'], encoding='utf-8')
    (folder / f"{item['id']}.json").write_text('{\n' + ',\n'.join(lines) + '\n}\n', encoding='utf-8')


def occurrences(text, quote):
    at, out = text.find(quote), []
    while at >= 0:
        out.append(at)
        at = text.find(quote, at + 1)
    return out


def span(text, record, key):
    """[start, end) of record[key], which is a quote or {"quote", "nth"}; None where the text has no such quote."""
    value = record[key]
    quote, nth = (value['quote'], value.get('nth', 1)) if isinstance(value, dict) else (value, record.get('nth', 1))
    found = occurrences(text, quote)
    return (found[nth - 1], found[nth - 1] + len(quote)) if quote and nth <= len(found) else None


def mention_spans(item):
    """[start, end) of every occurrence of every form, the longest first, as the scorers count them; furniture left out."""
    text, found = item['text'], []
    taken = [s for s in (span(text, f, 'quote') for f in item['furniture']) if s]

    def free(a, b):
        return not any(a < y and x < b for x, y in taken)

    def alone(a, b):
        left = a
        while left > 0 and text[left - 1].isalnum():
            left -= 1
        clitics = text[left:a]
        return not text[b:b + 1].isalnum() and (not clitics or clitics.strip('وف').strip('بلكس') == '' and len(clitics) <= 2)
    plain = []
    for e in item['entities']:
        for f in e['forms']:
            if isinstance(f, dict):
                taken.append(span(text, {'q': f}, 'q'))
                found.append(taken[-1])
            else:
                plain += [f] + (['ل' + f[1:]] if f.startswith('ال') else [])
    for form in sorted(plain, key=len, reverse=True):
        for a in occurrences(text, form):
            if free(a, a + len(form)) and alone(a, a + len(form)):
                taken.append((a, a + len(form)))
                found.append(taken[-1])
    return sorted(found)
