#include "clause/chunks.h"

#include "clause/agreement.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <iterator>

namespace isnad::clause {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::ParticleClass;
using tables::Pos;

bool bare_and(std::string_view text, const Word& word) { return word.kind == Kind::word && text.substr(word.begin, word.end - word.begin) == "\u0648"; }

bool sides_with(const arabic::Grammar& g, const Word& adjective, std::uint32_t preposition) {
    const auto* found = std::find_if(std::begin(g.siding), std::end(g.siding), [&](std::uint32_t lemma) { return adjective.is_lemma(lemma); });
    const std::uint32_t leads[] = {g.min, g.min, g.bi, g.maa, g.an, g.ila, g.ala};      // in the order of the words; all others with li-
    const auto n = static_cast<std::size_t>(found - std::begin(g.siding));
    return found != std::end(g.siding) && preposition != absent && preposition == (n < std::size(leads) ? leads[n] : g.li);
}

bool hard_mark(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x61F || c == 0x61B || c == ';' || c == ':'; }
bool soft_mark(char32_t c) { return c == 0x60C || c == ',' || c == '-' || c == 0x2013 || c == 0x2014 || c == '/' || c == 0x2026; }
bool elative(const tables::View& view, const Word& w) {
    if (w.pos != Pos::adjective || w.definite() || w.lemma == absent) return false;
    const auto letters = view.str(view.forms[w.lemma].key);      // of two bytes each
    return letters.size() == 8 && letters.starts_with("\u0627");
}
bool transparent_mark(char32_t c) { return !hard_mark(c) && !soft_mark(c); }

namespace {

constexpr std::uint16_t governing = arabic::bi | arabic::ka | arabic::li;

class Chunker {
public:
    Chunker(const Input& in, const language::Sentence& s, Parse& out) : in_(in), agreement_(in), s_(s), out_(out) {}

    void run() {
        const auto first_of_sentence = static_cast<std::uint32_t>(out_.chunks.size());
        for (std::uint32_t i = s_.first; i < s_.end;) {
            const Word& w = in_.words[i];
            if (w.kind == Kind::punctuation) {
                if (!transparent_mark(w.mark)) {
                    boundary_ = true;
                    if (hard_mark(w.mark)) preposition_ = absent;
                    open_ = none;
                }
                ++i;
                continue;
            }
            const std::uint32_t titled = in_.candidates.lead_at[i];
            const std::uint32_t actor = titled != none ? titled : in_.candidates.actor_at[i], place = in_.candidates.place_at[i];
            if (actor == none && place == none && !in_.time_words[i] && w.kind == Kind::word) {
                if (w.is_verb()) {
                    preposition_ = absent;
                    open_ = none;
                    last_ = none;
                    boundary_ = false;
                    ++i;
                    continue;
                }
                // Not the bound of a number: "towards (nahwa) | a hundred protesters" are about a hundred, "what is not less than (ma la yaqill an)" at least.
                // "More than (akthar min)" governs like a noun.
                const bool governs = i + 1 < s_.end && in_.words[i + 1].form == in_.grammar.min;
                if (w.pos == Pos::particle && (in_.quantity_end[i] == none || governs)) {
                    particle(i);
                    ++i;
                    continue;
                }
            }
            i = phrase(i, actor, place, first_of_sentence);
        }
    }

private:
    void particle(std::uint32_t i) {
        const Word& w = in_.words[i];
        const auto cls = arabic::particle_class(in_.view, w);
        // "with each of (kull min) the king and the minister": what governs "each" governs them.
        if (agreement_.each_before(i + 1) != absent) return;
        if (cls == static_cast<std::uint8_t>(ParticleClass::preposition)) {
            // With a pronoun behind it ("alayhi") the preposition is saturated.
            preposition_ = w.enclitic == arabic::Enclitic::nothing ? w.form : absent;
            open_ = none;
        } else if (cls == static_cast<std::uint8_t>(ParticleClass::demonstrative) || cls == static_cast<std::uint8_t>(ParticleClass::quantifier)) {
            if (w.clitics & governing) preposition_ = clitic_form(w.clitics);
        } else if (w.form == in_.grammar.any) {
            // "any missiles": the noun behind it takes its place in the idafa.
        } else if (bare_and(in_.text, w)) {
            // As "wa" on the word behind it is.
            preposition_ = absent;
            open_ = none;
        } else {
            preposition_ = absent;
            open_ = none;
            last_ = none;
        }
    }

