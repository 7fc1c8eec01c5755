// Clauses: who predicates what of whom, sentence by sentence. The analyser stands on its own; it needs the tables and nothing else.
//
//   isnad::ClauseAnalyzer analyzer(tables);              // immutable: share it between threads
//   isnad::ClauseWorkspace workspace;                    // scratch memory of one thread
//   isnad::ClausedText out;                              // reused from text to text
//   analyzer.analyze(text, workspace, out);
//   for (const auto& c : out.clauses) print(out.slice(c.predicate), c.subject ? out.slice(c.subject->head) : "-");
//
// A clause is a verb, a nominal predicate, a participle that stands for a verb, or a masdar with its agent or patient. Spans are byte
// ranges of `out.text`, which is the text made valid UTF-8; heads are words without their clitics.
#pragma once

#include <isnad/document.h>
#include <isnad/tables.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

enum class ClauseKind : std::uint8_t { verbal, nominal, masdar, participle };
std::string_view to_string(ClauseKind kind);

/// What a clause is to the one it stands in.
enum class ClauseRelation : std::uint8_t {
    main,
    coordinate,    ///< joined to an earlier clause by "and", "or", "but"
    complement,    ///< fills a place of the predicate: "said that", "began to"
    quotation,     ///< direct speech
    subject,       ///< what a nominal predicate is said of: "it is planned that"
    relative,
    circumstance,
    purpose,
    condition,
    time,
    cause,
    concession,
    comparison
};
std::string_view to_string(ClauseRelation relation);

enum class Tense : std::uint8_t { none, past, present, future };
std::string_view to_string(Tense tense);

enum class Modality : std::uint8_t { none, possible, necessary, wished, asked, ordered };
std::string_view to_string(Modality modality);

struct Argument {
    Span head, phrase;
};

/// A prepositional phrase that goes with the predicate.
struct PrepositionalPhrase {
    std::string_view preposition;  ///< as tables list it
    Argument object;
};

struct AnalyzedClause {
    Span predicate;
    std::string_view lemma;
    ClauseKind kind = ClauseKind::verbal;
    bool passive = false;
    bool negated = false;
    Tense tense = Tense::none;
    Modality modality = Modality::none;
    std::optional<Argument> subject, object;
    std::optional<Argument> attribute;   ///< what "is" or "is not" says of the subject: a noun or an adjective
    bool subject_dropped = false;        ///< a verb whose subject is not written: who it is shows elsewhere
    std::optional<Span> object_pronoun;  ///< the suffixed pronoun that is its object
    std::optional<Span> subject_pronoun;  ///< the pronoun on what opens the clause ("that he")
    std::vector<PrepositionalPhrase> complements;
    ClauseRelation relation = ClauseRelation::main;
    std::optional<std::uint32_t> parent;  ///< index of the clause that it stands in
    std::uint32_t sentence = 0;
};

struct ClausedText {
    std::string text;
    std::vector<Span> sentences;
    std::vector<AnalyzedClause> clauses;  ///< by the place of their predicates

    std::string_view slice(Span s) const { return std::string_view(text).substr(s.start, s.end - s.start); }
    void clear();
};

/// Memory that one thread reuses.
class ClauseWorkspace {
public:
    ClauseWorkspace();
    ~ClauseWorkspace();
    ClauseWorkspace(ClauseWorkspace&&) noexcept;
    ClauseWorkspace& operator=(ClauseWorkspace&&) noexcept;

    struct Impl;
    Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

class ClauseAnalyzer {
public:
    explicit ClauseAnalyzer(Tables tables) : tables_(std::move(tables)) {}

    /// Analyses a text. `out` is cleared first. Never fails: a sentence that is hard gets the clauses that could be told.
    void analyze(std::string_view text, ClauseWorkspace& workspace, ClausedText& out) const;

private:
    Tables tables_;
};

}  // namespace isnad
