// Whom an answer means that names nobody: who asked, who did it, or both sides, as the text told before.
//
//   "France asked Damascus to withdraw ... Damascus rejected the request"          // France
//   "Pakistan deported hundreds ... The agency criticised that"                    // Pakistan
//   "India and Pakistan traded fire ... China called for calm"                     // both
//
//   if (const Meant m = meant_by_answer(in, doc, memory, event); m.event != none) ...
//
// The nouns by which an answer points back are rows of data/arabic/answers.tsv.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// What a word of answers.tsv means, in the order in which rows_attachment.cpp lists them.
enum class Answer : std::uint32_t { asked, done, harm, calm, sides, states, people, bodies };

/// Whether a word is one of answers.tsv with this meaning.
bool answers(const arabic::Word& word, Answer means);

struct Meant {
    std::uint32_t event = none;     ///< in memory.beside
    bool both = false;              ///< all of its people, not only who acts
};

/// The event before whose people a refusal, blame, praise or call without a recipient is meant for.
Meant meant_by_answer(const Input& in, const CodedDocument& doc, const Memory& memory, std::size_t event);

/// Whether those who act and suffer in an event are two sides or more of which each may fight or talk: states, bodies, armed people.
bool two_sides(const CodedDocument& doc, const Memory& memory, const Beside& beside);

}  // namespace isnad::event