    std::uint32_t clitic_form(std::uint16_t clitics) const {
        return clitics & arabic::bi ? in_.grammar.bi : clitics & arabic::li ? in_.grammar.li : in_.grammar.ka;
    }

    std::uint32_t phrase(std::uint32_t i, std::uint32_t actor, std::uint32_t place, std::uint32_t first_of_sentence) {
        Chunk c;
        c.first = c.head = c.last = i;
        const Word& w = in_.words[i];
        std::uint16_t clitics = w.clitics;
        const bool apart = i > s_.first && (bare_and(in_.text, in_.words[i - 1]) || and_before_measure(i - 1));
        c.after_boundary = boundary_;
        const std::uint32_t counted_to = in_.quantity_end[i];
        if (counted_to != none && counted_to < s_.end) {
            c.counted = true;
            c.last = counted_to;
            c.head = counted_to;
            for (std::uint32_t k = i; k <= counted_to; ++k)
                if (in_.candidates.actor_at[k] != none) {
                    c.actor = in_.candidates.actor_at[k];
                    c.last = std::max(c.last, in_.candidates.actors[c.actor].last);
                    c.head = in_.candidates.actors[c.actor].head;
                    break;
                }
        } else if (actor != none) {
            const auto& a = in_.candidates.actors[actor];
            c.actor = actor;
            c.last = a.last;
            c.head = a.head;
            c.definite = a.definite || a.what == mention::What::named_person || a.what == mention::What::person;
            if (a.lead == i) clitics = a.clitics;
        } else if (place != none) {
            const auto& p = in_.candidates.places[place];
            c.place = place;
            c.last = p.last;
            c.definite = true;
            if (p.first == i) clitics = p.clitics;
        } else if (in_.time_words[i]) {
            c.time = true;
            while (c.last + 1 < s_.end && in_.time_words[c.last + 1] == in_.time_words[i] && !in_.words[c.last + 1].line_start) ++c.last;
        } else {
            c.definite = w.definite() || w.pos == Pos::name || w.enclitic != arabic::Enclitic::nothing;
            if (w.kind == Kind::word) adjectives(c);
        }
        if (c.last >= s_.end) c.last = s_.end - 1;
        const Word& h = in_.words[c.head];
        const bool inflects = c.actor == none || in_.candidates.actors[c.actor].what == mention::What::agent || in_.candidates.actors[c.actor].what == mention::What::office ||
                              in_.candidates.actors[c.actor].what == mention::What::people;
        if (h.kind == Kind::word && !c.time && c.place == none && inflects) {
            // Of an actor the whole phrase tells the number ("the secretary general"), of another noun its head.
            const auto* a = c.actor == none ? nullptr : &in_.candidates.actors[c.actor];
            const bool many = a ? a->plural || a->dual : (h.features & (arabic::plural | arabic::dual)) != 0;
            const bool sound_masculine = many && !(h.features & arabic::feminine);
            c.accusative = (h.features & arabic::accusative) || (sound_masculine && ends_with_in(h) && !behind_quantifier(c.first));
            c.nominative = sound_masculine && ends_with_un(h);
        }
        if (const std::uint32_t each = agreement_.each_before(c.first); each != absent) c.accusative = each == in_.grammar.each_object;
        relate(c, apart ? clitics | arabic::wa : clitics, first_of_sentence);
        const auto id = static_cast<std::uint32_t>(out_.chunks.size());
        for (std::uint32_t k = c.first; k <= c.last; ++k) out_.chunk_at[k] = id;
        if (c.relation == Relation::genitive && out_.chunks[c.governor].genitive == none) out_.chunks[c.governor].genitive = id;
        if (c.relation == Relation::conjunct) out_.chunks[c.governor].next_conjunct = id;
        out_.chunks.push_back(c);
        const bool can_open = !c.time && c.place == none && !c.counted && !c.definite && !(h.features & arabic::accusative) && h.enclitic == arabic::Enclitic::nothing &&
                              h.kind == Kind::word && h.pos != Pos::name && !closed(h);
        const bool plain = (in_.words[c.last].pos != Pos::adjective || quarter(c) || elative(c)) && (c.actor == none || c.last == c.head);
        open_ = can_open && plain ? id : none;
        if (!c.time) last_ = id;
        preposition_ = absent;
        boundary_ = false;
        return c.last + 1;
    }

