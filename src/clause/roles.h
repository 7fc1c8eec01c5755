// The roles of the nouns beside a verb, decided once all of them are known: which is its subject, which its object, which neither.
//
//   RoleChoice choice(tokens, state);                 // a state that is done: every word has its head
//   choice.each([&](const Values& values, const RoleChoice::Allowed& allowed, std::uint32_t noun) { return best_of(values, allowed); });
//
// Arabic nouns rarely show their case, so that a verb with one noun behind it may have met its subject or its object. Agreement, what
// the verb takes, what stands in front of the clause and what other nouns there are decide together; while the sentence is read
// from left to right (attach.h) half of that is still to come.
#pragma once

#include "clause/attach_features.h"

#include <functional>

namespace isnad::clause {

inline constexpr Label roles[] = {Label::subject, Label::object, Label::oblique};

class RoleChoice {
public:
    using Allowed = std::array<bool, 3>;  ///< of roles

    RoleChoice(const std::vector<Token>& tokens, State& state) : tokens_(tokens), state_(state) {}

    /// Asks for the role of each noun in question, verb by verb from left to right, and writes it into the tree.
    /// `choose` gets the noun, too, and answers an index into `roles`.
    void each(const std::function<std::size_t(const Values&, const Allowed&, std::uint32_t noun)>& choose);

private:
    void verb(std::uint32_t v, const std::function<std::size_t(const Values&, const Allowed&, std::uint32_t)>& choose);
    bool in_question(std::uint32_t k) const;

    const std::vector<Token>& tokens_;
    State& state_;
    std::vector<std::uint32_t> first_child_, sibling_, nouns_;
};

}  // namespace isnad::clause
