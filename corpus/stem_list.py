#!/usr/bin/env python3
"""How hard is the corpus? The crudest coder there is: a list of stems for each event type, which fires on every hit.

    stem_list.py FOLDER > coded.jsonl     codes every ID.txt beside an ID.json in FOLDER

The stems are the words of ../data/events without their frames and conditions: each lemma under the type of its first row. Score the
output as any coder's. On the test part it should stay low: a corpus that a list of words solves measures nothing.
"""
import json
import pathlib
import re
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent / 'data' / 'events'
MARKS = re.compile('[\u064B-\u0652\u0670\u0640]')
WORD = re.compile(r'[\u0621-\u064A\u064B-\u0652\u0670]+')
PREFIXES = re.compile('^[وف]?(?:[بكل]?ال|لل|[بكلس])?')


def plain(word):
    return MARKS.sub('', word).translate(str.maketrans('أإآى', 'اااي'))


def stems():
    """Stem -> type. Of a verb both citation forms without the imperfect's prefix; of a noun its forms without ة."""
    out = {}
    for path in sorted(DATA.glob('*.tsv')):
        for line in path.read_text(encoding='utf-8').splitlines():
            cells = line.split('\t')
            if line.startswith('#') or len(cells) < 8 or cells[2] == 'type':
                continue
            words = [plain(w) for w in cells[0].split('/')] if cells[0] != '-' else []
            if len(words) == 2:
                words[1] = words[1][1:]
            for alternative in cells[1].split('|') if cells[1] != '-' else ():
                words += [plain(w).removesuffix('ة') for w in alternative.split('+') if ' ' not in w]
            for word in words:
                if len(word) >= 3:
                    out.setdefault(word, cells[2])
    return out


def fires(token, known):
    """The type of a token: itself, or what is left of it without proclitics, the imperfect's prefix and common endings."""
    word = plain(token)
    for start in (word, PREFIXES.sub('', word)):
        for body in (start, start[1:] if start[:1] in 'يتنا' else start):
            for end in ('', 'ة', 'ه', 'ها', 'هم', 'ت', 'تا', 'وا', 'ون', 'ين', 'ان', 'ات', 'ا', 'تها', 'ته', 'تهم'):
                if body.endswith(end) and body[:len(body) - len(end)] in known:
                    return known[body[:len(body) - len(end)]]
    return None


def main():
    known = stems()
    for path in sorted(pathlib.Path(sys.argv[1]).glob('*.json')):
        item = json.loads(path.read_text(encoding='utf-8'))
        text = (path.parent / item['file']).read_text(encoding='utf-8')
        events = [{'type': t, 'modes': [], 'trigger': {'start': m.start(), 'end': m.end()}, 'actors': [], 'recipients': [], 'sources': [], 'auxiliary': [],
                   'date': {'value': ''}, 'place': None, 'stance': ''} for m in WORD.finditer(text) if (t := fires(m[0], known))]
        print(json.dumps({'id': item['id'], 'text': text, 'events': events}, ensure_ascii=False))


if __name__ == '__main__':
    sys.exit(main())
