// isnad_train_attachment: sets the weights of data/arabic/attachment.tsv from analysed sentences (CoNLL-U).
//
//   build/isnad_train_attachment [--rounds 4] [--orders 10] [--features 30000] [--folds 5] [--test FILE] [--tables FILE] TREEBANK.conllu...
//
// writes data/arabic/attachment.tsv to standard output.
//
// Multinomial logistic regression with a dynamic oracle: each sentence is read by the word layer as it will be in use, then parsed by
// the weights so far, mistakes included; at each step what loses the fewest gold attachments is made likelier (Goldberg and Nivre
// 2013). Trained twice, the second time with the --features that said the most the first time; the weights written are the mean over
// --orders orders of the sentences, in twenty-fifths. Folds say on standard error what this gives on sentences not seen. --test
// scores a treebank that is never trained on.
#include "clause/attach.h"
#include "clause/roles.h"
#include "samples.h"

#include <isnad/isnad.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace {

using namespace isnad;
using namespace isnad::clause;
using bench::Sample;

struct Weight {
    std::array<float, attach_stride> now{}, squares{};  // squares of its gradients so far: what moved much moves less (AdaGrad)
    std::uint32_t seen = 0;  // how often it held
};

class Trainer {
public:
    Trainer(const arabic::Grammar& grammar, const tables::View& view, unsigned order = 0, const std::unordered_set<std::uint32_t>* only = nullptr)
        : grammar_(grammar), view_(view), order_(order), only_(only) {}

    void round(std::vector<const Sample*> samples, int number) {
        std::mt19937 chance(static_cast<unsigned>(number) * 7919u + order_ * 104729u + 1u);
        std::shuffle(samples.begin(), samples.end(), chance);
        std::uniform_real_distribution<double> coin(0, 1);
        for (const Sample* s : samples) {
            state_.begin(s->tokens, grammar_);
            while (!state_.done()) {
                features();
                std::array<bool, attach_stride> may{}, good{};
                std::array<int, attach_stride> costs{};
                int least = 1 << 20;
                for (Action a = 0; a < action_count; ++a) {
                    may[a] = state_.allowed(a);
                    if (!may[a]) continue;
                    costs[a] = cost(*s, a);
                    least = std::min(least, costs[a]);
                }
                for (Action a = 0; a < action_count; ++a) good[a] = may[a] && costs[a] == least;
                const auto [best, right_one] = learn(may, good);
                state_.apply(!good[best] && (number == 0 || coin(chance) > 0.9) ? right_one : best);
            }
            learn_roles(*s);
        }
    }

    struct Score {
        std::size_t words = 0, heads = 0, labels = 0, right[2] = {}, found[2] = {}, wanted[2] = {};
        void add(const Score& o) {
            words += o.words, heads += o.heads, labels += o.labels;
            for (int k = 0; k < 2; ++k) right[k] += o.right[k], found[k] += o.found[k], wanted[k] += o.wanted[k];
        }
        double f1(int k) const { return found[k] + wanted[k] == 0 ? 0 : 200.0 * static_cast<double>(right[k]) / static_cast<double>(found[k] + wanted[k]); }
        std::string text() const {
            return fmt::format("heads {:.2f} labels {:.2f} subjects {:.2f} objects {:.2f}", 100.0 * static_cast<double>(heads) / static_cast<double>(words),
                               100.0 * static_cast<double>(labels) / static_cast<double>(words), f1(0), f1(1));
        }
    };

