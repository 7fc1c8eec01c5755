// The words of --help. See help.h.
#include "cli/help.h"

namespace isnad::cli {

namespace {

constexpr std::string_view program = R"(Isnad reads Arabic news and writes who did what to whom, when, where, and on whose word.

Usage: isnad COMMAND [OPTION...] [FILE...]

Commands:
  code             code articles into event records
  page             show the article of web pages, and what was left out and why
  explain          show how an article or a sentence was read, stage by stage
  words            cut text into words and analyse each: lemma, part of speech, features
  clauses          show who predicates what of whom, clause by clause
  diff             show what changed between two files of records, event by event
  ingest           code articles and keep them in a ledger, linked with what is there
  query            find incidents in a ledger
  show             show an incident with its evidence, article by article
  export           write a ledger as tables and other files that programs load
  tables compile   check table rows and write the compiled file
  tables import    make rows of a dump of Wikidata or GeoNames
  tables test      run the example sentence of each table row
  version          print the version and the hash of the tables

Examples:
  isnad code article.txt                        read it on the terminal
  isnad code --jobs 8 news.jsonl > records.jsonl
  isnad code --to csv -o events.csv *.txt

`isnad COMMAND --help` tells more about a command.

Exit status: 0 all went well, 1 some input failed, 2 wrong usage.
)";

constexpr std::string_view code = R"(Codes articles into event records.

Usage: isnad code [OPTION...] [FILE...|-]

A text file is one article, and so is a web page (see `isnad page`); web archives and feeds hold many.
A JSON Lines file holds one article a line:
  {"id": "a1", "text": "...", "title": "...", "published": "2026-03-10", "publisher": "...", "url": "...", "language": "ar"}
of which only "text" is needed. Without FILE, or with -, standard input is read. Records come out in the order of the input.

What is read:
  --from auto|text|jsonl|html|warc|feed|mhtml
                          format of the input; auto: by the name's ending (.txt, .jsonl, .html, .warc.gz ...), else JSON Lines
                          where the first letter is {   [auto]
  --published YYYY-MM-DD  day of publication of articles that name none
  --publisher NAME        publisher of articles that name none
  --language TAG          language of articles that name none, e.g. ar
  --recursive             read directories: files of the endings above; with --from, all files
  --max-bytes N           refuse longer articles; 500K, 16M, 1G are understood   [16M]

What is written:
  --to text|jsonl|csv     cards to read, coded documents, one event a line
                          [by the ending of -o FILE; else text on a terminal, jsonl elsewhere]
  -o, --output FILE       write to FILE instead of standard output
  --errors FILE           write a line of JSON for each input that failed: {"input", "line", "error"}

How:
  --jobs N                threads; 0: one for each processor   [0]
  --tables DIR            lay the rows in DIR over the program's own (many times), or take a compiled file instead

NO_COLOR switches colour off, COLUMNS sets the width of text.

Exit status: 0 all coded, 1 some inputs failed (each is named on standard error, the others are coded), 2 wrong usage.
)";

constexpr std::string_view explain =
    R"(Shows how an article or a sentence was read: words, mentions, clauses, the rules that matched and those that nearly did.

Usage: isnad explain [OPTION...] [FILE...|-]

  --sentence TEXT         explain this sentence instead of a file
  --published YYYY-MM-DD  day of publication
  --from auto|text|jsonl  format of the input, as for `isnad code`   [auto]
  --max-bytes N           refuse longer articles   [16M]
  --tables DIR            lay the rows in DIR over the program's own (many times), or take a compiled file instead
)";

constexpr std::string_view page =
    R"(Shows the article of web pages: its text, title, date and authors, and what was left out and why.

Usage: isnad page [OPTION...] [FILE...|-]

