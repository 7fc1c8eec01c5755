// Where the slots of a frame stand around a trigger, and whether the conditions of a row hold there.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Whether a word is a participle that goes along with a verb: "spoke to the press, | accusing the group of". Without a comma only where its lexeme tells.
bool goes_along(const Input& in, std::uint32_t word);

/// Whether a participle of circumstance behind a comma adds what else somebody does: "criticised the decision, announcing (mu'linan)". The word is not the first of the text.
bool adds_behind_comma(const Input& in, std::uint32_t word);

class Slots {
public:
    /// `present`, where given, spares looking for words that the sentence does not hold.
    Slots(const Input& in, const Draft& draft, const Present* present = nullptr) : in_(in), d_(draft), present_(present) {}

    /// The chunk in a slot, or `none`.
    std::uint32_t chunk(tables::Slot slot, std::uint32_t preposition) const;

    /// The agent of a passive or a noun: "min qibal".
    std::uint32_t by_agent() const;

    /// Whether the trigger is such a participle, also where the tables know it as a noun of its own.
    bool circumstance() const;

    /// "his targeting | the convoy", "the firing of a gunman | the shots": the noun phrase right behind the owner of a masdar, or `none`.
    std::uint32_t object_of_masdar() const;

    /// Of a deed that a noun names the subject of the verb that says he does or announces it: "managed to", "replied with", "announced the closing of".
    std::uint32_t doer_of_step() const;

    /// Whether a condition holds. `taken` gets the word that a positive word condition rests on, else stays.
    bool holds(const tables::Condition& c, std::uint32_t* taken) const;

    /// The words around the trigger that count as its clause.
    std::pair<std::uint32_t, std::uint32_t> clause_words() const;

private:
    std::pair<std::uint32_t, std::uint32_t> words_behind() const;
    bool says_we() const;
    std::uint32_t subject() const;
    std::uint32_t subject_before() const;
    std::uint32_t subject_elsewhere() const;
    bool unlike_subject() const;
    bool unlike_participle(std::uint32_t chunk) const;
    std::uint32_t plural_subject() const;
    std::uint32_t able_subject() const;
    std::uint32_t controlling_subject() const;
    std::uint32_t object_behind_phrases() const;
    std::uint32_t object_behind_aside() const;
    std::uint32_t object_behind_verb_of(std::uint32_t subject, std::uint32_t verb) const;
    std::uint32_t agent_phrase() const {
        if (!agent_known_) agent_ = find_agent_phrase(), agent_known_ = true;
        return agent_;
    }
    std::uint32_t find_agent_phrase() const;
    bool agent_of_other_deed(std::uint32_t i) const;
    bool complete(std::uint32_t i) const;
    bool receives() const;
    bool suffered_from(std::uint32_t i) const;
    bool passive() const;
    bool pronoun_subject() const;
    bool agrees(std::uint32_t verb, std::uint32_t chunk) const;
    bool his_honour(std::uint32_t chunk) const;
    std::uint32_t object() const;
    bool seat(std::uint32_t id) const;
    bool apposed(std::uint32_t id) const;
    std::uint32_t behind_apposition(std::uint32_t id) const;
    bool names_source(std::uint32_t chunk) const;
    bool no_part(std::uint32_t chunk) const;
    bool of_aside(std::uint32_t chunk) const;
    bool among(std::uint32_t chunk) const;
    bool measures(std::uint32_t object) const;
    std::uint32_t prepositional(std::uint32_t preposition) const;
    std::uint32_t behind_insertion(std::uint32_t preposition) const;
    std::uint32_t phrase_under(std::uint32_t preposition) const;
    bool carries(std::uint32_t verb) const;
    std::uint32_t hung_under(std::uint32_t preposition) const;
    bool word_matches(std::uint32_t i, std::span<const std::uint32_t> forms, bool exactly = false) const;
    bool partitive(std::uint32_t chunk) const;
    std::uint32_t part_of(std::uint32_t chunk) const;
    bool names(std::uint32_t chunk, std::span<const std::uint32_t> word, std::uint32_t* taken) const;
    bool lies_here(std::uint32_t chunk) const;
    bool none_present(const tables::Condition& c) const;
    bool chunk_matches(std::uint32_t chunk, const tables::Condition& c, std::uint32_t* taken) const;
    bool pronoun_matches(const tables::Condition& c, arabic::Enclitic pronoun, std::uint32_t at) const;
    bool behind_object(const tables::Condition& c, std::uint32_t* taken) const;
    bool reflexive_matches(const tables::Condition& c, std::uint32_t* taken) const;
    bool by_state(const tables::Condition& c) const;
    bool told_so(const tables::Condition& c) const;
    bool stands_there(const tables::Condition& c) const;
    bool described_so(const tables::Condition& c) const;
    bool article_opens_with(const tables::Condition& c) const;
    bool is_class(std::uint32_t chunk, tables::ConditionClass what) const;

    const Input& in_;
    const Draft& d_;
    const Present* present_;
    mutable std::uint32_t agent_ = none;       ///< of agent_phrase: most slots and conditions ask for it
    mutable bool agent_known_ = false;
};

}  // namespace isnad::event
