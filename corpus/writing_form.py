"""The writing form: an item as a person types it, without counting letters.

    id items-001
    published 2026-02-11
    publisher صحيفة المرفأ
    press LBN
    manner agency
    topic war-front
    construction passive
    text
    (title, line feed, paragraphs)
    end
    E laf | Lebanese Army | organization | LBN | MIL | الجيش اللبناني ; الجيش
    P صور | Tyre | LBN | 33.3 | 35.2
    T أمس | 2026-02-10
    Q نحو 20 جنديا | 20 | about | soldier
    S laf | أعلن | says | سيطرته على ~ البلدة | | reuters
    V ASSAULT aerial | قصفت | israel-airforce | laf | 2026-02-10 | Tyre | historical | laf | says
    C denial | … | … | about what
    F اقرأ أيضا … | related-link

A quote must stand in the text once. Where it stands there more often, words around it tell which one is meant, and brackets say
which of them are quoted: `دخلت [القرية] ليلا`. `first words ~ last words` stands for the whole passage from the one to the other.
A form of an entity without brackets means every place where it stands; `P*` is a place wherever its quote stands. Of a cue that
stands in the text more than once, the one nearest to the content is meant. `quote {2}` is the second of equal quotes. `d` in the fifth field of S says that it is direct.
"""
import re
import sys

import check
import items

HEAD = ('id', 'published', 'publisher', 'press', 'manner', 'topic', 'construction')


class Wrong(Exception):
    pass


def locate(text, pattern):
    """[start, end) of what a pattern of the writing form means."""
    if numbered := re.fullmatch(r'(.+) \{(\d+)\}', pattern):
        found = items.occurrences(text, numbered[1])
        if len(found) < int(numbered[2]):
            raise Wrong(f'«{numbered[1]}» stands {len(found)} times in the text')
        start = found[int(numbered[2]) - 1]
        return start, start + len(numbered[1])
    left, right = pattern.find('['), pattern.find(']')
    if left >= 0 and right > left:
        inner = pattern[left + 1:right]
        around = pattern[:left] + inner + pattern[right + 1:]
        start, _ = locate(text, around)
        return start + left, start + left + len(inner)
    if '~' in pattern:
        first, last = (p.strip() for p in pattern.split('~', 1))
        starts = items.occurrences(text, first)
        if len(starts) != 1:
            raise Wrong(f'«{first}» stands {len(starts)} times in the text')
        end = text.find(last, starts[0] + len(first))
        if end < 0:
            raise Wrong(f'«{last}» does not stand behind «{first}»')
        return starts[0], end + len(last)
    found = items.occurrences(text, pattern)
    if not pattern or not found:
        raise Wrong(f'«{pattern}» does not stand in the text')
    if len(found) > 1:
        near = ' / '.join('…' + text[max(0, a - 12):a] + '[' + pattern + ']' + text[a + len(pattern):a + len(pattern) + 12] + '…'
                          for a in found).replace('\n', ' ')
        raise Wrong(f'«{pattern}» stands {len(found)} times; which one? {near}')
    return found[0], found[0] + len(pattern)


def quoted(text, span):
    """(quote, nth) of a span."""
    quote = text[span[0]:span[1]]
    return quote, items.occurrences(text, quote).index(span[0]) + 1


def inside(text, pattern):
    """A quote for a field that holds the quote itself: a string, or {"quote", "nth"} where the first is not meant."""
    quote, nth = quoted(text, locate(text, pattern))
    return quote if nth == 1 else {'quote': quote, 'nth': nth}


def beside(text, pattern):
    """A quote for a record that holds `quote` and `nth`."""
    quote, nth = quoted(text, locate(text, pattern))
    return {'quote': quote} if nth == 1 else {'quote': quote, 'nth': nth}


def nearest_cue(text, cue, content):
    if '[' in cue or '~' in cue:
        return inside(text, cue)
    found = items.occurrences(text, cue)
    if not cue or not found:
        raise Wrong(f'cue «{cue}» does not stand in the text')
    def distance(at):
        return content[0] - at if at < content[0] else 40 + at - content[1] if at >= content[1] else 400 + at - content[0]
    best = min(range(len(found)), key=lambda k: distance(found[k]))
    return cue if best == 0 else {'quote': cue, 'nth': best + 1}