    // "in the latest (ahdath) report of", "the worst (aswa) attack on": an elative before what reports or is a deed.
    bool elative(const Chunk& c) const {
        const Word& w = in_.words[c.head];
        if (c.head != c.last || c.last + 1 >= s_.end) return false;
        const Word& n = in_.words[c.last + 1];
        const bool told = n.link(tables::LinkKind::trigger) || in_.grammar.among(in_.grammar.documents, n.lemma);
        return clause::elative(in_.view, w) && n.lemma != absent && told && n.clitics == 0 && !n.definite();
    }

    // "north (shamali) of Aleppo", "in the north-east (shamal sharqi) of the country": in the form of an adjective, and yet open.
    bool quarter(const Chunk& c) const {
        const auto one = [&](std::uint32_t i) { return in_.grammar.quarter(in_.words[i].lemma) && !in_.words[i].definite(); };
        return one(c.head) && (c.last == c.head || (c.last == c.head + 1 && one(c.last)));
    }

    // "and some of | the demonstrators", "and these | forces": the word that carries "and" for the noun behind it.
    bool and_before_measure(std::uint32_t i) const {
        const Word& w = in_.words[i];
        return (w.clitics & arabic::wa) && !(w.clitics & governing) && w.enclitic == arabic::Enclitic::nothing &&
               (arabic::is_particle(in_.view, w, ParticleClass::quantifier) || arabic::is_particle(in_.view, w, ParticleClass::demonstrative));
    }
    // "some of | the demonstrators (-in)": the genitive of a word whose case is not told.
    bool behind_quantifier(std::uint32_t first) const {
        return first > s_.first && arabic::is_particle(in_.view, in_.words[first - 1], ParticleClass::quantifier) && in_.words[first - 1].enclitic == arabic::Enclitic::nothing;
    }
    // A plural with its n takes no genitive; what stands behind a participle of circumstance in -in ("mutalibin al-duwal") is its object and read as one.
    bool closed(const Word& w) const { return arabic::keeps_its_n(in_.view, w) && !ends_with_in(w); }
    bool ends(const Word& w, std::string_view tail) const { return in_.text.substr(w.begin, w.end - w.begin).ends_with(tail); }
    bool ends_with_in(const Word& w) const { return ends(w, "\u064A\u0646"); }
    bool ends_with_un(const Word& w) const { return ends(w, "\u0648\u0646") || ends(w, "\u0627\u0646"); }

    void adjectives(Chunk& c) const {
        for (std::uint32_t k = c.last + 1; k < s_.end && k - c.first < 4; ++k) {
            const Word& w = in_.words[k];
            if (w.kind != Kind::word || w.line_start || w.pos != Pos::adjective || arabic::has_proclitic(w.clitics)) break;
            if (in_.candidates.actor_at[k] != none || in_.candidates.place_at[k] != none || in_.time_words[k]) break;
            if (w.definite() != c.definite && in_.words[c.head].pos != Pos::name) break;
            // "a follower commented, mocking": another case, another phrase.
            if ((w.features & arabic::accusative) && !w.definite() && !(in_.words[c.head].features & arabic::accusative)) break;
            c.last = k;
        }
    }

