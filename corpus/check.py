"""What a program can check of an item: errors are wrong for certain, hints are what a reader should look at again."""
import csv
import datetime
import json
import pathlib
import re

import items

PLOVER = items.HERE.parent / 'data' / 'plover'
STANCES = ('says', 'confirms', 'claims', 'denies', 'estimates', 'speculates')
BOUNDS = ('exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than')
KINDS = ('person', 'state', 'organization', 'group')
FURNITURE = ('related-link', 'tag', 'comment-form', 'share', 'subscribe', 'credit', 'navigation', 'notice')
CONFLICTS = ('date', 'quantity', 'name', 'denial')
ONE = r'\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-W([0-4]\d|5[0-3]))?'
DATE = re.compile(f'{ONE}(/{ONE})?')
# What these say is the speaker's own deed, so they need no source though a statement holds their trigger.
SPEECH_ACTS = ('ACCUSE', 'THREATEN', 'REQUEST', 'AGREE', 'REJECT', 'SUPPORT', 'CONCEDE')

NUMBER = re.compile(r'(?<![\w-])[\d٠-٩][\d٠-٩.,٫٬]*')
CALENDAR = re.compile(r'(?<!\w)(?:و|ب|ل|ف)?(?:أمس|اليوم|غدا|غداً|(?:ال)?(?:سبت|أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة)(?= |،|\.)|يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|'
                      r'يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|شباط|آذار|نيسان|أيار|حزيران|تموز|أيلول|تشرين|شتنبر|نونبر|دجنبر)(?!\w)')
REPORTING = re.compile(r'(?<!\w)(?:و|ف)?(?:قال|قالت|أكد|أكدت|أعلن|أعلنت|أضاف|أضافت|أوضح|أوضحت|ذكر|ذكرت|أشار|أشارت|نفى|نفت|زعم|زعمت|صرح|صرحت|أفاد|أفادت|'
                       r'اتهم|اتهمت|حذر|حذرت|دعا|دعت|طالب|طالبت|مؤكدا|مؤكداً|مشيرا|مشيراً|مضيفا|مضيفاً|موضحا|موضحاً|نافيا|نافياً|بحسب|وفق|وفقا|وفقاً)(?!\w)')
QUOTATION = re.compile(r'«([^»\n]+)»|"([^"\n]+)"|“([^”\n]+)”')


def rows(name):
    with open(PLOVER / name, encoding='utf-8') as f:
        return list(csv.DictReader((line for line in f if not line.startswith('#')), delimiter='\t'))


def column(name):
    return {next(iter(row.values())) for row in rows(name)}


def modes_of_types():
    out = {}
    for row in rows('modes.tsv'):
        out.setdefault(row['type'], set()).add(row['mode'])
    return out


TYPES, SECTORS, AUXILIARY, NON_STATE = (column(n) for n in ('types.tsv', 'sectors.tsv', 'auxiliary_modes.tsv', 'nonstate_codes.tsv'))
MODES = modes_of_types()


