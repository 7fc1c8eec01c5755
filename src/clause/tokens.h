// What the attachment of words asks of each word: its class and agreement, as small numbers.
//
//   std::vector<Token> tokens;
//   describe_tokens(view, grammar, text, words, sentence, tokens);      // one for each word that is no mark, and one behind the last
#pragma once

#include "language/arabic/grammar.h"
#include "language/sentences.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::clause {

#define ISNAD_CLAUSE_TAGS(X)                                                                                                      \
    X(nothing) X(end) X(perfect) X(imperfect) X(passive) X(imperative) X(helper) X(noun) X(noun_def) X(noun_pron) X(noun_construct) \
        X(noun_acc) X(adj) X(adj_def) X(adj_pron) X(adj_acc) X(participle) X(name) X(name_def) X(numeral) X(digits) X(latin) X(prep) \
            X(prep_pron) X(that) X(that_pron) X(relative) X(negation) X(modal) X(conjunction) X(subordinator) X(temporal)          \
                X(conditional) X(adverb) X(interrogative) X(quantifier) X(exception) X(vocative) X(pronoun) X(demonstrative) X(particle)

enum class Tag : std::uint8_t {
#define X(name) name,
    ISNAD_CLAUSE_TAGS(X)
#undef X
        count
};

#define ISNAD_CLAUSE_SENSES(X)                                                                                              \
    X(plain) X(state) X(nisba) X(body) X(place) X(person) X(people) X(time) X(unit) X(kind_of_place) X(saying) X(light) X(modal) \
        X(aspect) X(linking) X(fresh)

/// What the tables know of its meaning, as far as it decides who can do what.
enum class Sense : std::uint8_t {
#define X(name) name,
    ISNAD_CLAUSE_SENSES(X)
#undef X
        count
};

/// Bits of Token::marks: what stands between a word and the one before it.
enum MarkBit : std::uint16_t {
    comma_before = 1,
    stop_before = 2,
    colon_before = 4,
    open_quote_before = 8,
    close_quote_before = 16,
    dash_before = 32,
    open_bracket_before = 64,
    close_bracket_before = 128,
};

struct Token {
    std::uint32_t word = 0;
    Tag tag = Tag::nothing;
    Sense sense = Sense::plain;
    std::uint16_t shape = 0;    ///< tag with clitics
    std::uint32_t lexical = 0;  ///< form id of its lemma (of particles: of itself) plus one; 0 for names and unknown words
    std::uint8_t gender = 0;    ///< 1 masculine, 2 feminine, 0 unknown
    std::uint8_t number = 0;    ///< 1 singular, 2 dual, 3 plural, 0 unknown
    std::uint8_t case_ = 0;     ///< what its letters show: 1 accusative or genitive, 2 nominative, 3 genitive
    std::uint8_t valency = 0;   ///< of a verb: 1 never takes an object to 4 mostly; 8 is added where a preposition often follows; 0 unknown
    std::uint8_t agency = 0;    ///< of a noun: 1 is mostly acted on to 4 mostly acts; 0 unknown
    bool first_or_second = false;  ///< a verb whose subject is a pronoun by its form
    bool travels = false;          ///< a verb of visiting, reaching or leaving
    bool belongs_to_place = false; ///< "the capital | Sanaa", "Geneva | al-Suwisriyya": with the word before it names one place
    bool closed = false;           ///< a plural or dual with its n: nothing follows it in an idafa
    std::uint8_t definite = 0;  ///< 1 by article or pronoun or as a name, 0 else
    std::uint8_t form = 0;      ///< gender, number, definiteness and case in one, for `agreement`
    std::uint16_t marks = 0;
    std::uint16_t commas = 0;   ///< marks that part clauses, from the sentence's first word to here
    std::uint32_t next_verb = 0;  ///< token of the next finite verb at or behind it
};

inline bool is_finite(Tag t) { return t == Tag::perfect || t == Tag::imperfect || t == Tag::passive || t == Tag::imperative; }
inline bool is_nominal(Tag t) { return t >= Tag::noun && t <= Tag::latin; }
inline bool opens_clause(Tag t) {
    return t == Tag::that || t == Tag::that_pron || t == Tag::relative || t == Tag::subordinator || t == Tag::temporal || t == Tag::conditional;
}

/// Tag and clitics in one number: 6 bits tag, 2 conjunction (wa, fa), 2 preposition (bi, li, ka), pronoun, sa.
inline constexpr std::uint16_t shape_count = 1 << 12;
std::string shape_name(std::uint16_t shape);

void describe_tokens(const tables::View& view, const arabic::Grammar& grammar, std::string_view text, const arabic::Words& words,
                     const language::Sentence& sentence, std::vector<Token>& out);

/// The letters of the pronoun at the end of "that he", "that they", where the word is listed as one (its row in particles.tsv); else 0.
unsigned pronoun_of_particle(const tables::View& view, const arabic::Word& w);

/// How two words agree: bits of gender (1 unlike, 2 alike), number, definiteness and case of the second.
inline constexpr std::uint16_t pair_count = 1 << 8;
/// How gender and number of one word (four bits) go with those of another.
inline constexpr auto gender_and_number = [] {
    std::array<std::uint8_t, 256> out{};
    for (unsigned k = 0; k < out.size(); ++k) {
        const unsigned gender_a = k & 3u, number_a = (k >> 2) & 3u, gender_b = (k >> 4) & 3u, number_b = k >> 6;
        const unsigned gender = gender_a == 0 || gender_b == 0 ? 0 : gender_a == gender_b ? 2 : 1;
        const unsigned number = number_a == 0 || number_b == 0 ? 0 : number_a == number_b ? 2 : number_a == 3 && number_b == 1 ? 3 : 1;
        out[k] = static_cast<std::uint8_t>(gender | number << 2);
    }
    return out;
}();
inline std::uint16_t agreement(const Token& a, const Token& b) {
    return static_cast<std::uint16_t>(gender_and_number[(a.form & 15u) | (b.form & 15u) << 4] | (a.form & 16u) | (b.form & 0x70u) << 1);
}
/// Token::form of its parts; to be set again where one of them changes.
inline std::uint8_t form_of(const Token& t) { return static_cast<std::uint8_t>(t.gender | t.number << 2 | t.definite << 4 | t.case_ << 5); }
std::string agreement_name(std::uint16_t pair);

}  // namespace isnad::clause
