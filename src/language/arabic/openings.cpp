#include "language/arabic/openings.h"

#include "language/arabic/inflection.h"

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;

namespace {

constexpr std::uint32_t longest_opening = 5;   // words
constexpr std::uint32_t reach_of_subject = 14;  // words from "had" to its verb: "the secretary-general of the union N. N., who ..."

bool opens(const tables::View& view, const tables::Node& node) {
    for (const tables::Link& l : view.links_of(node)) {
        if (l.kind != LinkKind::particle) continue;
        const auto cls = static_cast<ParticleClass>(l.index);
        if (cls == ParticleClass::conjunction || cls == ParticleClass::temporal || cls == ParticleClass::adverb) return true;
    }
    return false;
}

const Analysis& chosen(const Lexicon& lexicon, const Words& words, std::uint32_t k) {
    return lexicon.candidates(words[k])[words[k].analysis - words[k].first_analysis];
}

// "had" in the masculine singular, also behind "and".
bool had(std::string_view token) {
    if (token.starts_with("\u0648") || token.starts_with("\u0641")) token.remove_prefix(2);
    return token == "\u0643\u0627\u0646";
}

// A word by which somebody who acts is called: an office, a state, a body, a name.
bool calls_actor(const tables::View& view, const Lexicon& lexicon, const Word& w) {
    if (w.hints & given_name) return true;
    for (const Analysis& a : lexicon.candidates(w)) {
        if (a.lexeme == absent || has_proclitic(a.clitics) || a.pos == Pos::verb) continue;
        for (const auto kind : {LinkKind::office, LinkKind::agent, LinkKind::state, LinkKind::organization, LinkKind::organization_short, LinkKind::person, LinkKind::person_short, LinkKind::body_noun})
            if (view.link(a.lexeme, kind)) return true;
    }
    return false;
}

// A preposition, a word under one that is written together with it, or a time.
bool phrase_at(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
    if (i >= words.size() || words[i].kind != Kind::word || words[i].line_start) return false;
    for (const Analysis& a : lexicon.candidates(words[i])) {
        if (a.lexeme == absent) continue;
        if (a.pos == Pos::noun && (a.clitics & (bi | li))) return true;
        for (const auto time : {LinkKind::weekday, LinkKind::relative, LinkKind::time_part})
            if (view.link(a.lexeme, time)) return true;
        const tables::Link* l = a.pos == Pos::particle ? view.link(a.lexeme, LinkKind::particle) : nullptr;
        if (l && static_cast<ParticleClass>(l->index) == ParticleClass::preposition) return true;
        if (l && static_cast<ParticleClass>(l->index) == ParticleClass::temporal) return true;
    }
    return false;
}

bool definite_at(const Lexicon& lexicon, const Words& words, std::uint32_t i) {
    if (i >= words.size() || words[i].kind != Kind::word || words[i].line_start) return false;
    for (const Analysis& a : lexicon.candidates(words[i]))
        if (a.clitics == al) return true;
    return false;
}

}  // namespace

std::uint32_t end_of_opening(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
    const Word& w = words[i];
    if (!(w.hints & begins_phrase)) return absent;
    std::uint32_t end = absent, seen = absent;
    for (const Analysis& a : lexicon.candidates(w)) {
        if (a.form == absent || a.form == seen || a.enclitic != Enclitic::nothing || (a.clitics & ~static_cast<unsigned>(wa | fa_))) continue;
        seen = a.form;
        std::uint32_t node = view.forms[a.form].root;
        for (std::uint32_t k = i + 1; node != absent && k < words.size() && k - i < longest_opening; ++k) {
            const Word& next = words[k];
            if (next.kind != Kind::word || next.line_start || next.full == absent || !(next.hints & inside_phrase)) break;
            node = view.step(node, next.full);
            if (node != absent && opens(view, view.nodes[node]) && (end == absent || k > end)) end = k;
        }
    }
    return end;
}

std::size_t perfect_behind_helper(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best) {
    const Word& w = words[i];
    const auto candidates = lexicon.candidates(w);
    const Analysis& noun = candidates[best];
    if (w.line_start || (noun.pos != Pos::noun && noun.pos != Pos::adjective) || noun.clitics || noun.enclitic != Enclitic::nothing || noun.lexeme == absent) return best;
    if (noun.features & accusative) return best;
    std::size_t verb = best;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const Analysis& a = candidates[k];
        if (a.pos == Pos::particle && a.lexeme != absent && !has_proclitic(a.clitics)) return best;      // "after" is also "went far"
        const bool he = (a.features & third) && !(a.features & (feminine | plural | dual | passive));
        if (a.pos != Pos::verb || !(a.features & perfect) || !he || a.clitics || a.enclitic != Enclitic::nothing || a.lexeme == absent) continue;
        // A verb that news tells deeds or words by.
        if (verb == best && (view.link(a.lexeme, LinkKind::trigger) || view.link(a.lexeme, LinkKind::reporting))) verb = k;
    }
    // "Was the ruler of the island": a predicate that calls somebody stays a noun, but for one that a phrase follows: without its alif it has an owner.
    if (verb == best || (calls_actor(view, lexicon, w) && !phrase_at(view, lexicon, words, i + 1))) return best;
    // "Was the star (najm) of the match": before a definite noun only one that names a deed can hardly be what somebody is.
    if (definite_at(lexicon, words, i + 1) && !phrase_at(view, lexicon, words, i + 1) && !view.link(noun.lexeme, LinkKind::trigger) && !view.link(noun.lexeme, LinkKind::reporting)) return best;
    for (std::uint32_t k = i; k-- > 0 && i - k <= reach_of_subject;) {
        const Word& before = words[k];
        if (before.kind != Kind::word) return best;
        if (had(text.substr(before.begin, before.end - before.begin))) {
            const bool somebody = k + 1 < i && calls_actor(view, lexicon, words[k + 1]);
            return somebody ? verb : best;
        }
        const Analysis& a = chosen(lexicon, words, k);
        if (before.line_start || a.pos == Pos::verb) return best;
        if (a.pos != Pos::particle || a.lexeme == absent) continue;
        const tables::Link* l = view.link(a.lexeme, LinkKind::particle);
        const auto cls = l ? static_cast<ParticleClass>(l->index) : ParticleClass::adverb;
        for (const auto other : {ParticleClass::subordinator, ParticleClass::complementizer, ParticleClass::relative, ParticleClass::negation})
            if (cls == other) return best;      // the word stands in a clause of its own
    }
    return best;
}

}  // namespace isnad::arabic
