#!/usr/bin/env python3
"""Pages as they are served: articles in the layouts of Arabic news sites, charsets that no one declares, archives, feeds, hostile pages."""
import base64
import collections
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
import articles  # noqa: E402
import layouts  # noqa: E402
import paragraphs  # noqa: E402
import texts  # noqa: E402
import themes  # noqa: E402
import traps  # noqa: E402

ISNAD = os.environ['ISNAD']
CORPUS = pathlib.Path(__file__).resolve().parent.parent.parent / 'fuzz' / 'corpus-pages'


def run(*arguments, stdin=None, status=0):
    done = subprocess.run([ISNAD, *map(str, arguments)], input=stdin, capture_output=True, timeout=300)
    if done.returncode != status:
        raise AssertionError(f'status {done.returncode}: {done.stderr.decode()}')
    return done


def pages(*arguments, stdin=None, status=0):
    done = run('page', '--to', 'json', *arguments, stdin=stdin, status=status)
    return [json.loads(line) for line in done.stdout.decode().splitlines()], done.stderr.decode()


def grams(text):
    words = re.findall(r'\w+', re.sub('[\u064b-\u0652\u0640]', '', text))
    return collections.Counter(tuple(words[i:i + 4]) for i in range(len(words) - 3))


def body(page):
    return '\n'.join(page['text'][s['start']:s['end']] for s in page['segments'] if s['role'] not in ('title', 'furniture', 'caption'))


def f1(want, got):
    want, got = grams(want), grams(got)
    both = sum((want & got).values())
    return 2 * both / (sum(want.values()) + sum(got.values())) if both else 0.0


