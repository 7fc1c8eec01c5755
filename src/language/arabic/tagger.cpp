// One analysis a word, by its neighbours: the cheapest by the weights of choice.h, from left to right.
#include "language/arabic/choice.h"
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "language/arabic/words.h"

#include <algorithm>
#include <bit>

namespace isnad::arabic {

using tables::absent;
using tables::ParticleClass;
using tables::Pos;
using tables::VerbClass;

namespace {

bool is(std::uint8_t cls, ParticleClass p) { return cls == static_cast<std::uint8_t>(p); }

// What stands to the left, as far as the features ask.
struct Left {
    bool clause_start = true;      // line, sentence or clause mark
    bool preposition = false;
    bool negation = false;         // lam, lan, la
    bool verbal = false;           // qad, sawfa
    bool that = false;             // an, inna and their compounds
    bool relative = false;
    bool temporal = false;
    bool verb = false;
    bool helping_verb = false;     // kana, bada'a
    bool bare_noun = false;        // noun without article, suffix or name: an idafa may follow
    bool definite = false;
    bool verb_seen = false;        // since the clause began
    bool governed = false;         // by a preposition: no subject
    bool two = false;              // a dual, or the second of two names
    Shape shape = Shape::start;
};

// What is known of a word before its reading is chosen.
struct Around {
    bool whole_known = false;      // without wa- and fa-
    bool bare_known = false;       // without any proclitic
    bool tanwin = false;           // only nouns bear the n-vowels; where a writer sets them, they settle the matter
    bool next_masculine = false;   // the next word is a noun, and a masculine one
    bool next_feminine = false;
};

Shape shape_of(const Analysis& a, const tables::View& view) {
    switch (a.pos) {
        case Pos::verb: return (a.features & perfect) ? Shape::verb_perfect : Shape::verb_imperfect;
        case Pos::adjective: return (a.clitics & al) ? Shape::adjective_definite : Shape::adjective;
        case Pos::name: return Shape::name;
        case Pos::number: return Shape::number;
        case Pos::particle: {
            const auto* link = a.lexeme == absent ? nullptr : view.link(a.lexeme, tables::LinkKind::particle);
            if (!link) return Shape::other_particle;
            switch (static_cast<ParticleClass>(link->index)) {
                case ParticleClass::preposition: return a.enclitic == Enclitic::nothing ? Shape::preposition : Shape::pronoun;
                case ParticleClass::conjunction: case ParticleClass::conditional: case ParticleClass::subordinator: return Shape::conjunction;
                case ParticleClass::complementizer: return Shape::that;
                case ParticleClass::negation: return Shape::negation;
                case ParticleClass::relative: return Shape::relative;
                case ParticleClass::pronoun: case ParticleClass::demonstrative: return Shape::pronoun;
                default: return Shape::other_particle;
            }
        }
        default: return (a.clitics & al) ? Shape::noun_definite : a.enclitic != Enclitic::nothing ? Shape::noun_with_pronoun : Shape::noun;
    }
}

// Calls add(feature, value) for everything that holds of a reading in its place.
template <class Add>
void describe(const Analysis& a, const Left& left, const Around& around, const tables::View& view, const Add& add) {
    using F = ChoiceFeature;
    auto put = [&](F feature, bool holds = true, int value = 1) {
        if (holds) add(static_cast<std::size_t>(feature), value);
    };
    const auto f = a.features;
    const bool joined = a.clitics & (wa | fa_);
    const bool circumstance = a.pos == Pos::noun && (f & participle);
    put(F::proclitic, has_proclitic(a.clitics), std::popcount(static_cast<unsigned>(a.clitics & ~static_cast<unsigned>(al))));
    put(F::enclitic, a.enclitic != Enclitic::nothing);
    put(F::misspelled, a.cost > 0, a.cost);
    put(F::whole_word_known, joined && around.whole_known && a.pos != Pos::particle);                       // a minister is no "and visited"
    put(F::bare_word_known, (a.clitics & (bi | ka | li)) && around.bare_known && a.pos != Pos::particle);
    put(F::unknown, a.lexeme == absent);                                          // only a way into phrases, or not in the tables
    put(F::only_derived, a.lexeme != absent && view.lexemes[a.lexeme].link_count == 0);
    if (a.form == absent) {                                                       // a guess
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
        put(F::verb_of_you_or_i, !(f & (third | imperative)) && !((f & plural) && (f & first_person)));   // news speaks in the third person
        put(F::verb_of_we, (f & plural) && (f & first_person));
        put(F::imperative_verb, f & imperative);
        put(F::passive_verb, f & passive);
        put(F::jussive_alone, (f & jussive) && !left.negation && !left.that && !(a.clitics & li));
        put(F::dual_perfect_alone, (f & dual) && (f & perfect) && !joined && !left.clause_start && !left.two);   // da'ama in the accusative looks like "they two supported"
        put(F::verb_behind_preposition, left.preposition);
        put(F::verb_opens_clause, left.clause_start);
        put(F::verb_with_conjunction, joined && !left.preposition);
        put(F::imperfect_behind_negation, left.negation && (f & imperfect));
        put(F::perfect_behind_negation, left.negation && !(f & imperfect));
        put(F::verb_behind_modal, left.verbal);
        put(F::imperfect_behind_that, left.that && (f & imperfect));
        put(F::perfect_behind_that, left.that && !(f & imperfect));
        put(F::verb_behind_relative, left.relative);
        put(F::verb_behind_temporal, left.temporal);
        put(F::imperfect_behind_helper, left.helping_verb && (f & imperfect));
        put(F::verb_behind_verb, left.verb && !left.helping_verb && !joined);
        put(F::verb_behind_bare_noun, left.bare_noun && !joined);
        if (left.definite && !joined) put(left.verb_seen || left.governed ? F::verb_behind_definite : F::verb_behind_first_subject);   // a subject may stand before its verb, once
        put(F::future_not_known_bare, (a.clitics & sa) && !around.bare_known);
        put(F::verb_with_tanwin, around.tanwin);
        const bool she = (f & third) && (f & feminine) && !(f & (plural | dual)), he = (f & third) && !(f & (feminine | plural | dual));
        put(F::verb_against_gender_of_next, (she && around.next_masculine) || (he && around.next_feminine && a.enclitic == Enclitic::nothing));
    } else {
        put(F::noun_behind_negation, left.negation || left.verbal);
        put(F::noun_behind_verb, left.verb && !left.helping_verb);
        put(F::participle_plain, circumstance && !(f & (accusative | feminine)));
        put(F::participle_circumstance, circumstance && (f & (accusative | feminine)));
        put(F::adjective_opens, a.pos == Pos::adjective && (left.clause_start || left.verb));
        put(F::dual_construct, (f & dual) && (f & construct));
        put(F::accusative_behind_preposition, (f & accusative) && !(f & participle) && left.preposition);
        put(F::accusative, (f & accusative) && !(f & participle) && !left.preposition);
        put(F::function_word, a.pos == Pos::particle);
        // Names win over common nouns, but a town that is only a town does not.
        if (a.pos == Pos::name)
            put(view.link(a.lexeme, tables::LinkKind::place) && view.lexemes[a.lexeme].link_count == 1 ? F::name_only_a_town : F::name);
        if (a.pos == Pos::adjective && !(f & accusative)) {
            const bool agrees = (a.clitics & al) ? left.definite : left.bare_noun;
            put(agrees ? F::adjective_agrees : F::adjective_without_noun);
        }
        put(F::construct_with_article, (a.clitics & al) && (f & construct));
    }
    add(transition(left.shape, shape_of(a, view)), 1);
}

// Only nouns bear the n-vowels; where a writer sets them, they settle the matter.
bool has_tanwin(std::string_view token) {
    return token.find("\u064B") != std::string_view::npos || token.find("\u064C") != std::string_view::npos || token.find("\u064D") != std::string_view::npos;
}

Around around_of(const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i) {
    const Word& w = words[i];
    Around out;
    for (const Analysis& a : lexicon.candidates(w)) {
        if (a.lexeme == absent || a.enclitic != Enclitic::nothing || (a.features & participle)) continue;
        out.whole_known = out.whole_known || !(a.clitics & (wa | fa_));
        out.bare_known = out.bare_known || !has_proclitic(a.clitics);
    }
    out.tanwin = has_tanwin(text.substr(w.begin, w.end - w.begin));
    if (i + 1 < words.size() && words[i + 1].kind == Kind::word) {
        // Gender shows in the last letter well enough to tell a subject that cannot be the verb's.
        bool masculine = false, feminine_noun = false, other = false;
        for (const Analysis& a : lexicon.candidates(words[i + 1])) {
            if (a.lexeme == absent || has_proclitic(a.clitics)) continue;
            if (a.pos != Pos::noun || (a.features & (plural | accusative | participle))) other = true;
            else (a.features & feminine ? feminine_noun : masculine) = true;
        }
        out.next_masculine = masculine && !feminine_noun && !other;
        out.next_feminine = feminine_noun && !masculine && !other;
    }
    return out;
}

bool clause_mark(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x61F || c == ':' || c == 0x61B || c == 0x60C || c == ',' || c == 0xAB || c == '"' || c == 0x201C || c == '(' || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2026; }

// Homographs that share segmentation and class are not told apart here: a word means what any of its lexemes means, and the rows
// of later rooms decide by what stands around it.
enum class Class { verb, nominal, particle };
Class class_of(Pos p) { return p == Pos::verb ? Class::verb : p == Pos::particle ? Class::particle : Class::nominal; }

// The article may be a clitic of one lexeme and part of the other.
bool joins(const Analysis& a, const Word& w) {
    if (((a.clitics ^ w.clitics) & ~static_cast<unsigned>(al)) || a.enclitic != w.enclitic || class_of(a.pos) != class_of(w.pos)) return false;
    if ((a.features ^ w.features) & participle) return false;      // "city" is not the feminine of "condemning"
    if ((a.clitics ^ w.clitics) & al) return class_of(w.pos) == Class::nominal && a.pos != Pos::name && w.pos != Pos::name;
    // "I strike" is not "went on strike", though both are written alike.
    return w.pos != Pos::verb || ((a.features ^ w.features) & third) == 0;
}

void join_links(const tables::View& view, Lexicon& lexicon, Words& words) {
    auto& pool = lexicon.joined_links();
    pool.clear();
    for (Word& w : words) {
        if (w.lexeme == absent) continue;
        const tables::Lexeme& chosen = view.lexemes[w.lexeme];
        w.links = view.links.data() + chosen.first_link;
        w.link_count = chosen.link_count;
        bool several = false;
        for (const Analysis& a : lexicon.candidates(w))
            several = several || (a.lexeme != absent && a.lexeme != w.lexeme && joins(a, w));
        if (!several) continue;
        const auto first = static_cast<std::uint32_t>(pool.size());
        auto take = [&](std::uint32_t lexeme) {
            for (const auto& l : view.links_of(view.lexemes[lexeme]))
                if (std::none_of(pool.begin() + first, pool.end(), [&](const auto& o) { return o.kind == l.kind && o.index == l.index; })) pool.push_back(l);
        };
        take(w.lexeme);
        std::size_t others = 0;
        for (const Analysis& a : lexicon.candidates(w)) {
            if (a.lexeme == absent || a.lexeme == w.lexeme || !joins(a, w)) continue;
            take(a.lexeme);
            const auto lemma = view.lexemes[a.lexeme].lemma;
            if (others < 2 && !w.is_lemma(lemma)) w.other_lemmas[others++] = lemma;
        }
        w.links = nullptr;                                   // the pool still grows: remember where, point later
        w.link_count = static_cast<std::uint32_t>(pool.size()) - first;
        w.joined_at = first;
    }
    for (Word& w : words)
        if (w.links == nullptr && w.link_count > 0) w.links = pool.data() + w.joined_at;
}

}  // namespace

std::uint32_t byte_behind(std::string_view text, const Word& w, unsigned letters) {
    std::size_t at = w.begin;
    for (unsigned k = 0; k < letters; ++k) {
        text::next(text, at);
        for (std::size_t ahead = at; ahead < w.end && is_mark(text::next(text, ahead));) at = ahead;
    }
    return static_cast<std::uint32_t>(at);
}

void tag(const tables::View& view, Lexicon& lexicon, std::string_view text, Words& words, Chooser* chooser) {
    std::vector<std::vector<Described>> described;
    // Only an, kay and li-kay ask for an imperfect; the other subordinators ("after", "when") are followed by any verb.
    const std::uint32_t an = view.find("\u0627\u0646"), kay = view.find("\u0643\u064A"), likay = view.find("\u0644\u0643\u064A");
    Left left;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        Word& w = words[i];
        if (w.line_start) left = Left{};
        if (w.kind != Kind::word) {
            if (w.kind == Kind::punctuation) {
                if (clause_mark(w.mark)) left = Left{};
                left.shape = Shape::mark;
            } else {
                left = Left{};
                left.clause_start = false;
                left.shape = Shape::number;
                if (w.kind == Kind::number) w.pos = Pos::number;
            }
            continue;
        }
        const Analysis* best = nullptr;
        int best_cost = 1 << 30;
        const Around around = around_of(lexicon, text, words, i);
        const auto candidates = lexicon.candidates(w);
        if (chooser && !candidates.empty()) {
            described.assign(candidates.size(), {});
            for (std::size_t k = 0; k < candidates.size(); ++k)
                describe(candidates[k], left, around, view,
                         [&](std::size_t feature, int value) { described[k].push_back({static_cast<std::uint32_t>(feature), value}); });
            best = &candidates[chooser->choose(i, candidates, described)];
        } else {
            for (const Analysis& a : candidates) {
                int cost = 0;
                describe(a, left, around, view, [&](std::size_t feature, int value) { cost += view.choice[feature] * value; });
                if (cost < best_cost) {
                    best_cost = cost;
                    best = &a;
                }
            }
        }
        if (best) {
            w.pos = best->pos;
            w.features = best->features;
            w.clitics = best->clitics;
            w.enclitic = best->enclitic;
            w.form = best->form;
            w.lexeme = best->lexeme;
            if (best->pos == Pos::name && best->lexeme != absent && view.lexemes[best->lexeme].link_count == 1 && view.link(best->lexeme, tables::LinkKind::proper_name)) {
                w.proper = best->lexeme;
                w.lexeme = absent;
                w.pos = Pos::unknown;
            }
            w.lemma = best->lexeme == absent ? best->form : view.lexemes[best->lexeme].lemma;
            w.stem = byte_behind(text, w, best->letters);
        }
        if ((w.features & accusative) && w.form != absent) {
            const std::string_view key = view.str(view.forms[w.form].key);
            if (key.ends_with("\u0627")) w.base = view.find(key.substr(0, key.size() - 2));
        }
        // Some nouns stand in the tables with their article ("the ministry of foreign affairs", for short "al-kharijiya").
        if (w.pos == Pos::noun && w.form != absent && view.str(view.forms[w.form].key).starts_with("\u0627\u0644") && w.lemma != absent &&
            view.str(view.forms[w.lemma].key).starts_with("\u0627\u0644")) {
            w.clitics |= al;
            w.features |= definite_name;
        }
        if (w.pos == Pos::unknown) w.pos = Pos::noun;
        Left now;
        now.clause_start = false;
        now.shape = best ? shape_of(*best, view) : Shape::noun;
        const std::uint8_t cls = particle_class(view, w);
        if (cls != 255) {
            const bool bare = w.enclitic == Enclitic::nothing;
            now.preposition = bare && is(cls, ParticleClass::preposition);
            now.negation = bare && is(cls, ParticleClass::negation);
            now.verbal = bare && is(cls, ParticleClass::modal);
            const bool subordinates = is(cls, ParticleClass::subordinator);
            now.that = bare && (is(cls, ParticleClass::complementizer) || (subordinates && (w.form == an || w.form == kay || w.form == likay)));
            now.relative = is(cls, ParticleClass::relative);
            now.temporal = is(cls, ParticleClass::temporal) || (subordinates && !now.that);
            now.clause_start = is(cls, ParticleClass::conjunction) || is(cls, ParticleClass::conditional) || (is(cls, ParticleClass::adverb) && left.clause_start);
        } else if (w.is_verb()) {
            now.verb = true;
            const tables::Link* l = view.link(w.lexeme, tables::LinkKind::verb_class);
            now.helping_verb = l && l->index >= static_cast<std::uint32_t>(VerbClass::auxiliary);
        } else {
            now.bare_noun = w.pos == Pos::noun && !w.definite() && w.enclitic == Enclitic::nothing && !(w.features & accusative);
            now.definite = w.definite() || w.pos == Pos::name;
            now.governed = left.preposition || (w.clitics & (bi | li | ka));
            now.two = (w.features & dual) || ((w.clitics & wa) && w.pos == Pos::name);
        }
        now.verb_seen = !now.clause_start && (left.verb_seen || now.verb) && !now.that && !now.relative && !now.temporal;
        left = now;
    }
    join_links(view, lexicon, words);
}

}  // namespace isnad::arabic
