#include "clause/roles.h"

#include <algorithm>

namespace isnad::clause {

bool RoleChoice::in_question(std::uint32_t k) const {
    const Node& n = state_->nodes[k];
    if (n.label != Label::subject && n.label != Label::object && n.label != Label::oblique)
        return false;
    const Tag t = tokens_[k].tag;
    return n.preposition == 0 && n.opener_tag == 0 && !tokens_[k].belongs_to_place && (is_nominal(t) || t == Tag::pronoun || t == Tag::demonstrative || t == Tag::quantifier);
}

void RoleChoice::begin(const std::vector<Token>& tokens, State& state) {
    tokens_ = tokens.data();
    state_ = &state;
    const std::uint32_t n = state.size;
    first_child_.assign(n, no_node);
    sibling_.assign(n, no_node);
    for (std::uint32_t k = n; k-- > 0;)
        if (const auto h = state.nodes[k].head; h != no_node && h < n) {
            sibling_[k] = first_child_[h];
            first_child_[h] = k;
        }
}

bool RoleChoice::take_verb(std::uint32_t v) {
    verb_ = v;
    noun_ = 0;
    before_ = 0;
    first_ = false;
    nouns_.clear();
    for (auto c = first_child_[v]; c != no_node; c = sibling_[c]) {
        if (c < v) first_ = first_ || state_->nodes[c].label == Label::subject;
        else if (in_question(c)) nouns_.push_back(c);
    }
    // "The forces are still shelling": what continues or begins lends its subject to the verb below.
    const Node& node = state_->nodes[v];
    const bool lent = node.label == Label::complement && node.opener_tag == 0 && node.head < v && (state_->nodes[node.head].kids & has_subject) &&
                      (tokens_[node.head].sense == Sense::linking || tokens_[node.head].sense == Sense::aspect);
    has_one_ = first_ || lent;
    return !nouns_.empty();
}

void RoleChoice::describe() {
    const std::uint32_t i = nouns_[noun_];
    const Token &t = tokens_[verb_], &it = tokens_[i];
    const Node& node = state_->nodes[verb_];
    const Token* const next = noun_ + 1 < nouns_.size() ? &tokens_[nouns_[noun_ + 1]] : nullptr;
    const auto set = [&](Atom a, std::uint32_t value) { values_[static_cast<std::size_t>(a)] = value; };
    set(Atom::of_tag, t.shape);
    set(Atom::of_takes, t.valency);
    set(Atom::of_sense, static_cast<std::uint32_t>(t.sense));
    set(Atom::of_word, t.lexical);
    set(Atom::of_label, static_cast<std::uint32_t>(node.label));
    set(Atom::of_opener, node.opener_tag);
    set(Atom::has_first, first_ ? 1 : 0);
    set(Atom::order, static_cast<std::uint32_t>(std::min<std::size_t>(noun_, 2) * 4 + std::min<std::size_t>(nouns_.size(), 3)));
    set(Atom::fits, agreement(t, it));
    set(Atom::it_shape, it.shape);
    set(Atom::it_sense, static_cast<std::uint32_t>(it.sense));
    set(Atom::it_word, it.lexical);
    set(Atom::gap, i == verb_ + 1 ? 1 : it.commas != t.commas ? 3 : 2);
    set(Atom::before_it, before_);
    set(Atom::acts, it.agency);
    set(Atom::next_fits, next ? agreement(t, *next) : 0);
    set(Atom::next_shape, next ? next->shape : 0);
    set(Atom::next_acts, next ? next->agency + 1u : 0);
    const bool passive = t.tag == Tag::passive;
    const bool unlike = i == verb_ + 1 && t.gender == 1 && it.gender == 2 && it.number != 3;  // "he visits Cairo"
    // "a minister visits Jordan", in the order of Arabic "visits Jordan a minister".
    const bool goal = t.travels && it.sense == Sense::state && std::any_of(nouns_.begin() + static_cast<std::ptrdiff_t>(noun_) + 1, nouns_.end(), [&](std::uint32_t k) {
                          const Sense s = tokens_[k].sense;
                          return s == Sense::people || s == Sense::person || s == Sense::body;
                      });
    allowed_ = {!has_one_ && !unlike && !goal && !t.first_or_second && t.number != 2 && t.number != 3 && (it.case_ != 1 || state_->counted(i)) && it.case_ != 3,
                it.case_ < 2 && (!passive || has_one_) && t.sense != Sense::linking, true};
}

void RoleChoice::settle(std::size_t role) {
    state_->nodes[nouns_[noun_]].label = roles[role];
    has_one_ = has_one_ || role == 0;
    before_ = static_cast<std::uint32_t>(role) + 1;
}

}  // namespace isnad::clause
