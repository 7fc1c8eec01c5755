// The choice between the readings of a word, as a sum of weighted features that have names.
//
// Every feature says one thing about a reading in its place ("a verb behind a preposition"); its weight is a cost and stands in
// data/arabic/choice.tsv, where a person can read and change it. The cheapest reading is chosen. bench/train_choice.cpp sets the weights
// from analysed sentences.
//
//   X(name)  in ISNAD_CHOICE_FEATURES is a feature; behind them lie the transitions: one for each pair of Shape before and Shape now.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::arabic {

#define ISNAD_CHOICE_FEATURES(X)                                                                                                           \
    X(proclitic)                                                                                                                           \
    X(enclitic)                                                                                                                            \
    X(misspelled) X(whole_word_known) X(bare_word_known) X(unknown) X(verb) X(verb_of_you_or_i) X(verb_of_we) X(imperative_verb)           \
        X(passive_verb) X(jussive_alone) X(dual_perfect_alone) X(verb_behind_preposition) X(verb_opens_clause) X(verb_with_conjunction)    \
            X(imperfect_behind_negation) X(perfect_behind_negation) X(verb_behind_modal) X(imperfect_behind_that) X(perfect_behind_that)   \
                X(verb_behind_relative) X(verb_behind_temporal) X(imperfect_behind_helper) X(verb_behind_verb) X(verb_behind_bare_noun)    \
                    X(verb_behind_first_subject) X(verb_behind_definite) X(future_not_known_bare) X(verb_against_gender_of_next)           \
                        X(verb_with_tanwin) X(noun_behind_negation) X(noun_behind_verb) X(participle_plain) X(participle_circumstance)     \
                            X(adjective_opens) X(dual_construct) X(accusative_behind_preposition) X(accusative) X(function_word)           \
                                X(name_only_a_town) X(name) X(adjective_agrees) X(adjective_without_noun) X(construct_with_article)        \
                                    X(only_derived) X(guessed_wa) X(guessed_fa) X(guessed_preposition) X(guessed_long_pronoun)             \
                                        X(guessed_short_pronoun) X(guessed_article) X(feminine_of_masculine) X(verb_against_gender_before) \
                                            X(women_verb) X(helping_verb) X(dual_agrees) X(common) X(function_word_broken)                 \
                                                X(emphatic_perfect) X(perfect_behind_future) X(plural_adjective_behind_single)    \
                                                    X(names_source)

enum class ChoiceFeature : std::uint16_t {
#define X(name) name,
    ISNAD_CHOICE_FEATURES(X)
#undef X
        count
};

/// What a word is, as far as its neighbour asks.
enum class Shape : std::uint8_t {
    start,
    verb_perfect,
    verb_imperfect,
    noun,
    noun_definite,
    noun_with_pronoun,
    adjective,
    adjective_definite,
    name,
    preposition,
    conjunction,
    that,
    negation,
    relative,
    pronoun,
    other_particle,
    number,
    mark,
    count
};

inline constexpr std::size_t choice_shapes = static_cast<std::size_t>(Shape::count);
inline constexpr std::size_t choice_features = static_cast<std::size_t>(ChoiceFeature::count) + choice_shapes * choice_shapes;

inline std::size_t transition(Shape before, Shape now) {
    return static_cast<std::size_t>(ChoiceFeature::count) + static_cast<std::size_t>(before) * choice_shapes +
           static_cast<std::size_t>(now);
}

/// "verb_opens_clause", or "preposition>noun" for a transition; and back (choice_features where there is no such name).
std::string choice_name(std::size_t feature);
std::size_t choice_named(std::string_view name);

}  // namespace isnad::arabic
