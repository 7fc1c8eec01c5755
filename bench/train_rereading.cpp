// isnad_train_rereading: sets the weights of data/arabic/rereading.tsv from analysed sentences (CoNLL-U).
//
//   build/isnad_train_rereading [--rounds 8] [--folds 5] [--test FILE] [--tables FILE] TREEBANK.conllu...
//
// writes data/arabic/rereading.tsv to standard output. Logistic regression: each sentence is read by the word layer and parsed as it will be
// in use; every word that could nearly as well be a verb or a noun teaches whether it should be the other one. Weights are in twenty-fifths.
// Folds say on standard error how many words this mends and spoils in sentences not seen; --test scores a treebank that is never trained on.
#include "clause/attach.h"
#include "clause/rereading.h"
#include "samples.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <map>
#include <random>
#include <stdexcept>

namespace {

using namespace isnad;
using namespace isnad::clause;

constexpr std::size_t feature_count = template_count - first_rereading_template;

// A word in doubt.
struct Doubt {
    std::array<std::string, feature_count> features;
    bool wrong = false;  // the other reading is the right one
};

class Weights {
public:
    void learn(std::vector<const Doubt*> all, int rounds) {
        std::mt19937 chance(1);
        for (int r = 0; r < rounds; ++r) {
            std::shuffle(all.begin(), all.end(), chance);
            for (const Doubt* d : all) {
                const double gradient = 1 / (1 + std::exp(-sum(*d))) - (d->wrong ? 1 : 0);
                for (const auto& f : d->features) {
                    auto& w = weights_[f];
                    const double g = gradient + pull * w.now;
                    w.squares += g * g;
                    w.now -= rate * g / (0.01 + std::sqrt(w.squares));
                }
            }
        }
    }

    // As the program decides: in whole twenty-fifths.
    bool changes(const Doubt& d) const {
        int total = 0;
        for (const auto& f : d.features)
            if (const auto it = weights_.find(f); it != weights_.end()) total += rounded(it->second.now);
        return total > least_for_rereading;
    }

    void write() const {
        for (const auto& [feature, w] : weights_)
            if (const int weight = rounded(w.now); weight != 0) fmt::print("{}\t{}\n", feature, weight);
    }

private:
    struct Weight {
        double now = 0, squares = 0;
    };
    static constexpr double rate = 0.1, pull = 0.002;

    static int rounded(double weight) { return std::clamp(static_cast<int>(std::lround(weight * 25)), -most_weight, most_weight); }

    double sum(const Doubt& d) const {
        double out = 0;
        for (const auto& f : d.features)
            if (const auto it = weights_.find(f); it != weights_.end()) out += it->second.now;
        return out;
    }

    std::map<std::string, Weight> weights_;
};

// The words in doubt of a treebank, sentence by sentence.
std::vector<std::vector<Doubt>> doubts_of(bench::SampleReader& reader, const tables::View& view, const std::vector<std::string>& files) {
    std::vector<std::vector<Doubt>> out;
    Attacher attacher(view, reader.grammar());
    Tree tree;
    for (const auto& file : files)
        for (const auto& gold : bench::read_treebank(file)) {
            const auto sample = reader.sample(gold);
            if (!sample) continue;
            const auto& words = reader.words();
            attacher.sentence(gold.text, words, {0, static_cast<std::uint32_t>(words.size()), {}, 0}, tree);
            auto& doubts = out.emplace_back();
            for (std::uint32_t k = 0; k < tree.nodes.size(); ++k) {
                const auto& w = words[attacher.tokens()[k].word];
                if (w.rival == arabic::no_rival) continue;
                Values values{};
                rereading_values(attacher.state(), w, reader.lexicon().candidates(w)[w.rival], k, values);
                Doubt& d = doubts.emplace_back();
                for (std::size_t f = 0; f < feature_count; ++f)
                    d.features[f] = feature_name(first_rereading_template + f, values, [](std::uint32_t) { return std::string(); });
                d.wrong = (sample->gold_verb[k] != 0) != w.is_verb();
            }
        }
    return out;
}

struct Tally {
    std::size_t words = 0, wrong = 0, mended = 0, spoiled = 0;

    void add(const Weights& weights, const Doubt& d) {
        const bool changes = weights.changes(d);
        ++words;
        wrong += d.wrong;
        mended += changes && d.wrong;
        spoiled += changes && !d.wrong;
    }
    std::string text() const { return fmt::format("{} words in doubt, {} of them wrong; mended {}, spoiled {}", words, wrong, mended, spoiled); }
};

int run(int argc, char** argv) {
    int rounds = 8, folds = 5;
    std::string tables_path = ISNAD_TABLES_PATH;
    std::vector<std::string> files, tests;
    for (int i = 1; i < argc; ++i) {
        const std::string a = argv[i];
        const bool more = i + 1 < argc;
        if (a == "--rounds" && more) rounds = std::atoi(argv[++i]);
        else if (a == "--folds" && more) folds = std::atoi(argv[++i]);
        else if (a == "--tables" && more) tables_path = argv[++i];
        else if (a == "--test" && more) tests.push_back(argv[++i]);
        else files.push_back(a);
    }
    auto tables = Tables::open(tables_path);
    if (!tables) throw std::runtime_error(tables.error().message);
    bench::SampleReader reader(*tables);
    const auto all = doubts_of(reader, tables->view(), files), unseen = doubts_of(reader, tables->view(), tests);
    const auto train = [&](const auto& takes) {
        std::vector<const Doubt*> doubts;
        for (std::size_t s = 0; s < all.size(); ++s)
            if (takes(s))
                for (const auto& d : all[s]) doubts.push_back(&d);
        Weights out;
        out.learn(std::move(doubts), rounds);
        return out;
    };
    if (folds > 1) {
        Tally tally;
        for (std::size_t f = 0; f < static_cast<std::size_t>(folds); ++f) {
            const auto held = [&](std::size_t s) { return s % static_cast<std::size_t>(folds) == f; };
            const Weights weights = train([&](std::size_t s) { return !held(s); });
            for (std::size_t s = 0; s < all.size(); ++s)
                if (held(s))
                    for (const auto& d : all[s]) tally.add(weights, d);
        }
        fmt::print(stderr, "not seen: {}\n", tally.text());
    }
    const Weights weights = train([](std::size_t) { return true; });
    Tally tally;
    for (const auto& sentence : unseen)
        for (const auto& d : sentence) tally.add(weights, d);
    if (!tests.empty()) fmt::print(stderr, "test: {}\n", tally.text());
    fmt::print("# A row is a feature of a word that may be a verb or a noun, in its parsed sentence (src/clause/rereading.h), and what it speaks for the reading\n"
               "# that the word layer did not choose. Trained by bench/train_rereading.cpp on the {} sentences of corpus/treebank and on nothing else.\n"
               "# Source: written by the authors of Isnad. Licence: CC BY 4.0.\nfeature\tweight\n", all.size());
    weights.write();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& e) {
        fmt::print(stderr, "isnad_train_rereading: {}\n", e.what());
        return 1;
    }
}