class Layouts(unittest.TestCase):
    def test_forty_pages(self):
        self.check(layouts, layouts.LAYOUTS, 40)

    def test_sixty_pages_of_common_themes(self):
        self.check(themes, themes.THEMES, 60)

    def test_forty_pages_that_mislead(self):
        self.check(traps, traps.TRAPS, 40)

    def test_other_kinds_of_pages(self):
        for kind, source in traps.no_articles(articles.ARTICLES[0]):
            (page,), _ = pages(stdin=source)
            self.assertEqual(page['kind'], kind)

    def test_the_name_under_the_headline_is_the_author(self):
        for theme in (themes.newspaper_theme, themes.portal, themes.items):
            (page,), _ = pages(stdin=theme(articles.ARTICLES[0]))
            self.assertEqual(page['authors'], [articles.ARTICLES[0]['author']], theme.__name__)

    def check(self, module, all_layouts, number):
        scores = []
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for layout in all_layouts:
                for i, a in enumerate(articles.ARTICLES):
                    name = pathlib.Path(folder) / f'{layout.__name__}-{i}.html'
                    name.write_bytes(layout(a))
                    names.append((name, layout, a))
            out, _ = pages(*(n for n, _, _ in names))
        for page, (name, layout, a) in zip(out, names):
            with self.subTest(page=name.name):
                score = f1('\n'.join(module.expected(a, layout)), body(page))
                scores.append(score)
                self.assertGreaterEqual(score, 0.95, body(page))
                title = page['text'][page['title']['start']:page['title']['end']]
                self.assertEqual(re.findall(r'\w+', title), re.findall(r'\w+', a['title']))
                self.assertEqual(page.get('published', '')[:10], a['published'])
                self.assertEqual(page['kind'], 'article')
                self.assertEqual(page['language'], 'ar')
                self.assertEqual(page['credits'], [a['agency_id']])
        self.assertEqual(len(scores), number)
        self.assertGreaterEqual(sum(scores) / number, 0.98)

    def test_markdown_and_kept_furniture(self):
        source = layouts.blog(articles.ARTICLES[0])
        md = run('page', '--to', 'md', stdin=source).stdout.decode()
        self.assertTrue(md.startswith('# ' + articles.ARTICLES[0]['title']))
        self.assertIn('## ' + articles.ARTICLES[0]['heading'], md)
        self.assertNotIn('اقرأ أيضا', md)
        (page,), _ = pages('--keep-furniture', stdin=source)
        kinds = [s['kind'] for s in page['segments'] if s['role'] == 'furniture']
        self.assertIn('related-link', kinds)
        text = run('page', '--to', 'text', stdin=source).stdout.decode()
        self.assertIn('left out', text)

    def test_kinds(self):
        a = articles.ARTICLES[0]
        live = ''.join(f'<div class="live-post"><h3>10:{i}0</h3><p>{p}</p></div>' for i, p in enumerate(a['paragraphs']))
        sources = {
            'live': layouts.page(layouts.ld(a, 'LiveBlogPosting'), f'<article><h1>{a["title"]}</h1>{live}</article>'),
            'stub': layouts.page(layouts.ld(a).replace('"headline"', '"isAccessibleForFree": false, "headline"'), f'<article><h1>{a["title"]}</h1><p>{a["paragraphs"][0]}</p><div class="paywall"><p>اشترك لتكمل القراءة.</p></div></article>'),
            'gallery': layouts.page('', f'<article><h1>{a["title"]}</h1><p>{a["lead"]}</p>' + ''.join(f'<figure><img src="{i}.jpg"><figcaption>{p}</figcaption></figure>' for i, p in enumerate(a['paragraphs'] * 2)) + '</article>'),
            'index': layouts.page('<meta property="og:type" content="website">', '<h1>أخبار</h1>' + layouts.TEASERS * 4),
        }
        for kind, source in sources.items():
            with self.subTest(kind=kind):
                (page,), _ = pages(stdin=source)
                self.assertEqual(page['kind'], kind)

    def test_a_paragraph_in_another_language_is_told_and_not_coded(self):
        a = articles.ARTICLES[0]
        english = 'The ministers said that they would meet again in the summer and that the talks had been useful for both of the countries.'
        source = layouts.page(layouts.og(a), f'<article><h1>{a["title"]}</h1>{layouts.ps(a)}<p>{english}</p></article>')
        (page,), _ = pages(stdin=source)
        self.assertEqual([s['language'] for s in page['segments'] if 'language' in s], ['en'])
        doc = json.loads(run('code', '--from', 'html', '--to', 'jsonl', stdin=source).stdout)
        start = doc['text'].index(english)
        self.assertEqual([e for e in doc['events'] if e['trigger']['start'] >= start], [])
        self.assertTrue(doc['events'])
        self.assertEqual(doc['published'], a['published'])
        # "und": letters that are no Arabic ones, of no language that is known.
        (page,), _ = pages(stdin=source.replace(english.encode(), b'Zqe rtz uio wks dfg hjk lyx cvb nmq wzr tzu zop.'))
        self.assertEqual([s['language'] for s in page['segments'] if 'language' in s], ['und'])
        for language, text in texts.LANGUAGES.items():
            (page,), _ = pages(stdin=f'<article><h1>x</h1><p>{text}</p></article>'.encode())
            self.assertEqual(page['language'], language)


    def test_paragraphs_of_eight_languages_in_an_arabic_page(self):
        a = articles.ARTICLES[0]
        body = ''.join(f'<p>{p}</p>' for b in articles.ARTICLES for p in b['paragraphs'])
        for language, lines in paragraphs.PARAGRAPHS.items():
            source = layouts.page(layouts.og(a), f'<article><h1>{a["title"]}</h1>{body}' + ''.join(f'<p>{p}</p>' for p in lines) + '</article>')
            (page,), _ = pages(stdin=source)
            told = {page['text'][s['start']:s['end']]: s.get('language', page['language']) for s in page['segments']}
            self.assertEqual([told[line] for line in lines], [language] * 10, language)