    Score test(const std::vector<const Sample*>& samples) {
        Score out;
        for (const Sample* s : samples) {
            state_.begin(s->tokens, grammar_);
            while (!state_.done()) {
                features();
                const auto sums = score();
                Action best = action_count;
                for (Action a = 0; a < action_count; ++a)
                    if (state_.allowed(a) && (best == action_count || sums[a] > sums[best])) best = a;
                state_.apply(best);
            }
            choose_roles(*s);
            const auto n = static_cast<std::uint32_t>(s->heads.size());
            for (std::uint32_t k = 0; k < n; ++k) {
                const auto head = state_.nodes[k].head == no_node ? n : state_.nodes[k].head;
                const bool same = head == s->heads[k];
                ++out.words;
                out.heads += same;
                out.labels += same && (head == n || state_.nodes[k].label == s->labels[k]);
                for (int r = 0; r < 2; ++r) {
                    const Label label = r == 0 ? Label::subject : Label::object;
                    const bool is = head < n && state_.nodes[k].label == label && s->gold_verb[head];
                    const bool should = s->heads[k] < n && s->labels[k] == label && s->gold_verb[s->heads[k]] && s->bare[k];
                    out.found[r] += is;
                    out.wanted[r] += should;
                    out.right[r] += is && should && same;
                }
            }
        }
        return out;
    }

    // Adds another's weights, so that their mean can be written: what chance put into one order of the sentences cancels out.
    void add(const Trainer& other) {
        for (const auto& [key, w] : other.weights_) {
            auto& mine = weights_[key];
            for (std::size_t a = 0; a < attach_stride; ++a) mine.now[a] += w.now[a];
            mine.seen += w.seen;
            names_.emplace(key, other.names_.at(key));
        }
        ++parts_;
    }

    void forget_selection() { only_ = nullptr; }

    /// The `most` features that say the most: what they add to the sums, squared, over all places where they hold.
    std::unordered_set<std::uint32_t> strong(std::size_t most) const {
        std::vector<std::pair<double, std::uint32_t>> ranked;
        for (const auto& [key, w] : weights_) {
            double squares = 0;
            for (const float weight : w.now) squares += static_cast<double>(weight) * static_cast<double>(weight);
            ranked.emplace_back(-squares * w.seen, key);
        }
        std::sort(ranked.begin(), ranked.end());
        std::unordered_set<std::uint32_t> out;
        for (std::size_t k = 0; k < std::min(most, ranked.size()); ++k) out.insert(ranked[k].second);
        return out;
    }

    void write(std::string_view heading) {
        fmt::print("{}feature\tweights\n", heading);
        std::vector<std::pair<std::string, std::string>> rows;
        for (auto& [key, w] : weights_) {
            std::string cells;
            for (Action a = 0; a < action_count; ++a) {
                const int weight = static_cast<int>(std::lround(static_cast<double>(w.now[a]) * 25 / parts_));
                if (std::abs(weight) > 1) cells += (cells.empty() ? "" : " ") + action_name(a) + '=' + std::to_string(std::clamp(weight, -most_weight, most_weight));
            }
            if (!cells.empty()) rows.emplace_back(names_.at(key), cells);
        }
        std::sort(rows.begin(), rows.end());
        for (const auto& [name, cells] : rows) fmt::print("{}\t{}\n", name, cells);
    }

private:
    void features() {
        values_of(state_, values_);
        from_ = 0, to_ = attach_template_count;
        for (std::size_t t = from_; t < to_; ++t) keys_[t] = key_of(t, values_);
    }

    void role_features(const Values& values) {
        values_ = values;
        from_ = attach_template_count, to_ = template_count;
        for (std::size_t t = from_; t < to_; ++t) keys_[t] = key_of(t, values_);
    }

    // Learns the roles of the nouns that were just hung on verbs; those that belong elsewhere are neither subject nor object.
    void learn_roles(const Sample& s) {
        roles_.each(s.tokens, state_, [&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t noun) {
            role_features(values);
            std::array<bool, attach_stride> may{}, good{};
            std::size_t gold = 2;
            for (std::size_t r = 0; r < 3; ++r) {
                may[right(roles[r])] = allowed[r];
                if (s.labels[noun] == roles[r] && s.heads[noun] == state_.nodes[noun].head) gold = r;
            }
            good[right(roles[gold])] = allowed[gold];
            if (allowed[gold]) learn(may, good);
            return gold;
        });
    }

