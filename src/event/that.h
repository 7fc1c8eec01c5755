// What governs a clause under "that" (an), and what it tells of the clause.
//
//   const That under(in, sentence);
//   under.before(verb);                               // the "that" of the verb: "that (an) | they withdraw", "that they do not"
//   under.of_embedded(that, bits);                    // "without that": negation; "scheduled that": future; "after that": fact
//   under.governor_of(that);                          // "it happened before that (sabaqa an) he visited": historical
#pragma once

#include "event/event.h"

namespace isnad::event {

/// The words "that" of one sentence. What they tell is in bits of isnad::Auxiliary and those of noun_context.h.
class That {
public:
    That(const Input& in, const language::Sentence& s) : in_(in), g_(in.grammar), s_(s) {}

    /// Directly before the verb, or with a negation between; else `none`.
    std::uint32_t before(std::uint32_t verb) const;
    /// Whether this word stands right before it: "since that".
    bool opens(std::uint32_t that, std::uint32_t form) const { return that > s_.first && word(that - 1).form == form; }
    /// What becomes of a verb in the imperfect behind it; `own`: what its clause tells itself.
    std::uint8_t of_embedded(std::uint32_t that, std::uint8_t own) const;
    /// What the word says that governs it: an adjective or noun right before it, else the nearest verb.
    std::uint8_t governor_of(std::uint32_t that) const;
    /// What is left of `b`, which the word at `at` tells, behind a denial of that word.
    std::uint8_t with_negation(std::uint8_t b, std::uint32_t at) const;

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    bool hard_at(std::uint32_t i) const;
    std::uint32_t beside(std::uint32_t that) const;
    bool denied(std::uint32_t that) const;

    const Input& in_;
    const arabic::Grammar& g_;
    const language::Sentence& s_;
};

}  // namespace isnad::event