class Charsets(unittest.TestCase):
    def test_sixty_files_that_declare_nothing(self):
        right, wrong = 0, []
        for encoding, language in texts.ENCODINGS:
            for text in texts.TEXTS[language]:
                source = f'<html><body><article><h1>News</h1><p>{text}</p></article></body></html>'
                if encoding == 'mojibake':
                    source = ''.join(texts.misread(b) for b in source.encode('utf-8'))
                    data = source.encode('utf-8')
                else:
                    data = source.encode(encoding)
                (page,), _ = pages(stdin=data)
                if text in page['text']:
                    right += 1
                else:
                    wrong.append((encoding, page['charset'], page["text"][5:40]))
        self.assertEqual(right + len(wrong), 60)
        self.assertGreaterEqual(right, 58, wrong)

    def test_a_false_declaration_is_passed_over_and_told(self):
        text = texts.TEXTS['ar'][0]
        for declared, real in (('windows-1256', 'utf-8'), ('utf-8', 'windows-1256'), ('iso-8859-1', 'windows-1256')):
            (page,), _ = pages(stdin=f'<meta charset="{declared}"><article><h1>x</h1><p>{text}</p></article>'.encode(real))
            self.assertIn(text, page['text'], declared)
            self.assertTrue([n for n in page['notes'] if n.startswith('charset')])


def record(bytes_, number, head='Content-Type: text/html; charset=utf-8\r\n', cut=None, kind='response'):
    http = b'HTTP/1.1 200 OK\r\n' + head.encode() + b'\r\n' + bytes_
    length = len(http)
    if cut:
        http = http[:cut]
    return (f'WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/{number}\r\nContent-Type: application/http; msgtype=response\r\n'
            f'Content-Length: {length}\r\n\r\n').encode() + http + b'\r\n\r\n'


def chunked(data, size=700):
    pieces = [data[i:i + size] for i in range(0, len(data), size)]
    return b''.join(b'%x\r\n%s\r\n' % (len(p), p) for p in pieces) + b'0\r\n\r\n'


