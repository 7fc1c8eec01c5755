#!/usr/bin/env python3
"""Count how often each verb has an object: data/arabic/valency.tsv.

    verb_objects.py PROGRAM NEWS.jsonl > ../data/arabic/valency.tsv

PROGRAM is the built command, NEWS any amount of text (an object with "text" a line). Nobody has to know the objects for that: a suffixed
pronoun is an object, and so is an indefinite noun whose alif shows the accusative, where nothing but nouns stands between it and the
verb. What share of a verb's places has one tells verbs that take objects from verbs that take none, as the share of
prepositions right behind it tells those that take a preposition.
"""
import collections
import json
import subprocess
import sys

HEAD = '''# A row is a verb, by its citation form as `isnad words` shows it: per cent of its places where a suffixed pronoun or an accusative shows that it has an
# object (definite nouns do not show it, so that 12 is much), per cent where a preposition follows at once, and how many places were counted.
# Made by corpus/verb_objects.py from 14.6 MB of Arabic news; only counts are kept.
# Source: counted by the authors of Isnad. Licence: CC BY 4.0.
verb\tobjects\tprepositions\tseen'''


def main():
    seen, objects, prepositions = collections.Counter(), collections.Counter(), collections.Counter()
    run = subprocess.Popen([sys.argv[1], 'words', '--from', 'jsonl', '--to', 'jsonl', sys.argv[2]], stdout=subprocess.PIPE)
    for line in run.stdout:
        words = json.loads(line)['words']
        for k, w in enumerate(words):
            if w['upos'] != 'VERB' or w.get('feats', {}).get('Voice') == 'Pass' or w.get('guessed'):
                continue
            verb = w['lemma']
            seen[verb] += 1
            behind = words[k + 1:k + 4]
            if behind and behind[0]['upos'] == 'PRON' and behind[0]['start'] == w['end']:
                objects[verb] += 1
            elif behind and behind[0]['upos'] == 'ADP':
                prepositions[verb] += 1
            else:
                for x in behind:
                    if x['upos'] not in ('NOUN', 'PROPN', 'ADJ'):
                        break
                    if x['upos'] == 'NOUN' and x.get('feats', {}).get('Case') == 'Acc':
                        objects[verb] += 1
                        break
    if run.wait():
        sys.exit('the program failed')
    print(HEAD)
    for verb, n in sorted(seen.items(), key=lambda x: (-x[1], x[0])):
        if n >= 10 and verb:
            print(f'{verb}\t{round(100 * objects[verb] / n)}\t{round(100 * prepositions[verb] / n)}\t{n}')


if __name__ == '__main__':
    main()
