#!/usr/bin/env python3
"""The ledger from outside: what is ingested comes out linked, once, in the same bytes, whatever the order and whatever happens on the way.

    ISNAD=build/isnad python3 tests/ledger/test_ledger.py
"""
import csv
import json
import os
import pathlib
import pwd
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import mutate  # noqa: E402
from ledger_case import ISNAD, NOW, Server, export, ingest, run, same_folders, table, write_news  # noqa: E402

STRIKE = ('قتل 12 شخصا في قصف للجيش السوري على مواقع المسلحين في حلب يوم الثلاثاء. وقال شهود إن القصف '
          'استمر ساعتين وإن أعمدة الدخان غطت مستشفى الجامعة وسط المدينة.')
NEWS = [
    {'id': 'a', 'publisher': 'one', 'published': '2026-03-11', 'url': 'https://one.example/a', 'text': STRIKE},
    {'id': 'b', 'publisher': 'two', 'published': '2026-03-11', 'url': 'https://two.example/b', 'text': STRIKE},
    {'id': 'c', 'publisher': 'three', 'published': '2026-03-11', 'url': 'https://three.example/c',
     'text': 'قصف الجيش السوري الثلاثاء مواقع للمسلحين في حلب، وقتل 15 شخصا في القصف. وأعلنت السلطات الحداد.'},
    {'id': 'd', 'publisher': 'one', 'published': '2026-03-11', 'url': 'https://one.example/d',
     'text': 'زار وزير الخارجية المصري موسكو يوم الثلاثاء والتقى نظيره الروسي سيرغي لافروف.'},
]
QUESTIONS = [[], ['--type', 'ASSAULT'], ['--actor', 'SYR/MIL'], ['--place', 'Aleppo'], ['--origins', 2], ['--origins', 2, '--type', 'ASSAULT'], ['--origins', 40],
             ['--stance', 'says', '--since', '2026-03-05'], ['--since', '2026-03-05', '--until', '2026-03-07'], ['--publisher', 'paper3'],
             ['--publisher', 'paper3', '--origins', 2], ['--mode', 'aerial', '--place', 'SYR'], ['--actor', 'SYR', '--recipient', 'SYR', '--type', 'ASSAULT'],
             ['--source', 'SYR', '--until', '2026-03-20'], ['--mode', 'none-such'], ['--publisher', 'nobody']]


