#include "words.h"

#include "coder/stages.h"
#include "coder/workspace.h"
#include "language/arabic/words.h"
#include "stopwatch.h"

#include <isnad/clauses.h>
#include <isnad/words.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace bench {

namespace {

double tag_all(const isnad::Tables& tables, isnad::arabic::Lexicon& lexicon, const Corpus& corpus, std::size_t& tokens) {
    isnad::arabic::Words words;
    tokens = 0;
    const ThreadWatch start;
    for (const Item& item : corpus.items) {
        words.clear();
        lexicon.begin_article();
        isnad::arabic::tokenize(item.text, 0, static_cast<std::uint32_t>(item.text.size()), words);
        lexicon.analyze(item.text, words);
        isnad::arabic::tag(tables.view(), lexicon, item.text, words);
        tokens += words.size();
    }
    return start.seconds();
}

}  // namespace

WordFigures measure_words(const isnad::Tables& tables, const char* path, const Corpus& corpus, int rounds) {
    constexpr double never = std::numeric_limits<double>::infinity();
    WordFigures out{.seconds = never, .seconds_without_cache = never, .seconds_cut = never, .seconds_clauses = never, .seconds_statements = never, .open_ms = never};
    isnad::arabic::Lexicon lexicon, forgetful;
    lexicon.bind(tables.view());
    forgetful.bind(tables.view());
    forgetful.remember(false);
    const isnad::WordAnalyzer analyzer(tables);
    isnad::WordWorkspace workspace;
    isnad::AnalyzedText analyzed;
    const isnad::ClauseAnalyzer clauser(tables);
    isnad::ClauseWorkspace clause_workspace;
    isnad::ClausedText claused;
    isnad::Workspace rooms;
    isnad::CodedDocument doc;
    for (int i = 0; i < rounds; ++i) {
        const Watch opening;
        const auto opened = path && *path ? isnad::Tables::open(path) : isnad::Tables::open_default();
        if (!opened) throw std::runtime_error(opened.error().message);
        out.open_ms = std::min(out.open_ms, 1000 * opening.seconds());
        out.seconds = std::min(out.seconds, tag_all(tables, lexicon, corpus, out.tokens));
        const ThreadWatch start;
        for (const Item& item : corpus.items) analyzer.analyze(item.text, workspace, analyzed);
        out.seconds_cut = std::min(out.seconds_cut, start.seconds());
        const ThreadWatch parsing;
        for (const Item& item : corpus.items) clauser.analyze(item.text, clause_workspace, claused);
        out.seconds_clauses = std::min(out.seconds_clauses, parsing.seconds());
        const ThreadWatch telling;
        for (const Item& item : corpus.items) {
            isnad::Article article{.text = item.text, .title = item.title, .published = item.published};
            isnad::prepare(tables, article, rooms.impl(), doc);
            isnad::run_stages(rooms.impl(), !item.title.empty(), doc, nullptr, false);
        }
        out.seconds_statements = std::min(out.seconds_statements, telling.seconds());
    }
    out.seconds_without_cache = tag_all(tables, forgetful, corpus, out.tokens);
    out.tables_mb = static_cast<double>(tables.size()) / 1e6;
    return out;
}

}  // namespace bench
