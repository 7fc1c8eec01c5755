// The roles of the nouns beside a verb, decided once all of them are known: which is its subject, which its object, which neither.
//
//   RoleChoice choice;
//   choice.each(tokens, state, [&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t noun) { return best_of(values, allowed); });
//
// The state must be done: every word has its head.
//
// Arabic nouns rarely show their case, so that a verb with one noun behind it may have met its subject or its object. Agreement, what
// the verb takes, what stands in front of the clause and what other nouns there are decide together; while the sentence is read
// from left to right (attach.h) half of that is still to come.
#pragma once

#include "clause/attach_features.h"

namespace isnad::clause {

inline constexpr Label roles[] = {Label::subject, Label::object, Label::oblique};

class RoleChoice {
public:
    using Allowed = std::array<bool, 3>;  ///< of roles

    /// Asks for the role of each noun in question, verb by verb from left to right, and writes it into the tree of `state`.
    /// `choose(values, allowed, noun)` answers an index into `roles`. Memory is kept from call to call.
    template <class Choose>
    void each(const std::vector<Token>& tokens, State& state, const Choose& choose) {
        begin(tokens, state);
        for (std::uint32_t v = 0; v < state.size; ++v) {
            if (!is_finite(tokens[v].tag) && tokens[v].tag != Tag::helper) continue;
            for (bool more = take_verb(v); more; more = next_noun()) {
                describe();
                settle(choose(static_cast<const Values&>(values_), static_cast<const Allowed&>(allowed_), nouns_[noun_]));
            }
        }
    }

private:
    void begin(const std::vector<Token>& tokens, State& state);
    /// Whether it has nouns in question.
    bool take_verb(std::uint32_t v);
    bool next_noun() { return ++noun_ < nouns_.size(); }
    void describe();
    void settle(std::size_t role);
    bool in_question(std::uint32_t k) const;

    const Token* tokens_ = nullptr;
    State* state_ = nullptr;
    std::vector<std::uint32_t> first_child_, sibling_, nouns_;
    std::uint32_t verb_ = 0;
    std::size_t noun_ = 0;  ///< which of nouns_ is asked for
    bool first_ = false, has_one_ = false;  ///< a subject before the verb; any subject
    std::uint32_t before_ = 0;              ///< the role of the noun before, plus one
    Values values_{};
    Allowed allowed_{};
};

}  // namespace isnad::clause