def errors(item):
    """What is wrong for certain, a line each."""
    text, out = item['text'], []

    def stands(record, key, what):
        if items.span(text, record, key) is None:
            out.append(f'{what}: «{record[key]}» does not stand in the text')
    ids = [e['id'] for e in item['entities']]
    out += [f'entity {i} stands twice' for i in sorted({i for i in ids if ids.count(i) > 1})]
    if not DATE.fullmatch(item['published']) or len(item['published']) != 10:
        out.append(f"published «{item['published']}» is no day")
    if not item['manner'] or not item['press']:
        out.append('no manner or no press')
    words = len(text.split())
    what, most = ('a report', 600) if item['construction'] == 'report' else ('an item', 300)
    if not 55 <= words <= most + 10:
        out.append(f'{words} words; {what} has 60 to {most}')
    for f in item['furniture']:
        stands(f, 'quote', 'furniture')
        if f['kind'] not in FURNITURE:
            out.append(f"furniture: kind {f['kind']}")
    for e in item['entities']:
        if e['kind'] not in KINDS:
            out.append(f"{e['id']}: kind {e['kind']}")
        if e['sector'] and e['sector'] not in SECTORS:
            out.append(f"{e['id']}: sector {e['sector']}")
        if e['code'] and e['code'] not in NON_STATE and not re.fullmatch('[A-Z]{3}', e['code']):
            out.append(f"{e['id']}: code {e['code']}")
        if not e['forms']:
            out.append(f"{e['id']}: no form")
        for f in e['forms']:
            if isinstance(f, dict):
                stands({'q': f}, 'q', e['id'])
            elif f not in text and not (f.startswith('ال') and 'ل' + f[1:] in text):
                out.append(f"{e['id']}: «{f}» does not stand in the text")
    places = {p['name'] for p in item['places']}
    for p in item['places']:
        stands(p, 'quote', 'place')
        if p['country'] and not re.fullmatch('[A-Z]{3}', p['country']):
            out.append(f"{p['name']}: country {p['country']}")
        if 'lat' in p and not (-90 <= p['lat'] <= 90 and -180 <= p['lon'] <= 180):
            out.append(f"{p['name']}: no such position")
    for t in item['times']:
        stands(t, 'quote', 'time')
        if not DATE.fullmatch(t['value']):
            out.append(f"time «{t['quote']}»: value {t['value']}")
    for q in item['quantities']:
        stands(q, 'quote', 'quantity')
        if q['bound'] not in BOUNDS or not q['unit']:
            out.append(f"quantity «{q['quote']}»: bound {q['bound']}, unit {q['unit']}")
    for s in item['statements']:
        stands(s, 'content', 'statement')
        if s['cue']:
            stands(s, 'cue', 'cue')
        if s['stance'] not in STANCES:
            out.append(f"statement: stance {s['stance']}")
        out += [f'statement: unknown entity {i}' for i in [s['source'], *s.get('via', [])] if i not in ids]
    for e in item['events']:
        what = e['type']
        stands(e, 'trigger', what)
        if e['type'] not in TYPES:
            out.append(f'type {what}')
        out += [f'{what}: mode {m}' for m in e['modes'] if m not in MODES.get(what, ())]
        out += [f'{what}: auxiliary {a}' for a in e['auxiliary'] if a not in AUXILIARY]
        out += [f'{what}: unknown entity {i}' for i in e['actors'] + e['recipients'] + e['sources'] if i not in ids]
        if e['place'] and e['place'] not in places:
            out.append(f"{what}: place {e['place']} stands in no P line")
        if e['date'] and not DATE.fullmatch(e['date']):
            out.append(f"{what}: date {e['date']}")
        if bool(e['sources']) != bool(e.get('stance')):
            out.append(f'{what}: sources and stance go together')
        if e.get('stance') and e['stance'] not in STANCES:
            out.append(f"{what}: stance {e['stance']}")
    for c in item['conflicts']:
        stands(c, 'a', 'conflict')
        stands(c, 'b', 'conflict')
        if c['kind'] not in CONFLICTS:
            out.append(f"conflict: kind {c['kind']}")
    return out


def actor_nouns():
    """Nouns that name people and bodies, with their broken plurals, from the table of agents: one word each, as they may stand."""
    out = set()
    with open(items.HERE.parent / 'data' / 'actors' / 'agents.tsv', encoding='utf-8') as f:
        for line in f:
            if not line.startswith('#') and '\t' in line:
                for alternative in line.split('\t')[0].split('|'):
                    for form in alternative.split('+'):
                        if ' ' not in form and len(form) >= 4:
                            out |= {form, form + 'ون', form + 'ين', form + 'ان', form + 'ات'}
    return out


ACTOR_NOUNS = actor_nouns()
ARABIC = re.compile(r'[\u0621-\u064A]+')


def first_day(value):
    one = value.split('/')[0]
    if 'W' in one:
        return datetime.date.fromisocalendar(int(one[:4]), max(1, min(52, int(one[6:]))), 1).isoformat()
    return (one + '-01-01'[len(one) - 4:])[:10]


