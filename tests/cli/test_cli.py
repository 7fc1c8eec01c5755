#!/usr/bin/env python3
"""Tests of the program from outside: what a user types, and what comes back.

    ISNAD=build/isnad python3 tests/cli/test_cli.py            # all of them
    ISNAD=build/isnad python3 tests/cli/test_cli.py --update   # write golden/ anew (help texts, messages), to be read before it is kept

Golden files stand only for what changes on purpose. Standard library, and jsonschema by way of ../validate_schema.py.
"""
import contextlib
import csv
import fcntl
import io
import json
import os
import pathlib
import pty
import random
import re
import resource
import select
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
import unicodedata
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import validate_schema  # noqa: E402

ISNAD = str(pathlib.Path(os.environ.get('ISNAD', HERE.parent.parent / 'build' / 'isnad')).resolve())
GOLDEN = HERE / 'golden'
UPDATE = '--update' in sys.argv

NEWS = ('وزير الخارجية المصري يزور موسكو\n'
        'زار وزير الخارجية المصري موسكو يوم الثلاثاء والتقى نظيره الروسي سيرغي لافروف. وقال الوزير إن الجانبين اتفقا على '
        'زيادة التجارة.\n'
        'وقصف الجيش السوري مواقع المسلحين في حلب، ما أدى إلى مقتل 12 شخصا. ونفت دمشق ذلك.\n')
COLUMNS = ('date,type,mode,actors,actor_codes,recipients,recipient_codes,place,country,lat,lon,stance,sources,auxiliary,sentence,'
           'trigger,document,published,publisher,url,rule,quad,score,confidence')


