// What the features of choice.h ask of a reading and of its neighbours, and the state that a chosen reading leaves behind.
//
// A reading is asked twice: once for what holds of it wherever it stands (`describe_alone`, remembered with the word), and once for
// what holds of it in its place (`describe_in_place`). For the latter a reading is no more than its Signature and the words before it
// no more than a Left, so that the tagger can remember what a pair of them costs.
#pragma once

#include "language/arabic/choice.h"
#include "language/arabic/inflection.h"
#include "language/arabic/words.h"

#include <bit>
#include <cstdint>

namespace isnad::arabic {

/// Bits of a Signature; its Shape stands in bits 16 to 20.
enum SignatureBit : std::uint32_t {
    is_verb_sig = 1 << 0,
    imperfect_sig = 1 << 1,
    jussive_sig = 1 << 2,
    dual_perfect_sig = 1 << 3,
    joined_sig = 1 << 4,
    she_sig = 1 << 5,
    he_sig = 1 << 6,
    he_alone_sig = 1 << 7,
    adjective_sig = 1 << 8,
    accusative_sig = 1 << 9,
    article_sig = 1 << 10,
    plural_sig = 1 << 11,
    ta_perfect_sig = 1 << 12  ///< "he fought one another" (taqatala), in other vowels "she fights" (tuqatilu)
};
using Signature = std::uint32_t;

inline Shape shape_in(Signature s) { return static_cast<Shape>(s >> 16); }

/// Nouns, adjectives, names and numbers.
inline bool nominal(Shape s) { return (s >= Shape::noun && s <= Shape::name) || s == Shape::number; }

/// Bits of Left::flags.
enum LeftBit : std::uint32_t {
    at_clause_start = 1 << 0,  ///< line, sentence or clause mark
    after_preposition = 1 << 1,
    after_negation = 1 << 2,  ///< lam, lan, la
    after_modal = 1 << 3,     ///< qad, sawfa
    after_that = 1 << 4,      ///< an, inna and their compounds
    after_relative = 1 << 5,
    after_temporal = 1 << 6,
    after_verb = 1 << 7,
    after_helper = 1 << 8,     ///< kana, bada'a, laysa
    after_bare_noun = 1 << 9,  ///< noun without article, suffix or name: an idafa may follow
    after_definite = 1 << 10,
    verb_seen = 1 << 11,  ///< since the clause began
    governed = 1 << 12,   ///< by a preposition: no subject
    after_two = 1 << 13,  ///< a dual, or the second of two names
    after_she = 1 << 14,  ///< a noun or adjective in the singular, of this gender
    after_he = 1 << 15,
    after_future = 1 << 18,  ///< sawfa
    after_that_one = 1 << 19,  ///< "that he", "that she"
    tells_past = 1 << 22,      ///< "after", "since", "it happened before": a "that" right behind it takes a perfect
    head_she = 1 << 20,        ///< the first noun of the idafa that goes on up to here, in the singular, of this gender
    head_he = 1 << 21,
    // Only in what a reading leaves (`left_by`), not in a Left:
    opens_only_at_start = 1 << 16,  ///< an adverb: what follows it at the head of a clause is still at its head
    is_particle_left = 1 << 17,
    opens_behind_verb = 1 << 23  ///< "or" joins a noun to a noun: only right behind a verb does it open a clause
};

struct Left {
    std::uint32_t flags = at_clause_start;
    Shape shape = Shape::start;
    bool operator==(const Left&) const = default;
};

/// What the next word is, as far as a verb before it asks.
enum class NextNoun : std::uint8_t { other, masculine, feminine, plural_in_at };
inline constexpr std::uint32_t next_noun_count = 4;

Shape shape_of(const Analysis& a, const tables::View& view);
Signature signature_of(const Analysis& a, const tables::View& view);

/// The flags that a chosen reading leaves, before the words behind it are considered; its Shape stands in bits 24 to 28.
std::uint32_t left_by(const Analysis& a, const tables::View& view);

/// The state behind a word, from the state before it and what its reading leaves.
inline Left after(const Left& before, std::uint32_t leaves) {
    Left now;
    now.shape = static_cast<Shape>(leaves >> 24);
    now.flags = leaves & (0xFFFFu | after_future | after_that_one | tells_past);
    if ((now.flags & after_that) && (before.flags & tells_past)) now.flags ^= after_that | after_temporal;      // "after (ba'da an) he rejected"
    const bool to_whom = now.shape == Shape::pronoun || (now.flags & governed);
    if (to_whom && (before.flags & tells_past) && (before.flags & after_verb)) now.flags |= tells_past;         // "it happened before | to him (sabaqa lahu) | that he rejected"
    if ((leaves & opens_only_at_start) && (before.flags & at_clause_start)) now.flags |= at_clause_start;
    if ((leaves & opens_behind_verb) && (before.flags & after_verb)) now.flags |= at_clause_start;
    if (!(leaves & is_particle_left) && (before.flags & after_preposition) && !(now.flags & after_verb)) now.flags |= governed;
    const bool breaks = now.flags & (at_clause_start | after_that | after_that_one | after_relative | after_temporal);
    if (!breaks && ((before.flags & verb_seen) || (now.flags & after_verb))) now.flags |= verb_seen;
    if (!(leaves & is_particle_left) && !(now.flags & after_verb)) {
        // "The organisation of the State": a verb goes by its first noun.
        const bool adjective = now.shape == Shape::adjective || now.shape == Shape::adjective_definite;
        const bool goes_on = (before.flags & after_bare_noun) || (adjective && (before.flags & (after_she | after_he | head_she | head_he)));
        if (goes_on) {
            now.flags |= before.flags & (head_she | head_he);
        } else {
            if (now.flags & after_she) now.flags |= head_she;
            if (now.flags & after_he) now.flags |= head_he;
        }
    }
    return now;
}

/// Of a word, before any of its readings is chosen.
struct WordFacts {
    bool whole_known = false;     ///< without wa- and fa-
    bool bare_known = false;      ///< without any proclitic
    bool whole_function = false;  ///< as it stands it is a function word
    bool tanwin = false;          ///< only nouns bear the n-vowels; where a writer sets them, they settle the matter
};

WordFacts facts_of(std::string_view token, std::span<const Analysis> readings);

/// Calls add(feature, value) for all that holds of a reading wherever it stands.
template <class Add>
void describe_alone(const Analysis& a, const WordFacts& word, const tables::View& view, const Add& add) {
    using F = ChoiceFeature;
    using tables::absent;
    using tables::Pos;
    auto put = [&](F feature, bool holds = true, int value = 1) {
        if (holds) add(static_cast<std::size_t>(feature), value);
    };
    const auto f = a.features;
    const bool joined = a.clitics & (wa | fa_);
    const bool circumstance = a.pos == Pos::noun && (f & participle);
    put(F::proclitic, has_proclitic(a.clitics), std::popcount(static_cast<unsigned>(a.clitics & ~static_cast<unsigned>(al))));
    put(F::enclitic, a.enclitic != Enclitic::nothing);
    put(F::misspelled, a.cost > 0, a.cost);
    // A minister is no "and visited", and "she opened" no "so under".
    const bool so_under = (a.clitics & fa_) && shape_of(a, view) == Shape::preposition;
    put(F::whole_word_known, joined && word.whole_known && (a.pos != Pos::particle || so_under), so_under ? 2 : 1);
    put(F::function_word_broken, word.whole_function && has_proclitic(a.clitics) && a.pos != Pos::particle);
    put(F::emphatic_perfect, a.pos == Pos::verb && (a.clitics & li) && (f & perfect));  // law ... la-kana
    put(F::bare_word_known, (a.clitics & (bi | ka | li)) && word.bare_known && a.pos != Pos::particle);
    put(F::unknown, a.lexeme == absent);  // only a way into phrases, or not in the tables
    const int often = a.lexeme == absent ? 0 : view.lexemes[a.lexeme].common;
    put(F::common, often > 0, often);
    put(F::only_derived, a.lexeme != absent && !view.means_something(view.lexemes[a.lexeme]));
    if (a.form == absent) {  // a guess
        put(F::guessed_wa, a.clitics & wa);
        put(F::guessed_fa, a.clitics & fa_);
        put(F::guessed_preposition, (a.clitics & (bi | ka | li)) && !(a.clitics & al));
        put(F::guessed_article, a.clitics & al);
        const bool short_pronoun = a.enclitic == Enclitic::he || a.enclitic == Enclitic::we;
        put(F::guessed_short_pronoun, short_pronoun);
        put(F::guessed_long_pronoun, a.enclitic != Enclitic::nothing && !short_pronoun);
    }
    if (a.pos == Pos::verb) {
        put(F::verb);
        put(F::verb_of_you_or_i, !(f & (third | imperative)) && !((f & plural) && (f & first_person)));  // news speaks in the third person
        put(F::verb_of_we, (f & plural) && (f & first_person));
        put(F::imperative_verb, f & imperative);
        put(F::passive_verb, f & passive);
        put(F::women_verb, (f & feminine) && (f & plural));
        const auto* cls = a.lexeme == absent ? nullptr : view.link(a.lexeme, tables::LinkKind::verb_class);
        put(F::helping_verb, cls && tables::helps(static_cast<tables::VerbClass>(cls->index)));
        put(F::future_not_known_bare, (a.clitics & sa) && !word.bare_known);
        put(F::verb_with_tanwin, word.tanwin);
        return;
    }
    put(F::participle_plain, circumstance && !(f & (accusative | feminine)));
    put(F::participle_circumstance, circumstance && (f & (accusative | feminine)));
    put(F::dual_construct, (f & dual) && (f & construct));
    put(F::function_word, a.pos == Pos::particle);
    // "And according to (wa-hasab) a source" is hardly ever "and he reckoned".
    put(F::names_source, (a.clitics & wa) && a.pos == Pos::particle && a.lexeme != absent && view.link(a.lexeme, tables::LinkKind::attribution));
    // Names win over common nouns, but a town that is only a town does not.
    if (a.pos == Pos::name)
        put(view.link(a.lexeme, tables::LinkKind::place) && view.lexemes[a.lexeme].link_count == 1 ? F::name_only_a_town : F::name);
    // "School" before "woman teacher", "opposition" before "opposed".
    put(F::feminine_of_masculine, a.pos == Pos::noun && (f & feminine) && !(f & (participle | plural | dual)) && a.lexeme != absent &&
                                      !view.str(view.forms[view.lexemes[a.lexeme].lemma].key).ends_with("\u0629"));
    put(F::construct_with_article, (a.clitics & al) && (f & construct));
}

/// Calls add(feature, value) for all that holds of a reading in its place.
template <class Add>
void describe_in_place(Signature s, const Left& left, NextNoun next, const Add& add) {
    using F = ChoiceFeature;
    auto put = [&](F feature, bool holds = true) {
        if (holds) add(static_cast<std::size_t>(feature), 1);
    };
    const auto l = left.flags;
    const bool joined = s & joined_sig, imperfect_form = s & imperfect_sig;
    const bool after_what = left.shape == Shape::negation && !(l & (after_negation | after_preposition | after_helper));  // "what (ma)"
    if (s & is_verb_sig) {
        put(F::jussive_alone, (s & jussive_sig) && !(l & (after_negation | after_that)));
        put(F::dual_perfect_alone, (s & dual_perfect_sig) && !joined &&
                                       !(l & (at_clause_start | after_two)));  // da'ama in the accusative looks like "they two supported"
        put(F::dual_agrees, (s & dual_perfect_sig) && !joined && (l & after_two) && (l & after_definite));
        put(F::verb_behind_preposition, l & after_preposition);
        put(F::verb_opens_clause, l & at_clause_start);
        put(F::verb_with_conjunction, joined && !(l & after_preposition));
        put(F::imperfect_behind_negation, (l & after_negation) && imperfect_form);
        put(F::perfect_behind_negation, ((l & after_negation) && !imperfect_form) || after_what);
        put(F::verb_behind_modal, l & after_modal);
        put(F::perfect_behind_future, (l & after_future) && !imperfect_form);
        put(F::imperfect_behind_that, (l & after_that) && imperfect_form);
        put(F::perfect_behind_that, (l & after_that) && !imperfect_form);
        put(F::verb_behind_relative, l & after_relative);
        put(F::verb_behind_temporal, l & after_temporal);
        put(F::imperfect_behind_helper, (l & after_helper) && imperfect_form);
        put(F::verb_behind_verb, (l & after_verb) && !(l & after_helper) && !joined);
        put(F::verb_behind_bare_noun, (l & after_bare_noun) && !joined);
        // A subject may stand before its verb, once.
        if ((l & after_definite) && !joined) put((l & (verb_seen | governed)) ? F::verb_behind_definite : F::verb_behind_first_subject);
        put(F::verb_against_gender_before,
            (l & (after_definite | after_that_one)) && !joined &&
                (((s & she_sig) && (l & after_he) && !(l & head_she)) || ((s & he_sig) && (l & after_she) && !(l & head_he))));
        put(F::verb_against_gender_of_next,
            ((s & she_sig) && next == NextNoun::masculine) || ((s & he_alone_sig) && next == NextNoun::feminine) ||
                ((s & ta_perfect_sig) && next == NextNoun::plural_in_at));
    } else {
        put(F::noun_behind_negation, ((l & (after_negation | after_modal)) || after_what) && nominal(shape_in(s)));
        put(F::noun_behind_verb, (l & after_verb) && !(l & after_helper));
        put(F::adjective_opens, (s & adjective_sig) && (l & (at_clause_start | after_verb)));
        put(F::plural_adjective_behind_single, (s & adjective_sig) && (s & plural_sig) && (l & (after_she | after_he)));
        if (s & accusative_sig)
            put((l & after_preposition) ? F::accusative_behind_preposition : F::accusative);
        else if (s & adjective_sig)
            put((l & ((s & article_sig) ? after_definite : after_bare_noun)) ? F::adjective_agrees : F::adjective_without_noun);
    }
    add(transition(left.shape, shape_in(s)), 1);
}

}  // namespace isnad::arabic
