#include "language/arabic/surroundings.h"

#include "language/arabic/openings.h"

#include <isnad/clauses.h>

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;

bool Surroundings::perfect_of_he(const Analysis& a) {
    return a.pos == Pos::verb && a.lexeme != absent && a.enclitic == Enclitic::nothing && (a.features & perfect) && (a.features & third) && !(a.features & (feminine | plural | dual | passive));
}

const tables::Link* Surroundings::saying(const Analysis& a) const {
    const tables::Link* l = view_.link(a.lexeme, LinkKind::reporting);
    return l ? l : view_.link(a.lexeme, LinkKind::deed_report);
}

bool Surroundings::tells(const Analysis& a) const { return view_.link(a.lexeme, LinkKind::trigger) || saying(a); }

bool Surroundings::is_particle_at(std::uint32_t i, ParticleClass kind) const {
    bool found = false;
    for (const Analysis& a : lexicon_.candidates(words_[i])) {
        if (a.lexeme == absent || a.pos == Pos::verb) continue;
        if (particle(a, ParticleClass::adverb) != kind || (a.clitics & ~static_cast<unsigned>(wa))) return false;
        found = true;
    }
    return found;
}

std::string_view Surroundings::written(std::uint32_t k) const { return text_.substr(words_[k].begin, words_[k].end - words_[k].begin); }

bool Surroundings::word_at(std::uint32_t k) const { return k < words_.size() && words_[k].kind == Kind::word && !words_[k].line_start; }

bool Surroundings::but(std::uint32_t k) const { return without_conjunction(written(k)) == "\u0644\u0643\u0646"; }

ParticleClass Surroundings::particle(const Analysis& a, ParticleClass otherwise) const {
    const tables::Link* l = a.pos == Pos::particle && a.lexeme != absent ? view_.link(a.lexeme, LinkKind::particle) : nullptr;
    return l ? static_cast<ParticleClass>(l->index) : otherwise;
}

bool Surroundings::calls_actor(std::uint32_t k) const {
    if (words_[k].hints & given_name) return true;
    for (const Analysis& a : lexicon_.candidates(words_[k])) {
        if (a.lexeme == absent || has_proclitic(a.clitics) || a.pos == Pos::verb) continue;
        for (const auto kind : {LinkKind::office, LinkKind::agent, LinkKind::state, LinkKind::organization, LinkKind::organization_short, LinkKind::person, LinkKind::person_short, LinkKind::body_noun})
            if (view_.link(a.lexeme, kind)) return true;
    }
    return false;
}

bool Surroundings::tells_time(std::uint32_t k) const {
    for (const Analysis& a : lexicon_.candidates(words_[k])) {
        if (a.lexeme == absent) continue;
        for (const auto time : {LinkKind::weekday, LinkKind::relative, LinkKind::time_part})
            if (view_.link(a.lexeme, time)) return true;
    }
    return false;
}

bool Surroundings::phrase_at(std::uint32_t k) const {
    if (!word_at(k)) return false;
    if (tells_time(k)) return true;
    for (const Analysis& a : lexicon_.candidates(words_[k])) {
        if (a.lexeme == absent) continue;
        if (a.pos == Pos::noun && (a.clitics & (bi | li))) return true;
        const auto kind = particle(a, ParticleClass::conjunction);
        if (kind == ParticleClass::preposition || kind == ParticleClass::temporal) return true;
    }
    return false;
}

bool Surroundings::dative_at(std::uint32_t k) const {
    for (const Analysis& a : lexicon_.candidates(words_[k]))
        if (a.pos == Pos::noun && (a.clitics & li)) return true;
    return false;
}

bool Surroundings::definite_at(std::uint32_t k) const {
    if (!word_at(k)) return false;
    for (const Analysis& a : lexicon_.candidates(words_[k]))
        if (a.clitics == al) return true;
    return false;
}

bool Surroundings::oblique_at(std::uint32_t k) const {
    if (!written(k).ends_with("\u064A\u0646")) return false;
    for (const Analysis& a : lexicon_.candidates(words_[k]))
        if (a.lexeme != absent && (a.features & (plural | dual))) return true;
    return false;
}

