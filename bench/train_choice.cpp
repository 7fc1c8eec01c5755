// isnad_train_choice: sets the weights of data/arabic/choice.tsv from analysed sentences (CoNLL-U).
//
//   build/isnad_train_choice [--rounds 8] [--tables FILE] TREEBANK.conllu... > data/arabic/choice.tsv
//
// An averaged perceptron over the tagger's own features: each sentence is tagged from left to right, and where the cheapest reading is
// not the best one that the lexicon offers, the features of the two are moved apart. Words that the lexicon cannot read right, or
// reads right whatever it chooses, teach nothing. Training begins with the weights of the tables. Five folds decide how many rounds it
// goes on and how far its weights are pulled back to those it began with (standard error says what each choice gave on sentences not
// seen); then all sentences train.
#include "language/arabic/choice.h"
#include "language/arabic/labels.h"
#include "language/arabic/letters.h"
#include "treebank.h"

#include <isnad/isnad.h>

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace isnad;
using namespace isnad::arabic;
using bench::GoldWord;
using Sentence = bench::GoldSentence;

// Lemmas are compared as their normal form, with the hamza's seat left out.
std::string skeleton(std::string_view lemma) {
    std::string out, letters = normalized(lemma);
    for (std::size_t at = 0; at < letters.size();) {
        char32_t c = text::next(letters, at);
        if (c == 0x624) c = 0x648;
        if (c == 0x626) c = 0x64A;
        text::append(out, c);
    }
    return out;
}

// How right a reading is: 4 for its cuts, 2 for its tag, 1 for its lemma.
class Judge : public Chooser {
public:
    Judge(const tables::View& view, std::vector<double>& weights) : view_(view), weights_(weights) {}

    void begin(const Sentence& sentence, const Words& words, bool learn) {
        sentence_ = &sentence;
        words_ = &words;
        learn_ = learn;
    }

    std::size_t choose(std::uint32_t i, std::span<const Analysis> candidates,
                       const std::vector<std::vector<Described>>& described) override {
        std::size_t chosen = 0, oracle = 0;
        double chosen_cost = 1e18, oracle_cost = 1e18;
        int best = -1, worst = 8;
        std::vector<int> right(candidates.size());
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            right[k] = rightness((*words_)[i], candidates[k]);
            best = std::max(best, right[k]);
            worst = std::min(worst, right[k]);
        }
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            double cost = 0;
            for (const auto& d : described[k]) cost += weights_[d.feature] * d.value;
            if (cost < chosen_cost) {
                chosen_cost = cost;
                chosen = k;
            }
            if (right[k] == best && cost < oracle_cost) {
                oracle_cost = cost;
                oracle = k;
            }
        }
        if (learn_ && best >= 4 && best > worst && right[chosen] < best) {
            const double step = right[chosen] < 4          ? 2
                                : best - right[chosen] > 1 ? 1
                                                           : 0.5;  // a wrong cut is worse than a wrong tag, and that than a wrong lemma
            for (const auto& d : described[chosen]) move(d.feature, step * d.value);
            for (const auto& d : described[oracle]) move(d.feature, -step * d.value);
        }
        if (learn_) ++time_;
        ++words_seen;
        cut_right += right[chosen] >= 4;
        all_right += right[chosen] == 7;
        best_cut += best >= 4;
        best_all += best == 7;
        return chosen;
    }

    // The mean of the weights over time, which forgets the last words' accidents.
    std::vector<double> average() const {
        std::vector<double> out(weights_.size());
        for (std::size_t k = 0; k < out.size(); ++k) {
            const auto it = moved_.find(k);
            out[k] = weights_[k] - (it == moved_.end() || time_ == 0 ? 0 : it->second / static_cast<double>(time_));
        }
        return out;
    }

    std::size_t words_seen = 0, cut_right = 0, all_right = 0, best_cut = 0, best_all = 0;

