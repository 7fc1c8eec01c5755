#!/usr/bin/env python3
"""The snippets of docs/using-the-records.md run on an export, each where its tool is at hand; the SQL of docs/ledger.md on a ledger."""
import importlib.util
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import mutate  # noqa: E402
from ledger_case import export, ingest, write_news  # noqa: E402

DOCS = pathlib.Path(__file__).resolve().parent.parent.parent / 'docs'


def snippets(name, language):
    text = (DOCS / name).read_text(encoding='utf-8')
    return re.findall(rf'^```{language}(?: (\w+))?\n(.*?)^```$', text, re.M | re.S)


class Snippets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dir = pathlib.Path(tempfile.mkdtemp())
        news, _ = mutate.make(mutate.items(), count=30)
        ingest(cls.dir / 'news.ledger', write_news(cls.dir / 'news.jsonl', news))
        export(cls.dir / 'news.ledger', cls.dir)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.dir)

    def runs(self, *command):
        done = subprocess.run(command, cwd=self.dir, capture_output=True, timeout=300)
        self.assertEqual(0, done.returncode, done.stderr.decode())
        self.assertTrue(done.stdout.strip())

    def test_python(self):
        found = snippets('using-the-records.md', 'python')
        self.assertEqual(['', 'pandas', 'polars', 'duckdb', ''], [needs for needs, _ in found])
        for needs, code in found:
            with self.subTest(needs=needs or 'nothing'):
                if needs and not importlib.util.find_spec(needs):
                    self.skipTest(f'{needs} is not installed')
                self.runs(sys.executable, '-c', code)

    def test_r(self):
        if not shutil.which('Rscript'):
            self.skipTest('R is not installed')
        for _, code in snippets('using-the-records.md', 'r'):
            self.runs('Rscript', '-e', code)

    def test_sql(self):
        with sqlite3.connect(self.dir / 'news.ledger') as db:
            for _, code in snippets('ledger.md', 'sql'):
                db.execute(code).fetchall()
            documented = set(re.findall(r'`(\w+)`', ''.join(re.findall(r'^\| (`\w+`(?:, `\w+`)*) \|', (DOCS / 'ledger.md').read_text(), re.M))))
            tables = {t for t, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'folded_texts_%'")}
        self.assertEqual(tables - {'meta'}, documented)


if __name__ == '__main__':
    unittest.main()
