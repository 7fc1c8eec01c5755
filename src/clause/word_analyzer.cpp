// The word layer alone: text in, syntactic words out. Stands here, not with the words, since clauses may have a say in them.
#include "clause/reader.h"
#include "language/arabic/inflection.h"
#include "language/arabic/labels.h"
#include "language/arabic/syntactic.h"

#include <isnad/words.h>

#include <algorithm>

namespace isnad {

struct WordWorkspace::Impl : clause::Reader {
    std::vector<arabic::Phrase> phrases;
    std::vector<int> costs;
};

namespace {

// Chooses as the tagger does, and keeps what every reading costs.
class Recorder : public arabic::Chooser {
public:
    Recorder(const tables::View& view, std::vector<int>& costs) : view_(view), costs_(costs) {}

    std::size_t choose(std::uint32_t, std::span<const arabic::Analysis>,
                       const std::vector<std::vector<arabic::Described>>& described) override {
        const std::size_t from = costs_.size();
        for (const auto& features : described) {
            int cost = 0;
            for (const auto& d : features) cost += view_.choice[d.feature] * d.value;
            costs_.push_back(cost);
        }
        return static_cast<std::size_t>(std::min_element(costs_.begin() + static_cast<std::ptrdiff_t>(from), costs_.end()) -
                                        costs_.begin()) -
               from;
    }

private:
    const tables::View& view_;
    std::vector<int>& costs_;
};

}  // namespace

WordWorkspace::WordWorkspace() : impl_(std::make_unique<Impl>()) {}
WordWorkspace::~WordWorkspace() = default;
WordWorkspace::WordWorkspace(WordWorkspace&&) noexcept = default;
WordWorkspace& WordWorkspace::operator=(WordWorkspace&&) noexcept = default;

void AnalyzedText::clear() {
    text.clear();
    words.clear();
    tokens.clear();
    sentences.clear();
    readings.clear();
}

std::string_view to_string(Upos upos) {
    constexpr std::string_view names[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                          "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
    return names[static_cast<std::size_t>(upos)];
}

void append_features(const WordFeatures& f, std::string& out) {
    const std::size_t from = out.size();
    auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        if (out.size() > from) out += '|';
        out += name;
        out += '=';
        out += value;
    };
    constexpr std::string_view aspects[] = {"", "Perf", "Imp"}, genders[] = {"", "Masc", "Fem"}, numbers[] = {"", "Sing", "Dual", "Plur"},
                               moods[] = {"", "Ind", "Jus,Sub", "Imp"}, persons[] = {"", "1", "2", "3"}, voices[] = {"", "Act", "Pass"},
                               definite[] = {"", "Ind", "Def", "Cons"};
    add("Aspect", aspects[static_cast<std::size_t>(f.aspect)]);
    add("Case", f.accusative ? "Acc" : "");
    add("Definite", definite[static_cast<std::size_t>(f.definite)]);
    add("Gender", genders[static_cast<std::size_t>(f.gender)]);
    add("Mood", moods[static_cast<std::size_t>(f.mood)]);
    add("Number", numbers[static_cast<std::size_t>(f.number)]);
    add("Person", persons[std::min<std::size_t>(f.person, 3)]);
    add("Voice", voices[static_cast<std::size_t>(f.voice)]);
    if (out.size() == from) out += '_';
}

namespace {

// Every reading of every word, the cheapest first.
void list_readings(const tables::View& view, const WordWorkspace::Impl& w, AnalyzedText& out) {
    constexpr std::string_view clitics[] = {"\u0648", "\u0641", "\u0628", "\u0643", "\u0644", "\u0633", "", "\u0623"};
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < w.words.size(); ++i) {
        const auto& word = w.words[i];
        if (word.kind != arabic::Kind::word) continue;
        const std::size_t from = out.readings.size();
        for (const auto& a : w.lexicon.candidates(word)) {
            WordReading r;
            r.token = i;
            r.cost = w.costs[next++];
            for (std::size_t k = 0; k < std::size(clitics); ++k)
                if ((a.clitics & (1u << k)) && !clitics[k].empty()) r.cut += std::string(clitics[k]) + '+';
            const std::uint32_t stem = arabic::byte_behind(out.text, word, a.letters);
            r.cut += out.text.substr(stem, word.end - stem);
            if (a.enclitic != arabic::Enclitic::nothing) r.cut += " (+)";
            r.upos = arabic::tag_of(view, a);
            r.features = arabic::features_of(view, a.pos, a.features, a.clitics, a.enclitic);
            r.lemma = a.lexeme == tables::absent ? std::string_view() : view.str(view.lexemes[a.lexeme].citation);
            r.chosen = a.lexeme == word.lexeme && a.features == word.features && a.clitics == word.clitics && a.enclitic == word.enclitic;
            out.readings.push_back(std::move(r));
        }
        std::stable_sort(out.readings.begin() + static_cast<std::ptrdiff_t>(from), out.readings.end(),
                         [](const auto& a, const auto& b) { return a.cost < b.cost; });
    }
}

}  // namespace

void WordAnalyzer::analyze(std::string_view text, WordWorkspace& workspace, AnalyzedText& out, const WordOptions& options) const {
    auto& w = workspace.impl();
    out.clear();
    w.costs.clear();
    Recorder recorder(tables_.view(), w.costs);
    w.read(tables_, text, out.text, options.all_readings ? &recorder : nullptr);
    const auto& view = w.view();
    if (options.clauses) {
        w.forest.begin(w.sentences.size());
        w.attacher->reread(out.text, w.lexicon, w.words, w.sentences, w.forest);
    }
    arabic::find_phrases(view, w.lexicon, out.text, w.words, w.phrases);
    arabic::cut(view, out.text, w.words, w.phrases, out.words);
    out.tokens.reserve(w.words.size());
    for (const auto& word : w.words) out.tokens.push_back({word.begin, word.end});
    for (const auto& s : w.sentences) out.sentences.push_back(s.span);
    if (options.all_readings) list_readings(view, w, out);
}

}  // namespace isnad
