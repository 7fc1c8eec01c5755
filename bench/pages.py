#!/usr/bin/env python3
"""How fast pages are read: a web archive of 2,000 records made from pages at hand, read by isnad_bench_pages (bench/pages.cpp says what it prints).

    bench/pages.py build/isnad_bench_pages FOLDER     # FOLDER: saved pages (*.html); without it, the pages of the tests
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
        found = [p.read_bytes() for p in sorted(pathlib.Path(folder).glob('*.html'))]
        return found or sys.exit(f'{folder}: no *.html in it')
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tests' / 'page'))
    sys.dont_write_bytecode = True
    import articles
    import layouts
    import themes
    return [layout(a) for layout in layouts.LAYOUTS + themes.THEMES for a in articles.ARTICLES]


def write(path, bodies, records):
    with open(path, 'wb') as out:
        for i in range(records):
            body = bodies[i % len(bodies)]
            http = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' + body
            head = f'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{i}\r\nContent-Length: {len(http)}\r\n\r\n'
            out.write(gzip.compress(head.encode() + http + b'\r\n\r\n', 6))


def main():
    program, folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, 'pages.warc.gz')
        write(path, pages(folder), RECORDS)
        sys.exit(subprocess.run([program, path], check=False).returncode)


if __name__ == '__main__':
    main()
