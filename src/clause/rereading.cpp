#include "clause/rereading.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::clause {

namespace {

constexpr std::uint32_t reach = 12;  // words to either side that are looked at

// Bits: a finite verb before it, one behind it, both between the same marks; an opener shortly before it.
std::uint32_t around(const std::vector<Token>& t, std::uint32_t k, std::uint32_t size) {
    std::uint32_t out = 0;
    for (std::uint32_t i = k; i-- > 0 && k - i <= reach && t[i].commas == t[k].commas;)
        if (is_finite(t[i].tag)) out |= 1;
    for (std::uint32_t i = k + 1; i < size && i - k <= reach && t[i].commas == t[k].commas; ++i)
        if (is_finite(t[i].tag)) out |= 2;
    for (std::uint32_t i = k; i-- > 0 && k - i <= 6;)
        if (opens_clause(t[i].tag)) out |= 4;
    return out;
}

}  // namespace

void rereading_values(const State& state, const arabic::Word& word, const arabic::Analysis& rival, std::uint32_t k, Values& out) {
    const auto& t = *state.tokens;
    const Node& node = state.nodes[k];
    const auto set = [&](Atom a, std::uint32_t value) { out[static_cast<std::size_t>(a)] = value; };
    set(Atom::is_now, word.is_verb() ? 2 : 1);
    set(Atom::its_gap, word.rival_gap / 4u);
    set(Atom::its_label, static_cast<std::uint32_t>(node.label));
    set(Atom::its_shape, t[k].shape);
    set(Atom::its_kids, node.kids);
    set(Atom::its_marks, t[k].marks);
    set(Atom::head_tag, node.head == no_node ? 0 : static_cast<std::uint32_t>(t[node.head].tag));
    set(Atom::side, node.head == no_node ? 0 : node.head < k ? 1 : 2);
    set(Atom::tag_before, k == 0 ? 0 : static_cast<std::uint32_t>(t[k - 1].tag));
    set(Atom::tag_behind, static_cast<std::uint32_t>(t[k + 1].tag));
    set(Atom::fits_behind, agreement(t[k], t[k + 1]));
    set(Atom::around, around(t, k, state.size));
    std::uint32_t verbs = 0;
    for (std::uint32_t i = k > reach ? k - reach : 0; i < std::min(state.size, k + reach); ++i) verbs += i != k && is_finite(t[i].tag);
    set(Atom::verbs, std::min(verbs, 2u));
    set(Atom::rival, static_cast<std::uint32_t>(rival.pos) * 4 + ((rival.features & arabic::participle) ? 2 : 0) + ((rival.features & arabic::perfect) ? 1 : 0));
}

}  // namespace isnad::clause