class Ledger(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.dir = pathlib.Path(folder.name)
        self.news = write_news(self.dir / 'news.jsonl', NEWS)

    def ledger(self):
        return self.dir / 'news.ledger'

    # What comes out.

    def test_copies_and_incidents(self):
        status, out, err = ingest(self.ledger(), self.news)
        self.assertEqual((0, '', 'isnad: 4 coded and kept, 0 known already, 0 failed\n'), (status, out, err))
        folder = export(self.ledger(), self.dir / 'out', '--to', 'all')
        documents = {d['id']: d for d in table(folder, 'documents')}
        self.assertEqual(documents['a']['copy_group'], documents['b']['copy_group'])
        self.assertEqual(3, len({d['copy_group'] for d in documents.values()}))
        self.assertEqual({'0', '1'}, {documents['a']['copied'], documents['b']['copied']})
        mentions = table(folder, 'mentions')
        strike = {m['document']: m['incident'] for m in reversed(mentions) if m['type'] == 'ASSAULT'}     # the first of each
        self.assertEqual({strike['a']}, set(strike.values()), strike)
        event = next(e for e in table(folder, 'events') if e['id'] == strike['a'])
        self.assertEqual(('ASSAULT', '3', '2', '2026-03-10'), (event['type'], event['documents'], event['origins'], event['date']))
        self.assertEqual('true', event['confirmed'])
        conflict = [c for c in table(folder, 'conflicts') if c['field'] == 'killed']
        self.assertEqual([('12', 'a; b', '15', 'c')], [(c['a'], c['a_documents'], c['b'], c['b_documents']) for c in conflict])
        text = documents['a']['text']
        for m in mentions:
            if m['document'] == 'a':
                self.assertEqual(m['trigger'], text[int(m['trigger_start']):int(m['trigger_end'])])
                self.assertEqual(m['sentence'], text[int(m['sentence_start']):int(m['sentence_end'])])

    def test_no_paper_confirms_itself(self):
        again = {**NEWS[2], 'publisher': 'one', 'id': 'c1', 'url': 'https://one.example/c1'}
        for second, origins, confirmed in ((again, '1', 'false'), (NEWS[2], '2', 'true')):
            ledger = self.dir / f'{origins}.ledger'
            ingest(ledger, write_news(self.dir / 'two.jsonl', [NEWS[0], second]))
            event = next(e for e in table(export(ledger, self.dir / f'out{origins}'), 'events') if e['documents'] == '2')
            self.assertEqual((origins, confirmed), (event['origins'], event['confirmed']))

    def test_formats_of_others(self):
        ingest(self.ledger(), self.news)
        folder = export(self.ledger(), self.dir / 'out', '--to', 'all')
        events = {e['id']: e for e in table(folder, 'events')}
        features = json.loads((folder / 'incidents.geojson').read_text())['features']
        self.assertTrue(features)
        for f in features:
            lon, lat = f['geometry']['coordinates']
            self.assertAlmostEqual(float(events[f['id']]['lat']), lat, 3)
            self.assertAlmostEqual(float(events[f['id']]['lon']), lon, 3)
        plover = [json.loads(line) for line in (folder / 'plover.jsonl').read_text().splitlines()]
        self.assertEqual(set(events), {p['id'] for p in plover})
        for p in plover:
            self.assertTrue({'id', 'date', 'actor', 'event'} <= p.keys())
        rows = list(csv.reader((folder / 'gdelt.tsv').read_text().splitlines(), delimiter='\t', quoting=csv.QUOTE_NONE))
        self.assertEqual(len(events), len(rows))
        self.assertEqual({61}, {len(r) for r in rows})
        self.assertEqual(len(rows), len({r[0] for r in rows}))
        for r in rows:
            self.assertRegex(r[26], r'^\d{2,4}$')
            self.assertEqual([r[26][:3], r[26][:2]], r[27:29])
        self.assertIn('042', {r[26] for r in rows})                                          # a visit, not any meeting
        texts = {d['url']: d['text'] for d in table(folder, 'documents')}
        for line in (folder / 'annotations.jsonl').read_text().splitlines():
            a = json.loads(line)
            position, quote = a['target']['selector']
            text = texts[a['target']['source']]
            self.assertEqual(quote['exact'], text[position['start']:position['end']])
            self.assertTrue(text[:position['start']].endswith(quote.get('prefix', '')))
            self.assertTrue(text[position['end']:].startswith(quote.get('suffix', '')))

    def test_the_package_describes_the_tables(self):
        ingest(self.ledger(), self.news)
        folder = export(self.ledger(), self.dir / 'out')
        package = json.loads((folder / 'datapackage.json').read_text())
        self.assertEqual({r['path'] for r in package['resources']}, {p.name for p in folder.glob('*.csv')})
        keys = {}
        for r in package['resources']:
            raw = (folder / r['path']).read_bytes()
            self.assertEqual(raw.count(b'\n'), raw.count(b'\r\n') + sum(row.get('text', '').count('\n') for row in table(folder, r['name'])))
            rows = table(folder, r['name'])
            fields = r['schema']['fields']
            with (folder / r['path']).open(newline='', encoding='utf-8') as f:
                self.assertEqual([c['name'] for c in fields], next(csv.reader(f)))
            for row in rows:
                for c in fields:
                    if row[c['name']] and c['type'] in ('integer', 'number'):
                        float(row[c['name']])
                    if c['type'] == 'boolean':
                        self.assertIn(row[c['name']], ('true', 'false'))
            if 'primaryKey' in r['schema']:
                found = [tuple(row[k] for k in r['schema']['primaryKey']) for row in rows]
                self.assertEqual(len(found), len(set(found)), r['name'])
                keys[r['name']] = set(found)
        for r in package['resources']:
            for foreign in r['schema'].get('foreignKeys', []):
                known = keys[foreign['reference']['resource'] or r['name']]
                for row in table(folder, r['name']):
                    if row[foreign['fields']]:
                        self.assertIn((row[foreign['fields']],), known, r['name'])

    def test_the_package_is_valid(self):
        # By the format's reference implementation, where it is at hand: tools/setup.sh puts it into build/deps/python.
        ingest(self.ledger(), write_news(self.dir / 'many.jsonl', NEWS + mutate.make(mutate.items(), count=20)[0]))
        folder = export(self.ledger(), self.dir / 'out')
        deps = pathlib.Path(__file__).resolve().parent.parent.parent / 'build' / 'deps' / 'python'
        look = ('import sys\ntry:\n import frictionless\nexcept ImportError:\n sys.exit(77)\n'
                'report = frictionless.Package("datapackage.json").validate()\n'
                'print(report.flatten(["resourceName", "rowNumber", "type", "message"]) or report.errors)\nsys.exit(0 if report.valid else 1)')
        done = subprocess.run([sys.executable, '-c', look], cwd=folder, capture_output=True, text=True, timeout=300,
                              env={**os.environ, 'PYTHONPATH': f"{deps}:{os.environ.get('PYTHONPATH', '')}"})
        if done.returncode == 77:
            self.skipTest('frictionless is not installed')
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)

    def test_parquet(self):
        ingest(self.ledger(), self.news)
        status, _, err = run('export', '--ledger', self.ledger(), '--to', 'parquet', self.dir / 'out')
        if status != 0:
            self.assertEqual((1, 1), (status, err.count('\n')))
            self.assertIn('DuckDB', err)
            self.skipTest('a build without DuckDB says so')
        folder = export(self.ledger(), self.dir / 'csv')
        names = {p.stem for p in folder.glob('*.csv')}
        self.assertEqual({f'{n}.parquet' for n in names}, {p.name for p in (self.dir / 'out').iterdir()})
        for name in names:
            raw = (self.dir / 'out' / f'{name}.parquet').read_bytes()
            self.assertEqual((b'PAR1', b'PAR1'), (raw[:4], raw[-4:]))
        try:
            import duckdb
        except ImportError:
            return
        for name in names:
            got = duckdb.sql(f"SELECT * FROM '{self.dir}/out/{name}.parquet'")
            rows = table(folder, name)
            self.assertEqual(len(rows), len(got.fetchall()))
            if rows:
                self.assertEqual(list(rows[0]), got.columns)

    def test_no_text_leaves_no_text(self):
        ingest(self.ledger(), self.news)
        folder = export(self.ledger(), self.dir / 'out', '--to', 'all', '--no-text')
        for path in folder.iterdir():
            self.assertNotIn('أعمدة'.encode(), path.read_bytes(), path.name)
        self.assertTrue(all(m['trigger_end'] for m in table(folder, 'mentions')))

    # Finding and showing.

    def found(self, *options):
        status, out, err = run('query', '--ledger', self.ledger(), '--to', 'csv', *options)
        self.assertEqual((0, ''), (status, err))
        slow = run('query', '--ledger', self.ledger(), '--to', 'csv', '--as-of', '2030-01-01', *options)
        if '--text' not in options:
            self.assertEqual((status, out, err), slow)
        return list(csv.DictReader(out.splitlines()))

    def test_query(self):
        ingest(self.ledger(), self.news)
        everything = self.found()
        self.assertEqual({e['id'] for e in table(export(self.ledger(), self.dir / 'out'), 'events')}, {e['id'] for e in everything})
        strike = [e['id'] for e in everything if e['type'] == 'ASSAULT']
        visits = [e['id'] for e in everything if e['type'] == 'CONSULT']
        for expected, options in [(strike, ['--type', 'assault']), (strike, ['--origins', 2]), ([], ['--origins', 3]), (strike, ['--actor', 'SYR']),
                                  (strike, ['--actor', 'SYR/MIL', '--place', 'Aleppo']), (strike, ['--place', 'SYR']), (strike, ['--recipient', 'SYR']), ([], ['--recipient', 'EGY']),
                                  ([], ['--since', '2026-03-11']), (strike, ['--until', '2026-03-10', '--publisher', 'three']),
                                  (strike, ['--text', 'أعمدة الدخان']), ([], ['--text', 'OR "NEAR']), (visits, ['--type', 'CONSULT'])]:
            with self.subTest(options=options):
                self.assertEqual(sorted(expected), sorted(e['id'] for e in self.found(*options)))
        self.assertEqual(1, len(self.found('--most', 1)))
        out = run('query', '--ledger', self.ledger(), '--text', 'اعمدة الدخان')[1]
        places = re.findall(r'^    (\w+)  (\d+)-(\d+)  .*\[(.*)\]', out, re.M)
        self.assertEqual({'a', 'b'}, {p[0] for p in places})
        for _, start, end, word in places:
            self.assertEqual(('أعمدة الدخان', word), (STRIKE[int(start):int(end)], word))

    def test_show(self):
        ingest(self.ledger(), self.news)
        strike = self.found('--type', 'ASSAULT')[0]['id']
        status, out, err = run('show', '--ledger', self.ledger(), strike)
        self.assertEqual((0, ''), (status, err))
        for line in ('killed      12 (a, b) to 15 (c)', 'b  two  2026-03-11  copy of a (100%)', 'confirmed   by two independent voices', '[قصف] للجيش السوري'):
            self.assertIn(line, out)
        self.assertEqual((status, out, err), run('show', '--ledger', self.ledger(), '--as-of', '2030-01-01', strike))
        self.assertEqual((1, '', 'isnad: the ledger has no incident x-1\n'), run('show', '--ledger', self.ledger(), 'x-1'))

    def test_a_running_story(self):
        story = [{**NEWS[0], 'id': 's1', 'url': '', 'published': '2026-03-02', 'title': 'انفجار سيارة مفخخة في سوق شعبي ببعقوبة',
                  'text': 'قتل تسعة أشخاص الاثنين في انفجار سيارة مفخخة داخل سوق شعبي وسط مدينة بعقوبة، حسب ما أفاد مصدر في الشرطة العراقية.'},
                 {**NEWS[0], 'id': 's2', 'publisher': 'two', 'url': '', 'published': '2026-03-04', 'title': 'القوات العراقية تعتقل أربعة متهمين بتفجير سوق بعقوبة',
                  'text': 'أعلنت الشرطة العراقية الأربعاء اعتقال أربعة أشخاص يشتبه بضلوعهم في تفجير السوق الشعبي وسط مدينة بعقوبة.'}]
        ingest(self.ledger(), write_news(self.dir / 'story.jsonl', story + NEWS))
        folder = export(self.ledger(), self.dir / 'out')
        of = {d['id']: d['story'] for d in table(folder, 'documents')}
        self.assertEqual(of['s1'], of['s2'])
        self.assertNotEqual(of['s1'], of['d'])
        row = next(s for s in table(folder, 'stories') if s['id'] == of['s1'])
        self.assertEqual(('2026-03-02', '2026-03-04', '2', '2'), (row['first_report'], row['last_report'], row['documents'], row['origins']))
        self.assertIn('Baqubah', row['places'])
        incidents = sorted(e['id'] for e in table(folder, 'events') if e['story'] == of['s1'])
        self.assertEqual(int(row['incidents']), len(incidents))
        self.assertEqual(incidents, sorted(e['id'] for e in self.found('--story', of['s1'])))
        status, out, err = run('show', '--ledger', self.ledger(), of['s1'])
        self.assertEqual((0, ''), (status, err))
        self.assertIn('told by     2 articles, 2 independent, 2026-03-02 to 2026-03-04', out)
        self.assertTrue(all(i in out for i in incidents))
        self.assertEqual((status, out, err), run('show', '--ledger', self.ledger(), '--as-of', '2030-01-01', of['s1']))
        self.assertEqual((1, '', 'isnad: the ledger has no story s-x\n'), run('show', '--ledger', self.ledger(), 's-x'))

    def test_a_dateline_makes_no_story(self):
        line = 'دبي، الإمارات العربية المتحدة (CNN)-- '
        texts = ['سجل اللاعب هدفين في مباراة فريقه وصعد إلى صدارة الدوري بعد فوزه الخامس على التوالي.',
                 'أعلنت وزارة الصحة ارتفاع عدد المصابين بالحصبة ودعت الأهالي إلى تطعيم أطفالهم قبل العام الدراسي.']
        ingest(self.ledger(), write_news(self.dir / 'n.jsonl', [{**NEWS[0], 'id': str(i), 'url': '', 'text': line + t} for i, t in enumerate(texts)]))
        self.assertEqual(2, len({d['story'] for d in table(export(self.ledger(), self.dir / 'out'), 'documents')}))

    # Twice, versions, days.

    def test_twice_changes_nothing(self):
        ingest(self.ledger(), self.news)
        first = export(self.ledger(), self.dir / 'first', '--to', 'all')
        status, _, err = ingest(self.ledger(), self.news, self.news, now='2026-05-01')
        self.assertEqual((0, 'isnad: 0 coded and kept, 8 known already, 0 failed\n'), (status, err))
        self.assertEqual(([], []), same_folders(first, export(self.ledger(), self.dir / 'second', '--to', 'all')))

    def test_a_corrected_article_is_a_version(self):
        ingest(self.ledger(), self.news, now='2026-04-01')
        before = export(self.ledger(), self.dir / 'before')
        corrected = {**NEWS[0], 'published': '2026-03-12', 'text': 'زار الرئيس الفرنسي القاهرة يوم الثلاثاء.'}
        ingest(self.ledger(), write_news(self.dir / 'later.jsonl', [corrected]), now='2026-04-03')
        after = export(self.ledger(), self.dir / 'after')
        documents = {d['id']: d for d in table(after, 'documents')}
        self.assertEqual(4, len(documents))
        self.assertEqual(corrected['text'], documents['a']['text'])
        self.assertNotEqual(documents['a']['copy_group'], documents['b']['copy_group'])
        self.assertEqual(([], []), same_folders(before, export(self.ledger(), self.dir / 'then', '--as-of', '2026-04-02')))
        self.assertEqual([], table(export(self.ledger(), self.dir / 'never', '--as-of', '2026-03-01'), 'documents'))

    def test_the_slow_way_gives_the_same(self):
        news, _ = mutate.make(mutate.items(), seed=3, count=60)
        ingest(self.ledger(), write_news(self.dir / 'many.jsonl', news))
        fast = export(self.ledger(), self.dir / 'fast')
        self.assertEqual(([], []), same_folders(fast, export(self.ledger(), self.dir / 'slow', '--as-of', '2030-01-01')))

    def test_other_tables_add_a_coding(self):
        ingest(self.ledger(), self.news)
        mine = self.dir / 'mine' / 'places'
        mine.mkdir(parents=True)
        (mine / 'towns.tsv').write_text('# Test.\narabic\tname\tgeonames\tcountry\tadmin1\tlat\tlon\tresolution\tprior\n'
                                        'قرية الاختبار\tTestville\t-\tSYR\t-\t33.1\t36.1\tcity\tsure\n', encoding='utf-8')
        status, _, err = ingest(self.ledger(), '--tables', self.dir / 'mine', self.news, now='2026-04-02')
        self.assertEqual((0, 'isnad: 4 coded and kept, 0 known already, 0 failed\n'), (status, err))
        with sqlite3.connect(self.ledger()) as db:
            self.assertEqual([(8,)], db.execute('SELECT count(*) FROM codings').fetchall())
            self.assertEqual([(4,)], db.execute('SELECT count(*) FROM versions').fetchall())
            tables = {t for t, in db.execute('SELECT tables FROM codings WHERE current = 1')}
        self.assertEqual(tables, {d['tables'] for d in table(export(self.ledger(), self.dir / 'out'), 'documents')})

    def test_pages_are_read_as_by_code(self):
        page = self.dir / 'page.html'
        page.write_text(f'<html lang="ar"><head><title>قصف على حلب</title></head><body><article><h1>قصف على حلب</h1><p>{STRIKE}</p></article></body></html>',
                        encoding='utf-8')
        for options in ([], ['--from', 'html']):
            status, _, err = ingest(self.dir / f'{len(options)}.ledger', *options, '--published', '2026-03-11', page)
            self.assertEqual((0, 'isnad: 1 coded and kept, 0 known already, 0 failed\n'), (status, err))
            text = table(export(self.dir / f'{len(options)}.ledger', self.dir / f'out{len(options)}'), 'documents')[0]['text']
            self.assertIn(STRIKE[:40], text)
            self.assertNotIn('<p>', text)

    def test_who_is_credited(self):
        texts = ['بيروت (رويترز) - زار وزير الخارجية المصري موسكو.', 'نقلت وكالة فرانس برس عن مصدر عسكري أن مسلحين قتلوا خمسة جنود.',
                 'زار وزير الخارجية المصري موسكو.']
        ingest(self.ledger(), write_news(self.dir / 'n.jsonl', [{**NEWS[0], 'id': str(i), 'url': '', 'text': t} for i, t in enumerate(texts)]))
        credit = [d['credit'] for d in table(export(self.ledger(), self.dir / 'out'), 'documents')]
        self.assertEqual(['Reuters', 'Agence France-Presse', ''], credit)

    def test_one_id_in_two_papers(self):
        ingest(self.ledger(), write_news(self.dir / 'n.jsonl', [{**NEWS[0], 'id': 'x'}, {**NEWS[1], 'id': 'x'}]))
        ids = [d['id'] for d in table(export(self.ledger(), self.dir / 'out'), 'documents')]
        self.assertEqual(2, len(set(ids)))
        self.assertTrue(all(i.startswith('x~') for i in ids))

    def test_full_text_search_finds_folded_words(self):
        ingest(self.ledger(), self.news)
        with sqlite3.connect(self.ledger()) as db:
            found = db.execute("SELECT v.own_id FROM folded_texts f JOIN versions v ON v.version = f.rowid WHERE f.folded MATCH 'الدخان' ORDER BY 1")
            self.assertEqual([('a',), ('b',)], found.fetchall())

    # Orders, threads, runs.

    def of_all_kinds(self):
        """Copies, conflicts, versions, articles of no day, and a matter that is told for so long that its story is cut between spans of days."""
        items = mutate.items()
        news = NEWS + mutate.make(items, seed=5, count=100)[0]
        news += [{**n, 'published': f'2026-03-{i % 28 + 1:02d}', 'text': f"{n['text']} {STRIKE}"} for i, n in enumerate(news[-15:])]        # the same addresses
        news += [{'id': f'u{i}', 'publisher': 'undated', 'url': f'https://undated.example/{i}', 'text': n['text']} for i, n in enumerate(news[4:60:5])]
        for i in range(110):
            words = items[i % len(items)].split()[:60]
            news.append({'id': f'r{i}', 'publisher': f'paper{i % 7}', 'published': f'2026-03-{i % 30 + 1:02d}', 'url': f'https://war.example/{i}',
                         'text': f'قصف الجيش السوري مواقع المسلحين في حلب لليوم {i % 30 + 1} وقتل {i % 9 + 2} مدنيين في القصف. ' + ' '.join(f'{w}{i}' for w in words)})
        return news

    def test_no_order_shows(self):
        news = self.of_all_kinds()
        expected = None
        for seed in range(5):
            rnd = random.Random(seed)
            rnd.shuffle(news)
            ledger = self.dir / f'{seed}.ledger'
            cuts = sorted(rnd.sample(range(1, len(news)), seed))
            for a, b in zip([0, *cuts], [*cuts, len(news)]):
                self.assertEqual(0, ingest(ledger, '--jobs', 1 + seed, write_news(self.dir / 'part.jsonl', news[a:b]))[0])
            folder = export(ledger, self.dir / str(seed), '--to', 'all')
            if expected:
                self.assertEqual(([], []), same_folders(expected, folder), f'seed {seed}')
            expected = folder
        stories = {}
        for d in table(expected, 'documents'):
            stories.setdefault(d['story'], []).append(d)
        running = sorted((len(of) for of in stories.values()), reverse=True)
        self.assertGreater(running[0], 20)
        self.assertGreater(running[1], 20, 'the running story was not cut')
        self.assertTrue({'killed', 'date'} & {c['field'] for c in table(expected, 'conflicts')})
        self.assertTrue(any(not d['published'] and d['copied'] != '0' for d in table(expected, 'documents')))
        self.assertEqual(len({(n['publisher'], n['url']) for n in news}), len(table(expected, 'documents')))
        for seed in range(5):
            self.assert_what_is_found_by(self.dir / f'{seed}.ledger')
        self.assertEqual(([], []), same_folders(expected, export(self.dir / '0.ledger', self.dir / 'slow', '--to', 'all', '--as-of', '2030-01-01')))

    def assert_what_is_found_by(self, ledger):
        """What queries look things up by says the same as what it is made of."""
        with sqlite3.connect(ledger) as db:
            self.assertTrue(db.execute('SELECT 1 FROM incident_texts').fetchall())
            self.assertEqual(db.execute('SELECT incident, texts FROM incidents WHERE texts > 1 ORDER BY 1').fetchall(),
                             db.execute('SELECT incident, texts FROM incident_texts ORDER BY 1').fetchall())
            told = ("SELECT m.mention, CASE WHEN m.date = '' THEN v.published ELSE m.date END AS told FROM mentions m JOIN codings c ON c.coding = m.coding "
                    'JOIN versions v ON v.version = c.version')
            for table_, in [('mentions',), ('participants',), ('incident_mentions',)]:
                self.assertEqual([], db.execute(f'SELECT * FROM {table_} t JOIN ({told}) o ON o.mention = t.mention WHERE t.told <> o.told').fetchall())

    def test_the_latest_are_what_reading_everything_finds(self):
        news = self.of_all_kinds()
        ingest(self.ledger(), write_news(self.dir / 'many.jsonl', news))
        events = table(export(self.ledger(), self.dir / 'out'), 'events')
        ids = {e['id'] for e in events}
        for options in QUESTIONS:
            for most in (3, 20, 100000):
                with self.subTest(options=options, most=most):
                    found = [e['id'] for e in self.found('--most', most, *options)]
                    self.assertEqual(len(found), len(set(found)))
                    self.assertLessEqual(set(found), ids)
                    if not options:
                        self.assertEqual(min(most, len(ids)), len(found))

    def test_copies_of_mutated_articles(self):
        news, pairs = mutate.make(mutate.items(), seed=11, count=200)
        ingest(self.ledger(), write_news(self.dir / 'many.jsonl', news))
        group = {d['id']: d['copy_group'] for d in table(export(self.ledger(), self.dir / 'out'), 'documents')}
        found = {}
        for key, g in sorted(group.items()):
            found.setdefault(g, []).append(key)
        together = {(a, b) for ids in found.values() for i, a in enumerate(ids) for b in ids[i + 1:]}
        right = len(together & pairs)
        self.assertGreaterEqual(right / len(together), 0.98)
        self.assertGreaterEqual(right / len(pairs), 0.95)

    # What goes wrong.

    def test_killed_and_run_again(self):
        news, _ = mutate.make(mutate.items(), seed=9, count=int(os.environ.get('ISNAD_CRASH_DOCUMENTS', '300')) // 2)
        path = write_news(self.dir / 'many.jsonl', news)
        whole = self.dir / 'whole.ledger'
        started = time.monotonic()
        ingest(whole, path)
        took = time.monotonic() - started
        expected = export(whole, self.dir / 'expected', '--to', 'all')
        rnd, wanted, killed = random.Random(1), int(os.environ.get('ISNAD_CRASH_KILLS', '40')), 0
        while killed < wanted:
            child = subprocess.Popen([ISNAD, 'ingest', '--ledger', str(self.ledger()), '--now', NOW, str(path)], stderr=subprocess.DEVNULL)
            time.sleep(rnd.uniform(0, took))
            child.kill()
            if child.wait() == 0:                                # it was done before
                self.start_anew(path, expected, f'done{killed}')
                continue
            killed += 1
            if killed % 20 == 0:                                 # so that all stages are hit
                self.start_anew(path, expected, f'out{killed}')
        ingest(self.ledger(), path)
        self.assertEqual(([], []), same_folders(expected, export(self.ledger(), self.dir / 'got', '--to', 'all')))

    def start_anew(self, path, expected, name):
        """Finishes what was begun, asks whether nothing is lost or doubled, and takes the ledger away."""
        status, _, err = ingest(self.ledger(), path)
        self.assertEqual(0, status, err)
        self.assertEqual(([], []), same_folders(expected, export(self.ledger(), self.dir / name, '--to', 'all')))
        shutil.rmtree(self.dir / name)
        for suffix in ('', '-wal', '-shm'):
            pathlib.Path(str(self.ledger()) + suffix).unlink(missing_ok=True)

    def test_bad_inputs_are_kept_in_a_table(self):
        path = self.dir / 'bad.jsonl'
        path.write_text(json.dumps(NEWS[0]) + '\nnot json\n{"text": 5}\n', encoding='utf-8')
        status, _, err = ingest(self.ledger(), path, self.dir / 'nowhere.txt')
        self.assertEqual(1, status)
        self.assertIn('isnad: 1 coded and kept, 0 known already, 3 failed', err)
        ingest(self.ledger(), path)
        with sqlite3.connect(self.ledger()) as db:
            lines = db.execute('SELECT line FROM failures ORDER BY line').fetchall()
        self.assertEqual([(0,), (2,), (3,)], lines)

    def assert_refused(self, done, *words):
        status, out, err = done
        self.assertEqual((1, ''), (status, out))
        self.assertEqual(1, err.count('\n'), err)
        for word in words:
            self.assertIn(word, err)

    def test_files_that_are_no_ledger(self):
        text = self.dir / 'text'
        text.write_text('no ledger ' * 1000)
        self.assert_refused(ingest(text, self.news), 'no ledger')
        with sqlite3.connect(self.dir / 'other.db') as db:
            db.execute('CREATE TABLE mine (a)')
        self.assert_refused(ingest(self.dir / 'other.db', self.news), 'something else')
        self.assert_refused(run('export', '--ledger', self.dir / 'none.ledger', self.dir / 'out'), 'none.ledger')
        self.assertFalse((self.dir / 'none.ledger').exists())
        self.assert_refused(ingest(self.dir / 'no' / 'folder.ledger', self.news), 'folder')

    def test_a_newer_schema_is_left_alone(self):
        ingest(self.ledger(), self.news)
        with sqlite3.connect(self.ledger()) as db:
            db.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
        self.assert_refused(ingest(self.ledger(), self.news), 'schema is 99')
        self.assert_refused(run('export', '--ledger', self.ledger(), self.dir / 'out'), 'schema is 99')
        with sqlite3.connect(self.ledger()) as db:
            self.assertEqual([('99',)], db.execute("SELECT value FROM meta WHERE name = 'schema'").fetchall())

    def test_ledgers_of_older_schemas(self):
        for schema in (1, 2, 3):
            with self.subTest(schema=schema):
                ledger = self.dir / f'{schema}.ledger'
                with sqlite3.connect(ledger) as db:
                    db.executescript((pathlib.Path(__file__).parent / f'schema-{schema}.sql').read_text(encoding='utf-8'))
                for command in (['query'], ['show', 'x-1'], ['export', self.dir / 'out']):
                    self.assert_refused(run(command[0], '--ledger', ledger, *command[1:]), f'schema is {schema}', 'isnad ingest')
                more = {**NEWS[3], 'id': 'e', 'publisher': 'two', 'url': 'https://two.example/e'}
                status, out, err = ingest(ledger, write_news(self.dir / 'more.jsonl', [more]))
                self.assertEqual((0, '', 2), (status, out, err.count('\n')), err)
                self.assertIn(f'from schema {schema} to ', err)
                self.assertIn('1 coded and kept, 0 known', err)
                folder = export(ledger, self.dir / f'fast{schema}')
                self.assertEqual(([], []), same_folders(folder, export(ledger, self.dir / f'slow{schema}', '--as-of', '2030-01-01')))
                documents = {d['id']: d for d in table(folder, 'documents')}
                self.assertEqual(documents['a']['copy_group'], documents['b']['copy_group'])
                self.assertEqual(documents['d']['copy_group'], documents['e']['copy_group'])
                self.assertEqual(documents['d']['story'], documents['e']['story'])
                strike = next(e for e in table(folder, 'events') if e['type'] == 'ASSAULT' and e['documents'] != '1')
                self.assertEqual(('3', '2', 'true'), (strike['documents'], strike['origins'], strike['confirmed']))
                found = run('query', '--ledger', ledger, '--text', 'سيارات الإسعاف', '--to', 'csv')[1]      # as the old news had it
                self.assertIn(strike['id'], found)

    def test_a_locked_ledger(self):
        ingest(self.ledger(), write_news(self.dir / 'one.jsonl', NEWS[:1]))
        holder = sqlite3.connect(self.ledger(), isolation_level=None)
        holder.execute('BEGIN IMMEDIATE')
        self.assert_refused(ingest(self.ledger(), self.news), 'another program')
        self.assertEqual(1, len(table(export(self.ledger(), self.dir / 'out'), 'documents')))      # reading goes on
        holder.execute('ROLLBACK')
        holder.close()
        self.assertEqual(0, ingest(self.ledger(), self.news)[0])

    def as_nobody(self):
        """How to run the program as one who may not write everything; skips the test where that cannot be."""
        if os.geteuid() != 0:
            return {}
        nobody = pwd.getpwnam('nobody')
        who = {'user': nobody.pw_uid, 'group': nobody.pw_gid, 'extra_groups': []}
        try:
            if run('code', '--to', 'jsonl', stdin=STRIKE.encode(), **who)[0] == 0:
                return who
        except OSError:
            pass
        self.skipTest('root may write everything, and nobody may not run the program here')

    def test_a_read_only_ledger(self):
        who = self.as_nobody()
        ingest(self.ledger(), self.news)
        expected = export(self.ledger(), self.dir / 'expected')
        self.news.chmod(0o444)
        self.ledger().chmod(0o444)
        self.dir.chmod(0o555)
        self.addCleanup(self.dir.chmod, 0o755)
        self.assert_refused(ingest(self.ledger(), self.news, **who), 'cannot be written')
        with tempfile.TemporaryDirectory() as elsewhere:         # reading goes on
            os.chmod(elsewhere, 0o777)
            status, _, err = run('export', '--ledger', self.ledger(), f'{elsewhere}/out', **who)
            self.assertEqual((0, ''), (status, err))
            self.assertEqual(([], []), same_folders(expected, f'{elsewhere}/out'))

    def test_a_damaged_ledger(self):
        news, _ = mutate.make(mutate.items(), seed=2, count=40)
        path = write_news(self.dir / 'many.jsonl', news)
        ingest(self.ledger(), path)
        raw = bytearray(self.ledger().read_bytes())
        for at in range(8192, len(raw), 4096):                   # the heads of all pages behind the first two
            raw[at:at + 16] = b'\xff' * 16
        self.ledger().write_bytes(raw)
        self.assert_refused(run('export', '--ledger', self.ledger(), self.dir / 'out'), 'damaged')
        self.assert_refused(ingest(self.ledger(), self.news), 'damaged')

    def test_a_full_disk_under_an_export(self):
        ingest(self.ledger(), write_news(self.dir / 'many.jsonl', mutate.make(mutate.items(), seed=2, count=60)[0]))

        def small():                                             # room for SQLite's notes, and for no table
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
        for formats in ('csv', 'plover', 'annotations'):
            self.assert_refused(run('export', '--ledger', self.ledger(), '--to', formats, self.dir / 'out', preexec_fn=small), 'cannot write')

    def test_a_small_disk(self):
        disk = self.dir / 'disk'
        disk.mkdir()
        if os.geteuid() != 0 or subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', str(disk)], capture_output=True).returncode:
            self.skipTest('no disk can be mounted here')
        self.addCleanup(subprocess.run, ['umount', str(disk)], check=True)
        news, _ = mutate.make(mutate.items(), seed=2, count=300)
        path = write_news(self.dir / 'many.jsonl', news)
        self.assert_refused(ingest(disk / 'news.ledger', path), 'disk')
        subprocess.run(['mount', '-o', 'remount,size=200m', str(disk)], check=True)
        self.assertEqual(0, ingest(disk / 'news.ledger', path)[0])
        ingest(self.ledger(), path)
        self.assertEqual(([], []), same_folders(export(self.ledger(), self.dir / 'expected'), export(disk / 'news.ledger', self.dir / 'got')))

    def test_a_full_disk(self):
        # A limit on the size of files is what a full disk looks like to the program.
        news, _ = mutate.make(mutate.items(), seed=2, count=150)
        path = write_news(self.dir / 'many.jsonl', news)
        ingest(self.ledger(), self.news)
        limit = self.ledger().stat().st_size + 400_000

        def small():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        self.assert_refused(ingest(self.ledger(), path, preexec_fn=small), 'kept')
        self.assertGreaterEqual(len(table(export(self.ledger(), self.dir / 'out'), 'documents')), 4)
        self.assertEqual(0, ingest(self.ledger(), path)[0])
        whole = self.dir / 'whole.ledger'
        ingest(whole, self.news, path)
        self.assertEqual(([], []), same_folders(export(whole, self.dir / 'expected'), export(self.ledger(), self.dir / 'got')))

    def test_an_export_that_cannot_be_written(self):
        ingest(self.ledger(), self.news)
        (self.dir / 'file').write_text('')
        self.assert_refused(run('export', '--ledger', self.ledger(), self.dir / 'file' / 'out'), 'folder')

    def test_usage(self):
        for arguments in (['ingest'], ['export'], ['export', '--ledger', 'x'], ['export', '--ledger', 'x', 'a', 'b'],
                          ['export', '--ledger', 'x', '--to', 'cvs', 'a'], ['query'], ['query', '--ledger', 'x', 'y'], ['query', '--ledger', 'x', '--type', 'WAR'],
                          ['show', '--ledger', 'x'], ['ingest', '--ledger', 'x', '--now', 'yesterday']):
            self.assertEqual(2, run(*arguments)[0], arguments)


class Postgres(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not Server.start():
            raise unittest.SkipTest('PostgreSQL is not installed')

    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.dir)

    def test_the_same_bytes_as_from_a_file(self):
        news, _ = mutate.make(mutate.items(), seed=5, count=40)
        path = write_news(self.dir / 'news.jsonl', NEWS + news)
        address = Server.database()
        self.assertEqual((0, ''), ingest(address, path)[:2])
        ingest(self.dir / 'file.ledger', path)
        expected = export(self.dir / 'file.ledger', self.dir / 'file', '--to', 'all')
        self.assertEqual(([], []), same_folders(expected, export(address, self.dir / 'server', '--to', 'all')))
        self.assertEqual(([], []), same_folders(expected, export(address, self.dir / 'slow', '--to', 'all', '--as-of', '2030-01-01')))
        status, _, err = ingest(address, path)
        self.assertEqual(0, status)
        self.assertIn(' 0 coded and kept', err)
        for options in [*QUESTIONS, ['--text', 'مجلس الأمن'], ['--text', 'أعمدة الدخان', '--type', 'ASSAULT']]:
            with self.subTest(options=options):
                self.assertEqual(run('query', '--ledger', self.dir / 'file.ledger', *options), run('query', '--ledger', address, *options))

    def test_a_ledger_of_an_older_schema(self):
        path = write_news(self.dir / 'news.jsonl', NEWS)
        address = Server.database()
        ingest(address, path)
        expected = export(address, self.dir / 'new')
        Server.ask(address, 'DROP VIEW incidents, current_mentions, current_documents; DROP TABLE story_keys, same_story, story_codings, fingerprints, mention_keys, incident_texts; '
                   'ALTER TABLE incident_mentions DROP COLUMN told; ALTER TABLE participants DROP COLUMN told; ALTER TABLE mentions DROP COLUMN told; '
                   'ALTER TABLE codings DROP COLUMN lead_names; ALTER TABLE documents ALTER document ADD GENERATED ALWAYS AS IDENTITY (START 100); '
                   'DELETE FROM incident_mentions; ' "UPDATE meta SET value = '1' WHERE name = 'schema'")
        self.assertEqual(1, run('export', '--ledger', address, self.dir / 'old')[0])
        status, _, err = ingest(address, path)
        self.assertEqual(0, status, err)
        self.assertIn('from schema 1', err)
        self.assertEqual(([], []), same_folders(expected, export(address, self.dir / 'old')))
        self.assertEqual(0, ingest(address, write_news(self.dir / 'more.jsonl', [{**NEWS[0], 'id': 'e', 'url': ''}]))[0])

    def test_a_text_with_u0000(self):
        path = write_news(self.dir / 'news.jsonl', [{**NEWS[0], 'text': 'a\0b ' + STRIKE}])
        address = Server.database()
        self.assertEqual(0, ingest(address, path)[0])
        mention = table(export(address, self.dir / 'out'), 'mentions')[0]
        self.assertIn(mention['trigger'], STRIKE)

    def test_a_connection_that_breaks(self):
        news, _ = mutate.make(mutate.items(), seed=8, count=150)
        path = write_news(self.dir / 'news.jsonl', news)
        address = Server.database()
        child = subprocess.Popen([ISNAD, 'ingest', '--ledger', address, '--now', NOW, '--jobs', '1', str(path)], stderr=subprocess.PIPE)
        kept = 0
        while child.poll() is None and kept == 0:               # some steps are kept, and another is under way
            if Server.ask(address, "SELECT to_regclass('versions')"):
                kept = int(Server.ask(address, 'SELECT count(*) FROM versions'))
        Server.ask(address, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
        err = child.communicate()[1].decode()
        if child.returncode != 0:                               # it may have been done already
            self.assertEqual((1, 1), (child.returncode, err.count('\n')), err)
            self.assertIn('goes on from there', err)
        self.assertEqual(0, ingest(address, path)[0])
        ingest(self.dir / 'file.ledger', path)
        self.assertEqual(([], []), same_folders(export(self.dir / 'file.ledger', self.dir / 'file'), export(address, self.dir / 'server')))

    def test_a_newer_schema_is_left_alone(self):
        path = write_news(self.dir / 'news.jsonl', NEWS)
        address = Server.database()
        ingest(address, path)
        Server.ask(address, "UPDATE meta SET value = '99' WHERE name = 'schema'")
        for status, out, err in (ingest(address, path), run('query', '--ledger', address), run('export', '--ledger', address, self.dir / 'out')):
            self.assertEqual((1, '', 1), (status, out, err.count('\n')), err)
            self.assertIn('schema is 99', err)

    def test_a_database_that_may_only_be_read(self):
        path = write_news(self.dir / 'news.jsonl', NEWS)
        address = Server.database()
        ingest(address, path)
        expected = export(address, self.dir / 'before')
        Server.ask(address, f"ALTER DATABASE {address.split('/')[3].split('?')[0]} SET default_transaction_read_only = on")
        status, out, err = ingest(address, write_news(self.dir / 'more.jsonl', [{**NEWS[0], 'id': 'e', 'url': ''}]))
        self.assertEqual((1, '', 1), (status, out, err.count('\n')), err)
        self.assertEqual(([], []), same_folders(expected, export(address, self.dir / 'after')))

    def test_no_server_and_no_database(self):
        for address in ('postgresql://isnad:secret@/none?host=/nowhere', Server.address % 'missing'):
            status, out, err = ingest(address, write_news(self.dir / 'n.jsonl', NEWS))
            self.assertEqual((1, ''), (status, out))
            self.assertNotIn('secret', err)
            self.assertEqual(1, err.count('\n'), err)


if __name__ == '__main__':
    unittest.main()