private:
    void move(std::size_t feature, double by) {
        // What is done with words that no table knows stays as it was set: the treebank has too few of them, foreign names above all.
        if (feature >= static_cast<std::size_t>(ChoiceFeature::guessed_wa) &&
            feature <= static_cast<std::size_t>(ChoiceFeature::guessed_article))
            return;
        if (feature == static_cast<std::size_t>(ChoiceFeature::unknown)) return;
        weights_[feature] += by;
        moved_[feature] += by * static_cast<double>(time_);
    }

    int rightness(const Word& w, const Analysis& a) const {
        std::vector<const GoldWord*> gold;
        for (const auto& g : sentence_->words)
            if (g.begin < w.end && w.begin < g.end) gold.push_back(&g);
        if (gold.empty()) return 0;
        // The gold stem is what is neither proclitic nor pronoun.
        std::size_t first = 0, last = gold.size() - 1;
        const unsigned clitics = static_cast<unsigned>(std::popcount(static_cast<unsigned>(a.clitics & ~static_cast<unsigned>(al))));
        const auto* particle =
            a.pos == tables::Pos::particle && a.lexeme != tables::absent ? view_.link(a.lexeme, tables::LinkKind::particle) : nullptr;
        if (particle && !view_.str(view_.particles[particle->row].parts).empty()) {
            const auto parts = view_.str(view_.particles[particle->row].parts);
            const auto count = static_cast<std::size_t>(std::count(parts.begin(), parts.end(), '+')) + 1 + clitics;
            return count == gold.size() ? 7 : 0;
        }
        const std::size_t wanted = clitics + 1 + (a.enclitic != Enclitic::nothing ? 1 : 0);
        if (wanted != gold.size()) return 0;
        first = clitics;
        if (a.enclitic != Enclitic::nothing) {
            if (gold.back()->upos != "PRON") return 0;
            --last;
        }
        if (gold[first]->begin != byte_behind(sentence_->text, w, a.letters)) return 0;
        const GoldWord& stem = *gold[first];
        int score = 4;
        if (a.lexeme == tables::absent) return score + (stem.upos == "PROPN" ? 2 : 0);
        const std::string_view tag = to_string(tag_of(view_, a));
        const bool nominal = tag == "NOUN" || tag == "ADJ" || tag == "NUM",
                   gold_nominal = stem.upos == "NOUN" || stem.upos == "ADJ" || stem.upos == "NUM" || stem.upos == "ADV";
        const bool same =
            tag == stem.upos || (tag == "VERB" && stem.upos == "AUX") || (nominal && gold_nominal) ||
            (tag == "PROPN" && stem.upos == "NOUN") ||
            (a.pos == tables::Pos::particle && !nominal && stem.upos != "NOUN" && stem.upos != "VERB" && stem.upos != "PROPN");
        if (same) score += tag == stem.upos || !(nominal && gold_nominal) ? 2 : 1;
        if (skeleton(view_.str(view_.lexemes[a.lexeme].citation)) == stem.lemma) score += 1;
        return score;
    }

    const tables::View& view_;
    std::vector<double>& weights_;
    std::map<std::size_t, double> moved_;
    std::size_t time_ = 0;
    const Sentence* sentence_ = nullptr;
    const Words* words_ = nullptr;
    bool learn_ = false;
};

void pass(const tables::View& view, Lexicon& lexicon, Judge& judge, const std::vector<const Sentence*>& sentences, bool learn) {
    Words words;
    for (const Sentence* s : sentences) {
        words.clear();
        tokenize(s->text, 0, static_cast<std::uint32_t>(s->text.size()), words);
        lexicon.begin_article();
        lexicon.analyze(s->text, words);
        judge.begin(*s, words, learn);
        tag(view, lexicon, s->text, words, &judge);
    }
}

// The weights after each round of training on `train`.
std::vector<std::vector<double>> train_on(const tables::View& view, Lexicon& lexicon, const std::vector<double>& start,
                                          const std::vector<const Sentence*>& train, std::size_t rounds, double pull) {
    std::vector<double> weights = start;
    std::vector<std::vector<double>> out;
    Judge learner(view, weights);
    for (std::size_t r = 0; r < rounds; ++r) {
        pass(view, lexicon, learner, train, true);
        std::vector<double> mean = learner.average();
        for (std::size_t k = 0; k < mean.size(); ++k) mean[k] = static_cast<double>(std::lround(mean[k] + (start[k] - mean[k]) * pull));
        out.push_back(std::move(mean));
    }
    return out;
}

