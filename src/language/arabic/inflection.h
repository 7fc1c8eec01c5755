// Inflection of unvocalised Arabic: from the citation form in a table to every written form that news uses.
//
//   arabic::conjugate(perfect, imperfect, emit);     // zara/yazuru -> zarat, zaru, tazur, yazuruna, zira (passive) ...
//   arabic::decline(noun, plurals, options, emit);
//
// Used when tables are compiled; at run time a form is one look-up. Forms are emitted as they are written (hamzas, alif maqsura);
// the caller normalises them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::arabic {

enum Feature : std::uint16_t {
    // verbs
    perfect = 1 << 0, imperfect = 1 << 1, passive = 1 << 2, jussive = 1 << 3, participle = 1 << 4, third = 1 << 5,
    // nouns
    construct = 1 << 6, accusative = 1 << 7,
    // both
    feminine = 1 << 8, dual = 1 << 9, plural = 1 << 10,
    // words
    definite_name = 1 << 12,   ///< its form holds its article (set by the tagger)
};

using Emit = std::function<void(const std::u32string& form, std::uint16_t features)>;

std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view letters);

/// All finite forms of a verb given as third person masculine singular, perfect and imperfect.
void conjugate(std::u32string_view perfect, std::u32string_view imperfect, const Emit& emit);

/// Active participles (all cases and genders that stand as circumstance: mu'akkidan, mushiratan ...).
void participles(std::u32string_view perfect, std::u32string_view imperfect, const Emit& emit);

struct Declension {
    bool sound_masculine = false;  ///< -un / -in plurals
    bool feminine_pair = false;    ///< -a forms for women
    bool person = false;           ///< no -at plural: that is nearly always another noun (assistant / assistance)
};

/// All forms of a noun: singular, dual, listed broken plurals or sound plurals, accusative alif, construct forms.
void decline(std::u32string_view singular, const std::vector<std::u32string>& plurals, Declension how, const Emit& emit);

}  // namespace isnad::arabic