What is read:
  --from auto|html|warc|feed|mhtml
                          format of the input: pages, web archives, RSS and Atom, saved pages of several parts; all of
                          them may be packed with gzip or zstd; auto: by the name's ending, else by the first bytes   [auto]
  --recursive             read directories
  --max-bytes N           refuse longer pages; 500K, 16M, 1G are understood   [16M]

What is written:
  --to text|md|json       to read, with what was left out; Markdown; one object a page and line
                          [by the ending of -o FILE; else text]
  --keep-furniture        keep what stands within the article and is none of it (related links, adverts) in its place, marked
  -o, --output FILE       write to FILE instead of standard output
  --errors FILE           write a line of JSON for each input that failed: {"input", "line", "error"}

How:
  --tables DIR            lay the table rows in DIR over the program's own; can be given many times

Exit status: 0 all read, 1 some inputs failed (each is named on standard error, the others are read), 2 wrong usage.
docs/pages.md tells how an article is found.
)";

constexpr std::string_view words = R"(Cuts text into words and analyses each: clitics apart, with lemma, part of speech and features.

Usage: isnad words [OPTION...] [FILE...|-]

  --sentence TEXT         analyse this sentence instead of a file
  --from auto|text|jsonl  format of the input, as for `isnad code`   [auto]
  --to text|jsonl|conllu  lines to read, one object a document, or CoNLL-U   [by the ending of -o FILE; else text]
  --all                   every analysis of each word with its cost, the cheapest first; * is the chosen one
  --clauses               let clauses decide where a word may be a verb or a noun (takes longer)
  --max-bytes N           refuse longer articles   [16M]
  --tables DIR            lay the rows in DIR over the program's own (many times), or take a compiled file instead
  -o, --output FILE       write to FILE instead of standard output

Words and tags are those of Universal Dependencies; the article stays with its noun. docs/words.md tells more.
)";

constexpr std::string_view diff = R"(Shows what changed between two files of coded documents, event by event.

Usage: isnad diff [--summary] OLD.jsonl NEW.jsonl

Documents are matched by their id, events by trigger and type. An event that stands in one file only was added (+) or
removed (-); one whose fields differ was changed (~), and each field is shown, old -> new. A row's line number and the
confidence are shown only where another field has changed: both move with every edit of a table.

  --summary               print the numbers only

Exit status: 0 compared, whether or not they differ; 1 a file cannot be read; 2 wrong usage.
)";

constexpr std::string_view ingest = R"(Codes articles, keeps them in a ledger, and links them: copies of one text, mentions of one incident.

Usage: isnad ingest --ledger FILE|postgresql://... [OPTION...] [FILE...|-]

Articles are read as by `isnad code`. What the ledger has already, coded by this program and these tables, is passed over; so a
run that was stopped is run again, and goes on. A text coded by other tables gets a further coding, and another text at the same
address a further version.

  --ledger FILE           an SQLite file, made where there is none; or the address of a PostgreSQL database
  --from auto|text|jsonl|html|warc|feed|mhtml
                          format of the input, as for `isnad code`   [auto]
  --published YYYY-MM-DD  day of publication of articles that name none
  --publisher NAME        publisher of articles that name none
  --language TAG          language of articles that name none, e.g. ar
  --recursive             read directories, as `isnad code` does; with --from, all files
  --max-bytes N           refuse longer articles   [16M]
  --jobs N                threads; 0: one for each processor   [0]
  --tables DIR            lay the table rows in DIR over the program's own; can be given many times
  --now TIME              what the ledger notes as the time: YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ   [the clock]

Exit status: 0 all kept, 1 some inputs failed (each is named, and stands in the ledger's table `failures`) or the ledger could
not be written, 2 wrong usage.
)";

constexpr std::string_view query = R"(Finds incidents in a ledger, the latest first.

Usage: isnad query --ledger FILE|postgresql://... [OPTION...]