def hints(item):
    """What is not wrong for certain but often is, a line each."""
    text, out = item['text'], []

    def spans(name, key):
        return [s for s in (items.span(text, r, key) for r in item[name]) if s]

    def covered(at, *lists):
        return any(a <= at < b for spans_ in lists for a, b in spans_)

    def around(a, b):
        return '…' + text[max(0, a - 15):a] + '[' + text[a:b] + ']' + text[b:b + 15].replace('\n', ' ') + '…'
    times, quantities, furniture = spans('times', 'quote'), spans('quantities', 'quote'), spans('furniture', 'quote')
    contents, cues = spans('statements', 'content'), [s for s in (items.span(text, r, 'cue') for r in item['statements'] if r['cue']) if s]
    for m in NUMBER.finditer(text):
        if not covered(m.start(), times, quantities, furniture):
            out.append(f'a number that is neither time nor quantity: {around(*m.span())}')
    for m in CALENDAR.finditer(text):
        if not covered(m.start() + 1, times, furniture):
            out.append(f'a word of the calendar outside the times: {around(*m.span())}')
    for m in REPORTING.finditer(text):
        if not any(a < m.end() and m.start() < b for a, b in cues):
            out.append(f'a reporting word that is no cue: {around(*m.span())}')
    for m in QUOTATION.finditer(text):
        if len(m[0].split()) >= 4 and not any(a < m.end() and m.start() < b for a, b in contents):
            out.append(f'a quotation in no statement: «{m[0][:40]}»')
    for s in item['statements']:
        a, b = items.span(text, s, 'content') or (0, 0)
        quoted = text[max(0, a - 1):a] in '«"“' and text[b:b + 1] in '»"”' and a > 0
        if quoted != s['direct']:
            out.append(f"direct is {s['direct']} but the content {'stands' if quoted else 'does not stand'} in quotation marks: {around(a, b)[:60]}")
    mentions, places, triggers = items.mention_spans(item), spans('places', 'quote'), spans('events', 'trigger')
    for m in ARABIC.finditer(text):
        bare = re.sub('^[وف]?[بلك]?(ال)?', '', m[0]) if m[0] not in ACTOR_NOUNS else m[0]
        # An office or a kind of body before a name is no mention.
        title = any(0 < a - m.start() < 45 and not re.search('[،.:؛\n]', text[m.end():a]) for a, _ in mentions + places)
        if (bare in ACTOR_NOUNS or m[0] in ACTOR_NOUNS) and not title and not covered(m.start(), mentions, places, triggers, cues, furniture):
            out.append(f'a noun for an actor outside the mentions: {around(*m.span())}')
    for e in item['events']:
        at = items.span(text, e, 'trigger') or (0, 0)
        holders = [s for s in item['statements'] if (lambda c: c and c[0] <= at[0] and at[1] <= c[1])(items.span(text, s, 'content'))]
        where = f"{e['type']} {around(*at)}"
        if holders and not e['sources'] and e['type'] not in SPEECH_ACTS:
            out.append(f"inside a statement of {holders[0]['source']} but without sources: {where}")
        if e['sources'] and not any(s['source'] == e['sources'][0] for s in holders):
            out.append(f"on the word of {e['sources'][0]}, who has no statement around it: {where}")
        if e['date']:
            if first_day(e['date']) > item['published'] and not {'future', 'hypothetical', 'negation'} & set(e['auxiliary']):
                out.append(f'dated after publication and not future: {where}')
            if int(e['date'][:4]) < int(item['published'][:4]) - 1 and 'historical' not in e['auxiliary']:
                out.append(f'years before publication and not historical: {where}')
        if not e['actors'] and not e['recipients']:
            out.append(f'nobody takes part: {where}')
    used = {i for e in item['events'] for i in e['actors'] + e['recipients']} | {s['source'] for s in item['statements']}
    if item['construction'] and not used & {e['id'] for e in item['entities']}:
        out.append('no entity does anything')
    return out


def repeats(all_items, shared=None, n=8):
    """Passages of n words that two items share, or an item and a text of `shared`."""
    word = re.compile(r'[^\W\d_]{2,}')
    marks = re.compile('[\u064B-\u0652\u0670\u0640]')

    def grams(text):
        words = word.findall(marks.sub('', text).lower())
        return {' '.join(words[i:i + n]) for i in range(len(words) - n + 1)}
    seen, out = {}, []
    for item in all_items:
        for g in sorted(grams(item['text'])):
            if g in seen:
                out.append(f"{item['id']}: repeats {seen[g]}: {g}")
            seen.setdefault(g, item['id'])
    if shared:
        for path in sorted(pathlib.Path(shared).rglob('*')):
            if path.suffix not in ('.txt', '.jsonl'):
                continue
            with open(path, encoding='utf-8', errors='replace') as f:
                for line in f:
                    text = json.loads(line).get('text', '') if path.suffix == '.jsonl' and line.startswith('{') else line
                    out += [f'{seen[g]}: repeats {path}: {g}' for g in grams(text) & seen.keys()]
    return out


def run(ids, hints=False, shared=None):
    wrong, look = 0, 0
    every = items.load(ids) if ids else items.load_all()
    for item in every:
        for w in errors(item):
            print(f"{item['id']}: {w}")
            wrong += 1
        for h in globals()['hints'](item) if hints else ():
            print(f"{item['id']}: look: {h}")
            look += 1
    for r in repeats(every, shared):
        print(r)
        wrong += 1
    print(f'{len(every)} items, {wrong} errors' + (f', {look} hints' if hints else ''))
    return 1 if wrong else 0