def names(field):
    return [n.strip() for n in field.split(',') if n.strip()]


def record(item, kind, fields):
    text = item['text']
    f = fields + [''] * 9

    if kind == 'E':
        forms = [x.strip() for x in f[5].split(';') if x.strip()]
        out = []
        for form in forms:
            if '[' in form:
                quote, nth = quoted(text, locate(text, form))
                out.append({'quote': quote, 'nth': nth})
            elif form in text or (form.startswith('ال') and 'ل' + form[1:] in text):
                out.append(form)
            else:
                raise Wrong(f'form «{form}» does not stand in the text')
        item['entities'].append({'id': f[0], 'name': f[1], 'kind': f[2], 'code': f[3], 'sector': f[4], 'forms': out})
    elif kind in ('P', 'P*'):
        place = {'name': f[1], 'country': f[2]}
        if f[3]:
            place |= {'lat': float(f[3]), 'lon': float(f[4])}
        quotes = [beside(text, f[0])] if kind == 'P' else [{'quote': f[0]} if n == 0 else {'quote': f[0], 'nth': n + 1}
                                                          for n in range(len(items.occurrences(text, f[0])))]
        if not quotes:
            raise Wrong(f'«{f[0]}» does not stand in the text')
        item['places'] += [q | place for q in quotes]
    elif kind == 'T':
        item['times'].append(beside(text, f[0]) | {'value': f[1]})
    elif kind == 'Q':
        value = float(f[1])
        item['quantities'].append(beside(text, f[0]) | {'value': int(value) if value == int(value) else value, 'bound': f[2], 'unit': f[3]})
    elif kind == 'S':
        content = locate(text, f[3])
        s = {'source': f[0], 'cue': nearest_cue(text, f[1], content) if f[1] else '', 'content': inside(text, f[3]), 'stance': f[2],
             'direct': f[4] == 'd'}
        if f[4] not in ('', 'd'):
            raise Wrong(f'the fifth field of S is d or empty, not «{f[4]}»')
        if names(f[5]):
            s['via'] = names(f[5])
        item['statements'].append(s)
    elif kind == 'V':
        kind_and_modes = f[0].split()
        if not kind_and_modes:
            raise Wrong('an event without type')
        e = {'type': kind_and_modes[0], 'modes': kind_and_modes[1:], 'trigger': inside(text, f[1]), 'actors': names(f[2]),
             'recipients': names(f[3]), 'date': f[4], 'place': f[5], 'auxiliary': names(f[6]), 'sources': names(f[7])}
        if f[8]:
            e['stance'] = f[8]
        item['events'].append(e)
    elif kind == 'C':
        item['conflicts'].append({'kind': f[0], 'a': inside(text, f[1]), 'b': inside(text, f[2]), 'about': f[3]})
    elif kind == 'F':
        item['furniture'].append(beside(text, f[0]) | {'kind': f[1]})
    else:
        raise Wrong(f'unknown kind of line «{kind}»')


def parse(lines):
    """All items of a file in writing form; what is wrong is said with its line."""
    out, wrong, item, text = [], [], None, None
    for number, line in enumerate(lines, 1):
        line = line.rstrip('\n')
        if text is not None:
            if line == 'end':
                item['text'] = '\n'.join(text).strip('\n') + '\n'
                item['title'] = item['text'].split('\n', 1)[0]
                text = None
            else:
                text.append(line)
            continue
        word, _, rest = line.partition(' ')
        if not line.strip() or word == '#':
            continue
        if word == 'id':
            item = {'id': rest.strip(), 'file': rest.strip() + '.txt', 'language': 'ar', 'published': '', 'publisher': '', 'title': '',
                    'press': '', 'manner': '', 'topic': '', 'construction': ''} | {k: [] for k in items.LISTS}
            out.append(item)
        elif item is None:
            wrong.append(f'line {number}: before the first id')
        elif word == 'text':
            text = []
        elif word in HEAD:
            item[word] = rest.strip()
        elif 'text' not in item:
            wrong.append(f"line {number}: {item['id']}: an annotation before the text")
        else:
            try:
                record(item, word, [x.strip() for x in rest.split('|')])
            except (Wrong, ValueError) as e:
                wrong.append(f"line {number}: {item['id']}: {word}: {e}")
    if text is not None:
        wrong.append(f"{item['id']}: the text has no `end`")
    return out, wrong


