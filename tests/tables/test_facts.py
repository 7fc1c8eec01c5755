#!/usr/bin/env python3
"""The facts of the tables agree with one another: of an office that one person holds at a time no two terms of one state overlap, no
Wikidata id stands for two things, no term ends before it begins, and every place lies on the globe.

    tests/tables/test_facts.py        # reads data/ of the project; tells file, line and both rows
"""
import collections
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parents[2] / "data"

# Offices that two may hold at once after all: (office, state): why.
SHARED = {
    ("head-of-government", "LBY"): "rival governments in the west and the east",
    ("foreign-minister", "LBY"): "rival governments in the west and the east",
    ("head-of-government", "PSE"): "the government that was dismissed in 2007 went on in Gaza",
    ("head-of-state", "CIV"): "two presidents after the election of 2010",
    ("head-of-state", "GMB"): "two presidents after the election of 2016",
    ("parliament-speaker", "LBY"): "the House of Representatives and the High Council of State",
    ("parliament-speaker", "RUS"): "the Duma and the Federation Council",
    ("crown-prince", "ARE"): "each emirate has its own",
    ("intelligence-chief", "ISR"): "Mossad and Shin Bet",
    ("intelligence-chief", "USA"): "the CIA and the office of national intelligence",
    ("revolutionary-guard-chief", "IRN"): "the Guard and its Quds Force",
    ("opposition-leader", "IRN"): "two under house arrest",
    ("opposition-leader", "VEN"): "several parties",
}


def rows(pattern):
    for path in sorted(DATA.glob(pattern)):
        header = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#"):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
                continue
            yield f"{path.relative_to(DATA)}:{number}", dict(zip(header, cells))


def overlapping_terms():
    unique = {row["office"] for _, row in rows("actors/offices*.tsv") if row["rank"] == "unique"}
    terms = collections.defaultdict(list)
    for where, row in rows("actors/persons*.tsv"):
        begin = "0" if row["from"] == "-" else row["from"]
        end = "9" if row["to"] == "-" else row["to"]
        if begin > end:
            yield f"{where}: {row['name']}: the term ends ({end}) before it begins ({begin})"
        if row["office"] in unique:
            terms[row["office"], row["state"]].append((begin, end, row["name"], where))
    for (office, state), held in sorted(terms.items()):
        if (office, state) in SHARED:
            continue
        held.sort()
        for i, (begin, end, name, where) in enumerate(held):
            for later in held[i + 1:]:
                if later[0] >= end:
                    break
                yield f"{where}: {name} and {later[2]} ({later[3]}) are both {office} of {state} from {later[0]}"


def doubled_ids():
    # Of states and offices' bearers a name may recur, of the same id; an id may not recur under another name.
    for pattern in ("actors/persons*.tsv", "actors/organizations*.tsv", "actors/states.tsv"):
        names, ids = {}, {}
        for where, row in rows(pattern):
            known = names.setdefault(row["name"], (row["wikidata"], where))
            if known[0] != row["wikidata"]:
                yield f"{where}: {row['name']} is {row['wikidata']} here and {known[0]} in {known[1]}"
            if row["wikidata"] != "-":
                known = ids.setdefault(row["wikidata"], (row["name"], where))
                if known[0] != row["name"]:
                    yield f"{where}: {row['wikidata']} is {row['name']} here and {known[0]} in {known[1]}"


def doubled_places():
    seen = {}
    for where, row in rows("places/*.tsv"):
        if "arabic" not in row:
            continue
        if row["lat"] != "-" and not (abs(float(row["lat"])) <= 90 and abs(float(row["lon"])) <= 180):
            yield f"{where}: {row['name']} lies off the globe"
        for form in row["arabic"].split("|"):
            key = form, row["country"], row["resolution"], row["prior"]
            known = seen.setdefault(key, (row["name"], where))
            if known[0] == row["name"] and known[1] != where:
                yield f"{where}: {form} for {row['name']} stands in {known[1]} as well"


def main():
    wrong = [*overlapping_terms(), *doubled_ids(), *doubled_places()]
    print(*wrong, sep="\n")
    print(f"{len(wrong)} contradictions")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
