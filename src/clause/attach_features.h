// What the choice of an action looks at: features of a state, each with a name that a person can read.
//
// A feature is a template (which words, which of their properties) filled with values: `s0_shape=noun_def b0_tag=perfect` holds where the
// top of the stack is a noun with article and the front word is a verb in the perfect. s0 and s1 are the top of the stack and what
// lies below it; b0 is the front word. The weights of the features stand in data/arabic/attachment.tsv;
// compiled tables know them by their keys.
#pragma once

#include "clause/attach_state.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace isnad::clause {

#define ISNAD_CLAUSE_ATOMS(X)                                                                                          \
    X(s0_shape, shape) X(s0_tag, tag) X(s0_word, word) X(s0_sense, sense) X(s0_prep, word) X(s0_kids, kids)            \
    X(s0_opener, tag) X(s0_marks, marks) X(s1_shape, shape) X(s1_tag, tag) X(s1_word, word) X(s1_sense, sense)         \
    X(s1_kids, kids) X(b0_shape, shape) X(b0_tag, tag) X(b0_word, word) X(b0_sense, sense) X(b0_prep, word)            \
    X(b0_marks, marks) X(b0_opener, tag) X(s0_b0, pair) X(s1_s0, pair) X(far_s0_b0, number) X(far_s1_s0, number)       \
    X(cut_s0_b0, number) X(cut_s1_s0, number) X(verb_depth, number) X(verb_word, word) X(next_verb, number)            \
    X(next_verb_s0, pair) X(waiting, tag) X(s0_takes, number) X(s1_takes, number) X(of_tag, shape) X(of_takes, number) \
    X(of_sense, sense) X(of_word, word) X(of_label, number) X(of_opener, tag) X(has_first, number) X(order, number)    \
    X(fits, pair) X(it_shape, shape) X(it_sense, sense) X(it_word, word) X(gap, number) X(before_it, number)           \
    X(next_fits, pair) X(next_shape, shape) X(acts, number) X(next_acts, number) X(is_now, number) X(its_gap, number)      \
    X(its_label, number) X(its_shape, shape) X(its_kids, kids) X(its_marks, marks) X(head_tag, tag) X(side, number)    \
    X(tag_before, tag) X(tag_behind, tag) X(fits_behind, pair) X(around, number) X(verbs, number) X(rival, number)

/// Up to s1_takes they choose an action, from of_tag on a role, from is_now on between the readings of a word.
enum class Atom : std::uint8_t {
#define X(name, kind) name,
    ISNAD_CLAUSE_ATOMS(X)
#undef X
        count
};

using Values = std::array<std::uint32_t, static_cast<std::size_t>(Atom::count)>;

inline constexpr std::size_t template_width = 5;
struct Template {
    std::array<Atom, template_width> atoms{};
    std::size_t width = 0;

