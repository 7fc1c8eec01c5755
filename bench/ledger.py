#!/usr/bin/env python3
"""What a ledger costs: documents a second with coding and linking, bytes a document, and how long queries take.

    python3 bench/ledger.py [--program build/isnad] [--corpus news.jsonl] [--documents 10000 200000] [--postgres ADDRESS] [--json FILE]

The documents are made of the corpus (without it, of the project's own items): each round prints every article once more, at a later day, with
one word in twelve changed, and every third article a second time, abridged, in another paper. So a day holds as many documents and copies in a large
ledger as in a small one, and what differs is only how much lies there already. Linking alone is the difference to `isnad code`, measured on the same file.
"""
import argparse
import datetime
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'tests' / 'ledger'))
from ledger_case import Server  # noqa: E402
A_DAY = 100                                             # documents


def texts(corpus):
    if corpus.exists():
        return [json.loads(line)['text'] for line in corpus.open(encoding='utf-8')]
    return [p.read_text(encoding='utf-8') for p in sorted((ROOT / 'corpus' / 'items').glob('*.txt'))]


def documents(all_texts, count):
    rnd = random.Random(4)
    n, day = 0, datetime.date(2015, 1, 1)
    while n < count:
        for text in all_texts:
            words = [rnd.choice(('', w + str(n % 97))) if rnd.random() < 1 / 12 else w for w in text.split(' ')]
            yield {'id': f'd{n}', 'publisher': f'paper{n % 12}', 'published': str(day + datetime.timedelta(days=n // A_DAY)), 'url': f'https://x.example/{n}',
                   'text': ' '.join(words)}
            n += 1
            if n % 3 == 0 and n < count:
                yield {'id': f'd{n}', 'publisher': f'paper{n % 11}', 'published': str(day + datetime.timedelta(days=n // A_DAY)), 'url': f'https://x.example/{n}',
                       'text': ' '.join(words[:max(40, len(words) // 2)])}
                n += 1
            if n >= count:
                return


def timed(*command):
    """Seconds by the clock."""
    started = time.perf_counter()
    subprocess.run([str(c) for c in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def server_worked():
    """Seconds of the processor that the bench's own server has taken, for connections that are closed."""
    if not Server.address:
        return 0
    pid = (pathlib.Path(Server.home) / 'data' / 'postmaster.pid').read_text().split('\n')[0]
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf('SC_CLK_TCK')


def worked(*command):
    """Seconds of the processor, of program and server: the same on a machine that others use as well."""
    def so_far():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime + server_worked()
    def settled():
        if Server.address:
            time.sleep(1)                               # the server process of a connection ends after it, and is counted only then
        return so_far()
    before = settled()
    timed(*command)
    return settled() - before


QUERIES = [['--type', 'ASSAULT'], ['--actor', 'SAU'], ['--actor', 'USA', '--recipient', 'IRN'], ['--place', 'YEM', '--since', '2015-02-01'],
           ['--origins', '2', '--since', '2015-03-01', '--until', '2015-03-05'], ['--text', 'مجلس الأمن', '--type', 'CONSULT'],
           ['--recipient', 'SYR'], ['--source', 'SAU', '--place', 'SAU'], ['--stance', 'denies'], ['--origins', '3'], ['--publisher', 'paper3'],
           ['--actor', 'SAU', '--type', 'ASSAULT', '--place', 'YEM', '--stance', 'says']]


def told_twice(program, ledger):
    """One incident that two independent texts tell, or none."""
    done = subprocess.run([str(program), 'query', '--ledger', str(ledger), '--origins', '2', '--most', '1', '--to', 'csv'], check=True, capture_output=True)
    return [line.split(',')[0] for line in done.stdout.decode().splitlines()[1:2]]


def measure(program, ledger, path, count, tail):
    """The last `tail` documents are timed alone: what a document costs where the others lie. A server puts some of its work off (the index of words is
    filled each 1,500 documents or so), so they are more than one such round."""
    lines = path.read_text(encoding='utf-8').splitlines(keepends=True)
    first, last = path.with_suffix('.first'), path.with_suffix('.last')
    first.write_text(''.join(lines[:-tail]), encoding='utf-8')
    last.write_text(''.join(lines[-tail:]), encoding='utf-8')
    ingest = [program, 'ingest', '--ledger', ledger, '--from', 'jsonl', '--now', '2026-01-01']
    took = timed(*ingest, first)
    at_the_end = worked(*ingest, last)
    again = worked(*ingest, last)                       # known already: only the start
    coding = worked(program, 'code', '--from', 'jsonl', '--to', 'jsonl', '-o', '/dev/null', last) - worked(program, 'version')
    if os.path.exists(ledger):
        size = os.path.getsize(ledger)
    else:
        size = int(Server.ask(ledger, 'SELECT pg_database_size(current_database())')) if Server.address else 0
    questions = [('query', '--ledger', ledger, *q) for q in QUERIES] + [('show', '--ledger', ledger, i) for i in told_twice(program, ledger)]
    latencies = sorted(timed(program, *q) for q in questions for _ in range(5))
    start = min(timed(program, 'version') for _ in range(5))
    out = {'documents': count, 'documents_a_second': round((count - tail) / took, 1),
           'cpu_ms_a_document_at_the_end': round(1000 * (at_the_end - again) / tail, 2), 'cpu_ms_coding_a_document': round(1000 * coding / tail, 2),
           'query_p50_ms': round(1000 * latencies[len(latencies) // 2], 1), 'query_p95_ms': round(1000 * latencies[int(len(latencies) * 0.95)], 1),
           'program_start_ms': round(1000 * start, 1)}
    if size:
        out['bytes_a_document'] = round(size / count)
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--program', default=str(ROOT / 'build' / 'isnad'))
    ap.add_argument('--corpus', type=pathlib.Path, default=ROOT.parent / 'shared' / 'data' / 'corpus' / 'news.jsonl')
    ap.add_argument('--documents', type=int, nargs='+', default=[10_000, 200_000])
    ap.add_argument('--postgres', help='address of an empty database, measured as well, at the first number of documents; '
                    'default: one for each number on a server of its own, where PostgreSQL is installed')
    ap.add_argument('--json', type=pathlib.Path)
    a = ap.parse_args()
    everything, results = texts(a.corpus), []
    servers = {count: Server.database() for count in a.documents} if not a.postgres and Server.start() else {a.documents[0]: a.postgres}
    with tempfile.TemporaryDirectory() as tmp:
        for count in a.documents:
            path = pathlib.Path(tmp) / f'{count}.jsonl'
            with path.open('w', encoding='utf-8') as f:
                for d in documents(everything, count):
                    f.write(json.dumps(d, ensure_ascii=False) + '\n')
            for ledger in filter(None, [f'{tmp}/{count}.ledger', servers.get(count)]):
                result = {'store': 'postgresql' if '://' in ledger else 'sqlite', **measure(a.program, ledger, path, count, min(4000, count * 2 // 5))}
                print(json.dumps(result), flush=True)
                results.append(result)
    for store in ('sqlite', 'postgresql'):
        of_store = [r for r in results if r['store'] == store]
        if len(of_store) > 1:
            first, last = of_store[0], of_store[-1]
            grown = last['cpu_ms_a_document_at_the_end'] / first['cpu_ms_a_document_at_the_end']
            results.append({'store': store, 'cost_growth': round(grown, 2), 'from': first['documents'], 'to': last['documents']})
            print(json.dumps(results[-1]), flush=True)
    if a.json:
        a.json.write_text(json.dumps(results, indent=1) + '\n', encoding='utf-8')


if __name__ == '__main__':
    sys.exit(main())
