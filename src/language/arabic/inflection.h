// What the forms of a word are marked with, and the declension of nouns: from the singular in a table to every written form.
//
//   arabic::decline(noun, plurals, options, emit);
//
// Used when tables are compiled; at run time a form is one look-up. Forms are emitted as they are written (hamzas, alif maqsura);
// the caller normalises them. Verbs are in conjugation.h.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::arabic {

enum Feature : std::uint16_t {
    // verbs
    perfect = 1 << 0,
    imperfect = 1 << 1,
    passive = 1 << 2,
    jussive = 1 << 3,
    participle = 1 << 4,
    third = 1 << 5,
    first_person = 1 << 11,
    imperative = 1 << 13,
    subjunctive = 1 << 14,
    // nouns
    construct = 1 << 6,
    accusative = 1 << 7,
    // both
    feminine = 1 << 8,
    dual = 1 << 9,
    plural = 1 << 10,
    // words
    definite_name = 1 << 12,  ///< its form holds its article (set by the tagger)
};

using Emit = std::function<void(const std::u32string& form, std::uint16_t features)>;

std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view letters);

struct Declension {
    bool sound_masculine = false;  ///< -un / -in plurals
    bool feminine_pair = false;    ///< -a forms for women
    bool person = false;           ///< no -at plural: that is nearly always another noun (assistant / assistance)
};

/// All forms of a noun: singular, dual, listed broken plurals or sound plurals, accusative alif, construct forms.
void decline(std::u32string_view singular, const std::vector<std::u32string>& plurals, Declension how, const Emit& emit);

}  // namespace isnad::arabic