bool Surroundings::named(const Analysis& a) const { return a.pos == Pos::name || a.proper != absent || a.lexeme == absent; }

bool Surroundings::complete(std::uint32_t k) const {
    const Analysis* a = lexicon_.chosen(words_[k]);
    if (!a || a->pos == Pos::particle) return false;
    return named(*a) || a->named || (a->clitics & al) || a->enclitic != Enclitic::nothing || ((a->features & accusative) && written(k).ends_with("\u0627")) || tells_time(k);
}

bool Surroundings::heads_sentence(std::uint32_t k) const {
    if (k == 0 || words_[k].line_start) return true;
    const char32_t mark = words_[k - 1].kind == Kind::punctuation ? words_[k - 1].mark : 0;
    return mark == '.' || mark == '!' || mark == '?' || mark == 0x61F;
}

bool Surroundings::it_is_that(std::uint32_t k) const {
    const Analysis* a = lexicon_.chosen(words_[k]);
    if (!a || particle(*a, ParticleClass::conjunction) != ParticleClass::complementizer) return false;
    return pronoun_of_parts(view_.str(view_.particles[view_.link(a->lexeme, LinkKind::particle)->row].parts)) == Enclitic::he;
}

bool Surroundings::acts(std::uint32_t k) const {
    const Analysis* a = lexicon_.chosen(words_[k]);
    return calls_actor(k) && a && a->pos != Pos::particle && !(a->features & (feminine | plural | dual));
}

bool Surroundings::leads_circumstance(std::uint32_t k) const {
    std::string_view token = written(k);
    if (token.starts_with("\u0648")) token.remove_prefix(2);      // no fa-: "in (fi)" begins with it
    for (const std::string_view one : {"\u0641\u064A", "\u062E\u0644\u0627\u0644", "\u0628\u0639\u062F", "\u0639\u0642\u0628", "\u0625\u062B\u0631", "\u0627\u062B\u0631", "\u0642\u0628\u0644", "\u0623\u062B\u0646\u0627\u0621"})
        if (token == one) return true;
    return false;
}

bool Surroundings::time_or_place_at(std::uint32_t k) const {
    if (!word_at(k)) return false;
    if (written(k) == "\u0641\u064A") return true;
    bool time = tells_time(k);      // "to (ila)" is one in "from Sunday to Monday" only
    for (const Analysis& a : lexicon_.candidates(words_[k])) {
        if (a.pos == Pos::noun && a.lexeme != absent && (a.clitics & bi)) return true;
        time = time && particle(a, ParticleClass::conjunction) != ParticleClass::preposition;
    }
    return time;
}

bool Surroundings::elative(const Analysis& a) const {
    const std::string_view key = a.form == absent ? std::string_view() : view_.str(view_.forms[a.form].key);
    return key.size() <= 8 && key.starts_with("\u0627");
}

bool Surroundings::opens_clause(const Analysis& a) const {
    const auto kind = particle(a, ParticleClass::preposition);
    return kind == ParticleClass::complementizer || kind == ParticleClass::subordinator || kind == ParticleClass::relative || kind == ParticleClass::negation;
}

bool Surroundings::leads_phrase(const Analysis& a) const {
    const auto kind = particle(a, ParticleClass::conjunction);
    return kind == ParticleClass::preposition || kind == ParticleClass::temporal || (a.pos != Pos::verb && (a.clitics & (bi | li | ka)));
}

bool Surroundings::opens_circumstance(const Analysis& a) const {
    const tables::Link* l = a.lexeme == absent ? nullptr : view_.link(a.lexeme, LinkKind::opener);
    if (!l || particle(a, ParticleClass::conjunction) != ParticleClass::subordinator) return false;
    const auto relation = static_cast<ClauseRelation>(l->index);
    return relation == ClauseRelation::time || relation == ClauseRelation::circumstance;
}

bool Surroundings::counts(std::uint32_t k) const {
    if (words_[k].kind == Kind::number) return true;
    if (!word_at(k)) return false;
    for (const Analysis& a : lexicon_.candidates(words_[k]))
        if (a.lexeme != absent && !has_proclitic(a.clitics) && view_.link(a.lexeme, LinkKind::numeral)) return true;
    return false;
}

}  // namespace isnad::arabic
