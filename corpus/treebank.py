"""Reads and checks the treebank: one root, no circle, forms that are the letters of the text, known tags and relations."""
UPOS = set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split())
RELATIONS = set('root nsubj nsubj:pass csubj obj iobj obl obl:tmod obl:agent obl:arg nmod nmod:poss amod det case mark cc conj advmod advcl acl acl:relcl ccomp '
                'xcomp appos flat fixed compound compound:prt nummod parataxis aux aux:pass cop punct dep discourse dislocated vocative orphan goeswith list'.split())


def read(path):
    """(sent_id, text, rows) of each sentence; rows are the ten columns of its words, ranges left out."""
    for block in path.read_text(encoding='utf-8').split('\n\n'):
        lines = [line for line in block.split('\n') if line]
        if lines:
            head = dict(line[2:].split(' = ', 1) for line in lines if line.startswith('# '))
            yield head['sent_id'], head['text'], [line.split('\t') for line in lines if line[0] != '#' and '-' not in line.split('\t')[0]]


def errors(sent_id, text, rows):
    out, at = [], 0
    for number, row in enumerate(rows, 1):
        if len(row) != 10 or row[0] != str(number):
            return [f'{sent_id}: line {number} has no ten columns, or another number']
        while at < len(text) and not text.startswith(row[1], at) and (text[at].isspace() or text[at] in '\u200c\u200f\u200e'):
            at += 1
        if not text.startswith(row[1], at):
            return [f'{sent_id}: «{row[1]}» does not stand in the text where it should']
        at += len(row[1])
        if row[3] not in UPOS:
            out.append(f'{sent_id}: tag {row[3]}')
        if row[7] not in RELATIONS:
            out.append(f'{sent_id}: relation {row[7]}')
    heads = {int(row[0]): int(row[6]) for row in rows}
    if sum(h == 0 for h in heads.values()) != 1:
        out.append(f'{sent_id}: not one root')
    for word in heads:
        seen, here = set(), word
        while here and here not in seen:
            seen.add(here)
            here = heads.get(here, 0)
        if here:
            out.append(f'{sent_id}: a circle at {word}')
            break
    return out


def check(path):
    """Number of sentences, and what is wrong with them."""
    wrong, sentences = [], 0
    for sentence in read(path):
        sentences += 1
        wrong += errors(*sentence)
    return sentences, wrong
