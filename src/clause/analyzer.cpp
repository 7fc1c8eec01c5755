// The clause layer alone: text in, clauses out.
#include "clause/predications.h"
#include "clause/reader.h"
#include "language/arabic/letters.h"
#include "language/arabic/phrases.h"
#include "text/utf8.h"

#include <algorithm>

namespace isnad {

struct ClauseWorkspace::Impl : clause::Reader {
    clause::Predications found;
};

ClauseWorkspace::ClauseWorkspace() : impl_(std::make_unique<Impl>()) {}
ClauseWorkspace::~ClauseWorkspace() = default;
ClauseWorkspace::ClauseWorkspace(ClauseWorkspace&&) noexcept = default;
ClauseWorkspace& ClauseWorkspace::operator=(ClauseWorkspace&&) noexcept = default;

void ClausedText::clear() {
    text.clear();
    sentences.clear();
    clauses.clear();
}

std::string_view to_string(ClauseKind kind) {
    constexpr std::string_view names[] = {"verbal", "nominal", "masdar", "participle"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(ClauseRelation relation) {
    constexpr std::string_view names[] = {"main",    "coordinate", "complement", "quotation", "subject",    "relative",  "circumstance",
                                          "purpose", "condition",  "time",       "cause",     "concession", "comparison"};
    return names[static_cast<std::size_t>(relation)];
}

std::string_view to_string(Tense tense) {
    constexpr std::string_view names[] = {"", "past", "present", "future"};
    return names[static_cast<std::size_t>(tense)];
}

std::string_view to_string(Modality modality) {
    constexpr std::string_view names[] = {"", "possible", "necessary", "wished", "asked", "ordered"};
    return names[static_cast<std::size_t>(modality)];
}

namespace {

using clause::no_node;

class Shown {
public:
    Shown(const tables::View& view, const arabic::Words& words, std::string_view text) : view_(view), words_(words), text_(text) {}

    // A word without its clitics.
    Span bare(std::uint32_t i) const {
        const auto& w = words_[i];
        return {arabic::shown_from(text_, w.stem > w.begin ? w.stem : w.begin, w.clitics), pronoun_at(i)};
    }
    Span pronoun(std::uint32_t i) const { return {pronoun_at(i), words_[i].end}; }

    Argument argument(const clause::PhraseWords& p) const { return {bare(p.head), {bare(p.first).start, words_[p.last].end}}; }

    AnalyzedClause clause(const clause::Predications& found, const clause::Predication& p) const {
        AnalyzedClause c;
        c.predicate = bare(p.word);
        const auto& w = words_[p.word];
        if (w.lexeme != tables::absent) c.lemma = view_.str(view_.lexemes[w.lexeme].citation);
        c.kind = p.kind;
        c.passive = p.passive;
        c.negated = p.negated;
        c.tense = p.tense;
        c.modality = p.modality;
        if (p.subject) c.subject = argument(p.subject);
        if (p.object) c.object = argument(p.object);
        if (p.attribute) c.attribute = argument(p.attribute);
        c.subject_dropped = p.dropped;
        if (p.object_pronoun) c.object_pronoun = pronoun(p.word);
        if (p.opener != no_node && pronoun_at(p.opener) != words_[p.opener].end) c.subject_pronoun = pronoun(p.opener);
        for (std::uint32_t k = 0; k < p.complement_count; ++k) {
            const auto& pp = found.complements[p.first_complement + k];
            c.complements.push_back({listed(pp.preposition), argument(pp.phrase)});
        }
        c.relation = p.relation;
        if (p.parent != no_node) c.parent = p.parent;
        c.sentence = p.sentence;
        return c;
    }

private:
    // A preposition as its row writes it.
    std::string_view listed(std::uint32_t form) const {
        for (const auto& reading : view_.readings_of(form))
            if (reading.pos == tables::Pos::particle) return view_.str(view_.lexemes[reading.lexeme].citation);
        return view_.str(view_.forms[form].key);
    }
    std::uint32_t pronoun_at(std::uint32_t i) const {
        const auto& w = words_[i];
        unsigned letters = 0;
        switch (w.enclitic) {
            case arabic::Enclitic::nothing: letters = clause::pronoun_of_particle(view_, w); break;
            case arabic::Enclitic::he:
            case arabic::Enclitic::i: letters = 1; break;
            case arabic::Enclitic::they_two: letters = 3; break;
            default: letters = 2; break;
        }
        // From the end back over so many letters, marks among them.
        std::uint32_t at = w.end;
        while (letters > 0 && at > w.begin) {
            do --at;
            while (at > w.begin && (static_cast<unsigned char>(text_[at]) & 0xC0u) == 0x80u);
            std::size_t ahead = at;
            if (!arabic::is_mark(text::next(text_, ahead))) --letters;
        }
        return at;
    }

    const tables::View& view_;
    const arabic::Words& words_;
    std::string_view text_;
};

}  // namespace

void ClauseAnalyzer::analyze(std::string_view text, ClauseWorkspace& workspace, ClausedText& out) const {
    auto& w = workspace.impl();
    out.clear();
    w.read(tables_, text, out.text);
    w.found.clear();
    for (std::uint32_t s = 0; s < w.sentences.size(); ++s) {
        out.sentences.push_back(w.sentences[s].span);
        w.attacher->reread_sentence(out.text, w.lexicon, w.words, w.sentences[s], w.tree);
        clause::find_predications({w.view(), *w.grammar, out.text, w.words}, w.attacher->tokens(), w.tree, s, w.found);
    }
    const Shown shown(w.view(), w.words, out.text);
    for (const auto& p : w.found.all) out.clauses.push_back(shown.clause(w.found, p));
}

}  // namespace isnad
