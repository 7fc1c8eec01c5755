#include "clause/attach.h"

#include "clause/rereading.h"

#include <algorithm>
#include <cstring>

namespace isnad::clause {

namespace {

using Eight = std::int16_t __attribute__((vector_size(16)));
static_assert(attach_stride == 16);
/// Of the actions with even and with odd numbers, as a row's bytes lie in numbers of sixteen bits.
struct Sums {
    Eight part[2];
    std::int16_t operator[](std::size_t action) const { return part[action % 2][action / 2]; }
};

template <int... lanes>
Eight pick(Eight v) {
#ifdef __clang__
    return __builtin_shufflevector(v, v, lanes...);
#else
    return __builtin_shuffle(v, Eight{lanes...});
#endif
}

// The rows of the weights of the templates from..from+count filled with these products. This is where most of the time of parsing goes: all are
// looked up, and asked for, before the first is used, so that the processor waits for many at once.
template <std::size_t from, std::size_t... k>
std::array<std::uint32_t, sizeof...(k)> rows_of(const tables::AttachIndex& index, const std::int8_t* weights, const Products& products, std::index_sequence<k...>) {
    const auto ask = [&](std::uint32_t row) {
        __builtin_prefetch(weights + std::size_t{row} * attach_stride);
        return row;
    };
    return {ask(index.row(key_at<from + k>(products, std::make_index_sequence<templates[from + k].width>())))...};
}

// Adds up rows of weights in whole registers.
Sums sum_up(std::span<const std::uint32_t> rows, const std::int8_t* weights) {
    Sums sums{};
    for (const std::uint32_t row : rows) {
        Eight of_row;
        std::memcpy(&of_row, weights + std::size_t{row} * attach_stride, sizeof of_row);
        sums.part[0] += of_row << 8 >> 8;  // with its sign
        sums.part[1] += of_row >> 8;
    }
    return sums;
}

// The action with the highest sum, the first of equals; without a branch, since which it is can't be foreseen.
Action best_of(const Sums& sums) {
    const auto more = [](Eight a, Eight b) { return a > b ? a : b; };
    const auto less = [](Eight a, Eight b) { return a < b ? a : b; };
    const auto over_all = [](Eight v, const auto& op) {
        v = op(v, pick<4, 5, 6, 7, 0, 1, 2, 3>(v));
        v = op(v, pick<2, 3, 0, 1, 6, 7, 4, 5>(v));
        return op(v, pick<1, 0, 3, 2, 5, 4, 7, 6>(v));
    };
    const Eight most = over_all(more(sums.part[0], sums.part[1]), more);
    constexpr Eight none = {99, 99, 99, 99, 99, 99, 99, 99}, numbers = {0, 2, 4, 6, 8, 10, 12, 14};
    const Eight first = less(sums.part[0] == most ? numbers : none, sums.part[1] == most ? numbers + 1 : none);
    return static_cast<Action>(over_all(first, less)[0]);
}

bool in_doubt(const arabic::Word& w) { return w.rival != arabic::no_rival; }

}  // namespace

void Attacher::begin(Lane& lane, std::string_view text, const arabic::Words& words, const language::Sentence& sentence) const {
    describe_tokens(view_, grammar_, text, words, sentence, lane.tokens);
    lane.state.begin(lane.tokens, grammar_);
}

// Goes on to where there is something to choose, and asks memory for what the choice will look at.
void Attacher::look_up(Lane& lane) const {
    if (lane.state.stack.empty() && !lane.state.done()) lane.state.apply(shift);
    if (lane.state.done()) return;
    products_of(lane.state, lane.products);
    lane.rows = rows_of<0>(index_, view_.attach_weights.data(), lane.products, std::make_index_sequence<attach_template_count>());
}

Action Attacher::choose(const Lane& lane) const {
    Sums sums = sum_up(lane.rows, view_.attach_weights.data());
    while (true) {  // it is hardly ever one that is not allowed
        const Action best = best_of(sums);
        if (lane.state.allowed(best)) return best;
        sums.part[best % 2][best / 2] = -0x4000;
    }
}

void Attacher::choose_roles(Lane& lane) {
    roles_.each(lane.tokens, lane.state, [&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t) {
        for (auto atom = static_cast<std::size_t>(Atom::of_tag); atom < static_cast<std::size_t>(Atom::is_now); ++atom) lane.products[atom] = values[atom] * factor_of(atom);
        const Sums sums = sum_up(rows_of<first_role_template>(index_, view_.attach_weights.data(), lane.products, std::make_index_sequence<role_template_count>()), view_.attach_weights.data());
        std::size_t best = std::size(roles) - 1;
        for (std::size_t r = std::size(roles); r-- > 0;)
            if (allowed[r] && sums[right(roles[r])] >= sums[right(roles[best])]) best = r;
        return best;
    });
}

// The weights lie in several caches' worth of memory, and the next choice of a sentence waits for the one before it. So a few sentences are read at
// once, a step of each in turn: while memory answers for one, the others go on.
template <class Done>
void Attacher::parse_all(std::string_view text, const arabic::Words& words, const std::vector<language::Sentence>& sentences, std::span<const std::uint32_t> which, const Done& done) {
    std::array<Lane*, most_lanes> busy{};
    std::size_t count = 0, next = 0;
    const auto take = [&](Lane& lane) {
        lane.sentence = which[next++];
        begin(lane, text, words, sentences[lane.sentence]);
        look_up(lane);
    };
    for (; count < most_lanes && next < which.size(); ++count) take(*(busy[count] = &lanes_[count]));
    while (count > 0)
        for (std::size_t k = 0; k < count;) {
            Lane& lane = *busy[k];
            if (!lane.state.done()) {
                lane.state.apply(choose(lane));
                look_up(lane);
                ++k;
                continue;
            }
            choose_roles(lane);
            done(lane);
            if (next < which.size()) take(lane);
            else busy[k] = busy[--count];
        }
}

void Attacher::parse(std::string_view text, const arabic::Words& words, const language::Sentence& sentence) {
    Lane& lane = lanes_[0];
    begin(lane, text, words, sentence);
    for (look_up(lane); !lane.state.done(); look_up(lane)) lane.state.apply(choose(lane));
    choose_roles(lane);
}

void Attacher::sentence(std::string_view text, const arabic::Words& words, const language::Sentence& sentence, Tree& out) {
    parse(text, words, sentence);
    write(lanes_[0], out);
}

void Attacher::plant(std::string_view text, const arabic::Words& words, const std::vector<language::Sentence>& sentences, std::span<const std::uint32_t> which, Forest& forest) {
    parse_all(text, words, sentences, which, [&](const Lane& lane) {
        write(lane, forest.tree(lane.sentence));
        forest.plant(lane.sentence);
    });
}

void Attacher::reread_sentence(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const language::Sentence& sentence, Tree& out) {
    parse(text, words, sentence);
    if (take_rivals(lanes_[0], text, lexicon, words)) parse(text, words, sentence);
    write(lanes_[0], out);
}

void Attacher::reread(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const std::vector<language::Sentence>& sentences, Forest& forest) {
    doubtful_.clear();
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        if (std::any_of(words.begin() + sentences[s].first, words.begin() + sentences[s].end, in_doubt)) doubtful_.push_back(s);
    parse_all(text, words, sentences, doubtful_, [&](const Lane& lane) {
        if (take_rivals(lane, text, lexicon, words)) return;
        write(lane, forest.tree(lane.sentence));
        forest.plant(lane.sentence);
    });
}

void Attacher::write(const Lane& lane, Tree& out) {
    out.nodes.clear();
    for (std::uint32_t i = 0; i < lane.state.size; ++i) out.nodes.push_back({lane.tokens[i].word, lane.state.nodes[i].head, lane.state.nodes[i].label});
}

bool Attacher::take_rivals(const Lane& lane, std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words) const {
    bool changed = false;
    for (std::uint32_t k = 0; k < lane.state.size; ++k) {
        arabic::Word& w = words[lane.tokens[k].word];
        if (!in_doubt(w)) continue;
        Values values{};
        rereading_values(lane.state, w, lexicon.candidates(w)[w.rival], k, values);
        int sum = 0;
        for (std::size_t which = first_rereading_template; which < template_count; ++which)
            sum += view_.attach_weights[index_.row(key_of(which, values)) * attach_stride];
        if (sum <= least_for_rereading) continue;
        arabic::take_rival(view_, lexicon, text, w);
        changed = true;
    }
    return changed;
}

}  // namespace isnad::clause
