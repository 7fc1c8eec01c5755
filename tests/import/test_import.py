#!/usr/bin/env python3
"""Tests of `isnad tables import` from outside: whole runs, runs that are killed, progress, damaged dumps.

    ISNAD=build/isnad python3 tests/import/test_import.py
"""
import bz2
import gzip
import json
import os
import pathlib
import pty
import random
import signal
import subprocess
import tempfile
import time
import unittest
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ISNAD = str(pathlib.Path(os.environ.get('ISNAD', HERE.parent.parent / 'build' / 'isnad')).resolve())
DATA = HERE.parent.parent / 'data'
LETTERS = 'بتثجحخدذرزسشصضطظ'


def run(*arguments, timeout=600):
    done = subprocess.run([ISNAD, *map(str, arguments)], capture_output=True, timeout=timeout)
    return done.returncode, done.stdout.decode(), done.stderr.decode(errors='replace')


def name(i):
    return 'غ' + ''.join(LETTERS[(i // 16 ** k + k) % 16] for k in range(5))


def place(i, country='SY', kind='PPL', population=0):
    return '\t'.join([str(i), f'Town {i}', f'Town {i}', 'a,b', '34.5', '36.25', 'P', kind, country, '', '09', '', '', '', str(population), '', '1', 'Asia/Damascus', '2019-09-05'])


def item(prop, q, **more):
    return {'mainsnak': {'snaktype': 'value', 'property': prop, 'datavalue': {'value': {'entity-type': 'item', 'numeric-id': q, 'id': f'Q{q}'}, 'type': 'wikibase-entityid'}},
            'type': 'statement', 'rank': 'normal', **more}


def person(q, arabic):
    return json.dumps({'type': 'item', 'id': f'Q{q}', 'labels': {'ar': {'language': 'ar', 'value': arabic}, 'en': {'language': 'en', 'value': f'Person {q}'}},
                       'descriptions': [], 'aliases': [], 'claims': {'P31': [item('P31', 5)], 'P27': [item('P27', 858)], 'P106': [item('P106', 1930187)]},
                       'sitelinks': {'arwiki': {}, 'enwiki': {}}}, ensure_ascii=False)


class Import(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.dir = pathlib.Path(self.folder.name)

    def geonames(self, count):
        """The two dumps, of which every place has a name; zipped as they are offered."""
        with zipfile.ZipFile(self.dir / 'places.zip', 'w', zipfile.ZIP_DEFLATED) as z:
            z.writestr('allCountries.txt', '\n'.join(place(900000 + i, population=i * 7 % 5000) for i in range(count)) + '\n')
        with zipfile.ZipFile(self.dir / 'names.zip', 'w', zipfile.ZIP_DEFLATED) as z:
            z.writestr('iso-languagecodes.txt', 'ISO 639-3\n')
            z.writestr('alternateNamesV2.txt', ''.join(f'{i}\t{900000 + i}\tar\t{name(i)}\t\t\t\t\t\t\n' for i in range(count)))
        return self.dir / 'places.zip', self.dir / 'names.zip'

    def rows(self, path):
        return [line for line in path.read_text(encoding='utf-8').split('\n')[3:] if line]

    def test_from_dump_to_record(self):
        mine = self.dir / 'mine'
        status, out, err = run('tables', 'import', 'geonames', '-o', mine, *self.geonames(50))
        self.assertEqual((0, ''), (status, err))
        self.assertIn('rows in', out)
        dump = self.dir / 'dump.json.bz2'
        dump.write_bytes(bz2.compress(('[\n' + person(9000001, f'{name(7)} {name(8)}') + '\n]\n').encode()))
        status, out, err = run('tables', 'import', 'wikidata', '-o', mine, dump)
        self.assertEqual((0, ''), (status, err))
        self.assertEqual(1, len(self.rows(mine / 'actors' / 'persons_wikidata.tsv')))
        news = self.dir / 'news.txt'
        news.write_text(f'قصف الجيش السوري مواقع في {name(7)}، وقال {name(7)} {name(8)} إن الحرب انتهت.\n', encoding='utf-8')
        compiled = self.dir / 'my.tables'
        self.assertEqual(0, run('tables', 'compile', '-o', compiled, DATA, mine)[0])
        records = []
        for tables in (mine, compiled):
            status, out, err = run('code', '--tables', tables, '--to', 'jsonl', news)
            self.assertEqual((0, ''), (status, err))
            records.append(out)
        self.assertEqual(*records)
        doc = json.loads(records[0])
        self.assertIn(900007, [p.get('geonames') for p in doc['places']])
        self.assertIn('Q9000001', [e.get('wikidata') for e in doc['entities']])

    def test_bad_lines_are_named_and_counted(self):
        places = self.dir / 'places'
        places.write_text(''.join((place(i) if i % 2 else 'bad') + '\n' for i in range(1, 61)), encoding='utf-8')
        names = self.dir / 'names.gz'
        names.write_bytes(gzip.compress(f'1\t1\tar\t{name(1)}\n'.encode() + b'2\t1\tar\t\xff\n'))
        status, out, err = run('tables', 'import', 'geonames', '-o', self.dir / 'mine', places, names)
        self.assertEqual(1, status)
        lines = err.strip().split('\n')
        self.assertEqual('isnad: names.gz:2: is not valid UTF-8', lines[0])
        self.assertEqual('isnad: places:2: has 1 cells, expected 19', lines[1])
        self.assertEqual(21, len(lines))
        self.assertEqual('isnad: 31 bad lines were left out, the first 20 are listed', lines[-1])
        self.assertEqual(1, len(self.rows(self.dir / 'mine' / 'places' / 'geonames.tsv')))

    def test_damaged_dumps_make_no_tables(self):
        text = ('[\n' + ',\n'.join(person(9000000 + i, f'{name(i)} {name(i + 1)}') for i in range(2000)) + '\n]\n').encode()
        packed = {'gzip': gzip.compress(text), 'bzip2': bz2.compress(text, 1)}
        for kind, whole in packed.items():
            wrong = bytearray(whole)
            for i in range(len(whole) // 2, len(whole) // 2 + 8):
                wrong[i] ^= 0x5A
            for what, damaged in (('cut short', whole[:len(whole) // 2]), ('damaged', bytes(wrong))):
                with self.subTest(kind=kind, what=what):
                    dump = self.dir / f'{kind}-{what}'
                    dump.write_bytes(damaged)
                    mine = self.dir / f'mine-{kind}-{what}'
                    status, out, err = run('tables', 'import', 'wikidata', '-o', mine, dump)
                    self.assertEqual((1, ''), (status, out))
                    self.assertIn(what, err)
                    self.assertFalse((mine / 'actors' / 'persons_wikidata.tsv').exists())
                    dump.write_bytes(whole)
                    self.assertEqual(0, run('tables', 'import', 'wikidata', '-o', mine, '--afresh', dump)[0])
                    self.assertEqual(2000, len(self.rows(mine / 'actors' / 'persons_wikidata.tsv')))

    def test_killed_at_random_and_run_again(self):
        """Killed without warning, or stopped by Ctrl-C, as often as it takes: the bytes are those of a run in one piece."""
        dumps = self.geonames(60000)
        whole, mine = self.dir / 'whole', self.dir / 'mine'
        begin = time.monotonic()
        self.assertEqual(0, run('tables', 'import', 'geonames', '-o', whole, *dumps)[0])
        takes = time.monotonic() - begin
        chance = random.Random(5)
        killed = 0
        for attempt in range(60):
            child = subprocess.Popen([ISNAD, 'tables', 'import', 'geonames', '-o', mine, *dumps], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            try:
                child.wait(timeout=chance.uniform(0.02, takes * (0.5 + attempt / 20)))
            except subprocess.TimeoutExpired:
                child.send_signal(chance.choice([signal.SIGKILL, signal.SIGINT]))
                killed += 1
            child.communicate()
            if child.returncode == 0:
                break
            self.assertIn(child.returncode, (-signal.SIGKILL, -signal.SIGINT, 130))
        self.assertEqual(0, child.returncode)
        self.assertGreater(killed, 0)
        table = 'places/geonames.tsv'
        self.assertEqual((whole / table).read_bytes(), (mine / table).read_bytes())
        rows = self.rows(mine / table)
        self.assertGreater(len(rows), 59000)          # some of the names are words
        self.assertEqual(len(rows), len(set(rows)))
        self.assertEqual([], [p.name for p in mine.iterdir() if p.name.startswith('.')])

    def test_a_table_written_by_hand_stays(self):
        table = self.dir / 'mine' / 'places' / 'geonames.tsv'
        table.parent.mkdir(parents=True)
        table.write_text('# mine\n', encoding='utf-8')
        status, out, err = run('tables', 'import', 'geonames', '-o', self.dir / 'mine', *self.geonames(3))
        self.assertEqual((1, ''), (status, out))
        self.assertIn('was not made by an import and is not overwritten', err)
        self.assertEqual('# mine\n', table.read_text(encoding='utf-8'))

    def test_progress_on_a_terminal(self):
        places = self.dir / 'places'
        with open(places, 'w', encoding='utf-8') as f:
            for i in range(900000):
                f.write(place(900000 + i) + '\n')
        names = self.dir / 'names'
        names.write_text(f'1\t900001\tar\t{name(1)}\n', encoding='utf-8')
        try:
            master, slave = pty.openpty()
        except OSError as none_left:
            raise unittest.SkipTest(f'no terminal to write to: {none_left}')
        child = subprocess.Popen([ISNAD, 'tables', 'import', 'geonames', '-o', self.dir / 'mine', places, names], stdout=subprocess.DEVNULL, stderr=slave)
        begin = time.monotonic()
        child.wait()
        os.close(slave)
        seen = b''
        try:
            while chunk := os.read(master, 65536):
                seen += chunk
        except OSError:
            pass
        os.close(master)
        self.assertEqual(0, child.returncode)
        if time.monotonic() - begin > 2:              # a fast machine is done before the first line is due
            self.assertRegex(seen.decode(), r'[\d,]+ lines  [\d.]+ MB  [\d.]+ MB/s  \d+% done')


if __name__ == '__main__':
    unittest.main()
