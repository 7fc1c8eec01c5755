"""Articles like those that newspapers make of one another's, from the project's own items: copies whose truth is known.

    news, pairs = mutate.make(items, seed=7, count=200)      # news: records as `isnad ingest` reads them; pairs: {(id, id)} that are copies

What is done to a text is what editors do: print it whole, cut it at the end or to a third, change one word in twelve, put a new opening before it, put its sentences in
another order, weave it with another source, print half of it before matter of their own. And what makes no copy: one paragraph of background hung on two reports, or one in
the midst of both.
"""
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def items(root=ROOT):
    """Texts of the items of corpus/, their lines as paragraphs."""
    return [p.read_text(encoding='utf-8').strip() for p in sorted((root / 'corpus' / 'items').glob('*.txt'))]


def edited(words, rnd, other):
    """One word in twelve is another's or gone."""
    out = []
    for w in words:
        if rnd.random() < 1 / 12:
            if rnd.random() < 0.5:
                out.append(rnd.choice(other))
        else:
            out.append(w)
    return out


def sentences(words):
    out = [[]]
    for w in words:
        out[-1].append(w)
        if w.rstrip('0123456789').endswith(('.', '!', '؟')):
            out.append([])
    return [s for s in out if s]


def make(texts, seed=7, count=200, first_day=1, days=20):
    rnd = random.Random(seed)
    news, pairs = [], set()

    def add(text, day, paper):
        key = f'd{len(news):05d}'
        news.append({'id': key, 'publisher': paper, 'published': f'2026-03-{day:02d}', 'url': f'https://{paper}.example/{key}', 'text': text})
        return key

    for n in range(count):
        text, other = rnd.choice(texts), rnd.choice(texts)
        while other == text:
            other = rnd.choice(texts)
        # Every other word is marked by the round, so that only this round's papers share a passage, also where a text is drawn twice.
        words = [f'{w}{n}' if rnd.random() < 0.5 else w for w in text.split()]
        others = [f'{w}{n}' if rnd.random() < 0.5 else w for w in other.split()]
        day = rnd.randrange(first_day, first_day + days)
        source = add(' '.join(words), day, 'agency')
        kind = n % 10
        if kind == 0:
            copy = add(' '.join(words), day, 'morning')
        elif kind == 1:
            copy = add(' '.join(words[:max(30, len(words) // 2)]), day + 1, 'evening')
        elif kind == 2:
            copy = add(' '.join(edited(words, rnd, others)), day, 'weekly')
        elif kind == 3:
            copy = add(' '.join(others[:25] + words), day + 1, 'city')
        elif kind == 4:
            copy = add(' '.join(words[:max(30, len(words) // 3)]), day, 'brief')
        elif kind == 5:
            first, *rest = sentences(words)
            rnd.shuffle(rest)
            copy = add(' '.join(w for s in [first, *rest] for w in s), day, 'order')
        elif kind == 6:
            copy = add(' '.join(words[:len(words) // 2] + others[:len(others) // 2]), day + 1, 'half')
        elif kind == 7:
            mine, theirs = sentences(words), sentences(others)
            copy = add(' '.join(w for i in range(max(len(mine), len(theirs))) for s in (mine[i:i + 1] + theirs[i:i + 1]) for w in s), day, 'woven')
        elif kind == 8:
            copy, at = None, len(words) // 2
            add(' '.join(others[:len(others) // 3] + words[at:at + max(12, len(words) // 8)] + others[len(others) // 3:]), day, 'midst')
        else:
            tail = words[-max(15, len(words) // 4):]
            copy = None
            add(' '.join(others + tail), day, 'background')
        if copy:
            pairs.add((source, copy))
    return news, pairs
