// One analysis a word, by its neighbours: rules with names, each adding to or taking from a cost; the cheapest analysis wins.
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "language/arabic/words.h"

#include <algorithm>

namespace isnad::arabic {

using tables::absent;
using tables::ParticleClass;
using tables::Pos;
using tables::VerbClass;

namespace {

bool is(std::uint8_t cls, ParticleClass p) { return cls == static_cast<std::uint8_t>(p); }

// What stands to the left, as far as the rules ask.
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
};

int cost_of(const Analysis& a, const Left& left, const tables::View& view, bool whole_known, bool bare_known) {
    int cost = 2 * a.cost;
    const bool verb = a.pos == Pos::verb;
    const bool joined = a.clitics & (wa | fa_);
    if (joined && whole_known) cost += 5;                                  // a minister is no "and visited"
    if (a.lexeme == absent) cost += 12;                                    // only a way into phrases, or unknown
    if (verb) {
        cost += 1;
        if (!(a.features & third)) cost += (a.features & plural) ? 3 : 9;  // news speaks in the third person
        if ((a.features & passive)) cost += 2;
        if ((a.features & jussive) && !left.negation && !left.that && !(a.clitics & li)) cost += 4;
        if ((a.features & dual) && (a.features & perfect) && !joined && !left.clause_start && !left.two) cost += 5;      // "support" in the accusative is written like "they two supported"
        if (left.preposition) cost += 8;
        if (left.clause_start) cost -= 3;
        if (joined && !left.preposition) cost -= 2;
        if (left.negation) cost -= (a.features & imperfect) ? 6 : 1;
        if (left.verbal) cost -= 6;
        if (left.that) cost += (a.features & imperfect) ? -4 : 3;
        if (left.relative) cost -= 5;
        if (left.temporal) cost -= 2;
        if (left.helping_verb) cost -= (a.features & imperfect) ? 4 : 0;
        if (left.verb && !left.helping_verb && !joined) cost += 5;
        if (left.bare_noun && !joined) cost += 3;
        if (left.definite && !joined) cost -= left.verb_seen || left.governed ? 1 : 2;      // a subject may stand before its verb, once
        if ((a.clitics & sa) && !bare_known) cost -= 4;
    } else {
        if (left.negation || left.verbal) cost += 4;
        if (left.verb && !left.helping_verb) cost -= 1;
        if (a.pos == Pos::noun && (a.features & participle)) cost += (a.features & (accusative | feminine)) ? 3 : 5;
        if (a.pos == Pos::adjective) {
            if (left.clause_start || left.verb) cost += 2;
        }
        if ((a.features & dual) && (a.features & construct)) cost += 2;
        if ((a.features & accusative) && !(a.features & participle)) cost += left.preposition ? 4 : 1;
        if (a.pos == Pos::particle) cost -= 5;
        // Names win over common nouns, but a town that is only a town does not.
        if (a.pos == Pos::name) cost += view.link(a.lexeme, tables::LinkKind::place) && view.lexemes[a.lexeme].link_count == 1 ? 2 : -1;
        if (a.pos == Pos::adjective && !(a.features & accusative) && ((a.clitics & al) ? left.definite : left.bare_noun)) cost -= 3;
    }
    return cost;
}

// Only nouns bear the n-vowels; where a writer sets them, they settle the matter.
bool has_tanwin(std::string_view token) {
    return token.find("\u064B") != std::string_view::npos || token.find("\u064C") != std::string_view::npos || token.find("\u064D") != std::string_view::npos;
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

void tag(const tables::View& view, Lexicon& lexicon, std::string_view text, Words& words, std::vector<int>* costs) {
    // Only an, kay and li-kay ask for an imperfect; the other subordinators ("after", "when") are followed by any verb.
    const std::uint32_t an = view.find("\u0627\u0646"), kay = view.find("\u0643\u064A"), likay = view.find("\u0644\u0643\u064A");
    Left left;
    for (Word& w : words) {
        if (w.line_start) left = Left{};
        if (w.kind != Kind::word) {
            if (w.kind == Kind::punctuation) {
                if (clause_mark(w.mark)) left = Left{};
            } else {
                left = Left{};
                left.clause_start = false;
                if (w.kind == Kind::number) w.pos = Pos::number;
            }
            continue;
        }
        const Analysis* best = nullptr;
        int best_cost = 1 << 20;
        bool whole_known = false, bare_known = false;       // without wa- and fa-; without any proclitic
        for (const Analysis& a : lexicon.candidates(w)) {
            if (a.lexeme == absent || a.enclitic != Enclitic::nothing || (a.features & participle)) continue;
            whole_known = whole_known || !(a.clitics & (wa | fa_));
            bare_known = bare_known || !has_proclitic(a.clitics);
        }
        const bool tanwin = has_tanwin(text.substr(w.begin, w.end - w.begin));
        for (const Analysis& a : lexicon.candidates(w)) {
            const int cost = cost_of(a, left, view, whole_known, bare_known) + (tanwin && a.pos == Pos::verb && !(a.features & participle) ? 20 : 0);
            if (costs) costs->push_back(cost);
            if (cost < best_cost) {
                best_cost = cost;
                best = &a;
            }
        }
        if (best) {
            w.pos = best->pos;
            w.features = best->features;
            w.clitics = best->clitics;
            w.enclitic = best->enclitic;
            w.form = best->form;
            w.lexeme = best->lexeme;
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
