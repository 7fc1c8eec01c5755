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

// Adds the weights of the templates from..from+count filled with these products. This is where most of the time of parsing goes: all rows
// are looked up first, so that the processor waits for many at once, then added in whole registers.
template <std::size_t from, std::size_t... k>
Sums sum_up(const tables::AttachIndex& index, const std::int8_t* weights, const Products& products, std::index_sequence<k...>) {
    const std::array<std::uint32_t, sizeof...(k)> rows{
        index.row(key_at<from + k>(products, std::make_index_sequence<templates[from + k].width>()))...};
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

Action Attacher::choose() {
    if (state_.stack.empty()) return shift;
    products_of(state_, products_);
    Sums sums = sum_up<0>(index_, view_.attach_weights.data(), products_, std::make_index_sequence<attach_template_count>());
    while (true) {  // it is hardly ever one that is not allowed
        const Action best = best_of(sums);
        if (state_.allowed(best)) return best;
        sums.part[best % 2][best / 2] = -0x4000;
    }
}

void Attacher::choose_roles() {
    roles_.each(tokens_, state_, [&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t) {
        for (auto atom = static_cast<std::size_t>(Atom::of_tag); atom < static_cast<std::size_t>(Atom::is_now); ++atom) products_[atom] = values[atom] * factor_of(atom);
        const Sums sums = sum_up<first_role_template>(index_, view_.attach_weights.data(), products_, std::make_index_sequence<role_template_count>());
        std::size_t best = std::size(roles) - 1;
        for (std::size_t r = std::size(roles); r-- > 0;)
            if (allowed[r] && sums[right(roles[r])] >= sums[right(roles[best])]) best = r;
        return best;
    });
}

void Attacher::sentence(std::string_view text, const arabic::Words& words, const language::Sentence& sentence, Tree& out) {
    parse(text, words, sentence);
    write(out);
}

void Attacher::reread_sentence(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const language::Sentence& sentence, Tree& out) {
    parse(text, words, sentence);
    if (take_rivals(text, lexicon, words)) parse(text, words, sentence);
    write(out);
}

bool Attacher::reread(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words, const language::Sentence& sentence, Tree& out) {
    if (std::none_of(words.begin() + sentence.first, words.begin() + sentence.end, in_doubt)) return false;
    parse(text, words, sentence);
    if (take_rivals(text, lexicon, words)) return false;
    write(out);
    return true;
}

void Attacher::parse(std::string_view text, const arabic::Words& words, const language::Sentence& sentence) {
    describe_tokens(view_, grammar_, text, words, sentence, tokens_);
    state_.begin(tokens_, grammar_);
    while (!state_.done()) state_.apply(choose());
    choose_roles();
}

void Attacher::write(Tree& out) const {
    out.nodes.clear();
    for (std::uint32_t i = 0; i < state_.size; ++i) out.nodes.push_back({tokens_[i].word, state_.nodes[i].head, state_.nodes[i].label});
}

bool Attacher::take_rivals(std::string_view text, arabic::Lexicon& lexicon, arabic::Words& words) {
    bool changed = false;
    for (std::uint32_t k = 0; k < state_.size; ++k) {
        arabic::Word& w = words[tokens_[k].word];
        if (!in_doubt(w)) continue;
        Values values{};
        rereading_values(state_, w, lexicon.candidates(w)[w.rival], k, values);
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