    void choose_roles(const Sample& s) {
        roles_.each(s.tokens, state_, [&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t) {
            role_features(values);
            const auto sums = score();
            std::size_t best = 2;
            for (std::size_t r = 3; r-- > 0;)
                if (allowed[r] && sums[right(roles[r])] >= sums[right(roles[best])]) best = r;
            return best;
        });
    }

    std::array<double, attach_stride> score() const {
        std::array<double, attach_stride> sums{};
        for (std::size_t t = from_; t < to_; ++t) {
            const auto it = weights_.find(keys_[t]);
            if (it == weights_.end()) continue;
            for (std::size_t a = 0; a < action_count; ++a) sums[a] += it->second.now[a];
        }
        return sums;
    }

    // One step of multinomial logistic regression: what is good gets likelier, in the shares in which it is likely now. Answers the
    // likeliest of all and the likeliest of the good ones.
    std::pair<Action, Action> learn(const std::array<bool, attach_stride>& may, const std::array<bool, attach_stride>& good) {
        const auto sums = score();
        Action best = action_count, right_one = action_count;
        for (Action a = 0; a < action_count; ++a) {
            if (!may[a]) continue;
            if (best == action_count || sums[a] > sums[best]) best = a;
            if (good[a] && (right_one == action_count || sums[a] > sums[right_one])) right_one = a;
        }
        std::array<double, attach_stride> p{};
        double all = 0, all_good = 0;
        for (Action a = 0; a < action_count; ++a) {
            if (!may[a]) continue;
            p[a] = std::exp(sums[a] - sums[best]);
            all += p[a];
            if (good[a]) all_good += p[a];
        }
        for (std::size_t t = from_; t < to_; ++t) {
            if (only_ && !only_->contains(keys_[t])) continue;
            auto& w = weights_[keys_[t]];
            if (w.seen++ == 0)
                names_.emplace(keys_[t], feature_name(t, values_, [&](std::uint32_t form) { return std::string(view_.str(view_.forms[form].key)); }));
            for (Action a = 0; a < action_count; ++a) {
                if (!may[a]) continue;
                const double gradient = p[a] / all - (good[a] ? p[a] / all_good : 0) + pull_ * static_cast<double>(w.now[a]);
                if (std::abs(gradient) < 1e-4) continue;
                w.squares[a] += static_cast<float>(gradient * gradient);
                w.now[a] -= static_cast<float>(rate_ * gradient / (1e-2 + std::sqrt(static_cast<double>(w.squares[a]))));
            }
        }
        return {best, right_one};
    }

    // How many gold attachments an action makes impossible, and one where the label is wrong.
    int cost(const Sample& s, Action a) const {
        const auto n = static_cast<std::uint32_t>(s.heads.size());
        const auto& stack = state_.stack;
        int lost = 0;
        if (a == shift) {
            const auto b0 = state_.front;
            const bool joins = !stack.empty();
            for (std::size_t k = 0; k < stack.size(); ++k) {
                lost += s.heads[stack[k]] == b0;
                lost += s.heads[b0] == stack[k] && !(joins && k + 1 == stack.size());
            }
            return lost;
        }
        const auto s0 = stack.back();
        const bool to_left = is_left(a);
        const auto head = to_left ? state_.front : stack[stack.size() - 2];
        for (std::uint32_t b = state_.front; b < n; ++b) lost += s.heads[b] == s0;
        const auto gold = s.heads[s0];
        if (gold == head) return lost + (s.labels[s0] != state_.label(a));
        const bool reachable = gold == n || gold >= state_.front || (stack.size() > 1 && gold == stack[stack.size() - 2]);
        return lost + reachable;
    }

    const arabic::Grammar& grammar_;
    const tables::View& view_;
    State state_;
    RoleChoice roles_;
    Values values_{};
    std::array<std::uint32_t, 128> keys_{};
    std::unordered_map<std::uint32_t, Weight> weights_;
    std::unordered_map<std::uint32_t, std::string> names_;
    std::size_t from_ = 0, to_ = 0;
    int parts_ = 1;
    unsigned order_ = 0;
    const std::unordered_set<std::uint32_t>* only_ = nullptr;
    static constexpr double rate_ = 0.05, pull_ = 0.0005;  // step; how far weights are pulled to nothing
};