    constexpr Template(std::initializer_list<Atom> of) {
        atoms.fill(Atom::count);
        for (const Atom a : of) atoms[width++] = a;
    }
};
/// First those that choose an action, then those that choose the role of a noun beside its verb (roles.h), then those that speak for the
/// other reading of a word (rereading.h).
inline constexpr Template templates[] = {
#define T(...) Template({__VA_ARGS__})
#define A(name) Atom::name
    T(A(far_s0_b0), A(s0_tag), A(b0_tag), A(cut_s0_b0)),
    T(A(far_s1_s0), A(s1_tag), A(s0_tag), A(cut_s1_s0), A(b0_marks)),
    T(A(s0_prep), A(s1_shape), A(s0_sense), A(b0_tag)),
    T(A(s1_tag), A(s0_tag), A(s0_marks), A(s1_s0), A(s1_kids)),
    T(A(b0_word), A(s0_tag)),
    T(A(s0_word), A(b0_tag)),
    T(A(s1_takes), A(s1_tag), A(s1_kids), A(s0_shape), A(s0_prep)),
    T(A(next_verb), A(next_verb_s0), A(s0_tag), A(verb_depth), A(waiting)),
    T(A(s0_word), A(s1_tag), A(s1_kids)),
    T(A(s1_word), A(s0_shape), A(s0_prep)),
    T(A(s0_sense), A(b0_sense), A(s0_tag), A(b0_shape)),
    T(A(s1_sense), A(b0_sense), A(s1_tag), A(b0_shape), A(s0_tag)),
    T(A(verb_word), A(s0_tag), A(s0_prep), A(verb_depth)),
    T(A(s0_opener), A(s1_tag), A(s0_tag), A(s1_sense)),
    T(A(b0_opener), A(b0_prep), A(s0_tag), A(b0_tag)),
    T(A(s0_takes), A(s0_kids), A(b0_shape), A(s0_b0)),
    // Roles.
    T(A(acts), A(order), A(before_it)),
    T(A(acts), A(of_takes), A(has_first), A(before_it)),
    T(A(acts), A(fits), A(order)),
    T(A(acts), A(next_acts), A(before_it), A(order)),
    T(A(order), A(of_tag), A(fits)),
    T(A(order), A(of_takes), A(has_first), A(of_opener)),
    T(A(order), A(of_takes), A(fits)),
    T(A(of_takes), A(it_shape), A(before_it)),
    T(A(of_sense), A(it_sense), A(it_shape)),
    T(A(of_word), A(before_it), A(has_first)),
    T(A(it_word)),
    T(A(it_word), A(of_word)),
    T(A(it_sense), A(order), A(before_it)),
    T(A(it_shape), A(order), A(before_it), A(gap)),
    T(A(of_label), A(of_opener), A(has_first), A(order), A(fits)),
    T(A(of_label), A(of_tag), A(it_shape), A(before_it)),
    T(A(next_fits), A(fits), A(order), A(before_it)),
    T(A(next_shape), A(it_shape), A(order), A(before_it)),
    T(A(gap), A(fits), A(of_takes), A(before_it)),
    T(A(of_tag), A(of_takes), A(has_first), A(before_it), A(it_sense)),
    // Readings.
    T(A(is_now)),
    T(A(is_now), A(its_gap)),
    T(A(is_now), A(its_label)),
    T(A(is_now), A(its_gap), A(its_label)),
    T(A(is_now), A(head_tag), A(side)),
    T(A(is_now), A(its_label), A(head_tag)),
    T(A(is_now), A(its_label), A(around)),
    T(A(is_now), A(its_label), A(its_kids)),
    T(A(is_now), A(its_shape)),
    T(A(is_now), A(its_kids)),
    T(A(is_now), A(its_marks)),
    T(A(is_now), A(tag_before)),
    T(A(is_now), A(tag_behind)),
    T(A(is_now), A(tag_before), A(tag_behind)),
    T(A(is_now), A(fits_behind)),
    T(A(is_now), A(around)),
    T(A(is_now), A(verbs)),
    T(A(is_now), A(rival)),
#undef A
#undef T
};
inline constexpr std::size_t template_count = std::size(templates);
inline constexpr std::size_t attach_template_count = 16, role_template_count = 20;
inline constexpr std::size_t first_role_template = attach_template_count, first_rereading_template = first_role_template + role_template_count;
static_assert(templates[first_role_template].atoms[0] == Atom::acts && templates[first_rereading_template].atoms[0] == Atom::is_now);

/// The values of a state's atoms.
void values_of(const State& state, Values& out);

/// What multiplies the value of an atom in a key: one odd number for each, so that a product serves all templates that have the atom.
constexpr std::uint64_t factor_of(std::size_t atom) {
    std::uint64_t h = (atom + 1) * 0x9E3779B97F4A7C15u;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
    return h | 1;
}
constexpr std::uint64_t key_seed(std::size_t which) { return (which + 1) * 0xE7037ED1A0B428DBu; }
constexpr std::uint32_t key_end(std::uint64_t h) { return static_cast<std::uint32_t>(((h ^ (h >> 29)) * 0xBF58476D1CE4E5B9u) >> 32); }

/// The key of a template filled with values; what the compiled tables are asked for.
constexpr std::uint32_t key_of(std::size_t which, const Values& values) {
    std::uint64_t h = key_seed(which);
    for (std::size_t k = 0; k < templates[which].width; ++k) {
        const auto atom = static_cast<std::size_t>(templates[which].atoms[k]);
        h += values[atom] * factor_of(atom);
    }
    return key_end(h);
}

/// Values times their factors, as the parser keeps them.
using Products = std::array<std::uint64_t, static_cast<std::size_t>(Atom::count)>;
/// Those of the atoms that choose an action; the others are left as they were.
void products_of(const State& state, Products& out);

/// The key of a template that is known when this is compiled: a few sums.
template <std::size_t which, std::size_t... k>
std::uint32_t key_at(const Products& products, std::index_sequence<k...>) {
    return key_end((key_seed(which) + ... + products[static_cast<std::size_t>(templates[which].atoms[k])]));
}

/// The name of a filled template; `letters` gives the word of a form id.
std::string feature_name(std::size_t which, const Values& values, const std::function<std::string(std::uint32_t)>& letters);
/// The key of the feature of this name, or nothing where there is none among the templates from..end; `form` gives the id of a word.
std::optional<std::uint32_t> feature_named(std::string_view name, const std::function<std::uint32_t(std::string_view)>& form, std::size_t from = 0,
                                           std::size_t end = first_rereading_template);

}  // namespace isnad::clause
