// What the choice of an action looks at: features of a state, each with a name that a person can read.
//
// A feature is a template (which words, which of their properties) filled with values: `s0.shape=noun_def b0.tag=perfect` holds where the
// top of the stack is a noun with article and the front word is a verb in the perfect. s0, s1, s2 are the top of the stack and
// what lies below it; b0, b1, b2 the front word and what follows. The weights of the features stand in data/arabic/attachment.tsv;
// compiled tables know them by their keys.
#pragma once

#include "clause/attach_state.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::clause {

#define ISNAD_CLAUSE_ATOMS(X)                                                                                                          \
    X(s0_shape, shape) X(s0_tag, tag) X(s0_word, word) X(s0_sense, sense) X(s0_prep, word) X(s0_kids, kids) X(s0_opener, tag)            \
        X(s0_marks, marks) X(s1_shape, shape) X(s1_tag, tag) X(s1_word, word) X(s1_sense, sense) X(s1_prep, word) X(s1_kids, kids)        \
            X(s1_opener, tag) X(s2_tag, tag) X(s2_shape, shape) X(b0_shape, shape) X(b0_tag, tag) X(b0_word, word) X(b0_sense, sense)     \
                X(b0_prep, word) X(b0_kids, kids) X(b0_marks, marks) X(b0_opener, tag) X(b1_shape, shape) X(b1_tag, tag) X(b1_word, word) \
                    X(b1_marks, marks) X(b2_tag, tag) X(s0_b0, pair) X(s1_s0, pair) X(s1_b0, pair) X(far_s0_b0, number)                   \
                        X(far_s1_s0, number) X(cut_s0_b0, number) X(cut_s1_s0, number) X(verb_depth, number) X(verb_kids, kids)           \
                            X(verb_sense, sense) X(verb_s0, pair) X(verb_b0, pair) X(verb_word, word) X(next_verb, number)                \
                                X(next_verb_s0, pair) X(waiting, tag) X(quoted, number) X(s0_takes, number) X(s1_takes, number) X(b0_takes, number) X(verb_takes, number)                                                    \
                                    X(of_tag, shape) X(of_takes, number) X(of_sense, sense) X(of_word, word) X(of_label, number)          \
                                        X(of_opener, tag) X(has_first, number) X(order, number) X(fits, pair) X(it_shape, shape)          \
                                            X(it_sense, sense) X(it_word, word) X(gap, number) X(before_it, number) X(next_fits, pair)    \
                                                X(next_shape, shape) X(antecedent, pair) X(acts, number) X(s0_acts, number)           \
                                                    X(b0_acts, number) X(next_acts, number)

enum class Atom : std::uint8_t {
#define X(name, kind) name,
    ISNAD_CLAUSE_ATOMS(X)
#undef X
        count
};

using Values = std::array<std::uint32_t, static_cast<std::size_t>(Atom::count)>;

inline constexpr std::size_t template_width = 5;
struct Template {
    std::array<Atom, template_width> atoms;  ///< Atom::count ends them
};
/// First those that choose an action, then those that choose the role of a noun beside its verb (roles.h).
extern const Template templates[];
extern const std::size_t attach_template_count, template_count;

/// The values of a state's atoms.
void values_of(const State& state, Values& out);

/// The key of a template filled with values; what the compiled tables are asked for.
std::uint32_t key_of(std::size_t which, const Values& values);

/// The name of a filled template; `letters` gives the word of a form id.
std::string feature_name(std::size_t which, const Values& values, const std::function<std::string(std::uint32_t)>& letters);
/// The key of the feature of this name, or nothing where there is none; `form` gives the id of a word.
std::optional<std::uint32_t> feature_named(std::string_view name, const std::function<std::uint32_t(std::string_view)>& form);

}  // namespace isnad::clause
