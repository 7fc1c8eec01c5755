#!/usr/bin/env python3
"""Count the words of the corpus that can be read in one way only: data/arabic/common.tsv.

    common_words.py PROGRAM > ../data/arabic/common.tsv

PROGRAM is the built command. Counted are the train and tune parts. A word with several readings is left out, so that what is learnt
does not come from what the program guessed.
"""
import collections
import json
import subprocess
import sys
import tempfile

import items

CLASSES = {'VERB': 'verb', 'AUX': 'verb', 'NOUN': 'noun', 'ADJ': 'adjective'}
HEAD = '''# A row is a word that the items of corpus/ (train and tune parts) use so often, in places where nothing else can be meant: its citation form as `isnad
# words` shows it, its class and how often. Of two readings that a place does not tell apart, the commoner word wins. Made by corpus/common_words.py.
# Source: written by the authors of Isnad. Licence: CC BY 4.0.
word\tclass\tcount'''


def main():
    counts = collections.Counter()
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        for item in items.load():
            if items.part_of(item) != 'test':
                f.write(json.dumps({'id': item['id'], 'text': item['text']}, ensure_ascii=False) + '\n')
        f.flush()
        run = subprocess.run([sys.argv[1], 'words', '--all', '--to', 'jsonl', f.name], capture_output=True, text=True, check=True)
    for line in filter(None, run.stdout.split('\n')):
        for word in json.loads(line)['words']:
            readings = {(r.get('lemma', ''), CLASSES.get(r['upos'])) for r in word.get('all', ()) if r['upos'] != 'X'}
            if len(readings) == 1:
                counts[readings.pop()] += 1
    print(HEAD)
    for (lemma, cls), n in sorted(counts.items(), key=lambda x: (-x[1], x[0][0])):
        if n >= 2 and cls and lemma:
            print(f'{lemma}\t{cls}\t{n}')


if __name__ == '__main__':
    main()
