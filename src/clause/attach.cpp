#include "clause/attach.h"

#include "clause/roles.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace isnad::clause {

namespace {

using Sums = std::array<std::int16_t, attach_stride>;

// The row of the weights of a feature. Without a branch, so that the processor waits for many rows at once.
[[gnu::always_inline]] inline std::uint32_t row_of(const tables::View& view, std::uint32_t key) {
    const std::uint32_t* entry = view.attach_index.data() + (key & (view.attach_index.size() - tables::attach_reach - 1));
    std::uint32_t row = 0;
    for (std::size_t k = 0; k < tables::attach_reach; ++k) row = (entry[k] ^ key) < 0x10000u ? entry[k] & 0xFFFFu : row;
    return row;
}

// Adds the weights of the templates from..from+count filled with these values. This is where most of the time of parsing goes: all rows
// are looked up first, then added in whole registers.
template <std::size_t from, std::size_t... k>
Sums sum_up(const tables::View& view, const Values& values, std::index_sequence<k...>) {
    static_assert(attach_stride == 24);
    using Bytes = std::int8_t __attribute__((vector_size(8)));
    using Eight = std::int16_t __attribute__((vector_size(16)));
    const std::array<std::uint32_t, sizeof...(k)> rows{
        row_of(view, key_at<from + k>(values, std::make_index_sequence<templates[from + k].width>()))...};
    Eight sums[3] = {};
    for (const std::uint32_t row : rows) {
        Bytes weights[3];
        std::memcpy(weights, view.attach_weights.data() + std::size_t{row} * attach_stride, sizeof weights);
        for (int part = 0; part < 3; ++part) sums[part] += __builtin_convertvector(weights[part], Eight);
    }
    Sums out;
    std::memcpy(out.data(), sums, sizeof sums);
    return out;
}

}  // namespace

Action Attacher::choose() const {
    if (state_.stack.empty()) return shift;
    Values values;
    values_of(state_, values);
    const Sums sums = sum_up<0>(view_, values, std::make_index_sequence<attach_template_count>());
    // Sum and action in one number, so that the best is found without a branch; it is hardly ever one that is not allowed.
    std::array<std::int32_t, action_count> ranked;
    for (std::size_t a = 0; a < action_count; ++a) ranked[a] = sums[a] * 32 + (31 - static_cast<std::int32_t>(a));
    while (true) {
        std::int32_t most = ranked[0];
        for (const std::int32_t r : ranked) most = std::max(most, r);
        const auto best = static_cast<Action>(31 - (most & 31));
        if (state_.allowed(best)) return best;
        ranked[best] = std::numeric_limits<std::int32_t>::min() + best;
    }
}

void Attacher::choose_roles() {
    RoleChoice(tokens_, state_).each([&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t) {
        const Sums sums = sum_up<attach_template_count>(view_, values, std::make_index_sequence<template_count - attach_template_count>());
        std::size_t best = std::size(roles) - 1;
        for (std::size_t r = std::size(roles); r-- > 0;)
            if (allowed[r] && sums[right(roles[r])] >= sums[right(roles[best])]) best = r;
        return best;
    });
}

void Attacher::sentence(std::string_view text, const arabic::Words& words, const language::Sentence& sentence, Tree& out) {
    describe_tokens(view_, grammar_, text, words, sentence, tokens_);
    state_.begin(tokens_, grammar_);
    while (!state_.done()) state_.apply(choose());
    choose_roles();
    out.nodes.clear();
    for (std::uint32_t i = 0; i < state_.size; ++i) out.nodes.push_back({tokens_[i].word, state_.nodes[i].head, state_.nodes[i].label});
}

}  // namespace isnad::clause