struct Score {
    std::size_t words = 0, cut = 0, all = 0, best_cut = 0, best_all = 0;
    void add(const Judge& j) {
        words += j.words_seen;
        cut += j.cut_right;
        all += j.all_right;
        best_cut += j.best_cut;
        best_all += j.best_all;
    }
    std::size_t value() const { return 3 * cut + all; }
    std::string shown() const {
        const auto share = [&](std::size_t n) {
            return 100.0 * static_cast<double>(n) / static_cast<double>(std::max<std::size_t>(words, 1));
        };
        return fmt::format("cut {:.2f} %, all right {:.2f} % (at best {:.2f} and {:.2f})", share(cut), share(all), share(best_cut),
                           share(best_all));
    }
};

int run(int argc, char** argv) {
    std::size_t rounds = 8;
    std::string tables_path;
    std::vector<std::string> files;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name.starts_with("--") && i + 1 == argc) throw std::runtime_error(fmt::format("{} wants a value", name));
        if (name == "--rounds")
            rounds = std::strtoul(argv[++i], nullptr, 10);
        else if (name == "--tables")
            tables_path = argv[++i];
        else if (name.starts_with("--"))
            throw std::runtime_error(fmt::format("unknown option {}", name));
        else
            files.emplace_back(name);
    }
    const auto opened = tables_path.empty() ? Tables::open_default() : Tables::open(tables_path);
    if (!opened) throw std::runtime_error(opened.error().message);
    const auto& view = opened->view();
    std::vector<Sentence> all;
    for (const auto& f : files)
        for (auto& s : bench::read_treebank(f)) {
            for (auto& w : s.words) w.lemma = skeleton(w.lemma);
            all.push_back(std::move(s));
        }
    if (all.size() < 20) throw std::runtime_error("too few sentences to learn from");

    Lexicon lexicon;
    lexicon.bind(view);
    const std::vector<double> start(view.choice.begin(), view.choice.end());
    const auto judged = [&](std::vector<double> w, const std::vector<const Sentence*>& sentences) {
        Judge j(view, w);
        pass(view, lexicon, j, sentences, false);
        return j;
    };

    // Five folds tell how long to train, and how far to come back to the weights set by hand.
    constexpr std::size_t folds = 5;
    std::vector<const Sentence*> everything;
    for (const auto& s : all) everything.push_back(&s);
    Score by_hand;
    by_hand.add(judged(start, everything));
    fmt::print(stderr, "by hand             {}\n", by_hand.shown());
    std::size_t best_rounds = 0;
    double best_pull = 0;
    std::size_t best = by_hand.value();
    for (const double pull : {0.0, 0.25, 0.5, 0.75}) {
        std::vector<Score> scores(rounds);
        for (std::size_t fold = 0; fold < folds; ++fold) {
            std::vector<const Sentence*> train, held;
            for (std::size_t k = 0; k < all.size(); ++k) (k % folds == fold ? held : train).push_back(&all[k]);
            const auto weights = train_on(view, lexicon, start, train, rounds, pull);
            for (std::size_t r = 0; r < rounds; ++r) scores[r].add(judged(weights[r], held));
        }
        for (std::size_t r = 0; r < rounds; ++r) {
            fmt::print(stderr, "pull {:.2f}, round {:<2}  {}\n", pull, r + 1, scores[r].shown());
            if (scores[r].value() > best) {
                best = scores[r].value();
                best_rounds = r + 1;
                best_pull = pull;
            }
        }
    }
    fmt::print(stderr, "taken: {} rounds, pull {:.2f}\n", best_rounds, best_pull);
    const std::vector<double> weights =
        best_rounds == 0 ? start : train_on(view, lexicon, start, everything, best_rounds, best_pull).back();
    fmt::print(
        "# A row is a feature of a reading in its place (src/language/arabic/choice.h says what each means) and its weight, a cost: the reading of a word whose\n"
        "# weights add up to least is chosen. `a>b` is the step from a word of shape a to one of shape b. Features without a row weigh nothing.\n"
        "# Set by hand, then trained by bench/train_choice.cpp on the {} sentences of corpus/treebank and on nothing else.\n"
        "# Source: written by the authors of Isnad. Licence: CC BY 4.0.\nfeature\tweight\n",
        all.size());
    for (std::size_t k = 0; k < weights.size(); ++k)
        if (std::lround(weights[k]) != 0) fmt::print("{}\t{}\n", choice_name(k), std::lround(weights[k]));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        fmt::print(stderr, "isnad_train_choice: {}\n", error.what());
        return 1;
    }
}