    void relate(Chunk& c, std::uint16_t clitics, std::uint32_t first_of_sentence) const {
        if (clitics & governing) {
            c.relation = Relation::prepositional;
            c.preposition = clitic_form(clitics);
            return;
        }
        if (preposition_ != absent && !(clitics & arabic::wa)) {
            c.relation = Relation::prepositional;
            c.preposition = preposition_;
            return;
        }
        if ((clitics & arabic::wa) && last_ != none && last_ >= first_of_sentence && !c.time) {
            const Chunk& before = out_.chunks[last_];
            // A conjunct stands directly behind what it joins.
            if (before.last + 1 == c.first || ((c.after_boundary || bare_and(in_.text, in_.words[c.first - 1]) || and_before_measure(c.first - 1)) && before.last + 2 == c.first)) {
                c.relation = Relation::conjunct;
                c.governor = joined(last_, c);
                c.preposition = out_.chunks[c.governor].preposition;
                return;
            }
        }
        if (open_ != none && !(clitics & (arabic::wa | arabic::fa_)) && !c.time && adjacent(open_, c.first, c.actor != none || c.place != none) && !(in_.words[c.head].features & arabic::accusative) && !c.nominative && !c.counted) {
            c.relation = Relation::genitive;
            c.governor = open_;
            return;
        }
        if (open_ != none && c.counted && !out_.chunks[open_].nominative && out_.chunks[open_].last + 1 == c.first && !(clitics & arabic::wa)) {
            c.relation = Relation::genitive;                    // "the killing of 12 people"
            c.governor = open_;
        }
    }

    // Nothing stands between but "any", a demonstrative ("the withdrawal of those forces") or a measure ("of most of the forces"); behind somebody who
    // may be the subject these begin the object ("an official denied these reports").
    bool adjacent(std::uint32_t chunk, std::uint32_t first, bool named) const {
        const Chunk& open = out_.chunks[chunk];
        const std::uint32_t next = open.last + 1;
        if (next == first) return true;
        if (next + 1 != first) return false;
        const Word& between = in_.words[next];
        if (between.form == in_.grammar.any) return true;
        // "the fight against «A»": the mark that opens a quoted name.
        if (between.kind == Kind::punctuation) return named && between.mark != '(' && mention::quote_mark(between.mark) && between.begin > in_.words[open.last].end && between.end == in_.words[first].begin;
        const bool lets = arabic::is_particle(in_.view, between, ParticleClass::demonstrative) ||
                          (arabic::is_particle(in_.view, between, ParticleClass::quantifier) && between.enclitic == arabic::Enclitic::nothing);
        return lets && !arabic::has_proclitic(between.clitics) && (open.actor == none || open.relation != Relation::argument);
    }

    // "the forces loyal to | Hadi (and the resistance)": the complement of a word that tells on whose side those before it are.
    bool tells_side(std::uint32_t chunk) const {
        const Chunk &k = out_.chunks[chunk], &whose = out_.chunks[chunk - 1];
        if (k.relation != Relation::prepositional || whose.actor == none || whose.head == whose.last || k.first > whose.last + 2) return false;
        return sides_with(in_.grammar, in_.words[whose.last], k.preposition);
    }

    // Of an idafa before "and", the member that is most like the new chunk: an actor joins an actor, else the nearest.
    std::uint32_t joined(std::uint32_t last, const Chunk& c) const {
        std::uint32_t at = last;
        const bool wants_actor = c.actor != none;
        // "five men of (min) the police | and six trainees": so many and so many.
        if (c.counted && last > 0 && out_.chunks[last].preposition == in_.grammar.min && out_.chunks[last - 1].counted && out_.chunks[last - 1].last + 2 == out_.chunks[last].first) return last - 1;
        if (wants_actor && last > 0 && tells_side(last)) {
            const auto kind = in_.candidates.actors[c.actor].kind;
            if (kind == EntityKind::group || kind == EntityKind::organization) return last - 1;
        }
        for (int depth = 0; depth < 3; ++depth) {
            const Chunk& k = out_.chunks[at];
            if ((k.actor != none) == wants_actor && k.definite == c.definite) return at;
            if (k.governor == none || k.relation != Relation::genitive) break;
            at = k.governor;
        }
        return last;
    }

    const Input& in_;
    const Agreement agreement_;
    const language::Sentence& s_;
    Parse& out_;
    std::uint32_t preposition_ = absent;
    std::uint32_t open_ = none;      // chunk that may take a genitive
    std::uint32_t last_ = none;      // chunk that may take a conjunct
    bool boundary_ = false;
};

}  // namespace

void chunk(const Input& in, const language::Sentence& sentence, Parse& out) { Chunker(in, sentence, out).run(); }

bool begins_another(const Input& in, std::uint32_t word) {
    const auto& w = in.words[word];
    return w.form == in.grammar.as || (arabic::is_particle(in.view, w, tables::ParticleClass::subordinator) && arabic::particle_parts(in.view, w).empty());
}

}  // namespace isnad::clause
