// libFuzzer on WordAnalyzer::analyze. The first byte of the input picks options, the rest is the text:
//
//   bit 0   all readings are asked for          bit 1   a second run gets a workspace of its own
//   bit 2   clauses have a say
//
// Whatever comes, the syntactic words must lie in order, without gaps inside an orthographic word, on whole code points; lemmas and
// output must be valid UTF-8, the JSON must be JSON, CoNLL-U must have ten columns, and a second run must give the same bytes.
//
//   build/fuzz/isnad_words_fuzz fuzz/corpus                # TABLES=file: other tables than those of the release build
#include "export/words.h"
#include "support/invariants.h"

#include <isnad/isnad.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void broken(std::string_view what) {
    std::fprintf(stderr, "isnad_words_fuzz: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

isnad::WordAnalyzer make_analyzer() {
    const char* path = std::getenv("TABLES");
    auto tables = path ? isnad::Tables::open(path) : isnad::Tables::open_default();
    if (!tables) broken(tables.error().message);
    return isnad::WordAnalyzer(std::move(*tables));
}

void check(const isnad::AnalyzedText& a) {
    using isnad::testing::valid_utf8;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        const auto& w = a.words[i];
        if (w.span.empty() || w.span.start < at || w.span.end > a.text.size()) broken("a word out of order");
        if (w.token >= a.tokens.size()) broken("a word of no token");
        if (i > 0 && a.words[i - 1].token == w.token && w.span.start != at) broken("a gap inside an orthographic word");
        if (!valid_utf8(a.slice(w.span)) || !valid_utf8(w.lemma) || w.lemma.empty()) broken("letters cut in two, or no lemma");
        at = w.span.end;
    }
    for (const auto& r : a.readings)
        if (!valid_utf8(r.cut)) broken("a reading that cuts letters in two");
}

std::string output_of(const isnad::AnalyzedText& a) {
    std::string json, conllu, text;
    isnad::exports::append_words_json("a", a, json);
    if (!nlohmann::json::accept(json)) broken("the JSON is none");
    isnad::exports::append_words_conllu("a", a, conllu);
    for (std::size_t from = 0; from < conllu.size();) {
        const auto end = conllu.find('\n', from);
        const std::string_view line(conllu.data() + from, end - from);
        if (!line.empty() && line[0] != '#' && std::count(line.begin(), line.end(), '\t') != 9)
            broken("a line of CoNLL-U without ten columns");
        from = end + 1;
    }
    isnad::exports::append_words_text(a, text);
    return json + conllu + text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const isnad::WordAnalyzer analyzer = make_analyzer();
    static isnad::WordWorkspace workspace;  // used by all inputs, as a thread's would be
    static isnad::AnalyzedText out;
    if (size == 0) return 0;
    const isnad::WordOptions options{.all_readings = (data[0] & 1) != 0, .clauses = (data[0] & 4) != 0};
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    analyzer.analyze(text, workspace, out, options);
    check(out);
    const std::string first = output_of(out);
    if (data[0] & 2) {
        isnad::WordWorkspace fresh;
        analyzer.analyze(text, fresh, out, options);
        if (output_of(out) != first) broken("a second run tells otherwise");
    }
    return 0;
}
