// What an event tells to the choice of its date and its place (choice.h), and how two events of an article go together.
//
//   Option o;
//   describe(in, memory, draft, event, o);              // o[Property::told_by] == "perfect"
#pragma once

#include "event/choice.h"
#include "event/event.h"

namespace isnad::event {

/// Fills the properties of the event.
void describe(const Input& in, const Memory& memory, const Draft& draft, const Event& event, Option& o);

/// Whether a perfect tells that a noun was done: "managed to arrest", "succeeded in freeing", "their referral was completed".
bool done_by_verb(const Input& in, const Draft& draft);

/// How words `first` to `last` stand to the trigger: side, gap, verbs, turn.
void describe_way(const Input& in, const Draft& draft, std::uint32_t first, std::uint32_t last, Option& o);

/// The clause that a word belongs to: what stands before a relative clause without a pronoun ("signed in March a deal | allows") is that of the verb before.
std::uint32_t clause_around(const Input& in, std::uint32_t word);

/// In whose clause a word stands: "same" as the trigger, the one "above" or "below" it, "its" for a relative clause that says more of the trigger.
std::string_view scope_of(const Input& in, const Draft& draft, std::uint32_t word);
/// The same of clause `its`.
std::string_view scope_of_clause(const Input& in, const Draft& draft, std::uint32_t its);

/// Whether a time before the trigger is that of a relative clause which a comma has closed: "met the man who had visited Beirut in 2010, and thanked him".
bool of_aside(const Input& in, const Draft& draft, std::uint32_t first, std::uint32_t last);

/// "both", "word", "party" or "no": whether two events share the word that names them and somebody who takes part.
std::string_view likeness(const Input& in, const Memory& memory, const CodedDocument& doc, std::uint32_t a, std::uint32_t b);

/// How far apart two sentences are: "0", "1", "few", "far".
std::string_view distance(std::uint32_t a, std::uint32_t b);

/// Adds the options to what is noted for training, where it is wanted.
void note(Memory& memory, std::uint32_t event, Question q);

}  // namespace isnad::event