int run(int argc, char** argv) {
    int rounds = 4, folds = 5, orders = 10;
    std::size_t most = 30000;
    std::string tables_path = ISNAD_TABLES_PATH;
    std::vector<std::string> files, tests;
    for (int i = 1; i < argc; ++i) {
        const std::string a = argv[i];
        const bool more = i + 1 < argc;
        if (a == "--rounds" && more) rounds = std::atoi(argv[++i]);
        else if (a == "--orders" && more) orders = std::max(1, std::atoi(argv[++i]));
        else if (a == "--folds" && more) folds = std::atoi(argv[++i]);
        else if (a == "--features" && more) most = static_cast<std::size_t>(std::atol(argv[++i]));
        else if (a == "--tables" && more) tables_path = argv[++i];
        else if (a == "--test" && more) tests.push_back(argv[++i]);
        else files.push_back(a);
    }
    auto tables = Tables::open(tables_path);
    if (!tables) throw std::runtime_error(tables.error().message);
    bench::SampleReader reader(*tables);
    std::vector<Sample> samples, unseen;
    const auto take = [&](const std::vector<std::string>& paths, std::vector<Sample>& to) {
        for (const auto& f : paths)
            for (const auto& gold : bench::read_treebank(f))
                if (auto s = reader.sample(gold)) to.push_back(std::move(*s));
    };
    take(files, samples);
    take(tests, unseen);
    std::vector<const Sample*> all, test_set;
    for (const auto& s : samples) all.push_back(&s);
    for (const auto& s : unseen) test_set.push_back(&s);
    fmt::print(stderr, "{} sentences, {} of tests\n", all.size(), test_set.size());
    const auto train = [&](const std::vector<const Sample*>& learn, int orders_now, const std::unordered_set<std::uint32_t>* only) {
        Trainer mean(reader.grammar(), tables->view(), 0, only);
        for (int r = 0; r < rounds; ++r) mean.round(learn, r);
        for (unsigned order = 1; order < static_cast<unsigned>(orders_now); ++order) {
            Trainer other(reader.grammar(), tables->view(), order, only);
            for (int r = 0; r < rounds; ++r) other.round(learn, r);
            mean.add(other);
        }
        return mean;
    };
    // Twice: what was weak the first time is left out the second, so that the table stays small and says what it knows.
    const auto train_twice = [&](const std::vector<const Sample*>& learn, int orders_now) {
        const auto strong = train(learn, 2, nullptr).strong(most);
        Trainer out = train(learn, orders_now, &strong);
        out.forget_selection();
        return out;
    };
    if (folds > 1) {
        Trainer::Score score;
        for (int f = 0; f < folds; ++f) {
            std::vector<const Sample*> learn, hold;
            for (std::size_t k = 0; k < all.size(); ++k) (static_cast<int>(k % static_cast<std::size_t>(folds)) == f ? hold : learn).push_back(all[k]);
            score.add(train_twice(learn, 1).test(hold));
        }
        fmt::print(stderr, "not seen: {}\n", score.text());
    }
    Trainer trainer = train_twice(all, orders);
    if (!test_set.empty()) fmt::print(stderr, "test: {}\n", trainer.test(test_set).text());
    trainer.write(fmt::format("# A row is a feature of the words that wait for their place (src/clause/attach_features.h) and what it adds to each action.\n"
                              "# Trained by bench/train_attachment.cpp on the {} sentences of corpus/treebank and on nothing else; rounds: {}.\n"
                              "# Source: written by the authors of Isnad. Licence: CC BY 4.0.\n", all.size(), rounds));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& e) {
        fmt::print(stderr, "isnad_train_attachment: {}\n", e.what());
        return 1;
    }
}
