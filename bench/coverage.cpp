// isnad_coverage: how many of the running words of a corpus the lexicon knows, and the commonest ones that it does not.
//
//   build/isnad_coverage [--corpus news.jsonl] [--examples examples] [--top 40] [--tables FILE]
//
// Counted are words of Arabic letters; numbers, Latin and punctuation are not. A word is known where one of its analyses rests on a
// lexeme of data/; the others are left to the guesser.
#include "corpus.h"

#include "language/arabic/letters.h"
#include "language/arabic/words.h"

#include <isnad/isnad.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

struct Options {
    std::string corpus, examples = "examples", tables;
    std::size_t top = 40;
};

Options read_options(int argc, char** argv) {
    Options o;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const char* value = argv[i + 1];
        if (name == "--corpus")
            o.corpus = value;
        else if (name == "--examples")
            o.examples = value;
        else if (name == "--tables")
            o.tables = value;
        else if (name == "--top")
            o.top = static_cast<std::size_t>(std::strtoul(value, nullptr, 10));
        else
            throw std::runtime_error(fmt::format("unknown option {}", name));
    }
    if (argc % 2 == 0) throw std::runtime_error(fmt::format("{} wants a value", argv[argc - 1]));
    return o;
}

int run(int argc, char** argv) {
    const Options options = read_options(argc, argv);
    const auto opened = options.tables.empty() ? isnad::Tables::open_default() : isnad::Tables::open(options.tables);
    if (!opened) throw std::runtime_error(opened.error().message);
    const bench::Corpus corpus = bench::read_corpus(options.corpus, options.examples, 1u << 20);
    const auto& view = opened->view();
    isnad::arabic::Lexicon lexicon;
    lexicon.bind(view);

    std::size_t words = 0, known = 0;
    std::unordered_map<std::string, std::size_t> unknown;
    isnad::arabic::Words found;
    for (const auto& item : corpus.items) {
        lexicon.begin_article();
        for (const std::string* text : {&item.title, &item.text}) {
            found.clear();
            isnad::arabic::tokenize(*text, 0, static_cast<std::uint32_t>(text->size()), found);
            lexicon.analyze(*text, found);
            for (const auto& w : found) {
                if (w.kind != isnad::arabic::Kind::word) continue;
                ++words;
                const auto candidates = lexicon.candidates(w);
                if (std::any_of(candidates.begin(), candidates.end(), [](const auto& a) { return a.lexeme != isnad::tables::absent; }))
                    ++known;
                else
                    ++unknown[isnad::arabic::normalized(std::string_view(*text).substr(w.begin, w.end - w.begin))];
            }
        }
    }
    fmt::print("corpus   {}, {} running words\n", corpus.name, words);
    fmt::print("known    {} ({:.2f} %)\n", known, words ? 100.0 * static_cast<double>(known) / static_cast<double>(words) : 0.0);
    fmt::print("unknown  {} ({} distinct)\n", words - known, unknown.size());
    std::vector<std::pair<std::string, std::size_t>> order(unknown.begin(), unknown.end());
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    for (std::size_t i = 0; i < std::min(options.top, order.size()); ++i) fmt::print("{:8}  {}\n", order[i].second, order[i].first);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        fmt::print(stderr, "isnad_coverage: {}\n", error.what());
        return 1;
    }
}
