// libFuzzer on ClauseAnalyzer::analyze. The first byte of the input picks options, the rest is the text:
//
//   bit 0   a second run gets a workspace of its own; else both runs share one
//
// Whatever comes, spans must lie inside the text on whole code points, parents must be clauses of the same text without a circle, clauses
// must stand in the order of their predicates, output must be valid UTF-8 and the JSON JSON, and a second run must give the same bytes.
//
//   build/fuzz/isnad_clauses_fuzz fuzz/corpus              # TABLES=file: other tables than those of the release build
#include "export/clauses.h"
#include "support/invariants.h"

#include <isnad/isnad.h>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace {

using isnad::testing::valid_utf8;

[[noreturn]] void broken(std::string_view what) {
    std::fprintf(stderr, "isnad_clauses_fuzz: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

isnad::ClauseAnalyzer make_analyzer() {
    const char* path = std::getenv("TABLES");
    auto tables = path ? isnad::Tables::open(path) : isnad::Tables::open_default();
    if (!tables) broken(tables.error().message);
    return isnad::ClauseAnalyzer(std::move(*tables));
}

class Check {
public:
    explicit Check(const isnad::ClausedText& a) : a_(a) {}

    void run() const {
        if (!valid_utf8(a_.text)) broken("the text is no UTF-8");
        std::uint32_t at = 0;
        for (const auto& s : a_.sentences) {
            span(s, "a sentence");
            if (s.start < at) broken("sentences overlap or stand out of order");
            at = s.end;
        }
        for (std::size_t k = 0; k < a_.clauses.size(); ++k) clause(k);
    }

private:
    void clause(std::size_t k) const {
        const auto& c = a_.clauses[k];
        span(c.predicate, "a predicate");
        if (k > 0 && c.predicate.start <= a_.clauses[k - 1].predicate.start) broken("predicates out of order");
        if (c.sentence >= a_.sentences.size()) broken("a clause of no sentence");
        if (!a_.sentences[c.sentence].contains(c.predicate)) broken("a predicate outside its sentence");
        if (!valid_utf8(c.lemma)) broken("a lemma that is no UTF-8");
        argument(c.subject, "a subject");
        argument(c.object, "an object");
        argument(c.attribute, "an attribute");
        if (c.object_pronoun) span(*c.object_pronoun, "an object pronoun");
        if (c.subject_pronoun) span(*c.subject_pronoun, "a subject pronoun");
        for (const auto& p : c.complements) {
            if (p.preposition.empty() || !valid_utf8(p.preposition)) broken("a preposition without letters");
            argument(p.object, "a complement");
        }
        std::size_t steps = 0;
        for (auto up = c.parent; up; up = a_.clauses[*up].parent) {
            if (*up >= a_.clauses.size()) broken("a parent that is no clause");
            if (a_.clauses[*up].sentence != c.sentence) broken("a parent in another sentence");
            if (++steps > a_.clauses.size()) broken("clauses that stand in each other");
        }
    }

    void argument(const std::optional<isnad::Argument>& value, std::string_view what) const {
        if (!value) return;
        span(value->head, what);
        span(value->phrase, what);
        if (value->head.start < value->phrase.start || value->head.end > value->phrase.end)
            broken(std::string(what) + "'s head outside its phrase");
    }

    void span(isnad::Span s, std::string_view what) const {
        if (s.empty() || s.start > s.end || s.end > a_.text.size()) broken(std::string(what) + " outside the text, or empty");
        if (!valid_utf8(a_.slice(s))) broken(std::string(what) + " that cuts letters in two");
    }

    const isnad::ClausedText& a_;
};

std::string output_of(const isnad::ClausedText& a) {
    std::string json, text;
    isnad::exports::append_clauses_json("a", a, json);
    if (!nlohmann::json::accept(json)) broken("the JSON is none");
    isnad::exports::append_clauses_text(a, text);
    if (!valid_utf8(text)) broken("the output is no UTF-8");
    return json + text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const isnad::ClauseAnalyzer analyzer = make_analyzer();
    static isnad::ClauseWorkspace workspace;  // used by all inputs, as a thread's would be
    static isnad::ClausedText out;
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    analyzer.analyze(text, workspace, out);
    Check(out).run();
    const std::string first = output_of(out);
    isnad::ClauseWorkspace fresh;
    analyzer.analyze(text, (data[0] & 1) ? fresh : workspace, out);
    if (output_of(out) != first) broken("a second run tells otherwise");
    return 0;
}
