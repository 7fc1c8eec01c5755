// What is looked at to judge whether a proposed word is told as an event: features of a draft, each with a name that a person can read.
//
//   Values values;
//   judge_values(context, draft, values);
//   feature_name(3, values, letters);                 // "form=noun owner=actor type=ASSAULT"
//
// A feature is a template (which properties) filled with values. Their weights stand in data/events/judgement.tsv.
#pragma once

#include <isnad/document.h>

#include <array>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::event::judging {

// X(name, kind): `word` values are form ids plus one (0: none), `type` those of EventType, the others are told in judge_features.cpp.
#define ISNAD_JUDGE_ATOMS(X)                                                                                                              \
    X(type, type) X(word, word) X(form, form) X(plural, flag) X(owner, owner) X(place, relation) X(under, word) X(of, word) X(verb, word) \
    X(verb_kind, verb_kind) X(carried, flag) X(tense, tense) X(denied, flag) X(inside, inside) X(possible, flag) X(where, where)           \
    X(asks, flag) X(said, said) X(actor, filled) X(recipient, filled) X(counted, flag) X(dated, dated) X(placed, flag)  \
    X(before, number) X(same, same) X(last_word, word) X(next_word, word) X(next, next) X(wanted, flag) X(pointer, flag) X(ground, ground)  \
    X(mode, flag) X(outcome, outcome) X(article, article) X(pronoun, flag) X(missing, missing)

enum class Atom : std::uint8_t {
#define X(name, kind) name,
    ISNAD_JUDGE_ATOMS(X)
#undef X
        count
};
using Values = std::array<std::uint32_t, static_cast<std::size_t>(Atom::count)>;

inline constexpr std::size_t template_width = 3;
struct Template {
    std::array<Atom, template_width> atoms{};
    std::size_t width = 0;
    constexpr Template(std::initializer_list<Atom> of) {
        atoms.fill(Atom::count);
        for (const Atom a : of) atoms[width++] = a;
    }
};
inline constexpr Template templates[] = {
#define T(...) Template({__VA_ARGS__})
#define A(name) Atom::name
    // Which word it is, and in which form.
    T(A(type)), T(A(word), A(type)), T(A(form)), T(A(form), A(type)), T(A(word), A(form)), T(A(ground), A(form)), T(A(ground), A(type)), T(A(mode), A(type)),
    T(A(plural), A(form)), T(A(article), A(form)), T(A(article), A(type)), T(A(pronoun), A(form)),
    // Which condition of its row fails, and whether something else stands where the word that is asked for would.
    T(A(missing)), T(A(missing), A(form)), T(A(missing), A(type)), T(A(missing), A(word)), T(A(missing), A(actor), A(recipient)),
    // What it hangs on.
    T(A(owner), A(form)), T(A(owner), A(type)), T(A(owner), A(article), A(carried)), T(A(place), A(form)), T(A(place), A(verb_kind)), T(A(place), A(type)),
    T(A(under), A(form)), T(A(under), A(type)), T(A(of)), T(A(of), A(type)), T(A(verb), A(place)), T(A(verb), A(type)), T(A(verb_kind), A(form)), T(A(carried), A(type)),
    T(A(last_word)), T(A(last_word), A(type)), T(A(next_word), A(form)), T(A(next), A(form)), T(A(next), A(type)),
    // Its clause.
    T(A(tense), A(form)), T(A(tense), A(type)), T(A(denied), A(type)), T(A(inside), A(form)), T(A(inside), A(type)), T(A(inside), A(tense)), T(A(possible), A(form)),
    T(A(wanted), A(form)), T(A(wanted), A(type)), T(A(wanted), A(inside), A(form)), T(A(asks)),
    // Who, when, where.
    T(A(actor), A(form)), T(A(actor), A(type)), T(A(recipient), A(form)), T(A(recipient), A(type)), T(A(actor), A(recipient), A(type)), T(A(counted), A(type)),
    T(A(dated), A(form)), T(A(dated), A(type)), T(A(placed), A(form)), T(A(placed), A(type)),
    // Its place in the article.
    T(A(where), A(form)), T(A(where), A(type)), T(A(said), A(form)), T(A(said), A(type)), T(A(before), A(form)), T(A(before), A(type)), T(A(before), A(article), A(form)),
    T(A(same), A(form)), T(A(same), A(type)), T(A(same), A(place)), T(A(pointer)), T(A(pointer), A(type)), T(A(outcome)), T(A(outcome), A(place)),
#undef A
#undef T
};
inline constexpr std::size_t template_count = std::size(templates);
inline constexpr int most_judgement = 127;   ///< of a weight, either way

/// The key of a template filled with values; what the compiled tables are asked for.
std::uint32_t key_of(std::size_t which, const Values& values);
/// Those of all templates.
void keys_of(const Values& values, std::array<std::uint32_t, template_count>& out);

/// The name of a filled template; `letters` gives the word of a form id.
std::string feature_name(std::size_t which, const Values& values, const std::function<std::string(std::uint32_t)>& letters);
/// The key of the feature of this name, or nothing where there is none; `form` gives the id of a word.
std::optional<std::uint32_t> feature_named(std::string_view name, const std::function<std::uint32_t(std::string_view)>& form);

}  // namespace isnad::event::judging
