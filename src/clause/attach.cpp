#include "clause/attach.h"

#include "clause/roles.h"

namespace isnad::clause {

namespace {

const std::int16_t* weights_of(const tables::View& view, std::uint32_t key) {
    const std::size_t mask = view.attach_slots.size() - 1;
    for (std::size_t at = key & mask;; at = (at + 1) & mask) {
        const auto& slot = view.attach_slots[at];
        if (slot.row == tables::absent) return nullptr;
        if (slot.key == key) return view.attach_weights.data() + std::size_t{slot.row} * attach_stride;
    }
}

}  // namespace

Action Attacher::choose() const {
    if (state_.stack.empty()) return shift;
    std::array<std::int32_t, attach_stride> sums{};
    if (!view_.attach_slots.empty()) {
        Values values;
        values_of(state_, values);
        for (std::size_t which = 0; which < attach_template_count; ++which)
            if (const auto* weights = weights_of(view_, key_of(which, values)))
                for (std::size_t a = 0; a < attach_stride; ++a) sums[a] += weights[a];
    }
    Action best = action_count;
    for (Action a = 0; a < action_count; ++a)
        if ((best == action_count || sums[a] > sums[best]) && state_.allowed(a)) best = a;
    return best;
}

void Attacher::choose_roles() {
    RoleChoice(tokens_, state_).each([&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t) {
        std::array<std::int32_t, attach_stride> sums{};
        for (std::size_t which = attach_template_count; which < template_count; ++which)
            if (const auto* weights = weights_of(view_, key_of(which, values)))
                for (std::size_t a = 0; a < attach_stride; ++a) sums[a] += weights[a];
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
    if (!view_.attach_slots.empty()) choose_roles();
    out.nodes.clear();
    for (std::uint32_t i = 0; i < state_.size; ++i) out.nodes.push_back({tokens_[i].word, state_.nodes[i].head, state_.nodes[i].label});
}

}  // namespace isnad::clause
