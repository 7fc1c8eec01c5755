// Words: a text cut into syntactic words, each with its analysis. The analyser stands on its own; it needs the tables and nothing else.
//
//   isnad::WordAnalyzer analyzer(tables);                // immutable: share it between threads
//   isnad::WordWorkspace workspace;                      // scratch memory of one thread
//   isnad::AnalyzedText out;                             // reused from text to text
//   analyzer.analyze(text, workspace, out);
//   for (const auto& w : out.words) print(out.slice(w.span), w.lemma, to_string(w.upos));     // و, ل, لحكومة ...
//
// Words are those of Universal Dependencies: proclitics and pronouns stand apart, the article stays with its noun (`للحكومة` is `ل` and
// `لحكومة`). Spans are byte ranges of `out.text`, which is the text made valid UTF-8.
#pragma once

#include <isnad/document.h>
#include <isnad/tables.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// Universal Dependencies' parts of speech, in their alphabetical order.
enum class Upos : std::uint8_t { adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x };
std::string_view to_string(Upos upos);

/// Morphological features; `none` where the word has none or its letters do not tell.
struct WordFeatures {
    enum class Gender : std::uint8_t { none, masculine, feminine } gender = Gender::none;
    enum class Number : std::uint8_t { none, singular, dual, plural } number = Number::none;
    enum class Aspect : std::uint8_t { none, perfect, imperfect } aspect = Aspect::none;
    enum class Mood : std::uint8_t { none, indicative, jussive, imperative } mood = Mood::none;  ///< jussive: or subjunctive
    enum class Voice : std::uint8_t { none, active, passive } voice = Voice::none;
    enum class Definite : std::uint8_t { none, indefinite, definite, construct } definite = Definite::none;
    std::uint8_t person = 0;  ///< 1 to 3; 0 for none
    bool accusative = false;  ///< shown by its alif
};

/// Appends the features in CoNLL-U's form (`Gender=Fem|Number=Sing`), or `_`.
void append_features(const WordFeatures& features, std::string& out);

struct SyntacticWord {
    Span span;
    std::uint32_t token = 0;  ///< the orthographic word that it is part of, counted from 0
    Upos upos = Upos::x;
    bool guessed = false;        ///< not in the lexicon: its class and limits were told from its letters
    std::uint16_t analyses = 0;  ///< how many the orthographic word has
    WordFeatures features;
    std::string_view lemma;  ///< citation form, with vowels where the lexicon has them; points into tables or text
};

/// One way to read an orthographic word.
struct WordReading {
    std::uint32_t token = 0;
    std::string cut;         ///< its parts, `+` between them
    std::string_view lemma;  ///< of its stem
    Upos upos = Upos::x;
    WordFeatures features;
    int cost = 0;  ///< in its place; the cheapest reading is the chosen one, unless clauses spoke for another
    bool chosen = false;
};

struct AnalyzedText {
    std::string text;
    std::vector<SyntacticWord> words;
    std::vector<Span> tokens;  ///< orthographic words, numbers and marks
    std::vector<Span> sentences;
    std::vector<WordReading> readings;  ///< filled where WordOptions asks for it, token by token, the cheapest first

    std::string_view slice(Span s) const { return std::string_view(text).substr(s.start, s.end - s.start); }
    void clear();
};

/// Memory that one thread reuses: seen words with their readings.
class WordWorkspace {
public:
    WordWorkspace();
    ~WordWorkspace();
    WordWorkspace(WordWorkspace&&) noexcept;
    WordWorkspace& operator=(WordWorkspace&&) noexcept;

    struct Impl;
    Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

struct WordOptions {
    bool all_readings = false;  ///< fill AnalyzedText::readings
    bool clauses = false;       ///< parse sentences with words that may be verbs or nouns, and let their clauses decide (docs/clauses.md)
};

class WordAnalyzer {
public:
    explicit WordAnalyzer(Tables tables) : tables_(std::move(tables)) {}

    /// Analyses a text. `out` is cleared first. Never fails: a word that is not known is guessed, and says so.
    void analyze(std::string_view text, WordWorkspace& workspace, AnalyzedText& out, const WordOptions& options = {}) const;

private:
    Tables tables_;
};

}  // namespace isnad
