#include "language/arabic/choice_rules.h"

#include <isnad/clauses.h>

namespace isnad::arabic {

using tables::absent;
using tables::ParticleClass;
using tables::Pos;

namespace {

const tables::Link* particle_link(const Analysis& a, const tables::View& view) {
    return a.pos == Pos::particle && a.lexeme != absent ? view.link(a.lexeme, tables::LinkKind::particle) : nullptr;
}

// Only an, kay and li-kay ask for an imperfect; the other subordinators ("after", "when") are followed by any verb.
bool asks_for_imperfect(const Analysis& a, const tables::View& view) {
    if (a.form == absent) return false;
    const std::string_view key = view.str(view.forms[a.form].key);
    return key == "\u0627\u0646" || key == "\u0643\u064A" || key == "\u0644\u0643\u064A";
}

// "Or (aw, am)".
bool joins_alike(const Analysis& a, const tables::View& view) {
    if (a.form == absent) return false;
    const std::string_view key = view.str(view.forms[a.form].key);
    return key == "\u0627\u0648" || key == "\u0627\u0645";
}

// "After (that)", "since (that)": what they open has happened. Not "before (qabla)", behind which "that" takes an imperfect.
bool dates_what_happened(const Analysis& a, const tables::View& view) {
    const tables::Link* l = view.link(a.lexeme, tables::LinkKind::opener);
    return l && static_cast<ClauseRelation>(l->index) == ClauseRelation::time && a.form != absent && view.str(view.forms[a.form].key) != "\u0642\u0628\u0644";
}

}  // namespace

WordFacts facts_of(std::string_view token, std::span<const Analysis> readings) {
    WordFacts facts;
    facts.tanwin = token.find("\u064B") != std::string_view::npos || token.find("\u064C") != std::string_view::npos ||
                   token.find("\u064D") != std::string_view::npos;
    for (const Analysis& a : readings) {
        if (a.lexeme == absent || (a.features & participle)) continue;
        // "and arrived" (wa-wasala) is no passive of "went on" (wusila), which nobody writes without its vowels.
        facts.whole_known = facts.whole_known || !(a.clitics & (wa | fa_) || a.features & passive);
        if (a.enclitic != Enclitic::nothing) continue;
        facts.whole_function = facts.whole_function || (a.pos == Pos::particle && !has_proclitic(a.clitics));
        facts.bare_known = facts.bare_known || !has_proclitic(a.clitics);
    }
    return facts;
}

Shape shape_of(const Analysis& a, const tables::View& view) {
    switch (a.pos) {
        case Pos::verb: return (a.features & perfect) ? Shape::verb_perfect : Shape::verb_imperfect;
        case Pos::adjective: return (a.clitics & al) ? Shape::adjective_definite : Shape::adjective;
        case Pos::name: return Shape::name;
        case Pos::number: return Shape::number;
        case Pos::particle: {
            const auto* link = particle_link(a, view);
            if (!link) return Shape::other_particle;
            switch (static_cast<ParticleClass>(link->index)) {
                case ParticleClass::preposition: return a.enclitic == Enclitic::nothing ? Shape::preposition : Shape::pronoun;
                case ParticleClass::conjunction:
                case ParticleClass::conditional:
                case ParticleClass::subordinator: return Shape::conjunction;
                case ParticleClass::complementizer: return Shape::that;
                case ParticleClass::negation: return Shape::negation;
                case ParticleClass::relative: return Shape::relative;
                case ParticleClass::pronoun:
                case ParticleClass::demonstrative: return Shape::pronoun;
                default: return Shape::other_particle;
            }
        }
        default: return (a.clitics & al) ? Shape::noun_definite : a.enclitic != Enclitic::nothing ? Shape::noun_with_pronoun : Shape::noun;
    }
}

Signature signature_of(const Analysis& a, const tables::View& view) {
    const auto f = a.features;
    Signature s = static_cast<Signature>(shape_of(a, view)) << 16;
    auto put = [&](bool holds, std::uint32_t bit) {
        if (holds) s |= bit;
    };
    if (a.pos == Pos::verb) {
        const bool he = (f & third) && !(f & (feminine | plural | dual));
        put(true, is_verb_sig);
        put(f & imperfect, imperfect_sig);
        put((f & jussive) && !(a.clitics & li), jussive_sig);
        put((f & dual) && (f & perfect), dual_perfect_sig);
        put(a.clitics & (wa | fa_), joined_sig);
        put((f & third) && (f & feminine) && !(f & (plural | dual)), she_sig);
        put(he, he_sig);
        put(he && a.enclitic == Enclitic::nothing, he_alone_sig);
        put(he && a.enclitic == Enclitic::nothing && (f & perfect) && a.form != absent && view.str(view.forms[a.form].key).starts_with("\u062A"), ta_perfect_sig);
    } else {
        put(a.pos == Pos::adjective, adjective_sig);
        put(a.pos == Pos::adjective && (f & (plural | dual)), plural_sig);
        put((f & accusative) && !(f & participle), accusative_sig);
        put(a.clitics & al, article_sig);
    }
    return s;
}

std::uint32_t left_by(const Analysis& a, const tables::View& view) {
    std::uint32_t out = static_cast<std::uint32_t>(shape_of(a, view)) << 24;
    auto put = [&](bool holds, std::uint32_t bit) {
        if (holds) out |= bit;
    };
    if (const auto* link = particle_link(a, view)) {
        const auto cls = static_cast<ParticleClass>(link->index);
        const bool bare = a.enclitic == Enclitic::nothing;
        const bool subordinates = cls == ParticleClass::subordinator;
        // "Because (li-anna)" holds a "that", too.
        const std::string_view parts = view.str(view.particles[link->row].parts);
        const bool holds_that = parts.size() > 4 && parts.ends_with("+\u0623\u0646");
        const bool that = bare && (cls == ParticleClass::complementizer || (subordinates && (holds_that || asks_for_imperfect(a, view))));
        put(true, is_particle_left);
        // "The absence of" ('adam) is followed by a noun, as a preposition is.
        const bool denies_noun = cls == ParticleClass::negation && view.particles[link->row].tag == Upos::noun;
        put(bare && (cls == ParticleClass::preposition || denies_noun), after_preposition);
        // "What (ma)" is more often a relative than "not": its shape alone tells of it. "Is not (laysa)" denies a noun or helps an imperfect.
        const std::string_view key = a.form == absent ? std::string_view() : view.str(view.forms[a.form].key);
        const bool what = cls == ParticleClass::negation && key == "\u0645\u0627";
        const bool is_not = cls == ParticleClass::negation && key.starts_with("\u0644\u064A\u0633");
        put(bare && cls == ParticleClass::negation && !denies_noun && !what && !is_not, after_negation);
        put(bare && is_not, after_helper);
        put(bare && cls == ParticleClass::modal, after_modal);
        put(key == "\u0633\u0648\u0641", after_future);
        // "That he", "that she" hold the subject of the verb behind them, which is then as likely a perfect as an imperfect.
        const Enclitic one = that ? pronoun_of_parts(parts) : Enclitic::nothing;
        const bool that_he = one == Enclitic::he, that_she = one == Enclitic::she;
        put(that && !that_he && !that_she, after_that);
        put(that_he, after_that_one | after_he);
        put(that_she, after_that_one | after_she);
        put(cls == ParticleClass::relative, after_relative);
        // "The forces that (allati) fight": no verb in the masculine goes on from it.
        put(cls == ParticleClass::relative && key == "\u0627\u0644\u062A\u064A", after_that_one | after_she);
        put(cls == ParticleClass::temporal || (subordinates && !that), after_temporal);
        const bool alike = cls == ParticleClass::conjunction && joins_alike(a, view);
        put(alike, opens_behind_verb);
        // Behind "but (lakin)" a noun is as likely as a verb: it is read with or without the doubled n that asks for a noun.
        const bool but = bare && key == "\u0644\u0643\u0646";
        put(but, after_that_one);
        put((cls == ParticleClass::conjunction && !alike && !but) || cls == ParticleClass::conditional, at_clause_start);
        put(cls == ParticleClass::adverb, opens_only_at_start);
        put(bare && dates_what_happened(a, view), tells_past);
        return out;
    }
    if (a.pos == Pos::verb) {
        const auto* link = view.link(a.lexeme, tables::LinkKind::verb_class);
        put(true, after_verb);
        put(link && link->index >= static_cast<std::uint32_t>(tables::VerbClass::auxiliary), after_helper);
        const auto* reality = view.link(a.lexeme, tables::LinkKind::reality);
        put(reality && (reality->index & historical), tells_past);
        return out;
    }
    const auto f = a.features;
    // A word that is only known to be a name is like one that is not known: later rooms decide what it names.
    const bool noun = a.pos == Pos::noun || a.pos == Pos::unknown || a.proper != absent;
    const bool name = a.pos == Pos::name && a.proper == absent;
    const bool definite = (a.clitics & al) || a.named;
    put(noun && !definite && a.enclitic == Enclitic::nothing && !(f & accusative), after_bare_noun);
    put(definite || name, after_definite);
    put(a.clitics & (bi | li | ka), governed);
    put((f & dual) || ((a.clitics & wa) && name), after_two);
    const bool single = a.lexeme != absent && (a.pos == Pos::noun || a.pos == Pos::adjective) && !(f & (plural | dual | participle));
    put(single && (f & feminine), after_she);
    put(single && !(f & feminine), after_he);
    return out;
}

}  // namespace isnad::arabic