An incident is found where one of its mentions fulfils all that is asked. Who takes part is named by a code (SYR), code and
sector (SYR/MIL), a Wikidata id or a name as the ledger has it.

  --actor WHO             acts; can be given many times
  --recipient WHO         is acted upon; can be given many times
  --type TYPE             PLOVER event type, e.g. ASSAULT
  --mode MODE             PLOVER mode, e.g. aerial
  --place PLACE           a place's name, or a country's three letters
  --since YYYY-MM-DD      date of the event
  --until YYYY-MM-DD
  --publisher NAME        told by this publisher
  --source WHO            told on this one's word
  --stance STANCE         says confirms claims denies estimates speculates
  --story STORY           of this running story (s-...)
  --text WORDS            the article holds these words, in any of their spellings; each line then tells where (code points)
  --origins N             told by at least N independent texts; copies, and one paper, count once   [1]
  --most N                show so many   [20]
  --as-of YYYY-MM-DD      the ledger as it was known at the end of that day
  --to text|csv|jsonl     lines to read, rows as in events.csv, or PLOVER records   [text]
  -o, --output FILE       write to FILE instead of standard output

Exit status: 0 searched, whatever was found; 1 the ledger cannot be read; 2 wrong usage.
)";

constexpr std::string_view show = R"(Shows an incident of a ledger with its evidence: who, when, where, on whose word, where reports differ; then the sentences.
Or a running story (s-...): its days, who takes part, its incidents and articles.

Usage: isnad show --ledger FILE|postgresql://... INCIDENT|STORY...

  --as-of YYYY-MM-DD      the ledger as it was known at the end of that day

Numbers in brackets tell how many independent texts say so. `isnad query` lists incidents.

Exit status: 0 shown, 1 there is no such incident or story, or the ledger cannot be read, 2 wrong usage.
)";

constexpr std::string_view export_ = R"(Writes a ledger as a folder of files that other programs load.

Usage: isnad export --ledger FILE|postgresql://... [OPTION...] FOLDER

  --to LIST               csv, parquet, geojson, plover, gdelt, annotations or all, joined by commas   [csv]
  --no-text               leave out headlines, sentences and texts; positions stay
  --as-of YYYY-MM-DD      the ledger as it was known at the end of that day

csv: documents, events (one row an incident), participants, counts, mentions (one row for each event in each article), statements,
conflicts, actors, stories, and datapackage.json, which says what each column means. parquet: the same tables, where DuckDB's
library is at hand. geojson: incidents.geojson. plover: plover.jsonl.
gdelt: gdelt.tsv, the 61 columns of GDELT 2.0's events. annotations: annotations.jsonl, W3C Web Annotations.
The same ledger gives the same bytes.

Exit status: 0 written, 1 the ledger cannot be read or the folder not written, 2 wrong usage.
)";

constexpr std::string_view version = R"(Prints the version of the program and the hash of its tables.

Usage: isnad version [--json] [--tables DIR]

  --json                  print it as a JSON object
  --tables DIR            lay the rows in DIR over the program's own (many times), or take a compiled file instead
)";

constexpr std::string_view clauses = R"(Shows the clauses of each sentence: predicate, subject, object, complements, tense, and the clause that each stands in.

Usage: isnad clauses [OPTION...] [FILE...|-]

  --sentence TEXT         analyse this sentence instead of a file
  --from auto|text|jsonl  format of the input, as for `isnad code`   [auto]
  --to text|jsonl         indented clauses to read, or one object a document   [by the ending of -o FILE; else text]
  --max-bytes N           refuse longer articles   [16M]
  --tables DIR            lay the rows in DIR over the program's own (many times), or take a compiled file instead
  -o, --output FILE       write to FILE instead of standard output

docs/clauses.md says what a clause is, and what its fields mean.
)";
constexpr std::string_view tables = R"(Works with the tables: the rows of words, names and rules that the program knows.

Usage: isnad tables COMMAND [OPTION...]

Commands:
  compile          check table rows and write the compiled file
  import           make rows of a dump of Wikidata or GeoNames
  test             run the example sentence of each table row