def in_text_order(item):
    """Records in the order of what they quote, as a reader meets them."""
    text = item['text']
    for name, key in (('furniture', 'quote'), ('places', 'quote'), ('times', 'quote'), ('quantities', 'quote'), ('statements', 'content'),
                      ('events', 'trigger')):
        item[name].sort(key=lambda r: items.span(text, r, key) or (0, 0))


def read(files, hints=False, to=None):
    found = 0
    for name in files:
        with open(name, encoding='utf-8') as f:
            read_items, wrong = parse(f)
        for item in read_items:
            if 'text' in item:
                wrong += [f"{item['id']}: {w}" for w in check.errors(item)]
        for w in wrong:
            print(f'{name}: {w}')
        if hints:
            for item in read_items:
                if 'text' in item:
                    for h in check.hints(item):
                        print(f"{name}: {item['id']}: look: {h}")
        found += len(wrong)
        if not wrong:
            for item in read_items:
                in_text_order(item)
                items.save(item, items.pathlib.Path(to) if to else items.ITEMS)
            print(f'{name}: {len(read_items)} items written', file=sys.stderr)
    return 1 if found else 0


def pattern_for(text, span):
    """A pattern that `locate` takes back to the span: the quote alone, or with as many words around it as it needs."""
    quote = text[span[0]:span[1]]
    if len(items.occurrences(text, quote)) == 1:
        words = quote.split(' ')
        if len(words) > 12:
            short = ' '.join(words[:4]) + ' ~ ' + ' '.join(words[-3:])
            try:
                if locate(text, short) == span:
                    return short
            except Wrong:
                pass
        return quote
    line = text.rfind('\n', 0, span[0]) + 1, (text + '\n').find('\n', span[1])
    left, right = span
    while (left, right) != line:
        left, right = max(line[0], left - 4), min(line[1], right + 4)
        if len(items.occurrences(text, text[left:right])) == 1:
            return text[left:span[0]] + '[' + quote + ']' + text[span[1]:right]
    return f'{quote} {{{quoted(text, span)[1]}}}'


def form_of(item):
    text = item['text']

    def at(record, key='quote'):
        return pattern_for(text, items.span(text, record, key))

    def entity_form(f):
        if isinstance(f, str):
            return f
        pattern = pattern_for(text, items.span(text, {'q': f}, 'q'))
        return pattern if '[' in pattern or pattern.endswith('}') else f'[{pattern}]'
    out = [f'{k} {item[k]}'.rstrip() for k in HEAD] + ['text', item['text'].rstrip('\n'), 'end']
    for e in item['entities']:
        forms = ' ; '.join(entity_form(f) for f in e['forms'])
        out.append(f"E {e['id']} | {e['name']} | {e['kind']} | {e['code']} | {e['sector']} | {forms}")
    for p in item['places']:
        out.append(f"P {at(p)} | {p['name']} | {p['country']}" + (f" | {p['lat']} | {p['lon']}" if 'lat' in p else ''))
    out += [f"T {at(t)} | {t['value']}" for t in item['times']]
    out += [f"Q {at(q)} | {q['value']} | {q['bound']} | {q['unit']}" for q in item['quantities']]
    for s in item['statements']:
        cue = at(s, 'cue') if s['cue'] else ''
        out.append(f"S {s['source']} | {cue} | {s['stance']} | {at(s, 'content')} | {'d' if s['direct'] else ''} | {', '.join(s.get('via', []))}")
    for e in item['events']:
        out.append(f"V {' '.join([e['type'], *e['modes']])} | {at(e, 'trigger')} | {', '.join(e['actors'])} | {', '.join(e['recipients'])} | "
                   f"{e['date']} | {e['place']} | {', '.join(e['auxiliary'])} | {', '.join(e['sources'])} | {e.get('stance', '')}")
    out += [f"C {c['kind']} | {at(c, 'a')} | {at(c, 'b')} | {c['about']}" for c in item['conflicts']]
    out += [f"F {at(f)} | {f['kind']}" for f in item['furniture']]
    return '\n'.join(out) + '\n'