class Archives(unittest.TestCase):
    def read(self, name, data, status=0, command='page', *more):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / name
            path.write_bytes(data)
            return pages(*more, path, status=status)

    def test_warc_with_the_faults_of_real_ones(self):
        a = [layouts.blog(x) for x in articles.ARTICLES]
        parts = [b'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nx: y\r\n\r\n',
                 record(a[0], 1),
                 record(a[1], 2, 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n'),               # not packed any more
                 record(chunked(a[2]), 3, 'Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n'),
                 record(gzip.compress(a[3]), 4, 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n'),
                 record(b'\x89PNG', 5, 'Content-Type: image/png\r\n'),
                 record(layouts.tables(articles.ARTICLES[0]), 6, 'Content-Type: text/html; charset=windows-1256\r\n')]
        for name, data in (('a.warc', b''.join(parts)), ('a.warc.gz', b''.join(map(gzip.compress, parts)))):
            out, errors = self.read(name, data)
            self.assertEqual([p['text'].split('\n')[0] for p in out], [x['title'] for x in articles.ARTICLES] + [articles.ARTICLES[0]['title']], errors)
            self.assertEqual(out[4]['charset'], 'windows-1256')

    def test_a_body_packed_with_brotli(self):
        packed = base64.b64decode('G3AB4JwHdix6wmYZIHCgxs4G4anbPO47UA+fV2ImiUR1mGgvcBXj8/SIAwzAC7AooDSQllCEAUXfAfmE1xs+ns/SiJJD8A0aLgiy2BpCDqIeH3iaKCBWJkKixRADyAPZIFYOsi/yTnzysBz5Mx0lAp88Uqk1mrxAeB3XaqYfQQy+XeddB31xFikH')
        head = 'Content-Type: text/html\r\nContent-Encoding: br\r\n'
        out, _ = self.read('a.warc', record(packed, 1, head))
        self.assertEqual(out[0]['text'].split('\n')[0], 'فتح الطريق بين المدينتين أمام الشاحنات')
        self.assertIn('بعد إصلاح الجسر', out[0]['text'])
        _, errors = self.read('a.warc', record(b'\xff' * 300, 1, head) + record(layouts.blog(articles.ARTICLES[0]), 2, head), 1)
        self.assertIn('broken compressed data', errors)

    def test_a_record_whose_head_does_not_end(self):
        out, errors = self.read('a.warc', record(layouts.blog(articles.ARTICLES[0]), 1) + b'WARC/1.0\r\nX: ' + b'y' * 100000 + b'\r\n' + record(layouts.cms(articles.ARTICLES[1]), 3), 1)
        self.assertEqual(len(out), 2)
        self.assertEqual(errors.count('does not end'), 1)
        out, errors = self.read('a.warc', record(layouts.blog(articles.ARTICLES[0]), 1) + b'WARC/1.0\r\nContent-', 1)
        self.assertEqual(len(out), 1)

    def test_a_broken_member_is_named_and_the_stream_goes_on(self):
        members = [gzip.compress(record(layouts.blog(x), i)) for i, x in enumerate(articles.ARTICLES)]
        members[1] = members[1][:200] + b'\xff' * 60 + members[1][260:]
        out, errors = self.read('a.warc.gz', b''.join(members), 1)
        titles = [p['text'].split('\n')[0] for p in out]
        self.assertIn(articles.ARTICLES[0]['title'], titles)
        self.assertIn(articles.ARTICLES[3]['title'], titles)
        self.assertRegex(errors, r'a\.warc\.gz:\d+: ')

    def test_a_record_cut_short_is_read_as_far_as_it_goes(self):
        page = layouts.blog(articles.ARTICLES[0])
        out, _ = self.read('a.warc', record(layouts.blog(articles.ARTICLES[1]), 1) + record(page, 2, cut=len(page) - 3000))
        self.assertEqual(len(out), 2)

    def test_feeds(self):
        a, b = articles.ARTICLES[:2]
        rss = f'''<?xml version="1.0"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>صحيفة التجربة</title><link>https://example.org</link>
<item><title>{a["title"]}</title><link>https://example.org/1</link><pubDate>Tue, 10 Mar 2026 06:30:00 GMT</pubDate><dc:creator>{a["author"]}</dc:creator><content:encoded><![CDATA[{layouts.ps(a)}]]></content:encoded></item>
<item><title>{b["title"]}</title><link>https://example.org/2</link><description>&lt;p&gt;{b["paragraphs"][0]}&lt;/p&gt;</description></item></channel></rss>'''
        out, _ = self.read('feed.rss', rss.encode())
        self.assertEqual([p['text'].split('\n')[0] for p in out], [a['title'], b['title']])
        self.assertEqual((out[0]['published'], out[0]['url'], out[0]['authors'], out[0]['publisher']), ('2026-03-10T06:30:00Z', 'https://example.org/1', [a['author']], 'صحيفة التجربة'))
        self.assertIn(a['paragraphs'][3], out[0]['text'])
        self.assertIn(b['paragraphs'][0], out[1]['text'])
        atom = f'''<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>{a["title"]}</title><link rel="alternate" href="https://example.org/3"/><published>{a["time"]}</published>
<author><name>{a["author"]}</name></author><content type="html">{layouts.ps(a).replace("<", "&lt;")}</content></entry></feed>'''
        out, _ = self.read('feed.xml', atom.encode())
        self.assertEqual((out[0]['url'], out[0]['published'], out[0]['authors']), ('https://example.org/3', a['time'], [a['author']]))
        self.assertIn(a['paragraphs'][2], out[0]['text'])

    def test_saved_pages_and_packed_ones(self):
        import quopri
        page = layouts.magazine(articles.ARTICLES[0])
        mhtml = (b'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b--"\r\n\r\n'
                 b'----b--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/m\r\n\r\n'
                 + quopri.encodestring(page) + b'\r\n----b--\r\nContent-Type: image/png\r\n\r\nx\r\n----b----\r\n')
        out, _ = self.read('a.mhtml', mhtml)
        self.assertEqual((out[0]['text'].split('\n')[0], out[0]['url']), (articles.ARTICLES[0]['title'], 'https://example.org/m'))
        out, _ = self.read('a.html.gz', gzip.compress(page))
        self.assertEqual(out[0]['text'].split('\n')[0], articles.ARTICLES[0]['title'])

    def test_a_folder_of_pages(self):
        with tempfile.TemporaryDirectory() as folder:
            for i, a in enumerate(articles.ARTICLES):
                (pathlib.Path(folder) / f'{i}.html').write_bytes(layouts.cms(a))
            out, _ = pages('--recursive', folder)
        self.assertEqual(len(out), 4)


class Hostile(unittest.TestCase):
    def test_a_bomb_is_refused_by_name(self):
        bomb = gzip.compress(b'<p>' + b'a' * (1 << 26))
        _, errors = pages('--max-bytes', '1G', stdin=bomb, status=1)
        self.assertIn('decompression bomb', errors)

    def test_time_grows_with_the_page_only(self):
        sources = {'nest': '<div>' * 400000, 'slash': '<div/>' * 400000, 'bold': '<b>' * 400000, 'fonts': ''.join(f'<p><font size={i}>x' for i in range(60000)), 'tables': '<table><tr><td>' * 100000,
                   'attributes': '<p ' + ' '.join(f'class{i}=x' for i in range(200000)) + '>', 'unclosed': '<a href="' * 300000, 'comments': '<!-' * 500000, 'open quote': '<p title="' + 'x' * 2000000,
                   'paragraphs': '<p>x' * 400000, 'links': '<a href=x>y</a> ' * 150000, 'classes': '<div class="related-a b-c d-e">x</div>' * 60000, 'dates': '<time>2020</time>' * 80000,
                   'json': '<script type="application/ld+json">' + '[' * 1000000 + '</script>', 'lists': '<ul><li>' * 200000, 'svg': '<svg><g>' * 200000}
        for name, source in sources.items():
            with self.subTest(page=name):
                begun = time.monotonic()
                done = subprocess.run([ISNAD, 'page', '--to', 'json'], input=source.encode(), capture_output=True, timeout=60)
                self.assertIn(done.returncode, (0, 1), done.stderr)
                self.assertLess(time.monotonic() - begun, 12)

    def test_the_worst_pages_of_the_fuzzers(self):
        # The pages that took the fuzzers most time and memory (fuzz/corpus-pages; the first byte names the reader).
        endings = {0: '.html', 1: '.html', 2: '.warc', 3: '.rss', 4: '.mhtml', 5: '.html.gz'}
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for source in sorted(CORPUS.iterdir()):
                data = source.read_bytes()
                names.append(pathlib.Path(folder) / (source.name + endings[data[0] % 6]))
                names[-1].write_bytes(data[2 if data[0] % 6 == 1 else 1:])
            self.assertGreaterEqual(len(names), 200)
            begun = time.monotonic()
            done = subprocess.run([ISNAD, 'page', '--to', 'json', *names], capture_output=True, timeout=60)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertLess(time.monotonic() - begun, 15)
            for line in done.stdout.decode().splitlines():
                json.loads(line)

    def test_no_page_at_all(self):
        for data in (b'', b'\0\0\0\0', b'\xff\xfe', b'<', b'<!--', b'plain words without any markup at all', bytes(range(256)) * 40):
            done = subprocess.run([ISNAD, 'page', '--to', 'json'], input=data, capture_output=True, timeout=60)
            self.assertIn(done.returncode, (0, 1))


if __name__ == '__main__':
    unittest.main()
