"""Counts over the items, and one item as a person reads it."""
import collections

import check
import items


def count(every):
    """Counter for each heading."""
    c = collections.defaultdict(collections.Counter)
    for item in every:
        c['all'] += collections.Counter({'items': 1, 'words': len(item['text'].split()), 'entities': len(item['entities']),
                                         'actor mentions': len(items.mention_spans(item)), 'with furniture': bool(item['furniture'])}
                                        | {k: len(item[k]) for k in items.LISTS if k != 'entities'})
        if not item['construction']:
            c['all']['items without political event'] += 1
        for e in item['events']:
            c['type'][e['type']] += 1
            c['auxiliary'].update(e['auxiliary'])
            c['mode'].update(f"{e['type']}/{m}" for m in e['modes'])
        c['stance'].update(s['stance'] for s in item['statements'])
        c['statement']['direct'] += sum(s['direct'] for s in item['statements'])
        c['statement']['with a chain'] += sum('via' in s for s in item['statements'])
        for key in ('press', 'manner', 'topic', 'construction'):
            c[key][item[key] or '(none)'] += 1
        c['part'][items.part_of(item)] += 1
    for t in check.TYPES:
        c['type'][t] += 0
        for m in check.MODES.get(t, ()):
            c['mode'][f'{t}/{m}'] += 0
    return c


def run(markdown=False):
    c = count(items.load())
    for heading in ('all', 'part', 'type', 'mode', 'auxiliary', 'stance', 'statement', 'manner', 'topic', 'construction', 'press'):
        rows = list(c[heading].items()) if heading in ('all', 'part') else sorted(c[heading].items(), key=lambda r: (r[0].split('/')[0], -r[1]))
        if markdown:
            print(f'\n| {heading} | count |\n| --- | ---: |')
            print('\n'.join(f'| {k} | {v:,} |' for k, v in rows))
        else:
            print(f'\n{heading}')
            print('\n'.join(f'{v:8,}  {k}' for k, v in rows))
    return 0


def readable(item):
    """Text with what was annotated, one record a line."""
    def q(value):
        return value if isinstance(value, str) else f"{value['quote']} ({value['nth']}.)"
    out = [f"── {item['id']} · {item['published']} · {item['press']} · {item['manner']} · {item['topic']} · {item['construction']} · "
           f"{items.part_of(item)}", item['text']]
    for e in item['entities']:
        out.append(f"  entity     {e['id']}: {e['name']} [{e['code']}/{e['sector']}] {' ؛ '.join(q(f) for f in e['forms'])}")
    out += [f"  place      {p['quote']} = {p['name']} {p['country']} {p.get('lat', '')} {p.get('lon', '')}" for p in item['places']]
    out += [f"  time       {t['quote']} = {t['value']}" for t in item['times']]
    out += [f"  quantity   {x['quote']} = {x['bound']} {x['value']} {x['unit']}" for x in item['quantities']]
    for s in item['statements']:
        via = ' < ' + ' < '.join(s['via']) if 'via' in s else ''
        out.append(f"  statement  {s['source']}{via} {s['stance']}{' «direct»' if s['direct'] else ''} ({q(s['cue'])}): {q(s['content'])}")
    for e in item['events']:
        told = f" [{', '.join(e['sources'])}: {e['stance']}]" if e['sources'] else ''
        out.append(f"  event      {e['type']} {' '.join(e['modes'])} {' '.join('+' + a for a in e['auxiliary'])} «{q(e['trigger'])}» "
                   f"{', '.join(e['actors'])} → {', '.join(e['recipients'])} {e['date']} {e['place']}{told}")
    out += [f"  conflict   {x['kind']}: {q(x['a'])} / {q(x['b'])} ({x['about']})" for x in item['conflicts']]
    out += [f"  furniture  {f['kind']}: {f['quote']}" for f in item['furniture']]
    return '\n'.join(out) + '\n'
