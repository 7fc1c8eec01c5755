#include "clause/roles.h"

#include <algorithm>

namespace isnad::clause {

bool RoleChoice::in_question(std::uint32_t k) const {
    const Node& n = state_.nodes[k];
    if (n.label != Label::subject && n.label != Label::object && n.label != Label::oblique)
        return false;
    const Tag t = tokens_[k].tag;
    return n.preposition == 0 && n.opener_tag == 0 && (is_nominal(t) || t == Tag::pronoun || t == Tag::demonstrative || t == Tag::quantifier);
}

void RoleChoice::each(const std::function<std::size_t(const Values&, const Allowed&, std::uint32_t)>& choose) {
    const std::uint32_t n = state_.size;
    first_child_.assign(n, no_node);
    sibling_.assign(n, no_node);
    for (std::uint32_t k = n; k-- > 0;)
        if (const auto h = state_.nodes[k].head; h != no_node && h < n) {
            sibling_[k] = first_child_[h];
            first_child_[h] = k;
        }
    for (std::uint32_t v = 0; v < n; ++v)
        if (is_finite(tokens_[v].tag) || tokens_[v].tag == Tag::helper) verb(v, choose);
}

void RoleChoice::verb(std::uint32_t v, const std::function<std::size_t(const Values&, const Allowed&, std::uint32_t)>& choose) {
    nouns_.clear();
    bool first = false;
    for (auto c = first_child_[v]; c != no_node; c = sibling_[c]) {
        if (c < v) first = first || state_.nodes[c].label == Label::subject;
        else if (in_question(c)) nouns_.push_back(c);
    }
    if (nouns_.empty()) return;
    const Token& t = tokens_[v];
    const Node& node = state_.nodes[v];
    // "The forces are still shelling": what continues or begins lends its subject to the verb below.
    const bool lent = node.label == Label::complement && node.opener_tag == 0 && node.head < v && (state_.nodes[node.head].kids & has_subject) &&
                      (tokens_[node.head].sense == Sense::linking || tokens_[node.head].sense == Sense::aspect);
    bool has_one = first || lent;
    std::uint32_t before = 0;
    for (std::size_t k = 0; k < nouns_.size(); ++k) {
        const std::uint32_t i = nouns_[k];
        const Token& it = tokens_[i];
        Values values{};
        const auto set = [&](Atom a, std::uint32_t value) { values[static_cast<std::size_t>(a)] = value; };
        set(Atom::of_tag, t.shape);
        set(Atom::of_takes, t.valency);
        set(Atom::of_sense, static_cast<std::uint32_t>(t.sense));
        set(Atom::of_word, t.lexical);
        set(Atom::of_label, static_cast<std::uint32_t>(node.label));
        set(Atom::of_opener, node.opener_tag);
        set(Atom::has_first, first ? 1 : 0);
        set(Atom::order, static_cast<std::uint32_t>(std::min<std::size_t>(k, 2) * 4 + std::min<std::size_t>(nouns_.size(), 3)));
        set(Atom::fits, agreement(t, it));
        set(Atom::it_shape, it.shape);
        set(Atom::it_sense, static_cast<std::uint32_t>(it.sense));
        set(Atom::it_word, it.lexical);
        set(Atom::gap, i == v + 1 ? 1 : it.commas != t.commas ? 3 : 2);
        set(Atom::before_it, before);
        set(Atom::acts, it.agency);
        if (k + 1 < nouns_.size()) {
            set(Atom::next_fits, agreement(t, tokens_[nouns_[k + 1]]));
            set(Atom::next_shape, tokens_[nouns_[k + 1]].shape);
            set(Atom::next_acts, tokens_[nouns_[k + 1]].agency + 1u);
        }
        const bool passive = t.tag == Tag::passive;
        const bool unlike = i == v + 1 && t.gender == 1 && it.gender == 2 && it.number != 3;  // "he visits Cairo"
        const Allowed allowed{!has_one && !unlike && !t.first_or_second && t.number != 2 && t.number != 3 && it.case_ != 1 && it.case_ != 3, it.case_ < 2 && (!passive || has_one) && t.sense != Sense::linking, true};
        const std::size_t role = choose(values, allowed, i);
        state_.nodes[i].label = roles[role];
        has_one = has_one || role == 0;
        before = static_cast<std::uint32_t>(role) + 1;
    }
}

}  // namespace isnad::clause
