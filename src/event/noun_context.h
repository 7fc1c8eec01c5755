// How a noun that names an event stands in its sentence: what it hangs on, whether that denies it, whether it is only an aim.
//
//   const NounContext noun(in, draft);
//   noun.top();                                           // the chunk at the head of its idafa
//   noun.denied() || noun.denied_by_verb();               // "without an attack", "took part in no rally"
//   noun.aim();                                           // "to retake the town"
//   noun.owed();                                          // "it is for the forces to withdraw"
//   noun.convicted();                                     // "found guilty of shooting at a patrol"
//
// What words of data/arabic/reality.tsv tell is a bit of isnad::Auxiliary or one of three more.
#pragma once

#include "event/event.h"

namespace isnad::event {

inline constexpr std::uint8_t fact = 16;            // a row of reality.tsv that tells that what it governs did happen
inline constexpr std::uint8_t done = 32;            // one that tells that it was done; denied, that it was not
inline constexpr std::uint8_t expected = 64;        // two rows: it will happen or it may, as its date will tell

inline constexpr std::uint8_t spoken = 128;         // one that tells that what it governs is only spoken of ("the law on", "the place of", "about")

/// What the rows of a verb tell. A verb of expectation has two: what it governs is to come where it is dated, else it is only possible (date.cpp).
std::uint8_t verb_row(const arabic::Word& verb);

/// Whether the object of the verb is not what its row tells of: "promise to", and "is deemed", which has the same letters.
bool governs_by_preposition(const arabic::Word& verb);

/// "had planned to", "were preparing for": what somebody meant to do once, be it in the perfect or behind "was", is only thought of.
bool meant(const Input& in, const language::Sentence& s, std::uint32_t verb);

/// What the row tells whose words begin at word i; `where`: those words.
std::uint8_t row_at(const Input& in, std::uint32_t i, mention::Phrase* where = nullptr);

/// Whether a genitive hangs on word i: "on the eve of the signing" tells of that, not of the verb.
bool has_genitive(const Input& in, std::uint32_t i);

class NounContext {
public:
    NounContext(const Input& in, const Draft& d) : in_(in), g_(in.grammar), d_(d), s_(in.sentences[d.sentence]) {}

    std::uint32_t top() const;                             ///< chunk: the head of the idafa, or above the measure of "a series of attacks"
    std::uint32_t above(std::uint32_t chunk) const;        ///< one step of that, or `none`
    std::uint32_t governing_clause() const;                ///< the clause whose verb it may hang on: its own, or where that has its verb behind it the one before
    bool denied() const;
    bool denied_by_verb() const;
    bool aim() const;
    bool second_aim() const;                               ///< "with the aim of ending the siege and withdrawing"
    bool owed() const;                                     ///< "the forces must withdraw", in Arabic "on the forces the withdrawal"
    bool convicted() const;                                ///< a deed of which somebody is found guilty
    bool long_before() const;                              ///< "three years after the shooting"
    std::int32_t days_before() const;                      ///< "two days after the shooting", "on the day after the attack": how many days before what it is set behind; 0 where not told
    bool of_consequence() const;                           ///< "taking the town will cut their supplies"
    bool spoken_of() const;                                ///< "the place of the explosion", "permission for strikes", "about the agreement"
    bool not_only() const;                                 ///< "does not mean defeat only": what is said of more than one is not denied
    std::uint8_t predicated() const;                       ///< what an adjective said of it tells: "the strike is not ruled out"
    bool takes_ground() const;                             ///< the row of the trigger tells that ground is taken
    bool says_spoken(std::uint32_t i) const;               ///< a word of reality.tsv under which a deed is no more than spoken of

private:
    bool governs(const arabic::Word& before) const;
    bool gives_reason(const arabic::Word& noun) const;
    bool owner_acts() const;
    bool asks_for(std::uint32_t chunk) const;
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    bool partitive(std::uint32_t i) const;

    const Input& in_;
    const arabic::Grammar& g_;
    const Draft& d_;
    const language::Sentence& s_;
};

}  // namespace isnad::event
