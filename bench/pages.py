#!/usr/bin/env python3
"""How fast pages are read: a web archive of 2,000 records made from pages at hand, read by `isnad page`.

    bench/pages.py build/isnad FOLDER     # FOLDER: saved pages (*.html); without it, the forty pages of the tests

Prints pages and MB for each second of processor time, and the peak memory for the archive and for one ten times shorter (flat: memory does not grow with length).
"""
import gzip
import os
import pathlib
import subprocess
import sys
import tempfile

RECORDS = 2000


def pages(folder):
    if folder:
        return [p.read_bytes() for p in sorted(pathlib.Path(folder).glob('*.html'))]
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tests' / 'page'))
    sys.dont_write_bytecode = True
    import articles
    import layouts
    return [layout(a) for layout in layouts.LAYOUTS for a in articles.ARTICLES]


def write(path, bodies, records):
    size = 0
    with open(path, 'wb') as out:
        for i in range(records):
            body = bodies[i % len(bodies)]
            http = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' + body
            head = f'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{i}\r\nContent-Length: {len(http)}\r\n\r\n'
            out.write(gzip.compress(head.encode() + http + b'\r\n\r\n', 6))
            size += len(body)
    return size


def run(program, path):
    child = subprocess.Popen([program, 'page', '--to', 'json', '-o', os.devnull, path])
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f'{program} failed on {path}')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    program, folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    bodies = pages(folder)
    with tempfile.TemporaryDirectory() as tmp:
        for records in (RECORDS // 10, RECORDS):
            path = os.path.join(tmp, f'{records}.warc.gz')
            size = write(path, bodies, records)
            seconds, memory = min(run(program, path) for _ in range(3))
            print(f'{records} records, {size / 1e6:.0f} MB: {seconds:.2f} s, {records / seconds:.0f} pages/s, {size / seconds / 1e6:.0f} MB/s, peak memory {memory:.0f} MB')


if __name__ == '__main__':
    main()
