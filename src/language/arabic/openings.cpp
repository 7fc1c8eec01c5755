#include "language/arabic/openings.h"

#include "language/arabic/inflection.h"

namespace isnad::arabic {

using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;

namespace {

constexpr std::uint32_t longest_opening = 5;      // words
constexpr std::uint32_t longest_circumstance = 4;
constexpr std::uint32_t reach_of_subject = 14;  // words from "had" to its verb: "the secretary-general of the union N. N., who ..."

bool opens(const tables::View& view, const tables::Node& node) {
    for (const tables::Link& l : view.links_of(node)) {
        if (l.kind != LinkKind::particle) continue;
        const auto cls = static_cast<ParticleClass>(l.index);
        if (cls == ParticleClass::conjunction || cls == ParticleClass::temporal || cls == ParticleClass::adverb) return true;
    }
    return false;
}

// The reading of a word before the one at hand; nullptr where it has none, being too long for a word.
const Analysis* chosen(const Lexicon& lexicon, const Words& words, std::uint32_t k) {
    return words[k].analysis == absent ? nullptr : &lexicon.candidates(words[k])[words[k].analysis - words[k].first_analysis];
}

// "had" in the masculine singular, also behind "and".
bool had(std::string_view token) { return without_conjunction(token) == "\u0643\u0627\u0646"; }

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

// The reading of a bare noun as a perfect of "he" that news tells deeds or words by, or `best`.
std::size_t told_by_perfect(const tables::View& view, const Lexicon& lexicon, const Word& w, std::size_t best) {
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
        if (verb == best && (view.link(a.lexeme, LinkKind::trigger) || view.link(a.lexeme, LinkKind::reporting))) verb = k;
    }
    return verb;
}

bool tells_time(const tables::View& view, const Lexicon& lexicon, const Word& w) {
    for (const Analysis& a : lexicon.candidates(w)) {
        if (a.lexeme == absent) continue;
        for (const auto time : {LinkKind::weekday, LinkKind::relative, LinkKind::time_part})
            if (view.link(a.lexeme, time)) return true;
    }
    return false;
}

// In, during, after, following, before: also behind "and". Not "on" (ala), behind which the noun is what somebody must do, nor "of" (min): "it is his right to".
bool leads_circumstance(std::string_view token) {
    if (token.starts_with("\u0648")) token.remove_prefix(2);      // no fa-: "in (fi)" begins with it
    for (const std::string_view one : {"\u0641\u064A", "\u062E\u0644\u0627\u0644", "\u0628\u0639\u062F", "\u0639\u0642\u0628", "\u0625\u062B\u0631", "\u0627\u062B\u0631", "\u0642\u0628\u0644", "\u0623\u062B\u0646\u0627\u0621"})
        if (token == one) return true;
    return false;
}

// A preposition, a word under one that is written together with it, or a time.
bool phrase_at(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
    if (i >= words.size() || words[i].kind != Kind::word || words[i].line_start) return false;
    if (tells_time(view, lexicon, words[i])) return true;
    for (const Analysis& a : lexicon.candidates(words[i])) {
        if (a.lexeme == absent) continue;
        if (a.pos == Pos::noun && (a.clitics & (bi | li))) return true;
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

std::string_view without_conjunction(std::string_view token) {
    if (token.starts_with("\u0648") || token.starts_with("\u0641")) token.remove_prefix(2);
    return token;
}

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

bool opens_quotation(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i) {
    if (i < 2 || words[i].line_start || words[i - 1].kind != Kind::punctuation || words[i - 2].kind != Kind::word) return false;
    const char32_t mark = words[i - 1].mark;
    const Analysis* says = chosen(lexicon, words, i - 2);
    if ((mark != 0xAB && mark != 0x201C && mark != U'"') || !says || says->pos != Pos::verb || says->lexeme == absent) return false;
    const tables::Link* l = view.link(says->lexeme, LinkKind::reporting);
    return l && (view.reportings[l->index].content & tables::content_quote);      // not "what they call «the guard»"
}

std::size_t perfect_behind_circumstance(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best) {
    const std::size_t verb = told_by_perfect(view, lexicon, words[i], best);
    if (verb == best || calls_actor(view, lexicon, words[i]) || i + 1 >= words.size() || words[i + 1].kind != Kind::word || words[i + 1].line_start) return best;
    if (!calls_actor(view, lexicon, words[i + 1])) return best;
    for (std::uint32_t k = i; k-- > 0 && i - k <= longest_circumstance;) {
        const Word& before = words[k];
        if (before.kind != Kind::word) return best;
        const bool head = before.line_start || k == 0 || words[k - 1].kind != Kind::word;
        const Analysis* reading = chosen(lexicon, words, k);
        if (!reading) return best;
        const Analysis& a = *reading;
        const tables::Link* particle = a.pos == Pos::particle && a.lexeme != absent ? view.link(a.lexeme, LinkKind::particle) : nullptr;
        const bool governs = particle && static_cast<ParticleClass>(particle->index) == ParticleClass::preposition;      // "after (ba'da)" is no time by itself
        if (!governs && tells_time(view, lexicon, before)) {
            if (head) return verb;
            continue;
        }
        if (k + 1 < i && head) return leads_circumstance(text.substr(before.begin, before.end - before.begin)) ? verb : best;
        // What the preposition governs is a name or definite, so that nothing is its genitive.
        const bool whole = a.pos == Pos::name || a.proper != absent || ((a.pos == Pos::noun || a.pos == Pos::adjective) && a.clitics == al);
        if (!whole) return best;
    }
    return best;
}

std::size_t perfect_behind_helper(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best) {
    const Word& w = words[i];
    const Analysis& noun = lexicon.candidates(w)[best];
    const std::size_t verb = told_by_perfect(view, lexicon, w, best);
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
        const Analysis* reading = chosen(lexicon, words, k);
        if (!reading || before.line_start || reading->pos == Pos::verb) return best;
        const Analysis& a = *reading;
        if (a.pos != Pos::particle || a.lexeme == absent) continue;
        const tables::Link* l = view.link(a.lexeme, LinkKind::particle);
        const auto cls = l ? static_cast<ParticleClass>(l->index) : ParticleClass::adverb;
        for (const auto other : {ParticleClass::subordinator, ParticleClass::complementizer, ParticleClass::relative, ParticleClass::negation})
            if (cls == other) return best;      // the word stands in a clause of its own
    }
    return best;
}

}  // namespace isnad::arabic
