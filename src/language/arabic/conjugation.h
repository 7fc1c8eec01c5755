// Verbs from root and form: every finite form, as it is spoken and as it is written.
//
//   Verb v{.root = U"قول", .form = VerbForm::i, .past_vowel = sound::a, .present_vowel = sound::u};
//   conjugate(v, [](const std::u32string& sounds, std::uint16_t features) { ... spell(sounds, Vowels::written) ... });   // قَالَ, قُلْتُ ...
//
// Covers forms I to X and I, II, IV of four radicals, and every kind of weakness: hamza anywhere, first radical w or y, hollow,
// defective, doubled, and their combinations. A root writes its hamza as U+0621 and its weak radicals as و and ي. What weakness does to
// a stem is in verb_stems.h, participles and masdars in verbal_nouns.h.
#pragma once

#include "language/arabic/inflection.h"
#include "language/arabic/phonology.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::arabic {

enum class VerbForm : std::uint8_t { i, ii, iii, iv, v, vi, vii, viii, ix, x, q1, q2, q4 };
enum class Voice : std::uint8_t { active, passive };

struct Verb {
    std::u32string root;  ///< three or four radicals
    VerbForm form = VerbForm::i;
    char32_t past_vowel = sound::a;  ///< form I: of the second radical
    char32_t present_vowel = sound::u;
    bool sound_middle = false;  ///< a weak second radical that stays: istahwadha, izdawaja
};

/// "I", "II" ... "X", "QI", "QII", "QIV".
std::optional<VerbForm> verb_form(std::string_view name);

/// The verb behind two citation forms as they are written, without vowels: root and form where the letters tell them, the likelier
/// ones where they do not (a three-letter perfect is form I unless its imperfect shows II). Nothing where the letters are no verb.
std::optional<Verb> verb_of(std::u32string_view perfect, std::u32string_view imperfect);

/// What is wrong with it, or empty.
std::string problem_of(const Verb& verb);

/// Calls emit(sounds, features) for every finite form: perfect, imperfect (indicative, subjunctive, jussive), imperative; both voices.
void conjugate(const Verb& verb, const Emit& emit);

/// The citation forms: perfect and imperfect, third person masculine singular.
std::u32string citation(const Verb& verb, Voice voice = Voice::active);
std::u32string citation_imperfect(const Verb& verb, Voice voice = Voice::active);

}  // namespace isnad::arabic