`isnad tables COMMAND --help` tells more about a command.
)";

constexpr std::string_view tables_compile = R"(Checks table rows and writes the compiled file.

Usage: isnad tables compile [-o FILE] [DIR...]

Rows of later directories come after, and win over, those of earlier ones. Without DIR the program's own rows are compiled.
All mistakes are listed, one a line, as file:line:column: what is wrong; then nothing is written.

  -o, --output FILE       where to write   [isnad.tables]

Exit status: 0 written, 1 mistakes in the rows or the file cannot be written, 2 wrong usage.
)";

constexpr std::string_view tables_import = R"(Makes rows of a dump: places from GeoNames; persons, organizations and places from Wikidata. They can be millions.

Usage: isnad tables import geonames -o DIR allCountries.zip alternateNamesV2.zip
       isnad tables import wikidata -o DIR latest-all.json.bz2

The dumps are read as they are offered (download.geonames.org/export/dump, dumps.wikimedia.org/wikidatawiki/entities), plain,
gzip, bzip2 or zip. The rows stand in DIR as the program's own do: places/geonames.tsv, places/wikidata.tsv,
actors/persons_wikidata.tsv, actors/organizations_wikidata.tsv. What is taken is a matter of the tables in data/import/.
Names that the program's own tables hold are left to them, and common words are left out.

  -o, --output DIR        the folder of the tables; tables in it that were not made by an import are not overwritten
  --rules DIR             other tables than data/import/ that say what is taken
  --afresh                forget what an earlier run that was stopped has read

It can be stopped at any time, and the same command goes on from there. Until it is done, what was read stands in
DIR/.import-geonames or DIR/.import-wikidata. Lines that cannot be used are counted, and the first 20 named on standard error.

Examples:
  isnad tables import geonames -o mine allCountries.zip alternateNamesV2.zip
  isnad tables import wikidata -o mine latest-all.json.bz2
  isnad code --tables mine news.txt              with these rows over the program's own
  isnad tables compile -o my.tables data mine    once, where they are many
  isnad code --tables my.tables news.txt         opens at once

docs/importing.md tells more.

Exit status: 0 all read, 1 some lines could not be used or a file cannot be read, 2 wrong usage, 130 stopped by a signal.
)";

constexpr std::string_view tables_test = R"(Runs the example sentence of each table row that has one.

Usage: isnad tables test [OPTION...] [TABLE...]

A row passes where an event or statement in its example was made by this row, or by another row that names the same type;
the numbers at the end tell the two apart.
With TABLE (e.g. assault.tsv) only rows of these files are tested.

  --tables DIR            lay the rows in DIR over the program's own (many times), or take a compiled file instead
  --strict                fail where another row than the example's own did it

Exit status: 0 all passed, 1 some failed, 2 wrong usage.
)";

}  // namespace

std::string_view help_of(std::string_view command) {
    if (command.empty()) return program;
    if (command == "code") return code;
    if (command == "page") return page;
    if (command == "explain") return explain;
    if (command == "words") return words;
    if (command == "clauses") return clauses;
    if (command == "diff") return diff;
    if (command == "ingest") return ingest;
    if (command == "export") return export_;
    if (command == "query") return query;
    if (command == "show") return show;
    if (command == "version") return version;
    if (command == "tables") return tables;
    if (command == "tables compile") return tables_compile;
    if (command == "tables import") return tables_import;
    if (command == "tables test") return tables_test;
    return {};
}

const std::vector<std::string>& command_names() {
    static const std::vector<std::string> names = {"code", "page", "explain", "words", "clauses", "diff", "ingest", "query", "show", "export", "tables", "version", "help"};
    return names;
}

const std::vector<std::string>& tables_command_names() {
    static const std::vector<std::string> names = {"compile", "import", "test"};
    return names;
}

}  // namespace isnad::cli
