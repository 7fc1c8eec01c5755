#!/usr/bin/env python3
"""The corpus holds what its datasheet says: valid items, a split by construction, a treebank of whole trees."""
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / 'corpus'))
import check  # noqa: E402
import items  # noqa: E402
import stats  # noqa: E402
import treebank  # noqa: E402
import writing_form  # noqa: E402


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.items = items.load()

    def test_no_item_has_an_error(self):
        self.assertEqual([f"{i['id']}: {w}" for i in self.items for w in check.errors(i)], [])

    def test_no_passage_stands_twice(self):
        self.assertEqual(check.repeats(items.load_all()), [])

    def test_sizes(self):
        counts = stats.count(self.items)
        for what, least in {'items': 350, 'events': 2200, 'statements': 1400, 'actor mentions': 3500, 'places': 600, 'times': 800, 'quantities': 450,
                            'items without political event': 90, 'with furniture': 40}.items():
            self.assertGreaterEqual(counts['all'][what], least, what)
        self.assertGreaterEqual(min(counts['type'].values()), 90)
        self.assertGreaterEqual(min(counts['mode'].values()), 8)
        self.assertGreaterEqual(min(counts['auxiliary'].values()), 110)
        self.assertEqual(set(counts['stance']), set(check.STANCES))

    def test_items_without_political_event_have_none(self):
        self.assertEqual([i['id'] for i in self.items if not i['construction'] and i['events']], [])

    def test_no_construction_stands_in_two_parts(self):
        parts = {}
        for item in self.items:
            if item['construction']:
                parts.setdefault(item['construction'], set()).add(items.part_of(item))
        self.assertEqual({c: p for c, p in parts.items() if len(p) > 1}, {})

    def test_reports_are_whole(self):
        reports = items.load(folder=items.REPORTS)
        self.assertGreaterEqual(len(reports), 270)
        self.assertEqual([f"{r['id']}: {w}" for r in reports for w in check.errors(r)], [])
        self.assertGreaterEqual(sum(len(r['events']) for r in reports), 4900)
        self.assertEqual({name for r in reports for name in items.LISTS if r[name]}, {'entities', 'places', 'events'})
        self.assertEqual({items.part_of(r) for r in reports if r['id'][-1] in '05'}, {'tune'})
        self.assertEqual({items.part_of(r) for r in reports if r['id'][-1] not in '05'}, {'train'})

    def test_the_writing_form_leads_back(self):
        for item in self.items[::10]:
            read, wrong = writing_form.parse(writing_form.form_of(item).splitlines(True))
            self.assertEqual(wrong, [])
            for name in items.LISTS:
                self.assertEqual(sorted(map(str, read[0][name])), sorted(map(str, item[name])), f"{item['id']}: {name}")

    def test_a_mistake_is_found(self):
        item = dict(self.items[0], events=[dict(self.items[0]['events'][0], trigger='لا يوجد هنا')])
        self.assertTrue(check.errors(item))


class Treebank(unittest.TestCase):
    FILES = sorted((ROOT / 'corpus' / 'treebank').glob('*.conllu'))

    def test_every_sentence_is_a_tree_over_its_text(self):
        self.assertEqual(['features', 'heads', 'news', 'reports'], [f.stem for f in self.FILES])
        for file in self.FILES:
            sentences, wrong = treebank.check(file)
            self.assertEqual(wrong, [], file.name)
            self.assertGreaterEqual(sentences, 400, file.name)

    def test_its_text_stands_in_the_items(self):
        whole = {i['id']: i for i in items.load_all()}
        for file in self.FILES:
            for sent_id, text, _ in treebank.read(file):
                if file.stem != 'features':  # written for the treebank
                    item = whole[sent_id.rsplit('-', 1)[0]]
                    self.assertIn(text, item['text'].replace('\n', ' '), sent_id)
                    self.assertTrue(file.stem != 'reports' or items.part_of(item) == 'train', sent_id)

    def test_no_sentence_stands_twice(self):
        texts = [text for file in self.FILES for _, text, _ in treebank.read(file)]
        self.assertEqual(len(texts), len(set(texts)))


if __name__ == '__main__':
    unittest.main()