def run(*arguments, stdin=b'', env=None, cwd=None, timeout=300):
    """The program's (status, standard output, standard error), as text."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    environment = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'COLUMNS')}
    environment.update(env or {})
    done = subprocess.run([ISNAD, *map(str, arguments)], input=stdin, capture_output=True, env=environment, cwd=cwd, timeout=timeout)
    return done.returncode, done.stdout.decode(), done.stderr.decode(errors='replace')


def on_terminal(*arguments, stdin=b'', width=80, env=None, which='stdout', feed=None):
    """What the program writes to a terminal of this width, on standard output or standard error."""
    try:
        master, slave = pty.openpty()
    except OSError as none_left:                      # a bare container has no pseudo-terminals
        raise unittest.SkipTest(f'no terminal to write to: {none_left}')
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', 24, width, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ('NO_COLOR', 'COLUMNS')}
    environment.update({'TERM': 'xterm', **(env or {})})
    streams = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, which: slave}
    child = subprocess.Popen([ISNAD, *map(str, arguments)], stdin=subprocess.PIPE, env=environment, **streams)
    os.close(slave)

    def write():
        with contextlib.suppress(BrokenPipeError):
            feed(child.stdin) if feed else child.stdin.write(stdin)
            child.stdin.close()
    writer = threading.Thread(target=write)
    writer.start()
    out = b''
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([master], [], [], 0.1)[0]:
            if child.poll() is not None:
                break
            continue
        try:
            got = os.read(master, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not got:
            break
        out += got
    writer.join()
    child.wait()
    os.close(master)
    return child.returncode, out.decode(errors='replace').replace('\r\n', '\n')


def lines_of(articles):
    return ''.join(json.dumps(a, ensure_ascii=False) + '\n' for a in articles)


def columns(line):
    """Columns that a line takes on a terminal."""
    line = re.sub('\x1b\\[[0-9;]*[mK]', '', line)
    return sum(0 if unicodedata.category(c) in ('Mn', 'Me', 'Cf') else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


class Case(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.dir = pathlib.Path(self.folder.name)

    def file(self, name, content):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def golden(self, name, text):
        path = GOLDEN / name
        if UPDATE:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding='utf-8')
        self.assertTrue(path.exists(), f'{path} is not there; --update writes it')
        self.assertEqual(text, path.read_text(encoding='utf-8'))

    def valid(self, output, count=None):
        """The documents of some JSON Lines, each checked against the schema."""
        docs = [json.loads(line) for line in output.split('\n') if line]
        for doc in docs:
            self.assertEqual([], validate_schema.findings(doc))
        if count is not None:
            self.assertEqual(count, len(docs))
        return docs


class Help(Case):
    COMMANDS = ['', 'code', 'explain', 'words', 'clauses', 'diff', 'ingest', 'query', 'show', 'export', 'version', 'tables', 'tables compile', 'tables import', 'tables test']

    def test_help_of_each_command(self):
        for command in self.COMMANDS:
            words = command.split()
            with self.subTest(command=command):
                status, out, err = run(*words, '--help')
                self.assertEqual((0, ''), (status, err))
                self.golden(f'help{"-" if words else ""}{"-".join(words)}.txt', out)
                self.assertEqual(out, run(*words, '-h')[1])
                self.assertEqual(out, run('help', *words)[1])
                self.assertLessEqual(max(map(len, out.splitlines())), 130)

    def test_every_option_is_in_the_help(self):
        # An option that help names must be known: none of them may be answered by "unknown option".
        for command in self.COMMANDS[1:]:
            told = re.sub(r'(?m)^  isnad .*$', '', run(*command.split(), '--help')[1])       # examples may be of other commands
            for option in set(re.findall(r'(?<![\w-])--[a-z][a-z-]+', told)) - {'--help'}:
                if command == 'tables':
                    continue
                with self.subTest(command=command, option=option):
                    self.assertNotIn('unknown option', run(*command.split(), option)[2])

    def test_no_command_is_usage(self):
        status, out, err = run()
        self.assertEqual((2, ''), (status, out))
        self.assertIn('Usage:', err)

    def test_suggestions(self):
        for arguments, right in [
                (['cdoe'], '"code"'), (['expalin'], '"explain"'), (['--verison'], '"--version"'), (['tables', 'complie'], '"compile"'),
                (['code', '--jbos', '4'], '"--jobs"'), (['code', '--recursve'], '"--recursive"'),
                (['code', '--max-byte', '3'], '"--max-bytes"'),
                (['code', '--too=csv'], '"--to"'), (['code', '--to', 'jsnol'], '"jsonl"'), (['code', '--to', 'csvv'], '"csv"'),
                (['code', '--from', 'txt'], '"text"'), (['code', '--language', 'arabic'], '"ar"'),
                (['diff', '--sumary', 'a', 'b'], '"--summary"'),
                (['explain', '--sentense', 'x'], '"--sentence"'),
                (['words', '--to', 'conlu'], '"conllu"'), (['words', '--al'], '"--all"'),
                (['clases'], '"clauses"'), (['clauses', '--to', 'jsonnl'], '"jsonl"'), (['clauses', '--sentnce', 'x'], '"--sentence"'),
                (['version', '--jsn'], '"--json"')]:
            with self.subTest(arguments=arguments):
                status, out, err = run(*arguments)
                self.assertEqual((2, ''), (status, out))
                self.assertIn(f'did you mean {right}?', err)

    def test_usage_messages(self):
        path = self.file('a.txt', NEWS)
        (self.dir / 'linked.txt').symlink_to('a.txt')
        messages = []
        for arguments in (['nonsense'], [str(path.name)], ['code', '--jobs'], ['code', '--jobs', 'four'],
                          ['code', '--published', 'yesterday'],
                          ['code', '--published', '2026-02-30'], ['code', '--max-bytes', '16Q'], ['code', '--max-bytes', '0'],
                          ['code', '--tables', 'nowhere'], ['code', '-o', 'a.txt', 'a.txt'], ['code', '--errors', 'nowhere/e', 'a.txt'],
                          ['code', '-o', 'nowhere/o', 'a.txt'], ['diff', 'one'], ['diff', 'one', 'two', 'three'], ['diff', '-', '-'],
                          ['version', 'extra'], ['code', '--xyzzy'], ['tables', 'compile', 'nowhere'],
                          ['tables', 'import'], ['tables', 'import', 'wikidta', 'a.txt'], ['tables', 'import', 'wikidata', '-o', 'd'],
                          ['tables', 'import', 'geonames', '-o', 'd', 'a.txt'], ['tables', 'import', 'wikidata', 'a.txt'],
                          ['tables', 'import', 'wikidata', '-o', 'd', 'nowhere'], ['tables', 'import', 'wikidata', '-o', 'd', '--rules', 'nowhere', 'a.txt'],
                          ['code', '--tables', 'a.txt', '--tables', '.'],
                          ['explain', '--sentence', 'x', 'a.txt'], ['words', '-o', 'a.txt', '-', 'a.txt'],
                          ['words', '-o', 'linked.txt', 'a.txt'], ['words', '--to', 'csv'], ['words', '--all', '-o', 'x.conllu', 'a.txt'],
                          ['clauses', '-o', 'linked.txt', 'a.txt'], ['clauses', '--to', 'conllu'], ['clauses', '--sentence', 'x', 'a.txt'],
                          ['clauses', '--all', 'a.txt']):
            status, out, err = run(*arguments, cwd=self.dir)
            self.assertEqual((2, ''), (status, out), (arguments, err))
            messages.append(f'$ isnad {" ".join(arguments)}\n{err}')
        self.golden('usage.txt', '\n'.join(messages))
        self.assertEqual(NEWS, path.read_text(encoding='utf-8'), 'an input must not be written over')


class Formats(Case):
    def test_text_file_to_jsonl(self):
        path = self.file('a.txt', NEWS)
        status, out, err = run('code', path, '--published', '2026-03-10', '--publisher', 'Example', '--language', 'ar')
        self.assertEqual((0, ''), (status, err))
        doc, = self.valid(out, 1)
        self.assertEqual(NEWS, doc['text'])
        self.assertEqual(('2026-03-10', 'Example', 'ar', str(path), 'text/plain'),
                         (doc['published'], doc['publisher'], doc['language'], doc['source']['path'], doc['source']['media_type']))
        self.assertTrue(doc['events'], 'news of a visit and a bombing has events')
        self.assertRegex(doc['id'], '^[0-9a-f]{16}$')

    def test_standard_input(self):
        path = self.file('a.txt', NEWS)
        expected = {k: v for k, v in json.loads(run('code', path)[1]).items() if k != 'source'}
        for arguments in ([], ['-'], ['--from', 'text'], ['--from', 'text', '-']):
            got = json.loads(run('code', *arguments, stdin=NEWS)[1])
            self.assertNotIn('path', got['source'])
            got.pop('source')
            self.assertEqual(expected, got)

    def test_json_lines(self):
        articles = [{'id': 'a1', 'title': 'عنوان', 'text': NEWS, 'published': '2026-03-10T08:00:00+03:00', 'publisher': 'P',
                     'url': 'https://x.example/1', 'language': 'ar', 'extra': {'deep': [1, {'text': 5}]}},
                    {'text': NEWS, 'title': None}]
        status, out, err = run('code', '--published', '2020-01-01', stdin=lines_of(articles))
        self.assertEqual((0, ''), (status, err))
        a, b = self.valid(out, 2)
        self.assertEqual('عنوان\n' + NEWS, a['text'])
        self.assertEqual(('a1', '2026-03-10', 'P', 'https://x.example/1'), (a['id'], a['published'], a['publisher'], a['source']['url']))
        self.assertEqual({'start': 0, 'end': 5}, a['title'])
        self.assertEqual('2020-01-01', b['published'])
        self.assertEqual(NEWS, b['text'])

    def test_auto_knows_json_lines(self):
        line = lines_of([{'id': 'a1', 'text': NEWS}])
        for name, content, is_jsonl in [('a.jsonl', line, True), ('a.ndjson', line, True), ('a.json.txt', line, False), ('a', line, True),
                                        ('b', '\ufeff\n  ' + line, True), ('c', NEWS, False), ('a.JSONL', line, True)]:
            with self.subTest(name=name):
                out = run('code', self.file(name, content))[1]
                self.assertEqual(is_jsonl, json.loads(out)['id'] == 'a1')

    def test_line_ends(self):
        out = run('code', '--from', 'text', stdin=NEWS.replace('\n', '\r\n'))[1]
        self.assertEqual(NEWS, self.valid(out, 1)[0]['text'])
        out = run('code', stdin=lines_of([{'id': 'a', 'text': NEWS}]).replace('\n', '\r\n') + '\r\n\n')[1]
        self.assertEqual(NEWS, self.valid(out, 1)[0]['text'])
        no_line_end = lines_of([{'id': 'a', 'text': NEWS}]).rstrip('\n')
        self.valid(run('code', stdin=no_line_end)[1], 1)

    def test_csv(self):
        text = NEWS + 'قال "نعم", و"لا"; ثم قصف الجيش السوري مواقع في حلب.\n'
        articles = [{'id': f'a{i}', 'text': text, 'published': '2026-03-10'} for i in range(3)]
        status, out, err = run('code', '--to', 'csv', stdin=lines_of(articles))
        self.assertEqual((0, ''), (status, err))
        self.assertTrue(out.endswith('\r\n'))
        self.assertEqual(COLUMNS, out.split('\r\n')[0])
        rows = list(csv.DictReader(io.StringIO(out, newline=''), strict=True))
        docs = self.valid(run('code', stdin=lines_of(articles))[1], 3)
        events = [(d, e) for d in docs for e in d['events']]
        self.assertEqual(len(events), len(rows))
        for (doc, event), row in zip(events, rows):
            self.assertNotIn(None, row)
            names = {e['id']: e['name'] for e in doc['entities']}
            self.assertEqual(doc['text'][event['sentence']['start']:event['sentence']['end']], row['sentence'])
            self.assertEqual(doc['text'][event['trigger']['start']:event['trigger']['end']], row['trigger'])
            self.assertEqual('; '.join(names[i] for i in event['actors']), row['actors'])
            self.assertEqual((doc['id'], event['type'], event.get('date', {}).get('value', ''), event.get('stance', '')),
                             (row['document'], row['type'], row['date'], row['stance']))
            self.assertEqual(event.get('score', ''), float(row['score']) if row['score'] else '')

    def test_output_file(self):
        path = self.file('a.txt', NEWS)
        for name, arguments, first in [('o.jsonl', [], '{"schema"'), ('o.csv', [], 'date,type'), ('o.out', ['--to', 'csv'], 'date,type')]:
            status, out, err = run('code', path, '-o', self.dir / name, *arguments)
            self.assertEqual((0, '', ''), (status, out, err))
            self.assertTrue((self.dir / name).read_text(encoding='utf-8').startswith(first))

    def test_full_disk_is_no_success(self):
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([ISNAD, 'code'], input=NEWS.encode(), stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(1, done.returncode)
        self.assertIn(b'cannot write standard output', done.stderr)

    def test_reader_that_goes_away(self):
        articles = lines_of({'id': str(i), 'text': NEWS} for i in range(500)).encode()
        child = subprocess.Popen([ISNAD, 'code'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        writer = threading.Thread(target=lambda: self.feed(child.stdin, [articles]))
        writer.start()
        child.stdout.read(10)
        child.stdout.close()
        self.assertEqual(b'', child.stderr.read())
        child.wait(timeout=60)
        writer.join()
        child.stderr.close()

    @staticmethod
    def feed(pipe, chunks):
        with contextlib.suppress(BrokenPipeError):
            for chunk in chunks:
                pipe.write(chunk)
        with contextlib.suppress(BrokenPipeError):
            pipe.close()

    def test_answers_line_by_line(self):
        # Whoever feeds a filter line by line, and waits for each answer, gets it.
        for jobs in ('1', '4'):
            child = subprocess.Popen([ISNAD, 'code', '--from', 'jsonl', '--jobs', jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for i in range(3):
                child.stdin.write(lines_of([{'id': str(i), 'text': NEWS}]).encode())
                child.stdin.flush()
                self.assertTrue(select.select([child.stdout], [], [], 20)[0], 'no answer')
                self.assertEqual(str(i), json.loads(child.stdout.readline())['id'])
            child.stdin.close()
            self.assertEqual(0, child.wait(timeout=20))
            child.stdout.close()


class Order(Case):
    def articles(self):
        chance = random.Random(7)
        sentences = NEWS.replace('\n', ' ').split('. ')
        for i in range(300):
            # Long and short ones, so that threads overtake each other.
            some = chance.choices(sentences, k=chance.choice([1, 2, 3, 80]))
            yield {'id': f'a{i}', 'text': '. '.join(some) + '.', 'published': '2026-03-10'}

    def test_any_number_of_jobs_gives_the_same_bytes(self):
        lines = lines_of(self.articles()).splitlines(keepends=True)
        for at in (5, 50, 51, 200):
            lines.insert(at, 'no json\n')
        text = ''.join(lines)
        for to in ('jsonl', 'csv', 'text'):
            one = run('code', '--from', 'jsonl', '--to', to, '--jobs', '1', stdin=text)
            self.assertEqual(1, one[0])
            for jobs in ('1', '2', '4', '0'):
                self.assertEqual(one, run('code', '--from', 'jsonl', '--to', to, '--jobs', jobs, stdin=text), f'{to}, {jobs} jobs')
            if to == 'jsonl':
                self.assertEqual([f'a{i}' for i in range(300)], [json.loads(x)['id'] for x in one[1].splitlines()])
                self.assertEqual(['6', '51', '52', '201'], re.findall(r'standard input:(\d+):', one[2]))

    def test_many_inputs_come_out_in_order(self):
        a = self.file('a.txt', NEWS)
        b = self.file('b.jsonl', lines_of([{'id': 'b1', 'text': NEWS}, {'id': 'b2', 'text': NEWS}]))
        c = self.file('c.txt', 'زار الرئيس المصري موسكو.')
        status, out, err = run('code', b, a, '-', c, '--jobs', '4', stdin=lines_of([{'id': 'i', 'text': NEWS}]))
        self.assertEqual((0, ''), (status, err))
        docs = self.valid(out, 5)
        self.assertEqual([str(b), str(b), str(a), None, str(c)], [d['source'].get('path') for d in docs])
        self.assertEqual(docs[2]['id'], json.loads(run('code', a)[1])['id'])

    def test_directories(self):
        self.file('in/z.txt', NEWS)
        self.file('in/b/x.txt', NEWS)
        self.file('in/b/y.jsonl', lines_of([{'id': 'y', 'text': NEWS}]))
        self.file('in/.hidden.txt', NEWS)
        self.file('in/README.md', NEWS)
        status, out, err = run('code', '--recursive', 'in', cwd=self.dir)
        self.assertEqual((0, ''), (status, err))
        self.assertEqual(['in/b/x.txt', 'in/b/y.jsonl', 'in/z.txt'], [d['source']['path'] for d in self.valid(out)])
        (self.dir / 'empty').mkdir()
        status, out, err = run('code', '--recursive', 'empty', cwd=self.dir)
        self.assertEqual((1, '', 'isnad: empty: holds no file that is read by its ending\n'), (status, out, err))


class BadInput(Case):
    def check(self, arguments, message, stdin=b'', docs=0, **more):
        status, out, err = run('code', *arguments, '--errors', 'errors.jsonl', stdin=stdin, cwd=self.dir, **more)
        self.assertEqual(1, status, err)
        self.assertIn(message, err)
        self.assertEqual(docs, len(self.valid(out)))
        errors = [json.loads(x) for x in (self.dir / 'errors.jsonl').read_text(encoding='utf-8').splitlines()]
        self.assertEqual(len(err.splitlines()), len(errors))
        for e in errors:
            self.assertEqual({'input', 'line', 'error'}, set(e))
        return errors

    def test_empty_file(self):
        self.file('good.txt', NEWS)
        for name, content in [('e.txt', ''), ('e.jsonl', ''), ('e', ''), ('e.txt', ' \n\n'), ('e.jsonl', '\n\n'), ('e.txt', '\ufeff')]:
            self.file(name, content)
            self.check([name, 'good.txt'], f'isnad: {name}: is empty', docs=1)

    def test_empty_standard_input(self):
        self.check([], 'isnad: standard input: is empty')
        # As a filter over a part of a larger work, nothing in gives nothing out.
        self.assertEqual((0, '', ''), run('code', '--from', 'jsonl', '--to', 'jsonl'))

    def test_binary_file(self):
        self.file('good.txt', NEWS)
        self.file('b.txt', bytes(range(256)) * 8)
        errors = self.check(['b.txt', 'good.txt'], 'isnad: b.txt: is a binary file', docs=1)
        self.assertEqual([{'input': 'b.txt', 'line': None}], [{k: e[k] for k in ('input', 'line')} for e in errors])
        self.file('u.txt', NEWS.encode('utf-16'))
        self.check(['u.txt'], 'isnad: u.txt: is UTF-16')
        # A page is read as one, and a file that is packed only where it is one.
        self.file('page.html', '<h1>' + NEWS.splitlines()[0] + '</h1><p>' + NEWS)
        status, out, err = run('code', 'page.html', cwd=self.dir)
        self.assertEqual((0, ''), (status, err))
        self.assertEqual('text/html', self.valid(out)[0]['source']['media_type'])
        self.file('b.txt', b'\x1f\x8b\x08' + bytes(64))
        self.check(['b.txt'], 'isnad: b.txt: is packed')

    def test_directory(self):
        (self.dir / 'd').mkdir()
        self.check(['d'], 'isnad: d: is a directory; --recursive reads the files in it')

    def test_missing_file_and_permission(self):
        self.file('good.txt', NEWS)
        self.check(['no.txt', 'good.txt'], 'isnad: no.txt: no such file', docs=1)
        if os.geteuid() == 0:
            self.skipTest('root may read everything')
        self.file('p.txt', NEWS).chmod(0)
        self.check(['p.txt', 'good.txt'], 'isnad: p.txt: no permission', docs=1)

    def test_invalid_utf8_in_text(self):
        raw = NEWS.encode()[:101] + b'\xff\xfe\x80' + NEWS.encode()[101:]
        status, out, err = run('code', '--from', 'text', stdin=raw)
        self.assertEqual((0, ''), (status, err))
        doc, = self.valid(out, 1)
        self.assertEqual(raw.decode(errors='replace'), doc['text'])
        self.assertTrue(doc['warnings'])

    def test_bad_lines(self):
        good = lines_of([{'id': 'g', 'text': NEWS}]).encode()
        cases = [
            (b'{"id": "a", "text": "\xff\xfe"}', 'no valid UTF-8'),
            (b'{"id": "a", "text": "\\ud800 x"}', 'surrogate'),
            (b'{"id": "a", "text": "\\udc00"}', 'surrogate'),
            (b'not json', 'no valid JSON'),
            (b'{"id": "a", "text": "x"', 'no valid JSON'),
            (b'{"id": "a", "text": "x"} {"id": "b", "text": "x"}', 'no valid JSON'),
            (b'["a"]', 'must be a JSON object, not a list'),
            (b'"text"', 'must be a JSON object, not a string'),
            (b'{"id": "a", "text": 5}', 'field "text" must be a string, not a number'),
            (b'{"id": "a", "text": ["x"]}', 'field "text" must be a string, not a list'),
            (b'{"id": {"a": 1}, "text": "x"}', 'field "id" must be a string, not an object'),
            (b'{"id": 7, "text": "x"}', 'field "id" must be a string, not a number'),
            (b'{"title": true, "text": "x"}', 'field "title" must be a string, not a boolean'),
            (b'{"id": "a"}', 'field "text" is missing or empty'),
            (b'{"id": "a", "text": null}', 'field "text" is missing or empty'),
            (b'{"id": "a", "text": " "}', 'field "text" is missing or empty'),
            (b'{"text": "x", "published": "yesterday"}', 'field "published" is no date of the form YYYY-MM-DD: "yesterday"'),
            (b'{"text": "x", "published": "2026-02-30"}', '"2026-02-30"'),
            (b'{"text": "x", "published": "10/03/2026"}', '"10/03/2026"'),
            (b'{"text": "x"}\x00', 'NUL'),
            (b'[' * 200000, 'must be a JSON object'),
            (b'{"x": ' + b'[' * 200000, 'no valid JSON'),
        ]
        for line, message in cases:
            with self.subTest(line=line[:60]):
                self.file('l.jsonl', good + b'\n' + line + b'\n' + good)
                errors = self.check(['l.jsonl'], 'isnad: l.jsonl:3: ', docs=2)
                self.assertEqual(3, errors[0]['line'])
                self.assertIn(message, errors[0]['error'])
        self.file('all.jsonl', b''.join(c + b'\n' + good for c, _ in cases))
        errors = self.check(['all.jsonl', '--jobs', '3'], 'all.jsonl:1: ', docs=len(cases))
        self.assertEqual(list(range(1, 2 * len(cases), 2)), [e['line'] for e in errors])

    def test_messages_are_one_line(self):
        name = 'a\nb\x1b[31m.txt'
        status, out, err = run('code', name, cwd=self.dir)
        self.assertEqual((1, ''), (status, out))
        self.assertEqual(1, err.count('\n'))
        self.assertNotIn('\x1b', err)

    def test_names_that_are_no_utf8(self):
        path = os.path.join(os.fsencode(self.dir), b'n\xff.txt')
        with open(path, 'wb') as f:
            f.write(NEWS.encode())
        done = subprocess.run([ISNAD, 'code', path], capture_output=True)
        self.assertEqual(0, done.returncode)
        self.assertTrue(json.loads(done.stdout.decode())['source']['path'].endswith('n\ufffd.txt'))

    def test_too_long(self):
        self.file('good.txt', NEWS)
        self.file('long.txt', NEWS * 100)
        self.check(['long.txt', 'good.txt', '--max-bytes', '2K'], 'isnad: long.txt: is longer than 2048 bytes', docs=1)
        self.file('long.jsonl', lines_of([{'id': 'a', 'text': NEWS}, {'id': 'b', 'text': NEWS * 100}, {'id': 'c', 'text': NEWS}]))
        errors = self.check(['long.jsonl', '--max-bytes', '2K'], 'isnad: long.jsonl:2: line is longer than 2048 bytes', docs=2)
        self.assertEqual(2, errors[0]['line'])

    # A program begins its life with the peak memory of the process that starts it, so a small one must do that.
    STARTER = ('import os, sys\n'
               'pid = os.spawnv(os.P_NOWAIT, sys.argv[2], sys.argv[2:])\n'
               'status, used = os.wait4(pid, 0)[1:]\n'
               'open(sys.argv[1], "w").write(f"{os.waitstatus_to_exitcode(status)} {used.ru_maxrss}")\n')

    def measured(self, arguments, chunks):
        """Status, output, standard error and peak memory in MB of a run that is fed chunk by chunk."""
        told = self.dir / 'measured'
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen([sys.executable, '-c', self.STARTER, told, ISNAD, *arguments], stdin=subprocess.PIPE, stdout=out, stderr=err)
            Formats.feed(child.stdin, chunks)
            child.wait(timeout=300)
            status, peak = map(int, told.read_text().split())
            out.seek(0)
            err.seek(0)
            return status, out.read().decode(), err.read().decode(), peak / 1024

    def test_line_of_200_mb(self):
        good = lines_of([{'id': 'g', 'text': NEWS}]).encode()
        mb = ('قصف الجيش '.encode() * (1 << 17))[:1 << 20]
        usual = self.measured(['code', '--jobs', '1'], [good])[3]
        chunks = [good, b'{"text": "', *[mb] * 200, b'"}\n', good]
        status, out, err, peak = self.measured(['code', '--from', 'jsonl', '--jobs', '2'], chunks)
        self.assertEqual(1, status)
        self.valid(out, 2)
        self.assertEqual('isnad: standard input:2: line is longer than 16777216 bytes, refused (--max-bytes)\n', err)
        self.assertLess(peak, usual + 80, 'memory must not grow with the line')
        status, out, err, peak = self.measured(['code', '--from', 'text', '--jobs', '2'], [mb] * 200)
        self.assertEqual((1, ''), (status, out))
        self.assertLess(peak, usual + 80)

    def test_a_million_words_without_a_full_stop(self):
        chance = random.Random(3)
        words = re.findall(r'\w+', NEWS)
        text = ' '.join(chance.choices(words, k=1_000_000))
        self.assertLess(len(text.encode()), 16 << 20)
        times = []
        for share in (4, 1):
            part = text[:len(text) // share].encode()
            began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            status, out, err, peak = self.measured(['code', '--from', 'text'], [part])
            times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began)
            self.assertEqual((0, ''), (status, err))
            self.assertLess(peak, 1000)
        self.assertLess(times[1], 9 * times[0] + 1, 'four times the words take about four times as long, not sixteen')
        doc = json.loads(out)
        self.assertEqual(text, doc['text'])
        self.assertEqual(len(text), max(s['end'] for s in doc['segments']))
        # Formats for people show each event with its sentence: cut, lest the output grow with the square of the text.
        part = text[:600_000].encode()
        for to in ('text', 'csv'):
            status, out, err, peak = self.measured(['code', '--from', 'text', '--to', to], [part])
            self.assertEqual((0, ''), (status, err))
            self.assertLess(len(out), 100 * len(part))
            self.assertLess(peak, 300)


class Spans(Case):
    """Spans count code points and cut none; the text comes out as it went in."""

    ALPHABETS = [
        'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ', '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u0670', ' \t', ' ', '\n',
        '.،؛:!؟', '«»"\'()[]{}', '0123456789٠١٢٣٤٥٦٧٨٩', 'abcXYZ', '\u200f\u200e\u202b\u202c\u2066\u2069\u200d\u200c',
        '\u0000\u0001\u001f\u007f\u0085\u2028\u2029', '\U0001F600\U0001F468\u200d\U0001F469', '漢字', '\ufffd\ufeff\U0010ffff', '\\/"',
        '\U000E0041\u0301\u0327']

    def text(self, chance):
        words = re.findall(r'\S+', NEWS)
        out = []
        for _ in range(chance.randrange(1, 60)):
            kind = chance.random()
            if kind < 0.5:
                out.append(chance.choice(words) + ' ')
            elif kind < 0.9:
                out.append(''.join(chance.choices(chance.choice(self.ALPHABETS), k=chance.randrange(1, 5))))
            else:
                c = chance.randrange(0x110000)
                out.append(chr(c) if not 0xD800 <= c < 0xE000 else ' ')
        return 'س' + ''.join(out)

    def test_random_texts(self):
        chance = random.Random(20260310)
        articles = []
        for i in range(600):
            article = {'id': f'r{i}', 'text': self.text(chance), 'published': '2026-03-10'}
            if i % 3 == 0:
                article['title'] = self.text(chance).replace('\n', ' ')
            articles.append(article)
        status, out, err = run('code', '--from', 'jsonl', '--to', 'jsonl', stdin=lines_of(articles))
        self.assertEqual((0, ''), (status, err))
        docs = self.valid(out, len(articles))
        for article, doc in zip(articles, docs):
            text = article['text']
            title = article.get('title', '')
            if title and not text.startswith(title):
                text = title + '\n' + text
            self.assertEqual(text.replace('\r\n', '\n'), doc['text'])
        # The other formats must not fail on them either, and text for a terminal holds no control characters.
        for to in ('text', 'csv'):
            status, out, err = run('code', '--from', 'jsonl', '--to', to, stdin=lines_of(articles))
            self.assertEqual((0, ''), (status, err))
            if to == 'text':
                self.assertEqual(set(), {c for c in out if unicodedata.category(c) == 'Cc' and c != '\n'})
                for line in out.split('\n'):
                    self.assertEqual(line.count('\u2068'), line.count('\u2069'), 'every isolate ends on its line')
                    self.assertNotRegex(line, '[\u202a-\u202e\u2066\u2067]')

    def test_two_runs_are_equal(self):
        text = lines_of({'id': str(i), 'text': self.text(random.Random(i))} for i in range(50))
        self.assertEqual(run('code', stdin=text), run('code', stdin=text))


class Terminal(Case):
    def test_text_by_default_and_in_colour(self):
        status, out = on_terminal('code', stdin=NEWS.encode())
        self.assertEqual(0, status)
        self.assertIn('\x1b[', out)
        self.assertIn('\u2068', out)
        self.assertNotIn('{"schema"', out)

    def test_no_colour(self):
        for env in ({'NO_COLOR': '1'}, {'TERM': 'dumb'}):
            self.assertNotIn('\x1b', on_terminal('code', stdin=NEWS.encode(), env=env)[1])
        self.assertIn('\x1b', on_terminal('code', stdin=NEWS.encode(), env={'NO_COLOR': ''})[1])
        self.assertNotIn('\x1b', run('code', '--to', 'text', stdin=NEWS)[1])

    def test_width(self):
        text = NEWS + ' '.join(re.findall(r'\w+', NEWS)) + ' https://example.com/' + 'a' * 200 + '\n'
        for width in (40, 60, 100):
            with self.subTest(width=width):
                for out in (on_terminal('code', stdin=text.encode(), width=width)[1],
                            run('code', '--to', 'text', stdin=text, env={'COLUMNS': str(width)})[1]):
                    self.assertLessEqual(max(map(columns, out.split('\n'))), width)
                    self.assertGreater(max(map(columns, out.split('\n'))), width * 0.7)

    def test_marked_trigger_and_rule(self):
        out = run('code', '--to', 'text', stdin=NEWS, env={'COLUMNS': '200'})[1]
        doc = json.loads(run('code', stdin=NEWS)[1])
        for event in doc['events']:
            self.assertIn('[' + doc['text'][event['trigger']['start']:event['trigger']['end']] + ']', out)
            self.assertIn(event['rule'], out)

    def test_progress(self):
        def slowly(pipe):
            for i in range(4):
                pipe.write(lines_of([{'id': str(i), 'text': NEWS}]).encode())
                pipe.flush()
                time.sleep(0.6)
        out = on_terminal('code', '--from', 'jsonl', feed=slowly, which='stderr')[1]
        self.assertRegex(out, r'\d documents  \d+\.\d MB  \d+\.\d MB/s')
        self.assertTrue(out.endswith('\r\x1b[K'), 'the line is cleared at the end')
        # Short work shows none.
        self.assertEqual('', on_terminal('code', stdin=NEWS.encode(), which='stderr')[1])


class Explain(Case):
    def test_sentence_and_files(self):
        sentence = 'قصف الجيش السوري حلب.'
        status, out, err = run('explain', '--sentence', sentence, '--published', '2026-03-10')
        self.assertEqual((0, ''), (status, err))
        self.assertTrue(out.endswith('\n'))
        self.assertEqual(out, run('explain', '--published', '2026-03-10', self.file('s.txt', sentence))[1].replace(str(self.dir), ''))
        self.assertEqual(out, run('explain', '--published', '2026-03-10', stdin=sentence)[1])
        status, out, err = run('explain', 'no.txt', cwd=self.dir)
        self.assertEqual((1, '', 'isnad: no.txt: no such file\n'), (status, out, err))


class Words(Case):
    TEXT = 'وللحكومة أن تستدعيهم  في 6:30 \U0001F600 مساء.\nزار\u200f، كما قيل،\u00a0الوزير \t«موسكو» ال53.\n'

    def sentences(self, conllu):
        """(sent_id, text, rows) of each sentence, whose form is checked: what CoNLL-U asks for, and that the forms give the text."""
        self.assertTrue(conllu.endswith('\n\n'), 'a blank line stands behind every sentence, the last one too')
        found = []
        for block in conllu[:-2].split('\n\n'):
            comments = dict(line[2:].split(' = ', 1) for line in block.split('\n') if line.startswith('#'))
            self.assertEqual({'sent_id', 'text'}, set(comments))
            rows = [line.split('\t') for line in block.split('\n') if not line.startswith('#')]
            text, cut, parts, number = '', 0, '', 0
            for row in rows:
                self.assertEqual(10, len(row), row)
                self.assertNotIn('', row)
                if '-' in row[0]:                          # the range of a written word stands before its parts
                    first, cut = map(int, row[0].split('-'))
                    self.assertEqual((number + 1, ['_'] * 7), (first, row[2:9]))
                    self.assertLess(first, cut)
                    parts = row[1]
                else:
                    number += 1
                    self.assertEqual(str(number), row[0])
                    self.assertRegex(row[3], '^[A-Z]+$')
                    features = row[5].split('|')
                    self.assertEqual(sorted(features), features)
                    if number <= cut:
                        self.assertTrue(parts.startswith(row[1]), row)
                        self.assertEqual('_', row[9])
                        parts = parts[len(row[1]):]
                        self.assertEqual(number == cut, parts == '', row)
                        continue
                self.assertIn(row[9], ('_', 'SpaceAfter=No'))
                text += row[1] + ('' if row[9] == 'SpaceAfter=No' else ' ')
            self.assertEqual(comments['text'], text.removesuffix(' '))
            found.append((comments['sent_id'], comments['text'], rows))
        self.assertEqual(len(found), len({i for i, _, _ in found}), 'sent_id names one sentence')
        return found

    def test_text(self):
        status, out, err = run('words', '--sentence', 'وللحكومة أن تستدعيهم')
        self.assertEqual((0, ''), (status, err))
        out = re.sub('[\u2068\u2069]', '', out)
        self.assertEqual('وللحكومة أن تستدعيهم', out.split('\n')[0])
        rows = [line.split()[:3] for line in out.splitlines()[1:]]
        self.assertEqual(['و', 'ل', 'لحكومة', 'أن', 'تستدعي', 'هم'], [r[0] for r in rows])
        self.assertEqual([['لحكومة', 'NOUN', 'حكومة'], ['هم', 'PRON', 'هُوَ']], [rows[2], rows[5]])

    def test_jsonl(self):
        status, out, err = run('words', '--to', 'jsonl', '--sentence', self.TEXT)
        self.assertEqual((0, ''), (status, err))
        doc, = map(json.loads, out.splitlines())
        self.assertEqual(('sentence', self.TEXT), (doc['id'], doc['text']))
        self.assertEqual(['و', 'ل', 'لحكومة', 'أن', 'تستدعي', 'هم', 'في', '6:30', '\U0001F600', 'مساء', '.'],
                         [w['form'] for w in doc['words']][:11])
        end = 0
        for word in doc['words']:
            self.assertEqual(self.TEXT[word['start']:word['end']], word['form'])
            self.assertRegex(self.TEXT[end:word['start']], '^[\\s\u200f]*$', 'between words stand blanks alone')
            self.assertNotIn('all', word)
            end = word['end']
        self.assertEqual({'Definite': 'Def', 'Gender': 'Fem', 'Number': 'Sing'}, doc['words'][2]['feats'])

    def test_conllu(self):
        status, out, err = run('words', '--to', 'conllu', '--sentence', self.TEXT)
        self.assertEqual((0, ''), (status, err))
        (first, text, rows), (second, other, _) = self.sentences(out)
        self.assertEqual(('sentence-1', 'sentence-2'), (first, second))
        self.assertEqual('وللحكومة أن تستدعيهم في 6:30 \U0001F600 مساء.', text)
        self.assertEqual('زار، كما قيل، الوزير «موسكو» ال53.', other, 'a mark of direction is no blank')
        self.assertEqual(['1-3', '1', '2', '3', '4', '5-6', '5', '6'], [row[0] for row in rows][:8])
        self.assertEqual(['وللحكومة', 'و', 'ل', 'لحكومة'], [row[1] for row in rows][:4])
        # Any text gives sentences of the form, and the same words as JSON Lines does.
        chance = random.Random(11)
        articles = lines_of({'id': f'r{i}', 'text': Spans().text(chance)} for i in range(300))
        sentences = self.sentences(run('words', '--to', 'conllu', stdin=articles)[1])
        docs = [json.loads(line) for line in run('words', '--to', 'jsonl', stdin=articles)[1].split('\n') if line]
        self.assertEqual([w['form'] for doc in docs for w in doc['words']],
                         [row[1] for _, _, rows in sentences for row in rows if '-' not in row[0]])
        for doc in docs:
            for word in doc['words']:
                self.assertEqual(doc['text'][word['start']:word['end']], word['form'])

    def test_all_readings(self):
        doc = json.loads(run('words', '--all', '--to', 'jsonl', '--sentence', self.TEXT)[1])
        words = [w for w in doc['words'] if 'all' in w]
        self.assertIn('تستدعيهم', [r['cut'].removesuffix(' (+)') for w in words for r in w['all']])
        for word in words:
            costs = [r['cost'] for r in word['all']]
            self.assertEqual(sorted(costs), costs)
            self.assertEqual(word['analyses'], len(costs))
            self.assertTrue(word['all'][0]['chosen'], word)
        without = json.loads(run('words', '--to', 'jsonl', '--sentence', self.TEXT)[1])
        self.assertEqual(without['words'], [{k: v for k, v in w.items() if k != 'all'} for w in doc['words']])
        out = run('words', '--all', '--sentence', 'وصل')[1]
        costs = [int(c) for c in re.findall(r'  cost (-?\d+)$', out, re.M)]
        self.assertGreater(len(costs), 3)
        self.assertEqual(sorted(costs), costs)
        self.assertRegex(out.split('\n')[2], rf'^    \* .*وصل.* cost {costs[0]}$')
        status, out, err = run('words', '--all', '--to', 'conllu', '--sentence', 'وصل')
        self.assertEqual((2, ''), (status, out))
        self.assertIn('--all', err)

    def test_inputs(self):
        expected = run('words', '--sentence', NEWS)[1]
        self.assertEqual((0, expected, ''), run('words', self.file('a.txt', NEWS)))
        self.assertEqual((0, expected, ''), run('words', stdin=NEWS))
        self.assertEqual((0, expected * 2, ''), run('words', '--from', 'text', '-', self.dir / 'a.txt', stdin=NEWS))
        articles = lines_of([{'id': 'a1', 'title': 'عنوان الخبر', 'text': NEWS},
                             {'text': NEWS, 'title': NEWS.split('\n')[0]}, {'text': 'نعم'}])
        status, out, err = run('words', '--to', 'jsonl', stdin=articles)
        self.assertEqual((0, ''), (status, err))
        self.assertEqual([('a1', 'عنوان الخبر\n' + NEWS), ('2', NEWS), ('3', 'نعم')],
                         [(d['id'], d['text']) for d in map(json.loads, out.splitlines())])
        sentences = self.sentences(run('words', '--to', 'conllu', stdin=articles)[1])
        self.assertEqual([('a1-1', 'عنوان الخبر'), ('3-1', 'نعم')], [sentences[k][:2] for k in (0, -1)])

    def test_bad_lines(self):
        path = self.file('n.jsonl', lines_of([{'id': 'a', 'text': 'نعم'}]) + 'x\n{"id": "b"}\n' + lines_of([{'id': 'c', 'text': 'نعم'}]))
        status, out, err = run('words', '--to', 'jsonl', path, 'none.txt', cwd=self.dir)
        self.assertEqual(1, status)
        self.assertEqual(['a', 'c'], [json.loads(line)['id'] for line in out.splitlines()])
        self.assertRegex(err, r'n\.jsonl:2: .*\n.*n\.jsonl:3: .*\nisnad: none\.txt: no such file\n$')

    def test_output_file(self):
        path = self.file('a.txt', NEWS)
        for name, arguments, to in [('o.jsonl', [], 'jsonl'), ('o.conllu', [], 'conllu'), ('o.out', [], 'text'),
                                    ('o.conllu', ['--to', 'jsonl'], 'jsonl')]:
            with self.subTest(name=name, arguments=arguments):
                self.assertEqual((0, '', ''), run('words', path, '-o', self.dir / name, *arguments))
                expected = run('words', '--to', to, path)[1]
                self.assertEqual(expected, (self.dir / name).read_text(encoding='utf-8'))
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([ISNAD, 'words'], input=NEWS.encode(), stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(1, done.returncode)


class Clauses(Case):
    TEXT = 'قال \U0001F600 الوزير إن الرئيس\u200f سيزور موسكو.\nلن يستقيل، كما قيل،\u00a0المدير \t«أبدا».\n'
    KEYS = {'predicate', 'kind', 'subject', 'object', 'complements', 'parent', 'relation', 'negated'}
    MORE = {'lemma', 'voice', 'tense', 'modality', 'subject_phrase', 'object_phrase', 'attribute', 'attribute_phrase', 'subject_pronoun', 'object_pronoun',
            'subject_dropped'}
    RELATIONS = {'main', 'coordinate', 'complement', 'quotation', 'subject', 'relative', 'circumstance', 'purpose', 'condition', 'time', 'cause',
                 'concession', 'comparison'}

    def docs(self, output):
        """The documents of some JSON Lines, each checked: keys, values, spans inside the text, parents without circles."""
        docs = [json.loads(line) for line in output.split('\n') if line]
        for doc in docs:
            self.assertEqual(['id', 'text', 'clauses'], list(doc))
            clauses, at = doc['clauses'], -1
            for k, clause in enumerate(clauses):
                self.assertEqual((set(), set()), (self.KEYS - set(clause), set(clause) - self.KEYS - self.MORE))
                self.assertIn(clause['kind'], ('verbal', 'nominal', 'masdar', 'participle'))
                self.assertEqual(clause['kind'] == 'verbal', 'voice' in clause)
                self.assertIn(clause.get('voice', 'active'), ('active', 'passive'))
                self.assertIn(clause.get('tense', 'past'), ('past', 'present', 'future'))
                self.assertIn(clause.get('modality', 'asked'), ('possible', 'necessary', 'wished', 'asked', 'ordered'))
                self.assertIn(clause['relation'], self.RELATIONS)
                self.assertIs(bool, type(clause['negated']))
                self.assertLess(at, clause['predicate']['start'], 'clauses stand in the order of their predicates')
                at = clause['predicate']['start']
                self.word(doc, clause['predicate'])
                for role in ('subject', 'object', 'attribute'):
                    self.assertEqual(clause.get(role) is not None, f'{role}_phrase' in clause)
                    if clause.get(role):
                        self.inside(doc, clause[role], clause[f'{role}_phrase'])
                for role in ('subject_pronoun', 'object_pronoun'):
                    if role in clause:
                        self.word(doc, clause[role])
                for complement in clause['complements']:
                    self.assertEqual({'preposition', 'head', 'phrase'}, set(complement))
                    self.assertTrue(complement['preposition'])
                    self.inside(doc, complement['head'], complement['phrase'])
                seen = {k}
                while (parent := clauses[k]['parent']) is not None:
                    self.assertIn(parent, range(len(clauses)))
                    self.assertNotIn(parent, seen, 'a clause does not stand in itself')
                    seen.add(parent)
                    k = parent
        return docs

    def word(self, doc, span):
        self.assertEqual({'start', 'end'}, set(span))
        self.assertTrue(0 <= span['start'] < span['end'] <= len(doc['text']), span)
        self.assertRegex(doc['text'][span['start']:span['end']], r'^\S+$')

    def inside(self, doc, head, phrase):
        self.word(doc, head)
        self.assertTrue(0 <= phrase['start'] <= head['start'] and head['end'] <= phrase['end'] <= len(doc['text']), (head, phrase))

    def test_text(self):
        status, out, err = run('clauses', '--sentence', 'قال الوزير إن الرئيس سيزور موسكو.')
        self.assertEqual((0, ''), (status, err))
        lines = out.splitlines()
        self.assertEqual('\u2068قال الوزير إن الرئيس سيزور موسكو.\u2069', lines[0])
        self.assertRegex(lines[1], '^  main: \u2068قال\u2069 past  subject \u2068الوزير\u2069')
        self.assertRegex(lines[2], '^    complement: \u2068يزور\u2069 future  subject \u2068الرئيس\u2069  object \u2068موسكو\u2069$')
        self.assertEqual(3, len(lines))
        self.assertEqual(out.count('\u2068'), out.count('\u2069'))

    def test_jsonl(self):
        status, out, err = run('clauses', '--to', 'jsonl', '--sentence', self.TEXT)
        self.assertEqual((0, ''), (status, err))
        doc, = self.docs(out)
        self.assertEqual(('sentence', self.TEXT), (doc['id'], doc['text']))
        shown = {self.TEXT[c['predicate']['start']:c['predicate']['end']]: c for c in doc['clauses']}
        self.assertEqual([], [word for word in ('قال', 'يزور', 'يستقيل') if word not in shown])
        said, visits, resigns = shown['قال'], shown['يزور'], shown['يستقيل']
        self.assertEqual((None, 'main'), (said['parent'], said['relation']))
        self.assertEqual((doc['clauses'].index(said), 'complement', 'future', False),
                         tuple(visits[k] for k in ('parent', 'relation', 'tense', 'negated')))
        self.assertEqual(('future', True, 'active'), tuple(resigns[k] for k in ('tense', 'negated', 'voice')))
        self.assertEqual(['الرئيس', 'موسكو'], [self.TEXT[visits[r]['start']:visits[r]['end']].rstrip('\u200f') for r in ('subject', 'object')])

    def test_spans_and_parents_of_any_text(self):
        chance = random.Random(12)
        articles = [{'id': f'r{i}', 'text': Spans().text(chance)} for i in range(300)] + [{'id': 'news', 'text': NEWS}]
        status, out, err = run('clauses', '--to', 'jsonl', stdin=lines_of(articles))
        self.assertEqual((0, ''), (status, err))
        docs = self.docs(out)
        self.assertEqual([a['id'] for a in articles], [d['id'] for d in docs])
        text = docs[-1]['text']
        self.assertLess({'زار', 'قال', 'قصف', 'نفت'}, {text[c['predicate']['start']:c['predicate']['end']] for c in docs[-1]['clauses']})
        # The same clauses are shown as text, one a line below their sentences.
        shown = run('clauses', stdin=NEWS)[1].splitlines()
        self.assertEqual(len(docs[-1]['clauses']), sum(line.startswith('  ') for line in shown))

    def test_inputs(self):
        expected = run('clauses', '--sentence', NEWS)[1]
        self.assertEqual((0, expected, ''), run('clauses', self.file('a.txt', NEWS)))
        self.assertEqual((0, expected, ''), run('clauses', stdin=NEWS))
        self.assertEqual((0, expected * 2, ''), run('clauses', '--from', 'text', '-', self.dir / 'a.txt', stdin=NEWS))
        articles = lines_of([{'id': 'a1', 'title': 'عنوان الخبر', 'text': NEWS},
                             {'text': NEWS, 'title': NEWS.split('\n')[0]}, {'text': 'نعم'}])
        status, out, err = run('clauses', '--to', 'jsonl', stdin=articles)
        self.assertEqual((0, ''), (status, err))
        self.assertEqual([('a1', 'عنوان الخبر\n' + NEWS), ('2', NEWS), ('3', 'نعم')], [(d['id'], d['text']) for d in self.docs(out)])
        self.assertEqual((1, '', 'isnad: standard input: is empty\n'), run('clauses', stdin=''))

    def test_bad_lines(self):
        path = self.file('n.jsonl', lines_of([{'id': 'a', 'text': 'نعم'}]) + 'x\n{"id": "b"}\n' + lines_of([{'id': 'c', 'text': 'نعم'}]))
        status, out, err = run('clauses', '--to', 'jsonl', path, 'none.txt', cwd=self.dir)
        self.assertEqual(1, status)
        self.assertEqual(['a', 'c'], [d['id'] for d in self.docs(out)])
        self.assertRegex(err, r'n\.jsonl:2: .*\n.*n\.jsonl:3: .*\nisnad: none\.txt: no such file\n$')

    def test_output_file(self):
        path = self.file('a.txt', NEWS)
        for name, arguments, to in [('o.jsonl', [], 'jsonl'), ('o.out', [], 'text'), ('o.jsonl', ['--to', 'text'], 'text')]:
            with self.subTest(name=name, arguments=arguments):
                self.assertEqual((0, '', ''), run('clauses', path, '-o', self.dir / name, *arguments))
                self.assertEqual(run('clauses', '--to', to, path)[1], (self.dir / name).read_text(encoding='utf-8'))
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([ISNAD, 'clauses'], input=NEWS.encode(), stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(1, done.returncode)

    def test_time_is_linear(self):
        # One sentence without a stop, and one four times as long.
        def seconds(times):
            text = 'قال الوزير الذي زار مدينة بيروت إن الرئيس سيجتمع مع الوفد ' * times
            best = 1e9
            for _ in range(3):
                start = time.monotonic()
                self.assertEqual(0, run('clauses', stdin=text)[0])
                best = min(best, time.monotonic() - start)
            return best
        self.assertLess(seconds(4000), 9 * seconds(1000) + 0.5)


class Version(Case):
    def test_version(self):
        status, out, err = run('version', '--json')
        self.assertEqual((0, ''), (status, err))
        v = json.loads(out)
        self.assertEqual({'version', 'schema', 'tables'}, set(v))
        self.assertRegex(v['tables'], '^[0-9a-f]{16}$')
        expected = f'isnad {v["version"]}\ntables {v["tables"]}\n'
        self.assertEqual((0, expected, ''), run('version'))
        self.assertEqual((0, expected, ''), run('--version'))
        self.assertEqual(v['tables'], json.loads(run('code', stdin=NEWS)[1])['coder']['tables'])


class TableCommands(Case):
    def test_compile(self):
        status, out, err = run('tables', 'compile', '-o', self.dir / 't')
        self.assertEqual((0, ''), (status, err))
        self.assertTrue((self.dir / 't').stat().st_size > 0)
        self.assertIn(json.loads(run('version', '--json')[1])['tables'], out)

    def test_a_device_is_written_to_and_not_replaced(self):
        device = self.dir / 'device'
        device.symlink_to('/dev/null')
        status, _, err = run('tables', 'compile', '-o', device)
        self.assertEqual((0, ''), (status, err))
        self.assertTrue(device.is_symlink() and pathlib.Path('/dev/null').is_char_device())

    def test_mistakes_are_listed(self):
        self.file('mine/events/assault.tsv', '# mine\nverb\tnoun\ttype\tmode\tcontext\tframe\twhen\texample\n'
                                             'قصف/يقصف\t-\tASAULT\t-\t-\tsubj:A\t-\t-\nضرب/يضرب\t-\tASSAULT\n')
        status, out, err = run('tables', 'compile', '-o', self.dir / 't', self.dir / 'mine')
        self.assertEqual((1, ''), (status, out))
        self.assertRegex(err, r'assault\.tsv:3:\d+: ')
        self.assertRegex(err, r'assault\.tsv:4:\d+: ')
        self.assertFalse((self.dir / 't').exists())
        status, out, err = run('code', '--tables', self.dir / 'mine', stdin=NEWS)
        self.assertEqual((1, ''), (status, out))
        self.assertRegex(err, r'assault\.tsv:3:\d+: ')

    def test_own_rows_over_the_others(self):
        self.file('mine/events/own.tsv', '# mine\nverb\tnoun\ttype\tmode\tcontext\tframe\twhen\texample\n'
                                         '-\tزغردة\tPROTEST\tdemo\t-\tof:A\t-\t-\n')
        text = 'وشهدت المدينة زغردة النساء.'
        without = json.loads(run('code', stdin=text)[1])
        self.assertEqual([], [e for e in without['events'] if e['type'] == 'PROTEST'])
        status, out, err = run('code', '--tables', self.dir / 'mine', '-', stdin=text)
        self.assertEqual((0, ''), (status, err))
        self.assertEqual(['own.tsv:3'], [e['rule'] for e in json.loads(out)['events'] if e['type'] == 'PROTEST'])


class Diff(Case):
    TEXT = 'قصف الجيش السوري حلب. وزار الوزير المصري موسكو.'

    def doc(self, name, *events):
        return {'id': name, 'text': self.TEXT, 'entities': [{'id': 'e1', 'name': 'Syrian army', 'code': 'SYR', 'sector': 'MIL'},
                                                            {'id': 'e2', 'name': 'Egypt', 'code': 'EGY'}],
                'places': [{'id': 'p1', 'name': 'Aleppo', 'country': 'SYR'}], 'events': list(events)}

    def event(self, word, kind, **more):
        at = self.TEXT.index(word)
        return {'type': kind, 'trigger': {'start': at, 'end': at + len(word)}, 'sentence': {'start': 0, 'end': len(self.TEXT)}, 'modes': [],
                'actors': ['e1'], 'recipients': [], 'auxiliary': [], 'rule': 'a.tsv:3', 'confidence': 0.5, **more}

    def diff(self, old, new, *arguments):
        a, b = self.file('old.jsonl', lines_of(old)), self.file('new.jsonl', lines_of(new))
        return run('diff', *arguments, a, b, env={'COLUMNS': '120'})

    def test_same(self):
        docs = [self.doc('a', self.event('قصف', 'ASSAULT'))]
        self.assertEqual((0, '0 added, 0 removed, 0 changed, 1 the same, in 1 document\n', ''), self.diff(docs, docs))
        moved = [self.doc('a', self.event('قصف', 'ASSAULT', rule='a.tsv:4', confidence=0.6))]
        self.assertIn(' 0 changed', self.diff(docs, moved)[1], 'a row that only moved is no change')

    def test_changes(self):
        old = [self.doc('a', self.event('قصف', 'ASSAULT'), self.event('زار', 'CONSULT')), self.doc('b', self.event('زار', 'CONSULT')),
               self.doc('c')]
        new = [self.doc('b', self.event('زار', 'AID', rule='b.tsv:9')), self.doc('d', self.event('قصف', 'ASSAULT')),
               self.doc('a', self.event('قصف', 'ASSAULT', actors=['e2'], place='p1', rule='c.tsv:1',
                                        date={'value': '2026-03', 'from': 't1'}))]
        status, out, err = self.diff(old, new)
        self.assertEqual((0, ''), (status, err))
        self.golden('diff.txt', out)
        self.assertEqual(out.splitlines()[-3:], self.diff(old, new, '--summary')[1].splitlines())

    def test_unreadable(self):
        good = self.file('good.jsonl', lines_of([self.doc('a')]))
        self.assertEqual(1, run('diff', good, self.dir / 'none')[0])
        status, out, err = run('diff', good, self.file('bad.jsonl', 'x\n{"id": "a"}\n' + lines_of([self.doc('a')])))
        self.assertEqual(1, status)
        self.assertRegex(err, r'bad\.jsonl:1: no valid JSON\n.*bad\.jsonl:2: no coded document')
        self.assertIn('in 1 document', out)

    def test_real_records(self):
        text = lines_of({'id': str(i), 'text': NEWS} for i in range(5))
        records = self.file('r.jsonl', run('code', stdin=text)[1])
        status, out, err = run('diff', records, records)
        self.assertEqual((0, ''), (status, err))
        self.assertRegex(out, r'^0 added, 0 removed, 0 changed, [1-9]\d* the same, in 5 documents\n$')


class Schema(unittest.TestCase):
    def test_codes_are_those_of_the_tables(self):
        schema = json.loads(validate_schema.SCHEMA.read_text(encoding='utf-8'))['$defs']
        folder = HERE.parent.parent / 'data' / 'plover'
        if not (folder / 'types.tsv').exists():
            self.skipTest('no data/plover')

        def column(name, number=0):
            rows = [r.split('\t') for r in (folder / name).read_text(encoding='utf-8').splitlines() if r and not r.startswith('#')]
            return [r[number] for r in rows[1:]]
        event = schema['event']
        self.assertEqual(column('types.tsv'), event['properties']['type']['enum'])
        self.assertEqual(set(column('contexts.tsv')), set(event['properties']['contexts']['items']['enum']))
        self.assertEqual(set(column('sectors.tsv')), set(schema['entity']['properties']['sector']['enum']))
        self.assertEqual(set(column('auxiliary_modes.tsv')), set(event['properties']['auxiliary']['items']['enum']))
        modes = {}
        for kind, mode in zip(column('modes.tsv'), column('modes.tsv', 1)):
            modes.setdefault(kind, set()).add(mode)
        told = {}
        for rule in event['allOf']:
            allowed = rule['then']['properties']['modes'].get('items', {}).get('enum', [])
            if allowed:
                told[rule['if']['properties']['type']['const']] = set(allowed)
        self.assertEqual(modes, told)

    def test_the_checker_finds_mistakes(self):
        doc = {'schema': 'isnad/1', 'id': 'a', 'source': {}, 'coder': {'version': '1', 'tables': '0' * 16}, 'kind': 'article',
               'text': 'abc def', 'segments': [{'start': 0, 'end': 7, 'role': 'paragraph'}], 'warnings': []}
        doc.update((name, []) for name in ('entities', 'places', 'times', 'quantities', 'statements', 'events', 'conflicts'))
        self.assertEqual([], validate_schema.findings(doc))
        for change in ({'extra': 1}, {'segments': []}, {'title': {'start': 3, 'end': 3}},
                       {'segments': [{'start': 0, 'end': 8, 'role': 'paragraph'}]},
                       {'segments': [{'start': 0, 'end': 7, 'role': 'furniture'}]}, {'published': '10.3.2026'},
                       {'entities': [{'id': 'e2', 'name': 'x', 'kind': 'person', 'mentions': [{'start': 0, 'end': 1, 'how': 'name'}]}]},
                       {'conflicts': [{'kind': 'date', 'a': {'start': 0, 'end': 1}, 'b': {'start': 2, 'end': 3}, 'events': ['v1']}]}):
            self.assertTrue(validate_schema.findings({**doc, **change}), change)


if __name__ == '__main__':
    unittest.main(argv=[a for a in sys.argv if a != '--update'])
