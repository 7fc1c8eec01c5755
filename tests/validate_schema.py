#!/usr/bin/env python3
"""Checks coded documents against the JSON Schema, and for what a schema cannot say.

    build/isnad code examples/*.txt --to jsonl | tests/validate_schema.py
    tests/validate_schema.py records.jsonl ...

What a schema cannot say: spans lie within the text and are not empty; segments stand in order, without overlap, and hold all of
the text; every id that is named exists; ids count from 1; mentions, statements and events stand in text order; an event lies in
its sentence; an earlier event is meant by same_as. One line for each finding; exit status 1 where there is any.
"""
import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parent.parent / 'docs' / 'schema' / 'coded-document.schema.json'
LISTS = {'e': 'entities', 'p': 'places', 't': 'times', 'q': 'quantities', 's': 'statements', 'v': 'events'}

_validator = None


def validator():
    global _validator
    if _validator is None:
        schema = json.loads(SCHEMA.read_text(encoding='utf-8'))
        jsonschema.Draft202012Validator.check_schema(schema)
        _validator = jsonschema.Draft202012Validator(schema)
    return _validator


def spans(value, where=''):
    """Every object with start and end, wherever it stands."""
    if isinstance(value, dict):
        if 'start' in value and 'end' in value:
            yield where, value
        for key, inner in value.items():
            yield from spans(inner, f'{where}/{key}')
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from spans(inner, f'{where}/{i}')


def references(doc):
    """Every id that something names: (where, id)."""
    for s in doc['statements']:
        for i in [s.get('source'), *s['via']]:
            yield s['id'], i
    for v in doc['events']:
        for i in [*v['actors'], *v['recipients'], *v.get('sources', []), v.get('place'), v.get('same_as'), v.get('statement')]:
            yield v['id'], i
        for c in v['counts']:
            yield v['id'], c.get('quantity')
        source = v.get('date', {}).get('from')
        if source not in ('published', 'context'):
            yield v['id'], source
    for t in doc['times']:
        if t.get('anchor') not in (None, 'published', 'dateline'):
            yield t['id'], t['anchor']
    for c in doc['conflicts']:
        for i in c['events']:
            yield 'conflict', i


def findings(doc):
    """What is wrong with one coded document, as a list of sentences."""
    out = [f'/{"/".join(map(str, e.absolute_path))}: {e.message[:300]}' for e in validator().iter_errors(doc)]
    if out:
        return out
    length = len(doc['text'])
    for where, s in spans({k: v for k, v in doc.items() if k != 'text'}):
        if not s['start'] < s['end'] <= length:
            out.append(f'{where}: span {s["start"]}..{s["end"]} of a text of {length}')
    end = 0
    for i, s in enumerate(doc['segments']):
        if s['start'] < end:
            out.append(f'/segments/{i} begins before the one before it ends')
        if doc['text'][end:s['start']].strip():
            out.append(f'/segments/{i}: text before it lies in no segment')
        end = s['end']
    if doc['text'][end:].strip():
        out.append('text behind the last segment lies in no segment')
    known = set()
    for letter, name in LISTS.items():
        for i, item in enumerate(doc[name]):
            if item['id'] != f'{letter}{i + 1}':
                out.append(f'/{name}/{i}: id {item["id"]}')
            known.add(item['id'])
    for where, i in references(doc):
        if i is not None and i not in known:
            out.append(f'{where} names {i}, which is not there')

    def ordered(name, starts):
        if starts != sorted(starts):
            out.append(f'{name} do not stand in text order')
    for e in doc['entities']:
        ordered(f'mentions of {e["id"]}', [m['start'] for m in e['mentions']])
    ordered('events', [v['trigger']['start'] for v in doc['events']])
    for name in ('places', 'times', 'quantities'):
        ordered(name, [x['start'] for x in doc[name]])
    # A cue stands before its content or behind it; either of the two may set the order.
    orders = [[x.get(a, x['content'])['start'] for x in doc['statements']] for a in ('cue', 'content')]
    if all(o != sorted(o) for o in [*orders, [min(pair) for pair in zip(*orders)]]):
        out.append('statements do not stand in text order')
    for v in doc['events']:
        if not (v['sentence']['start'] <= v['trigger']['start'] and v['trigger']['end'] <= v['sentence']['end']):
            out.append(f'{v["id"]}: the trigger lies outside its sentence')
        if 'same_as' in v and int(v['same_as'][1:]) >= int(v['id'][1:]):
            out.append(f'{v["id"]}: same_as names a later event')
    return out


def main(names):
    found = 0
    for name in names or ['-']:
        with (sys.stdin if name == '-' else open(name, encoding='utf-8')) as lines:
            for number, line in enumerate(lines, 1):
                for finding in findings(json.loads(line)):
                    found += 1
                    print(f'{name}:{number}: {finding}')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
